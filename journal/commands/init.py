"""`journal init`: a few questions, each with a default and a flag; it can be run again."""

import locale
from collections.abc import Callable
from typing import Annotated

import typer

from journal import config, plans
from journal.commands import _shared as shared
from journal.commands.hot import habits
from journal.domain import texts
from journal.errors import JournalError, UsageError
from journal.exchange.timers import FORMS
from journal.runtime import Runtime
from journal.views.init import Initialised

NO_REMINDER = "none"
MONTH_FIRST = ("en_US", "en_PH")
YEAR_FIRST = ("ja_", "zh_", "ko_", "hu_", "lt_", "sv_", "en_CA")

app = shared.word("Set the journal up by a few questions.")


@app.command()
def init(
    ctx: typer.Context,
    date_order: Annotated[
        str | None, typer.Option("--date-order", metavar="ORDER", help="dmy, mdy or ymd.")
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="Your name in reports.")
    ] = None,
    habit: Annotated[
        str | None, typer.Option("--habit", metavar="NAME", help="A first habit, kept daily.")
    ] = None,
    remind: Annotated[
        str | None,
        typer.Option(
            "--remind", metavar="FORM", help="Reminders as: none, ics, systemd, launchd or cron."
        ),
    ] = None,
    defaults: Annotated[
        bool, typer.Option("--defaults", help="Ask nothing, change nothing.")
    ] = False,
) -> None:
    """Set the journal up by a few questions; Enter keeps what is there. It can be run again.

    \b
    Examples:
      journal init
      journal init --date-order dmy --name "Robin Vale" --habit reading
    """
    run: Runtime = ctx.obj
    remind = _form(remind) if remind is not None else None
    flags = any(value is not None for value in (date_order, name, habit, remind))
    if not flags and not defaults:
        if not run.interactive:
            raise UsageError("there is no terminal to ask on", hint="journal init --defaults")
        date_order, habit, remind, name = _asked(run)
    if habit:
        _keep(run, habit)
    for key, value in (("date_order", date_order), ("me.name", name)):
        if value:
            setting = config.settings.named(key)
            config.toml.write(run.home.settings, key, config.settings.typed(setting, value))
    fresh = Runtime()
    run.show(
        Initialised(
            run.home.path,
            fresh.settings["date_order"],
            fresh.settings["me.name"] or None,
            habit or None,
            remind if remind != NO_REMINDER else None,
        )
    )


def _keep(run: Runtime, habit: str) -> None:
    with run.writing("habit add") as store:
        plans.habits.add(
            store,
            habit,
            "daily",
            first=run.today,
            said={},
            basis=habits.basis(run),
            now=run.clock.now,
        )


def _form(word: str) -> str:
    """Return the form of reminders that a word means; raises UsageError for one that is none."""
    known = (NO_REMINDER, "ics", *FORMS)
    wanted = word.strip().lower()
    if wanted not in known:
        near = texts.near(wanted, known)
        raise UsageError(
            f"no reminders as {texts.quoted(word)}",
            hint=f"--remind {near[0]}" if near else f"one of {', '.join(known)}",
        )
    return wanted


def _asked(run: Runtime) -> tuple[str | None, str | None, str | None, str | None]:
    """Ask for order, first habit, reminders and name; Enter leaves each as it is, unset what is
    unset.
    """
    held, known = run.settings["date_order"], run.settings["me.name"]
    unset = f"Enter leaves it unset; {_by_locale()} fits your language"
    order = _asked_until(
        run,
        "Is 3/11 the third of November (dmy) or 11 March (mdy)? "
        f"({f'Enter keeps {held}' if held else unset})",
        lambda text: config.settings.typed(config.settings.named("date_order"), text),
    )
    habit = _asked_until(
        run,
        "A first habit to keep daily? (Enter leaves it)",
        lambda text: texts.checked_name(text, noun="habit"),
    )
    remind = _asked_until(
        run, "Reminders as ics, systemd, launchd or cron? (Enter for none)", _form
    )
    name = _asked_until(
        run,
        f"Your name in reports? ({f'Enter keeps {known}' if known else 'Enter leaves it'})",
        lambda text: config.settings.typed(config.settings.named("me.name"), text),
    )
    return order, habit, remind.lower() if remind else None, name


def _asked_until(run: Runtime, question: str, check: Callable[[str], object]) -> str | None:
    """Ask until the answer is one that can be stored, or Enter: then None."""
    while True:
        answer = run.ask(question, otherwise="journal init --defaults").strip()
        if not answer:
            return None
        try:
            check(answer)
        except JournalError as error:
            run.tell(f"{error.message}; once more, or Enter")
            continue
        return answer


def _by_locale() -> str:
    language = locale.getlocale()[0] or ""
    if language in MONTH_FIRST:
        return "mdy"
    return "ymd" if language.startswith(YEAR_FIRST) else "dmy"
