"""The whole story, room by room, in one fixed order."""

from demo import (
    entries,
    habits,
    learning,
    life,
    metrics,
    objectives,
    projects,
    reviews,
    roles,
    wins,
    words,
    work,
)
from demo.rows import Book

SEED = 10


def text() -> str:
    """Return the demo journal in the journal's own JSON lines."""
    book = Book(SEED)
    for room in (metrics, habits, roles, learning, projects, objectives):
        room.plan(book)
    for room in (work, wins, words, learning, life):
        room.write_all(book)
    metrics.measure(book)
    entries.tie_tags(book)
    reviews.write_all(book)
    return "".join(f"{line}\n" for line in book.lines())
