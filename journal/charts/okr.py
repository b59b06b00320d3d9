"""Key results as bars from 0 to 1, under their objectives, with the mark of an even pace."""

from collections.abc import Iterable
from typing import NamedTuple

from journal.charts import words
from journal.charts.figures import Figure
from journal.charts.style import Sheet
from journal.domain import key_results, rounding
from journal.views.review_numbers import KeyResult, Objective, Objectives
from journal.views.reviews import Head, Review

LEFT, WIDE, BAR = 3.05, 4.6, 0.22
HEAD, ROW, GAP, FOOT = 0.34, 0.34, 0.1, 0.4
"""Inches of an objective's line, of a key result's, between objectives, and of the scale."""

COLOURS = {"green": "green", "yellow": "orange", "red": "red"}
ENDS = (0.0, key_results.GREEN_FROM, 1.0)
"""The ends of the scale, and from where a score is green."""


def figure(review: Review) -> Figure | None:
    """Return the scores of the quarter's key results; None without a key result."""
    found = review.objectives
    results = [one for each in (found.rows if found else ()) for one in each.key_results]
    if found is None or not results:
        return None
    running = found.day < found.days
    even = f"; thick mark: an even pace, {_score(found.elapsed)}" if running else ""
    return Figure(
        name="okr",
        title=title(results, found),
        subtitle=f"{_period(found, review.head)}. Score from baseline (0) to target (1), "
        f"n = {words.counted(len(results), 'key result')}; thin mark: green from "
        f"{key_results.GREEN_FROM}{even}.",
        alt=words.sentences(_said(one) for one in results),
        columns=("Key result", "From", "Now", "To", "Score", "Band", "Pace"),
        rows=tuple(_record(one) for one in results),
        height=_height(found.rows),
        paint=_Bars(found, running).paint,
    )


def title(results: list[KeyResult], found: Objectives) -> str:
    """Return how many key results are graded green, or while the quarter runs are on pace."""
    count = len(results)
    known = [one for one in results if one.score is not None]
    if not known:
        return f"No value yet for {words.counted(count, 'key result')}"
    if found.day >= found.days:
        green = sum(one.band == "green" for one in known)
        return f"{green} of {words.counted(count, 'key result')} graded green"
    day = f"on day {found.day} of {found.days}"
    if all(one.pace == "too early" for one in known):
        return f"Too early to say {day}: {words.counted(count, 'key result')}"
    on_pace = sum(one.pace == "on pace" for one in known)
    return f"{on_pace} of {words.counted(count, 'key result')} on pace {day}"


def _period(found: Objectives, head: Head) -> str:
    label = found.quarter.label or ""
    running = f", running: day {found.day} of {found.days}" if found.day < found.days else ""
    return f"{label}{running}" if label != head.label else words.period(head)


def _said(one: KeyResult) -> str:
    if one.score is None:
        return f"{words.name(one.title)}: no value yet"
    below = ", below baseline" if one.below_baseline else ""
    return f"{words.name(one.title)}: {_score(one.score)} {one.band}{below}, {one.pace or ''}"


def _record(one: KeyResult) -> tuple[str, ...]:
    values: tuple[str, ...]
    if one.kind == "hold":
        values = ("hold", f"{one.inside or 0} of {one.known or 0}", _value(one, one.target))
    else:
        values = tuple(_value(one, each) for each in (one.baseline, one.now, one.target))
    return (one.title, *values, _score(one.score), one.band, one.pace or "")


def _value(one: KeyResult, value: float | None) -> str:
    return words.amount(value, one.metric_kind, one.unit)


def _score(score: float | None) -> str:
    return "–" if score is None else f"{rounding.rounded(score, 2):.2f}"


def _height(rows: Iterable[Objective]) -> float:
    return FOOT + sum(HEAD + GAP + ROW * len(each.key_results) for each in rows if each.key_results)


class _Bars(NamedTuple):
    """A bar a key result, under the title of its objective."""

    found: Objectives
    running: bool

    def paint(self, sheet: Sheet) -> None:
        y = 0.0
        for each in self.found.rows:
            if not each.key_results:
                continue
            label = f"O{each.place} {each.kind} · {words.name(each.title, 60)}"
            sheet.text(LEFT, y + HEAD / 2, label, size=9.5, bold=True)
            y += HEAD
            for one in each.key_results:
                self._one(sheet, one, y + ROW / 2)
                y += ROW
            y += GAP
        for end in ENDS:
            sheet.text(LEFT + WIDE * end, y + 0.12, f"{end:g}", align="center", size=9)

    def _one(self, sheet: Sheet, one: KeyResult, y: float) -> None:
        sheet.text(LEFT - 0.12, y, words.name(one.title, 34), align="right", size=9)
        sheet.boxes([(LEFT, y - BAR / 2, WIDE, BAR)], colour="grid")
        colour = COLOURS.get(one.band, "muted")
        if one.score:
            sheet.boxes([(LEFT, y - BAR / 2, WIDE * one.score, BAR)], colour=colour)
        self._mark(sheet, y, key_results.GREEN_FROM, 1.0)
        if self.running and one.kind == "reach":
            self._mark(sheet, y, self.found.elapsed, 2.4)
        said = "no value yet" if one.score is None else f"{_score(one.score)} {one.band}"
        right = LEFT + WIDE + 0.15
        sheet.text(right, y, said, colour=colour, bold=True, size=9)
        if one.pace and self.running:
            sheet.text(right + 1.05, y, one.pace, colour="muted", size=8.5)

    def _mark(self, sheet: Sheet, y: float, share: float, width: float) -> None:
        x = LEFT + WIDE * share
        sheet.line([(x, y - 0.16), (x, y + 0.16)], colour="fg", width=width)
