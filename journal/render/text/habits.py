"""Answers about habits as lines: what a mark, a skip and days off came to."""

from collections.abc import Iterable

from journal.domain import echo, measures
from journal.render import cells
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import STATES, Page
from journal.render.text.habit_words import (
    ENOUGH,
    amount_of,
    begun,
    count,
    exact,
    in_unit,
    run,
)
from journal.views.habits import (
    HabitsMarked,
    HabitsSkipped,
    HabitStanding,
    MarkAnswer,
    OffSaid,
    SkipAnswer,
)

lines = Drawings()
tables = Drawings()


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
    return page.glyph("partial" if begun(answer.state, answer.progress) else answer.state)


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
