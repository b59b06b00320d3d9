"""`journal purge`: lines gone for good, from the file, its log and its index."""

import os
from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import Annotated

import typer

from journal import ledger, outcome, storage
from journal.commands import _shared as shared
from journal.domain import codec, texts
from journal.errors import DeclinedError, NotFoundError, UsageError
from journal.render.text import purge as drawn
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.storage.purge import Plan
from journal.views.purge import Purged, PurgedRow

app = shared.word("Remove lines for good; nothing brings them back.")

LATER = "9999-12-31T00:00:00Z"
SHORTEST = 12
"""Characters from which a text is looked for in drafts; a shorter one stands in too many."""


@app.command()
def purge(
    ctx: typer.Context,
    numbers: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID…", autocompletion=shared.names("entry"), help="One number or several."
        ),
    ] = None,
    removed: Annotated[
        bool, typer.Option("--removed", help="Empty the trash, of every table.")
    ] = False,
    before: Annotated[
        str | None,
        typer.Option("--before", metavar="DAY", help="Of the trash only what went before it."),
    ] = None,
    backups: Annotated[
        bool, typer.Option("--backups", help="Write the backups that hold it anew, one by one.")
    ] = False,
    dry_run: shared.DryRun = False,
    yes: shared.Yes = False,
) -> None:
    """Remove lines for good; nothing brings them back.

    The row, every image of it in the log, its tags if no other line carries them, and what stored
    reviews repeat of it are gone, and the file is written anew. A backup is made first; the backups
    that hold the line are named, or written anew with --backups.

    \b
    Examples:
      journal purge 4131 --dry-run
      journal purge 4131 --backups
      journal purge --removed --before 2026-01-01
    """
    run: Runtime = ctx.obj
    _refuse_half_said(numbers, removed, before, backups)
    limit = _limit(run, before) if removed else ""
    with run.reading() as store:
        entries = _entries(store, numbers or [])
        plan = _plan(store, entries, limit)
        words = storage.purge.texts_of(store, plan)
    view = _view(run, plan)
    if dry_run:
        run.show(view._replace(rehearsed=True))
        return
    if not plan.targets:
        run.tell("nothing lies in the trash" + (" since before that day" if before else ""))
        return
    if plan.changes or backups:
        _confirm(run, view, yes)
    if plan.changes:
        _take(run, entries, limit)
    run.show(_reached(run, view, plan, entries, words, backups))


def _refuse_half_said(
    numbers: list[str] | None, removed: bool, before: str | None, backups: bool
) -> None:
    if bool(numbers) == removed:
        raise UsageError(
            "purge takes numbers of lines, or --removed for the trash", hint="journal purge 4131"
        )
    if before is not None and not removed:
        raise UsageError(
            "--before is for the trash", hint="journal purge --removed --before 2026-01-01"
        )
    if backups and removed:
        raise UsageError("--backups is for lines", hint="journal purge 4131 --backups")


def _limit(run: Runtime, before: str | None) -> str:
    """Return the instant before which rows went to the trash: the start of a local day."""
    moment = run.day(before)
    if moment is None:
        return LATER
    start = datetime.combine(moment.day, time()).astimezone()
    return codec.instant_text(start.astimezone(UTC))


def _entries(store: Store, numbers: Sequence[str]) -> list[tuple[str, int]]:
    """Return (uid, number) of lines that are there, or were; raises NotFoundError."""
    found: dict[str, int] = {}
    for word in numbers:
        digits = word.strip().removeprefix("#")
        if digits.isascii() and digits.isdigit() and len(digits) < len(str(2**63)):
            number = int(digits)
        else:
            number = ledger.entries.find(store, word)
        try:
            found[storage.changes.uid_of(store, "entry", number)] = number
        except NotFoundError:
            raise NotFoundError(
                f"no entry {texts.quoted(word)}, now or before", hint="journal history --removed"
            ) from None
    return list(found.items())


def _plan(store: Store, entries: Sequence[tuple[str, int]], limit: str) -> Plan:
    if limit:
        return storage.purge.of_trash(store, limit)
    return storage.purge.of_entries(store, entries)


def _view(run: Runtime, plan: Plan) -> Purged:
    path = run.home.database
    needs = os.path.getsize(path) if os.path.exists(path) else 0
    rows = tuple(PurgedRow(each.table, each.row_id, each.uid, each.label) for each in plan.targets)
    return Purged(rows, plan.changes, needs)


def _confirm(run: Runtime, view: Purged, yes: bool) -> None:
    """Show what goes and have its number typed; raises DeclinedError, UsageError."""
    if yes:
        return
    wanted = str(view.rows[0].id) if len(view.rows) == 1 else str(len(view.rows))
    what = f"#{wanted}" if len(view.rows) == 1 else f"these {wanted} rows"
    if not run.interactive:
        raise UsageError("a purge cannot be undone; there is no terminal to ask on", hint="--yes")
    for line in drawn.what(view._replace(rehearsed=True), run.page):
        outcome.tell(line)
    question = f"Type {wanted} to purge {what} (nothing brings it back)"
    typed = run.ask(question, otherwise="--yes")
    if typed.strip().removeprefix("#") != wanted:
        raise DeclinedError("nothing was purged")


def _take(run: Runtime, entries: Sequence[tuple[str, int]], limit: str) -> None:
    """Purge in one transaction, then overwrite the bytes: whatever ends it between the two, the
    next write goes on there.
    """
    path = run.home.database
    storage.purge.refuse_without_room(path)
    run.keep_before("purge")
    with run.writing("purge") as store:
        storage.purge.take(store, _plan(store, entries, limit), at=run.clock.now)
    with storage.door.opened(path, at=run.clock.now) as connection:
        storage.purge.finish(connection, path)


def _reached(
    run: Runtime,
    view: Purged,
    plan: Plan,
    entries: Sequence[tuple[str, int]],
    words: Sequence[str],
    backups: bool,
) -> Purged:
    """Return what went, with the copies that still hold it and those that were written anew."""
    uids = [each.uid for each in plan.targets]
    holding = storage.purge.holding(run.home.backups, uids)
    rewritten = []
    for path in holding if backups else ():
        storage.purge.rewrite(path, entries, at=run.clock.now, folder=run.home.path)
        rewritten.append(path)
    return view._replace(
        rows=tuple(row._replace(text=None) for row in view.rows),
        backups=tuple(path for path in holding if path not in rewritten),
        rewritten=tuple(rewritten),
        drafts=tuple(_drafts(run, words)),
    )


def _drafts(run: Runtime, words: Sequence[str]) -> list[str]:
    """Return the drafts that hold one of the texts that went."""
    long = [text.encode() for text in words if len(text) >= SHORTEST]
    found = []
    for path in storage.drafts.left(run.home.drafts):
        with open(path, "rb") as file:
            held = file.read()
        if any(text in held for text in long):
            found.append(path)
    return found
