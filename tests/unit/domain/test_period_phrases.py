"""One grammar of periods serves every report; the base is Wednesday 18 November 2026."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import day_by_day

from journal.domain.grammar_words import MONTH_NAMES
from journal.domain.periods import Period, excuse_period, parse_period
from journal.errors import InvalidError

WEDNESDAY = date(2026, 11, 18)


def read(phrase: str, fiscal_year_start: int = 1, today: date = WEDNESDAY) -> str:
    period = parse_period(
        phrase, today=today, fiscal_year_start=fiscal_year_start, zone=ZoneInfo("UTC")
    )
    return f"{period.start} {period.last} {period.label or ''}".strip()


def refusal(phrase: str, fiscal_year_start: int = 1) -> InvalidError:
    with pytest.raises(InvalidError) as refused:
        read(phrase, fiscal_year_start)
    return refused.value


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("today", "2026-11-18 2026-11-18"),
        ("last friday", "2026-11-13 2026-11-13"),
        ("3 nov", "2026-11-03 2026-11-03"),
        ("nov 26", "2025-11-26 2025-11-26"),
        ("-7d", "2026-11-11 2026-11-11"),
        ("yesterday 17:30", "2026-11-17 2026-11-17"),
        ("2026-11-03T23:30Z", "2026-11-03 2026-11-03"),
        ("0001-01-01", "0001-01-01 0001-01-01"),
    ],
)
def test_a_day_is_a_period_of_one_day(phrase: str, expected: str) -> None:
    assert read(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("week", "2026-11-16 2026-11-22 2026-W47"),
        ("this week", "2026-11-16 2026-11-22 2026-W47"),
        ("Last Week", "2026-11-09 2026-11-15 2026-W46"),
        ("next week", "2026-11-23 2026-11-29 2026-W48"),
        ("month", "2026-11-01 2026-11-30 2026-11"),
        ("last month", "2026-10-01 2026-10-31 2026-10"),
        ("next month", "2026-12-01 2026-12-31 2026-12"),
        ("quarter", "2026-10-01 2026-12-31 2026-Q4"),
        ("last quarter", "2026-07-01 2026-09-30 2026-Q3"),
        ("next quarter", "2027-01-01 2027-03-31 2027-Q1"),
        ("year", "2026-01-01 2026-12-31 2026"),
        ("last year", "2025-01-01 2025-12-31 2025"),
        ("next year", "2027-01-01 2027-12-31 2027"),
        ("2026-W39", "2026-09-21 2026-09-27 2026-W39"),
        ("2026-w5", "2026-01-26 2026-02-01 2026-W05"),
        ("2026-W53", "2026-12-28 2027-01-03 2026-W53"),
        ("W39", "2026-09-21 2026-09-27 2026-W39"),
        ("W47", "2026-11-16 2026-11-22 2026-W47"),
        ("W48", "2025-11-24 2025-11-30 2025-W48"),
        ("W53", "2020-12-28 2021-01-03 2020-W53"),
        ("2026-09", "2026-09-01 2026-09-30 2026-09"),
        ("september", "2026-09-01 2026-09-30 2026-09"),
        ("sept", "2026-09-01 2026-09-30 2026-09"),
        ("november", "2026-11-01 2026-11-30 2026-11"),
        ("december", "2025-12-01 2025-12-31 2025-12"),
        ("sep 2025", "2025-09-01 2025-09-30 2025-09"),
        ("sep '25", "2025-09-01 2025-09-30 2025-09"),
        ("2026", "2026-01-01 2026-12-31 2026"),
        ("1999-Q1", "1999-01-01 1999-03-31 1999-Q1"),
        ("2026-Q3", "2026-07-01 2026-09-30 2026-Q3"),
        ("q3 2026", "2026-07-01 2026-09-30 2026-Q3"),
        ("2026 q3", "2026-07-01 2026-09-30 2026-Q3"),
        ("Q3", "2026-07-01 2026-09-30 2026-Q3"),
        ("Q4", "2026-10-01 2026-12-31 2026-Q4"),
        ("0001-Q1", "0001-01-01 0001-03-31 0001-Q1"),
        ("FY27", "2027-01-01 2027-12-31 2027"),
        ("FY27-Q1", "2027-01-01 2027-03-31 2027-Q1"),
    ],
)
def test_a_calendar_unit_is_named(phrase: str, expected: str) -> None:
    assert read(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("quarter", "2026-10-01 2026-12-31 FY27-Q3"),
        ("last quarter", "2026-07-01 2026-09-30 FY27-Q2"),
        ("next quarter", "2027-01-01 2027-03-31 FY27-Q4"),
        ("year", "2026-04-01 2027-03-31 FY27"),
        ("last year", "2025-04-01 2026-03-31 FY26"),
        ("FY27", "2026-04-01 2027-03-31 FY27"),
        ("fy2027", "2026-04-01 2027-03-31 FY27"),
        ("FY27-Q1", "2026-04-01 2026-06-30 FY27-Q1"),
        ("q4 fy27", "2027-01-01 2027-03-31 FY27-Q4"),
        ("fy27 q4", "2027-01-01 2027-03-31 FY27-Q4"),
        ("2026-Q3", "2026-07-01 2026-09-30 2026-Q3"),
        ("2026", "2026-01-01 2026-12-31 2026"),
    ],
)
def test_a_fiscal_year_is_named_for_the_year_it_ends_in_and_moves_no_calendar_quarter(
    phrase: str, expected: str
) -> None:
    assert read(phrase, fiscal_year_start=4) == expected


@pytest.mark.parametrize(
    ("starts", "year", "quarter"),
    [
        (1, "2027-01-01 2027-12-31 2027", "2027-01-01 2027-03-31 2027-Q1"),
        (2, "2026-02-01 2027-01-31 FY27", "2026-02-01 2026-04-30 FY27-Q1"),
        (7, "2026-07-01 2027-06-30 FY27", "2026-07-01 2026-09-30 FY27-Q1"),
        (12, "2026-12-01 2027-11-30 FY27", "2026-12-01 2027-02-28 FY27-Q1"),
    ],
)
def test_a_fiscal_year_begins_in_any_month(starts: int, year: str, quarter: str) -> None:
    assert read("FY27", fiscal_year_start=starts) == year
    assert read("FY27-Q1", fiscal_year_start=starts) == quarter


@pytest.mark.parametrize(
    ("phrase", "today", "expected"),
    [
        ("november", date(2026, 11, 1), "2026-11-01 2026-11-30 2026-11"),
        ("november", date(2026, 10, 31), "2025-11-01 2025-11-30 2025-11"),
        ("W47", date(2026, 11, 16), "2026-11-16 2026-11-22 2026-W47"),
        ("W47", date(2026, 11, 15), "2025-11-17 2025-11-23 2025-W47"),
        ("Q4", date(2026, 10, 1), "2026-10-01 2026-12-31 2026-Q4"),
        ("W01", date(2024, 12, 30), "2024-12-30 2025-01-05 2025-W01"),
        ("W53", date(2027, 1, 1), "2026-12-28 2027-01-03 2026-W53"),
    ],
)
def test_a_unit_without_a_year_has_begun_on_its_first_day(
    phrase: str, today: date, expected: str
) -> None:
    assert read(phrase, today=today) == expected


def test_a_quarter_without_a_year_is_ambiguous_when_the_fiscal_year_is_another() -> None:
    refused = refusal("Q3", fiscal_year_start=4)

    assert refused.reason == "ambiguous"
    assert refused.message == "“Q3” can be 2026-Q3 or FY27-Q3"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("1d", "2026-11-18 2026-11-18"),
        ("7d", "2026-11-12 2026-11-18"),
        ("30 days", "2026-10-20 2026-11-18"),
        ("12w", "2026-08-27 2026-11-18"),
        ("last 2 weeks", "2026-11-05 2026-11-18"),
        ("last two weeks", "2026-11-05 2026-11-18"),
        ("last couple of weeks", "2026-11-05 2026-11-18"),
        ("last 2w", "2026-11-05 2026-11-18"),
        ("last 3 months", "2026-08-19 2026-11-18"),
        ("1y", "2025-11-19 2026-11-18"),
    ],
)
def test_so_many_days_end_today_and_today_counts(phrase: str, expected: str) -> None:
    assert read(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("2026-07-01..2026-09-30", "2026-07-01 2026-09-30"),
        ("2026.11.02..2026.11.05", "2026-11-02 2026-11-05"),
        ("mon .. wed", "2026-11-16 2026-11-18"),
        ("mon to wed", "2026-11-16 2026-11-18"),
        ("today..today", "2026-11-18 2026-11-18"),
        ("sep to oct", "2026-09-01 2026-10-31"),
        ("sep..oct 2026", "2026-09-01 2026-10-31"),
        ("dec to jan", "2025-12-01 2026-01-31"),
        ("W38..W40", "2026-09-14 2026-10-04"),
        ("last week..today", "2026-11-09 2026-11-18"),
        ("2025..2026-Q3", "2025-01-01 2026-09-30"),
        ("3 nov..next month", "2026-11-03 2026-12-31"),
        ("27..29oct", "2026-10-27 2026-10-29"),
        ("27 to 29 oct 2025", "2025-10-27 2025-10-29"),
        ("27th to 29th oct", "2026-10-27 2026-10-29"),
        ("the 12th to 14 nov", "2026-11-12 2026-11-14"),
        ("27oct..29", "2026-10-27 2026-10-29"),
        ("oct 27 to the 29th", "2026-10-27 2026-10-29"),
        ("12..yesterday", "2026-11-12 2026-11-17"),
        ("the 25th to the 5th", "2026-10-25 2026-11-05"),
        ("2026-11-02..", "2026-11-02 2026-11-18"),
        ("month..", "2026-11-01 2026-11-18"),
        ("since mon", "2026-11-16 2026-11-18"),
        ("since last month", "2026-10-01 2026-11-18"),
        ("since 2025", "2025-01-01 2026-11-18"),
        ("since the 5th", "2026-11-05 2026-11-18"),
    ],
)
def test_both_ends_of_a_range_are_inside_and_an_open_end_is_today(
    phrase: str, expected: str
) -> None:
    assert read(phrase) == expected


@pytest.mark.parametrize("phrase", ["27 to 29 oct", "27th..29oct", "the 27th to 29 oct"])
def test_a_bare_number_takes_the_month_of_the_other_end_and_not_of_today(phrase: str) -> None:
    assert read(phrase, today=date(2026, 12, 28)) == "2026-10-27 2026-10-29"


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "last",
        "asdf",
        "A to B",
        "27..29",
        "27..oct",
        "oct..27",
        "..today",
        "..",
        "...",
        "a...b",
        "1..2..3",
        "mon to tue to wed",
        "to",
        "mon to",
        "to mon",
        "since",
        "since since mon",
        "next 2 weeks",
        "last a week",
        "a week",
        "two weeks",
        "2 weeks 3",
        "the week",
        "30d x",
        "last 30d x",
        "foo week",
        "last last week",
        "3 weeks q3",
        "2026-Q3x",
        "2026-Q",
        "2026-wq3",
        "2026-q333",
        "2026-x3",
        "fy27-x",
        "fy27-q",
        "fy27-q123",
        "fy",
        "fy'27",
        "x39",
        "w",
        "w123",
        "q",
        "sep 2025 1",
        "sep ''25",
        "２０２６",
    ],
)
def test_what_is_not_in_the_grammar_is_unknown(phrase: str) -> None:
    assert refusal(phrase).reason == "unknown"


@pytest.mark.parametrize(
    ("phrase", "message", "hint"),
    [
        (
            "2026-09-30..2026-07-01",
            "the period “2026-09-30..2026-07-01” runs backwards",
            "2026-07-01 comes before 2026-09-30",
        ),
        (
            "2026-12-01..",
            "the period “2026-12-01..” runs backwards",
            "2026-11-18 comes before 2026-12-01",
        ),
        ("0d", "the period “0d” holds no day", "the shortest is 1d"),
        ("last 0 weeks", "the period “last 0 weeks” holds no day", "the shortest is 1d"),
        ("9999y", "the period “9999y” does not exist", "it begins before the year 1"),
        (
            "2025-W53",
            "the week “2025-W53” does not exist",
            "2025 has the weeks W01 to W52, of the days 1 to 7",
        ),
        ("0000-W01", "the week “0000-W01” does not exist", "there is no year 0"),
        (
            "W54",
            "the week “W54” does not exist",
            "a year has the weeks W01 to W52, and some have W53",
        ),
        ("2026-Q5", "the quarter “2026-Q5” does not exist", "a year has the quarters Q1 to Q4"),
        ("2026-Q0", "the quarter “2026-Q0” does not exist", "a year has the quarters Q1 to Q4"),
        ("0000-Q1", "the quarter “0000-Q1” does not exist", "there is no year 0"),
        ("fy27-q5", "the quarter “fy27-q5” does not exist", "a year has the quarters Q1 to Q4"),
        ("2026-13", "the month “2026-13” does not exist", "there is no month 13"),
        ("0000-01", "the month “0000-01” does not exist", "there is no year 0"),
        ("0000", "the year “0000” does not exist", "there is no year 0"),
        ("27..31feb", "the day “27..31feb” does not exist", "February has no day 31"),
        ("30..feb 28", "the day “30..feb 28” does not exist", "February 2026 has 28 days"),
    ],
)
def test_backwards_empty_and_absent_periods_are_impossible(
    phrase: str, message: str, hint: str
) -> None:
    refused = refusal(phrase)

    assert refused.reason == "impossible"
    assert (refused.message, refused.hint) == (message, hint)


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("3/11..5/11", "ambiguous"),
        ("5th..oct", "impossible"),
        ("thu 17 nov..", "contradiction"),
        ("9999 years ago", "range"),
        ("9999-12-31 9:00", "range"),
    ],
)
def test_a_day_in_a_period_is_refused_as_a_day_is(phrase: str, reason: str) -> None:
    assert refusal(phrase).reason == reason


@pytest.mark.parametrize(
    ("phrase", "hint"),
    [
        ("lst week", "near: last week · all forms: journal help periods"),
        ("septembre", "near: september · all forms: journal help periods"),
        ("3 dayz", "near: 3 day, 3 day ago · all forms: journal help periods"),
    ],
)
def test_the_nearest_period_is_offered(phrase: str, hint: str) -> None:
    assert refusal(phrase).hint == hint


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("0001-01-01..9999-12-31", "0001-01-01 9999-12-31"),
        ("9999", "9999-01-01 9999-12-31 9999"),
        ("9999-12", "9999-12-01 9999-12-31 9999-12"),
        ("9999-Q4", "9999-10-01 9999-12-31 9999-Q4"),
        ("9999-W52", "9999-12-27 9999-12-31 9999-W52"),
        ("0001-W01", "0001-01-01 0001-01-07 0001-W01"),
    ],
)
def test_reading_is_not_bounded_as_storing_is(phrase: str, expected: str) -> None:
    assert read(phrase) == expected


@given(
    first=st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    length=st.integers(0, 4000),
    separator=st.sampled_from(("..", " .. ", " to ")),
)
def test_a_range_of_iso_dates_is_read_back(first: date, length: int, separator: str) -> None:
    last = first + timedelta(days=length)
    period = parse_period(f"{first}{separator}{last}", today=WEDNESDAY)

    assert period == Period(first, last + timedelta(days=1))


@given(today=st.dates(date(1950, 1, 1), date(2150, 1, 1)), month=st.integers(1, 12))
def test_a_month_without_a_year_is_the_latest_that_has_begun(today: date, month: int) -> None:
    period = parse_period(MONTH_NAMES[month - 1], today=today)

    assert period.start <= today < period.start.replace(year=period.start.year + 1)
    assert period.start.month == month


@given(today=st.dates(date(1950, 1, 1), date(2150, 1, 1)), week=st.integers(1, 53))
def test_a_week_without_a_year_is_the_latest_that_has_begun(today: date, week: int) -> None:
    period = parse_period(f"W{week:02}", today=today)
    inside = day_by_day.on_or_before(today, lambda day: day.isocalendar().week == week)

    assert inside in period
    assert period.start.isocalendar().week == week


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("27..29oct", Period(date(2026, 10, 27), date(2026, 10, 30))),
        ("october", Period(date(2026, 10, 1), date(2026, 11, 1), "2026-10")),
        ("next week", Period(date(2026, 11, 23), date(2026, 11, 30), "2026-W48")),
        ("tomorrow..fri 27 nov 2026", Period(date(2026, 11, 19), date(2026, 11, 28))),
        ("2026-12-24..31", Period(date(2026, 12, 24), date(2027, 1, 1))),
        ("3d", Period(date(2026, 11, 16), date(2026, 11, 19))),
        ("friday", Period(date(2026, 11, 13), date(2026, 11, 14))),
    ],
)
def test_days_of_an_excuse_may_lie_ahead(phrase: str, expected: Period) -> None:
    assert excuse_period(phrase, today=WEDNESDAY, zone=ZoneInfo("UTC")) == expected


@pytest.mark.parametrize(
    ("phrase", "readings"),
    [
        ("24dec..31dec", "2025-12-24 or 2026-12-24"),
        ("24..31dec", "2025-12-31 or 2026-12-31"),
        ("2026-12-24..31dec", "2025-12-31 or 2026-12-31"),
        ("december", "2025-12 or 2026-12"),
        ("september", "2026-09 or 2027-09"),
        ("W50", "2025-W50 or 2026-W50"),
        ("Q2", "2026-Q2 or 2027-Q2"),
        ("17 oct", "2026-10-17 or 2027-10-17"),
    ],
)
def test_days_of_an_excuse_without_a_year_and_long_ago_are_ambiguous(
    phrase: str, readings: str
) -> None:
    with pytest.raises(InvalidError) as refused:
        excuse_period(phrase, today=WEDNESDAY)

    assert refused.value.reason == "ambiguous"
    assert refused.value.message == f"“{phrase}” can be {readings}"


@pytest.mark.parametrize(
    ("today", "readings"),
    [
        (date(2027, 2, 10), "2026-Q4 or FY27-Q4"),
        (date(2026, 12, 10), "2026-Q4 or FY26-Q4"),
    ],
)
def test_both_quarters_without_a_year_are_the_latest_that_have_begun(
    today: date, readings: str
) -> None:
    with pytest.raises(InvalidError) as refused:
        parse_period("Q4", today=today, fiscal_year_start=4)

    assert refused.value.message == f"“Q4” can be {readings}"


@pytest.mark.parametrize(
    ("phrase", "today", "readings"),
    [
        ("W01", date(2026, 2, 20), "2026-W01 or 2027-W01"),
        ("W52", date(2026, 2, 20), "2025-W52 or 2026-W52"),
    ],
)
def test_the_coming_reading_of_a_week_is_the_next_that_is_not_over(
    phrase: str, today: date, readings: str
) -> None:
    with pytest.raises(InvalidError) as refused:
        excuse_period(phrase, today=today)

    assert refused.value.message == f"“{phrase}” can be {readings}"
