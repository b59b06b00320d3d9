"""The steps of a review on a terminal, by their names."""

from journal.commands.review.session import Walk
from journal.commands.review.steps import confidence, figures, lines, loops, reading, results

WALKS: dict[str, Walk] = {
    "happened": reading.happened,
    "results": results.ask,
    "numbers": figures.ask,
    "plans": reading.plans,
    "confidence": confidence.ask,
    "loops": loops.ask,
    "read": reading.read,
    "answers": lines.ask,
}
"""What goes through each step."""
