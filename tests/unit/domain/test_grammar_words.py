"""Each word of the grammar stands for one thing, and the list of words is closed."""

from datetime import date

import pytest

from journal.domain.days import parse_day
from journal.domain.durations import parse_duration
from journal.errors import InvalidError

WEDNESDAY = date(2026, 11, 18)


def day(phrase: str) -> str:
    return parse_day(phrase, today=WEDNESDAY).day.isoformat()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("mon monday", "2026-11-16"),
        ("tue tues tuesday", "2026-11-17"),
        ("wed weds wednesday", "2026-11-18"),
        ("thu thur thurs thursday", "2026-11-12"),
        ("fri friday", "2026-11-13"),
        ("sat saturday", "2026-11-14"),
        ("sun sunday", "2026-11-15"),
    ],
)
def test_weekdays_have_short_and_long_names(words: str, expected: str) -> None:
    assert {day(word) for word in words.split()} == {expected}


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("jan january", 1),
        ("feb february", 2),
        ("mar march", 3),
        ("apr april", 4),
        ("may", 5),
        ("jun june", 6),
        ("jul july", 7),
        ("aug august", 8),
        ("sep sept september", 9),
        ("oct october", 10),
        ("nov november", 11),
        ("dec december", 12),
    ],
)
def test_months_have_short_and_long_names(words: str, number: int) -> None:
    assert {day(f"4 {word} 2025") for word in words.split()} == {f"2025-{number:02}-04"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("d day days", "2026-11-16"),
        ("w wk week weeks", "2026-11-04"),
        ("fortnight fortnights", "2026-10-21"),
        ("mo month months", "2026-09-18"),
        ("q quarter quarters", "2026-05-18"),
        ("y yr year years", "2024-11-18"),
    ],
)
def test_units_have_short_and_long_names(words: str, expected: str) -> None:
    assert {day(f"2 {word} ago") for word in words.split()} == {expected}


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("zero", 0),
        ("a", 1),
        ("an", 1),
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("thirteen", 13),
        ("fourteen", 14),
        ("fifteen", 15),
        ("sixteen", 16),
        ("seventeen", 17),
        ("eighteen", 18),
        ("nineteen", 19),
        ("twenty", 20),
        ("twenty-one", 21),
        ("twenty one", 21),
        ("twenty-five", 25),
        ("twenty nine", 29),
        ("thirty", 30),
        ("0007", 7),
    ],
)
def test_numbers_have_words_to_thirty(words: str, number: int) -> None:
    assert day(f"{words} days ago") == day(f"-{number}")


@pytest.mark.parametrize("number", ["one", "six", "thirteen", "nineteen", "twenty"])
def test_durations_have_number_words_to_twenty(number: str) -> None:
    in_days = date.fromisoformat(day(f"{number} days ago"))

    assert parse_duration(f"{number} minutes") == (WEDNESDAY - in_days).days


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("first 1st", "2026-11-02"),
        ("second 2nd", "2026-11-09"),
        ("third 3rd", "2026-11-16"),
        ("fourth 4th", "2026-11-23"),
        ("fifth 5th last", "2026-11-30"),
    ],
)
def test_ordinals_have_words_and_digits(words: str, expected: str) -> None:
    assert {day(f"{word} monday of this month") for word in words.split()} == {expected}


def test_a_phrase_has_at_most_64_characters() -> None:
    longest = "twenty-nine fortnights and twenty-nine quarters back at 09:30 pm"
    too_long = longest.replace("nine fort", "eight fort")

    assert len(longest) == 64
    assert day(longest) == "2018-07-08"
    with pytest.raises(InvalidError, match="is not a day"):
        day(too_long)
