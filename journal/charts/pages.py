"""Which figures a review has, and all of them as one picture."""

from journal.charts import energy, habits, numbers, okr, owners
from journal.charts.figures import Figure, picture
from journal.charts.words import name
from journal.errors import UsageError
from journal.views.reviews import Review

FIGURES = {
    "numbers": numbers.figure,
    "owners": owners.figure,
    "energy": energy.figure,
    "habits": habits.figure,
    "strength": habits.strength,
    "okr": okr.figure,
}
"""Every figure by its name, in the order of a page; each is None where there is no data."""

BELOW = {"habits": ("strength",)}
"""What is drawn below a figure that is asked for by itself: days and their curves are one look."""

KINDS = ("png", "svg")


def drawn(review: Review) -> tuple[Figure, ...]:
    """Return the figures that the review has data for, in the order of a page."""
    found = (figure(review) for figure in FIGURES.values())
    return tuple(each for each in found if each is not None)


def of(name: str, review: Review) -> tuple[Figure, ...]:
    """Return the figure of this name with what is drawn below it; empty where there is no data."""
    figure = FIGURES[name](review)
    if figure is None:
        return ()
    found = (FIGURES[below](review) for below in BELOW.get(name, ()))
    return (figure, *(each for each in found if each is not None))


def page(review: Review, suffix: str, theme: str = "light") -> bytes:
    """Return all figures of the period as one picture, `suffix` png or svg; empty without data.

    Raises UsageError for any other kind of file.
    """
    kind = kind_of(suffix)
    figures = drawn(review)
    if not figures:
        return b""
    head = review.head
    heading = " · ".join(part for part in (head.label, name(head.name), name(head.role)) if part)
    return picture(figures, kind, theme, heading)


def kind_of(path: str) -> str:
    """Return png or svg as the end of a path says; raises UsageError for any other."""
    kind = path.rpartition(".")[2].lower()
    if kind not in KINDS:
        raise UsageError("a picture is a file that ends in .png or .svg", hint="-o chart.png")
    return kind
