"""What a search asks for: plain words, "a phrase", -word, word*; any text is a query and none can
act.
"""

from typing import NamedTuple

from journal.errors import InvalidError

_LITERAL = "+#%$&*@/\\"
"""Marks that the index does not keep: a word with one of them is looked at again, letter by letter.
"""

_UNSPACED = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F),
)  # fmt: skip
"""Scripts that put no blanks between words (Thai, Lao, Burmese, Khmer, Japanese, Chinese)."""


class Query(NamedTuple):
    """Words that must stand in an entry and words that must not; phrases count as one word.

    `literal` are wanted words with marks that the index does not keep, in lower case. `unspaced`: the
    index cannot tell these words apart, so they are searched as parts of the text.
    """

    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]
    literal: tuple[str, ...]
    unspaced: bool

    @property
    def match(self) -> str:
        """The query in the form of FTS5, every word quoted."""
        wanted = " AND ".join(_quoted(word) for word in self.wanted)
        if not self.unwanted:
            return wanted
        return f"({wanted}) NOT ({' OR '.join(_quoted(word) for word in self.unwanted)})"


def parse(text: str) -> Query:
    """Return the query that `text` means; raises InvalidError when nothing is asked for.

    A quote opens a phrase up to the next quote or the end. `-word` alone is searched as the word.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for word, minus in _words(text):
        (unwanted if minus else wanted).append(word)
    if not wanted:
        wanted, unwanted = unwanted, []
    if not wanted:
        raise InvalidError("search: there is no word to search for", hint="journal find macro")
    lower = tuple(word.lower() for word in wanted)
    without = tuple(word.lower() for word in unwanted)
    unspaced = any(_needs_parts(word) for word in (*lower, *without))
    literal = tuple(word for word in lower if any(mark in word.rstrip("*") for mark in _LITERAL))
    return Query(lower, without, literal, unspaced)


def _words(text: str) -> list[tuple[str, bool]]:
    found = []
    for place, piece in enumerate(text.split('"')):
        if place % 2:
            if piece.strip():
                found.append((piece.strip(), False))
            continue
        for word in piece.split():
            minus = len(word) > 1 and word[0] == "-"
            found.append((word[1:] if minus else word, minus))
    return found


def _needs_parts(word: str) -> bool:
    if not any(letter.isalnum() for letter in word):
        return True
    return not word.isascii() and any(
        low <= ord(letter) <= high for letter in word for low, high in _UNSPACED
    )


def _quoted(word: str) -> str:
    stem = word.rstrip("*")
    quoted = '"' + stem.replace('"', '""') + '"'
    return f"{quoted}*" if stem != word else quoted
