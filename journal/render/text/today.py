"""The day as lines: what was logged, habits, next steps, what is owed; and the way back."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from journal.domain.grammar_words import DAY_NAMES, MONTH_NAMES
from journal.render import cells, words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.render.text import today_habits
from journal.render.text.habit_words import exact
from journal.render.text.today_habits import LABEL, NARROW
from journal.views.habits import HabitStanding
from journal.views.today import DecisionDue, Gap, NextStep, Owed, Soon, Today, Welcome

lines = Drawings()
tables = Drawings()

COLUMNS = ("part", "name", "state", "value", "of", "day", "text")
TITLE = 17
"""Cells that names are given before what is said of them."""


@lines.of(Welcome)
def welcome(view: Welcome, page: Page) -> Iterable[str]:
    """Return the first screen: what it is, where it would live, and how to begin."""
    yield page.bold("A journal of your work: one line a day, honest numbers, your own machine.")
    yield f"It would live in {shown(view.home)}; nothing is there yet."
    for command, why in (
        ('journal log "…"', "works right away"),
        ("journal init", "a few questions, one minute"),
        ("journal demo", "two years of somebody else, nothing kept"),
        ("journal help", "what there is"),
    ):
        yield f"  {page.command(command)}{' ' * (18 - len(command))}{why}"


@lines.of(Today)
def today(view: Today, page: Page) -> Iterable[str]:
    """Return the day, or the way back after a gap; each block only when it has something to say."""
    if view.gap is not None:
        yield from _back(view, view.gap, page)
        return
    blocks = (
        _block("Logged", _logged(view, page), page),
        today_habits.rows(view, page),
        [
            *_next(view, page),
            *_owed(view, page),
            *_decided(view, page),
            *_soon(view, page),
            *_echo(view, page),
        ],
    )
    yield from _head(view, page)
    for block in blocks:
        if block:
            yield ""
            yield from block


def _head(view: Today, page: Page) -> Iterable[str]:
    day = view.day
    left = f"{DAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
    right = (
        f"week {int(view.week[-2:])} · day {view.quarter_day} of {view.quarter_days}"
        f" in {view.quarter}"
    )
    room = min(page.width, 120) - len(left) - len(right)
    if room >= 2 and not page.a11y:
        yield f"{page.bold(left)}{' ' * room}{page.dim(right)}"
    else:
        yield page.bold(left)
        yield page.dim(right)


def _block(label: str, content: Sequence[str], page: Page) -> list[str]:
    """Return a label with its lines behind it, under it on a narrow page."""
    if not content:
        return []
    if page.width < NARROW or page.a11y:
        return [page.bold(label), *(f"  {line}" for line in content)]
    blank = " " * LABEL
    head = page.bold(label) + " " * (LABEL - len(label))
    return [head + content[0], *(blank + line for line in content[1:])]


def _room(page: Page) -> int:
    narrow = page.width < NARROW or page.a11y
    return min(page.width, 120) - (2 if narrow else LABEL)


def _logged(view: Today, page: Page) -> list[str]:
    if view.entries:
        spent = f"{words.clock(view.minutes)} in " if view.minutes else ""
        first = f"{spent}{words.counted(view.entries, 'entry', 'entries')}"
        if view.wins:
            first += f", {words.counted(view.wins, 'win')}"
    else:
        first = "no line yet"
    said = [first]
    if view.study_minutes:
        said.append(f"{words.clock(view.study_minutes)} of study")
    said += [
        f"{name} {'not set' if value is None else value}"
        for name, value in (("energy", view.energy), ("mood", view.mood))
    ]
    found = cells.joined(said, _room(page))
    beside = []
    if view.over_limit:
        share, limit = words.share(view.not_mine), words.share(view.limit)
        beside.append(f"other teams’ work: {share} of this week, limit {limit}")
    if view.load is not None and view.load.usual_minutes is not None:
        beside.append(words.load(view.load.low_days, view.load.minutes, view.load.usual_minutes))
    return [*found, *(line for text in beside for line in cells.wrapped(text, _room(page)))]


def _next(view: Today, page: Page) -> list[str]:
    found: list[str] = []
    for step in view.next_steps:
        label = "Next" if not found else ""
        found += _step(label, step, view.day, page)
    return found


def _step(label: str, step: NextStep, day: date, page: Page) -> list[str]:
    when = words.target(step.kind, (step.target_on - day).days) if step.target_on else ""
    found = _row(label, step.title, step.step or "", when, page)
    if step.est_minutes is not None:
        said = [f"{words.hours(step.studied_minutes)} of {words.hours(step.est_minutes)} h"]
        if step.needed_per_week is not None:
            said.append(f"needs {words.clock(step.needed_per_week)} a week")
        said.append(f"had {words.clock(step.actual_per_week)}")
        found += _under(", ".join(said), page)
    return found


def _under(text: str, page: Page) -> list[str]:
    """Return what stands under a name, further left where there is no room."""
    narrow = page.width < NARROW or page.a11y
    indents = (4,) if narrow else (LABEL + TITLE + 2, LABEL + 2)
    blank = " " * next((n for n in indents if n + len(text) <= page.width), indents[-1])
    return cells.wrapped(text, page.width, first=blank, rest=blank)


def _row(label: str, name: str, text: str, when: str, page: Page) -> list[str]:
    """Return a row of name, text and time; where it does not fit the time stands under it."""
    if page.width < NARROW or page.a11y:
        said = ", ".join(part for part in (shown(text), when) if part)
        line = f"{shown(name)}: {said}".rstrip(": ")
        lead = [page.bold(label)] if label else []
        return [*lead, *cells.wrapped(line, page.width, first="  ", rest="    ")]
    head = page.bold(label) + " " * (LABEL - len(label))
    title = cells.fill(cells.cut(shown(name), TITLE, page.ellipsis), TITLE + 2)
    room = min(page.width, 120) - LABEL - TITLE - 2
    body = cells.cut(shown(text), room - (len(when) + 2 if when else 0), page.ellipsis)
    blanks = " " * (room - cells.width(body) - len(when))
    return [f"{head}{title}{body}{blanks}{when}".rstrip()]


def _owed(view: Today, page: Page) -> list[str]:
    found: list[str] = []
    for place, each in enumerate(view.steps):
        name, text = (each.who, each.title) if each.who else (each.title, "")
        found += _row("" if place else "Due", name, text, _due(each, view.day), page)
    for label, owed in (("Promised", view.promised), ("Waiting", view.waiting)):
        for place, each in enumerate(owed):
            when = _due(each, view.day) if label == "Promised" else _asked(each, view.day)
            found += _row("" if place else label, each.who, each.title, when, page)
    return found


def _decided(view: Today, page: Page) -> list[str]:
    """Return the decisions of which something waits, each with the word that answers it."""
    found: list[str] = []
    for place, each in enumerate(view.decisions):
        past = each.day < view.day
        when = f"since {words.dated(each.day, view.day)}" if past else "due today"
        found += _row(
            "" if place else "Decided", f"#{each.id} {each.title}", _waits(each), when, page
        )
        found += _under_command(f"journal decision review {each.id}", page)
    return found


def _soon(view: Today, page: Page) -> list[str]:
    """Return the certificates that end soon or miss credits, with the word that lists them."""
    found: list[str] = []
    for place, each in enumerate(view.soon):
        when = words.until(each.days)
        found += _row("" if place else "Soon", each.name, _ends(each, view.day), when, page)
    return [*found, *(_under_command("journal credential", page) if found else [])]


def _ends(each: Soon, day: date) -> str:
    """Return `expires 20 Oct, 19 CPD missing`, and until when where that is another day."""
    parts = []
    if each.expires_on is not None:
        parts.append(f"expires {words.dated(each.expires_on, day)}")
    if each.missing is not None and each.window_end is not None:
        other = each.window_end != each.expires_on
        until = f" by {words.dated(each.window_end - timedelta(days=1), day)}" if other else ""
        parts.append(f"{each.missing:g} {each.unit} missing{until}")
    return ", ".join(parts)


def _waits(each: DecisionDue) -> str:
    """Return what of a decision waits: `look back, 2 expectations`; one alone in its own words."""
    parts = ["look back"] if each.review else []
    for texts, unit in ((each.expectations, "expectation"), (each.tripwires, "tripwire")):
        if texts:
            alone = len(texts) == 1 and not each.review
            parts.append(texts[0] if alone else words.counted(len(texts), unit))
    return ", ".join(parts)


def _under_command(command: str, page: Page) -> list[str]:
    narrow = page.width < NARROW or page.a11y
    indent = 4 if narrow else LABEL + TITLE + 2
    return [f"{' ' * min(indent, max(0, page.width - len(command)))}{page.command(command)}"]


def _due(owed: Owed, day: date) -> str:
    return "" if owed.day is None else words.due((owed.day - day).days)


def _asked(owed: Owed, day: date) -> str:
    return "" if owed.day is None else f"asked {words.until((owed.day - day).days)}"


def _echo(view: Today, page: Page) -> list[str]:
    if view.echo is None:
        return []
    text = cells.cut(shown(view.echo.text), _room(page) - 3, page.ellipsis)
    if page.width < NARROW or page.a11y:
        return [page.bold("A year ago"), f"  “{text}”"]
    return [f"{page.bold('A year ago')} “{text}”"]


def _back(view: Today, gap: Gap, page: Page) -> Iterable[str]:
    day = view.day
    named = f"{DAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
    yield f"{page.bold('Welcome back.')} {named}."
    yield ""
    said = [words.gap(gap.days, gap.first, gap.last)]
    if gap.days_before is not None and gap.before is not None:
        said.append(words.gap_before(gap.days_before, gap.before))
    said.append("One line is enough to be back.")
    yield from cells.wrapped(" ".join(said), min(page.width, 78), first="  ", rest="  ")
    yield ""
    off = f"journal off sick {_days(gap)}"
    late = f"journal log … -d {DAY_NAMES[gap.last.weekday()][:3].lower()}"
    yield from _offer("Were you away or ill?", off, "(those days ask nothing)", page)
    yield from _offer("Something to add late?", late, "", page)
    for place, each in enumerate(gap.habits):
        kept = words.kept_before(shown(each.name), each.unit, each.kept, each.due)
        yield from _offer("" if place else "Habits wait for you", "", kept, page)


def _offer(question: str, command: str, beside: str, page: Page) -> Iterable[str]:
    spare = page.width - 26 - len(command) - len(beside)
    least = 2 if command and beside else 0
    if spare >= least and not page.a11y:
        gap = min(3, spare) if least else 0
        yield f"  {question:<24}{page.command(command)}{' ' * gap}{beside}".rstrip()
        return
    if question:
        yield f"  {question}"
    yield f"    {page.command(command)}" if command else f"    {beside}"
    if command and beside:
        yield f"    {beside}"


def _days(gap: Gap) -> str:
    """Return the days of a gap as they can be typed."""
    near = gap.last + timedelta(days=1) - timedelta(days=31)
    if gap.first < near:
        return f"{gap.first.isoformat()}..{gap.last.isoformat()}"
    first, last = (
        f"{day.day}{MONTH_NAMES[day.month - 1][:3].lower()}" for day in (gap.first, gap.last)
    )
    return f"{gap.first.day if gap.first.month == gap.last.month else first}..{last}"


@tables.of(Welcome)
def welcome_table(view: Welcome) -> Table:
    """Return where the journal would live."""
    return ("home",), [(view.home,)]


@tables.of(Today)
def today_table(view: Today) -> Table:
    """Return what is known of the day, one record a part."""
    rows: list[tuple[object, ...]] = [
        ("logged", "entries", None, view.entries, None, view.day, None),
        ("logged", "wins", None, view.wins, None, view.day, None),
        ("logged", "minutes", None, view.minutes, None, view.day, None),
        ("logged", "study minutes", None, view.study_minutes, None, view.day, None),
        ("logged", "energy", None, view.energy, 5, view.day, None),
        ("logged", "mood", None, view.mood, 5, view.day, None),
        ("logged", "not mine", None, view.not_mine, view.limit, view.day, None),
    ]
    rows += [_habit_record(each) for each in view.habits]
    rows += [
        (
            "next",
            each.title,
            None,
            each.studied_minutes,
            each.est_minutes,
            each.target_on,
            each.step,
        )
        for each in view.next_steps
    ]
    rows += [("due", e.who, None, None, None, e.day, e.title) for e in view.steps]
    rows += [("promised", e.who, None, None, None, e.day, e.title) for e in view.promised]
    rows += [("waiting", e.who, None, None, None, e.day, e.title) for e in view.waiting]
    rows += [
        ("decision", each.title, None, each.id, None, each.day, _waits(each))
        for each in view.decisions
    ]
    rows += [
        ("soon", each.name, None, each.missing, None, each.expires_on or each.window_end, each.unit)
        for each in view.soon
    ]
    if view.gap is not None:
        rows.append(("gap", None, None, view.gap.days, None, view.gap.first, None))
    return COLUMNS, rows


def _habit_record(standing: HabitStanding) -> tuple[object, ...]:
    progress = standing.progress
    done: object = progress.done if progress else None
    asked: object = progress.asked if progress else None
    if progress is not None and progress.measure:
        done, asked = exact(progress.amount), exact(progress.target)
    return "habit", standing.name, standing.state, done, asked, standing.day, standing.phrase
