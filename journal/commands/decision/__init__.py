"""`journal decision`: what was decided, what is expected of it, and what came of it."""

import typer

from journal.commands import _shared as shared
from journal.commands.decision import closing, drafting, freezing, listing, reviewing

app = shared.word(
    "Write decisions down, and look back without hindsight.", invoke_without_command=True
)


@app.callback()
def decision(ctx: typer.Context) -> None:
    """Write decisions down, and look back without hindsight.

    A decision is drafted, says what it expects and how sure that is, and is frozen: its words then
    stand, and are shown first when the day comes to look back.

    \b
    Examples:
      journal decision new "Ask for the writer post" --review 2027-03-24
      journal decision expect 1 the post is announced --p 50% --by "30 jun"
      journal decision freeze 1
    """
    if ctx.invoked_subcommand is None:
        listing.list_(ctx)


app.command("new")(drafting.new)
app.command("add", hidden=True)(drafting.new)
app.command("list")(listing.list_)
app.command("show")(listing.show)
app.command("edit")(drafting.edit)
app.command("expect")(drafting.expect)
app.command("freeze")(freezing.freeze)
app.command("review")(reviewing.review)
app.command("note")(closing.note)
app.command("drop")(closing.drop)
app.command("rm")(closing.rm)
