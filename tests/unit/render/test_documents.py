"""Standing, roles and decisions are told in a document where there are any."""

from datetime import date

import pytest
from review_sample import REVIEW

from journal.render import documents
from journal.views.review_numbers import Point
from journal.views.review_people import (
    Audit,
    DecisionRow,
    Decisions,
    Expected,
    Promises,
    RoleRow,
    Roles,
    Standing,
    StandingRow,
)
from journal.views.reviews import Review

AUDIT = Audit(
    "team",
    "to the right team?",
    Point(date(2026, 7, 1), 0.87, 26, 30),
    0.7,
    0.95,
    Point(date(2025, 7, 1), 0.93, 28, 30),
)
WRITER = RoleRow(
    "writer",
    "Help Center writer",
    "watched",
    None,
    63.2,
    58.0,
    68.0,
    0.9,
    None,
    0.35,
    "2027-07",
    0.61,
    None,
)
PRESENT = RoleRow(
    *(
        "stay",
        "Stay in support",
        "current",
        None,
        37.4,
        34.9,
        40.1,
        0.0,
        None,
        None,
        None,
        0.06,
        None,
    )
)
STAY = DecisionRow(
    7,
    "Stay Tier 2",
    "one more year",
    date(2025, 12, 29),
    date(2026, 9, 1),
    True,
    (Expected("to lead the guides", 0.8, date(2026, 10, 1), "yes"),),
    "guides yes",
    "good",
    "mixed",
    "ask for the date",
)
PEOPLE = REVIEW._replace(
    standing=Standing(
        (StandingRow("Docs", 3, 3, "complicated", "good"),), Promises(4, 5, 1, 0), (AUDIT,)
    ),
    roles=Roles((WRITER, PRESENT), word="clear", stay="stay"),
    decisions=Decisions((STAY,), 2, 20),
)


def _section(review: Review, key: str) -> documents.Section:
    return next(each for each in documents.of(review).sections if each.key == key)


def test_standing_has_a_row_an_audience() -> None:
    section = _section(PEOPLE, "standing")

    assert section.table is not None
    assert section.table.rows == (("Docs", "complicated", "3", "3", "good"),)
    assert [item.text for item in section.items] == [
        "to the right team? 87%, n = 30",
        "Promises: 4 of 5 kept, 1 late, 0 open",
    ]


def test_roles_have_their_fit_and_its_range() -> None:
    section = _section(PEOPLE, "roles")

    assert section.table is not None
    assert section.table.rows == (
        ("Help Center writer", "63", "58–68", "90%", "35%", "Jul 27", "+0.61"),
        ("Stay in support", "37", "35–40", "0%", "100%", "now", "+0.06"),
    )


def test_roles_that_were_not_compared_have_their_chance() -> None:
    uncompared = WRITER._replace(fit=None, low=None, high=None, best_in=None)
    section = _section(PEOPLE._replace(roles=Roles((uncompared,))), "roles")

    assert section.table is not None
    assert section.table.rows == (("Help Center writer", "watched", "35%", "2027-07"),)


def test_an_objective_of_a_running_quarter_is_not_judged() -> None:
    assert REVIEW.objectives is not None
    running = REVIEW._replace(objectives=REVIEW.objectives._replace(day=3, days=92))
    section = _section(running, "objectives")

    assert section.table is not None
    assert section.table.rows[0][-1].startswith("so far")


def test_decisions_say_what_was_expected_and_what_happened() -> None:
    section = _section(PEOPLE, "decisions")

    assert section.lead == ("Too few to judge calibration (2 of 20).",)
    assert section.items[0].text == "Stay Tier 2: one more year"
    assert section.items[0].detail == (
        "to lead the guides (80%): yes · happened guides yes · lesson ask for the date · "
        "decision good · outcome mixed · review due"
    )


@pytest.mark.parametrize("key", ["standing", "roles", "decisions"])
def test_a_section_without_anything_to_say_is_left_out(key: str) -> None:
    assert key not in [section.key for section in documents.of(REVIEW).sections]


def test_the_day_of_a_period_is_said_while_it_runs() -> None:
    over = REVIEW._replace(head=REVIEW.head._replace(running=False))

    assert documents.of(REVIEW).title == "2026-Q3, day 86 of 92"
    assert documents.of(over).title == "2026-Q3"
