"""A comparison is a function of its input: order of listing, other roles and seeds change no fit."""

from datetime import UTC, datetime

import pytest
import role_journal
from comparison_example import EXPECTED
from hypothesis import example, given, settings
from hypothesis import strategies as st
from second import vectors

from journal.errors import InvalidError
from journal.reviews import comparison, what_if
from journal.views.comparison import Comparison
from journal.views.roles import LateEdit, Rating

WRITER, MANAGER, STAY = "help-center-writer", "community-manager", "support-specialist"
SLUGS = tuple(EXPECTED["weights"])
FEW = {"max_examples": 15, "deadline": None}


@pytest.fixture(scope="module")
def worked() -> Comparison:
    return comparison.compare(role_journal.given())


def fits(view: Comparison) -> dict[str, float | None]:
    return {role.slug: role.fit for role in view.roles}


def test_the_learning_of_the_worked_example_comes_out(worked):
    came_out = {
        each.goal: {
            "gain": each.gain,
            "use": each.use,
            "value": each.worth,
            "per_10_hours": each.per_10_hours,
            "class": each.kind,
            "odds": each.odds,
        }
        for each in worked.learning
    }
    wanted = EXPECTED["learning"]

    assert {goal: each.pop("class") for goal, each in came_out.items()} == {
        goal: each["class"] for goal, each in wanted.items()
    }
    assert vectors.flat(came_out) == pytest.approx(
        {k: v for k, v in vectors.flat(wanted).items() if not k.endswith("class")}, abs=1e-6
    )


def test_the_evidence_of_the_worked_example_comes_out(worked):
    came_out = {
        each.role: {
            "expected": each.expected,
            "n": each.n,
            "least_n": each.least_n,
            "covered": each.covered,
        }
        for each in worked.evidence
    }

    assert vectors.flat(came_out) == pytest.approx(vectors.flat(EXPECTED["charge"]), abs=1e-6)
    assert (worked.evidence_n, worked.evidence_least_n) == (752, 90)
    assert [each.role for each in worked.evidence] == [WRITER, STAY, MANAGER]


def test_the_shown_points_of_the_worked_example_come_out(worked):
    shown = {role.slug: role.shown_points for role in worked.roles}

    assert shown == {slug: EXPECTED["points_shown"][slug] for slug in shown}


def test_the_widest_unknowns_of_the_worked_example_come_first(worked):
    came_out = [[each.points, each.role, each.criterion] for each in worked.unknowns]
    wanted = EXPECTED["widest_unknowns_points"][:3]

    assert [each[1:] for each in came_out] == [each[1:] for each in wanted]
    assert [each[0] for each in came_out] == pytest.approx([each[0] for each in wanted])


def test_short_names_are_the_last_words_that_tell_roles_apart():
    roles = role_journal.given().roles
    named = [
        roles[0]._replace(name="Support"),
        roles[1]._replace(name="Docs QA"),
        roles[2]._replace(name="Help Center Writer"),
        roles[2]._replace(slug="other", name="Blog Writer"),
        roles[2]._replace(slug="job-4", name="Job 4"),
    ]
    view = comparison.compare(role_journal.given(roles=tuple(named)))

    assert {role.name: role.short for role in view.roles} == {
        "Support": "stay",
        "Docs QA": "QA",
        "Help Center Writer": "center writer",
        "Blog Writer": "Blog Writer",
        "Job 4": "Job 4",
    }


@settings(**FEW)
@given(st.permutations(range(7)), st.permutations(range(3)))
def test_the_order_of_listing_changes_nothing(criteria, roles):
    whole = role_journal.given()
    shuffled = whole._replace(
        criteria=tuple(whole.criteria[n] for n in criteria),
        roles=tuple(whole.roles[n] for n in roles),
    )

    assert comparison.compare(shuffled) == comparison.compare(whole)


@settings(**FEW)
@given(st.lists(st.tuples(*[st.integers(0, 10)] * 3).map(sorted), min_size=7, max_size=7))
def test_adding_a_role_changes_no_other_fit(figures):
    whole = role_journal.given()
    newcomer = role_journal.rated("new", dict(zip(SLUGS, map(tuple, figures), strict=True)))
    more = comparison.compare(whole._replace(roles=(*whole.roles, newcomer)))

    assert {**fits(more), "new": None} == {**fits(comparison.compare(whole)), "new": None}


@settings(**FEW)
@given(st.lists(st.tuples(*[st.integers(0, 10)] * 3).map(sorted), min_size=7, max_size=7))
def test_contributions_add_up_to_the_fit_and_shown_points_to_the_shown_fit(figures):
    whole = role_journal.given()
    newcomer = role_journal.rated("new", dict(zip(SLUGS, map(tuple, figures), strict=True)))
    role = comparison.compare(whole._replace(roles=(*whole.roles, newcomer))).role("new")

    assert sum(role.contributions.values()) == pytest.approx(role.fit, abs=1e-9)
    assert sum(role.shown_points.values()) == int((role.fit or 0.0) + 1e-9 + 0.5)


@settings(**FEW)
@given(st.lists(st.tuples(*[st.integers(0, 10)] * 3).map(sorted), min_size=7, max_size=7))
@example([[0, 0, 9], [0, 4, 10], [0, 2, 10], [0, 0, 10], [0, 10, 10], [0, 0, 6], [10, 10, 10]])
def test_what_if_at_any_reported_flip_makes_leader_and_rival_equal(figures):
    roles = role_journal.given().roles[:2]
    newcomer = role_journal.rated("new", dict(zip(SLUGS, map(tuple, figures), strict=True)))
    whole = role_journal.given(roles=(*roles, newcomer))
    view = comparison.compare(whole)
    keys = [
        (f"weight.{criterion.slug}={flip.weight!r}", flip.rival)
        for criterion in view.criteria
        for flip in criterion.flips
    ]
    keys += [(f"{f.role}.{f.criterion}={f.figure!r}", f.rival) for f in view.rating_flips]
    gaps = [
        after[view.leader] - after[rival]
        for key, rival in keys
        for after in (fits(comparison.compare(what_if.what_if(whole, [key]))),)
    ]

    assert gaps == pytest.approx([0.0] * len(gaps), abs=1e-7)


def test_two_seeds_differ_by_less_than_the_simulation_error():
    whole = role_journal.given()
    draws = whole.settings._replace(draws=10_000)
    one = comparison.compare(whole._replace(settings=draws))
    other = comparison.compare(whole._replace(settings=draws._replace(seed=2)))

    assert one.simulation.stated.ranks[WRITER][0] == pytest.approx(
        other.simulation.stated.ranks[WRITER][0], abs=8 * (0.09 / 10_000) ** 0.5 + 0.002
    )


def test_a_role_without_a_rating_is_listed_and_not_ranked():
    whole = role_journal.given()
    writer = whole.roles[2]
    gap = writer._replace(ratings={k: v for k, v in writer.ratings.items() if k != "pay"})
    view = comparison.compare(whole._replace(roles=(*whole.roles[:2], gap)))

    assert (view.role(WRITER).rank, view.role(WRITER).missing) == (None, ("pay",))
    assert fits(view)[MANAGER] == pytest.approx(54.37751004, abs=1e-6)
    assert [each.text for each in view.notices if each.kind == "missing"] == [
        "ranking without Help Center writer: 1 rating missing (pay)"
    ]


def test_fewer_than_two_ranked_roles_are_refused():
    whole = role_journal.given()

    with pytest.raises(InvalidError) as refused:
        comparison.compare(whole._replace(roles=whole.roles[:1]))

    assert refused.value.reason == "too-few-roles"


def test_missing_weights_are_refused():
    whole = role_journal.given()
    criteria = (whole.criteria[0]._replace(swing=None), *whole.criteria[1:])

    with pytest.raises(InvalidError, match="no weight yet: energy"):
        comparison.compare(whole._replace(criteria=criteria))


def test_without_the_present_job_there_is_no_move():
    view = comparison.compare(role_journal.given(stay=None))

    assert (view.moves, view.verdict.move, view.ends, view.learning) == ((), None, {}, ())
    assert view.verdict.fit.word == "clear"


def test_a_role_without_a_chance_is_left_out_of_the_move_and_named():
    whole = role_journal.given()
    manager = whole.roles[1]._replace(status="watching", opens=None)
    view = comparison.compare(whole._replace(roles=(whole.roles[0], manager, whole.roles[2])))

    assert [each.id for each in view.moves] == [f"go:{WRITER}", "stay"]
    assert "The move leaves out Community Manager: no chance given" in [
        each.text for each in view.notices
    ]


def test_an_answer_too_close_to_call_asks_the_one_question_that_matters():
    whole = role_journal.given()
    writer = whole.roles[2]
    weaker = {**writer.ratings, "energy": Rating("energy", 2.0, 6.0, 9.0, "given")}
    view = comparison.compare(
        whole._replace(roles=(*whole.roles[:2], writer._replace(ratings=weaker)))
    )
    question = view.verdict.fit.question

    assert view.verdict.fit.word == "too close to call"
    assert (question.about, question.role, question.criterion) == ("rating", WRITER, "energy")
    assert question.rival == MANAGER


def test_a_figure_outside_the_ends_is_told():
    whole = role_journal.given()
    pay = whole.criteria[3]._replace(kind="number", worst="30", best="60", unit="k")
    criteria = (*whole.criteria[:3], pay, *whole.criteria[4:])
    roles = [
        role._replace(ratings={**role.ratings, "pay": Rating("pay", x, x, x, "given")})
        for role, x in zip(whole.roles, (40.0, 50.0, 70.0), strict=True)
    ]
    view = comparison.compare(whole._replace(criteria=criteria, roles=tuple(roles)))

    assert [each.text for each in view.notices if each.kind == "clipped"] == [
        "Pay of Help Center writer: 70 k lies outside worst and best and counts as the nearer end"
    ]


def test_weights_from_ranks_report_the_leader_of_the_other_formula():
    whole = role_journal.given()
    criteria = tuple(each._replace(rank=rank) for rank, each in enumerate(whole.criteria[:3], 1))
    one = role_journal.rated(
        "one", {"energy": (8, 8, 8), "visibility": (2, 2, 2), "writing": (2, 2, 2)}
    )
    two = role_journal.rated(
        "two", {"energy": (5, 5, 5), "visibility": (5, 5, 5), "writing": (8, 8, 8)}
    )
    view = comparison.compare(
        whole._replace(criteria=criteria, roles=(one, two), weights_from="roc", stay=None)
    )
    leaders = {
        view.leader,
        *(n.text.split()[3].lower() for n in view.notices if n.kind == "other-weights"),
    }

    assert leaders == {"one", "two"}
    assert view.settings["weights"] == "roc"


def test_late_edits_are_told_in_words():
    seen = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
    late = (
        LateEdit("swing", "visibility", None, ("70", "85", "60")),
        LateEdit("listed", "team", None, ("", "removed")),
        LateEdit("rating", "pay", WRITER, ("4/5/7", "6/7/8")),
        LateEdit("rating", "pay", "gone", ("1/2/3", "2/3/4")),
    )
    view = comparison.compare(role_journal.given(seen_at=seen, late=late))

    assert [each.text for each in view.notices if each.kind == "late"] == [
        "Weights changed after the result was first shown (24 Sep): "
        "Visibility 70 → 85 → 60, Team removed",
        "Ratings changed after the result was first shown (24 Sep): "
        "Pay of Help Center writer 4/5/7 → 6/7/8",
    ]


def test_settings_that_are_not_the_default_are_named():
    whole = role_journal.given()
    view = comparison.compare(whole._replace(settings=whole.settings._replace(clear=0.95)))

    assert view.verdict.fit.word == "leaning"
    assert "Set differently from the default: clear 0.95" in [each.text for each in view.notices]
