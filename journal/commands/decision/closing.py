"""What still can be done with a decision that stands: a note, an end to it, its removal."""

from typing import Annotated

import typer

from journal import plans
from journal.commands import _shared as shared
from journal.commands import plan_forms as forms
from journal.commands.decision import options, shown
from journal.errors import ConflictError, DeclinedError
from journal.plans import read_decisions
from journal.runtime import Runtime
from journal.views.decisions import DecisionRemoved


def note(
    ctx: typer.Context,
    name: options.Name,
    words: Annotated[list[str], typer.Argument(metavar="TEXT…", help="What turned out otherwise.")],
) -> None:
    """Add a dated note to a frozen decision; it stands beside the text that it corrects.

    \b
    Example:
      journal decision note 1 the post slipped from summer to the end of the year
    """
    run: Runtime = ctx.obj
    text = " ".join(words)
    with run.writing("decision note", text=text) as store:
        decision = read_decisions.named(store, name, run.today)
        if decision.frozen_at is None:
            raise ConflictError(
                f"decision {decision.id} is a draft: change it itself",
                hint=f"journal decision edit {decision.id}",
            )
        plans.decisions.note(store, decision.id, text, day=run.today, now=run.clock.now)
        answer = shown.said(store, decision.id, "noted", run.today)
    run.show(answer)


def drop(ctx: typer.Context, name: options.Name, why: forms.Why = None) -> None:
    """Close a decision without judging it: it is kept, and asked about no more.

    What of its expectations is still open counts as void. A reason becomes a note.

    \b
    Example:
      journal decision drop 1 --why "the post was withdrawn"
    """
    run: Runtime = ctx.obj
    with run.writing("decision drop", text=why) as store:
        number = read_decisions.find(store, name)
        done = plans.decisions.drop(store, number, on=run.today, now=run.clock.now)
        if done and why is not None:
            text = f"dropped: {why}"
            plans.decisions.note(store, number, text, day=run.today, now=run.clock.now)
        answer = shown.said(store, number, "dropped" if done else "already", run.today)
    run.show(answer)


def rm(
    ctx: typer.Context,
    name: options.Name,
    dry_run: shared.DryRun = False,
    yes: shared.Yes = False,
) -> None:
    """Remove a decision with its expectations and notes, frozen or not; undo brings it back.

    \b
    Examples:
      journal decision rm 1 --dry-run
      journal decision rm 1 --yes
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        decision = read_decisions.named(store, name, run.today)
        reopened = read_decisions.closed_comparison(store, decision.id)
    if dry_run:
        run.show(DecisionRemoved(decision, reopened, rehearsed=True))
        return
    frozen = decision.frozen_at is not None
    if (
        frozen
        and run.interactive
        and not run.confirm(
            f"Remove the frozen decision {decision.id}?", yes=yes, otherwise="--yes"
        )
    ):
        raise DeclinedError("nothing was removed")
    with run.writing("decision rm") as store:
        plans.decisions.remove(store, decision.id)
    run.show(DecisionRemoved(decision, reopened))
