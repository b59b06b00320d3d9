"""View of the demo: three looks at the shipped two years, and the page that was written."""

from typing import NamedTuple

from journal.views.reviews import Review
from journal.views.schemas import schema
from journal.views.today import Today


@schema("demo/1")
class Demo(NamedTuple):
    """What the demo shows: the day, its week, its quarter, and the path of the quarter's page."""

    today: Today
    week: Review
    quarter: Review
    page: str
