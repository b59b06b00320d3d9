"""The decision of December 2025, frozen as it was written, and what came after."""

import hashlib
import json
from datetime import date

from demo import story
from demo.rows import Book

DAY = date(2025, 12, 29)
FROZEN_AT = story.moment(DAY, 1245)
TITLE = "Stay Tier 2 one more year"
RECORD: dict[str, str | list[str]] = {
    "title": TITLE,
    "chosen": "stay",
    "options": ["stay Tier 2", "ask for the lead’s seat again", "look outside Fernhill"],
    "why": (
        "The lead’s seat drains me: meetings from morning to evening, for weeks.\n"
        "The pages are what I am proud of, and Docs may open a seat.\n"
        "A year is short, and October showed that I need it."
    ),
    "state_of_mind": "rested for the first time since August, a little ashamed of October",
    "review_on": "2026-09-25",
    "gut": "stay",
}
PREMORTEM = ["other teams’ work ate the hours", "the Docs seat went to somebody else"]
TRIPWIRES = [{"text": "two low weeks in a row", "by": "2026-06-30"}]
IN_TEN = {
    "minutes": "relieved",
    "months": "with five guides to show, or restless",
    "years": "will not remember the month, but what came of the pages",
}
EXPECTED = (
    ("I lead the import guides by October", 0.8, "2026-09-25"),
    ("a Help Center opening by summer", 0.6, "2026-06-30"),
)
CORRECTION = "The Docs seat slipped from summer to the end of the year, says Tomasz."


def plan(book: Book) -> None:
    """Add the frozen record, its expectations and a later note."""
    frozen_text = _canonical()
    uid = book.add(
        "decision",
        story.moment(DAY, 1210),
        **(RECORD | {"options": _json(RECORD["options"])}),
        premortem=_json(PREMORTEM),
        tripwires=_json(TRIPWIRES),
        ten_ten_ten=_json(IN_TEN),
        frozen_at=FROZEN_AT,
        frozen_text=frozen_text,
        sha256=hashlib.sha256(frozen_text.encode()).hexdigest(),
        updated=FROZEN_AT,
    )
    for text, p, due in EXPECTED:
        book.add(
            "expectation", story.moment(DAY, 1230), decision=uid, text=text, p=p, due_on=due,
            outcome="open",
        )  # fmt: skip
    noted = date(2026, 7, 3)
    book.add(
        "decision_note", story.moment(noted, 1140), decision=uid, day=noted.isoformat(),
        text=CORRECTION,
    )  # fmt: skip


def _canonical() -> str:
    """Return the one text of the record: sorted keys, no blanks, unescaped (R9)."""
    record = {
        "schema": "journal.decision/1",
        "version": "0.1.0",
        "frozen_at": FROZEN_AT,
        "decision": RECORD
        | {"premortem": PREMORTEM, "tripwires": TRIPWIRES, "ten_ten_ten": IN_TEN},
        "expectations": [{"text": text, "p": p, "due": due} for text, p, due in EXPECTED],
        "comparison": None,
    }
    return json.dumps(
        record, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
