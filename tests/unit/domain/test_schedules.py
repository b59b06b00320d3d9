"""A schedule phrase is read as it is meant, stored in one form, echoed in words, or refused."""

from datetime import date

import pytest
from habit_histories import day
from habit_strategies import schedules as any_schedule
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import schedules
from journal.domain.schedules import Schedule
from journal.errors import InvalidError

MON, TUE, WED, THU, FRI, SAT, SUN = (1 << n for n in range(7))


def days(mask):
    return Schedule("days", weekdays=mask)


def count(n, period):
    return Schedule("count", n=n, period=period)


def gap(a, b):
    return Schedule("gap", n=a, d=b)


def amount(kind, thousandths, measure, period, weekdays=127):
    return Schedule(kind, 0, 0, period, weekdays, thousandths, measure)


@pytest.mark.parametrize(
    ("phrase", "expected", "canonical"),
    [
        ("daily", days(127), "daily"),
        ("DAILY", days(127), "daily"),
        ("every day", days(127), "daily"),
        ("weekdays", days(31), "weekdays"),
        ("weekends", days(96), "weekends"),
        ("mon,wed,fri", days(MON | WED | FRI), "mon,wed,fri"),
        ("Monday, Wednesday", days(MON | WED), "mon,wed"),
        ("mon-thu", days(MON | TUE | WED | THU), "mon-thu"),
        ("sat-mon,wed", days(SAT | SUN | MON | WED), "mon,wed,sat,sun"),
        ("fri-fri", days(FRI), "fri"),
        ("mon-fri", days(31), "weekdays"),
        ("sat,sun", days(96), "weekends"),
        ("mon-sun", days(127), "daily"),
        ("sun,mon,tue,wed,thu,fri,sat", days(127), "daily"),
        ("thurs,tues", days(TUE | THU), "tue,thu"),
        ("3/week", count(3, "week"), "3/week"),
        ("3 / week", count(3, "week"), "3/week"),
        ("3 a week", count(3, "week"), "3/week"),
        ("3 per week", count(3, "week"), "3/week"),
        ("7/week", count(7, "week"), "7/week"),
        ("2/month", count(2, "month"), "2/month"),
        ("28/month", count(28, "month"), "28/month"),
        ("1/quarter", count(1, "quarter"), "1/quarter"),
        ("90/quarter", count(90, "quarter"), "90/quarter"),
        ("weekly", count(1, "week"), "1/week"),
        ("monthly", count(1, "month"), "1/month"),
        ("quarterly", count(1, "quarter"), "1/quarter"),
        ("3/7d", Schedule("rolling", n=3, d=7), "3/7d"),
        ("1/366d", Schedule("rolling", n=1, d=366), "1/366d"),
        ("7/7d", days(127), "daily"),
        ("1/1d", days(127), "daily"),
        ("every 3 days", gap(3, 3), "every 3 days"),
        ("every  3  DAYS", gap(3, 3), "every 3 days"),
        ("every 2-4 days", gap(2, 4), "every 2-4 days"),
        ("every 2–4 days", gap(2, 4), "every 2-4 days"),
        ("every 1-2 days", gap(1, 2), "every 1-2 days"),
        ("every other day", gap(2, 2), "every 2 days"),
        ("every 1 days", days(127), "daily"),
        ("every 1 day", days(127), "daily"),
        ("every week", gap(7, 7), "every 7 days"),
        ("every 2 weeks", gap(14, 14), "every 14 days"),
        ("every 1-2 weeks", gap(7, 14), "every 7-14 days"),
        ("every 366 days", gap(366, 366), "every 366 days"),
        (">= 30 min/day", amount("sum", 30_000, "min", "day"), ">= 30 min/day"),
        ("≥ 30 min/day", amount("sum", 30_000, "min", "day"), ">= 30 min/day"),
        (">=30min/day", amount("sum", 30_000, "min", "day"), ">= 30 min/day"),
        ("at least 30 min/day", amount("sum", 30_000, "min", "day"), ">= 30 min/day"),
        ("min 30 min/day", amount("sum", 30_000, "min", "day"), ">= 30 min/day"),
        ("30 min/day", amount("sum", 30_000, "min", "day"), ">= 30 min/day"),
        ("30 min a day", amount("sum", 30_000, "min", "day"), ">= 30 min/day"),
        ("30 min per day", amount("sum", 30_000, "min", "day"), ">= 30 min/day"),
        ("1h30/day", amount("sum", 90_000, "min", "day"), ">= 90 min/day"),
        ("1.5 h a day", amount("sum", 90_000, "min", "day"), ">= 90 min/day"),
        (
            "30 min/day on weekdays",
            amount("sum", 30_000, "min", "day", 31),
            ">= 30 min/day on weekdays",
        ),
        (
            ">= 20.5 pages/day on mon,wed",
            amount("sum", 20_500, "pages", "day", MON | WED),
            ">= 20.5 pages/day on mon,wed",
        ),
        (">= 150 min/week", amount("sum", 150_000, "min", "week"), ">= 150 min/week"),
        ("5 h/month", amount("sum", 300_000, "min", "month"), ">= 300 min/month"),
        (
            "at least 10 talks/quarter",
            amount("sum", 10_000, "talks", "quarter"),
            ">= 10 talks/quarter",
        ),
        ("<= 2 coffee/day", amount("limit", 2_000, "coffee", "day"), "<= 2 coffee/day"),
        ("at most 2 coffee/day", amount("limit", 2_000, "coffee", "day"), "<= 2 coffee/day"),
        ("max 2 coffee/week", amount("limit", 2_000, "coffee", "week"), "<= 2 coffee/week"),
        (
            "at most 2 coffee a day on weekdays",
            amount("limit", 2_000, "coffee", "day", 31),
            "<= 2 coffee/day on weekdays",
        ),
        ("no cigarettes", amount("limit", 0, "cigarettes", "day"), "<= 0 cigarettes/day"),
        (
            "no sweets on weekdays",
            amount("limit", 0, "sweets", "day", 31),
            "<= 0 sweets/day on weekdays",
        ),
        ("3/day", amount("sum", 3_000, "times", "day"), ">= 3 times/day"),
        ("1/day", days(127), "daily"),
        (">= 9 times/week", amount("sum", 9_000, "times", "week"), ">= 9 times/week"),
        ("at least 4/week", amount("sum", 4_000, "times", "week"), ">= 4 times/week"),
        ("track", Schedule("track"), "track"),
    ],
)
def test_every_phrase_is_read_and_has_one_stored_form(phrase, expected, canonical):
    assert schedules.parse(phrase) == expected
    assert schedules.canonical(expected) == canonical


@pytest.mark.parametrize(
    ("phrase", "near"),
    [
        ("9/week", ">= 9 times/week"),
        ("1234567/week", ">= 1234567 times/week"),
        ("0/week", "1/week"),
        ("29/month", ">= 29 times/month"),
        ("91/quarter", ">= 91 times/quarter"),
        ("9/7d", "daily"),
        ("0/7d", "1/7d"),
        ("3/400d", "3/366d"),
        ("0/1d", "1/2d"),
        ("every 0 days", "daily"),
        ("every 500 days", "every 366 days"),
        ("every 4-2 days", "every 2-4 days"),
        ("every 60 weeks", "every 366 days"),
        (">= 0 min/day", "track"),
        ("0/day", "track"),
        (">= 150 min/week on mon", ">= 150 min/week"),
        (">= 0.1234 l/day", "0.123"),
        (">= 9999999999 l/day", "1000000000"),
        (">= 999999999 h/day", "1000000000"),
    ],
)
def test_a_phrase_out_of_bounds_is_refused_with_the_nearest_that_works(phrase, near):
    with pytest.raises(InvalidError) as refusal:
        schedules.parse(phrase)

    assert refusal.value.hint == f"near: {near}"


@pytest.mark.parametrize(
    ("phrase", "near"),
    [
        ("", "daily"),
        ("dayly", "daily"),
        ("weekday", "weekdays"),
        ("montly", "monthly"),
        ("twice a week", "2/week"),
        ("biweekly", "every 2 weeks"),
        ("every month", "monthly"),
        ("every blue moon", "every 3 days"),
        ("every x days", "every 3 days"),
        ("3/fortnight", "3/week"),
        ("3/d", "3/week"),
        ("mon,xyz", "mon,wed,fri"),
        ("mo,we", "mon,wed,fri"),
        ("< 2 coffee/day", "at most 2 coffee/day"),
        ("no 5 beers", "at most 2 coffee/day"),
        ("under 2 a day", "at most 2 coffee/day"),
        ("> 30 min/day", "30 min/day"),
        ("30 min", "30 min/day"),
        ("30 min/year", "30 min/day"),
        ("30 min/day on holidays", "30 min/day"),
        ("3 a week on mon", "3/week"),
        ("1.5 a week", "3/week"),
        ("2 a/b/day", "3/week"),
        ("-3 l/day", "3/week"),
        ("now and then", "at most 2 coffee/day"),
        ("hello", "daily"),
    ],
)
def test_an_unknown_phrase_is_refused_and_never_guessed(phrase, near):
    with pytest.raises(InvalidError, match="is not a schedule") as refusal:
        schedules.parse(phrase)

    assert refusal.value.hint == f"near: {near} · all phrases: journal help schedules"


@pytest.mark.parametrize(
    ("phrase", "start", "expected"),
    [
        (
            "3/week",
            "2026-03-05",
            "3 days in each week, Monday to Sunday; first full week from Mon 9 Mar; counts weeks",
        ),
        (
            "1/week",
            "2026-03-02",
            "1 day in each week, Monday to Sunday; first full week from Mon 2 Mar; counts weeks",
        ),
        ("daily", "2026-03-05", "every day; counts days"),
        ("weekdays", "2026-03-05", "on Monday to Friday; counts days"),
        ("mon,wed,fri", "2026-03-05", "on Monday, Wednesday and Friday; counts days"),
        ("mon", "2026-03-05", "on Monday; counts days"),
        (
            "2/month",
            "2026-03-05",
            "2 days in each month; first full month from Wed 1 Apr; counts months",
        ),
        (
            "1/quarter",
            "2026-01-01",
            "1 day in each quarter; first full quarter from Thu 1 Jan; counts quarters",
        ),
        (
            "3/7d",
            "2026-03-02",
            "at least 3 days in any 7 days in a row; first full on Sun 8 Mar; "
            "counts days in rhythm",
        ),
        (
            "every 3 days",
            "2026-03-02",
            "at the latest 3 days after the last time; first by Wed 4 Mar; counts sessions",
        ),
        (
            "every 11-12 days",
            "2026-03-02",
            "at the latest 12 days after the last time, shown as due from the 11th day; "
            "first by Fri 13 Mar; counts sessions",
        ),
        (
            "every 2-4 days",
            "2026-03-02",
            "at the latest 4 days after the last time, shown as due from the 2nd day; "
            "first by Thu 5 Mar; counts sessions",
        ),
        ("30 min/day", "2026-03-02", "at least 30 min every day; counts days"),
        (
            "30 min/day on mon,wed",
            "2026-03-02",
            "at least 30 min on Monday and Wednesday; counts days",
        ),
        (
            "150 min/week",
            "2026-03-03",
            "at least 150 min in each week, Monday to Sunday; first full week from Mon 9 Mar; "
            "counts weeks",
        ),
        (
            "at most 2 coffee/day",
            "2026-03-02",
            "at most 2 coffee every day; a day without a record proves nothing; counts days",
        ),
        (
            "no cigarettes",
            "2026-03-02",
            "no cigarettes every day; a day without a record proves nothing; counts days",
        ),
        ("track", "2026-03-02", "no duty: sums, the last time and the usual gap are shown"),
    ],
)
def test_a_schedule_is_echoed_in_words(phrase, start, expected):
    assert schedules.reading(schedules.parse(phrase), day(start)) == expected


def test_a_limit_whose_blank_days_count_says_so():
    found = schedules.reading(
        schedules.parse("no cigarettes"), day("2026-03-02"), blank_is_zero=True
    )

    assert found == "no cigarettes every day; a day without a record counts as 0; counts days"


def test_the_first_full_quarter_is_one_of_the_configured_year():
    found = schedules.reading(schedules.parse("1/quarter"), day("2026-03-05"), 2)

    assert found == "1 day in each quarter; first full quarter from Fri 1 May; counts quarters"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("daily", "days"),
        ("30 min/day", "days"),
        ("no cigarettes", "days"),
        ("3/week", "weeks"),
        ("150 min/month", "months"),
        ("at most 2 talks/quarter", "quarters"),
        ("3/7d", "days in rhythm"),
        ("every 2 days", "sessions"),
        ("track", ""),
    ],
)
def test_a_streak_counts_units_of_the_schedules_own_name(phrase, expected):
    assert schedules.unit_name(schedules.parse(phrase)) == expected


@pytest.mark.parametrize(
    ("period", "on", "start", "expected"),
    [
        ("week", "2026-01-01", 1, ("2025-12-29", "2026-01-04")),
        ("week", "2026-12-31", 1, ("2026-12-28", "2027-01-03")),
        ("month", "2028-02-29", 1, ("2028-02-01", "2028-02-29")),
        ("month", "2026-12-31", 7, ("2026-12-01", "2026-12-31")),
        ("quarter", "2026-03-31", 1, ("2026-01-01", "2026-03-31")),
        ("quarter", "2026-01-15", 2, ("2025-11-01", "2026-01-31")),
        ("quarter", "2026-12-15", 12, ("2026-12-01", "2027-02-28")),
        ("quarter", "0001-01-15", 3, ("0001-01-01", "0001-02-28")),
        ("quarter", "9999-12-31", 12, ("9999-12-01", "9999-12-31")),
    ],
)
def test_a_calendar_period_holds_its_day(period, on, start, expected):
    found = schedules.bounds(period, day(on).toordinal(), start)

    assert tuple(date.fromordinal(o).isoformat() for o in found) == expected


@given(any_schedule)
def test_the_stored_form_is_read_back(schedule):
    assert schedules.parse(schedules.canonical(schedule)) == schedule


def stored(text):
    """Return the stored form of a phrase, `daily` for one that is refused with a hint."""
    try:
        return schedules.canonical(schedules.parse(text))
    except InvalidError as refusal:
        return "daily" if refusal.hint else ""


@given(st.text(max_size=60) | st.text(alphabet="0123456789/dwek mina<>=.-,ofr", max_size=20))
def test_any_text_is_refused_or_has_a_stored_form_that_is_its_own(text):
    found = stored(text)

    assert stored(found) == found != ""
