"""The picture of a report says its takeaway, its period, and from how many it is made."""

import hashlib
import os
import subprocess
import sys
from datetime import date
from typing import Any

import pytest
from report_tables import (
    CHARGES,
    GOALS,
    METRICS,
    MONTHS,
    NAMES,
    OWNERS,
    PAIRS,
    PROMISES,
    RATED,
    REALMS,
    TAGS,
    UNITS,
    VOICES,
    WEEKS,
    WINS,
    report,
)

from journal.charts import figures, tables
from journal.charts.table_shapes import Ground
from journal.views.reports import Report
from journal.views.review_days import Span

GROUND = Ground(UNITS, 92)
NAMED = Ground((), 92)

BYTES = """
import hashlib
from report_tables import EVERY
from journal.charts import figures, tables
made = [figures.picture([tables.figure(*each)], "svg") for each in EVERY]
made += [figures.picture([tables.figure(*each)], "png", "dark") for each in EVERY[:3]]
print(hashlib.sha256(b"".join(made)).hexdigest())
"""


@pytest.mark.parametrize(
    ("table", "ground", "title"),
    [
        (WEEKS, GROUND, "Work 18.5 h, 20.0 h in the period before; most in 2026-W37, 10.0 h"),
        (
            WEEKS._replace(facts={**WEEKS.facts, "minutes_before": 1_110}),
            GROUND,
            "Work steady at 18.5 h, as in the period before; most in 2026-W37, 10.0 h",
        ),
        (
            WEEKS._replace(total={"name": "all", "minutes": 299}),
            GROUND,
            "Too few to say where the time went: 5.0 h of work written down",
        ),
        (NAMES, NAMED, "Most hours go to macros: 6.0 h, 30% of work"),
        (REALMS, NAMED, "Async one takes 60% of hours, 5 points more than in the period before"),
        (OWNERS, GROUND, "Other teams’ work: 20% of hours, over the limit of 15%"),
        (
            OWNERS._replace(facts={"not_mine": 0.15, "limit": 0.15}),
            GROUND,
            "Other teams’ work: 15% of hours, within the limit of 15%",
        ),
        (CHARGES, NAMED, "Async many charges; live one and live many drain"),
        (
            CHARGES._replace(rows=CHARGES.rows[:1]),
            NAMED,
            "Nothing drains or charges: async one neutral",
        ),
        (RATED, GROUND, "Energy 3.8; highest in 2026-W36 with 4.2, lowest in 2026-W37 with 3.4"),
        (WINS, NAMED, "5 wins, 3 with a result to quote; most in writing, 3"),
        (GOALS, NAMED, "Studied 3.0 h, 2.0 h in the period before"),
        (
            VOICES,
            NAMED,
            "Standing good with Customers, complicated with Docs; too few to say with 1 other",
        ),
        (PROMISES, NAMED, "1 of 3 promises kept on time, 1 late, 1 open past its day"),
        (TAGS, NAMED, "macros: 12 of 20 tagged lines, the most"),
        (PAIRS, NAMED, "reading went together with higher energy; 1 of 2 pairs beyond chance"),
        (
            PAIRS._replace(rows=PAIRS.rows[1:]),
            NAMED,
            "Nothing went together beyond chance, of 2 pairs looked at",
        ),
        (METRICS, GROUND, "CSAT 90% in 2026-W38: steady beside 2026-W36, within chance"),
    ],
)
def test_the_title_is_what_the_rows_say(table: Report, ground: Ground, title: str) -> None:
    found = tables.figure(table, ground)

    assert found is not None
    assert found.title == title


def test_a_report_without_rows_is_no_picture() -> None:
    assert tables.figure(WEEKS._replace(rows=()), GROUND) is None


def test_lines_that_were_never_charged_are_no_picture() -> None:
    rows = tuple({**row, "charge": None} for row in CHARGES.rows)

    assert tables.figure(CHARGES._replace(rows=rows), NAMED) is None


def test_a_subtitle_says_period_reading_and_n() -> None:
    found = tables.figure(WEEKS, GROUND)

    assert found is not None
    assert found.subtitle == (
        "Time by week · 2026-Q3, Mon 31 Aug – Sun 20 Sep, running: day 21 of 92. Hours of work a "
        "week; outline: study, not part of it; a week without a line is a gap, n = 9 lines."
    )


def test_a_period_that_is_over_is_not_said_to_run() -> None:
    found = tables.figure(WEEKS, Ground(UNITS, 21))

    assert found is not None
    assert "running" not in found.subtitle


def test_those_who_listen_hear_the_numbers() -> None:
    found = tables.figure(PAIRS, NAMED)

    assert found is not None
    assert "reading: energy, difference +0.5, 95% +0.2 to +0.7, days 30/40" in found.alt
    assert found.rows[0][:3] == ("reading", "energy", "+0.5")


def test_a_unit_without_a_line_is_a_gap_and_not_a_zero() -> None:
    found = tables.figure(MONTHS, GROUND)

    assert found is not None
    drawn = figures.picture((found,), "svg").decode()
    assert (drawn.count(">8.5<"), drawn.count(">10<"), drawn.count(">0.0<")) == (1, 1, 0)


def test_work_and_study_are_never_added_together() -> None:
    found = tables.figure(WEEKS, GROUND)
    long = tables.figure(MONTHS._replace(rows=({**MONTHS.rows[0], "study_minutes": 900},)), GROUND)

    assert found is not None
    assert long is not None
    drawn = figures.picture((found,), "svg").decode()
    # The value of W37 and the end of the scale, which the title says too: not 11, with study.
    assert (drawn.count(">10.0<"), drawn.count(">10<"), drawn.count(">11")) == (1, 1, 0)
    assert ">15<" in figures.picture((long,), "svg").decode()


def test_what_is_within_chance_is_a_ring() -> None:
    strong = tables.figure(PAIRS._replace(rows=PAIRS.rows[:1]), NAMED)
    weak = tables.figure(PAIRS._replace(rows=PAIRS.rows[1:]), NAMED)

    assert strong is not None
    assert weak is not None
    assert b"fill: #0072b2" in figures.picture((strong,), "svg")
    assert b"fill: #0072b2" not in figures.picture((weak,), "svg")


def test_of_many_rows_the_first_forty_are_drawn_and_the_table_has_all() -> None:
    rows = tuple({**TAGS.rows[0], "name": f"tag{n}"} for n in range(60))
    found = tables.figure(TAGS._replace(rows=rows), NAMED)

    assert found is not None
    assert "40 of 60 are drawn" in found.subtitle
    assert len(found.rows) == 60


def test_more_owners_than_colours_are_one_part_together() -> None:
    rows = tuple(
        {"unit": "2026-W36", "name": f"Team {n}", "minutes": 600 - n, "share": 0.1}
        for n in range(9)
    )
    found = tables.figure(OWNERS._replace(rows=rows), GROUND)

    assert found is not None
    drawn = figures.picture((found,), "svg").decode()
    assert ("Team 4" in drawn, "Team 5" in drawn, "others" in drawn) == (True, False, True)


@pytest.mark.parametrize(
    "name", ["$x^2$", "<script>", "a" * 60, "\x1b[31mred", "tab\there", "名前"]
)
def test_an_unruly_name_is_drawn_and_does_nothing(name: str) -> None:
    found = tables.figure(TAGS._replace(rows=({**TAGS.rows[0], "name": name},)), NAMED)

    assert found is not None
    drawn = figures.picture((found,), "svg").decode()
    assert "\x1b" not in drawn
    assert "<script>" not in drawn
    assert "a" * 41 not in drawn


def test_the_same_report_gives_the_same_bytes_in_two_processes() -> None:
    assert len({_digest(seed) for seed in ("1", "2")}) == 1


def _digest(seed: str) -> str:
    told = subprocess.run(
        [sys.executable, "-W", "error", "-c", BYTES],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(told.stdout.strip()) == hashlib.sha256().digest_size * 2
    return told.stdout


def test_one_day_has_its_picture() -> None:
    row: dict[str, Any] = {"name": "2026-09-20", "entries": 1, "minutes": 30, "study_minutes": 0}
    day = Span(date(2026, 9, 20), date(2026, 9, 21), None)
    one = report("time", "day", WEEKS.columns, [row], facts=WEEKS.facts, total=row)
    found = tables.figure(one._replace(span=day), Ground((UNITS[-1],), 1))

    assert found is not None
    assert found.title == "Too few to say where the time went: 0.5 h of work written down"


def test_the_shares_of_a_whole_add_up_in_a_picture_too() -> None:
    names = ("async-one", "live-one", "async-many")
    rows = tuple(
        {"name": name, "minutes": 100, "share": 1 / 3, "on_before": None} for name in names
    )
    found = tables.figure(REALMS._replace(rows=rows), NAMED)

    assert found is not None
    drawn = found.svg()
    assert (drawn.count(">34%<"), drawn.count(">33%<")) == (1, 2)
