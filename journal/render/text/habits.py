"""Habits as lines: what a mark came to, days off, and how a habit stands in a few words."""

from collections.abc import Iterable
from datetime import date

from journal.domain import echo, measures
from journal.render import cells
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import STATES, Page
from journal.views.habits import (
    DayCell,
    HabitsMarked,
    HabitsSkipped,
    HabitStanding,
    MarkAnswer,
    OffSaid,
    Progress,
    SkipAnswer,
)

lines = Drawings()
tables = Drawings()

UNITS = {
    "days": "d",
    "days in rhythm": "d in rhythm",
    "weeks": "w",
    "months": "mo",
    "quarters": "q",
    "sessions": "sessions",
}
"""How the units of runs are said beside a number."""

LONG_WORD = 4
"""A unit of so many letters is said once a line."""

EXTRA, EXTRA_ASCII = "°", "'"
"""A day that was marked and not due."""

ENOUGH = 7
"""A run of so many units is told after it ended."""

MARK_COLUMNS = (
    *("habit", "day", "days", "state", "kind", "amount", "note", "reason", "unit", "current"),
    *("best", "already"),
)
SKIP_COLUMNS = ("habit", "first", "last", "state", "why", "unit", "current", "best", "already")
OFF_COLUMNS = ("first", "last", "days", "reason", "why", "replaced", "already", "unmarked")


@lines.of(HabitsMarked)
def marked(view: HabitsMarked, page: Page) -> Iterable[str]:
    """Return one line a habit: glyph, name, day, state, progress and run."""
    width = max(cells.width(shown(answer.habit)) for answer in view.answers)
    for answer in view.answers:
        parts = [*_said(answer, view.unmarked), *_after(answer)]
        if answer.already:
            parts.append("already so")
        named = _named(_glyph(answer, page), answer.habit, width, page)
        yield f"{named}{_on(answer.echo)} {' · '.join(parts)}"
        yield from _way_on(answer, page, 2 if page.a11y else width + 4)


def _named(glyph: str, habit: str, width: int, page: Page) -> str:
    """Return what an answer begins with: glyph and name, read aloud the name as a label."""
    return f"{shown(habit)}: " if page.a11y else f"{glyph} {cells.fill(shown(habit), width)}  "


def _on(day: str) -> str:
    """Return a day as it stands before what is said of it: `Wed 23 Sep, yesterday,`."""
    return f"{day}," if ", " in day else day


def _glyph(answer: MarkAnswer, page: Page) -> str:
    said_no = answer.mark is not None and answer.mark.kind == "no"
    if said_no and answer.state in ("not_due", "open"):
        return page.glyph("missed")
    return page.glyph("partial" if _begun(answer.state, answer.progress) else answer.state)


def _begun(state: str, progress: Progress | None) -> bool:
    """Whether something, less than asked, was done on a day that is not over."""
    if state != "open" or progress is None:
        return False
    return progress.kind == "sum" and progress.period == "day" and progress.amount > 0


def kept(standing: HabitStanding) -> bool:
    """Return whether what is asked of today, or of the unit that holds today, is done."""
    return standing.state == "done" or _unit_done(standing)


def _unit_done(standing: HabitStanding) -> bool:
    return standing.progress is not None and standing.progress.state == "done"


def glyph(standing: HabitStanding, page: Page) -> str:
    """Return the glyph of how a habit stands today."""
    return page.glyph("done" if kept(standing) else _looks(standing))


def _looks(standing: HabitStanding) -> str:
    return "partial" if _begun(standing.state, standing.progress) else standing.state


def colour(standing: HabitStanding) -> str:
    """Return the colour of the word beside that glyph: what is due stays due once it is begun."""
    return STATES["done" if kept(standing) else standing.state].colour


def of_day(cell: DayCell, page: Page) -> str:
    """Return the glyph of a day; a mark on a day that is not due is shown, and apart."""
    if cell.extra:
        return page.dim(EXTRA if page.unicode else EXTRA_ASCII)
    return page.glyph(cell.state)


def word(standing: HabitStanding) -> str:
    """Return the word beside that glyph."""
    if _unit_done(standing):
        return "kept"
    if standing.state == "done":
        return "done"
    if standing.paused:
        return "paused"
    if standing.state == "excused":
        return f"off: {shown(standing.why)}" if standing.why else "off"
    if standing.state == "open":
        return {"due": "due", "must": "due", "may": "may"}.get(standing.hint, "open")
    return STATES[standing.state].word


def _said(answer: MarkAnswer, unmarked: bool) -> list[str]:
    if unmarked:
        return ["not marked any more" if not answer.already else "was not marked"]
    mark = answer.mark
    if mark is None:
        return [STATES[answer.state].word]
    word = _kind_word(answer)
    if answer.days > 1:
        word += f", {answer.days} days"
    if mark.reason:
        word += f": {shown(mark.reason)}"
    said = [word]
    if answer.extra:
        said.append("an extra, not due that day")
    return said


def _kind_word(answer: MarkAnswer) -> str:
    mark = answer.mark
    if mark is None:
        return ""
    if mark.kind == "amount" and mark.amount is not None:
        progress = answer.progress
        if progress is None or not progress.measure:
            return f"{measures.decimal(mark.amount)}"
        if progress.period == "day":
            return amount_of(progress)
        said = measures.with_measure(mark.amount, progress.measure)
        return "1 time" if said == "1 times" else said
    if mark.amount and answer.progress is not None and answer.progress.measure:
        return f"{mark.kind}, {measures.with_measure(mark.amount, answer.progress.measure)} stay"
    return mark.kind


def _after(answer: MarkAnswer) -> list[str]:
    """Return progress and run; for a day long past the figures of its own unit."""
    found = []
    progress = answer.progress
    if progress is not None and progress.period != "day":
        words = in_unit(progress, answer.standing.day)
        if words:
            found.append(words)
    back = _back(answer)
    return _listed(*found, back or run(answer.standing))


def _back(answer: MarkAnswer) -> str:
    """Return the way back when this mark was it."""
    lapse, standing = answer.standing.lapse, answer.standing
    if lapse is None or lapse.back is None or standing.current != 1 or answer.progress is None:
        return ""
    if not answer.progress.first <= lapse.back <= answer.progress.last:
        return ""
    days = f"{lapse.days} day{'' if lapse.days == 1 else 's'}"
    more = f", {lapse.excused} more were excused" if lapse.excused else ""
    before = f", {count(lapse.before, standing.kept_unit)} before" if lapse.before >= ENOUGH else ""
    return f"back after {days}{more}{before}"


def in_short(answer: MarkAnswer) -> str:
    """Return habit, state, and the run or the way back, for a line that tells of much beside it."""
    words = [f"{shown(answer.habit)} {', '.join(_said(answer, unmarked=False))}"]
    progress = answer.progress
    if progress is not None and progress.period != "day" and progress.state == "open":
        words.append(in_unit(progress, answer.standing.day))
    elif answer.standing.current:
        words.append(_back(answer) or count(answer.standing.current, answer.standing.unit))
    return ", ".join(word for word in words if word)


def asked(standing: HabitStanding) -> str:
    """Return in the fewest words how far a habit is that is asked for: `3 of 5`, or its run."""
    progress = standing.progress
    if progress is not None and progress.measure:
        return amount_of(progress)
    if progress is not None and progress.kind == "count":
        return f"{progress.done} of {progress.asked}"
    return count(standing.current, standing.unit) if standing.current else ""


def _way_on(answer: MarkAnswer, page: Page, indent: int) -> Iterable[str]:
    """Return the offer to fill in a day that nobody recorded and that ended a longer run."""
    ended = answer.standing.ended
    if (
        answer.standing.current
        or ended is None
        or ended.length < ENOUGH
        or ended.broken_state != "not_recorded"
        or ended.broken_last is None
    ):
        return
    day = echo.day_shown(ended.broken_last, page.today)
    command = page.command(f"journal did {answer.slug} -d {ended.broken_last}")
    yield f"{' ' * indent}{day} is not recorded: {command}"


def count(number: int, unit: str) -> str:
    """Return so many units in short: `6 d`, `2 w`."""
    short = UNITS.get(unit, unit)
    return f"{number} {'session' if number == 1 and short == 'sessions' else short}".rstrip()


def run(standing: HabitStanding) -> str:
    """Return the run in its unit, best beside it while that is longer; "" in place of a bare zero."""
    if not standing.unit:
        return _tracked(standing)
    best = f", best {_again(standing.best, standing.unit)}"
    if standing.current:
        longer = best if standing.best > standing.current else ""
        before = standing.before
        if before is not None and before.length >= ENOUGH:
            longer += f"; before the change {count(before.length, before.unit)}"
        loop = " (Loop)" if standing.mode == "loop" else ""
        return f"{count(standing.current, standing.unit)}{loop}{longer}"
    recent = f"{standing.recent_kept}/{standing.recent_due} recent"
    if said := ended(standing, recent):
        return said
    if standing.before is not None and not standing.best:
        return f"before the change {count(standing.before.length, standing.before.unit)}"
    return count(0, standing.unit) + best if standing.best else ""


def _again(number: int, unit: str) -> str:
    """Return a second number of a unit; a long word for it is not said twice."""
    return count(number, unit) if len(UNITS.get(unit, unit)) < LONG_WORD else str(number)


def ended(standing: HabitStanding, *more: str) -> str:
    """Return a longer run that ended, with `more`, and the question whether today brings it back; ""
    without one.
    """
    last = standing.ended
    if standing.current or last is None or last.length < ENOUGH or last.unit != standing.unit:
        return ""
    until = echo.day_shown(last.last, standing.day)
    back = [f"back {now(standing.progress)}?"] if standing.state == "open" else []
    return " · ".join(["0", f"{last.length} until {until}", *more, *back])


def now(progress: Progress | None) -> str:
    """Return what can still be used for the running unit: `today`, `this week`."""
    long = progress is not None and progress.kind in ("count", "sum") and progress.period != "day"
    return f"this {progress.period}" if progress is not None and long else "today"


def _tracked(standing: HabitStanding) -> str:
    if standing.last is None:
        return "nothing recorded yet"
    gap = standing.usual_gap
    usual = f", usually every {gap:g} d" if gap is not None else ""
    return f"last {echo.day_shown(standing.last, standing.day)}{usual}"


def amount_of(progress: Progress) -> str:
    """Return `35 of 30 min`, of a limit `1 of at most 2 coffee`, of none allowed `no cigarettes`."""
    if progress.kind == "limit" and not progress.target and not progress.amount:
        return f"no {progress.measure}"
    most = "at most " if progress.kind == "limit" else ""
    done = measures.decimal(progress.amount)
    return f"{done} of {most}{measures.with_measure(progress.target, progress.measure)}"


def in_unit(progress: Progress, today: date) -> str:
    """Return what was done of what its unit asks, in the schedule's words; "" for due days."""
    if progress.kind == "gap":
        return f"next by {echo.day_shown(progress.last, today)}" if progress.state == "open" else ""
    if progress.kind == "rolling":
        return f"{progress.done} of {progress.asked} in {progress.window} days"
    if progress.kind == "days":
        return ""
    if progress.period == "day":
        return amount_of(progress)
    which = "this" if progress.first <= today <= progress.last else "that"
    if progress.kind == "count":
        words = f"{progress.done} of {progress.asked}"
        if progress.reduced < progress.asked and progress.state != "done":
            words += f", {progress.reduced} asked"
    else:
        words = amount_of(progress)
    part = ", a part" if progress.part and progress.state != "done" else ""
    return f"{words} {which} {progress.period}{part}"


@lines.of(HabitsSkipped)
def skipped(view: HabitsSkipped, page: Page) -> Iterable[str]:
    """Return one line a habit: the day that asks nothing now, and the run as it stands."""
    width = max(cells.width(shown(answer.habit)) for answer in view.answers)
    for answer in view.answers:
        named = _named(_skip_glyph(view, answer, page), answer.habit, width, page)
        yield f"{named}{_on(answer.echo)} {' · '.join(_skip_words(view, answer))}"


def _skip_glyph(view: HabitsSkipped, answer: SkipAnswer, page: Page) -> str:
    ahead = answer.state == "future" and not view.unmarked
    return page.glyph("excused" if ahead else answer.state)


def _skip_words(view: HabitsSkipped, answer: SkipAnswer) -> list[str]:
    standing = answer.standing
    if view.unmarked:
        return _listed("was not skipped" if answer.already else "asked again", run(standing))
    reason = f": {shown(view.why)}" if view.why else ""
    if view.reserve:
        left = answer.reserve_left or 0
        words = _listed(f"held by a reserve day{reason}", f"{left} left this month", run(standing))
    elif answer.state == "done":
        words = _listed("is done all the same", run(standing))
    else:
        stands = f"streak as it was, {run(standing)}" if standing.current else run(standing)
        words = _listed(f"skipped{reason}", stands)
    return [*words, "already so"] if answer.already else words


def _listed(*words: str) -> list[str]:
    """Return the words that there are."""
    return [word for word in words if word]


@lines.of(OffSaid)
def off(view: OffSaid, page: Page) -> Iterable[str]:
    """Return the days that ask nothing now, and which habits stay due all the same."""
    days = f"{view.days} day{'' if view.days == 1 else 's'}"
    them = "it" if view.days == 1 else "them"
    if view.unmarked:
        said = "was not off" if view.already else f"not off any more: {days} asked again"
        yield f"{view.echo}  {said}"
        return
    why = f" ({shown(view.why)})" if view.why else ""
    kept = f" but {', '.join(shown(name) for name in view.kept)}" if view.kept else ""
    already = " Already so." if view.already else ""
    words = f"off, {view.reason}{why}: {days}. No habit is due on {them}{kept}.{already}"
    yield f"{view.echo}  {words}"
    if view.replaced:
        yield page.dim(f"  in place of {' and '.join(view.replaced)} · journal undo")


@tables.of(HabitsMarked)
def marked_table(view: HabitsMarked) -> Table:
    """Return one record a habit."""
    return MARK_COLUMNS, [
        (
            answer.habit,
            answer.day,
            answer.days,
            answer.state,
            answer.mark.kind if answer.mark else None,
            exact(answer.mark.amount) if answer.mark else None,
            answer.mark.note if answer.mark else None,
            answer.mark.reason if answer.mark else None,
            answer.standing.unit,
            answer.standing.current,
            answer.standing.best,
            answer.already,
        )
        for answer in view.answers
    ]


def exact(thousandths: int | None) -> str | None:
    """Return an amount as a plain decimal."""
    return None if thousandths is None else measures.decimal(thousandths)


@tables.of(HabitsSkipped)
def skipped_table(view: HabitsSkipped) -> Table:
    """Return one record a habit."""
    return SKIP_COLUMNS, [
        (
            answer.habit,
            answer.first,
            answer.last,
            answer.state,
            view.why,
            answer.standing.unit,
            answer.standing.current,
            answer.standing.best,
            answer.already,
        )
        for answer in view.answers
    ]


@tables.of(OffSaid)
def off_table(view: OffSaid) -> Table:
    """Return the days off as one record."""
    return OFF_COLUMNS, [
        (
            view.first,
            view.last,
            view.days,
            view.reason,
            view.why,
            " ".join(view.replaced),
            view.already,
            view.unmarked,
        )
    ]
