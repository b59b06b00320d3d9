"""What plans say of study and work equals what a plain count of the lines says."""

from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal import ledger, models, plans
from journal.plans import glance_work
from journal.storage import door
from journal.views.entries import EntryDraft
from tests.second import work_hours

NOW = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
TODAY = date(2026, 9, 24)
CLOSED = date(2026, 7, 20)


def line(days_ago, **fields):
    day = TODAY - timedelta(days=days_ago)
    return EntryDraft(**{"day": day, "at": NOW, "offset_min": 0, "text": "a line", **fields})


LINES = st.lists(
    st.builds(
        line,
        st.integers(0, 120) | st.sampled_from([27, 28, 66, 67]),
        kind=st.sampled_from(["study", "note", "win"]),
        minutes=st.none() | st.integers(1, 600),
        goal_id=st.sampled_from([None, 1, 2]),
        project_id=st.sampled_from([None, 1, 2]),
        owner=st.sampled_from([None, "Billing", "billing", "Docs"]),
    ),
    max_size=25,
)


@pytest.fixture
def opened(tmp_path):
    """Open a journal of two goals and two projects, the first handed off to Billing; take it back."""
    path = str(tmp_path / "journal" / "journal.db")
    with door.writing(path, command="goal add", at=NOW) as store:
        plans.goals.add(store, {"title": "KCS", "est_minutes": 2700}, today=TODAY, now=NOW)
        plans.goals.add(store, {"title": "ITIL"}, today=TODAY, now=NOW)
        plans.projects.add(store, {"title": "invoices", "owner": "Billing"}, today=TODAY, now=NOW)
        plans.projects.add(store, {"title": "guides"}, today=TODAY, now=NOW)
        plans.projects.hand_off(store, 1, None, on=CLOSED, today=TODAY, now=NOW)
        yield store


@contextmanager
def trial(store):
    """Take back whatever an example has stored."""
    store.sql.execute("SAVEPOINT trial")
    yield
    store.sql.execute("ROLLBACK TO trial")
    store.orm.expire_all()


@given(lines=LINES)
def test_hours_of_a_goal_are_the_minutes_of_its_study(opened, lines):
    with trial(opened):
        entries = [ledger.entries.add(opened, each, now=NOW) for each in lines]
        first, second = glance_work.goals(opened, TODAY)

    assert first.studied_minutes == work_hours.studied(entries, 1, TODAY)
    assert first.last_28_days_minutes == work_hours.studied(entries, 1, TODAY, days=28)
    assert second.studied_minutes == work_hours.studied(entries, 2, TODAY)


@given(lines=LINES, second_hand_off=st.booleans())
def test_leaks_are_the_lines_that_came_back(opened, lines, second_hand_off):
    with trial(opened):
        entries = [ledger.entries.add(opened, each, now=NOW) for each in lines]
        if second_hand_off:
            plans.projects.hand_off(opened, 2, "BILLING", on=CLOSED, today=TODAY, now=NOW)
        hand_off = glance_work.projects(opened, TODAY, project_id=1)[0].hand_off

    found = work_hours.leaks(entries, 1, "Billing", CLOSED, alone=not second_hand_off)
    assert (hand_off.leaks, hand_off.leak_minutes) == (len(found), sum(found))


@pytest.mark.parametrize(
    ("number", "word"),
    [(1, "first"), (5, "fifth"), (10, "tenth"), (11, "11th"), (12, "12th"), (13, "13th"),
     (21, "21st"), (22, "22nd"), (23, "23rd"), (111, "111th"), (121, "121st")],
)  # fmt: skip
def test_how_often_is_said_in_words(number, word):
    assert glance_work.times(number) == word


def test_a_leak_of_another_year_is_told_with_its_year(opened):
    later = opened
    entry = ledger.entries.add(later, line(0, owner="Billing"), now=NOW)._replace(
        day=date(2027, 1, 4)
    )

    assert glance_work.leak(later, entry) == (
        "Billing took this over on 20 Jul 2026: first time back.",
    )


def test_study_for_a_team_is_no_leak(opened):
    entry = ledger.entries.add(opened, line(0, kind="study", owner="Billing"), now=NOW)

    assert glance_work.leak(opened, entry) == ()


def test_promises_and_answers_are_the_open_ones(opened):
    for fields in (
        {"title": "kept", "promised_to": "Docs", "done_on": TODAY},
        {"title": "dropped", "waiting_on": "Docs", "asked_on": TODAY, "dropped_on": TODAY},
        {"title": "promise", "promised_to": "Docs"},
        {"title": "step"},
        {"title": "answer", "waiting_on": "Docs", "asked_on": TODAY},
        {"title": "older answer", "waiting_on": "Docs", "asked_on": CLOSED},
    ):
        plans.milestones.add(opened, fields, now=NOW)

    assert [step.title for step in glance_work.own_steps(opened)] == ["step"]
    assert [step.title for step in glance_work.promised(opened)] == ["promise"]
    assert [step.title for step in glance_work.waiting(opened)] == ["older answer", "answer"]


def test_next_steps_are_those_of_active_plans(opened):
    plans.goals.change(opened, 2, {"next_step": "read", "status": "planned"}, today=TODAY, now=NOW)
    plans.projects.change(opened, 2, {"next_step": "ask"}, today=TODAY, now=NOW)

    assert [goal.title for goal in glance_work.next_goals(opened, TODAY)] == ["KCS"]
    assert [project.title for project in glance_work.next_projects(opened, TODAY)] == ["guides"]


def test_a_goal_is_linked_to_a_role_once(opened):
    role = models.Role(slug="writer", name="Writer", created_at=NOW, updated_at=NOW)
    opened.orm.add(role)
    opened.orm.flush()
    first = plans.goals.link(opened, 1, "writer", 3, 0.1, now=NOW)
    again = plans.goals.link(opened, 1, "writer", 3, None, now=NOW)

    assert first == (plans.goals.GoalRole("writer", 3, 0.1), True)
    assert again == (plans.goals.GoalRole("writer", 3, 0.1), False)
    assert glance_work.goals(opened, TODAY, goal_id=1)[0].roles == (first[0],)


def test_removing_a_goal_takes_its_links_to_roles(opened):
    role = models.Role(slug="writer", name="Writer", created_at=NOW, updated_at=NOW)
    opened.orm.add(role)
    opened.orm.flush()
    plans.goals.link(opened, 1, "writer", 3, None, now=NOW)
    gone = plans.goals.remove(opened, 1, today=TODAY)

    assert gone.roles == 1
    assert opened.sql.execute("SELECT count(*) FROM goal_role").fetchone()[0] == 0
