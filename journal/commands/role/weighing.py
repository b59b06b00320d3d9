"""How criteria get their weights: swing points or a ranking, said on the line or asked for."""

from collections.abc import Sequence
from datetime import datetime

from journal import plans
from journal.domain import texts, weights
from journal.errors import DeclinedError, InvalidError, NotFoundError, UsageError
from journal.plans import read_roles
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.criteria import Criterion

WEIGH = "journal role criterion weigh energy=100 pay=50"


def by_points(
    store: Store, swings: Sequence[tuple[str, float]], *, now: datetime
) -> tuple[str, ...]:
    """Store swing points by the names of criteria; return the slugs of what changed."""
    known = _weighable(store)
    said = {read_roles.picked(known, name).id: points for name, points in swings}
    return plans.criteria.weigh(store, swings=said, now=now)


def by_rank(store: Store, ranking: str, *, now: datetime) -> tuple[str, ...]:
    """Store the places of `energy > visibility > pay = team`; return the slugs of what changed."""
    return plans.criteria.weigh(store, ranks=_ranks(_weighable(store), ranking), now=now)


def _weighable(store: Store) -> tuple[Criterion, ...]:
    return tuple(each for each in read_roles.criteria(store) if each.kind != "must")


def swing(word: str) -> tuple[str, float]:
    """Return criterion and points of `energy=100`; raises UsageError."""
    name, equals, points = word.partition("=")
    try:
        return name.strip(), float(points) if equals else float("nan")
    except ValueError:
        raise UsageError(f"{texts.quoted(word)} is not C=POINTS", hint=WEIGH) from None


def _ranks(known: tuple[Criterion, ...], text: str) -> dict[int, int]:
    said = {
        read_roles.picked(known, name): rank for name, rank in weights.read_ranking(text).items()
    }
    left_out = [each.slug for each in known if each not in said]
    if left_out:
        raise InvalidError(
            f"the ranking leaves out {', '.join(left_out)}",
            hint='--rank "energy > visibility > pay = community"',
        )
    return {each.id: rank for each, rank in said.items()}


def ask(run: Runtime) -> list[tuple[str, float]]:
    """Ask the swing question for every criterion, both ends beside it; Enter keeps what there is."""
    with run.reading() as store:
        known = [each for each in read_roles.criteria(store) if each.kind != "must"]
    if not known:
        raise NotFoundError(
            "there is no criterion to weigh yet", hint="journal role criterion add NAME"
        )
    if not run.interactive:
        raise UsageError("weigh takes points or a ranking", hint=WEIGH)
    run.tell(
        "Everything is at its worst. You may lift one criterion from its worst to its best: which "
        "first?\nThat is 100. How many points is lifting each other one worth?"
    )
    found = []
    for each in known:
        now = "" if each.swing is None else f" [{each.swing:g}]"
        answer = run.ask(
            f"{each.name}, from “{each.worst}” to “{each.best}”: points?{now}", otherwise=WEIGH
        )
        if answer.strip():
            found.append(swing(f"{each.slug}={answer.strip()}"))
    if not found:
        raise DeclinedError("nothing was changed")
    return found
