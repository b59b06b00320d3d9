"""All habits under each other, as lines: bars of runs, what was kept of late, and what comes next."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from journal.domain import echo, measures
from journal.render import calendar_words, columns, labelled, words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import STATES, Page
from journal.render.text import habit_back, habit_words
from journal.render.text.habit_words import ENOUGH, count, in_unit, run
from journal.render.words import counted
from journal.views.habit_lists import HabitList
from journal.views.habits import HabitStanding

lines = Drawings()
tables = Drawings()

COLUMNS = (
    *("habit", "slug", "area", "phrase", "state", "unit", "current", "since", "best"),
    *("recent_kept", "recent_due", "recent_not_recorded", "strength", "ends_by", "archived_on"),
)
BAR = 14
"""The cells of the longest bar."""
LEGEND = 12
"""The cells of the words over the bars."""
GAPS = 14
"""The cells of the list beside its columns: the glyph, and what stands between them."""
LEAST = (
    *(("bar", 7), ("share", 0), ("phrase", 12), ("name", 14), ("word", 0)),
    *(("phrase", 8), ("name", 5)),
)
"""What gives way on a narrow page, in this order, and the cells it keeps at least."""
WHOLE = ("share", "word")
"""Columns that are shown whole or not at all: no number and no day is cut."""


@lines.of(HabitList)
def listed(view: HabitList, page: Page) -> Iterable[str]:
    """Return all habits under each other: bars of runs on one scale, and what was kept of late."""
    if not view.habits:
        return
    right = f"{counted(len(view.habits), 'habit')} · longest run first"
    yield from labelled.heading("Habits", right, page)
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


class _Row(NamedTuple):
    """The texts of a habit's row."""

    name: str
    phrase: str
    now: str
    best: str
    recent: str
    share: str
    word: str


def _bars(view: HabitList, page: Page) -> Iterable[str]:
    rows = [_row(each) for each in view.habits]
    head = _Row("habit", "schedule", "now", "best", "recent", "", "")
    wide = {field: max(columns.width(getattr(row, field)) for row in (head, *rows))
            for field in _Row._fields}  # fmt: skip
    room = _shared_out({**wide, "bar": BAR}, min(page.width, labelled.WIDEST))
    scale = max(1, *(each.best for each in view.habits))
    thick, thin = ("━", "─") if page.unicode else ("=", "-")
    legend = f"now {thick} best {thin}" if room["bar"] >= LEGEND else f"{thick} now"
    yield page.dim(f"  {_columns(head, legend, room, page)}".rstrip())
    for each, row in zip(view.habits, rows, strict=True):
        bar = _bar(each, scale, room["bar"], page)
        word = _painted(each, row.word, page) if room["word"] else ""
        yield f"{_glyph(each, page)} {_columns(row, bar, room, page)}  {word}".rstrip()


def _row(standing: HabitStanding) -> _Row:
    kept, due = standing.recent_kept, standing.recent_due
    loop = ", Loop" if standing.mode == "loop" else ""
    return _Row(
        shown(standing.name),
        standing.phrase.removeprefix(">= ") + loop,
        count(standing.current, _short(standing)) if standing.best else "",
        count(standing.best, _short(standing)) if standing.best else "",
        f"{kept}/{due}" if due else "",
        words.share(kept / due) if due else "",
        _word(standing),
    )


def _columns(row: _Row, bar: str, room: dict[str, int], page: Page) -> str:
    """Return a row up to its word; the bar is as wide as its column already, the legend is not."""
    name = columns.fill(columns.cut(row.name, room["name"], page.ellipsis), room["name"])
    phrase = columns.fill(columns.cut(row.phrase, room["phrase"], page.ellipsis), room["phrase"])
    now, best = f"{row.now:>{room['now']}}", f"{row.best:>{room['best']}}"
    recent = f"{row.recent:>{room['recent']}}"
    if room["share"]:
        recent += f" {row.share:>{room['share']}}"
    if row.name != "habit":
        phrase, now, best = page.dim(phrase), page.bold(now), page.dim(best)
    return f"{name}  {phrase}  {bar:<{room['bar']}}  {now}  {best}  {recent}"


def _shared_out(wanted: dict[str, int], width: int) -> dict[str, int]:
    """Return the cells of each column so that all of them fit, as far as they can be narrowed."""
    room = dict(wanted)
    over = sum(room.values()) + GAPS - width
    for column, least in LEAST:
        if over <= 0:
            break
        given = max(0, room[column] - least)
        if column not in WHOLE:
            given = min(over, given)
        room[column] -= given
        over -= given
    for column in ("name", "bar"):
        back = max(0, min(-over, wanted[column] - room[column]))
        room[column] += back
        over += back
    return room


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
    closed = standing.archived_on is not None
    return page.glyph("not_due") if closed else habit_words.glyph(standing, page)


def _word(standing: HabitStanding) -> str:
    """Return the word that matters most of a habit now."""
    if standing.archived_on is not None:
        return "archived"
    if standing.paused:
        return "paused"
    if not standing.unit:
        last = standing.last
        return "nothing yet" if last is None else f"last {habit_back.near(last, standing.day)}"
    if standing.state == "excused":
        return f"off: {shown(standing.why)}" if standing.why else "off"
    lapse = standing.lapse
    if not standing.current and lapse is not None and lapse.back is None:
        if lapse.length > 1:
            return f"open since {calendar_words.near(lapse.first, standing.day)}"
        return f"{STATES[lapse.state].word} {habit_back.near(lapse.last, standing.day)}"
    if standing.current and standing.current == standing.best and standing.best >= ENOUGH:
        return "longest"
    if lapse is not None and lapse.back is not None and 0 < standing.current < ENOUGH:
        return f"back {calendar_words.near(lapse.back, standing.day)}"
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
    closed = standing.archived_on is not None
    yield f"{glyph}{shown(standing.name)}: {'archived' if closed else habit_words.word(standing)}"
    so_far = run(standing)
    if standing.unit:
        so_far = f"run {so_far}" if so_far else "no run yet"
    yield f"  {standing.phrase} · {so_far}"
    if standing.recent_due:
        blank = standing.recent_not_recorded
        beside = f" · of these {blank} not recorded" if blank else ""
        yield f"  recent {standing.recent_kept} of {standing.recent_due}{beside}"


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
    progress = in_unit(first.progress, page.today) if first.progress else ""
    kept = count(first.current, first.unit)
    said = "; ".join(part for part in (progress, f"done by {by}, keeps {kept}") if part)
    yield ""
    name = page.bold(shown(first.name))
    yield f"  {name}: {said}" if page.a11y else f"  {page.glyph('open')} {name}  {said}"
    did = page.command(f"journal did {first.slug}{missing(first)}")
    skip = page.command(f"journal skip {first.slug} --why …")
    yield f"    {did}  or  {skip}"


def missing(standing: HabitStanding) -> str:
    """Return what `did` takes behind the name of a habit that counts time: what is left of it."""
    progress = standing.progress
    if progress is None or progress.measure != measures.MINUTES:
        return ""
    left = max(0, progress.reduced - progress.amount)
    return f"={measures.decimal(left)}" if left else ""


@tables.of(HabitList)
def listed_table(view: HabitList) -> Table:
    """Return one record a habit."""
    return COLUMNS, [
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
