"""The comparison of roles as one plain table: a record a figure."""

from collections.abc import Iterator

from journal.render.plain import Table
from journal.views.comparison import Comparison


def table_of(view: Comparison) -> Table:
    """Return the tables of the page as one: a record a figure."""
    return ("table", "name", "item", "value"), _records(view)


def _records(view: Comparison) -> Iterator[tuple[object, ...]]:
    for name, value in (("title", view.title), ("today", view.today), ("leader", view.leader)):
        yield "comparison", name, None, value
    for key in view.what_if:
        yield "what-if", key.partition("=")[0], None, key.partition("=")[2]
    for name, verdict in (("fit", view.verdict.fit), ("move", view.verdict.move)):
        if verdict is not None:
            for item in ("word", "gap", "p_best", "robust"):
                yield "verdict", name, item, getattr(verdict, item)
    yield from _role_records(view)
    for criterion in view.criteria:
        for item in ("weight", "leverage", "gap"):
            yield "criterion", criterion.slug, item, getattr(criterion, item)
        for flip in criterion.flips:
            yield "flip", criterion.slug, flip.rival, flip.weight
        if criterion.slug in view.tornado:
            half, more = view.tornado[criterion.slug]
            yield "tornado", criterion.slug, "half", half
            yield "tornado", criterion.slug, "one and a half", more
    yield from _other_records(view)


def _role_records(view: Comparison) -> Iterator[tuple[object, ...]]:
    items = ("status", "rank", "fit", "likely_fit", "p10", "p90", "p_opens", "p_offer", "start_in")
    for role in view.roles:
        for item in items:
            yield "role", role.slug, item, getattr(role, item)
        for slug, points in role.contributions.items():
            yield "contribution", role.slug, slug, points
        for slug in role.missing:
            yield "missing", role.slug, slug, None
        for must in (*role.excluded, *role.at_risk):
            yield "must", role.slug, must.criterion, must.state
        for place, share in enumerate(view.simulation.stated.ranks.get(role.slug, ()), 1):
            yield "rank share", role.slug, place, share


def _other_records(view: Comparison) -> Iterator[tuple[object, ...]]:
    for pair in view.dominance:
        yield "dominance", pair.winner, pair.loser, pair.kind
    for lead in view.ordered:
        yield "order", lead.rival, "min", lead.min
        yield "order", lead.rival, "max", lead.max
    for move in view.moves:
        yield "move", move.id, "value", move.value
        yield "move", move.id, "share", move.share
        for role, (offered, not_offered) in move.scenarios.items():
            yield "move", move.id, f"{role} offered", offered
            yield "move", move.id, f"{role} not", not_offered
            yield "move", move.id, f"{role} regret", move.regret[role]
    for role, chance in view.ends.items():
        yield "end", role, None, chance
    for each in view.break_even:
        yield "break-even", each.role, each.against, each.p
    for asked in view.evpi:
        yield "asking", asked.role, asked.question, asked.points
    for goal in view.learning:
        yield "learning", goal.goal, goal.kind, goal.worth
    for said in view.evidence:
        yield "evidence", said.role, said.word, said.expected
    for notice in view.notices:
        yield "notice", notice.kind, None, notice.text
