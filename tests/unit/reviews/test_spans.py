"""A review reads the lines it looks at and no others, and says what it would say with all of them."""

from datetime import UTC, date, datetime

import pytest

from journal import ledger, reviews, storage
from journal.domain import periods
from journal.domain.periods import Period
from journal.plans import glance
from journal.reviews import spans
from journal.reviews.frame import Chosen, Frame
from journal.views.intended import MetricKept, ProjectKept

TODAY = date(2026, 9, 27)
NOW = datetime(2026, 9, 27, 16, tzinfo=UTC)


def _frame(kind: str) -> Frame:
    return reviews.periods.frame(kind, TODAY, TODAY, Chosen())


@pytest.mark.parametrize("kind", ["week", "month", "quarter"])
def test_what_a_period_is_compared_with_is_read(kind: str) -> None:
    frame = _frame(kind)
    span = spans.span(frame, (), ())

    assert frame.year_ago.start in span
    assert frame.before.start in span
    assert reviews.frame.usual_span(frame).start in span
    assert reviews.frame.weeks_of(frame)[0].start in span
    assert date(2025, 9, 28) in span
    assert periods.later(frame.last, 30) in span


def test_what_is_older_is_not_read() -> None:
    assert spans.span(_frame("quarter"), (), ()).start == date(2025, 6, 24)


def test_a_year_stands_beside_the_first_one_and_reads_all() -> None:
    assert spans.span(_frame("year"), (), ()) == Period(*ledger.entries.EVER)


def test_the_days_before_a_hand_off_are_read() -> None:
    project = ProjectKept(
        1, "chase", "Chasing", "handed-off", "Billing", None, None, None, date(2025, 3, 1), None
    )

    assert spans.span(_frame("quarter"), [project], ()).start == date(2025, 2, 1)
    ahead = project._replace(closed_on=date(2027, 1, 1))
    assert spans.span(_frame("quarter"), [ahead], ()).start == date(2025, 6, 24)


@pytest.mark.parametrize("derive", spans.FROM_LINES)
def test_a_metric_computed_from_lines_reads_all(derive: str) -> None:
    metric = MetricKept(1, "m", "M", "number", "", "up", "week", "sum", False, None, derive, ())

    assert spans.span(_frame("week"), (), [metric]) == Period(*ledger.entries.EVER)


@pytest.mark.parametrize("day", [date(2026, 9, 27), date(2025, 11, 12), date(2026, 2, 28)])
@pytest.mark.parametrize("kind", ["week", "month", "quarter"])
def test_the_review_is_that_of_all_lines(demo, kind: str, day: date) -> None:
    frame = reviews.periods.frame(kind, day, TODAY, Chosen())
    with storage.door.reading(demo, at=NOW) as store:
        read = reviews.periods.gathered(store, frame)
        metrics = tuple(metric for metric in read.metrics if metric.derive is None)
        some = spans.read(store, frame, read.projects, metrics)
        every = glance.named(store, ledger.entries.within(store, oldest_first=True))
        days = tuple(ledger.days.within(store, *ledger.entries.EVER))
    rows = read._replace(metrics=metrics, objectives=())
    short = rows._replace(entries=some.entries, days=some.days, began=some.began)
    whole = rows._replace(entries=tuple(every), days=days, began=None)

    assert len(short.entries) < len(whole.entries)
    assert reviews.periods.compose(short, frame) == reviews.periods.compose(whole, frame)
