"""How dates, instants and flags are spelt in the file and in exports, at both depths of storage."""

from datetime import UTC, date, datetime


def day_text(day: date) -> str:
    """Spell a civil date as `YYYY-MM-DD`."""
    return f"{day.year:04}-{day.month:02}-{day.day:02}"


def day(text: str) -> date:
    """Read `YYYY-MM-DD`, and no other spelling of a date.

    Raises ValueError for anything else, also for a date that no calendar has.
    """
    if len(text) != 10 or text[7] != "-":  # fromisoformat reads 2026-W39-4 and 20260924 as well
        raise ValueError("a day is spelt YYYY-MM-DD")
    return date.fromisoformat(text)


def instant_text(instant: datetime) -> str:
    """Spell an aware datetime as `YYYY-MM-DDTHH:MM:SSZ`: UTC, the fraction of a second cut off.

    Raises ValueError for a datetime without an offset: nobody knows which instant it means.
    """
    if instant.utcoffset() is None:
        raise ValueError("an instant needs an offset from UTC")
    return f"{instant.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat()}Z"


def instant(text: str) -> datetime:
    """Read `YYYY-MM-DDTHH:MM:SSZ` as an aware datetime in UTC.

    Raises ValueError for any other spelling.
    """
    if len(text) != 20 or text[7] != "-" or text[10] != "T" or text[19] != "Z":
        raise ValueError("an instant is spelt YYYY-MM-DDTHH:MM:SSZ")
    return datetime.fromisoformat(text)


def flag(value: bool) -> int:
    """Spell a yes or no as 1 or 0."""
    return 1 if value else 0
