"""Glyph, word and colour of every state, and the page that text is drawn on."""

from datetime import date
from typing import Any, NamedTuple


class Look(NamedTuple):
    """How a state is shown: a glyph, its ASCII stand-in, a colour of the terminal's own palette, a
    word.
    """

    glyph: str
    ascii: str
    colour: str
    word: str


STATES = {
    "done": Look("●", "*", "green", "done"),
    "partial": Look("◐", "%", "green", "partly"),
    "open": Look("○", "o", "yellow", "due"),
    "missed": Look("–", "-", "red", "missed"),
    "not_recorded": Look("?", "?", "yellow", "not recorded"),
    "excused": Look("×", "x", "dim", "skipped"),
    "not_due": Look("·", ".", "dim", "not due"),
    "reserve": Look("◆", "+", "cyan", "reserve"),
    "future": Look(" ", " ", "dim", "ahead"),
    "win": Look("★", "!", "green", "win"),
    "up": Look("▲", "^", "yellow", "up"),
    "down": Look("▼", "v", "red", "down"),
}

_CODES = {
    "bold": "1",
    "dim": "2",
    "reverse": "7",
    "red": "31",
    "green": "32",
    "yellow": "33",
    "blue": "34",
    "magenta": "35",
    "cyan": "36",
}
_SPARKS = "▁▂▃▄▅▆▇"
_WEIGHTS = ("bold", "dim", "reverse")


class Page:
    """What the text rendering may use: width in cells, colour, weight, glyphs, and the day
    it is. `ellipsis` ends a text that was cut. `shades` names the ground that colours of their own may be chosen for (dark, light, any),
    "" where the terminal has none but its palette.
    """

    def __init__(
        self,
        *,
        today: date,
        width: int = 80,
        colour: bool = False,
        weight: bool = False,
        unicode: bool = True,
        a11y: bool = False,
        shades: str = "",
    ) -> None:
        self.today = today
        self.width = width
        self.colour = colour
        self.weight = weight
        self.unicode = unicode and not a11y
        self.a11y = a11y
        self.shades = shades if colour else ""
        self.ellipsis = "…" if self.unicode else "..."

    def paint(self, text: str, *styles: str) -> str:
        """Return `text` in the given colours and weights, as far as the terminal may show them."""
        codes = [
            _CODES[style] for style in styles if (self.weight if style in _WEIGHTS else self.colour)
        ]
        return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if codes and text else text

    def bold(self, text: str) -> str:
        """Return `text` as what matters."""
        return self.paint(text, "bold")

    def dim(self, text: str) -> str:
        """Return `text` as what frames."""
        return self.paint(text, "dim")

    def command(self, text: str) -> str:
        """Return `text` as something that can be typed."""
        return self.paint(text, "cyan")

    def glyph(self, state: str) -> str:
        """Return the coloured glyph of a state of STATES."""
        look = STATES[state]
        return self.paint(look.glyph if self.unicode else look.ascii, look.colour)

    def spark(self, values: "list[float | None]") -> str:
        """Return a sparkline, low to high over the values given; a gap stays a blank."""
        known = [value for value in values if value is not None]
        if not known:
            return ""
        low, high = min(known), max(known)
        steps = [
            None if value is None else 3 if high == low else _near((value - low) / (high - low) * 6)
            for value in values
        ]
        if not self.unicode:
            return "".join(" " if step is None else str(step + 1) for step in steps)
        return "".join(" " if step is None else _SPARKS[step] for step in steps)

    def bar(self, share: float, cells: int) -> str:
        """Return a bar of `cells` cells filled by `share` 0–1."""
        filled = _near(max(0.0, min(1.0, share)) * cells)
        full, rest = ("━", "─") if self.unicode else ("=", "-")
        return self.paint(full * filled, "green") + self.dim(rest * (cells - filled))

    def ascii_safe(self, text: str) -> str:
        """Return our own words for a terminal that cannot show typographic characters."""
        if self.unicode:
            return text
        return to_ascii(text)


def _near(size: float) -> int:
    """Return the nearest whole number of a size, halves up (docs/rules.md "Rounding")."""
    return int(size + 0.5 + 1e-9)


def holds_glyphs(stream: Any) -> bool:
    """Whether an output stream can show our glyphs and typographic signs."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    if encoding.lower().replace("-", "") == "utf8":
        return True
    try:
        "●“”·–…".encode(encoding)
    except (LookupError, UnicodeEncodeError):
        return False
    return True


def to_ascii(text: str) -> str:
    """Return our own signs in a text as the ones every terminal has."""
    return text.translate(_TO_ASCII)


_TO_ASCII = str.maketrans(
    {
        "·": "-",
        "–": "-",
        "—": "-",
        "“": '"',
        "”": '"',
        "’": "'",
        "…": "...",
        "»": ">",
        "‹": "<",
        "›": ">",
        "␛": "\\x1b",
        "→": "->",
        "★": "!",
        "×": "x",
        "⏎": "/",
        "●": "*",
        "○": "o",
        "◐": "%",
        "◆": "+",
        "▲": "^",
        "▼": "v",
        "−": "-",
        "━": "=",
        "─": "-",
        "┃": "|",
        "█": "#",
        "≥": ">=",
        "≤": "<=",
    }
)
