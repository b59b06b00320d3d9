"""What the journal says of work like that, shown beside the fit and never mixed in (R7)."""

import math
from collections.abc import Mapping
from typing import NamedTuple

from journal.domain.charges import charge_word
from journal.domain.role_settings import Settings
from journal.domain.weights import TOLERANCE

HIGH, LOW = 6.0, 4.0
"""Mean ratings that evidence of drained, or of charged, hours contradicts."""


class RealmCharge(NamedTuple):
    """Minutes-weighted mean charge of a realm over twelve months, from n entries."""

    mean: float
    n: int


class ExpectedCharge(NamedTuple):
    """Charge an hour in a role could be expected to have, −2…+2.

    None and "too few to say" when too little of its mix is known; `covered` 0–1 is the known
    part, `n` and `least_n` the entries behind it, `thin` the realms with too few and their counts.
    """

    expected: float | None
    n: int
    least_n: int
    covered: float
    word: str
    thin: tuple[tuple[str, int], ...]


def expected_charge(
    mix: Mapping[str, float], charges: Mapping[str, RealmCharge], settings: Settings
) -> ExpectedCharge:
    """Return Σ mix × charge of the realm, over the realms with enough entries."""
    parts = {realm: share for realm, share in mix.items() if share > 0}
    known = {
        realm: charges[realm]
        for realm in parts
        if realm in charges and charges[realm].n >= settings.evidence_min
    }
    covered = math.fsum(parts[realm] for realm in known)
    counts = [charge.n for charge in known.values()]
    thin = tuple(
        (realm, charges[realm].n if realm in charges else 0)
        for realm in parts
        if realm not in known
    )
    n, least = sum(counts), min(counts, default=0)
    if not known or covered < settings.evidence_cover - TOLERANCE:
        return ExpectedCharge(None, n, least, covered, "too few to say", thin)
    expected = math.fsum(parts[realm] * known[realm].mean for realm in known) / covered
    return ExpectedCharge(expected, n, least, covered, charge_word(expected), thin)


def contradicts(evidence: ExpectedCharge, mean_rating: float) -> bool:
    """Whether a mean rating 0–10 stands against what such hours did.

    They went together; it need not be the cause.
    """
    if evidence.word == "drains":
        return mean_rating >= HIGH - TOLERANCE
    return evidence.word == "charges" and mean_rating <= LOW + TOLERANCE
