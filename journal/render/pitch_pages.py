"""A pitch as a document: three slides for Markdown and HTML alike, without what is for own eyes.

The texts in it are as they were typed; each writer escapes them its own way.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from urllib.parse import quote

from journal.render import html, markdown, pitch_words, words
from journal.render.document_parts import Table
from journal.render.escape import parted
from journal.render.html import Figure
from journal.views.pitch import Pitch

PICTURES = {"quarters": 0, "hand-off": 1}
"""The slide on which a picture stands, by its name."""

TO_WRITE = ("Two sentences: who would do it, and how.", "One sentence: who, what, by when.")
"""What is asked of the writer where the words of a slide are missing."""


class Slide(NamedTuple):
    """A slide: its heading, the writer's own words (None: to be written), and what the log says."""

    key: str
    title: str
    yours: str | None
    to_write: str
    sentences: tuple[str, ...]


class Document(NamedTuple):
    """Three slides with a title above and a line of origin below."""

    title: str
    slides: tuple[Slide, ...]
    foot: str


def of(pitch: Pitch, *, command: str = "") -> Document:
    """Return the pitch as a document; `command` is what made it."""
    first, second, third = pitch_words.SLIDES
    return Document(
        pitch_words.title(pitch),
        (
            Slide("what-is", first, None, "", tuple(pitch_words.what_is(pitch))),
            Slide(
                "what-could-be",
                second,
                pitch.could,
                TO_WRITE[0],
                tuple(pitch_words.could(pitch)),
            ),
            Slide("the-ask", third, pitch.ask, TO_WRITE[1], ()),
        ),
        _foot(pitch, command),
    )


def _foot(pitch: Pitch, command: str) -> str:
    lines = words.counted(pitch.what_is.year.entries, "line")
    by = f" by {command}" if command else ""
    made = f"{words.day(pitch.today)} {pitch.today.year}"
    return (
        f"Made on this computer{by} on {made} from {lines}. Nothing was sent anywhere. Private "
        "lines, energy and charge are in none of it."
    )


def as_html(pitch: Pitch, figures: Sequence[Figure] = (), *, command: str = "") -> str:
    """Return the pitch as a self-contained page, each slide printed on a page of its own."""
    document = of(pitch, command=command)
    pictures = [html.picture(figure) for figure in figures]
    placed = [
        (slide, [each for each in pictures if PICTURES[each.name] == number])
        for number, slide in enumerate(document.slides)
    ]
    filled: str = (
        html.environment()
        .get_template("pitch.html.j2")
        .render(
            document=document,
            slides=placed,
            light=html.variables(html.LIGHT),
            dark=html.variables(html.DARK),
        )
    )
    return filled


def as_markdown(
    pitch: Pitch,
    figures: Sequence[Figure] = (),
    pictures: Mapping[str, str] | None = None,
    *,
    command: str = "",
) -> str:
    """Return the pitch as Markdown; `pictures` are the files of figures by name, none for a pipe."""
    document = of(pitch, command=command)
    blocks = [f"# {markdown.escaped(document.title)}"]
    for number, slide in enumerate(document.slides):
        blocks.append(f"## {number + 1}. {markdown.escaped(slide.title)}")
        if slide.to_write:
            blocks.append(_yours(slide))
        blocks += [markdown.escaped(sentence) for sentence in slide.sentences]
        for figure in figures:
            if PICTURES[figure.name] == number:
                blocks += _figure(figure, (pictures or {}).get(figure.name))
    return "\n\n".join([*blocks, "---", markdown.escaped(document.foot)]) + "\n"


def _yours(slide: Slide) -> str:
    if slide.yours is None:
        return f"*{markdown.escaped(f'{pitch_words.YOURS} {slide.to_write}')}*"
    return "  \n".join(markdown.escaped(line) for line in parted(slide.yours))


def _figure(figure: Figure, path: str | None) -> list[str]:
    table = Table(figure.title, figure.columns, figure.rows, frozenset(range(1, 9)))
    drawn = markdown.table(table)
    if path is None:
        return [f"**{markdown.escaped(figure.title)}**", drawn]
    return [f"![{markdown.escaped(figure.title)}]({quote(path)})", drawn]
