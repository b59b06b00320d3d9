"""The worked example of role comparison, entered by commands, and as the input of a comparison."""

from collections.abc import Callable
from datetime import date
from typing import Any

from comparison_example import COMPARISON, VECTOR

from journal import ledger, storage
from journal.domain.role_evidence import RealmCharge
from journal.domain.role_settings import DEFAULT
from journal.views.comparison import Given, GivenGoal, GivenRole
from journal.views.criteria import Criterion
from journal.views.entries import EntryDraft
from journal.views.roles import Rating

TODAY = date.fromisoformat(COMPARISON["today"])

HOURS = {
    "async-one": [(-1, 9), (0, 9), *[(0, 1)] * 282],
    "live-one": [(-1, 490), *[(0, 1)] * 210],
    "async-many": [(2, 97), (0, 15), *[(0, 1)] * 88],
    "live-many": [(-1, 204), (0, 31), *[(0, 1)] * 165],
}
"""Charge and minutes of entries whose weighted means and counts are those of the example."""


def enter_criteria(journal: Callable[..., Any]) -> None:
    """Add and weigh the criteria of the example."""
    for each in COMPARISON["criteria"]:
        ends = ["--worst", each["worst"], "--best", each["best"]]
        evidence = ["--evidence", each["evidence"]] if "evidence" in each else []
        slug = ["--slug", each["slug"]]
        assert not journal("role", "criterion", "add", each["name"], *slug, *ends, *evidence).code
    swings = [f"{each['slug']}={each['swing']}" for each in COMPARISON["criteria"]]
    assert not journal("role", "criterion", "weigh", *swings).code


def enter_roles(journal: Callable[..., Any]) -> None:
    """Add the roles of the example, unrated."""
    for role in COMPARISON["roles"]:
        mix = ",".join(f"{realm}={100 * share:g}" for realm, share in role["mix"].items())
        said = ["--slug", role["slug"], "--status", role["status"], "--mix", mix]
        if "opens" in role:
            said += ["--opens", f"{role['opens']}", "--offer", f"{role['offer']}"]
            said += ["--starts", role["starts"]]
        assert not journal("role", "add", role["name"], *said).code


def enter_ratings(journal: Callable[..., Any]) -> None:
    """Rate the roles of the example."""
    for role in COMPARISON["roles"]:
        figures = [f"{slug}={a}/{b}/{c}" for slug, (a, b, c) in role["ratings"].items()]
        assert not journal("role", "rate", role["slug"], *figures).code


def enter(journal: Callable[..., Any]) -> None:
    """Enter the example: criteria, weights, roles, ratings."""
    enter_criteria(journal)
    enter_roles(journal)
    enter_ratings(journal)


def enter_hours(path: str, now: Any) -> None:
    """Write the rated hours of the example straight into the ledger."""
    with storage.door.writing(path, command="log", at=now) as store:
        for realm, rows in HOURS.items():
            for charge, minutes in rows:
                draft = EntryDraft(
                    TODAY, now, 0, "work", charge=charge, minutes=minutes, realm=realm
                )
                ledger.entries.add(store, draft, now=now)


def given(**changes: Any) -> Given:
    """Return the example as the input of a comparison."""
    criteria = tuple(_criterion(n, each) for n, each in enumerate(COMPARISON["criteria"], 1))
    roles = tuple(_role(role) for role in COMPARISON["roles"])
    goals = tuple(
        GivenGoal(
            each["slug"],
            each["name"],
            each["hours"],
            {slug: (strength, gain) for slug, (strength, gain) in each["links"].items()},
        )
        for each in VECTOR["input"]["goals"]
    )
    charges = {
        realm: RealmCharge(each["mean"], each["n"])
        for realm, each in VECTOR["input"]["charge_by_realm"].items()
    }
    whole = Given(
        COMPARISON["title"],
        TODAY,
        "swing",
        DEFAULT._replace(draws=1000),
        criteria,
        roles,
        "support-specialist",
        goals=goals,
        charges=charges,
    )
    return whole._replace(**changes)


def rated(slug: str, figures: dict[str, tuple[float, float, float]], **more: Any) -> GivenRole:
    """Return a role with these ratings, watched for and without a chance unless said."""
    ratings = {name: Rating(name, *three, "given") for name, three in figures.items()}
    base = GivenRole(slug, slug.title(), "watching", None, None, None, None, ratings)
    return base._replace(**more)


def _criterion(number: int, table: dict[str, Any]) -> Criterion:
    return Criterion(
        number,
        "",
        table["slug"],
        table["name"],
        table["kind"],
        table["worst"],
        table["best"],
        None,
        (),
        None,
        None,
        table["swing"],
        None,
        table.get("evidence"),
        number,
        None,
    )


def _role(table: dict[str, Any]) -> GivenRole:
    ratings = {
        slug: Rating(slug, *(float(x) for x in three), "given")
        for slug, three in table["ratings"].items()
    }
    return GivenRole(
        table["slug"],
        table["name"],
        table["status"],
        table.get("opens"),
        table.get("offer"),
        table.get("starts"),
        table["mix"],
        ratings,
    )
