"""Habits looked at, as lines: the list with its bars, and one habit whole."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from journal.domain import echo, measures
from journal.render import columns, labelled
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import STATES, Page
from journal.render.text import habit_back, habit_map
from journal.render.text.habits import ENOUGH, amount_of, count, in_unit, run
from journal.render.words import counted
from journal.views.habit_pages import (
    HabitList,
    HabitShown,
)
from journal.views.habits import HabitStanding

lines = Drawings()
tables = Drawings()

STANDING_COLUMNS = (
    *("habit", "slug", "area", "phrase", "state", "unit", "current", "since", "best"),
    *("recent_kept", "recent_due", "recent_not_recorded", "strength", "ends_by", "archived_on"),
)
DAY_COLUMNS = ("day", "state", "hint", "extra", "level")
BAR = 14
"""The cells of the longest bar."""
WORD = 24
"""The cells of the word at the end of a row at most: a day in it is never cut."""
FIXED = 34
"""The cells of the list that are not shared out: glyph, figures and gaps."""


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
    yield from _areas(view, page)
    yield from _asked_next(view, page)
    if view.closed and not view.shown_closed:
        yield ""
        yield page.dim(f"  {view.closed} archived: journal habit list --all")


def _areas(view: HabitList, page: Page) -> Iterable[str]:
    """Return what was kept of late in each area that holds several habits."""
    shared = [each for each in view.areas if each.habits > 1]
    if shared:
        yield ""
    for each in shared:
        kept = f", {each.kept} of {each.due} kept of late" if each.due else ""
        yield page.dim(f"  {shown(each.area)}: {counted(each.habits, 'habit')}{kept}")


def heading(left: str, right: str, page: Page) -> Iterable[str]:
    """Return a title with its context at the right, and one rule under it."""
    width = min(page.width, 120)
    gap = max(2, width - columns.width(left) - columns.width(right))
    yield f"{page.bold(left)}{' ' * gap}{page.dim(right)}"
    if not page.a11y:
        yield page.dim(("─" if page.unicode else "-") * width)


def _bars(view: HabitList, page: Page) -> Iterable[str]:
    words = [columns.cut(_word(each), WORD) for each in view.habits]
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
        if lapse.length > 1:
            return f"open since {echo.day_shown(lapse.first, standing.day)}"
        return f"{STATES[lapse.state].word} {habit_back.near(lapse.last, standing.day)}"
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
    glyph = "" if page.a11y else f"{_glyph(standing, page)} "
    word = _word(standing) if standing.paused or standing.archived_on else ""
    yield f"{glyph}{shown(standing.name)}: {word or STATES[standing.state].word}"
    yield f"  {standing.phrase} · {f'run {run(standing)}' if run(standing) else 'no run yet'}"
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
    yield from _greeted(standing, page)
    for label, value in _figures(view, page):
        yield from labelled.fact(label, value, page)
    yield ""
    if page.a11y:
        yield from labelled.fact("last days", habit_map.strip_in_words(view), page)
    else:
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


def _greeted(standing: HabitStanding, page: Page) -> Iterable[str]:
    """Return the way back first, where there is one: what it takes, and the commands for it."""
    said = habit_back.greeting(standing)
    if not said:
        return
    yield from labelled.sentence(said, page)
    lapse = habit_back.at_hand(standing)
    if lapse is not None:
        did = f"journal did {standing.slug}{_amount(standing)}"
        yield f"    {page.command(did)}"
        if day := habit_back.blank_day(standing):
            yield f"    {page.command(f'{did} -d {day}')}"
        if lapse.length > 1:
            days = f"{lapse.first}..{habit_back.last_day(standing)}"
            skip = page.command(f"journal skip {standing.slug} -d {days} --why …")
            yield f"    {skip}"
    yield ""


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
    units = unit.removesuffix("s") if due == 1 else unit
    return f"{kept} of {due} {units} kept, {round(100 * kept / due)}%{blank}"


def _ways_back(view: HabitShown, today: date) -> Iterable[tuple[str, str]]:
    """Return how one came back from lapses, and the months without two misses."""
    for place, said in enumerate(_returns(view, today)):
        yield "" if place else "back", said
    if view.never_twice_total:
        periods = counted(view.never_twice_total, view.never_twice_period or "period")
        clear = f"{view.never_twice_clear} of {periods}"
        yield "not twice", f"{clear} without a second miss in a row"


def _returns(view: HabitShown, today: date) -> Iterable[str]:
    """Return bounce-back, the usual time to return, and the last lapse."""
    if view.bounce_decided:
        misses = counted(view.bounce_decided, "miss", "misses")
        yield f"at once after {view.bounce_at_once} of {misses}"
    if view.median_return is not None:
        days = counted(view.median_return, "day")
        yield f"usually after {days} (n={len(view.returns)})"
    elif view.returns:
        *others, last = view.returns
        before = "".join(f"{days}, " for days in others)
        yield f"after {before}{counted(last, 'day')}"
    lapse = view.standing.lapse
    if lapse is not None:
        first = echo.day_shown(lapse.first, today)
        units = count(lapse.length, view.standing.unit)
        if lapse.back is None:
            yield f"{units} open since {first}"
        else:
            yield f"last lapse {units} from {first}, back {echo.day_shown(lapse.back, today)}"


def _versions(view: HabitShown, page: Page) -> Iterable[str]:
    yield page.bold("Schedules")
    for version in view.habit.versions:
        day = echo.day_shown(version.first, page.today)
        yield f"  from {day}  {version.phrase}"


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
