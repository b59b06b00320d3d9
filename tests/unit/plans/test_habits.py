"""Habits in their room: names, versions, starts and standings, over one store of both depths."""

from datetime import UTC, date, datetime

import pytest

from journal import ledger, plans, storage
from journal.domain import schedules
from journal.errors import ConflictError, InvalidError, NotFoundError, UsageError
from journal.ledger.marks import Said
from journal.plans.glance_habits import Basis

NOW = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
TODAY = date(2026, 9, 24)
BASIS = Basis(TODAY, 13, 1)


@pytest.fixture
def store(tmp_path):
    with storage.door.writing(str(tmp_path / "journal.db"), command="test", at=NOW) as opened:
        yield opened


def add(store, name, phrase="daily", first=TODAY, **said):
    """Add a habit and return it."""
    added = plans.habits.add(store, name, phrase, first=first, said=said, basis=BASIS, now=NOW)
    return added.habit


def edit(store, habit, *, phrase=None, first=None, **said):
    """Edit a habit and return it."""
    schedule = schedules.parse(phrase) if phrase else None
    edited = plans.habits.edit(
        store, habit.id, said=said, schedule=schedule, first=first, basis=BASIS, now=NOW
    )
    return edited.habit


def versions(habit):
    """Return first days and phrases."""
    return [(version.first.isoformat(), version.phrase) for version in habit.versions]


SLUGS = [
    (["Home upkeep"], "home-upkeep"),
    (["日本語"], "habit"),
    (["日本語", "中文"], "habit-2"),
    (["re-read", "re read"], "re-read-2"),
]


@pytest.mark.parametrize(("names", "slug"), SLUGS)
def test_a_habit_gets_a_slug_of_its_own(store, names, slug):
    added = [add(store, name) for name in names]

    assert added[-1].slug == slug


@pytest.mark.parametrize("name", ["writing", "WRITING", " Writing "])
def test_a_second_habit_of_one_name_is_a_conflict_that_names_the_first(store, name):
    add(store, "Writing")

    with pytest.raises(ConflictError, match="“Writing”"):
        add(store, name)


FOUND = [("Home Upkeep", 1), ("home-upkeep", 1), ("home", 1), ("keep", 1), ("#2", 2), ("2", 2)]


@pytest.mark.parametrize(("word", "number"), FOUND)
def test_a_habit_is_found_by_name_slug_number_or_a_part(store, word, number):
    add(store, "Home upkeep")
    add(store, "reading")

    assert plans.glance_habits.find(store, word) == number


def test_a_part_that_fits_several_is_refused(store):
    add(store, "reading")
    add(store, "read aloud")

    with pytest.raises(UsageError):
        plans.glance_habits.find(store, "rea")


def test_an_unknown_name_is_not_found(store):
    with pytest.raises(NotFoundError):
        plans.glance_habits.find(store, "reading")


STARTS = [
    ("daily", "2026-09-25"),
    ("mon,wed,fri", "2026-09-25"),
    ("3/week", "2026-09-28"),
    ("2/month", "2026-10-01"),
    ("1/quarter", "2026-10-01"),
    ("3/7d", "2026-09-25"),
    ("every 5 days", "2026-09-26"),
]
"""Under `every 5 days` from the 22nd the running session ends on the 26th, the day of its change."""


@pytest.mark.parametrize(("phrase", "start"), STARTS)
def test_a_new_version_begins_after_the_running_unit(store, phrase, start):
    habit = add(store, "it", phrase, first=date(2026, 9, 21))

    changed = edit(store, habit, phrase="weekends")

    assert versions(changed)[-1] == (start, "weekends")


def test_a_version_from_the_day_of_another_takes_its_place(store):
    habit = add(store, "it", "3/week", first=date(2026, 9, 21))
    edit(store, habit, phrase="4/week")

    changed = edit(store, habit, phrase="5/week")

    assert versions(changed) == [("2026-09-21", "3/week"), ("2026-09-28", "5/week")]


def test_a_version_before_the_start_is_refused(store):
    habit = add(store, "it", "3/week")

    with pytest.raises(InvalidError, match="starts on 2026-09-24"):
        edit(store, habit, phrase="daily", first=date(2026, 9, 1))


@pytest.mark.parametrize("start", ["2026-09-01", "2026-09-30"])
def test_the_first_version_moves_with_the_start(store, start):
    habit = add(store, "it", "3/week")

    moved = edit(store, habit, started_on=date.fromisoformat(start))

    assert (moved.started_on.isoformat(), versions(moved)) == (start, [(start, "3/week")])


def test_the_start_cannot_pass_a_later_version(store):
    habit = add(store, "it", "3/week", first=date(2026, 9, 21))
    edit(store, habit, phrase="4/week")

    with pytest.raises(InvalidError, match="later schedule"):
        edit(store, habit, started_on=date(2026, 9, 28))


def test_a_half_life_of_its_own_goes_before_the_setting(store):
    add(store, "one", half_life=30.0)
    add(store, "two")

    first, second = plans.glance_habits.every(store)

    history = plans.glance_habits.history
    assert history(store, first, BASIS).half_life == 30
    assert history(store, second, BASIS).half_life == 13


def marked(store, number, phrase):
    """Add a habit of August and mark every so many days of it."""
    habit = add(store, f"habit {number}", phrase, first=date(2026, 8, 3))
    said = Said("amount", 30_000) if phrase.endswith("/day") else Said("done")
    for day in range(4, 30, number + 2):
        when = date(2026, 8, day)
        ledger.marks.mark(store, habit.id, habit.uid, when, said, now=NOW, offset_min=0)


def test_all_standings_are_those_of_each_habit_by_itself(store):
    marked(store, 0, "daily")
    marked(store, 1, "3/week")
    marked(store, 2, "30 min/day")
    marked(store, 3, "track")
    marked(store, 4, "at most 2 x/day")
    ledger.excuses.excuse(store, date(2026, 8, 9), date(2026, 8, 12), kind="off", now=NOW)

    together = plans.glance_habits.standings(store, BASIS)

    one_by_one = [
        plans.standings.standing(habit, plans.glance_habits.history(store, habit, BASIS), TODAY)
        for habit in plans.glance_habits.every(store)
    ]
    assert list(together) == one_by_one


def test_archived_habits_are_left_out_unless_asked_for(store):
    habit = add(store, "it", first=date(2026, 9, 1))
    plans.habits.close(store, habit.id, last=None, why=None, sticks=True, basis=BASIS, now=NOW)

    assert plans.glance_habits.standings(store, BASIS) == ()
    assert len(plans.glance_habits.standings(store, BASIS, closed=True)) == 1


LAST_DAYS = [(True, "2026-09-24"), (False, "2026-09-23")]


@pytest.mark.parametrize(("marked", "last"), LAST_DAYS)
def test_the_last_day_is_today_if_it_is_marked_else_yesterday(store, marked, last):
    habit = add(store, "it", first=date(2026, 9, 1))
    day = TODAY if marked else date(2026, 9, 22)
    ledger.marks.mark(store, habit.id, habit.uid, day, Said("done"), now=NOW, offset_min=0)

    closed = plans.habits.close(
        store, habit.id, last=None, why=None, sticks=False, basis=BASIS, now=NOW
    )

    assert closed.habit.archived_on.isoformat() == last
