"""Views of a review to pictures: drawn by matplotlib, titled by what the numbers say."""

from typing import TYPE_CHECKING

from journal._lazy import lazy_submodules, load

if TYPE_CHECKING:
    from journal.charts import energy as energy
    from journal.charts import figures as figures
    from journal.charts import habits as habits
    from journal.charts import numbers as numbers
    from journal.charts import owners as owners
    from journal.charts import pages as pages
    from journal.charts import style as style
    from journal.charts.figures import Figure
    from journal.views.reviews import Review

__getattr__ = lazy_submodules(
    __name__,
    "energy",
    "figures",
    "habits",
    "numbers",
    "owners",
    "pages",
    "style",
)


def drawn(review: "Review") -> "tuple[Figure, ...]":
    """Return the figures that the review has data for (pages.drawn)."""
    found: tuple[Figure, ...] = load("journal.charts.pages").drawn(review)
    return found


def page(review: "Review", suffix: str, theme: str = "light") -> bytes:
    """Return all figures as one picture, png or svg; empty without data (pages.page)."""
    made: bytes = load("journal.charts.pages").page(review, suffix, theme)
    return made
