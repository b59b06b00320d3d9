"""How good stated chances were, once their outcomes are known (R9)."""

import math
from collections.abc import Sequence
from typing import NamedTuple

ALWAYS_HALF = 0.25
"""The score of saying 50 % every time."""


class Murphy(NamedTuple):
    """Brier = reliability − resolution + uncertainty, by distinct chances (Murphy 1973)."""

    reliability: float
    resolution: float
    uncertainty: float


class Calibration(NamedTuple):
    """Brier score (0 best, 1 worst) of the resolved expectations beside its references.

    `skill` is 1 − score ÷ climatology, None when climatology is 0; all None when none is
    resolved. `murphy` is None while they are too few to judge, and `words` says so.
    """

    resolved: int
    brier: float | None
    climatology: float | None
    skill: float | None
    murphy: Murphy | None
    words: str


class Said(NamedTuple):
    """A stated chance 0–1: how often it was stated, and the share of it that came true."""

    p: float
    n: int
    share: float


def calibration(rows: Sequence[tuple[float, str]], *, enough: int = 20) -> Calibration:
    """Return the calibration of (chance, outcome) rows; outcomes other than yes and no are void.

    Brier 1950: mean (p − o)²; climatology is that of always saying the share that came true.
    """
    known = resolved(rows)
    n = len(known)
    words = "" if n >= enough else f"too few to judge calibration ({n} of {enough})"
    if n == 0:
        return Calibration(0, None, None, None, None, words)
    score = math.fsum((p - o) ** 2 for p, o in known) / n
    rate = math.fsum(o for _, o in known) / n
    climatology = rate * (1 - rate)
    skill = 1 - score / climatology if climatology > 0 else None
    return Calibration(n, score, climatology, skill, murphy(known) if n >= enough else None, words)


def resolved(rows: Sequence[tuple[float, str]]) -> list[tuple[float, float]]:
    """Return (chance, 1 or 0) of the rows that came out yes or no."""
    return [
        (p, 1.0 if outcome == "yes" else 0.0) for p, outcome in rows if outcome in ("yes", "no")
    ]


def curve(rows: Sequence[tuple[float, str]], *, enough: int = 20) -> tuple[Said, ...]:
    """Return each stated chance with the share of it that came true, by rising chance; nothing
    while they are too few to judge.
    """
    known = resolved(rows)
    if len(known) < enough:
        return ()
    groups = _groups(known)
    return tuple(
        Said(p, len(came), math.fsum(came) / len(came)) for p, came in sorted(groups.items())
    )


def _groups(known: Sequence[tuple[float, float]]) -> dict[float, list[float]]:
    groups: dict[float, list[float]] = {}
    for p, o in known:
        groups.setdefault(p, []).append(o)
    return groups


def murphy(known: Sequence[tuple[float, float]]) -> Murphy:
    """Return the three parts of the score of (chance, outcome 0 or 1) rows, at least one."""
    n = len(known)
    rate = math.fsum(o for _, o in known) / n
    groups = _groups(known)
    came = {p: math.fsum(outcomes) / len(outcomes) for p, outcomes in groups.items()}
    return Murphy(
        math.fsum(len(groups[p]) * (p - share) ** 2 for p, share in came.items()) / n,
        math.fsum(len(groups[p]) * (share - rate) ** 2 for p, share in came.items()) / n,
        rate * (1 - rate),
    )


def pair_word(quality: str, result: str) -> str | None:
    """Return the word for decision and outcome: earned, bad luck, good luck, a lesson.

    Both are good, mixed or poor; a mixed one has no word.
    """
    return {
        ("good", "good"): "earned",
        ("good", "poor"): "bad luck",
        ("poor", "good"): "good luck",
        ("poor", "poor"): "a lesson",
    }.get((quality, result))
