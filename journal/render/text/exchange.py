"""What came in and went out as lines."""

from collections.abc import Iterable

from journal.domain import echo
from journal.render import cells
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.exchange import (
    Detected,
    Exported,
    FormatList,
    Imported,
    JournalTaken,
    LeftOut,
)

lines = Drawings()
tables = Drawings()

UNDO = "journal undo takes all of it back"


@lines.of(Imported)
def imported(view: Imported, page: Page) -> Iterable[str]:
    """Return what was read and what became of it, every record counted."""
    counts = [f"{_counted(view.read, 'record')} read", f"{view.new:,} new"]
    counts.append(f"{view.already:,} already here")
    yield f"{view.format}: {' · '.join(counts)} · from {shown(view.source)}"
    if view.first is not None and view.last is not None:
        span = f"{echo.day_dated(view.first)} – {echo.day_dated(view.last)}"
        parts = [_counted(view.days, "day"), span, _counted(view.wins, "win")]
        yield f"  {' · '.join([*parts, _counted(len(view.tags), 'tag')])}"
    yield from _left_out(view.left_out)
    yield from (f"  {shown(note)}" for note in view.notes)
    yield from _ending(view.rehearsed, view.new, page)


@lines.of(JournalTaken)
def taken(view: JournalTaken, page: Page) -> Iterable[str]:
    """Return what became of the rows of an export, every one counted."""
    counts = [f"{_counted(view.read, 'record')} read", f"{view.new:,} new"]
    counts.append(f"{view.already:,} already here")
    yield f"jsonl: {' · '.join(counts)} · from {shown(view.source)}"
    if view.tables:
        named = ", ".join(_rows_of(table, count) for table, count in view.tables.items())
        yield from cells.wrapped(named, page.width, first="  new: ", rest="    ")
    differing = [
        (view.kept, "stayed as here"),
        (view.replaced, "became as in the file"),
        (view.doubled, "stand twice now"),
    ]
    for count, what in differing:
        if count:
            yield f"  differing: {count:,} {what}"
    if view.torn:
        yield f"  left out: {_counted(view.torn, 'torn line')} at the end of the file"
    yield from _ending(view.rehearsed, view.new + view.replaced + view.doubled, page)


def _left_out(parts: Iterable[LeftOut]) -> Iterable[str]:
    for each in parts:
        yield f"  left out: {shown(each.reason)}: {each.number:,}"


def _ending(rehearsed: bool, changed: int, page: Page) -> Iterable[str]:
    if rehearsed:
        yield "  nothing was written: this was a dry run"
    elif changed:
        yield f"  {UNDO.replace('journal undo', page.command('journal undo'))}"


@lines.of(Exported)
def exported(view: Exported, page: Page) -> Iterable[str]:
    """Return where the file lies and what the format has no place for."""
    yield f"{view.format}: {_counted(view.records, 'record')} in {shown(view.path)}"
    for each in view.left_out:
        yield f"  no place for {shown(each.reason)}: {each.number:,}"


@lines.of(FormatList)
def formats(view: FormatList, page: Page) -> Iterable[str]:
    """Return every format with the commands for it."""
    size = max((len(each.name) for each in view.formats), default=0)
    for each in view.formats:
        yield f"{each.name:<{size}} {each.what}{' · lossless' if each.lossless else ''}"
        for command in (each.reads, each.writes):
            if command is not None:
                yield f"{' ' * size} {page.command(command)}"


@lines.of(Detected)
def detected(view: Detected, page: Page) -> Iterable[str]:
    """Return the command that reads the file."""
    if view.format is None:
        yield f"{shown(view.source)} looks like no format that is known: journal formats"
    else:
        yield f"{shown(view.source)} looks like {view.format}"
        yield f"  {page.command(f'journal import {view.format} {shown(view.source)}')}"


def _rows_of(table: str, count: int) -> str:
    """Return `7 criteria`, `1 entry`, `689 days`: rows of a table in words."""
    noun = table.replace("_", " ")
    if count == 1:
        return f"1 {noun}"
    if noun.endswith("criterion"):
        return f"{count:,} {noun.removesuffix('on')}a"
    if noun.endswith("entry"):
        return f"{count:,} {noun.removesuffix('y')}ies"
    return f"{count:,} {noun}s"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


@tables.of(Imported)
def imported_table(view: Imported) -> Table:
    """Return one count a row."""
    left = [(f"left out: {each.reason}", each.number) for each in view.left_out]
    return ("what", "count"), [
        ("read", view.read),
        ("new", view.new),
        ("already here", view.already),
        *left,
    ]


@tables.of(JournalTaken)
def taken_table(view: JournalTaken) -> Table:
    """Return one count a row."""
    names = ("read", "new", "already", "kept", "replaced", "doubled", "torn")
    return ("what", "count"), [(name, getattr(view, name)) for name in names]


@tables.of(Exported)
def exported_table(view: Exported) -> Table:
    """Return the file as one record."""
    return ("format", "path", "records"), [view[:3]]


@tables.of(FormatList)
def formats_table(view: FormatList) -> Table:
    """Return one format a row."""
    return ("name", "what", "reads", "writes", "lossless"), list(view.formats)


@tables.of(Detected)
def detected_table(view: Detected) -> Table:
    """Return the file and its format."""
    return ("source", "format"), [view]
