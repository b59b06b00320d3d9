"""Projects under their rightful owners, their steps, promises to others and answers owed."""

from datetime import date
from typing import NamedTuple

from demo import story
from demo.people import BILLING, DOCS, EXPERTS, IT_OPS, LEAD, PRODUCT
from demo.rows import Book


class Project(NamedTuple):
    """A project from its first day on; the owner is whose work it is."""

    slug: str
    title: str
    owner: str
    status: str
    started: date
    metric: str | None = None
    expected: str | None = None
    target: date | None = None
    closed: date | None = None
    next_step: str | None = None


PROJECTS = (
    Project("invoice-chasing", "Invoice chasing", BILLING, "handed-off", date(2024, 10, 1),
            "not-mine", "2 h a week back", None, date(2026, 7, 20)),
    Project("technical-training", "Technical training", EXPERTS, "active", date(2024, 10, 1),
            "within24", "about 11 more tickets a week", None, None,
            "ask Mara for a yes or no"),
    Project("bug-triage", "Bug triage", PRODUCT, "active", date(2024, 10, 1),
            next_step="count what comes back"),
    Project("acting-lead", "Acting-lead duties", LEAD, "active", date(2024, 10, 1),
            next_step="list them for the talk with Priya"),
    Project("sign-on-pages", "Single sign-on pages", "me", "done", date(2025, 1, 13),
            "within24", "fewer sign-on tickets", date(2025, 3, 31), date(2025, 3, 28)),
    Project("forum-revival", "Forum revival", "me", "dropped", date(2025, 2, 10),
            "csat", "answers from other customers", date(2025, 6, 30), date(2025, 5, 12)),
    Project("rollover-guide", "Guide to the yearly rollover", "me", "done", date(2025, 5, 5),
            "full-resolution", "half of last summer’s rollover tickets", date(2025, 7, 11),
            date(2025, 7, 11)),
    Project("escalation-form", "Escalation form", "me", "done", date(2025, 9, 1),
            "escalations-documented", "eight of ten well documented", date(2025, 12, 12), date(2025, 12, 12)),
    Project("service-agreement", "Reply agreement with Product", "me", "done", date(2026, 1, 12),
            "product-reply", "from four days to two", date(2026, 3, 31), date(2026, 4, 17)),
    Project("refund-macros", "Refund macros", "me", "done", date(2026, 5, 4),
            "full-resolution", "an hour less on refunds", date(2026, 7, 31), date(2026, 7, 31)),
    Project("import-guides", "Import-error guides", "me", "active", date(2026, 6, 15),
            "import-guides", "six guides, forty tickets fewer a month", date(2026, 9, 30), None,
            "numbers for part 2"),
    Project("24-hour-answer", "24-hour answer", "me", "active", date(2026, 7, 1),
            "within24", "80 percent through back-to-school", date(2026, 9, 30), None,
            "ask Product for the SLA log"),
    Project("chat-playbook", "Chat playbook", "me", "paused", date(2026, 3, 9),
            "csat", "calmer peaks", None, None, "wait for the new chat"),
)  # fmt: skip

STEPS = (
    ("invoice-chasing", "checklist agreed with Billing", date(2026, 7, 3), date(2026, 7, 2)),
    ("invoice-chasing", "two weeks side by side", date(2026, 7, 17), date(2026, 7, 17)),
    ("invoice-chasing", "Billing answers alone", date(2026, 7, 20), date(2026, 7, 20)),
    ("service-agreement", "wait by team measured", date(2026, 2, 13), date(2026, 2, 16)),
    ("service-agreement", "Product signs", date(2026, 3, 31), date(2026, 4, 14)),
    ("escalation-form", "seven fields instead of nineteen", date(2025, 11, 14), date(2025, 11, 19)),
    ("rollover-guide", "tested on a clean school", date(2025, 6, 27), date(2025, 6, 26)),
    ("refund-macros", "macro live for Tier 1", date(2026, 7, 15), date(2026, 7, 15)),
    ("import-guides", "guide 6: encodings", date(2026, 9, 30), None),
    ("24-hour-answer", "age view for Tier 1", date(2026, 8, 21), date(2026, 9, 4)),
    ("technical-training", "notes for whoever takes it over", date(2026, 9, 18), date(2026, 9, 14)),
)

PROMISES = (
    # to whom, what, due, done, project
    ("Oakfield", "written account of the outage", date(2025, 2, 14), date(2025, 2, 13), None),
    (IT_OPS, "list of our senders", date(2025, 4, 11), date(2025, 4, 11), None),
    (PRODUCT, "steps for the term export", date(2025, 6, 6), date(2025, 6, 10), None),
    (DOCS, "review of the sign-on pages", date(2025, 9, 19), date(2025, 9, 24), None),
    ("Kestrel Bay", "call after the merge", date(2025, 11, 28), date(2025, 11, 28), None),
    (IT_OPS, "escalation form, second version", date(2025, 12, 12), date(2025, 12, 12),
     "escalation-form"),
    (DOCS, "word list of our customers", date(2026, 2, 27), date(2026, 2, 26), None),
    (PRODUCT, "ten worst waits, with dates", date(2026, 3, 6), date(2026, 3, 6),
     "service-agreement"),
    ("Priya", "numbers for the load talk", date(2026, 5, 15), date(2026, 5, 15), None),
    ("Northgate", "plan for their new school year", date(2026, 7, 10), date(2026, 7, 9), None),
    (BILLING, "sit in twice after the hand-off", date(2026, 8, 14), date(2026, 8, 13), None),
    ("Noor", "an hour on sync logs", date(2026, 8, 28), date(2026, 9, 3), None),
    ("Oakfield", "daily word until the outage is over", date(2026, 9, 23), date(2026, 9, 23), None),
    ("Stonebridge", "root cause of the lost rosters", date(2026, 9, 18), None, None),
    (DOCS, "glossary review", date(2026, 9, 28), None, None),
    ("Beatriz", "recap of the open hour", date(2026, 9, 30), None, None),
)  # fmt: skip

WAITING = (
    (PRODUCT, "log of broken replies", date(2026, 2, 20), date(2026, 2, 2), date(2026, 3, 2),
     "service-agreement"),
    (EXPERTS, "hand-off of the technical training", date(2026, 9, 25), date(2026, 9, 14), None,
     "technical-training"),
)  # fmt: skip


def plan(book: Book) -> None:
    """Add projects, their steps, promises, and what Robin waits for."""
    for project in PROJECTS:
        book.add(
            "project", story.moment(project.started, 560), slug=project.slug, title=project.title,
            status=project.status, owner=project.owner,
            metric=book.link("metric", project.metric) if project.metric else None,
            expected=project.expected, started_on=project.started.isoformat(),
            target_on=_day(project.target), closed_on=_day(project.closed),
            next_step=project.next_step,
            updated=story.moment(project.closed, 1010) if project.closed else None,
        )  # fmt: skip
    started = {project.slug: project.started for project in PROJECTS}
    for slug, title, due, done in STEPS:
        _step(book, started[slug], title, due, done, slug)
    for whom, title, due, done, slug in PROMISES:
        _step(
            book, date.fromordinal(due.toordinal() - 11), title, due, done, slug, promised_to=whom
        )
    for whom, title, due, asked, done, slug in WAITING:
        _step(
            book, asked, title, due, done, slug, waiting_on=whom, asked_on=asked.isoformat()
        )  # fmt: skip


def _step(
    book: Book, made: date, title: str, due: date, done: date | None, slug: str | None, **more: str
) -> None:
    book.add(
        "milestone", story.moment(made, 575), title=title, due=_day(due), done_on=_day(done),
        project=book.link("project", slug) if slug else None,
        updated=story.moment(done, 1000) if done else None, **more,
    )  # fmt: skip


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
