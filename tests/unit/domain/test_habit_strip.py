"""A day shows its own state, and days ahead what they ask if nothing more is done."""

import pytest
from habit_histories import GLYPHS, day, history

from journal.domain import habit_strip, habit_units
from journal.domain.habit_strip import DayShown

LETTERS = {"due": "d", "must": "m", "may": "y", "rest": ".", "off": "x", "": " "}


def shown(kept, today, first, last):
    units = habit_units.units(kept, day(today))
    return habit_strip.day_states(kept, units, day(first), day(last), day(today))


def states(kept, today, first="2026-03-02", last="2026-03-08"):
    """Return one glyph a day; a day ahead is blank, an extra is marked."""
    return "".join(
        "+" if s.extra else {**GLYPHS, "future": " "}[s.state]
        for s in shown(kept, today, first, last)
    )


def hints(kept, today, last="2026-03-15"):
    """Return one letter for each day from today."""
    return "".join(LETTERS[s.hint] for s in shown(kept, today, today, last))


@pytest.mark.parametrize(
    ("kept", "today", "expected"),
    [
        (history("daily", "2026-03-03", done="3", no="4"), "2026-03-06", "·●–?○  "),
        (history("mon,wed", "2026-03-02", done="2 3", no="5"), "2026-03-06", "●+?··  "),
        (
            history("3/week", "2026-03-02", done="2", partly="3", no="4", off="5"),
            "2026-03-06",
            "●◐·×○  ",
        ),
        (history("3/week", "2026-03-02", done="2", off="2"), "2026-03-03", "●○     "),
        (history("3/7d", "2026-03-02", done="3", partly="4"), "2026-03-06", "·●◐·○  "),
        (history("every 3 days", "2026-03-02", done="3", off="4"), "2026-03-06", "·●×·○  "),
        (history("150 min/week", "2026-03-02", amounts="2:20 3:0"), "2026-03-04", "●·○    "),
        (
            history("track", "2026-03-02", amounts="2:20", done="3"),
            "2026-03-04",
            "●··    "[0:1] + "●·    ",
        ),
        (history("3/week", "2026-03-02", done="2", archived="2026-03-03"), "2026-03-06", "●····  "),
        (
            history("at most 3 coffee/week", "2026-03-02", amounts="2:2 3:1 4:1", done="5", no="6"),
            "2026-03-08",
            "●●◐●◐·○",
        ),
        (
            history("at most 3 coffee/week", "2026-03-02", partly="2", reserve="3"),
            "2026-03-05",
            "··" + "·○   ",
        ),
    ],
)
def test_a_day_shows_its_own_state(kept, today, expected):
    assert states(kept, today) == expected


@pytest.mark.parametrize(
    ("kept", "today", "expected"),
    [
        (history("daily", "2026-03-02"), "2026-03-11", "ddddd"),
        (history("daily", "2026-03-02", done="11", off="13"), "2026-03-11", ".dxdd"),
        (history("mon,wed,fri", "2026-03-02"), "2026-03-11", "d.d.."),
        (history("3/week", "2026-03-02"), "2026-03-09", "ddddmmm"),
        (history("3/week", "2026-03-02", done="9 10"), "2026-03-11", "ddddm"),
        (history("3/week", "2026-03-02", done="9 11"), "2026-03-11", ".dddm"),
        (history("3/week", "2026-03-02", done="9-11"), "2026-03-12", "...."),
        (history("3/week", "2026-03-02", done="9", off="14-15"), "2026-03-12", "dmxx"),
        (history("3/week", "2026-03-02"), "2026-03-14", "dd"),
        (history("3/week", "2026-03-02", done="9", off="10 12-14"), "2026-03-11", ".xxx."),
        (history("3/week", "2026-03-11"), "2026-03-12", "yyyy"),
        (history("150 min/week", "2026-03-02"), "2026-03-11", "ddddm"),
        (history("every 2-4 days", "2026-03-02", done="10"), "2026-03-11", ".yym."),
        (history("every 3 days", "2026-03-02", done="10", off="12"), "2026-03-11", ".x.m."),
        (
            history("every 2-4 days", "2026-03-02", done="10", archived="2026-03-13"),
            "2026-03-11",
            ".yy  ",
        ),
        (history("2/7d", "2026-03-02", done="9 10"), "2026-03-11", "....."),
        (history("2/7d", "2026-03-02", done="2 9"), "2026-03-11", "m...."),
        (history("3/7d", "2026-03-02", done="2 3"), "2026-03-11", "d...."),
        (history("3/7d", "2026-03-10", done="10"), "2026-03-11", "d...m"),
        (history("3/7d", "2026-03-10", off="11"), "2026-03-11", "x...m"),
        (history("1/2d", "2026-03-02", done="2-10"), "2026-03-11", ".m..."),
        (history("1/2d", "2026-03-02", done="2-11"), "2026-03-11", "..m.."),
        (history("at most 2 coffee/day", "2026-03-02", off="12"), "2026-03-11", ".x..."),
        (history("track", "2026-03-02"), "2026-03-11", "....."),
        (history("daily", "2026-03-02", archived="2026-03-13"), "2026-03-11", "ddd  "),
    ],
)
def test_a_day_ahead_shows_what_it_asks(kept, today, expected):
    assert hints(kept, today) == expected


def test_a_week_that_has_not_begun_needs_none_of_its_days_yet():
    kept = history("3/week", "2026-03-02", done="9-11")

    assert hints(kept, "2026-03-14", "2026-03-22") == ".." + "ddddddd"


def test_days_past_have_no_hint():
    kept = history("daily", "2026-03-02")
    units = habit_units.units(kept, day("2026-03-05"))

    found = habit_strip.day_state(kept, units, day("2026-03-04"), day("2026-03-05"))

    assert found == DayShown(day("2026-03-04"), "not_recorded", "", False)
