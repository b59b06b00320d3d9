"""The words of a chart say a change only where it is more than chance, and cut names at 40 letters."""

from datetime import date

import pytest
from review_sample import HEAD

from journal.charts import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("reading", "reading"),
        ("a" * 40, "a" * 40),
        ("a" * 41, "a" * 39 + "…"),
        ("a\x1b[31mb", "a␛[31mb"),
        ("costs $5_a$", "costs $5_a$"),
        ("\ud800", "‹U+D800›"),
    ],
)
def test_a_name_is_safe_and_at_most_40_letters_long(text: str, expected: str) -> None:
    assert words.name(text) == expected


@pytest.mark.parametrize(
    ("now", "then", "expected"),
    [
        ((90, 100), (60, 100), "up 30 points on Q2, more than chance"),
        ((60, 100), (90, 100), "down 30 points on Q2, more than chance"),
        ((76, 86), (80, 91), "steady beside Q2, within chance"),
        ((5, 10), (0, 0), "nothing to compare in Q2"),
    ],
)
def test_a_share_moves_only_by_more_than_chance(
    now: tuple[int, int], then: tuple[int, int], expected: str
) -> None:
    assert words.share_change(now, then, "Q2") == expected


@pytest.mark.parametrize(
    ("value", "kind", "unit", "expected"),
    [
        (0.768, "share", "", "77%"),
        (0.001, "share", "", "<1%"),
        (2.7, "duration", "h", "2.7 h"),
        (1204.0, "number", "tickets", "1,204 tickets"),
        (0.25, "number", "", "0.25"),
        (None, "number", "h", "–"),
    ],
)
def test_an_amount_has_its_unit(value: float | None, kind: str, unit: str, expected: str) -> None:
    assert words.amount(value, kind, unit) == expected


def test_a_running_period_is_said_to_be_running() -> None:
    assert words.period(HEAD) == "2026-Q3, Wed 1 Jul – Thu 24 Sep, running: day 86 of 92"


def test_months_begin_where_they_begin() -> None:
    assert words.month_starts(date(2026, 12, 25), date(2027, 2, 1)) == [
        (date(2027, 1, 1), "Jan"),
        (date(2027, 2, 1), "Feb"),
    ]
