"""Numbers, habits and learning: sections of a review as lines."""

from collections.abc import Sequence

from journal.domain.rounding import rounded
from journal.render import (
    calendar_words,
    cells,
    grid,
    paragraphs,
    review_words,
    section_words,
    words,
)
from journal.render.escape import shown
from journal.render.grid import Cell, Column
from journal.render.style import Page
from journal.views.review_habits import GoalRow, HabitRow, Habits, Held, KeptIn, Learning
from journal.views.review_numbers import Change, Number
from journal.views.reviews import Head

NAME = 17
"""Cells of a goal's name before its bar."""

LONG_BAR = 18
"""Cells of the bar of a learning goal."""


def numbers_week(numbers: Sequence[Number], page: Page) -> list[str]:
    """Return the measures of a week beside their median and usual range."""
    columns = [
        Column("Metric", gives=True),
        Column("week", right=True),
        Column("13-wk median", right=True),
        Column("usual range", right=True),
        Column("last 13 weeks", optional=True),
    ]
    rows: list[grid.Row] = [
        [
            shown(each.name),
            _value(each, each.value),
            _value(each, each.median) if each.cadence == "week" else "",
            _range(each) if each.cadence == "week" else "",
            _spark([point.value for point in each.points], page) if each.cadence == "week" else "",
        ]
        for each in numbers
    ]
    found = grid.table(columns, rows, page)
    weekly = [each for each in numbers if each.cadence == "week"]
    notes = [section_words.usual(weekly), *_made_of(numbers)]
    return [*found, *_sentences(notes, page)]


def numbers_long(numbers: Sequence[Number], head: Head, page: Page) -> list[str]:
    """Return the measures of a long review with changes, series and trend."""
    columns = [
        Column("Metric", gives=True),
        Column(words.short_label(head.kind, head.whole), right=True),
        Column(f"on {words.short_label(head.kind, head.before)}", right=True),
        Column(f"on {section_words.year_ago_label(head)}", right=True),
        Column(f"by {SHORT[head.kind]}", optional=True),
        Column("change a year", optional=True),
    ]
    rows: list[grid.Row] = [
        [
            shown(each.name),
            shown(
                words.measured(each.value, each.kind, each.unit, each.n, fine=head.kind != "month")
            ),
            _change(each, each.before),
            _change(each, each.year_ago),
            _spark([point.value for point in each.units], page),
            shown(section_words.trend(each)),
        ]
        for each in numbers
    ]
    found = grid.table(*_once(columns, rows, 3, head), page)
    stars = any(
        c is not None and c.more_than_chance for n in numbers for c in (n.before, n.year_ago)
    )
    notes = [
        "* more than chance: the 95% interval of the difference excludes zero." if stars else "",
        *_made_of(numbers),
        section_words.trends(numbers),
    ]
    return [*found, *_sentences(notes, page)]


def _once(
    columns: list[Column], rows: list[grid.Row], place: int, head: Head
) -> tuple[list[Column], list[grid.Row]]:
    """Return a table without its column of a year ago where that is the period before."""
    if not review_words.is_same(head):
        return columns, rows
    kept = [n for n in range(len(columns)) if n != place]
    return [columns[n] for n in kept], [[row[n] for n in kept] for row in rows]


SHORT = {"month": "month", "quarter": "qtr", "year": "year", "week": "week"}


def _made_of(numbers: Sequence[Number]) -> list[str]:
    """Return how many counts and values there are, which are medians and which count effort."""
    return [
        section_words.counts(numbers),
        section_words.medians(numbers),
        section_words.effort(numbers),
    ]


def _value(number: Number, value: float | None) -> str:
    return shown(words.measured(value, number.kind, number.unit))


def _range(number: Number) -> str:
    if number.usual is None:
        return "too few"
    low, high = number.usual.low, number.usual.high
    if number.kind == "share":
        return f"{words.share(low)}–{words.share(high)}"
    figures = f"{rounded(low, 1):.1f}–{rounded(high, 1):.1f}"
    return f"{figures} {shown(number.unit)}" if number.kind == "duration" else figures


def _change(number: Number, change: Change | None) -> str:
    if change is None:
        return words.NONE
    return words.difference(change.difference, number.kind, star=change.more_than_chance)


def _spark(values: Sequence[float | None], page: Page) -> Cell:
    """Return a sparkline, or for ears its first, last, lowest and highest value."""
    known = [value for value in values if value is not None]
    if page.a11y and known:
        figures = (known[0], known[-1], min(known), max(known))
        first, last, low, high = (f"{rounded(value, 2):g}" for value in figures)
        return Cell(f"first {first}, last {last}, lowest {low}, highest {high}")
    drawn = page.spark(list(values))
    return Cell(drawn, page.dim(drawn))


def _sentences(notes: Sequence[str], page: Page) -> list[str]:
    return [line for note in notes if note for line in paragraphs.sentence(shown(note), page)]


def habits_week(habits: Habits, head: Head, page: Page) -> list[str]:
    """Return the habits of a week: its days, run, best, strength, last lapse."""
    columns = [
        Column("Habit", gives=True),
        Column("quota"),
        Column("M T W T F S S", optional=True),
        Column("streak", right=True),
        Column("best", right=True),
        Column("strength", right=True),
        Column("last lapse", optional=True),
    ]
    rows: list[grid.Row] = [
        [
            shown(row.name),
            section_words.phrase(row.phrase),
            _strip(row, page),
            _run(row.current, row.unit),
            _run(row.best, row.unit),
            words.NONE if row.strength is None else f"{rounded(row.strength, 0):.0f}",
            section_words.lapse(row.last_lapse, row.unit),
        ]
        for row in habits.rows
    ]
    return grid.table(columns, rows, page)


def _strip(row: HabitRow, page: Page) -> Cell:
    if page.a11y:
        return Cell("")
    plain = " ".join("x" for _ in row.days)
    return Cell(plain, " ".join(page.glyph(day.state) for day in row.days))


def _run(length: int, unit: str) -> str:
    return f"{length} {section_words.ENDS.get(unit, unit)}".rstrip() if unit else words.NONE


def _kept(kept: KeptIn) -> str:
    return f"{kept.kept}/{kept.due}" if kept.due else words.NONE


def habits_long(habits: Habits, head: Head, page: Page) -> list[str]:
    """Return the habits of a long review: kept, strength, lapses and the way back."""
    columns = [
        Column("Habit", gives=True),
        Column(f"by {SHORT[head.kind]}", optional=True),
        Column(words.short_label(head.kind, head.whole), right=True),
        Column(words.short_label(head.kind, head.before), right=True),
        Column("a year ago", right=True, optional=True),
        Column("strength", right=True),
        Column("lapses", right=True),
        Column("back after"),
    ]
    rows: list[grid.Row] = [
        [
            f"{shown(row.name)} {section_words.phrase(row.phrase)}",
            _spark([_rate(each) for each in row.by_unit], page),
            _kept(row.now),
            _kept(row.before),
            _kept(row.year_ago),
            _strength(row),
            str(row.lapses),
            section_words.returns(row),
        ]
        for row in habits.rows
    ]
    found = grid.table(*_once(columns, rows, 4, head), page)
    said = (section_words.back_at_once(habits, head), section_words.every_return(habits, head))
    return [*found, *_sentences([" ".join(filter(None, said))], page)]


def _rate(kept: KeptIn) -> float | None:
    return kept.kept / kept.due if kept.due else None


def _strength(row: HabitRow) -> str:
    if row.strength is None:
        return words.NONE
    now = rounded(row.strength, 0)
    if row.strength_before is None:
        return f"{now:.0f}"
    return f"{now:.0f} ({words.signed(now - rounded(row.strength_before, 0), 0)})"


def learning(learned: Learning, head: Head, page: Page) -> list[str]:
    """Return study, the goals with their pace, and the certificates held."""
    found: list[str] = []
    if head.kind != "week":
        said = [f"{review_words.before(head)} {words.hours(learned.minutes_before)}"]
        if not review_words.is_same(head):
            year = words.hours(learned.minutes_year_ago)
            said.append(f"{review_words.year_ago(head)} {year}")
        study = f"{words.hours(learned.minutes)} h of study ({', '.join(said)})."
        found += paragraphs.sentence(study, page)
    goals = [
        each for each in learned.goals if head.kind != "week" or each.minutes or each.target_on
    ]
    for place, goal in enumerate(goals):
        found += [""] if place and head.kind == "week" and len(goals) > 1 else []
        found += _goal(goal, head, page)
    if head.kind != "week":
        found += _held(learned.held, page)
    return found


def _goal(goal: GoalRow, head: Head, page: Page) -> list[str]:
    parts = []
    if goal.est_minutes:
        done, whole = words.hours(goal.studied_minutes), words.hours(goal.est_minutes)
        parts.append(f"{done} of {whole} h")
    elif goal.studied_minutes:
        parts.append(f"{words.hours(goal.studied_minutes)} h")
    if goal.steps and head.kind != "week":
        parts.append(f"{goal.steps_done} of {words.counted(goal.steps, 'step')}")
    target = section_words.goal_target(goal, head)
    parts += [target] if target else []
    found = _under_name(shown(goal.title), goal, parts, page)
    for line in section_words.goal_pace(goal, head):
        deep = NAME + 4 if page.width >= grid.NARROW else 4
        found += paragraphs.sentence(line, page, indent=deep)
    return found


def _under_name(title: str, goal: GoalRow, parts: Sequence[str], page: Page) -> list[str]:
    """Return name, bar and figures of a goal in one line, or the name above them."""
    said = " · ".join(parts)
    bar = ""
    if goal.est_minutes and not page.a11y:
        bar = page.bar(goal.studied_minutes / goal.est_minutes, LONG_BAR) + "  "
    room = (LONG_BAR + 2) if bar else 0
    if cells.width(title) <= NAME and NAME + 4 + room + len(said) <= page.width and not page.a11y:
        return [f"  {cells.fill(title, NAME)}  {bar}{said}"]
    if bar and 4 + room + len(said) <= page.width:
        return [*paragraphs.sentence(title, page), f"    {bar}{said}"]
    drawn = [f"    {bar.rstrip()}"] if bar and 4 + room <= page.width else []
    said_in_lines = cells.joined(parts, page.width, first="    ", rest="    ")
    return [*paragraphs.sentence(title, page), *drawn, *said_in_lines]


def _held(held: Sequence[Held], page: Page) -> list[str]:
    found: list[str] = []
    for place, each in enumerate(held):
        issued = calendar_words.partial(each.issued_on)
        ends = (
            f"{issued}, no expiry recorded"
            if each.expires_on is None
            else f"{issued} – {calendar_words.dated(each.expires_on)}"
        )
        earned = section_words.credits_of(each)
        beside = f"({ends}; {shown(earned)})" if earned else f"({ends})"
        label = "Held: " if place == 0 else "      "
        text = f"{shown(each.name)} {beside}"
        found += cells.wrapped(text, page.width, first=f"  {label}", rest=" " * 10)
    return found
