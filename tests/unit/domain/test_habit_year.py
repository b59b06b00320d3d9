"""A year of two habits, worked by hand: a sick week, a holiday, a change, both clock changes, week 53."""

from datetime import timedelta

import pytest
from habit_histories import day, glyphs, history

from journal.domain import habit_strip, habit_units, lapses, streaks, strength
from journal.domain.habit_records import Excuse, Mark
from journal.domain.lapses import Bounce, NeverTwice
from journal.domain.streaks import Kept

MONDAY = day("2026-01-05")
TODAY = day("2027-01-11")
QUIET_WEEKS = {6, 11, 30, 31}
"""Week 6 from the start was sick, 11 held one day alone, 30 and 31 were the holiday."""
CHANGED = 39
"""In that week, from 5 October, `4/week` took over: Monday, Tuesday, Thursday, Saturday."""


def gym():
    days = [
        MONDAY + timedelta(7 * week + weekday)
        for week in range(53)
        if week not in QUIET_WEEKS
        for weekday in ((0, 1, 3, 5) if week >= CHANGED else (0, 2, 4))
    ]
    days.append(day("2026-03-23"))
    kept = history("3/week", "2026-01-05", changes=[("2026-10-05", "4/week")])
    return kept._replace(
        marks={d: Mark(d, "done") for d in days},
        excuses=(
            Excuse(day("2026-02-16"), day("2026-02-22"), "off", "flu"),
            Excuse(day("2026-08-03"), day("2026-08-16"), "off", "holiday"),
        ),
    )


GYM = gym()
UNITS = habit_units.units(GYM, TODAY)


def test_the_year_has_fifty_three_closed_weeks_and_a_running_one():
    assert glyphs(UNITS) == "●" * 6 + "×" + "●" * 4 + "◐" + "●" * 18 + "××" + "●" * 21 + "○"


def test_the_streak_outlives_the_holiday_the_change_and_the_new_year():
    found = streaks.figures(GYM, UNITS, TODAY)

    assert (found.current, found.since) == (39, day("2026-03-30"))
    assert [run.length for run in found.runs] == [10, 39]
    assert found.kept == Kept(49, 50, 0)
    assert found.recent == Kept(12, 12, 0)
    assert found.ends_by == day("2027-01-17")


def test_week_53_belongs_to_both_years_and_is_one_unit():
    week = next(unit for unit in UNITS if unit.first <= day("2027-01-01") <= unit.last)

    assert (week.first, week.last) == (day("2026-12-28"), day("2027-01-03"))
    assert (week.state, week.done, week.version) == ("done", 4, 1)


@pytest.mark.parametrize(
    ("first", "last"), [("2026-03-23", "2026-03-29"), ("2026-10-19", "2026-10-25")]
)
def test_a_week_in_which_the_clocks_change_has_seven_days(first, last):
    week = next(unit for unit in UNITS if unit.first == day(first))

    assert (week.last, week.length) == (day(last), 7)


def test_the_sick_week_and_the_holiday_leave_the_strength_where_it_was():
    steps = strength.steps(GYM, UNITS, TODAY)

    assert [steps[n].after for n in (6, 30, 31)] == [steps[n].before for n in (6, 30, 31)]
    assert strength.now(GYM, UNITS, TODAY) > 99


def test_the_one_lapse_was_over_on_the_next_monday():
    found = lapses.lapses(GYM, UNITS, TODAY)

    assert [(x.first.first, x.length, x.back, x.days, x.before) for x in found] == [
        (day("2026-03-23"), 1, day("2026-03-30"), 1, 10)
    ]
    assert lapses.bounce_back(found) == Bounce(1, 1)
    assert lapses.never_twice(GYM, UNITS, TODAY) == NeverTwice("quarter", 5, 5)


def test_the_running_week_is_due_until_four_days_are_left():
    found = habit_strip.day_states(GYM, UNITS, TODAY, day("2027-01-17"), TODAY)

    assert [shown.hint for shown in found] == ["due"] * 3 + ["must"] * 4


def test_a_habit_that_no_day_off_excuses_counts_every_day_of_the_year():
    pills = history(
        "daily", "2026-01-01", done="1/1-3/4 3/6-12/31", off="2/16-2/22", off_days_apply=False
    )
    today = day("2026-12-31")

    found = streaks.figures(pills, habit_units.units(pills, today), today)

    assert found.kept == Kept(364, 365, 1)
    assert (found.current, found.best_first) == (301, day("2026-03-06"))


def test_a_leap_day_is_a_day():
    kept = history("daily", "2028-02-28", done="2/28-3/1")

    assert len(habit_units.units(kept, day("2028-03-01"))) == 3
