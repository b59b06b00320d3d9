"""A review as Markdown, in which no text of the user's can become markup."""

from collections.abc import Iterable
from datetime import date

from journal.render import documents, words
from journal.render.document_parts import Item, Section, Table
from journal.render.documents import Document
from journal.render.escape import parted, shown
from journal.views.reviews import Review

ACTIVE = frozenset("\\`*_[]<>|~$@")
"""Signs that Markdown, its tables, links, formulas or raw HTML take for theirs anywhere."""

OPENING = frozenset("#+-=:")
"""Signs that can open a heading, list, rule or table at the beginning of a line."""


def review(found: Review, *, command: str = "", left_out: tuple[str, ...] = ()) -> str:
    """Return a review as Markdown that ends in a line end; every text is escaped."""
    return of(documents.of(found, command=command, left_out=left_out), found.head.today)


def of(document: Document, today: date) -> str:
    """Return a document as Markdown; days of another year than today's have it."""
    blocks = [f"# {escaped(document.title)}", *(escaped(sentence) for sentence in document.lead)]
    if document.facts:
        blocks.append(
            "\n".join(
                f"- **{escaped(fact.label)}** {escaped(fact.value)}"
                + (f" ({escaped(fact.detail)})" if fact.detail else "")
                for fact in document.facts
            )
        )
    for section in document.sections:
        blocks += _section(section, today)
    blocks += ["---", *(escaped(sentence) for sentence in document.foot)]
    return "\n\n".join(blocks) + "\n"


def _section(section: Section, today: date) -> Iterable[str]:
    yield f"## {escaped(section.title)}"
    for sentence in section.lead:
        yield escaped(sentence)
    if section.table is not None:
        yield table(section.table)
    if section.items:
        yield "\n".join(_item(item, today) for item in section.items)


def table(found: Table) -> str:
    """Return a table with its rule, figures to the right."""
    rule = ["--:" if place in found.figures else "---" for place in range(len(found.columns))]
    rows = [[escaped(cell) for cell in row] for row in (found.columns, *found.rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in [rows[0], rule, *rows[1:]])


def _item(item: Item, today: date) -> str:
    day = f"{words.dated(item.day, today)}: " if item.day is not None else ""
    first, *more = [escaped(line) for line in parted(item.text)]
    lines = [f"- {day}{first}", *more]
    lines += [escaped(line) for line in parted(item.detail)]
    # Two blanks at a line's end keep the lines of a person's text apart.
    return "  \n  ".join(line for line in lines if line)


def escaped(text: str) -> str:
    """Return a text as one line of Markdown that shows exactly these signs."""
    line = shown(text).strip()
    return "".join(
        f"\\{sign}" if sign in ACTIVE or _acts(line, place) else sign
        for place, sign in enumerate(line)
    )


def _acts(line: str, place: int) -> bool:
    """Whether a sign would open a block, an entity or an address where it stands."""
    sign, before, after = line[place], line[:place], line[place + 1 :]
    if sign == "&":
        return after[:1].isalnum() or after[:1] == "#"
    if sign == ":" and before:
        return after.startswith("//")
    if sign in ".)":
        return (before.isdigit() and after[:1] in ("", " ")) or before[-3:].casefold() == "www"
    return sign in OPENING and not before and after[:1] in ("", " ", sign, "#")
