"""What the words that look back share: the settings of their numbers, and the frame of a period."""

from typing import NamedTuple

from journal.commands import _role_settings
from journal.domain import periods
from journal.domain.periods import Period
from journal.reviews.frame import KINDS, Chosen, Frame, framed, kind_of, usually
from journal.runtime import Runtime

ANY = "days"
"""The kind of a period that is no calendar unit."""

A_YEAR = 365
"""What went together is looked for in so many days, unless others are asked for."""


class Length(NamedTuple):
    """Up to so many days a run of days is like a unit of this kind."""

    days: int
    kind: str


LENGTHS = (Length(45, "month"), Length(130, "quarter"))
"""What a run of days is like; a longer one is like a year."""


def chosen_by(run: Runtime) -> Chosen:
    """Return the settings that change the numbers of a review, report or chart."""
    settings = run.settings
    return Chosen(
        settings["fiscal_year_start"],
        settings["not_mine_limit"],
        settings["habits.half_life"],
        settings["me.name"],
        settings["me.label"],
        {kind: settings[f"review.{kind}_questions"] for kind in KINDS},
        settings["review.first_days"],
        _role_settings.settings(run),
    )


def of_any_period(run: Runtime, word: str, what: str, phrase: str | None) -> Frame:
    """Return the frame of any period for `word`, report or chart; without a phrase that of the
    quarter, or of a year of days where it is asked what went together.
    """
    chosen = chosen_by(run)
    if phrase is not None:
        whole = run.period(phrase)
    elif what == "together":
        whole = Period(periods.later(run.today, 1 - A_YEAR), periods.later(run.today, 1))
    else:
        whole = usually("quarter", run.today, chosen.fiscal_year_start, chosen.first_days)
    otherwise = f"journal {word} {what}"
    return framed(kind_of(whole) or ANY, whole, run.today, chosen, otherwise=otherwise)


def as_unit(frame: Frame) -> Frame:
    """Return the frame as that of a review: any run of days is looked at like the unit near to it."""
    if frame.kind != ANY:
        return frame
    fitting = (length.kind for length in LENGTHS if frame.whole.days <= length.days)
    return frame._replace(kind=next(fitting, "year"))
