"""Answers to a review that are not asked for on the terminal: by option, or in the editor."""

import shlex
from collections.abc import Sequence

from journal import render, reviews
from journal.commands.review import frames, saving
from journal.commands.review.options import Said
from journal.errors import UsageError
from journal.reviews.frame import Frame
from journal.runtime import Runtime
from journal.views.reviews import Review


def act(run: Runtime, kind: str, words: list[str] | None, said: Said) -> None:
    """Keep answers; a review that is not under way is finished with them, its figures are kept."""
    if said.answers and said.editor:
        raise UsageError("--answer and --editor are two ways", hint="take one of them")
    if said.editor:
        run.refuse_no_editor(otherwise=_line(run, kind, words or ()))
    frame, view = frames.looked_at(run, kind, words)
    given = by_option(frame, said.answers) if said.answers else by_editor(run, frame, view)
    if given is None or (not any(given.values()) and not _is_kept(run, frame)):
        run.tell("nothing changed, so nothing was stored")
        return
    with run.writing("review", text=written_out(given)) as store:
        before = reviews.stored.one(store, frame.kind, frame.whole.start)
        if before is not None and before.closed_at is None and before.step:
            kept = reviews.stored.save(store, frame.kind, frame.whole, given, now=run.clock.now)
        else:
            last = len(saving.steps(run, frame.kind))
            kept = saving.finish(run, store, frame, given, step=last)
    run.show(saving.told(kept, view.head))


def by_option(frame: Frame, words: tuple[str, ...]) -> dict[str, str]:
    """Return the answers of `KEY=TEXT`; raises UsageError for a key that is none, InvalidError."""
    found: dict[str, str] = {}
    for word in words:
        key, equals, text = word.partition("=")
        if not equals:
            asked = ", ".join(frame.chosen.questions[frame.kind])
            raise UsageError("--answer takes KEY=TEXT", hint=f"the questions: {asked}")
        if key.strip() in found:
            raise UsageError(f"“{key.strip()}” is answered twice", hint="take one answer")
        found[key.strip()] = reviews.questions.checked(
            frame.kind, frame.chosen.questions, key.strip(), text
        )
    return found


def by_editor(run: Runtime, frame: Frame, view: Review) -> dict[str, str] | None:
    """Return the answers that were written in the editor, None when nothing was changed."""
    run.tell(
        f"The figures and {len(view.questions)} questions of {view.head.label} are in your editor."
    )
    edited = run.edit(
        render.answer_sheets.sheet(view),
        name=f"review-{view.head.label}",
        otherwise=_line(run, frame.kind, (view.head.label,)),
    )
    if edited is None:
        return None
    read = render.answer_sheets.answers(edited, view.questions)
    held = {each.key: each.answer or "" for each in view.questions}
    changed = {key: text for key, text in read.items() if text != held[key]}
    return {
        key: reviews.questions.checked(frame.kind, {frame.kind: held}, key, text)
        for key, text in changed.items()
    } or None


def _line(run: Runtime, kind: str, words: Sequence[str]) -> str:
    """Return the line that answers the first question of a review without an editor."""
    key = next(iter(run.settings[f"review.{kind}_questions"]))
    return f'{shlex.join(["journal", "review", kind, *words])} --answer {key}="…"'


def _is_kept(run: Runtime, frame: Frame) -> bool:
    """Whether there is a review from which an answer can be taken away."""
    with run.reading() as store:
        return reviews.stored.one(store, frame.kind, frame.whole.start) is not None


def written_out(given: dict[str, str]) -> str:
    """Return answers as one text, which is kept as a draft if they cannot be stored."""
    return "\n".join(text for text in given.values() if text)
