"""Standing, roles, decisions, open loops and questions: sections of a review as lines."""

from collections.abc import Sequence

from journal.render import cells, grid, paragraphs, role_table_words, section_words, words
from journal.render.escape import shown
from journal.render.grid import Column
from journal.render.style import Page
from journal.views.review_people import Decisions, Roles, Standing
from journal.views.reviews import Head, Loop, Question

LABEL = 16
"""Cells of the question before its answer."""

MOST_LOOPS = 10
"""So many open loops are shown."""


def standing(seen: Standing, head: Head, page: Page) -> list[str]:
    """Return standing by audience, promises, and the audit of one's own escalations."""
    columns = [
        Column("With", gives=True),
        Column("state"),
        Column("praise", right=True),
        Column("critique", right=True),
        Column(f"before {words.unit_name(head.kind, head.whole)}"),
    ]
    rows = [
        [shown(row.who), row.word, str(row.praise), str(row.critique), row.word_before]
        for row in seen.rows
    ]
    found = grid.table(columns, rows, page) if rows else []
    if rows:
        found += paragraphs.sentence(
            "Twelve months; fewer than three voices leave it unknown.", page
        )
    if seen.promises is not None:
        found += cells.wrapped(
            section_words.promised(seen.promises), page.width, first="  ", rest="  "
        )
    return [*found, *_audits(seen, page)]


def _audits(seen: Standing, page: Page) -> list[str]:
    if not seen.audits:
        return []
    sampled = max(audit.now.n for audit in seen.audits)
    columns = [
        Column("", gives=True),
        Column("", right=True),
        Column("(95%)"),
        Column("n", right=True),
        Column("a year ago", right=True),
    ]
    rows = [
        [
            shown(audit.name),
            words.share(audit.now.value),
            f"({words.share(audit.low)}–{words.share(audit.high)})",
            str(audit.now.n),
            words.share(audit.year_ago.value),
        ]
        for audit in seen.audits
    ]
    head = f"  My escalations, {sampled} sampled:"
    return [head, *grid.table(columns, rows, page, indent=4)]


def roles(table: Roles, head: Head, page: Page) -> list[str]:
    """Return the roles on the table, compared where they can be, else with their chances."""
    table = role_table_words.named(table, shown)
    compared = role_table_words.is_compared(table)
    said = role_table_words.as_of(compared=compared, running=head.running)
    as_of = paragraphs.sentence(said, page) if said else []
    if compared:
        return [*_compared(table, page), *as_of]
    columns = [
        Column("Role", gives=True),
        Column("status"),
        Column("P(offer)", right=True),
        Column("starts", right=True),
        Column("next step", gives=True, optional=True),
    ]
    rows = [
        [row.name, row.status, words.share(row.offer), row.starts or "", row.next_step or ""]
        for row in table.rows
    ]
    found = grid.table(columns, rows, page)
    return [*found, *as_of, *paragraphs.offer("Their fit:", "journal role compare", page)]


def _compared(table: Roles, page: Page) -> list[str]:
    heads = ("fit", "10–90%", "best in", "P(offer)", "starts", "charge*")
    columns = [Column("Role", gives=True), *(Column(head, right=True) for head in heads)]
    rows = [role_table_words.cells(table, row) for row in table.rows]
    found = grid.table(columns, rows, page)
    if any(row.charge is not None for row in table.rows):
        found += cells.wrapped(role_table_words.CHARGE, page.width, first="  ", rest="    ")
    for sentence in role_table_words.sentences(table):
        found += paragraphs.sentence(sentence, page)
    return found


def decisions(table: Decisions, page: Page) -> list[str]:
    """Return what was expected of each decision, and what happened."""
    found: list[str] = []
    for row in table.rows:
        day = f"{words.day(row.decided_on)} {row.decided_on.year}  " if row.decided_on else ""
        found += cells.wrapped(
            f"{day}“{shown(row.title)}”", page.width, first=f"  #{row.id}  ", rest="      "
        )
        for place, one in enumerate(row.expected):
            outcome = "" if one.outcome == "open" else f", {one.outcome}"
            text = f"{shown(one.text)} ({words.share(one.p)}{outcome})"
            found += _said("expected" if place == 0 else "", text, page)
        if row.happened:
            found += _said("happened", shown(row.happened), page)
        if row.lesson:
            found += _said("lesson", shown(row.lesson), page)
        if row.due:
            command = f"journal decision review {row.id}"
            found += paragraphs.offer("waits for its review:", command, page, indent=6)
        outcome = section_words.outcome(row, table.resolved, table.enough)
        if outcome:
            found += cells.wrapped(outcome, page.width, first="      ", rest="      ")
    return found


def _said(label: str, text: str, page: Page) -> list[str]:
    return cells.wrapped(text, page.width, first=f"      {label:<12} ", rest=" " * 19)


def loops(open_loops: Sequence[Loop], head: Head, page: Page) -> list[str]:
    """Return what is open, each with a word before it; what is missing stands in one line."""
    gaps = [each for each in open_loops if each.kind in ("results", "metrics")]
    others = [each for each in open_loops if each.kind not in ("results", "metrics")]
    found: list[str] = []
    for each in others[:MOST_LOOPS]:
        word, text = section_words.loop(each, head)
        drawn = cells.wrapped(shown(text), page.width, first=f"  {word:<5} ", rest=" " * 8)
        found += paragraphs.with_command(drawn, section_words.answers(each), page, indent=8)
    if len(others) > MOST_LOOPS:
        more = words.counted(len(others) - MOST_LOOPS, "more step")
        found += paragraphs.offer(f"more  {more}", "journal milestone", page)
    if gaps:
        text = " · ".join(section_words.gap(each) for each in gaps)
        found += cells.wrapped(text, page.width, first="  gap   ", rest=" " * 8)
    return found


def questions(asked: Sequence[Question], page: Page, *, indent: int = 2) -> list[str]:
    """Return the questions with the answers there are."""
    margin = " " * indent
    found: list[str] = []
    wide = max([LABEL, *(cells.width(each.text) + 2 for each in asked if each.answer)])
    wide = min(wide, page.width // 2)
    for each in asked:
        text = shown(each.text)
        if each.answer is None:
            found += paragraphs.sentence(text, page, indent=indent)
            continue
        first, rest = f"{margin}{cells.fill(text, wide)}", " " * (wide + indent)
        if cells.width(text) >= wide:
            found += paragraphs.sentence(text, page, indent=indent)
            first = rest
        found += cells.wrapped(shown(each.answer), page.width, first=first, rest=rest)
    return found
