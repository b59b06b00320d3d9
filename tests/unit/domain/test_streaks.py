"""A streak is the run of kept units that no breaking unit follows; its length counts kept units."""

import pytest
from habit_histories import day, history

from journal.domain import habit_units, streaks
from journal.domain.streaks import Kept


def figures(kept, today):
    return streaks.figures(kept, habit_units.units(kept, day(today)), day(today))


def test_a_streak_stands_until_the_day_is_over():
    kept = history("daily", "2026-03-02", done="2-5")

    assert figures(kept, "2026-03-06").current == 4
    assert figures(kept, "2026-03-07").current == 0


def test_a_streak_since_names_the_first_day_of_its_first_unit():
    kept = history("3/week", "2026-03-02", done="3 4 5 10 11 12")

    assert figures(kept, "2026-03-16").since == day("2026-03-02")


def test_excused_days_neither_add_nor_break():
    kept = history("daily", "2026-03-02", done="2-3 8", off="4-7")

    found = figures(kept, "2026-03-08")

    assert (found.current, found.best_first, found.best_last) == (
        3,
        day("2026-03-02"),
        day("2026-03-08"),
    )


def test_excuses_alone_are_no_run():
    found = figures(history("daily", "2026-03-02", off="2-5"), "2026-03-05")

    assert (found.current, found.since, found.best, found.runs) == (0, None, 0, ())


def test_the_best_run_is_the_newest_of_equals():
    kept = history("daily", "2026-03-02", done="2-3 5-6 8")

    found = figures(kept, "2026-03-09")

    assert (found.best, found.best_first, found.best_last) == (
        2,
        day("2026-03-05"),
        day("2026-03-06"),
    )


def test_a_blank_day_of_a_limit_is_passed_over_and_a_day_over_it_breaks():
    kept = history("at most 2 coffee/day", "2026-03-02", amounts="2:1 4:2 5:3 6:0")

    assert [run.length for run in figures(kept, "2026-03-07").runs] == [2, 1]


def test_a_streak_runs_on_through_a_change_of_the_same_name():
    kept = history(
        "3/week", "2026-03-02", done="2-4 9-12 16-19", changes=[("2026-03-09", "4/week")]
    )

    assert figures(kept, "2026-03-20").current == 3


def test_a_new_name_begins_a_new_count_and_the_old_run_stays_in_the_list():
    kept = history("daily", "2026-03-02", done="2-8 10-12", changes=[("2026-03-09", "3/week")])

    found = figures(kept, "2026-03-13")

    assert (found.name, found.current, found.best) == ("weeks", 1, 1)
    assert (found.before.name, found.before.length) == ("days", 7)
    assert [(run.name, run.length) for run in found.others] == [("days", 7)]


def test_a_run_that_had_ended_before_the_change_is_not_the_one_before():
    kept = history("daily", "2026-03-02", done="2-4", changes=[("2026-03-09", "3/week")])

    found = figures(kept, "2026-03-10")

    assert (found.before, found.ended.length, found.ended.ended_by.first) == (
        None,
        3,
        day("2026-03-05"),
    )


def test_a_track_in_between_ends_the_count():
    kept = history(
        "daily",
        "2026-03-02",
        done="2-12",
        changes=[("2026-03-05", "track"), ("2026-03-09", "daily")],
    )

    assert figures(kept, "2026-03-12").current == 4


def test_a_schedule_without_duty_has_no_figures():
    found = figures(history("track", "2026-03-02", done="2-5"), "2026-03-06")

    assert (found.name, found.current, found.best, found.ends_by) == ("", 0, 0, None)
    assert found.kept == Kept(0, 0, 0)


def test_before_the_start_the_first_schedule_speaks():
    assert figures(history("3/week", "2026-03-02"), "2026-02-01").name == "weeks"


@pytest.mark.parametrize(
    ("kept", "today", "expected"),
    [
        (history("daily", "2026-03-02", done="2-3"), "2026-03-04", "2026-03-04"),
        (history("daily", "2026-03-02", done="2-4"), "2026-03-04", "2026-03-05"),
        (history("daily", "2026-03-02", done="2-4", off="5-9"), "2026-03-04", "2026-03-10"),
        (history("mon,wed", "2026-03-02", done="2 4"), "2026-03-05", "2026-03-09"),
        (history("30 min/day", "2026-03-02", amounts="2:30"), "2026-03-03", "2026-03-03"),
        (history("daily", "2026-03-02", done="2", skip="3-"), "2026-03-04", None),
        (history("3/week", "2026-03-02", done="2-4"), "2026-03-05", "2026-03-15"),
        (history("3/week", "2026-03-02", done="2-4"), "2026-03-10", "2026-03-15"),
        (history("3/week", "2026-03-02", done="2-4", off="9-22"), "2026-03-10", "2026-03-29"),
        (history("3/week", "2026-03-02", done="2-4 9-10", off="14-15"), "2026-03-11", "2026-03-22"),
        (history("1/week", "2026-03-05", done="5"), "2026-03-06", "2026-03-15"),
        (
            history("3/week", "2026-03-02", done="2-4", archived="2026-03-12"),
            "2026-03-10",
            None,
        ),
        (
            history("3/week", "2026-03-02", done="2-4", changes=[("2026-03-09", "daily")]),
            "2026-03-05",
            None,
        ),
        (
            history("daily", "2026-03-02", done="2-4", changes=[("2026-03-06", "weekends")]),
            "2026-03-05",
            "2026-03-05",
        ),
        (
            history("daily", "2026-03-02", done="2-5", changes=[("2026-03-06", "weekends")]),
            "2026-03-05",
            "2026-03-07",
        ),
        (
            history("3/7d", "2026-03-02", done="2 4 6 9 11 17 18", off="12-15"),
            "2026-03-20",
            "2026-03-22",
        ),
        (history("2/7d", "2026-03-02", done="2-3"), "2026-03-04", "2026-03-09"),
        (history("every 2-4 days", "2026-03-02", done="4"), "2026-03-05", "2026-03-08"),
        (history("every 3 days", "2026-03-02", done="4", off="6-9"), "2026-03-05", "2026-03-11"),
        (history("every 3 days", "2026-03-02", done="4", skip="6-"), "2026-03-05", None),
        (history("at most 2 coffee/day", "2026-03-02", amounts="2:1"), "2026-03-03", None),
        (history("daily", "2026-03-02", done="2"), "2026-03-04", None),
        (history("daily", "2026-03-02", done="2-4", archived="2026-03-04"), "2026-03-20", None),
    ],
)
def test_the_day_on_which_a_streak_ends_if_nothing_is_done(kept, today, expected):
    found = figures(kept, today).ends_by

    assert (found and found.isoformat()) == expected


def test_kept_of_due_counts_units_by_their_last_day_and_the_running_one_once_it_is_kept():
    kept = history("1/week", "2026-03-02", done="2 9 23")
    units = habit_units.units(kept, day("2026-03-25"))

    def within(first, last):
        return streaks.kept(units, day(first), day(last), day("2026-03-25"))

    assert within("2026-03-02", "2026-03-25") == Kept(3, 4, 1)
    assert within("2026-03-09", "2026-03-15") == Kept(1, 1, 0)
    assert within("2026-03-10", "2026-03-14") == Kept(0, 0, 0)


@pytest.mark.parametrize(
    ("kept", "today", "expected"),
    [
        (history("daily", "2026-01-01", done="1/1-3/31"), "2026-03-31", Kept(30, 30, 0)),
        (history("daily", "2026-01-01", done="1/1-3/30"), "2026-03-31", Kept(29, 29, 0)),
        (history("daily", "2026-03-25", done="25-28"), "2026-03-31", Kept(4, 6, 2)),
        (history("mon", "2026-01-01", done="3/2-3/31"), "2026-03-31", Kept(5, 5, 0)),
        (history("3/7d", "2026-01-01", done="1/1-3/31"), "2026-03-31", Kept(30, 30, 0)),
        (history("1/week", "2025-12-29", done="29"), "2026-03-31", Kept(0, 12, 12)),
        (history("1/week", "2025-12-29", done="2026/3/30"), "2026-03-31", Kept(1, 12, 11)),
        (history("1/month", "2024-01-01"), "2026-03-31", Kept(0, 12, 12)),
        (history("1/quarter", "2020-01-01"), "2026-03-30", Kept(0, 8, 8)),
        (history("every 2 days", "2026-01-01", done="1/1-1/30"), "2026-01-30", Kept(20, 20, 0)),
        (
            history("daily", "2026-03-02", done="2-8 9-14", changes=[("2026-03-09", "weekly")]),
            "2026-03-20",
            Kept(1, 1, 0),
        ),
    ],
)
def test_recent_covers_thirty_days_or_the_last_units(kept, today, expected):
    assert figures(kept, today).recent == expected
