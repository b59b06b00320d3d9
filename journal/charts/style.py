"""The palettes, the settings of matplotlib, and the sheet that a chart is painted on, in inches."""

import warnings
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path

WIDTH = 10.0
"""Width of every picture in inches: 1500 pixels."""

DPI = 150

SETTINGS: Any = {
    "svg.fonttype": "none",
    "svg.hashsalt": "journal",
    "font.family": ["DejaVu Sans"],
    "text.parse_math": False,
    "text.usetex": False,
    "axes.unicode_minus": True,
    "path.simplify": False,
    "axes.formatter.use_mathtext": False,
}
"""Text stays text, a dollar a dollar, and the same input gives the same bytes."""


class Palette(NamedTuple):
    """Colours by role; two series are never told apart by them alone."""

    fg: str
    muted: str
    grid: str
    bg: str
    blue: str
    orange: str
    green: str
    red: str
    purple: str
    slate: str


# The hues of Okabe and Ito 2008, darkened until text and thin lines reach 4.5:1 on their ground.
LIGHT = Palette(
    fg="#1b1f24",
    muted="#5c6672",
    grid="#e3e7ec",
    bg="#ffffff",
    blue="#0072b2",
    orange="#a25f00",
    green="#00795a",
    red="#c04a00",
    purple="#a3567f",
    slate="#667080",
)
DARK = Palette(
    fg="#e6eaf0",
    muted="#9aa5b4",
    grid="#2a323d",
    bg="#11161d",
    blue="#5db2ea",
    orange="#f0b429",
    green="#35c79b",
    red="#ff8a5c",
    purple="#e08fc0",
    slate="#aab4c0",
)
SENTINELS = Palette(*(f"#fe01{number:02x}" for number in range(1, 11)))
"""Colours that stand for the variables of a page: an inline drawing follows its reader's theme."""

THEMES = {"light": LIGHT, "dark": DARK}


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours, 1–21 (WCAG 2.2, relative luminance)."""
    bright, dim = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@contextmanager
def settings() -> Generator[None]:
    """Draw under the settings above; a letter that the font lacks is a box, without a warning."""
    with rc_context(SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from", category=UserWarning)
        yield


class Sheet:
    """A part of a picture, `top` inches below its upper edge; y counts inches downwards."""

    def __init__(self, figure: Figure, palette: Palette, top: float = 0.0) -> None:
        self.figure, self.palette, self.top = figure, palette, top

    def colour(self, role: str) -> str:
        """Return the colour of a role of the palette."""
        found: str = getattr(self.palette, role)
        return found

    def below(self, inches: float) -> "Sheet":
        """Return the sheet that begins so many inches further down."""
        return Sheet(self.figure, self.palette, self.top + inches)

    def _y(self, y: float) -> float:
        return float(self.figure.get_size_inches()[1]) - self.top - y

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 9.5,
        colour: str = "fg",
        bold: bool = False,
        align: str = "left",
    ) -> None:
        """Write one line, centred on y; `align` left, right or center of x."""
        self.figure.text(
            x,
            self._y(y),
            text,
            fontsize=size,
            color=self.colour(colour),
            fontweight="bold" if bold else "normal",
            ha=align,
            va="center_baseline",
            transform=self.figure.dpi_scale_trans,
        )

    def line(
        self,
        points: Sequence[tuple[float, float]],
        *,
        colour: str = "muted",
        width: float = 1.0,
        dash: Sequence[float] = (),
    ) -> None:
        """Draw a line through the points; `dash` are lengths on and off, in widths of the line."""
        path = Path([(x, self._y(y)) for x, y in points])
        look: dict[str, Any] = {"linestyle": (0, tuple(dash))} if dash else {}
        self._add(path, edgecolor=self.colour(colour), facecolor="none", linewidth=width, **look)

    def dot(
        self, x: float, y: float, radius: float, *, colour: str = "fg", filled: bool = True
    ) -> None:
        """Draw a dot, or a ring on the ground of the page."""
        path = Path.circle((x, self._y(y)), radius)
        inside = self.colour(colour if filled else "bg")
        self._add(path, facecolor=inside, edgecolor=self.colour(colour), linewidth=1.4)

    def diamond(self, x: float, y: float, radius: float, *, colour: str = "fg") -> None:
        """Draw a square that stands on its corner."""
        middle = self._y(y)
        corners = [(x - radius, middle), (x, middle + radius), (x + radius, middle)]
        corners += [(x, middle - radius), (x - radius, middle)]
        self._add(Path(corners, closed=True), facecolor=self.colour(colour), edgecolor="none")

    def boxes(
        self,
        boxes: Sequence[tuple[float, float, float, float]],
        *,
        colour: str,
        filled: bool = True,
        width: float = 1.3,
        opacity: float = 1.0,
    ) -> None:
        """Draw boxes (left, top, width, height) as one path, filled or as rings.

        `opacity` 0–1 is how much of the colour covers the ground.
        """
        if not boxes:
            return
        path = Path.make_compound_path(*(self._box(*box) for box in boxes))
        if filled:
            look: dict[str, Any] = {} if opacity == 1.0 else {"alpha": opacity}
            self._add(path, facecolor=self.colour(colour), edgecolor="none", linewidth=0, **look)
        else:
            self._add(path, facecolor="none", edgecolor=self.colour(colour), linewidth=width)

    def _box(self, left: float, top: float, width: float, height: float) -> Path:
        upper, lower, right = self._y(top), self._y(top + height), left + width
        corners = [(left, lower), (right, lower), (right, upper), (left, upper), (left, lower)]
        return Path(corners, closed=True)

    def _add(self, path: Path, **look: Any) -> None:
        patch = PathPatch(path, transform=self.figure.dpi_scale_trans, **look)
        self.figure.add_artist(patch)

    def axes(self, left: float, top: float, width: float, height: float) -> Axes:
        """Return axes without frame, with a light ground line and small muted labels."""
        across, down = (float(side) for side in self.figure.get_size_inches())
        where = (left / across, self._y(top + height) / down, width / across, height / down)
        axes = self.figure.add_axes(where)
        axes.set_facecolor("none")
        for side in ("left", "right", "top"):
            axes.spines[side].set_visible(False)
        axes.spines["bottom"].set_color(self.colour("grid"))
        axes.tick_params(length=0, labelsize=8.5, labelcolor=self.colour("muted"), pad=4)
        return axes
