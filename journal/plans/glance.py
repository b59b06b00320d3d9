"""What hot words may ask of plans, in plain SQL: names to ids, ids to names, what is told beside a
line.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from journal import plans
from journal.domain import texts
from journal.errors import NotFoundError, UsageError
from journal.storage.door import Store
from journal.views.entries import Entry

PROJECT_NAMES = "SELECT id, slug FROM project"
GOAL_NAMES = "SELECT id, slug FROM goal"
ROLE_NAMES = "SELECT id, slug FROM role"
METRIC_NAMES = "SELECT id, slug FROM metric"
NAMES = {
    "project": PROJECT_NAMES,
    "goal": GOAL_NAMES,
    "role": ROLE_NAMES,
    "metric": METRIC_NAMES,
}
PROJECT_TITLES = "SELECT id, title FROM project"
GOAL_TITLES = "SELECT id, title FROM goal"
ROLE_TITLES = "SELECT id, name FROM role"
METRIC_TITLES = "SELECT id, name FROM metric"
TITLES = {
    "project": PROJECT_TITLES,
    "goal": GOAL_TITLES,
    "role": ROLE_TITLES,
    "metric": METRIC_TITLES,
}

PEOPLE = """
SELECT name FROM (
    SELECT who AS name, created_at FROM entry WHERE who IS NOT NULL
    UNION ALL SELECT owner, created_at FROM entry WHERE owner IS NOT NULL
    UNION ALL SELECT owner, created_at FROM project
    UNION ALL SELECT promised_to, created_at FROM milestone WHERE promised_to IS NOT NULL
    UNION ALL SELECT waiting_on, created_at FROM milestone WHERE waiting_on IS NOT NULL)
GROUP BY name ORDER BY min(created_at)
"""


def as_written(store: Store, name: str | None) -> str | None:
    """Return the name of a team or person as it was first written, compared without case."""
    if name is None:
        return None
    typed = " ".join(name.split())
    wanted = texts.key(typed)
    known = (held for (held,) in store.sql.execute(PEOPLE))
    return next((held for held in known if texts.key(held) == wanted), typed)


def find(store: Store, noun: str, word: str) -> int:
    """Return the id of the `noun` called `word`: its slug, title, id, unique prefix or unique part.

    Raises NotFoundError with near names, UsageError when several fit.
    """
    known = {slug: number for number, slug in store.sql.execute(NAMES[noun])}
    wanted = texts.key(word.strip())
    if wanted not in known:  # a title in another script has a slug that nobody would guess
        for number, title in store.sql.execute(TITLES[noun]):
            if texts.key(title) == wanted:
                return int(number)
    return chosen(known, noun, word)


def chosen(known: Mapping[str, int], noun: str, word: str, *, called: str | None = None) -> int:
    """Return the id that `word` means among `known` names; a refusal says `called`, else `noun`."""
    wanted = word.strip()
    flat = texts.slug(wanted) or texts.key(wanted)
    for name, number in known.items():
        if texts.key(name) == texts.key(wanted) or name == flat or wanted == f"#{number}":
            return number
    digits = wanted.isascii() and wanted.isdigit() and len(wanted) < 19
    if digits and int(wanted) in known.values():
        return int(wanted)
    for fits in (
        [name for name in known if flat and texts.key(name).startswith(flat)],
        [name for name in known if flat and flat in texts.key(name)],
    ):
        if len(fits) == 1:
            return known[fits[0]]
        if len(fits) > 1:
            raise UsageError(
                f"{texts.quoted(word)} fits several: {', '.join(sorted(fits)[:3])}",
                hint=f"journal {noun}",
            )
    near = texts.near(wanted, known)
    start = f"near: {', '.join(near)} · " if near else ""
    raise NotFoundError(
        f"no {called or noun} {texts.quoted(word)}", hint=f"{start}all: journal {noun}"
    )


def links(store: Store, said: Mapping[str, str | None]) -> dict[str, Any]:
    """Return the link columns of an entry for the plans named; raises NotFoundError."""
    return {
        f"{noun}_id": find(store, noun, word) for noun, word in said.items() if word is not None
    }


def named(store: Store, entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries with the short names of the plans they belong to."""
    named_entries = list(entries)
    for noun, statement in NAMES.items():
        column = f"{noun}_id"
        if any(getattr(entry, column) is not None for entry in named_entries):
            names = dict(store.sql.execute(statement).fetchall())
            named_entries = [
                _with(entry, {noun: names.get(getattr(entry, column))}) for entry in named_entries
            ]
    return named_entries


def _with(entry: Entry, fields: dict[str, Any]) -> Entry:
    return entry._replace(**fields)


def told_beside(store: Store, entry: Entry) -> tuple[str, ...]:
    """Return the lines that belong beside a new entry: a leak into work that was handed off."""
    if entry.project_id is None and entry.owner is None:
        return ()
    return plans.glance_work.leak(store, entry)
