"""`journal formats`: what can be read and written."""

import typer

from journal.commands import _shared as shared
from journal.exchange import FORMATS
from journal.runtime import Runtime
from journal.views.exchange import FormatList, FormatShown

app = shared.word("List the formats that can be read and written.")

HELPDESK = FormatShown(
    "csv",
    "weekly figures of a helpdesk, into metrics",
    "journal metric import FILE --map day=…,k=…,n=…",
    None,
    lossless=False,
)
"""Read by a word of its own: the columns have to be named."""


WRITTEN = {"jsonresume": "journal resume -o FILE"}
"""Formats that a word of their own writes."""


@app.command()
def formats(ctx: typer.Context) -> None:
    """List the formats that can be read and written.

    \b
    Example:
      journal formats
    """
    run: Runtime = ctx.obj
    known = [
        FormatShown(
            name,
            each.what,
            f"journal import {name} FILE" if each.reads else None,
            f"journal export {name} [FILE]" if each.writes else WRITTEN.get(name),
            each.lossless,
        )
        for name, each in FORMATS.items()
    ]
    run.show(FormatList((*known, HELPDESK)))
