"""Metrics as lines: answers to writes, the list, and one over a period."""

from collections.abc import Iterable

from journal.domain import echo, realms
from journal.render import calendar_words, cells, grid, metric_words, words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.grid import Cell, Column, Group
from journal.render.plain import Table
from journal.render.style import Page
from journal.render.text import metric_page
from journal.views.exchange import LeftOut
from journal.views.metrics import (
    FiguresImported,
    FiguresTaken,
    MeasurementSaid,
    Metric,
    MetricList,
    MetricRemoved,
    MetricRow,
    MetricSaid,
    MetricShown,
    PresetAdded,
)

lines = Drawings()
tables = Drawings()

COLUMNS = (
    *("id", "slug", "name", "kind", "unit", "better", "cadence", "summary", "activity", "realm"),
    *("derive", "uid"),
)
VALUE_COLUMNS = ("metric", "day", "value", "n", "note")


def _kinds(metric: Metric) -> str:
    return shown(metric_words.kinds(metric, realms.shown(metric.realm) if metric.realm else ""))


def _command(metric: Metric) -> str:
    if metric.derive:
        return f"journal metric show {metric.slug}"
    value = {"share": "K/N", "duration": "DURATION"}.get(metric.kind, "N")
    return f"journal metric set {metric.slug} {value}"


@lines.of(MetricSaid)
def said(view: MetricSaid, page: Page) -> Iterable[str]:
    """Return the metric in one line, what changed, and the next step."""
    metric = view.metric
    yield f"metric {metric.slug}  {shown(metric.name)} · {_kinds(metric)}"
    if view.did == "added":
        yield f"  {page.command(_command(metric))}"
        if metric.activity:
            yield "  it counts effort: an outcome beside it says what came of that"
    elif view.changed:
        yield f"  changed: {', '.join(view.changed)}"
    else:
        yield "  already so"


@lines.of(PresetAdded)
def preset(view: PresetAdded, page: Page) -> Iterable[str]:
    """Return the metrics of a preset, one a line."""
    for metric in view.added:
        yield f"metric {metric.slug}  {shown(metric.name)} · {_kinds(metric)}"
    for metric in view.already:
        yield f"metric {metric.slug}  already there"
    if view.added:
        yield f"  {page.command(_command(view.added[0]))} · {page.command('journal metric import FILE')}"


@lines.of(MeasurementSaid)
def recorded(view: MeasurementSaid, page: Page) -> Iterable[str]:
    """Return where a value landed, and what stood there before."""
    metric = view.metric
    parts = [shown(metric_words.measurement(view.measurement, metric))]
    if view.removed:
        parts.append("removed")
    elif view.already:
        parts.append("already so")
    elif view.before is not None:
        parts.append(f"was {shown(metric_words.measurement(view.before, metric))}")
    if view.measurement.note:
        parts.append(shown(view.measurement.note))
    yield f"{metric.slug}  {view.echo}  {' · '.join(parts)}"


@lines.of(MetricList)
def listed(view: MetricList, page: Page) -> Iterable[str]:
    """Return the metrics as a table with newest value and last 13 steps, counts of effort apart."""
    columns = [
        Column("Short name"),
        Column("newest (n)", right=True),
        Column("on", right=True),
        Column("last 13:" if page.a11y else "last 13", optional=True),
        Column("what it is", gives=True, optional=True),
    ]
    groups = [
        Group(head, [_row(row, page) for row in view.metrics if _group(row.metric) == head])
        for head in GROUPS
    ]
    yield from grid.grouped(columns, [group for group in groups if group.rows], page)


GROUPS = ("", "From the ledger", "Activity: counts of effort")


def _group(metric: Metric) -> str:
    return GROUPS[2] if metric.activity else GROUPS[1] if metric.derive else GROUPS[0]


def _row(row: MetricRow, page: Page) -> list[str | Cell]:
    metric, newest = row.metric, row.newest
    value, on = words.NONE, ""
    if newest is not None:
        value = shown(metric_words.value(newest.value, metric))
        on = calendar_words.near(newest.day, page.today)
        if metric.kind == "share":
            value += f" ({newest.n:,})"
    return [metric.slug, value, on, _line(row, page), shown(metric.name)]


def _line(row: MetricRow, page: Page) -> Cell:
    drawn = _aloud(row) if page.a11y else page.spark(list(row.recent))
    return Cell(drawn, page.dim(drawn))


def _aloud(row: MetricRow) -> str:
    return shown(metric_words.aloud(row.recent, row.metric))


@lines.of(MetricShown)
def whole(view: MetricShown, page: Page) -> Iterable[str]:
    """Return a metric over a period: value with n, changes, usual range, trend, what was recorded."""
    yield from metric_page.page_of(view, _kinds(view.metric), page)


@lines.of(MetricRemoved)
def removed(view: MetricRemoved, page: Page) -> Iterable[str]:
    """Return what goes and what stays."""
    word = "would be removed" if view.rehearsed else "removed"
    parts = [f"{view.measurements} recorded value{'' if view.measurements == 1 else 's'} with it"]
    if view.entries:
        parts.append(_staying(view.entries, "line"))
    if view.projects:
        parts.append(_staying(view.projects, "project"))
    yield f"metric {view.metric.slug} {word}: {', '.join(parts)}"
    if not view.rehearsed:
        yield f"  {page.command('journal undo')} brings it back"


def _staying(count: int, noun: str) -> str:
    return f"{count} {noun}{' stays' if count == 1 else 's stay'} without it"


@lines.of(FiguresImported)
def imported(view: FiguresImported, page: Page) -> Iterable[str]:
    """Return what was read and what became of it, every row counted."""
    yield f"{words.counted(view.read, 'row')} read · from {shown(view.source)}"
    alike = _alike(view)
    for taken in view.metrics:
        yield from cells.joined(_parts(taken), page.width, rest="  ")
        told = [each for each in taken.left_out if each not in alike]
        for each in told:
            yield f"  left out: {shown(each.reason)}: {each.number:,}"
    for each in alike:
        yield f"left out of all: {shown(each.reason)}: {each.number:,}"
    yield from (shown(note) for note in view.notes)
    if view.rehearsed:
        yield "nothing was written: this was a dry run"
    elif any(taken.new or taken.changed for taken in view.metrics):
        yield f"{page.command('journal undo')} takes all of it back"


def _alike(view: FiguresImported) -> list[LeftOut]:
    """Return what is left out of every metric of a file for the same reason."""
    first, *others = (taken.left_out for taken in view.metrics)
    return [each for each in first if others and all(each in other for other in others)]


def _parts(taken: FiguresTaken) -> list[str]:
    parts = [f"{taken.metric.slug}  {taken.new:,} new", f"{taken.already:,} already here"]
    if taken.changed:
        parts.append(f"{taken.changed:,} changed")
    if taken.first is not None and taken.last is not None:
        parts.append(f"{echo.day_dated(taken.first)} – {echo.day_dated(taken.last)}")
        total = f"{taken.total:,.0f} of {taken.total_n:,}" if taken.total_n else ""
        parts.append(f"in all {total or words.minus(f'{taken.total:,.10g}')}")
    return parts


def _record(metric: Metric) -> tuple[object, ...]:
    return tuple(getattr(metric, name) for name in COLUMNS)


@tables.of(MetricSaid)
def said_table(view: MetricSaid) -> Table:
    """Return the metric as one record."""
    return COLUMNS, [_record(view.metric)]


@tables.of(PresetAdded)
def preset_table(view: PresetAdded) -> Table:
    """Return one record a metric."""
    return COLUMNS, [_record(metric) for metric in (*view.added, *view.already)]


@tables.of(MeasurementSaid)
def recorded_table(view: MeasurementSaid) -> Table:
    """Return the value as one record."""
    return VALUE_COLUMNS, [(view.metric.slug, *view.measurement)]


@tables.of(MetricList)
def listed_table(view: MetricList) -> Table:
    """Return one record a metric, with its newest value: of shares 0–1 with k of n."""
    rows = [
        (*_record(row.metric), *(row.newest or (None,) * 4), row.number) for row in view.metrics
    ]
    return (*COLUMNS, "day", "value", "k", "n", "values"), rows


@tables.of(MetricShown)
def whole_table(view: MetricShown) -> Table:
    """Return one record a figure, then one a value of the period."""
    return metric_page.COLUMNS, list(metric_page.records(view))


@tables.of(MetricRemoved)
def removed_table(view: MetricRemoved) -> Table:
    """Return the removed metric as one record."""
    return COLUMNS, [_record(view.metric)]


@tables.of(FiguresImported)
def imported_table(view: FiguresImported) -> Table:
    """Return one count a row."""
    rows: list[tuple[object, ...]] = []
    for taken in view.metrics:
        slug = taken.metric.slug
        rows += [(slug, name, getattr(taken, name)) for name in ("new", "already", "changed")]
        rows += [(slug, f"left out: {each.reason}", each.number) for each in taken.left_out]
    return ("metric", "what", "count"), [(None, "read", view.read), *rows]
