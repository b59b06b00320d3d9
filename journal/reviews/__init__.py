"""What was concluded: today, reviews of periods, comparisons. Reads plans and ledger, writes only
reviews.
"""

from typing import TYPE_CHECKING

from journal._lazy import lazy_submodules

if TYPE_CHECKING:
    from journal.reviews import baselines as baselines
    from journal.reviews import certificates as certificates
    from journal.reviews import comparison as comparison
    from journal.reviews import comparison_inputs as comparison_inputs
    from journal.reviews import comparison_moves as comparison_moves
    from journal.reviews import comparison_notes as comparison_notes
    from journal.reviews import effects as effects
    from journal.reviews import jobs as jobs
    from journal.reviews import metric_pages as metric_pages
    from journal.reviews import missing as missing
    from journal.reviews import okrs as okrs
    from journal.reviews import periods as periods
    from journal.reviews import pitch as pitch
    from journal.reviews import questions as questions
    from journal.reviews import reminders as reminders
    from journal.reviews import reports as reports
    from journal.reviews import resume as resume
    from journal.reviews import role_names as role_names
    from journal.reviews import role_tables as role_tables
    from journal.reviews import simulation as simulation
    from journal.reviews import snapshots as snapshots
    from journal.reviews import steps as steps
    from journal.reviews import stored as stored
    from journal.reviews import today as today
    from journal.reviews import what_if as what_if
    from journal.reviews import wins as wins

__getattr__ = lazy_submodules(
    __name__,
    "certificates",
    "comparison",
    "comparison_inputs",
    "comparison_moves",
    "comparison_notes",
    "effects",
    "metric_pages",
    "baselines",
    "missing",
    "okrs",
    "jobs",
    "periods",
    "pitch",
    "questions",
    "reminders",
    "resume",
    "reports",
    "role_names",
    "role_tables",
    "simulation",
    "snapshots",
    "steps",
    "stored",
    "today",
    "what_if",
    "wins",
)
