"""Pure rules: day grammar, periods, durations, schedules, shares, trends, fit.

No I/O, no clock, no environment.
"""

from typing import TYPE_CHECKING

from journal._lazy import lazy_submodules

if TYPE_CHECKING:
    from journal.domain import addresses as addresses
    from journal.domain import associations as associations
    from journal.domain import bio as bio
    from journal.domain import brier as brier
    from journal.domain import calendar_units as calendar_units
    from journal.domain import charges as charges
    from journal.domain import clock_times as clock_times
    from journal.domain import credit_windows as credit_windows
    from journal.domain import days as days
    from journal.domain import decision_days as decision_days
    from journal.domain import derivations as derivations
    from journal.domain import durations as durations
    from journal.domain import echo as echo
    from journal.domain import edges as edges
    from journal.domain import energy as energy
    from journal.domain import evidence as evidence
    from journal.domain import fit as fit
    from journal.domain import flips as flips
    from journal.domain import goals_worth as goals_worth
    from journal.domain import grammar_words as grammar_words
    from journal.domain import habit_advice as habit_advice
    from journal.domain import habit_days as habit_days
    from journal.domain import habit_limits as habit_limits
    from journal.domain import habit_profile as habit_profile
    from journal.domain import habit_records as habit_records
    from journal.domain import habit_strip as habit_strip
    from journal.domain import habit_units as habit_units
    from journal.domain import habit_why as habit_why
    from journal.domain import handoffs as handoffs
    from journal.domain import key_results as key_results
    from journal.domain import lapses as lapses
    from journal.domain import learning as learning
    from journal.domain import long_past as long_past
    from journal.domain import loop as loop
    from journal.domain import measured as measured
    from journal.domain import measures as measures
    from journal.domain import metric_values as metric_values
    from journal.domain import months as months
    from journal.domain import move_questions as move_questions
    from journal.domain import moves as moves
    from journal.domain import ordered as ordered
    from journal.domain import pace as pace
    from journal.domain import partial_days as partial_days
    from journal.domain import period_forms as period_forms
    from journal.domain import periods as periods
    from journal.domain import pitches as pitches
    from journal.domain import promises as promises
    from journal.domain import prospects as prospects
    from journal.domain import queries as queries
    from journal.domain import ratings as ratings
    from journal.domain import realms as realms
    from journal.domain import record_text as record_text
    from journal.domain import refusals as refusals
    from journal.domain import relative_days as relative_days
    from journal.domain import reminder_times as reminder_times
    from journal.domain import role_evidence as role_evidence
    from journal.domain import role_reasons as role_reasons
    from journal.domain import role_settings as role_settings
    from journal.domain import rounding as rounding
    from journal.domain import schedule_hints as schedule_hints
    from journal.domain import schedules as schedules
    from journal.domain import shares as shares
    from journal.domain import standing as standing
    from journal.domain import star as star
    from journal.domain import streaks as streaks
    from journal.domain import strength as strength
    from journal.domain import targets as targets
    from journal.domain import texts as texts
    from journal.domain import trends as trends
    from journal.domain import usual_ranges as usual_ranges
    from journal.domain import verdicts as verdicts
    from journal.domain import weekday_sets as weekday_sets
    from journal.domain import weights as weights
    from journal.domain import written_dates as written_dates

__getattr__ = lazy_submodules(
    __name__,
    "addresses",
    "associations",
    "bio",
    "brier",
    "calendar_units",
    "charges",
    "clock_times",
    "credit_windows",
    "days",
    "decision_days",
    "derivations",
    "durations",
    "echo",
    "edges",
    "energy",
    "evidence",
    "fit",
    "flips",
    "goals_worth",
    "grammar_words",
    "habit_advice",
    "habit_days",
    "habit_limits",
    "habit_profile",
    "habit_records",
    "habit_strip",
    "habit_units",
    "habit_why",
    "handoffs",
    "key_results",
    "lapses",
    "learning",
    "long_past",
    "loop",
    "measured",
    "measures",
    "metric_values",
    "months",
    "move_questions",
    "moves",
    "ordered",
    "pace",
    "partial_days",
    "period_forms",
    "periods",
    "pitches",
    "promises",
    "prospects",
    "queries",
    "ratings",
    "realms",
    "record_text",
    "refusals",
    "relative_days",
    "reminder_times",
    "role_evidence",
    "role_reasons",
    "role_settings",
    "rounding",
    "schedule_hints",
    "schedules",
    "shares",
    "standing",
    "star",
    "streaks",
    "strength",
    "targets",
    "texts",
    "trends",
    "usual_ranges",
    "verdicts",
    "weekday_sets",
    "weights",
    "written_dates",
)
