"""The roles on the table of a long review, compared by the same functions as `role compare`.

A comparison is of today: a period that is long over keeps its table without fits. Only here does
a review draw, and only when enough is rated.
"""

from collections.abc import Iterable

from journal import reviews
from journal.domain import fit, periods
from journal.errors import JournalError
from journal.plans import decision_records, read_decisions, read_roles
from journal.reviews import comparison_inputs
from journal.reviews.frame import LONG, Frame, FrozenFits, unit_of
from journal.storage.door import Store
from journal.views.comparison import Comparison, Given
from journal.views.intended import DecisionKept
from journal.views.review_people import FrozenFit, MoveRow, RoleFlip, RoleRow, Roles

MOST_FLIPS = 2
"""So many weights that would change the leader are named."""

MOST_MOVES = 4
"""So many moves are named, and staying."""


def wanted(frame: Frame) -> bool:
    """Whether roles are compared: in a long review of the running period, or of the one before."""
    if frame.kind not in LONG:
        return False
    running = unit_of(frame.kind, frame.today, frame.chosen.fiscal_year_start)
    return frame.whole.start in (running.start, periods.previous(running).start)


def given(store: Store, frame: Frame) -> Given | None:
    """Return what a comparison is made from, None as long as fewer than two roles could be ranked:
    without weights, without ratings, or with two present jobs.
    """
    criteria = read_roles.criteria(store)
    running = read_roles.running(store)
    if not criteria or fit.unweighed(map(read_roles.judged, criteria), running.weights_from):
        return None
    ratings = read_roles.ratings(store)
    rated = [
        role
        for role in read_roles.roles(store)
        if not role.closed and {each.slug for each in criteria} <= ratings.get(role.slug, {}).keys()
    ]
    if len(rated) < 2:
        return None
    try:
        return comparison_inputs.gather(store, settings=frame.chosen.roles, today=frame.today)
    except JournalError:
        return None


def frozen(store: Store, decisions: Iterable[DecisionKept]) -> FrozenFits | None:
    """Return the fits of the comparison that was frozen last with a decision, None without one."""
    dated = [(each.decided_on, each.id) for each in decisions if each.decided_on is not None]
    for day, number in sorted(dated, reverse=True):
        text = read_decisions.frozen_text(store, number)
        found = decision_records.comparison_of(text) if text is not None else None
        if found is not None:
            fits = {each.slug: each.fit for each in found.roles if each.fit is not None}
            return FrozenFits(day, fits)
    return None


def compared(table: Roles, entered: Given | None, then: FrozenFits | None) -> Roles:
    """Return the table with fits, verdict, flips and moves; as it is where nothing can be ranked."""
    if entered is None:
        return table
    try:
        view = reviews.comparison.compare(entered)
    except JournalError:
        return table
    rows = {row.slug: row for row in table.rows}
    charges = {each.role: each.expected for each in view.evidence}
    filled = [
        rows.pop(role.slug)._replace(
            fit=role.fit,
            low=role.p10,
            high=role.p90,
            best_in=role.p_best,
            charge=charges.get(role.slug),
            short=role.short,
        )
        for role in view.roles
        if role.slug in rows
    ]
    return table._replace(
        rows=(*filled, *rows.values()),
        word=view.verdict.fit.word,
        gap=view.verdict.fit.gap,
        flips=_flips(view),
        move_word=view.verdict.move.word if view.verdict.move else None,
        moves=_moves(view),
        horizon=entered.settings.horizon_months,
        stay=view.stay,
        frozen_on=then.day if then else None,
        frozen=_then(filled, then),
    )


def _flips(view: Comparison) -> tuple[RoleFlip, ...]:
    """Return the nearest flips of weights, those to the rival of the nearest one."""
    every = sorted(
        (
            (abs(flip.weight - (each.weight or 0.0)), each, flip)
            for each in view.criteria
            for flip in each.flips
        ),
        key=lambda found: found[0],
    )
    own = [found for found in every if found[2].rival == every[0][2].rival]
    return tuple(
        RoleFlip(each.name, flip.rival, flip.weight, each.weight or 0.0)
        for _, each, flip in own[:MOST_FLIPS]
    )


def _moves(view: Comparison) -> tuple[MoveRow, ...]:
    listed = [*view.moves[:MOST_MOVES]]
    listed += [move for move in view.moves[MOST_MOVES:] if not move.roles]
    return tuple(MoveRow(move.roles, move.value) for move in listed)


def _then(rows: Iterable[RoleRow], then: FrozenFits | None) -> tuple[FrozenFit, ...]:
    known = then.fits if then else {}
    return tuple(FrozenFit(row.slug, known[row.slug]) for row in rows if row.slug in known)
