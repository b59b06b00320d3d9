"""Metrics as small multiples: values with gaps, the usual range, and the target of an objective."""

from collections.abc import Sequence
from typing import NamedTuple

from journal.charts import panels, words
from journal.charts.figures import Figure
from journal.charts.style import Sheet
from journal.domain import rounding
from journal.views.review_numbers import Number
from journal.views.reviews import Head, Review

NAMED = 2
"""So many metrics are named in a title; of the others it says how many."""


INSIDE, OUTSIDE, FEW = "inside usual", "outside usual", "too few to say"


def figure(review: Review) -> Figure | None:
    """Return a panel for each metric with a value; None without one."""
    numbers = tuple(
        each for each in review.numbers if any(point.value is not None for point in each.points)
    )
    if not numbers:
        return None
    targets = {
        result.metric: result.target
        for objective in (review.objectives.rows if review.objectives else ())
        for result in objective.key_results
    }
    return Figure(
        name="numbers",
        title=title(numbers, review.head),
        subtitle=f"{words.period(review.head)}. A dot a {_steps(numbers)}, n = "
        f"{words.counted(len(numbers), 'metric')}; band: usual range of the values before; dashed: "
        "target. A missing value is a gap, not a zero.",
        alt=words.sentences(_said(each) for each in numbers),
        columns=("Metric", "From", "Value", "n"),
        rows=tuple(
            (
                each.name,
                words.said_day(point.start),
                words.amount(point.value, each.kind, each.unit),
                str(point.n),
            )
            for each in numbers
            for point in each.points
        ),
        height=panels.height(len(numbers)),
        paint=_Panels(numbers, targets).paint,
    )


def _steps(numbers: Sequence[Number]) -> str:
    found = sorted({each.cadence for each in numbers}, key=("day", "week", "month").index)
    return " or ".join(found)


def title(numbers: Sequence[Number], head: Head) -> str:
    """Return the changes of shares that are more than chance (D8), else what left its usual range
    (D11), else that all is steady.
    """
    certain = [each for each in numbers if each.before is not None and each.before.more_than_chance]
    if certain:
        rest = sum(_within_chance(each) for each in numbers)
        others = f"; {rest} other{'s' * (rest > 1)} within chance" if rest else ""
        more = f" and {len(certain) - NAMED} more" if len(certain) > NAMED else ""
        parts = [_changed(each) for each in certain[:NAMED]]
        return f"{'; '.join(parts)}{more} on {words.before(head)}, more than chance{others}"
    judged = [each for each in numbers if each.usual is not None]
    outside = [each for each in judged if each.usual is not None and each.usual.signals]
    if outside:
        named = words.joined([words.name(each.name) for each in outside[:NAMED]])
        more = f" and {len(outside) - NAMED} more" if len(outside) > NAMED else ""
        return f"{named}{more} outside the usual range; {len(judged) - len(outside)} steady"
    if not judged:
        return f"Too few values to say what is usual for {_all(len(numbers))}"
    return f"{words.capital(_all(len(judged)))} steady: inside the usual range"


def _within_chance(number: Number) -> bool:
    change = number.before
    return change is not None and change.low is not None and not change.more_than_chance


def _all(count: int) -> str:
    return "this metric" if count == 1 else f"all {count} metrics"


def _changed(number: Number) -> str:
    difference = number.before.difference if number.before is not None else None
    if difference is None:
        return words.name(number.name)
    way = "up" if difference > 0 else "down"
    return f"{words.name(number.name)} {way} {words.points(difference)}"


def _word(number: Number) -> tuple[str, str]:
    """Return what is said under a panel's name, with the unit, and its colour."""
    unit = "" if number.kind == "share" or not number.unit else f"{words.name(number.unit, 16)} · "
    if number.usual is not None and number.usual.signals:
        return f"{unit}{OUTSIDE}", "red"
    return f"{unit}{FEW if number.usual is None else INSIDE}", "muted"


def _said(number: Number) -> str:
    value = words.amount(number.value, number.kind, number.unit)
    parts = [f"{words.name(number.name)}: {value}, n = {number.n}"]
    if number.before is not None and number.before.then.value is not None:
        then = words.amount(number.before.then.value, number.kind, number.unit)
        parts.append(f"{then} before")
    if number.usual is not None:
        low = words.amount(number.usual.low, number.kind, number.unit)
        high = words.amount(number.usual.high, number.kind, number.unit)
        parts.append(f"usually {low} to {high}, {OUTSIDE if number.usual.signals else INSIDE}")
    if number.trend.said:
        parts.append(f"trend {number.trend.word}")
    return ", ".join(parts)


class _Panels(NamedTuple):
    """A panel a metric, with the target of the objective that uses it."""

    numbers: tuple[Number, ...]
    targets: dict[str, float]

    def paint(self, sheet: Sheet) -> None:
        for place, number in enumerate(self.numbers):
            self._one(sheet, place, number)

    def _one(self, sheet: Sheet, place: int, number: Number) -> None:
        word, colour = _word(number)
        panel = panels.panel(sheet, place, words.name(number.name, 28), word, colour)
        panel.across(number.points[0].start, number.points[-1].start)
        low, high = self._ends(number)
        panel.upright(low, high, _end(low, number), _end(high, number))
        if number.usual is not None:
            panel.band(number.usual.low, number.usual.high)
        target = self.targets.get(number.slug)
        if target is not None:
            panel.level(target, "green")
        days = [point.start for point in number.points]
        panel.series(days, [point.value for point in number.points], "blue")
        last = next(point for point in reversed(number.points) if point.value is not None)
        if last.value is not None:
            text = _end(last.value, number)
            panel.label(last.start, last.value, text, "blue")

    def _ends(self, number: Number) -> tuple[float, float]:
        found = [point.value for point in number.points if point.value is not None]
        if number.usual is not None:
            found += [number.usual.low, number.usual.high]
        target = self.targets.get(number.slug)
        low, high = min(found), max(found)
        if target is not None:
            low, high = min(low, target), max(high, target)
        return (
            (low, high) if high > low else (low - abs(low or 1.0) / 2, high + abs(high or 1.0) / 2)
        )


def _end(value: float, number: Number) -> str:
    return rounding.per_cent(value) if number.kind == "share" else words.figure(value)
