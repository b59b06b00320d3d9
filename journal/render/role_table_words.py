"""The sentences below the roles of a long review: verdict and flips, the move, and the fits then.

Texts of the user's in them are as they stand in the table.
"""

from collections.abc import Callable

from journal.domain import rounding
from journal.domain.grammar_words import MONTH_NAMES
from journal.render import words
from journal.render.comparison_words import lead_said
from journal.render.review_words import lowered
from journal.views.review_people import MoveRow, RoleFlip, RoleRow, Roles

ACCEPTED = ("offered", "accepted")

CHARGE = (
    "* charge an hour you could expect: the role’s mix of realms × what each realm did to you in 12 "
    "months. It stands beside the fit and is not part of it."
)


def as_of(*, compared: bool, running: bool) -> str:
    """Return what a table of a period that is over says of its day; nothing while it runs."""
    if running:
        return ""
    told = "Statuses, chances and fits" if compared else "Statuses and chances"
    return f"{told} are those of today."


def named(table: Roles, say: Callable[[str], str]) -> Roles:
    """Return the table with every text of the person's as `say` has it."""
    return table._replace(
        rows=tuple(
            row._replace(
                name=say(row.name),
                short=say(row.short),
                next_step=row.next_step and say(row.next_step),
            )
            for row in table.rows
        ),
        flips=tuple(flip._replace(criterion=say(flip.criterion)) for flip in table.flips),
    )


def is_compared(table: Roles) -> bool:
    """Whether the roles of a table were compared."""
    return table.word is not None


def cells(table: Roles, row: RoleRow) -> tuple[str, ...]:
    """Return name, fit, range, share, chance, start and charge of a role that was compared."""
    here = row.slug == table.stay
    low, high = row.low, row.high
    return (
        row.name,
        words.NONE if row.fit is None else _whole(row.fit),
        words.NONE if low is None or high is None else f"{_whole(low)}–{_whole(high)}",
        words.share(row.best_in),
        "100%" if here else words.share(row.offer),
        "now" if here else _month(row.starts),
        words.NONE if row.charge is None else words.signed(row.charge, 2),
    )


def sentences(table: Roles) -> list[str]:
    """Return what the table comes to: fit, move, and how the fits stood when they were frozen."""
    if not is_compared(table):
        return []
    told = [_fit(table), _move(table), _frozen(table)]
    return [sentence for sentence in told if sentence]


def _fit(table: Roles) -> str:
    first, second = table.rows[0], table.rows[1]
    if table.word == "tie":
        said = f"Fit: {first.name} and {second.name} tie."
    elif table.word == "too close to call":
        ahead = f"{lead_said(table.gap or 0.0)} ahead of {second.name}"
        said = f"Fit: {first.name}, too close to call: {ahead}."
    else:
        said = f"Fit: {first.name}, {table.word}."
    if not table.flips:
        return f"{said} No single weight changes the leader."
    rival = _row(table, table.flips[0].rival).name
    flips = [_flip(flip, first=place == 0) for place, flip in enumerate(table.flips)]
    return f"{said} {rival} would lead with {', or '.join(flips)}."


def _flip(flip: RoleFlip, *, first: bool) -> str:
    side = "over" if flip.weight > flip.now else "under"
    of = " of the weight" if first else ""
    name = lowered(flip.criterion)
    return f"{name} {side} {words.share(flip.weight)}{of} (now {words.share(flip.now)})"


def _move(table: Roles) -> str:
    if not table.moves:
        return ""
    told, kept = [], set[str]()
    for move in table.moves:
        told.append(f"{_plan(table, move, kept)} {_whole(move.value)}")
        if len(move.roles) > 1:
            kept.add(move.roles[0])
    return f"Move, {table.horizon} months: {'; '.join(told)}."


def _plan(table: Roles, move: MoveRow, kept: set[str]) -> str:
    """Return a move in words; `kept` are the roles whose taking was named before it."""
    if not move.roles:
        return "stay here"
    first = _row(table, move.roles[0])
    verb = _verb(table, first)
    if len(move.roles) > 1:
        return f"{verb} {first.name}, keep the {_row(table, move.roles[1]).short} post open"
    if verb == "wait for":
        return f"wait for the {first.short} post"
    if first.slug in kept and len(kept) == 1:
        return f"{verb} it and stay"
    return f"{verb} {first.name}{' and stay' if first.slug in kept else ''}"


def _verb(table: Roles, row: RoleRow) -> str:
    if row.status in ACCEPTED:
        return "accept"
    going = {slug for move in table.moves for slug in move.roles[:1]}
    starts = [each.starts for each in table.rows if each.slug in going and each.starts]
    return "take" if row.starts == min(starts, default=row.starts) else "wait for"


def _frozen(table: Roles) -> str:
    if table.frozen_on is None or not table.frozen:
        return ""
    day = f"{words.day(table.frozen_on)} {table.frozen_on.year}"
    then = ", ".join(f"{_row(table, each.role).name} {_whole(each.fit)}" for each in table.frozen)
    return f"Fit in the decision of {day}: {then}."


def _row(table: Roles, slug: str) -> RoleRow:
    return next(row for row in table.rows if row.slug == slug)


def _whole(points: float) -> str:
    return words.minus(str(rounding.whole(points)))


def _month(starts: str | None) -> str:
    """Return a month YYYY-MM as a table has it: Jul 27."""
    return words.NONE if starts is None else f"{MONTH_NAMES[int(starts[5:]) - 1][:3]} {starts[2:4]}"
