"""`journal okr`: objectives of a quarter, what they are measured by, and how sure one is of them."""

import typer

from journal.commands import _shared as shared
from journal.commands.okr import closing, key_results, objectives

app = shared.word("Plan a quarter's objectives, and see their scores.", invoke_without_command=True)


@app.callback()
def okr(ctx: typer.Context) -> None:
    """Plan a quarter's objectives, and see their scores.

    \b
    Examples:
      journal okr
      journal okr add "A 24-hour answer" --committed --quarter "next quarter"
      journal okr kr O1 "solved within 24 h" --metric within24 --to 80%
      journal okr check "solved within" 7
    """
    if ctx.invoked_subcommand is None:
        objectives.list_(ctx)


app.command("add")(objectives.add)
app.command("list")(objectives.list_)
app.command("show")(objectives.show)
app.command("edit")(objectives.edit)
app.command("check", cls=shared.Dashed)(key_results.check)
app.command("grade")(closing.grade)
app.command("done")(closing.done)
app.command("drop")(closing.drop)
app.command("carry")(closing.carry)
app.command("rm")(closing.rm)
app.add_typer(key_results.app, name="kr")
