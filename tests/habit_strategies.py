"""Random habits for property tests: schedules of every kind, marks, excuses, changes."""

from datetime import date, timedelta

from hypothesis import strategies as st

from journal.domain.habit_records import Excuse, History, Mark, Version
from journal.domain.schedules import MOST_IN, Schedule, parse

SPAN = 120
"""So many days around which everything random happens."""

STARTS = st.dates(date(2023, 11, 1), date(2027, 2, 1))
MEASURES = st.sampled_from(["min", "times", "coffee", "glasses of water", "€"])
PERIODS = st.sampled_from(["week", "month", "quarter"])
AMOUNTS = (0, 1, 500, 1000, 7_500, 15_000, 30_000, 90_000)

due_days = st.integers(1, 127).map(lambda mask: Schedule("days", weekdays=mask))
counts = PERIODS.flatmap(
    lambda period: st.integers(1, min(MOST_IN[period], 12)).map(
        lambda n: Schedule("count", n=n, period=period)
    )
)
rolling = st.integers(2, 14).flatmap(
    lambda d: st.integers(1, d - 1).map(lambda n: Schedule("rolling", n=n, d=d))
)
gaps = st.integers(2, 14).flatmap(
    lambda b: st.integers(1, b).map(lambda a: Schedule("gap", n=a, d=b))
)


def amounts(kind, least):
    """Return sums or limits, with weekdays where they are a day's."""
    by_day = st.tuples(st.integers(1, 127), st.integers(least, 40_000), MEASURES).map(
        lambda drawn: Schedule(kind, 0, 0, "day", *drawn)
    )
    by_period = st.tuples(PERIODS, st.integers(least, 200_000), MEASURES).map(
        lambda drawn: Schedule(kind, period=drawn[0], amount=drawn[1], measure=drawn[2])
    )
    return by_day | by_period


sums = amounts("sum", 1)
limits = amounts("limit", 0)
asking = due_days | counts | rolling | gaps | sums
schedules = asking | limits | st.just(parse("track"))


@st.composite
def marks(draw, start, days=SPAN):
    """Return marks by day, some of them outside the habit's life; more than half of them done.

    A byte a day chooses kind and amount: 120 single draws would be slow.
    """
    common = draw(st.sampled_from(["done", "amount", ""]))
    kinds = ["done"] * 6 + [common] * 6 + ["partly", "no", "reserve", "amount"]
    found = {}
    for offset, byte in enumerate(draw(st.binary(min_size=days // 2, max_size=days)), -3):
        day, kind, size = start + timedelta(offset), kinds[byte % 16], byte // 16
        beside = kind == "amount" or (kind in ("reserve", "no") and size > 7)
        if kind:
            found[day] = Mark(day, kind, AMOUNTS[size % 8] if beside else None)
    return found


@st.composite
def excuses(draw, start, days=SPAN):
    """Return up to three excuses, the last one open now and then."""
    found = []
    for _ in range(draw(st.integers(0, 3))):
        first = start + timedelta(draw(st.integers(-5, days + 10)))
        last = draw(st.none() | st.integers(0, 12).map(lambda n, f=first: f + timedelta(n)))
        kind = draw(st.sampled_from(["skip", "pause", "off"]))
        found.append(Excuse(first, last, kind, draw(st.sampled_from(["", "flu", "travel"]))))
    return tuple(found)


@st.composite
def histories(draw, kinds=schedules, most_versions=3, with_excuses=True, **fixed):
    """Return a history and a day to look at it from."""
    start = draw(STARTS)
    offsets = sorted(draw(st.sets(st.integers(1, SPAN), max_size=most_versions - 1)))
    versions = tuple(Version(start + timedelta(offset), draw(kinds)) for offset in [0, *offsets])
    archived = draw(st.none() | st.none() | st.integers(0, SPAN))
    fields = {
        "archived": None if archived is None else start + timedelta(archived),
        "off_days_apply": draw(st.booleans()),
        "blank_is_zero": draw(st.booleans()),
        "reserve_per_month": draw(st.integers(0, 2)),
        "fiscal_year_start": draw(st.integers(1, 12)),
    }
    history = History(
        versions,
        draw(marks(start)),
        draw(excuses(start)) if with_excuses else (),
        start,
        **(fields | fixed),
    )
    return history, start + timedelta(draw(st.integers(-2, SPAN)))
