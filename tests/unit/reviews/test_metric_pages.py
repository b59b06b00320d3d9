"""The figures of the demo's metrics are those that a slow count over the rows of the file gives."""

from datetime import date, datetime

import pytest
from second import metrics_slow as slow

from journal import storage
from journal.domain import periods
from journal.reviews import metric_pages
from journal.reviews.frame import Chosen
from journal.reviews.metric_pages import Asked
from journal.views.review_numbers import Change, Point

NOW = datetime.fromisoformat("2026-10-02T09:00:00+00:00")
TODAY = NOW.date()
METRICS = (
    *("within24", "first-reply", "full-resolution", "csat", "backlog", "oldest-ticket"),
    *("escalations-documented", "product-reply", "not-mine", "experts-hours", "handoffs"),
    *("promises-kept", "reading-kept", "import-guides", "kcs-hours", "wins"),
)
SPANS = {
    "2026-Q3": [(2026, 7, 1, 2026, 10, 1), (2026, 4, 1, 2026, 7, 1), (2025, 7, 1, 2025, 10, 1)],
    "2025-Q4": [(2025, 10, 1, 2026, 1, 1), (2025, 7, 1, 2025, 10, 1), (2024, 10, 1, 2025, 1, 1)],
    "2026-08": [(2026, 8, 1, 2026, 9, 1), (2026, 7, 1, 2026, 8, 1), (2025, 8, 1, 2025, 9, 1)],
    "2025": [(2025, 1, 1, 2026, 1, 1), (2024, 1, 1, 2025, 1, 1), (2024, 1, 1, 2025, 1, 1)],
    "30d": [(2026, 9, 3, 2026, 10, 3), (2026, 8, 4, 2026, 9, 3), (2025, 9, 3, 2025, 10, 3)],
}
NONE = (None, None)
MOST = {"week": 104, "month": 48, "day": 364}
EVERY = pytest.mark.parametrize("slug", METRICS)
EACH = pytest.mark.parametrize("phrase", SPANS)


@pytest.fixture(scope="session")
def shown(demo):
    """Return a function that composes the page of a metric over a phrase, each of them once."""
    known = {}

    def compose(slug, phrase):
        if (slug, phrase) not in known:
            whole = periods.parse_period(phrase, today=TODAY)
            with storage.door.reading(demo, at=NOW) as store:
                page = metric_pages.shown(store, slug, whole, Asked(TODAY, Chosen()))
            known[slug, phrase] = page
        return known[slug, phrase]

    return compose


def span(phrase, place):
    year, month, day, *end = SPANS[phrase][place]
    return date(year, month, day), date(*end)


def counted(demo, slug, phrase, place):
    return slow.point(demo, slow.metric(demo, slug), *span(phrase, place), TODAY)


def close(expected):
    return None if expected is None else pytest.approx(expected)


@EVERY
@EACH
def test_the_value_of_a_period_is_that_of_its_rows(shown, demo, slug, phrase):
    number = shown(slug, phrase).number
    value, k, n = counted(demo, slug, phrase, 0)

    assert (number.value, number.n) == (close(value), n)
    assert number.k == k or (number.k or 0) == (k or 0) == 0


@EVERY
@EACH
@pytest.mark.parametrize(("field", "place"), [("before", 1), ("year_ago", 2)])
def test_it_differs_from_another_period_as_two_counts_do(shown, demo, slug, phrase, field, place):
    change = getattr(shown(slug, phrase).number, field)
    now, then = (counted(demo, slug, phrase, where) for where in (0, place))

    assert (change is None) == (then[0] is None)
    assert change is None or now[0] is None or change == expected_change(change, now, then)


def expected_change(change, now, then):
    gap, low, high = slow.difference(now, then)
    certain = low is not None and (low > 0 or high < 0)
    point = Point(change.then.start, close(then[0]), then[1], then[2])
    return Change(point, close(gap), close(low), close(high), certain)


@EVERY
@EACH
def test_a_share_of_counts_has_the_interval_that_halving_finds(shown, demo, slug, phrase):
    number = shown(slug, phrase).number
    low, high = slow.interval(number.k, number.n) if number.k is not None and number.n else NONE

    assert (number.low, number.high) == (close(low), close(high))


@EVERY
@EACH
def test_usual_range_and_trend_are_those_of_all_points_before(shown, demo, slug, phrase):
    number, row = shown(slug, phrase).number, slow.metric(demo, slug)
    points = slow.judged(demo, row, *span(phrase, 0), TODAY, MOST[row["cadence"]])
    usual = slow.usual(points, row["kind"])
    n, word, change = slow.trend(points, row["better"])
    found = number.usual and (number.usual.low, number.usual.high)

    assert found == (usual and pytest.approx(usual[:2]))
    assert number.usual is None or number.usual.signals == usual[2]
    assert (number.trend.n, number.trend.word) == (n, word)
    assert number.trend.change_per_year == close(change)


@EVERY
def test_the_line_of_values_has_a_gap_where_nothing_was_recorded(shown, demo, slug):
    row = slow.metric(demo, slug)
    expected = slow.series(demo, row, *span("2026-Q3", 0), TODAY, 13)

    assert [each.start for each in shown(slug, "2026-Q3").steps] == [day for day, _ in expected]
    assert [each.value for each in shown(slug, "2026-Q3").steps] == [
        close(value) for _, value in expected
    ]


@EVERY
def test_the_list_has_the_newest_value_and_thirteen_steps_up_to_it(demo, slug):
    with storage.door.reading(demo, at=NOW) as store:
        listed = metric_pages.listed(store, Asked(TODAY, Chosen()))
    held = next(each for each in listed.metrics if each.metric.slug == slug)
    row = slow.metric(demo, slug)
    last = TODAY if row["derive"] else held.newest.day

    assert list(held.recent) == [close(value) for value in slow.recent(demo, row, last, TODAY)]
