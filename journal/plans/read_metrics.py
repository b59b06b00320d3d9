"""Metrics with their recorded values, in plain SQL, for reviews."""

from journal.domain import codec
from journal.storage.door import Store
from journal.views.intended import Measured, MetricKept

METRICS = """
SELECT id, slug, name, kind, unit, better, cadence, summary, activity, realm, derive
FROM metric ORDER BY activity, id
"""
VALUES = "SELECT metric_id, day, value, n FROM measurement ORDER BY metric_id, day"


def metrics(store: Store) -> tuple[MetricKept, ...]:
    """Return all metrics, those of effort last, with their values in order of date."""
    values: dict[int, list[Measured]] = {}
    for metric_id, day, value, n in store.sql.execute(VALUES):
        values.setdefault(metric_id, []).append(Measured(codec.day(day), value, n))
    return tuple(
        MetricKept._make((*row, tuple(values.get(row[0], ()))))._replace(activity=bool(row[8]))
        for row in store.sql.execute(METRICS)
    )
