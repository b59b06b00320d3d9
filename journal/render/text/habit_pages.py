"""Habits looked at, as lines: the list with its bars, one habit whole, and answers to changes."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from journal.domain import echo, measures
from journal.render import columns, labelled
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import STATES, Page
from journal.render.text import habit_map
from journal.render.text.habits import ENOUGH, amount_of, count, in_unit, run
from journal.views.habit_pages import (
    HabitAdded,
    HabitClosed,
    HabitCorrection,
    HabitEdited,
    HabitList,
    HabitPaused,
    HabitRemoved,
    HabitShown,
)
from journal.views.habits import Habit, HabitStanding

lines = Drawings()
tables = Drawings()

COLUMNS = (
    *("id", "slug", "name", "area", "phrase", "started_on", "archived_on", "archived_why"),
    *("off_days_apply", "blank_is_zero", "reserve_per_month", "strength", "half_life", "uid"),
)
STANDING_COLUMNS = (
    *("habit", "slug", "area", "phrase", "state", "unit", "current", "since", "best"),
    *("recent_kept", "recent_due", "recent_not_recorded", "strength", "ends_by", "archived_on"),
)
DAY_COLUMNS = ("day", "state", "hint", "extra", "level")
CORRECTION_COLUMNS = ("first", "last", "before", "after")
BAR = 14
"""The cells of the longest bar."""
FIXED = 34
"""The cells of the list that are not shared out: glyph, figures and gaps."""
MOST_TOLD = 12
"""How many changed units a question names."""


@lines.of(HabitAdded)
def added(view: HabitAdded, page: Page) -> Iterable[str]:
    """Return the habit with its schedule read back, and the next step."""
    habit = view.habit
    phrase = habit.versions[-1].phrase
    yield f"habit {page.bold(shown(habit.name))}  {phrase}"
    yield from labelled.sentence(view.reading, page)
    extra = _settings(habit, page.today)
    if extra:
        yield f"  {' · '.join(extra)}"
    amount = "=25" if " min/" in phrase else ""
    yield f"  next: {page.command(f'journal did {habit.slug}{amount}')}"


def _settings(habit: Habit, today: date) -> list[str]:
    found = []
    if habit.started_on != today:
        found.append(f"from {echo.day_shown(habit.started_on, today)}")
    if habit.area:
        found.append(shown(habit.area))
    if habit.reserve_per_month:
        days = f"{habit.reserve_per_month} reserve day{'' if habit.reserve_per_month == 1 else 's'}"
        found.append(f"{days} a month")
    if habit.half_life is not None:
        found.append(f"half-life {habit.half_life:g} days")
    if not habit.off_days_apply:
        found.append("due on days off too")
    if habit.blank_is_zero:
        found.append("a blank day counts as 0")
    if habit.strength == "loop":
        found.append("scored as Loop does")
    return found


@lines.of(HabitEdited)
def edited(view: HabitEdited, page: Page) -> Iterable[str]:
    """Return what changed, and from when a new schedule holds."""
    habit = view.habit
    name = page.bold(shown(habit.name))
    if not view.changed:
        yield f"habit {name}  already so"
        return
    yield f"habit {name}  changed: {', '.join(view.changed)}"
    if view.reading is not None and view.from_day is not None:
        day = echo.day_echoed(view.from_day, page.today, exact=False)
        held = next(v for v in reversed(habit.versions) if v.first <= view.from_day)
        yield from labelled.sentence(f"{held.phrase} from {day}: {view.reading}", page)
    extra = _settings(habit, page.today)
    if extra:
        yield f"  {' · '.join(extra)}"
    if view.standing is not None and run(view.standing):
        yield f"  now {run(view.standing)}"


@lines.of(HabitCorrection)
def corrected(view: HabitCorrection, page: Page) -> Iterable[str]:
    """Return which closed units would come out otherwise, and the run before and after."""
    day, closed = echo.day_shown(view.from_day, page.today), len(view.changes)
    units = f"{closed} unit{'' if closed == 1 else 's'} that {'is' if closed == 1 else 'are'} over"
    yield f"{shown(view.habit)} as {view.phrase} from {day}: {units} would come out otherwise"
    for each in view.changes[-MOST_TOLD:]:
        before, after = (
            "no unit" if state is None else STATES[state].word
            for state in (each.before, each.after)
        )
        yield f"  {echo.day_shown(each.last, page.today)}  {before} → {after}"
    if closed > MOST_TOLD:
        yield f"  and {closed - MOST_TOLD} before these"
    runs = count(view.before, view.unit_before), count(view.after, view.unit_after)
    yield f"  run: {runs[0]} → {runs[1]}"


@lines.of(HabitPaused)
def paused(view: HabitPaused, page: Page) -> Iterable[str]:
    """Return from when to when a habit asks nothing, or that it goes on, with its run."""
    name = page.bold(shown(view.habit))
    stands = []
    if view.standing is not None and view.standing.current:
        stands.append(f"streak as it was, {run(view.standing)}")
    already = ["already so"] if view.already else []
    if view.resumed:
        yield f"habit {name}  {' · '.join([_resumed(view, page), *stands, *already])}"
        if view.reopened is not None and view.excused:
            yield f"  {_between(view, page)} excused; to count them: {page.command('journal undo')},"
            yield f"  then {page.command(f'journal habit resume {view.slug} --count')}"
        return
    why = f": {shown(view.why)}" if view.why else ""
    first = echo.day_shown(view.first, page.today) if view.first else ""
    span = f"paused from {first}"
    if view.last is not None:
        span += f" to {echo.day_shown(view.last, page.today)}"
    yield f"{page.glyph('excused')} {name}  {' · '.join([span + why, *stands, *already])}"
    if view.last is None:
        yield f"  back with {page.command(f'journal habit resume {view.slug}')}"


def _resumed(view: HabitPaused, page: Page) -> str:
    if view.reopened is not None or (view.first is None and not view.already):
        return "is back"
    if view.already:
        return "was not paused"
    if view.first is None or view.last is None:
        return "goes on; the pause is gone"
    first, last = (echo.day_shown(day, page.today) for day in (view.first, view.last))
    return f"goes on; paused {first} to {last}"


def _between(view: HabitPaused, page: Page) -> str:
    if view.reopened is None:
        return ""
    first, last = (echo.day_shown(day, page.today) for day in view.reopened)
    return f"{first} to {last}"


@lines.of(HabitClosed)
def closed(view: HabitClosed, page: Page) -> Iterable[str]:
    """Return the last day that counts, what stays, and the way back."""
    habit = view.habit
    day = echo.day_shown(habit.archived_on or page.today, page.today)
    why = f": {shown(habit.archived_why)}" if habit.archived_why else ""
    marks = f"{view.marks} marked day{'' if view.marks == 1 else 's'} stay{'s' if view.marks == 1 else ''}"
    best = [f"best {count(view.best, view.unit)}"] if view.best else []
    already = ["already so"] if view.already else []
    parts = [f"archived, last day {day}{why}", marks, *best, *already]
    yield f"habit {page.bold(shown(habit.name))}  {' · '.join(parts)}"
    yield f"  back with {page.command(f'journal habit resume {habit.slug}')}"


@lines.of(HabitRemoved)
def removed(view: HabitRemoved, page: Page) -> Iterable[str]:
    """Return what went to the trash, or would go."""
    parts = [
        f"{number} {word}{'' if number == 1 else 's'}"
        for number, word in (
            (view.versions, "schedule"),
            (view.excuses, "excuse"),
            (view.marks, "marked day"),
        )
        if number
    ]
    word = "would be removed" if view.rehearsed else "removed"
    yield f"habit {page.bold(shown(view.habit.name))}  {word} with {', '.join(parts)}"
    if not view.rehearsed:
        yield f"  {page.command('journal undo')} brings it back"


@lines.of(HabitList)
def listed(view: HabitList, page: Page) -> Iterable[str]:
    """Return all habits under each other: bars of runs on one scale, and what was kept of late."""
    if not view.habits:
        return
    number = len(view.habits)
    right = f"{number} habit{'' if number == 1 else 's'} · longest run first"
    yield from heading("Habits", right, page)
    if page.width < 60 or page.a11y:
        for each in view.habits:
            yield from _block(each, page)
    else:
        yield from _bars(view, page)
    yield from _asked_next(view, page)
    if view.closed and not view.shown_closed:
        yield ""
        yield page.dim(f"  {view.closed} archived: journal habit list --all")


def heading(left: str, right: str, page: Page) -> Iterable[str]:
    """Return a title with its context at the right, and one rule under it."""
    width = min(page.width, 120)
    gap = max(2, width - columns.width(left) - columns.width(right))
    yield f"{page.bold(left)}{' ' * gap}{page.dim(right)}"
    if not page.a11y:
        yield page.dim(("─" if page.unicode else "-") * width)


def _bars(view: HabitList, page: Page) -> Iterable[str]:
    words = [columns.cut(_word(each), 22) for each in view.habits]
    room = _room(view, words, page)
    scale = max(1, *(each.best for each in view.habits))
    thick, thin = ("━", "─") if page.unicode else ("=", "-")
    legend = f"now {thick} best {thin}" if room.bar == BAR else f"{thick} now"
    left = f"  {'habit':<{room.name}}  {'schedule':<{room.phrase}}"
    yield page.dim(f"{left}  {legend:<{room.bar}}  {'now':>6} {'best':>6}  recent")
    for each, word in zip(view.habits, words, strict=True):
        name = columns.fill(columns.cut(shown(each.name), room.name), room.name)
        phrase = page.dim(columns.fill(columns.cut(each.phrase, room.phrase), room.phrase))
        now = page.bold(f"{count(each.current, _short(each)):>6}") if each.unit else f"{'':>6}"
        best = page.dim(f"{count(each.best, _short(each)):>6}") if each.unit else f"{'':>6}"
        line = f"{_glyph(each, page)} {name}  {phrase}  {_bar(each, scale, room.bar, page)}"
        line += f"  {now} {best}  {_recent(each):<10}"
        yield f"{line} {_painted(each, word, page)}".rstrip() if room.words else line.rstrip()


class _Room(NamedTuple):
    """The cells of each column of the list, and whether the words at its end fit."""

    name: int
    phrase: int
    bar: int
    words: bool


def _room(view: HabitList, words: Sequence[str], page: Page) -> _Room:
    """Share the width out: shorter bars first, then no words, then shorter names."""
    names = max(5, *(columns.width(shown(each.name)) for each in view.habits))
    phrases = max(8, *(columns.width(each.phrase) for each in view.habits))
    last = 1 + max(columns.width(word) for word in words)
    width = min(page.width, 120) - FIXED
    for bar, with_words in ((BAR, True), (BAR // 2, True), (BAR // 2, False)):
        spare = width - bar - (last if with_words else 0)
        if spare >= min(names, 14) + min(phrases, 10):
            break
    name = max(5, min(names, spare - min(phrases, 10)))
    return _Room(name, max(8, min(phrases, spare - name)), bar, with_words)


def _short(standing: HabitStanding) -> str:
    """Return the unit as it fits a column."""
    return {"days in rhythm": "days", "sessions": "x"}.get(standing.unit, standing.unit)


def _bar(standing: HabitStanding, scale: int, longest: int, page: Page) -> str:
    """Return a thick bar as long as the run and a thin one as long as the best, on one scale."""
    now = _cells(standing.current, scale, longest)
    best = max(now, _cells(standing.best, scale, longest))
    thick, thin = ("━", "─") if page.unicode else ("=", "-")
    colour = "dim" if standing.paused or standing.archived_on else "green"
    rest = " " * (longest - best)
    return page.paint(thick * now, colour) + page.dim(thin * (best - now)) + rest


def _cells(length: int, scale: int, longest: int) -> int:
    return max(1, round(longest * length / scale)) if length else 0


def _glyph(standing: HabitStanding, page: Page) -> str:
    if standing.archived_on is not None:
        return page.glyph("not_due")
    progress = standing.progress
    if standing.state == "open" and progress is not None:
        if progress.state == "done":
            return page.glyph("done")
        return page.glyph("partial" if progress.amount and progress.period == "day" else "open")
    return page.glyph(standing.state)


def _recent(standing: HabitStanding) -> str:
    kept, due = standing.recent_kept, standing.recent_due
    return f"{kept}/{due} {round(100 * kept / due)}%" if due else ""


def _word(standing: HabitStanding) -> str:
    """Return the word that matters most of a habit now."""
    if standing.archived_on is not None:
        return "archived"
    if standing.paused:
        return "paused"
    if not standing.unit:
        return run(standing)
    if standing.state == "excused":
        return f"off: {shown(standing.why)}" if standing.why else "off"
    lapse = standing.lapse
    if not standing.current and lapse is not None and lapse.back is None:
        day = echo.day_shown(lapse.last, standing.day)
        return f"{'open since' if lapse.length > 1 else STATES[lapse.state].word} {day}"
    if standing.current and standing.current == standing.best and standing.best >= ENOUGH:
        return "longest"
    if lapse is not None and lapse.back is not None and 0 < standing.current < ENOUGH:
        return f"back {echo.day_shown(lapse.back, standing.day)}"
    return "on a run" if standing.current > 1 else ""


def _painted(standing: HabitStanding, word: str, page: Page) -> str:
    """Return that word in the colour of what it says."""
    quiet = standing.archived_on is not None or standing.paused or not standing.unit
    if quiet or standing.state == "excused":
        return page.dim(word)
    return page.paint(word, "green" if standing.current else "yellow")


def _block(standing: HabitStanding, page: Page) -> Iterable[str]:
    """Return one habit as labelled lines, for narrow pages and for reading aloud."""
    yield f"{_glyph(standing, page)} {shown(standing.name)}: {STATES[standing.state].word}"
    yield f"  {standing.phrase} · run {run(standing)}"
    if standing.recent_due:
        yield f"  recent {standing.recent_kept} of {standing.recent_due}"


def _asked_next(view: HabitList, page: Page) -> Iterable[str]:
    """Return the habit whose run ends first if nothing more is done, with its command."""
    running = [
        each
        for each in view.habits
        if each.ends_by is not None and each.archived_on is None and not each.paused
    ]
    if not running:
        return
    first = min(running, key=lambda each: (each.ends_by or date.max, -each.current))
    if first.ends_by is None:
        return
    by = echo.day_echoed(first.ends_by, page.today, exact=False)
    progress = f"{in_unit(first.progress, page.today)}; " if first.progress else ""
    if progress == "; ":
        progress = ""
    yield ""
    kept = count(first.current, first.unit)
    yield f"  {page.glyph('open')} {page.bold(shown(first.name))}  {progress}done by {by}, keeps {kept}"
    did = page.command(f"journal did {first.slug}{_amount(first)}")
    skip = page.command(f"journal skip {first.slug} --why …")
    yield f"    {did}  or  {skip}"


def _amount(standing: HabitStanding) -> str:
    progress = standing.progress
    if progress is None or progress.measure != measures.MINUTES:
        return ""
    left = max(0, progress.reduced - progress.amount)
    return f"={measures.decimal(left)}" if left else ""


@lines.of(HabitShown)
def whole(view: HabitShown, page: Page) -> Iterable[str]:
    """Return everything about one habit."""
    habit, standing = view.habit, view.standing
    context = standing.phrase + (f" · {shown(habit.area)}" if habit.area else "")
    yield from heading(shown(habit.name), context, page)
    for label, value in _figures(view, page):
        yield from labelled.fact(label, value, page)
    yield ""
    yield f"  {page.dim('strip     ')} {habit_map.strip(view, page)}"
    yield ""
    yield from habit_map.drawn(view, page)
    yield ""
    yield from _versions(view, page)
    if view.notes:
        yield ""
        yield page.bold("Notes")
        for note in view.notes:
            day = echo.day_shown(note.day, page.today)
            yield f"  {day}  {note.kind}: {shown(note.text)}"


def _figures(view: HabitShown, page: Page) -> Iterable[tuple[str, str]]:
    standing, today = view.standing, page.today
    if standing.archived_on is not None:
        why = f": {shown(view.habit.archived_why)}" if view.habit.archived_why else ""
        yield "archived", f"last day {echo.day_shown(standing.archived_on, today)}{why}"
    yield "asks", view.reading
    if standing.paused:
        yield "now", f"paused{f': {shown(standing.why)}' if standing.why else ''}"
    if standing.progress is not None:
        words = in_unit(standing.progress, today) or _today_words(standing)
        yield "today", words
    yield "run", _run_with_dates(standing, today) or "none yet"
    for other in view.others:
        last = echo.day_shown(other.last, today)
        yield "", f"best in {other.unit}, until {last}: {other.length}"
    if standing.unit:
        yield (
            "recent",
            _share(
                standing.recent_kept,
                standing.recent_due,
                standing.recent_not_recorded,
                standing.unit,
            ),
        )
        yield "all", _share(view.kept, view.due, view.not_recorded, standing.unit)
    if standing.strength is not None:
        mode = " (as Loop scores it)" if standing.mode == "loop" else ""
        yield "strength", f"{standing.strength:.0f}{mode}"
    yield from _ways_back(view, today)
    if view.reserve_left is not None:
        months = f"{view.reserve_unneeded} month{'' if view.reserve_unneeded == 1 else 's'}"
        unneeded = f" · none needed in {months}" if view.reserve_unneeded else ""
        allowed = view.habit.reserve_per_month
        yield "reserve", f"{view.reserve_left} of {allowed} left this month{unneeded}"
    if standing.ends_by is not None:
        yield (
            "asked by",
            f"{echo.day_echoed(standing.ends_by, today, exact=False)}, to keep the run",
        )


def _today_words(standing: HabitStanding) -> str:
    progress = standing.progress
    if progress is not None and progress.measure:
        return amount_of(progress)
    return STATES[standing.state].word


def _run_with_dates(standing: HabitStanding, today: date) -> str:
    words = run(standing)
    if standing.since is not None:
        words = words.replace(", best", f" since {echo.day_shown(standing.since, today)}, best", 1)
        if standing.best <= standing.current:
            words += f" since {echo.day_shown(standing.since, today)}, the longest"
        elif standing.best_first is not None and standing.best_last is not None:
            first = echo.day_shown(standing.best_first, today)
            words += f" ({first} to {echo.day_shown(standing.best_last, today)})"
    return words


def _share(kept: int, due: int, not_recorded: int, unit: str) -> str:
    if not due:
        return "nothing due yet"
    blank = f" · of these {not_recorded} not recorded" if not_recorded else ""
    return f"{kept} of {due} {unit} kept, {round(100 * kept / due)}%{blank}"


def _ways_back(view: HabitShown, today: date) -> Iterable[tuple[str, str]]:
    """Return bounce-back, the usual time to return, the last lapse and months without two misses."""
    if view.bounce_decided:
        yield "back", f"at once after {view.bounce_at_once} of {view.bounce_decided} misses"
    if view.median_return is not None:
        yield "", f"usually after {view.median_return:g} days (n={len(view.returns)})"
    elif view.returns:
        yield "", f"after {', '.join(str(days) for days in view.returns)} days"
    lapse = view.standing.lapse
    if lapse is not None:
        first = echo.day_shown(lapse.first, today)
        units = count(lapse.length, view.standing.unit)
        if lapse.back is None:
            yield "", f"{units} open since {first}"
        else:
            yield "", f"last lapse {units} from {first}, back {echo.day_shown(lapse.back, today)}"
    if view.never_twice_total:
        period = view.never_twice_period
        clear = f"{view.never_twice_clear} of {view.never_twice_total} {period}s"
        yield "not twice", f"{clear} without a second miss in a row"


def _versions(view: HabitShown, page: Page) -> Iterable[str]:
    yield page.bold("Schedules")
    for version in view.habit.versions:
        day = echo.day_shown(version.first, page.today)
        yield f"  from {day}  {version.phrase}"


@tables.of(HabitAdded)
def added_table(view: HabitAdded) -> Table:
    """Return the habit as one record."""
    return COLUMNS, [_record(view.habit)]


@tables.of(HabitEdited)
def edited_table(view: HabitEdited) -> Table:
    """Return the habit as one record."""
    return COLUMNS, [_record(view.habit)]


@tables.of(HabitClosed)
def closed_table(view: HabitClosed) -> Table:
    """Return the habit as one record."""
    return COLUMNS, [_record(view.habit)]


@tables.of(HabitRemoved)
def removed_table(view: HabitRemoved) -> Table:
    """Return the habit as one record."""
    return COLUMNS, [_record(view.habit)]


@tables.of(HabitPaused)
def paused_table(view: HabitPaused) -> Table:
    """Return the pause as one record."""
    return ("habit", "first", "last", "why", "resumed", "already"), [
        (view.habit, view.first, view.last, view.why, view.resumed, view.already)
    ]


@tables.of(HabitCorrection)
def correction_table(view: HabitCorrection) -> Table:
    """Return one record a unit that would come out otherwise."""
    return CORRECTION_COLUMNS, [tuple(each) for each in view.changes]


@tables.of(HabitList)
def listed_table(view: HabitList) -> Table:
    """Return one record a habit."""
    return STANDING_COLUMNS, [
        (
            each.name,
            each.slug,
            each.area,
            each.phrase,
            each.state,
            each.unit,
            each.current,
            each.since,
            each.best,
            each.recent_kept,
            each.recent_due,
            each.recent_not_recorded,
            None if each.strength is None else round(each.strength, 6),
            each.ends_by,
            each.archived_on,
        )
        for each in view.habits
    ]


@tables.of(HabitShown)
def whole_table(view: HabitShown) -> Table:
    """Return one record a day of the map."""
    return DAY_COLUMNS, [tuple(cell) for cell in view.map]


def _record(habit: Habit) -> tuple[object, ...]:
    return (
        habit.id,
        habit.slug,
        habit.name,
        habit.area,
        habit.versions[-1].phrase,
        habit.started_on,
        habit.archived_on,
        habit.archived_why,
        habit.off_days_apply,
        habit.blank_is_zero,
        habit.reserve_per_month,
        habit.strength,
        habit.half_life,
        habit.uid,
    )
