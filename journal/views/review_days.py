"""Views of what happened in a period: lines, wins, whose work, kinds of work, energy and mood."""

from datetime import date
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of days, half-open, and the label of the calendar unit it is (part of)."""

    start: date
    end: date
    label: str | None


class Logged(NamedTuple):
    """What was written: days with a line, of the days looked at; work and study apart, in minutes.

    `usual_minutes` is the mean of work minutes of the `usual_weeks` weeks with minutes among the 13
    before (weeks only). `blank_days` neither have a line nor are off.
    """

    days: int
    of_days: int
    entries: int
    minutes: int
    study_minutes: int
    minutes_before: int
    minutes_year_ago: int
    entries_before: int
    entries_year_ago: int
    usual_minutes: float | None
    usual_weeks: int
    off_days: int
    blank_days: int


class Win(NamedTuple):
    """Something that went well, and what came of it; `has_result` by docs/rules.md D33."""

    id: int
    day: date
    text: str
    impact: str | None
    has_result: bool
    who: str | None
    project: str | None
    tags: tuple[str, ...]
    private: bool


class Heard(NamedTuple):
    """Praise, critique or a lesson (`kind`) in the words it was kept in."""

    id: int
    day: date
    kind: str
    text: str
    who: str | None
    private: bool


class Skill(NamedTuple):
    """A tag, and how many of the period's wins carry it."""

    name: str
    wins: int


class Wins(NamedTuple):
    """What happened: wins and what was heard and learned, in order of days. `chosen` are the numbers
    of the wins that the review of the period chose, in its order.
    """

    wins: tuple[Win, ...]
    with_result: int
    heard: tuple[Heard, ...]
    lessons: tuple[Heard, ...]
    skills: tuple[Skill, ...]
    chosen: tuple[int, ...] = ()


class OwnerRow(NamedTuple):
    """Work minutes whose rightful owner is `owner`; shares 0–1 of all work minutes, None without.

    `usual_minutes` is the mean week of the 13 before. `what` names the projects, most minutes
    first.
    """

    owner: str
    mine: bool
    minutes: int
    share: float | None
    share_before: float | None
    share_year_ago: float | None
    usual_minutes: float | None
    what: tuple[str, ...]


class HandOff(NamedTuple):
    """A project handed to its owner, and whether it stays there (D27): hours a week before, since.

    `word`: too early, nothing before, stuck, partly, not yet.
    """

    project: str
    title: str
    owner: str
    closed_on: date
    before_hours_per_week: float
    after_hours_per_week: float
    days_since: int
    leaks: int
    leak_minutes: int
    word: str


class NextHome(NamedTuple):
    """Other people's work that has no home yet: whose, what, and how much of it."""

    owner: str
    project: str
    title: str
    minutes: int
    minutes_per_week: float


class Owners(NamedTuple):
    """Whose work it was. `not_mine` and its comparisons are shares 0–1 of work minutes (D26).

    `usual` is the share over the 13 weeks before; `limit` the setting `not_mine_limit`. `next_home`
    is the other team's open work with most minutes: its owner, project title and minutes a week.
    """

    rows: tuple[OwnerRow, ...]
    minutes: int
    not_mine: float | None
    not_mine_before: float | None
    not_mine_year_ago: float | None
    usual: float | None
    limit: float
    over_limit: bool
    handoffs: tuple[HandOff, ...]
    next_home: NextHome | None


class RealmRow(NamedTuple):
    """A kind of work: its work minutes, shares 0–1 of those with a kind, and its charge (D23).

    The charge is that of the 12 months up to the period's end, −2…+2 over `charge_n` entries, None
    and "too few" under five; `charge_left_out` had a charge and no minutes.
    """

    realm: str
    minutes: int
    share: float | None
    share_before: float | None
    share_year_ago: float | None
    charge: float | None
    charge_n: int
    charge_left_out: int
    charge_word: str


class Realms(NamedTuple):
    """The kinds of work, in their own order; `without` are work minutes of no kind. Where they are
    not `charged`, as in a shared page, no charge is told.
    """

    rows: tuple[RealmRow, ...]
    minutes: int
    without: int
    charged: bool = True


class Toll(NamedTuple):
    """What an hour of a project or tag (`kind`) did in the 12 months up to the period's end (D23):
    mean charge −2…+2 over n lines, `left_out` of which had no minutes and are not in it.
    """

    kind: str
    name: str
    n: int
    left_out: int
    mean: float | None
    word: str


class Tolls(NamedTuple):
    """Projects and tags that charge or drain, the strongest first; how many others are neutral, and
    of how many too few lines are rated.
    """

    rows: tuple[Toll, ...]
    neutral: int
    too_few: int


class DayFeeling(NamedTuple):
    """Energy and mood of a day, 1–5, None where not said."""

    day: date
    energy: int | None
    mood: int | None


class WeekFeeling(NamedTuple):
    """Means of the logged days of an ISO week (its Monday), with how many there are."""

    start: date
    energy: float | None
    energy_n: int
    mood: float | None
    mood_n: int


class Rating(NamedTuple):
    """Mean of n logged days, and how many were low (1 or 2): now, before, a year ago (D22).

    `usual` is the mean over the 13 weeks before, `usual_n` its days.
    """

    n: int
    mean: float | None
    low: int
    before_n: int
    before_mean: float | None
    before_low: int
    year_ago_n: int
    year_ago_mean: float | None
    year_ago_low: int
    usual_n: int
    usual: float | None


class Load(NamedTuple):
    """Low days and work minutes of the last seven days beside the usual week; `over` by D22."""

    low_days: int
    minutes: int
    usual_minutes: float | None
    over: bool


class Feelings(NamedTuple):
    """Energy and mood: of the period, day by day, and by week.

    `days` are all days looked at; `weeks` those of the period, for a week the 13 up to it.
    """

    energy: Rating
    mood: Rating
    days: tuple[DayFeeling, ...]
    weeks: tuple[WeekFeeling, ...]
    load: Load | None
