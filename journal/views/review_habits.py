"""Views of habits and learning over a period."""

from datetime import date
from typing import NamedTuple


class HabitDay(NamedTuple):
    """What a day of a habit shows; `state` as in docs/habits.md (a key of render.style.STATES)."""

    day: date
    state: str


class KeptIn(NamedTuple):
    """Units kept of units due in a stretch of days."""

    start: date
    kept: int
    due: int


class StrengthAt(NamedTuple):
    """Strength 0–100 at the end of a day."""

    day: date
    value: float


class LapseShown(NamedTuple):
    """A lapse: its first day, its length in units, the day of the return (None: it runs), and the
    unexcused days it took to return; `before` is the run that ended, in units.
    """

    first: date
    length: int
    back: date | None
    days: int
    before: int


class HabitRow(NamedTuple):
    """A habit over the period.

    `phrase` is its schedule, `unit` what its runs count (days, weeks, …). `days` are those looked
    at, of a week all seven. `strength` 0–100 at the period's end and as it began, None for habits
    that ask nothing. `by_unit` are the eight units of the review's
    kind up to this one; `strengths` its strength by week. `lapses` began in the period; `returns`
    are the days each return of the period took.
    """

    id: int
    slug: str
    name: str
    area: str | None
    phrase: str
    unit: str
    days: tuple[HabitDay, ...]
    now: KeptIn
    before: KeptIn
    year_ago: KeptIn
    current: int
    since: date | None
    best: int
    strength: float | None
    strength_before: float | None
    strengths: tuple[StrengthAt, ...]
    by_unit: tuple[KeptIn, ...]
    lapses: int
    returns: tuple[int, ...]
    last_lapse: LapseShown | None


class Habits(NamedTuple):
    """The habits of the period; back at once after so many lapses of those decided in it."""

    rows: tuple[HabitRow, ...]
    at_once: int
    decided: int


class GoalRow(NamedTuple):
    """A learning goal: minutes in the period and up to its end, and its pace (D28).

    `word`: past target, no pace yet, in time, after target, no target; "–" without an estimate;
    achieved or dropped from the day on which it was, `closed_on`, which then has no pace any more.
    `study_days` are those of the last 28 with study. `steps` are its milestones, `steps_done` of them done; `next_step` in the person's own words.
    """

    slug: str
    title: str
    kind: str
    status: str
    minutes: int
    studied_minutes: int
    est_minutes: int | None
    target_on: date | None
    needed_per_week: float | None
    actual_per_week: float
    forecast: date | None
    word: str
    steps: int
    steps_done: int
    next_step: str | None
    study_days: int
    closed_on: date | None = None


class Held(NamedTuple):
    """A certificate that is held, with the credits of its present window (D29).

    `issued_on` keeps its precision. `notice` is 180, 90 or 30 while credits are missing,
    `expiry_notice` the same for the expiry itself.
    """

    id: int
    name: str
    issuer: str
    issued_on: str
    expires_on: date | None
    credit_unit: str | None
    earned: float | None
    required: float | None
    window_end: date | None
    pace: float | None
    notice: int | None
    expiry_notice: int | None


class Learning(NamedTuple):
    """Study minutes of the period with its comparisons, goals, and certificates held; of a period
    without a line nothing is known.
    """

    minutes: int
    minutes_before: int | None
    minutes_year_ago: int | None
    goals: tuple[GoalRow, ...]
    held: tuple[Held, ...]
