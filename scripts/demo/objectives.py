"""Objectives of four quarters, what they are measured by, and how sure Robin was each Friday."""

from datetime import date, timedelta

from demo import story
from demo.rows import Book

OBJECTIVES = (
    # quarter, kind, title, why, note of its grade, title of the one carried on
    (date(2025, 10, 1), "committed", "Three days at most for any answer",
     "the backlog of the autumn", "missed in October, made up by Christmas", None),
    (date(2025, 10, 1), "aspirational", "Escalations that need no question back",
     "IT Ops asked for it", "the form did it", None),
    (date(2026, 1, 1), "committed", "Product answers within two days",
     "customers wait for us while we wait for them", "signed two weeks late, and it works", None),
    (date(2026, 1, 1), "aspirational", "Faster first word",
     "silence is what they complain of", "steady, no big step", None),
    (date(2026, 4, 1), "committed", "A 24-hour answer",
     "company objective", "all green, too easy in spring", None),
    (date(2026, 4, 1), "aspirational", "Other teams’ work gets a list",
     "cannot hand off what nobody counts", "counted, not yet moved", None),
    (date(2026, 7, 1), "committed", "A 24-hour answer through back-to-school",
     "company objective, in the hard season", None, "A 24-hour answer"),
    (date(2026, 7, 1), "aspirational", "Other teams’ work goes home",
     "a quarter of my hours", None, "Other teams’ work gets a list"),
    (date(2026, 7, 1), "aspirational", "Ready for a Help Center seat",
     "so that it does not depend on luck", None, None),
)  # fmt: skip

KEY_RESULTS = (
    # objective, title, metric, baseline (None: hold), target, confidence of first and last Friday
    ("Three days at most for any answer", "full resolution, median", "full-resolution",
     26.4, 24.0, None),
    ("Three days at most for any answer", "backlog", "backlog", 121.0, 95.0, None),
    ("Escalations that need no question back", "well documented", "escalations-documented", 0.63, 0.85, None),
    ("Product answers within two days", "reply time of Product", "product-reply", 4.1, 2.0, None),
    ("Faster first word", "first reply, median", "first-reply", 3.7, 2.5, None),
    ("A 24-hour answer", "solved within 24 h", "within24", 0.76, 0.82, None),
    ("A 24-hour answer", "weeks with CSAT ≥ 90%", "csat", None, 0.9, None),
    ("Other teams’ work gets a list", "hours not mine", "not-mine", 0.25, 0.15, None),
    ("A 24-hour answer through back-to-school", "solved within 24 h", "within24",
     0.71, 0.8, (8, 3)),
    ("A 24-hour answer through back-to-school", "full resolution, median", "full-resolution",
     26.4, 16.0, (6, 6)),
    ("A 24-hour answer through back-to-school", "import-error guides", "import-guides",
     0.0, 6.0, (7, 8)),
    ("Other teams’ work goes home", "hours not mine", "not-mine", 0.25, 0.12, (5, 4)),
    ("Other teams’ work goes home", "hand-offs agreed", "handoffs", 0.0, 2.0, (5, 5)),
    ("Ready for a Help Center seat", "KCS Practices hours", "kcs-hours", 18.4, 45.0, (6, 8)),
    ("Ready for a Help Center seat", "weeks with CSAT ≥ 90%", "csat", None, 0.9, (7, 6)),
)  # fmt: skip

FRIDAYS = tuple(date(2026, 7, 3) + timedelta(weeks=week) for week in range(12))
HARD_WEEKS = frozenset((date(2026, 8, 21), date(2026, 8, 28)))
NOTES = {3: "back-to-school is louder than planned", 8: "guides go well"}


def plan(book: Book) -> None:
    """Add objectives with their key results and the check-ins of the running quarter."""
    for quarter, kind, title, why, note, carried in OBJECTIVES:
        graded = date(quarter.year, quarter.month + 2, 30) if note else None
        book.add(
            "objective", story.moment(quarter, 600), title=title, kind=kind,
            quarter=quarter.isoformat(), why=why, grade_note=note,
            graded_on=graded.isoformat() if graded else None,
            carried_from=book.link("objective", carried) if carried else None,
            updated=story.moment(graded, 1020) if graded else None,
        )  # fmt: skip
    quarters = {title: quarter for quarter, _, title, *_ in OBJECTIVES}
    for objective, title, metric, baseline, target, sure in KEY_RESULTS:
        key_result = book.add(
            "key_result", story.moment(quarters[objective], 610), title=title,
            objective=book.link("objective", objective), metric=book.link("metric", metric),
            kind="hold" if baseline is None else "reach", baseline=baseline, target=target,
        )  # fmt: skip
        if sure:
            _check_ins(book, key_result, *sure)


def _check_ins(book: Book, key_result: str, first: int, last: int) -> None:
    """Go from the first confidence to the last, with a step aside on the way."""
    for place, day in enumerate(FRIDAYS):
        if day in HARD_WEEKS:
            continue
        level = first + (last - first) * place / (len(FRIDAYS) - 1)
        aside = book.rng.choice((-1, 0, 0, 1)) if 0 < place < len(FRIDAYS) - 1 else 0
        confidence = min(10, max(0, round(level) + aside))
        note = NOTES.get(confidence) if place == len(FRIDAYS) - 1 else None
        book.add(
            "check_in", story.moment(day, 1000 + place), key_result=key_result,
            day=day.isoformat(), confidence=confidence, note=note,
        )  # fmt: skip
