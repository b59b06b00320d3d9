"""Decisions read: the list with how good the stated chances were, and one with everything."""

from typing import Annotated

import typer

from journal import render
from journal.commands import _outputs, _role_settings
from journal.commands import _shared as shared
from journal.commands import plan_forms as forms
from journal.commands.decision import choices, options, shown
from journal.domain import brier, decision_days
from journal.errors import ConflictError, ExitCode
from journal.plans import read_decisions
from journal.runtime import Runtime
from journal.views.decisions import DecisionList, DecisionShown
from journal.views.documents import DocumentsWritten

ORDER = (
    decision_days.DUE,
    decision_days.OPEN,
    decision_days.FROZEN,
    decision_days.REVIEWED,
    decision_days.DROPPED,
)


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
    md: shared.Markdown = None,
    share: Annotated[
        bool,
        typer.Option("--share", help="Leave out gut, state of mind, pre-mortem and 10/10/10."),
    ] = False,
    force: shared.Force = False,
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
    if path == _outputs.STREAM:
        _outputs.refuse_view(run)
    number = page.decision.id
    command = f"journal decision show {number} --md"
    text = render.decision_markdown.of(page, today=run.today, command=command)
    left_out = ("gut", "state of mind", "pre-mortem", "10/10/10") if share else ()
    written = _outputs.write([_outputs.document(path, "md", text)], force=force)
    if path != _outputs.STREAM:
        run.show(DocumentsWritten(f"decision {number}", written, left_out))
    if share:
        _outputs.tell_left_out(run, left_out)
