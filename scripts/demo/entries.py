"""How an entry and its tags come into the book."""

from datetime import date, timedelta
from random import Random
from typing import Any, Generic, TypeVar

from demo import story
from demo.rows import Book
from journal.domain import texts

T = TypeVar("T")

SKILLS = frozenset(
    (
        *("writing", "help-center", "macros", "process", "de-escalation", "negotiation"),
        *("tickets", "chat", "training", "kcs-capture", "kcs-improve", "mentoring", "sql"),
    )
)
"""Keys of tags that are skills."""


class Deck(Generic[T]):
    """Things dealt in a shuffled order, each once before any comes again."""

    def __init__(self, rng: Random, things: tuple[T, ...]) -> None:
        self.rng = rng
        self.things = things
        self.left: list[T] = []

    def deal(self) -> T:
        """Return the next thing."""
        if not self.left:
            self.left = list(self.things)
            self.rng.shuffle(self.left)
        return self.left.pop()


def write(
    book: Book,
    day: date,
    text: str,
    *,
    minute: int | None = None,
    kind: str = "note",
    late: bool = False,
    updated: str | None = None,
    **columns: Any,
) -> str:
    """Add an entry of `day`, at a local minute or at a likely one; return its uid.

    `late` means written down the morning after, when nobody remembers the hour.
    """
    if minute is None:
        minute = book.rng.randrange(520, 1050)
    written = day + timedelta(days=1) if late else day
    at = story.moment(
        written, book.rng.randrange(490, 530) if late else minute, book.rng.randrange(60)
    )
    flags = {"quotable": 0, "private": 0} | {
        name: columns.pop(name) for name in ("quotable", "private") if name in columns
    }
    return book.add(
        "entry",
        at,
        updated=None if updated is None else max(at, updated),
        day=day.isoformat(),
        at=at,
        offset_min=story.offset_min(written),
        timed=0 if late else 1,
        kind=kind,
        text=text,
        **flags,
        **columns,
    )


def tie_tags(book: Book) -> None:
    """Add the tags that stand in the texts, in the order in which they were first written."""
    known: dict[str, str] = {}
    for entry in sorted(book.rows["entry"], key=lambda row: row["created_at"]):
        at = entry["created_at"]
        for name in texts.tags_in(entry["text"]):
            key = texts.key(name)
            if key not in known:
                skill = 1 if key in SKILLS else 0
                known[key] = book.add("tag", at, name=name, key=key, is_skill=skill)
            book.add("entry_tag", at, entry=entry["uid"], tag=known[key], key=key)
