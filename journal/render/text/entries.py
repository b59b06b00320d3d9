"""Entries as lines: the answer to a write, and lists."""

from collections.abc import Iterable
from datetime import date

from journal.domain import durations, echo, realms, texts
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
"""How many characters of a text the one-line answer repeats."""


@lines.of(EntryLogged)
def logged(view: EntryLogged, page: Page) -> Iterable[str]:
    """Return the answer to a write: number, day, text, details, and what is told beside it."""
    entry = view.entry
    head = f"#{entry.id}  {MARKS[entry.kind]}{view.echo}  "
    yield head + " · ".join([shown(_first(entry.text)), *details(entry)])
    if entry.impact:
        yield f"{' ' * len(f'#{entry.id}  ')}result: {shown(entry.impact)}"
    for note in view.notes:
        yield f"{' ' * len(f'#{entry.id}  ')}{shown(note)}"


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
        found.append(f"{texts.possessive(shown(entry.owner))} work")
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
    beside = " · ".join(details(entry))
    text = MARKS[entry.kind] + _marked(shown(entry.text), words, page)
    yield f"{page.dim(head)}{text}{page.dim(f' · {beside}') if beside else ''}"
    if entry.impact:
        yield f"{' ' * len(head)}result: {shown(entry.impact)}"


def _marked(text: str, words: tuple[str, ...], page: Page) -> str:
    """Return `text` with the words that were searched in bold, wherever they begin a word."""
    if not words or not page.weight:
        return text
    lower = text.lower()
    spots = sorted(
        (place, place + len(word))
        for word in (each.rstrip("*") for each in words)
        for place in _places(lower, word)
    )
    parts, reached = [], 0
    for start, end in spots:
        if start >= reached:
            parts += [text[reached:start], page.bold(text[start:end])]
            reached = end
    return "".join([*parts, text[reached:]])


def _places(text: str, word: str) -> Iterable[int]:
    place = text.find(word) if word else -1
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


@lines.of(EntryShown)
def whole(view: EntryShown, page: Page) -> Iterable[str]:
    """Return everything about one line, field by field."""
    entry = view.entry
    time = f" {entry.time}" if entry.time else ""
    yield page.bold(f"#{entry.id}  {entry.kind}  {echo.day_shown(entry.day, page.today)}{time}")
    yield from (f"  {line}" for line in shown_lines(entry.text))
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
            yield f"  {page.dim(f'{name:<9}')}{shown(value)}"
    for batch in view.history:
        yield from changes.batch(batch, page)


@lines.of(EntriesRemoved)
def removed(view: EntriesRemoved, page: Page) -> Iterable[str]:
    """Return what went to the trash."""
    word = "would be removed" if view.rehearsed else "removed"
    for entry in view.entries:
        yield f"#{entry.id} {word}: {shown(_first(entry.text))}"
    if not view.rehearsed:
        yield f"{page.command('journal undo')} brings {'it' if len(view.entries) == 1 else 'them'} back"


@lines.of(EntryEdited)
def edited(view: EntryEdited, page: Page) -> Iterable[str]:
    """Return the line as it is now, and which fields changed."""
    entry = view.entry
    head = f"#{entry.id}  {MARKS[entry.kind]}{echo.day_shown(entry.day, page.today)}  "
    yield head + " · ".join([shown(_first(entry.text)), *details(entry)])
    indent = " " * len(f"#{entry.id}  ")
    if entry.impact:
        yield f"{indent}result: {shown(entry.impact)}"
    yield f"{indent}changed: {', '.join(view.changed)}" if view.changed else f"{indent}already so"


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
