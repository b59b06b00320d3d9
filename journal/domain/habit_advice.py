"""What a quarter of a habit proposes: keep it, make it smaller, or ask whether it still counts."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from journal.domain import habit_units, schedules
from journal.domain.habit_days import Days, layout, present
from journal.domain.habit_profile import weekdays
from journal.domain.habit_records import DONE, EXCUSED, History, Unit, Version
from journal.domain.schedules import Schedule
from journal.domain.shares import Share, wilson
from journal.domain.streaks import Kept, kept

TOO_FEW = "too few"
KEEP = "keep"
CHANGE = "change"
SMALLER = "smaller"
STICKS = "sticks"

FEW = 8
"""Below so many units due there is too little to propose anything."""
LINE = 70
"""A habit kept in so many of 100 units suits its owner: a rule of thumb."""
LOW = 30
HIGH = 95
SILENT_DAYS = 28
"""After so many unexcused days without a mark the habit is asked about."""


class Proposal(NamedTuple):
    """A question, never more.

    `verdict`: too few (to say) · keep · change (to `schedule`, None when nothing smaller would
    have been kept) · smaller (smaller, pause or let go) · sticks (still worth marking?). `share`
    is kept of due in first…last; `near_line` says that its interval holds 70 %.
    """

    verdict: str
    share: Share
    near_line: bool
    schedule: Schedule | None
    first: date
    last: date


def proposal(history: History, units: Sequence[Unit], day: date, today: date) -> Proposal | None:
    """Propose from the quarter that holds `day`, for months and quarters from the last four.

    None for a habit that asks for nothing.
    """
    schedule = present(history, min(day, today)).schedule
    if schedule.kind == schedules.TRACK:
        return None
    quarters = 4 if schedule.period in ("month", "quarter") else 1
    first, last = _quarters(day.toordinal(), quarters, history.fiscal_year_start)
    before_first, before_last = _quarters(first - 1, quarters, history.fiscal_year_start)
    now = kept(units, date.fromordinal(first), date.fromordinal(last), today)
    before = kept(units, date.fromordinal(before_first), date.fromordinal(before_last), today)
    verdict = _verdict(now, before, _silent(layout(history, min(today, date.fromordinal(last)))))
    share = wilson(now.kept, now.due)
    span = date.fromordinal(first), date.fromordinal(last)
    return Proposal(
        verdict=verdict,
        share=share,
        near_line=verdict != TOO_FEW and (share.low or 0) <= LINE / 100 <= (share.high or 0),
        schedule=smaller(history, units, *span, today) if verdict in (CHANGE, SMALLER) else None,
        first=span[0],
        last=span[1],
    )


def smaller(
    history: History, units: Sequence[Unit], first: date, last: date, today: date
) -> Schedule | None:
    """Return the largest smaller schedule kept in at least 70 % of the full, unexcused units.

    Fewer a week, fewer weekdays, a smaller amount (of a limit a larger one), a longer gap; None
    if there is none. Each is judged by the day algebra itself over the same marks.
    """
    schedule = present(history, min(last, today)).schedule
    for candidate in _candidates(history, schedule, units, first, min(last, today), today):
        done, total = _would_be_kept(history, candidate, first, last, today)
        if total and 100 * done >= LINE * total:
            return candidate
    return None


def _verdict(now: Kept, before: Kept, silent: bool) -> str:
    if now.due < FEW:
        return TOO_FEW
    earlier = before if before.due >= FEW else None
    if _reaches(now, HIGH) and earlier and _reaches(earlier, HIGH):
        return STICKS
    if _reaches(now, LINE):
        return KEEP
    if silent or (not _reaches(now, LOW) and earlier and not _reaches(earlier, LOW)):
        return SMALLER
    return CHANGE


def _reaches(figures: Kept, percent: int) -> bool:
    return 100 * figures.kept >= percent * figures.due


def _silent(days: Days) -> bool:
    """Say whether the last 28 unexcused days have no mark."""
    unexcused = 0
    ordinal = min(days.today, days.last)
    while ordinal >= days.first and ordinal not in days.marks and unexcused < SILENT_DAYS:
        unexcused += ordinal not in days.excused
        ordinal -= 1
    return unexcused == SILENT_DAYS


def _quarters(ordinal: int, many: int, fiscal_year_start: int) -> tuple[int, int]:
    """Return first and last day of so many quarters up to the one that holds a day."""
    first, last = schedules.bounds("quarter", ordinal, fiscal_year_start)
    for _ in range(many - 1):
        first, _ = schedules.bounds("quarter", first - 1, fiscal_year_start)
    return first, last


def _candidates(
    history: History,
    schedule: Schedule,
    units: Sequence[Unit],
    first: date,
    last: date,
    today: date,
) -> Iterator[Schedule]:
    """Yield smaller schedules of the same kind, the largest first."""
    if schedule.kind == schedules.DAYS:
        profile = weekdays(history, units, first, last, today)
        best = sorted(profile, key=lambda w: (-w.kept / w.due if w.due else 1, w.weekday))
        names = [w.weekday for w in best if schedule.weekdays >> w.weekday & 1]
        for size in range(len(names) - 1, 0, -1):
            yield schedule._replace(weekdays=sum(1 << name for name in names[:size]))
    elif schedule.kind in (schedules.COUNT, schedules.ROLLING):
        for n in range(schedule.n - 1, 0, -1):
            yield schedule._replace(n=n)
    elif schedule.kind == schedules.GAP:
        for d in range(schedule.d + 1, min(schedules.LONGEST, (last - first).days + 1) + 1):
            yield schedule._replace(d=d)
    else:
        yield from _other_amounts(schedule, units, first, last)


def _other_amounts(
    schedule: Schedule, units: Sequence[Unit], first: date, last: date
) -> Iterator[Schedule]:
    sums = {unit.amount for unit in units if first <= unit.last <= last}
    if schedule.kind == schedules.LIMIT:
        amounts = sorted(amount for amount in sums if amount > schedule.amount)
    else:
        amounts = sorted((a for a in sums if 0 < a < schedule.amount), reverse=True)
    for amount in amounts:
        yield schedule._replace(amount=amount)


def _would_be_kept(
    history: History, schedule: Schedule, first: date, last: date, today: date
) -> tuple[int, int]:
    """Count the full, unexcused units of a range that a schedule would have had, and those kept."""
    lead = timedelta(max(7, schedule.d))
    start = max(history.start, date.fromordinal(max(1, first.toordinal() - lead.days)))
    imagined = history._replace(versions=(Version(start, schedule),), start=start)
    runs_on = schedule.kind in (schedules.ROLLING, schedules.GAP)
    judged = [
        unit
        for unit in habit_units.units(imagined, today)
        if first <= unit.last <= last
        and unit.due
        and not unit.part
        and (unit.state != EXCUSED if runs_on else not unit.excused)
    ]
    return sum(1 for unit in judged if unit.state == DONE), len(judged)
