"""The day algebra: what each unit came to, which rule decided, and what the streak is then."""

import pytest
from habit_histories import day, drawn, glyphs, history

from journal.domain import habit_units, schedules, streaks

WORKED = [
    (
        history("daily", "2026-03-02", done="2-4 6 8 10", no="5", off="7"),
        "2026-03-11",
        "2● 3● 4● 5– 6● 7× 8● 9? 10● 11○",
        (1, 3, "6/8"),
    ),
    (
        history("mon,wed,fri", "2026-03-02", done="2 3 6 9"),
        "2026-03-11",
        "2● 4? 6● 9● 11○",
        (2, 2, "3/4"),
    ),
    (
        history("3/week", "2026-03-05", done="6 7 9 11 13 16 18 23 29 30 31", off="19-20"),
        "2026-03-31",
        "5..8· 9..15● 16..22× 23..29◐ 30..5○",
        (0, 1, "1/2"),
    ),
    (
        history("3/7d", "2026-03-02", done="2 4 6 9 11 17 18", off="12-15"),
        "2026-03-20",
        "2· 3· 4· 5· 6● 7● 8● 9● 10● 11● 12● 13× 14× 15× 16× 17× 18× 19× 20×",
        (7, 7, "7/7"),
    ),
    (
        history("every 2-4 days", "2026-03-02", done="4 8 9 14 19"),
        "2026-03-20",
        "2..4● 5..8● 9● 10..13? 14● 15..18? 19● 20..23○",
        (1, 3, "5/7"),
    ),
    (
        history("30 min/day", "2026-03-02", amounts="2:30 3:35 4:15 5:0 7:12"),
        "2026-03-07",
        "2● 3● 4◐ 5– 6? 7○",
        (0, 2, "2/5"),
    ),
    (
        history(
            "150 min/week",
            "2026-03-02",
            amounts="3:90 7:60 10:50 12:50 17:80 24:40",
            off="13-15",
        ),
        "2026-03-24",
        "2..8● 9..15× 16..22◐ 23..29○",
        (0, 1, "1/2"),
    ),
    (
        history("at most 2 coffee/day", "2026-03-02", amounts="2:2 3:3 5:1 6:0 7:1"),
        "2026-03-07",
        "2● 3– 4? 5● 6● 7○",
        (2, 2, "3/4"),
    ),
    (
        history(
            "daily",
            "2026-02-02",
            done="2-3/3 3/6 3/9 3/11 3/13 3/16",
            changes=[("2026-03-04", "3/week")],
        ),
        "2026-03-17",
        " ".join(f"{n}●" for n in [*range(2, 29), 1, 2, 3]) + " 4..8· 9..15● 16..22○",
        (1, 1, "31/31"),
    ),
    (
        history("daily", "2026-03-01", done="1-5 7-9 11-13", reserve="6 10", reserve_per_month=1),
        "2026-03-14",
        "1● 2● 3● 4● 5● 6◆ 7● 8● 9● 10? 11● 12● 13● 14○",
        (3, 8, "11/13"),
    ),
]


@pytest.mark.parametrize(("kept", "today", "expected", "_figures"), WORKED)
def test_the_units_of_a_worked_example_come_out(kept, today, expected, _figures):
    assert drawn(habit_units.units(kept, day(today))) == expected


@pytest.mark.parametrize(("kept", "today", "_units", "expected"), WORKED)
def test_the_figures_of_a_worked_example_come_out(kept, today, _units, expected):
    found = streaks.figures(kept, habit_units.units(kept, day(today)), day(today))

    assert (found.current, found.best, f"{found.kept.kept}/{found.kept.due}") == expected


def rules(kept, today):
    """Return the rules that decided, in order."""
    return " ".join(unit.rule for unit in habit_units.units(kept, day(today)))


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (0, "D1 D1 D1 D5 D1 D2 D1 D5 D1 D4"),
        (1, "D1 D5 D1 D1 D4"),
        (2, "C3 C1 C4 C5 C2"),
        (3, "R3 R3 R3 R3 R1 R1 R1 R1 R1 R1 R1 R2 R2 R2 R2 R2 R2 R2 R2"),
        (4, "G1 G1 G1 G4 G1 G4 G1 G3"),
        (5, "D1 D1 D5 D5 D5 D4"),
        (6, "C1 C4 C5 C2"),
        (7, "L2 L6 L4 L2 L2 L1"),
        (9, "D1 D1 D1 D1 D1 D3 D1 D1 D1 D5 D1 D1 D1 D4"),
    ],
)
def test_each_unit_names_the_rule_that_decided(place, expected):
    kept, today, _, _ = WORKED[place]

    assert rules(kept, today) == expected


def test_marks_on_days_that_are_not_due_replace_no_due_day():
    kept = history("mon", "2026-03-02", done="3-8")

    assert drawn(habit_units.units(kept, day("2026-03-09"))) == "2? 9○"


def test_a_no_said_today_counts_at_once():
    kept = history("daily", "2026-03-02", done="2", no="3")

    assert drawn(habit_units.units(kept, day("2026-03-03"))) == "2● 3–"


def test_a_recorded_zero_of_today_is_a_no():
    kept = history("30 min/day", "2026-03-02", amounts="2:0")

    assert rules(kept, "2026-03-02") == "D5"


def test_a_done_day_counts_also_when_it_is_excused():
    kept = history("daily", "2026-03-02", done="2", skip="2-3")

    assert drawn(habit_units.units(kept, day("2026-03-04"))) == "2● 3× 4○"


def test_days_off_do_not_excuse_a_habit_that_opted_out():
    kept = history("daily", "2026-03-02", off="2", skip="3", off_days_apply=False)

    assert drawn(habit_units.units(kept, day("2026-03-04"))) == "2? 3× 4○"


@pytest.mark.parametrize(
    ("phrase", "done", "off", "expected"),
    [
        ("3/week", "2 3", "7-8", "×"),
        ("3/week", "2 3", "8", "◐"),
        ("3/week", "2 3 8", "8", "●"),
        ("1/week", "", "5-8", "×"),
        ("1/week", "", "6-8", "?"),
        ("1/week", "", "2-8", "×"),
        ("2/week", "2", "2-5", "×"),
    ],
)
def test_excused_days_lower_what_a_week_asks_to_whole_days_halves_up(phrase, done, off, expected):
    kept = history(phrase, "2026-03-02", done=done, off=off)

    assert glyphs(habit_units.units(kept, day("2026-03-09")))[0] == expected


@pytest.mark.parametrize(("amount", "expected"), [("2:85.714", "◐"), ("2:85.715", "×")])
def test_excused_days_lower_a_sum_exactly(amount, expected):
    kept = history("150 min/week", "2026-03-02", amounts=amount, off="6-8")

    assert glyphs(habit_units.units(kept, day("2026-03-09")))[0] == expected


def test_half_a_day_asked_rounds_up():
    kept = history("15/month", "2026-04-01", done="1-7", off="16-30")
    one_more = history("15/month", "2026-04-01", done="1-8", off="16-30")

    assert habit_units.units(kept, day("2026-05-01"))[0].state == "partial"
    assert habit_units.units(one_more, day("2026-05-01"))[0].asked == 8
    assert habit_units.units(one_more, day("2026-05-01"))[0].state == "excused"


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"done": "3"}, "◐"),
        ({"partly": "3", "no": "4"}, "◐"),
        ({"no": "4"}, "–"),
        ({}, "?"),
    ],
)
@pytest.mark.parametrize("phrase", ["2/week", "2/7d"])
def test_a_closed_unit_is_partial_before_missed_before_not_recorded(phrase, settings, expected):
    kept = history(phrase, "2026-03-02", **settings)

    assert glyphs(u for u in habit_units.units(kept, day("2026-03-09")) if u.due) == expected


def test_a_missed_session_is_named_by_what_it_holds():
    kept = history("every 3 days", "2026-03-02", partly="3", no="6")

    assert drawn(habit_units.units(kept, day("2026-03-11"))) == "2..4◐ 5..7– 8..10? 11..13○"


def test_nine_days_late_are_three_misses():
    kept = history("every 3 days", "2026-03-02", done="2")

    assert glyphs(habit_units.units(kept, day("2026-03-12"))) == "●???○"


def test_days_off_move_the_deadline_of_a_session():
    kept = history("every 3 days", "2026-03-02", done="2", off="4-9")

    assert drawn(habit_units.units(kept, day("2026-03-10"))) == "2● 3..11○"


def test_a_session_done_on_a_day_off_counts():
    kept = history("every 3 days", "2026-03-02", done="5", off="3-9")

    assert drawn(habit_units.units(kept, day("2026-03-05"))) == "2..5●"


def test_within_an_open_pause_a_session_stays_open_without_a_deadline():
    kept = history("every 3 days", "2026-03-02", done="2", skip="4-")

    units = habit_units.units(kept, day("2026-06-01"))

    assert (units[-1].last, units[-1].state, units[-1].rule) == (day("2026-06-01"), "open", "G2")


def test_a_session_that_the_end_of_its_schedule_cuts_is_not_due():
    kept = history("every 3 days", "2026-03-02", done="2", changes=[("2026-03-05", "daily")])

    assert drawn(habit_units.units(kept, day("2026-03-05"))) == "2● 3..4· 5○"
    assert drawn(habit_units.units(kept, day("2026-03-04"))) == "2● 3..4○"


def test_a_spared_day_stands_outside_the_window():
    kept = history("2/4d", "2026-03-02", done="2 3", off="6-20")

    assert rules(kept, "2026-03-21") == "R3 " + "R1 " * 3 + "R2 " * 15 + "R5"


def test_a_spared_day_breaks_nothing_even_when_the_window_is_empty():
    kept = history("2/4d", "2026-03-02", off="7")

    assert drawn(habit_units.units(kept, day("2026-03-08"))) == "2· 3· 4· 5? 6? 7× 8○"
    assert rules(kept, "2026-03-08") == "R3 R3 R3 R6 R6 R4 R5"


def test_a_rhythm_is_open_on_the_first_days():
    kept = history("2/4d", "2026-03-02")

    assert drawn(habit_units.units(kept, day("2026-03-03"))) == "2· 3○"


def test_a_part_week_is_kept_when_the_full_number_is_reached():
    kept = history("3/week", "2026-03-05", done="5 6 7")

    assert drawn(habit_units.units(kept, day("2026-03-09"))) == "5..8● 9..15○"


def test_the_archive_day_cuts_a_week_and_ends_the_habit():
    kept = history("3/week", "2026-03-02", done="2 3 4 9", archived="2026-03-11")

    assert drawn(habit_units.units(kept, day("2026-04-01"))) == "2..8● 9..11·"
    assert drawn(habit_units.units(kept, day("2026-03-11"))) == "2..8● 9..11○"


def test_a_version_that_begins_later_cuts_the_running_week():
    kept = history("3/week", "2026-03-02", done="2", changes=[("2026-03-05", "daily")])

    assert drawn(habit_units.units(kept, day("2026-03-05"))) == "2..4· 5○"


def test_two_versions_of_one_day_are_the_later_one():
    kept = history("3/week", "2026-03-02", changes=[("2026-03-02", "daily")])

    assert drawn(habit_units.units(kept, day("2026-03-03"))) == "2? 3○"


def test_quarters_are_those_of_the_configured_year():
    kept = history("1/quarter", "2026-02-01", done="5/1 8/15", fiscal_year_start=2)

    units = habit_units.units(kept, day("2026-08-15"))

    assert [(unit.first.isoformat(), unit.state) for unit in units] == [
        ("2026-02-01", "not_recorded"),
        ("2026-05-01", "done"),
        ("2026-08-01", "done"),
    ]


def test_amounts_on_a_yes_or_no_habit_are_not_judged():
    kept = history("daily", "2026-03-02", amounts="2:90")

    assert drawn(habit_units.units(kept, day("2026-03-03"))) == "2? 3○"


def test_a_plain_done_keeps_a_day_that_asks_for_an_amount():
    kept = history("30 min/day", "2026-03-02", done="2", partly="3")

    assert drawn(habit_units.units(kept, day("2026-03-04"))) == "2● 3◐ 4○"


def test_track_has_no_units():
    kept = history("track", "2026-03-02", done="2-5")

    assert habit_units.units(kept, day("2026-03-09")) == ()


def test_before_the_start_there_is_nothing():
    assert habit_units.units(history("daily", "2026-03-02"), day("2026-03-01")) == ()


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"amounts": "2:2"}, "L2"),
        ({"amounts": "2:3"}, "L6"),
        ({"amounts": "2:3", "off": "2"}, "L3"),
        ({"amounts": "2:1", "off": "2"}, "L2"),
        ({"off": "2"}, "L3"),
        ({}, "L4"),
        ({"blank_is_zero": True}, "L2"),
        ({"blank_is_zero": True, "off": "2"}, "L2"),
        ({"done": "2"}, "L2"),
        ({"no": "2"}, "L6"),
        ({"partly": "2"}, "L4"),
        ({"reserve": "2", "amounts": "2:3", "reserve_per_month": 1}, "L5"),
        ({"reserve": "2", "amounts": "2:3"}, "L6"),
        ({"reserve": "2", "reserve_per_month": 1}, "L4"),
    ],
)
def test_a_limit_a_day_is_judged_by_the_first_rule_that_fits(settings, expected):
    kept = history("at most 2 coffee/day", "2026-03-02", **settings)

    assert rules(kept, "2026-03-03") == f"{expected} L1"


def test_a_limit_a_day_is_over_as_soon_as_it_is_passed():
    kept = history("at most 2 coffee/day on mon", "2026-03-02", amounts="2:3 3:9")

    assert drawn(habit_units.units(kept, day("2026-03-02"))) == "2–"
    assert drawn(habit_units.units(kept, day("2026-03-03"))) == "2–"


@pytest.mark.parametrize(
    ("settings", "today", "expected"),
    [
        ({"amounts": "2:2 4:1"}, "2026-03-09", "●M2"),
        ({"amounts": "2:2 4:1"}, "2026-03-08", "○M2"),
        ({"amounts": "2:2 4:2"}, "2026-03-09", "–M5"),
        ({"amounts": "2:2 4:2"}, "2026-03-05", "–M5"),
        ({"amounts": "2:2 4:2", "off": "4"}, "2026-03-09", "×M3"),
        ({"amounts": "2:2 4:2", "off": "4"}, "2026-03-08", "○M3"),
        ({"amounts": "2:4", "off": "4"}, "2026-03-09", "–M5"),
        ({}, "2026-03-09", "?M4"),
        ({"off": "2"}, "2026-03-09", "×M3"),
        ({"blank_is_zero": True}, "2026-03-09", "●M2"),
        ({"no": "2"}, "2026-03-09", "–M5"),
        ({"no": "2", "off": "2"}, "2026-03-09", "×M3"),
        ({"done": "2", "partly": "3"}, "2026-03-09", "●M2"),
    ],
)
def test_a_limit_a_week_is_judged_by_the_first_rule_that_fits(settings, today, expected):
    kept = history("at most 3 coffee/week", "2026-03-02", **settings)

    unit = habit_units.units(kept, day(today))[0]

    assert glyphs([unit]) + unit.rule == expected


def test_a_part_week_of_a_limit_is_always_not_due():
    kept = history("at most 3 coffee/week", "2026-03-04", amounts="4:9")

    assert rules(kept, "2026-03-04") == "M1"
    assert rules(kept, "2026-03-10") == "M1 M2"


def test_reserve_days_hold_the_first_of_each_month_that_nothing_else_decides():
    kept = history(
        "mon-fri",
        "2026-03-02",
        done="4",
        reserve="3 5 7 4/1 4/2",
        off="3",
        reserve_per_month=1,
    )

    held = [u.first for u in habit_units.units(kept, day("2026-04-03")) if u.state == "reserve"]

    assert held == [day("2026-03-05"), day("2026-04-01")]


def test_a_reserve_with_enough_beside_it_is_done_and_not_spent():
    kept = history("30 min/day", "2026-03-02", reserve="2 3 4", amounts="2:30", reserve_per_month=1)

    assert drawn(habit_units.units(kept, day("2026-03-05"))) == "2● 3◆ 4? 5○"


def test_reserve_marks_mean_nothing_on_other_schedules():
    kept = history("3/week", "2026-03-02", reserve="2 3", reserve_per_month=5)

    assert glyphs(habit_units.units(kept, day("2026-03-09"))) == "?○"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("daily", "2026-03-05"),
        ("every 3 days", "2026-03-05"),
        ("3/7d", "2026-03-05"),
        ("30 min/day", "2026-03-05"),
        ("3/week", "2026-03-09"),
        ("at most 2 coffee/week", "2026-03-09"),
        ("2/month", "2026-04-01"),
        ("1/quarter", "2026-04-01"),
    ],
)
def test_a_new_version_begins_after_the_running_unit(phrase, expected):
    found = habit_units.next_start(schedules.parse(phrase), day("2026-03-04"))

    assert found == day(expected)
