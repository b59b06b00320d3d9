"""The six figures of a comparison of roles, in the order of its report."""

from journal.charts import role_doubt, role_fit, role_moves, words
from journal.charts.figures import Figure, picture
from journal.charts.pages import kind_of
from journal.render.comparison_words import named
from journal.views.comparison import Comparison


def drawn(view: Comparison) -> tuple[Figure, ...]:
    """Return the figures; that of the move is left out where no offer is uncertain."""
    safe = named(view, words.name)
    found = (
        role_fit.contributions(safe),
        role_fit.differences(safe),
        role_doubt.tornado(safe),
        role_doubt.acceptability(safe),
        role_doubt.ranges(safe),
        role_moves.moves(safe),
    )
    return tuple(each for each in found if each is not None)


def page(view: Comparison, figures: tuple[Figure, ...], path: str) -> bytes:
    """Return all figures as one picture, png or svg by the end of `path`; raises UsageError."""
    return picture(figures, kind_of(path), heading=words.name(view.title))
