"""A document tells what the text tells, each figure by the same rule, and what is not known not."""

from datetime import date

import pytest
from review_sample import LEARNING, OWNERS, REVIEW

from journal.charts import owners as figures_of_owners
from journal.render import document_sections, documents, review_words
from journal.render.style import Page
from journal.render.text import review_days
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


def _shares(review: Review) -> list[str]:
    section = _section(review, "owners")
    assert section.table is not None
    return [row[2] for row in section.table.rows]


def test_the_shares_of_owners_are_the_same_on_a_page_in_a_picture_and_in_the_text() -> None:
    drawn = figures_of_owners.figure(REVIEW)
    text = review_days.work(OWNERS, REVIEW.head, Page(today=REVIEW.head.today, width=120))

    assert drawn is not None
    assert _shares(REVIEW) == ["79.7%", "7.6%", "7.2%", "4.4%", "1.2%"]
    assert [row[2] for row in drawn.rows] == _shares(REVIEW)
    assert [line.split()[2] for line in text[1:6]] == _shares(REVIEW)


def test_parts_of_a_month_are_whole_and_add_up_in_every_form() -> None:
    thirds = tuple(row._replace(share=1 / 3) for row in OWNERS.rows[:3])
    month = REVIEW._replace(
        head=REVIEW.head._replace(kind="month"), owners=OWNERS._replace(rows=thirds)
    )

    drawn = figures_of_owners.figure(month)

    assert drawn is not None
    assert _shares(month) == ["34%", "33%", "33%"]
    assert [row[2] for row in drawn.rows] == ["34%", "33%", "33%"]


def test_who_has_no_work_of_others_is_told_of_no_limit() -> None:
    alone = OWNERS._replace(rows=OWNERS.rows[:1], not_mine=0.0)
    review = REVIEW._replace(owners=alone)

    drawn = figures_of_owners.figure(review)

    assert _section(review, "owners").lead == ()
    assert "limit" not in "\n".join(
        review_days.work(alone, REVIEW.head, Page(today=REVIEW.head.today))
    )
    assert [said for said in review_words.in_short(review) if "Other teams" in said] == []
    assert drawn is not None
    assert drawn.title == "All 458.0 h of work are one’s own"


def test_a_page_begins_with_what_the_text_says_in_short() -> None:
    section = documents.of(REVIEW).sections[0]

    assert section.title == "In short"
    assert [item.text for item in section.items] == review_words.in_short(REVIEW)


def test_every_mean_of_ratings_has_its_n_on_a_page_and_in_short() -> None:
    section = _section(REVIEW, "feelings")

    assert section.table is not None
    assert section.table.rows[0] == ("Energy", "3.8 (n=80)", "5", "4.3 (n=84)", "3.5 (n=83)")
    assert review_words.in_short(REVIEW)[-1] == (
        "Energy 3.8 (n=80), Q2 4.3 (n=84), last Q3 3.5 (n=83); 5 low days (last Q3: 12)."
    )


def test_a_year_is_compared_once_on_a_page() -> None:
    head = REVIEW.head._replace(kind="year", year_ago=REVIEW.head.before)
    document = documents.of(REVIEW._replace(head=head))
    heads = [each.table.columns for each in document.sections if each.table is not None]

    assert " and with " not in document.lead[0]
    assert [columns for columns in heads if len(set(columns)) < len(columns)] == []


def test_owners_and_kinds_stand_beside_a_year_ago() -> None:
    tables = [_section(REVIEW, key).table for key in ("owners", "realms")]

    assert [table.columns[3:5] for table in tables if table] == [("on Q2", "on last Q3")] * 2


def test_a_period_without_a_line_has_no_hours_on_a_page() -> None:
    first = REVIEW._replace(
        logged=REVIEW.logged._replace(entries_before=0, minutes_before=0),
        learning=LEARNING._replace(minutes_before=None, minutes_year_ago=None),
    )
    details = {fact.label: fact.detail for fact in documents.of(first).facts}

    assert (details["Work"], details["Study"]) == ("", "")
    assert _section(first, "learning").lead == ("23 h of study.",)


def test_a_week_tells_on_a_page_how_sure_one_is_of_each_key_result() -> None:
    week = REVIEW._replace(head=REVIEW.head._replace(kind="week"))
    sections = (document_sections.objectives(week), document_sections.objectives(REVIEW))
    tables = [section.table for section in sections if section]

    assert ["Confidence" in table.columns for table in tables if table] == [True, False]
    assert {len(row) for table in tables if table for row in table.rows} == {7, 6}
