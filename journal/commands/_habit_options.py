"""The options of `journal habit`, and what they say of a habit."""

from datetime import date
from typing import Annotated, Any

import typer

from journal.commands import _shared as shared
from journal.domain import texts
from journal.errors import InvalidError
from journal.runtime import Runtime

Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        autocompletion=shared.names("habit"),
        help="A habit by name, or a part of it.",
    ),
]
Area = Annotated[
    str | None,
    typer.Option("--area", metavar="AREA", help='Its group: study, health; "" for none.'),
]
Reserve = Annotated[
    str | None,
    typer.Option("--reserve", metavar="N/month", help="Reserve days a month; 0 for none."),
]
HalfLife = Annotated[
    float | None, typer.Option("--half-life", metavar="DAYS", help="Half-life of its strength.")
]
OffDays = Annotated[
    bool | None,
    typer.Option("--off-days/--no-off-days", help="Whether days off excuse it."),
]
BlankIsZero = Annotated[
    bool | None,
    typer.Option("--blank-is-zero/--blank-is-blank", help="Of a limit: a blank day counts as 0."),
]
Strength = Annotated[
    str | None,
    typer.Option("--strength", metavar="MODE", help="How it is scored: default or loop."),
]


def _ahead(phrase: str) -> bool:
    return phrase.strip().lower().startswith(("next", "tomorrow", "in ", "+"))


def said(
    area: str | None,
    reserve: str | None,
    half_life: float | None,
    off_days: bool | None,
    blank_is_zero: bool | None,
    strength: str | None,
) -> dict[str, Any]:
    """Return the fields of a habit as the options say them; raises InvalidError."""
    if half_life is not None and not 0 < half_life < 10_000:
        raise InvalidError(f"half-life: {half_life:g} days; above 0 and below 10,000")
    if strength is not None and strength not in ("default", "loop"):
        raise InvalidError(f"strength: {texts.quoted(strength)}; default or loop")
    return {
        "area": area,
        "reserve_per_month": None if reserve is None else _reserve(reserve),
        "half_life": half_life,
        "off_days_apply": off_days,
        "blank_is_zero": blank_is_zero,
        "strength": strength,
    }


def _reserve(text: str) -> int:
    number = text.strip().lower().replace(" ", "").removesuffix("/month")
    if not (number.isascii() and number.isdigit() and len(number) < 4):
        raise InvalidError(
            f"reserve: {texts.quoted(text)} is no number a month", hint="--reserve 2/month"
        )
    return int(number)


def day(run: Runtime, phrase: str | None) -> date | None:
    if phrase is None:
        return None
    moment = run.day(phrase, prefer="future" if _ahead(phrase) else "past")
    return moment.day if moment else None
