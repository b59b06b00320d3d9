"""Metrics: added by hand or from a preset, changed, given values, shown over a period, removed."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlmodel import select

from journal import ledger, models, plans
from journal.domain import measured, metric_values, periods, shares, texts, usual_ranges
from journal.domain.periods import Period
from journal.errors import ConflictError, NotFoundError
from journal.storage.door import Store
from journal.views.metrics import (
    Measurement,
    MeasurementDraft,
    Metric,
    MetricList,
    MetricRemoved,
    MetricRow,
    MetricShown,
    PeriodValue,
)

RECENT = 13
"""How many of the newest values a list shows as a line."""


def add(store: Store, fields: Mapping[str, Any], *, now: datetime) -> Metric:
    """Store a metric and return it.

    Raises InvalidError for a name, summary or source that does not fit, ConflictError for a second
    one of that name.
    """
    values = {"kind": "number", "unit": "", "better": "up", "cadence": "week", **fields}
    values["name"] = texts.checked_name(values["name"], noun="metric")
    values["summary"] = measured.summary_for(values["kind"], values.get("summary"))
    known = _names(store)
    plans.naming.refuse_twin(values["name"], known, noun="metric")
    if values.get("slug") is None:
        values["slug"] = plans.naming.fresh_slug(values["name"], known.values(), noun="metric")
    else:
        values["slug"] = plans.naming.checked_slug(values["slug"], known.values(), noun="metric")
    row = models.Metric(**values, created_at=now, updated_at=now)
    store.orm.add(row)
    store.orm.flush()
    return _view(row)


def add_preset(
    store: Store, preset: Mapping[str, Mapping[str, Any]], *, now: datetime
) -> tuple[tuple[Metric, ...], tuple[Metric, ...]]:
    """Store the metrics of a preset, by slug; return the new ones and those that were there."""
    added, already = [], []
    known = {row.slug: row for row in _rows(store)}
    names = {texts.key(row.name): row for row in known.values()}
    for slug, fields in preset.items():
        there = known.get(slug) or names.get(texts.key(fields["name"]))
        if there is not None:
            already.append(_view(there))
        else:
            added.append(add(store, {**fields, "slug": slug}, now=now))
    return tuple(added), tuple(already)


def one(store: Store, name: str) -> Metric:
    """Return the metric that `name` means; raises NotFoundError, UsageError."""
    return _view(_row(store, plans.glance.find(store, "metric", name)))


def listed(store: Store) -> MetricList:
    """Return all metrics with their newest values, those of effort last."""
    values = ledger.measurements.by_metric(store)
    rows = sorted(map(_view, _rows(store)), key=lambda metric: (metric.activity, metric.id))
    return MetricList(tuple(_listed(metric, values.get(metric.id, [])) for metric in rows))


def _listed(metric: Metric, found: Sequence[Measurement]) -> MetricRow:
    recent = tuple(each.figure for each in found[-RECENT:])
    return MetricRow(metric, found[-1] if found else None, len(found), recent)


def change(
    store: Store,
    metric_id: int,
    fields: Mapping[str, Any],
    *,
    now: datetime,
    seen: datetime | None = None,
) -> tuple[Metric, tuple[str, ...]]:
    """Store changed fields; return the metric and the names of those that differ.

    Raises ConflictError when it was changed after `seen`, or when values of another kind, or any at
    all with `derive`, stand recorded.
    """
    row = _row(store, metric_id)
    if seen is not None and row.updated_at != seen:
        raise ConflictError("the metric was changed meanwhile; nothing was overwritten")
    wanted = dict(fields)
    names = {name: slug for name, slug in _names(store).items() if slug != row.slug}
    if "name" in wanted:
        wanted["name"] = texts.checked_name(wanted["name"], noun="metric")
        plans.naming.refuse_twin(wanted["name"], names, noun="metric")
    if "slug" in wanted:
        wanted["slug"] = plans.naming.checked_slug(wanted["slug"], names.values(), noun="metric")
    if "kind" in wanted and wanted["kind"] != row.kind:
        wanted.setdefault("summary", None)
    if "summary" in wanted:
        wanted["summary"] = measured.summary_for(wanted.get("kind", row.kind), wanted["summary"])
    changed = tuple(name for name, value in wanted.items() if getattr(row, name) != value)
    if {"kind", "derive"} & set(changed):
        _refuse_recorded(store, row)
    for name in changed:
        setattr(row, name, wanted[name])
    if changed:
        row.updated_at = now
    return _view(row), changed


def _refuse_recorded(store: Store, row: models.Metric) -> None:
    count = ledger.measurements.count(store, row.id)
    if count:
        raise ConflictError(
            f"{row.slug} has {_recorded(count)}, which would mean something else",
            hint="journal metric add NAME --kind …",
        )


def put(
    store: Store, name: str, text: str, *, day: date, note: str | None, now: datetime
) -> tuple[Metric, Measurement, Measurement | None, bool]:
    """Record what was typed for a metric on a day.

    Returns the metric, the value as stored, what stood there before, and whether it was already so.
    Raises InvalidError for a value that is none of its kind, ConflictError for a derived metric.
    """
    metric = one(store, name)
    refuse_derived(metric)
    value, n = measured.read(text, kind=metric.kind, unit=metric.unit)
    draft = MeasurementDraft(day, value, n, note)
    before, already = ledger.measurements.put(store, metric.id, metric.uid, draft, now=now)
    stored = ledger.measurements.one(store, metric.id, day) or Measurement(*draft)
    return metric, stored, before, already


def refuse_derived(metric: Metric) -> None:
    """Raise ConflictError for a metric that takes its values from the ledger."""
    if metric.derive is not None:
        raise ConflictError(
            f"{metric.slug} takes its values from the ledger: {metric.derive}",
            hint=f"journal metric show {metric.slug}",
        )


def forget(store: Store, name: str, day: date) -> tuple[Metric, Measurement]:
    """Delete the value of a day and return it; raises NotFoundError without one."""
    metric = one(store, name)
    gone = ledger.measurements.remove(store, metric.id, day)
    if gone is None:
        raise NotFoundError(
            f"{metric.slug} has no value on {day}", hint=f"journal metric show {metric.slug} year"
        )
    return metric, gone


def remove(
    store: Store, metric_id: int, *, with_data: bool, today: date, rehearse: bool = False
) -> MetricRemoved:
    """Delete a metric with its values; return what goes and what stays without it.

    Raises ConflictError while a key result uses it, and for recorded values unless `with_data`.
    """
    row = _row(store, metric_id)
    metric = _view(row)
    used = models.KeyResult.metric_id == metric_id
    titles = store.orm.exec(select(models.KeyResult.title).where(used)).all()
    if titles:
        raise ConflictError(
            f"{metric.slug} is measured by the key result {texts.quoted(titles[0])}",
            hint=f"journal metric show {metric.slug}",
        )
    count = ledger.measurements.count(store, metric_id)
    if count and not with_data:
        raise ConflictError(
            f"{metric.slug} has {_recorded(count)}",
            hint=f"journal metric rm {metric.slug} --with-data takes them along; undo brings them back",
        )
    entries = ledger.measurements.lines(store, metric_id)
    projects = _projects(store, metric_id, today)
    gone = MetricRemoved(metric, count, entries, len(projects), rehearse)
    if not rehearse:
        ledger.measurements.remove_all(store, metric_id)
        store.orm.delete(row)
        store.orm.flush()
    return gone


def shown(store: Store, name: str, period: Period, *, today: date) -> MetricShown:
    """Return a metric over a period beside the one before (D1, D4, D8, D9) and its usual range
    (D11).
    """
    metric = one(store, name)
    compared = periods.compared(period, today)
    every = ledger.measurements.within(store, metric.id)
    inside = _belonging(metric, every, period)
    now = _value(metric, period, inside)
    before = _value(metric, compared.before, _belonging(metric, every, compared.before))
    gap = None
    if metric.kind == "share":
        gap = shares.newcombe(
            shares.wilson(now.k or 0, now.n), shares.wilson(before.k or 0, before.n)
        )
    plain = metric_values.change(now.value, before.value)
    figures = [each.figure for each in every if each.day <= today]
    usual = usual_ranges.newest(figures, metric.kind)
    return MetricShown(
        metric=metric,
        now=now,
        before=before,
        change=gap.difference if gap else plain,
        change_low=gap.low if gap else None,
        change_high=gap.high if gap else None,
        more_than_chance=gap.more_than_chance if gap else False,
        usual_low=usual[0].low if usual else None,
        usual_high=usual[0].high if usual else None,
        signals=usual[1] if usual else (),
        measurements=tuple(inside),
        entries=ledger.measurements.lines(store, metric.id),
        projects=tuple(_projects(store, metric.id, today)),
    )


def _belonging(metric: Metric, found: Sequence[Measurement], period: Period) -> list[Measurement]:
    return [each for each in found if metric_values.belongs_on(each.day, metric.cadence) in period]


def _value(metric: Metric, period: Period, found: Sequence[Measurement]) -> PeriodValue:
    if metric.kind == "share":
        pooled = metric_values.pooled((int(each.value), each.n or 0) for each in found)
        return PeriodValue(
            period.start, period.last, pooled.share, pooled.k, pooled.n, pooled.low, pooled.high
        )
    value = metric_values.summarised([each.value for each in found], metric.summary)
    return PeriodValue(period.start, period.last, value, None, len(found), None, None)


def _projects(store: Store, metric_id: int, today: date) -> list[str]:
    found = plans.glance_work.projects(store, today)
    return [project.slug for project in found if project.metric_id == metric_id]


def _recorded(count: int) -> str:
    return f"{count} recorded value{'' if count == 1 else 's'}"


def _row(store: Store, metric_id: int) -> models.Metric:
    return store.orm.get_one(models.Metric, metric_id)


def _rows(store: Store) -> Sequence[models.Metric]:
    return store.orm.exec(select(models.Metric)).all()


def _names(store: Store) -> dict[str, str]:
    return {row.name: row.slug for row in _rows(store)}


def _view(row: models.Metric) -> Metric:
    return Metric(**{name: getattr(row, name) for name in Metric._fields})
