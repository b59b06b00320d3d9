"""A review gone through step by step on a terminal: each step is one change, and the same command
goes on where it was left.
"""

from collections.abc import Callable, Mapping

from journal import reviews
from journal.commands._progress import going_on
from journal.commands.review import saving
from journal.commands.review.prompts import LeftError, Prompts
from journal.render import cells
from journal.render.text.kept_reviews import left_again, left_at
from journal.reviews.frame import Frame
from journal.reviews.steps import Step
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.kept_reviews import ReviewKept
from journal.views.reviews import Review

TITLE = 15
"""Cells of the number and name of a step before its minutes."""

NARROW = 60
FIGURES = ("happened", "read")
"""Steps that show the figures which are kept with a review."""


Act = Callable[[Store], object]
"""Something that a step stores, within the step's own change."""


class Session:
    """One review on one terminal: its figures as they stand, and what the present step is to
    store.
    """

    def __init__(self, run: Runtime, frame: Frame, view: Review) -> None:
        self.run = run
        self.frame = frame
        self.view = view
        self.ask = Prompts(run)
        run.unseen = True  # what is typed at a question no shell can bring back
        self.steps = saving.steps(run, frame.kind)
        self.step = self.steps[0]
        with run.reading() as store:
            self.kept: ReviewKept | None = reviews.stored.one(store, frame.kind, frame.whole.start)
        self._acts: list[Act] = []
        self._answers: dict[str, str] = {}
        self._typed: list[str] = []

    @property
    def answers(self) -> Mapping[str, str]:
        """What was answered so far, the present step included."""
        return {**(self.kept.answers if self.kept else {}), **self._answers}

    @property
    def command(self) -> str:
        """The line that goes on with this review."""
        return f"journal review {self.frame.kind} {self.frame.whole.label}"

    def head(self, text: str) -> None:
        """Say which step of a long review this is, how long it takes, and what it is about."""
        title = f"{self.step.number} {self.step.title}"
        minutes = reviews.steps.MINUTES[self.step.name]
        page = self.run.page
        self.run.tell("")
        if page.width < NARROW or page.a11y:
            self.run.tell(page.bold(f"{title}, {minutes} min"))
            self.ask.tell(text, indent=2)
            return
        lead = f" {title:<{TITLE}} {minutes:>2} min  "
        for line in cells.wrapped(text, page.width, first=lead, rest=" " * len(lead)):
            self.run.tell(line)

    def does(self, act: Act, typed: str = "") -> None:
        """Let something be stored with the step; `typed` is kept as a draft if that fails."""
        self._acts.append(act)
        self._typed += [typed] if typed else []

    def answers_with(self, key: str, text: str) -> None:
        """Let an answer be stored with the step, "" takes one away."""
        self._answers[key] = text
        self._typed += [text] if text else []

    def keep(self, step: int | None) -> bool:
        """Store what the present step said: one change; with a number the step is finished, with
        that of the last one the review is. Return whether it said anything.
        """
        said = bool(self._acts or self._answers)
        if not said and (step is None or step == self._reached):
            return said
        acts, answers = self._acts, self._answers
        with (
            going_on(self.run, "Saving"),
            self.run.writing("review", text="\n".join(self._typed) or None) as store,
        ):
            for act in acts:
                act(store)
            if step == len(self.steps):
                kept = saving.finish(self.run, store, self.frame, answers, step=step)
            else:
                kept = reviews.stored.save(
                    store,
                    self.frame.kind,
                    self.frame.whole,
                    answers,
                    step=step,
                    now=self.run.clock.now,
                )
        self.kept = kept
        self._acts, self._answers, self._typed = [], {}, []
        if acts and step != len(self.steps):
            self.look()
        return said

    def look(self) -> None:
        """Compute the figures anew: something that they are made of was changed."""
        with going_on(self.run, "Reading the journal"), self.run.reading() as store:
            self.view = reviews.periods.review(store, self.frame)

    def keep_figures(self) -> None:
        """Put the figures of today in the place of those that were kept."""
        last = len(self.steps)
        with going_on(self.run, "Saving"), self.run.writing("review") as store:
            self.kept = saving.finish(self.run, store, self.frame, {}, step=last, anew=True)

    @property
    def _reached(self) -> int:
        return 0 if self.kept is None else self.kept.step


Walk = Callable[[Session], bool]
"""Goes through a step; whether there was anything to show or to ask."""


def go(session: Session, walks: Mapping[str, Walk]) -> None:
    """Go through the steps that are left; raises KeyboardInterrupt after saying where it goes on."""
    reached = session.kept.step if session.kept else 0
    left = [step for step in session.steps if step.number > reached]
    left = left or list(session.steps[-1:])
    if reached:
        first = left[0]
        on = f"Going on at step {first.number} of {len(session.steps)}, {first.title.lower()}."
        session.ask.offer(f"{on} The figures:", f"{session.command} --facts")
    for step in left:
        anything = _walk(session, step, walks)
        if anything or step is left[-1]:
            session.keep(step.number)
    _saved(session)


def again(session: Session, step: Step, walks: Mapping[str, Walk]) -> None:
    """Go through one step again; where the review stands is as it was."""
    if not _walk(session, step, walks, anew=True):
        session.ask.tell(f"There is nothing to ask at step {step.number}, {step.title.lower()}.")
    session.keep(None)
    kept = session.kept
    if step.name in FIGURES and kept is not None and kept.closed_at is not None:
        question = "Keep these figures in place of the saved ones? [y/N]"
        if session.ask.key(question, "yn") == "y":
            session.keep_figures()
    _saved(session)


def _walk(session: Session, step: Step, walks: Mapping[str, Walk], *, anew: bool = False) -> bool:
    """Go through a step; of one that is left half-way what was typed is kept, and it is not
    finished. The line of the review goes on there, unless the step is gone through `anew`.
    """
    session.step = step
    try:
        return walks[step.name](session)
    except (KeyboardInterrupt, LeftError):
        said = session.keep(None)
        session.run.tell("")
        where = (step.number, len(session.steps), session.command, session.run.page)
        for line in left_again(*where, said=said) if anew else left_at(*where):
            session.run.tell(line)
        raise


def _saved(session: Session) -> None:
    if session.kept is None:
        return
    view = saving.told(session.kept, session.view.head)
    if session.kept.closed_at is None:
        view = view._replace(left=session.kept.step + 1, steps=len(session.steps))
    session.run.show(view)
