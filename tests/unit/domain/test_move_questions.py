"""Chances at which the move changes, regret if they turn out otherwise, and the worth of asking."""

import pytest
from comparison_example import EARLIER, EXPECTED, MANAGER, WRITER, outlooks, worked_outlook
from hypothesis import given
from hypothesis import strategies as st
from second import roles_moves, vectors

from journal.domain import move_questions, moves, verdicts
from journal.domain.moves import Candidate, Outlook
from journal.domain.role_settings import DEFAULT

NOW = vectors.decisions("offer_break_even")
BOTH = pytest.mark.parametrize(
    ("view", "expected"),
    [
        (worked_outlook(), EXPECTED),
        (worked_outlook(writer_starts="2027-01", lock=0.2), EARLIER),
    ],
    ids=["worked", "earlier"],
)


def asked(view, question):
    found = move_questions.worth_asking(view)
    return {item.role: item.points for item in found if item.question == question}


def as_post(candidate):
    return roles_moves.Post(candidate.fit, candidate.p, candidate.start)


@BOTH
def test_break_evens_come_out_unclamped(view, expected):
    found = {f"{b.role} against {b.against}": b.p for b in move_questions.break_evens(view)}

    assert found == pytest.approx(expected["break_even_p_unclamped"], abs=1e-6)


def test_without_dates_the_break_even_compares_what_each_adds():
    given_ = NOW["input"]
    view = Outlook(
        "home",
        given_["V_now"],
        {
            "sure": Candidate("sure", given_["V_sure_role"], 1.0, given_["p_sure"], 0),
            "unsure": Candidate("unsure", given_["V_uncertain_role"], 1.0, 0.5, 0),
        },
        24,
        0.8,
    )
    by_id = {move.id: move for move in moves.listed(view)}

    found = move_questions.equal_at(view, by_id["go:unsure"], by_id["go:sure"], "unsure")

    assert found == pytest.approx(NOW["expected"]["break_even_probability"], abs=1e-4)


def test_the_worked_example_without_dates_breaks_even_at_two_thirds():
    view = worked_outlook()
    at_once = {
        slug: c._replace(start=0, opens=1.0, offer=1.0) for slug, c in view.candidates.items()
    }
    now = view._replace(candidates=at_once)
    by_id = {move.id: move for move in moves.listed(now)}

    found = move_questions.equal_at(now, by_id[f"go:{WRITER}"], by_id[f"go:{MANAGER}"], WRITER)

    assert found == pytest.approx(0.667195, abs=1e-6)


@BOTH
def test_scenarios_and_regret_come_out(view, expected):
    found = {slug: move_questions.scenario(view, slug) for slug in move_questions.uncertain(view)}

    tables = {
        slug: {
            move: {
                "if_offered": found[slug].offered[move],
                "if_not": found[slug].not_offered[move],
                "worst": found[slug].regret[move],
            }
            for move in found[slug].regret
        }
        for slug in found
    }
    assert vectors.flat(tables) == pytest.approx(vectors.flat(expected["regret_by_role"]), abs=1e-6)


@BOTH
def test_the_worth_of_asking_comes_out(view, expected):
    assert asked(view, "offer") == pytest.approx(expected["evpi_offer"], abs=1e-6)
    assert asked(view, "opens") == pytest.approx(expected["evpi_opens"], abs=1e-6)


@BOTH
def test_the_pivot_is_the_writer(view, expected):
    assert move_questions.pivot(view, move_questions.worth_asking(view)) == WRITER
    assert WRITER in expected["evpi_offer"]


def test_without_an_uncertain_offer_there_is_no_pivot():
    view = Outlook("home", 37.0, {"i": Candidate("i", 60.0, 1.0, 1.0, 3)}, 24, 0.8)

    assert move_questions.pivot(view, move_questions.worth_asking(view)) is None


def test_the_tipping_chances_of_the_worked_example_come_out():
    view = worked_outlook()
    step = moves.first_step(moves.valued(view))

    found = move_questions.tipping(view, step)

    assert found == pytest.approx(
        EXPECTED["tipping_p_of_best_against_best_other_first_step"], abs=1e-6
    )
    assert move_questions.move_is_robust(view, step, within=DEFAULT.clear_flip)
    assert verdicts.verdict(step.gap, 0.999, robust=True, settings=DEFAULT).word == "clear"


@pytest.mark.parametrize(
    ("offer", "fit", "robust"),
    [(0.9, 60.0, True), (0.55, 60.0, False), (0.9, 37.0, True), (1.0, 48.0, False)],
)
def test_a_move_is_robust_when_no_chance_near_the_stated_tips_it(offer, fit, robust):
    sure = Candidate("sure", 48.5, 1.0, 1.0, 0)
    view = Outlook("home", 37.0, {"i": Candidate("i", fit, 1.0, offer, 0), "sure": sure}, 24, 0.8)
    step = moves.first_step(moves.valued(view))

    assert move_questions.move_is_robust(view, step, within=0.1) is robust


@given(outlooks())
def test_a_break_even_equates_the_two_moves_and_is_the_closed_form(view):
    by_id = {move.id: move for move in moves.listed(view)}
    for found in move_questions.break_evens(view):
        if found.p is None:
            continue
        j, i = view.candidates[found.role], view.candidates[found.against.split(":")[1]]
        kept = found.against.startswith("keep")
        at = moves.with_chance(view, j.slug, found.p)
        gap = moves.value(at, by_id[f"go:{j.slug}"]) - moves.value(at, by_id[found.against])
        closed = (
            roles_moves.break_even_keep(view.stay_fit, as_post(i), as_post(j), 24, view.lock)
            if kept
            else roles_moves.break_even_go(view.stay_fit, as_post(i), as_post(j), 24)
        )

        assert gap == pytest.approx(0, abs=1e-6)
        assert found.p == pytest.approx(closed, rel=1e-6, abs=1e-6)


@given(outlooks())
def test_asking_is_never_worth_less_than_nothing_and_some_move_has_no_regret(view):
    assert all(item.points >= 0 for item in move_questions.worth_asking(view))
    for slug in move_questions.uncertain(view):
        found = move_questions.scenario(view, slug)
        best_yes, best_no = max(found.offered.values()), max(found.not_offered.values())

        assert min(best_yes - v for v in found.offered.values()) == 0
        assert min(best_no - v for v in found.not_offered.values()) == 0
        assert min(found.regret.values()) >= 0


@given(outlooks(), st.sampled_from("abcd"))
def test_knowing_the_offer_is_worth_at_least_as_much_as_knowing_of_the_post(view, slug):
    assert asked(view, "offer").get(slug, 1e9) >= asked(view, "opens").get(slug, 0) - 1e-9


GRID = [step / 20 for step in range(21)]


def leads(view, even):
    """Return by how much waiting leads its rival at chances from 0 to 1 in steps of a twentieth."""
    by_id = {move.id: move for move in moves.listed(view)}
    go, rival = by_id[f"go:{even.role}"], by_id[even.against]
    at = [moves.with_chance(view, even.role, chance) for chance in GRID]
    return [moves.value(each, go) - moves.value(each, rival) for each in at]


def agrees(lead, even, chance):
    """Say whether a lead at a chance is what is said of when waiting beats its rival."""
    if abs(lead) < 1e-6:
        return True
    ahead = {
        "always": True,
        "never": False,
        "equal": False,
        "above": even.p is not None and chance > even.p,
        "below": even.p is not None and chance < even.p,
    }
    return (lead > 0) is ahead[even.beats]


@given(outlooks())
def test_what_is_said_of_waiting_holds_at_every_chance(view):
    wrong = [
        (even, chance)
        for even in move_questions.break_evens(view)
        for lead, chance in zip(leads(view, even), GRID, strict=True)
        if not agrees(lead, even, chance)
    ]

    assert wrong == []
