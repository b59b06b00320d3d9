"""The levels of the heat-map can be read on a dark ground, on a light one, and without colour."""

import itertools
from datetime import date

import pytest

from journal.charts import style as charts
from journal.render.style import Page
from journal.render.text import habit_map

DARK, LIGHT = charts.DARK.bg, charts.LIGHT.bg
GROUNDS = [("dark", DARK), ("light", LIGHT), ("any", DARK), ("any", LIGHT)]


def hexed(triple: str) -> str:
    """Return a colour of a ramp as a palette has it."""
    return "#" + "".join(f"{int(part):02x}" for part in triple.split(";"))


@pytest.mark.parametrize(("shades", "ground"), GROUNDS)
def test_what_was_done_stands_out_from_the_ground(shades: str, ground: str) -> None:
    done = hexed(habit_map.RAMPS[shades][4])

    assert charts.contrast(done, ground) >= 3.0


@pytest.mark.parametrize(("shades", "ground"), GROUNDS[:2])
def test_where_the_ground_is_known_every_level_is_further_from_it(shades: str, ground: str) -> None:
    ramp = [charts.contrast(hexed(each), ground) for each in habit_map.RAMPS[shades][1:]]

    assert ramp == sorted(ramp)
    assert min(b / a for a, b in itertools.pairwise(ramp)) >= 1.3


def test_where_it_is_not_known_no_two_levels_look_alike() -> None:
    looks = list(zip(habit_map.RAMPS["any"], habit_map.SIZES["any"], strict=True))

    assert len(set(looks)) == len(looks)


LEVELS = [
    ({"unicode": False}, "@ "),
    ({}, "██"),
    ({"colour": True, "weight": True}, "\x1b[32m██\x1b[0m"),
    ({"colour": True, "shades": "dark"}, "\x1b[38;2;168;224;255m■\x1b[0m "),
    ({"colour": False, "shades": "dark"}, "██"),
]


@pytest.mark.parametrize(("allowed", "drawn"), LEVELS, ids=str)
def test_a_level_takes_two_columns_in_every_look(allowed: dict[str, bool], drawn: str) -> None:
    page = Page(today=date(2026, 9, 24), **allowed)  # type: ignore[arg-type]

    assert habit_map._level(4, page) == drawn


@pytest.mark.parametrize(("shades", "ground"), GROUNDS[:2])
def test_a_day_before_the_start_is_fainter_than_any_level(shades: str, ground: str) -> None:
    least = min(charts.contrast(hexed(each), ground) for each in habit_map.RAMPS[shades][1:])

    assert 1.0 < charts.contrast(hexed(habit_map.UNBEGUN[shades]), ground) < least
