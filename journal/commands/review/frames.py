"""Which period a review is of, and its figures."""

from datetime import date

from journal import reviews
from journal.commands._frames import chosen_by
from journal.commands._progress import going_on
from journal.domain import periods, texts
from journal.errors import UsageError
from journal.reviews.frame import Chosen, Frame, framed, kind_of, unit_of, usually
from journal.runtime import Runtime
from journal.views.reviews import Review


def looked_at(
    run: Runtime, kind: str, words: list[str] | None, *, shared: bool = False
) -> tuple[Frame, Review]:
    """Return the frame and the review of a period, made without private lines when it is `shared`;
    raises UsageError for another kind of period.

    Without words it is the running one, on its first days the last one, unless only the running
    one has anything in it.
    """
    frame = _frame(run, kind, " ".join(words) if words else None)
    with going_on(run, "Reading the journal"), run.reading() as store:
        view = reviews.periods.review(store, frame, shared=shared)
        if not words and is_empty(view) and not frame.running:
            unit = unit_of(kind, run.today, frame.chosen.fiscal_year_start)
            running = framed(kind, unit, run.today, frame.chosen)
            now = reviews.periods.review(store, running, shared=shared)
            if not is_empty(now):
                return running, now
    return frame, view


def is_empty(view: Review) -> bool:
    """Whether a review has nothing to say: no line, no figure, no habit."""
    return not (view.logged.entries or view.numbers or view.habits)


def kept_frame(run: Runtime, label: str) -> Frame:
    """Return the frame of the unit that `label` names; raises UsageError for any other period."""
    period = run.period(label)
    kind = kind_of(period)
    if kind is None:
        day = unit_of("week", period.start, run.settings["fiscal_year_start"])
        raise UsageError(
            f"{texts.quoted(label)} is no week, month, quarter or year",
            hint=f"journal review show {day.label}",
        )
    return framed(kind, period, run.today, chosen_by(run))


def _frame(run: Runtime, kind: str, phrase: str | None) -> Frame:
    """Return the frame of what was asked for; raises UsageError for another kind of period."""
    chosen = chosen_by(run)
    if phrase is None:
        whole = usually(kind, run.today, chosen.fiscal_year_start, chosen.first_days)
        return framed(kind, whole, run.today, chosen)
    period = run.period(f"{phrase} {kind}" if phrase in ("this", "last", "next") else phrase)
    if kind_of(period) == kind:
        return framed(kind, period, run.today, chosen)
    if period.days != 1:
        raise UsageError(
            f"{texts.quoted(phrase)} is no {kind}", hint=_hint(kind, period, run.today, chosen)
        )
    whole = unit_of(kind, period.start, chosen.fiscal_year_start)
    return framed(kind, whole, run.today, chosen)


def _hint(kind: str, period: periods.Period, today: date, chosen: Chosen) -> str:
    """Return the review that was meant: of the period's own kind, else of a unit of this one."""
    other = kind_of(period)
    if other is not None:
        return f"journal review {other} {period.label}"
    return f"journal review {kind} {unit_of(kind, today, chosen.fiscal_year_start).label}"
