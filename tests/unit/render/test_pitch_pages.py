"""A pitch on paper is three slides that load nothing and run nothing; what is for the writer's own
eyes and what is private is in none of them.
"""

from datetime import date

import pytest
from html_tree import Tree

from journal import charts
from journal.domain.pitches import Side, Sides
from journal.render import pitch_pages, pitch_words
from journal.views.pitch import (
    Beside,
    Equivalent,
    Own,
    Pitch,
    QuarterSpent,
    Spent,
    Toll,
    WhatIs,
)
from journal.views.review_days import HandOff, Span

TODAY = date(2026, 9, 27)
SIDES = Sides(
    26, 144.0, Side(9, 538, 701, 538 / 701), Side(17, 933, 1134, 933 / 1134), -0.0553, -0.0939,
    -0.0174, more_than_chance=True,
)  # fmt: skip
PITCH = Pitch(
    subject=("Technical training",),
    projects=("technical-training",),
    owner="Experts",
    mine=False,
    handed_on=None,
    handed=None,
    label="2026-Q3",
    span=Span(date(2026, 7, 1), date(2026, 10, 1), "2026-Q3"),
    today=date(2026, 10, 1),
    running=False,
    what_is=WhatIs(
        now=Spent(date(2026, 7, 1), date(2026, 9, 30), 59, 1980),
        without_minutes=0,
        weeks=92 / 7,
        minutes_per_week=1980 / 92 * 7,
        year=Spent(date(2025, 10, 1), date(2026, 9, 30), 210, 7080),
        whole_year=True,
        all_minutes=101_000,
        days_worked=228,
        share=0.0701,
        working_days=15.98,
        quarters=(
            QuarterSpent("2025-Q4", 50, 1680, False, None),
            QuarterSpent("2026-Q1", 50, 1680, False, None),
            QuarterSpent("2026-Q2", 51, 1800, False, None),
            QuarterSpent("2026-Q3", 59, 1980, False, None),
        ),
    ),
    metric="Solved within 24 h",
    expected=None,
    equivalent=Equivalent("within24", "tickets", "async-one", 898.0, 12530, 13, 4.3, 140),
    before=HandOff(
        "invoices", "Invoice chasing", "Billing", date(2026, 7, 20), 2.1667, 0.08, 73, 5, 50, "stuck"
    ),
    could=None,
    ask=None,
    own=Own(
        Beside("within24", "Solved within 24 h", "share", "tickets", 26, SIDES, None),
        Toll(108, 2, -0.51, "drains"),
    ),
    asked_on=None,
    private=3,
)  # fmt: skip


def page(pitch: Pitch) -> str:
    """Return the page of a pitch with its pictures."""
    return pitch_pages.as_html(pitch, charts.pitch.drawn(pitch), command="journal pitch Experts")


def test_the_sentences_are_those_of_the_figures() -> None:
    assert pitch_words.what_is(PITCH) == [
        "59 lines and 33 hours in 2026-Q3, 2.5 h a week; 118 hours in twelve months, about 16 "
        "working days, 7% of my hours."
    ]
    assert pitch_words.could(PITCH) == [
        "It should move: Solved within 24 h.",
        "33 hours are about 140 tickets at 4.3 tickets a queue hour then (898 tickets in 209 h of "
        "my own, 13 weeks).",
        "A hand-off before this one: invoice chasing to Billing, 2.2 h a week → 0.1 h. It stuck.",
    ]


def test_what_is_for_own_eyes_names_both_sides_and_claims_no_cause() -> None:
    assert pitch_words.beside(PITCH.own) == (
        "In the 9 of 26 weeks with more than 2.4 h of this work, solved within 24 h was 76.7% of "
        "701 tickets; in the other 17, 82.3% of 1,134. Difference −5.5 points (−9.4 to −1.7). "
        "These went together; season and load move both. Do not claim a cause."
    )
    assert pitch_words.toll(PITCH.own.charge) == (
        "To you this work has a charge of −0.5 (108 ratings in 12 months; 2 ratings without "
        "minutes left out): it drains."
    )


def test_within_chance_is_said_to_be_so() -> None:
    sides = SIDES._replace(low=-0.09, high=0.02, more_than_chance=False)
    told = pitch_words.beside(PITCH.own._replace(beside=PITCH.own.beside._replace(sides=sides)))

    assert "within chance" in told
    assert "went together" not in told


@pytest.mark.parametrize(
    ("reason", "said"), [("derived", "is made from these hours"), ("monthly", "comes by the month")]
)
def test_a_metric_that_has_no_weeks_of_its_own_is_not_compared(reason: str, said: str) -> None:
    beside = PITCH.own.beside._replace(sides=None, reason=reason)

    assert said in pitch_words.beside(PITCH.own._replace(beside=beside))


def test_no_document_has_what_is_for_own_eyes_or_counts_what_is_private() -> None:
    for text in (page(PITCH), pitch_pages.as_markdown(PITCH, charts.pitch.drawn(PITCH))):
        assert "76.7" not in text
        assert "drains" not in text
        assert "−0.5" not in text
        assert "3 private" not in text


def test_a_page_is_one_tree_with_one_title_and_three_slides() -> None:
    tree = Tree(page(PITCH))
    ids = [str(each["id"]) for _, each in tree.tags if each.get("id")]

    assert tree.open == []
    assert len(tree.named("h1")) == 1
    assert len(tree.named("section")) == 3
    assert len(set(ids)) == len(ids)
    assert {str(each["aria-labelledby"]) for each in tree.named("section")} <= set(ids)


def test_a_page_names_no_address_and_runs_nothing() -> None:
    text, tree = page(PITCH), Tree(page(PITCH))

    assert "//" not in text
    assert [tag for tag, _ in tree.tags if tag in ("script", "link", "img", "iframe")] == []
    assert [name for _, each in tree.tags for name in each if name.startswith("on")] == []
    assert tree.named("a") == [{"class": "skip", "href": "#content"}]


def test_every_picture_says_its_numbers_beside_it() -> None:
    tree = Tree(page(PITCH))

    assert [each.get("role") for each in tree.named("svg")] == ["img", "img"]
    assert len(tree.named("desc")) == len(tree.named("table")) == 2
    assert {each.get("scope") for each in tree.named("th")} == {"col", "row"}


def test_without_a_judged_hand_off_there_is_one_picture() -> None:
    early = PITCH._replace(before=PITCH.before._replace(word="too early"))

    assert [figure.name for figure in charts.pitch.drawn(early)] == ["quarters"]


@pytest.mark.parametrize(
    ("running", "from_day", "title"),
    [
        (False, None, "33 h in Q3’26, after 30 h in Q2’26"),
        (True, None, "33 h in Q3’26 so far, after 30 h in Q2’26"),
        (False, date(2026, 5, 4), "33 h in Q3’26"),
    ],
)
def test_the_picture_is_titled_by_what_can_be_compared(
    running: bool, from_day: date | None, title: str
) -> None:
    *_, then, now = PITCH.what_is.quarters
    rows = (then._replace(from_day=from_day), now._replace(running=running))

    assert charts.pitch.quarters_title(rows) == title


def test_the_same_pitch_gives_the_same_bytes() -> None:
    assert page(PITCH) == page(PITCH)
    assert [each.png() for each in charts.pitch.drawn(PITCH)] == [
        each.png() for each in charts.pitch.drawn(PITCH)
    ]


NASTY = '--> ]]> </style></svg><script>alert(1)</script>" onmouseover=alert(1) x="{{ 7*7 }}\u202e'


def test_a_nasty_name_leaves_the_tree_as_a_harmless_one_does() -> None:
    trees = [
        Tree(
            page(
                PITCH._replace(
                    subject=(text,),
                    owner=text,
                    could=text,
                    ask=text,
                    expected=text,
                    metric=text,
                    before=PITCH.before._replace(title=text, owner=text),
                )
            )
        ).tags
        for text in (NASTY, "x" * len(NASTY))
    ]

    assert [tag for tag, _ in trees[0]] == [tag for tag, _ in trees[1]]
