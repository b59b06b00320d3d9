"""A quarter of one habit as lines: figures with their n, reasons as typed, and one question."""

from collections.abc import Iterable, Sequence
from datetime import date

from journal.domain import echo, habit_advice, habit_profile, measures, periods, rounding
from journal.domain.grammar_words import DAY_NAMES
from journal.render import cells, labelled, words
from journal.render.escape import shown
from journal.render.style import Page
from journal.render.text.habit_words import count
from journal.views.habit_pages import HabitShown
from journal.views.habit_quarters import HabitQuarter, Proposed, ReasonCounted
from journal.views.habits import LapseShown

LABEL = 10
"""The cells of a line's label."""

LONGEST = 92
"""What is judged over more days than a quarter has says since when."""

MOST_REASONS = 5
"""So many reasons are named."""

PLAIN = "/,-"
"""What a phrase may hold beside letters and digits without being quoted for a shell."""


def drawn(view: HabitQuarter, page_of: HabitShown, page: Page) -> Iterable[str]:
    """Return the quarter under its label; each line only where it has something to say."""
    span = periods.Period(view.first, periods.later(view.last, 1))
    days = page.dim(f"  {echo.period_shown(span, page.today)}")
    yield f"{page.bold(view.label)}{days}"
    for label, *parts in _facts(view, page_of, page.today):
        before = " " * (len(labelled.INDENT) + LABEL + 1)
        width = min(page.width, labelled.WIDEST)
        head, *rest = cells.joined(parts, width, first=before, rest=before)
        padded = f"{label:<{LABEL}}"
        yield f"{labelled.INDENT}{page.dim(padded)} {head.removeprefix(before)}"
        yield from rest
    if view.proposed is not None:
        slug = page_of.habit.slug
        yield from (f"    {page.command(each)}" for each in _commands(view.proposed, slug))


def _facts(view: HabitQuarter, shown_of: HabitShown, today: date) -> Iterable[list[str]]:
    """Return label and parts of each line."""
    unit, measure = shown_of.standing.kept_unit, shown_of.measure
    if unit:
        yield ["kept", *_kept(view, unit)]
    elif view.days_marked:
        yield ["marked", words.counted(view.days_marked, "day")]
    if view.target:
        most = "at most " if shown_of.standing.phrase.startswith("<") else ""
        asked = f"{most}{_amount(view.target)} {measure}"
        yield ["sum", f"{_amount(view.amount)} of {asked} asked of its unexcused days"]
    elif view.amount:
        yield ["sum", f"{_amount(view.amount)} {measure}".rstrip()]
    if back := _back(view):
        yield ["back", *back]
    if view.longest is not None and len(view.returns) > 1:
        yield ["longest", _longest(view.longest, unit, today)]
    if weekdays := _weekdays(view):
        yield ["weekdays", *weekdays]
    if said := _reasons(view.misses, view.misses_without):
        yield ["misses", *said]
    if said := _reasons(view.excuses, view.excuses_without, unit="day"):
        yield ["excuses", *said]
    if view.proposed is not None:
        longer = (view.proposed.last - view.proposed.first).days > LONGEST
        since = [f"since {echo.day_shown(view.proposed.first, today)}"] if longer else []
        share, *question = _question(view.proposed)
        yield ["next", share, *since, *question]


def _kept(view: HabitQuarter, unit: str) -> Iterable[str]:
    if not view.due:
        yield "nothing due yet"
    else:
        name = unit.removesuffix("s") if view.due == 1 else unit
        yield f"{view.kept} of {view.due} {name}, {rounding.per_cent(view.kept / view.due)}"
    if view.not_recorded:
        yield f"of these {view.not_recorded} not recorded"
    if view.excused:
        yield f"{view.excused} excused"


def _amount(thousandths: int) -> str:
    """Return an amount with a decimal at most."""
    return measures.decimal(round(thousandths, -2))


def _back(view: HabitQuarter) -> list[str]:
    parts = []
    if view.decided:
        misses = words.counted(view.decided, "miss", "misses")
        parts.append(f"at once after {view.at_once} of {misses}")
    if view.median_return is not None:
        usual = words.counted(view.median_return, "day")
        parts.append(f"usually after {usual} (n={len(view.returns)})")
    elif view.returns:
        *others, last = view.returns
        before = "".join(f"{days}, " for days in others)
        parts.append(f"after {before}{words.counted(last, 'day')}")
    return parts


def _longest(lapse: LapseShown, unit: str, today: date) -> str:
    """Return a lapse with its return."""
    back = f", back {echo.day_shown(lapse.back, today)}" if lapse.back else ""
    first = echo.day_shown(lapse.first, today)
    return f"{words.counted(lapse.days, 'day')}, {count(lapse.length, unit)} from {first}{back}"


def _weekdays(view: HabitQuarter) -> list[str]:
    """Return each weekday's share where there are days enough; nothing where all were kept."""
    asked = [day for day in view.weekdays if day.due]
    enough = [day for day in asked if day.due >= habit_profile.FEW]
    if all(day.kept == day.due for day in asked):
        return []
    if not enough:
        return ["too few to say"]
    return [f"{DAY_NAMES[day.weekday][:3]} {day.kept}/{day.due}" for day in enough]


def _reasons(counted: Sequence[ReasonCounted], without: int, *, unit: str = "") -> list[str]:
    """Return each reason with its number, and how many gave none."""
    parts = [f"{shown(text)} {_times(times, unit)}" for text, times in counted[:MOST_REASONS]]
    if len(counted) > MOST_REASONS:
        parts.append(f"{len(counted) - MOST_REASONS} other reasons")
    if without:
        parts.append(f"no reason given {_times(without, unit)}")
    return parts


def _times(number: int, unit: str) -> str:
    return words.counted(number, unit) if unit else f"{number}"


def _question(proposed: Proposed) -> list[str]:
    if proposed.verdict == habit_advice.TOO_FEW:
        return [f"too few to say: {proposed.due} due, at least {habit_advice.FEW} are needed"]
    asked = {
        habit_advice.KEEP: "keep it as it is?",
        habit_advice.CHANGE: f"{proposed.phrase} instead?"
        if proposed.phrase
        else "another schedule?",
        habit_advice.SMALLER: "smaller, pause, or let go?",
        habit_advice.STICKS: "it sticks: still worth marking?",
    }[proposed.verdict]
    near = ["near the line"] if proposed.near_line else []
    return [_share(proposed), *near, asked]


def _share(proposed: Proposed) -> str:
    """Return `18 of 26 is 69% (50–83)`: k of n with its interval."""
    share = rounding.per_cent(proposed.kept / proposed.due)
    ends = "–".join(
        f"{rounding.whole(100 * end)}" for end in (proposed.low or 0.0, proposed.high or 0.0)
    )
    return f"{proposed.kept} of {proposed.due} is {share} ({ends})"


def _commands(proposed: Proposed, slug: str) -> Iterable[str]:
    edit = f"journal habit edit {slug} --schedule {_typed(proposed.phrase)}"
    smaller = proposed.verdict == habit_advice.SMALLER
    if proposed.verdict == habit_advice.CHANGE or (smaller and proposed.phrase):
        yield edit
    if smaller:
        yield f"journal habit pause {slug}"
        yield f"journal habit drop {slug} --why …"
    if proposed.verdict == habit_advice.STICKS:
        yield f"journal habit done {slug}"


def _typed(phrase: str | None) -> str:
    if phrase is None:
        return "…"
    bare = all(letter.isalnum() or letter in PLAIN for letter in phrase)
    return phrase if bare else f'"{phrase}"'
