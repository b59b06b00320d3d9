"""Views of metrics: one with its newest values, a period of it, and what a command did to one."""

from datetime import date, datetime
from typing import NamedTuple

from journal.views.exchange import LeftOut
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


class MetricRow(NamedTuple):
    """A metric in a list: its newest value, how many there are, and up to 13 of the newest."""

    metric: Metric
    newest: Measurement | None
    number: int
    recent: tuple[float, ...]


@schema("metrics/1")
class MetricList(NamedTuple):
    """Metrics, those of effort last."""

    metrics: tuple[MetricRow, ...]


class PeriodValue(NamedTuple):
    """The value of a metric in a period (D4), None without data.

    Of a share `value` is 0–1 with k of n and its 95 % interval; else n counts recorded values.
    """

    start: date
    last: date
    value: float | None
    k: int | None
    n: int
    low: float | None
    high: float | None


@schema("metric.shown/1")
class MetricShown(NamedTuple):
    """A metric over a period: its value, the one before, the usual range (D11) of the newest value,
    and what was recorded.

    `change` is now − before (shares: in parts of 1, with an interval), None without both.
    """

    metric: Metric
    now: PeriodValue
    before: PeriodValue
    change: float | None
    change_low: float | None
    change_high: float | None
    more_than_chance: bool
    usual_low: float | None
    usual_high: float | None
    signals: tuple[str, ...]
    measurements: tuple[Measurement, ...]
    entries: int
    projects: tuple[str, ...]


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


@schema("metric.import/1", confirms=True)
class FiguresImported(NamedTuple):
    """Figures of a file were recorded, or would be (`rehearsed`).

    read rows = new + already here + changed + left out; `total` and `total_n` add up the values of
    the file that are recorded now.
    """

    metric: Metric
    source: str
    read: int
    new: int
    already: int
    changed: int
    left_out: tuple[LeftOut, ...]
    first: date | None
    last: date | None
    total: float
    total_n: int
    notes: tuple[str, ...]
    rehearsed: bool = False
