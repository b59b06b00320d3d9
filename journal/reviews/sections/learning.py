"""Study of a period, learning goals with their pace, and certificates with their credits."""

from datetime import date, timedelta

from journal.domain import learning
from journal.reviews import certificates
from journal.reviews.frame import Frame, Rows, within
from journal.reviews.sections import lines
from journal.views.intended import GoalKept, MilestoneKept
from journal.views.review_habits import GoalRow, Learning


def studied(rows: Rows, frame: Frame) -> Learning | None:
    """Return study, goals and certificates; None without any of them."""
    now, *then = (within(rows.entries, span) for span in frame.spans)
    minutes = lines.study_minutes(now)
    before, year_ago = (lines.study_minutes(held) if held else None for held in then)
    goals = tuple(goal(rows, each, frame) for each in rows.goals if _told(each, frame))
    held = tuple(
        certificates.certificate(each, frame.last)
        for each in rows.credentials
        if certificates.valid(each, frame.last)
    )
    if not (minutes or before or year_ago or goals or held):
        return None
    return Learning(minutes, before, year_ago, goals, held)


def _told(goal: GoalKept, frame: Frame) -> bool:
    """Whether a goal was studied in the period, or was there by its end and open in it."""
    if goal.closed_on is not None and goal.closed_on < frame.now.start:
        return False
    worked = any(day in frame.now for day in goal.studied)
    there = goal.created_on <= frame.last
    return worked or (there and (goal.status == "active" or goal.closed_on is not None))


def goal(rows: Rows, held: GoalKept, frame: Frame) -> GoalRow:
    """Return a goal as it stood at the end of the days looked at (D28)."""
    last = frame.last
    recent = last - timedelta(days=learning.PACE_DAYS - 1)
    total = sum(minutes for day, minutes in held.studied.items() if day <= last)
    month = [minutes for day, minutes in held.studied.items() if recent <= day <= last]
    steps = [s for s in rows.milestones if s.goal_id == held.id and _is_step(s, last)]
    closed_on = held.closed_on if held.closed_on and held.closed_on <= last else None
    pace = None
    if held.est_minutes is not None and closed_on is None:
        pace = learning.pace(held.est_minutes, total, sum(month), held.target_on, last)
    return GoalRow(
        slug=held.slug,
        title=held.title,
        kind=held.kind,
        status="active" if held.closed_on and closed_on is None else held.status,
        minutes=sum(minutes for day, minutes in held.studied.items() if day in frame.now),
        studied_minutes=total,
        est_minutes=held.est_minutes,
        target_on=held.target_on,
        needed_per_week=pace.needed_per_week if pace else None,
        actual_per_week=sum(month) / (learning.PACE_DAYS / 7),
        forecast=pace.forecast if pace else None,
        word=held.status if closed_on else pace.word if pace else "–",
        steps=len(steps),
        steps_done=sum(s.done_on is not None and s.done_on <= last for s in steps),
        next_step=held.next_step,
        study_days=len(month),
        closed_on=closed_on,
    )


def _is_step(step: MilestoneKept, last: date) -> bool:
    """Whether a step was there on a day, or done by then."""
    there = step.created_on <= last or (step.done_on is not None and step.done_on <= last)
    return there and step.dropped_on is None
