"""The steps of a review on a terminal, by their names."""

from journal.commands.review.session import Walk
from journal.commands.review.steps import (
    ahead,
    confidence,
    expected,
    figures,
    grade,
    lines,
    loops,
    reading,
    results,
    roles,
    roundup,
    wins,
)

WALKS: dict[str, Walk] = {
    "happened": reading.happened,
    "results": results.ask,
    "numbers": figures.ask,
    "plans": reading.plans,
    "confidence": confidence.ask,
    "loops": loops.ask,
    "roundup": roundup.ask,
    "read": reading.read,
    "grade": grade.ask,
    "wins": wins.ask,
    "roles": roles.ask,
    "expected": expected.ask,
    "answers": lines.ask,
    "next": ahead.ask,
}
"""What goes through each step."""
