"""Views of the figures of a period: metrics with comparisons, objectives with scores."""

from datetime import date
from typing import NamedTuple

from journal.views.review_days import Span


class Point(NamedTuple):
    """A metric's value over a step of time beginning on `start`: shares 0–1 with their k of n.

    `n` counts recorded values where there is no k.
    """

    start: date
    value: float | None
    k: int | None
    n: int


class Change(NamedTuple):
    """The value of another period, and how far the present one lies from it.

    Of shares the difference has a 95 % interval (D8), and `more_than_chance` says that it excludes
    zero; of others it is plain (D9). All None where one side has no data.
    """

    then: Point
    difference: float | None
    low: float | None
    high: float | None
    more_than_chance: bool


class Usual(NamedTuple):
    """The usual range over n weekly (daily, monthly) points before the newest one (D11)."""

    n: int
    mean: float
    low: float
    high: float
    signals: tuple[str, ...]


class Trend(NamedTuple):
    """Direction over n points (D10): too few, steady, improving or worsening, and change a year.

    `said`: there are points enough (52 weekly, 24 monthly) for a report to say the word.
    """

    n: int
    word: str
    p: float | None
    change_per_year: float | None
    said: bool


class Number(NamedTuple):
    """A metric over the period: value with interval (shares), changes, usual range, trend, series.

    `kind` number, duration or share; durations are in `unit`. `median` is that of the 13 points
    before the newest; of a week without a value, of the 13 before it. `points` are steps of the
    metric's own cadence: for a week review the 13 up to the period's end, else those of the
    period; `units` are the eight units of the review's kind up to this one. `at_end` is the newest
    point that is judged, None for such a week. With `derive` the values are those of the ledger,
    and n counts the lines or days they are made from; of a count it is the count.
    """

    slug: str
    name: str
    kind: str
    unit: str
    better: str
    cadence: str
    summary: str
    activity: bool
    realm: str | None
    value: float | None
    k: int | None
    n: int
    low: float | None
    high: float | None
    before: Change | None
    year_ago: Change | None
    median: float | None
    usual: Usual | None
    trend: Trend
    points: tuple[Point, ...]
    units: tuple[Point, ...]
    at_end: Point | None
    derive: str | None = None


class KeyResult(NamedTuple):
    """A key result, scored 0–1 (D12, D13); values as in its metric, shares 0–1.

    Of a hold, `inside` of `known` periods count and `missing` have no value: `gaps` names them.
    Confidence 0–10, first and last of the quarter. `pace`: too early, at risk, on pace; None without
    a score. `activity`: its metric counts effort.
    """

    id: int
    title: str
    metric: str
    metric_kind: str
    unit: str
    better: str
    kind: str
    baseline: float | None
    now: float | None
    target: float
    score: float | None
    band: str
    below_baseline: bool
    inside: int | None
    known: int | None
    missing: int
    confidence_first: int | None
    confidence_last: int | None
    pace: str | None
    n: int
    activity: bool = False
    gaps: tuple[str, ...] = ()


class Objective(NamedTuple):
    """An objective: mean of its key results, band and verdict (D14, D15), pace (D16).

    `state`: open, graded or dropped, since `graded_on`. `place` counts from 1 within its quarter;
    `carried_from` is the objective that it carries on.
    """

    id: int
    title: str
    kind: str
    score: float | None
    band: str
    verdict: str
    known: int
    missing: int
    pace: str | None
    too_easy: bool
    grade_note: str | None
    key_results: tuple[KeyResult, ...]
    place: int = 0
    why: str | None = None
    state: str = "open"
    graded_on: date | None = None
    carried_from: int | None = None


class Objectives(NamedTuple):
    """The objectives of the quarter that holds the period's last day; `elapsed` 0–1."""

    quarter: Span
    day: int
    days: int
    elapsed: float
    rows: tuple[Objective, ...]
