"""A quarter proposes: keep, change to what would have been kept, let go; or says that it sticks."""

import pytest
from habit_histories import day, history

from journal.domain import habit_advice, habit_units, schedules


def proposal(kept, today="2026-03-31", on=None):
    units = habit_units.units(kept, day(today))
    return habit_advice.proposal(kept, units, day(on or today), day(today))


@pytest.mark.parametrize(
    ("kept", "verdict"),
    [
        (history("daily", "2026-03-25", done="25"), "too few"),
        (history("daily", "2026-01-01", done="1/1-3/4 3/20"), "keep"),
        (history("daily", "2026-01-01", done="1/1-2/15 3/20"), "change"),
        (history("daily", "2026-01-01", done="1/1-1/10 3/20"), "change"),
        (history("daily", "2025-10-01", done="10/1-10/9 2026/1/1-2026/1/10 2026/3/20"), "smaller"),
        (history("daily", "2025-10-01", done="10/1-12/31 2026/1/1-2026/1/10 2026/3/20"), "change"),
        (history("daily", "2026-01-01", done="1/1-2/15"), "smaller"),
        (history("daily", "2026-01-01", done="1/1-2/7", off="3/4-3/31"), "change"),
        (history("daily", "2025-10-01", done="10/1-12/31 2026/1/1-2026/3/31"), "sticks"),
        (history("daily", "2026-01-01", done="1/1-3/31"), "keep"),
        (history("daily", "2025-12-30", done="30-31 2026/1/1-2026/3/31"), "keep"),
    ],
)
def test_the_verdict_of_a_quarter(kept, verdict):
    assert proposal(kept).verdict == verdict


def test_a_habit_without_duty_gets_no_proposal():
    assert proposal(history("track", "2026-01-01")) is None


def test_months_and_quarters_look_at_four_quarters():
    kept = history("1/month", "2025-04-01", done="4/1 5/1 6/1 7/1 8/1 9/1 10/1 11/1 12/1")

    found = proposal(kept)

    assert (found.first, found.last) == (day("2025-04-01"), day("2026-03-31"))
    assert (found.share.k, found.share.n, found.verdict) == (9, 11, "keep")


def test_a_quarter_in_the_past_is_judged_by_its_own_schedule_and_silence():
    kept = history(
        "daily", "2025-10-01", done="10/1-11/20 12/20", changes=[("2026-01-01", "track")]
    )

    found = proposal(kept, on="2025-12-31")

    assert (found.verdict, found.share.k, found.share.n) == ("change", 52, 92)


@pytest.mark.parametrize(
    ("done", "near"),
    [("1/1-3/4", True), ("1/1-3/20", False), ("1/1-2/25 3/25", True), ("1/1-2/1 3/25", False)],
)
def test_a_share_whose_interval_holds_seventy_percent_is_near_the_line(done, near):
    assert proposal(history("daily", "2026-01-01", done=done)).near_line is near


def test_too_few_is_never_near_the_line():
    assert proposal(history("daily", "2026-03-28", done="28-29")).near_line is False


def smaller(kept, today="2026-03-31"):
    """Return the schedule proposed for the first quarter of 2026, as its phrase."""
    units = habit_units.units(kept, day(today))
    found = habit_advice.smaller(kept, units, day("2026-01-01"), day("2026-03-31"), day(today))
    return found and schedules.canonical(found)


MONDAYS = "1/5 1/12 1/19 1/26 2/2 2/9 2/16 2/23 3/2 3/9 3/16 3/23 3/30"
TUESDAYS = "1/6 1/13 1/20 1/27 2/3 2/10 2/17 2/24 3/3 3/10"
WEEKDAYS = "1/5-1/9 1/12-1/16 1/19-1/23 1/26-1/30 2/2-2/6 2/9-2/13 2/16-2/20 2/23-2/27"


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        (history("daily", "2026-01-01", done=f"{MONDAYS} {TUESDAYS}"), "mon,tue"),
        (history("daily", "2026-01-01", done=MONDAYS), "mon"),
        (history("mon,wed,fri", "2026-01-01", done=MONDAYS), "mon"),
        (history("daily", "2026-01-01"), None),
        (history("3/week", "2025-12-29", done=f"2026/{MONDAYS.replace(' ', ' 2026/')}"), "1/week"),
        (history("1/week", "2026-01-01"), None),
        (history("5/week", "2026-01-01", done=f"{MONDAYS} {TUESDAYS}"), "2/week"),
        (history("3/7d", "2026-01-01", done=f"{MONDAYS} {TUESDAYS}"), "2/7d"),
        (history("every 3 days", "2026-01-01", done=MONDAYS), "every 3-7 days"),
        (history("every 3 days", "2026-01-01"), None),
        (history("30 min/day", "2026-01-01"), None),
        (
            history(
                "30 min/day on mon", "2026-01-01", amounts=f"{MONDAYS.replace(' ', ':20 ')}:20"
            ),
            ">= 20 min/day on mon",
        ),
        (
            history("90 min/week", "2026-01-01", amounts=f"{MONDAYS.replace(' ', ':45 ')}:45"),
            ">= 45 min/week",
        ),
        (
            history(
                "at most 1 coffee/day",
                "2026-01-01",
                amounts=f"{MONDAYS.replace(' ', ':3 ')}:3 1/6:9",
            ),
            "<= 3 coffee/day",
        ),
    ],
)
def test_the_largest_smaller_schedule_kept_in_seventy_of_a_hundred_units(kept, expected):
    assert smaller(kept) == expected


def test_excused_units_do_not_speak_against_a_smaller_schedule():
    kept = history("daily", "2026-01-01", done=f"{MONDAYS} {TUESDAYS}", off="3/16-3/31")

    assert smaller(kept) == "mon,tue"


@pytest.mark.parametrize(("done", "expected"), [("1/1-1/10 3/20", "change"), ("1/1-3/10", "keep")])
def test_a_schedule_is_proposed_with_a_change_alone(done, expected):
    found = proposal(history("daily", "2026-01-01", done=f"{done} {MONDAYS}"))

    assert found.verdict == expected
    assert (found.schedule is not None) == (expected == "change")
