"""What goals, projects, steps, certificates and objectives say in the same words: what was changed,
what a removal leaves, how many closed ones there are, and the newest lines of one.
"""

from collections.abc import Iterable, Mapping, Sequence

from journal.domain import echo
from journal.render.escape import shown
from journal.render.style import Page
from journal.render.text import entries
from journal.views.entries import Entry

INDENT = " " * 8
"""What stands before the second line of an answer."""


def changes(did: str, changed: Iterable[str], names: Mapping[str, str]) -> Iterable[str]:
    """Return which fields a command changed, by the `names` of their options, or that all was so."""
    if did == "already":
        yield f"{INDENT}already so"
    told = [names.get(column, column) for column in changed]
    if told:
        yield f"{INDENT}changed: {', '.join(told)}"


def reason(note: int | None) -> Iterable[str]:
    """Return where the reason of a drop stands; nothing without one."""
    if note is not None:
        yield f"{INDENT}the reason is kept as #{note}"


def closed(count: int, page: Page) -> Iterable[str]:
    """Return how many closed ones a list leaves out; nothing where there are none."""
    if count:
        yield page.dim(f"  {count} closed; --all shows {'it' if count == 1 else 'them'}")


def removal(name: str, stays: Sequence[str], page: Page, *, rehearsed: bool) -> Iterable[str]:
    """Return what goes, what stays without it, and the way back."""
    told = f": {', '.join(stays)}" if stays else ""
    yield f"{name} {removed(rehearsed)}{told}"
    yield from way_back(page, rehearsed=rehearsed)


def removed(rehearsed: bool) -> str:
    """Return the verb of a removal."""
    return "would be removed" if rehearsed else "removed"


def way_back(page: Page, *, rehearsed: bool) -> Iterable[str]:
    """Return what brings a removed plan back; nothing where nothing was removed."""
    if not rehearsed:
        yield f"{page.command('journal undo')} brings it back"


def below_rows(drawn: Sequence[str], below: Sequence[Iterable[str]]) -> Iterable[str]:
    """Return a table with what stands below each row, as it is where a row has more than a line."""
    if len(drawn) != len(below) + 1:
        yield from drawn
        return
    yield drawn[0]
    for row, under in zip(drawn[1:], below, strict=True):
        yield row
        yield from under


def newest(found: Sequence[Entry], page: Page) -> Iterable[str]:
    """Return the newest lines of a plan under their heading; nothing where there are none."""
    if not found:
        return
    yield from ("", page.bold("Newest lines"))
    for entry in found:
        beside = " · ".join(entries.details(entry))
        head = f"  #{entry.id}  {echo.day_shown(entry.day, page.today)}  "
        yield f"{page.dim(head)}{shown(entry.text)}{page.dim(f' · {beside}') if beside else ''}"
