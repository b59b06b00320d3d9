"""What a shared page leaves out beside private lines: energy, mood, charge, people, and answers.

Private lines are not here to be left out: the review is made without them, so that no figure holds
one (`reviews.periods.review` with `shared`).
"""

from typing import NamedTuple

from journal.domain import texts
from journal.render import words
from journal.views.review_days import Realms, Wins
from journal.views.review_years import ThenAndNow
from journal.views.reviews import Review

PRIVATE_LOOPS = ("next", "decision", "tripwire")
"""Open loops that speak of one's own decisions, and of the step one set."""


class Shared(NamedTuple):
    """A review that can be handed on, and what was left out of it, in words."""

    review: Review
    left_out: tuple[str, ...]


def shared(review: Review, private: int) -> Shared:
    """Return a review, made without its `private` lines, without what else is not for others
    (docs/rules.md, sharing).
    """
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
    return Shared(made, _left_out(review, private))


def _then_and_now(found: ThenAndNow | None) -> ThenAndNow | None:
    """Return then and now without what is the person's own."""
    if found is None:
        return None
    return found._replace(rows=tuple(row for row in found.rows if not row.personal))


def _wins(wins: Wins) -> Wins:
    return wins._replace(
        wins=tuple(win._replace(who=None) for win in wins.wins),
        heard=tuple(each._replace(who=None) for each in wins.heard),
        lessons=tuple(each._replace(who=None) for each in wins.lessons),
    )


def _realms(realms: Realms) -> Realms:
    rows = tuple(
        row._replace(charge=None, charge_n=0, charge_left_out=0, charge_word="")
        for row in realms.rows
    )
    return realms._replace(rows=rows, charged=False)


def _named(review: Review) -> int:
    """Return how many people the review names."""
    wins, standing = review.wins, review.standing
    named: list[str | None] = [loop.who for loop in review.loops]
    if wins is not None:
        named += [win.who for win in wins.wins]
        named += [each.who for each in (*wins.heard, *wins.lessons)]
    if standing is not None:
        named += [row.who for row in standing.rows]
    return len({texts.key(who) for who in named if who is not None})


def _left_out(review: Review, private: int) -> tuple[str, ...]:
    named = _named(review)
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
