"""Getting back in words: what ended a run, what was before it, and what brings it back."""

from datetime import date, timedelta

from journal.domain import echo, measures, schedules
from journal.domain.grammar_words import DAY_NAMES
from journal.render.text.habit_words import UNITS, count, now
from journal.views.habits import HabitStanding, LapseShown, Progress

WEEK = 7
LONG = 2
"""A lapse of so many units is greeted as one comes back from it."""

WORDS = {"missed": "missed", "partial": "partly done", "not_recorded": "not recorded"}


def at_hand(standing: HabitStanding) -> LapseShown | None:
    """Return the running lapse that can be ended now; None where nothing is asked of today."""
    lapse, progress = standing.lapse, standing.progress
    if lapse is None or lapse.back is not None or progress is None or progress.state != "open":
        return None
    held = standing.paused or standing.archived_on is not None or standing.state == "excused"
    return None if held or progress.kind == schedules.LIMIT else lapse


def _in_reach(standing: HabitStanding, progress: Progress) -> bool:
    """Whether what its unit asks can still be done, as far as days are counted."""
    left = progress.asked - progress.done
    if progress.kind == schedules.ROLLING:
        return left <= 1
    today = standing.state == "open"
    return progress.kind != schedules.COUNT or left <= progress.days_to_come + today


def returning(standing: HabitStanding) -> str:
    """Return after one unit that was not kept what brings the run back: `missed Wed; today brings it
    back (41 before)`. A due day that nobody recorded is asked for first. "" otherwise.
    """
    lapse, progress = at_hand(standing), standing.progress
    if lapse is None or progress is None or lapse.length >= LONG:
        return ""
    if not _in_reach(standing, progress):
        return ""
    before = f" ({_number(lapse.before, standing.kept_unit)} before)" if lapse.before else ""
    if day := blank_day(standing):
        amount = "=…" if progress.measure == measures.MINUTES else ""
        asked = f"did {standing.slug}{amount} -d {day}?"
        return f"{_what(lapse, progress, standing)}: {asked}{before}"
    return f"{_what(lapse, progress, standing)}; {now(progress)} brings it back{before}"


def shorter(standing: HabitStanding) -> tuple[str, ...]:
    """Return the same for narrow columns, the longest first, where `returning` says something."""
    lapse, progress = at_hand(standing), standing.progress
    if lapse is None or progress is None:
        return ()
    back = f"back {now(progress)}?"
    before = f"{back} {_number(lapse.before, standing.kept_unit)} before" if lapse.before else back
    return f"{_what(lapse, progress, standing)} · {before}", before, back


def blank_day(standing: HabitStanding) -> str:
    """Return the one due day that ended a run because nobody recorded it, as it can be typed."""
    lapse = at_hand(standing)
    blank = lapse is not None and lapse.state == "not_recorded" and lapse.length < LONG
    if lapse is None or not blank or standing.kept_unit != "days":
        return ""
    return _typed(lapse.last, standing.day)


def greeting(standing: HabitStanding) -> str:
    """Return the first line of a habit's own page after a lapse: what there was, and one step; ""
    without one.
    """
    lapse, progress = standing.lapse, standing.progress
    if lapse is None or progress is None:
        return ""
    before = f", {count(lapse.before, standing.kept_unit)} before it" if lapse.before else ""
    if lapse.back == standing.day and lapse.length >= LONG:
        return f"Welcome back: the first after {_units(lapse, standing)}{before}."
    if at_hand(standing) is None:
        return ""
    enough = "is enough to be back" if _in_reach(standing, progress) else "can be the start"
    if lapse.length < LONG:
        what = _what(lapse, progress, standing)
        return f"{what[:1].upper()}{what[1:]}{before}; {now(progress)} {enough}."
    first = echo.day_shown(lapse.first, standing.day)
    return (
        f"Welcome back. {_units(lapse, standing)} since {first}{before}; {now(progress)} {enough}."
    )


def last_day(standing: HabitStanding) -> date:
    """Return the last day of a running lapse: the day before the unit that is asked now."""
    progress = standing.progress
    by_day = progress is None or progress.kind not in (schedules.COUNT, schedules.SUM)
    asked = standing.day if progress is None or by_day else progress.first
    return asked - timedelta(days=1)


def _what(lapse: LapseShown, progress: Progress, standing: HabitStanding) -> str:
    """Return `missed Wed`, `last week not recorded`."""
    word = WORDS[lapse.state]
    if progress.kind in (schedules.GAP, schedules.ROLLING):
        word = "nothing recorded" if lapse.state == "not_recorded" else word
        return f"{word} by {near(lapse.last, standing.day)}"
    if progress.period in ("week", "month", "quarter"):
        next_to = (progress.first - lapse.last).days == 1
        when = f"last {progress.period}" if next_to else echo.day_shown(lapse.first, standing.day)
    else:
        when = near(lapse.last, standing.day)
    return f"{when} {word}" if lapse.state == "not_recorded" else f"{word} {when}"


def _units(lapse: LapseShown, standing: HabitStanding) -> str:
    unit = "days" if standing.kept_unit == "days in rhythm" else standing.kept_unit
    return f"{lapse.length} {unit if lapse.length > 1 else unit.removesuffix('s')}"


def _number(before: int, unit: str) -> str:
    """Return the run before: a bare number of days, any other unit in short."""
    return str(before) if UNITS.get(unit) == UNITS["days"] else count(before, unit)


def near(day: date, today: date) -> str:
    """Return a day of the last week by its name alone."""
    return (
        DAY_NAMES[day.weekday()][:3].capitalize()
        if (today - day).days < WEEK
        else echo.day_shown(day, today)
    )


def _typed(day: date, today: date) -> str:
    return near(day, today).lower() if (today - day).days < WEEK else day.isoformat()
