"""The names that can be typed, for completion: of each noun those still open, with what they mean."""

from journal.domain import texts
from journal.plans import glance
from journal.storage.door import Store

HABITS = "SELECT slug, name FROM habit WHERE archived_on IS NULL ORDER BY position, id"
GOALS = "SELECT slug, title FROM goal WHERE closed_on IS NULL ORDER BY id"
PROJECTS = "SELECT slug, title FROM project WHERE closed_on IS NULL ORDER BY id"
ROLES = "SELECT slug, name FROM role WHERE ended_on IS NULL ORDER BY id"
METRICS = "SELECT slug, name FROM metric ORDER BY id"
CREDENTIALS = "SELECT id, name FROM credential ORDER BY id"
STEPS = "SELECT id, title FROM milestone WHERE done_on IS NULL AND dropped_on IS NULL ORDER BY id"
DECISIONS = "SELECT id, title FROM decision ORDER BY id DESC"
OBJECTIVES = "SELECT id, title FROM objective WHERE graded_on IS NULL ORDER BY quarter DESC, id"
KEY_RESULTS = """
SELECT key_result.id, key_result.title
FROM key_result JOIN objective ON objective.id = key_result.objective_id
WHERE objective.graded_on IS NULL ORDER BY objective.quarter DESC, key_result.id
"""
TAGS = "SELECT name, '' FROM tag ORDER BY \"key\""
LINES = "SELECT id, text FROM entry ORDER BY id DESC LIMIT 20"
CHANGES = """
SELECT batch, command FROM change WHERE batch IS NOT NULL GROUP BY batch ORDER BY batch DESC LIMIT 20
"""
REASONS = """
SELECT text, 'given ' || count(*) || 'x' FROM (
    SELECT reason AS text FROM habit_mark WHERE reason IS NOT NULL
    UNION ALL SELECT why FROM excuse WHERE why IS NOT NULL
) GROUP BY text ORDER BY count(*) DESC, text LIMIT 20
"""
OWNERS = """
SELECT owner FROM project UNION SELECT owner FROM entry WHERE owner IS NOT NULL AND private = 0
"""
ME = "me"
TYPED = {
    "habit": HABITS,
    "goal": GOALS,
    "project": PROJECTS,
    "role": ROLES,
    "metric": METRICS,
    "credential": CREDENTIALS,
    "milestone": STEPS,
    "decision": DECISIONS,
    "okr": OBJECTIVES,
    "kr": KEY_RESULTS,
    "tag": TAGS,
    "entry": LINES,
    "change": CHANGES,
    "reason": REASONS,
}


def typed(store: Store, noun: str) -> list[tuple[str, str]]:
    """Return what can be typed for a noun of TYPED, for `person`, or for `pitch`: a team or a
    project, each with what it means.
    """
    if noun == "pitch":
        owners = ((name, "") for (name,) in store.sql.execute(OWNERS) if texts.key(name) != ME)
        return [*owners, *typed(store, "project")]
    if noun == "person":
        people = store.sql.execute(glance.PEOPLE)
        return [(name, "") for (name,) in people if texts.key(name) != ME]
    return [(str(word), str(meaning)) for word, meaning in store.sql.execute(TYPED[noun])]
