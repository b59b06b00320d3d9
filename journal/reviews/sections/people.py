"""Standing by audience, promises, the audit of one's own escalations, roles and decisions."""

from datetime import date, timedelta

from journal.domain import decision_days, periods, promises, shares, standing, texts
from journal.reviews import role_tables
from journal.reviews.frame import LONG, Frame, Rows
from journal.reviews.sections import values
from journal.views.entries import Entry
from journal.views.intended import DecisionKept, MetricKept
from journal.views.review_people import (
    Audit,
    DecisionRow,
    Decisions,
    Expected,
    Promises,
    RoleRow,
    Roles,
    Standing,
    StandingRow,
)
from journal.views.roles import Role

ENOUGH_RESOLVED = 20
"""So many resolved expectations are needed before calibration says anything."""

SAMPLED = ("sampled", "escalations")
"""Units of a share that audits a sample of one's own work; the shipped ones count escalations."""

GONE = ("declined", "rejected", "withdrawn", "past")
"""A role of such a status is off the table."""


def standings(rows: Rows, frame: Frame) -> Standing | None:
    """Return standing, promises and audits; None for a week, and without any of them."""
    if frame.kind == "week":
        return None
    table = tuple(by_audience(rows, frame))
    kept = promised(rows, frame)
    audits = tuple(_audits(rows, frame))
    return Standing(table, kept, audits) if table or kept or audits else None


def by_audience(rows: Rows, frame: Frame) -> list[StandingRow]:
    said: dict[str, list[Entry]] = {}
    for entry in rows.entries:
        if entry.kind in ("praise", "critique") and entry.who and entry.day <= frame.last:
            said.setdefault(texts.key(entry.who), []).append(entry)
    found = []
    for lines in said.values():
        pairs = [(entry.kind, entry.day) for entry in lines]
        now = standing.standing(pairs, frame.last)
        before = standing.standing(pairs, frame.whole.start - timedelta(days=1))
        if now.praise or now.critique:
            who = lines[0].who or ""
            found.append(StandingRow(who, now.praise, now.critique, now.word, before.word))
    return sorted(found, key=lambda row: (-(row.praise + row.critique), texts.key(row.who)))


def promised(rows: Rows, frame: Frame) -> Promises | None:
    """Return how the promises due in the period were kept (D32); None without any that count."""
    found = promises.promises(
        (
            (step.due, step.done_on if step.done_on and step.done_on <= frame.last else None)
            for step in rows.milestones
            if step.promised_to is not None and step.due is not None and step.dropped_on is None
        ),
        frame.whole.start,
        frame.whole.end,
        frame.last + timedelta(days=1) if not frame.running else frame.today,
    )
    return Promises(*found) if found.counted else None


def is_audit(metric: MetricKept) -> bool:
    """Whether a metric is a question put to a sample of one's own work: its unit says so (D31)."""
    return metric.kind == "share" and metric.derive is None and metric.unit in SAMPLED


def _audits(rows: Rows, frame: Frame) -> list[Audit]:
    """Return the questions put to a sample of one's own work, with a year ago (D31)."""
    found = []
    for metric in rows.metrics:
        if not is_audit(metric):
            continue
        now = values.value(rows, metric, frame.whole, frame.today)
        other = periods.year_ago(frame.whole)
        span = values.comparable(metric, frame.now, frame.whole, other, frame.today)
        if now.n:
            interval = shares.wilson(now.k or 0, now.n)
            then = values.value(rows, metric, span, frame.today)
            found.append(Audit(metric.slug, metric.name, now, interval.low, interval.high, then))
    return found


def roles(rows: Rows, frame: Frame) -> Roles | None:
    """Return the roles on the table, compared where that is possible; None in short reviews, and
    without a candidate.
    """
    if frame.kind not in LONG:
        return None
    table = tuple(_row(role) for role in rows.roles if role.status not in GONE)
    if not any(row.status != "current" for row in table):
        return None
    return role_tables.compared(Roles(table), rows.compared, rows.frozen)


def _row(role: Role) -> RoleRow:
    return RoleRow(
        slug=role.slug,
        name=role.name,
        status=role.status,
        status_since=role.since,
        fit=None,
        low=None,
        high=None,
        best_in=None,
        opens=role.p_opens,
        offer=role.p_offer,
        starts=role.starts,
        charge=None,
        next_step=role.next_step,
    )


def decisions(rows: Rows, frame: Frame) -> Decisions | None:
    """Return decisions reviewed in the period or waiting for it; None in short reviews."""
    if frame.kind not in LONG:
        return None
    table = tuple(
        decision_row(each, frame.last)
        for each in rows.decisions
        if (each.reviewed_on is not None and each.reviewed_on in frame.now)
        or is_due(each, frame.last)
        or expected_by(each, frame.last)
    )
    resolved = sum(
        one.outcome in ("yes", "no") and (one.resolved_on is None or one.resolved_on <= frame.last)
        for each in rows.decisions
        for one in each.expected
    )
    return Decisions(table, resolved, ENOUGH_RESOLVED) if table else None


def is_due(held: DecisionKept, day: date) -> bool:
    """Whether a frozen decision waits on a day to be looked at again."""
    return _alive(held) and decision_days.review_due(held.review_on, held.reviewed_on, day)


def expected_by(held: DecisionKept, day: date) -> tuple[str, ...]:
    """Return what a frozen decision expected that can be judged on a day and is not yet."""
    if not _alive(held):
        return ()
    return tuple(
        one.text
        for one in held.expected
        if decision_days.expectation_due(one.due_on, one.outcome, one.resolved_on, day)
    )


def tripwires_by(held: DecisionKept, day: date) -> tuple[tuple[str, date], ...]:
    """Return the tripwires of a frozen decision whose date has come, and no review since."""
    if not _alive(held):
        return ()
    return tuple(
        (text, by)
        for text, by in held.tripwires
        if decision_days.tripwire_due(by, held.reviewed_on, day)
    )


def _alive(held: DecisionKept) -> bool:
    return held.decided_on is not None and not decision_days.is_dropped(
        frozen=True,
        reviewed_on=held.reviewed_on,
        judged=held.quality is not None and held.result is not None,
    )


def decision_row(held: DecisionKept, day: date) -> DecisionRow:
    """Return a decision as it stood on a day."""
    reviewed = held.reviewed_on is not None and held.reviewed_on <= day
    return DecisionRow(
        id=held.id,
        title=held.title,
        chosen=held.chosen,
        decided_on=held.decided_on,
        review_on=held.review_on,
        due=is_due(held, day) or bool(expected_by(held, day)),
        expected=tuple(Expected(*one[:4]) for one in held.expected),
        happened=held.happened if reviewed else None,
        quality=held.quality if reviewed else None,
        result=held.result if reviewed else None,
        lesson=held.lesson if reviewed else None,
    )
