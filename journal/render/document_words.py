"""What is in short, open and was said, as sections of a document: in short, loops, a year ago, then
and now, answers.
"""

from journal.render import review_words, then_words, words
from journal.render.document_parts import Item, Section, table
from journal.views.reviews import Loop, Review


def in_short(review: Review) -> Section | None:
    """Return the sentences that a review begins with."""
    items = tuple(Item(sentence) for sentence in review_words.in_short(review))
    return Section("in-short", "In short", items=items) if items else None


def loops(review: Review) -> Section | None:
    """Return what is open."""
    if not review.loops:
        return None
    return Section("loops", "Open", items=tuple(_loop(loop) for loop in review.loops))


def _loop(loop: Loop) -> Item:
    if loop.kind in ("results", "metrics"):
        n = int(loop.amount or 0)
        text = (
            f"{words.counted(n, 'win')} without a result"
            if loop.kind == "results"
            else f"{words.counted(n, 'project')} without a metric: {', '.join(loop.words)}"
        )
        return Item(text)
    if loop.kind == "next":
        return Item(loop.subject, None, f"the next step set in {loop.words[0]}")
    details = [loop.kind]
    if loop.who:
        details.append(loop.who)
    if loop.parent:
        details.append(loop.parent)
    if loop.of is not None:
        details.append(f"{loop.amount or 0:g} of {loop.of:g} {loop.unit or ''}".rstrip())
    if loop.kind == "waiting" and loop.days is not None:
        details.append(f"asked {words.counted(loop.days, 'day')} ago")
    return Item(
        loop.subject or "The mid-quarter check", loop.day, " · ".join([*details, *loop.words])
    )


def year_ago(review: Review) -> Section | None:
    """Return a line of these days a year ago, and what their review said."""
    items = [] if review.echo is None else [Item(review.echo.text, review.echo.day)]
    if review.then is not None:
        items += [
            Item(f"{question.text} {question.answer}", detail=review.then.label)
            for question in review.then.answers
        ]
    return Section("year-ago", "A year ago", items=tuple(items)) if items else None


def answers(review: Review) -> Section | None:
    """Return the questions that were answered."""
    items = tuple(
        Item(f"{question.text} {question.answer}")
        for question in review.questions
        if question.answer
    )
    return Section("answers", "In your words", items=items) if items else None


def then_and_now(review: Review) -> Section | None:
    """Return a year beside the first one."""
    found = review.then_and_now
    if found is None:
        return None
    rows = [
        (row.name, then_words.figure(row, then=True), then_words.figure(row, then=False))
        for row in found.rows
    ]
    shown = table("Then and now", ("Figure", found.then, found.now), rows, {1, 2})
    return Section("then-and-now", "Then and now", (), shown)
