"""Learning goals as lines: the answers to study and other writes, lists, and one goal's page."""

from collections.abc import Iterable

from journal.domain import durations, echo, learning, rounding
from journal.domain.learning import LearningPace
from journal.render import calendar_words, columns
from journal.render.drawing import Drawings
from journal.render.escape import shown, shown_lines
from journal.render.plain import Table
from journal.render.style import Page
from journal.render.text import entries, milestones, plan_lines
from journal.render.text.plan_lines import INDENT
from journal.views.entries import EntryLogged
from journal.views.goals import (
    Goal,
    GoalList,
    GoalRemoved,
    GoalRole,
    GoalSaid,
    GoalShown,
    Studied,
)

lines = Drawings()
tables = Drawings()

COLUMNS = (
    *(
        "id",
        "slug",
        "title",
        "kind",
        "status",
        "roles",
        "studied_minutes",
        "est_minutes",
        "steps_done",
    ),
    *("steps", "target_on", "forecast", "pace", "needed_per_week", "actual_per_week", "next_step"),
    *("why", "closed_on", "entries", "uid"),
)
FIELDS = {
    "est_minutes": "hours",
    "target_on": "target",
    "next_step": "next",
}
STRENGTHS = ("not at all", "helps", "strong", "near-required")
BAR = 20
NO_PACE = "no pace yet"


@lines.of(Studied)
def studied(view: Studied, page: Page) -> Iterable[str]:
    """Return the answer to study: what was added, how far the goal is, and its pace."""
    entry, goal = view.entry, view.goal
    parts = [f"+{durations.shown(entry.minutes or 0)}"]
    if entry.credits is not None:
        parts.append(f"{entry.credits:g} {shown(entry.credit_unit or '')}")
    day = f"{view.echo}  " if view.echo else ""
    yield f"{shown(goal.title)}  {day}{' · '.join([*parts, hours(goal), *rate(goal)])}"
    if goal.open and goal.pace is not None and goal.pace.remaining_minutes == 0:
        yield f"{INDENT}that is all of it: {page.command(f'journal goal done {goal.slug}')}"


def hours(goal: Goal) -> str:
    """Return `40.8 of 45 h`, or `12.3 h` without an estimate."""
    if goal.est_minutes is None:
        return f"{durations.hours(goal.studied_minutes)} h"
    return f"{durations.hours(goal.studied_minutes)} of {estimate(goal.est_minutes)} h"


def estimate(minutes: int) -> str:
    """Return an estimate in hours, with a decimal only where it has one."""
    return durations.hours(minutes).removesuffix(".0")


def rate(goal: Goal) -> list[str]:
    """Return what is needed a week and what was, in words; nothing for a closed goal."""
    recent = f"last 4 weeks {clocked(goal.last_28_days_minutes / 4)}"
    if not goal.open:
        return []
    pace = goal.pace
    if pace is None:
        return [f"{recent} a week"]
    if pace.remaining_minutes == 0:
        return []
    if pace.word == "past target":
        return ["past target", f"{recent} a week"]
    if pace.needed_per_week is None:
        return [f"{recent} a week"]
    return [f"needs {clocked(pace.needed_per_week)} a week, {recent}"]


def clocked(minutes: float) -> str:
    """Return minutes as `2h07`, cut to a whole minute as a clock is."""
    return durations.clocked(int(minutes + rounding.NUDGE))


@lines.of(GoalSaid)
def said(view: GoalSaid, page: Page) -> Iterable[str]:
    """Return the goal in one line, and the next step."""
    goal = view.goal
    yield f"goal {goal.slug}  {' · '.join(_headline(view, page))}"
    changed = (name for name in view.changed if name != "closed_on")
    yield from plan_lines.changes(view.did, changed, FIELDS)
    yield from plan_lines.reason(view.note)
    for step in view.steps:
        yield f"{INDENT}{shown(step.title)} · {milestones.details(step, page)[0]}"
    if view.did == "achieved" and goal.kind == "certification":
        yield f"{INDENT}its certificate: {page.command(f'journal credential add NAME --goal {goal.slug}')}"


def _headline(view: GoalSaid, page: Page) -> list[str]:
    goal = view.goal
    if not goal.open:
        day = f" {echo.day_shown(goal.closed_on, page.today)}" if goal.closed_on else ""
        spent = f"{durations.hours(goal.studied_minutes)} h"
        return [f"{goal.status}{day}", f"{spent} in {milestones.counted(goal.studies, 'entry')}"]
    if view.role is not None and view.did != "added":
        return [link(view.role)]
    parts = _aim(goal, page)
    if view.role is not None:
        parts.append(f"for {view.role.role}")
    if goal.next_step and "next_step" in view.changed:
        parts.append(f"next: {shown(goal.next_step)}")
    if view.did == "added":
        parts.append(page.command(f"journal study {goal.slug} 30m"))
    return parts


def _aim(goal: Goal, page: Page) -> list[str]:
    by = f" by {calendar_words.near(goal.target_on, page.today)}" if goal.target_on else ""
    if goal.est_minutes is None:
        amount = f"{durations.hours(goal.studied_minutes)} h" if goal.studied_minutes else goal.kind
    else:
        amount = hours(goal) if goal.studied_minutes else f"{estimate(goal.est_minutes)} h"
    parts = ["planned"] if goal.status == "planned" else []
    parts.append(f"{amount}{by}")
    if goal.pace is not None and goal.pace.needed_per_week:
        parts.append(f"{clocked(goal.pace.needed_per_week)} a week from now")
    if past(goal, page):
        parts.append("past target")
    return parts


def past(goal: Goal, page: Page) -> bool:
    """Whether an open goal has reached its target day, with hours to go or none estimated (D28)."""
    left = goal.pace is None or goal.pace.remaining_minutes > 0
    return goal.open and left and goal.target_on is not None and goal.target_on <= page.today


def link(role: GoalRole) -> str:
    """Return what a goal is for a role, in words."""
    gain = "" if role.gain is None else f", +{rounding.per_cent(role.gain)} to an offer"
    return f"for {role.role}: {STRENGTHS[role.strength]}{gain}"


@lines.of(GoalList)
def listed(view: GoalList, page: Page) -> Iterable[str]:
    """Return the goals as a table, a next step under its goal, and how many more there are."""
    if view.goals:
        head = ("Goal", "for role", "hours", "steps", "target", "forecast")
        drawn = columns.table(head, [_row(goal, page) for goal in view.goals], page, shorten=(1, 0))
        yield from plan_lines.below_rows(drawn, [_below(goal, page) for goal in view.goals])
    yield from plan_lines.closed(view.closed, page)


def _below(goal: Goal, page: Page) -> Iterable[str]:
    if goal.open and goal.next_step:
        yield page.dim(f"    next: {shown(goal.next_step)}")


def _row(goal: Goal, page: Page) -> tuple[str, ...]:
    roles = ", ".join(role.role for role in goal.roles if role.strength)
    whole = rounding.whole(goal.studied_minutes / 60)
    spent = f"{whole} of {estimate(goal.est_minutes)}" if goal.est_minutes else f"{whole}"
    steps = f"{goal.steps_done} of {goal.steps}" if goal.steps else ""
    target = calendar_words.near(goal.target_on, page.today) if goal.target_on else ""
    return shown(goal.title), roles, spent, steps, target, _outlook(goal, page)


def _outlook(goal: Goal, page: Page) -> str:
    if not goal.open:
        day = f" {calendar_words.near(goal.closed_on, page.today)}" if goal.closed_on else ""
        return f"{goal.status}{day}"
    if goal.status == "planned":
        return "planned"
    if past(goal, page):
        return "past target"
    if goal.pace is None:
        return ""
    if goal.pace.remaining_minutes == 0:
        return "all hours done"
    if goal.pace.forecast is None or scant(goal):
        return NO_PACE
    return calendar_words.near(goal.pace.forecast, page.today)


@lines.of(GoalShown)
def whole(view: GoalShown, page: Page) -> Iterable[str]:
    """Return everything about one goal: aim, pace, roles, steps, certificates, newest lines."""
    goal = view.goal
    yield page.bold(f"goal {goal.slug}  {shown(goal.title)}")
    for name, value in _facts(view, page):
        if value:
            yield from columns.fact(name, value, page)
    if goal.est_minutes and not page.a11y:
        yield f"  {' ' * 9}{page.bar(goal.studied_minutes / goal.est_minutes, BAR)}"
    if view.milestones:
        yield from ("", page.bold("Steps"), *milestones.under(view.milestones, page))
    yield from plan_lines.newest([entry._replace(goal=None) for entry in view.entries], page)


def _facts(view: GoalShown, page: Page) -> list[tuple[str, str | None]]:
    goal = view.goal
    closed = f" {echo.day_shown(goal.closed_on, page.today)}" if goal.closed_on else ""
    target = echo.day_echoed(goal.target_on, page.today, exact=False) if goal.target_on else None
    return [
        (
            "state",
            f"{goal.status}{closed}, a {goal.kind}"
            if goal.kind != "reading"
            else f"{goal.status}{closed}, reading",
        ),
        ("for", "; ".join(link(role).removeprefix("for ") for role in goal.roles) or None),
        ("hours", f"{hours(goal)} in {milestones.counted(goal.studies, 'entry')}"),
        ("pace", " · ".join([*rate(goal), *forecast(goal.pace, goal, page)]) or None),
        ("target", target),
        ("next", shown(goal.next_step) if goal.next_step else None),
        ("why", " ⏎ ".join(shown_lines(goal.why)) if goal.why else None),
        ("held", ", ".join(shown(name) for name in view.credentials) or None),
        ("uid", goal.uid),
        ("changed", milestones.counted(view.changes, "time") if view.changes > 0 else None),
    ]


def scant(goal: Goal) -> bool:
    """Whether a forecast would rest on a single day of study."""
    return goal.study_days < learning.FEWEST_DAYS


def forecast(pace: LearningPace | None, goal: Goal, page: Page) -> list[str]:
    """Return on which day the rest would be done at the present pace, in words."""
    if pace is None or not goal.open or goal.est_minutes is None or not pace.remaining_minutes:
        return []
    if pace.forecast is None or scant(goal):
        return [NO_PACE] if pace.word != "past target" else []
    day = calendar_words.near(pace.forecast, page.today)
    word = f", {pace.word}" if pace.word in ("in time", "after target") else ""
    return [f"at that pace {estimate(goal.est_minutes)} h on {day}{word}"]


@lines.of(GoalRemoved)
def removed(view: GoalRemoved, page: Page) -> Iterable[str]:
    """Return in one line what goes and what stays."""
    spent = f"{durations.hours(view.minutes)} h in {milestones.counted(view.entries, 'entry')}"
    stays = []
    if view.entries:
        stays.append(f"{spent} {stay(view.entries)}")
    for count, unit in ((view.steps, "step"), (view.credentials, "credential")):
        if count:
            stays.append(f"{milestones.counted(count, unit)} {stay(count)} without a goal")
    if view.roles:
        goes = "goes" if view.roles == 1 else "go"
        stays.append(f"{milestones.counted(view.roles, 'link')} to a role {goes} with it")
    name = f"goal {view.goal.slug}"
    yield from plan_lines.removal(name, stays, page, rehearsed=view.rehearsed)


def stay(count: int) -> str:
    """Return the verb for one or several things that stay."""
    return "stays" if count == 1 else "stay"


@tables.of(Studied)
def studied_table(view: Studied) -> Table:
    """Return the stored line as one record."""
    return entries.logged_table(EntryLogged(view.entry, ""))


@tables.of(GoalSaid)
def said_table(view: GoalSaid) -> Table:
    """Return the goal as one record."""
    return COLUMNS, [_record(view.goal)]


@tables.of(GoalShown)
def whole_table(view: GoalShown) -> Table:
    """Return the goal as one record."""
    return COLUMNS, [_record(view.goal)]


@tables.of(GoalRemoved)
def removed_table(view: GoalRemoved) -> Table:
    """Return the removed goal as one record."""
    return COLUMNS, [_record(view.goal)]


@tables.of(GoalList)
def listed_table(view: GoalList) -> Table:
    """Return one record a goal."""
    return COLUMNS, [_record(goal) for goal in view.goals]


def _record(goal: Goal) -> tuple[object, ...]:
    pace = goal.pace
    return (
        *(goal.id, goal.slug, goal.title, goal.kind, goal.status),
        " ".join(f"{role.role}={role.strength}" for role in goal.roles),
        *(goal.studied_minutes, goal.est_minutes, goal.steps_done, goal.steps, goal.target_on),
        *((pace.forecast, pace.word, pace.needed_per_week) if pace else (None, None, None)),
        goal.last_28_days_minutes / 4,
        *(goal.next_step, goal.why, goal.closed_on, goal.studies, goal.uid),
    )
