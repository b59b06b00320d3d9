"""Projects as lines: the answer to a write, lists, hand-offs, and one project's page."""

from collections.abc import Iterable

from journal.domain import durations, echo, rounding, texts
from journal.domain.charges import Charge
from journal.domain.handoffs import WATCHED_DAYS, HandOff
from journal.render import calendar_words, columns, effect_words, paragraphs
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.render.text import milestones, plan_lines
from journal.render.text.plan_lines import INDENT
from journal.views.projects import (
    Project,
    ProjectList,
    ProjectRemoved,
    ProjectSaid,
    ProjectShown,
)

lines = Drawings()
tables = Drawings()

COLUMNS = (
    *("id", "slug", "title", "status", "owner", "metric", "minutes", "last_28_days_minutes"),
    *("entries", "steps_done", "steps", "started_on", "target_on", "closed_on", "next_step"),
    *("expected", "before_hours_per_week", "after_hours_per_week", "leaks", "leak_minutes"),
    *("hand_off", "uid"),
)
SHOWN_COLUMNS = (
    *("charge", "charge_n", "metric_before", "metric_before_n", "metric_after", "metric_after_n"),
    *("metric_difference", "metric_low", "metric_high"),
)
FIELDS = {
    "metric_id": "metric",
    "started_on": "start",
    "target_on": "target",
    "next_step": "next",
}
VERDICTS = {
    "stuck": "It stuck.",
    "partly": "It stuck in part.",
    "not yet": "Not yet.",
    "nothing before": "Nothing before it to compare with.",
    "too early": "Too early to say.",
}
MOST_NAMED = 4
"""So many projects without a metric are named."""


@lines.of(ProjectSaid)
def said(view: ProjectSaid, page: Page) -> Iterable[str]:
    """Return the project in one line, and the next step."""
    project = view.project
    yield f"project {project.slug}  {' · '.join(_headline(project, page))}"
    changed = (name for name in view.changed if name != "closed_on")
    yield from plan_lines.changes(view.did, changed, FIELDS)
    if view.did == "handed off" and project.hand_off is not None:
        yield f"{INDENT}{before_and_since(project.hand_off)}"
    yield from plan_lines.reason(view.note)
    if view.did == "added":
        yield f"{INDENT}next: {page.command(f'journal log … -p {project.slug}')}"


def _headline(project: Project, page: Page) -> list[str]:
    parts = [state(project, page)]
    if project.metric:
        parts.append(f"metric {project.metric}")
    if project.open and project.target_on is not None:
        parts.append(f"by {calendar_words.near(project.target_on, page.today)}")
    if project.open and project.next_step:
        parts.append(f"next: {shown(project.next_step)}")
    return parts


def state(project: Project, page: Page) -> str:
    """Return whose work it is and how it stands, in words."""
    closed = f" {echo.day_shown(project.closed_on, page.today)}" if project.closed_on else ""
    if project.ahead:
        return f"mine until{closed}, then {texts.possessive(shown(project.owner))}"
    if project.status == "handed-off":
        return f"handed off to {shown(project.owner)} on{closed}"
    if project.status in ("done", "dropped"):
        return f"{project.status}{closed}"
    mine = (
        "mine" if project.mine else f"{texts.possessive(shown(project.owner))} work, mine for now"
    )
    return f"{mine}, paused" if project.status == "paused" else mine


def before_and_since(hand_off: HandOff) -> str:
    """Return the hours before and since a hand-off, and whether it stuck, as far as can be said."""
    before = f"{rounding.rounded(hand_off.before_hours_per_week, 1):.1f} h a week before"
    if hand_off.word == "too early":
        back = (
            f", back {milestones.counted(hand_off.leaks, 'time')} since" if hand_off.leaks else ""
        )
        return f"{before}{back}; {_judged(hand_off)} the review says whether it stuck"
    since = f"{rounding.rounded(hand_off.after_hours_per_week, 1):.1f} h since"
    if hand_off.leaks:
        spent = f", {durations.shown(hand_off.leak_minutes)}" if hand_off.leak_minutes else ""
        since += f"; {milestones.counted(hand_off.leaks, 'leak')}{spent}"
    return f"{before}, {since}. {VERDICTS[hand_off.word]}"


def _judged(hand_off: HandOff) -> str:
    """Return when it can be said whether it stuck: `in four weeks`, `in 13 days`."""
    left = WATCHED_DAYS - hand_off.days_since
    if not hand_off.days_since:
        return "four weeks later"
    return "in four weeks" if left == WATCHED_DAYS - 1 else f"in {milestones.counted(left, 'day')}"


@lines.of(ProjectList)
def listed(view: ProjectList, page: Page) -> Iterable[str]:
    """Return the projects as a table, a next step under its project, and how many more there are."""
    if view.projects:
        head = ("Project", "owner", "hours", "a week", "steps", "target", "state")
        drawn = columns.table(
            head, [_row(project, page) for project in view.projects], page, shorten=(0, 1)
        )
        yield from plan_lines.below_rows(drawn, [_below(each, page) for each in view.projects])
    yield from plan_lines.closed(view.closed, page)
    if view.bare:
        names = ", ".join(view.bare[:MOST_NAMED])
        more = f" and {len(view.bare) - MOST_NAMED} more" if len(view.bare) > MOST_NAMED else ""
        command = f"journal project edit {view.bare[0]} --metric …"
        yield from paragraphs.offer(f"without a metric: {names}{more}", command, page)


def _below(project: Project, page: Page) -> Iterable[str]:
    if project.open and project.next_step:
        yield f"    {page.dim(f'next: {shown(project.next_step)}')}"
    if project.hand_off is not None:
        yield f"    {page.dim(before_and_since(project.hand_off))}"


def _row(project: Project, page: Page) -> tuple[str, ...]:
    closed = f" {calendar_words.near(project.closed_on, page.today)}" if project.closed_on else ""
    return (
        shown(project.title),
        "mine" if project.mine else shown(project.owner),
        durations.hours(project.minutes),
        f"{rounding.rounded(project.last_28_days_minutes / 240, 1):.1f}",
        f"{project.steps_done} of {project.steps}" if project.steps else "",
        calendar_words.near(project.target_on, page.today) if project.target_on else "",
        f"mine until{closed}" if project.ahead else f"{project.status.replace('-', ' ')}{closed}",
    )


@lines.of(ProjectShown)
def whole(view: ProjectShown, page: Page) -> Iterable[str]:
    """Return everything about one project: state, hours, hand-off, steps, newest lines."""
    project = view.project
    yield page.bold(f"project {project.slug}  {shown(project.title)}")
    for name, value in _facts(view, page):
        if value is not None:
            yield from columns.fact(name, value, page)
    if view.milestones:
        yield from ("", page.bold("Steps"), *milestones.under(view.milestones, page))
    yield from plan_lines.newest([entry._replace(project=None) for entry in view.recent], page)


def _facts(view: ProjectShown, page: Page) -> list[tuple[str, str | None]]:
    project = view.project
    started = echo.day_shown(project.started_on, page.today) if project.started_on else None
    target = (
        echo.day_echoed(project.target_on, page.today, exact=False) if project.target_on else None
    )
    weekly = f"{rounding.rounded(project.last_28_days_minutes / 240, 1):.1f} h a week of late"
    spent = (
        f"{durations.hours(project.minutes)} h in {milestones.counted(project.entries, 'entry')}"
    )
    return [
        ("state", state(project, page)),
        ("hours", f"{spent} · {weekly}"),
        ("hand-off", before_and_since(project.hand_off) if project.hand_off else None),
        ("metric", _metric(project)),
        *(("", said) for said in _moved(view, page)),
        ("expected", shown(project.expected) if project.expected else None),
        ("started", started),
        ("target", target),
        ("next", shown(project.next_step) if project.next_step and project.open else None),
        ("charge", _charge(view.charge)),
        ("uid", project.uid),
        ("changed", milestones.counted(view.changes, "time") if view.changes > 0 else None),
    ]


def _moved(view: ProjectShown, page: Page) -> list[str]:
    """Return the metric before and after the project's dates, or which of them is not known."""
    if view.effect is not None:
        return effect_words.moved(view.effect, page.today)
    if view.project.metric is None or view.project.started_on or view.project.closed_on:
        return []
    command = f"journal project edit {view.project.slug} --start DAY"
    return [f"when it began is not said: {command}"]


def _metric(project: Project) -> str | None:
    if project.metric is None and project.open:
        return f"none yet: journal project edit {project.slug} --metric …"
    return project.metric


def _charge(charge: Charge | None) -> str | None:
    """Return what an hour of it does; nothing where no line of it was ever rated."""
    if charge is None or not (charge.n or charge.left_out):
        return None
    return effect_words.toll(charge)


@lines.of(ProjectRemoved)
def removed(view: ProjectRemoved, page: Page) -> Iterable[str]:
    """Return in one line what goes and what stays."""
    stays = []
    if view.entries:
        count = milestones.counted(view.entries, "entry")
        verb = "stays" if view.entries == 1 else "stay"
        stays.append(f"{durations.hours(view.minutes)} h in {count} {verb}{_owned(view)}")
    if view.steps:
        verb = "stays" if view.steps == 1 else "stay"
        stays.append(f"{milestones.counted(view.steps, 'step')} {verb} without a project")
    name = f"project {view.project.slug}"
    yield from plan_lines.removal(name, stays, page, rehearsed=view.rehearsed)


def _owned(view: ProjectRemoved) -> str:
    """Return whose work the lines stay that took the project's owner; nothing without any."""
    if not view.owned:
        return ""
    work = f"{texts.possessive(shown(view.project.owner))} work"
    return f" as {work}" if view.owned == view.entries else f", {view.owned} of them as {work}"


@tables.of(ProjectSaid)
def said_table(view: ProjectSaid) -> Table:
    """Return the project as one record."""
    return COLUMNS, [_record(view.project)]


@tables.of(ProjectShown)
def whole_table(view: ProjectShown) -> Table:
    """Return the project as one record, with its charge and its metric before and after its dates."""
    charge, effect = view.charge, view.effect
    felt = (charge.mean, charge.n) if charge else (None, None)
    moved = (
        (effect.before.value, effect.before.n, effect.after.value, effect.after.n)
        if effect
        else (None,) * 4
    )
    apart = (effect.difference, effect.low, effect.high) if effect else (None,) * 3
    return (*COLUMNS, *SHOWN_COLUMNS), [(*_record(view.project), *felt, *moved, *apart)]


@tables.of(ProjectRemoved)
def removed_table(view: ProjectRemoved) -> Table:
    """Return the removed project as one record."""
    return COLUMNS, [_record(view.project)]


@tables.of(ProjectList)
def listed_table(view: ProjectList) -> Table:
    """Return one record a project."""
    return COLUMNS, [_record(project) for project in view.projects]


def _record(project: Project) -> tuple[object, ...]:
    handed = project.hand_off
    return (
        *(project.id, project.slug, project.title, project.status, project.owner, project.metric),
        *(project.minutes, project.last_28_days_minutes, project.entries, project.steps_done),
        *(project.steps, project.started_on, project.target_on, project.closed_on),
        *(project.next_step, project.expected),
        *(
            (handed.before_hours_per_week, handed.after_hours_per_week, handed.leaks)
            if handed
            else (None, None, None)
        ),
        *((handed.leak_minutes, handed.word) if handed else (None, None)),
        project.uid,
    )
