"""What was written, won, heard and learned in a period."""

from collections import Counter
from datetime import date, timedelta

from journal.domain import promises, star, texts
from journal.reviews.frame import (
    FEWEST_WEEKS,
    Frame,
    Rows,
    usual_span,
    within,
    work_minutes,
    worked_weeks,
)
from journal.reviews.questions import CHOSEN_WINS
from journal.views.entries import Entry
from journal.views.review_days import Heard, Logged, Skill, Win, Wins

ECHO_KINDS = ("win", "praise", "lesson", "critique", "note", "study")
"""Of the lines of a day a year ago the first of these is shown."""


def logged(rows: Rows, frame: Frame) -> Logged:
    """Return how much was written, beside the period before and the usual week."""
    now, before, year_ago = (within(rows.entries, span) for span in frame.spans)
    days = {entry.day for entry in now}
    off = off_days(rows, frame)
    usual, weeks = _usual(rows, frame)
    return Logged(
        days=len(days),
        of_days=frame.now.days,
        entries=len(now),
        minutes=sum(map(work_minutes, now)),
        study_minutes=study_minutes(now),
        minutes_before=sum(map(work_minutes, before)),
        minutes_year_ago=sum(map(work_minutes, year_ago)),
        entries_before=len(before),
        entries_year_ago=len(year_ago),
        usual_minutes=usual,
        usual_weeks=weeks,
        off_days=len(off),
        blank_days=frame.now.days - len(days | off),
    )


def study_minutes(entries: list[Entry]) -> int:
    """Return the minutes of kind study; they are never added to work."""
    return sum(entry.minutes or 0 for entry in entries if entry.kind == "study")


def off_days(rows: Rows, frame: Frame) -> set[date]:
    """Return the days looked at that were off."""
    found: set[date] = set()
    for excuse in rows.off:
        day = max(excuse.first, frame.now.start)
        last = min(excuse.last or frame.last, frame.last)
        while day <= last:
            found.add(day)
            day += timedelta(days=1)
    return found


def _usual(rows: Rows, frame: Frame) -> tuple[float | None, int]:
    if frame.kind != "week":
        return None, 0
    spent = [(entry.day, work_minutes(entry)) for entry in within(rows.entries, usual_span(frame))]
    weeks = worked_weeks(spent)
    mean = sum(minutes for _, minutes in spent) / weeks if weeks >= FEWEST_WEEKS else None
    return mean, weeks


def wins(rows: Rows, frame: Frame) -> Wins | None:
    """Return wins with what came of them, what was heard and learned; None without any."""
    lines = within(rows.entries, frame.now)
    won = [entry for entry in lines if entry.kind == "win"]
    praised = praise_days(rows)
    shown = tuple(_win(entry, praised) for entry in won)
    heard = tuple(_heard(entry) for entry in lines if entry.kind in ("praise", "critique"))
    lessons = tuple(_heard(entry) for entry in lines if entry.kind == "lesson")
    if not (shown or heard or lessons):
        return None
    with_result = sum(win.has_result for win in shown)
    return Wins(shown, with_result, heard, lessons, _skills(won), _chosen(rows, won))


def _chosen(rows: Rows, won: list[Entry]) -> tuple[int, ...]:
    """Return the wins that the review chose, as far as they are still there."""
    there = {entry.id for entry in won}
    chosen = map(int, rows.answers.get(CHOSEN_WINS, "").split())
    return tuple(number for number in chosen if number in there)


def praise_days(rows: Rows) -> dict[str, list[date]]:
    """Return the days of each person's praise, by the key of the name."""
    found: dict[str, list[date]] = {}
    for entry in rows.entries:
        if entry.kind == "praise" and entry.who:
            found.setdefault(texts.key(entry.who), []).append(entry.day)
    return found


def has_result(entry: Entry, praised: dict[str, list[date]]) -> bool:
    """Whether a win shows what came of it (D33)."""
    return promises.has_result(
        entry.impact,
        metric_linked=entry.metric_id is not None,
        won_on=entry.day,
        praised_on=praised.get(texts.key(entry.who), ()) if entry.who else (),
    )


def _win(entry: Entry, praised: dict[str, list[date]]) -> Win:
    return Win(
        entry.id,
        entry.day,
        star.read(entry.text).win,
        entry.impact,
        has_result(entry, praised),
        entry.who,
        entry.project,
        entry.tags,
        entry.private,
    )


def _heard(entry: Entry) -> Heard:
    return Heard(entry.id, entry.day, entry.kind, entry.text, entry.who, entry.private)


def _skills(won: list[Entry]) -> tuple[Skill, ...]:
    counted = Counter(tag for entry in won for tag in entry.tags)
    return tuple(Skill(*pair) for pair in sorted(counted.items(), key=lambda p: (-p[1], p[0])))


def echo_of(entries: list[Entry]) -> Entry | None:
    """Return the line of some days that is shown a year later: a win, else praise, and so on."""
    return min(entries, key=lambda e: (ECHO_KINDS.index(e.kind), e.day, e.id), default=None)
