"""What is kept of a review: answers, the step it is at, and its figures once it is finished."""

from collections.abc import Mapping
from datetime import timedelta

from journal import reviews
from journal.domain.grammar_words import DAY_NAMES
from journal.reviews.frame import Frame
from journal.reviews.steps import Step
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.kept_reviews import ReviewKept, ReviewSaved
from journal.views.reviews import Head


def steps(run: Runtime, kind: str) -> tuple[Step, ...]:
    """Return the steps of a kind of review, as the settings say."""
    return reviews.steps.of(run.settings[f"review.{kind}_steps"])


def finish(
    run: Runtime,
    store: Store,
    frame: Frame,
    said: Mapping[str, str],
    *,
    step: int,
    anew: bool = False,
) -> ReviewKept:
    """Keep answers and say that a review is finished; its figures are kept with it once, so that it
    stays true when rows are corrected later. Only `anew` are they taken again.
    """
    kept = reviews.stored.one(store, frame.kind, frame.whole.start)
    figures = None
    if anew or kept is None or kept.closed_at is None:
        rows = reviews.periods.looked_at(store, frame)
        answers = reviews.stored.merged(rows.answers, said)
        view = reviews.periods.compose(rows._replace(answers=answers), frame)
        figures = reviews.snapshots.taken(view)
    return reviews.stored.save(
        store, frame.kind, frame.whole, said, step=step, figures=figures, now=run.clock.now
    )


def told(kept: ReviewKept, head: Head) -> ReviewSaved:
    """Return that a review is saved, and whether the quarter that holds its end ends soon."""
    left = head.quarter_days - head.quarter_day
    soon = head.kind == "week" and head.running and left < len(DAY_NAMES)
    last = head.now.end + timedelta(days=left - 1)
    return ReviewSaved(kept, quarter=head.quarter, quarter_ends=last if soon else None)
