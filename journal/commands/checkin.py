"""`journal checkin` with its options."""

from typing import Annotated

import typer

from journal.commands import _shared as shared
from journal.commands.hot import checkin as hot

app = shared.word("Check the evening in: a key each, then one line.")


@app.command()
def checkin(
    ctx: typer.Context,
    energy: Annotated[
        str | None, typer.Option("--energy", metavar="N", help="The day's energy, 1 to 5.")
    ] = None,
    mood: Annotated[
        str | None, typer.Option("--mood", metavar="N", help="The day's mood, 1 to 5.")
    ] = None,
    did: Annotated[
        list[str] | None,
        typer.Option("--did", metavar="HABIT[=AMOUNT]", help="A habit that was done; repeatable."),
    ] = None,
    missed: Annotated[
        list[str] | None,
        typer.Option("--missed", metavar="HABIT", help="A habit that was not done; repeatable."),
    ] = None,
    skip: Annotated[
        list[str] | None,
        typer.Option("--skip", metavar="HABIT", help="A habit that is excused today; repeatable."),
    ] = None,
    why: shared.Why = None,
    log: Annotated[
        str | None, typer.Option("--log", metavar="TEXT", help="One line about the day.")
    ] = None,
) -> None:
    """Check the evening in: a key each, then one line.

    Energy and mood take 1 to 5, every habit that is due y, n or s. Enter or Esc leaves a part as
    it is, Ctrl-C keeps nothing. What an option says is not asked.

    \b
    Examples:
      journal checkin
      journal checkin --energy 4 --mood 4 --did reading --log "good call with Oakfield"
      journal checkin --skip exercise --why flu --no-input
    """
    options = hot.Options(
        energy, mood, tuple(did or ()), tuple(missed or ()), tuple(skip or ()), why, log
    )
    hot.act(ctx.obj, (), options)
