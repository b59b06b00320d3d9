"""The words of metrics: what one is, its values with their unit and n, and what a period came to."""

from collections.abc import Sequence
from datetime import date

from journal.domain import derivations, echo, periods, rounding, shares, trends
from journal.domain.periods import Period
from journal.render import words
from journal.views.metrics import Measurement, Metric, MetricShown
from journal.views.review_days import Span
from journal.views.review_numbers import Change, Number, Point

OFTEN = {"day": "daily", "week": "weekly", "month": "monthly"}
MANY = {"day": "days", "week": "weeks", "month": "months"}
MADE_OF = {
    "share:not-mine": ("line", "in"),
    "hours:owner": ("line", "in"),
    "hours:goal": ("day", "on"),
}
"""What the n of a derived value counts; that of a count is the value itself."""

SIGNALS = {"outside": "outside it", "run": "the eighth in a row on one side of the mean"}


def figure(value: float, metric: Metric | Number, *, unit: bool = True) -> str:
    """Return a value that is no share with its unit: `2.7 h`, `412 tickets`, `1 ticket`."""
    text = _bare(value, metric, signed="")
    return f"{text} {_counted(metric.unit, text)}".rstrip() if unit else text


def _bare(value: float, metric: Metric | Number, *, signed: str) -> str:
    """Return a figure: of a count without decimals where it has none, else with one."""
    counts = metric.kind == "number" and metric.unit not in derivations.HOURS
    near = rounding.rounded(value, 1)
    digits = 0 if counts and near == int(near) else 1
    return words.minus(f"{near:{signed},.{digits}f}")


def _counted(unit: str, text: str) -> str:
    """Return a unit beside a figure, of one thing in the singular."""
    plural = unit.isascii() and unit.endswith("s") and not unit.endswith("ss")
    return unit[:-1] if plural and text.lstrip("+−") == "1" else unit


def ends(low: float, high: float, metric: Metric | Number) -> str:
    """Return a range, its unit once: `57%–100%`, `1.4–4.5 h`, `−1.0 to 1.8 promises`."""
    if metric.kind == "share":
        return f"{words.share(low)}–{words.share(high)}"
    mark = " to " if low < 0 else "–"
    return f"{figure(low, metric, unit=False)}{mark}{figure(high, metric, unit=False)} {metric.unit}".rstrip()


def value(found: float, metric: Metric | Number, n: int = 0, *, fine: bool = False) -> str:
    """Return a value with its unit, of a share in per cent."""
    return words.share(found, n, fine=fine) if metric.kind == "share" else figure(found, metric)


def measurement(found: Measurement, metric: Metric) -> str:
    """Return a recorded value: `77%, 59 of 77`, or the value with its unit."""
    if found.n:
        return f"{rounding.per_cent(found.value / found.n)}, {found.value:.0f} of {found.n}"
    return figure(found.value, metric)


def kinds(metric: Metric, realm: str) -> str:
    """Return what a metric is: kind and unit, the better way, how often, and where it is from."""
    of = {"share": "share of", "duration": "duration in", "number": "number of"}[metric.kind]
    if metric.kind == "number" and metric.unit in derivations.HOURS:
        of = "number in"
    parts = [
        f"{of} {metric.unit}" if metric.unit else metric.kind,
        f"better {metric.better}",
        OFTEN[metric.cadence],
    ]
    if metric.kind != "share":
        parts.append(metric.summary)
    if metric.activity:
        parts.append("activity")
    if realm:
        parts.append(realm)
    if metric.derive:
        parts.append(f"from the ledger, {metric.derive}")
    return " · ".join(parts)


def aloud(values: Sequence[float | None], metric: Metric | Number) -> str:
    """Return a line of values in words: its first, last, lowest and highest."""
    known = [each for each in values if each is not None]
    if not known:
        return ""
    ends = (known[0], known[-1], min(known), max(known))
    first, last, low, high = (value(each, metric) for each in ends)
    return f"first {first}, last {last}, lowest {low}, highest {high}"


def counted(point: Point, metric: Metric | Number) -> str:
    """Return the n of a value: `690 of 898`, `n = 13`, `in 412 lines`; "" where it has none."""
    if point.k is not None:
        return f"{point.k:,} of {point.n:,}"
    if metric.derive is None:
        return f"n = {point.n}"
    made_of = MADE_OF.get(derivations.split(metric.derive)[0])
    if made_of is None:
        return ""
    unit, before = made_of
    return f"{before} {words.counted(point.n, unit)}"


def interval(number: Number, *, fine: bool) -> str:
    """Return the 95% interval of a share of counts (D7)."""
    if number.low is None or number.high is None:
        return ""
    low, high = (words.share(end, number.n, fine=fine) for end in (number.low, number.high))
    return f"{low} to {high}"


def name(span: Span, today: date) -> str:
    """Return a period as the head of a line: its label, else its days."""
    if span.label:
        return span.label
    return echo.period_shown(Period(span.start, span.end), today)


def so_far(view: MetricShown, today: date) -> str:
    """Return the period itself: `2026-Q3, 89 of 92 days` while it runs."""
    head = name(view.whole, today)
    days = (view.now.end - view.now.start).days
    whole = (view.whole.end - view.whole.start).days
    return f"{head}, {days} of {words.counted(whole, 'day')}" if days < whole else head


def step(point: Point, cadence: str, today: date) -> str:
    """Return a day, week or month as the head of a value of it."""
    if cadence == "day":
        return echo.day_shown(point.start, today)
    unit = periods.week_of(point.start) if cadence == "week" else periods.month_of(point.start)
    return f"{unit.label} so far" if today in unit else f"{unit.label}"


def by(view: MetricShown) -> str:
    """Return what the eight units of the period's kind are called: `by quarter`, `by 30 days`."""
    if view.kind != "days":
        return f"by {view.kind}"
    return f"by {words.counted((view.whole.end - view.whole.start).days, 'day')}"


def few(number: Number) -> str:
    """Return that a share is of few, with its n, under 30 (D7); "" from there on."""
    if number.k is None or not 0 < number.n < shares.FEW:
        return ""
    return f"n = {number.n} is few: the interval says more than the share."


def changed(change: Change | None, number: Number, beside: str) -> str:
    """Return how the value differs from that of another period, and whether that is more than
    chance (D8, D9); "" where it has no value.
    """
    if change is None or change.difference is None:
        return ""
    if number.kind != "share":
        size = _bare(change.difference, number, signed="+")
        return f"On {beside}: {size} {_counted(number.unit, size)}".rstrip() + "."
    size = f"{words.points(change.difference)} points"
    if change.low is None or change.high is None:
        return f"On {beside}: {size}."
    word = "more than chance" if change.more_than_chance else "within chance"
    ends = f"{words.points(change.low)} to {words.points(change.high)}"
    return f"On {beside}: {size} ({ends}), {word}."


def usual(number: Number) -> str:
    """Return the usual range of a step and where the newest lies (D11), or why there is none."""
    step = number.cadence
    if number.usual is None:
        return "" if is_total(number) else "too few to say: eight values come before the newest"
    newest = ""
    if number.at_end is not None and number.at_end.value is not None:
        where = " and ".join(SIGNALS[rule] for rule in number.usual.signals) or "inside it"
        newest = f"; the newest, {value(number.at_end.value, number)}, is {where}"
    return f"{ends(number.usual.low, number.usual.high, number)} for a {step}{newest}"


def trend(number: Number) -> str:
    """Return the trend where it may be said (D10): from 52 weeks or 24 months on; "" without."""
    found = number.trend
    many = MANY[number.cadence]
    if is_total(number):
        return ""
    if not found.said or found.change_per_year is None:
        enough = trends.SEASON.get(number.cadence, trends.YEAR)
        return f"too few to say: {words.counted(found.n, 'value')}, said from {enough} {many} on"
    if found.word == "steady":
        return f"steady, over {found.n} {many}"
    size = words.difference(found.change_per_year, number.kind)
    unit = "points" if number.kind == "share" else number.unit
    return f"{size} {unit}".rstrip() + f" a year, {found.word}, over {found.n} {many}"


def is_total(number: Number) -> bool:
    """Whether the values are a running total, of which neither usual range nor trend is said."""
    return number.derive is not None and (
        derivations.split(number.derive)[0] in derivations.RUNNING_TOTAL
    )
