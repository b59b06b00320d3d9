"""Where the fit of roles comes from: contributions that add up to it, and why the first one leads."""

import textwrap
from collections.abc import Sequence
from typing import NamedTuple

from journal.charts import words
from journal.charts.figures import Figure
from journal.charts.style import Sheet
from journal.domain import rounding
from journal.render import comparison_words as said
from journal.render.words import counted
from journal.views.comparison import ComparedCriterion, ComparedRole, Comparison

MOST_ROLES = 6
"""So many roles are drawn; all of them stand in the numbers."""

LEFT, WIDE = 2.25, 5.55
"""Where a scale of 100 points begins, and how wide it is, in inches."""

NAMES = 26
"""Letters of a role's name in a line before its bar."""

COLOURS = ("blue", "orange", "green", "purple", "red", "slate")
"""Colours of criteria in their order; letters tell apart those that share one."""

BAR, ROW = 0.34, 0.78
KEY_ROW, ABREAST, KEY_STEP = 0.28, 3, 3.2
LETTER_ROOM, POINTS_ROOM = 0.17, 0.44
"""A segment narrower than this has no letter in it, or no points behind the letter."""

MOST_NAMED = 2
"""So many criteria are named in a title on each side."""


def weighed(view: Comparison) -> tuple[ComparedCriterion, ...]:
    """Return the criteria that have a weight, in the order of the page."""
    return tuple(each for each in view.criteria if each.weight is not None)


def drawn_roles(view: Comparison) -> tuple[ComparedRole, ...]:
    """Return the roles that are drawn: the best ranked ones."""
    return view.ranked[:MOST_ROLES]


def left_out(view: Comparison) -> str:
    """Return what a subtitle says of the roles that are not drawn, with a blank before it."""
    more = len(view.ranked) - MOST_ROLES
    return f" {words.counted(more, 'further role')} in the numbers." if more > 0 else ""


def spread(role: ComparedRole) -> str:
    """Return the 10–90 % range of a fit: 58–68."""
    return f"{said.whole(role.p10 or 0.0)}–{said.whole(role.p90 or 0.0)}"


def draws(view: Comparison) -> str:
    """Return how many draws stand behind the shares: 10,000 draws."""
    return f"{view.settings['draws']:,} draws"


def name_lines(sheet: Sheet, role: ComparedRole, y: float) -> None:
    """Write a role's name before its row, in two lines where it is long."""
    lines = textwrap.wrap(role.name, NAMES, max_lines=2, placeholder="…") or [role.name]
    for number, line in enumerate(lines):
        lower = 0.19 * (number - (len(lines) - 1) / 2)
        sheet.text(LEFT - 0.15, y + lower, line, align="right")


def scale(sheet: Sheet, height: float) -> None:
    """Draw the light lines of a scale of 0 to 100, labelled below."""
    for points in range(0, 101, 20):
        x = LEFT + WIDE * points / 100
        sheet.line([(x, 0.0), (x, height)], colour="grid", width=0.9)
        sheet.text(x, height + 0.14, str(points), size=8.5, colour="muted", align="center")


def contributions(view: Comparison) -> Figure:
    """Return the fit of each role as the sum of what its criteria contribute."""
    criteria, roles = weighed(view), drawn_roles(view)
    gaps = rounding.largest_remainder([each.gap or 0.0 for each in criteria])
    leader, second = view.ranked[:2]
    rows = [
        (
            each.name,
            said.percent(each.weight),
            *(str(role.shown_points[each.slug]) for role in view.ranked),
            said.signed(gap),
        )
        for each, gap in zip(criteria, gaps, strict=True)
    ]
    total = ("Fit", "", *(said.whole(role.fit or 0.0) for role in view.ranked))
    keys = -(-len(criteria) // ABREAST)
    return Figure(
        name="contributions",
        title=leads(view),
        subtitle=f"Fit out of 100 points, by criterion, n = {counted(len(criteria), 'criterion', 'criteria')}. "
        f"Whisker: 10–90% range in {draws(view)}.{left_out(view)}",
        alt=words.sentences(
            f"{role.name}: fit {said.whole(role.fit or 0.0)}, {_parts(criteria, role)}"
            for role in roles
        ),
        columns=(
            "Criterion",
            "Weight",
            *(role.name for role in view.ranked),
            f"{leader.short} − {second.short}",
        ),
        rows=(*rows, (*total, said.signed(leader_gap(view)))),
        height=KEY_ROW * keys + 0.25 + ROW * len(roles) + 0.4,
        paint=_Stacks(criteria, roles).paint,
    )


def leader_gap(view: Comparison) -> float:
    """Return how many points the first role is ahead of the second."""
    leader, second = view.ranked[:2]
    return (leader.fit or 0.0) - (second.fit or 0.0)


def leads(view: Comparison) -> str:
    """Return who leads, by how much, and how sure that is."""
    first = view.ranked[0]
    verdict = view.verdict.fit
    if verdict.word == "tie":
        tied = [role.name for role in view.ranked if role.rank == 1]
        return f"{words.joined(tied)} tie at {said.points_said(first.fit or 0.0)}"
    doubt = ": too close to call" if verdict.word == "too close to call" else ""
    return (
        f"{first.name} leads by {said.lead_said(verdict.gap)} and is best in "
        f"{said.percent(verdict.p_best)} of {draws(view)}{doubt}"
    )


def _parts(criteria: Sequence[ComparedCriterion], role: ComparedRole) -> str:
    return ", ".join(f"{each.name} {role.shown_points[each.slug]}" for each in criteria)


def letters(names: Sequence[str]) -> tuple[str, ...]:
    """Return a letter for each name: its first one that is free, else a number."""
    taken: list[str] = []
    for number, name in enumerate(names, 1):
        own = [letter.upper() for letter in name if letter.isalpha() and len(letter.upper()) == 1]
        taken.append(next((letter for letter in own if letter not in taken), str(number)))
    return tuple(taken)


class _Stacks(NamedTuple):
    """A bar a role, of segments in the order of the criteria, each with its letter."""

    criteria: tuple[ComparedCriterion, ...]
    roles: tuple[ComparedRole, ...]

    def paint(self, sheet: Sheet) -> None:
        marks = letters([each.name for each in self.criteria])
        self._keys(sheet, marks)
        below = sheet.below(KEY_ROW * -(-len(self.criteria) // ABREAST) + 0.25)
        below.text(LEFT + WIDE + 0.25, 0.0, "fit", size=8.5, colour="muted")
        below.text(LEFT + WIDE + 1.25, 0.0, "best in", size=8.5, colour="muted")
        scale(below, ROW * len(self.roles))
        for number, role in enumerate(self.roles):
            self._one(below, role, ROW * number + 0.32, marks)

    def _keys(self, sheet: Sheet, marks: Sequence[str]) -> None:
        for number, (each, mark) in enumerate(zip(self.criteria, marks, strict=True)):
            x = 0.15 + KEY_STEP * (number % ABREAST)
            y = KEY_ROW * (number // ABREAST) + KEY_ROW / 2
            sheet.boxes([(x, y - 0.1, 0.24, 0.2)], colour=COLOURS[number % len(COLOURS)])
            sheet.text(x + 0.12, y, mark, size=8.5, colour="bg", bold=True, align="center")
            told = f"{words.name(each.name, 28)}  {said.percent(each.weight)}"
            sheet.text(x + 0.34, y, told, size=9)

    def _one(self, sheet: Sheet, role: ComparedRole, y: float, marks: Sequence[str]) -> None:
        name_lines(sheet, role, y)
        x = LEFT
        for number, (each, mark) in enumerate(zip(self.criteria, marks, strict=True)):
            wide = WIDE * role.contributions[each.slug] / 100
            box = (x, y - BAR / 2, max(0.0, wide - 0.02), BAR)
            sheet.boxes([box], colour=COLOURS[number % len(COLOURS)])
            points = f" {role.shown_points[each.slug]}" if wide >= POINTS_ROOM else ""
            if wide >= LETTER_ROOM:
                text = f"{mark}{points}"
                sheet.text(x + wide / 2, y, text, size=8.5, colour="bg", bold=True, align="center")
            x += wide
        self._whisker(sheet, role, y + BAR / 2 + 0.11)
        right = LEFT + WIDE
        sheet.text(right + 0.25, y, said.whole(role.fit or 0.0), size=15, bold=True)
        sheet.text(right + 0.65, y, spread(role), size=8.5, colour="muted")
        sheet.text(right + 1.25, y, said.percent(role.p_best), size=12, bold=True)

    @staticmethod
    def _whisker(sheet: Sheet, role: ComparedRole, y: float) -> None:
        low, high = (LEFT + WIDE * (points or 0.0) / 100 for points in (role.p10, role.p90))
        sheet.line([(low, y), (high, y)], colour="fg", width=1.4)
        for x in (low, high):
            sheet.line([(x, y - 0.06), (x, y + 0.06)], colour="fg", width=1.4)


class Gap(NamedTuple):
    """What a criterion puts the first role ahead of the second by: exactly, and in whole points as
    the row of gaps has it.
    """

    name: str
    gap: float
    points: int


def _gaps(view: Comparison) -> tuple[Gap, ...]:
    """Return the gaps of all criteria, the largest first."""
    criteria = weighed(view)
    points = rounding.largest_remainder([each.gap or 0.0 for each in criteria])
    found = [
        Gap(each.name, each.gap or 0.0, whole) for each, whole in zip(criteria, points, strict=True)
    ]
    return tuple(sorted(found, key=lambda each: -each.gap))


def differences(view: Comparison) -> Figure:
    """Return what each criterion puts the first role ahead of the second by, largest first."""
    gaps = _gaps(view)
    first, second = view.ranked[:2]
    return Figure(
        name="differences",
        title=why(view),
        subtitle=f"Points of fit: {first.name} minus {second.name}, n = "
        f"{counted(len(gaps), 'criterion', 'criteria')}; together {said.signed(leader_gap(view))}.",
        alt=words.sentences(f"{each.name} {said.signed(each.points)}" for each in gaps),
        columns=("Criterion", f"{first.name} minus {second.name}, points"),
        rows=tuple((each.name, said.signed(each.points)) for each in gaps),
        height=0.35 + DIFFERENCE_ROW * len(gaps),
        paint=_Differences(gaps, first.name, second.name).paint,
    )


def why(view: Comparison) -> str:
    """Return the criteria that put the first role ahead, and those that speak against it."""
    first, second = view.ranked[:2]
    least = float(str(view.settings["matters_points"]))
    ahead = [each for each in _gaps(view) if each.gap >= least]
    behind = [each for each in reversed(_gaps(view)) if each.gap <= -least]
    if not ahead and not behind:
        return f"No criterion tells {first.name} and {second.name} apart by {least:g} points"
    for_it = words.joined([_signed(each) for each in ahead[:MOST_NAMED]]) if ahead else ""
    against = words.joined([_signed(each) for each in behind[:MOST_NAMED]]) if behind else ""
    if not for_it:
        return f"{against} speak for {second.name}, nothing as much for {first.name}"
    puts = "put" if len(ahead) > 1 else "puts"
    told = f"{for_it} {puts} {first.name} ahead of {second.name}"
    speak = "speak" if len(behind) > 1 else "speaks"
    return f"{told}; {against} {speak} against it" if against else told


def _signed(gap: Gap) -> str:
    return f"{gap.name} ({said.signed(gap.points)})"


DIFFERENCE_ROW = 0.4
NAME_WIDE, HALF = 2.6, 3.0


class _Differences(NamedTuple):
    """Bars to the right of a line for the first role, to the left of it for the second."""

    bars: tuple[Gap, ...]
    first: str
    second: str

    def paint(self, sheet: Sheet) -> None:
        most = max([abs(each.gap) for each in self.bars] + [1.0])
        middle = NAME_WIDE + HALF + 0.35
        scale = HALF / most
        sheet.text(middle - 0.12, 0.1, f"← {words.name(self.second, 30)}", size=8.5, align="right")
        sheet.text(middle + 0.12, 0.1, f"{words.name(self.first, 30)} →", size=8.5)
        high = 0.3 + DIFFERENCE_ROW * len(self.bars)
        sheet.line([(middle, 0.28), (middle, high)], colour="muted", width=1.0)
        for number, each in enumerate(self.bars):
            y = 0.3 + DIFFERENCE_ROW * (number + 0.5)
            sheet.text(NAME_WIDE - 0.12, y, words.name(each.name, 30), align="right")
            wide = abs(each.gap) * scale
            left = middle if each.gap >= 0 else middle - wide
            colour = "blue" if each.gap >= 0 else "orange"
            sheet.boxes([(left, y - 0.11, max(wide, 0.01), 0.22)], colour=colour)
            points = said.signed(each.points)
            if each.gap >= 0:
                sheet.text(middle + wide + 0.1, y, points, bold=True)
            else:
                sheet.text(left - 0.1, y, points, bold=True, align="right")
