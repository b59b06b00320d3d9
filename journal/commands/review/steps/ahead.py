"""The last step of a long review: the objectives of the next quarter, drafted from this one's."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from journal import plans
from journal.commands.okr import closing
from journal.commands.review.session import Act, Session
from journal.commands.review.steps import grade
from journal.commands.review.steps.lines import AHEAD
from journal.domain import periods, texts
from journal.errors import ConflictError
from journal.plans import read_objectives
from journal.render import words
from journal.render.escape import shown
from journal.storage.door import Store
from journal.views.objectives import Carried
from journal.views.review_numbers import Objective

KINDS = {"c": "committed", "a": "aspirational"}


def ask(session: Session) -> bool:
    """Carry on what is to be kept, each from where it stands today, and ask for what is new."""
    head = session.view.head
    if head.quarter_days - head.quarter_day >= grade.LAST_DAYS:
        return False
    first = _first(session)
    with session.run.reading() as store:
        there = [each for each in read_objectives.objectives(store) if each.quarter == first]
    most = session.run.settings["review.objectives"]
    session.head(f"up to {words.spelt(most)} objectives, baselines filled in from today")
    for objective in there:
        session.ask.tell(f"There is already: {shown(objective.title)}", indent=2)
    carried = {each.carried_from for each in there}
    left = [row for row in grade.graded(session) if row.id not in carried]
    said = [text for row in left if (text := _ask_carry(session, row, first))]
    titles = [each.title for each in there]
    said += _ask_new(session, first, titles, most - len(there) - len(said))
    if said:
        session.answers_with(AHEAD, " · ".join(said))
    return True


def _first(session: Session) -> date:
    """Return the day on which the quarter after the last day looked at begins."""
    start = session.frame.chosen.fiscal_year_start
    return periods.quarter_of(session.frame.last, start).end


def _ask_carry(session: Session, row: Objective, first: date) -> str:
    """Offer to carry an objective on as it was chosen; return what was decided, in a few words."""
    choice = grade.chosen(session, row)
    if choice not in ("keep", "rewrite"):
        return ""
    with session.run.reading() as store:
        _, results = closing.drafted(session.run, store, row.id, first)
    session.ask.tell(f"{choice} {shown(row.title)}", indent=2)
    for result in results:
        session.ask.tell(f"{shown(result.title)}: {_start(result)}", indent=4)
    title = None
    if choice == "rewrite":
        title = session.ask.checked("  Its new words? (Enter keeps them)", _title)
    elif session.ask.key("  Carry it on? [Y/n]", "yn") == "n":
        return ""
    session.does(_carried(session, row.id, first, title), title or "")
    return f"{choice} {row.title}" if title is None else f"rewrite {row.title}: {title}"


def _start(result: Carried) -> str:
    """Return where a key result begins again, and what it is to reach."""
    kind, unit = result.metric_kind, result.unit
    target = words.measured(result.target, kind, unit)
    if result.left:
        return "reached, and stays behind"
    if result.kind == "hold":
        return f"hold {target}"
    return f"from {words.measured(result.baseline, kind, unit)} to {target}"


def _title(text: str) -> str:
    return texts.checked_text(text, field="objective")


def _carried(session: Session, number: int, first: date, title: str | None) -> Act:
    run = session.run

    def act(store: Store) -> None:
        drafts, _ = closing.drafted(run, store, number, first)
        made, new = plans.objectives.carry(store, number, first, drafts, now=run.clock.now)
        if new and title is not None:
            plans.objectives.change(store, made, {"title": title}, now=run.clock.now)

    return act


def _ask_new(session: Session, first: date, titles: Sequence[str], room: int) -> list[str]:
    """Ask for new objectives while there is room for them; return what was said, in a few words."""
    said: list[str] = []
    while len(said) < room:
        taken = [*titles, *said]
        title = session.ask.checked(
            "  Another objective? (Enter: no more)", partial(_new_title, taken)
        )
        if title is None:
            break
        key = session.ask.key("  Committed or aspirational? [c/A]", "ca") or "a"
        session.does(_added(session, title, KINDS[key], first), title)
        said.append(title)
    if said:
        session.ask.offer("What each is measured by:", "journal okr kr --help", indent=2)
    return [f"new {title}" for title in said]


def _new_title(taken: Sequence[str], text: str) -> str:
    title = texts.checked_text(text, field="objective")
    if texts.key(title) in map(texts.key, taken):
        raise ConflictError(f"there is an objective {texts.quoted(title)} in that quarter already")
    return title


def _added(session: Session, title: str, kind: str, first: date) -> Act:
    def act(store: Store) -> None:
        fields = {"title": title, "kind": kind, "quarter": first}
        plans.objectives.add(store, fields, now=session.run.clock.now)

    return act
