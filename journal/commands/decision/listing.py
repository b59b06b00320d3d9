"""Decisions read: the list with how good the stated chances were, and one with everything."""

from typing import Annotated

import typer

from journal import files, outcome, render
from journal.commands import _role_settings
from journal.commands import plan_forms as forms
from journal.commands.decision import choices, options, shown
from journal.domain import brier, decision_days
from journal.errors import ConflictError, ExitCode, UsageError
from journal.plans import read_decisions
from journal.runtime import Runtime
from journal.views.decisions import DecisionList, DecisionShown
from journal.views.documents import DocumentsWritten, Written

ORDER = (
    decision_days.DUE,
    decision_days.OPEN,
    decision_days.FROZEN,
    decision_days.REVIEWED,
    decision_days.DROPPED,
)
STREAM = "-"

Markdown = Annotated[
    str | None, typer.Option("--md", metavar="FILE", help="Write it as Markdown; - prints it.")
]


def list_(ctx: typer.Context, all_: forms.All = False) -> None:
    """List decisions, those that wait for an answer first, and how good the stated chances were.

    \b
    Examples:
      journal decision list
      journal decision list --all
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        every = read_decisions.every(store, run.today)
        roles = choices.named(store)
    found = [each for each in every if all_ or each.state != decision_days.DROPPED]
    found.sort(
        key=lambda each: (ORDER.index(each.state), each.review_on is None, each.review_on, each.id)
    )
    enough = _role_settings.settings(run).calibration_min
    rows = read_decisions.outcomes(every)
    if not found:
        run.tell('no decision yet: journal decision new "Ask for the writer post"')
    run.show(
        DecisionList(
            tuple(found),
            len(every) - len(found),
            brier.calibration(rows, enough=enough),
            brier.ALWAYS_HALF,
            brier.curve(rows, enough=enough),
            roles,
        )
    )


def show(
    ctx: typer.Context,
    name: options.Name,
    verify: Annotated[
        bool, typer.Option("--verify", help="Compute the hash of the frozen text anew.")
    ] = False,
    md: Markdown = None,
    share: Annotated[
        bool,
        typer.Option("--share", help="Leave out gut, state of mind, pre-mortem and 10/10/10."),
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there.")
    ] = False,
) -> None:
    """Show everything about one decision: its text, what was expected, and what came.

    --json holds the frozen text itself, so that its SHA-256 can be computed by other means.

    \b
    Examples:
      journal decision show 1
      journal decision show 1 --verify
      journal decision show 1 --md decision.md
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        page = shown.page(store, read_decisions.named(store, name, run.today), run.today)
    if verify and page.verified is None:
        raise ConflictError(
            f"decision {page.decision.id} is a draft: there is nothing to verify",
            hint=f"journal decision freeze {page.decision.id}",
        )
    if share:
        page = shown.shared(page)
    if md is not None:
        _write(run, page, md, share=share, force=force)
    else:
        run.show(page)
    if verify and page.verified is not None:
        run.tell(_told(page))
        if not page.verified.sound:
            raise typer.Exit(ExitCode.STORAGE)


def _told(page: DecisionShown) -> str:
    found = page.verified
    if found is not None and found.sound:
        return f"verified: the frozen text has the hash {found.sha256}"
    return f"decision {page.decision.id} is not what was frozen: journal doctor"


def _write(run: Runtime, page: DecisionShown, path: str, *, share: bool, force: bool) -> None:
    if path == STREAM and (run.said.get("json") or run.said.get("plain")):
        raise UsageError(
            "a document and --json or --plain are two answers", hint="take one of them"
        )
    number = page.decision.id
    command = f"journal decision show {number} --md"
    text = render.decision_markdown.of(page, today=run.today, command=command)
    left_out = ("gut", "state of mind", "pre-mortem", "10/10/10") if share else ()
    if path == STREAM:
        outcome.out_bytes(text.encode())
    else:
        files.write(path, text.encode(), force=force)
        written = Written(path, "md", len(text.encode()), 0)
        run.show(DocumentsWritten(f"decision {number}", (written,), left_out))
    if share:
        run.tell(f"left out: {'; '.join(left_out)}")
