"""Steps as lines: the answer to a write, lists, and one step's page."""

from collections.abc import Iterable

from journal.domain import echo
from journal.render import calendar_words, columns, paragraphs, section_words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.render.text import plan_lines
from journal.views.milestones import (
    Milestone,
    MilestoneList,
    MilestoneSaid,
    MilestoneShown,
    MilestonesRemoved,
)

lines = Drawings()
tables = Drawings()

COLUMNS = (
    *("id", "title", "due", "state", "done_on", "dropped_on", "goal", "project", "promised_to"),
    *("waiting_on", "asked_on", "uid"),
)
GLYPHS = {"done": "done", "late": "done", "dropped": "excused", "overdue": "missed", "open": "open"}
FIELDS = {
    "goal_id": "goal",
    "project_id": "project",
    "promised_to": "promised",
    "waiting_on": "waiting on",
    "asked_on": "asked",
    "done_on": "done",
    "dropped_on": "dropped",
}


@lines.of(MilestoneSaid)
def said(view: MilestoneSaid, page: Page) -> Iterable[str]:
    """Return the step, what is known of it, and what changed."""
    yield f"step  {' · '.join([shown(view.milestone.title), *details(view.milestone, page)])}"
    yield from plan_lines.changes(view.did, view.changed, FIELDS)
    yield from plan_lines.reason(view.note)


def details(step: Milestone, page: Page) -> list[str]:
    """Return what is known of a step beside its title, each in words."""
    found = [word for word in (_closed(step, page),) if word]
    if step.due is not None and step.open:
        late = step.due < page.today
        word = f"due {echo.day_shown(step.due, page.today)}"
        found.append(f"{word}, {echo.distance(step.due, page.today)}" if late else word)
    if step.promised_to is not None:
        found.append(f"promised to {shown(step.promised_to)}")
    if step.waiting_on is not None:
        found.append(f"waiting on {shown(step.waiting_on)}")
        if step.asked_on is not None and step.done_on is not None:
            found.append(f"answered after {counted((step.done_on - step.asked_on).days, 'day')}")
        elif step.asked_on is not None and step.asked_on != page.today:
            found.append(f"asked {echo.distance(step.asked_on, page.today)}")
    return found


def _closed(step: Milestone, page: Page) -> str | None:
    if step.done_on is not None:
        beside = f", {_days(step)} after the due day" if step.state(page.today) == "late" else ""
        if not beside and step.promised_to is not None and step.due is not None:
            beside = ", kept on time"
        return f"done {echo.day_shown(step.done_on, page.today)}{beside}"
    if step.dropped_on is not None:
        return f"dropped {echo.day_shown(step.dropped_on, page.today)}"
    return None


def _ended(step: Milestone, page: Page) -> str:
    state = step.state(page.today)
    day = step.dropped_on if state == "dropped" else step.done_on
    shown_day = "" if day is None else f" {calendar_words.near(day, page.today)}"
    return f"done{shown_day}, late" if state == "late" else f"{state}{shown_day}"


def _days(step: Milestone) -> str:
    days = (step.done_on - step.due).days if step.done_on and step.due else 0
    return f"{days} day{'' if days == 1 else 's'}"


@lines.of(MilestoneList)
def listed(view: MilestoneList, page: Page) -> Iterable[str]:
    """Return the steps as a table: number, title, what for, when, and who is in it."""
    if view.milestones:
        rows = [_row(step, page) for step in view.milestones]
        head = ("#", "Step", "of", "due", "with")
        yield from columns.table(head, rows, page, shorten=(1, 2, 4))
    yield from plan_lines.closed(view.closed, page)
    if view.promises is not None and view.promises.counted:
        said = section_words.promised(view.promises, "Promises of twelve months")
        yield from paragraphs.sentence(said, page)


def _row(step: Milestone, page: Page) -> tuple[str, str, str, str, str]:
    due = "" if step.due is None else calendar_words.near(step.due, page.today)
    state = step.state(page.today)
    if state == "overdue":
        due += ", overdue"
    elif not step.open:
        due = _ended(step, page)
    side = ""
    if step.promised_to is not None:
        side = f"promised to {shown(step.promised_to)}"
    elif step.waiting_on is not None:
        side = f"waiting on {shown(step.waiting_on)}"
        if step.asked_on is not None and step.open:
            side += f", asked {echo.distance(step.asked_on, page.today)}"
    return str(step.id), shown(step.title), step.goal or step.project or "", due, side


@lines.of(MilestoneShown)
def whole(view: MilestoneShown, page: Page) -> Iterable[str]:
    """Return everything about one step, field by field."""
    step = view.milestone
    yield page.bold(f"step #{step.id}  {shown(step.title)}")
    fields = [
        ("state", step.state(page.today)),
        ("goal", step.goal),
        ("project", step.project),
        ("due", None if step.due is None else echo.day_echoed(step.due, page.today, exact=False)),
        ("done", None if step.done_on is None else echo.day_shown(step.done_on, page.today)),
        (
            "dropped",
            None if step.dropped_on is None else echo.day_shown(step.dropped_on, page.today),
        ),
        ("promised", step.promised_to),
        ("waiting", step.waiting_on),
        (
            "asked",
            None
            if step.asked_on is None
            else echo.day_echoed(step.asked_on, page.today, exact=False),
        ),
        ("uid", step.uid),
        ("changed", counted(view.changes, "time") if view.changes > 0 else None),
    ]
    for name, value in fields:
        if value is not None:
            yield from columns.fact(name, shown(value), page)


def counted(number: int, unit: str) -> str:
    """Return `1 step`, `6 steps`, `58 entries`."""
    if number == 1:
        return f"1 {unit}"
    return f"{number:,} {unit[:-1]}ies" if unit.endswith("ry") else f"{number:,} {unit}s"


@lines.of(MilestonesRemoved)
def removed(view: MilestonesRemoved, page: Page) -> Iterable[str]:
    """Return what went to the trash."""
    word = plan_lines.removed(view.rehearsed)
    for step in view.milestones:
        yield f"step #{step.id} {word}: {shown(step.title)}"
    if not view.rehearsed:
        yield f"{page.command('journal undo')} brings {'it' if len(view.milestones) == 1 else 'them'} back"


def under(steps: Iterable[Milestone], page: Page) -> Iterable[str]:
    """Return the steps of a plan's own page, a glyph before each."""
    for step in steps:
        beside = " · ".join(details(step, page))
        glyph = page.glyph(GLYPHS[step.state(page.today)])
        yield f"  {glyph} {shown(step.title)}{page.dim(f' · {beside}') if beside else ''}"


@tables.of(MilestoneSaid)
def said_table(view: MilestoneSaid) -> Table:
    """Return the step as one record."""
    return COLUMNS, [record(view.milestone)]


@tables.of(MilestoneShown)
def whole_table(view: MilestoneShown) -> Table:
    """Return the step as one record."""
    return COLUMNS, [record(view.milestone)]


@tables.of(MilestoneList)
def listed_table(view: MilestoneList) -> Table:
    """Return one record a step."""
    return COLUMNS, [record(step) for step in view.milestones]


@tables.of(MilestonesRemoved)
def removed_table(view: MilestonesRemoved) -> Table:
    """Return the removed steps, one record each."""
    return COLUMNS, [record(step) for step in view.milestones]


def record(step: Milestone) -> tuple[object, ...]:
    """Return a step as one record; whether it is overdue depends on today and stands nowhere."""
    closed = "done" if step.done_on else "dropped" if step.dropped_on else "open"
    return (
        *(step.id, step.title, step.due, closed, step.done_on, step.dropped_on, step.goal),
        *(step.project, step.promised_to, step.waiting_on, step.asked_on, step.uid),
    )
