"""Moves by calendar months, quarters and years: the only module that loads dateutil."""

from datetime import date

from dateutil.relativedelta import relativedelta


def shift(day: date, months: int) -> date:
    """Return the day `months` later (earlier when negative), clamped to the last day of its month.

    31 March − 1 month is 28 February; 29 February + 12 months is 28 February. Raises OverflowError
    beyond the years 1 to 9999.
    """
    try:
        return day + relativedelta(months=months)
    except ValueError as error:
        raise OverflowError("the calendar ends") from error
