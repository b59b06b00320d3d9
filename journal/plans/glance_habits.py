"""What hot words may ask of habits, in plain SQL: one by name, all of them, and their histories."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from journal import domain, ledger, plans
from journal.domain import codec, schedules, texts
from journal.domain.habit_records import Excuse, History, Mark, Recorded, Version
from journal.errors import NotFoundError
from journal.storage.door import Store
from journal.views.habits import Habit, HabitExcuse, HabitStanding, HabitVersion

NAMES = "SELECT id, name, slug FROM habit ORDER BY position, id"
ONE = """
SELECT id, uid, slug, name, area, started_on, archived_on, archived_why, off_days_apply,
    blank_is_zero, reserve_per_month, strength, half_life, position
FROM habit WHERE id = :id
"""
EVERY = """
SELECT id, uid, slug, name, area, started_on, archived_on, archived_why, off_days_apply,
    blank_is_zero, reserve_per_month, strength, half_life, position
FROM habit ORDER BY position, id
"""
EARLIER_NAMES = """
SELECT row_id, json_extract(before, '$.name'), batch FROM change
WHERE row_uid IN (SELECT uid FROM habit) AND table_name = 'habit' AND op = 'update'
    AND undoes IS NULL AND json_extract(before, '$.name') <> json_extract(after, '$.name')
ORDER BY id DESC
"""
UNDONE = "SELECT 1 FROM change WHERE undoes = :batch LIMIT 1"
VERSIONS_OF = """
SELECT habit_id, from_day, phrase FROM habit_schedule WHERE habit_id = :id ORDER BY from_day
"""
VERSIONS = "SELECT habit_id, from_day, phrase FROM habit_schedule ORDER BY habit_id, from_day"
HELD = (
    "SELECT name FROM habit WHERE off_days_apply = 0 AND archived_on IS NULL ORDER BY position, id"
)


LOOKED_BACK = timedelta(830)
"""What a standing tells of the days before it reaches back eight quarters, with the running one."""

NOTHING = Recorded((), ())


class Basis(NamedTuple):
    """What figures are counted from beside the rows: the day it is, and two settings."""

    today: date
    half_life: float
    fiscal_year_start: int


def find(store: Store, word: str) -> int:
    """Return the id of the habit called `word`: its name, an older one, its slug or id, or a part.

    Raises NotFoundError with near names, UsageError when several fit.
    """
    rows = store.sql.execute(NAMES).fetchall()
    wanted, flat = texts.key(word.strip()), texts.slug(word)
    for number, name, _ in rows:
        if texts.key(name) == wanted:
            return int(number)
    for number, _, slug in rows:
        if slug == flat:
            return int(number)
    typable = {texts.slug(name) or slug: number for number, name, slug in rows}
    try:
        return plans.glance.chosen(typable, "habit", word)
    except NotFoundError:
        number = _once_called(store, wanted, flat)
        if number is None:
            raise
        return number


def _once_called(store: Store, wanted: str, flat: str) -> int | None:
    """Return the habit that had this name last, unless the name was taken back by undo."""
    for number, name, batch in store.sql.execute(EARLIER_NAMES).fetchall():
        called_so = texts.key(name) == wanted or flat == texts.slug(name) != ""
        if called_so and not store.sql.execute(UNDONE, {"batch": batch}).fetchone():
            return int(number)
    return None


def habit(store: Store, word: str) -> Habit:
    """Return the habit called `word` with its schedules; raises NotFoundError, UsageError."""
    return by_id(store, find(store, word))


def by_id(store: Store, habit_id: int) -> Habit:
    """Return a habit by its id, which must be known."""
    row = store.sql.execute(ONE, {"id": habit_id}).fetchone()
    return _habit(row, _versions(store.sql.execute(VERSIONS_OF, {"id": habit_id})))


def every(store: Store, *, closed: bool = False) -> list[Habit]:
    """Return the habits in their order, archived ones only if asked for."""
    versions = _versions(store.sql.execute(VERSIONS))
    found = [_habit(row, versions) for row in store.sql.execute(EVERY).fetchall()]
    return [each for each in found if closed or each.archived_on is None]


def held_on_off_days(store: Store) -> tuple[str, ...]:
    """Return the names of habits that stay due on days off."""
    return tuple(name for (name,) in store.sql.execute(HELD))


def history(store: Store, habit: Habit, basis: Basis, *, in_words: bool = False) -> History:
    """Return all that is known of a habit, for the day algebra; notes only `in_words`."""
    marks = ledger.marks.of_habit(store, habit.id, in_words=in_words)
    return _history(habit, basis, marks, ledger.excuses.of_habit(store, habit.id))


def histories(
    store: Store, habits: Iterable[Habit], basis: Basis, *, since: date | None = None
) -> dict[int, History]:
    """Return the histories of several habits by id, read in two statements, without notes.

    With `since` what was long before it is counted and carried over where that can be.
    """
    recorded, excuses = ledger.marks.of_all(store), ledger.excuses.every(store)
    found = {}
    for each in habits:
        own = [excuse for excuse in excuses if excuse.habit_id in (None, each.id)]
        bare = _history(each, basis, {}, own)
        known = recorded.get(each.id, NOTHING)
        if since is None or each.strength == "loop":
            found[each.id] = bare._replace(marks=domain.long_past.marks(known))
        else:
            found[each.id] = domain.long_past.shortened(
                bare, known, min(since, basis.today), basis.today
            )
    return found


def standings(store: Store, basis: Basis, *, closed: bool = False) -> tuple[HabitStanding, ...]:
    """Return how all habits stand, in their order, archived ones only if asked for."""
    habits = every(store, closed=closed)
    known = histories(store, habits, basis, since=basis.today - LOOKED_BACK)
    return tuple(plans.standings.standing(each, known[each.id], basis.today) for each in habits)


def _history(
    habit: Habit, basis: Basis, marks: Mapping[date, Mark], excuses: Iterable[HabitExcuse]
) -> History:
    return History(
        versions=tuple(
            Version(version.first, schedules.parse(version.phrase)) for version in habit.versions
        ),
        marks=marks,
        excuses=tuple(_excuse(each) for each in excuses),
        start=habit.started_on,
        archived=habit.archived_on,
        off_days_apply=habit.off_days_apply,
        blank_is_zero=habit.blank_is_zero,
        reserve_per_month=habit.reserve_per_month,
        half_life=habit.half_life or basis.half_life,
        fiscal_year_start=basis.fiscal_year_start,
    )


def _excuse(held: HabitExcuse) -> Excuse:
    return ledger.excuses.for_algebra(held)


def _versions(rows: Iterable[tuple[int, str, str]]) -> dict[int, tuple[HabitVersion, ...]]:
    found: dict[int, tuple[HabitVersion, ...]] = {}
    for habit_id, first, phrase in rows:
        version = HabitVersion(codec.day(first), phrase)
        found[habit_id] = (*found.get(habit_id, ()), version)
    return found


def _habit(row: tuple[Any, ...], versions: Mapping[int, tuple[HabitVersion, ...]]) -> Habit:
    held = Habit(*row)
    return held._replace(
        started_on=codec.day(row[5]),
        archived_on=None if row[6] is None else codec.day(row[6]),
        off_days_apply=bool(held.off_days_apply),
        blank_is_zero=bool(held.blank_is_zero),
        versions=versions.get(held.id, ()),
    )
