"""`journal import`: what another program, or another journal, has kept."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from journal import exchange, files, ledger, storage
from journal.commands import _shared as shared
from journal.commands import import_resume
from journal.commands._rehearsal import opened
from journal.domain import days, texts
from journal.errors import ExchangeError, InvalidError, UsageError
from journal.exchange import FORMATS
from journal.exchange.options import LARGEST, Options
from journal.runtime import Runtime
from journal.views.exchange import Detected, Imported, JournalTaken, Reading

app = shared.word("Take over what another program, or another journal, has kept.")

HEAD = 4096
"""Bytes from which a format is told."""


@app.command("import")
def import_(
    ctx: typer.Context,
    form: Annotated[
        str,
        typer.Argument(metavar="FORMAT", help="One of journal formats; with --detect the file."),
    ],
    path: Annotated[
        str | None, typer.Argument(metavar="FILE", help="The file or folder; - is standard input.")
    ] = None,
    zone: Annotated[
        str | None,
        typer.Option(
            "--zone", metavar="ZONE", help="The zone of times that have none in the file."
        ),
    ] = None,
    time_format: Annotated[
        str | None,
        typer.Option("--time-format", metavar="FORMAT", help="jrnl: “timeformat” of its settings."),
    ] = None,
    keep: Annotated[
        str | None,
        typer.Option(
            "--keep",
            metavar="WHICH",
            help="jsonl: of records that differ keep mine, theirs or both.",
        ),
    ] = None,
    partial: Annotated[
        bool, typer.Option("--partial", help="jsonl: take the whole lines before a torn one.")
    ] = False,
    references: Annotated[
        bool,
        typer.Option("--references", help="jsonresume: take its references as quotable praise."),
    ] = False,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DAY", help="The day of records that have none in the file."),
    ] = None,
    detect: Annotated[
        bool, typer.Option("--detect", help="Say which format a file looks like; import nothing.")
    ] = False,
    dry_run: shared.DryRun = False,
    yes: shared.Yes = False,
) -> None:
    """Take over what another program, or another journal, has kept.

    All of the file or nothing; what is here already stays as it is, so a second time adds nothing.
    Nothing is asked, so --yes changes nothing.

    \b
    Examples:
      journal import jrnl ~/journal.txt --dry-run
      journal import jrnl ~/journal.txt --zone Europe/Amsterdam
      journal import jsonl backup.jsonl
      journal import jsonresume resume.json --dry-run
      journal import --detect unknown.txt
    """
    run: Runtime = ctx.obj
    if detect:
        source = path or form
        run.show(Detected(source, _detected(source)))
        return
    _known(form)
    if path is None:
        raise UsageError("the file to import is missing", hint=f"journal import {form} FILE")
    if form == "jsonl":
        _refuse(
            form,
            **{
                "--zone": zone,
                "--time-format": time_format,
                "--references": references or None,
                "--on": on,
            },
        )
        _journal(run, path, keep, partial, rehearsed=dry_run)
    else:
        _refuse(form, **{"--keep": keep, "--partial": partial or None})
        said = Options(
            zone=exchange.zones.named(zone),
            now=run.clock.now,
            today=run.today,
            time_format=time_format,
            on=_past_day(run, on),
        )
        if form == import_resume.FORM:
            _refuse(form, **{"--time-format": time_format})
            opening = opened(run, "import", rehearsed=dry_run, kept="import")
            import_resume.act(run, path, said, opening, references=references, rehearsed=dry_run)
        else:
            _refuse(form, **{"--references": references or None, "--on": on})
            _entries(run, form, path, said, rehearsed=dry_run)


def _past_day(run: Runtime, phrase: str | None) -> date | None:
    """Return the day of records that have none; raises InvalidError for one ahead."""
    moment = run.day(phrase)
    if moment is None:
        return None
    before = run.clock.before_day_starts()
    return days.ledger_day(moment, today=run.today, before_day_starts=before)


def _known(form: str) -> None:
    if form not in FORMATS:
        near = texts.near(form, FORMATS)
        start = f"near: {', '.join(near)} · " if near else ""
        raise UsageError(f"no format {texts.quoted(form)}", hint=f"{start}all: journal formats")


def _refuse(form: str, **said: object) -> None:
    for option, value in said.items():
        if value is not None:
            raise UsageError(f"{option} says nothing about {form}", hint="journal import --help")


def _detected(source: str) -> str | None:
    head = ""
    if not Path(source).is_dir():
        head = files.read(source, limit=LARGEST)[:HEAD].decode("utf-8-sig", errors="replace")
    fitting = (name for name, each in FORMATS.items() if each.room.looks_like(source, head))
    return next(fitting, None)


def _entries(run: Runtime, form: str, path: str, said: Options, *, rehearsed: bool) -> None:
    reading: Reading = FORMATS[form].room.read(path, said)
    with opened(run, "import", rehearsed=rehearsed, kept="import") as store:
        taken = ledger.intake.take(store, reading.records, form=form, now=run.clock.now)
    drafts = [record.draft for record in reading.records]
    on = {draft.day for draft in drafts}
    run.show(
        Imported(
            format=form,
            source=path,
            read=reading.read,
            new=taken.new,
            already=taken.already,
            left_out=reading.left_out,
            days=len(on),
            first=min(on, default=None),
            last=max(on, default=None),
            wins=Counter(draft.kind for draft in drafts)["win"],
            tags=dict(reading.tags),
            notes=reading.notes,
            rehearsed=rehearsed,
        )
    )


def _journal(run: Runtime, path: str, keep: str | None, partial: bool, *, rehearsed: bool) -> None:
    choices = storage.merge.CHOICES
    if keep is not None and keep not in choices:
        raise UsageError(f"--keep takes {', '.join(choices)}")
    lines = exchange.jsonl.read(
        files.read(path, limit=LARGEST),
        version=storage.snapshot.VERSION,
        partial=partial,
        today=run.today,
    )
    with opened(run, "import", rehearsed=rehearsed, kept="import") as store:
        taken = storage.merge.take(store, lines.rows, keep=keep)
        try:
            ledger.intake.follow_tags(store, taken.touched.get("entry", []), now=run.clock.now)
        except InvalidError as error:
            raise ExchangeError(f"{error.message}; nothing was imported") from None
    run.show(
        JournalTaken(
            source=path,
            read=len(lines.rows),
            new=taken.new,
            already=taken.already,
            kept=taken.kept,
            replaced=taken.replaced,
            doubled=taken.doubled,
            torn=lines.torn,
            tables=taken.tables,
            rehearsed=rehearsed,
        )
    )
