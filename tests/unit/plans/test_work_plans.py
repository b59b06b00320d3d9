"""What was changed by somebody else since it was read is not overwritten."""

from datetime import UTC, date, datetime, timedelta

import pytest

from journal import plans
from journal.errors import ConflictError, NotFoundError, UsageError
from journal.storage import door

NOW = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
TODAY = date(2026, 9, 24)
DAYS = {"today": TODAY, "now": NOW}
EARLIER = NOW - timedelta(minutes=1)


@pytest.fixture
def store(tmp_path):
    """Open a journal with one plan of each noun."""
    path = str(tmp_path / "journal" / "journal.db")
    with door.writing(path, command="goal add", at=NOW) as opened:
        plans.goals.add(opened, {"title": "KCS"}, **DAYS)
        plans.projects.add(opened, {"title": "guides"}, **DAYS)
        plans.milestones.add(opened, {"title": "mock exam", "goal": "kcs"}, now=NOW)
        plans.credentials.add(opened, {"name": "ITIL", "issued_on": "2025-08-08"}, **DAYS)
        yield opened


def test_a_goal_changed_meanwhile_is_not_overwritten(store):
    with pytest.raises(ConflictError):
        plans.goals.change(store, 1, {"title": "other"}, **DAYS, seen=EARLIER)

    assert plans.goals.one(store, "kcs", today=TODAY).title == "KCS"


def test_a_project_changed_meanwhile_is_not_overwritten(store):
    with pytest.raises(ConflictError):
        plans.projects.change(store, 1, {"title": "other"}, **DAYS, seen=EARLIER)


def test_a_step_changed_meanwhile_is_not_overwritten(store):
    with pytest.raises(ConflictError):
        plans.milestones.change(store, 1, {"title": "other"}, now=NOW, seen=EARLIER)


def test_a_certificate_changed_meanwhile_is_not_overwritten(store):
    with pytest.raises(ConflictError):
        plans.credentials.change(store, 1, {"name": "other"}, **DAYS, seen=EARLIER)


def test_a_change_to_what_is_there_changes_nothing(store):
    goal, changed = plans.goals.change(
        store, 1, {"title": "KCS"}, today=TODAY, now=NOW + timedelta(1)
    )

    assert (changed, goal.updated_at) == ((), NOW)


@pytest.mark.parametrize("word", ["1", "#1", "mock exam", "MOCK", "exam", " mock exam "])
def test_a_step_is_found_by_number_or_a_part_of_its_title(store, word):
    assert plans.milestones.find(store, word) == 1


@pytest.mark.parametrize("word", ["", "  ", "99", "#", "glossary", "\u202e", "9" * 5000])
def test_what_names_no_step_finds_none(store, word):
    with pytest.raises(NotFoundError):
        plans.milestones.find(store, word)


@pytest.mark.parametrize("word", ["1", "#1", "itil", "ITI", "til"])
def test_a_certificate_is_found_by_number_or_a_part_of_its_name(store, word):
    assert plans.credentials.find(store, word) == 1


@pytest.mark.parametrize("word", ["", "99", "pmp", "9" * 5000])
def test_what_names_no_certificate_finds_none(store, word):
    with pytest.raises(NotFoundError):
        plans.credentials.find(store, word)


@pytest.mark.parametrize("word", ["", " ", "9" * 5000, "\x1b"])
def test_what_names_no_goal_finds_none(store, word):
    with pytest.raises(NotFoundError):
        plans.goals.find(store, word)


def test_two_steps_of_one_title_are_told_apart_by_number(store):
    plans.milestones.add(store, {"title": "mock exam", "project": "guides"}, now=NOW)

    with pytest.raises(UsageError, match="#1"):
        plans.milestones.find(store, "mock exam")
