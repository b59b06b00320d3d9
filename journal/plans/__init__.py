"""What is intended: habits, goals, projects, metrics, objectives, roles, decisions."""

from typing import TYPE_CHECKING

from journal._lazy import lazy_submodules

if TYPE_CHECKING:
    from journal.plans import comparisons as comparisons
    from journal.plans import credential_presets as credential_presets
    from journal.plans import credentials as credentials
    from journal.plans import criteria as criteria
    from journal.plans import decision_records as decision_records
    from journal.plans import decisions as decisions
    from journal.plans import glance as glance
    from journal.plans import glance_decisions as glance_decisions
    from journal.plans import glance_habits as glance_habits
    from journal.plans import glance_work as glance_work
    from journal.plans import goals as goals
    from journal.plans import habit_pages as habit_pages
    from journal.plans import habit_quarters as habit_quarters
    from journal.plans import habit_schedules as habit_schedules
    from journal.plans import habit_whys as habit_whys
    from journal.plans import habits as habits
    from journal.plans import intake as intake
    from journal.plans import key_results as key_results
    from journal.plans import late_edits as late_edits
    from journal.plans import metric_sources as metric_sources
    from journal.plans import metrics as metrics
    from journal.plans import milestones as milestones
    from journal.plans import names as names
    from journal.plans import naming as naming
    from journal.plans import objectives as objectives
    from journal.plans import other_standings as other_standings
    from journal.plans import projects as projects
    from journal.plans import ratings as ratings
    from journal.plans import read_decisions as read_decisions
    from journal.plans import read_metrics as read_metrics
    from journal.plans import read_objectives as read_objectives
    from journal.plans import read_roles as read_roles
    from journal.plans import read_work as read_work
    from journal.plans import roles as roles
    from journal.plans import rows as rows
    from journal.plans import skills as skills
    from journal.plans import standings as standings

__getattr__ = lazy_submodules(
    __name__,
    "comparisons",
    "credential_presets",
    "credentials",
    "criteria",
    "decision_records",
    "decisions",
    "glance",
    "glance_decisions",
    "glance_habits",
    "glance_work",
    "goals",
    "habit_pages",
    "habit_quarters",
    "habit_schedules",
    "habit_whys",
    "habits",
    "late_edits",
    "metric_sources",
    "metrics",
    "milestones",
    "names",
    "naming",
    "intake",
    "key_results",
    "objectives",
    "other_standings",
    "projects",
    "ratings",
    "read_decisions",
    "read_metrics",
    "read_objectives",
    "read_roles",
    "read_work",
    "roles",
    "rows",
    "skills",
    "standings",
)
