"""What holds for any day and any phrase: it is resolved or refused, and nothing else happens."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import day_by_day

from journal.domain.days import excuse_day, parse_day
from journal.domain.durations import parse_duration
from journal.domain.echo import day_dated, day_shown
from journal.domain.grammar_words import (
    DAY_NAMES,
    EARLIEST,
    LATEST,
    MONTH_NAMES,
    MONTHS,
    NUMBERS,
    PARTS,
    UNITS,
    WEEKDAYS,
    Prefer,
)
from journal.domain.periods import excuse_period, parse_period
from journal.domain.refusals import FIXED_WORDS, LINKING_WORDS
from journal.errors import InvalidError

REASONS = {
    "unknown",
    "period",
    "time_only",
    "ambiguous",
    "contradiction",
    "impossible",
    "range",
}
UTC = ZoneInfo("UTC")
DAYS = st.dates(EARLIEST, LATEST)
TODAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
DIRECTIONS = st.sampled_from(("past", "future"))
ORDERS = st.sampled_from((None, "dmy", "mdy", "ymd"))
STARTS = st.integers(1, 12)
WORDS = sorted({*WEEKDAYS, *MONTHS, *UNITS, *NUMBERS, *LINKING_WORDS, *FIXED_WORDS, *PARTS})
PIECES = ("..", "9pm", "24:00", "5th", "'26", "2026-Q3", "fy27", "w53", "29oct", "of", "in", "the")
PHRASES = st.one_of(
    st.text(st.characters(max_codepoint=127), max_size=70),
    st.text(max_size=20),
    st.lists(
        st.one_of(
            st.sampled_from(
                sorted({*WEEKDAYS, *MONTHS, *UNITS, *NUMBERS, *LINKING_WORDS, *FIXED_WORDS})
            ),
            st.integers(-40, 10_000).map(str),
            st.from_regex(r"[0-9]{1,4}[-/.:][0-9wq]{1,3}([-/.:][0-9]{1,4})?", fullmatch=True),
            st.sampled_from(
                ("..", "9pm", "24:00", "5th", "'26", "2026-Q3", "fy27", "w53", "29oct")
            ),
        ),
        max_size=6,
    ).map(" ".join),
)


def day(phrase: str, today: date, prefer: Prefer = "past") -> date:
    return parse_day(phrase, today=today, prefer=prefer, zone=UTC).day


def outcome(read: Callable[[], Any]) -> tuple[Any, str]:
    """Return what was read and no reason, or None and the reason of a refusal with a way out."""
    try:
        return read(), ""
    except InvalidError as refused:
        return None, str(refused.hint and refused.reason)


@given(text=PHRASES, today=TODAYS, prefer=DIRECTIONS, order=ORDERS, starts=STARTS)
def test_any_phrase_is_a_day_within_bounds_or_is_refused_with_a_reason(
    text: str, today: date, prefer: Prefer, order: str | None, starts: int
) -> None:
    found, reason = outcome(
        lambda: parse_day(
            text, today=today, prefer=prefer, date_order=order, fiscal_year_start=starts, zone=UTC
        )
    )

    assert reason in (REASONS if found is None else {""})
    assert found is None or EARLIEST <= found.day <= LATEST
    assert found is None or (found.time is None) is (found.offset_min is None)


@given(text=PHRASES, today=TODAYS, order=ORDERS, starts=STARTS)
def test_any_phrase_is_a_period_that_is_not_empty_or_is_refused_with_a_reason(
    text: str, today: date, order: str | None, starts: int
) -> None:
    found, reason = outcome(
        lambda: parse_period(
            text, today=today, date_order=order, fiscal_year_start=starts, zone=UTC
        )
    )

    assert reason in (REASONS if found is None else {""})
    assert found is None or found.start < found.end
    assert found is None or found.days > 0


@given(text=PHRASES, today=TODAYS, order=ORDERS, starts=STARTS)
def test_an_excuse_is_read_as_the_ledger_reads_or_refused(
    text: str, today: date, order: str | None, starts: int
) -> None:
    settings: Any = {"today": today, "date_order": order, "fiscal_year_start": starts, "zone": UTC}
    day_, reason = outcome(lambda: excuse_day(text, **settings))
    period, period_reason = outcome(lambda: excuse_period(text, **settings))

    assert {reason, period_reason} <= {"", *REASONS}
    assert day_ in (None, outcome(lambda: parse_day(text, **settings))[0])
    assert period in (None, outcome(lambda: parse_period(text, **settings))[0])


@given(text=st.one_of(PHRASES, st.from_regex(r"[0-9]{0,5}[hm:., ]{0,2}[0-9]{0,4}[hm]?")))
def test_any_phrase_is_a_duration_of_a_day_at_most_or_is_refused(text: str) -> None:
    minutes, reason = outcome(lambda: parse_duration(text))

    assert reason in ({"unknown", "impossible", "range"} if minutes is None else {""})
    assert minutes is None or 1 <= minutes <= 1440


@given(that=DAYS, today=TODAYS, prefer=DIRECTIONS, order=ORDERS)
def test_an_iso_date_and_the_echo_with_its_year_are_read_back(
    that: date, today: date, prefer: Prefer, order: str | None
) -> None:
    year, week, weekday = that.isocalendar()
    for phrase in (
        that.isoformat(),
        f"{that:%Y%m%d}",
        f"{that.year}/{that.month}/{that.day}",
        f"{year}-W{week:02}-{weekday}",
        day_dated(that),
        f"{MONTH_NAMES[that.month - 1]} {that.day}, {that.year}",
    ):
        found = parse_day(phrase, today=today, prefer=prefer, date_order=order)
        assert found.day == that


@given(today=TODAYS, ago=st.integers(0, 365))
def test_the_echo_without_a_year_is_read_back_while_its_year_lasts(today: date, ago: int) -> None:
    that = max(today - timedelta(days=ago), date(today.year, 1, 1))

    assert day(day_shown(that, today), today) == that


@given(today=TODAYS, weekday=st.sampled_from(DAY_NAMES))
def test_last_is_before_today_next_after_it_and_this_from_today_on(
    today: date, weekday: str
) -> None:
    last, this, next_ = (day(f"{step} {weekday}", today) for step in ("last", "this", "next"))

    assert last < today < next_
    assert today <= this < today + timedelta(days=7)
    assert today - last <= timedelta(days=7)
    assert next_ - today <= timedelta(days=7)


@given(today=TODAYS, number=st.integers(0, 6))
def test_a_bare_weekday_is_found_by_walking(today: date, number: int) -> None:
    name = DAY_NAMES[number]

    assert day(name, today) == day_by_day.on_or_before(today, lambda d: d.weekday() == number)
    assert day(name, today, "future") == day_by_day.on_or_after(
        today, lambda d: d.weekday() == number
    )


@given(today=TODAYS, month=st.integers(1, 12), number=st.integers(1, 29))
def test_a_day_without_a_year_is_found_by_walking(today: date, month: int, number: int) -> None:
    phrase = f"{number} {MONTH_NAMES[month - 1]}"

    def is_it(that: date) -> bool:
        return (that.month, that.day) == (month, number)

    assert day(phrase, today) == day_by_day.on_or_before(today, is_it)
    assert day(phrase, today, "future") == day_by_day.on_or_after(today, is_it)


@given(today=TODAYS, number=st.integers(1, 31))
def test_a_day_of_the_month_is_found_by_walking(today: date, number: int) -> None:
    phrase = f"the {number}th"

    assert day(phrase, today) == day_by_day.on_or_before(today, lambda d: d.day == number)
    assert day(phrase, today, "future") == day_by_day.on_or_after(today, lambda d: d.day == number)


@given(
    today=TODAYS,
    ordinal=st.sampled_from((("first", 1), ("second", 2), ("third", 3), ("4th", 4), ("last", -1))),
    number=st.integers(0, 6),
    month=st.integers(1, 12),
)
def test_a_weekday_of_a_month_is_found_by_walking(
    today: date, ordinal: tuple[str, int], number: int, month: int
) -> None:
    phrase = f"{ordinal[0]} {DAY_NAMES[number]} of {MONTH_NAMES[month - 1]}"

    def is_it(that: date) -> bool:
        return that.month == month and day_by_day.is_weekday_of_month(that, ordinal[1], number)

    assert day(phrase, today) == day_by_day.on_or_before(today, is_it)
    assert day(phrase, today, "future") == day_by_day.on_or_after(today, is_it)


@given(today=TODAYS, month=st.integers(1, 12))
def test_the_end_of_a_month_is_found_by_walking(today: date, month: int) -> None:
    phrase = f"end of {MONTH_NAMES[month - 1]}"

    def is_it(that: date) -> bool:
        return that.month == month and day_by_day.is_last_of_month(that)

    assert day(phrase, today) == day_by_day.on_or_before(today, is_it)
    assert day(phrase, today, "future") == day_by_day.on_or_after(today, is_it)


@given(today=TODAYS, months=st.integers(0, 40))
def test_months_ago_are_counted_page_by_page(today: date, months: int) -> None:
    assert day(f"{months} months ago", today) == day_by_day.months_back(today, months)


@given(today=TODAYS, days=st.integers(0, 9999))
def test_days_ago_and_days_ahead_are_days(today: date, days: int) -> None:
    back, ahead = today - timedelta(days=days), today + timedelta(days=days)

    assert day(f"-{days}", today) == day(f"{days} days ago", today) == back
    assert day(f"+{days}", today) == day(f"in {days}d", today) == ahead


@pytest.mark.parametrize("edge", [EARLIEST, LATEST])
def test_the_bounds_are_inside_and_the_days_beside_them_are_not(edge: date) -> None:
    beyond = edge + timedelta(days=-1 if edge == EARLIEST else 1)

    assert day(edge.isoformat(), edge) == edge
    with pytest.raises(InvalidError, match="lies outside"):
        day(beyond.isoformat(), edge)
