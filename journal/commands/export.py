"""`journal export`: the journal in a format that others read, or without loss in its own."""

import sys
from typing import Annotated

import typer

from journal import exchange, files, ledger, outcome, plans, storage
from journal.commands import _shared as shared
from journal.domain import texts
from journal.errors import UsageError
from journal.exchange import FORMATS
from journal.render import escape
from journal.runtime import Runtime
from journal.views.exchange import Exported, LeftOut

app = shared.word("Write the journal out, without loss or for another program.")


@app.command()
def export(
    ctx: typer.Context,
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="One of journal formats.")],
    path: Annotated[
        str | None, typer.Argument(metavar="FILE", help="Where it goes; else standard output.")
    ] = None,
    force: shared.Force = False,
) -> None:
    """Write the journal out, without loss or for another program.

    \b
    Examples:
      journal export jsonl journal.jsonl
      journal export jsonl | gzip > journal.jsonl.gz
      journal export jrnl journal.txt --force
    """
    run: Runtime = ctx.obj
    writing = [name for name, each in FORMATS.items() if each.writes]
    if form not in writing:
        near = texts.near(form, writing)
        start = f"near: {', '.join(near)} · " if near else ""
        raise UsageError(f"no format {texts.quoted(form)}", hint=f"{start}all: journal formats")
    text, records, left_out = _journal(run, path) if form == "jsonl" else _lines(run)
    if path is None:
        _print(run, form, text, left_out)
        return
    files.write(path, text.encode(), force=force)
    run.show(Exported(form, path, records, left_out))


def _journal(run: Runtime, path: str | None) -> tuple[str, int, tuple[LeftOut, ...]]:
    with run.reading() as store:
        text = exchange.jsonl.write(
            storage.snapshot.rows(store),
            version=storage.snapshot.VERSION,
            plain=path is None and _is_terminal(),
        )
    return text, text.count("\n") - 1, ()


def _lines(run: Runtime) -> tuple[str, int, tuple[LeftOut, ...]]:
    with run.reading() as store:
        entries = plans.glance.named(store, ledger.entries.within(store, oldest_first=True))
    text, left_out = exchange.jrnl.write(entries)
    return text, len(entries), left_out


def _print(run: Runtime, form: str, text: str, left_out: tuple[LeftOut, ...]) -> None:
    if not text:
        run.tell('there is nothing to write out yet: journal log "…"')
        return
    if form != "jsonl" and _is_terminal():
        text = "\n".join(escape.shown_lines(text))
    outcome.out(text.removesuffix("\n"))
    for each in left_out:
        run.tell(f"{form} has no place for {each.reason}: {each.number}")


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()
