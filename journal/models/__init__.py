"""The schema of record: every table of the journal, its columns and each rule that SQL can state.

`storage/steps` builds the same tables on disk; tests/storage/test_schema.py compares the two.
"""

from journal.models.columns import Row
from journal.models.keeping import Change, Origin, Review
from journal.models.ledger import CheckIn, Day, Entry, EntryTag, HabitMark, Measurement, Tag
from journal.models.plans import (
    Credential,
    Excuse,
    Goal,
    GoalRole,
    Habit,
    HabitSchedule,
    KeyResult,
    Metric,
    Milestone,
    Objective,
    Project,
)
from journal.models.roles import (
    Comparison,
    Criterion,
    Decision,
    DecisionNote,
    Expectation,
    Rating,
    Role,
    RoleEvent,
    RoleNote,
)

METADATA = Row.metadata
"""All tables, for the round trip of the lossless format and for the drift test."""

__all__ = [
    "METADATA",
    "Change",
    "CheckIn",
    "Comparison",
    "Credential",
    "Criterion",
    "Day",
    "Decision",
    "DecisionNote",
    "Entry",
    "EntryTag",
    "Excuse",
    "Expectation",
    "Goal",
    "GoalRole",
    "Habit",
    "HabitMark",
    "HabitSchedule",
    "KeyResult",
    "Measurement",
    "Metric",
    "Milestone",
    "Objective",
    "Origin",
    "Project",
    "Rating",
    "Review",
    "Role",
    "RoleEvent",
    "RoleNote",
    "Tag",
]
