"""What the hours of each unit of time were made of: shares one upon the other, named at the right."""

from typing import NamedTuple

from journal.charts import bars, words
from journal.charts.bars import COLUMNS_LEFT, DEEP, TOP
from journal.charts.style import Sheet
from journal.domain.periods import Period

WIDE, LABELS = 6.9, 0.2
COLOURS = ("blue", "orange", "green", "purple", "red", "slate")
NAME = 20
OTHERS = "others"


class Stack(NamedTuple):
    """The shares of a unit of time in the order of the series, empty where nothing is known;
    `label` says of how much.
    """

    at: Period
    shares: tuple[float, ...]
    label: str


class Stacks(NamedTuple):
    """Columns of one height, made of named parts, the first at the ground; `totals` are the shares
    of the whole period.
    """

    names: tuple[str, ...]
    totals: tuple[str, ...]
    stacks: tuple[Stack, ...]

    @property
    def height(self) -> float:
        """How many inches they take."""
        return TOP + DEEP + 0.42

    def paint(self, sheet: Sheet) -> None:
        """Draw them; a unit without hours is a gap."""
        step = WIDE / len(self.stacks)
        ends = [("100%", TOP), ("50%", TOP + DEEP / 2), ("0", TOP + DEEP)]
        for text, y in ends:
            sheet.text(COLUMNS_LEFT - 0.08, y, text, size=8.5, colour="muted", align="right")
        for number, stack in enumerate(self.stacks):
            self._one(sheet, stack, COLUMNS_LEFT + step * number, step)
        bars.ticks(sheet, [stack.at for stack in self.stacks], WIDE)
        self._names(sheet, COLUMNS_LEFT + WIDE)

    def _one(self, sheet: Sheet, stack: Stack, left: float, step: float) -> None:
        y = TOP + DEEP
        for number, share in enumerate(stack.shares):
            tall = share * DEEP
            if tall:
                # A line of the ground between two parts: they are told apart without their hue.
                box = (left + 0.08 * step, y - tall, 0.84 * step, max(tall - 0.018, 0.004))
                sheet.boxes([box], colour=COLOURS[number])
            y -= tall
        if stack.shares and step >= bars.ROOM_FOR_VALUE:
            x = left + step / 2
            sheet.text(x, TOP - 0.13, stack.label, size=8, colour="muted", align="center")

    def _names(self, sheet: Sheet, right: float) -> None:
        """Write the names at the right of the last column, pushed apart, with a line to each."""
        known = [stack for stack in self.stacks if stack.shares]
        middles, ground = [], 0.0
        for share in known[-1].shares:
            middles.append(TOP + DEEP * (1 - ground - share / 2))
            ground += share
        above = TOP + DEEP + LABELS
        for number, middle in enumerate(middles):
            above = min(middle, above - LABELS)
            colour = COLOURS[number]
            is_last = known[-1] is self.stacks[-1] and bool(known[-1].shares[number])
            if is_last:
                sheet.line([(right + 0.02, middle), (right + 0.16, above)], colour=colour)
            sheet.boxes([(right + 0.2, above - 0.05, 0.1, 0.1)], colour=colour)
            text = f"{words.name(self.names[number], NAME)}  {self.totals[number]}"
            sheet.text(right + 0.37, above, text, size=8.5, colour=colour, bold=True)
