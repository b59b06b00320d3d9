"""Metrics: added by hand or from a preset, changed, given values, shown over a period, removed."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlmodel import col, select

from journal import ledger, models, plans
from journal.domain import derivations, measured, texts
from journal.errors import ConflictError, NotFoundError
from journal.storage.door import Store
from journal.views.metrics import (
    Measurement,
    MeasurementDraft,
    Metric,
    MetricRemoved,
)


def add(store: Store, fields: Mapping[str, Any], *, now: datetime) -> Metric:
    """Store a metric and return it.

    Raises InvalidError for a name, summary or source that does not fit, ConflictError for a second
    one of that name.
    """
    fitted = derivations.fitted(_sourced(store, fields))
    values = {"kind": "number", "unit": "", "cadence": "week", **fitted}
    values.setdefault("better", measured.USUAL_BETTER[values["kind"]])
    values["name"] = texts.checked_name(values["name"], noun="metric")
    values["summary"] = measured.summary_for(values["kind"], values.get("summary"))
    values["unit"] = values["unit"] or measured.USUAL_UNIT.get(values["kind"], "")
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


def _sourced(store: Store, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields with the goal, habit or team of a source named as the journal names it."""
    if fields.get("derive") is None:
        return dict(fields)
    return {**fields, "derive": plans.metric_sources.known(store, fields["derive"])}


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


def every(store: Store) -> tuple[Metric, ...]:
    """Return all metrics: outcomes, then those of the ledger, then counts of effort."""
    found = map(_view, _rows(store))
    order = sorted(found, key=lambda each: (each.activity, each.derive is not None, each.id))
    return tuple(order)


def change(
    store: Store,
    metric_id: int,
    fields: Mapping[str, Any],
    *,
    now: datetime,
    seen: datetime | None = None,
) -> tuple[Metric, tuple[str, ...]]:
    """Store changed fields; return the metric and the names of those that differ.

    Raises ConflictError when it was changed after `seen`, or when what stands recorded, or a key
    result it measures, would come to mean something else.
    """
    row = _row(store, metric_id)
    plans.rows.refuse_changed(row, seen, noun="metric")
    wanted = _fitted(row, _sourced(store, fields))
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
    _refuse_other_meaning(store, row, wanted)
    changed = plans.rows.put(row, wanted, now)
    return _view(row), changed


def _fitted(row: models.Metric, fields: dict[str, Any]) -> dict[str, Any]:
    """Return the wanted fields with those that a source decides: a new one brings its own."""
    derive = fields.get("derive", row.derive)
    if derive is None:
        return fields
    held = {"unit": row.unit} if derive == row.derive else {}
    made = derivations.fitted({**held, **fields, "derive": derive})
    return {**fields, **{field: made[field] for field in ("kind", "summary", "unit")}}


def _refuse_other_meaning(store: Store, row: models.Metric, wanted: Mapping[str, Any]) -> None:
    """Raise ConflictError where what is recorded or measured would come to mean something else."""
    kind = wanted.get("kind", row.kind) != row.kind
    derive = wanted.get("derive", row.derive) != row.derive
    unit = row.kind == "duration" and not measured.same_unit(wanted.get("unit", row.unit), row.unit)
    count = ledger.measurements.count(store, row.id)
    if count and (kind or derive or unit):
        raise ConflictError(
            f"{row.slug} has {_recorded(count)}, which would mean something else",
            hint="journal metric add NAME --kind …",
        )
    titles = _key_results(store, row.id)
    if titles and (kind or unit or wanted.get("better", row.better) != row.better):
        raise ConflictError(
            f"{row.slug} measures the key result {texts.quoted(titles[0])}, "
            "which would mean something else",
            hint=f"journal metric show {row.slug}",
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
    titles = _key_results(store, metric_id)
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


def uses(store: Store, metric: Metric, today: date) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """Return how many lines name a metric, the projects that do, and the key results it measures."""
    return (
        ledger.measurements.lines(store, metric.id),
        tuple(_projects(store, metric.id, today)),
        tuple(_key_results(store, metric.id)),
    )


def _key_results(store: Store, metric_id: int) -> Sequence[str]:
    used = col(models.KeyResult.metric_id) == metric_id
    titles = store.orm.exec(
        select(models.KeyResult.title).where(used).order_by(col(models.KeyResult.id))
    )
    return tuple(dict.fromkeys(titles))


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
