"""Energy and mood of a period, day by day and by week, and the load they stand under (D22)."""

from collections.abc import Iterable
from datetime import date, timedelta

from journal.domain import energy
from journal.domain.periods import Period
from journal.reviews.frame import Frame, Rows, usual_span, weeks_of, work_minutes
from journal.views.days import DayRating
from journal.views.review_days import DayFeeling, Feelings, Load, Rating, WeekFeeling


def feelings(rows: Rows, frame: Frame) -> Feelings | None:
    """Return energy and mood; None when no day of the period was rated, unless the seven days up to
    its last one, which may have begun before it, were too much.
    """
    now = _within(rows.days, frame.now)
    carried = load(rows, frame.last)
    too_much = frame.kind == "week" and carried is not None and carried.over
    if not (too_much or any(day.energy is not None or day.mood is not None for day in now)):
        return None
    said = {day.day: day for day in now}
    return Feelings(
        _rating(rows, frame, "energy"),
        _rating(rows, frame, "mood"),
        tuple(_day(said, frame.now.start + timedelta(days=n)) for n in range(frame.now.days)),
        tuple(_week(rows, week, frame.last) for week in weeks_of(frame)),
        carried,
    )


def load(rows: Rows, last: date) -> Load | None:
    """Return low days beside the hours of the seven days up to `last`; None without low days."""
    known = {day.day: day.energy for day in rows.days if day.energy is not None}
    minutes: dict[date, int] = {}
    for entry in rows.entries:
        minutes[entry.day] = minutes.get(entry.day, 0) + work_minutes(entry)
    found = energy.overload(known, minutes, last)
    return Load(*found) if found.low_days else None


def _rating(rows: Rows, frame: Frame, field: str) -> Rating:
    now, before, year_ago = (
        energy.mean_of(_values(rows.days, span, field)) for span in frame.spans
    )
    usual = energy.mean_of(_values(rows.days, usual_span(frame), field))
    return Rating(
        now.n,
        now.mean,
        now.low,
        before.n,
        before.mean,
        before.low,
        year_ago.n,
        year_ago.mean,
        year_ago.low,
        usual.n,
        usual.mean,
    )


def _week(rows: Rows, week: Period, last: date) -> WeekFeeling:
    seen = Period(week.start, min(week.end, last + timedelta(days=1)))
    felt = energy.mean_of(_values(rows.days, seen, "energy"))
    mood = energy.mean_of(_values(rows.days, seen, "mood"))
    return WeekFeeling(week.start, felt.mean, felt.n, mood.mean, mood.n)


def _day(said: dict[date, DayRating], day: date) -> DayFeeling:
    rated = said.get(day)
    return DayFeeling(day, None, None) if rated is None else DayFeeling(day, *rated[1:3])


def _within(days: Iterable[DayRating], span: Period) -> list[DayRating]:
    return [day for day in days if span.start <= day.day < span.end]


def _values(days: Iterable[DayRating], span: Period, field: str) -> list[int]:
    said = (getattr(day, field) for day in _within(days, span))
    return [value for value in said if value is not None]
