"""Entries as lines: the answer to a write, and lists."""

from collections.abc import Iterable
from datetime import date

from journal import domain
from journal.domain import durations, echo, realms, texts
from journal.render import cells
from journal.render.drawing import Drawings
from journal.render.escape import shown, shown_lines
from journal.render.plain import Table
from journal.render.style import Page
from journal.render.text import changes
from journal.views.entries import (
    EntriesRemoved,
    Entry,
    EntryEdited,
    EntryList,
    EntryLogged,
    EntryShown,
)

lines = Drawings()
tables = Drawings()

COLUMNS = (
    "id",
    "day",
    "time",
    "kind",
    "text",
    "minutes",
    "charge",
    "realm",
    "owner",
    "who",
    "impact",
    "project",
    "goal",
    "role",
    "metric",
    "tags",
    "private",
    "uid",
)
MARKS = {"win": "★ ", "praise": "+ ", "critique": "− ", "lesson": "» ", "study": "", "note": ""}
CUT = 200
"""How many characters of a text an answer and a list repeat."""

DAY = 10
"""Cells of a day of this year: `Thu 24 Sep`, `Tue 8 Sep `."""

BEFORE = 60
"""How many characters stand before the first word found, where the text is too long to be shown."""


@lines.of(EntryLogged)
def logged(view: EntryLogged, page: Page) -> Iterable[str]:
    """Return the answer to a write: number, day, text, details, and what is told beside it."""
    entry = view.entry
    yield from _answer(entry, view.echo, page)
    indent = _indent(entry)
    for note in view.notes:
        yield from cells.wrapped(shown(note), page.width, first=indent, rest=indent)


def _answer(entry: Entry, day: str, page: Page) -> Iterable[str]:
    """Return a line as it is stored: number, day, text and details, and its result under it."""
    indent = _indent(entry)
    head = f"#{entry.id}  {MARKS[entry.kind]}{day:<{DAY}}  "
    said = [shown(_first(entry.text)), *details(entry)]
    yield from _cut(cells.joined(said, page.width, first=head, rest=indent), page)
    if entry.impact:
        result = f"result: {shown(entry.impact)}"
        yield from _cut(cells.wrapped(result, page.width, first=indent, rest=indent), page)


def _indent(entry: Entry) -> str:
    """Return the blanks under a line's number."""
    return " " * len(f"#{entry.id}  ")


def _cut(found: Iterable[str], page: Page) -> Iterable[str]:
    """Return lines without what is past the page: one word may be longer than a line."""
    return (cells.cut(line, page.width) for line in found)


def details(entry: Entry) -> list[str]:
    """Return what is known of a line beside its text, each in words."""
    found = []
    if entry.minutes is not None:
        found.append(durations.shown(entry.minutes))
    if entry.project:
        found.append(entry.project)
    if entry.goal:
        found.append(entry.goal)
    if entry.role:
        found.append(f"for {entry.role}")
    if entry.metric:
        found.append(entry.metric)
    if entry.realm:
        found.append(realms.shown(entry.realm))
    if entry.charge is not None:
        found.append(f"{entry.charge:+d}" if entry.charge else "0")
    if entry.owner:
        mine = texts.key(entry.owner) == domain.handoffs.ME
        found.append("my own work" if mine else f"{texts.possessive(shown(entry.owner))} work")
    if entry.who:
        found.append(
            f"{'from' if entry.kind in ('praise', 'critique') else 'with'} {shown(entry.who)}"
        )
    if entry.private:
        found.append("private")
    return found


def _first(text: str) -> str:
    line = text.lstrip("\r\n").split("\n", 1)[0].rstrip("\r")
    return line if len(line) <= CUT else f"{line[: CUT - 1]}…"


@lines.of(EntryList)
def listed(view: EntryList, page: Page) -> Iterable[str]:
    """Return the lines under their days, newest day first, and how many more there are."""
    day: date | None = None
    for entry in view.entries:
        if entry.day != day:
            day = entry.day
            yield page.bold(echo.day_shown(day, page.today))
        yield from _row(entry, page, view.words)
    if view.total > len(view.entries):
        yield page.dim(f"{len(view.entries)} of {view.total:,} lines; -n {view.total} shows all")


def _row(entry: Entry, page: Page, words: tuple[str, ...]) -> Iterable[str]:
    head = f"  #{entry.id}  "
    room = max(1, page.width - len(head))
    text = MARKS[entry.kind] + shown(_part(entry.text, words))
    found = [text] if cells.width(text) <= room else cells.wrapped(text, room)
    found = [cells.cut(line, room) for line in found]
    beside = list(cells.joined(details(entry), room))
    result = cells.wrapped(f"result: {shown(entry.impact)}", room) if entry.impact else []
    drawn = [_marked(line, words, page) for line in found]
    if len(beside) == 1 and cells.width(found[-1]) + 3 + cells.width(beside[0]) <= room:
        drawn[-1] += page.dim(f" · {beside.pop()}")
    drawn += [page.dim(line) for line in beside]
    drawn += [_marked(cells.cut(line, room), words, page) for line in result]
    yield page.dim(head) + drawn[0]
    yield from (f"{' ' * len(head)}{line}" for line in drawn[1:])


def _part(text: str, words: tuple[str, ...]) -> str:
    """Return the start of a long text, or where the first of the words that were searched stands."""
    if len(text) <= CUT:
        return text
    lower = text.lower()
    spots = [place for word in words for place in _places(lower, word.rstrip("*"))]
    start = max(0, min(spots, default=0) - BEFORE)
    end = start + CUT - 1
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def _marked(text: str, words: tuple[str, ...], page: Page) -> str:
    """Return `text` with the words that were searched in bold, wherever they begin a word."""
    if not words or not page.weight:
        return text
    lower = text.lower()
    spots = sorted(
        (place, place + len(word))
        for word in (each.rstrip("*") for phrase in words for each in phrase.split())
        for place in _places(lower, word)
    )
    parts, reached = [], 0
    for start, end in spots:
        if start >= reached:
            parts += [text[reached:start], page.bold(text[start:end])]
            reached = end
    return "".join([*parts, text[reached:]])


def _places(text: str, word: str) -> Iterable[int]:
    """Yield where `word` begins a word; in a script without blanks, wherever it stands."""
    place = text.find(word) if word else -1
    while place >= 0:
        inside = place > 0 and text[place - 1].isalnum() and cells.width(word[0]) == 1
        if not inside:
            yield place
        place = text.find(word, place + 1)


@lines.of(EntryShown)
def whole(view: EntryShown, page: Page) -> Iterable[str]:
    """Return everything about one line, field by field."""
    entry = view.entry
    time = f" {entry.time}" if entry.time else ""
    yield page.bold(f"#{entry.id}  {entry.kind}  {echo.day_shown(entry.day, page.today)}{time}")
    for line in shown_lines(entry.text):
        fits = cells.width(line) + 2 <= page.width
        yield from [f"  {line}"] if fits else cells.wrapped(line, page.width, first="  ", rest="  ")
    yield ""
    fields = [
        ("result", entry.impact),
        ("took", durations.shown(entry.minutes) if entry.minutes is not None else None),
        ("charge", f"{entry.charge:+d}" if entry.charge is not None else None),
        ("realm", realms.shown(entry.realm) if entry.realm else None),
        ("owner", entry.owner),
        ("who", entry.who),
        ("project", entry.project),
        ("goal", entry.goal),
        ("role", entry.role),
        ("metric", entry.metric),
        ("proof", entry.url),
        (
            "credits",
            f"{entry.credits:g} {entry.credit_unit}" if entry.credits is not None else None,
        ),
        ("tags", ", ".join(entry.tags) or None),
        ("private", "never in a shared page" if entry.private else None),
        ("quotable", "with the author’s name" if entry.quotable else None),
        ("uid", entry.uid),
        (
            "changed",
            f"{view.changes} time{'' if view.changes == 1 else 's'}" if view.changes > 0 else None,
        ),
    ]
    for name, value in fields:
        if value is not None:
            head = f"  {name:<9}"
            first, *rest = cells.wrapped(shown(value), max(1, page.width - len(head)))
            yield f"  {page.dim(f'{name:<9}')}{first}"
            yield from (f"{' ' * len(head)}{line}" for line in rest)
    for batch in view.history:
        yield from changes.batch(batch, page)


@lines.of(EntriesRemoved)
def removed(view: EntriesRemoved, page: Page) -> Iterable[str]:
    """Return what went to the trash."""
    word = "would be removed" if view.rehearsed else "removed"
    for entry in view.entries:
        text = shown(_first(entry.text))
        indent = _indent(entry)
        found = cells.wrapped(text, page.width, first=f"#{entry.id} {word}: ", rest=indent)
        yield from _cut(found, page)
    if not view.rehearsed:
        yield f"{page.command('journal undo')} brings {'it' if len(view.entries) == 1 else 'them'} back"


@lines.of(EntryEdited)
def edited(view: EntryEdited, page: Page) -> Iterable[str]:
    """Return the line as it is now, and which fields changed."""
    entry = view.entry
    yield from _answer(entry, echo.day_shown(entry.day, page.today), page)
    said = f"changed: {', '.join(view.changed)}" if view.changed else "already so"
    yield f"{_indent(entry)}{said}"


@tables.of(EntryShown)
def whole_table(view: EntryShown) -> Table:
    """Return the line as one record."""
    return COLUMNS, [_record(view.entry)]


@tables.of(EntriesRemoved)
def removed_table(view: EntriesRemoved) -> Table:
    """Return the removed lines, one record each."""
    return COLUMNS, [_record(entry) for entry in view.entries]


@tables.of(EntryEdited)
def edited_table(view: EntryEdited) -> Table:
    """Return the line as one record."""
    return COLUMNS, [_record(view.entry)]


@tables.of(EntryLogged)
def logged_table(view: EntryLogged) -> Table:
    """Return the stored line as one record."""
    return COLUMNS, [_record(view.entry)]


@tables.of(EntryList)
def listed_table(view: EntryList) -> Table:
    """Return one record a line."""
    return COLUMNS, [_record(entry) for entry in view.entries]


def _record(entry: Entry) -> tuple[object, ...]:
    return (
        entry.id,
        entry.day,
        entry.time,
        entry.kind,
        entry.text,
        entry.minutes,
        entry.charge,
        entry.realm,
        entry.owner,
        entry.who,
        entry.impact,
        entry.project,
        entry.goal,
        entry.role,
        entry.metric,
        " ".join(entry.tags),
        entry.private,
        entry.uid,
    )
