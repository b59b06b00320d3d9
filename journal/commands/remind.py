"""`journal remind`: reminders for a calendar or the timers of a machine, printed and nothing else."""

import shutil
import sys
from typing import Annotated

import typer

from journal import domain, exchange, outcome, reviews
from journal.commands import _outputs
from journal.commands import _shared as shared
from journal.domain import texts
from journal.errors import UsageError
from journal.exchange.timers import FORMS, Program
from journal.render import escape
from journal.reviews.reminders import KINDS, Times
from journal.runtime import Runtime

app = shared.word("Print reminders for a calendar or a timer; change nothing.")

ICS, NOW = "ics", "now"


@app.command()
def remind(
    ctx: typer.Context,
    form: Annotated[
        str | None,
        typer.Argument(
            metavar="[ics|systemd|launchd|cron|now]",
            help="A calendar, timers of this machine, or what is due now; without it a list.",
        ),
    ] = None,
    what: Annotated[
        list[str] | None,
        typer.Option(
            "--what",
            metavar="KIND",
            help="Only these: line, week, quarter, expiry, credits, goal, promise, decision, "
            "expectation.",
        ),
    ] = None,
    private: Annotated[
        bool, typer.Option("--private", help="Let the calendar not say what it is about.")
    ] = False,
) -> None:
    """Print reminders for a calendar or a timer; change nothing.

    They are for the day's line, the reviews of week and quarter, expiries and credits of
    certificates, targets, promises, decisions and what they expect. The times are settings:
    remind.line, remind.week, remind.quarter and remind.day. `remind now` says what is due today and
    is silent when it is done; the timers ask it.

    The times are settings: journal config set remind.line 18:15.

    \b
    Examples:
      journal remind
      journal remind ics > journal.ics
      journal remind systemd --what line --what week
    """
    run: Runtime = ctx.obj
    wanted = _form(run, form, private)
    kinds = _kinds(what)
    with run.reading() as store:
        rows = reviews.reminders.gathered(store, run.today)
    days = {"today": run.today, "now": run.clock.now, "fiscal": run.settings["fiscal_year_start"]}
    if wanted == NOW:
        run.show(reviews.reminders.due(rows, _times(run), kinds, **days))
        return
    view = reviews.reminders.compose(rows, _times(run), kinds, **days)
    if wanted is None:
        run.show(view)
    elif wanted == ICS:
        outcome.out_document(exchange.ics.write(view, private=private))
    else:
        text = exchange.timers.write(wanted, view.timers, _program(run))
        outcome.out(_for_terminal(run, text).removesuffix("\n"))


def _form(run: Runtime, form: str | None, private: bool) -> str | None:
    """Return what is asked for; raises UsageError for a form that is none."""
    known = (ICS, *FORMS, NOW)
    if form is not None and form not in known:
        near = texts.near(form, known)
        raise UsageError(
            f"no reminder for {texts.quoted(form)}",
            hint=f"journal remind {near[0] if near else ICS}",
        )
    if private and form != ICS:
        raise UsageError("--private is for a calendar", hint="journal remind ics --private")
    if form in (ICS, *FORMS):
        _outputs.refuse_view(run)
    return form


def _kinds(what: list[str] | None) -> tuple[str, ...]:
    """Return the kinds that are picked, all without one; raises UsageError for one that is none."""
    if not what:
        return KINDS
    said = [word.strip().lower() for each in what for word in each.split(",") if word.strip()]
    for word in said:
        if word not in KINDS:
            near = texts.near(word, KINDS)
            hint = f"--what {near[0]}" if near else f"one of {', '.join(KINDS)}"
            raise UsageError(f"--what: no reminder for {texts.quoted(word)}", hint=hint)
    return tuple(kind for kind in KINDS if kind in said)


def _times(run: Runtime) -> Times:
    clock = domain.reminder_times.clock
    return Times(
        clock(run.settings["remind.line"]),
        domain.reminder_times.weekly(run.settings["remind.week"]),
        clock(run.settings["remind.quarter"]),
        clock(run.settings["remind.day"]),
    )


def _program(run: Runtime) -> Program:
    found = shutil.which("journal")
    words = (found,) if found else (sys.executable, "-m", "journal")
    return Program(words, run.home.path)


def _for_terminal(run: Runtime, text: str) -> str:
    """Return a text whose paths cannot act on a terminal; for a file it is as it is."""
    return "\n".join(escape.shown_lines(text)) if run.to_terminal else text
