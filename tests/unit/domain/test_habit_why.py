"""Why a unit has its state: what was counted, asked and excused, the rule, what would change it."""

import pytest
from habit_histories import day, history

from journal.domain import habit_units, habit_why
from journal.domain.habit_why import Fill, Otherwise


def why(kept, today, on=None):
    return habit_why.why(kept, habit_units.units(kept, day(today)), day(today), on and day(on))


def ended(kept, today):
    return habit_why.ended(kept, habit_units.units(kept, day(today)), day(today))


GYM = history(
    "3/week",
    "2026-03-05",
    done="6 7 9 11 13 16 18",
    off="19-20",
    changes=[("2026-04-06", "daily")],
)


def test_the_worked_example_is_explained_in_full():
    found = why(GYM, "2026-03-23", "2026-03-18")

    assert (found.unit.state, found.unit.rule, found.name) == ("excused", "C4", "weeks")
    assert (found.version, found.since) == (1, day("2026-03-05"))
    assert found.window == (day("2026-03-16"), day("2026-03-22"))
    assert [mark.day.day for mark in found.marks] == [16, 18]
    assert [(e.first.day, e.last.day) for e in found.excuses] == [(19, 20)]
    assert (found.full, found.unit.asked) == (3, 2)
    assert found.asked_exactly == pytest.approx(2.142857)
    assert found.rule == "no less than what was asked after the excused days"
    assert (found.streak_before, found.streak_after) == (1, 1)
    assert (found.strength_before, found.strength_after) == pytest.approx((21.68, 37.21), abs=0.01)
    assert found.p == pytest.approx(0.9333, abs=0.0001)
    assert found.otherwise == Otherwise(1, 0, 2)


def test_without_a_day_the_running_unit_is_explained():
    assert why(GYM, "2026-03-23").unit.first == day("2026-03-23")


def test_a_day_on_which_nothing_is_due_has_no_unit():
    assert why(history("mon", "2026-03-02"), "2026-03-09", "2026-03-03") is None


@pytest.mark.parametrize(
    ("kept", "today", "expected"),
    [
        (history("daily", "2026-03-02", done="2"), "2026-03-02", None),
        (history("daily", "2026-03-02", done="2", no="3"), "2026-03-03", Otherwise(1, 0, 2)),
        (
            history("30 min/day", "2026-03-02", amounts="2:12"),
            "2026-03-02",
            Otherwise(0, 18_000, 1),
        ),
        (
            history("at most 2 coffee/day", "2026-03-02", amounts="2:1 3:4"),
            "2026-03-03",
            Otherwise(0, 2_000, 2),
        ),
        (history("at most 2 coffee/day", "2026-03-02", amounts="2:1 3:1"), "2026-03-03", None),
        (
            history("at most 2 coffee/week", "2026-03-02", amounts="2:1 9:1 17:5", off="17"),
            "2026-03-18",
            Otherwise(0, 3_000, 3),
        ),
        (history("3/week", "2026-03-04", done="4"), "2026-03-09", Otherwise(3, 0, 1)),
        (history("3/week", "2026-03-04", done="4"), "2026-03-06", None),
        (history("3/7d", "2026-03-02", done="2 3 9"), "2026-03-10", Otherwise(2, 0, 1)),
        (history("every 3 days", "2026-03-02", done="2"), "2026-03-04", Otherwise(1, 0, 2)),
    ],
)
def test_what_would_keep_the_unit(kept, today, expected):
    assert why(kept, today).otherwise == expected


@pytest.mark.parametrize("settings", [{}, {"no": "3"}])
def test_a_day_of_a_limit_without_a_sum_would_be_kept_by_a_record_within_it(settings):
    kept = history("at most 2 coffee/day", "2026-03-02", amounts="2:1", **settings)

    assert why(kept, "2026-03-04", "2026-03-03").otherwise == Otherwise(0, 0, 2)


def test_a_window_of_spared_days_reaches_back_over_them():
    kept = history("2/4d", "2026-03-02", done="2 3", off="6-9")

    assert why(kept, "2026-03-09", "2026-03-09").window == (day("2026-03-02"), day("2026-03-09"))
    assert why(kept, "2026-03-09", "2026-03-05").window == (day("2026-03-02"), day("2026-03-05"))


def test_days_off_that_do_not_apply_are_no_excuses():
    kept = history("daily", "2026-03-02", off="2", skip="2", off_days_apply=False)

    assert [excuse.kind for excuse in why(kept, "2026-03-02").excuses] == ["skip"]


def test_a_session_of_several_days_has_several_steps_and_no_single_share():
    kept = history("every 3 days", "2026-03-02", done="4 5")

    assert why(kept, "2026-03-06", "2026-03-03").p is None
    assert why(kept, "2026-03-06", "2026-03-05").p == 0.5 + 0.5


def test_a_unit_without_a_step_stands_where_the_one_before_left_the_strength():
    kept = history("daily", "2026-03-02", done="2")

    found = why(kept, "2026-03-03")

    assert found.strength_before == found.strength_after == pytest.approx(5.19, abs=0.01)
    assert why(history("daily", "2026-03-02"), "2026-03-02").strength_before == 0.0


def test_a_streak_is_of_the_count_its_unit_belongs_to():
    kept = history("daily", "2026-03-02", done="2-8", changes=[("2026-03-09", "weekly")])

    assert why(kept, "2026-03-10").streak_before == 0


def test_the_end_of_a_streak_names_unit_and_back_fill():
    kept = history("daily", "2026-03-02", done="2-4 6-8 10")

    found = ended(kept, "2026-03-10")

    assert (found.run.length, found.why.unit.first) == (3, day("2026-03-09"))
    assert found.fills == (Fill(day("2026-03-09"), None),)
    assert found.joined == 5


@pytest.mark.parametrize(
    ("kept", "today", "fills", "joined"),
    [
        (history("daily", "2026-03-02", done="2-4", no="5"), "2026-03-06", "", 3),
        (history("daily", "2026-03-02", done="2-4"), "2026-03-07", "5 6", 5),
        (history("30 min/day", "2026-03-02", amounts="2:30 4:30"), "2026-03-05", "3=30", 3),
        (history("60 min/week", "2026-03-02", amounts="2:60 9:20 16:60"), "2026-03-18", "15=40", 3),
        (history("2/week", "2026-03-02", done="2 3 9 16 17"), "2026-03-18", "15", 3),
        (history("2/week", "2026-03-02", done="2 3 9 16 17", no="10-15"), "2026-03-18", "", 1),
        (history("3/week", "2026-03-02", done="2 3 4 16-18", off="9-11"), "2026-03-19", "14 15", 2),
        (history("every 3 days", "2026-03-02", done="2 12"), "2026-03-13", "5 8 11", 5),
        (history("2/4d", "2026-03-02", done="2 3 9 10"), "2026-03-11", "6 7", 9),
        (history("at most 2 coffee/day", "2026-03-02", amounts="2:1 3:5 4:1"), "2026-03-05", "", 1),
        (history("daily", "2026-03-02", done="2"), "2026-06-07", "", 1),
    ],
)
def test_the_shortest_back_fill_joins_the_runs_if_something_was_forgotten(
    kept, today, fills, joined
):
    found = ended(kept, today)

    assert (
        " ".join(f"{f.day.day}" + (f"={f.amount // 1000}" if f.amount else "") for f in found.fills)
        == fills
    )
    assert found.joined == joined


def test_without_a_run_that_ended_there_is_nothing_to_explain():
    assert ended(history("daily", "2026-03-02", done="2-4"), "2026-03-05") is None


def test_every_rule_of_the_algebra_is_put_into_words():
    assert [
        f"{letter}{n}"
        for letter, last in (("D", 5), ("C", 5), ("R", 6), ("G", 4), ("L", 6), ("M", 5))
        for n in range(1, last + 1)
    ] == list(habit_why.RULES)
