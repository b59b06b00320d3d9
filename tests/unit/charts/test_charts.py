"""Each figure of a review says its numbers, and the same review gives the same bytes."""

import hashlib
import os
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest
from review_sample import EMPTY, FEELINGS, HABITS, HEAD, NUMBERS, OWNERS, REVIEW, habit, number

from journal import charts
from journal.charts import energy, habits, numbers, owners, pages, style
from journal.errors import UsageError
from journal.views.review_days import Rating
from journal.views.review_habits import HabitRow, Habits
from journal.views.review_numbers import Number, Usual

NAMES = ["numbers", "owners", "energy", "habits", "strength", "okr"]
BYTES = """
import hashlib
from review_sample import REVIEW
from journal import charts
made = [charts.page(REVIEW, "svg"), charts.page(REVIEW, "png", "dark")]
made += [figure.svg().encode() for figure in charts.drawn(REVIEW)]
print(hashlib.sha256(b"".join(made)).hexdigest())
"""


def test_a_review_has_its_figures_in_the_order_of_a_page() -> None:
    assert [figure.name for figure in charts.drawn(REVIEW)] == NAMES


def test_no_data_makes_no_figure_and_no_picture() -> None:
    assert charts.drawn(EMPTY) == ()
    assert charts.page(EMPTY, "png") == b""


def test_the_same_review_gives_the_same_bytes_in_two_processes() -> None:
    made = {_digest(seed) for seed in ("1", "2")}

    assert len(made) == 1


def _digest(seed: str) -> str:
    where = os.pathsep.join(sys.path)
    told = subprocess.run(
        [sys.executable, "-W", "error", "-c", BYTES],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": where},
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(told.stdout.strip()) == hashlib.sha256().digest_size * 2
    return told.stdout


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_png_is_1500_pixels_wide(theme: str) -> None:
    png = pages.drawn(REVIEW)[0].png(theme)

    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(png[16:20], "big") == 1500


@pytest.mark.parametrize("kind", ["gif", "pdf", "chart", ""])
def test_a_picture_is_png_or_svg(kind: str) -> None:
    with pytest.raises(UsageError, match=r"\.png or \.svg"):
        charts.page(REVIEW, kind)


def test_a_picture_holds_no_date_and_no_maker() -> None:
    svg = charts.page(REVIEW, "svg")

    assert b"dc:date" not in svg
    assert b"dc:creator" not in svg
    assert b"Software" not in charts.page(REVIEW, "png")


@pytest.mark.parametrize("name", NAMES)
def test_an_inline_drawing_follows_the_page(name: str) -> None:
    figure = next(each for each in charts.drawn(REVIEW) if each.name == name)
    svg = figure.svg()
    root = ET.fromstring(svg)
    ids = [element.get("id") for element in root.iter() if element.get("id")]

    assert "var(--fg)" in svg
    assert not [colour for colour in style.SENTINELS if colour in svg]
    assert root.get("viewBox")
    assert root.get("width") is None
    assert root.get("role") == "img"
    assert root[0].text == figure.title
    assert root[1].text == figure.alt
    assert root.get("aria-labelledby") == f"{root[0].get('id')} {root[1].get('id')}"
    assert len(set(ids)) == len(ids)
    assert [each for each in ids if not str(each).startswith(f"{name}-")] == []
    assert root.find("metadata") is None
    assert "://" not in svg


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_has_a_table_of_its_numbers(name: str) -> None:
    figure = next(each for each in charts.drawn(REVIEW) if each.name == name)

    assert figure.rows
    assert {len(row) for row in figure.rows} == {len(figure.columns)}
    assert "2026-Q3" in figure.subtitle
    assert "n = " in figure.subtitle


def test_the_words_of_a_drawing_are_text_and_a_dollar_is_a_dollar() -> None:
    svg = next(each for each in charts.drawn(REVIEW) if each.name == "habits").svg()

    assert "Home upkeep $5 &amp; &lt;b&gt;" in svg


def test_forty_habits_with_names_of_sixty_letters_are_drawn() -> None:
    many = tuple(habit("x" * 60, "dm.x", (30, 60)) for _ in range(40))
    figure = habits.figure(REVIEW._replace(habits=Habits(many, 0, 0)))

    assert figure is not None
    assert "x" * 41 not in figure.svg()
    assert len(figure.rows) == 40


@pytest.mark.parametrize(
    ("kept", "before", "expected"),
    [
        ((3, 5), (80, 91), "Too few to say of habits: 5 due so far, 3 kept"),
        (
            (76, 86),
            (80, 91),
            "76 of 86 kept (88%), steady beside the same days of 2026-Q2, within chance",
        ),
        (
            (40, 86),
            (80, 91),
            "40 of 86 kept (47%), down 41.4 points on the same days of 2026-Q2, more than chance",
        ),
        ((9, 10), (0, 0), "9 of 10 kept (90%), nothing to compare in the same days of 2026-Q2"),
    ],
)
def test_the_title_of_habits_knows_steady_and_too_few(
    kept: tuple[int, int], before: tuple[int, int], expected: str
) -> None:
    held = Habits((habit("Reading", "d", kept, before),), 0, 0)

    assert habits.title(held, HEAD) == expected


def test_the_title_of_habits_names_the_most_and_the_least_kept() -> None:
    assert habits.title(HABITS, HEAD).endswith("; Reading most, Home upkeep $5 & <b> least")


@pytest.mark.parametrize(
    ("strengths", "expected"),
    [
        ((70.0, 74.0), "Strength is steady for Reading"),
        ((70.0, 75.0), "Strength: Reading up 5 to 75"),
        ((90.0, 70.0), "Strength: Reading down 20 to 70"),
    ],
)
def test_the_title_of_strength_knows_steady(strengths: tuple[float, float], expected: str) -> None:
    row = habit("Reading", "d", (1, 1), strengths=strengths)

    assert habits.strength_title([row]) == expected


@pytest.mark.parametrize(
    ("rating", "expected"),
    [
        (
            Rating(2, 3.0, 1, 9, 4.0, 0, 0, None, 0, 0, None),
            "Too few to say: energy was rated on 2 days",
        ),
        (
            Rating(80, 3.81, 5, 84, 4.3, 1, 0, None, 0, 0, None),
            "Energy 3.8, 4.3 in the same days of 2026-Q2; 5 low days of 80",
        ),
        (
            Rating(80, 3.81, 1, 84, 3.79, 1, 0, None, 0, 0, None),
            "Energy steady at 3.8, as in the same days of 2026-Q2; 1 low day of 80",
        ),
        (
            Rating(80, 3.8, 0, 0, None, 0, 0, None, 0, 0, None),
            "Energy 3.8; 0 low days of 80; too few to compare in the same days of 2026-Q2",
        ),
    ],
)
def test_the_title_of_energy_knows_steady_and_too_few(rating: Rating, expected: str) -> None:
    assert energy.title("Energy", rating, HEAD) == expected


def test_a_week_that_was_not_rated_is_a_gap_in_the_table_too() -> None:
    figure = energy.figure(REVIEW)

    assert figure is not None
    assert ("17 Aug 2026", "–", "0", "3.9", "6") in figure.rows


def test_energy_alone_is_drawn_without_mood() -> None:
    felt = FEELINGS._replace(mood=Rating(0, None, 0, 0, None, 0, 0, None, 0, 0, None))
    figure = energy.figure(REVIEW._replace(feelings=felt))

    assert figure is not None
    assert figure.columns == ("Week of", "Energy", "Days rated")


def test_the_title_of_numbers_says_only_what_is_more_than_chance() -> None:
    assert numbers.title(NUMBERS, HEAD) == (
        "Solved within 24 h down 6.5 points on the same days of 2026-Q2, more than chance"
    )


CALM = number("Calm", (1.0, 2.0), kind="number", usual=Usual(26, 1.5, 1.0, 3.0, ()))
LOUD = number("Loud", (1.0, 9.0), kind="number", usual=Usual(26, 1.5, 1.0, 3.0, ("outside",)))
RUN = number("Drift", (1.0, 2.9), kind="number", usual=Usual(26, 1.5, 1.0, 3.0, ("run",)))
NEW = number("New", (1.0,), kind="number")


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ((CALM,), "This metric steady: inside the usual range"),
        ((CALM, CALM), "All 2 metrics steady: inside the usual range"),
        ((CALM, LOUD), "Loud outside the usual range; 1 steady"),
        ((CALM, RUN), "Drift eight in a row on one side of the mean; 1 steady"),
        (
            (LOUD, LOUD, LOUD, RUN),
            "Loud, Loud and 1 more outside the usual range; "
            "Drift eight in a row on one side of the mean",
        ),
        ((NEW,), "Too few values to say what is usual for this metric"),
    ],
)
def test_the_title_of_numbers_knows_steady_and_too_few(
    shown: tuple[Number, ...], expected: str
) -> None:
    assert numbers.title(shown, HEAD) == expected


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (LOUD, "n = 898, usually 1 to 3, outside usual"),
        (RUN, "n = 898, usually 1 to 3, eighth on one side"),
        (CALM, "n = 898, usually 1 to 3, inside usual"),
    ],
)
def test_a_point_inside_the_band_is_not_said_to_be_outside(shown: Number, said: str) -> None:
    figure = numbers.figure(REVIEW._replace(numbers=(shown,), objectives=None))

    assert figure is not None
    assert said in figure.alt


def test_a_step_that_still_runs_is_not_judged() -> None:
    running = CALM._replace(at_end=CALM.points[0])
    figure = numbers.figure(REVIEW._replace(numbers=(running,), objectives=None))

    assert figure is not None
    assert "inside usual" not in figure.svg()
    assert "usually 1 to 3, trend steady" in figure.alt


@pytest.mark.parametrize(
    ("values", "end"), [((0.0, 2.0), ">0<"), ((-1.5, 2.0), ">−4<")], ids=["a count", "below zero"]
)
def test_a_scale_begins_below_zero_only_where_a_value_lies_there(
    values: tuple[float, ...], end: str
) -> None:
    shown = number("Kept", values, kind="number", usual=Usual(26, 1.0, -4.0, 3.0, ()))
    figure = numbers.figure(REVIEW._replace(numbers=(shown,), objectives=None))

    assert figure is not None
    assert end in figure.svg()


def test_every_panel_says_its_n_and_what_is_aimed_at() -> None:
    figure = numbers.figure(REVIEW)

    assert figure is not None
    assert "n = 898" in figure.svg()
    assert "target 80%" in figure.svg()


def test_the_target_of_a_quarter_is_not_drawn_over_a_year_or_on_its_weekly_parts() -> None:
    year = REVIEW._replace(head=HEAD._replace(kind="year"))
    summed = REVIEW._replace(numbers=tuple(each._replace(summary="sum") for each in NUMBERS))
    drawn = [numbers.figure(each) for each in (year, summed)]

    assert ["target" in figure.svg() for figure in drawn if figure] == [False, False]


def test_one_point_is_drawn() -> None:
    figure = numbers.figure(REVIEW._replace(numbers=(NEW,), objectives=None))

    assert figure is not None
    assert figure.png()[:4] == b"\x89PNG"


@pytest.mark.parametrize(
    ("minutes", "share", "before", "expected"),
    [
        (200, 0.2, 0.25, "Too few to say whose work it was: 3.3 h of work written down"),
        (
            27480,
            0.203,
            0.25,
            "Other teams’ work: 20% of hours, 25% in the same days of 2026-Q2; over the limit of 15%",
        ),
        (
            27480,
            0.203,
            0.199,
            "Other teams’ work: 20% of hours, steady on the same days of 2026-Q2; over the limit of 15%",
        ),
        (27480, 0.203, None, "Other teams’ work: 20% of hours, over the limit of 15%"),
    ],
)
def test_the_title_of_owners_knows_steady_and_too_few(
    minutes: int, share: float, before: float | None, expected: str
) -> None:
    told = OWNERS._replace(minutes=minutes, not_mine=share, not_mine_before=before)

    assert owners.title(told, HEAD) == expected


def test_a_text_that_looks_like_a_colour_stays_text() -> None:
    row = habit(f"x {style.SENTINELS.blue} y", "d", (10, 10))
    figure = habits.figure(REVIEW._replace(habits=Habits((row,), 0, 0)))

    assert figure is not None
    assert style.SENTINELS.blue in figure.svg()
    assert "x var(--blue) y" not in figure.svg()


@pytest.mark.parametrize(
    "name",
    ["$\\frac", "$a$", "$\\frac$", "x" * 5000, "日本語", "שלום", "\x1b[31m", "\ud800", "a\nb"],
)
def test_any_name_can_be_drawn(name: str) -> None:
    row = habit(name, "dm", (10, 12))
    told = OWNERS._replace(rows=(OWNERS.rows[0], OWNERS.rows[1]._replace(owner=name)))
    review = REVIEW._replace(
        habits=Habits((row,), 0, 0),
        owners=told,
        numbers=(CALM._replace(name=name, unit=name),),
    )

    assert len(charts.page(review, "png")) < 1_000_000
    assert len(charts.page(review, "svg")) < 1_000_000
    assert [figure.svg().count("\x1b") for figure in charts.drawn(review)] == [0] * len(NAMES)


def written(*rows: HabitRow) -> str:
    """Return the picture of habits as text."""
    figure = habits.figure(REVIEW._replace(habits=Habits(rows, 0, 0)))
    assert figure is not None
    return figure.svg()


def test_beside_a_habit_without_duty_stand_its_days() -> None:
    svg = written(habit("Guitar", "d.", (0, 0), unit=""))

    assert ">43 days<" in svg
    assert "0 of 0" not in svg


def test_a_habit_that_asks_nothing_yet_says_so() -> None:
    assert ">nothing due yet<" in written(habit("New", "o", (0, 0)))


def test_days_in_rhythm_are_days_beside_the_picture() -> None:
    assert ">80 of 92<" in written(habit("Stretch", "d", (80, 92), unit="days in rhythm"))


def test_a_curve_ends_with_the_last_closed_day_and_today_is_a_dot() -> None:
    running = REVIEW._replace(head=REVIEW.head._replace(running=True))
    row = habit("Reading", "d", (80, 92), strengths=(70.0, 80.0))._replace(strength=85.0)
    figure = habits.strength(running._replace(habits=Habits((row,), 0, 0)))

    assert figure is not None
    assert [(each[1], each[2]) for each in figure.rows[-2:]] == [
        ("26 Sep 2026", "80"),
        ("27 Sep 2026", "85"),
    ]
