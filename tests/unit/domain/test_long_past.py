"""What is counted of a long past is what walking over each of its days gives."""

from datetime import date, timedelta

import pytest
from habit_histories import day, history
from habit_strategies import SPAN, asking, due_days, gaps, histories, limits, rolling
from hypothesis import event, given
from hypothesis import strategies as st

from journal.domain import habit_strip, habit_units, lapses, long_past, streaks, strength
from journal.domain.habit_records import Recorded

DAY = timedelta(1)


@pytest.fixture(autouse=True, scope="module")
def a_past_is_long_after_some_days():
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(long_past, "FEWEST_DAYS", 3)
        yield


def recorded(kept):
    """Write the marks of a history as they are read."""
    marks = sorted(kept.marks.values())
    amounts = ["" if mark.amount is None else mark.amount for mark in marks]
    return Recorded(
        [mark.day.toordinal() for mark in marks],
        [f"{mark.kind}{amount}" for mark, amount in zip(marks, amounts, strict=True)],
    )


def shortened(kept, since, today):
    return long_past.shortened(kept._replace(marks={}), recorded(kept), min(since, today), today)


def begun(short):
    """Return the first day that is walked over."""
    return short.carried.until if short.carried else short.start


@st.composite
def looked_at(draw, kinds=asking | limits, with_excuses=True):
    """Return a whole history, the same one shortened, the day looked from, and the day to be known."""
    most = draw(st.integers(1, 3))
    drawn = histories(kinds, most, with_excuses, archived=None, reserve_per_month=0)
    kept, today = draw(drawn)
    since = kept.start + timedelta(draw(st.integers(4, SPAN)))
    short = shortened(kept, since, today)
    event(f"{kept.versions[0].schedule.kind} {'carried over' if short.carried else 'whole'}")
    return kept, short, today, min(since, today)


anything = (
    looked_at() | looked_at(due_days) | looked_at(rolling, with_excuses=False)
    | looked_at(gaps, with_excuses=False)
)  # fmt: skip


@given(anything)
def test_every_unit_from_the_day_asked_for_on_is_that_of_the_whole_history(drawn):
    whole, short, today, since = drawn

    found = habit_units.units(short, today)

    expected = habit_units.units(whole, today)
    assert [unit for unit in expected if unit.first >= begun(short)] == list(found)
    assert begun(short) <= max(since, whole.start)


@given(anything)
def test_the_figures_are_those_of_the_whole_history(drawn):
    whole, short, today, _ = drawn

    expected = streaks.figures(whole, habit_units.units(whole, today), today)
    found = streaks.figures(short, habit_units.units(short, today), today)

    assert found._replace(runs=(), recent=None) == expected._replace(runs=(), recent=None)


@given(anything)
def test_the_strength_is_that_of_the_whole_history_to_the_last_digit(drawn):
    whole, short, today, _ = drawn

    expected = strength.course(whole, habit_units.units(whole, today), today)
    found = strength.course(short, habit_units.units(short, today), today)

    assert found.now == expected.now == strength.now(short, habit_units.units(short, today), today)
    assert list(zip(found.days, found.values, strict=True)) == [
        point
        for point in zip(expected.days, expected.values, strict=True)
        if point[0] >= begun(short).toordinal()
    ]


@given(anything)
def test_the_last_lapse_and_all_that_began_since_are_those_of_the_whole_history(drawn):
    whole, short, today, _ = drawn

    expected = lapses.lapses(whole, habit_units.units(whole, today), today)
    found = lapses.lapses(short, habit_units.units(short, today), today)

    assert found[-1:] == expected[-1:]
    assert list(found) == [lapse for lapse in expected if lapse.first.first >= begun(short)]


@given(anything)
def test_the_days_shown_from_then_on_are_those_of_the_whole_history(drawn):
    whole, short, today, since = drawn
    shown = since + DAY, today + 9 * DAY, today

    assert habit_strip.day_states(short, habit_units.units(short, today), *shown) == (
        habit_strip.day_states(whole, habit_units.units(whole, today), *shown)
    )


def test_an_archived_habit_and_one_with_reserve_days_keep_their_whole_past():
    kept = history("daily", "2026-03-02", done="2-30")
    today = day("2026-03-31")

    assert shortened(kept, today, today).carried
    assert not shortened(kept._replace(archived=day("2026-03-30")), today, today).carried
    assert not shortened(kept._replace(reserve_per_month=1), today, today).carried


@pytest.mark.parametrize(
    ("phrase", "off"), [("3/7d", "9"), ("every 2-4 days", "9"), ("3/20d", ""), ("track", "")]
)
def test_what_may_reach_over_excused_or_many_days_keeps_its_whole_past(phrase, off):
    kept = history(phrase, "2026-03-02", done="2-30", off=off)

    found = shortened(kept, day("2026-03-20"), day("2026-03-31"))

    assert found == kept


def test_a_past_with_nothing_kept_is_not_carried_over():
    kept = history("daily", "2026-03-02", no="2-20")

    assert shortened(kept, day("2026-03-20"), day("2026-03-31")) == kept


def test_what_is_carried_over_ends_before_the_last_break():
    kept = history("daily", "2026-03-02", done="2-4 6-9 12-30")

    found = shortened(kept, day("2026-03-25"), day("2026-03-31"))

    assert found.carried is not None
    assert (found.start, found.carried.until) == (kept.start, day("2026-03-10"))
    assert (found.carried.standing, found.carried.standing_first) == (4, day("2026-03-06"))
    assert (found.carried.kept, found.carried.due, found.carried.not_recorded) == (7, 8, 1)
    assert found.carried.best is not None
    assert (found.carried.best.length, found.carried.best.last) == (3, date(2026, 3, 4))


def test_blank_days_of_a_limit_long_ago_leave_the_strength_as_it_is():
    kept = history("at most 2 coffee/day", "2026-03-02", amounts="2:1 3:1 6:0 8:5 9:1")
    today = day("2026-03-20")
    short = shortened(kept, day("2026-03-15"), today)

    assert short.carried is not None
    assert strength.now(short, habit_units.units(short, today), today) == strength.now(
        kept, habit_units.units(kept, today), today
    )


SHORTENED = [
    ("daily", {"done": "2-9 11-31 2/1-2/20", "off": "10 3/15"}),
    ("mon,wed,fri", {"done": "2 4 6 9 11 16 18 20 23 25 27 30"}),
    ("3/week", {"done": "2-4 9-11 16-17 23-26 30-31"}),
    ("2/month", {"done": "2-4 2/3 2/4 3/5"}),
    ("3/7d", {"done": "2 4 6 8 10 20 22 24 26 28 30 2/1 2/3 2/5"}),
    ("every 2-4 days", {"done": "2 5 8 14 17 20 23 26 29 2/1 2/4 2/7"}),
    ("30 min/day", {"amounts": "2-9:30 10:15 11-31:45"}),
    ("at most 2 coffee/day", {"amounts": "2-9:1 10:3 12-31:2"}),
]


@pytest.mark.parametrize(("phrase", "marked"), SHORTENED)
@pytest.mark.parametrize("changed", [False, True])
def test_each_kind_of_schedule_is_carried_over_a_change_too(phrase, marked, changed):
    again = [("2026-01-26", phrase)] if changed else []
    kept = history(phrase, "2026-01-01", changes=again, **marked)
    today = day("2026-03-20")

    short = shortened(kept, day("2026-03-10"), today)

    assert short.carried is not None
    expected = streaks.figures(kept, habit_units.units(kept, today), today)
    found = streaks.figures(short, habit_units.units(short, today), today)
    assert found._replace(runs=(), recent=None) == expected._replace(runs=(), recent=None)
    assert strength.now(short, habit_units.units(short, today), today) == strength.now(
        kept, habit_units.units(kept, today), today
    )
