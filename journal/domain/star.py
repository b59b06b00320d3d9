"""A win told as situation, task and action: where these stand in the text of its line.

The result is the line's own `impact`; the text keeps the rest, so that a draft needs no table.
"""

from typing import NamedTuple

LABELS = ("Situation", "Task", "Action")
"""The parts that stand in the text, in this order, each after its label and a colon."""


class Star(NamedTuple):
    """A win in its own words, and what was there, what was to be done, what was done; "" is not
    told.
    """

    win: str
    situation: str = ""
    task: str = ""
    action: str = ""

    @property
    def told(self) -> bool:
        """Whether any part of it is told."""
        return any(self[1:])


def read(text: str) -> Star:
    """Return the parts of a text; one without them is a win in its own words alone.

    They begin after a blank line with one of LABELS; a line that begins with none goes on with the
    part before it.
    """
    lines = text.split("\n")
    start = _start(lines)
    if start is None:
        return Star(text)
    parts: dict[str, list[str]] = {}
    current = ""
    for line in lines[start:]:
        label = _label(line)
        if label and label not in parts:
            current = label
            parts[label] = [line[len(label) + 2 :]]
        else:
            parts[current].append(line)
    told = {label.lower(): "\n".join(found) for label, found in parts.items()}
    return Star("\n".join(lines[: start - 1]), **told)


def write(star: Star) -> str:
    """Return the text of a win with the parts that are told under it."""
    told = zip(LABELS, star[1:], strict=True)
    parts = [f"{label}: {words}" for label, words in told if words]
    return "\n".join([star.win, "", *parts]) if parts else star.win


def _start(lines: list[str]) -> int | None:
    """Return the place of the first label that stands behind a blank line, None without one."""
    for place in range(2, len(lines)):
        if not lines[place - 1].strip() and _label(lines[place]):
            return place
    return None


def _label(line: str) -> str:
    return next((label for label in LABELS if line.startswith(f"{label}: ")), "")
