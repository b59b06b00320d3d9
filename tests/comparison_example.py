"""The worked example of role comparison, and a comparison table of any file, as domain values."""

from datetime import date
from typing import Any

from hypothesis import strategies as st
from second import vectors

from journal.domain import fit, moves
from journal.domain.fit import Fits, RoleOption
from journal.domain.moves import Candidate, Outlook
from journal.domain.prospects import months_until
from journal.domain.ratings import Criterion, Rating

VECTOR = vectors.decisions("worked_example_support_specialist")
COMPARISON = VECTOR["input"]["comparison"]
EXPECTED = VECTOR["expected"]
EARLIER = vectors.decisions("move_earlier_post_closed_door")["expected"]
CHANCE = st.integers(0, 20).map(lambda twentieth: twentieth / 20)

STAY, MANAGER, WRITER = "support-specialist", "community-manager", "help-center-writer"


def criterion(table: dict[str, Any]) -> Criterion:
    """Return a criterion of a comparison file; the sentences at a rating's ends are no numbers."""
    number = table["kind"] == "number"
    return Criterion(
        slug=table["slug"],
        kind=table["kind"],
        worst=table["worst"] if number else None,
        best=table["best"] if number else None,
        swing=table.get("swing"),
        evidence=table.get("evidence"),
    )


CRITERIA = tuple(criterion(table) for table in COMPARISON["criteria"])
ROLES = tuple(
    RoleOption(role["slug"], {slug: Rating(*given) for slug, given in role["ratings"].items()})
    for role in COMPARISON["roles"]
)
SWINGS = {c.slug: float(c.swing or 0) for c in CRITERIA}


def worked_fits() -> Fits:
    """Return the fits of the worked example."""
    return fit.fits(CRITERIA, ROLES, fit.weights_of(CRITERIA, "swing"))


def rating_criteria(swings: list[float]) -> tuple[Criterion, ...]:
    """Return criteria of kind rating, named c0, c1, …, with these swings."""
    return tuple(Criterion(f"c{i}", swing=swing) for i, swing in enumerate(swings))


def exact_role(slug: str, figures: list[float]) -> RoleOption:
    """Return a role with these exact ratings of c0, c1, …"""
    return RoleOption(slug, {f"c{i}": Rating(x, x, x) for i, x in enumerate(figures)})


def fits_of(swings: list[float], figures: dict[str, list[float]]) -> Fits:
    """Return the fits of roles with exact ratings under these swings."""
    criteria = rating_criteria(swings)
    roles = [exact_role(slug, row) for slug, row in figures.items()]
    return fit.fits(criteria, roles, fit.weights_of(criteria, "swing"))


def worked_outlook(*, writer_starts: str = "2027-07", lock: float = 0.8) -> Outlook:
    """Return the outlook of the worked example, or of a variant of it."""
    starts = {MANAGER: "2026-10", WRITER: writer_starts}
    prospects = [
        (role["slug"], role["opens"], role["offer"], months_from_today(starts[role["slug"]]))
        for role in COMPARISON["roles"]
        if role["slug"] in starts
    ]
    points = {role.slug: role.points for role in worked_fits().ranked}
    view, _ = moves.outlook(STAY, points, prospects, horizon=24, lock=lock)
    return view


def months_from_today(month: str) -> int:
    """Return the whole months from the day of the worked example to a month."""
    today = date.fromisoformat(COMPARISON["today"])
    return months_until(date.fromisoformat(f"{month}-01"), today)


@st.composite
def outlooks(draw: st.DrawFn) -> Outlook:
    """Draw a job and one to four candidates, with chances in twentieths."""
    names = "abcd"[: draw(st.integers(1, 4))]
    candidates = {
        name: Candidate(
            name,
            float(draw(st.integers(0, 100))),
            draw(CHANCE),
            draw(CHANCE),
            draw(st.integers(0, 23)),
        )
        for name in names
    }
    return Outlook("home", float(draw(st.integers(0, 100))), candidates, 24, draw(CHANCE))
