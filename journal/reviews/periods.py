"""Reviews of a week, month, quarter or year: the rows gathered, and the facts made from them."""

from datetime import date

from journal import ledger, plans
from journal.domain import periods
from journal.plans import read_decisions, read_metrics, read_objectives, read_roles, read_work
from journal.plans.glance_habits import Basis
from journal.reviews import questions, role_tables, spans, stored
from journal.reviews.frame import Chosen, Frame, Rows, framed, unit_of, within
from journal.reviews.sections import (
    feelings,
    habits,
    hours,
    learning,
    lines,
    loops,
    numbers,
    objectives,
    people,
    then_and_now,
    tolls,
)
from journal.storage.door import Store
from journal.views.intended import HabitKept
from journal.views.review_days import Span
from journal.views.reviews import Echo, Head, Review, Then


def review(store: Store, frame: Frame, *, shared: bool = False) -> Review:
    """Return the review of a framed period, made without private lines when it is `shared`; reads
    only.
    """
    return compose(looked_at(store, frame, shared=shared), frame)


def looked_at(store: Store, frame: Frame, *, shared: bool = False) -> Rows:
    """Return every row of a review, with what its roles are compared from where they can be; roles
    are not compared for a page that is `shared`, which has none.
    """
    rows = gathered(store, frame, shared=shared)
    if shared or not role_tables.wanted(frame):
        return rows
    return rows._replace(
        compared=role_tables.given(store, frame),
        frozen=role_tables.frozen(store, rows.decisions),
    )


def gathered(store: Store, frame: Frame, *, shared: bool = False) -> Rows:
    """Return every row that the review of a period may look at; when it is `shared`, no private
    line and nothing counted from one.
    """
    chosen = frame.chosen
    basis = Basis(frame.today, chosen.half_life, chosen.fiscal_year_start)
    held = plans.glance_habits.every(store, closed=True)
    projects, metrics = read_work.projects(store), read_metrics.metrics(store)
    since = spans.habits_since(frame, metrics)
    histories = plans.glance_habits.histories(store, held, basis, since=since)
    read = spans.read(store, frame, projects, metrics, shared=shared)
    return Rows(
        entries=read.entries,
        days=read.days,
        off=tuple(each for each in ledger.excuses.every(store) if each.kind == "off"),
        habits=tuple(HabitKept(each, histories[each.id]) for each in held),
        projects=projects,
        goals=read_work.goals(store, shared=shared),
        credentials=read_work.credentials(store, shared=shared),
        milestones=read_work.milestones(store),
        metrics=metrics,
        objectives=read_objectives.objectives(store),
        roles=read_roles.roles(store),
        decisions=read_decisions.decisions(store),
        answers=stored.answers(store, frame.kind, frame.whole.start),
        answers_before=stored.answers(store, frame.kind, frame.before.start),
        answers_year_ago=stored.answers(store, frame.kind, frame.year_ago.start),
        began=read.began,
    )


def compose(rows: Rows, frame: Frame) -> Review:
    """Return the facts of a period: same rows, period, today and settings, same review; a year
    stands beside the first one with lines.
    """
    view = _composed(rows, frame)
    began = _first_day(rows, frame)
    first = unit_of(frame.kind, began, frame.chosen.fiscal_year_start)
    if frame.kind != "year" or first.start >= frame.whole.start:
        return view
    earlier = _composed(rows, framed("year", first, frame.today, frame.chosen))
    return view._replace(then_and_now=then_and_now.then_and_now(earlier, view, began))


def _composed(rows: Rows, frame: Frame) -> Review:
    scored = objectives.objectives(rows, frame)
    return Review(
        head=_head(rows, frame),
        logged=lines.logged(rows, frame),
        wins=lines.wins(rows, frame),
        owners=hours.owners(rows, frame),
        realms=hours.kinds(rows, frame),
        feelings=feelings.feelings(rows, frame),
        numbers=numbers.numbers(rows, frame),
        habits=habits.habits(rows, frame),
        learning=learning.studied(rows, frame),
        objectives=scored,
        standing=people.standings(rows, frame),
        roles=people.roles(rows, frame),
        decisions=people.decisions(rows, frame),
        loops=loops.loops(rows, frame, scored),
        questions=questions.asked(frame.kind, frame.chosen.questions, rows.answers),
        echo=_echo(rows, frame),
        then=_then(rows, frame),
        tolls=tolls.tolls(rows, frame),
        quarters=objectives.of_year(rows, frame),
    )


def frame(kind: str, day: date, today: date, chosen: Chosen) -> Frame:
    """Return the frame of the unit of a kind that holds a day; raises InvalidError when it is
    ahead.
    """
    return framed(kind, unit_of(kind, day, chosen.fiscal_year_start), today, chosen)


def _head(rows: Rows, frame: Frame) -> Head:
    quarter = periods.quarter_of(frame.last, frame.chosen.fiscal_year_start)
    return Head(
        kind=frame.kind,
        label=frame.whole.label or "",
        whole=Span(*frame.whole),
        now=Span(*frame.now),
        before=Span(*frame.before),
        year_ago=Span(*frame.year_ago),
        today=frame.today,
        running=frame.running,
        day=frame.now.days,
        days=frame.whole.days,
        quarter=quarter.label or "",
        quarter_day=(frame.last - quarter.start).days + 1,
        quarter_days=quarter.days,
        history=_history(rows, frame),
        name=frame.chosen.name,
        role=frame.chosen.role,
    )


def _history(rows: Rows, frame: Frame) -> int:
    """Return how many units of this kind there are from the first line to the period."""
    first = _first_day(rows, frame)
    count, unit = 1, frame.whole
    while unit.start > first:
        unit = periods.previous(unit)
        count += 1
    return count


def _first_day(rows: Rows, frame: Frame) -> date:
    """Return the day of the first line, without any the last day looked at."""
    first = rows.entries[0].day if rows.entries else frame.last
    return rows.began or first


def _echo(rows: Rows, frame: Frame) -> Echo | None:
    if frame.kind != "week":
        return None
    found = lines.echo_of(within(rows.entries, periods.year_ago(frame.whole)))
    return None if found is None else Echo(found.id, found.day, found.text, found.private)


def _then(rows: Rows, frame: Frame) -> Then | None:
    """Return what the review of the same period a year ago answered, None without one."""
    asked = questions.asked(frame.kind, frame.chosen.questions, rows.answers_year_ago)
    answered = tuple(question for question in asked if question.answer)
    return Then(frame.year_ago.label or "", answered) if answered else None
