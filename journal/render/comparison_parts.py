"""The parts of a comparison as a document: sentences, tables, lists of lines, groups of them."""

from typing import NamedTuple

from journal.render.document_parts import Table
from journal.views.comparison import Comparison


class Line(NamedTuple):
    """A line of a list: a sign before it, the word that the sign or the line stands for, its text."""

    sign: str
    word: str
    text: str


class Group(NamedTuple):
    """Lines under a name, as the reasons of one role."""

    title: str
    lines: tuple[Line, ...]


class Part(NamedTuple):
    """A part with its heading; `pictures` name the figures that belong to it."""

    key: str
    title: str
    sentences: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    groups: tuple[Group, ...] = ()
    lines: tuple[Line, ...] = ()
    pictures: tuple[str, ...] = ()


def told_months(view: Comparison) -> str:
    """Return how far ahead the move looks: 24 months."""
    return f"{view.settings['horizon_months']} months"
