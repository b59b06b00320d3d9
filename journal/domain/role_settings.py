"""The judgements behind a comparison of roles: every threshold, and its default."""

import math
from collections.abc import Mapping
from typing import NamedTuple

from journal.errors import InvalidError

KAPPA: Mapping[str, float] = {"rough": 15.0, "fair": 50.0, "firm": 200.0}
"""How firmly weights are held: the concentration of the weights that are drawn (R3)."""


class Settings(NamedTuple):
    """All are judgement, not literature; a report names those that differ from the default."""

    horizon_months: int = 24
    lock: float = 0.8
    draws: int = 10_000
    seed: int = 1
    firmness: str = "fair"
    kappa: Mapping[str, float] = KAPPA
    clear: float = 0.80
    leaning: float = 0.60
    close_points: float = 5.0
    clear_flip: float = 0.10
    matters_points: float = 2.0
    assumed_spread: float = 1.0
    learning_points: float = 3.0
    evidence_min: int = 5
    evidence_cover: float = 0.8
    calibration_min: int = 20


DEFAULT = Settings()


def check(settings: Settings) -> None:
    """Raise InvalidError for a setting that no comparison can be made with."""
    if settings.horizon_months < 1:
        raise InvalidError(
            f"a horizon of “{settings.horizon_months}” months is too short", hint="--horizon 24"
        )
    if not 0 <= settings.lock <= 1:
        raise InvalidError(f"“{settings.lock:g}” is not a lock from 0 to 1", hint="--lock 0.8")
    if not 100 <= settings.draws <= 1_000_000:
        raise InvalidError(
            f"“{settings.draws}” draws are not 100 to 1,000,000", hint="--draws 10000"
        )
    if settings.seed < 0:
        raise InvalidError(f"“{settings.seed}” is not a seed from 0 on", hint="--seed 1")
    kappa = settings.kappa.get(settings.firmness)
    if kappa is None:
        raise InvalidError(
            f"“{settings.firmness[:40]}” is not a firmness",
            hint=" or ".join(f"--firmness {each}" for each in settings.kappa),
        )
    if not (kappa > 0 and math.isfinite(kappa)):
        raise InvalidError(f"“{kappa:g}” is not a concentration above 0", hint="kappa.fair = 50")


def differing(settings: Settings) -> dict[str, object]:
    """Return the settings that are not the default, by name."""
    changed = zip(Settings._fields, settings, DEFAULT, strict=True)
    return {name: value for name, value, default in changed if value != default}
