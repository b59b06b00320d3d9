"""Reminders as lines: what comes again, the days ahead, and what is due now."""

from collections.abc import Iterable

from journal.domain import codec, echo
from journal.domain.reminder_times import WEEKDAYS
from journal.render import cells, words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.reminders import Recurring, Reminders, RemindersDue

lines = Drawings()
tables = Drawings()

FORMS = (
    ("a calendar", "journal remind ics > journal.ics"),
    ("timers of this machine", "journal remind systemd"),
    ("what is due now", "journal remind now"),
)
"""What can be made of them."""


@lines.of(Reminders)
def reminders(view: Reminders, page: Page) -> Iterable[str]:
    """Return what comes again, the days ahead, and what can be made of them."""
    if view.recurring:
        yield page.bold("Again and again")
    for again in view.recurring:
        when = f"{_when(again)} {again.at:%H:%M}"
        yield f"  {when:<17} {again.text:<24} {page.command(again.command)}"
    if view.ahead:
        yield page.bold("Ahead")
    days = max((len(echo.day_shown(each.day, page.today)) for each in view.ahead), default=0)
    for each in view.ahead:
        head = f"  {echo.day_shown(each.day, page.today):<{days}}  "
        rest = " " * len(head)
        away = words.until((each.day - view.today).days)
        yield from cells.joined([shown(each.text), away], page.width, first=head, rest=rest)
    yield page.bold("To be told of them")
    for what, command in FORMS:
        yield f"  {what + ':':<25} {page.command(command)}"


def _when(again: Recurring) -> str:
    if again.kind == "line":
        return "every day"
    if again.kind == "week":
        return f"every {WEEKDAYS[again.first.weekday()].capitalize()}"
    return f"{words.day(again.first)},"


@tables.of(Reminders)
def reminders_table(view: Reminders) -> Table:
    """Return one reminder a row; a time stands on what comes again."""
    columns = ("kind", "day", "time", "text", "alarms", "command", "uid", "changes")
    again = [
        (each.kind, each.first, f"{each.at:%H:%M}", each.text, "0", each.command, each.uid, 0)
        for each in view.recurring
    ]
    ahead = [
        (
            each.kind,
            codec.day_text(each.day),
            None,
            each.text,
            " ".join(map(str, each.alarms)),
            each.command,
            each.uid,
            each.changes,
        )
        for each in view.ahead
    ]
    return columns, [*again, *ahead]


@lines.of(RemindersDue)
def due(view: RemindersDue, page: Page) -> Iterable[str]:
    """Return one line for each thing that is due, with the command for it."""
    for each in view.due:
        yield f"{shown(each.text)}: {page.command(shown(each.command))}"


@tables.of(RemindersDue)
def due_table(view: RemindersDue) -> Table:
    """Return one thing a row."""
    return ("kind", "text", "command"), list(view.due)
