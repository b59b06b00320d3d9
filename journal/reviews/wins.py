"""Wins and what came of them (D33), over a period, a tag or a role."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from journal import ledger, plans
from journal.domain import echo, evidence, promises, star, texts
from journal.domain.periods import Period
from journal.plans import read_roles
from journal.reviews import jobs
from journal.storage.door import Store
from journal.views.entries import Entry
from journal.views.review_days import Skill
from journal.views.roles import Role
from journal.views.wins import WinKept, WinList


class Won(NamedTuple):
    """A win, whether it shows what came of it (D33), and how strong that is (domain.evidence)."""

    entry: Entry
    has_result: bool
    strength: int


class Asked(NamedTuple):
    """A role that wins are looked at for: the jobs held, and the skills it asks for."""

    role: Role
    jobs: tuple[Role, ...]
    skills: tuple[str, ...]


def gathered(store: Store) -> list[Won]:
    """Return every win, newest first."""
    wins = plans.glance.named(store, ledger.entries.within(store, kind="win"))
    return judged(wins, ledger.entries.within(store, kind="praise"))


def judged(wins: Iterable[Entry], praise: Iterable[Entry]) -> list[Won]:
    """Return wins with what is known of their results, in the order given."""
    praised: dict[str, list[date]] = {}
    for line in praise:
        if line.who:
            praised.setdefault(texts.key(line.who), []).append(line.day)
    return [_won(win, praised) for win in wins]


def _won(win: Entry, praised: dict[str, list[date]]) -> Won:
    measured = win.metric_id is not None
    near = praised.get(texts.key(win.who), ()) if win.who else ()
    found = promises.has_result(win.impact, metric_linked=measured, won_on=win.day, praised_on=near)
    return Won(win, found, evidence.strength(win.impact, metric_linked=measured))


def asked(store: Store, word: str, today: date) -> Asked:
    """Return a role and what it asks for; raises NotFoundError, UsageError."""
    role = read_roles.role(store, word)
    skills = plans.skills.known(store)
    return Asked(
        role,
        jobs.held(read_roles.roles(store)),
        plans.skills.of_role(store, role, skills, today),
    )


def fits(win: Entry, wanted: Asked) -> bool:
    """Whether a win belongs to a role: to a job by its link or day, to a hoped-for one as it speaks
    for it.
    """
    if wanted.role.status in jobs.HELD:
        job = jobs.of_line(win, wanted.jobs)
        return job is not None and job.id == wanted.role.id
    return speaks_for(win, wanted)


def speaks_for(win: Entry, wanted: Asked) -> bool:
    """Whether a win names a role or carries a skill that it asks for."""
    return win.role_id == wanted.role.id or carries(win, wanted.skills)


def carries(win: Entry, keys: Sequence[str]) -> bool:
    """Whether a win carries one of these tags, given by their keys."""
    return any(texts.key(tag) in keys for tag in win.tags)


def listed(
    store: Store,
    period: Period | None,
    today: date,
    *,
    tag: str | None = None,
    role: str | None = None,
) -> WinList:
    """Return the wins of a period, all without one: newest first, those without a result apart."""
    wanted = asked(store, role, today) if role is not None else None
    key = texts.key(tag.lstrip("@#")) if tag is not None else None
    found = [
        won
        for won in gathered(store)
        if (period is None or won.entry.day in period)
        and (key is None or carries(won.entry, (key,)))
        and (wanted is None or fits(won.entry, wanted))
    ]
    shown = [_kept(won) for won in found]
    return WinList(
        period=echo.period_shown(period, today) if period is not None else None,
        wins=tuple(win for win in shown if win.has_result),
        without=tuple(win for win in shown if not win.has_result),
        skills=_skills([won.entry for won in found]),
    )


def _kept(won: Won) -> WinKept:
    entry = won.entry
    told = star.read(entry.text)
    return WinKept(
        id=entry.id,
        day=entry.day,
        text=told.win,
        impact=entry.impact,
        has_result=won.has_result,
        star=told.told,
        who=entry.who,
        project=entry.project,
        role=entry.role,
        metric=entry.metric,
        tags=entry.tags,
        private=entry.private,
    )


def _skills(wins: Iterable[Entry]) -> tuple[Skill, ...]:
    counted = Counter(tag for win in wins for tag in win.tags)
    return tuple(Skill(*pair) for pair in sorted(counted.items(), key=lambda p: (-p[1], p[0])))
