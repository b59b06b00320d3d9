"""The six figures of a comparison say in their title what its figures say, and the same comparison
gives the same bytes.
"""

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from typing import Any

import pytest
import role_journal
from role_journal import rated

from journal import charts
from journal.charts import comparison, role_doubt, role_fit, role_moves, style
from journal.charts.figures import Figure
from journal.reviews.comparison import compare
from journal.views.comparison import Comparison

NAMES = ["contributions", "differences", "tornado", "acceptability", "ranges", "moves"]
BYTES = """
import hashlib, role_journal
from journal import charts
from journal.reviews.comparison import compare
view = compare(role_journal.given())
figures = charts.comparison.drawn(view)
made = [figure.svg().encode() for figure in figures]
made += [charts.comparison.page(view, figures, "x.svg"), charts.comparison.page(view, figures, "x.png")]
print(hashlib.sha256(b"".join(made)).hexdigest())
"""
WORKED = compare(role_journal.given())
EARLIER = compare(
    role_journal.given(
        roles=tuple(
            role._replace(starts="2027-01") if role.slug == "help-center-writer" else role
            for role in role_journal.given().roles
        ),
        settings=role_journal.given().settings._replace(lock=0.2),
    )
)


def figure(name: str, view: Comparison = WORKED) -> Figure:
    return next(each for each in comparison.drawn(view) if each.name == name)


def two(a: tuple[float, float, float], b: tuple[float, float, float], **more: Any) -> Comparison:
    """Return the comparison of two roles on one criterion, without a present job."""
    criteria = role_journal.given().criteria[:1]
    roles = (rated("alpha", {"energy": a}), rated("beta", {"energy": b}))
    return compare(role_journal.given(criteria=criteria, roles=roles, stay=None, goals=(), **more))


def test_a_comparison_has_its_six_figures_in_order() -> None:
    assert [each.name for each in comparison.drawn(WORKED)] == NAMES


@pytest.mark.parametrize(
    ("name", "title"),
    [
        (
            "contributions",
            "Help Center writer leads by 8 points and is best in 90% of 1,000 draws",
        ),
        (
            "differences",
            "Energy fit (+11) and Writing growth (+6) put Help Center writer ahead of Community "
            "Manager; Community skills (−6) and Visibility (−5) speak against it",
        ),
        (
            "tornado",
            "No weight, halved or raised by half, changes the leader; nearest is Community skills"
            " over 24% (now 12%)",
        ),
        (
            "acceptability",
            "Help Center writer is best in 90% of 1,000 draws, Community Manager in 10%; "
            "Help Center writer is never last",
        ),
        (
            "ranges",
            "The range of Help Center writer (58–68) overlaps with Community Manager (49–60)",
        ),
        ("moves", "Take manager, keep writer open: best at any chance of the writer offer"),
    ],
)
def test_a_title_says_what_the_figures_say(name: str, title: str) -> None:
    assert figure(name).title == title


def test_the_bars_add_up_to_the_fit_that_is_shown() -> None:
    drawn = figure("contributions")
    *rows, total = drawn.rows

    assert total == ("Fit", "", "63", "54", "37", "+8")
    assert [sum(int(row[place]) for row in rows) for place in (2, 3, 4)] == [63, 54, 37]


def test_the_tornado_says_at_which_weight_the_two_are_equal() -> None:
    rows = {row[0]: row[1:] for row in figure("tornado").rows}

    assert rows["Energy fit"] == ("24%", "+2", "+15", "under 7%")
    assert rows["Writing growth"] == ("16%", "+6", "+11", "–")
    assert figure("tornado").rows[0][0] == "Energy fit"


def test_a_weight_that_turns_it_within_half_of_itself_is_the_title() -> None:
    criteria = role_journal.given().criteria[:2]
    roles = (
        rated("alpha", {"energy": (6, 6, 6), "visibility": (4, 4, 4)}),
        rated("beta", {"energy": (4, 4, 4), "visibility": (6, 6, 6)}),
    )
    view = compare(role_journal.given(criteria=criteria, roles=roles, stay=None, goals=()))

    assert role_doubt.turns(view) == (
        "Half the weight of Energy fit or one and a half times the weight of Visibility would put "
        "Beta ahead"
    )


def test_the_move_says_from_which_chance_on_it_is_another() -> None:
    drawn = figure("moves", EARLIER)

    assert drawn.title == (
        "Up to 82% for the writer offer (you say 35%) take manager, keep writer open; above it "
        "wait for writer"
    )
    assert drawn.rows[0] == ("Take manager, keep writer open", "53", "55", "52")


def test_the_break_evens_of_the_vector_are_marked() -> None:
    assert [chance for chance, _ in role_moves._marks(EARLIER, "help-center-writer")] == (
        pytest.approx([0.690547, 0.821986], abs=1e-6)
    )


def test_lines_cross_where_the_best_move_changes() -> None:
    lines = role_moves._lines(EARLIER, "help-center-writer")
    best = role_moves.envelope(lines)

    assert [each.line.id for each in best] == [
        "keep:community-manager:help-center-writer",
        "go:help-center-writer",
    ]
    assert best[0].end == pytest.approx(0.821986, abs=1e-6)
    assert best[0].line.at(best[0].end) == pytest.approx(best[1].line.at(best[0].end))


def test_without_an_uncertain_offer_there_is_no_chart_of_the_move() -> None:
    view = two((5, 6, 7), (4, 5, 6))

    assert [each.name for each in comparison.drawn(view)] == NAMES[:5]


def test_a_tie_is_called_one_in_the_titles() -> None:
    view = two((5, 5, 5), (5, 5, 5))

    assert role_fit.leads(view) == "Alpha and Beta tie at 50 points"
    assert role_fit.why(view) == "No criterion tells Alpha and Beta apart by 2 points"
    assert role_doubt.turns(view) == (
        "No weight, halved or raised by half, changes the leader, and no other single weight does"
    )


def test_ranges_that_do_not_meet_are_said_not_to() -> None:
    assert role_doubt.overlap(two((8, 8, 8), (1, 2, 3))) == (
        "The range of Alpha (80–80) lies above that of every other role"
    )


def test_a_close_comparison_is_said_to_be_too_close() -> None:
    view = two((4, 5, 7), (4, 5, 6))

    assert role_fit.leads(view).endswith("draws: too close to call")


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_follows_the_page_and_says_its_numbers(name: str) -> None:
    drawn = figure(name)
    svg = drawn.svg()
    root = ET.fromstring(svg)

    assert "var(--fg)" in svg
    assert not [colour for colour in style.SENTINELS if colour in svg]
    assert root[0].text == drawn.title
    assert root[1].text == drawn.alt
    assert "n = " in drawn.subtitle or "draws" in drawn.subtitle
    assert {len(row) for row in drawn.rows} == {len(drawn.columns)}
    assert "://" not in svg


def test_more_than_six_roles_are_in_the_numbers_and_six_in_the_picture() -> None:
    criteria = role_journal.given().criteria[:1]
    roles = tuple(rated(f"role-{n}", {"energy": (n, n, n)}) for n in range(8))
    view = compare(role_journal.given(criteria=criteria, roles=roles, stay=None, goals=()))
    drawn = figure("ranges", view)

    assert len(drawn.rows) == 8
    assert drawn.subtitle.endswith("2 further roles in the numbers.")
    assert "Role-7" in drawn.svg()
    assert "Role-1" not in drawn.svg().replace("<desc", "\n").split("</desc>")[1]


@pytest.mark.parametrize(
    ("names", "letters"),
    [
        (["Energy", "Pay", "Team"], ("E", "P", "T")),
        (["Pay", "People", "Place", "PP"], ("P", "E", "L", "4")),
        (["24/7", "ß", "Ärger"], ("1", "2", "Ä")),
    ],
)
def test_each_criterion_has_a_letter_of_its_own(names: list[str], letters: tuple[str, ...]) -> None:
    assert role_fit.letters(names) == letters


def test_unruly_names_are_harmless_and_fit() -> None:
    nasty = 'x"><script>$5\u202e' + "w" * 80
    given = role_journal.given()
    view = compare(
        given._replace(
            criteria=tuple(each._replace(name=nasty) for each in given.criteria[:1])
            + given.criteria[1:],
            roles=tuple(role._replace(name=nasty + role.slug) for role in given.roles),
        )
    )
    svgs = "".join(each.svg() for each in comparison.drawn(view))

    assert "<script" not in svgs
    assert "\u202e" not in svgs
    assert "w" * 41 not in svgs


def test_the_same_comparison_gives_the_same_bytes_in_two_processes() -> None:
    assert len({_digest(seed) for seed in ("1", "2")}) == 1


def _digest(seed: str) -> str:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", BYTES],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_on_the_colours_of_ranks_can_be_read(theme: str) -> None:
    palette = style.THEMES[theme]
    grounds = [_mixed(palette.blue, palette.bg, opacity) for opacity in role_doubt.OPACITIES[1:]]

    assert min(style.contrast(palette.fg, ground) for ground in grounds) >= 4.5
    assert style.contrast(palette.bg, palette.blue) >= 4.5


def _mixed(colour: str, ground: str, opacity: float) -> str:
    pairs = [(int(colour[n : n + 2], 16), int(ground[n : n + 2], 16)) for n in (1, 3, 5)]
    return "#" + "".join(f"{round(a * opacity + b * (1 - opacity)):02x}" for a, b in pairs)


def test_a_picture_of_all_six_is_made(tmp_path: Any) -> None:
    made = charts.comparison.page(WORKED, comparison.drawn(WORKED), "roles.png")

    assert int.from_bytes(made[16:20], "big") == 1500


def test_a_lead_too_small_to_be_shown_is_no_lead_of_nothing() -> None:
    view = two((4, 5, 7), (4, 5.2, 6.7))

    assert 0 < view.verdict.fit.gap < 0.5
    assert " leads by under 1 point and " in role_fit.leads(view)
