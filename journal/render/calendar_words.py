"""Days in tables and answers of plans: without the weekday, with the year where it is needed."""

from datetime import date

from journal.domain.grammar_words import MONTH_NAMES


def dated(day: date) -> str:
    """Return `8 Aug 2028`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1][:3]} {day.year}"


def near(day: date, today: date) -> str:
    """Return `9 Oct`, with the year if it is not this year."""
    return f"{day.day} {MONTH_NAMES[day.month - 1][:3]}" if day.year == today.year else dated(day)


def partial(text: str) -> str:
    """Return `2025`, `Mar 2025` or `20 Mar 2025` of a date kept with that precision."""
    if len(text) == 10:
        return dated(date.fromisoformat(text))
    return text if len(text) == 4 else f"{MONTH_NAMES[int(text[5:]) - 1][:3]} {text[:4]}"
