"""The words of the charts: names cut to fit, numbers with their unit, comparisons that hold."""

from collections.abc import Iterable, Sequence
from datetime import date

from journal.domain import echo, rounding, shares
from journal.domain.grammar_words import MONTH_NAMES
from journal.domain.periods import Period
from journal.render.escape import shown
from journal.render.words import capital as capital
from journal.render.words import minus as minus
from journal.render.words import signed as signed
from journal.views.reviews import Head

FEWEST_MINUTES = 300
"""Under so many work minutes (five hours) a share says nothing."""

FEWEST_RATED = 3
"""Under so many rated days a mean says nothing."""

LONGEST = 40
"""Letters of a name in a picture."""


def name(text: str, longest: int = LONGEST) -> str:
    """Return a name of the user's for a picture: nothing in it acts, cut at 40 letters.

    A picture has no direction to keep: isolates are for a terminal, and a page sets its own.
    """
    safe = shown(text).removeprefix("\u2068").removesuffix("\u2069")
    return safe if len(safe) <= longest else safe[: longest - 1].rstrip() + "…"


def period(head: Head) -> str:
    """Return the period as a subtitle says it; a running one is said to be running."""
    days = echo.period_shown(Period(head.now.start, head.now.end), head.today)
    so_far = f", running: day {head.day} of {head.days}" if _is_part(head) else ""
    return f"{head.label}, {days}{so_far}" if head.label else f"{days}{so_far}"


def _is_part(head: Head) -> bool:
    """Whether a period goes on: a run of days up to today, `12w`, is whole."""
    return head.running and (bool(head.label) or head.day < head.days)


def before(head: Head) -> str:
    """Return what the period is compared with."""
    label = head.before.label or "the period before"
    return f"the same days of {label}" if _is_part(head) else label


def counted(count: int, unit: str) -> str:
    """Return `1 day`, `2 days`."""
    return f"{count:,} {unit}" if count == 1 else f"{count:,} {unit}s"


def joined(parts: Sequence[str]) -> str:
    """Return `a`, `a and b`, `a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def amount(value: float | None, kind: str, unit: str) -> str:
    """Return a metric's value with its unit: `77%`, `2.7 h`, `12 tickets`; `–` without one."""
    if value is None:
        return "–"
    if kind == "share":
        return rounding.per_cent(value)
    shown_value = figure(value)
    return f"{shown_value} {name(unit, 12)}" if unit else shown_value


def figure(value: float) -> str:
    """Return a number in as few digits as it needs: `1,204`, `17.9`, `0.25`."""
    if abs(value) >= 100 or value == int(value):
        return minus(f"{rounding.whole(value):,}")
    return minus(f"{rounding.rounded(value, 1 if abs(value) >= 1 else 2):g}")


def points(difference: float) -> str:
    """Return a difference of shares in points of a hundred: `6.5 points`."""
    size = rounding.rounded(100 * abs(difference), 1)
    return f"{size:g} point" if size == 1 else f"{size:g} points"


def share_change(now: tuple[int, int], then: tuple[int, int], beside: str) -> str:
    """Return how k of n stands beside another: up, down, or steady where it is within chance.

    Newcombe 1998 (docs/rules.md D8).
    """
    found = shares.newcombe(shares.wilson(*now), shares.wilson(*then))
    if found is None:
        return f"nothing to compare in {beside}"
    if not found.more_than_chance:
        return f"steady beside {beside}, within chance"
    way = "up" if found.difference > 0 else "down"
    return f"{way} {points(found.difference)} on {beside}, more than chance"


def month_starts(first: date, last: date) -> list[tuple[date, str]]:
    """Return the first days of months within two days, and the short name of each."""
    found = [(first, MONTH_NAMES[first.month - 1][:3])] if first.day <= 20 else []
    year, month = first.year, first.month
    while True:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        start = date(year, month, 1)
        if start > last:
            return found
        found.append((start, MONTH_NAMES[month - 1][:3]))


def said_day(day: date) -> str:
    """Return `8 Aug 2026`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1][:3]} {day.year}"


def sentences(parts: Iterable[str]) -> str:
    """Return the parts that say something as sentences in a row."""
    return " ".join(f"{part}." for part in parts if part)
