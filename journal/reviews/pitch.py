"""A pitch: what other people's work takes, from the log alone, and what stands beside its weeks.

Private rows are left out of every figure, so that nothing of them can be read from one.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from journal import ledger, plans
from journal.domain import charges, handoffs, periods, pitches, texts
from journal.domain.periods import Period
from journal.errors import InvalidError, NotFoundError
from journal.plans import read_metrics, read_work
from journal.reviews.frame import (
    Rows,
    owner_of,
    owners_of,
    within,
    work_minutes,
)
from journal.reviews.sections import hours, people, values
from journal.storage.door import Store
from journal.views.entries import Entry
from journal.views.intended import MetricKept, ProjectKept
from journal.views.pitch import (
    Beside,
    Equivalent,
    Own,
    Pitch,
    QuarterSpent,
    Spent,
    Toll,
    WhatIs,
)
from journal.views.review_days import HandOff, Span

QUARTERS = 4
"""So many quarters have a bar."""

UNCOUNTED = ("", "%", "share", *people.SAMPLED)
"""Units that count nothing an hour brings."""

UNJUDGED = ("too early", "nothing before")
"""Words of a hand-off of which it cannot be said whether it stuck."""


class Asked(NamedTuple):
    """Which days are looked at: the period, as far as it has begun, and today."""

    whole: Period
    today: date
    fiscal_year_start: int = 1

    @property
    def last(self) -> date:
        """The last day looked at."""
        return min(self.whole.last, self.today)

    @property
    def now(self) -> Period:
        """The period up to its last day looked at."""
        return periods.so_far(self.whole, self.today)

    @property
    def year(self) -> Period:
        """The twelve months up to the last day looked at."""
        return Period(hours.a_year_before(self.last), periods.later(self.last, 1))


class Subject(NamedTuple):
    """What is pitched: all the work of a team, or one project."""

    owner: str
    project: ProjectKept | None = None


class _Work(NamedTuple):
    """The rows a pitch is made from, the lines of the work among them, and the metric it moves."""

    rows: Rows
    lines: tuple[Entry, ...]
    projects: tuple[ProjectKept, ...]
    metric: MetricKept | None


def pitched(store: Store, word: str, asked: Asked) -> Pitch:
    """Return the pitch of the team or project that `word` means; reads only.

    Raises NotFoundError with near names, InvalidError for a period ahead and for one's own work as
    a whole.
    """
    rows = Rows(
        entries=tuple(ledger.entries.within(store, oldest_first=True)),
        projects=read_work.projects(store),
        milestones=read_work.milestones(store),
        metrics=read_metrics.metrics(store),
    )
    return compose(rows, subject(store, rows, word), asked)


def subject(store: Store, rows: Rows, word: str) -> Subject:
    """Return the team of that name, else the project; raises NotFoundError, UsageError."""
    wanted = texts.key(" ".join(word.split()))
    if wanted == handoffs.ME:
        raise InvalidError(
            "a pitch is for work that belongs to another team", hint="journal project"
        )
    teams = {texts.key(each.owner): each.owner for each in reversed(rows.projects)}
    for entry in rows.entries:
        if entry.owner is not None and not entry.private:
            teams.setdefault(texts.key(entry.owner), entry.owner)
    teams.pop(handoffs.ME, None)
    if wanted in teams:
        return Subject(teams[wanted])
    try:
        found = plans.glance.find(store, "project", word)
    except NotFoundError as error:
        names = [*teams.values(), *(project.slug for project in rows.projects)]
        near = texts.near(word, names)
        hint = f"near: {', '.join(near)} · all: journal project" if near else error.hint
        raise NotFoundError(f"no team or project {texts.quoted(word)}", hint=hint) from None
    project = next(each for each in rows.projects if each.id == found)
    return Subject(project.owner, project)


def compose(rows: Rows, wanted: Subject, asked: Asked) -> Pitch:
    """Return the pitch of a subject: same rows, days and settings, same pitch."""
    if asked.whole.start > asked.today:
        raise InvalidError(
            "a pitch looks back: that period has not begun",
            hint=f"journal pitch {pitch_of(wanted)}",
        )
    shared = rows._replace(entries=tuple(e for e in rows.entries if not e.private))
    work = _work(shared, wanted, asked)
    mine = texts.key(wanted.owner) == handoffs.ME
    gone = _gone(work)
    return Pitch(
        subject=tuple(each.title for each in work.projects),
        projects=tuple(each.slug for each in work.projects),
        owner=wanted.owner,
        mine=mine,
        handed_on=gone.closed_on if gone else None,
        handed=_handed(work, asked, gone),
        label=asked.whole.label or "",
        span=Span(*asked.now),
        today=asked.today,
        running=asked.today in asked.whole,
        what_is=_what_is(work, asked),
        metric=work.metric.name if work.metric else None,
        expected=_expected(work),
        equivalent=_equivalent(work, asked),
        before=_before(work, asked),
        could=None,
        ask=None,
        own=Own(_beside(work, asked), _toll(work, asked)),
        asked_on=_asked_on(rows, work, wanted),
        private=_private(rows, wanted, asked),
    )


def pitch_of(wanted: Subject) -> str:
    """Return the word by which a subject is pitched."""
    return wanted.project.slug if wanted.project is not None else wanted.owner


def _lines(rows: Rows, wanted: Subject, entries: Iterable[Entry]) -> list[Entry]:
    """Return the lines of work of a project, or of a team as D26 tells whose it is."""
    work = (entry for entry in entries if entry.kind != "study")
    if wanted.project is not None:
        return [entry for entry in work if entry.project_id == wanted.project.id]
    owners, team = owners_of(rows), texts.key(wanted.owner)
    return [entry for entry in work if texts.key(owner_of(entry, owners)) == team]


def _work(rows: Rows, wanted: Subject, asked: Asked) -> _Work:
    lines = tuple(_lines(rows, wanted, rows.entries))
    spent: dict[int, int] = {}
    for entry in within(lines, asked.year):
        if entry.project_id is not None:
            spent[entry.project_id] = spent.get(entry.project_id, 0) + work_minutes(entry)
    if wanted.project is not None:
        found = [wanted.project]
    else:
        found = [each for each in rows.projects if each.id in spent]
        found.sort(key=lambda each: (-spent[each.id], each.id))
    known = {metric.id: metric for metric in rows.metrics}
    ids = (each.metric_id for each in found if each.metric_id is not None)
    return _Work(rows, lines, tuple(found), next((known[each] for each in ids), None))


def _what_is(work: _Work, asked: Asked) -> WhatIs:
    first = _first(work, asked)
    now = Period(max(asked.now.start, first), asked.now.end)
    year = Period(max(asked.year.start, first), asked.year.end)
    taken, whole = _spent(work.lines, now), _spent(work.lines, year)
    weeks = max(0, now.days) / 7
    days = _by_day(within(work.rows.entries, year))
    everything = sum(days.values())
    return WhatIs(
        now=taken,
        without_minutes=sum(not entry.minutes for entry in within(work.lines, now)),
        weeks=weeks,
        minutes_per_week=taken.minutes / weeks if weeks and taken.minutes else None,
        year=whole,
        whole_year=year.start == asked.year.start,
        all_minutes=everything,
        days_worked=sum(minutes > 0 for minutes in days.values()),
        share=whole.minutes / everything if everything else None,
        working_days=pitches.working_days(whole.minutes, days.values()),
        quarters=_quarters(work, asked, first),
    )


def _first(work: _Work, asked: Asked) -> date:
    """Return the day of the journal's first line: before it nothing is known."""
    return min((entry.day for entry in work.rows.entries), default=asked.today)


def _spent(lines: Iterable[Entry], span: Period) -> Spent:
    inside = within(lines, span)
    return Spent(span.start, span.last, len(inside), sum(map(work_minutes, inside)))


def _by_day(entries: Iterable[Entry]) -> Mapping[date, int]:
    found: dict[date, int] = {}
    for entry in entries:
        found[entry.day] = found.get(entry.day, 0) + work_minutes(entry)
    return found


def _quarters(work: _Work, asked: Asked, first: date) -> tuple[QuarterSpent, ...]:
    """Return the last quarters that the journal knows of, oldest first."""
    quarter = periods.quarter_of(asked.last, asked.fiscal_year_start)
    found: list[QuarterSpent] = []
    while len(found) < QUARTERS and quarter.end > first:
        spent = _spent(work.lines, Period(quarter.start, min(quarter.end, asked.year.end)))
        partly = first if quarter.start < first else None
        running = asked.last < quarter.last
        found.append(
            QuarterSpent(quarter.label or "", spent.entries, spent.minutes, running, partly)
        )
        quarter = periods.previous(quarter)
    return tuple(reversed(found))


def _expected(work: _Work) -> str | None:
    return next((each.expected for each in work.projects if each.expected), None)


def _equivalent(work: _Work, asked: Asked) -> Equivalent | None:
    """Return what the hours would be in units of the metric, where its hours are in the journal."""
    metric = work.metric
    spent = sum(map(work_minutes, within(work.lines, asked.now)))
    if metric is None or not _counts(metric) or not spent:
        return None
    projects = owners_of(work.rows)
    count, minutes, weeks = 0.0, 0, 0
    for week in values.steps("week", asked.whole, asked.last):
        held = values.recorded(metric, week, asked.last)
        taken = sum(
            work_minutes(entry)
            for entry in within(work.rows.entries, week)
            if entry.realm == metric.realm
            and entry.day <= asked.last
            and texts.key(owner_of(entry, projects)) == handoffs.ME
        )
        if held and taken:
            count += sum((row.n or 0) if metric.kind == "share" else row.value for row in held)
            minutes, weeks = minutes + taken, weeks + 1
    if weeks < pitches.FEWEST or not count:
        return None
    rate = count / (minutes / 60)
    return Equivalent(
        metric.slug,
        metric.unit,
        metric.realm or "",
        count,
        minutes,
        weeks,
        rate,
        pitches.about(spent / 60 * rate),
    )


def _counts(metric: MetricKept) -> bool:
    """Whether a metric counts what hours of a realm bring: k of n of them, or their sum."""
    counted = metric.kind == "share" or (metric.kind == "number" and metric.summary == "sum")
    known = metric.derive is None and metric.realm is not None and metric.unit not in UNCOUNTED
    return counted and known and metric.cadence != "month"


def _gone(work: _Work) -> ProjectKept | None:
    """Return the newest project of the work where all of it is handed off."""
    if not work.projects or any(each.status != "handed-off" for each in work.projects):
        return None
    return max(work.projects, key=lambda each: (each.closed_on or date.min, each.id))


def _handed(work: _Work, asked: Asked, gone: ProjectKept | None) -> HandOff | None:
    if gone is None:
        return None
    found = hours.hand_offs(work.rows, asked.last)
    return next((each for each in found if each.project == gone.slug), None)


def _before(work: _Work, asked: Asked) -> HandOff | None:
    """Return the newest other hand-off of which it can be said whether it stuck, else the newest."""
    pitched_here = {project.slug for project in work.projects}
    others = [
        each for each in hours.hand_offs(work.rows, asked.last) if each.project not in pitched_here
    ]
    others.sort(key=lambda each: (each.word not in UNJUDGED, each.closed_on))
    return others[-1] if others else None


def _beside(work: _Work, asked: Asked) -> Beside | None:
    metric = work.metric
    if metric is None:
        return None
    reason = "derived" if metric.derive is not None else None
    reason = "monthly" if metric.cadence == "month" else reason
    weeks = [] if reason else _weeks(work, metric, asked)
    found = pitches.sides(weeks)
    return Beside(metric.slug, metric.name, metric.kind, metric.unit, len(weeks), found, reason)


def _weeks(work: _Work, metric: MetricKept, asked: Asked) -> list[pitches.Week]:
    """Return the last half year's weeks that have a value and lie in the journal's time."""
    first = _first(work, asked)
    found = []
    for week in values.steps_before("week", asked.now, pitches.WEEKS):
        point = values.value(work.rows, metric, week, asked.last)
        if point.value is None or week.end <= first:
            continue
        spent = sum(map(work_minutes, within(work.lines, week)))
        found.append(pitches.Week(spent, point.value, point.k, point.n))
    return found


def _toll(work: _Work, asked: Asked) -> Toll:
    lines = within(work.lines, asked.year)
    found = charges.charge((entry.charge, entry.minutes) for entry in lines)
    return Toll(found.n, found.left_out, found.mean, found.word)


def _asked_on(rows: Rows, work: _Work, wanted: Subject) -> date | None:
    """Return since when an answer about this work is waited for."""
    ids, team = {project.id for project in work.projects}, texts.key(wanted.owner)
    days = [
        step.asked_on
        for step in rows.milestones
        if step.waiting_on is not None
        and step.asked_on is not None
        and step.done_on is None
        and step.dropped_on is None
        and (step.project_id in ids or texts.key(step.waiting_on) == team)
    ]
    return min(days, default=None)


def _private(rows: Rows, wanted: Subject, asked: Asked) -> int:
    """Return how many private lines of the work, of all the days looked at, were left out."""
    lines = _lines(rows, wanted, (entry for entry in rows.entries if entry.private))
    start = min(asked.now.start, asked.year.start)
    return sum(start <= entry.day <= asked.last for entry in lines)
