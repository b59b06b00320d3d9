"""Computed sentences, with plural inside: numbers, changes and periods in words.

For every rendering alike.

Each function takes values of a view and returns text without colour; user text in it is not yet
made safe for a terminal.
"""

from collections.abc import Sequence
from datetime import date

from journal.domain.grammar_words import MONTH_NAMES
from journal.domain.rounding import NUDGE, largest_remainder, per_cent, rounded
from journal.views.review_days import Span

NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)
NONE = "–"
"""What stands where there is no data."""

TEN_HOURS = 600
"""Under so many minutes a whole hour says too little."""

BIG_SHARE = 100
"""From so many counts on a share of a quarter or year has one decimal."""


def counted(number: float, one: str, many: str | None = None) -> str:
    """Return `1 win`, `2 wins`, `1,204 entries`."""
    return f"{number:,g} {one if number == 1 else many or one + 's'}"


def spelt(number: int) -> str:
    """Return a small number as a word, a greater one in digits."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)


def clock(minutes: float | None) -> str:
    """Return minutes as hours and minutes, cut to a whole minute as a clock is: `0h43`, `27h30`."""
    if minutes is None:
        return NONE
    whole = int(minutes + NUDGE)
    return f"{whole // 60}h{whole % 60:02}"


def hours(minutes: float | None, digits: int = 1) -> str:
    """Return minutes as hours without the unit: `40.8`; whole hours are written whole."""
    if minutes is None:
        return NONE
    value = rounded(minutes / 60, digits)
    return f"{value:.0f}" if value == int(value) else f"{value:.{digits}f}"


def about_hours(minutes: float) -> str:
    """Return minutes as hours that are whole from ten on and have a decimal below: `0.4`, `34`."""
    return f"{rounded(minutes / 60, 1):.1f}" if 0 < minutes < TEN_HOURS else hours(minutes, 0)


def counted_hours(minutes: float) -> str:
    """Return `33 hours`, `1 hour`, `0.4 hours`; whole from ten on."""
    figure = about_hours(minutes)
    return f"{figure} {'hour' if figure in ('1', '1.0') else 'hours'}"


def share(value: float | None, n: int = 0, *, fine: bool = False) -> str:
    """Return a share 0–1 in per cent; with one decimal where `fine` is asked for and n allows."""
    if value is None:
        return NONE
    return per_cent(value, 1 if fine and n >= BIG_SHARE else 0)


def parts(shares: Sequence[float | None], n: int = 0, *, fine: bool = False) -> list[str]:
    """Return shares 0–1 of one whole in per cent, so that what is shown adds up (docs/rules.md
    "Rounding"); with one decimal where `fine` is asked for and n allows.
    """
    digits = 1 if fine and n >= BIG_SHARE else 0
    step = 10**digits
    found = iter(largest_remainder([100 * step * each for each in shares if each is not None]))
    return [NONE if each is None else _part(each, next(found), digits) for each in shares]


def _part(value: float, units: int, digits: int) -> str:
    shown = units / 10**digits
    at_an_end = shown == 0 < value or shown == 100 > 100 * value
    return per_cent(value, digits) if at_an_end else f"{shown:.{digits}f}%"


def rating(value: float | None) -> str:
    """Return a mean of ratings with one decimal."""
    return NONE if value is None else f"{rounded(value, 1):.1f}"


def mean(value: float | None, n: int) -> str:
    """Return a mean of ratings with the n beside it: `3.8 (n=84)`."""
    return NONE if value is None else f"{rating(value)} (n={n})"


def score(value: float | None) -> str:
    """Return a score 0–1 with two decimals."""
    return NONE if value is None else f"{rounded(value, 2):.2f}"


def signed(value: float, digits: int = 1) -> str:
    """Return a difference with its sign, which is a minus and no hyphen: `+0.9`, `−6.5`, `0.0`."""
    near = rounded(value, digits)
    return minus(f"{near:+.{digits}f}") if near else f"{0:.{digits}f}"


def minus(figure: str) -> str:
    """Return a figure as people read it: a minus where a program writes a hyphen."""
    return figure.replace("-", "−")


def points(difference: float | None, *, star: bool = False) -> str:
    """Return a difference of shares in points, starred where it is more than chance."""
    if difference is None:
        return NONE
    return signed(100 * difference) + ("*" if star else "")


def measured(value: float | None, kind: str, unit: str, n: int = 0, *, fine: bool = False) -> str:
    """Return a metric's value with its unit: `76.8%`, `17.9 h`, `41.5 h`, `5`."""
    if value is None:
        return NONE
    if kind == "share":
        return share(value, n, fine=fine)
    if kind == "duration":
        return f"{minus(f'{rounded(value, 1):.1f}')} {unit}".rstrip()
    near = rounded(value, 1)
    if unit in ("h", "hours"):
        return f"{minus(f'{near:,.1f}')} h"
    return minus(f"{near:,.0f}" if near == int(near) else f"{near:,.1f}")


def difference(value: float | None, kind: str, *, star: bool = False) -> str:
    """Return the difference of two values of a metric, of shares in points."""
    if value is None:
        return NONE
    if kind == "share":
        return points(value, star=star)
    whole = kind == "number" and value == int(value)
    return signed(value, 0) if whole else signed(value)


def of_counts(n: int, unit: str) -> str:
    """Return `898 tickets`, or the bare number where the unit says nothing about counts."""
    return f"{n:,}" if unit in ("", "%", "share") else f"{n:,} {unit}"


def day(when: date) -> str:
    """Return `12 Aug`."""
    return f"{when.day} {MONTH_NAMES[when.month - 1][:3]}"


def dated(when: date, today: date) -> str:
    """Return `12 Aug`, with the year if it is not this year."""
    return day(when) if when.year == today.year else f"{day(when)} {when.year}"


def capital(sentence: str) -> str:
    """Return the sentence with its first letter as a capital."""
    return sentence[:1].upper() + sentence[1:]


def unit_name(kind: str, span: Span) -> str:
    """Return a period in a sentence: `week 38`, `August`, `Q2`, `2025`."""
    label = span.label or ""
    if kind == "week":
        return f"week {int(label[-2:])}"
    if kind == "month":
        return MONTH_NAMES[span.start.month - 1]
    return label.partition("-")[2] or label if kind == "quarter" else label


def before_name(kind: str, span: Span) -> str:
    """Return the period before in a sentence: `Q2`, `August`, `week 38`, `2025`."""
    return unit_name(kind, span)


def last_year_name(kind: str, span: Span) -> str:
    """Return the same period a year ago in a sentence: `last Q3`, `last September`."""
    if kind == "week":
        return f"{unit_name(kind, span)} a year ago"
    return unit_name(kind, span) if kind == "year" else f"last {unit_name(kind, span)}"


def short_label(kind: str, span: Span) -> str:
    """Return a period as the head of a column: `W38`, `Aug`, `Q2`, `2025`."""
    label = span.label or ""
    if kind == "month":
        return MONTH_NAMES[span.start.month - 1][:3]
    return label.partition("-")[2] or label if kind in ("week", "quarter") else label


def without_tags(text: str) -> str:
    """Return a text without the tags at its end, which are shown beside it."""
    parts = text.split(" ")
    while len(parts) > 1 and len(parts[-1]) > 1 and parts[-1][0] in "@#":
        parts.pop()
    return " ".join(parts)


def owner_name(owner: str) -> str:
    """Return whose work it is: `mine`, or the team."""
    return "mine" if owner.casefold() == "me" else owner


def charge(mean: float | None, n: int) -> str:
    """Return a charge an hour with its n: `−0.7 (n=211)`, or that there are too few."""
    return f"too few (n={n})" if mean is None else f"{signed(mean)} (n={n})"


def until(days: int) -> str:
    """Return how far a day is ahead: `in 15 days`, `tomorrow`, `today`, `2 days ago`."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in near:
        return near[days]
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def due(days: int) -> str:
    """Return how a promise stands: `due tomorrow`, `due in 5 days`, `3 days over`."""
    return f"{counted(-days, 'day')} over" if days < 0 else f"due {until(days)}"


def target(kind: str, days: int) -> str:
    """Return how far a goal's target is: `exam in 15 days`, `target today`."""
    return f"{'exam' if kind == 'certification' else 'target'} {until(days)}"


def gap(days: int, first: date, last: date) -> str:
    """Return `Nine days without a line, 22 to 30 October.`"""
    left = str(first.day) if first.month == last.month else _long(first)
    words = spelt(days)
    return f"{words[:1].upper()}{words[1:]} days without a line, {left} to {_long(last)}."


def gap_before(days: int, first: date) -> str:
    """Return `The time before it was five, in November 2024.`"""
    return f"The time before it was {spelt(days)}, in {MONTH_NAMES[first.month - 1]} {first.year}."


def kept_before(name: str, unit: str, kept: int, due_units: int) -> str:
    """Return `Reading: 30 of the 45 days before the gap were kept`."""
    verb = "was" if kept == 1 else "were"
    return f"{name}: {kept} of the {due_units} {unit} before the gap {verb} kept"


def load(low_days: int, minutes: int, usual_minutes: float) -> str:
    """Return `three low days and 41 h, your mean is 35 h` (D22), and no advice."""
    low = (
        counted(low_days, "low day") if low_days >= len(NUMBERS) else f"{spelt(low_days)} low days"
    )
    return f"{low} and {about_hours(minutes)} h, your mean is {about_hours(usual_minutes)} h"


def _long(when: date) -> str:
    return f"{when.day} {MONTH_NAMES[when.month - 1]}"
