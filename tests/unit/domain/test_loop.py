"""The Loop mode gives the numbers of Loop Habit Tracker 2.3.1: each case of vectors/loop.json."""

from datetime import date, timedelta

import pytest
from habit_histories import day, history
from second import habit_vectors

from journal.domain import loop, schedules
from journal.domain.loop import Habit, Interval, Progress

WORDS = {-1: "UNKNOWN", 0: "NO", 1: "YES_AUTO", 2: "YES_MANUAL", 3: "SKIP"}


def habit_of(case):
    n, d = case["frequency"]
    target = round(case.get("target", 0) * 1000)
    if case.get("numerical"):
        return Habit(n, d, True, case["at_most"], target)
    return loop.normal(n, d)


def today_of(case):
    return date.fromisoformat(case["today"]).toordinal()


def ago(case, rows):
    return {today_of(case) - back: value for back, value in rows}


def spans_ago(case, found):
    return [[today_of(case) - place for place in span] for span in found]


def intervals_of(rows):
    return [Interval(-begin, -centre, -end) for begin, centre, end in rows]


def stored_of(case):
    return {
        date.fromisoformat(when).toordinal(): value
        for when, value, _, _ in case["days"]
        if value is not None
    }


@pytest.mark.parametrize("case", habit_vectors.loop("step"), ids=habit_vectors.name)
def test_a_step_is_loops_smoothing(case):
    n, d = case["frequency"]

    found = loop.step(Habit(n, d), case["previous"], case["fraction"])

    assert found == pytest.approx(case["expected"], abs=case["tolerance"])


@pytest.mark.parametrize("case", habit_vectors.loop("score"), ids=habit_vectors.name)
def test_scores_from_today_backwards_are_loops(case):
    today = today_of(case)
    scores = loop.scores(habit_of(case), ago(case, case["entries"]), today)

    found = [scores.get(today - back, 0.0) for back in range(len(case["expected"]))]

    assert found == pytest.approx(case["expected"], abs=case["tolerance"])


@pytest.mark.parametrize("case", habit_vectors.loop("score_above"), ids=habit_vectors.name)
def test_a_long_habit_scores_high(case):
    scores = loop.scores(habit_of(case), ago(case, case["entries"]), today_of(case))

    assert scores[today_of(case)] > case["expected_above"]
    assert scores[today_of(case)] == pytest.approx(case["own_value"], abs=1e-6)


@pytest.mark.parametrize("case", habit_vectors.loop("streaks"), ids=habit_vectors.name)
def test_runs_and_the_best_of_them_are_loops(case):
    habit = habit_of(case)

    runs = loop.runs(habit, loop.computed(habit, ago(case, case["entries"])))

    assert spans_ago(case, reversed(runs)) == case["all_runs"]
    assert {
        k: [last - first + 1 for first, last in loop.best(runs, int(k))] for k in case["best"]
    } == case["best"]


@pytest.mark.parametrize("case", habit_vectors.loop("auto"), ids=habit_vectors.name)
def test_derived_days_are_loops(case):
    found = loop.computed(habit_of(case), ago(case, case["entries"]))

    assert found == ago(case, case["expected"])


@pytest.mark.parametrize("case", habit_vectors.loop("intervals"), ids=habit_vectors.name)
def test_intervals_are_loops(case):
    days = [today_of(case) - back for back in case["yes_days_ago"]]

    found = loop.intervals(habit_of(case), days)

    assert spans_ago(case, found) == case["expected"]


@pytest.mark.parametrize("case", habit_vectors.loop("slide"), ids=habit_vectors.name)
def test_intervals_slide_back_as_in_loop(case):
    found = loop.slid(intervals_of(case["intervals"]))

    assert found == intervals_of(case["expected"])


@pytest.mark.parametrize("case", habit_vectors.loop("overlay"), ids=habit_vectors.name)
def test_stored_values_lie_over_intervals_as_in_loop(case):
    stored = {-back: value for back, value in case["entries"]}

    found = loop.overlay(stored, intervals_of(case["intervals"]))

    assert [[-day, found.get(day, -1)] for day in range(-1, -12, -1)] == case["expected"]


@pytest.mark.parametrize("case", habit_vectors.loop("csv"), ids=habit_vectors.name)
def test_an_export_of_loop_is_reproduced(case):
    habit, today = habit_of(case), today_of(case)
    stored = ago(case, case["entries"])
    known, scores = loop.computed(habit, stored), loop.scores(habit, stored, today)
    back = range(len(case["expected_checkmarks"]))

    assert [WORDS[known[today - n]] for n in back] == case["expected_checkmarks"]
    assert [f"{scores[today - n]:.4f}" for n in back] == case["expected_scores_4dp"]
    assert spans_ago(case, reversed(loop.runs(habit, known))) == case["all_runs"]


@pytest.mark.parametrize("case", habit_vectors.loop("worked"), ids=habit_vectors.name)
def test_each_day_of_a_worked_example_comes_out(case):
    habit, stored = habit_of(case), stored_of(case)
    known, scores = loop.computed(habit, stored), loop.scores(habit, stored, today_of(case))
    days = [date.fromisoformat(when).toordinal() for when, _, _, _ in case["days"]]
    outside = {day: value for day, value in known.items() if not days[0] <= day <= days[-1]}

    assert [known.get(day, -1) for day in days] == [value for _, _, value, _ in case["days"]]
    assert [scores.get(day, 0.0) for day in days] == pytest.approx(
        [score for _, _, _, score in case["days"]], abs=1e-8
    )
    assert outside == {
        date.fromisoformat(when).toordinal(): value for when, value in case["derived_outside"]
    }
    assert [
        [
            date.fromordinal(first).isoformat(),
            date.fromordinal(last).isoformat(),
            last - first + 1,
        ]
        for first, last in reversed(loop.runs(habit, known))
    ] == case["streaks"]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("daily", Habit(1, 1)),
        ("mon,wed,fri", Habit(3, 7)),
        ("3/week", Habit(3, 7)),
        ("7/week", Habit(1, 1)),
        ("2/month", Habit(2, 30)),
        ("1/quarter", None),
        ("3/10d", Habit(3, 10)),
        ("every 2-4 days", Habit(1, 4)),
        ("30 min/day", Habit(1, 1, True, False, 30_000)),
        ("150 min/week", Habit(1, 7, True, False, 150_000)),
        ("at most 2 coffee/month", Habit(1, 30, True, True, 2_000)),
        ("at most 2 coffee/quarter", None),
        ("track", None),
    ],
)
def test_our_schedules_have_a_frequency_in_loop_except_quarters_and_track(phrase, expected):
    assert loop.habit(schedules.parse(phrase)) == expected


def test_our_marks_become_loops_values():
    kept = history("daily", "2026-03-02", done="2", partly="3", no="4 8", reserve="5", off="6-8")

    found = loop.entries(kept, day("2026-03-09"))

    assert found == {
        day(f"2026-03-0{n}").toordinal(): value
        for n, value in ((2, 2), (3, 0), (4, 0), (5, -1), (6, 3), (7, 3), (8, 3))
    }


def test_our_amounts_become_loops_values():
    kept = history("30 min/day", "2026-03-02", amounts="2:30 3:0 6:10 7:0", done="4", off="6-7")

    found = loop.entries(kept, day("2026-03-09"))

    assert found == {
        day(f"2026-03-0{n}").toordinal(): value
        for n, value in ((2, 30_000), (3, 0), (4, -1), (6, 10_000), (7, 3))
    }


def test_the_score_of_a_history_is_loops():
    kept = history("daily", "2026-03-02", done="2-6 8-9 12-13", no="5 10 11", off="7")

    assert loop.score(kept, day("2026-03-13")) == pytest.approx(0.317067484, abs=1e-8)
    assert loop.score(kept, day("2026-02-01")) == 0.0


def test_a_quarter_has_no_score_in_loop():
    assert loop.score(history("1/quarter", "2026-03-02"), day("2026-03-13")) is None


@pytest.mark.parametrize(
    ("at_most", "amount", "expected"), [(True, 0, 1.0), (True, 1, 0.948078), (False, 0, 0.051922)]
)
def test_a_target_of_nothing_is_met_by_nothing(at_most, amount, expected):
    scores = loop.scores(Habit(1, 1, True, at_most, 0), {1: amount}, 1)

    assert scores[1] == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(("today", "expected"), [(4, (2, 5)), (6, (2, 5)), (7, None), (1, None)])
def test_the_current_run_holds_today_or_ended_yesterday(today, expected):
    assert loop.current([(2, 5)], today) == expected


@pytest.mark.parametrize(
    ("d", "targets"),
    [
        (1, (10.0, 70.0, 310.0, 910.0, 3650.0)),
        (7, (10 / 7, 10.0, 40.0, 130.0, 520.0)),
        (30, (10 / 30, 70 / 30, 10.0, 30.0, 120.0)),
        (10, (1.0, 7.0, 31.0, 91.0, 365.0)),
    ],
)
def test_the_progress_card_has_loops_targets(d, targets):
    card = loop.progress(Habit(1, d, True, False, 10), {}, day("2026-03-13"))

    assert [line.period for line in card] == ["day", "week", "month", "quarter", "year"]
    assert [line.target for line in card] == pytest.approx(targets)


def test_a_skipped_day_takes_its_share_off_the_targets_and_never_more():
    today = day("2026-03-13").toordinal()
    known = {today: 3, today - 1: 7_000, today - 2: 3, today - 40: 5_000}

    card = loop.progress(Habit(1, 1, True, False, 10_000), known, day("2026-03-13"))

    assert card[0] == Progress("day", 0, 0.0)
    assert card[1] == Progress("week", 7_000, 50_000.0)
    assert card[3] == Progress("quarter", 12_000, 890_000.0)


def test_a_month_is_as_long_as_the_month_of_its_first_day():
    ends = [
        date.fromordinal(loop.intervals(Habit(1, 30), [day(when).toordinal()])[0].end)
        for when in ("2026-02-10", "2026-01-30", "2026-01-31")
    ]

    assert ends == [
        day("2026-02-10") + timedelta(27),
        day("2026-01-30") + timedelta(30),
        day("2026-01-31") + timedelta(27),
    ]
