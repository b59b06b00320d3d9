"""What happened: entries, tags, days, marks, measurements, check-ins. Plain SQL; never reads
plans.
"""

from typing import TYPE_CHECKING

from journal._lazy import lazy_submodules

if TYPE_CHECKING:
    from journal.ledger import checkins as checkins
    from journal.ledger import days as days
    from journal.ledger import entries as entries
    from journal.ledger import excuses as excuses
    from journal.ledger import intake as intake
    from journal.ledger import marks as marks
    from journal.ledger import measurements as measurements
    from journal.ledger import origins as origins
    from journal.ledger import search as search
    from journal.ledger import silence as silence
    from journal.ledger import tags as tags

__getattr__ = lazy_submodules(
    __name__,
    "checkins",
    "days",
    "entries",
    "excuses",
    "intake",
    "marks",
    "measurements",
    "origins",
    "search",
    "tags",
    "silence",
)
