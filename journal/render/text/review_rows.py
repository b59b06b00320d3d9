"""A review as records for `--plain`: one figure a line, exact, with what it is compared with."""

from collections.abc import Iterable
from typing import NamedTuple

from journal.views.review_days import Feelings, Owners, Realms, Wins
from journal.views.review_habits import Habits, Learning
from journal.views.review_numbers import Change, Number, Objectives
from journal.views.review_people import Decisions, Standing
from journal.views.reviews import Review


class Record(NamedTuple):
    """One figure: of what it is, its value, how many stand behind it, and what it is compared with."""

    section: str
    subject: str | None
    figure: str
    value: object
    n: float | None = None
    before: float | None = None
    before_n: float | None = None
    year_ago: float | None = None
    year_ago_n: float | None = None
    low: float | None = None
    high: float | None = None
    more_than_chance: bool | None = None
    text: object = None


COLUMNS = Record._fields


def records(view: Review) -> Iterable[Record]:
    """Yield every figure of a review in the order of its sections."""
    yield from _logged(view)
    yield from _wins(view.wins) if view.wins else ()
    yield from _owners(view.owners) if view.owners else ()
    yield from _realms(view.realms) if view.realms else ()
    for toll in view.tolls.rows if view.tolls else ():
        yield Record(toll.kind, toll.name, "charge", toll.mean, n=toll.n, text=toll.word)
    yield from _feelings(view.feelings) if view.feelings else ()
    for number in view.numbers:
        yield _number(number)
    yield from _habits(view.habits) if view.habits else ()
    yield from _learning(view.learning) if view.learning else ()
    for each in view.quarters or ((view.objectives,) if view.objectives else ()):
        yield from _objectives(each)
    yield from _standing(view.standing) if view.standing else ()
    for row in view.then_and_now.rows if view.then_and_now else ():
        yield Record(
            "then and now",
            row.name,
            row.kind,
            row.now,
            n=row.now_n,
            before=row.then,
            before_n=row.then_n,
        )
    for role in view.roles.rows if view.roles else ():
        yield Record("roles", role.slug, "offer", role.offer, text=role.status)
        if role.fit is not None:
            yield Record("roles", role.slug, "fit", role.fit)
            yield Record("roles", role.slug, "fit at 10%", role.low)
            yield Record("roles", role.slug, "fit at 90%", role.high)
            yield Record("roles", role.slug, "best in", role.best_in)
            yield Record("roles", role.slug, "charge", role.charge)
    yield from _decisions(view.decisions) if view.decisions else ()
    for loop in view.loops:
        yield Record("loops", loop.subject, loop.kind, loop.amount, text=loop.day or loop.days)
    for question in view.questions:
        yield Record("questions", question.key, "answer", None, text=question.answer)


def _logged(view: Review) -> Iterable[Record]:
    head, logged = view.head, view.logged
    yield Record("period", head.label, "days", head.day, n=head.days, text=head.whole.start)
    yield Record("logged", None, "days", logged.days, n=logged.of_days)
    yield Record(
        "logged",
        None,
        "entries",
        logged.entries,
        before=logged.entries_before,
        year_ago=logged.entries_year_ago,
    )
    yield Record(
        "logged",
        None,
        "work minutes",
        logged.minutes,
        before=logged.minutes_before,
        year_ago=logged.minutes_year_ago,
    )


def _wins(wins: Wins) -> Iterable[Record]:
    for win in wins.wins:
        yield Record("wins", f"#{win.id}", "win", win.day, text=win.impact or win.text)
    for heard in (*wins.heard, *wins.lessons):
        yield Record("heard", heard.who, heard.kind, heard.day, text=heard.text)


def _owners(owners: Owners) -> Iterable[Record]:
    for row in owners.rows:
        yield Record(
            "owners",
            row.owner,
            "share",
            row.share,
            n=row.minutes,
            before=row.share_before,
            year_ago=row.share_year_ago,
        )
    yield Record(
        "owners",
        None,
        "not mine",
        owners.not_mine,
        n=owners.minutes,
        before=owners.not_mine_before,
        year_ago=owners.not_mine_year_ago,
    )
    for handed in owners.handoffs:
        yield Record(
            "hand-offs",
            handed.project,
            "hours a week",
            handed.after_hours_per_week,
            n=handed.leaks,
            before=handed.before_hours_per_week,
            text=handed.word,
        )


def _realms(realms: Realms) -> Iterable[Record]:
    for row in realms.rows:
        yield Record(
            "realms",
            row.realm,
            "share",
            row.share,
            n=row.minutes,
            before=row.share_before,
            year_ago=row.share_year_ago,
        )
        if realms.charged:
            yield Record(
                "realms", row.realm, "charge", row.charge, n=row.charge_n, text=row.charge_word
            )


def _feelings(feelings: Feelings) -> Iterable[Record]:
    for name, rating in (("energy", feelings.energy), ("mood", feelings.mood)):
        yield Record(
            "feelings",
            name,
            "mean",
            rating.mean,
            n=rating.n,
            before=rating.before_mean,
            before_n=rating.before_n,
            year_ago=rating.year_ago_mean,
            year_ago_n=rating.year_ago_n,
        )


def _number(number: Number) -> Record:
    before, year_ago = _then(number.before), _then(number.year_ago)
    star = number.before.more_than_chance if number.before else None
    return Record(
        "numbers",
        number.slug,
        number.kind,
        number.value,
        n=number.n,
        before=before[0],
        before_n=before[1],
        year_ago=year_ago[0],
        year_ago_n=year_ago[1],
        low=number.low,
        high=number.high,
        more_than_chance=star,
        text=number.trend.word,
    )


def _then(change: Change | None) -> tuple[float | None, int | None]:
    return (None, None) if change is None else (change.then.value, change.then.n)


def _habits(habits: Habits) -> Iterable[Record]:
    for row in habits.rows:
        yield Record(
            "habits",
            row.slug,
            "kept",
            row.now.kept,
            n=row.now.due,
            before=row.before.kept,
            before_n=row.before.due,
            year_ago=row.year_ago.kept,
            year_ago_n=row.year_ago.due,
        )
        yield Record("habits", row.slug, "streak", row.current, n=row.best, text=row.unit)
        yield Record("habits", row.slug, "strength", row.strength, before=row.strength_before)
        yield Record("habits", row.slug, "lapses", row.lapses)


def _learning(learning: Learning) -> Iterable[Record]:
    yield Record(
        "learning",
        None,
        "study minutes",
        learning.minutes,
        before=learning.minutes_before,
        year_ago=learning.minutes_year_ago,
    )
    for goal in learning.goals:
        yield Record(
            "learning",
            goal.slug,
            "minutes",
            goal.studied_minutes,
            n=goal.est_minutes,
            text=goal.word,
        )
    for held in learning.held:
        yield Record("credentials", held.name, "credits", held.earned, n=held.required)


def _objectives(objectives: Objectives) -> Iterable[Record]:
    for objective in objectives.rows:
        yield Record(
            "objectives", objective.title, "score", objective.score, text=objective.verdict
        )
        for each in objective.key_results:
            yield Record("key results", each.title, each.kind, each.score, n=each.n, text=each.band)


def _standing(standing: Standing) -> Iterable[Record]:
    for row in standing.rows:
        yield Record(
            "standing", row.who, "praise", row.praise, n=row.praise + row.critique, text=row.word
        )
    if standing.promises is not None:
        kept = standing.promises
        yield Record("promises", None, "kept", kept.kept, n=kept.counted)
    for audit in standing.audits:
        yield Record(
            "audits",
            audit.slug,
            "share",
            audit.now.value,
            n=audit.now.n,
            year_ago=audit.year_ago.value,
            year_ago_n=audit.year_ago.n,
            low=audit.low,
            high=audit.high,
        )


def _decisions(decisions: Decisions) -> Iterable[Record]:
    for row in decisions.rows:
        yield Record("decisions", f"#{row.id}", "decision", row.review_on, text=row.title)
