"""User text is data: what reaches a terminal, a TSV cell or JSON cannot act there."""

from typing import Any

_LINE_ENDS = ("\r\n", "\r", "\n")
_JOINERS = "\u200c\u200d\ufe0e\ufe0f"
_RIGHT_TO_LEFT = (("\u0590", "\u08ff"), ("\ufb1d", "\ufdff"), ("\ufe70", "\ufeff"))
_ISOLATE, _POP = "\u2068", "\u2069"


def shown(text: str) -> str:
    """Return `text` for one line of a terminal: nothing in it can move the cursor or hide.

    Line ends become “ ⏎ ”, tabs a space; controls, bidi marks, invisible characters and lone
    surrogates become visible escapes. A text with right-to-left letters gets isolates around it.
    """
    if text.isascii() and text.isprintable():
        return text
    isolated = max(text) >= _RIGHT_TO_LEFT[0][0] and _reads_right_to_left(text)
    for end in _LINE_ENDS:
        text = text.replace(end, " ⏎ ")
    text = text.replace("\t", " ")
    if not text.isprintable():
        text = "".join(
            letter if letter.isprintable() or letter in _JOINERS else _visible(letter)
            for letter in text
        )
    return f"{_ISOLATE}{text}{_POP}" if isolated else text


def _reads_right_to_left(text: str) -> bool:
    return any(low <= letter <= high for letter in set(text) for low, high in _RIGHT_TO_LEFT)


def shown_lines(text: str) -> list[str]:
    """Return the lines of a longer text, each safe as `shown` makes it."""
    return [shown(line) for line in parted(text)]


def parted(text: str) -> list[str]:
    """Return the lines of a longer text as they are, for a writer that makes each safe itself: what
    is made safe twice shows the signs of the first time.
    """
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    return text.split("\n")


def on_terminal(document: str) -> str:
    """Return a document for the eyes of a person: its lines, tabs and isolates stay, everything
    else that would act on a terminal is a visible escape.
    """
    kept = f"\n\t{_ISOLATE}{_POP}{_JOINERS}"
    return "".join(
        letter if letter.isprintable() or letter in kept else _visible(letter)
        for letter in document.replace("\r\n", "\n")
    )


def _visible(letter: str) -> str:
    if letter == "\x1b":
        return "␛"
    if letter == "\u3000" or letter == "\u00a0":
        return " "
    return f"‹U+{ord(letter):04X}›"


def cell(value: Any) -> str:
    """Return a value for one TSV cell: exact, with tab, line ends and backslash escaped."""
    if value is None:
        return ""
    if value is True or value is False:
        return "1" if value else "0"
    text = value if isinstance(value, str) else str(value)
    if text.isascii() and text.isprintable() and "\\" not in text:
        return text
    text = text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n")
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() or letter in _JOINERS else _visible(letter)
        for letter in text
    )
