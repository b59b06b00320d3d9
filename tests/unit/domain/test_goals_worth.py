"""Learning pays by a better chance and by being of use, wherever one ends up."""

import pytest
from comparison_example import EXPECTED, MANAGER, STAY, VECTOR, WRITER, outlooks, worked_outlook
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import goals_worth, moves
from journal.domain.goals_worth import GoalLink

GOALS = {goal["slug"]: goal for goal in VECTOR["input"]["goals"]}
LIVE = (STAY, MANAGER, WRITER)
LINKS = st.lists(
    st.builds(
        GoalLink,
        role=st.sampled_from(["a", "b", "c", "d", "home"]),
        strength=st.integers(0, 3),
        gain=st.none() | st.floats(0, 1),
    ),
    unique_by=lambda link: link.role,
    max_size=5,
)


def links_of(slug):
    return [GoalLink(role, *given_) for role, given_ in GOALS[slug]["links"].items()]


def worked(slug):
    view = worked_outlook()
    return goals_worth.worth(
        slug,
        links_of(slug),
        view,
        moves.valued(view)[0].move,
        live=LIVE,
        hours_left=GOALS[slug]["hours"],
        points=3.0,
    )


def worth_of(links, view, hours_left=10.0):
    live = {view.stay} | {c.slug for c in view.candidates.values() if c.p > 0}
    best = moves.valued(view)[0].move
    return goals_worth.worth("g", links, view, best, live=live, hours_left=hours_left, points=3.0)


@pytest.mark.parametrize("slug", sorted(GOALS))
def test_the_learning_of_the_worked_example_comes_out(slug):
    found = worked(slug)

    assert {
        "gain": found.gain,
        "use": found.use,
        "value": found.worth,
        "per_10_hours": found.per_10_hours,
        "class": found.kind,
        "odds": found.odds,
    } == pytest.approx(EXPECTED["learning"][slug], abs=1e-6)


def test_goals_stand_by_their_worth_an_hour():
    found = goals_worth.in_order(worked(slug) for slug in GOALS)

    assert [goal.goal for goal in found] == [
        "kcs-practices", "time-management", "community-practice", "chat-bot", "sql",
    ]  # fmt: skip


@pytest.mark.parametrize("hours", [None, 0, -3])
def test_a_goal_without_hours_to_go_comes_last(hours):
    view = worked_outlook()
    ahead = worth_of([], view)
    behind = worth_of([GoalLink(STAY, 3)], view, hours)

    assert behind.per_10_hours is None
    assert goals_worth.in_order([behind, ahead]) == (ahead, behind)


@pytest.mark.parametrize(
    ("roles", "kind"),
    [
        ([], "park"),
        (["gone"], "park"),
        ([WRITER], "bet"),
        ([STAY, "gone"], "bet"),
        ([STAY, WRITER], "hedge"),
        ([STAY, MANAGER, WRITER, "gone"], "no-regret"),
    ],
)
def test_a_class_counts_the_live_roles_it_helps(roles, kind):
    assert worth_of([GoalLink(role, 1) for role in roles], worked_outlook()).kind == kind


def test_a_gain_for_a_role_that_is_not_in_the_move_changes_nothing():
    assert worth_of([GoalLink("gone", 0, 0.5)], worked_outlook()).worth == 0


def test_the_gap_list_of_a_role_names_what_is_near_required():
    links = {slug: links_of(slug) for slug in GOALS}

    assert goals_worth.gap_list(WRITER, links) == ("kcs-practices",)
    assert goals_worth.gap_list(STAY, links) == ()


@given(outlooks(), LINKS, st.data())
def test_more_gain_or_strength_never_lowers_the_worth(view, links, data):
    if links:
        index = data.draw(st.integers(0, len(links) - 1))
        link = links[index]
        more = link._replace(
            strength=data.draw(st.integers(link.strength, 3)),
            gain=data.draw(st.floats(link.gain or 0, 1)),
        )
        raised = [*links[:index], more, *links[index + 1 :]]

        assert worth_of(raised, view).worth >= worth_of(links, view).worth - 1e-9


@given(outlooks(), LINKS)
def test_the_odds_are_those_of_ending_in_a_role_it_helps(view, links):
    found = worth_of(links, view)

    assert -1e-9 <= found.odds <= 1 + 1e-9
    assert (found.kind == "no-regret") is (found.odds > 1 - 1e-9 and set(found.helps) >= {
        view.stay, *(c.slug for c in view.candidates.values() if c.p > 0)})  # fmt: skip
