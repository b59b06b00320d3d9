"""The page of one metric: what a period came to, beside others, and the line of its values."""

from collections.abc import Iterable

from journal.domain import echo, periods
from journal.domain.periods import Period
from journal.render import cells, grid, metric_words, paragraphs, words
from journal.render.escape import shown
from journal.render.grid import Column
from journal.render.style import Page
from journal.views.metrics import MetricShown
from journal.views.review_days import Span
from journal.views.review_numbers import Change, Number, Point

ROWS = 13
"""How many of the newest values a page lists."""

FINE = ("quarter", "year")
"""Periods whose shares have a decimal where n allows it."""

COLUMNS = (
    *("what", "start", "last", "value", "k", "n", "low", "high", "difference", "difference_low"),
    *("difference_high", "more_than_chance", "text"),
)


def page_of(view: MetricShown, kinds: str, page: Page) -> Iterable[str]:
    """Return the lines of the page of a metric."""
    metric = view.metric
    yield page.bold(f"{shown(metric.name)}  {metric.slug}")
    yield from cells.joined(kinds.split(" · "), page.width, first="  ", rest="  ")
    if view.missing is not None:
        told = f"There is no {shown(view.missing)} any more."
        yield from paragraphs.offer(told, f"journal metric edit {metric.slug}", page)
    yield ""
    yield from _periods(view, page)
    yield from _lines(view, page)
    yield from _values(view, page)
    yield from _used(view, page)


def _periods(view: MetricShown, page: Page) -> Iterable[str]:
    number, fine = view.number, view.kind in FINE
    if not (number.n or any(change for _, change in _beside(view))) and number.value is None:
        yield f"  {metric_words.so_far(view, page.today)}  {words.NONE}  no data"
        return
    now = Point(view.whole.start, number.value, number.k, number.n)
    interval = metric_words.interval(number, fine=fine)
    rows = [_period(metric_words.so_far(view, page.today), now, interval, view)]
    for span, change in _beside(view):
        if change is not None:
            rows.append(_period(_first_days(span, page), change.then, "", view))
    columns = [
        Column("Period"),
        Column("value", right=True),
        Column("n", right=True),
        Column("95%"),
    ]
    yield from grid.table(columns, rows, page)
    for span, change in _beside(view):
        said = metric_words.changed(change, number, metric_words.name(span, page.today))
        if said:
            yield from paragraphs.sentence(shown(said), page)
    notes = [metric_words.few(number), _p90(view), _medians(number)]
    for note in filter(None, notes):
        yield from paragraphs.sentence(shown(note), page)


def _beside(view: MetricShown) -> list[tuple[Span, Change | None]]:
    """Return the period before and a year ago; they are told once where they are the same."""
    found = [(view.before, view.number.before)]
    return (
        found if view.before == view.year_ago else [*found, (view.year_ago, view.number.year_ago)]
    )


def _first_days(span: Span, page: Page) -> str:
    head = metric_words.name(span, page.today)
    whole = periods.unit_at(Period(*span), span.start)
    return f"the first days of {head}" if span.label and span.end < whole.end else head


def _period(head: str, point: Point, interval: str, view: MetricShown) -> list[str]:
    if point.value is None:
        return [head, words.NONE, "no data", ""]
    fine = view.kind in FINE
    value = metric_words.value(point.value, view.number, point.n, fine=fine)
    return [head, shown(value), metric_words.counted(point, view.number), interval]


def _p90(view: MetricShown) -> str:
    if view.p90 is None:
        return ""
    value = metric_words.figure(view.p90.value, view.metric)
    return f"90th percentile {value}, {view.p90.slug}, n = {view.p90.n}."


def _medians(number: Number) -> str:
    if number.kind != "duration" or number.summary != "median" or not number.n:
        return ""
    return "Medians do not pool: it is the median of the recorded ones."


def _lines(view: MetricShown, page: Page) -> Iterable[str]:
    """Yield usual range and trend in words, and two lines of values: by unit, and by step."""
    number = view.number
    if not any(each.value is not None for each in (*number.units, *view.steps)):
        return
    names = ("usual range", "trend", metric_words.by(view), _steps(view))
    size = max(map(len, names))
    yield ""
    for name, text in zip(
        names, (metric_words.usual(number), metric_words.trend(number)), strict=False
    ):
        if text:
            yield from _fact(name, shown(text), size, page)
    for name, points in zip(names[2:], (number.units, view.steps), strict=True):
        values = [each.value for each in points]
        known = [each for each in values if each is not None]
        if len(known) < 2:
            continue
        if page.a11y:
            yield from _fact(name, shown(metric_words.aloud(values, number)), size, page)
            continue
        ends = shown(metric_words.ends(min(known), max(known), number))
        line = f"{page.spark(values)}  {ends}"
        yield f"  {page.dim(f'{name:<{size}}')}  {line}"


def _fact(name: str, text: str, size: int, page: Page) -> list[str]:
    head = f"  {name:<{size}}  "
    first, *rest = cells.wrapped(text, page.width, first=head, rest=" " * len(head))
    return [first.replace(name, page.dim(name), 1), *rest]


def _steps(view: MetricShown) -> str:
    return f"{len(view.steps)} {metric_words.MANY[view.metric.cadence]}"


def _values(view: MetricShown, page: Page) -> Iterable[str]:
    """Yield what was recorded in the period, of a derived metric its steps, newest first."""
    rows = _recorded(view, page) if view.metric.derive is None else _computed(view, page)
    if rows:
        yield ""
        yield from rows[:ROWS]
    if len(rows) > ROWS:
        yield page.dim(f"  {ROWS} of {len(rows)} values; --plain lists all")


def _recorded(view: MetricShown, page: Page) -> list[str]:
    found = []
    for each in reversed(view.measurements):
        note = f" · {shown(each.note)}" if each.note else ""
        value = shown(metric_words.measurement(each, view.metric))
        found.append(f"  {echo.day_shown(each.day, page.today)}  {value}{note}")
    return found


def _computed(view: MetricShown, page: Page) -> list[str]:
    found = []
    for each in reversed(view.number.points):
        if each.value is None:
            continue
        counted = metric_words.counted(each, view.number)
        value = shown(metric_words.value(each.value, view.number))
        label = metric_words.step(each, view.metric.cadence, page.today)
        found.append("  " + "  ".join(filter(None, (label, value, counted))))
    return found


def _used(view: MetricShown, page: Page) -> Iterable[str]:
    parts = [words.counted(view.entries, "line")] if view.entries else []
    parts += [*map(shown, view.projects)]
    if parts:
        yield ""
        yield from paragraphs.sentence(f"named by {', '.join(parts)}", page, hang=2)
    if view.key_results:
        titles = "; ".join(f"“{shown(title)}”" for title in view.key_results)
        yield from paragraphs.sentence(f"measures {titles}", page, hang=2)


def records(view: MetricShown) -> Iterable[tuple[object, ...]]:
    """Yield the figures of the period, of the others, the usual range, the trend, then the values."""
    number = view.number
    yield _record("period", view.now, number.value, number.k, number.n, number.low, number.high)
    for what, span, change in (
        ("before", view.before, number.before),
        ("a year ago", view.year_ago, number.year_ago),
    ):
        if change is not None:
            then = change.then
            record = _record(what, span, then.value, then.k, then.n)
            yield (*record[:8], *change[1:], None)
    if number.usual is not None:
        usual = number.usual
        ends = (usual.mean, None, usual.n, usual.low, usual.high)
        yield _record("usual range", None, *ends, text=" ".join(usual.signals))
    found = number.trend
    yield _record("trend a year", None, found.change_per_year, None, found.n, text=found.word)
    if view.p90 is not None:
        yield _record("p90", view.now, view.p90.value, None, view.p90.n, text=view.p90.slug)
    yield from _series(view)


def _series(view: MetricShown) -> Iterable[tuple[object, ...]]:
    for each in view.measurements:
        share = each.n is not None
        k = int(each.value) if share else None
        record = _record("value", None, each.figure, k, each.n, text=each.note)
        yield (record[0], each.day, each.day, *record[3:])
    for point in view.number.points if view.metric.derive is not None else ():
        record = _record("step", None, point.value, point.k, point.n)
        yield (record[0], point.start, None, *record[3:])


def _record(
    what: str,
    span: Span | None,
    value: float | None,
    k: int | None,
    n: int | None,
    low: float | None = None,
    high: float | None = None,
    *,
    text: str | None = None,
) -> tuple[object, ...]:
    start, last = (None, None) if span is None else (span.start, _last(span))
    return (what, start, last, value, k, n, low, high, None, None, None, None, text)


def _last(span: Span) -> object:
    return Period(span.start, span.end).last
