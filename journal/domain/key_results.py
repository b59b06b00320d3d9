"""Scores of key results and objectives, their bands and verdicts (D12 to D15)."""

import math
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from journal.domain.rounding import rounded
from journal.errors import InvalidError

TOLERANCE = 1e-9
"""Scores nearer than this are equal."""

RED_TO, GREEN_FROM = 0.3, 0.7
"""Bands of a score rounded to tenths: red up to the first, green from the second."""

ON_TARGET = 0.6
"""An aspiration is on target from here."""

KINDS = ("committed", "aspirational")
"""The kinds of objectives, which differ in how they are judged alone."""

DROPPED = "dropped"
"""How the note of an objective begins that was given up before it was graded."""


class Reach(NamedTuple):
    """How far from baseline to target: raw keeps its sign, score is cut to 0–1."""

    raw: float
    score: float
    band: str
    below_baseline: bool


class Hold(NamedTuple):
    """Periods inside the target, of those with a value; score 0–1, None when none has one."""

    inside: int
    known: int
    missing: int
    score: float | None


class Objective(NamedTuple):
    """The mean of the known scores, its band, and the verdict; None and "–" without any."""

    score: float | None
    band: str
    word: str
    known: int
    missing: int


def reach(baseline: float, target: float, now: float) -> Reach:
    """Return (now − baseline)/(target − baseline), upwards or downwards (D12).

    Raises InvalidError when baseline and target are the same.
    """
    if baseline == target:
        raise InvalidError(
            "baseline equals target",
            hint="give the value it starts from and the one it is to reach",
        )
    raw = (now - baseline) / (target - baseline)
    score = min(1.0, max(0.0, raw))
    return Reach(raw, score, band(score), raw < 0)


def hold(values: Iterable[float | None], target: float, better: str) -> Hold:
    """Return the share of periods inside the target; equal is inside (D13).

    `values` are those of the quarter so far, None where nothing was measured: these are counted
    apart. `better` is "up" or "down".
    """
    recorded = list(values)
    known = [value for value in recorded if value is not None]
    inside = sum(value >= target if better == "up" else value <= target for value in known)
    score = inside / len(known) if known else None
    return Hold(inside, len(known), len(recorded) - len(known), score)


def objective(scores: Iterable[float | None], kind: str) -> Objective:
    """Return the unrounded mean of an objective's key results (D14) and its verdict (D15).

    Key results without a value are left out and counted. `kind` is committed or aspirational.
    """
    given = list(scores)
    known = [score for score in given if score is not None]
    missing = len(given) - len(known)
    if not known:
        return Objective(None, "–", "–", 0, missing)
    mean = math.fsum(known) / len(known)
    return Objective(mean, band(mean), verdict(mean, kind), len(known), missing)


def band(score: float) -> str:
    """Return red, yellow or green after rounding half up to tenths: 0.65 is green (D14)."""
    tenths = rounded(score, 1)
    if tenths <= RED_TO:
        return "red"
    return "green" if tenths >= GREEN_FROM else "yellow"


def verdict(score: float, kind: str) -> str:
    """Return "met" or "not met" of a committed objective, "on target" or "below" else (D15)."""
    if kind == "committed":
        return "met" if score >= 1 - TOLERANCE else "not met"
    return "on target" if score >= ON_TARGET - TOLERANCE else "below"


def check(
    kind: str, baseline: float | None, target: float, better: str, *, start: str = "its start"
) -> None:
    """Raise InvalidError unless a key result of `kind` goes where its metric is better.

    A reach leads from its baseline to its target; a hold has no baseline (docs/model.md, rules of
    the tables). `better` is "up" or "down"; `start` is the baseline in words.
    """
    if kind == "hold":
        if baseline is not None:
            raise InvalidError("a hold has no start", hint="take one of --from and --hold")
        return
    if baseline is None:
        return
    reach(baseline, target, baseline)
    if (target > baseline) != (better == "up"):
        way = "below" if target < baseline else "above"
        raise InvalidError(
            f"the target lies {way} {start}, and for this metric {better} is better",
            hint="--from VALUE",
        )


def state(graded_on: date | None, note: str | None) -> str:
    """Return open, graded or dropped of an objective, by the day it was closed and its note."""
    if graded_on is None:
        return "open"
    begins = (note or "").partition(":")[0].strip().casefold()
    return DROPPED if begins == DROPPED else "graded"


def dropped_note(why: str | None) -> str:
    """Return the note of an objective that is given up: `dropped`, `dropped: nobody asked`."""
    return DROPPED if why is None else f"{DROPPED}: {why}"


def too_easy(score: float | None, score_before: float | None) -> bool:
    """Whether two quarters running ended at 1.0, which asks whether it was too easy."""
    return all(s is not None and s >= 1 - TOLERANCE for s in (score, score_before))
