"""`journal wins`: what went well and what came of it; those without a result are asked for."""

from typing import Annotated, Any

import typer

from journal import commands, ledger, plans, reviews
from journal.commands import _shared as shared
from journal.domain import star, texts
from journal.errors import ConflictError, InvalidError
from journal.runtime import Runtime
from journal.views.entries import Entry
from journal.views.wins import WinList, WinTold

app = shared.word("Show wins and what came of them.")

PARTS = ("win", "situation", "task", "action", "result")


@app.command()
def wins(
    ctx: typer.Context,
    period: shared.OptionalPeriod = None,
    no_result: Annotated[
        bool, typer.Option("--no-result", help="Only those without a result; each is asked for.")
    ] = False,
    tag: shared.Tag = None,
    role: shared.ForRole = None,
    star_of: Annotated[
        str | None,
        typer.Option(
            "--star",
            metavar="ID",
            autocompletion=shared.names("entry"),
            help="Tell this win as situation, task, action and result, in your editor.",
        ),
    ] = None,
) -> None:
    """Show wins and what came of them; those without a result stand at the end.

    A job has the wins of its days, a role that is hoped for those that speak for it.

    \b
    Examples:
      journal wins
      journal wins 2026-Q3 --tag writing
      journal wins --no-result
      journal wins --star 4133
    """
    run: Runtime = ctx.obj
    if star_of is not None:
        tell(run, star_of)
        return
    span = run.period(period) if period is not None else None
    with run.reading() as store:
        found = reviews.wins.listed(store, span, run.today, tag=tag, role=role)
    run.show(found._replace(only_without=no_result))
    _say_nothing_found(run, found, no_result, narrowed=any((period, tag, role)))
    if no_result and run.interactive:
        _ask(run, found)


def _say_nothing_found(run: Runtime, found: WinList, no_result: bool, *, narrowed: bool) -> None:
    if no_result and found.wins and not found.without:
        run.tell("every win here has a result: journal resume")
    elif not found.wins and not found.without:
        run.tell("no such win: journal wins" if narrowed else 'no win yet: journal win "…"')


def _ask(run: Runtime, found: WinList) -> None:
    """Ask for the result of each win that has none; each is stored as it is given."""
    for win in found.without:
        question = f"#{win.id} {texts.quoted(star.read(win.text).win)}: result? (Enter leaves it)"
        result = run.ask(question, otherwise=f'journal edit {win.id} --impact "…"').strip()
        if result:
            with run.writing("wins", text=result) as store:
                entry = ledger.entries.one(store, win.id)
                ledger.entries.change(store, entry._replace(impact=result), now=run.clock.now)


def tell(run: Runtime, number: str) -> None:
    """Let the person tell a win as a STAR; its parts stand under its words, the result is its own."""
    with run.reading() as store:
        entry = ledger.entries.one(store, ledger.entries.find(store, number))
        entry = plans.glance.named(store, [entry])[0]
    if entry.kind != "win":
        raise InvalidError(
            f"#{entry.id} is a {entry.kind}, and a STAR tells a win",
            hint=f"journal edit {entry.id} --kind win",
        )
    before = _parts(entry)
    edited = run.edit(
        commands.documents.write(before),
        name=f"star-{entry.id}",
        otherwise=f'journal edit {entry.id} --impact "…"',
    )
    if edited is None:
        run.show(_shown(entry, before, ()))
        return
    after = _edited(edited, before, entry.id)
    wanted = entry._replace(
        text=star.write(star.Star(*(after[name] for name in PARTS[:-1]))),
        impact=after["result"] or None,
    )
    with run.writing("wins", text=wanted.text) as store:
        if ledger.entries.one(store, entry.id).updated_at != entry.updated_at:
            raise ConflictError(
                "the line was changed meanwhile; nothing was overwritten",
                hint=f"journal wins --star {entry.id}",
            )
        changes = wanted.text != entry.text or wanted.impact != entry.impact
        stored = ledger.entries.change(store, wanted, now=run.clock.now) if changes else entry
    changed = tuple(name for name in PARTS if after[name] != before[name])
    run.show(_shown(stored, _parts(stored), changed))


def _parts(entry: Entry) -> dict[str, Any]:
    told = star.read(entry.text)
    return dict(zip(PARTS, (*told, entry.impact or ""), strict=True))


def _edited(edited: str, before: dict[str, Any], number: int) -> dict[str, Any]:
    """Return the parts as the editor left them; raises InvalidError for what is no document."""
    again = f"journal wins --star {number}"
    if not edited.strip():
        raise InvalidError("the text was emptied; nothing was changed", hint=again)
    found = commands.documents.read(edited, known=PARTS, again=again)
    after = {name: found.get(name, "") for name in PARTS}
    for name, value in after.items():
        if not isinstance(value, str):
            raise InvalidError(f"{name} is a text in quotes", hint=again)
    return {
        name: value if value == before[name] else value.strip() for name, value in after.items()
    }


def _shown(entry: Entry, parts: dict[str, Any], changed: tuple[str, ...]) -> WinTold:
    return WinTold(
        entry.id,
        entry.day,
        parts["win"],
        parts["situation"],
        parts["task"],
        parts["action"],
        parts["result"] or None,
        changed,
    )
