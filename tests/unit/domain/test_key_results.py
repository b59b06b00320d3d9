"""A key result is scored between where it began and what it is to reach, in either direction."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import vectors

from journal.domain import key_results
from journal.errors import InvalidError

REACHED = [case for case in vectors.definitions("key_result") if "refuse" not in case["expect"]]
REFUSED = [case for case in vectors.definitions("key_result") if "refuse" in case["expect"]]


@pytest.mark.parametrize("case", REACHED, ids=vectors.name)
def test_a_score_is_cut_and_raw_keeps_its_sign(case):
    assert key_results.reach(**case["input"])._asdict() == pytest.approx(case["expect"], abs=1e-6)


@pytest.mark.parametrize("case", REFUSED, ids=vectors.name)
def test_a_target_where_it_began_is_refused(case):
    with pytest.raises(InvalidError, match=case["expect"]["refuse"]):
        key_results.reach(**case["input"])


@pytest.mark.parametrize("case", vectors.definitions("hold"), ids=vectors.name)
def test_a_hold_counts_the_periods_that_have_a_value(case):
    assert key_results.hold(**case["input"])._asdict() == pytest.approx(case["expect"], abs=1e-6)


def test_a_hold_downwards_is_inside_at_or_below_its_target():
    assert key_results.hold([3.0, 4.0, 5.0], 4.0, "down").inside == 2


def test_a_hold_without_a_value_has_no_score():
    assert key_results.hold([None], 1.0, "up") == key_results.Hold(0, 0, 1, None)


@pytest.mark.parametrize("case", vectors.definitions("objective"), ids=vectors.name)
def test_an_objective_is_the_mean_of_its_key_results(case):
    found = key_results.objective(case["input"]["scores"], case["input"]["objective"])._asdict()

    assert {key: found[key] for key in case["expect"]} == pytest.approx(case["expect"], abs=1e-6)


def test_a_key_result_without_a_value_is_left_out_and_counted():
    found = key_results.objective([0.5, None], "aspirational")

    assert (found.score, found.known, found.missing) == (0.5, 1, 1)


def test_an_objective_without_any_value_has_no_word():
    assert key_results.objective([None], "committed") == key_results.Objective(None, "–", "–", 0, 1)


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (0.0, "red"),
        (0.349, "red"),
        (0.35, "yellow"),
        (0.649, "yellow"),
        (0.65, "green"),
        (1, "green"),
    ],
)
def test_a_band_is_found_after_rounding_half_up_to_tenths(score, band):
    assert key_results.band(score) == band


@pytest.mark.parametrize(
    ("score", "kind", "word"),
    [
        (1.0, "committed", "met"),
        (0.99, "committed", "not met"),
        (0.6, "aspirational", "on target"),
        (0.599, "aspirational", "below"),
        ((0.1 + 0.2) * 2, "aspirational", "on target"),
    ],
)
def test_a_commitment_is_met_at_one_and_an_aspiration_on_target_from_six_tenths(score, kind, word):
    assert key_results.verdict(score, kind) == word


@pytest.mark.parametrize(
    ("now", "before", "easy"), [(1.0, 1.0, True), (1.0, 0.9, False), (1.0, None, False)]
)
def test_two_quarters_at_one_ask_whether_it_was_too_easy(now, before, easy):
    assert key_results.too_easy(now, before) is easy


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_a_score_lies_between_nothing_and_all(baseline, target, now):
    score = 0.0 if baseline == target else key_results.reach(baseline, target, now).score

    assert 0 <= score <= 1


@pytest.mark.parametrize(
    ("baseline", "target", "better"),
    [(0.71, 0.8, "up"), (26.4, 16.0, "down"), (-3.0, 0.0, "up"), (None, 0.8, "up")],
)
def test_a_reach_goes_where_its_metric_is_better(baseline, target, better):
    assert key_results.check("reach", baseline, target, better) is None


@pytest.mark.parametrize(
    ("kind", "baseline", "target", "better", "said"),
    [
        ("reach", 0.8, 0.71, "up", "the target lies below its start, and for this metric up is better"),
        ("reach", 16.0, 26.4, "down", "the target lies above its start, and for this metric down is better"),
        ("reach", 5.0, 5.0, "up", "baseline equals target"),
        ("hold", 0.5, 0.9, "up", "a hold has no start"),
    ],
)  # fmt: skip
def test_any_other_aim_is_refused(kind, baseline, target, better, said):
    with pytest.raises(InvalidError, match=said):
        key_results.check(kind, baseline, target, better)


@pytest.mark.parametrize(
    ("graded_on", "note", "state"),
    [
        (None, None, "open"),
        (None, "dropped: no", "open"),
        (date(2026, 9, 30), None, "graded"),
        (date(2026, 9, 30), "signed two weeks late", "graded"),
        (date(2026, 9, 30), "dropped it to a colleague", "graded"),
        (date(2026, 9, 30), "dropped", "dropped"),
        (date(2026, 9, 30), "dropped: nobody asked for it", "dropped"),
    ],
)
def test_an_objective_is_open_graded_or_dropped(graded_on, note, state):
    assert key_results.state(graded_on, note) == state


@pytest.mark.parametrize("why", [None, "nobody asked", "dropped: again"])
def test_a_note_of_giving_up_says_so(why):
    assert key_results.state(date(2026, 9, 30), key_results.dropped_note(why)) == "dropped"
