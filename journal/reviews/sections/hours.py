"""Whose work the hours were, what kind of work, and what it did to the person."""

from collections.abc import Iterable, Mapping
from datetime import date

from journal.domain import charges, handoffs, periods, realms, texts
from journal.domain.periods import Period
from journal.reviews.frame import (
    Frame,
    Rows,
    owner_of,
    owners_of,
    usual_span,
    within,
    work_minutes,
    worked_weeks,
)
from journal.views.entries import Entry
from journal.views.intended import ProjectKept
from journal.views.review_days import HandOff, NextHome, OwnerRow, Owners, RealmRow, Realms

OPEN = ("active", "paused")


class _Spent:
    """Work minutes by owner over one span; owners are told apart without case."""

    def __init__(self, entries: Iterable[Entry], projects: Mapping[int, str]) -> None:
        self.minutes: dict[str, int] = {}
        self.names: dict[str, str] = {}
        for entry in entries:
            spent = work_minutes(entry)
            if spent:
                owner = owner_of(entry, projects)
                key = texts.key(owner)
                self.names.setdefault(key, owner)
                self.minutes[key] = self.minutes.get(key, 0) + spent
        self.total = sum(self.minutes.values())

    def of(self, key: str) -> int:
        return self.minutes.get(key, 0)

    def share(self, key: str) -> float | None:
        return self.of(key) / self.total if self.total else None

    @property
    def not_mine(self) -> float | None:
        mine = self.of(handoffs.ME)
        return (self.total - mine) / self.total if self.total else None


def owners(rows: Rows, frame: Frame) -> Owners | None:
    """Return whose work it was, with hand-offs; None without work minutes and hand-offs."""
    projects = owners_of(rows)
    now, before, year_ago = (_Spent(within(rows.entries, s), projects) for s in frame.spans)
    past = within(rows.entries, usual_span(frame))
    usual = _Spent(past, projects)
    weeks = worked_weeks((entry.day, work_minutes(entry)) for entry in past)
    handed = tuple(_handed(rows, frame))
    if not (now.total or handed):
        return None
    beside = usual if frame.kind == "week" else before
    names = {**usual.names, **before.names, **now.names}
    keys = [key for key in names if now.of(key) or beside.of(key)]
    keys.sort(key=lambda key: (key != handoffs.ME, -now.of(key), -beside.of(key), key))
    table = tuple(
        OwnerRow(
            owner=names[key],
            mine=key == handoffs.ME,
            minutes=now.of(key),
            share=now.share(key),
            share_before=before.share(key),
            share_year_ago=year_ago.share(key),
            usual_minutes=usual.of(key) / weeks if weeks else None,
            what=_what(rows, frame, key, projects),
        )
        for key in keys
    )
    limit = frame.chosen.not_mine_limit
    share = now.not_mine
    return Owners(
        table,
        now.total,
        share,
        before.not_mine,
        year_ago.not_mine,
        usual.not_mine,
        limit,
        share is not None and share > limit,
        handed,
        _next_home(rows, frame),
    )


def _what(rows: Rows, frame: Frame, owner: str, projects: Mapping[int, str]) -> tuple[str, ...]:
    titles = {project.id: project.title for project in rows.projects}
    spent: dict[str, int] = {}
    for entry in within(rows.entries, frame.now):
        title = titles.get(entry.project_id or 0)
        if title and texts.key(owner_of(entry, projects)) == owner:
            spent[title] = spent.get(title, 0) + work_minutes(entry)
    return tuple(sorted(spent, key=lambda title: (-spent[title], title)))


def _handed(rows: Rows, frame: Frame) -> Iterable[HandOff]:
    """Yield the hand-offs of the last year that was looked at, as they stand on its last day."""
    since = periods.later(frame.whole.start, -366)
    return (each for each in hand_offs(rows, frame.last) if each.closed_on >= since)


def hand_offs(rows: Rows, last: date) -> Iterable[HandOff]:
    """Yield the hand-offs up to a day in the order their projects were made, as they stand on it."""
    taken = [p for p in rows.projects if p.status == "handed-off" and p.closed_on is not None]
    for project in taken:
        closed = project.closed_on
        if closed is None or closed > last:
            continue
        alone = sum(texts.key(each.owner) == texts.key(project.owner) for each in taken) == 1
        result = handoffs.hand_off(closed, _rows_of(rows, project, alone), last)
        yield HandOff(project.slug, project.title, project.owner, closed, *result)


def _rows_of(rows: Rows, project: ProjectKept, alone: bool) -> list[tuple[date, int]]:
    team = texts.key(project.owner)
    return [
        (entry.day, entry.minutes or 0)
        for entry in rows.entries
        if entry.kind != "study"
        and (
            entry.project_id == project.id
            or (
                alone
                and entry.project_id is None
                and entry.owner is not None
                and texts.key(entry.owner) == team
            )
        )
    ]


def _next_home(rows: Rows, frame: Frame) -> NextHome | None:
    """Return the open project of another team that took most minutes of the days looked at."""
    best: NextHome | None = None
    lines = within(rows.entries, frame.now)
    for project in rows.projects:
        if texts.key(project.owner) == handoffs.ME or project.status not in OPEN:
            continue
        spent = sum(work_minutes(e) for e in lines if e.project_id == project.id)
        if spent and (best is None or spent > best.minutes):
            rate = spent / (frame.now.days / 7)
            best = NextHome(project.owner, project.slug, project.title, spent, rate)
    return best


def kinds(rows: Rows, frame: Frame) -> Realms | None:
    """Return the kinds of work with their charge; None when no work has a kind."""
    now, before, year_ago = (_by_realm(within(rows.entries, span)) for span in frame.spans)
    if not any(now.values()):
        return None
    year = Period(a_year_before(frame.last), periods.later(frame.last, 1))
    lines = within(rows.entries, year)
    table = []
    for realm in realms.REALMS:
        charge = charges.charge((e.charge, e.minutes) for e in lines if e.realm == realm)
        if not (now.get(realm) or before.get(realm) or charge.n or charge.left_out):
            continue
        table.append(
            RealmRow(
                realm,
                now.get(realm, 0),
                _share(now, realm),
                _share(before, realm),
                _share(year_ago, realm),
                charge.mean,
                charge.n,
                charge.left_out,
                charge.word,
            )
        )
    total = sum(now.values())
    everything = sum(work_minutes(entry) for entry in within(rows.entries, frame.now))
    return Realms(tuple(table), total, everything - total)


def _by_realm(entries: Iterable[Entry]) -> dict[str, int]:
    spent: dict[str, int] = {}
    for entry in entries:
        if entry.realm:
            spent[entry.realm] = spent.get(entry.realm, 0) + work_minutes(entry)
    return spent


def _share(spent: Mapping[str, int], realm: str) -> float | None:
    total = sum(spent.values())
    return spent.get(realm, 0) / total if total else None


def a_year_before(last: date) -> date:
    """Return the first of the twelve months up to and including `last`."""
    return periods.year_ago(periods.day_of(periods.later(last, 1))).start
