"""A clock time follows a day or stands before it and never moves it; its offset is the zone's."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain.days import Moment, parse_day
from journal.errors import InvalidError

WEDNESDAY = date(2026, 11, 18)
FRIDAY = date(2026, 11, 13)
ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "America/Santiago",
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Kiritimati",
)


def read(phrase: str, zone: str = "UTC") -> Moment:
    return parse_day(phrase, today=WEDNESDAY, zone=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("phrase", "day", "time"),
    [
        ("friday 21:15", FRIDAY, "21:15"),
        ("friday 9:15", FRIDAY, "09:15"),
        ("friday at 09:15", FRIDAY, "09:15"),
        ("friday 9pm", FRIDAY, "21:00"),
        ("friday 9 pm", FRIDAY, "21:00"),
        ("friday at 9:30 pm", FRIDAY, "21:30"),
        ("friday 9:30am", FRIDAY, "09:30"),
        ("friday 12pm", FRIDAY, "12:00"),
        ("friday 12am", FRIDAY, "00:00"),
        ("friday 00:00", FRIDAY, "00:00"),
        ("friday 23:59", FRIDAY, "23:59"),
        ("friday noon", FRIDAY, "12:00"),
        ("noon friday", FRIDAY, "12:00"),
        ("at noon friday", FRIDAY, "12:00"),
        ("9pm on friday", FRIDAY, "21:00"),
        ("9 pm on last friday", FRIDAY, "21:00"),
        ("21:15 fri 13 nov", FRIDAY, "21:15"),
        ("fri 13/11/2026 at 21:15", FRIDAY, "21:15"),
        ("5 days ago 21:15", FRIDAY, "21:15"),
        ("-5 21:15", FRIDAY, "21:15"),
        ("friday last week, 21:15", FRIDAY, "21:15"),
        ("2026-11-13 21:15", FRIDAY, "21:15"),
        ("2026-11-13T21:15", FRIDAY, "21:15"),
        ("2026-11-13t21:15:59", FRIDAY, "21:15"),
        ("2026-11-13 21:15:00", FRIDAY, "21:15"),
        ("on fri 20261113T21:15", FRIDAY, "21:15"),
        ("2026-W46-5T21:15", FRIDAY, "21:15"),
        ("2026-11-13T21:15Z", FRIDAY, "21:15"),
        ("2026-11-13 21:15:00Z", FRIDAY, "21:15"),
        ("2026-11-13T21:15+00", FRIDAY, "21:15"),
        ("2026-11-13T23:15+02", FRIDAY, "21:15"),
        ("2026-11-13T23:45+0230", FRIDAY, "21:15"),
        ("2026-11-13T23:45+02:30", FRIDAY, "21:15"),
        ("2026-11-13T16:15-05:00", FRIDAY, "21:15"),
        ("2026-11-14T11:15+14:00", FRIDAY, "21:15"),
        ("2026-11-13T07:15-14:00", FRIDAY, "21:15"),
        ("2026-11-13T22:14+00:59", FRIDAY, "21:15"),
    ],
)
def test_a_clock_time_is_read_on_either_side_of_its_day(phrase: str, day: date, time: str) -> None:
    moment = read(phrase)

    assert (moment.day, moment.time, moment.offset_min, moment.twice) == (day, time, 0, False)


@pytest.mark.parametrize(
    ("phrase", "zone", "expected"),
    [
        ("2026-11-03T23:30:00Z", "Europe/Berlin", Moment(date(2026, 11, 4), "00:30", 60)),
        ("2026-11-03T00:30Z", "America/New_York", Moment(date(2026, 11, 2), "19:30", -300)),
        ("2026-10-25T01:30Z", "Europe/Berlin", Moment(date(2026, 10, 25), "02:30", 60)),
        ("2026-10-25T00:30Z", "Europe/Berlin", Moment(date(2026, 10, 25), "02:30", 120)),
    ],
)
def test_an_offset_makes_an_instant_whose_day_is_local(
    phrase: str, zone: str, expected: Moment
) -> None:
    assert read(phrase, zone) == expected


@pytest.mark.parametrize(
    ("phrase", "zone", "offset"),
    [
        ("2026-10-25 02:30", "Europe/Berlin", 120),
        ("2026-11-01 01:30", "America/New_York", -240),
        ("2026-04-05 01:45", "Australia/Lord_Howe", 660),
    ],
)
def test_a_time_that_comes_twice_is_the_first(phrase: str, zone: str, offset: int) -> None:
    moment = read(phrase, zone)

    assert moment.twice
    assert moment.offset_min == offset


@pytest.mark.parametrize(
    ("phrase", "zone", "gap"),
    [
        ("2026-03-29 02:30", "Europe/Amsterdam", "2026-03-29 02:00 to 2026-03-29 03:00"),
        ("2026-03-29 02:00", "Europe/Amsterdam", "2026-03-29 02:00 to 2026-03-29 03:00"),
        ("2026-03-29 02:59", "Europe/Amsterdam", "2026-03-29 02:00 to 2026-03-29 03:00"),
        ("2026-10-04 02:10", "Australia/Lord_Howe", "2026-10-04 02:00 to 2026-10-04 02:30"),
        ("2026-09-06 00:00", "America/Santiago", "2026-09-06 00:00 to 2026-09-06 01:00"),
        ("2026-03-29 00:30", "Asia/Beirut", "2026-03-29 00:00 to 2026-03-29 01:00"),
        ("2011-12-30 10:00", "Pacific/Apia", "2011-12-30 00:00 to 2011-12-31 00:00"),
    ],
)
def test_a_time_that_the_zone_skips_is_impossible(phrase: str, zone: str, gap: str) -> None:
    with pytest.raises(InvalidError) as refused:
        read(phrase, zone)

    assert refused.value.reason == "impossible"
    assert refused.value.message == f"the time “{phrase}” does not exist"
    assert refused.value.hint == f"the clocks skip from {gap}"


@pytest.mark.parametrize(
    ("phrase", "zone"),
    [
        ("2026-03-29 01:59", "Europe/Amsterdam"),
        ("2026-03-29 03:00", "Europe/Amsterdam"),
        ("2026-10-25 01:59", "Europe/Amsterdam"),
        ("2026-10-25 03:00", "Europe/Amsterdam"),
    ],
)
def test_the_minutes_beside_a_change_of_clocks_exist_once(phrase: str, zone: str) -> None:
    assert not read(phrase, zone).twice


def test_a_day_that_a_zone_left_out_is_still_a_civil_date() -> None:
    assert read("2011-12-30", "Pacific/Apia").day == date(2011, 12, 30)


def test_without_a_zone_the_system_says_the_offset() -> None:
    moment = parse_day("2026-11-13 21:15", today=WEDNESDAY)
    system = datetime(2026, 11, 13, 21, 15).astimezone().utcoffset()

    assert timedelta(minutes=moment.offset_min or 0) == system


@given(
    day=st.dates(date(1970, 1, 2), date(2199, 12, 30)),
    minute=st.integers(0, 1439),
    zone=st.sampled_from(ZONES),
)
def test_a_local_time_is_an_instant_that_is_read_back(day: date, minute: int, zone: str) -> None:
    phrase = f"{day} {minute // 60:02}:{minute % 60:02}"
    wall = datetime.fromisoformat(phrase)
    there = {
        wall.replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC).astimezone(ZoneInfo(zone))
        for fold in (0, 1)
    }
    existing = sorted(
        (when.utcoffset() for when in there if when.replace(tzinfo=None, fold=0) == wall),
        reverse=True,
    )
    try:
        found: Moment | None = read(phrase, zone)
    except InvalidError:
        found = None

    assert (found is None) is (existing == [])
    assert found is None or (found.day, found.time) == (day, phrase[11:])
    assert found is None or timedelta(minutes=found.offset_min or 0) == existing[0]
    assert found is None or found.twice is (len(existing) == 2)


@given(
    stamp=st.datetimes(datetime(1970, 1, 3), datetime(2199, 12, 29)),  # noqa: DTZ001
    hours=st.integers(-14, 14),
    zone=st.sampled_from(ZONES),
)
def test_an_instant_is_the_same_instant_in_every_zone(
    stamp: datetime, hours: int, zone: str
) -> None:
    phrase = f"{stamp:%Y-%m-%dT%H:%M}{hours:+03}:00"
    found = read(phrase, zone)
    wall = datetime.fromisoformat(f"{found.day} {found.time}")
    utc = wall - timedelta(minutes=found.offset_min or 0)

    assert utc.replace(tzinfo=UTC) == datetime.fromisoformat(phrase)
