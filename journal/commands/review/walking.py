"""A review gone through on the terminal: from where on, or what is said of a finished one."""

from journal import reviews
from journal.commands.review import frames, saving, session, steps
from journal.commands.review.prompts import LeftError
from journal.runtime import Runtime


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
