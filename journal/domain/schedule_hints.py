"""How a schedule phrase is refused: what is wrong with it, and the nearest phrase that works."""

from journal.domain import measures
from journal.errors import InvalidError

_MEANT = {
    "everyday": "daily",
    "each day": "daily",
    "workdays": "weekdays",
    "every weekday": "weekdays",
    "every weekend": "weekends",
    "once a week": "1/week",
    "twice a week": "2/week",
    "twice a day": ">= 2 times/day",
    "every month": "monthly",
    "every quarter": "quarterly",
    "fortnightly": "every 2 weeks",
    "biweekly": "every 2 weeks",
    "every other week": "every 2 weeks",
    "yearly": "every 365 days",
    "every year": "every 365 days",
    "never": "no cigarettes",
    "none": "track",
    "whenever": "track",
}
_WORDS = (
    "daily",
    "weekdays",
    "weekends",
    "weekly",
    "monthly",
    "quarterly",
    "track",
    "every day",
    "every other day",
    "every week",
)
_HELP = "journal help schedules"


def unknown(text: str) -> InvalidError:
    """Refuse a phrase that is not in the grammar."""
    said = measures.quoted(text) if text else "a blank"
    return InvalidError(
        f"{said} is not a schedule", hint=f"near: {_nearest(text)} · all phrases: {_HELP}"
    )


def out_of_bounds(text: str, why: str, near: str) -> InvalidError:
    """Refuse a phrase that the grammar knows and no habit can have; `near` is one that works."""
    return InvalidError(f"{measures.quoted(text)}: {why}", hint=f"near: {near}")


def _nearest(text: str) -> str:
    if text in _MEANT:
        return _MEANT[text]
    number, _, unit = text.partition(" ")
    if unit in ("days", "weeks") and number.isascii() and number.isdigit() and 1 < int(number) < 53:
        return f"every {text}"
    distance, word = min((_edits(text[:20], word), word) for word in _WORDS)
    if distance <= 2:
        return word
    if text.startswith("every"):
        return "every 3 days"
    if text.startswith(("<", "at most", "max", "no", "under", "less")):
        return "at most 2 coffee/day"
    if text.startswith((">", "at least", "min", "over", "more")) or "min" in text or "h/" in text:
        return "30 min/day"
    if any(letter.isdigit() for letter in text):
        return "3/week"
    return "mon,wed,fri" if "," in text or "-" in text else "daily"


def _edits(one: str, other: str) -> int:
    """Count the insertions, deletions and replacements between two words (Levenshtein 1966)."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, wanted in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (letter != wanted))
    return row[-1]
