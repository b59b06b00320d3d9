"""Days counted from today: fixed phrases, so many units ago or ahead, weekdays."""

from collections.abc import Sequence
from datetime import date, timedelta

from journal import domain
from journal.domain.grammar_words import (
    PARTS,
    STEPS,
    UNITS,
    WEEKDAYS,
    Base,
    Reading,
    number,
    unglued,
)

FIXED = {
    ("last", "night"): -1,
    ("day", "before", "yesterday"): -2,
    ("day", "after", "tomorrow"): 2,
}
"""Phrases that are a day by themselves, as days from today."""

MOVED_UNITS = frozenset(("week", "month", "quarter", "year"))
"""Units by which `last` and `next` move today."""

BEHIND = (("ago",), ("back",))
AHEAD = (("from", "now"), ("from", "today"))

Amount = tuple[int, int]
"""Months and days."""


def read(words: Sequence[str], base: Base) -> Reading | None:
    """Return the day that the words mean, None when they are none of these forms.

    Raises OverflowError beyond the years 1 to 9999.
    """
    return (
        _fixed(words, base)
        or _signed(words, base)
        or _distance(words, base)
        or _moved(words, base)
        or _weekdays_ago(words, base)
        or weekday_phrase(words[1:] if words[0] == "on" else words, base)
        or _weekday_after_week(words, base)
    )


def _fixed(words: Sequence[str], base: Base) -> Reading | None:
    if len(words) == 2 and words[0] == "this" and words[1] in PARTS - {"night"}:
        return Reading(base.today, part=True)
    phrase = tuple(words[1:] if words[:2] == ["the", "day"] else words)
    if phrase not in FIXED:
        return None
    return Reading(base.today + timedelta(days=FIXED[phrase]), part="night" in phrase)


def _signed(words: Sequence[str], base: Base) -> Reading | None:
    """Read `+2w`, `-3`: digits and a unit, days if there is none."""
    sign = words[0][:1]
    if sign not in ("+", "-"):
        return None
    digits, unit = unglued(words[0][1:])
    rest = [unit, *words[1:]] if unit else words[1:]
    if not 1 <= len(digits) <= 4 or len(rest) > 1 or (rest and rest[0] not in UNITS):
        return None
    months, days = UNITS[rest[0]] if rest else (0, 1)
    count = int(sign + digits)
    return Reading(_shifted(base.today, (months * count, days * count)))


def _shifted(day: date, amount: Amount) -> date:
    """Move a day, months first."""
    months, days = amount
    return (domain.months.shift(day, months) if months else day) + timedelta(days=days)


def _distance(words: Sequence[str], base: Base) -> Reading | None:
    """Read `3 days ago`, `in 2 weeks`, `one week and two days from now`."""
    for ending, sign in (*((b, -1) for b in BEHIND), *((a, 1) for a in AHEAD)):
        if tuple(words[-len(ending) :]) == ending:
            return _at(quantity(words[: -len(ending)]), sign, base)
    return _at(quantity(words[1:]), 1, base) if words[0] == "in" else None


def _at(amount: Amount | None, sign: int, base: Base) -> Reading | None:
    if amount is None:
        return None
    return Reading(_shifted(base.today, (amount[0] * sign, amount[1] * sign)))


def quantity(words: Sequence[str]) -> Amount | None:
    """Return months and days of `N UNIT [[and] N UNIT]` or `half a year`, None for other words."""
    if list(words) == ["half", "a", "year"]:
        return 6, 0
    parts = _parted(words)
    first, taken = counted(parts)
    if first is None:
        return None
    rest = parts[taken:]
    if not rest:
        return first
    rest = rest[1:] if rest[0] == "and" else rest
    second, taken = counted(rest)
    if second is None or taken != len(rest):
        return None
    return first[0] + second[0], first[1] + second[1]


def _parted(words: Sequence[str]) -> list[str]:
    """Separate digits from a unit that is written against them: `3d`."""
    parted: list[str] = []
    for word in words:
        digits, rest = unglued(word)
        parted += [digits, rest] if digits and rest in UNITS else [word]
    return parted


def counted(words: Sequence[str]) -> tuple[Amount | None, int]:
    """Return months and days of the `N UNIT` that words begin with, and how many words it takes."""
    count, taken = number(words)
    if not taken or len(words) <= taken or words[taken] not in UNITS:
        return None, 0
    months, days = UNITS[words[taken]]
    return (months * count, days * count), taken + 1


def _moved(words: Sequence[str], base: Base) -> Reading | None:
    """Read `last month`, `next week`: today moved by one unit."""
    if len(words) != 2 or words[1] not in MOVED_UNITS or not STEPS.get(words[0]):
        return None
    months, days = UNITS[words[1]]
    return _at((months, days), STEPS[words[0]], base)


def _weekdays_ago(words: Sequence[str], base: Base) -> Reading | None:
    """Read `2 fridays ago`: the second Friday strictly before today."""
    count, taken = number(words)
    if not count or len(words) != taken + 2 or words[-1] != "ago":
        return None
    name = words[taken]
    name = name if name in WEEKDAYS else name.removesuffix("s")
    if name not in WEEKDAYS:
        return None
    return Reading(before(WEEKDAYS[name], base.today) - timedelta(weeks=count - 1))


def before(day_of_week: int, today: date) -> date:
    """Return the nearest such weekday (Monday = 0) strictly before today."""
    return today - timedelta(days=(today.weekday() - day_of_week - 1) % 7 + 1)


def weekday_phrase(words: Sequence[str], base: Base) -> Reading | None:
    """Read a weekday alone, with last, this or next before it, or with such a week after it.

    *last* is the nearest strictly before today, *next* the nearest strictly after, *this* today or
    the nearest after; direction does not change them.
    """
    if len(words) == 1 and words[0] in WEEKDAYS:
        return Reading(domain.days.weekday(WEEKDAYS[words[0]], base), incomplete=True)
    if len(words) == 2 and words[0] in STEPS and words[1] in WEEKDAYS:
        last = before(WEEKDAYS[words[1]], base.today)
        if words[0] == "last":
            return Reading(last)
        week_on = last + timedelta(weeks=1)
        falls_today = week_on == base.today
        return Reading(week_on + timedelta(weeks=falls_today and words[0] == "next"))
    if len(words) == 3 and words[0] in WEEKDAYS and words[1] in STEPS and words[2] == "week":
        return _of_week(words[1], words[0], base)
    return None


def _weekday_after_week(words: Sequence[str], base: Base) -> Reading | None:
    """Read `last week friday`, `next week on monday`."""
    if len(words) not in (3, 4) or words[0] not in STEPS or words[1] != "week":
        return None
    if words[-1] not in WEEKDAYS or words[2:-1] not in ([], ["on"]):
        return None
    return _of_week(words[0], words[-1], base)


def _of_week(step: str, name: str, base: Base) -> Reading:
    days = 7 * STEPS[step] + WEEKDAYS[name] - base.today.weekday()
    return Reading(base.today + timedelta(days=days))
