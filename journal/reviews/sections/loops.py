"""What is open: decisions that are due, answers and promises owed, dates that come near, gaps."""

from collections.abc import Iterable
from datetime import timedelta

from journal.domain import pace
from journal.reviews import certificates
from journal.reviews.frame import Frame, Rows, within
from journal.reviews.questions import NEXT_STEP
from journal.reviews.sections import lines, people
from journal.views.intended import DecisionKept, MilestoneKept, ProjectKept
from journal.views.review_numbers import Objectives
from journal.views.reviews import Loop

SOON = timedelta(days=7)
"""What is due within so many days after the last one looked at is told."""

OPEN = ("active", "paused")
"""Projects that still go on."""

CHECKED = 7
"""For so many days from the middle of the quarter on its check is told."""


def loops(rows: Rows, frame: Frame, objectives: Objectives | None) -> tuple[Loop, ...]:
    """Return what is open at the end of the days looked at, the most pressing kinds first."""
    return (
        *_last_step(rows, frame),
        *_decisions(rows, frame),
        *_steps(rows, frame),
        *_certificates(rows, frame),
        *_check(frame, objectives),
        *_gaps(rows, frame),
    )


def _last_step(rows: Rows, frame: Frame) -> Iterable[Loop]:
    """The next step that the review before this one set."""
    step = rows.answers_before.get(NEXT_STEP)
    if step:
        yield Loop("next", step, day=frame.before.start, words=(frame.before.label or "",))


def _decisions(rows: Rows, frame: Frame) -> Iterable[Loop]:
    """A review that waits shows its tripwires and all that was expected; else these stand alone."""
    for held in rows.decisions:
        if people.is_due(held, frame.last):
            yield _decided(held, tuple(one.text for one in held.expected))
            continue
        expected = people.expected_by(held, frame.last)
        if expected:
            yield _decided(held, expected)
        for text, by in people.tripwires_by(held, frame.last):
            yield Loop("tripwire", held.title, day=by, amount=held.id, words=(text,))


def _decided(held: DecisionKept, expected: tuple[str, ...]) -> Loop:
    return Loop("decision", held.title, day=held.decided_on, amount=held.id, words=expected)


def open_on(step: MilestoneKept, frame: Frame) -> bool:
    """Whether a step was neither done nor dropped on the last day looked at."""
    done = step.done_on is not None and step.done_on <= frame.last
    dropped = step.dropped_on is not None and step.dropped_on <= frame.last
    return not (done or dropped) and step.created_on <= frame.last


def _steps(rows: Rows, frame: Frame) -> Iterable[Loop]:
    parents = {("p", p.id): p.title for p in rows.projects}
    parents.update({("g", g.id): g.title for g in rows.goals})
    steps = [step for step in rows.milestones if open_on(step, frame)]
    for step in sorted(steps, key=lambda each: (each.asked_on or frame.today, each.id)):
        if step.waiting_on is not None:
            since = None if step.asked_on is None else (frame.last - step.asked_on).days
            parent = _parent(step, parents)
            yield Loop("waiting", step.title, step.waiting_on, parent, step.asked_on, since)
    for step in steps:
        if step.waiting_on is None and step.due is not None and step.due <= frame.last + SOON:
            kind = "step" if step.promised_to is None else "promised"
            parent = _parent(step, parents)
            yield Loop(kind, step.title, step.promised_to, parent, step.due)


def _parent(step: MilestoneKept, parents: dict[tuple[str, int], str]) -> str | None:
    if step.project_id is not None:
        return parents.get(("p", step.project_id))
    return parents.get(("g", step.goal_id)) if step.goal_id is not None else None


def _certificates(rows: Rows, frame: Frame) -> Iterable[Loop]:
    for each in rows.credentials:
        if not certificates.valid(each, frame.last):
            continue
        held = certificates.certificate(each, frame.last)
        if held.notice is not None and held.window_end is not None:
            last = held.window_end - timedelta(days=1)
            yield Loop(
                "credits",
                held.name,
                day=last,
                amount=held.earned,
                of=held.required,
                unit=held.credit_unit,
            )
        if held.expiry_notice is not None:
            yield Loop("expiry", held.name, day=held.expires_on)


def _check(frame: Frame, objectives: Objectives | None) -> Iterable[Loop]:
    """The middle of the quarter asks for a check of its objectives (D16)."""
    if objectives is None or frame.kind != "week":
        return
    if pace.CHECK_DAY <= objectives.day < pace.CHECK_DAY + CHECKED:
        yield Loop("check", objectives.quarter.label or "")


def _gaps(rows: Rows, frame: Frame) -> Iterable[Loop]:
    praised = lines.praise_days(rows)
    won = [entry for entry in within(rows.entries, frame.now) if entry.kind == "win"]
    without = sum(not lines.has_result(entry, praised) for entry in won)
    if without:
        yield Loop("results", "", amount=without)
    bare = [p.title for p in rows.projects if p.metric_id is None and _goes_on(p, frame)]
    if bare:
        yield Loop("metrics", "", amount=len(bare), words=tuple(bare))


def _goes_on(project: ProjectKept, frame: Frame) -> bool:
    """Whether a project had begun and was not closed on the last day looked at."""
    if project.started_on is not None and project.started_on > frame.last:
        return False
    if project.closed_on is not None:
        return project.closed_on > frame.last
    return project.status in OPEN
