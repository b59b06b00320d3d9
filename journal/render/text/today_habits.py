"""The habits of a day as rows: state, week, what was done of what is asked, and the run."""

from journal.domain import rounding
from journal.render import cells, words
from journal.render.escape import shown
from journal.render.style import Page
from journal.render.text import habit_back
from journal.render.text.habit_words import (
    amount_of,
    colour,
    ended,
    glyph,
    in_unit,
    kept,
    of_day,
    run,
    word,
)
from journal.views.habits import HabitStanding
from journal.views.today import Today

LABEL = 11
"""Cells of the label before a block of the day's page."""

NARROW, ROOMY = 60, 100
"""Narrower pages have one column; from the second width on, recent and strength stand beside."""

WEEKDAYS = "M T W T F S S"
CLOSE = 72
"""On a narrower page the days of the week stand close, and names have the second of these cells."""

TITLES = (17, 12)
"""Cells that names are given at most."""

WORD = 13
"""Cells that the word of a habit's state is given at most."""


def rows(view: Today, page: Page) -> list[str]:
    """Return the block of habits: how many are due and kept, and a row for each."""
    if not view.habits:
        return []
    state = f"{view.due} due, {view.kept} kept"
    if page.width < NARROW or page.a11y:
        rows = [line for each in view.habits for line in _habit_line(each, page)]
        return [f"{page.bold('Habits')} {state}", *rows]
    longest = TITLES[page.width < CLOSE]
    name = min(longest, max(cells.width(shown(each.name)) for each in view.habits)) + 2
    said = min(WORD, max(cells.width(word(each)) for each in view.habits)) + 2
    strip_at = max(4 + name + said, LABEL + len(state) + 2)
    head = f"{page.bold('Habits')}{' ' * (LABEL - 6)}{cells.fill(state, strip_at - LABEL)}"
    days = WEEKDAYS.replace(" ", _between(page))
    sizes = name, strip_at - 4 - name
    return [head + page.dim(days), *(_habit(each, page, *sizes) for each in view.habits)]


def _between(page: Page) -> str:
    """Return what stands between the days of a week."""
    return " " if page.width >= CLOSE else ""


def _habit(standing: HabitStanding, page: Page, name: int, said: int) -> str:
    title = cells.fill(cells.cut(shown(standing.name), name - 2, page.ellipsis), name)
    title = page.bold(title) if standing.hint in ("due", "must") and not kept(standing) else title
    state = cells.fill(cells.cut(word(standing), said - 2, page.ellipsis), said)
    state = page.paint(state, colour(standing))
    strip = _between(page).join(of_day(cell, page) for cell in standing.week)
    taken = 4 + name + said + 7 + 6 * len(_between(page)) + 3
    room = min(page.width, 120) - taken
    detail = _with_figures(standing, room, page) if page.width >= ROOMY else ""
    if not detail:
        fitting = (each for each in _details(standing) if each and cells.width(each) <= room)
        detail = next(fitting, "")
    return f"  {glyph(standing, page)} {title}{state}{strip}   {detail}".rstrip()


def _with_figures(standing: HabitStanding, room: int, page: Page) -> str:
    """Return all that is said with what was kept of late and the strength beside it, in columns of
    their own; "" where there is no room: the way back is worth more.
    """
    said, figures = _details(standing)[0], _figures(standing)
    left = room - cells.width(figures) - 2
    if not figures or cells.width(said) > left:
        return ""
    return f"{cells.fill(said, left)}  {page.dim(figures)}"


def _figures(standing: HabitStanding) -> str:
    if not standing.unit:
        return ""
    due, strength = standing.recent_due, standing.strength
    recent = f"{standing.recent_kept}/{due}" if due else ""
    said = "" if strength is None else f"strength {rounding.whole(strength):>3}"
    return f"{recent:>5}  {said:<12}"


def _habit_line(standing: HabitStanding, page: Page) -> list[str]:
    said = ", ".join(part for part in (word(standing), _details(standing)[0]) if part)
    text = f"{shown(standing.name)}: {said}"
    margin = "  " if page.a11y else "    "
    found = cells.wrapped(text, page.width, first=margin, rest=f"{margin}  ")
    return found if page.a11y else [f"  {glyph(standing, page)}{found[0][3:]}", *found[1:]]


def _details(standing: HabitStanding) -> list[str]:
    """Return what is said beside a habit's week, the longest first: the way back where there is
    one, else what was done of what is asked, and the run where it says more.
    """
    done, back = _done(standing), habit_back.returning(standing)
    if back:
        ways = [back, *habit_back.shorter(standing)]
        return [f"{done} · {each}" if done else each for each in ways] + [done, ""]
    progress = standing.progress
    counting = progress is not None and progress.kind == "count" and progress.state == "open"
    so_far = run(standing)
    runs = [""] if counting else [so_far, ended(standing), so_far.partition(",")[0]]
    found = [" · ".join(part for part in (done, each) if part) for each in runs]
    return [*found, done, _done_shortly(standing)]


def _done_shortly(standing: HabitStanding) -> str:
    """Return the same for the narrowest column."""
    progress = standing.progress
    if progress is None or progress.kind in ("days", "gap"):
        return ""
    return amount_of(progress) if progress.measure else f"{progress.done} of {progress.asked}"


def _done(standing: HabitStanding) -> str:
    """Return what was done of what its unit asks; "" for due days, whose glyph says it."""
    progress = standing.progress
    if progress is None or progress.kind == "days":
        return ""
    if progress.state != "open":
        return amount_of(progress) if progress.measure else f"{progress.done} of {progress.asked}"
    if progress.kind == "count":
        left = words.counted(progress.days_to_come, "day")
        all_of_them = ", all needed" if standing.hint == "must" and progress.days_to_come else ""
        return f"{progress.done} of {progress.asked}, {left} to come{all_of_them}"
    return in_unit(progress, standing.day)
