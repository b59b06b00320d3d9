"""What was concluded: today, reviews of periods, comparisons. Reads plans and ledger, writes only
reviews.
"""

from typing import TYPE_CHECKING

from journal._lazy import lazy_submodules

if TYPE_CHECKING:
    from journal.reviews import periods as periods
    from journal.reviews import simulation as simulation
    from journal.reviews import today as today

__getattr__ = lazy_submodules(__name__, "periods", "simulation", "today")
