"""Time spent is said in hours and minutes with their units, and shown so that it is read back."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import durations
from journal.domain.durations import parse_duration
from journal.errors import InvalidError

MINUTES = st.integers(1, 1440)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("45m", 45),
        ("45 min", 45),
        ("45 mins", 45),
        ("1 minute", 1),
        ("90 minutes", 90),
        ("1440m", 1440),
        ("1h", 60),
        ("1 hr", 60),
        ("2 hrs", 120),
        ("24 hours", 1440),
        ("1h30", 90),
        ("1h05", 65),
        ("1h 30", 90),
        ("1h30m", 90),
        ("1H30M", 90),
        ("1h5m", 65),
        ("1h 5m", 65),
        ("1 h 5 min", 65),
        ("0h30", 30),
        ("1 hour and 5 minutes", 65),
        ("one hour five minutes", 65),
        ("1.5h", 90),
        ("1,5h", 90),
        ("1.5 hours", 90),
        ("1.33h", 80),
        ("0.25h", 15),
        ("0.009h", 1),
        ("24.00h", 1440),
        ("1:30", 90),
        ("0:05", 5),
        ("24:00", 1440),
        ("an hour", 60),
        ("a minute", 1),
        ("two hours", 120),
        ("twenty minutes", 20),
        ("half an hour", 30),
        ("Half  an hour ", 30),
        ("an hour and a half", 90),
        ("two hours and a half", 150),
        ("\u00a045m\t", 45),
        ("0" * 62 + "1h", 60),
    ],
)
def test_a_phrase_means_whole_minutes(phrase: str, expected: int) -> None:
    assert parse_duration(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("1.0083h", 60), ("1.00834h", 61), ("0.025h", 2), ("0.0416h", 2), ("0.0417h", 3)],
)
def test_a_part_of_a_minute_is_rounded_half_up(phrase: str, expected: int) -> None:
    assert parse_duration(phrase) == expected


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        " ",
        "90",
        "an",
        "h",
        "m",
        "1h5",
        "1h 5",
        "1h5 x",
        "1h30m5",
        "1h 30m 5",
        "1h and 30",
        "1h x",
        "x h",
        "1d",
        "30s",
        "1h 30s",
        "1:30:00",
        "1:5",
        "1:30h",
        "x:30",
        ":30",
        "-30m",
        "+30m",
        "1.5m",
        ".5h",
        "1.h",
        "1.2.3h",
        "1,5h30",
        "1h,30m",
        "1e2m",
        "half hour",
        "thirty minutes",
        "half a day",
        "soon",
        "1 2",
        "45 min ago",
        "１h",
        "1h\u200b",
        "0" * 63 + "1h",
    ],
)
def test_what_is_not_in_the_grammar_is_unknown(phrase: str) -> None:
    with pytest.raises(InvalidError) as refused:
        parse_duration(phrase)

    assert refused.value.reason == "unknown"


@pytest.mark.parametrize(
    ("phrase", "reason", "message", "hint"),
    [
        ("", "unknown", "the time spent is missing", "45m, 1h30 or 1.5h · journal help durations"),
        (
            "90",
            "unknown",
            "“90” is not a time spent",
            "which unit? 90m · journal help durations",
        ),
        (
            "12345",
            "unknown",
            "“12345” is not a time spent",
            "45m, 1h30 or 1.5h · journal help durations",
        ),
        (
            "1h5",
            "unknown",
            "“1h5” is not a time spent",
            "1h05 or 1h50 · journal help durations",
        ),
        (
            "soon",
            "unknown",
            "“soon” is not a time spent",
            "45m, 1h30 or 1.5h · journal help durations",
        ),
        (
            "1h75",
            "impossible",
            "the time spent “1h75” has more than 59 minutes behind its hours",
            "write 2h15",
        ),
        (
            "1 hour 60 minutes",
            "impossible",
            "the time spent “1 hour 60 minutes” has more than 59 minutes behind its hours",
            "write 2h00",
        ),
        (
            "1:60",
            "impossible",
            "the time spent “1:60” has more than 59 minutes behind its hours",
            "write 2h00",
        ),
        (
            "25h",
            "range",
            "the time spent “25h” is not between 1 minute and 24 hours",
            "what takes longer is logged day by day",
        ),
        (
            "0m",
            "range",
            "the time spent “0m” is not between 1 minute and 24 hours",
            "the least is 1m",
        ),
    ],
)
def test_a_refusal_says_what_and_the_way_out(
    phrase: str, reason: str, message: str, hint: str
) -> None:
    with pytest.raises(InvalidError) as refused:
        parse_duration(phrase)

    assert refused.value.reason == reason
    assert refused.value.message == message
    assert refused.value.hint == hint


@pytest.mark.parametrize(
    "phrase", ["0m", "0h", "0:00", "0.008h", "1441m", "24h01", "24:01", "99999h"]
)
def test_less_than_a_minute_and_more_than_a_day_are_out_of_range(phrase: str) -> None:
    with pytest.raises(InvalidError) as refused:
        parse_duration(phrase)

    assert refused.value.reason == "range"


@given(minutes=MINUTES)
def test_what_is_shown_is_read_back(minutes: int) -> None:
    assert parse_duration(durations.shown(minutes)) == minutes
    assert parse_duration(durations.clocked(minutes)) == minutes


@given(hours=st.decimals(0, 30, allow_nan=False, places=3))
def test_decimal_hours_are_rounded_half_up_from_the_exact_number(hours: object) -> None:
    exact = 60 * Fraction(str(hours))
    expected = (2 * exact + 1) // 2
    try:
        found: int | None = parse_duration(f"{hours}h")
    except InvalidError:
        found = None

    assert found == (expected if 1 <= expected <= 1440 else None)


@pytest.mark.parametrize(
    ("minutes", "shown", "clocked", "hours"),
    [
        (0, "0 min", "0h00", "0.0"),
        (5, "5 min", "0h05", "0.1"),
        (9, "9 min", "0h09", "0.2"),
        (59, "59 min", "0h59", "1.0"),
        (60, "1h00", "1h00", "1.0"),
        (90, "1h30", "1h30", "1.5"),
        (415, "6h55", "6h55", "6.9"),
        (2616, "43h36", "43h36", "43.6"),
        (2090, "34h50", "34h50", "34.8"),
    ],
)
def test_minutes_are_shown_in_lines_in_tables_and_as_hours(
    minutes: int, shown: str, clocked: str, hours: str
) -> None:
    assert durations.shown(minutes) == shown
    assert durations.clocked(minutes) == clocked
    assert durations.hours(minutes) == hours
