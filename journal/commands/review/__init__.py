"""`journal review`: a week, month, quarter or year gone through, and what came of it kept."""

from collections.abc import Callable

import typer

from journal._lazy import load
from journal.commands import _shared as shared
from journal.commands.review import answers, kept, options, pages
from journal.commands.review.options import Said, Wanted
from journal.errors import UsageError
from journal.runtime import Runtime

app = shared.word("Review a week, month, quarter or year.", invoke_without_command=True)

HELP = {
    "week": """Review a week: what it came to, then three lines.

    On a terminal its steps are gone through, each is saved, and the same line goes on where it was
    left. Elsewhere, and with --facts, its figures are shown.

    \b
    Examples:
      journal review week
      journal review week 2026-W39 --facts
      journal review week --answer well="Oakfield stayed" --answer next="ask Mara"
    """,
    "month": """Review a month, beside the one before and the same one a year ago.

    \b
    Examples:
      journal review month
      journal review month last month --facts
    """,
    "quarter": """Review a quarter in eight steps, beside the one before and the same one a year ago.

    On a terminal its steps are gone through, each is saved, and the same line goes on where it was
    left. Elsewhere, and with --facts, its figures are shown.

    \b
    Examples:
      journal review quarter
      journal review quarter 2026-Q2 --html q2.html
      journal review quarter --redo wins
    """,
    "year": """Review a year, beside the year before.

    \b
    Examples:
      journal review year
      journal review year 2025 --chart year.png
    """,
}
"""What each kind of review is explained by."""


@app.callback()
def review(ctx: typer.Context) -> None:
    """Review a week, month, quarter or year: what happened, beside the time before.

    \b
    Examples:
      journal review week
      journal review quarter last --html quarter.html
      journal review month --md - --share
      journal review list
    """
    if ctx.invoked_subcommand is None:
        raise UsageError("of what: week, month, quarter or year", hint="journal review week")


def _word(kind: str) -> Callable[..., None]:
    """Return the word of one kind of review; all four take the same options."""

    def act(
        ctx: typer.Context,
        period: options.Period = None,
        facts: options.Facts = False,
        answer: options.Answer = None,
        editor: shared.Editor = False,
        redo: options.Redo = None,
        md: shared.Markdown = None,
        html: shared.Html = None,
        chart: options.Chart = None,
        share: options.Share = False,
        force: shared.Force = False,
    ) -> None:
        said = Said(facts, tuple(answer or ()), editor, redo)
        _act(ctx.obj, kind, period, Wanted(md, html, chart, share, force), said)

    act.__doc__ = HELP[kind]
    return act


for _kind in HELP:
    app.command(_kind)(_word(_kind))
app.command("list")(kept.list_)
app.command("show")(kept.show)
app.command("rm")(kept.rm)


def _act(run: Runtime, kind: str, words: list[str] | None, wanted: Wanted, said: Said) -> None:
    """Go through a review, keep the answers that were given, or show its figures."""
    if said.answers or said.editor:
        _refuse_shown(kind, wanted, said)
        answers.act(run, kind, words, said)
    elif _is_walked(run, wanted, said):
        load("journal.commands.review.walking").act(run, kind, words, said.redo)
    else:
        pages.act(run, kind, words, wanted)


def _refuse_shown(kind: str, files: Wanted, said: Said) -> None:
    """Refuse to store answers and show the figures at once, or to ask too; raises UsageError."""
    way = "--answer" if said.answers else "--editor"
    if said.redo is not None:
        raise UsageError(f"{way} and --redo are two ways", hint="take one of them")
    if said.facts or files.any or files.share:
        raise UsageError(
            f"{way} stores, and shows no figures", hint=f"after it: journal review {kind} --facts"
        )


def _is_walked(run: Runtime, files: Wanted, said: Said) -> bool:
    """Whether to go through the steps: on a terminal, unless only figures or files are wanted.

    Raises UsageError for a step that is to be gone through again where nobody can be asked.
    """
    plain = said.facts or files.any or files.share or bool(run.said.get("quiet"))
    able = run.interactive and run.to_terminal
    if said.redo is not None and (plain or not able):
        raise UsageError(
            "a step is gone through again on a terminal", hint='--answer KEY="…" or --editor'
        )
    return able and not plain
