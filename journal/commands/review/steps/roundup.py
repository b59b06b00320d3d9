"""The first step of a long review: gaps, before anything is read: results, metrics of projects, and
days without a line.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from journal import ledger, plans
from journal.commands.hot import lines
from journal.commands.review.prompts import LEAVES
from journal.commands.review.session import Act, Session
from journal.commands.review.steps import results
from journal.domain import echo, texts
from journal.plans import read_work
from journal.render import cells, words
from journal.render.escape import shown
from journal.storage.door import Store
from journal.views.intended import ProjectKept

ENDS = "."
"""What ends the filling of days."""

ROOM = 48
"""Cells that are left for the question behind a project."""


def ask(session: Session) -> bool:
    """Tell the gaps of the period, and ask for what fills each of them."""
    bare = results.without_result(session)
    with session.run.reading() as store:
        projects = [each for each in read_work.projects(store) if _without_metric(each)]
        blank = blank_days(session, store)
    gaps = [
        f"{words.counted(len(bare), 'win')} without result" if bare else "",
        f"{words.counted(len(projects), 'project')} without a metric" if projects else "",
        f"{words.counted(len(blank), 'day')} without a line (fill or leave)" if blank else "",
    ]
    said = [gap for gap in gaps if gap]
    if not said:
        return False
    session.head(f"gaps first: {', '.join(said)}")
    results.each_of(session, bare)
    for project in projects:
        _ask_metric(session, project)
    _ask_days(session, blank)
    return True


def _without_metric(project: ProjectKept) -> bool:
    return project.status in ("active", "paused") and project.metric_id is None


def _ask_metric(session: Session, project: ProjectKept) -> None:
    title = cells.cut(shown(project.title), session.run.page.width - ROOM)
    question = f"  {title}: which metric is it to move? {LEAVES}"
    metric = session.ask.checked(question, partial(_metric, session))
    if metric is not None:
        session.does(_moved(session, project.id, metric))


def _metric(session: Session, text: str) -> int:
    with session.run.reading() as store:
        return plans.glance.find(store, "metric", text)


def _moved(session: Session, number: int, metric: int) -> Act:
    run = session.run

    def act(store: Store) -> None:
        plans.projects.change(
            store, number, {"metric_id": metric}, today=run.today, now=run.clock.now
        )

    return act


def blank_days(session: Session, store: Store) -> list[date]:
    """Return the days looked at that have no line and were not off, the oldest first; the journal's
    first day is the first of them.
    """
    now = session.frame.now
    written = ledger.silence.days(store)
    taken = {entry.day for entry in ledger.entries.within(store, now.start, now.end)}
    off = [each for each in ledger.excuses.every(store) if each.kind == "off"]
    first = max(now.start, written[0]) if written else now.end
    every = [first + timedelta(days=place) for place in range((now.end - first).days)]
    return [
        day
        for day in every
        if day not in taken
        and not any(each.first <= day and (each.last is None or day <= each.last) for each in off)
    ]


def _ask_days(session: Session, blank: Sequence[date]) -> None:
    """Offer to fill the days one by one; Enter leaves a day, a dot the rest."""
    if not blank or session.ask.key("  Fill the days without a line? [y/N]", "yn") != "y":
        return
    session.ask.tell(f"One line each; Enter leaves a day, {ENDS} the rest.", indent=2)
    for day in blank:
        said = session.ask.checked(f"  {echo.day_shown(day, session.run.today)}?", _line)
        if said == ENDS:
            return
        if said is not None:
            session.does(_filled(session, day, said), said)


def _line(text: str) -> str:
    return texts.checked_text(text)


def _filled(session: Session, day: date, text: str) -> Act:
    draft, _ = lines.drafted(session.run, "note", {"on": day.isoformat()})

    def act(store: Store) -> None:
        ledger.entries.add(store, draft._replace(text=text), now=session.run.clock.now)

    return act
