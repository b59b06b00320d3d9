"""Metrics as lines: answers to writes, the list, and one over a period."""

from collections.abc import Iterable

from journal.domain import echo, periods, realms, rounding
from journal.domain.periods import Period
from journal.render import calendar_words, columns, words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.metrics import (
    FiguresImported,
    Measurement,
    MeasurementSaid,
    Metric,
    MetricList,
    MetricRemoved,
    MetricRow,
    MetricSaid,
    MetricShown,
    PeriodValue,
    PresetAdded,
)

lines = Drawings()
tables = Drawings()

COLUMNS = (
    *("id", "slug", "name", "kind", "unit", "better", "cadence", "summary", "activity", "realm"),
    *("derive", "uid"),
)
VALUE_COLUMNS = ("metric", "day", "value", "n", "note")
ROWS = 13
"""How many of the newest values a page lists."""

FEW = 30
"""Under this n is said in words beside a share."""


def figure(value: float, metric: Metric) -> str:
    """Return a value with its unit: `2.7 h`, `412 tickets`; decimals only where it has some."""
    digits = 0 if value == int(value) and metric.kind == "number" else 1
    text = f"{rounding.rounded(value, digits):,.{digits}f}"
    return f"{text} {shown(metric.unit)}".rstrip()


def measurement(found: Measurement, metric: Metric) -> str:
    """Return a recorded value: `77%, 59 of 77`, or the value with its unit."""
    if found.n:
        return f"{rounding.per_cent(found.value / found.n)}, {found.value:.0f} of {found.n}"
    return figure(found.value, metric)


def _kinds(metric: Metric) -> str:
    parts = [
        f"{metric.kind} in {shown(metric.unit)}" if metric.unit else metric.kind,
        f"better {metric.better}",
        f"a {metric.cadence}",
    ]
    if metric.kind != "share":
        parts.append(metric.summary)
    if metric.activity:
        parts.append("activity")
    if metric.realm:
        parts.append(realms.shown(metric.realm))
    if metric.derive:
        parts.append(f"from the ledger, {shown(metric.derive)}")
    return " · ".join(parts)


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
    parts = [measurement(view.measurement, metric)]
    if view.removed:
        parts.append("removed")
    elif view.already:
        parts.append("already so")
    elif view.before is not None:
        parts.append(f"was {measurement(view.before, metric)}")
    if view.measurement.note:
        parts.append(shown(view.measurement.note))
    yield f"{metric.slug}  {view.echo}  {' · '.join(parts)}"


@lines.of(MetricList)
def listed(view: MetricList, page: Page) -> Iterable[str]:
    """Return the metrics as a table with their newest value and the last 13."""
    rows = [_row(row, page) for row in view.metrics]
    if rows:
        head = ("Short name", "Metric", "newest", "on", "last 13")
        yield from columns.table(head, rows, page, shorten=(1,))


def _row(row: MetricRow, page: Page) -> tuple[str, ...]:
    metric, newest = row.metric, row.newest
    name = f"{shown(metric.name)}{', activity' if metric.activity else ''}"
    if newest is None:
        value, on = ("from the ledger" if metric.derive else "–"), ""
    else:
        value = rounding.per_cent(newest.figure) if newest.n else figure(newest.value, metric)
        on = calendar_words.near(newest.day, page.today)
    spark = _aloud(row) if page.a11y else page.spark(list(row.recent))
    return (metric.slug, name, value, on, spark)


def _aloud(row: MetricRow) -> str:
    """Return the last values in words, where a sparkline would be read out sign by sign."""
    if not row.recent:
        return ""
    ends = (row.recent[0], row.recent[-1], min(row.recent), max(row.recent))
    shares = row.newest is not None and row.newest.n
    first, last, low, high = (
        rounding.per_cent(value) if shares else figure(value, row.metric) for value in ends
    )
    return f"first {first}, last {last}, lowest {low}, highest {high}"


@lines.of(MetricShown)
def whole(view: MetricShown, page: Page) -> Iterable[str]:
    """Return a metric over a period: value with n, change, usual range, and what was recorded."""
    metric = view.metric
    yield page.bold(f"{shown(metric.name)}  {metric.slug}")
    yield f"  {_kinds(metric)}"
    yield ""
    yield f"  {_span(view.now, page)}  {_value(view.now, metric)}"
    if view.before.value is not None:
        yield f"  before, {_span(view.before, page)}  {_value(view.before, metric)}"
    if view.change is not None:
        yield f"  change  {_change(view)}"
    if view.usual_low is not None and view.usual_high is not None:
        low, high = _plain(view.usual_low, metric), _shown(view.usual_high, metric)
        signals = "".join(f" · the newest is {_SIGNALS[rule]}" for rule in view.signals)
        yield f"  usual range  {low}–{high}{signals or ' · the newest is inside'}"
    if view.measurements:
        yield ""
    for each in view.measurements[: -ROWS - 1 : -1]:
        note = f" · {shown(each.note)}" if each.note else ""
        yield f"  {echo.day_shown(each.day, page.today)}  {measurement(each, metric)}{note}"
    if len(view.measurements) > ROWS:
        yield page.dim(f"  {ROWS} of {len(view.measurements)} values; --plain lists all")
    if view.entries or view.projects:
        yield ""
        parts = [f"{view.entries} line{'' if view.entries == 1 else 's'}"] if view.entries else []
        yield f"  named by {', '.join([*parts, *map(shown, view.projects)])}"


_SIGNALS = {"outside": "outside it", "run": "the eighth in a row on one side of the mean"}


def _span(value: PeriodValue, page: Page) -> str:
    return echo.period_shown(Period(value.start, periods.later(value.last, 1)), page.today)


def _value(value: PeriodValue, metric: Metric) -> str:
    if metric.derive:
        return "its values come from the ledger, for reviews and key results"
    if value.value is None:
        return "–  no data"
    if value.k is not None and value.low is not None and value.high is not None:
        interval = f"{rounding.per_cent(value.low)} to {rounding.per_cent(value.high)}"
        few = f", only n = {value.n}" if value.n < FEW else ""
        return f"{rounding.per_cent(value.value)}  {value.k} of {value.n} ({interval}{few})"
    way = "median of medians" if metric.summary == "median" else metric.summary
    return f"{figure(value.value, metric)}  {way}, n = {value.n}"


def _change(view: MetricShown) -> str:
    change = view.change or 0.0
    if view.change_low is None or view.change_high is None:
        size = words.minus(f"{rounding.rounded(change, 1):+,.1f}")
        return f"{size} {shown(view.metric.unit)}".rstrip()
    points = [
        words.minus(f"{rounding.rounded(100 * part, 1):+.1f}")
        for part in (change, view.change_low, view.change_high)
    ]
    word = "more than chance" if view.more_than_chance else "within chance"
    return f"{points[0]} points ({points[1]} to {points[2]}) · {word}"


def _shown(value: float, metric: Metric) -> str:
    return rounding.per_cent(value) if metric.kind == "share" else figure(value, metric)


def _plain(value: float, metric: Metric) -> str:
    return _shown(value, metric._replace(unit=""))


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
    counts = [f"{view.read:,} row{'' if view.read == 1 else 's'} read", f"{view.new:,} new"]
    counts.append(f"{view.already:,} already here")
    if view.changed:
        counts.append(f"{view.changed:,} changed")
    yield f"{view.metric.slug}: {' · '.join(counts)} · from {shown(view.source)}"
    if view.first is not None and view.last is not None:
        span = f"{echo.day_dated(view.first)} – {echo.day_dated(view.last)}"
        total = f"{view.total:,.0f} of {view.total_n:,}" if view.total_n else f"{view.total:,.10g}"
        yield f"  {span} · in all {total}"
    for each in view.left_out:
        yield f"  left out: {shown(each.reason)}: {each.number:,}"
    yield from (f"  {shown(note)}" for note in view.notes)
    if view.rehearsed:
        yield "  nothing was written: this was a dry run"
    elif view.new or view.changed:
        yield f"  {page.command('journal undo')} takes all of it back"


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
    """Return one record a metric, with its newest value."""
    rows = [
        (*_record(row.metric), *(row.newest[:3] if row.newest else (None,) * 3), row.number)
        for row in view.metrics
    ]
    return (*COLUMNS, "day", "value", "n", "values"), rows


@tables.of(MetricShown)
def whole_table(view: MetricShown) -> Table:
    """Return one record a value of the period."""
    return VALUE_COLUMNS, [(view.metric.slug, *each) for each in view.measurements]


@tables.of(MetricRemoved)
def removed_table(view: MetricRemoved) -> Table:
    """Return the removed metric as one record."""
    return COLUMNS, [_record(view.metric)]


@tables.of(FiguresImported)
def imported_table(view: FiguresImported) -> Table:
    """Return one count a row."""
    left = [(f"left out: {each.reason}", each.number) for each in view.left_out]
    names = ("read", "new", "already", "changed")
    return ("what", "count"), [*((name, getattr(view, name)) for name in names), *left]
