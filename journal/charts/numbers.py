"""Metrics as small multiples: values with gaps, the usual range, and the target of an objective."""

from collections.abc import Sequence
from typing import NamedTuple

from journal.charts import panels, words
from journal.charts.figures import Figure
from journal.charts.style import Sheet
from journal.domain import rounding
from journal.render import metric_words
from journal.views.review_numbers import Number, Point
from journal.views.reviews import Head, Review

NAME = 28
"""Letters of a name over its panel; what is aimed at takes of them."""

NAMED = 2
"""So many metrics are named in a title; of the others it says how many."""


INSIDE, FEW = "inside usual", "too few to say"
OUTSIDE, RUN = "outside usual", "eighth on one side"
"""What a panel says of its newest point (D11)."""


def figure(review: Review) -> Figure | None:
    """Return a panel for each metric with a value; None without one."""
    numbers = tuple(
        each for each in review.numbers if any(point.value is not None for point in each.points)
    )
    if not numbers:
        return None
    targets = _targets(review, numbers)
    return Figure(
        name="numbers",
        title=title(numbers, review.head),
        subtitle=f"{words.period(review.head)}. {words.capital(_steps(numbers))}, n = "
        f"{words.counted(len(numbers), 'metric')}; band: usual range of the values before"
        f"{'; dashed: target' if targets else ''}. A missing value is a gap, not a zero.",
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


def _targets(review: Review, numbers: Sequence[Number]) -> dict[str, float]:
    """Return the targets of the quarter's key results by metric, where a value of a step stands
    beside them: not of sums of a quarter, and not over a year.
    """
    if review.objectives is None or review.head.kind == "year":
        return {}
    drawn = {each.slug for each in numbers if each.summary != "sum"}
    return {
        result.metric: result.target
        for objective in review.objectives.rows
        for result in objective.key_results
        if result.metric in drawn
    }


def _steps(numbers: Sequence[Number]) -> str:
    """Return what a dot is: `weekly values`, `daily and weekly values`."""
    found = {each.cadence for each in numbers}
    names = [name for cadence, name in metric_words.OFTEN.items() if cadence in found]
    return f"{words.joined(names)} values"


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
    judged = [each for each in numbers if each.usual is not None and each.at_end is not None]
    outside = [each for each in judged if "outside" in _signals(each)]
    runs = [each for each in judged if _signals(each) == ("run",)]
    if outside or runs:
        parts = [f"{_named(outside)} outside the usual range"] if outside else []
        parts += [f"{_named(runs)} eight in a row on one side of the mean"] if runs else []
        steady = len(judged) - len(outside) - len(runs)
        return "; ".join([*parts, *([f"{steady} steady"] if steady else [])])
    if not judged:
        return f"Too few values to say what is usual for {_all(len(numbers))}"
    return f"{words.capital(_all(len(judged)))} steady: inside the usual range"


def _named(numbers: Sequence[Number]) -> str:
    """Return the names of some metrics: two of them, and how many more."""
    more = [f"{len(numbers) - NAMED} more"] if len(numbers) > NAMED else []
    return words.joined([*(words.name(each.name) for each in numbers[:NAMED]), *more])


def _signals(number: Number) -> tuple[str, ...]:
    return number.usual.signals if number.usual is not None else ()


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
    """Return what is said under a panel's name, its n with what it counts, and its colour."""
    unit = "" if number.kind == "share" else words.name(number.unit, 16)
    parts = [unit, _counted(number), _judged(number)]
    colour = "muted"
    judged = _signals(number) and _is_judged(number)
    if judged and number.at_end is not None and number.usual is not None:
        better = (number.at_end.value or 0.0) > number.usual.mean
        colour = "blue" if better == (number.better == "up") else "red"
    return " · ".join(part for part in parts if part), colour


def _counted(number: Number) -> str:
    now = Point(number.points[0].start, number.value, number.k, number.n)
    return metric_words.counted(now, number)


def _judged(number: Number) -> str:
    if number.usual is None:
        return "" if metric_words.is_total(number) else FEW
    if not _is_judged(number):
        return ""
    signals = _signals(number)
    return OUTSIDE if "outside" in signals else RUN if signals else INSIDE


def _is_judged(number: Number) -> bool:
    """Whether the newest dot is the one that is judged: a month that still runs is not."""
    if number.at_end is None:
        return False
    newest = max(point.start for point in number.points if point.value is not None)
    return newest <= number.at_end.start


def _said(number: Number) -> str:
    value = words.amount(number.value, number.kind, number.unit)
    parts = [", ".join(filter(None, (f"{words.name(number.name)}: {value}", _counted(number))))]
    if number.before is not None and number.before.then.value is not None:
        then = words.amount(number.before.then.value, number.kind, number.unit)
        parts.append(f"{then} before")
    if number.usual is not None:
        low = words.amount(number.usual.low, number.kind, number.unit)
        high = words.amount(number.usual.high, number.kind, number.unit)
        parts.append(f"usually {low} to {high}")
        parts += filter(None, [_judged(number)])
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
        target = self.targets.get(number.slug)
        aim = f"target {_end(target, number)}" if target is not None else ""
        name = words.name(number.name, NAME - (len(aim) if aim else 0))
        panel = panels.panel(sheet, place, name, word, colour, aim=aim)
        panel.across(number.points[0].start, number.points[-1].start)
        low, high = self._ends(number)
        panel.upright(low, high, _end(low, number), _end(high, number))
        if number.usual is not None:
            panel.band(max(number.usual.low, low), number.usual.high)
        if target is not None:
            panel.level(target, "green")
        days = [point.start for point in number.points]
        panel.series(days, [point.value for point in number.points], "blue")
        last = next(point for point in reversed(number.points) if point.value is not None)
        if last.value is not None:
            text = _end(last.value, number)
            panel.label(last.start, last.value, text, "blue")

    def _ends(self, number: Number) -> tuple[float, float]:
        """Return the ends of the scale; nobody has less than none, so where no value is below zero
        the scale is not either, though the range of a count reckons there.
        """
        found = [point.value for point in number.points if point.value is not None]
        if number.usual is not None:
            found += [number.usual.low, number.usual.high]
        target = self.targets.get(number.slug)
        low, high = min(found), max(found)
        if all((point.value or 0.0) >= 0 for point in number.points):
            low = max(low, 0.0)
        if target is not None:
            low, high = min(low, target), max(high, target)
        return (low, high) if high > low else (low - abs(low) / 2, high + abs(high or 1.0) / 2)


def _end(value: float, number: Number) -> str:
    return rounding.per_cent(value) if number.kind == "share" else words.figure(value)
