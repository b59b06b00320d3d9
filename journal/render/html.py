"""A review as one HTML file that loads nothing, runs nothing, and is read light, dark or printed."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple, Protocol

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from journal import shipped
from journal.render import documents, words
from journal.render.document_parts import Section, Table
from journal.render.documents import Document
from journal.render.escape import shown_lines
from journal.views.reviews import Review


class Figure(Protocol):
    """What a page needs of a figure; `svg` is a drawing whose colours are the page's variables."""

    @property
    def name(self) -> str:
        """A word that is unique in the page."""

    @property
    def title(self) -> str:
        """What the data says."""

    @property
    def subtitle(self) -> str:
        """What is drawn, with unit, n and period."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Columns of the numbers."""

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The numbers."""

    def svg(self) -> str:
        """Return the drawing, with its texts escaped."""


class Picture(NamedTuple):
    """A figure in a page: its drawing, and its numbers as a table."""

    name: str
    title: str
    subtitle: str
    svg: Markup
    table: Table


class _Placed(NamedTuple):
    part: Section
    pictures: tuple[Picture, ...]


LIGHT = {
    "fg": "#1b1f24",
    "muted": "#5c6672",
    "grid": "#e3e7ec",
    "bg": "#ffffff",
    "blue": "#0072b2",
    "orange": "#a25f00",
    "green": "#00795a",
    "red": "#c04a00",
    "purple": "#a3567f",
    "slate": "#667080",
}
DARK = {
    "fg": "#e6eaf0",
    "muted": "#9aa5b4",
    "grid": "#2a323d",
    "bg": "#11161d",
    "blue": "#5db2ea",
    "orange": "#f0b429",
    "green": "#35c79b",
    "red": "#ff8a5c",
    "purple": "#e08fc0",
    "slate": "#aab4c0",
}
"""The variables of a page, as the palettes of the charts."""


def page(
    review: Review,
    figures: Sequence[Figure] = (),
    *,
    command: str = "",
    left_out: tuple[str, ...] = (),
) -> str:
    """Return a review as a self-contained page with its figures.

    `command` is what made it, for the foot; `left_out` what a shared page does not have.
    """
    document = documents.of(review, command=command, left_out=left_out)
    return of(document, review.head.today, figures)


def of(document: Document, today: date, figures: Sequence[Figure] = ()) -> str:
    """Return a document as a self-contained page; days of another year than today's have it."""
    pictures = {figure.name: picture(figure) for figure in figures}
    sections = [
        _Placed(part, tuple(pictures[name] for name in part.pictures if name in pictures))
        for part in document.sections
    ]

    def dated(day: date) -> str:
        return words.dated(day, today)

    filled: str = (
        environment()
        .get_template("review.html.j2")
        .render(
            document=document,
            sections=sections,
            light=variables(LIGHT),
            dark=variables(DARK),
            dated=dated,
        )
    )
    return filled


def environment() -> Environment:
    """Return what fills the shipped templates: every text escaped, its invisible signs visible."""
    return Environment(
        autoescape=True,
        loader=FunctionLoader(_template),
        undefined=StrictUndefined,
        finalize=_visible,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _template(name: str) -> str:
    return shipped.text(f"templates/{name}")


def _visible(value: Any) -> Any:
    """Return a text with its invisible signs made visible; escaping comes after it."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return "\n".join(shown_lines(value))
    return value


def variables(palette: dict[str, str]) -> Markup:
    """Return a palette as the variables of a page."""
    return Markup(" ".join(f"--{role}: {colour};" for role, colour in palette.items()))


def picture(figure: Figure) -> Picture:
    """Return a figure as a page shows it, its drawing trusted, its numbers as a table."""
    return Picture(
        figure.name,
        figure.title,
        figure.subtitle,
        Markup(figure.svg()),
        Table(f"The numbers of: {figure.title}", figure.columns, figure.rows, frozenset()),
    )
