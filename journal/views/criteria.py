"""Views of criteria: what jobs are judged by, with both ends and the weight, and the answers to
writes.
"""

from datetime import date
from typing import NamedTuple

from journal.views.schemas import schema

Points = tuple[tuple[float, float], ...]
"""Break points of a number: (figure, value 0–1)."""


class CriterionDraft(NamedTuple):
    """A criterion that is to be stored; `worst` and `best` as typed, sentences or numbers."""

    name: str
    slug: str | None = None
    kind: str = "rating"
    worst: str = ""
    best: str = ""
    unit: str | None = None
    points: Points = ()
    at_least: float | None = None
    at_most: float | None = None
    swing: float | None = None
    rank: int | None = None
    evidence: str | None = None


class Criterion(NamedTuple):
    """What roles are judged by. `swing` 0–100 or `rank` from 1; dropped ones have `dropped_on`."""

    id: int
    uid: str
    slug: str
    name: str
    kind: str
    worst: str
    best: str
    unit: str | None
    points: Points
    at_least: float | None
    at_most: float | None
    swing: float | None
    rank: int | None
    evidence: str | None
    position: int
    dropped_on: date | None


@schema("criteria/1")
class CriterionList(NamedTuple):
    """Criteria by falling weight, then the unweighed, then musts; `weights` are parts of 1.

    `leverage` is in points, empty as long as no two roles can be ranked.
    """

    criteria: tuple[Criterion, ...]
    weights: dict[str, float]
    leverage: dict[str, float]
    weights_from: str
    firmness: str
    dropped: int = 0
    hints: tuple[str, ...] = ()


@schema("criterion.added/1", confirms=True)
class CriteriaAdded(NamedTuple):
    """Criteria were stored; `hints` are told beside them."""

    criteria: tuple[Criterion, ...]
    hints: tuple[str, ...] = ()


@schema("criteria.weighed/1", confirms=True)
class CriteriaWeighed(NamedTuple):
    """Weights were said; `missing` are the criteria that have none yet."""

    criteria: tuple[Criterion, ...]
    weights: dict[str, float]
    weights_from: str
    firmness: str
    missing: tuple[str, ...]
    changed: tuple[str, ...]


@schema("criterion.changed/1", confirms=True)
class CriterionChanged(NamedTuple):
    """A criterion was changed or dropped: as it is now, and the fields that differ."""

    criterion: Criterion
    changed: tuple[str, ...]


@schema("criterion.removed/1", confirms=True)
class CriterionRemoved(NamedTuple):
    """A criterion went, or would go (`rehearsed`), with its ratings; notes stay without it."""

    criterion: Criterion
    ratings: int
    notes: int
    rehearsed: bool = False


@schema("criterion.presets/1")
class PresetList(NamedTuple):
    """Criteria that come with the program, as starting points."""

    criteria: tuple[CriterionDraft, ...]
