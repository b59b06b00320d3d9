"""Pure rules: day grammar, periods, durations, schedules, shares, trends, fit.

No I/O, no clock, no environment.
"""

from typing import TYPE_CHECKING

from journal._lazy import lazy_submodules

if TYPE_CHECKING:
    from journal.domain import calendar_units as calendar_units
    from journal.domain import clock_times as clock_times
    from journal.domain import days as days
    from journal.domain import durations as durations
    from journal.domain import echo as echo
    from journal.domain import edges as edges
    from journal.domain import grammar_words as grammar_words
    from journal.domain import months as months
    from journal.domain import period_forms as period_forms
    from journal.domain import periods as periods
    from journal.domain import queries as queries
    from journal.domain import realms as realms
    from journal.domain import refusals as refusals
    from journal.domain import relative_days as relative_days
    from journal.domain import texts as texts
    from journal.domain import written_dates as written_dates

__getattr__ = lazy_submodules(
    __name__,
    "calendar_units",
    "clock_times",
    "days",
    "durations",
    "echo",
    "edges",
    "grammar_words",
    "months",
    "period_forms",
    "periods",
    "queries",
    "realms",
    "refusals",
    "relative_days",
    "texts",
    "written_dates",
)
