"""A range of days by weekday, by reason and by sum; and what a correction would change."""

import pytest
from habit_histories import day, history, version

from journal.domain import habit_profile, habit_units
from journal.domain.habit_profile import Reasons, Sums, Tracked
from journal.domain.habit_records import Excuse, Mark


def by_weekday(kept, today, first="2026-03-02", last="2026-03-31"):
    units = habit_units.units(kept, day(today))
    rows = habit_profile.weekdays(kept, units, day(first), day(last), day(today))
    return [f"{row.kept}/{row.due}" for row in rows]


def test_due_days_are_kept_of_due_by_weekday():
    kept = history("daily", "2026-03-02", done="2-8 9 11-13", no="10", off="14")

    assert by_weekday(kept, "2026-03-15") == ["2/2", "1/2", "2/2", "2/2", "2/2", "1/1", "1/1"]


def test_other_schedules_are_done_of_unexcused_days():
    kept = history("3/week", "2026-03-02", done="2 4 9 16", off="11 16")

    found = by_weekday(kept, "2026-03-16")

    assert found == ["3/3", "0/2", "1/1", "0/2", "0/2", "0/2", "0/2"]


def test_blank_days_of_a_limit_prove_nothing():
    kept = history("at most 2 coffee/day", "2026-03-02", amounts="2:1 3:5 9:0")

    assert by_weekday(kept, "2026-03-16") == ["2/2", "0/1", *["0/0"] * 5]


def test_a_habit_without_duty_has_no_weekdays():
    assert by_weekday(history("track", "2026-03-02", done="2-9"), "2026-03-16") == ["0/0"] * 7


@pytest.mark.parametrize(("today", "expected"), [("2026-03-30", True), ("2026-03-31", False)])
def test_below_five_days_there_is_too_little_to_say(today, expected):
    kept = history("mon", "2026-03-02")
    units = habit_units.units(kept, day(today))

    found = habit_profile.weekdays(kept, units, kept.start, day("2026-03-31"), day(today))

    assert found[0].few is expected


def marked(*rows):
    """Return a daily habit with (day, kind, reason)."""
    kept = history("daily", "2026-03-02")
    marks = {day(on): Mark(day(on), kind, None, "", reason) for on, kind, reason in rows}
    return kept._replace(marks=marks)


def test_reasons_of_misses_are_counted_by_equal_text():
    kept = marked(
        ("2026-03-02", "no", "tired"),
        ("2026-03-03", "no", " tired "),
        ("2026-03-04", "partly", "late train"),
        ("2026-03-05", "no", ""),
        ("2026-03-07", "done", "felt good"),
    )
    units = habit_units.units(kept, day("2026-03-08"))

    found = habit_profile.misses(kept, units, day("2026-03-02"), day("2026-03-31"))

    assert found == Reasons((("tired", 2), ("late train", 1)), 2)


def test_reasons_of_excuses_are_counted_in_days_of_the_range():
    off = [("2026-02-20", "2026-03-03", "off", "flu"), ("2026-03-05", None, "pause", "")]
    kept = history("daily", "2026-03-02")._replace(
        excuses=tuple(Excuse(day(a), b and day(b), kind, why) for a, b, kind, why in off)
    )

    found = habit_profile.excuses(kept, day("2026-03-01"), day("2026-03-10"))
    own = habit_profile.excuses(
        kept._replace(off_days_apply=False), day("2026-03-01"), day("2026-03-10")
    )

    assert found == Reasons((("flu", 2),), 6)
    assert own == Reasons((), 6)


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        (history("150 min/month", "2026-01-01", amounts="3/2:90 3/7:60"), Sums(150_000, 150_000)),
        (history("155 min/month", "2026-01-01", off="3/1-3/2"), Sums(0, 145_000)),
        (history("70 min/week", "2026-01-01"), Sums(0, 310_000)),
        (history("900 min/quarter", "2026-01-01"), Sums(0, 310_000)),
        (history("30 min/day", "2026-03-29"), Sums(0, 90_000)),
        (history("30 min/day on weekdays", "2026-01-01"), Sums(0, 660_000)),
        (history("100 min/week", "2026-03-31"), Sums(0, 14_286)),
        (history("30 min/day", "2026-01-01", archived="2026-03-02"), Sums(0, 60_000)),
        (history("daily", "2026-01-01", done="3/1-3/9"), Sums(0, 0)),
        (
            history("30 min/day", "2026-01-01", changes=[("2026-03-16", "70 min/week")]),
            Sums(0, 15 * 30_000 + 160_000),
        ),
    ],
)
def test_a_sum_stands_beside_the_target_of_its_unexcused_days(kept, expected):
    assert habit_profile.sums(kept, day("2026-03-01"), day("2026-03-31")) == expected


def test_a_habit_without_duty_shows_days_sum_last_time_and_usual_gap():
    kept = history("track", "2026-03-02", amounts="2:10 4:5 9:20 10:0", done="14", no="20")

    found = habit_profile.tracked(kept, day("2026-03-01"), day("2026-03-31"))

    assert found == Tracked(4, 35_000, day("2026-03-14"), 5.0)


def test_a_habit_without_marks_has_neither_last_time_nor_gap():
    found = habit_profile.tracked(
        history("track", "2026-03-02"), day("2026-03-01"), day("2026-03-31")
    )

    assert found == Tracked(0, 0, None, None)


def test_a_correction_names_the_closed_units_that_come_out_otherwise():
    kept = history("3/week", "2026-03-02", done="2-3 9-11 16")
    corrected = kept._replace(versions=(version("2026-03-02", "2/week"),))

    found = habit_profile.changed(kept, corrected, day("2026-03-18"))

    assert [(c.before.state, c.after.state, c.after.first.day) for c in found] == [
        ("partial", "done", 2)
    ]


def test_a_correction_to_another_kind_has_no_unit_before():
    kept = history("3/week", "2026-03-02")
    corrected = kept._replace(versions=(version("2026-03-02", "daily"),))

    found = habit_profile.changed(kept, corrected, day("2026-03-04"))

    assert [(c.before, c.after.state) for c in found] == [(None, "not_recorded")] * 2
