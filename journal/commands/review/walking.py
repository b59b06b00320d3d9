"""When a review is gone through on the terminal, and from where on."""

from journal import reviews
from journal.commands.review import frames, saving, session, steps
from journal.commands.review.options import Said, Wanted
from journal.commands.review.prompts import LeftError
from journal.errors import UsageError
from journal.runtime import Runtime


def wanted(run: Runtime, files: Wanted, said: Said) -> bool:
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


def act(run: Runtime, kind: str, words: list[str] | None, redo: str | None) -> None:
    """Go through the steps that are left, or through one again; a finished review is shown."""
    known = saving.steps(run, kind)
    step = None if redo is None else reviews.steps.chosen(known, redo)
    frame, view = frames.looked_at(run, kind, words)
    if frames.is_empty(view):
        run.show(view)
        run.tell(f'nothing is recorded in {view.head.label}: journal log "…"')
        return
    sitting = session.Session(run, frame, view)
    try:
        if step is not None:
            session.again(sitting, step, steps.WALKS)
        elif sitting.kept is not None and sitting.kept.closed_at is not None:
            _finished(sitting)
        else:
            session.go(sitting, steps.WALKS)
    except LeftError:
        return


def _finished(sitting: session.Session) -> None:
    """Show the figures of a review that is finished, and how it is changed."""
    sitting.run.show(sitting.view)
    label = sitting.view.head.label
    sitting.ask.offer("It is saved as it was:", f"journal review show {label}")
    sitting.ask.offer("To go through a step again:", f"{sitting.command} --redo answers")
