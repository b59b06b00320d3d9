"""Metrics and two years of their values: a rising line with a season in it."""

from datetime import date, timedelta

from demo import story
from demo.rows import Book

WRITTEN = story.moment(date(2024, 10, 1), 545)

KEPT = (
    # slug, name, kind, unit, better, cadence, summary, realm
    ("within24", "Solved within 24 h", "share", "tickets", "up", "week", "pooled", "async-one"),
    ("first-reply", "First reply", "duration", "h", "down", "week", "median", "async-one"),
    ("full-resolution", "Full resolution", "duration", "h", "down", "week", "median", "async-one"),
    ("csat", "CSAT", "share", "ratings", "up", "week", "pooled", None),
    ("backlog", "Backlog", "number", "tickets", "down", "week", "last", "async-one"),
    ("oldest-ticket", "Oldest ticket", "duration", "days", "down", "week", "last", "async-one"),
    ("escalations-troubleshot", "troubleshot before escalating?", "share", "sampled", "up", "month", "pooled", "async-one"),
    ("escalations-documented", "well documented?", "share", "sampled", "up", "month", "pooled", "async-one"),
    ("escalations-right-team", "to the right team?", "share", "sampled", "up", "month", "pooled", "async-one"),
    ("product-reply", "Reply time of Product", "duration", "days", "down", "month", "median", None),
    ("import-guides", "Import-error guides", "number", "guides", "up", "day", "last", "async-many"),
)  # fmt: skip

DERIVED = (
    # slug, name, kind, unit, better, cadence, summary, derive
    ("not-mine", "Hours not mine", "share", "h", "down", "week", "pooled", "share:not-mine"),
    ("kcs-hours", "KCS Practices hours", "number", "h", "up", "week", "last", "hours:goal=kcs-practices"),
    ("experts-hours", "Hours for Experts", "number", "h", "down", "week", "sum", "hours:owner=Experts"),
    ("wins", "Wins", "number", "wins", "up", "month", "sum", "count:win"),
    ("handoffs", "Hand-offs agreed", "number", "hand-offs", "up", "month", "sum", "count:handoff"),
    ("promises-kept", "Promises kept", "number", "promises", "up", "month", "sum", "count:promise-kept"),
    ("reading-kept", "Reading kept", "share", "days", "up", "week", "pooled", "kept:habit=reading"),
)  # fmt: skip

ACTIVITY = frozenset(("import-guides", "kcs-hours", "wins"))
"""Counts of effort."""

WITHIN24 = ((482, 892), (599, 922), (630, 851), (668, 946), (633, 858), (656, 859), (781, 937))
CSAT = ((163, 192), (170, 200), (173, 197), (174, 198), (184, 202), (188, 202), (192, 206))
"""k of n in each quarter before the last."""

FIRST_REPLY = (6.6, 6.0, 4.9, 4.5, 3.7, 3.1, 2.6)
FULL_RESOLUTION = (34.0, 31.0, 26.0, 26.4, 24.4, 19.8, 17.7)
BACKLOG = (142, 128, 104, 121, 112, 86, 61, 74)
OLDEST = (31, 27, 22, 26, 24, 17, 12, 14)

LAST_WITHIN24 = (
    *((55, 69), (60, 66), (58, 70), (54, 72), (60, 68), (51, 64), (53, 71)),
    *((54, 74), (44, 70), (44, 66), (49, 63), (49, 68), (59, 77)),
)
LAST_CSAT = (
    *((12, 15), (16, 16), (12, 15), (15, 16), (15, 15), (12, 14), (16, 17)),
    *((14, 15), (12, 15), (15, 16), (14, 15), (12, 14), (14, 15)),
)
LAST_FIRST_REPLY = (3.6, 2.5, 2.7, 2.8, 2.4, 2.7, 2.2, 2.9, 2.9, 3.5, 2.2, 2.7, 2.0)
LAST_FULL_RESOLUTION = (
    *(18.4, 16.2, 16.0, 15.1, 19.6, 17.3, 17.9, 17.4, 18.6, 22.8, 18.7, 19.9, 17.2),
)
"""The weeks of the last quarter, as its review shows them."""

SAMPLES = {
    "escalations-troubleshot": (
        7,
        7,
        8,
        7,
        8,
        8,
        8,
        7,
        8,
        8,
        8,
        8,
        8,
        9,
        8,
        8,
        9,
        8,
        9,
        8,
        9,
        9,
        8,
        9,
    ),
    "escalations-documented": (
        5,
        6,
        5,
        6,
        6,
        7,
        6,
        6,
        7,
        6,
        7,
        6,
        7,
        8,
        8,
        8,
        9,
        8,
        9,
        9,
        9,
        9,
        10,
        9,
    ),
    "escalations-right-team": (
        9,
        8,
        9,
        9,
        9,
        8,
        9,
        10,
        9,
        9,
        9,
        10,
        9,
        8,
        9,
        9,
        10,
        9,
        9,
        8,
        9,
        9,
        8,
        9,
    ),
}
"""Of ten own escalations a month, from October 2024 on."""

PRODUCT_REPLY = (
    *(4.1, 4.4, 3.9, 4.6, 4.0, 4.2, 3.8, 4.3, 4.1, 3.7, 4.5, 4.2),
    *(4.0, 4.4, 3.9, 2.8, 2.1, 1.7, 1.4, 1.2, 1.3, 1.1, 1.2, 1.3),
)
"""Days until Product answers, before and after the agreement of early 2026."""

GUIDES = ((date(2026, 7, 8), 1), (date(2026, 7, 29), 2), (date(2026, 8, 12), 3),
          (date(2026, 9, 9), 4), (date(2026, 9, 22), 5))  # fmt: skip


def plan(book: Book) -> None:
    """Add the metrics."""
    for slug, name, kind, unit, better, cadence, summary, realm in KEPT:
        book.add(
            "metric", WRITTEN, slug=slug, name=name, kind=kind, unit=unit, better=better,
            cadence=cadence, summary=summary, activity=int(slug in ACTIVITY), realm=realm,
        )  # fmt: skip
    for slug, name, kind, unit, better, cadence, summary, derive in DERIVED:
        book.add(
            "metric", WRITTEN, slug=slug, name=name, kind=kind, unit=unit, better=better,
            cadence=cadence, summary=summary, activity=int(slug in ACTIVITY), derive=derive,
        )  # fmt: skip


def measure(book: Book) -> None:
    """Add all values: weekly ones on the week's Friday, monthly ones in the last days of the month."""
    for slug, early, last, jitter in (
        ("within24", WITHIN24, LAST_WITHIN24, 0.06),
        ("csat", CSAT, LAST_CSAT, 0.05),
    ):
        counts = [pair for whole in early for pair in _quarter(book, whole, jitter)] + list(last)
        for week, (k, n) in enumerate(counts):
            _value(book, slug, _friday(week), float(k), n)
    for slug, medians, hours in (
        ("first-reply", FIRST_REPLY, LAST_FIRST_REPLY),
        ("full-resolution", FULL_RESOLUTION, LAST_FULL_RESOLUTION),
    ):
        values = [value for median in medians for value in _around(book, median)] + list(hours)
        for week, value in enumerate(values):
            _value(book, slug, _friday(week), value)
    _counted(book)
    _monthly(book)
    for day, number in GUIDES:
        _value(book, "import-guides", day, float(number))


def _counted(book: Book) -> None:
    """Add backlog and oldest ticket, with a hill wherever a school year begins."""
    for week in range(story.WEEKS):
        here = story.quarter_of(week)
        rush = 1.25 if story.monday(week).month in (8, 9) else 1.0
        for slug, levels in (("backlog", BACKLOG), ("oldest-ticket", OLDEST)):
            value = round(levels[here] * rush * book.rng.uniform(0.88, 1.12))
            _value(book, slug, _friday(week), float(value))


def _monthly(book: Book) -> None:
    for number in range(24):
        year, month = divmod(2024 * 12 + 9 + number, 12)
        day = date(year, month + 1, 26)
        day = date(year, month + 1, 21) if day in story.SILENT else day
        for slug, counts in SAMPLES.items():
            _value(book, slug, day, float(counts[number]), 10)
        _value(book, "product-reply", day, PRODUCT_REPLY[number])


def _friday(week: int) -> date:
    """Return the day a week's values are noted for: its Friday, or a day that is not silent."""
    friday = story.monday(week) + timedelta(days=4)
    while friday in story.SILENT:
        friday -= timedelta(days=1)
    return friday


def _quarter(book: Book, whole: tuple[int, int], jitter: float) -> list[tuple[int, int]]:
    """Cut k of n into thirteen uneven weeks that add up to it."""
    k, n = whole
    weights = [book.rng.uniform(0.85, 1.15) for _ in range(13)]
    sizes = _cut(n, weights)
    shares = [max(0.05, k / n + book.rng.gauss(0, jitter)) for _ in range(13)]
    counts = [min(size, round(size * share)) for size, share in zip(sizes, shares, strict=True)]
    week = 0
    while sum(counts) != k:
        step = 1 if sum(counts) < k else -1
        if 0 <= counts[week] + step <= sizes[week]:
            counts[week] += step
        week = (week + 5) % 13
    return list(zip(counts, sizes, strict=True))


def _cut(total: int, weights: list[float]) -> list[int]:
    parts = []
    owed = 0.0
    for weight in weights:
        owed += total * weight / sum(weights)
        parts.append(round(owed))
        owed -= parts[-1]
    parts[-1] += total - sum(parts)
    return parts


def _around(book: Book, median: float) -> list[float]:
    """Return thirteen values whose middle one is the median."""
    low = [median * book.rng.uniform(0.72, 0.98) for _ in range(6)]
    high = [median * book.rng.uniform(1.02, 1.28) for _ in range(6)]
    values = [round(value, 1) for value in (*low, median, *high)]
    book.rng.shuffle(values)
    return values


def _value(book: Book, slug: str, day: date, value: float, n: int | None = None) -> None:
    at = story.moment(day, 990 + book.rng.randrange(40))
    book.add(
        "measurement", at, metric=book.link("metric", slug), day=day.isoformat(), value=value, n=n
    )
