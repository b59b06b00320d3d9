"""Reviews that are kept, as lines: the list of them, one with its page, what was saved."""

from collections.abc import Iterable
from datetime import datetime

from journal.domain import echo
from journal.domain.grammar_words import DAY_NAMES
from journal.render import cells, grid, paragraphs, words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.grid import Column
from journal.render.plain import Table
from journal.render.style import Page
from journal.render.text import review_rows, reviews
from journal.views.kept_reviews import (
    ReviewKept,
    ReviewList,
    ReviewRemoved,
    ReviewSaved,
    ReviewShown,
    Unreviewed,
)

lines = Drawings()
tables = Drawings()

COLUMNS = ("kind", "label", "start", "answers", "step", "closed_at", "figures")
MOST_RUNS = 6
"""So many runs of periods without a review are named of a kind."""

UNITS = {"week": "weeks", "month": "months", "quarter": "quarters", "year": "years"}


@lines.of(ReviewList)
def listed(view: ReviewList, page: Page) -> Iterable[str]:
    """Return one review a line, and the periods that have none."""
    if view.reviews:
        columns = [
            Column("Review"),
            Column("answers", right=True),
            Column("state"),
            Column("first answer", gives=True, optional=True),
        ]
        rows = [
            [each.label, str(len(each.answered)), state(each, page), shown(_first(each))]
            for each in view.reviews
        ]
        yield from grid.table(columns, rows, page, indent=0)
    if view.more:
        every = max(100, len(view.reviews) + view.more)
        more = f"{words.counted(view.more, 'earlier one')}:"
        word = f"journal review list {view.kind}".rstrip()
        yield from paragraphs.offer(more, f"{word} -n {every}", page, indent=0)
    for place, kind in enumerate(dict.fromkeys(each.kind for each in view.missing)):
        if view.reviews and not place:
            yield ""
        yield from _without([each for each in view.missing if each.kind == kind], page)


def _first(kept: ReviewKept) -> str:
    return next(iter(kept.answered.values()), "")


def state(kept: ReviewKept, page: Page) -> str:
    """Return whether a review was finished, and when, or where it was left."""
    if kept.closed_at is not None:
        return f"saved {_day(kept.closed_at, page)}"
    return f"left after step {kept.step}" if kept.step else "begun"


def _day(at: datetime, page: Page) -> str:
    return echo.day_shown(at.astimezone().date(), page.today)


def _without(runs: list[Unreviewed], page: Page) -> Iterable[str]:
    """Return the periods of a kind that have no review, and how the newest one is begun."""
    named = [_run(each) for each in runs[:MOST_RUNS]]
    if len(runs) > MOST_RUNS:
        count = sum(each.units for each in runs[MOST_RUNS:])
        named.append(f"{count} earlier")
    text = f"Without a review: {', '.join(named)}"
    yield from paragraphs.sentence(text, page, indent=0)
    yield from paragraphs.offer(
        "  The newest:", f"journal review {runs[0].kind} {runs[0].last}", page, indent=2
    )


def _run(run: Unreviewed) -> str:
    if run.units == 1:
        return run.last
    return f"{run.first} to {run.last} ({run.units} {UNITS[run.kind]})"


@lines.of(ReviewShown)
def review_shown(view: ReviewShown, page: Page) -> Iterable[str]:
    """Return how the review is kept, and its page."""
    kept = view.kept
    word = f"journal review show {kept.label}"
    if not view.present and kept.closed_at is not None:
        said = f"As saved on {_day(kept.closed_at, page)}. With the figures of today:"
        yield from paragraphs.offer(said, f"{word} --now", page, indent=0)
    else:
        yield from paragraphs.sentence(
            f"{_how(kept, page)} The figures are of today.", page, indent=0
        )
    yield ""
    yield from reviews.whole(view.review, page)
    if kept.closed_at is None:
        yield ""
        yield from paragraphs.offer(
            "It goes on there:", f"journal review {kept.kind} {kept.label}", page, indent=0
        )


def _how(kept: ReviewKept, page: Page) -> str:
    text = state(kept, page)
    return f"{text[:1].upper()}{text[1:]}."


@lines.of(ReviewSaved)
def saved(view: ReviewSaved, page: Page) -> Iterable[str]:
    """Return that it is saved and what comes next, or where it goes on."""
    kept = view.kept
    again = f"journal review {kept.kind} {kept.label}"
    if view.left is not None:
        yield from left_at(view.left, view.steps, again, page)
        return
    first = f"Saved: review {kept.label}."
    if kept.kind == "week" and view.quarter and view.quarter_ends is not None:
        ends = f"({view.quarter} ends {DAY_NAMES[view.quarter_ends.weekday()]})."
        yield from _beside(first, f"Next: {page.command('journal review quarter')} {ends}", page)
    else:
        yield from _beside(first, page.command(f"journal review show {kept.label}"), page)
    if kept.kind in ("quarter", "year"):
        file = f"{kept.label.rpartition('-')[2].lower()}.html"
        yield from paragraphs.offer(
            "As a page with its charts:", f"{again} --html {file}", page, indent=0
        )


def left_at(step: int, steps: int, command: str, page: Page) -> list[str]:
    """Return at which step a review was left, and the line that goes on there."""
    then = f"{page.command(command)} goes on there."
    return _beside(f"Left at step {step} of {steps}.", then, page)


def left_again(step: int, steps: int, command: str, page: Page, *, said: bool) -> list[str]:
    """Return at which step that was gone through again a person left, whether what they `said` of
    it is kept, and the line that goes through it once more.
    """
    kept = "; what was answered is kept" if said else ""
    then = f"{page.command(f'{command} --redo {step}')} goes through it again."
    return _beside(f"Left at step {step} of {steps}{kept}.", then, page)


def _beside(first: str, then: str, page: Page) -> list[str]:
    """Return two sentences on a line, or under each other where there is no room."""
    room = page.width - cells.width(first) - 3
    plain = then.replace("\x1b[36m", "").replace("\x1b[0m", "")
    return [f"{first}   {then}"] if cells.width(plain) <= room else [first, f"  {then}"]


@lines.of(ReviewRemoved)
def removed(view: ReviewRemoved, page: Page) -> Iterable[str]:
    """Return what went, and how it comes back."""
    answers = words.counted(len(view.kept.answered), "answer")
    if view.rehearsed:
        yield f"review {view.kept.label} would be removed, with {answers}; nothing was changed"
    else:
        yield f"review {view.kept.label} removed, with {answers} · journal undo brings it back"


@tables.of(ReviewList)
def listed_table(view: ReviewList) -> Table:
    """Return one record a review, then one a run of periods that have none."""
    rows = [_record(each) for each in view.reviews]
    missing = [(each.kind, _span(each), None, None, None, None, "missing") for each in view.missing]
    return COLUMNS, [*rows, *missing]


@tables.of(ReviewShown)
def shown_table(view: ReviewShown) -> Table:
    """Return every figure of the review, one record each."""
    return review_rows.COLUMNS, review_rows.records(view.review)


@tables.of(ReviewSaved)
def saved_table(view: ReviewSaved) -> Table:
    """Return the review as one record."""
    return COLUMNS, [_record(view.kept)]


@tables.of(ReviewRemoved)
def removed_table(view: ReviewRemoved) -> Table:
    """Return the removed review as one record."""
    return COLUMNS, [_record(view.kept)]


def _span(run: Unreviewed) -> str:
    return f"{run.first}..{run.last}" if run.units > 1 else run.last


def _record(kept: ReviewKept) -> tuple[object, ...]:
    return (
        kept.kind,
        kept.label,
        kept.start,
        len(kept.answered),
        kept.step,
        kept.closed_at,
        "kept" if kept.figures else "none",
    )
