"""The short answer to what a person does: a paragraph of facts, without one word of praise."""

from collections.abc import Sequence
from datetime import date

from journal.domain import partial_days

NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)
MOST = 3
"""How many results and how many skills are named."""


def paragraph(
    role: str | None,
    employer: str | None,
    started: str | None,
    first: str | None,
    *,
    results: Sequence[str],
    skills: Sequence[str],
    today: date,
) -> str | None:
    """Return role and years, the strongest results, and the skills shown most often; None without
    any of them.

    `started` is the partial day on which the role began, `first` that of the first job of all.
    Years are full years; of a partial day they count from its first.
    """
    parts = [
        _role(role, employer, started, first, today),
        _results(results[:MOST]),
        _skills(skills[:MOST]),
    ]
    return " ".join(part for part in parts if part) or None


def _role(
    role: str | None, employer: str | None, started: str | None, first: str | None, today: date
) -> str:
    if not role:
        return ""
    said = f"{role} at {employer}" if employer else role
    if started:
        years = full_years(started, today)
        since = f"since {partial_days.shown(started)}"
        said += f" for {_spelt(years, 'year')}, {since}" if years else f" {since}"
    if first and started and partial_days.first(first) < partial_days.first(started):
        said += f"; at work since {partial_days.shown(first)}"
    return f"{said}."


def full_years(started: str, today: date) -> int:
    """Return how many years are full since the first day of a partial one."""
    begin = partial_days.first(started)
    return max(0, today.year - begin.year - ((today.month, today.day) < (begin.month, begin.day)))


def _results(results: Sequence[str]) -> str:
    if not results:
        return ""
    head = "A result" if len(results) == 1 else f"{_spelt(len(results), 'result').capitalize()}"
    return f"{head}: {'; '.join(each.rstrip('.') for each in results)}."


def _skills(skills: Sequence[str]) -> str:
    if not skills:
        return ""
    *others, last = skills
    return f"Shown most often: {', '.join(others)} and {last}." if others else f"Shown: {last}."


def _spelt(number: int, unit: str) -> str:
    word = NUMBERS[number] if number < len(NUMBERS) else str(number)
    return f"{word} {unit}{'' if number == 1 else 's'}"
