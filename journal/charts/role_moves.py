"""What to do now, against the chance of one offer: a straight line a move."""

import itertools
from typing import NamedTuple

from journal.charts import words
from journal.charts.figures import Figure
from journal.charts.style import Sheet
from journal.domain import rounding
from journal.render import comparison_words as said
from journal.render.words import counted
from journal.views.comparison import Comparison

MOST_MOVES = 6
"""So many moves are drawn, and staying; all of them stand in the numbers."""

NEAR = 1e-9
LEFT, WIDE, TALL = 0.75, 5.4, 2.9
LABELS = 0.24
"""Inches between two labels, at least."""

LOOKS = (
    ("blue", ()),
    ("orange", (6.0, 2.0)),
    ("green", (3.0, 2.0)),
    ("purple", (8.0, 2.0, 2.0, 2.0)),
    ("red", (1.5, 1.5)),
    ("slate", (5.0, 2.0, 1.0, 2.0, 1.0, 2.0)),
    ("fg", (2.0, 4.0)),
)
"""Colour and dash of each move, the best one first: dashes tell them apart without colour."""


class Line(NamedTuple):
    """A move: its name, its value without the offer, and with it, in points."""

    id: str
    name: str
    never: float
    surely: float

    def at(self, chance: float) -> float:
        """Return the value at a chance 0–1 of the offer."""
        return self.never + chance * (self.surely - self.never)


class Best(NamedTuple):
    """A move that is best from one chance to another."""

    line: Line
    start: float
    end: float


def moves(view: Comparison) -> Figure | None:
    """Return the value of every move against the chance of the pivot; None without one."""
    if view.pivot is None or not view.moves:
        return None
    pivot = view.role(view.pivot)
    chance = pivot.p_offer or 0.0
    lines = _lines(view, view.pivot)
    drawn = (*lines[:MOST_MOVES], *(each for each in lines[MOST_MOVES:] if each.id == "stay"))
    marks = _marks(view, view.pivot)
    months = view.settings["horizon_months"]
    rows = tuple(
        (
            words.capital(each.name),
            said.whole(each.at(chance)),
            said.whole(each.surely),
            said.whole(each.never),
        )
        for each in lines
    )
    return Figure(
        name="moves",
        title=whichever(view),
        subtitle=f"Mean fit over {months} months, in points, against the chance of an offer from "
        f"{pivot.name} (you say {said.percent(chance)}), n = {counted(len(lines), 'move')}. "
        f"{_marked(view, view.pivot)}".rstrip(),
        alt=words.sentences(
            f"{words.capital(each.name)}: {said.whole(each.at(chance))} now, "
            f"{said.whole(each.surely)} with the offer, {said.whole(each.never)} without"
            for each in lines
        ),
        columns=("Move", f"At {said.percent(chance)}", "Offered", "Not offered"),
        rows=rows,
        height=TALL + 0.95,
        paint=_Chart(drawn, chance, marks, pivot.short).paint,
    )


def _lines(view: Comparison, pivot: str) -> tuple[Line, ...]:
    return tuple(
        Line(
            move.id, said.move_label(view, move), move.scenarios[pivot][1], move.scenarios[pivot][0]
        )
        for move in view.moves
    )


def _marks(view: Comparison, pivot: str) -> tuple[tuple[float, float], ...]:
    """Return the break-evens of the pivot that are chances, each with the value there."""
    waiting = next((each for each in _lines(view, pivot) if each.id == f"go:{pivot}"), None)
    if waiting is None:
        return ()
    found = sorted(
        {
            each.p
            for each in view.break_even
            if each.role == pivot and each.p is not None and 0 <= each.p <= 1
        }
    )
    return tuple((chance, waiting.at(chance)) for chance in found)


def _marked(view: Comparison, pivot: str) -> str:
    """Return what the diamonds are, or how waiting stands against taking what starts earlier."""
    short = view.role(pivot).short
    if _marks(view, pivot):
        return f"Diamond: where waiting for {short} is worth the same as taking an earlier role."
    found = {each.beats for each in view.break_even if each.role == pivot}
    if found in ({"always"}, {"never"}):
        return f"Waiting for {short} {found.pop()} beats taking an earlier role."
    if found == {"always", "never"}:
        return f"Waiting for {short} always beats one way with an earlier role, never the other."
    return ""


def envelope(lines: tuple[Line, ...]) -> tuple[Best, ...]:
    """Return which move is best from which chance on, from 0 to 1; of equal ones the first."""
    chances = {0.0, 1.0}
    for place, one in enumerate(lines):
        for other in lines[place + 1 :]:
            slope = (one.surely - one.never) - (other.surely - other.never)
            if abs(slope) > NEAR:
                chances.add(min(1.0, max(0.0, (other.never - one.never) / slope)))
    ordered = sorted(chances)
    found: list[Best] = []
    for start, end in itertools.pairwise(ordered):
        if end - start <= NEAR:
            continue
        middle = (start + end) / 2
        top = max(each.at(middle) for each in lines)
        best = next(each for each in lines if each.at(middle) >= top - NEAR)
        if found and found[-1].line == best:
            found[-1] = found[-1]._replace(end=end)
        else:
            found.append(Best(best, start, end))
    return tuple(found)


def whichever(view: Comparison) -> str:
    """Return which move is best, and from which chance of the offer on it is another one."""
    pivot = view.role(view.pivot or "")
    best = envelope(_lines(view, pivot.slug))
    if len(best) == 1:
        name = words.capital(best[0].line.name)
        return f"{name}: best at any chance of the {pivot.short} offer"
    told = [f"from there to {said.percent(each.end)} {each.line.name}" for each in best[1:-1]]
    stated = f"(you say {said.percent(pivot.p_offer)})"
    first = f"Up to {said.percent(best[0].end)} for the {pivot.short} offer {stated}"
    return "; ".join([f"{first} {best[0].line.name}", *told, f"above it {best[-1].line.name}"])


class _Chart(NamedTuple):
    """Lines over the chances 0–100 %, labelled at their right ends."""

    lines: tuple[Line, ...]
    chance: float
    marks: tuple[tuple[float, float], ...]
    pivot: str

    def paint(self, sheet: Sheet) -> None:
        low, high = self._ends()

        def y(points: float) -> float:
            return 0.3 + TALL * (high - points) / (high - low)

        self._ground(sheet, low, high)
        looks = [LOOKS[number % len(LOOKS)] for number in range(len(self.lines))]
        for line, (colour, dash) in reversed(list(zip(self.lines, looks, strict=True))):
            ends = [(LEFT, y(line.never)), (LEFT + WIDE, y(line.surely))]
            sheet.line(ends, colour=colour, width=2.0, dash=dash)
        for line, (colour, _) in zip(self.lines, looks, strict=True):
            sheet.dot(LEFT + WIDE * self.chance, y(line.at(self.chance)), 0.055, colour=colour)
        for chance, points in self.marks:
            x = LEFT + WIDE * chance
            sheet.diamond(x, y(points), 0.08, colour="fg")
            sheet.text(x, y(points) + 0.2, said.percent(chance), size=8.5, align="center")
        self._labels(sheet, [y(line.surely) for line in self.lines], [look[0] for look in looks])

    def _ends(self) -> tuple[float, float]:
        """Return the points at the lower and upper end: whole tens around all values."""
        every = [points for line in self.lines for points in (line.never, line.surely)]
        low = 10 * (int(min(every)) // 10)
        high = 10 * -(-rounding.whole(max(every) + 0.5) // 10)
        return float(low), float(max(high, low + 10))

    def _ground(self, sheet: Sheet, low: float, high: float) -> None:
        for points in range(int(low), int(high) + 1, 10):
            y = 0.3 + TALL * (high - points) / (high - low)
            sheet.line([(LEFT, y), (LEFT + WIDE, y)], colour="grid", width=0.9)
            sheet.text(LEFT - 0.12, y, str(points), size=8.5, colour="muted", align="right")
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            x = LEFT + WIDE * share
            sheet.text(x, TALL + 0.48, f"{share:.0%}", size=8.5, colour="muted", align="center")
        middle = LEFT + WIDE / 2
        axis = f"chance of an offer: {self.pivot}"
        sheet.text(middle, TALL + 0.72, axis, size=8.5, colour="muted", align="center")
        x = LEFT + WIDE * self.chance
        sheet.line([(x, 0.22), (x, TALL + 0.3)], colour="muted", dash=(4.0, 3.0))
        stated = f"you say {said.percent(self.chance)}"
        sheet.text(x, 0.12, stated, size=8.5, colour="muted", align="center")

    def _labels(self, sheet: Sheet, ends: list[float], colours: list[str]) -> None:
        """Write the names at the ends of their lines, pushed apart where they would touch."""
        order = sorted(range(len(ends)), key=lambda number: (ends[number], number))
        below = -LABELS
        places = {}
        for number in order:
            below = max(ends[number], below + LABELS)
            places[number] = below
        for number, line in enumerate(self.lines):
            text = f"{words.capital(line.name)}  {said.whole(line.at(self.chance))}"
            bold = number == 0
            sheet.line(
                [(LEFT + WIDE + 0.03, ends[number]), (LEFT + WIDE + 0.14, places[number])],
                colour=colours[number],
            )
            x = LEFT + WIDE + 0.2
            sheet.text(x, places[number], text, size=8.5, colour=colours[number], bold=bold)
