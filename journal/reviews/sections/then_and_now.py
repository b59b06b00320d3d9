"""A year beside the first one with lines: the same figures, then and now."""

from collections.abc import Iterable
from datetime import date

from journal.views.review_years import ThenAndNow, ThenNow
from journal.views.reviews import Review

WEEK = 7


def then_and_now(first: Review, year: Review, began: date) -> ThenAndNow | None:
    """Return the figures that both years have, None when there is none; the journal began on a day
    of the first.
    """
    days = (first.head.now.end - began).days, year.head.day
    rows = tuple(
        row for row in _rows(first, year, days) if row.then is not None and row.now is not None
    )
    return ThenAndNow(first.head.label, year.head.label, rows) if rows else None


def _rows(first: Review, year: Review, days: tuple[int, int]) -> Iterable[ThenNow]:
    logged = (*_logged(first, days[0]), *_logged(year, days[1]))
    yield ThenNow("Days with a line", "share", "", *logged)
    yield ThenNow("Wins with a result", "share", "", *_wins(first), *_wins(year))
    yield ThenNow("Work that is not mine", "share", "h", *_not_mine(first), *_not_mine(year))
    studied = (*_study(first, days[0]), *_study(year, days[1]))
    yield ThenNow("Study a week", "minutes", "", *studied)
    for name in ("energy", "mood"):
        mean = (*_felt(first, name), *_felt(year, name))
        yield ThenNow(name.capitalize(), "mean", "", *mean, personal=True)
    yield from _numbers(first, year)
    yield from _habits(first, year)


def _logged(review: Review, days: int) -> tuple[float | None, int]:
    return (review.logged.days / days if review.logged.days else None), days


def _wins(review: Review) -> tuple[float | None, int]:
    found = review.wins
    if found is None or not found.wins:
        return None, 0
    return found.with_result / len(found.wins), len(found.wins)


def _not_mine(review: Review) -> tuple[float | None, int]:
    owners = review.owners
    return (None, 0) if owners is None else (owners.not_mine, owners.minutes // 60)


def _study(review: Review, days: int) -> tuple[float | None, int]:
    minutes = review.logged.study_minutes
    return (minutes * WEEK / days if minutes else None), days


def _felt(review: Review, name: str) -> tuple[float | None, int]:
    if review.feelings is None:
        return None, 0
    rating = getattr(review.feelings, name)
    return rating.mean, rating.n


def _numbers(first: Review, year: Review) -> Iterable[ThenNow]:
    then = {each.slug: each for each in first.numbers}
    for now in year.numbers:
        held = then.get(now.slug)
        if held is not None and not now.activity and held.kind == now.kind:
            figures = (held.value, held.n, now.value, now.n)
            yield ThenNow(now.name, now.kind, now.unit, *figures)


def _habits(first: Review, year: Review) -> Iterable[ThenNow]:
    """Return the share of units that were kept; a habit that asked for nothing has none."""
    rows = {each.id: each for each in first.habits.rows} if first.habits else {}
    for now in year.habits.rows if year.habits else ():
        held = rows.get(now.id)
        if held is not None and held.now.due and now.now.due:
            then = held.now.kept / held.now.due
            figures = (then, held.now.due, now.now.kept / now.now.due, now.now.due)
            yield ThenNow(f"{now.name} kept", "share", "", *figures)
