"""A figure: what it says in words and numbers, and its drawing as SVG or PNG bytes."""

import io
import textwrap
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from typing import NamedTuple

from matplotlib.figure import Figure as Drawing

from journal.charts import style
from journal.charts.style import Palette, Sheet

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"
FONT, FONTS = "'DejaVu Sans'", "'DejaVu Sans', Verdana, sans-serif"

MARGIN = 0.12
TITLE_LETTERS, SUBTITLE_LETTERS = 86, 124
TITLE_LINE, SUBTITLE_LINE, GAP = 0.28, 0.2, 0.2


class Figure(NamedTuple):
    """A chart of a review.

    `title` is what the data says, `subtitle` what is drawn with unit, n and period, `alt` the
    numbers in words, `columns` and `rows` the numbers as a table. `paint` draws it on a sheet,
    `height` inches high, without its title.
    """

    name: str
    title: str
    subtitle: str
    alt: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    height: float
    paint: Callable[[Sheet], None]

    def svg(self) -> str:
        """Return the drawing for a page: colours are its CSS variables, ids begin with the name.

        It has no title to read: the page writes that above it; `title` and `desc` are for those
        who listen.
        """
        drawn = _bytes(_drawing((self,), style.SENTINELS, titled=False), "svg")
        return _inline(drawn, self)

    def png(self, theme: str = "light") -> bytes:
        """Return the drawing with its title as PNG; `theme` light or dark."""
        return picture((self,), "png", theme)


def picture(figures: Sequence[Figure], kind: str, theme: str = "light", heading: str = "") -> bytes:
    """Return the figures one below the other as one picture, `kind` png or svg."""
    return _bytes(_drawing(figures, style.THEMES[theme], titled=True, heading=heading), kind)


def _drawing(
    figures: Sequence[Figure], palette: Palette, *, titled: bool, heading: str = ""
) -> Drawing:
    heads = [_head_height(figure) if titled else 0.0 for figure in figures]
    top = 0.6 if heading else 0.0
    height = top + sum(heads) + sum(figure.height for figure in figures)
    with style.settings():
        drawing = Drawing(figsize=(style.WIDTH, height), dpi=style.DPI, facecolor=palette.bg)
        if heading:
            Sheet(drawing, palette).text(MARGIN, 0.33, heading, size=16, bold=True)
        for figure, head in zip(figures, heads, strict=True):
            sheet = Sheet(drawing, palette, top)
            if titled:
                _head(sheet, figure)
            figure.paint(sheet.below(head))
            top += head + figure.height
    return drawing


def _head_height(figure: Figure) -> float:
    title, subtitle = _wrapped(figure)
    return 0.15 + TITLE_LINE * len(title) + SUBTITLE_LINE * len(subtitle) + GAP


def _head(sheet: Sheet, figure: Figure) -> None:
    title, subtitle = _wrapped(figure)
    y = 0.15 + TITLE_LINE / 2
    for line in title:
        sheet.text(MARGIN, y, line, size=13, bold=True)
        y += TITLE_LINE
    for line in subtitle:
        sheet.text(MARGIN, y, line, size=9.5, colour="muted")
        y += SUBTITLE_LINE


def _wrapped(figure: Figure) -> tuple[list[str], list[str]]:
    return (
        textwrap.wrap(figure.title, TITLE_LETTERS),
        textwrap.wrap(figure.subtitle, SUBTITLE_LETTERS),
    )


def _bytes(drawing: Drawing, kind: str) -> bytes:
    stamps: dict[str, None] = {"Software": None}
    if kind == "svg":
        stamps = {"Date": None, "Creator": None, "Format": None, "Type": None}
    written = io.BytesIO()
    with style.settings():
        drawing.savefig(
            written, format=kind, dpi=style.DPI, metadata=stamps, facecolor=drawing.get_facecolor()
        )
    return written.getvalue()


def _inline(svg: bytes, figure: Figure) -> str:
    # The text is matplotlib's own writing: no document type, no entity.
    root = ET.fromstring(svg)
    _drop(root, "metadata")
    for definitions in root.findall(f"{SVG}defs"):
        _drop(definitions, "style")
    for name in ("width", "height", "version"):
        root.attrib.pop(name, None)
    for element in root.iter():
        _adapt(element, figure.name)
    title, described = f"{figure.name}-title", f"{figure.name}-desc"
    root.set("role", "img")
    root.set("aria-labelledby", f"{title} {described}")
    for place, (tag, name, text) in enumerate(
        (("title", title, figure.title), ("desc", described, figure.alt))
    ):
        added = ET.Element(tag, {"id": name})
        added.text = text
        root.insert(place, added)
    return ET.tostring(root, encoding="unicode")


def _drop(parent: ET.Element, tag: str) -> None:
    for child in parent.findall(f"{SVG}{tag}"):
        parent.remove(child)


def _adapt(element: ET.Element, prefix: str) -> None:
    """Make the ids of an element the figure's own, and its colours those of the page.

    Inside HTML the names need no namespaces, so that no address stands in the page.
    """
    element.tag = element.tag.removeprefix(SVG)
    for name, value in list(element.attrib.items()):
        if name == "id":
            element.set(name, f"{prefix}-{value}")
        elif name == LINK:
            del element.attrib[name]
            element.set("href", value.replace("#", f"#{prefix}-", 1))
        else:
            element.set(name, _themed(value.replace("url(#", f"url(#{prefix}-")))


def _themed(look: str) -> str:
    for role, colour in zip(style.SENTINELS._fields, style.SENTINELS, strict=True):
        look = look.replace(colour, f"var(--{role})")
    return look.replace(FONT, FONTS)
