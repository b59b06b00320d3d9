"""Reviews that Robin wrote: some weeks, a year ago and of late, and two quarters."""

import json
from datetime import date, timedelta

from demo import story
from demo.rows import Book

WEEKS = (
    (date(2025, 9, 22), "Nobody was left without an answer.", "Two people out and the phones.",
     "Ask for chat cover from the other site."),
    (date(2025, 11, 3), "The queue is half of what it was.", "Starting.",
     "Write every evening, one line."),
    (date(2026, 7, 20), "Invoices went home.", "Letting the first one pass.",
     "Point to Billing, kindly, each time."),
    (date(2026, 8, 10), "412 readers and fewer tickets.", "Start of term is near.",
     "Age view for Tier 1."),
    (date(2026, 8, 24), "Said that it is too much.", "All of it.", "Sleep."),
    (date(2026, 9, 7), "Writing again.", "The rest of the backlog.", "Mock exam, part A."),
    (date(2026, 9, 14), "Ilse named my tickets the template.", "Asking Mara a second time.",
     "Part 2 of the guide on Tuesday."),
)  # fmt: skip

QUARTERS = (
    (date(2026, 1, 1), {
        "proud": "Product saw its own waits and changed them.",
        "hard": "February, and asking for help in it.",
        "learned": "Numbers first, then the wish.",
        "objectives": "A 24-hour answer; count other teams’ work.",
        "change": "Stop invoices. Start the list of other teams’ work. Continue pages.",
    }),
    (date(2026, 4, 1), {
        "proud": "Billing said yes.",
        "hard": "Leaving the forum alone.",
        "learned": "A hand-off has a date or it is a mood.",
        "objectives": "24 hours through back-to-school; hand things over; the Help Center seat.",
        "change": "Stop Friday trainings. Start import guides. Continue the open hour.",
    }),
)  # fmt: skip

STEPS = {"week": 7, "quarter": 8}


def write_all(book: Book) -> None:
    """Add the reviews; their facts are those of the program that shows them, so none stand here."""
    for monday, well, hard, step in WEEKS:
        year, week, _ = monday.isocalendar()
        answers = {"well": well, "hard": hard, "next": step}
        _add(book, "week", monday, f"{year}-W{week:02}", monday + timedelta(days=6), answers)
    for first, answers in QUARTERS:
        last = date(first.year, first.month + 2, 30)
        _add(book, "quarter", first, f"{first.year}-Q{(first.month + 2) // 3}", last, answers)


def _add(
    book: Book, kind: str, start: date, label: str, written: date, answers: dict[str, str]
) -> None:
    closed_at = story.moment(written, 1090)
    book.add(
        "review", story.moment(written, 1060), kind=kind, start=start.isoformat(), label=label,
        answers=json.dumps(answers, ensure_ascii=False), facts="{}", step=STEPS[kind],
        closed_at=closed_at, updated=closed_at,
    )  # fmt: skip
