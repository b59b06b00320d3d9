"""One walk over the command tree: what the reference is written from, and the tests look at.

The only module outside `journal.cli` that touches what Typer calls things inside.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from journal import cli

COMMON = ("--json", "--plain", "--color", "--quiet", "--no-input", "--no-pager", "--help")
"""Options that every word has, by their long form."""


class Option(NamedTuple):
    """One option: how it is spelt, the name of its value (None: a switch), and its line of help."""

    short: str | None
    long: str | None
    also: tuple[str, ...]
    value: str | None
    help: str


class Argument(NamedTuple):
    """What stands without a name: as it is shown, whether it may be left out, its line of help."""

    shown: str
    optional: bool
    help: str


class Word(NamedTuple):
    """One command: the words that lead to it, its help, and what it takes."""

    path: tuple[str, ...]
    group: str
    hidden: bool
    help: str
    arguments: tuple[Argument, ...]
    options: tuple[Option, ...]
    inner: tuple[str, ...]

    @property
    def line(self) -> str:
        """What is typed for it, without arguments."""
        return " ".join(("journal", *self.path))

    @property
    def prose(self) -> list[str]:
        """The paragraphs of its help that are not examples, each on one line."""
        return [" ".join(part.split()) for part in _parts(self.help) if not _is_examples(part)]

    @property
    def examples(self) -> list[str]:
        """The lines of its examples, as they are typed."""
        parts = [part for part in _parts(self.help) if _is_examples(part)]
        return [line.strip() for part in parts for line in part.splitlines()[1:] if line.strip()]


def every() -> list[Word]:
    """Return all words, each group before its own, in the order of the table."""
    found: list[Word] = []
    for name, row in cli.COMMANDS.items():
        found += _walk((name,), row.group, row.hidden, cli.command(name))
    return found


def root() -> Word:
    """Return bare `journal`, with what it lists as its inner words."""
    made = cli.tree()
    inner = tuple(name for name, row in cli.COMMANDS.items() if not row.hidden)
    help_ = f"{made.help}\n\n{cli.EXAMPLES}"
    return Word((), "", False, help_, (), _options(made), inner)


def _walk(path: tuple[str, ...], group: str, hidden: bool, command: Any) -> Iterator[Word]:
    inner: dict[str, Any] = getattr(command, "commands", {})
    arguments = tuple(
        Argument(each.metavar or each.name.upper(), not each.required, each.help or "")
        for each in command.params
        if each.param_type_name == "argument" and not each.hidden
    )
    shown = tuple(name for name, each in inner.items() if not each.hidden)
    yield Word(path, group, hidden, command.help or "", arguments, _options(command), shown)
    for name, each in inner.items():
        yield from _walk((*path, name), group, hidden or each.hidden, each)


def _options(command: Any) -> tuple[Option, ...]:
    return tuple(
        _option(each)
        for each in command.params
        if each.param_type_name == "option" and not each.hidden
    )


def _option(each: Any) -> Option:
    spelt = [*each.opts, *each.secondary_opts]
    long = [name for name in spelt if name.startswith("--")]
    short = [name for name in spelt if not name.startswith("--")]
    value = None if each.is_flag else each.metavar
    return Option(
        short[0] if short else None,
        long[0] if long else None,
        tuple(long[1:]) + tuple(short[1:]),
        value,
        each.help or "",
    )


def _parts(help_: str) -> list[str]:
    return [part.strip("\n") for part in help_.replace("\b\n", "").split("\n\n") if part.strip()]


def _is_examples(part: str) -> bool:
    return part.lstrip().startswith(("Example:", "Examples:"))
