"""A review as a document: title, key figures and sections, for Markdown and HTML alike.

The texts in it are as they were typed; each writer escapes them its own way.
"""

from datetime import date
from typing import NamedTuple

from journal.domain import echo, rounding
from journal.domain.periods import Period
from journal.render import document_people, document_words, review_words, words
from journal.render import document_sections as made
from journal.render.document_parts import Fact, Section
from journal.views.reviews import Head, Review

KINDS = {
    "week": "Weekly review",
    "month": "Monthly review",
    "quarter": "Quarterly review",
    "year": "Yearly review",
}


class Document(NamedTuple):
    """A review to be read on paper or on a page; `lead` are its first sentences."""

    kind: str
    title: str
    lead: tuple[str, ...]
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    foot: tuple[str, ...]


def of(review: Review, *, command: str = "", left_out: tuple[str, ...] = ()) -> Document:
    """Return a review as a document; `left_out` says what a shared page does not have."""
    head = review.head
    return Document(
        kind=" · ".join(part for part in (KINDS[head.kind], head.name, head.role) if part),
        title=title(head),
        lead=_lead(review),
        facts=_facts(review),
        sections=tuple(section for section in _sections(review) if section is not None),
        foot=foot(
            words.counted(review.logged.entries, "entry", "entries"), head.today, command, left_out
        ),
    )


def title(head: Head) -> str:
    """Return `2026-Q3, day 86 of 92`, the day while the period runs."""
    return f"{head.label}, day {head.day} of {head.days}" if head.running else head.label


def _lead(review: Review) -> tuple[str, ...]:
    head = review.head
    days = echo.period_shown(Period(head.now.start, head.now.end), head.today)
    said = f"{days}. {review_words.compared(head)}"
    return (said,) if review.logged.entries else (said, "Nothing was recorded in this period.")


def _facts(review: Review) -> tuple[Fact, ...]:
    logged, found = review.logged, []
    if logged.entries:
        share = rounding.per_cent(logged.days / logged.of_days)
        found.append(
            Fact(
                "Days written",
                f"{logged.days} of {logged.of_days}",
                f"{share}, {words.counted(logged.entries, 'entry', 'entries')}",
            )
        )
    if logged.minutes:
        found.append(
            Fact(
                "Work",
                f"{words.about_hours(logged.minutes)} h",
                f"{words.about_hours(logged.minutes_before)} h before"
                if logged.entries_before
                else "",
            )
        )
    if review.habits is not None:
        kept = sum(row.now.kept for row in review.habits.rows)
        due = sum(row.now.due for row in review.habits.rows)
        if due:
            found.append(Fact("Habits", rounding.per_cent(kept / due), f"{kept} of {due} due"))
    if logged.study_minutes:
        before = review.learning.minutes_before if review.learning is not None else None
        was = "" if before is None else f"{words.hours(before)} h before"
        found.append(Fact("Study", f"{words.hours(logged.study_minutes)} h", was))
    if review.feelings is not None and review.feelings.energy.mean is not None:
        energy = review.feelings.energy
        low = f"{words.counted(energy.low, 'low day')} of {energy.n}"
        found.append(Fact("Energy", f"{words.rating(energy.mean)} of 5", low))
    return tuple(found)


def _sections(review: Review) -> tuple[Section | None, ...]:
    return (
        document_words.in_short(review),
        made.objectives(review),
        made.numbers(review),
        made.wins(review),
        made.heard(review),
        made.owners(review),
        made.realms(review),
        made.tolls(review),
        made.feelings(review),
        made.habits(review),
        made.learning(review),
        document_people.standing(review),
        document_people.roles(review),
        document_people.decisions(review),
        document_words.loops(review),
        document_words.year_ago(review),
        document_words.then_and_now(review),
        document_words.answers(review),
    )


def foot(
    source: str, today: date, command: str = "", left_out: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Return what a page ends with: by what and when it was made, `source` says from what, and what
    it does not have.
    """
    by = f" by {command}" if command else ""
    said = [
        f"Made on this computer{by} on {words.day(today)} {today.year} "
        f"from {source}. Nothing was sent anywhere."
    ]
    if left_out:
        said.append(f"Left out to be shared: {', '.join(left_out)}.")
    return tuple(said)
