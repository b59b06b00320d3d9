"""The figures of a table become values of a metric: what `journal metric import` does."""

import math
from typing import NamedTuple

from journal import exchange, files, ledger, plans
from journal.commands.import_ import opened
from journal.domain import measured
from journal.errors import InvalidError, UsageError
from journal.exchange.options import LARGEST
from journal.runtime import Runtime
from journal.views.metrics import FiguresImported, MeasurementDraft, Metric


class Said(NamedTuple):
    """What was said on the command line, as typed."""

    columns: str
    metric: str | None
    date_format: str | None
    decimal: str | None
    unit: str | None
    skip_bad_rows: bool
    dry_run: bool


def take(run: Runtime, path: str, said: Said) -> None:
    """Read a table, record its figures, and tell what became of every row."""
    room = exchange.metric_csv
    if said.decimal not in (None, ".", ","):
        raise UsageError("--decimal takes . or ,")
    reader = room.Reader(
        columns=room.columns(said.columns),
        date_format=room.date_format(said.date_format) if said.date_format is not None else None,
        mark=said.decimal,
        skip_bad_rows=said.skip_bad_rows,
        today=run.today,
    )
    found = room.read(files.read(path, limit=LARGEST), reader)
    with opened(run, "metric import", rehearsed=said.dry_run) as store:
        metric = plans.metrics.one(store, said.metric or reader.columns.figures)
        plans.metrics.refuse_derived(metric)
        drafts = [_fitting(draft, metric, said.unit) for draft in found.drafts]
        taken = ledger.measurements.take(store, metric.id, metric.uid, drafts, now=run.clock.now)
    run.show(
        FiguresImported(
            metric=metric,
            source=path,
            read=found.read,
            new=taken.new,
            already=taken.already,
            changed=taken.changed,
            left_out=found.left_out,
            first=min((draft.day for draft in drafts), default=None),
            last=max((draft.day for draft in drafts), default=None),
            total=math.fsum(draft.value for draft in drafts),
            total_n=sum(draft.n or 0 for draft in drafts),
            notes=found.notes,
            rehearsed=said.dry_run,
        )
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
