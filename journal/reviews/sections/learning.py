"""Study of a period, learning goals with their pace, and certificates with their credits."""

from datetime import date, timedelta

from journal.domain import credit_windows, learning
from journal.reviews.frame import Frame, Rows, within
from journal.reviews.sections import lines
from journal.views.intended import CredentialKept, GoalKept
from journal.views.review_habits import GoalRow, Held, Learning


def studied(rows: Rows, frame: Frame) -> Learning | None:
    """Return study, goals and certificates; None without any of them."""
    now, before, year_ago = (
        lines.study_minutes(within(rows.entries, span)) for span in frame.spans
    )
    goals = tuple(goal(rows, each, frame) for each in rows.goals if _told(each, frame))
    held = tuple(
        certificate(each, frame.last) for each in rows.credentials if valid(each, frame.last)
    )
    if not (now or before or year_ago or goals or held):
        return None
    return Learning(now, before, year_ago, goals, held)


def _told(goal: GoalKept, frame: Frame) -> bool:
    """Whether a goal was open in the period, or studied in it."""
    if goal.closed_on is not None and goal.closed_on < frame.now.start:
        return False
    worked = any(day in frame.now for day in goal.studied)
    return worked or (goal.status == "active" or goal.closed_on is not None)


def goal(rows: Rows, held: GoalKept, frame: Frame) -> GoalRow:
    """Return a goal as it stood at the end of the days looked at (D28)."""
    last = frame.last
    recent = last - timedelta(days=learning.PACE_DAYS - 1)
    total = sum(minutes for day, minutes in held.studied.items() if day <= last)
    month = [minutes for day, minutes in held.studied.items() if recent <= day <= last]
    steps = [s for s in rows.milestones if s.goal_id == held.id and s.dropped_on is None]
    pace = None
    if held.est_minutes is not None:
        pace = learning.pace(held.est_minutes, total, sum(month), held.target_on, last)
    return GoalRow(
        slug=held.slug,
        title=held.title,
        kind=held.kind,
        status=held.status,
        minutes=sum(minutes for day, minutes in held.studied.items() if day in frame.now),
        studied_minutes=total,
        est_minutes=held.est_minutes,
        target_on=held.target_on,
        needed_per_week=pace.needed_per_week if pace else None,
        actual_per_week=sum(month) / (learning.PACE_DAYS / 7),
        forecast=pace.forecast if pace else None,
        word=pace.word if pace else "–",
        steps=len(steps),
        steps_done=sum(s.done_on is not None and s.done_on <= last for s in steps),
        next_step=held.next_step,
        study_days=len(month),
    )


def issued(held: CredentialKept) -> date:
    """Return the first day of a date of issue that may be a month or a year."""
    return date.fromisoformat((held.issued_on + "-01-01")[:10])


def valid(held: CredentialKept, day: date) -> bool:
    """Whether a certificate is held on a day, and no later one renews it."""
    ended = held.expires_on is not None and held.expires_on <= day
    return issued(held) <= day and not ended and not held.renewed


def certificate(held: CredentialKept, day: date) -> Held:
    """Return a certificate with the credits of the window that holds a day (D29)."""
    now = None
    if held.required is not None and held.months is not None:
        now = credit_windows.present(
            issued(held),
            held.expires_on,
            held.months,
            held.required,
            [(on, amount) for on, amount in held.credits if on <= day],
            day,
        )
    left = None if held.expires_on is None else (held.expires_on - day).days
    return Held(
        id=held.id,
        name=held.name,
        issuer=held.issuer,
        issued_on=held.issued_on,
        expires_on=held.expires_on,
        credit_unit=held.unit,
        earned=now.earned if now else None,
        required=held.required,
        window_end=now.end if now else None,
        pace=now.pace if now else None,
        notice=now.notice if now else None,
        expiry_notice=None if left is None else credit_windows.notice(left),
    )
