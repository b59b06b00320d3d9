"""Views of metrics: one with its newest values, a period of it, and what a command did to one."""

from datetime import date, datetime
from typing import NamedTuple

from journal.views.exchange import LeftOut
from journal.views.review_days import Span
from journal.views.review_numbers import Number, Point
from journal.views.schemas import schema


class Metric(NamedTuple):
    """A figure worth watching. A share keeps k of n; `derive` takes values from the ledger."""

    id: int
    uid: str
    slug: str
    name: str
    kind: str
    unit: str
    better: str
    cadence: str
    summary: str
    activity: bool
    realm: str | None
    derive: str | None
    updated_at: datetime


class MeasurementDraft(NamedTuple):
    """A value that is to be stored; of a share `value` is k."""

    day: date
    value: float
    n: int | None = None
    note: str | None = None


class Measurement(NamedTuple):
    """A stored value; of a share `value` is k and `n` the total."""

    day: date
    value: float
    n: int | None
    note: str | None

    @property
    def figure(self) -> float:
        """The value to compare by: a share 0–1, else the value."""
        return self.value / self.n if self.n else self.value


class Newest(NamedTuple):
    """The newest value of a metric, known up to `day`: of shares 0–1 with k of n where counted.

    Of a derived metric it is that of the running day, week or month.
    """

    day: date
    value: float
    k: int | None
    n: int


class MetricRow(NamedTuple):
    """A metric in a list: its newest value, how many are recorded, and the last 13 steps of its
    cadence up to the newest one, gaps included.
    """

    metric: Metric
    newest: Newest | None
    number: int
    recent: tuple[float | None, ...]


@schema("metrics/1")
class MetricList(NamedTuple):
    """Metrics: outcomes, then those of the ledger, then counts of effort."""

    metrics: tuple[MetricRow, ...]


class Beside(NamedTuple):
    """The 90th percentile that is recorded beside a median, as a metric of its own."""

    slug: str
    value: float
    n: int


@schema("metric.shown/1")
class MetricShown(NamedTuple):
    """A metric over a period: its figures beside the period before and a year ago, and what was
    recorded.

    `steps` are the 13 steps of its cadence up to the last day looked at. `kind` is that of the
    period: week, month, quarter, year, or days. `missing` says what a derived metric is of that is
    not there any more. `key_results` are the titles of those that are measured by it.
    """

    metric: Metric
    kind: str
    whole: Span
    now: Span
    before: Span
    year_ago: Span
    running: bool
    number: Number
    steps: tuple[Point, ...]
    p90: Beside | None
    missing: str | None
    measurements: tuple[Measurement, ...]
    entries: int
    projects: tuple[str, ...]
    key_results: tuple[str, ...]


@schema("metric/1", confirms=True)
class MetricSaid(NamedTuple):
    """What a command did to a metric: added, changed or already; `changed` are names of fields."""

    metric: Metric
    did: str
    changed: tuple[str, ...] = ()


@schema("metrics.added/1", confirms=True)
class PresetAdded(NamedTuple):
    """The metrics of a preset: those that are new, and those that were there."""

    preset: str
    added: tuple[Metric, ...]
    already: tuple[Metric, ...]


@schema("measurement/1", confirms=True)
class MeasurementSaid(NamedTuple):
    """A value was recorded, or taken away (`removed`); `before` is what stood there."""

    metric: Metric
    measurement: Measurement
    echo: str
    before: Measurement | None = None
    already: bool = False
    removed: bool = False


@schema("metric.removed/1", confirms=True)
class MetricRemoved(NamedTuple):
    """A metric went to the trash with its values; lines and projects stay without it."""

    metric: Metric
    measurements: int
    entries: int
    projects: int
    rehearsed: bool = False


class FiguresTaken(NamedTuple):
    """The figures of a file that became values of a metric.

    Its rows = new + already here + changed + left out; `total` and `total_n` add up the values of
    the file that are recorded now.
    """

    metric: Metric
    new: int
    already: int
    changed: int
    left_out: tuple[LeftOut, ...]
    first: date | None
    last: date | None
    total: float
    total_n: int


@schema("metric.import/1", confirms=True)
class FiguresImported(NamedTuple):
    """The figures of a file with `read` rows were recorded, or would be (`rehearsed`)."""

    source: str
    read: int
    metrics: tuple[FiguresTaken, ...]
    notes: tuple[str, ...]
    rehearsed: bool = False
