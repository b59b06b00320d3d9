"""Options of roles and criteria, and how their texts are read."""

from typing import Annotated, Any

import typer

from journal.commands import _shared as shared
from journal.commands import plan_forms as forms
from journal.domain import prospects, texts
from journal.errors import InvalidError, UsageError
from journal.plans import read_roles
from journal.runtime import Runtime

Name = Annotated[
    str,
    typer.Argument(
        metavar="ROLE",
        autocompletion=shared.names("role"),
        help="Its number, short name, or a part of it.",
    ),
]
Criterion = Annotated[
    str, typer.Argument(metavar="C", help="Its number, short name, or a part of it.")
]
Employer = Annotated[
    str | None, typer.Option("--employer", metavar="NAME", help="Who employs there.")
]
Status = Annotated[
    str | None,
    typer.Option("--status", metavar="STATUS", help="watching, applied, interviewing, offered …"),
]
Opens = Annotated[
    str | None, typer.Option("--opens", metavar="P", help="Chance that the post opens: 50%.")
]
Offer = Annotated[
    str | None,
    typer.Option("--offer", metavar="P", help="Chance of an offer, given that it opens: 70%."),
]
Starts = Annotated[
    str | None, typer.Option("--starts", metavar="MONTH", help="First month: 2027-07.")
]
Mix = Annotated[
    str | None,
    typer.Option("--mix", metavar="MIX", help="Kinds of work: async-many=70,async-one=30."),
]
Notes = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Notes about it.")]
Started = Annotated[
    str | None, typer.Option("--started", metavar="DAY", help="First day of a job held: 2021-03.")
]
Ended = Annotated[
    str | None, typer.Option("--ended", metavar="DAY", help="Last day of a job: 2026-09.")
]
File = Annotated[str | None, typer.Option("--from", metavar="FILE", help="Take them from a file.")]
Kind = Annotated[
    str | None, typer.Option("--kind", metavar="KIND", help="rating (0–10), number or must.")
]
Worst = Annotated[
    str | None,
    typer.Option("--worst", metavar="END", help="The worst still accepted: a sentence, or number."),
]
Best = Annotated[
    str | None,
    typer.Option("--best", metavar="END", help="The best really possible: a sentence, or number."),
]
Unit = Annotated[str | None, typer.Option("--unit", metavar="UNIT", help="Unit of a number.")]
BreakPoints = Annotated[
    str | None,
    typer.Option("--points", metavar="X:V,…", help="Break points of a number: 48:0,42:0.5,30:1."),
]
AtLeast = Annotated[
    str | None, typer.Option("--at-least", metavar="N", help="Least figure of a must.")
]
AtMost = Annotated[
    str | None, typer.Option("--at-most", metavar="N", help="Greatest figure of a must.")
]
OfEvidence = Annotated[
    str | None,
    typer.Option("--evidence", metavar="charge", help="What of the journal speaks about it."),
]
Anyway = Annotated[bool, typer.Option("--anyway", help="The name only sounds like a chance.")]
Firmness = Annotated[
    str | None,
    typer.Option("--firmness", metavar="WORD", help="How firm weights are: rough, fair or firm."),
]


def chance(run: Runtime, text: str) -> float:
    """Return a chance 0–1; raises UsageError, InvalidError outside 0–1."""
    return prospects.read_chance(text)


def month(run: Runtime, text: str) -> str:
    """Return a month YYYY-MM; raises UsageError."""
    return read_roles.checked_month(text)


def mix(run: Runtime, text: str) -> dict[str, float]:
    """Return the shares 0–1 by realm of `async-many=70,async-one=30`.

    Shares are per cent, or parts of one when together they make one. Raises UsageError for what is
    no mix, InvalidError for an unknown realm and for shares that make no whole.
    """
    found: dict[str, float] = {}
    for part in text.split(","):
        name, equals, share = part.partition("=")
        realm = shared.realm(run, name.strip()) if equals else None
        if realm is None:
            raise UsageError(
                f"{texts.quoted(part)} is not REALM=SHARE", hint="--mix async-many=70,async-one=30"
            )
        if realm in found:
            raise InvalidError(f"{realm} stands twice in the mix")
        found[realm] = _number(share.strip().removesuffix("%"), "a share")
    parts_of_one = "%" not in text and abs(sum(found.values()) - 1) <= prospects.MIX_SLACK + 1e-9
    shares = found if parts_of_one else {realm: share / 100 for realm, share in found.items()}
    prospects.check_mix(shares)
    return shares


def mix_text(shares: dict[str, float] | None) -> str | None:
    """Return a mix as its option takes it."""
    if shares is None:
        return None
    return ",".join(f"{realm}={round(100 * share, 6):g}" for realm, share in shares.items())


def number(run: Runtime, text: str) -> float:
    """Return a figure; raises UsageError."""
    return _number(text, "a figure")


def points(run: Runtime, text: str) -> tuple[tuple[float, float], ...]:
    """Return the break points of `48:0,42:0.5,30:1`; raises UsageError."""
    found = []
    for part in text.split(","):
        x, colon, value = part.partition(":")
        if not colon:
            raise UsageError(
                f"{texts.quoted(part)} is not FIGURE:VALUE", hint="--points 48:0,42:0.5,30:1"
            )
        found.append((_number(x, "a figure"), _number(value, "a value")))
    return tuple(found)


def points_text(held: tuple[tuple[float, float], ...]) -> str | None:
    """Return break points as their option takes them, None without any."""
    return ",".join(f"{x:g}:{value:g}" for x, value in held) or None


def plain(run: Runtime, text: str) -> str:
    """Return a text as typed: what it may be depends on the other fields."""
    return text


def _number(text: str, what: str) -> float:
    try:
        found = float(text.strip())
    except ValueError:
        found = float("nan")
    if found - found != 0:
        raise UsageError(f"{texts.quoted(text)} is not {what}", hint="a plain number: 42 or 0.5")
    return found


ROLE_FIELDS: forms.Fields = {
    "name": forms.Field("name", plain, required=True),
    "slug": forms.Field("slug", plain, required=True),
    "employer": forms.Field("employer", forms.words),
    "opens": forms.Field("opens", chance),
    "offer": forms.Field("offer", chance),
    "starts": forms.Field("starts", month),
    "mix": forms.Field("mix", mix),
    "next": forms.Field("next_step", forms.words),
    "url": forms.Field("url", forms.words),
    "note": forms.Field("notes", forms.words),
    "started": forms.Field("started_on", plain),
    "ended": forms.Field("ended_on", plain),
}
"""Fields of a role by the name of their option."""

CRITERION_FIELDS: forms.Fields = {
    "name": forms.Field("name", plain, required=True),
    "slug": forms.Field("slug", plain, required=True),
    "kind": forms.Field("kind", plain, required=True),
    "worst": forms.Field("worst", plain, required=True),
    "best": forms.Field("best", plain, required=True),
    "unit": forms.Field("unit", forms.words),
    "points": forms.Field("points", points),
    "at-least": forms.Field("at_least", number),
    "at-most": forms.Field("at_most", number),
    "evidence": forms.Field("evidence", plain),
}
"""Fields of a criterion by the name of their option."""


def said(values: dict[str, Any]) -> dict[str, Any]:
    """Return the options that were given."""
    return {name: value for name, value in values.items() if value is not None}
