"""Strength is an exponential mean of what was done of what was asked; an excuse never lowers it."""

import pytest
from habit_histories import day, history

from journal.domain import habit_units, schedules, strength


def now(kept, today):
    return strength.now(kept, habit_units.units(kept, day(today)), day(today))


def every(kept, today):
    return strength.steps(kept, habit_units.units(kept, day(today)), day(today))


def days_to(kept, level):
    """Return how many days from the start it took to reach a level."""
    reached = (s.day for s in every(kept, "2027-10-01") if s.after >= level)
    return (next(reached) - kept.start).days + 1


WEEKS = range(80)
MONDAYS = [7 * n for n in WEEKS]
MON_WED_FRI = [7 * n + k for n in WEEKS for k in (0, 2, 4)]
WEEKDAYS = [7 * n + k for n in WEEKS for k in range(5)]


def perfect(phrase, offsets, start="2026-03-02"):
    """Return a history done on days after a Monday."""
    first = day(start)
    words = [first.fromordinal(first.toordinal() + n) for n in offsets]
    return history(phrase, start, done=" ".join(f"{d.year}/{d.month}/{d.day}" for d in words))


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        (perfect("daily", range(560)), (13, 31, 57, 87)),
        (perfect("weekdays", WEEKDAYS), (15, 36, 66, 101)),
        (perfect("3/7d", MON_WED_FRI), (26, 52, 92, 138)),
        (perfect("mon,wed,fri", MON_WED_FRI), (19, 45, 85, 131)),
        (perfect("3/week", MON_WED_FRI), (21, 49, 91, 133)),
        (perfect("1/7d", MONDAYS), (39, 84, 153, 233)),
        (perfect("1/week", MONDAYS), (35, 84, 154, 231)),
        (perfect("1/30d", range(0, 560, 30)), (88, 182, 324, 490)),
    ],
)
def test_a_perfect_habit_reaches_each_level_on_the_day_of_the_table(kept, expected):
    assert tuple(days_to(kept, level) for level in (50, 80, 95, 99)) == expected


@pytest.mark.parametrize(
    ("phrase", "days", "length", "m"),
    [
        ("daily", 1, 1, 0.948078),
        ("weekdays", 7 / 5, 1, 0.938861),
        ("3/7d", 1, 1, 0.965697),
        ("mon,wed,fri", 1, 1, 0.965697),
        ("3/week", 1, 7, 0.965697),
        ("1/7d", 1, 1, 0.980049),
        ("1/week", 1, 7, 0.980049),
        ("every 7 days", 1, 1, 0.980049),
        ("150 min/week", 1, 7, 0.980049),
        ("1/30d", 1, 1, 0.990313),
    ],
)
def test_the_smoothing_of_a_day_is_that_of_the_table(phrase, days, length, m):
    found = strength.smoothing(schedules.parse(phrase), days, 13, length)

    assert found == pytest.approx(m, abs=1e-6)


def test_the_half_life_of_the_median_habit_reaches_95_after_66_days():
    kept = history("daily", "2026-03-02", done="2-5/6", half_life=15.27)

    assert now(kept, "2026-05-07") == pytest.approx(95, abs=0.01)


def test_a_miss_after_66_perfect_days_takes_five_points_and_19_days_to_regain():
    kept = history("daily", "2026-03-02", done="2-5/6 5/8-5/26")

    before, missed = every(kept, "2026-05-26")[65:67]

    assert before.after == pytest.approx(97.04, abs=0.005)
    assert missed.after == pytest.approx(92.00, abs=0.005)
    assert now(kept, "2026-05-25") < before.after < now(kept, "2026-05-26")


def test_a_week_not_recorded_takes_thirty_points():
    kept = history("daily", "2026-03-02", done="2-5/6")

    assert now(kept, "2026-05-14") == pytest.approx(66.81, abs=0.005)


WEEKENDS = " ".join(
    f"{m}/{d}-{e}"
    for m, d, e in [
        (3, 7, "3/8"),
        (3, 14, "3/15"),
        (3, 21, "3/22"),
        (3, 28, "3/29"),
        (4, 4, "4/5"),
        (4, 11, "4/12"),
        (4, 18, "4/19"),
        (4, 25, "4/26"),
    ]
)


@pytest.mark.parametrize(
    ("phrase", "plain", "weekends_off"),
    [("3/7d", 84.94, 85.09), ("3/week", 85.84, 85.84), ("mon,wed,fri", 87.97, 87.97)],
)
def test_sixty_days_of_monday_wednesday_friday(phrase, plain, weekends_off):
    kept = perfect(phrase, [n for n in MON_WED_FRI if n < 60])
    rested = kept._replace(excuses=history("daily", "2026-03-02", off=WEEKENDS).excuses)

    assert now(kept, "2026-05-01") == pytest.approx(plain, abs=0.005)
    assert now(rested, "2026-05-01") == pytest.approx(weekends_off, abs=0.005)


@pytest.mark.parametrize(("phrase", "expected"), [("3/week", 70.53), ("mon,wed,fri", 72.83)])
def test_a_week_off_after_five_perfect_weeks_changes_nothing(phrase, expected):
    kept = history(
        phrase,
        "2026-03-05",
        done="6 9 11 13 16 18 20 23 25 27 30 4/1 4/3 4/6 4/8 4/10",
        off="4/13-4/19",
    )

    assert now(kept, "2026-04-13") == pytest.approx(expected, abs=0.005)
    assert now(kept, "2026-04-20") == pytest.approx(expected, abs=0.005)


def test_the_example_of_why_moves_from_21_7_to_37_2():
    kept = history("3/week", "2026-03-05", done="6 7 9 11 13 16 18", off="19-20")

    step = every(kept, "2026-03-23")[-1]

    assert (step.day, step.unit) == (day("2026-03-22"), 2)
    assert (step.before, step.after) == pytest.approx((21.68, 37.21), abs=0.005)
    assert step.p == pytest.approx(2 / (3 * 5 / 7))


@pytest.mark.parametrize(
    ("phrase", "settings", "expected"),
    [
        ("daily", {"partly": "2"}, 0.5),
        ("daily", {"no": "2"}, 0.0),
        ("daily", {"partly": "2", "off": "2"}, 1.0),
        ("daily", {"off": "2"}, 0.0),
        ("daily", {"done": "2", "off": "2"}, 1.0),
        ("30 min/day", {"amounts": "2:12"}, 0.4),
        ("30 min/day", {"amounts": "2:45"}, 1.0),
        ("30 min/day", {"amounts": "2:12", "partly": "2"}, 0.5),
        ("30 min/day", {"reserve": "2", "amounts": "2:12", "reserve_per_month": 1}, 0.4),
        ("at most 2 coffee/day", {"amounts": "2:2"}, 1.0),
        ("at most 2 coffee/day", {"amounts": "2:3"}, 0.5),
        ("at most 2 coffee/day", {"amounts": "2:9"}, 0.0),
        ("at most 2 coffee/day", {"no": "2"}, 0.0),
        ("at most 2 coffee/day", {"blank_is_zero": True}, 1.0),
        ("no cigarettes", {"amounts": "2:0"}, 1.0),
        ("no cigarettes", {"amounts": "2:1"}, 0.0),
    ],
)
def test_the_share_of_a_day_is_what_was_done_of_what_was_asked(phrase, settings, expected):
    assert every(history(phrase, "2026-03-02", **settings), "2026-03-03")[0].p == expected


@pytest.mark.parametrize(
    ("phrase", "settings", "expected"),
    [
        ("3/week", {"done": "2", "partly": "3 4"}, 2 / 3),
        ("3/week", {"done": "2-5"}, 1.0),
        ("3/week", {"done": "2", "off": "5-8"}, 7 / 9),
        ("3/week", {"done": "2", "off": "2-8"}, 1.0),
        ("3/week", {"off": "2-8"}, 0.0),
        ("150 min/week", {"amounts": "2:50"}, 1 / 3),
        ("150 min/week", {"amounts": "2:50", "off": "6-8"}, 50 / (150 * 4 / 7)),
        ("at most 10 coffee/week", {"amounts": "2:14"}, 0.6),
        ("at most 10 coffee/week", {"amounts": "2:14", "off": "2"}, 0.6),
    ],
)
def test_the_share_of_a_week_asks_nothing_of_excused_days(phrase, settings, expected):
    found = every(history(phrase, "2026-03-02", **settings), "2026-03-09")

    assert found[0].p == pytest.approx(expected)


@pytest.mark.parametrize(
    ("phrase", "settings", "today"),
    [
        ("daily", {}, "2026-03-02"),
        ("3/week", {"done": "2"}, "2026-03-08"),
        ("3/week", {}, "2026-03-01"),
        ("at most 2 coffee/day", {}, "2026-03-04"),
        ("at most 2 coffee/day", {"amounts": "2:9"}, "2026-03-02"),
        ("at most 2 coffee/week", {"amounts": "2:9"}, "2026-03-04"),
    ],
)
def test_what_is_not_decided_makes_no_step(phrase, settings, today):
    assert every(history(phrase, "2026-03-02", **settings), today) == ()


def test_a_part_week_makes_a_step_of_its_days_once_it_is_kept():
    kept = history("2/week", "2026-03-06", done="6-7")
    blank = history("2/week", "2026-03-06", done="6")

    assert every(blank, "2026-03-09") == ()
    assert now(kept, "2026-03-09") == pytest.approx(
        100 * (1 - strength.smoothing(kept.versions[0].schedule, 3, 13, 7))
    )


def test_today_never_lowers_a_rhythm_or_a_session():
    kept = history("every 2 days", "2026-03-02", done="2-4")

    assert now(kept, "2026-03-05") > 0
    assert now(kept, "2026-03-05") >= now(kept, "2026-03-04")


def test_a_change_of_schedule_carries_the_strength_over():
    kept = history("daily", "2026-03-02", done="2-29", changes=[("2026-03-30", "3/7d")])
    steps = every(kept, "2026-03-31")

    assert steps[28].before == steps[27].after


def test_a_rhythm_takes_marks_of_an_earlier_schedule_along():
    kept = history("daily", "2026-03-02", done="2-29", changes=[("2026-03-30", "3/7d")])

    assert every(kept, "2026-03-30")[-1].p == 1.0


def test_a_schedule_without_duty_has_no_strength():
    assert now(history("track", "2026-03-02", done="2-5"), "2026-03-06") is None


def test_a_curve_holds_closed_days_alone():
    kept = history("daily", "2026-03-02", done="2-4")
    units = habit_units.units(kept, day("2026-03-04"))
    points = strength.curve(kept, units, day("2026-03-04"))

    assert [when.day for when, _ in points] == [2, 3]
    assert strength.at(points, day("2026-03-01")) == 0.0
    assert strength.at(points, day("2026-03-02")) == pytest.approx(5.192, abs=0.001)
    assert strength.at(points, day("2026-04-02")) == pytest.approx(10.115, abs=0.001)
