"""A heading and the facts under it: a dim label and its value, broken between words with a hanging indent."""

import textwrap
from collections.abc import Iterable

from journal.render import cells as sized
from journal.render.style import Page

WIDEST = 120
"""A page wider than this is left empty at its right."""
NARROWEST = 20
INDENT = "  "


def heading(left: str, right: str, page: Page) -> Iterable[str]:
    """Return a title with its context at the right and one rule under it; read aloud, under it."""
    if page.a11y:
        yield page.bold(left)
        yield page.dim(right)
        return
    width = min(page.width, WIDEST)
    gap = max(2, width - sized.width(left) - sized.width(right))
    yield f"{page.bold(left)}{' ' * gap}{page.dim(right)}"
    yield page.dim(("─" if page.unicode else "-") * width)


def fact(label: str, value: str, page: Page, *, cells: int = 10) -> Iterable[str]:
    """Return a value beside its label of so many cells; the value holds no colours."""
    before = len(INDENT) + cells + 1
    head, *rest = wrapped(value, page, before) or [""]
    padded = f"{label:<{cells}}"
    yield f"{INDENT}{page.dim(padded)} {head}"
    yield from (f"{' ' * before}{line}" for line in rest)


def sentence(text: str, page: Page) -> Iterable[str]:
    """Return a sentence under a heading."""
    yield from (f"{INDENT}{line}" for line in wrapped(text, page, len(INDENT)))


def wrapped(text: str, page: Page, taken: int) -> list[str]:
    """Return a text as lines that fit beside `taken` cells."""
    return textwrap.wrap(text, max(NARROWEST, min(page.width, WIDEST) - taken))
