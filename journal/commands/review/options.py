"""Options that the words of `review` share, and what they say."""

from typing import Annotated, NamedTuple

import typer

Period = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PERIOD",
        help="Which one: this, last, 2026-Q3 …; without it the running one, on its first three "
        "days the last one.",
    ),
]
Facts = Annotated[bool, typer.Option("--facts", help="Show the facts and ask nothing.")]
Chart = Annotated[
    str | None,
    typer.Option("--chart", metavar="FILE", help="Write its charts: FILE.png or FILE.svg."),
]
Share = Annotated[
    bool,
    typer.Option("--share", help="Leave out private lines, energy, mood, charge and names."),
]
Answer = Annotated[
    list[str] | None,
    typer.Option(
        "--answer",
        metavar="KEY=TEXT",
        help="Answer a question without being asked; repeatable. Nothing behind = takes it away.",
    ),
]
Redo = Annotated[
    str | None,
    typer.Option("--redo", metavar="STEP", help="Go through one step again, by name or number."),
]


class Wanted(NamedTuple):
    """The files that were asked for, and how."""

    md: str | None = None
    html: str | None = None
    chart: str | None = None
    share: bool = False
    force: bool = False

    @property
    def any(self) -> bool:
        """Whether a file was asked for."""
        return any(self.paths)

    @property
    def paths(self) -> tuple[str | None, ...]:
        """Where to each kind of document goes."""
        return self.md, self.html, self.chart


class Said(NamedTuple):
    """How a review is to be gone through: answers as typed, the editor, one step again."""

    facts: bool = False
    answers: tuple[str, ...] = ()
    editor: bool = False
    redo: str | None = None
