"""The value of a move is the mean fit over the horizon, over every branch that chance may take."""

from itertools import pairwise

import pytest
from comparison_example import (
    CHANCE,
    EARLIER,
    EXPECTED,
    MANAGER,
    STAY,
    WRITER,
    outlooks,
    worked_outlook,
)
from hypothesis import given
from hypothesis import strategies as st
from second import roles_moves

from journal.domain import moves
from journal.domain.moves import Candidate, LeftOut, Move, Outlook

CASES = pytest.mark.parametrize(
    ("view", "expected"),
    [
        (worked_outlook(), EXPECTED),
        (worked_outlook(writer_starts="2027-01", lock=0.2), EARLIER),
    ],
    ids=["worked", "earlier"],
)


def plan(view, move):
    return [roles_moves.Post(c.fit, c.p, c.start) for c in map(view.candidates.get, move.roles)]


@CASES
def test_the_moves_of_the_worked_example_come_out(view, expected):
    found = {item.move.id: item.value for item in moves.valued(view)}

    assert found == pytest.approx(expected["moves"], abs=1e-6)
    assert next(iter(found)) == expected["best"]


@CASES
def test_where_one_ends_up_comes_out(view, expected):
    best = moves.valued(view)[0].move

    assert moves.ends(view, best) == pytest.approx(expected["where_you_end_up"], abs=1e-6)


def test_the_first_step_is_compared_with_the_best_other_one():
    step = moves.first_step(moves.valued(worked_outlook()))

    assert (step.best.move.first, step.other.move.id) == (MANAGER, f"go:{WRITER}")
    assert step.gap == pytest.approx(11.166114, abs=1e-6)


def test_with_nothing_but_staying_there_is_no_first_step():
    view = Outlook("home", 40.0, {}, 24, 0.8)

    assert moves.first_step(moves.valued(view)) is None


def test_a_role_without_chance_or_start_is_left_out_and_named():
    prospects = [("late", 1.0, 1.0, 24), ("vague", 0.5, None, 3), ("someday", 0.5, 0.5, None),
                 ("shut", None, 0.5, 3), ("good", 0.5, 0.5, 23)]  # fmt: skip
    fits = dict.fromkeys(["home", "good"], 50.0)

    view, left_out = moves.outlook("home", fits, prospects, horizon=24, lock=0.8)

    assert list(view.candidates) == ["good"]
    assert left_out == (
        LeftOut("late", "starts after the horizon"),
        LeftOut("shut", "no chance given"),
        LeftOut("someday", "no start month"),
        LeftOut("vague", "no chance given"),
    )


@pytest.mark.parametrize(
    ("start", "fit", "kept"), [(10, 60.0, True), (1, 60.0, False), (10, 54.0, False)]
)
def test_only_a_later_and_better_role_is_kept_open(start, fit, kept):
    first = Candidate("i", 54.0, 1.0, 1.0, 1)
    view = Outlook("home", 37.0, {"i": first, "j": Candidate("j", fit, 0.5, 0.5, start)}, 24, 0.8)

    assert (Move("keep:i:j", "i", ("i", "j")) in moves.listed(view)) is kept


def test_of_equal_moves_the_simpler_comes_first():
    same = {name: Candidate(name, 50.0, 1.0, 0.0, start) for name, start in
            [("b", 3), ("a", 3), ("c", 1)]}  # fmt: skip

    found = moves.valued(Outlook("home", 50.0, same, 24, 0.8))

    assert [item.move.id for item in found] == ["stay", "go:c", "go:a", "go:b"]


def test_taken_at_once_and_for_sure_a_move_is_worth_its_fit():
    view = Outlook("home", 37.0, {"i": Candidate("i", 61.3, 1.0, 1.0, 0)}, 24, 0.8)

    assert moves.value(view, Move("go:i", "i", ("i",))) == 61.3


@given(outlooks())
def test_a_move_is_worth_what_a_walk_month_by_month_gives(view):
    found = [moves.value(view, move) for move in moves.listed(view)]

    walked = [
        roles_moves.walk(view.stay_fit, plan(view, move), view.horizon, view.lock)
        for move in moves.listed(view)
    ]

    assert found == pytest.approx(walked, abs=1e-9)


@given(outlooks())
def test_ends_add_up_and_are_those_of_the_branches(view):
    for move in moves.listed(view):
        found = moves.ends(view, move)
        home, *others = roles_moves.ends(plan(view, move), view.lock)

        assert sum(found.values()) == pytest.approx(1)
        assert [found.get(slug, 0) for slug in (view.stay, *move.roles)] == pytest.approx(
            [home, *others[: len(move.roles)]]
        )


@given(outlooks(), st.sampled_from("abcd"), CHANCE)
def test_values_are_linear_in_every_chance(view, slug, p):
    if slug in view.candidates:
        at = {x: moves.with_chance(view, slug, x) for x in (0.0, p, 1.0)}
        for move in moves.listed(view):
            never, now, surely = (moves.value(at[x], move) for x in (0.0, p, 1.0))

            assert now == pytest.approx((1 - p) * never + p * surely, abs=1e-9)


@given(outlooks())
def test_a_post_that_never_opens_is_worth_staying(view):
    shut = {slug: c._replace(opens=0.0) for slug, c in view.candidates.items()}
    closed = view._replace(candidates=shut)

    found = [moves.value(closed, move) for move in moves.listed(closed)]

    assert found == pytest.approx([view.stay_fit] * len(found), abs=1e-9)


@given(outlooks())
def test_moves_fall_in_value(view):
    found = [item.value for item in moves.valued(view)]

    assert found[0] == pytest.approx(moves.best_value(view), abs=1e-8)
    assert all(a >= b - 1e-9 for a, b in pairwise(found))


def test_the_present_job_is_where_one_ends_by_staying():
    assert moves.ends(worked_outlook(), Move("stay", "stay", ())) == {STAY: 1.0}
