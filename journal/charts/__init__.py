"""Views of a review to pictures: drawn by matplotlib, titled by what the numbers say."""

from typing import TYPE_CHECKING

from journal._lazy import lazy_submodules, load

if TYPE_CHECKING:
    from journal.charts import comparison as comparison
    from journal.charts import energy as energy
    from journal.charts import figures as figures
    from journal.charts import habits as habits
    from journal.charts import numbers as numbers
    from journal.charts import okr as okr
    from journal.charts import owners as owners
    from journal.charts import pages as pages
    from journal.charts import pitch as pitch
    from journal.charts import place as place
    from journal.charts import style as style
    from journal.charts import table_shapes as table_shapes
    from journal.charts import tables as tables
    from journal.charts.figures import Figure
    from journal.views.reviews import Review

_submodule = lazy_submodules(
    __name__,
    "comparison",
    "energy",
    "figures",
    "habits",
    "numbers",
    "okr",
    "owners",
    "pages",
    "pitch",
    "place",
    "style",
    "table_shapes",
    "tables",
)


def __getattr__(name: str) -> object:
    """Load a module of the room; before the first, matplotlib gets its own folder (place.settle)."""
    if not name.startswith("__"):
        load("journal.charts.place").settle()
    return _submodule(name)


def drawn(review: "Review") -> "tuple[Figure, ...]":
    """Return the figures that the review has data for (pages.drawn)."""
    load("journal.charts.place").settle()
    found: tuple[Figure, ...] = load("journal.charts.pages").drawn(review)
    return found


def page(review: "Review", suffix: str, theme: str = "light") -> bytes:
    """Return all figures as one picture, png or svg; empty without data (pages.page)."""
    load("journal.charts.place").settle()
    made: bytes = load("journal.charts.pages").page(review, suffix, theme)
    return made
