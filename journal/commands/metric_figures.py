"""The figures of a table become values of metrics: what `journal metric import` does."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from journal import exchange, files, ledger, plans
from journal.commands._rehearsal import opened
from journal.domain import measured
from journal.errors import ConflictError, InvalidError, UsageError
from journal.exchange.metric_csv import Columns, Found, Reader
from journal.exchange.options import LARGEST
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.metrics import FiguresImported, FiguresTaken, MeasurementDraft, Metric


class Said(NamedTuple):
    """What was said on the command line, as typed."""

    maps: Sequence[str]
    metric: str | None
    date_format: str | None
    decimal: str | None
    unit: str | None
    skip_bad_rows: bool
    dry_run: bool


def take(run: Runtime, path: str, said: Said) -> None:
    """Read a table, record its figures, all or none, and tell what became of every row."""
    room = exchange.metric_csv
    if said.decimal not in (None, ".", ","):
        raise UsageError("--decimal takes . or ,")
    maps = _maps(said)
    date_format = room.date_format(said.date_format) if said.date_format is not None else None
    data = files.read(path, limit=LARGEST)
    found = [
        room.read(data, Reader(each, date_format, said.decimal, said.skip_bad_rows, run.today))
        for each in maps
    ]
    with opened(run, "metric import", rehearsed=said.dry_run, kept="import") as store:
        metrics = [_metric(store, each, path) for each in maps]
        _refuse_twice(metrics)
        taken = tuple(_taken(run, store, *each) for each in zip(metrics, maps, found, strict=True))
    notes = tuple(dict.fromkeys(note for each in found for note in each.notes))
    run.show(FiguresImported(path, found[0].read, taken, notes, said.dry_run))


def _maps(said: Said) -> tuple[Columns, ...]:
    """Return what every --map names, with the metric and unit that were said beside them."""
    maps = exchange.metric_csv.maps(said.maps)
    if said.metric is not None and len(maps) > 1:
        raise UsageError(
            "--metric names one, and there are several maps",
            hint='--map "metric=csat,day=Week,k=Good,n=Good+Bad"',
        )
    return tuple(
        each._replace(metric=each.metric or said.metric, unit=each.unit or said.unit)
        for each in maps
    )


def _metric(store: Store, columns: Columns, path: str) -> Metric:
    metric = plans.metrics.one(store, columns.metric or columns.figures)
    plans.metrics.refuse_derived(metric)
    return metric


def _refuse_twice(metrics: Sequence[Metric]) -> None:
    slugs = [metric.slug for metric in metrics]
    for slug in slugs:
        if slugs.count(slug) > 1:
            raise ConflictError(
                f"two maps are of {slug}", hint='--map "metric=csat,day=Week,k=Good,n=Good+Bad"'
            )


def _taken(
    run: Runtime, store: Store, metric: Metric, columns: Columns, found: Found
) -> FiguresTaken:
    drafts = [_fitting(draft, metric, columns.unit) for draft in found.drafts]
    taken = ledger.measurements.take(store, metric.id, metric.uid, drafts, now=run.clock.now)
    return FiguresTaken(
        metric=metric,
        new=taken.new,
        already=taken.already,
        changed=taken.changed,
        left_out=found.left_out,
        first=min((draft.day for draft in drafts), default=None),
        last=max((draft.day for draft in drafts), default=None),
        total=math.fsum(draft.value for draft in drafts),
        total_n=sum(draft.n or 0 for draft in drafts),
    )


def _fitting(draft: MeasurementDraft, metric: Metric, unit: str | None) -> MeasurementDraft:
    """Return the value as the metric keeps it; raises UsageError for one of another kind."""
    if (draft.n is not None) != (metric.kind == "share"):
        wanted = "k=COL,n=COL" if metric.kind == "share" else "value=COL"
        raise UsageError(f"{metric.slug} is a {metric.kind}", hint=f'--map "day=COL,{wanted}"')
    if unit is not None:
        if metric.kind != "duration":
            raise UsageError(f"--unit is for durations, {metric.slug} is a {metric.kind}")
        draft = draft._replace(value=measured.converted(draft.value, of=unit, to=metric.unit))
    if metric.kind == "duration" and draft.value < 0:
        raise InvalidError(f"{draft.day}: {draft.value:g} is no duration", hint="0 or more")
    return draft
