"""How far a comparison of roles has come: what is on the table, and what is still missing."""

from typing import NamedTuple

from journal.domain import fit
from journal.plans import read_roles
from journal.render.escape import shown
from journal.runtime import Runtime
from journal.views.criteria import Criterion
from journal.views.roles import Rating, Role, Running

COMMAND = "journal role compare --guide"
"""The line that goes on where the guide was left."""


class Table(NamedTuple):
    """What is on the table: criteria, open roles, ratings by role and criterion, the comparison."""

    criteria: tuple[Criterion, ...]
    roles: tuple[Role, ...]
    ratings: dict[str, dict[str, Rating]]
    running: Running

    @property
    def weighed(self) -> tuple[Criterion, ...]:
        """The criteria that have, or are to have, a weight."""
        return tuple(each for each in self.criteria if each.kind != "must")

    @property
    def unweighed(self) -> tuple[str, ...]:
        """The criteria without a weight, by slug."""
        return fit.unweighed(map(read_roles.judged, self.criteria), self.running.weights_from)

    @property
    def candidates(self) -> tuple[Role, ...]:
        """The jobs that are not held."""
        return tuple(each for each in self.roles if each.status != "current")

    @property
    def held(self) -> tuple[Role, ...]:
        """The present jobs."""
        return tuple(each for each in self.roles if each.status == "current")

    def missing(self, role: Role) -> tuple[str, ...]:
        """Return the criteria on which a role has no rating."""
        held = self.ratings.get(role.slug, {})
        return tuple(each.slug for each in self.criteria if each.slug not in held)


def laid(run: Runtime) -> Table:
    """Return what is on the table now."""
    with run.reading() as store:
        return Table(
            read_roles.criteria(store),
            tuple(each for each in read_roles.roles(store) if not each.closed),
            read_roles.ratings(store),
            read_roles.running(store),
        )


def gaps(table: Table) -> list[str]:
    """Return what keeps roles from being compared, in the order in which it is asked for."""
    found = []
    if not table.weighed:
        found.append("no criterion")
    if table.unweighed:
        found.append(f"no weight: {', '.join(table.unweighed)}")
    if len(table.roles) < 2:
        found.append("fewer than two jobs")
    found += [
        f"{role.slug} has no rating on {', '.join(missing)}"
        for role in table.roles
        for missing in (table.missing(role),)
        if missing
    ]
    return found


def able(run: Runtime) -> bool:
    """Whether the guide may ask: somebody sees the questions and the result, and can answer."""
    return run.interactive and run.to_terminal and not run.said.get("quiet")


def offered(run: Runtime) -> bool:
    """Whether something is missing, and the person wants to be asked for it now."""
    if not able(run):
        return False
    open_ones = gaps(laid(run))
    for gap in open_ones:
        run.tell(shown(gap))
    return bool(open_ones) and run.confirm(
        "Go through what is missing, step by step?", yes=False, otherwise=COMMAND
    )
