"""Options that the words of `journal decision` share, and how their texts are read."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Annotated, Any

import typer

from journal.commands import _shared as shared
from journal.commands import plan_forms as forms
from journal.domain import prospects, texts
from journal.errors import InvalidError, UsageError
from journal.runtime import Runtime
from journal.views.decisions import ExpectationDraft, Tripwire

Name = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        autocompletion=shared.names("decision"),
        help="Its number, or a part of its title.",
    ),
]
Choice = Annotated[
    str | None,
    typer.Option("--choice", metavar="CHOICE", help="What is chosen: a move, a role, or words."),
]
Options = Annotated[
    list[str] | None,
    typer.Option("--option", metavar="TEXT", help="A way that was considered; say it again."),
]
Why = Annotated[
    str | None, typer.Option("--why", metavar="TEXT", help="The reasons, in two to five lines.")
]
Mind = Annotated[
    str | None, typer.Option("--state", metavar="TEXT", help="Your state of mind while deciding.")
]
Review = Annotated[
    str | None, typer.Option("--review", metavar="DAY", help="When to look back at it.")
]
Gut = Annotated[
    str | None,
    typer.Option("--gut", metavar="TEXT", help="Which you would take, before the numbers."),
]
Premortem = Annotated[
    list[str] | None,
    typer.Option("--premortem", metavar="TEXT", help="Why it went badly, seen from then."),
]
Tripwires = Annotated[
    list[str] | None,
    typer.Option("--tripwire", metavar="TEXT by DAY", help="What reopens it if it came by then."),
]
TenMinutes = Annotated[
    str | None, typer.Option("--ten-minutes", metavar="TEXT", help="The feeling in ten minutes.")
]
TenMonths = Annotated[
    str | None, typer.Option("--ten-months", metavar="TEXT", help="The feeling in ten months.")
]
TenYears = Annotated[
    str | None, typer.Option("--ten-years", metavar="TEXT", help="The feeling in ten years.")
]
Follows = Annotated[
    str | None,
    typer.Option(
        "--successor-of",
        metavar="ID",
        autocompletion=shared.names("decision"),
        help="The decision that this one follows.",
    ),
]

TEN = ("minutes", "months", "years")
TRIPWIRE = '--tripwire "two low weeks in a row by 2027-01-31"'
CHANCE = '--p 60% --by "30 jun"'

Reader = Callable[[Runtime, Any], Any]


def day_ahead(run: Runtime, text: str, *, option: str) -> date:
    """Return the next day that a phrase means; raises InvalidError unless it is still to come."""
    day = forms.ahead(run, text)
    if day <= run.today:
        raise InvalidError(
            f"{option}: {day.isoformat()} is not still to come", hint=f"{option} tomorrow"
        )
    return day


def chance(text: str) -> float:
    """Return a chance 0–1 of `60%` or `0.6`; raises UsageError, InvalidError."""
    return prospects.read_chance(text)


def tripwire(run: Runtime, text: str) -> Tripwire:
    """Return what `TEXT by DAY` says; raises UsageError without a day."""
    words, by, day = text.rpartition(" by ")
    if not by or not words.strip():
        raise UsageError(f"{texts.quoted(text)} has no day: TEXT by DAY", hint=TRIPWIRE)
    return Tripwire(texts.checked_text(words.strip()), day_ahead(run, day, option="--tripwire"))


def expectation(run: Runtime, text: str) -> ExpectationDraft:
    """Return what `60% by 2027-06-30: TEXT` says; raises UsageError for another shape."""
    head, colon, words = text.partition(": ")
    stated, by, day = head.partition(" by ")
    if not colon or not by or not words.strip():
        raise UsageError(
            f"{texts.quoted(text)} is not CHANCE by DAY: TEXT",
            hint='"60% by 2027-06-30: the post is announced"',
        )
    return ExpectationDraft(
        texts.checked_text(words.strip()), chance(stated), day_ahead(run, day, option="--by")
    )


def _several(read: Reader) -> Reader:
    def each(run: Runtime, found: Sequence[str]) -> tuple[Any, ...]:
        return tuple(read(run, text) for text in found if text.strip())

    return each


def _review(run: Runtime, text: str) -> date:
    return day_ahead(run, text, option="--review")


FIELDS: Mapping[str, tuple[str, Reader]] = {
    "title": ("title", forms.words),
    "choice": ("chosen", forms.words),
    "options": ("options", _several(forms.words)),
    "why": ("why", forms.words),
    "state": ("state_of_mind", forms.words),
    "review": ("review_on", _review),
    "gut": ("gut", forms.words),
    "premortem": ("premortem", _several(forms.words)),
    "tripwires": ("tripwires", _several(tripwire)),
    "ten-minutes": ("ten_ten_ten.minutes", forms.words),
    "ten-months": ("ten_ten_ten.months", forms.words),
    "ten-years": ("ten_ten_ten.years", forms.words),
    "successor-of": ("successor_of", forms.words),
}
"""Fields of a decision by the name they have in a file and in the editor."""

KEPT = ("title",)
"""Fields that cannot be emptied."""


def read(run: Runtime, said: Mapping[str, Any], clear: Sequence[str] = ()) -> dict[str, Any]:
    """Return the columns that were said; the three answers of 10/10/10 as `ten_ten_ten.…`.

    Raises InvalidError for a bad value, or a field that cannot be emptied.
    """
    found = {
        FIELDS[name][0]: FIELDS[name][1](run, value)
        for name, value in said.items()
        if value is not None and value != []
    }
    for name in clear:
        if name not in FIELDS or name in KEPT:
            emptied = ", ".join(each for each in FIELDS if each not in KEPT)
            raise InvalidError(f"no field {texts.quoted(name)} to clear", hint=emptied)
        found[FIELDS[name][0]] = None
    return found


def said(
    *,
    title: str | None = None,
    choice: str | None,
    option: list[str] | None,
    why: str | None,
    state: str | None,
    review: str | None,
    gut: str | None,
    premortem: list[str] | None,
    tripwire: list[str] | None,
    ten: tuple[str | None, str | None, str | None],
    successor_of: str | None,
) -> dict[str, Any]:
    """Return the options of a command line by the names of FIELDS, those that were given."""
    found: dict[str, Any] = {
        "title": title,
        "choice": choice,
        "options": option,
        "why": why,
        "state": state,
        "review": review,
        "gut": gut,
        "premortem": premortem,
        "tripwires": tripwire,
        **{f"ten-{name}": text for name, text in zip(TEN, ten, strict=True)},
        "successor-of": successor_of,
    }
    return {name: value for name, value in found.items() if value}
