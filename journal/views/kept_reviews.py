"""Views of reviews that are kept: one with its answers, the list of them, what was saved."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple

from journal.views.reviews import Review
from journal.views.schemas import schema


class ReviewKept(NamedTuple):
    """A review as it is kept: its period from `start`, what was answered by key of the question.

    `step` is the last finished one, 0 for none; `closed_at` is set once all of it was gone through,
    and `figures` says whether the figures of that day were kept with it.
    """

    id: int
    uid: str
    kind: str
    start: date
    label: str
    answers: Mapping[str, str]
    step: int
    closed_at: datetime | None
    updated_at: datetime
    figures: bool

    @property
    def answered(self) -> Mapping[str, str]:
        """What was answered to questions: a key with a colon is what a step has to remember."""
        return {key: text for key, text in self.answers.items() if ":" not in key}


class Unreviewed(NamedTuple):
    """Units of a kind in a row that have lines and no review: the first, the last, how many
    units.
    """

    kind: str
    first: str
    last: str
    units: int


@schema("reviews/1")
class ReviewList(NamedTuple):
    """Reviews that are kept, newest period first, and finished periods with lines that have none:
    of one `kind`, or "" of all.
    """

    reviews: tuple[ReviewKept, ...]
    missing: tuple[Unreviewed, ...]
    more: int = 0
    kind: str = ""


@schema("review.shown/1")
class ReviewShown(NamedTuple):
    """A review that is kept, and its page: as it was saved, or (`present`) from today's figures."""

    kept: ReviewKept
    review: Review
    present: bool


@schema("review.saved/1", confirms=True)
class ReviewSaved(NamedTuple):
    """A review was saved. `left` is the number of the step of `steps` that it goes on with, None
    once all is done; `quarter` is the one that ends soon, on its day `quarter_ends`, "" else.
    """

    kept: ReviewKept
    left: int | None = None
    steps: int = 0
    quarter: str = ""
    quarter_ends: date | None = None


@schema("reviews.removed/1", confirms=True)
class ReviewRemoved(NamedTuple):
    """A review went to the trash, or would go (`rehearsed`); nothing that happened went with it."""

    kept: ReviewKept
    rehearsed: bool = False
