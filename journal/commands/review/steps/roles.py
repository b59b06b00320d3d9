"""The step of the roles on the table: chances that moved, ratings that changed, and the next step."""

from functools import partial

from journal import plans
from journal.commands import _role_settings
from journal.commands.review.session import Act, Session
from journal.commands.role import rating
from journal.domain import prospects, ratings, texts
from journal.plans import read_roles
from journal.render import cells, words
from journal.render.escape import shown
from journal.storage.door import Store
from journal.views.roles import RatingDraft, Role

STEP = 40
"""Cells of a next step that are shown in the question for another."""


def ask(session: Session) -> bool:
    """Ask of each role what changed; Enter keeps everything as it is."""
    table = session.view.roles
    if table is None:
        return False
    session.head("changed ratings; chances; next step")
    wanted = {row.slug for row in table.rows}
    with session.run.reading() as store:
        found = [role for role in read_roles.roles(store) if role.slug in wanted]
        rated = read_roles.ratings(store)
    for role in found:
        session.ask.tell(f"{shown(role.name)} · {role.status}", indent=2)
        if role.status not in prospects.OFFERED:
            _ask_chances(session, role)
        if rated.get(role.slug):
            _ask_ratings(session, role)
        _ask_step(session, role)
    return True


def _ask_chances(session: Session, role: Role) -> None:
    """Ask for the two chances; that a post opens is sure once one has applied."""
    asked = (("opens", role.opens, "does it open"), ("offer", role.offer, "an offer, if it opens"))
    for field, held, question in asked:
        if field == "opens" and role.status in prospects.OPEN_FOR_SURE:
            continue
        now = "unsaid" if held is None else words.share(held)
        said = session.ask.checked(f"    {question} ({now})?", prospects.read_chance)
        if said is not None:
            session.does(_changed(session, role.slug, field, said))


def _ask_ratings(session: Session, role: Role) -> None:
    question = "    a rating that changed, as pay=6/7/8? (Enter: none)"
    while True:
        draft = session.ask.checked(question, partial(_rating, session))
        if draft is None:
            return
        session.does(_rated(session, role.slug, draft), f"{draft.criterion}={draft.figures}")


def _rating(session: Session, text: str) -> RatingDraft:
    """Return a rating as typed; raises what `role rate` raises for a criterion or figure."""
    draft = rating.drafted(text)
    with session.run.reading() as store:
        criterion = read_roles.picked(read_roles.criteria(store), draft.criterion)
    spread = _role_settings.settings(session.run).assumed_spread
    ratings.read_rating(read_roles.judged(criterion), draft.figures, spread=spread)
    return draft


def _ask_step(session: Session, role: Role) -> None:
    held = f" ({cells.cut(shown(role.next_step), STEP)})" if role.next_step else ""
    said = session.ask.checked(f"    next step{held}?", _step)
    if said is not None:
        session.does(_changed(session, role.slug, "next_step", said), said)


def _step(text: str) -> str:
    return texts.checked_text(text, field="next step")


def _changed(session: Session, slug: str, field: str, value: object) -> Act:
    def act(store: Store) -> None:
        role = read_roles.role(store, slug)
        plans.roles.change(store, role, {field: value}, now=session.run.clock.now)

    return act


def _rated(session: Session, slug: str, draft: RatingDraft) -> Act:
    run = session.run

    def act(store: Store) -> None:
        plans.ratings.rate(
            store,
            read_roles.role(store, slug),
            [draft],
            spread=_role_settings.settings(run).assumed_spread,
            today=run.today,
            now=run.clock.now,
        )

    return act
