"""A review as text: within its width, each section's sentence, no word of blame, ASCII read aloud."""

from datetime import date

import pytest

from journal.render import cells, review_words, section_words, words
from journal.render.style import Page
from journal.render.text import review_rows, reviews
from journal.views.review_days import HandOff
from journal.views.review_numbers import Change, Number, Point, Trend

TODAY = date(2026, 10, 2)
PHRASES = ("2026-W39", "2025-W43", "2026-08", "2026-Q3", "2025")
BLAME = ("failed", "broken", "should", "bad day", "!")


def drawn(view, **page):
    return list(reviews.review(view, Page(today=TODAY, **page)))


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize("width", [34, 59, 60, 72, 80, 100, 120])
def test_no_line_is_wider_than_the_page(reviewed, phrase, width):
    lines = drawn(reviewed(phrase), width=width)

    assert [line for line in lines if cells.width(line) > width] == []


@pytest.mark.parametrize("phrase", PHRASES)
def test_read_aloud_nothing_is_drawn(reviewed, phrase):
    page = Page(today=TODAY, a11y=True)
    text = "\n".join(page.ascii_safe(line) for line in reviews.review(reviewed(phrase), page))

    assert [sign for sign in "─━█▁▇●○" if sign in text] == []


@pytest.mark.parametrize("phrase", PHRASES)
def test_colour_changes_no_word(reviewed, phrase):
    plain = drawn(reviewed(phrase), width=80)
    coloured = drawn(reviewed(phrase), width=80, colour=True, weight=True)
    stripped = [
        "".join(part.partition("m")[2] if place else part for place, part in enumerate(parts))
        for parts in (line.split("\x1b") for line in coloured)
    ]

    assert stripped == plain


@pytest.mark.parametrize("phrase", PHRASES)
def test_no_own_word_blames(reviewed, phrase):
    view = reviewed(phrase)._replace(wins=None, loops=(), questions=(), echo=None, decisions=None)
    text = "\n".join(drawn(view, width=80)).lower()

    assert [word for word in BLAME if word in text] == []


def share(k, n, start=date(2026, 7, 1)):
    return Point(start, k / n, k, n)


def change(k, n, difference, more_than_chance):
    return Change(share(k, n), difference, None, None, more_than_chance)


TREND = Trend(104, "improving", 0.0, 0.127, said=True)
WITHIN = Number(
    *("within24", "Solved within 24 h", "share", "tickets", "up", "week", "pooled", False, None),
    *(690 / 898, 690, 898, 0.739, 0.795),
    change(781, 937, -0.0651, True),
    change(634, 900, 0.063, True),
    *(None, None, TREND, ()),
    tuple(share(k, 1000) for k in (540, 600, 738, 704, 720, 764, 834, 768)),
    None,
)


def test_a_quarter_in_short_names_both_comparisons_and_the_season(reviewed):
    view = reviewed("2026-Q3")._replace(numbers=(WITHIN,), wins=None, owners=None, feelings=None)

    assert review_words.in_short(view) == [
        "Solved within 24 h: 76.8% of 898 tickets. Down 6.5 points on Q2, up 6.3 on last Q3, "
        "both more than chance. Q3 was below Q2 last year too (−3.4)."
    ]


def test_a_year_says_its_one_comparison_once(reviewed):
    view = reviewed("2025")

    assert review_words.compared(view.head) == "Compared with 2024."
    assert "(2024 " in " ".join(review_words.in_short(view))
    assert " ".join(review_words.in_short(view)).count(", 2024 ") == 1


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 5, 20), "the first 50 days of 2026-Q1 and of 2025-Q2."),
        (date(2026, 6, 30), "the first 90 days of 2026-Q1 and with the first 91 days of 2025-Q2."),
        (date(2026, 7, 1), "2026-Q1 and with 2025-Q2."),
    ],
)
def test_a_running_quarter_is_compared_with_as_many_days_as_the_others_have(reviewed, today, said):
    head = reviewed("2026-Q2", today).head

    assert review_words.compared(head) == f"Compared with {said}"


@pytest.mark.parametrize(
    ("shares", "n", "shown"),
    [
        ([0.533, 0.15, 0.214, 0.103], 600, ["53%", "15%", "22%", "10%"]),
        ([1 / 3, 1 / 3, 1 / 3], 600, ["34%", "33%", "33%"]),
        ([0.996, 0.004], 600, [">99%", "<1%"]),
        ([1.0, 0.0, None], 600, ["100%", "0%", "–"]),
    ],
)
def test_shares_of_one_whole_add_up_as_they_are_shown(shares, n, shown):
    assert words.parts(shares, n) == shown


@pytest.mark.parametrize(
    ("n", "shown"), [(100, ["33.4%", "33.3%", "33.3%"]), (99, ["34%", "33%", "33%"])]
)
def test_shares_of_a_whole_have_a_decimal_from_a_hundred_on(n, shown):
    assert words.parts([1 / 3, 1 / 3, 1 / 3], n, fine=True) == shown


@pytest.mark.parametrize(
    ("phrase", "goal", "state"),
    [
        ("2025-Q1", "kcs-fundamentals", ("achieved", date(2025, 3, 20), None, None)),
        ("2025-Q1", "python-for-support", ("dropped", date(2025, 2, 3), None, None)),
        ("2024-Q4", "kcs-fundamentals", ("after target", None, 67, date(2025, 4, 28))),
    ],
)
def test_a_goal_that_is_closed_says_so_and_has_no_pace(reviewed, phrase, goal, state):
    rows = reviewed(phrase).learning.goals
    row = next(each for each in rows if each.slug == goal)
    needed = row.needed_per_week

    assert (row.word, row.closed_on, needed and int(needed), row.forecast) == state


@pytest.mark.parametrize(("more", "shown"), [(True, "−6.5*"), (False, "−6.5 ")])
def test_only_a_difference_that_is_more_than_chance_has_a_star(reviewed, more, shown):
    number = WITHIN._replace(before=change(781, 937, -0.0651, more))
    text = "\n".join(drawn(reviewed("2026-Q3")._replace(numbers=(number,)), width=100))

    assert shown in text


@pytest.mark.parametrize(
    ("trend", "words"),
    [
        (TREND, "+12.7 pt improving"),
        (TREND._replace(word="steady"), "steady"),
        (TREND._replace(n=51, said=False), "–"),
        (Trend(7, "too few", None, None, said=False), "–"),
    ],
)
def test_a_trend_is_said_over_a_year_of_weeks_alone(trend, words):
    assert section_words.trend(WITHIN._replace(trend=trend)) == words


HANDED = HandOff(
    *("invoice-chasing", "Invoice chasing", "Billing", date(2026, 7, 20)),
    *(2.2083, 0.083, 69, 5, 50, "stuck"),
)


@pytest.mark.parametrize(
    ("handed", "words"),
    [
        (HANDED, "2.2 h a week before, 0.1 h since; 5 leaks, 50 min. It stuck."),
        (
            HANDED._replace(leaks=1, leak_minutes=10, word="too early"),
            "2.2 h a week before, 0.1 h since; 1 leak, 10 min. Too early to say.",
        ),
        (
            HANDED._replace(leaks=0, leak_minutes=0, after_hours_per_week=0.0),
            "2.2 h a week before, 0.0 h since; no leak. It stuck.",
        ),
        (HANDED._replace(word="nothing before"), "no hours in the four weeks before 20 Jul."),
    ],
)
def test_a_hand_off_says_whether_it_stuck(handed, words):
    assert section_words.hand_off(handed) == f"Hand-off “invoice chasing”: {words}"


def test_every_record_has_every_column(reviewed):
    records = list(review_rows.records(reviewed("2026-Q3")))

    assert {len(record) for record in records} == {len(review_rows.COLUMNS)}
    assert {record[0] for record in records} >= {"owners", "numbers", "habits", "key results"}
