"""Sentences of a page: wrapped to its width, with a command that is never split."""

from journal.render import cells
from journal.render.style import Page

GAP = 3
"""Cells between a sentence and the command behind it."""


def sentence(text: str, page: Page, *, indent: int = 2, hang: int = 0) -> list[str]:
    """Return a sentence in lines that fit the page, the further ones `hang` cells deeper."""
    first, rest = " " * indent, " " * (indent + hang)
    return cells.wrapped(text, page.width, first=first, rest=rest)


def offer(text: str, command: str, page: Page, *, indent: int = 2) -> list[str]:
    """Return a sentence with a command behind it, or under it where both do not fit a line."""
    return with_command(sentence(text, page, indent=indent), command, page, indent=indent + 2)


def with_command(lines: list[str], command: str, page: Page, *, indent: int) -> list[str]:
    """Return lines with a command at their end, on a line of its own where it does not fit."""
    if not command:
        return lines
    drawn = page.command(command)
    if lines and cells.width(lines[-1]) + GAP + len(command) <= page.width:
        return [*lines[:-1], f"{lines[-1]}{' ' * GAP}{drawn}"]
    return [*lines, f"{' ' * min(indent, max(0, page.width - len(command)))}{drawn}"]
