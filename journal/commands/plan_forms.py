"""What the words of study and work share: options of plans, their values, and a plan in the editor."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Annotated, Any, NamedTuple

import typer

from journal import commands, domain, ledger
from journal.domain import texts
from journal.errors import InvalidError
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.entries import EntryDraft

Due = Annotated[str | None, typer.Option("--due", metavar="DAY", help="When it is due.")]
Target = Annotated[
    str | None, typer.Option("--target", metavar="DAY", help="The day to reach it by.")
]
NextStep = Annotated[str | None, typer.Option("--next", metavar="TEXT", help="The next step.")]
Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="The reason.")]
Title = Annotated[str | None, typer.Option("--title", metavar="TITLE", help="Its new title.")]
Slug = Annotated[
    str | None, typer.Option("--slug", metavar="SLUG", help="Its short name: a-z, 0-9 and hyphens.")
]
All = Annotated[bool, typer.Option("--all", help="Closed ones too.")]
Clear = Annotated[
    list[str] | None, typer.Option("--clear", metavar="FIELD", help="Empty this field.")
]
Credits = Annotated[str | None, typer.Option("--credits", metavar="N", help="How many credits.")]
Unit = Annotated[
    str | None, typer.Option("--unit", metavar="UNIT", help="Their unit: PDU, CPD, CEU.")
]
Months = Annotated[
    str | None,
    typer.Option("--months", metavar="M", help="In how many months they are to be earned."),
]
StepText = Annotated[list[str], typer.Argument(metavar="TEXT…", help="The next step, in words.")]

MOST_HOURS = 100_000
MOST_MONTHS = 1200

Reader = Callable[[Runtime, str], Any]


class Field(NamedTuple):
    """How the text of one option becomes one column; `required` cannot be emptied."""

    column: str
    read: Reader
    required: bool = False


Fields = Mapping[str, Field]


def values(
    run: Runtime, fields: Fields, said: Mapping[str, str | None], clear: Iterable[str] = ()
) -> dict[str, Any]:
    """Return the columns that were said; raises InvalidError for a bad value, or a field that
    cannot be emptied.
    """
    found = {
        fields[name].column: fields[name].read(run, text)
        for name, text in said.items()
        if text is not None
    }
    for name in clear:
        if name not in fields or fields[name].required:
            emptied = [each for each, field in fields.items() if not field.required]
            raise InvalidError(f"no field {texts.quoted(name)} to clear", hint=", ".join(emptied))
        found[fields[name].column] = None
    return found


def changes(
    run: Runtime,
    fields: Fields,
    said: Mapping[str, str | None],
    clear: Iterable[str] | None,
    before: Mapping[str, str | None],
    *,
    name: str,
    also: bool = False,
) -> dict[str, Any] | None:
    """Return the columns that an edit is to change: those of its options, or where none was given
    those that the person changes in the editor, None when that was nothing.

    `also` says that an option was given that is no field.
    """
    if clear or also or any(value is not None for value in said.values()):
        return values(run, fields, said, clear or ())
    return edited(run, fields, before, name=name)


def edited(
    run: Runtime, fields: Fields, before: Mapping[str, str | None], *, name: str
) -> dict[str, Any] | None:
    """Return the columns that the person changed in the editor, None when nothing was.

    `before` are the texts of the fields as their options take them. Raises InvalidError when all
    was emptied.
    """
    noun, _, number = name.rpartition("-")
    noun = noun.replace("-", " ")
    text = run.edit(
        commands.documents.write(dict(before)), name=name, otherwise=f"journal {noun} edit --help"
    )
    if text is None:
        return None
    if not text.strip():
        raise InvalidError(
            "everything was emptied; nothing was changed",
            hint=f"journal {noun} --help",
        )
    again = f"journal {noun} edit {number}"
    read = commands.documents.read(text, known=tuple(before), again=again)
    after = {key: _typed(value) for key, value in read.items()}
    said = {
        key: value for key, value in after.items() if value is not None and value != before[key]
    }
    emptied = [key for key in before if before[key] is not None and after.get(key) is None]
    return values(run, fields, said, emptied)


def _typed(value: Any) -> str | None:
    text = value.isoformat() if isinstance(value, date) else str(value)
    return text if text.strip() else None


def words(run: Runtime, text: str) -> str:
    """Return a text as it is; raises InvalidError for a blank one."""
    return texts.checked_text(text)


def address(run: Runtime, text: str) -> str:
    """Return an address of the web or of mail; raises InvalidError."""
    return texts.checked_url(text)


def ahead(run: Runtime, text: str) -> date:
    """Return the day that a phrase means, the next such day when it is incomplete."""
    moment = run.day(text, prefer="future")
    return moment.day if moment is not None else run.today


def anytime(run: Runtime, text: str) -> date:
    """Return the day that a phrase means, the last such day when it is incomplete."""
    moment = run.day(text)
    return moment.day if moment is not None else run.today


def past(run: Runtime, text: str) -> date:
    """Return the day that a phrase means; raises InvalidError when it is still to come."""
    return domain.days.ledger_day(
        anytime(run, text), run.today, before_day_starts=run.clock.before_day_starts()
    )


def team(run: Runtime, text: str) -> str:
    """Return the name of a team, its usual spelling where the settings know one."""
    owner: str = run.settings["owner_aliases"].get(text.casefold(), text)
    return texts.checked_text(owner, field="team")


def hours(run: Runtime, text: str) -> int:
    """Return minutes of an estimate: `45`, `45h`, `12.5`, `1h30`; raises InvalidError."""
    whole, mark, minutes = text.strip().lower().removesuffix("m").partition("h")
    if mark and minutes:
        good = _digits(whole) and _digits(minutes) and int(minutes) < 60
        found = int(whole) * 60 + int(minutes) if good else 0
    else:
        found = round(_number(whole.strip()) * 60)
    if not 0 < found <= MOST_HOURS * 60:
        raise InvalidError(f"hours: {texts.quoted(text)}", hint="--hours 45 · --hours 12.5")
    return found


def amount(run: Runtime, text: str) -> float:
    """Return a positive number of credits; raises InvalidError."""
    found = _number(text.strip())
    if not 0 < found <= MOST_HOURS:
        raise InvalidError(f"credits: {texts.quoted(text)}", hint="--credits 20 · --credits 1.5")
    return found


def months(run: Runtime, text: str) -> int:
    """Return a number of months; raises InvalidError."""
    if not _digits(text.strip()) or not 0 < int(text) <= MOST_MONTHS:
        raise InvalidError(f"months: {texts.quoted(text)}", hint="--months 36")
    return int(text)


def choice(*known: str) -> Reader:
    """Return a reader of one of `known` words."""

    def read(run: Runtime, text: str) -> str:
        wanted = texts.key(text.strip())
        if wanted not in known:
            raise InvalidError(f"{texts.quoted(text)} is not known here", hint=", ".join(known))
        return wanted

    return read


def keep_reason(
    run: Runtime,
    store: Store,
    what: str,
    why: str,
    *,
    on: date,
    goal_id: int | None = None,
    project_id: int | None = None,
) -> int:
    """Store why a plan was dropped as a line of that day, linked to it, and return its number.

    `what` says what was done: `dropped “glossary review”`. Raises InvalidError for a blank reason.
    """
    draft = EntryDraft(
        day=on,
        at=run.clock.now,
        offset_min=run.clock.offset_min(),
        text=f"{what}: {texts.checked_text(why, field='why')}",
        timed=on == run.today,
        goal_id=goal_id,
        project_id=project_id,
    )
    return ledger.entries.add(store, draft, now=run.clock.now).id


def on_day(run: Runtime, phrase: str | None) -> date | None:
    """Return the past day of `--on`, None without one; raises InvalidError."""
    return None if phrase is None else past(run, phrase)


def ahead_text(day: date | None) -> str | None:
    """Return a day as its option takes it."""
    return None if day is None else day.isoformat()


def hours_text(minutes: int | None) -> str | None:
    """Return minutes of an estimate as their option takes them: `45`, `12h30`."""
    if minutes is None:
        return None
    return f"{minutes // 60}h{minutes % 60:02}" if minutes % 60 else f"{minutes // 60}"


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def _number(text: str) -> float:
    """Return a plain decimal, −1 for anything else."""
    whole, point, part = text.replace(",", ".").partition(".")
    if not _digits(whole or "0") or (point and not _digits(part)):
        return -1
    return float(f"{whole or 0}.{part or 0}") if whole or part else -1
