"""What may be asked lightly of study and work, in plain SQL: goals with their pace, steps,
projects, and the leak of a hand-off.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from journal import domain
from journal.domain import codec, texts
from journal.domain.grammar_words import MONTH_NAMES
from journal.domain.handoffs import HandOff
from journal.storage.door import Store
from journal.views.entries import Entry
from journal.views.goals import Goal, GoalRole
from journal.views.milestones import Milestone
from journal.views.projects import Project

GOALS = """
SELECT id, uid, slug, title, kind, status, est_minutes, target_on, next_step, why, closed_on,
    updated_at,
    (SELECT coalesce(sum(minutes), 0) FROM entry
        WHERE goal_id = goal.id AND entry.kind = 'study' AND day <= :today),
    (SELECT coalesce(sum(minutes), 0) FROM entry
        WHERE goal_id = goal.id AND entry.kind = 'study' AND day <= :today AND day >= :month),
    (SELECT count(*) FROM entry
        WHERE goal_id = goal.id AND entry.kind = 'study' AND day <= :today),
    (SELECT count(*) FROM milestone WHERE goal_id = goal.id AND dropped_on IS NULL),
    (SELECT count(*) FROM milestone WHERE goal_id = goal.id AND done_on IS NOT NULL),
    (SELECT count(DISTINCT day) FROM entry
        WHERE goal_id = goal.id AND entry.kind = 'study' AND day <= :today AND day >= :month)
FROM goal WHERE (:id IS NULL OR id = :id) ORDER BY target_on IS NULL, target_on, id
"""
GOAL_ROLES = """
SELECT goal_role.goal_id, role.slug, goal_role.strength, goal_role.gain
FROM goal_role JOIN role ON role.id = goal_role.role_id
ORDER BY goal_role.strength DESC, role.slug
"""
MILESTONES = """
SELECT milestone.id, milestone.uid, milestone.title, milestone.due, milestone.done_on,
    milestone.dropped_on, milestone.goal_id, milestone.project_id, milestone.promised_to,
    milestone.waiting_on, milestone.asked_on, milestone.updated_at, goal.slug, project.slug
FROM milestone LEFT JOIN goal ON goal.id = milestone.goal_id
    LEFT JOIN project ON project.id = milestone.project_id
WHERE (:id IS NULL OR milestone.id = :id)
    AND (:goal_id IS NULL OR milestone.goal_id = :goal_id)
    AND (:project_id IS NULL OR milestone.project_id = :project_id)
    AND (:closed = 1 OR milestone.done_on IS NULL AND milestone.dropped_on IS NULL)
ORDER BY milestone.due IS NULL, milestone.due, milestone.id
"""
PROJECTS = """
SELECT project.id, project.uid, project.slug, project.title, project.status, project.owner,
    project.metric_id, project.expected, project.started_on, project.target_on,
    project.closed_on, project.next_step, project.updated_at,
    (SELECT coalesce(sum(minutes), 0) FROM entry
        WHERE project_id = project.id AND kind <> 'study' AND day <= :today),
    (SELECT coalesce(sum(minutes), 0) FROM entry
        WHERE project_id = project.id AND kind <> 'study' AND day <= :today AND day >= :month),
    (SELECT count(*) FROM entry WHERE project_id = project.id AND day <= :today),
    (SELECT count(*) FROM milestone WHERE project_id = project.id AND dropped_on IS NULL),
    (SELECT count(*) FROM milestone WHERE project_id = project.id AND done_on IS NOT NULL),
    metric.slug
FROM project LEFT JOIN metric ON metric.id = project.metric_id
WHERE (:id IS NULL OR project.id = :id)
ORDER BY project.target_on IS NULL, project.target_on, project.id
"""
HANDED_OFF = "SELECT id, slug, owner, closed_on FROM project WHERE status = 'handed-off'"
OF_PROJECT = """
SELECT day, coalesce(minutes, 0) FROM entry
WHERE project_id = :project_id AND day >= :first AND kind <> 'study'
"""
OF_TEAMS = """
SELECT day, coalesce(minutes, 0), owner FROM entry
WHERE day >= :first AND project_id IS NULL AND owner IS NOT NULL AND kind <> 'study'
"""
CREDITS = """
SELECT entry.credit_unit, entry.id, entry.day, entry.credits, entry.text, entry.url, goal.slug
FROM entry LEFT JOIN goal ON goal.id = entry.goal_id
WHERE entry.kind = 'study' AND entry.credits IS NOT NULL
ORDER BY entry.day DESC, entry.id DESC
"""

TIMES = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    "tenth",
)


class Handed(NamedTuple):
    """A hand-off: its project, the team that took it and since when; `alone` when the team holds no
    other one.
    """

    project_id: int
    slug: str
    owner: str
    closed_on: date
    alone: bool


def goals(store: Store, today: date, *, goal_id: int | None = None) -> tuple[Goal, ...]:
    """Return goals with hours up to `today`, steps, roles and pace; the nearest target first."""
    month = today - timedelta(days=domain.learning.PACE_DAYS - 1)
    asked = {"today": codec.day_text(today), "month": codec.day_text(month), "id": goal_id}
    rows = store.sql.execute(GOALS, asked).fetchall()
    roles: dict[int, tuple[GoalRole, ...]] = {}
    for goal, *link in store.sql.execute(GOAL_ROLES) if rows else ():
        roles[goal] = (*roles.get(goal, ()), GoalRole(*link))
    return tuple(_goal(row, roles.get(row[0], ()), today) for row in rows)


def _goal(row: Sequence[Any], roles: tuple[GoalRole, ...], today: date) -> Goal:
    goal = Goal(*row)._replace(
        target_on=_day(row[7]),
        closed_on=_day(row[10]),
        updated_at=codec.instant(row[11]),
        roles=roles,
    )
    if goal.est_minutes is None:
        return goal
    pace = domain.learning.pace(
        goal.est_minutes, goal.studied_minutes, goal.last_28_days_minutes, goal.target_on, today
    )
    return goal._replace(pace=pace)


def milestones(
    store: Store,
    *,
    milestone_id: int | None = None,
    goal_id: int | None = None,
    project_id: int | None = None,
    closed: bool = False,
) -> tuple[Milestone, ...]:
    """Return steps, the nearest due day first: the open ones, or all with `closed`."""
    asked = {
        "id": milestone_id,
        "goal_id": goal_id,
        "project_id": project_id,
        "closed": codec.flag(closed),
    }
    return tuple(_milestone(row) for row in store.sql.execute(MILESTONES, asked))


def _milestone(row: Sequence[Any]) -> Milestone:
    return Milestone(*row)._replace(
        due=_day(row[3]),
        done_on=_day(row[4]),
        dropped_on=_day(row[5]),
        asked_on=_day(row[10]),
        updated_at=codec.instant(row[11]),
    )


def own_steps(store: Store) -> tuple[Milestone, ...]:
    """Return the open steps that nobody else is told of, the nearest due day first."""
    return tuple(
        step for step in milestones(store) if step.promised_to is None and step.waiting_on is None
    )


def promised(store: Store) -> tuple[Milestone, ...]:
    """Return the open promises, the nearest due day first."""
    return tuple(step for step in milestones(store) if step.promised_to is not None)


def waiting(store: Store) -> tuple[Milestone, ...]:
    """Return the answers owed to me, the one asked for longest ago first."""
    owed = [step for step in milestones(store) if step.waiting_on is not None]
    return tuple(sorted(owed, key=lambda step: (step.asked_on or date.max, step.id)))


def next_goals(store: Store, today: date) -> tuple[Goal, ...]:
    """Return the active goals that have a next step, an estimate or a target."""
    return tuple(
        goal
        for goal in goals(store, today)
        if goal.status == "active" and (goal.next_step or goal.est_minutes or goal.target_on)
    )


def next_projects(store: Store, today: date) -> tuple[Project, ...]:
    """Return the projects at work that have a next step, a hand-off ahead or not."""
    return tuple(
        project
        for project in projects(store, today)
        if project.open and project.status != "paused" and project.next_step
    )


def projects(store: Store, today: date, *, project_id: int | None = None) -> tuple[Project, ...]:
    """Return projects with hours up to `today`, steps and hand-offs; the nearest target first."""
    month = today - timedelta(days=domain.handoffs.WATCHED_DAYS - 1)
    asked = {"today": codec.day_text(today), "month": codec.day_text(month), "id": project_id}
    handed = {each.project_id: each for each in handed_off(store)}
    found = []
    for row in store.sql.execute(PROJECTS, asked).fetchall():
        *fields, metric = row
        project = Project(*fields)._replace(
            started_on=_day(row[8]),
            target_on=_day(row[9]),
            closed_on=_day(row[10]),
            updated_at=codec.instant(row[12]),
            metric=metric,
        )
        if project.id in handed:
            agreed = handed[project.id]
            project = project._replace(
                hand_off=hand_off(store, agreed, today), ahead=agreed.closed_on > today
            )
        found.append(project)
    return tuple(found)


def handed_off(store: Store) -> tuple[Handed, ...]:
    """Return every hand-off, and whether its team holds another one."""
    rows = store.sql.execute(HANDED_OFF).fetchall()
    teams = [texts.key(owner) for *_, owner, _ in rows]
    return tuple(
        Handed(number, slug, owner, codec.day(closed), teams.count(texts.key(owner)) == 1)
        for number, slug, owner, closed in rows
    )


def hand_off(store: Store, handed: Handed, today: date) -> HandOff:
    """Return how a hand-off stands at the end of `today` (D27)."""
    end = min(handed.closed_on, today + timedelta(days=1))
    first = end - timedelta(days=domain.handoffs.WATCHED_DAYS)
    return domain.handoffs.hand_off(handed.closed_on, _rows(store, handed, first), today)


def _rows(store: Store, handed: Handed, first: date) -> list[tuple[date, int]]:
    """Return (day, minutes) of work that counts for a hand-off from `first` on (D27)."""
    asked = {"project_id": handed.project_id, "first": codec.day_text(first)}
    rows = [(codec.day(day), minutes) for day, minutes in store.sql.execute(OF_PROJECT, asked)]
    if handed.alone:
        team = texts.key(handed.owner)
        rows += [
            (codec.day(day), minutes)
            for day, minutes, owner in store.sql.execute(OF_TEAMS, {"first": asked["first"]})
            if texts.key(owner) == team
        ]
    return rows


def credits_of(
    store: Store, unit: str
) -> list[tuple[int, date, float, str, str | None, str | None]]:
    """Return (id, day, credits, text, url, goal) of every study that brought credits of `unit`."""
    wanted = texts.key(unit)
    return [
        (number, codec.day(day), *rest)
        for found, number, day, *rest in store.sql.execute(CREDITS)
        if texts.key(found) == wanted
    ]


def leak(store: Store, entry: Entry) -> tuple[str, ...]:
    """Return the line that tells of an entry on work that was handed off, none for other entries.

    It counts every entry since the hand-off, this one too, and their minutes (D27).
    """
    if entry.kind == "study" or (entry.project_id is None and entry.owner is None):
        return ()
    taken = [each for each in handed_off(store) if _may_hold(each, entry)]
    if not taken:
        return ()
    if entry.project_id is None and not taken[0].alone:
        return (_which(taken, entry),)
    handed = taken[0]
    rows = _rows(store, handed, handed.closed_on)
    minutes = sum(each for _, each in rows)
    spent = f", {domain.durations.shown(minutes)} in all" if minutes else ""
    since = f"{handed.closed_on.day} {MONTH_NAMES[handed.closed_on.month - 1][:3]}"
    if handed.closed_on.year != entry.day.year:
        since += f" {handed.closed_on.year}"
    return (f"{handed.owner} took this over on {since}: {times(len(rows))} time back{spent}.",)


def _may_hold(handed: Handed, entry: Entry) -> bool:
    """Whether an entry is, or may be, work that had been handed off by its day."""
    if entry.day < handed.closed_on:
        return False
    if entry.project_id is not None:
        return entry.project_id == handed.project_id
    return texts.key(entry.owner or "") == texts.key(handed.owner)


def _which(taken: Sequence[Handed], entry: Entry) -> str:
    """Ask of which hand-off an entry is: of several by one team it counts for none (D27)."""
    slugs = [each.slug for each in taken]
    known = f"{', '.join(slugs[:-1])} and {slugs[-1]}" if len(slugs) > 1 else slugs[0]
    way = f"journal edit {entry.id} -p {slugs[0]} counts it"
    return f"{taken[0].owner} took over {known}: {way}."


def times(number: int) -> str:
    """Return the ordinal of a number: first … tenth, then 11th, 21st, 112th."""
    if number <= len(TIMES):
        return TIMES[number - 1]
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def _day(text: str | None) -> date | None:
    return None if text is None else codec.day(text)
