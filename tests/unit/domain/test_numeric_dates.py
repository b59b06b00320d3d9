"""Written dates: ISO and named months need no order, numbers are read by date_order."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from journal.domain.days import parse_day
from journal.errors import InvalidError

WEDNESDAY = date(2026, 11, 18)


def read(phrase: str, order: str | None) -> str:
    try:
        moment = parse_day(phrase, today=WEDNESDAY, date_order=order, zone=ZoneInfo("UTC"))
    except InvalidError as refused:
        return str(refused.reason)
    return moment.day.isoformat()


@pytest.mark.parametrize("order", [None, "dmy", "mdy", "ymd"])
@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("2026-11-03", "2026-11-03"),
        ("2026-1-5", "2026-01-05"),
        ("2026/10/31", "2026-10-31"),
        ("2026.10.31", "2026-10-31"),
        ("2026/1/5", "2026-01-05"),
        ("20261103", "2026-11-03"),
        ("2026-W47-1", "2026-11-16"),
        ("2026-w47-1", "2026-11-16"),
        ("2026-W53-7", "2027-01-03"),
        ("2026-W5-1", "2026-01-26"),
        ("2026-00-05", "impossible"),
        ("2026-05-00", "impossible"),
        ("2026-W00-1", "impossible"),
        ("2026-W47-0", "impossible"),
        ("2026-W047-1", "unknown"),
        ("3 nov 2025 x", "unknown"),
        ("nov 3 2025 x", "unknown"),
        ("2020-W53-5", "2021-01-01"),
        ("2032-W53-7", "2033-01-02"),
        ("3 Nov", "2026-11-03"),
        ("03 nov", "2026-11-03"),
        ("the 3 nov", "2026-11-03"),
        ("3rd of november", "2026-11-03"),
        ("the 3rd of nov 2025", "2025-11-03"),
        ("21 Oct '26", "2026-10-21"),
        ("21 Oct 26", "2026-10-21"),
        ("nov 3", "2026-11-03"),
        ("november 3rd, 2025", "2025-11-03"),
        ("Nov 3 '25", "2025-11-03"),
        ("nov 26", "2025-11-26"),
        ("3-nov", "2026-11-03"),
        ("03-Nov-2025", "2025-11-03"),
        ("3-nov-25", "2025-11-03"),
        ("3-nov-'25", "2025-11-03"),
        ("29oct", "2026-10-29"),
        ("29sept 2025", "2025-09-29"),
        ("the 5th", "2026-11-05"),
        ("5th", "2026-11-05"),
        ("on the 22nd", "2026-10-22"),
        ("on 3 nov", "2026-11-03"),
        ("on 2026-11-03", "2026-11-03"),
        ("x-nov", "unknown"),
        ("3-nov-2025-1", "unknown"),
        ("3 nov 026", "unknown"),
        ("3 nov ''26", "unknown"),
        ("123 nov", "unknown"),
        ("3xx nov", "unknown"),
        ("2026-11-xx", "unknown"),
        ("2026-W47-x", "unknown"),
    ],
)
def test_iso_and_named_months_need_no_order(phrase: str, order: str | None, expected: str) -> None:
    assert read(phrase, order) == expected


@pytest.mark.parametrize(
    ("phrase", "unset", "dmy", "mdy", "ymd"),
    [
        ("3/11", "ambiguous", "2026-11-03", "2026-03-11", "2026-03-11"),
        ("13/11", "2026-11-13", "2026-11-13", "impossible", "impossible"),
        ("11/13", "2026-11-13", "impossible", "2026-11-13", "2026-11-13"),
        ("3/3", "2026-03-03", "2026-03-03", "2026-03-03", "2026-03-03"),
        ("30/2", "impossible", "impossible", "impossible", "impossible"),
        ("29/2", "2024-02-29", "2024-02-29", "impossible", "impossible"),
        ("0/5", "impossible", "impossible", "impossible", "impossible"),
        ("3/11/2026", "ambiguous", "2026-11-03", "2026-03-11", "impossible"),
        ("13/11/2026", "2026-11-13", "2026-11-13", "impossible", "impossible"),
        ("11/13/2026", "2026-11-13", "impossible", "2026-11-13", "impossible"),
        ("11/11/2026", "2026-11-11", "2026-11-11", "2026-11-11", "impossible"),
        ("29/02/2026", "impossible", "impossible", "impossible", "impossible"),
        ("3.11.2026", "ambiguous", "2026-11-03", "2026-03-11", "impossible"),
        ("3-11-2026", "ambiguous", "2026-11-03", "2026-03-11", "impossible"),
        ("9.11.26", "ambiguous", "2026-11-09", "2026-09-11", "impossible"),
        ("09.11.26", "ambiguous", "2026-11-09", "2026-09-11", "2009-11-26"),
        ("26/11/03", "ambiguous", "2003-11-26", "impossible", "2026-11-03"),
        ("31/12/32", "2032-12-31", "2032-12-31", "impossible", "impossible"),
        ("3/11/26", "ambiguous", "2026-11-03", "2026-03-11", "impossible"),
        ("26/11/3", "unknown", "unknown", "unknown", "unknown"),
        ("3.11", "unknown", "unknown", "unknown", "unknown"),
        ("3-11-26", "unknown", "unknown", "unknown", "unknown"),
        ("3/11/026", "unknown", "unknown", "unknown", "unknown"),
        ("003/11", "unknown", "unknown", "unknown", "unknown"),
        ("3/11/", "unknown", "unknown", "unknown", "unknown"),
    ],
)
def test_numbers_are_read_in_the_order_that_is_set_or_in_the_only_one_that_exists(
    phrase: str, unset: str, dmy: str, mdy: str, ymd: str
) -> None:
    assert read(phrase, None) == unset
    assert read(phrase, "dmy") == dmy
    assert read(phrase, "mdy") == mdy
    assert read(phrase, "ymd") == ymd


def test_all_readings_of_a_date_without_an_order_are_named() -> None:
    with pytest.raises(InvalidError) as refused:
        parse_day("05/06/07", today=WEDNESDAY)

    assert refused.value.message == "“05/06/07” can be 2007-06-05 or 2007-05-06 or 2005-06-07"


@pytest.mark.parametrize(
    ("order", "fact"),
    [
        ("dmy", "no such day of the calendar: date_order is dmy"),
        ("ymd", "no such day of the calendar: date_order is ymd"),
    ],
)
def test_a_date_that_does_not_fit_the_order_is_never_swapped(order: str, fact: str) -> None:
    with pytest.raises(InvalidError) as refused:
        parse_day("11/13/2026", today=WEDNESDAY, date_order=order)

    assert refused.value.reason == "impossible"
    assert refused.value.hint == fact
