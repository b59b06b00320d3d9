"""What a shared page leaves out: private rows, energy, mood, charge, people, and answers."""

from typing import NamedTuple

from journal.render import words
from journal.views.review_days import Heard, Realms, Win, Wins
from journal.views.review_years import ThenAndNow
from journal.views.reviews import Review

PRIVATE_LOOPS = ("next", "decision", "tripwire")
"""Open loops that speak of one's own decisions, and of the step one set."""


class Shared(NamedTuple):
    """A review that can be handed on, and what was left out of it, in words."""

    review: Review
    left_out: tuple[str, ...]


def shared(review: Review) -> Shared:
    """Return a review without what is not for others (docs/rules.md, sharing)."""
    wins = _wins(review.wins) if review.wins is not None else None
    made = review._replace(
        wins=wins,
        realms=_realms(review.realms) if review.realms is not None else None,
        feelings=None,
        standing=review.standing._replace(rows=()) if review.standing is not None else None,
        roles=None,
        decisions=None,
        loops=tuple(
            loop._replace(who=None) for loop in review.loops if loop.kind not in PRIVATE_LOOPS
        ),
        questions=tuple(question._replace(answer=None) for question in review.questions),
        echo=None,
        tolls=None,
        then=None,
        then_and_now=_then_and_now(review.then_and_now),
    )
    return Shared(made, _left_out(review))


def _then_and_now(found: ThenAndNow | None) -> ThenAndNow | None:
    """Return then and now without what is the person's own."""
    if found is None:
        return None
    return found._replace(rows=tuple(row for row in found.rows if not row.personal))


def _wins(wins: Wins) -> Wins:
    kept = tuple(win._replace(who=None) for win in wins.wins if not win.private)
    return wins._replace(
        wins=kept,
        with_result=sum(win.has_result for win in kept),
        heard=tuple(each._replace(who=None) for each in wins.heard if not each.private),
        lessons=tuple(each._replace(who=None) for each in wins.lessons if not each.private),
    )


def _realms(realms: Realms) -> Realms:
    rows = tuple(
        row._replace(charge=None, charge_n=0, charge_left_out=0, charge_word="")
        for row in realms.rows
    )
    return realms._replace(rows=rows)


def _left_out(review: Review) -> tuple[str, ...]:
    wins = review.wins
    lines: tuple[Win | Heard, ...] = ()
    if wins is not None:
        lines = (*wins.wins, *wins.heard, *wins.lessons)
    private = sum(line.private for line in lines)
    named = sum(line.who is not None and not line.private for line in lines)
    named += sum(loop.who is not None for loop in review.loops)
    named += len(review.standing.rows) if review.standing is not None else 0
    answers = sum(question.answer is not None for question in review.questions)
    answers += len(review.then.answers) if review.then is not None else 0
    answers += sum(loop.kind == "next" for loop in review.loops)
    charged = review.tolls is not None or (
        review.realms is not None and any(row.charge_n for row in review.realms.rows)
    )
    found = (
        words.counted(private, "private line") if private else "",
        "energy and mood" if review.feelings is not None else "",
        "charge" if charged else "",
        words.counted(named, "name") if named else "",
        words.counted(answers, "answer") if answers else "",
        "roles" if review.roles is not None else "",
        "decisions" if review.decisions is not None else "",
    )
    return tuple(part for part in found if part)
