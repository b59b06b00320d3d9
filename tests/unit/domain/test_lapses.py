"""A lapse is a stretch of breaking units; what counts is how soon the way back was found."""

import pytest
from habit_histories import day, history

from journal.domain import habit_units, lapses
from journal.domain.lapses import Bounce, NeverTwice


def found(kept, today):
    return lapses.lapses(kept, habit_units.units(kept, day(today)), day(today))


def test_a_lapse_knows_what_it_ended_and_when_it_was_over():
    kept = history("daily", "2026-03-02", done="2-4 7", off="6")

    (lapse,) = found(kept, "2026-03-08")

    assert (lapse.first.first, lapse.length, lapse.back, lapse.days, lapse.before) == (
        day("2026-03-05"),
        1,
        day("2026-03-07"),
        1,
        3,
    )


def test_a_lapse_without_a_return_is_running_and_shows_its_age():
    kept = history("daily", "2026-03-02", done="2", off="5")

    lapse = lapses.running(found(kept, "2026-03-07"))

    assert (lapse.length, lapse.back, lapse.days) == (3, None, 3)


@pytest.mark.parametrize("done", ["2-7", ""])
def test_without_a_breaking_unit_no_lapse_runs(done):
    assert lapses.running(found(history("daily", "2026-03-07", done=done), "2026-03-07")) is None


@pytest.mark.parametrize(
    ("kept", "today", "back", "days"),
    [
        (history("2/week", "2026-03-02", done="11 12 13"), "2026-03-16", "2026-03-11", 3),
        (history("60 min/week", "2026-03-02", amounts="9:0 12:60"), "2026-03-16", "2026-03-12", 4),
        (history("every 3 days", "2026-03-02", done="6"), "2026-03-07", "2026-03-06", 2),
        (history("2/4d", "2026-03-02", done="6 7"), "2026-03-08", "2026-03-07", 2),
        (
            history("at most 2 coffee/day", "2026-03-02", amounts="2:3 4:1"),
            "2026-03-05",
            "2026-03-04",
            2,
        ),
    ],
)
def test_the_return_is_the_first_done_day_of_the_next_kept_unit(kept, today, back, days):
    lapse = found(kept, today)[0]

    assert (lapse.back, lapse.days) == (day(back), days)


def test_bounce_back_counts_lapses_whose_second_unit_is_decided():
    at_once = history("daily", "2026-03-02", done="2 4 7 9")
    running = history("daily", "2026-03-02", done="2 4")

    assert lapses.bounce_back(found(at_once, "2026-03-10")) == Bounce(2, 3)
    assert lapses.bounce_back(found(running, "2026-03-06")) == Bounce(1, 1)
    assert lapses.bounce_back(found(running, "2026-03-07")) == Bounce(1, 2)


def test_the_median_time_to_return_needs_three_returns():
    two = history("daily", "2026-03-02", done="2 4 7 8")
    three = history("daily", "2026-03-02", done="2 4 7 9")
    four = history("daily", "2026-03-02", done="2 4 7 9 15")

    assert lapses.median_return(found(two, "2026-03-09")) is None
    assert lapses.median_return(found(three, "2026-03-10")) == 1.0
    assert lapses.median_return(found(four, "2026-03-16")) == 1.5


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        (
            history("daily", "2026-03-01", done="1-8 10-31 4/1-4/8 4/11-4/30 5/1-5/4"),
            NeverTwice("month", 2, 3),
        ),
        (history("daily", "2026-03-01", done="1-30 4/2-5/4"), NeverTwice("month", 2, 3)),
        (
            history("daily", "2026-03-01", done="1-30 4/1-5/4", off="4/1-5/9"),
            NeverTwice("month", 3, 3),
        ),
        (history("1/week", "2026-01-05", done="1/5-3/15 4/1-5/4"), NeverTwice("quarter", 1, 2)),
        (history("1/month", "2026-01-01"), None),
        (history("1/quarter", "2026-01-01"), None),
        (history("track", "2026-01-01"), None),
        (history("daily", "2026-06-01"), NeverTwice("month", 0, 0)),
    ],
)
def test_never_missed_twice_counts_months_and_for_weeks_quarters(kept, expected):
    today = day("2026-05-05")

    assert lapses.never_twice(kept, habit_units.units(kept, today), today) == expected


def test_reserve_days_are_counted_by_month_and_a_month_without_need_is_named():
    kept = history(
        "daily", "2026-03-01", done="1-31 4/1-4/9 4/11-4/30", reserve="4/10", reserve_per_month=2
    )
    today = day("2026-05-02")

    months = lapses.reserve_months(kept, habit_units.units(kept, today), today)

    assert [(m.first.month, m.spent, m.allowed, m.none_needed) for m in months] == [
        (3, 0, 2, True),
        (4, 1, 2, False),
        (5, 0, 2, False),
    ]


def test_without_reserve_days_there_are_no_reserve_months():
    kept = history("daily", "2026-03-01")

    assert lapses.reserve_months(kept, (), day("2026-05-02")) == ()


@pytest.mark.parametrize(("when", "expected"), [("2026-03-20", 0), ("2026-04-02", 2)])
def test_what_is_left_of_the_reserve_is_of_the_months_own(when, expected):
    kept = history("daily", "2026-03-01", reserve="5 9 12", reserve_per_month=2)

    assert lapses.reserve_left(kept, day(when)) == expected
