"""The frame of a review: its period, what it is compared with, and the rows it is made from."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from journal.config.settings import QUESTIONS
from journal.domain import codec, handoffs, periods
from journal.domain.periods import Period
from journal.domain.role_settings import DEFAULT, Settings
from journal.errors import InvalidError
from journal.views.comparison import Given
from journal.views.days import DayRating
from journal.views.entries import Entry
from journal.views.habits import HabitExcuse
from journal.views.intended import (
    CredentialKept,
    DecisionKept,
    GoalKept,
    HabitKept,
    MetricKept,
    MilestoneKept,
    ObjectiveKept,
    ProjectKept,
)
from journal.views.roles import Role

KINDS = ("week", "month", "quarter", "year")
"""The kinds of review."""

LONG = ("quarter", "year")
"""The reviews that look at roles, and at decisions in full."""

USUAL_WEEKS, FEWEST_WEEKS = 13, 4
"""The usual week is that of so many weeks before, if so many of them have minutes."""

FIRST_DAYS = 3
"""On so many first days a period is not yet reviewed, unless a setting says otherwise."""


class Chosen(NamedTuple):
    """The settings that change a review's numbers, head or questions."""

    fiscal_year_start: int = 1
    not_mine_limit: float = 0.15
    half_life: float = 13.0
    name: str = ""
    role: str = ""
    questions: Mapping[str, Mapping[str, str]] = QUESTIONS
    first_days: int = FIRST_DAYS
    roles: Settings = DEFAULT


class FrozenFits(NamedTuple):
    """The fits of roles, by slug, in the comparison of the decision that was frozen last."""

    day: date
    fits: Mapping[str, float]


class Rows(NamedTuple):
    """Everything a review is made from; entries and days are in order of date.

    `began` is the day of the first line of all, of which `entries` may be the last ones.
    """

    entries: tuple[Entry, ...] = ()
    days: tuple[DayRating, ...] = ()
    off: tuple[HabitExcuse, ...] = ()
    habits: tuple[HabitKept, ...] = ()
    projects: tuple[ProjectKept, ...] = ()
    goals: tuple[GoalKept, ...] = ()
    credentials: tuple[CredentialKept, ...] = ()
    milestones: tuple[MilestoneKept, ...] = ()
    metrics: tuple[MetricKept, ...] = ()
    objectives: tuple[ObjectiveKept, ...] = ()
    roles: tuple[Role, ...] = ()
    decisions: tuple[DecisionKept, ...] = ()
    answers: Mapping[str, str] = {}
    answers_before: Mapping[str, str] = {}
    answers_year_ago: Mapping[str, str] = {}
    compared: Given | None = None
    frozen: FrozenFits | None = None
    began: date | None = None


class Frame(NamedTuple):
    """A review's kind and whole period, the days looked at, and those they are compared with (D1)."""

    kind: str
    whole: Period
    now: Period
    before: Period
    year_ago: Period
    today: date
    chosen: Chosen

    @property
    def last(self) -> date:
        """The last day looked at: that of the period, or today while it runs."""
        return self.now.last

    @property
    def running(self) -> bool:
        """Whether the period is still going on."""
        return self.today in self.whole

    @property
    def spans(self) -> tuple[Period, Period, Period]:
        """The days looked at, those before, those a year ago."""
        return self.now, self.before, self.year_ago


def framed(kind: str, whole: Period, today: date, chosen: Chosen, *, otherwise: str = "") -> Frame:
    """Return the frame of a period that has begun; raises InvalidError for one ahead, with the line
    `otherwise` as the hint, that of its review without one.
    """
    if whole.start > today:
        raise InvalidError(
            f"{whole.label or 'that period'} has not begun: it starts on {codec.day_text(whole.start)}",
            hint=otherwise or f"journal review {kind}",
        )
    now, before, year_ago = periods.compared(whole, today)
    return Frame(kind, whole, now, before, year_ago, today, chosen)


def unit_of(kind: str, day: date, fiscal_year_start: int) -> Period:
    """Return the week, month, quarter or year that holds a day."""
    if kind == "week":
        return periods.week_of(day)
    if kind == "month":
        return periods.month_of(day)
    if kind == "quarter":
        return periods.quarter_of(day, fiscal_year_start)
    return periods.year_of(day, fiscal_year_start)


def kind_of(period: Period) -> str | None:
    """Return which kind of review a calendar unit has, None for any other run of days."""
    label = period.label or ""
    if not label:
        return None
    if "W" in label:
        return "week"
    if "Q" in label:
        return "quarter"
    return "month" if len(label) == len("2026-09") and label[4] == "-" else "year"


def usually(kind: str, today: date, fiscal_year_start: int, first_days: int = FIRST_DAYS) -> Period:
    """Return the unit that is reviewed on `today`: the running one, on its first days the last one."""
    unit = unit_of(kind, today, fiscal_year_start)
    early = (today - unit.start).days < first_days
    return periods.previous(unit) if early else unit


def within(entries: Iterable[Entry], span: Period) -> list[Entry]:
    """Return the entries of a span."""
    start, end = span.start, span.end
    return [entry for entry in entries if start <= entry.day < end]


def work_minutes(entry: Entry) -> int:
    """Return the work minutes of an entry: those of every kind but study."""
    return 0 if entry.kind == "study" else entry.minutes or 0


def owners_of(rows: Rows) -> Mapping[int, str]:
    """Return the rightful owner of each project by its id."""
    return {project.id: project.owner for project in rows.projects}


def owner_of(entry: Entry, projects: Mapping[int, str]) -> str:
    """Return whose work an entry rightfully was; `me` for one's own."""
    return handoffs.rightful_owner(entry.owner, projects.get(entry.project_id or 0))


def usual_span(frame: Frame) -> Period:
    """Return the 13 weeks before the week in which the period begins."""
    monday = periods.week_of(frame.whole.start).start
    return Period(periods.later(monday, -7 * USUAL_WEEKS), monday)


def worked_weeks(minutes: Iterable[tuple[date, int]]) -> int:
    """Return in how many ISO weeks there are minutes, given (day, minutes)."""
    return len({periods.week_of(day).start for day, spent in minutes if spent})


def weeks_of(frame: Frame) -> list[Period]:
    """Return the weeks of the period that have begun; for a week the 13 up to it.

    A week belongs to the period that holds its Thursday.
    """
    if frame.kind == "week":
        monday = frame.whole.start
        starts = [periods.later(monday, -7 * back) for back in range(USUAL_WEEKS - 1, -1, -1)]
        return [periods.week_of(start) for start in starts]
    found = []
    week = periods.week_of(frame.whole.start)
    while week.start <= frame.last and week.start < frame.whole.end:
        if week.start + timedelta(days=3) in frame.whole:
            found.append(week)
        week = periods.week_of(week.end)
    return found


def units_of(frame: Frame, most: int = 8) -> list[Period]:
    """Return the last units of the review's kind up to the period, which ends with its last day."""
    found = [frame.now]
    unit = frame.whole
    for _ in range(most - 1):
        unit = periods.previous(unit)
        found.append(unit)
    return found[::-1]
