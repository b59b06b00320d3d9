"""One habit whole, as lines: its figures, the strip, the map, schedules and notes."""

from collections.abc import Iterable
from datetime import date

from journal.domain import echo, measures, rounding
from journal.render import labelled, words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.render.text import habit_back, habit_map, habit_quarters
from journal.render.text.habit_lists import missing
from journal.render.text.habit_words import amount_of, count, in_unit, run, word
from journal.render.words import counted
from journal.views.habit_pages import HabitShown, LoopLine
from journal.views.habits import HabitStanding

lines = Drawings()
tables = Drawings()

DAY_COLUMNS = ("day", "state", "hint", "extra", "level")


@lines.of(HabitShown)
def whole(view: HabitShown, page: Page) -> Iterable[str]:
    """Return everything about one habit."""
    habit, standing = view.habit, view.standing
    context = standing.phrase + (f" · {shown(habit.area)}" if habit.area else "")
    yield from labelled.heading(shown(habit.name), context, page)
    yield from _greeted(standing, page)
    for label, value in _figures(view, page):
        yield from labelled.fact(label, value, page)
    yield ""
    if page.a11y:
        yield from labelled.fact("last days", habit_map.strip_in_words(view), page)
    else:
        yield f"  {page.dim('strip     ')} {habit_map.strip(view, page)}"
    if said := habit_map.ahead(view, every=page.a11y):
        yield from labelled.fact("ahead", said, page)
    yield ""
    yield from habit_map.drawn(view, page)
    if view.quarter is not None:
        yield ""
        yield from habit_quarters.drawn(view.quarter, view, page)
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
        did = f"journal did {standing.slug}{missing(standing)}"
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
        yield "today", in_unit(standing.progress, today) or _today_words(standing)
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
                standing.kept_unit,
            ),
        )
        yield "all", _share(view.kept, view.due, view.not_recorded, standing.kept_unit)
    if standing.strength is not None:
        yield "strength", _strength(view, standing.strength)
    if view.loop_card:
        yield "loop", ", ".join(_card_line(line) for line in view.loop_card)
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


def _strength(view: HabitShown, strength: float) -> str:
    """Return `74, +6 this quarter, which began at 68`."""
    mode = " (as Loop scores it)" if view.standing.mode == "loop" else ""
    quarter, now = view.quarter, rounding.whole(strength)
    if quarter is None or quarter.strength_before is None:
        return f"{now}{mode}"
    before = rounding.whole(quarter.strength_before)
    return f"{now}{mode}, {words.signed(now - before, 0)} this quarter, which began at {before}"


def _card_line(line: LoopLine) -> str:
    target = measures.decimal(rounding.whole(line.target / 100) * 100)
    return f"{measures.decimal(line.done)} of {target} this {line.period}"


def _today_words(standing: HabitStanding) -> str:
    progress = standing.progress
    if progress is not None and progress.measure:
        return amount_of(progress)
    return word(standing)


def _run_with_dates(standing: HabitStanding, today: date) -> str:
    said = run(standing)
    if standing.since is not None:
        said = said.replace(", best", f" since {echo.day_shown(standing.since, today)}, best", 1)
        if standing.best <= standing.current:
            said += f" since {echo.day_shown(standing.since, today)}, the longest"
        elif standing.best_first is not None and standing.best_last is not None:
            first = echo.day_shown(standing.best_first, today)
            said += f" ({first} to {echo.day_shown(standing.best_last, today)})"
    return said


def _share(kept: int, due: int, not_recorded: int, unit: str) -> str:
    if not due:
        return "nothing due yet"
    blank = f" · of these {not_recorded} not recorded" if not_recorded else ""
    units = unit.removesuffix("s") if due == 1 else unit
    return f"{kept} of {due} {units} kept, {words.share(kept / due)}{blank}"


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
        units = count(lapse.length, view.standing.kept_unit)
        if lapse.back is None:
            yield f"{units} open since {first}"
        else:
            yield f"last lapse {units} from {first}, back {echo.day_shown(lapse.back, today)}"


def _versions(view: HabitShown, page: Page) -> Iterable[str]:
    yield page.bold("Schedules")
    for version in view.habit.versions:
        day = echo.day_shown(version.first, page.today)
        yield f"  from {day}  {version.phrase}"


@tables.of(HabitShown)
def whole_table(view: HabitShown) -> Table:
    """Return one record a day of the map."""
    return DAY_COLUMNS, [tuple(cell) for cell in view.map]
