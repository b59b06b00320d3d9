"""Pure rules: day grammar, periods, durations, schedules, shares, trends, fit. No I/O, no clock, no environment."""
