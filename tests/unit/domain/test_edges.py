"""The first and last days of a period, and the weekdays of a month by number."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from journal.domain.days import parse_day

WEDNESDAY = date(2026, 11, 18)


def day(phrase: str, fiscal_year_start: int = 1) -> str:
    moment = parse_day(
        phrase, today=WEDNESDAY, fiscal_year_start=fiscal_year_start, zone=ZoneInfo("UTC")
    )
    return moment.day.isoformat()


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("start of week", "2026-11-16"),
        ("end of the week", "2026-11-22"),
        ("start of month", "2026-11-01"),
        ("the start of this month", "2026-11-01"),
        ("end of month", "2026-11-30"),
        ("end of last month", "2026-10-31"),
        ("the end of the last month", "2026-10-31"),
        ("beginning of next month", "2026-12-01"),
        ("first day of next week", "2026-11-23"),
        ("last day of last month", "2026-10-31"),
        ("end of quarter", "2026-12-31"),
        ("start of last quarter", "2026-07-01"),
        ("end of year", "2026-12-31"),
        ("end of last year", "2025-12-31"),
        ("end of 2025", "2025-12-31"),
        ("the first day of 2025", "2025-01-01"),
        ("start of march", "2026-03-01"),
        ("end of february", "2026-02-28"),
        ("end of feb 2024", "2024-02-29"),
        ("last day of feb '24", "2024-02-29"),
        ("end of sep 25", "2025-09-30"),
        ("end of december 2199", "2199-12-31"),
    ],
)
def test_an_edge_is_the_first_or_the_last_day(phrase: str, expected: str) -> None:
    assert day(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("start of quarter", "2026-11-01"),
        ("end of last quarter", "2026-10-31"),
        ("start of year", "2026-02-01"),
        ("end of year", "2027-01-31"),
        ("end of 2025", "2025-12-31"),
    ],
)
def test_quarters_and_years_follow_the_fiscal_year_and_a_number_does_not(
    phrase: str, expected: str
) -> None:
    assert day(phrase, fiscal_year_start=2) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("first monday of december", "2025-12-01"),
        ("1st monday in december 2026", "2026-12-07"),
        ("the second tuesday of next month", "2026-12-08"),
        ("2nd tuesday of the next month", "2026-12-08"),
        ("third wed of month", "2026-11-18"),
        ("3rd wed of this month", "2026-11-18"),
        ("fourth sunday of the month", "2026-11-22"),
        ("4th sunday of november 2026", "2026-11-22"),
        ("fifth monday of november 2026", "2026-11-30"),
        ("5th monday in the month", "2026-11-30"),
        ("last friday of november", "2025-11-28"),
        ("the last friday of last month", "2026-10-30"),
        ("last mon in feb 2024", "2024-02-26"),
        ("last sunday of october 2026", "2026-10-25"),
    ],
)
def test_a_weekday_of_a_month_is_found_by_number(phrase: str, expected: str) -> None:
    assert day(phrase) == expected
