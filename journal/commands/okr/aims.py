"""What a key result leads from and to, out of what was typed: its kind, start and target."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from journal import reviews
from journal.domain import key_results, targets
from journal.domain.periods import Period
from journal.errors import InvalidError
from journal.render import words
from journal.reviews.frame import Rows
from journal.runtime import Runtime
from journal.views.intended import KeyResultKept, MetricKept
from journal.views.objectives import Baseline

Said = Mapping[str, str | None]
"""What was typed for `from`, `to` and `hold`; None where a field was emptied."""


class Aim(NamedTuple):
    """Kind, baseline and target of a key result; `start` is where a baseline came from that nobody
    said.
    """

    kind: str
    baseline: float | None
    target: float
    start: Baseline | None = None

    def fields(self) -> dict[str, Any]:
        """The columns of the key result."""
        return {"kind": self.kind, "baseline": self.baseline, "target": self.target}


def aimed(
    run: Runtime,
    rows: Rows,
    metric: MetricKept,
    quarter: Period,
    said: Said,
    held: KeyResultKept | None = None,
) -> Aim:
    """Return what a new key result, or a changed one (`held`), aims at.

    Raises InvalidError for two aims or none, for a value that is none of the metric's, and for a
    start that nobody said while the metric has no value.
    """
    to, hold = said.get("to"), said.get("hold")
    if to is not None and hold is not None:
        raise InvalidError(
            "a key result reaches a target or holds one, not both",
            hint="take one of --to and --hold",
        )
    if hold is not None:
        if said.get("from") is not None:
            raise InvalidError("a hold has no start", hint="take one of --from and --hold")
        return Aim("hold", None, _value(hold, metric))
    same = held is not None and held.metric_id == metric.id
    if to is None and (held is None or not same or "to" in said or "hold" in said):
        raise InvalidError("the target is missing", hint="--to VALUE or --hold VALUE")
    if to is None and held is not None and held.kind == "hold":
        if said.get("from") is not None:
            raise InvalidError("a hold has no start", hint="--to VALUE")
        return Aim("hold", None, held.target)
    target = held.target if held is not None and to is None else _value(to or "", metric)
    if said.get("from") is not None:
        return _checked(Aim("reach", _value(said["from"] or "", metric), target), metric)
    if held is not None and same and held.kind == "reach" and "from" not in said:
        return _checked(Aim("reach", held.baseline, target), metric)
    start = _start(run, rows, metric, quarter)
    return _checked(Aim("reach", start.value, target, start), metric)


def _checked(aim: Aim, metric: MetricKept) -> Aim:
    """Return an aim that goes where its metric is better; raises InvalidError that says its start."""
    start = f"its start, {words.measured(aim.baseline, metric.kind, metric.unit)}"
    key_results.check(aim.kind, aim.baseline, aim.target, metric.better, start=start)
    return aim


def _start(run: Runtime, rows: Rows, metric: MetricKept, quarter: Period) -> Baseline:
    found = reviews.baselines.baseline(rows, metric, quarter, run.today)
    if found is None:
        raise InvalidError(f"{metric.slug} has no value yet to start from", hint="--from VALUE")
    return found


def _value(text: str, metric: MetricKept) -> float:
    return targets.read(text, kind=metric.kind, unit=metric.unit)


def text(value: float | None, metric: MetricKept) -> str | None:
    """Return a value as its option takes it, exact to ten digits."""
    if value is None:
        return None
    return f"{100 * value:.10g}%" if metric.kind == "share" else f"{value:.10g}"
