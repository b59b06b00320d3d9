"""Energy and mood as a picture: each day a dot, the weeks a line, gaps where nothing was said."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from journal.charts import panels, words
from journal.charts.figures import Figure
from journal.charts.style import Sheet
from journal.domain import rounding
from journal.domain.energy import LOW_TO
from journal.views.review_days import Feelings, Rating
from journal.views.reviews import Head, Review


class _Side(NamedTuple):
    """Energy or mood: its rating, its days, and its weeks with how many days each has."""

    name: str
    rating: Rating
    days: tuple[tuple[date, int | None], ...]
    weeks: tuple[tuple[date, float | None, int], ...]


def _sides(felt: Feelings) -> tuple[_Side, ...]:
    both = (
        _Side(
            "Energy",
            felt.energy,
            tuple((day.day, day.energy) for day in felt.days),
            tuple((week.start, week.energy, week.energy_n) for week in felt.weeks),
        ),
        _Side(
            "Mood",
            felt.mood,
            tuple((day.day, day.mood) for day in felt.days),
            tuple((week.start, week.mood, week.mood_n) for week in felt.weeks),
        ),
    )
    return tuple(side for side in both if side.rating.n)


def figure(review: Review) -> Figure | None:
    """Return energy and mood of the period; None when no day was rated."""
    felt = review.feelings
    sides = _sides(felt) if felt is not None else ()
    if not sides:
        return None
    head = review.head
    counts = words.joined([f"{side.name.lower()} n = {side.rating.n}" for side in sides])
    return Figure(
        name="energy",
        title=title(sides[0].name, sides[0].rating, head),
        subtitle=f"{words.period(head)}. Dots: days, 1 to 5; triangles: low days (1 or 2); line: "
        f"mean of each week; dashed: usual mean of 13 weeks. {words.capital(counts)} of "
        f"{words.counted(head.day, 'day')}; a day that was not rated is a gap.",
        alt=words.sentences(_said(side, head) for side in sides),
        columns=("Week of", *(column for side in sides for column in (side.name, "Days rated"))),
        rows=_records(sides),
        height=HIGH * len(sides) + 0.1,
        paint=_Panels(sides).paint,
    )


def title(name: str, rating: Rating, head: Head) -> str:
    """Return the mean beside that of the period before, and the low days.

    No test stands behind means of ratings, so equal ones are steady and others only stated.
    """
    if rating.n < words.FEWEST_RATED or rating.mean is None:
        return f"Too few to say: {name.lower()} was rated on {words.counted(rating.n, 'day')}"
    low = f"{words.counted(rating.low, 'low day')} of {rating.n}"
    now = f"{rating.mean:.1f}"
    if rating.before_mean is None or rating.before_n < words.FEWEST_RATED:
        return f"{name} {now}; {low}; too few to compare in {words.before(head)}"
    then = f"{rating.before_mean:.1f}"
    if then == now:
        return f"{name} steady at {now}, as in {words.before(head)}; {low}"
    return f"{name} {now}, {then} in {words.before(head)}; {low}"


def _said(side: _Side, head: Head) -> str:
    rating = side.rating
    known = [(mean, start) for start, mean, _ in side.weeks if mean is not None]
    lowest = f", lowest week that of {words.said_day(min(known)[1])} with {min(known)[0]:.1f}"
    mean = f"{rating.mean:.1f}" if rating.mean is not None else "–"
    return (
        f"{side.name}: mean {mean} over {words.counted(rating.n, 'rated day')} of {head.day}, "
        f"{rating.low} low{lowest if known else ''}"
    )


def _records(sides: Sequence[_Side]) -> tuple[tuple[str, ...], ...]:
    found = []
    for week in zip(*(side.weeks for side in sides), strict=True):
        cells = [words.said_day(week[0][0])]
        for _, mean, n in week:
            cells += [
                "–" if mean is None else f"{rounding.rounded(mean, 1):.1f}",
                str(n),
            ]
        found.append(tuple(cells))
    return tuple(found)


HIGH = 1.9
LEFT, WIDE, DEEP = 1.25, 7.7, 1.25


class _Panels(NamedTuple):
    """A wide panel for each of the two."""

    sides: tuple[_Side, ...]

    def paint(self, sheet: Sheet) -> None:
        for number, side in enumerate(self.sides):
            self._one(sheet.below(HIGH * number), side)

    def _one(self, sheet: Sheet, side: _Side) -> None:
        sheet.text(LEFT, 0.15, side.name, size=10, bold=True)
        panel = panels.Panel(sheet, sheet.axes(LEFT, 0.32, WIDE, DEEP))
        weeks = [start for start, _, _ in side.weeks]
        panel.across(min([side.days[0][0], *weeks]), side.days[-1][0])
        panel.upright(1.0, 5.0, "1 low", "5 high")
        if side.rating.usual is not None:
            panel.level(side.rating.usual)
        known = [(day, float(value)) for day, value in side.days if value is not None]
        calm = [each for each in known if each[1] > LOW_TO]
        low = [each for each in known if each[1] <= LOW_TO]
        panel.dots([day for day, _ in calm], [value for _, value in calm], "slate")
        panel.dots([day for day, _ in low], [value for _, value in low], "red", "v")
        panel.series(weeks, [mean for _, mean, _ in side.weeks], "blue")
        if side.rating.mean is not None:
            panel.label(known[-1][0], side.rating.mean, f"mean {side.rating.mean:.1f}", "blue")
