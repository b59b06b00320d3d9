"""`journal role`: jobs held and hoped for, what they are judged by, and which one is next."""

import typer

from journal.commands import _shared as shared
from journal.commands.role import compare, criteria, jobs, rating, report, steps

app = shared.word("Compare jobs, and choose the next one.", invoke_without_command=True)


@app.callback()
def role(ctx: typer.Context) -> None:
    """Compare jobs, and choose the next one.

    \b
    Examples:
      journal role add "Help Center writer" --opens 50% --offer 70% --starts 2027-07
      journal role rate writer energy=6/8/9
      journal role compare
    """
    if ctx.invoked_subcommand is None:
        jobs.list_(ctx)


app.command("add")(jobs.add)
app.command("list")(jobs.list_)
app.command("show")(jobs.show)
app.command("edit")(jobs.edit)
app.command("status")(steps.status)
app.command("offer")(steps.offer)
app.command("pro")(steps.pro)
app.command("con")(steps.con)
app.command("rate")(rating.rate)
app.command("drop")(steps.drop)
app.command("rm")(steps.rm)
app.command("compare")(compare.compare)
app.command("report")(report.report)
app.add_typer(criteria.app, name="criterion")
