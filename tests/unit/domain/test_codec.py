"""A date, an instant and a flag have one spelling, and only that one is read."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import codec

ZONES = st.integers(-840, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 9, 24), "2026-09-24"),
        (date(1900, 1, 1), "1900-01-01"),
        (date(2199, 12, 31), "2199-12-31"),
        (date(2028, 2, 29), "2028-02-29"),
        (date(33, 4, 3), "0033-04-03"),
    ],
)
def test_a_day_is_spelt_with_year_month_and_day(day, text):
    assert codec.day_text(day) == text
    assert codec.day(text) == day


@given(day=st.dates())
def test_a_day_is_read_as_it_was_written(day):
    assert codec.day(codec.day_text(day)) == day


@pytest.mark.parametrize(
    "text",
    ["", "2026-9-24", "20260924", "2026-02-30", "2026-W39-4", "2026-09-24T00:00:00", "24/09/2026"],
)
def test_another_spelling_of_a_day_is_not_read(text):
    with pytest.raises(ValueError, match=r"."):
        codec.day(text)


@pytest.mark.parametrize(
    ("instant", "text"),
    [
        (datetime(2026, 9, 24, 18, 30, tzinfo=UTC), "2026-09-24T18:30:00Z"),
        (datetime(2026, 9, 24, 18, 30, 59, 999_999, tzinfo=UTC), "2026-09-24T18:30:59Z"),
        (
            datetime(2027, 1, 1, 1, 15, tzinfo=timezone(timedelta(hours=2))),
            "2026-12-31T23:15:00Z",
        ),
        (
            datetime(2026, 9, 24, 20, 0, tzinfo=timezone(timedelta(minutes=-570))),
            "2026-09-25T05:30:00Z",
        ),
    ],
)
def test_an_instant_is_spelt_in_utc_to_the_second(instant, text):
    assert codec.instant_text(instant) == text


@given(
    instant=st.datetimes(
        min_value=datetime(1900, 1, 2),  # noqa: DTZ001 - Hypothesis adds the zone
        max_value=datetime(2199, 12, 30),  # noqa: DTZ001
        timezones=ZONES,
    )
)
def test_an_instant_is_read_as_it_was_written(instant):
    assert codec.instant(codec.instant_text(instant)) == instant.replace(microsecond=0)


def test_a_read_instant_is_aware_and_in_utc():
    assert codec.instant("2026-09-24T18:30:00Z").utcoffset() == timedelta(0)


def test_an_instant_without_an_offset_is_not_written():
    with pytest.raises(ValueError, match="offset"):
        codec.instant_text(datetime(2026, 9, 24, 18, 30))  # noqa: DTZ001


@pytest.mark.parametrize(
    "text",
    [
        "2026-09-24 18:30:00Z",
        "2026-09-24T18:30:00+00:00",
        "2026-09-24T18:30:00",
        "2026-09-24T18:30Z",
        "2026-02-30T18:30:00Z",
        "2026-W39-4T18:30:00Z",
        "",
    ],
)
def test_another_spelling_of_an_instant_is_not_read(text):
    with pytest.raises(ValueError, match=r"."):
        codec.instant(text)


@pytest.mark.parametrize(("value", "stored"), [(True, 1), (False, 0)])
def test_a_flag_is_one_or_nothing(value, stored):
    assert codec.flag(value) == stored
