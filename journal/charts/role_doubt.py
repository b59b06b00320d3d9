"""How sure a comparison of roles is: weights that could turn it, shares of ranks, ranges of fit."""

from typing import NamedTuple

from journal.charts import role_fit, words
from journal.charts.figures import Figure
from journal.charts.role_fit import LEFT, WIDE, drawn_roles, draws, leader_gap, left_out, spread
from journal.charts.style import Sheet
from journal.render import comparison_words as said
from journal.render.words import counted
from journal.views.comparison import ComparedCriterion, ComparedRole, Comparison, Flip

ROW = 0.46
OPACITIES = (1.0, 0.42, 0.26, 0.17, 0.11, 0.07)
"""How much of a colour covers the ground at each rank, best first."""

ORDINALS = ("best", "2nd", "3rd", "4th", "5th", "6th")


class Swing(NamedTuple):
    """A criterion in the tornado: the gap at half its weight and at one and a half times."""

    name: str
    weight: float
    half: float
    more: float
    flips: tuple[Flip, ...]


def tornado(view: Comparison) -> Figure:
    """Return the gap of the first two with each weight halved and times 1.5."""
    first, second = view.ranked[:2]
    swings = _swings(view)
    gap = leader_gap(view)
    return Figure(
        name="tornado",
        title=turns(view),
        subtitle=f"{first.name} minus {second.name} in points, now {said.signed(gap)}, with each "
        f"weight halved (ring) and times 1.5 (dot), n = "
        f"{counted(len(swings), 'criterion', 'criteria')}. Diamond: the weight at which they are "
        "equal.",
        alt=words.sentences(
            f"{each.name}: {said.signed(each.half)} at half its weight, {said.signed(each.more)} "
            f"at 1.5 times{_flips_said(each)}"
            for each in swings
        ),
        columns=("Criterion", "Weight", "Gap at ½", "Gap at × 1.5", f"{second.name} leads"),
        rows=tuple(
            (
                each.name,
                said.percent(each.weight),
                said.signed(each.half),
                said.signed(each.more),
                _sides(each) or "–",
            )
            for each in swings
        ),
        height=0.75 + ROW * len(swings),
        paint=_Tornado(swings, gap, words.name(second.name, 30)).paint,
    )


def _swings(view: Comparison) -> tuple[Swing, ...]:
    second = view.ranked[1].slug
    found = [
        Swing(
            each.name,
            each.weight or 0.0,
            *view.tornado[each.slug],
            tuple(flip for flip in each.flips if flip.rival == second),
        )
        for each in role_fit.weighed(view)
    ]
    return tuple(sorted(found, key=lambda each: -abs(each.half - each.more)))


def _sides(each: Swing) -> str:
    return " or ".join(
        f"{'under' if flip.weight < each.weight else 'over'} {said.percent(flip.weight)}"
        for flip in each.flips
    )


def _flips_said(each: Swing) -> str:
    sides = _sides(each)
    return f", equal {sides.replace('under', 'at').replace('over', 'at')}" if sides else ""


def turns(view: Comparison) -> str:
    """Return which weight would turn the order of the first two within half of itself, else the
    nearest that would at all.
    """
    second = view.ranked[1]
    swings = _swings(view)
    turning = [
        f"{'half' if each.half < 0 else 'one and a half times'} the weight of {each.name}"
        for each in swings
        if min(each.half, each.more) < 0
    ]
    if turning:
        more = f" and {len(turning) - 2} more" if len(turning) > 2 else ""
        return words.capital(f"{' or '.join(turning[:2])}{more} would put {second.name} ahead")
    calm = "No weight, halved or raised by half, changes the leader"
    near = _nearest(view)
    if near is None:
        return f"{calm}, and no other single weight does"
    criterion, flip = near
    side = "under" if flip.weight < (criterion.weight or 0.0) else "over"
    return (
        f"{calm}; nearest is {criterion.name} {side} {said.percent(flip.weight)} "
        f"(now {said.percent(criterion.weight)})"
    )


def _nearest(view: Comparison) -> tuple[ComparedCriterion, Flip] | None:
    every = [(each, flip) for each in role_fit.weighed(view) for flip in each.flips]
    return min(
        every, key=lambda found: abs(found[1].weight - (found[0].weight or 0.0)), default=None
    )


NAME_WIDE, SPAN, FLIP_AT = 2.45, 4.1, 7.75


class _Tornado(NamedTuple):
    """A bar a criterion from its gap at half the weight to that at one and a half times."""

    swings: tuple[Swing, ...]
    gap: float
    rival: str

    def paint(self, sheet: Sheet) -> None:
        ends = [0.0, self.gap, *(gap for each in self.swings for gap in (each.half, each.more))]
        low, high = min(ends), max(ends)
        span = (high - low) or 1.0

        def at(gap: float) -> float:
            return NAME_WIDE + 0.55 + SPAN * (gap - low) / span

        bottom = 0.35 + ROW * len(self.swings)
        sheet.text(at(0.0), 0.12, "equal", size=8.5, colour="muted", align="center")
        sheet.line([(at(0.0), 0.25), (at(0.0), bottom)], colour="fg", width=1.2)
        now = f"now {said.signed(self.gap)}"
        if at(self.gap) - at(0.0) > 0.6:
            sheet.text(at(self.gap), 0.12, now, size=8.5, colour="muted", align="center")
        sheet.line([(at(self.gap), 0.25), (at(self.gap), bottom)], colour="muted", dash=(4.0, 3.0))
        sheet.text(FLIP_AT, 0.12, f"{words.name(self.rival, 22)} leads", size=8.5, colour="muted")
        for number, each in enumerate(self.swings):
            y = 0.35 + ROW * (number + 0.5)
            sheet.text(NAME_WIDE, y, words.name(each.name, 30), align="right")
            self._one(sheet, each, y, at(each.half), at(each.more))
            sides = _sides(each)
            if sides:
                sheet.diamond(at(0.0), y, 0.07, colour="red")
            sheet.text(FLIP_AT, y, sides or "at no weight", colour="fg" if sides else "muted")

    @staticmethod
    def _one(sheet: Sheet, each: Swing, y: float, half: float, more: float) -> None:
        left, wide = min(half, more), abs(half - more)
        sheet.boxes([(left, y - 0.08, max(wide, 0.01), 0.16)], colour="blue", opacity=0.42)
        sheet.dot(half, y, 0.06, colour="blue", filled=False)
        sheet.dot(more, y, 0.06, colour="blue")
        for x, gap, other in ((half, each.half, more), (more, each.more, half)):
            left_of = x < other or (x == other and gap == each.half)
            shift, align = (-0.12, "right") if left_of else (0.12, "left")
            sheet.text(x + shift, y, said.signed(gap), size=8.5, align=align)


def acceptability(view: Comparison) -> Figure:
    """Return in which share of the draws each role takes each rank."""
    roles = drawn_roles(view)
    shares = {role.slug: view.simulation.stated.ranks[role.slug] for role in view.ranked}
    ranks = len(view.ranked)
    columns = tuple(_ordinal(rank) for rank in range(ranks))
    return Figure(
        name="acceptability",
        title=how_sure(view),
        subtitle=f"Share of {draws(view)} in which a role takes each rank: the stronger the colour, "
        f"the better the rank; ratings and weights vary within what you said.{left_out(view)}",
        alt=words.sentences(
            f"{role.name}: "
            + ", ".join(
                f"{name} {said.percent(share)}"
                for name, share in zip(columns, shares[role.slug], strict=True)
            )
            for role in roles
        ),
        columns=("Role", *columns),
        rows=tuple(
            (role.name, *(said.percent(share) for share in shares[role.slug]))
            for role in view.ranked
        ),
        height=0.35 + 0.6 * len(roles),
        paint=_Shares(tuple((role, shares[role.slug]) for role in roles)).paint,
    )


def _ordinal(rank: int) -> str:
    return ORDINALS[rank] if rank < len(ORDINALS) else f"{rank + 1}th"


def how_sure(view: Comparison) -> str:
    """Return in how many draws the first two are best, and whether the first is ever last."""
    first, second = view.ranked[:2]
    shares = view.simulation.stated.ranks[first.slug]
    told = f"{first.name} is best in {said.percent(first.p_best)} of {draws(view)}"
    told += f", {second.name} in {said.percent(second.p_best)}"
    if len(shares) > 2 and shares[-1] == 0:
        told += f"; {first.name} is never last"
    return told


class _Shares(NamedTuple):
    """A bar of 100 % a role, its parts the ranks, best first."""

    rows: tuple[tuple[ComparedRole, tuple[float, ...]], ...]

    def paint(self, sheet: Sheet) -> None:
        wide = WIDE + 1.7
        for number, (role, shares) in enumerate(self.rows):
            y = 0.3 + 0.6 * number
            role_fit.name_lines(sheet, role, y)
            x = LEFT
            for rank, share in enumerate(shares):
                self._one(sheet, rank, share, x, y, wide * share)
                x += wide * share

    @staticmethod
    def _one(sheet: Sheet, rank: int, share: float, x: float, y: float, wide: float) -> None:
        if wide <= 0.0:
            return
        opacity = OPACITIES[min(rank, len(OPACITIES) - 1)]
        box = (x, y - 0.19, max(wide - 0.02, 0.01), 0.38)
        sheet.boxes([box], colour="blue", opacity=opacity)
        colour = "bg" if opacity == 1.0 else "fg"
        label = said.percent(share)
        if wide >= 0.9:
            label = f"{_ordinal(rank)} {label}"
        if wide >= 0.42:
            sheet.text(x + wide / 2, y, label, size=8.5, bold=True, colour=colour, align="center")


def ranges(view: Comparison) -> Figure:
    """Return the fit of each role with its 10–90 % range, and the fit of the likely figures."""
    roles = drawn_roles(view)
    return Figure(
        name="ranges",
        title=overlap(view),
        subtitle=f"Dot: fit out of 100 points; line: 10–90% range in {draws(view)}; ring: fit of "
        f"the likely figures alone. n = {counted(len(roles), 'role')}.{left_out(view)}",
        alt=words.sentences(
            f"{role.name}: fit {said.whole(role.fit or 0.0)}, {spread(role)}, "
            f"likely {said.whole(role.likely_fit or 0.0)}"
            for role in roles
        ),
        columns=("Role", "Fit", "10%", "90%", "Likely figures"),
        rows=tuple(
            (
                role.name,
                *(
                    said.whole(points or 0.0)
                    for points in (role.fit, role.p10, role.p90, role.likely_fit)
                ),
            )
            for role in view.ranked
        ),
        height=0.35 + 0.55 * len(roles) + 0.35,
        paint=_Ranges(roles).paint,
    )


def overlap(view: Comparison) -> str:
    """Return whether the range of the first role stands clear of those of the others."""
    first, *others = view.ranked
    reach = [role for role in others if (role.p90 or 0.0) >= (first.p10 or 0.0)]
    if not reach:
        return f"The range of {first.name} ({spread(first)}) lies above that of every other role"
    named = words.joined([f"{role.name} ({spread(role)})" for role in reach[:2]])
    more = f" and {len(reach) - 2} more" if len(reach) > 2 else ""
    return f"The range of {first.name} ({spread(first)}) overlaps with {named}{more}"


class _Ranges(NamedTuple):
    """A line a role over the points of its range, a dot at its fit, a ring at the likely one."""

    roles: tuple[ComparedRole, ...]

    def paint(self, sheet: Sheet) -> None:
        high = 0.25 + 0.55 * len(self.roles)
        role_fit.scale(sheet, high)
        for number, role in enumerate(self.roles):
            y = 0.35 + 0.55 * number
            role_fit.name_lines(sheet, role, y)
            low, high_end, fit, likely = (
                LEFT + WIDE * (points or 0.0) / 100
                for points in (role.p10, role.p90, role.fit, role.likely_fit)
            )
            sheet.line([(low, y), (high_end, y)], colour="blue", width=2.4)
            sheet.dot(likely, y, 0.1, colour="orange", filled=False)
            sheet.dot(fit, y, 0.07, colour="blue")
            sheet.text(LEFT + WIDE + 0.25, y, said.whole(role.fit or 0.0), size=12, bold=True)
            sheet.text(LEFT + WIDE + 0.75, y, spread(role), size=9, colour="muted")
