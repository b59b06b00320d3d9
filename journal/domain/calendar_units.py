"""Weeks, months, quarters and years by name: `september`, `2026-W39`, `last quarter`, `FY27-Q1`."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from journal import domain
from journal.domain import periods
from journal.domain.grammar_words import MONTHS, SEARCHED_YEARS, STEPS, Base, existing, year_number
from journal.domain.periods import Period

QUARTER_MONTHS = 3

OF_A_DAY: dict[str, Callable[[date, int], Period]] = {
    "week": lambda day, fiscal_year_start: periods.week_of(day),
    "month": lambda day, fiscal_year_start: periods.month_of(day),
    "quarter": periods.quarter_of,
    "year": periods.year_of,
}
"""The calendar unit of each word that holds a day."""


class Unit(NamedTuple):
    """A week, month, quarter or year that was named; `incomplete`: without its year."""

    period: Period
    kind: str
    incomplete: bool = False


def unit(words: Sequence[str], base: Base) -> Unit | None:
    """Return the calendar unit that the words name, None when they name none.

    Without a year it is the latest that has begun, for deadlines the earliest that is not over.
    Raises InvalidError (impossible, ambiguous).
    """
    if len(words) == 2 and words[0] in MONTHS:
        return _month_of_year(words, base)
    if len(words) == 2 and words[0] not in STEPS:
        # `q3 2026` and `fy27 q1` in either order are `2026-q3` and `fy27-q1`.
        first, second = reversed(words) if words[0].startswith("q") else words
        joined = f"{first}-{second}" if second.startswith("q") else ""
        return _written(joined, base)
    return pointed(words, base) or (_written(words[0], base) if len(words) == 1 else None)


def pointed(words: Sequence[str], base: Base) -> Unit | None:
    """Return the unit of `month` or `this month`, `last month`, `next month`, else None."""
    if not 1 <= len(words) <= 2 or words[-1] not in OF_A_DAY:
        return None
    if len(words) == 2 and words[0] not in STEPS:
        return None
    step = STEPS[words[0]] if len(words) == 2 else 0
    found = OF_A_DAY[words[-1]](base.today, base.fiscal_year_start)
    if step:
        found = periods.unit_at(found, found.end if step > 0 else found.start - timedelta(days=1))
    return Unit(found, words[-1])


def _month_of_year(words: Sequence[str], base: Base) -> Unit | None:
    """Read `sep 2025`, `sep '25`: two bare digits would be a day."""
    year = year_number(words[1]) if len(words[1]) != 2 else None
    return None if year is None else _month(base, year, MONTHS[words[0]])


def _written(word: str, base: Base) -> Unit | None:
    """Read a unit that is written as one word."""
    if word in MONTHS:
        return _without_year(base, "month", lambda year: _month_in(year, MONTHS[word]))
    head, _, tail = word.partition("-")
    if head.isdigit() and len(head) == 4:
        return _of_year(int(head), tail, base) if tail else _year(base, int(head))
    if head.startswith("fy") and (fiscal := year_number(head[2:])) and "'" not in head:
        return _of_fiscal_year(fiscal, tail, base)
    digits = word[1:]
    if not digits.isdigit() or len(digits) > 2 or word[0] not in "wq":
        return None
    if word[0] == "w":
        return _without_year(base, "week", lambda year: _week_in(year, int(digits)))
    return _quarter_without_year(int(digits), base)


def _of_year(year: int, tail: str, base: Base) -> Unit | None:
    """Read `2026-09`, `2026-w39`, `2026-q3`: what stands behind the year."""
    digits = tail.lstrip("wq") if len(tail) - len(tail.lstrip("wq")) <= 1 else ""
    if not 1 <= len(digits) <= 2 or not digits.isdigit():
        return None
    if tail[0] == "w":
        week = _week_in(year, int(digits))
        if week is None:
            raise domain.refusals.no_such_week(base.said, year, what="week")
        return Unit(week, "week")
    if tail[0] == "q":
        return _quarter(base, year, int(digits), 1)
    return _month(base, year, int(digits))


def _of_fiscal_year(year: int, tail: str, base: Base) -> Unit | None:
    """Read `fy27`, `fy27-q1`."""
    start = base.fiscal_year_start
    begun = year - (start > 1)
    if not tail:
        return Unit(periods.year_of(periods.first_of_month(begun, start), start), "year")
    if tail[0] == "q" and tail[1:].isdigit() and len(tail) <= 3:
        return _quarter(base, begun, int(tail[1:]), start)
    return None


def _year(base: Base, year: int) -> Unit:
    if year < 1:
        raise domain.refusals.impossible(base.said, "there is no year 0", what="year")
    return Unit(periods.year_of(date(year, 1, 1)), "year")


def _month(base: Base, year: int, month: int) -> Unit:
    found = _month_in(year, month)
    if found is None:
        fact = f"there is no month {month}" if year else "there is no year 0"
        raise domain.refusals.impossible(base.said, fact, what="month")
    return Unit(found, "month")


def _quarter(base: Base, year: int, quarter: int, fiscal_year_start: int) -> Unit:
    if not 1 <= quarter <= 4 or year < 1:
        fact = "a year has the quarters Q1 to Q4" if year else "there is no year 0"
        raise domain.refusals.impossible(base.said, fact, what="quarter")
    month = fiscal_year_start + QUARTER_MONTHS * (quarter - 1)
    first = periods.first_of_month(year, month)
    return Unit(periods.quarter_of(first, fiscal_year_start), "quarter")


def _month_in(year: int, month: int) -> Period | None:
    first = existing(year, month, 1)
    return None if first is None else periods.month_of(first)


def _week_in(year: int, week: int) -> Period | None:
    try:
        return periods.week_of(date.fromisocalendar(year, week, 1))
    except ValueError:
        return None


def _quarter_without_year(quarter: int, base: Base) -> Unit:
    """Read `Q3`: the latest that has begun, if calendar and fiscal year are one."""

    def calendar(year: int) -> Period:
        return _quarter(base, year, quarter, 1).period

    def fiscal(year: int) -> Period:
        return _quarter(base, year, quarter, base.fiscal_year_start).period

    found = _without_year(base, "quarter", calendar)
    if base.fiscal_year_start != 1:
        other = _without_year(base, "quarter", fiscal)
        labels = (str(found.period.label), str(other.period.label))
        raise domain.refusals.ambiguous(base.said, labels)
    return found


def _without_year(base: Base, kind: str, of_year: Callable[[int], Period | None]) -> Unit:
    """Return the latest unit that has begun, or for deadlines the earliest that is not over."""
    past = base.prefer == "past"
    # The year of a week or a fiscal quarter may be one beside the year of today.
    for distance in range(-1, SEARCHED_YEARS + 1):
        found = of_year(base.today.year + (-distance if past else distance))
        if found and (found.start <= base.today if past else found.end > base.today):
            return Unit(found, kind, incomplete=True)
    fact = "a year has the weeks W01 to W52, and some have W53"  # all else is in every year
    raise domain.refusals.impossible(base.said, fact, what=kind)
