"""What a shell offers where a name can stand: read from the journal, silent on any trouble."""

import os
import sqlite3

from journal import plans, reviews, storage
from journal.errors import JournalError
from journal.render import cells
from journal.render.escape import shown
from journal.runtime import Runtime
from journal.storage.door import Store

WIDEST = 48
"""Cells of what stands beside an offered name."""

SPOKEN = "\\\"'`$"
"""Letters that a shell's own completion would act on: they are not handed to it."""


def offered(noun: str, incomplete: str) -> list[tuple[str, str]]:
    """Return the names of a noun that begin with what was typed, each with what it means."""
    try:
        with storage.door.peeking(Runtime().home.database) as store:
            found = _reviews(store) if noun == "review" else plans.names.typed(store, noun)
    except (JournalError, sqlite3.Error):
        return []
    return [
        (_typed(word), cells.cut(_silent(meaning), WIDEST))
        for word, meaning in found
        if word.startswith(incomplete) and word.isprintable() and not set(SPOKEN) & set(word)
    ]


def _typed(word: str) -> str:
    """Return a word as the shell that asks takes it: bash puts what it is given into the line as it
    is, the others quote by themselves.
    """
    bash = os.environ.get("_JOURNAL_COMPLETE", "").endswith("bash")
    return word.replace(" ", "\\ ") if bash else word


def _reviews(store: Store) -> list[tuple[str, str]]:
    """Return the periods that have a review, each with the first thing it says."""
    every = reviews.stored.every(store)
    return [(each.label, next(iter(each.answers.values()), "")) for each in every]


def _silent(text: str) -> str:
    """Return a text without what a shell would act on."""
    return " ".join("".join(" " if each in SPOKEN else each for each in shown(text)).split())
