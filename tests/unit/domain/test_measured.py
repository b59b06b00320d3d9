"""A metric's value is said as a number, a duration in its unit, or k of n, and as nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import measured
from journal.errors import InvalidError


@pytest.mark.parametrize(
    ("text", "value"),
    [("12", 12.0), (" 12.5 ", 12.5), ("-3", -3.0), ("+0.1", 0.1), ("007", 7.0)],
)
def test_a_number_is_plain_digits_with_one_mark(text: str, value: float) -> None:
    assert measured.number(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "1.",
        ".5",
        "1,5",
        "1e3",
        "nan",
        "inf",
        "0x1",
        "1_0",
        "١",
        "²",
        "1.2.3",
        "--1",
        "9" * 400,
    ],
)
def test_anything_else_is_no_number(text: str) -> None:
    with pytest.raises(InvalidError):
        measured.number(text)


def test_a_decimal_comma_is_read_where_it_is_said() -> None:
    assert measured.number("49,1", mark=",") == 49.1


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_a_number_comes_back_as_it_was_written(value: float) -> None:
    assert measured.number(f"{value:.20f}") == float(f"{value:.20f}")


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("2.5", "h", 2.5),
        ("2h30", "h", 2.5),
        ("2h30m", "h", 2.5),
        ("1h 30m", "min", 90.0),
        ("45m", "h", 0.75),
        ("45 min", "min", 45.0),
        ("3 days", "h", 72.0),
        ("1:30", "h", 1.5),
        ("100:15", "min", 6015.0),
        ("1,5h", "h", 1.5),
        ("half an hour", "min", 30.0),
        ("36h", "days", 1.5),
        ("0", "h", 0.0),
        ("7", "laps", 7.0),
    ],
)
def test_a_duration_is_kept_in_the_unit_of_its_metric(text: str, unit: str, value: float) -> None:
    assert measured.read(text, kind="duration", unit=unit) == (value, None)


@pytest.mark.parametrize(
    "text",
    [
        "-1",
        "h",
        "2x",
        "2h h",
        "2h30x",
        "soon",
        "7 laps",
        "2h5",
        "2h75",
        "1:5",
        "1:75",
        ":30",
        "1,500h",
    ],
)
def test_what_is_no_time_is_no_duration(text: str) -> None:
    with pytest.raises(InvalidError):
        measured.read(text, kind="duration", unit="h")


def test_a_share_is_k_of_n() -> None:
    assert measured.read("59/77", kind="share", unit="") == (59.0, 77)
    assert measured.read("0 / 77", kind="share", unit="") == (0.0, 77)


@pytest.mark.parametrize("text", ["59", "77%", "0/0", "78/77", "-1/2", "1/2/3", "1.5/2", "/"])
def test_a_share_has_whole_counts_and_an_n(text: str) -> None:
    with pytest.raises(InvalidError):
        measured.read(text, kind="share", unit="")


def test_durations_are_turned_from_one_unit_into_another() -> None:
    assert measured.converted(90, of="min", to="h") == 1.5
    with pytest.raises(InvalidError, match="cannot be turned"):
        measured.converted(90, of="tickets", to="h")


@pytest.mark.parametrize(
    ("kind", "said", "summary"),
    [
        ("share", None, "pooled"),
        ("duration", None, "median"),
        ("number", None, "last"),
        ("number", "sum", "sum"),
    ],
)
def test_the_usual_summary_of_a_kind_stands_where_none_is_said(
    kind: str, said: str | None, summary: str
) -> None:
    assert measured.summary_for(kind, said) == summary


@pytest.mark.parametrize(("kind", "said"), [("share", "mean"), ("number", "pooled")])
def test_shares_alone_are_pooled(kind: str, said: str) -> None:
    with pytest.raises(InvalidError, match="does not fit"):
        measured.summary_for(kind, said)
