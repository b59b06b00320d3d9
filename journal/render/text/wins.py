"""Wins as lines: what came of them, those that wait for a result, and a win told as a STAR."""

from collections.abc import Iterable, Sequence

from journal.domain import echo
from journal.domain.star import LABELS
from journal.render import cells, paragraphs, words
from journal.render.drawing import Drawings
from journal.render.escape import shown, shown_lines
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.wins import WinKept, WinList, WinTold

lines = Drawings()
tables = Drawings()

COLUMNS = (
    "id",
    "day",
    "text",
    "impact",
    "has_result",
    "star",
    "who",
    "project",
    "role",
    "metric",
    "tags",
    "private",
)
MOST_SKILLS = 8
"""How many tags are counted out."""


@lines.of(WinList)
def listed(view: WinList, page: Page) -> Iterable[str]:
    """Return the wins with what came of them, then those that still have no result."""
    found = len(view.wins) + len(view.without)
    if not found:
        return
    yield from _title(view, found, page)
    if not view.only_without:
        yield from _drawn(view.wins, page)
        yield from _skills(view, page)
    if view.without:
        yield page.bold("No result yet")
        yield from _drawn(view.without, page)


def _title(view: WinList, found: int, page: Page) -> Iterable[str]:
    left = page.bold("Wins") + (f" · {view.period}" if view.period else "")
    right = f"{len(view.wins)} of {words.counted(found, 'win')} with a result"
    size = cells.width("Wins") + (cells.width(view.period) + 3 if view.period else 0)
    gap = page.width - size - cells.width(right)
    yield f"{left}{' ' * gap}{right}" if gap > 2 else f"{left} · {right}"


def _drawn(wins: Sequence[WinKept], page: Page) -> Iterable[str]:
    numbers = max((len(str(win.id)) for win in wins), default=0) + 1
    days = max((cells.width(echo.day_shown(win.day, page.today)) for win in wins), default=0)
    for win in wins:
        number, day = f"#{win.id}", echo.day_shown(win.day, page.today)
        head = f"  {number:<{numbers}}  "
        mark = page.glyph("win")
        text = shown(words.without_tags(win.text))
        indent = " " * (len(head) + 2 + days + 2)
        narrow = page.width - cells.width(indent) < page.width // 2
        rest = " " * len(head) if narrow else indent
        first = cells.wrapped(
            text, page.width, first=f"{head}  {cells.fill(day, days)}  ", rest=rest
        )
        yield first[0].replace(f"{head} ", f"{page.dim(head)}{mark}", 1)
        yield from first[1:]
        yield from _beside(win, page, rest)


def _beside(win: WinKept, page: Page, indent: str) -> Iterable[str]:
    aloud = ("result: ", "tags: ") if page.a11y else ("", "")
    parts = [f"{aloud[0]}{shown(win.impact)}"] if win.impact else []
    if win.metric:
        parts.append(f"metric {win.metric}")
    if win.tags:
        parts.append(aloud[1] + ", ".join(shown(tag) for tag in win.tags))
    if win.star:
        parts.append("told as a STAR")
    if win.private:
        parts.append("private")
    yield from (
        page.dim(line) for line in cells.joined(parts, page.width, first=indent, rest=indent)
    )
    if not win.has_result:
        yield f"{indent}{page.command(_add(win.id))}"


def _add(number: int) -> str:
    return f'journal edit {number} --impact "…"'


def _skills(view: WinList, page: Page) -> Iterable[str]:
    if not view.skills:
        return
    counted = [f"{shown(skill.name)} {skill.wins}" for skill in view.skills[:MOST_SKILLS]]
    hidden = len(view.skills) - len(counted)
    more = f" and {hidden} more" if hidden else ""
    text = f"Shown most often: {', '.join(counted)}{more}"
    yield from cells.wrapped(text, page.width, first="  ", rest="    ")


@tables.of(WinList)
def listed_table(view: WinList) -> Table:
    """Return one win a row, those without a result last."""
    every = view.without if view.only_without else (*view.wins, *view.without)
    return COLUMNS, [(*win[:10], " ".join(win.tags), win.private) for win in every]


@lines.of(WinTold)
def told(view: WinTold, page: Page) -> Iterable[str]:
    """Return the win with its parts, and what changed."""
    day = echo.day_shown(view.day, page.today)
    head = f"#{view.id}  "
    mark = page.glyph("win")
    text = shown(words.without_tags(view.win))
    first = cells.wrapped(text, page.width, first=f"{head}  {day}  ", rest=" " * len(head))
    yield first[0].replace(f"{head} ", f"{head}{mark}", 1)
    yield from first[1:]
    parts = zip(
        (*LABELS, "Result"), (view.situation, view.task, view.action, view.result), strict=True
    )
    for label, value in parts:
        yield from _part(label, value, page)
    if view.changed:
        yield f"  changed: {', '.join(view.changed)}"
    else:
        yield "  already so"
    if not (view.situation or view.task or view.action):
        yield from paragraphs.offer("Nothing is told yet:", f"journal wins --star {view.id}", page)


def _part(label: str, value: str | None, page: Page) -> Iterable[str]:
    if not value:
        return
    head = f"  {label + ':':<11}"
    margin = " " * len(head)
    found = [
        part
        for line in shown_lines(value)
        for part in (cells.wrapped(line, page.width, first=margin, rest=margin) or [""])
    ]
    yield page.dim(head) + found[0].removeprefix(margin)
    yield from found[1:]


@tables.of(WinTold)
def told_table(view: WinTold) -> Table:
    """Return the win as one record."""
    return WinTold._fields, [(*view[:-1], ", ".join(view.changed))]
