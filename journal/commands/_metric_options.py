"""The options of `journal metric`, how their words become fields, and the questions that `add` asks."""

from collections.abc import Mapping
from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands import plan_forms as forms
from journal.domain import derivations, measured, realms, texts
from journal.errors import JournalError, UsageError
from journal.runtime import Runtime

Name = Annotated[
    str,
    typer.Argument(
        metavar="METRIC",
        autocompletion=shared.names("metric"),
        help="Its short name, number, or the start of it.",
    ),
]
OfKind = Annotated[
    str | None, typer.Option("--kind", metavar="KIND", help="number, duration or share (k of n).")
]
Unit = Annotated[
    str | None, typer.Option("--unit", metavar="UNIT", help="What it counts: h, min, tickets.")
]
Better = Annotated[
    str | None, typer.Option("--better", metavar="WAY", help="up or down: which way is better.")
]
Cadence = Annotated[
    str | None, typer.Option("--cadence", metavar="STEP", help="How often: day, week or month.")
]
Summary = Annotated[
    str | None,
    typer.Option(
        "--summary", metavar="HOW", help="What a period is: last, sum, mean, median or pooled."
    ),
]
Activity = Annotated[
    bool | None,
    typer.Option("--activity/--outcome", help="It counts effort, not what came of it."),
]
Derive = Annotated[
    str | None,
    typer.Option(
        "--derive", metavar="SOURCE", help="Take it from the ledger: hours:goal=GOAL, count:win …"
    ),
]
Preset = Annotated[
    str | None, typer.Option("--preset", metavar="PRESET", help="A shipped set: support or kcs.")
]

SUMMARIES = tuple(dict.fromkeys(how for hows in measured.SUMMARIES.values() for how in hows))


def _realm(run: Runtime, text: str) -> str:
    return realms.parse(text, run.settings["realm_aliases"])


def _derive(run: Runtime, text: str) -> str:
    """Return a source of the closed set, a team in its usual spelling; raises InvalidError."""
    source = derivations.checked(text)
    name, subject = derivations.split(source)
    of_team = derivations.SOURCES[name].of == "team"
    return f"{name}={forms.team(run, subject)}" if of_team else source


def _yes_or_no(run: Runtime, text: str) -> bool:
    return bool(forms.choice("yes", "no")(run, text) == "yes")


FIELDS: forms.Fields = {
    "name": forms.Field("name", forms.words, required=True),
    "slug": forms.Field("slug", forms.words, required=True),
    "kind": forms.Field("kind", forms.choice(*measured.KINDS), required=True),
    "unit": forms.Field("unit", lambda run, text: measured.checked_unit(text), required=True),
    "better": forms.Field("better", forms.choice("up", "down"), required=True),
    "cadence": forms.Field("cadence", forms.choice(*measured.CADENCES), required=True),
    "summary": forms.Field("summary", forms.choice(*SUMMARIES), required=True),
    "activity": forms.Field("activity", _yes_or_no, required=True),
    "realm": forms.Field("realm", _realm),
    "derive": forms.Field("derive", _derive),
}


def yes(said: bool | None) -> str | None:
    """Return a flag as the word of its field, None where it was not said."""
    return None if said is None else "yes" if said else "no"


def answers(run: Runtime, said: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return what is asked for of a new metric: its name where that is missing, and what it is where
    a terminal said nothing but a name.

    Raises UsageError where the name is missing and nobody can be asked.
    """
    name = said["name"]
    alone = not any(text is not None for field, text in said.items() if field != "name")
    if name is None and not run.interactive:
        raise UsageError("the metric's name is missing", hint="journal metric add NAME")
    while not name:
        name = _one(run, "name", "What is it called? (a share of tickets, hours, a count)")
    return _asked(run, name) if alone and run.interactive else {"name": name}


def _asked(run: Runtime, name: str) -> dict[str, str | None]:
    """Ask for what makes a metric, each with a flag of its own; Enter takes what is usual."""
    kind = _one(run, "kind", "number, duration or share of n? (Enter: number)") or "number"
    usual = {"number": "tickets", "duration": "h or min", "share": "tickets"}[kind]
    unit = _one(run, "unit", f"Counted in what: {usual}? (Enter leaves it)") or None
    if unit is None and kind == "duration":
        unit = "h"
    way = measured.USUAL_BETTER[kind]
    better = _one(run, "better", f"Which way is better, up or down? (Enter: {way})") or way
    cadence = _one(run, "cadence", "Every day, week or month? (Enter: week)") or "week"
    return {"name": name, "kind": kind, "unit": unit, "better": better, "cadence": cadence}


def _one(run: Runtime, field: str, question: str) -> str:
    """Ask until the answer is one that can be stored, or Enter: then nothing."""
    while True:
        answer = run.ask(question, otherwise="journal metric add NAME --kind share").strip()
        try:
            if answer:
                read = FIELDS[field].read(run, answer)
                return texts.checked_name(answer, noun="metric") if field == "name" else str(read)
        except JournalError as error:
            run.tell(f"{error.message}; once more, or Enter")
            continue
        return answer
