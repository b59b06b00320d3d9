"""`journal demo`: the shipped two years in a throw-away journal, and a quarter's page in the first minute."""

import shutil
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from journal import exchange, shipped, storage
from journal.commands import _shared as shared
from journal.commands.hot import today
from journal.commands.review import frames, pages
from journal.commands.review.options import Wanted
from journal.errors import ExchangeError
from journal.runtime import Runtime
from journal.views.demo import Demo

NOW = "2026-09-27T18:00:00+02:00"
"""The evening on which the shipped two years end."""

app = shared.word("Show a journal of two invented years.")


@app.command()
def demo(
    ctx: typer.Context,
    keep: Annotated[
        str | None,
        typer.Option("--keep", metavar="DIR", help="Keep the demo journal in this folder."),
    ] = None,
) -> None:
    """Show a journal of two invented years: today, a week, a quarter, and the quarter as a page.

    Your own journal is not touched. --json holds all three; --plain says where the page lies.

    \b
    Examples:
      journal demo
      journal demo --keep demo-journal
    """
    run: Runtime = ctx.obj
    place = _folder(keep)
    inner = Runtime(place=place, now=datetime.fromisoformat(NOW))
    inner.said.update(run.said, no_input=True)
    page = str(Path(place, "quarter.html"))
    try:
        _fill(inner)
        _, quarter = frames.looked_at(inner, "quarter", None)
        _, week = frames.looked_at(inner, "week", None)
        pages.written(quarter, Wanted(html=page))
        inner.show(Demo(today.composed(inner), week, quarter, page))
    finally:
        if keep is None:
            _forget(place)
    run.tell(f"The quarter's page with its charts: {page}")
    if keep is not None:
        run.tell(f"Go on in it:  JOURNAL_HOME={place} JOURNAL_NOW={NOW} journal")


def _folder(keep: str | None) -> str:
    if keep is None:
        return tempfile.mkdtemp(prefix="journal-demo-")
    place = Path(keep).absolute()
    if place.exists():
        raise ExchangeError(f"{keep} exists", hint="journal demo --keep another-folder")
    return str(place)


def _fill(inner: Runtime) -> None:
    data = shipped.text("demo.jsonl").encode()
    lines = exchange.jsonl.read(data, version=storage.migrate.NEWEST)
    with storage.door.writing(inner.home.database, command="demo", at=inner.clock.now) as store:
        storage.merge.take(store, lines.rows)


def _forget(place: str) -> None:
    """Remove the throw-away journal; the page stays, it was just promised."""
    for path in Path(place).iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.suffix != ".html":
            path.unlink()
