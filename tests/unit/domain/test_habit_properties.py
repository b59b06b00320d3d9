"""What holds for every habit: an excuse can only spare, a mark only help, and the past stays."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from habit_strategies import (
    AMOUNTS,
    asking,
    counts,
    due_days,
    gaps,
    histories,
    limits,
    rolling,
    schedules,
    sums,
)
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from second import habit_rules, habit_strength

from journal.domain import habit_units, habit_why, lapses, loop, streaks, strength
from journal.domain import schedules as phrases
from journal.domain.habit_records import Excuse, Mark, Version

RARE = settings(
    suppress_health_check=[*settings.default.suppress_health_check, HealthCheck.filter_too_much]
)
OFFSETS = st.integers(-3, 125)


def seen(history, today):
    units = habit_units.units(history, today)
    return units, streaks.figures(history, units, today), strength.now(history, units, today) or 0.0


def not_lower(after, before):
    _, now, strong = after
    _, then, was = before
    return (
        now.current >= then.current
        and now.best >= then.best
        and now.kept.kept >= then.kept.kept
        and strong >= was - 1e-9
    )


def kept_units(units):
    return sum(unit.state == "done" for unit in units)


@given(histories())
def test_the_units_are_those_of_a_slow_second_reading(case):
    history, today = case

    units = habit_units.units(history, today)

    assert [(u.first, u.last, u.state) for u in units] == habit_rules.units(history, today)


@given(histories())
def test_the_strength_is_that_of_a_slow_second_reading(case):
    history, today = case
    units = habit_units.units(history, today)

    found = strength.steps(history, units, today)

    assert [(s.day, round(s.after, 9)) for s in found] == [
        (day, round(value, 9)) for day, value in habit_strength.steps(history, units, today)
    ]


@given(histories(kinds=asking), OFFSETS)
def test_a_done_never_lowers_a_figure(case, offset):
    history, today = case
    day = history.start + timedelta(offset)
    mark = history.marks.get(day, Mark(day, "done"))._replace(kind="done")
    more = history._replace(marks={**history.marks, day: mark})

    assert not_lower(seen(more, today), seen(history, today))


@given(histories(kinds=asking), OFFSETS, st.sampled_from(AMOUNTS))
def test_an_amount_never_lowers_a_figure(case, offset, amount):
    history, today = case
    day = history.start + timedelta(offset)
    mark = history.marks.get(day, Mark(day, "amount"))
    assume(amount or mark.amount is not None)
    added = mark._replace(amount=(mark.amount or 0) + amount)
    more = history._replace(marks={**history.marks, day: added})

    assert not_lower(seen(more, today), seen(history, today))


@given(histories(kinds=limits), st.data(), st.sampled_from(AMOUNTS))
def test_an_amount_more_never_raises_a_figure_of_a_limit_with_a_record(case, data, amount):
    history, today = case
    units = habit_units.units(history, today)
    recorded = [unit for unit in units if unit.recorded and not unit.said_no]
    assume(recorded)
    unit = data.draw(st.sampled_from(recorded))
    day = unit.first + timedelta(data.draw(st.integers(0, (unit.last - unit.first).days)))
    mark = history.marks.get(day, Mark(day, "amount"))
    added = mark._replace(amount=(mark.amount or 0) + amount)
    more = history._replace(marks={**history.marks, day: added})

    assert not_lower(seen(history, today), seen(more, today))


@given(histories(), OFFSETS, st.none() | st.integers(0, 20), st.sampled_from(["skip", "off"]))
def test_an_excuse_can_only_spare(case, offset, length, kind):
    history, today = case
    first = history.start + timedelta(offset)
    excuse = Excuse(first, None if length is None else first + timedelta(length), kind)
    more = history._replace(excuses=(*history.excuses, excuse))

    before, after = seen(history, today), seen(more, today)

    assert not_lower(after, before)
    assert kept_units(after[0]) == kept_units(before[0])
    assert after[1].kept.due <= before[1].kept.due


@given(histories())
def test_every_figure_keeps_its_bounds(case):
    history, today = case
    _, figures, strong = seen(history, today)

    assert 0 <= strong <= 100
    assert figures.current <= figures.best <= figures.kept.kept <= figures.kept.due
    assert figures.kept.not_recorded <= figures.kept.due - figures.kept.kept
    assert figures.recent.kept <= figures.recent.due


@given(histories())
def test_units_are_disjoint_in_order_and_inside_the_habits_life(case):
    history, today = case

    units = habit_units.units(history, today)

    assert all(unit.first <= unit.last for unit in units)
    assert all(a.last < b.first for a, b in pairwise(units))
    assert all(history.start <= unit.first <= today for unit in units)
    assert all(unit.last <= (history.archived or date.max) for unit in units)


@given(histories(), st.randoms())
def test_the_order_of_entry_does_not_matter(case, random):
    history, today = case
    entered = list(history.marks.items())
    random.shuffle(entered)

    assert seen(history._replace(marks=dict(entered)), today) == seen(history, today)


@given(histories(), st.sampled_from(["done", "no", "partly"]))
def test_marks_outside_the_habits_life_change_nothing(case, kind):
    history, today = case
    end = min(today, history.archived or today)
    outside = [history.start - timedelta(1), end + timedelta(1), end + timedelta(9)]
    more = history._replace(marks={**history.marks, **{day: Mark(day, kind) for day in outside}})

    assert seen(more, today) == seen(history, today)


@given(histories(), st.integers(1, 40))
def test_a_later_today_never_changes_a_closed_unit(case, days):
    history, today = case
    known = history._replace(marks={d: m for d, m in history.marks.items() if d <= today})
    closed = [u for u in habit_units.units(known, today) if u.last < today]

    later = habit_units.units(known, today + timedelta(days))

    assert list(later[: len(closed)]) == closed


def shifted(history, days):
    by = timedelta(days)
    return history._replace(
        versions=tuple(v._replace(start=v.start + by) for v in history.versions),
        marks={d + by: m._replace(day=d + by) for d, m in history.marks.items()},
        excuses=tuple(
            e._replace(first=e.first + by, last=e.last and e.last + by) for e in history.excuses
        ),
        start=history.start + by,
        archived=history.archived and history.archived + by,
    )


def outline(history, today):
    units, figures, strong = seen(history, today)
    return (
        [((u.first - history.start).days, (u.last - u.first).days, u.state, u.rule) for u in units],
        figures.current,
        figures.best,
        figures.kept,
        figures.recent,
        strong,
    )


BY_WEEK = sums.filter(lambda s: s.period in ("day", "week")) | limits.filter(
    lambda s: s.period in ("day", "week")
)


@given(
    histories(
        kinds=due_days | rolling | gaps | BY_WEEK | counts.filter(lambda s: s.period == "week"),
        reserve_per_month=0,
    ),
    st.integers(-60, 60),
)
def test_a_shift_by_weeks_shifts_everything(case, weeks):
    history, today = case

    found = outline(shifted(history, 7 * weeks), today + timedelta(7 * weeks))

    assert found == outline(history, today)


@given(
    histories(kinds=st.just(phrases.parse("daily")) | rolling | gaps, reserve_per_month=0),
    st.integers(-400, 400),
)
def test_a_shift_by_days_shifts_what_knows_no_weekday(case, days):
    history, today = case

    found = outline(shifted(history, days), today + timedelta(days))

    assert found == outline(history, today)


@given(histories(kinds=due_days | counts | sums | limits, most_versions=1), st.data())
def test_two_equal_versions_joined_at_the_start_of_a_unit_are_one(case, data):
    history, today = case
    units = habit_units.units(history, today)
    assume(len(units) > 1)
    start = data.draw(st.sampled_from(units[1:])).first
    halves = history._replace(
        versions=(*history.versions, Version(start, history.versions[0].schedule))
    )

    assert outline(halves, today) == outline(history, today)


@given(histories(), schedules, st.integers(1, 75))
def test_a_new_version_never_changes_a_unit_closed_before_it(case, schedule, offset):
    history, today = case
    start = history.start + timedelta(offset)
    kept = tuple(v for v in history.versions if v.start < start)
    before = history._replace(versions=kept)
    after = history._replace(versions=(*kept, Version(start, schedule)))

    closed = [u for u in habit_units.units(before, today) if u.last < min(start, today)]

    assert list(habit_units.units(after, today)[: len(closed)]) == closed


YES = st.sampled_from(["daily", "2/7d", "3/7d", "1/30d", "every 2 days", "every 3-5 days"])


@given(
    histories(
        kinds=YES.map(phrases.parse),
        most_versions=1,
        with_excuses=False,
        archived=None,
        half_life=13.0,
    )
)
def test_without_excuses_and_partlys_the_strength_is_loops(case):
    history, today = case
    assume(today > history.start)
    whole = history._replace(
        marks={d: m for d, m in history.marks.items() if m.kind in ("done", "no")}
    )
    units = habit_units.units(whole, today)
    yesterday = today - timedelta(1)

    found = strength.at(strength.curve(whole, units, today), yesterday)

    assert found == pytest.approx(100 * loop.score(whole, yesterday), abs=1e-9)


@given(
    histories(
        kinds=st.just(phrases.parse("30 min/day")),
        most_versions=1,
        with_excuses=False,
        archived=None,
        reserve_per_month=0,
    )
)
def test_without_excuses_the_strength_of_amounts_a_day_is_loops(case):
    history, today = case
    assume(today > history.start)
    # 3 thousandths are a skip to Loop, and a plain done has no amount there.
    whole = history._replace(
        marks={d: m for d, m in history.marks.items() if m.kind == "amount" and m.amount != 3}
    )
    units = habit_units.units(whole, today)
    yesterday = today - timedelta(1)

    found = strength.at(strength.curve(whole, units, today), yesterday)

    assert found == pytest.approx(100 * loop.score(whole, yesterday), abs=1e-9)


@given(histories(kinds=due_days | rolling | gaps, most_versions=1, archived=None))
def test_with_all_kept_current_best_and_kept_are_one_number(case):
    history, today = case
    days = [history.start + timedelta(n) for n in range((today - history.start).days + 1)]
    every = history._replace(marks={day: Mark(day, "done") for day in days})

    _, figures, _ = seen(every, today)

    assert figures.current == figures.best == figures.kept.kept == figures.kept.due


def rested(history, first, days):
    """Return the figures of a day, and those so many days later with nothing asked from it on."""
    resting = history._replace(
        marks={d: m for d, m in history.marks.items() if d < first},
        excuses=(*history.excuses, Excuse(first, None, "pause")),
    )
    return seen(resting, first), seen(resting, first + timedelta(days))


def start_of_a_unit(history, today, data):
    units = habit_units.units(history, today)
    assume(units)
    return data.draw(st.sampled_from(units)).first


SETTLED = {"most_versions": 1, "archived": None}


@given(histories(kinds=due_days | counts | sums | gaps, **SETTLED), st.integers(1, 60), st.data())
def test_with_everything_excused_from_a_unit_on_the_figures_stay(case, days, data):
    history, today = case
    first = start_of_a_unit(history, today, data)
    (_, then, was), (_, now, strong) = rested(history, first, days)

    assert (now.current, now.best, now.kept) == (then.current, then.best, then.kept)
    assert strong >= was - 1e-9


@given(histories(kinds=rolling, **SETTLED), st.integers(1, 60), st.data())
def test_with_everything_excused_a_rhythm_stands_and_may_still_fill_its_window(case, days, data):
    history, today = case
    first = start_of_a_unit(history, today, data)
    before, after = rested(history, first, days)

    assert not_lower(after, before)


@given(histories(), st.floats(1, 100))
def test_the_half_life_changes_no_state_and_no_streak(case, half_life):
    history, today = case
    units, figures, _ = seen(history, today)
    other_units, other, _ = seen(history._replace(half_life=half_life), today)

    assert (other_units, other) == (units, figures)


@given(histories())
def test_why_names_the_state_and_rule_of_every_unit(case):
    history, today = case
    units = habit_units.units(history, today)

    found = [habit_why.why(history, units, today, unit.first) for unit in units]

    assert [(w.unit.state, w.unit.rule) for w in found] == [(u.state, u.rule) for u in units]
    assert all(w.rule == habit_why.RULES[w.unit.rule] for w in found)


@RARE
@given(histories(kinds=asking, most_versions=2, archived=None))
def test_a_streak_ends_on_the_day_named_and_not_before(case):
    history, today = case
    known = history._replace(marks={d: m for d, m in history.marks.items() if d <= today})
    _, figures, _ = seen(known, today)
    assume(figures.current and figures.ends_by)

    _, on_the_day, _ = seen(known, figures.ends_by)
    _, day_after, _ = seen(known, figures.ends_by + timedelta(1))

    assert on_the_day.current >= figures.current
    assert day_after.current == 0


@given(histories())
def test_lapses_hold_every_breaking_unit_once(case):
    history, today = case
    units = habit_units.units(history, today)

    found = lapses.lapses(history, units, today)

    assert sum(lapse.length for lapse in found) == sum(unit.breaks for unit in units)
    assert all(lapse.back for lapse in found[:-1])


@RARE
@given(histories(kinds=asking, most_versions=2, archived=None))
def test_a_back_fill_joins_the_runs(case):
    history, today = case
    units = habit_units.units(history, today)
    ended = habit_why.ended(history, units, today)
    assume(ended and ended.fills)
    filled = history._replace(
        marks={
            **history.marks,
            **{
                fill.day: Mark(fill.day, "amount" if fill.amount else "done", fill.amount)
                for fill in ended.fills
            },
        }
    )

    runs = streaks.runs(filled, habit_units.units(filled, today))
    joined = next(run for run in runs if run.first <= ended.run.last <= run.last)

    assert joined.length == ended.joined >= ended.run.length
    assert all(fill.day not in history.marks for fill in ended.fills)
