"""The comparison of roles on a terminal: at most 100 columns, complete at 80, no boxes."""

from collections.abc import Iterable, Iterator, Sequence

from journal.domain import rounding
from journal.render import columns
from journal.render import comparison_changes as changes
from journal.render import comparison_words as words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.style import Page
from journal.render.text import comparison_plain as plain
from journal.render.text import comparison_rest as rest
from journal.views.comparison import ComparedCriterion, ComparedRole, Comparison, Flip

lines = Drawings()
tables = Drawings()
tables.of(Comparison)(plain.table_of)

WIDEST = 100
CELLS = 20
"""A bar has so many cells of five points."""

MOST_ROLES = 6
"""More roles than this are a list below the tables."""

MOST_MOVES = 6
HEAD = "Where it comes from"
NARROW = 60
"""Under so many columns tables give way to labels above values."""

LABEL = 37
"""How many columns the name of a move takes."""


@lines.of(Comparison)
def page_of(view: Comparison, page: Page) -> Iterable[str]:
    """Return the page: verdicts, fit, where it comes from, what would change it, move, and the
    rest.
    """
    width = min(page.width, WIDEST)
    view = words.named(view, shown)
    sections = (
        _head(view, page, width),
        _verdicts(view, page, width),
        _fits(view, page, width),
        _origins(view, page, width),
        _changers(view, page, width),
        _moves(view, page, width),
        rest.evidence(view, width),
        rest.learning(view, page, width),
        rest.reasons(view, page, width),
        rest.unknowns(view, page, width),
        rest.notices(view, page, width),
        rest.following(view, page, width),
    )
    drawn = [lines_of for lines_of in map(list, sections) if lines_of]
    for place, lines_of in enumerate(drawn):
        if place:
            yield ""
        yield from lines_of


def _months(view: Comparison) -> object:
    return view.settings["horizon_months"]


def _head(view: Comparison, page: Page, width: int) -> Iterator[str]:
    title = "What if" if view.what_if else view.title
    day = f"{view.today.day} {view.today:%b %Y}"
    weighed = sum(criterion.weight is not None for criterion in view.criteria)
    context = f"{day} · {len(view.roles)} roles · {weighed} criteria"
    room = min(width, max(columns.width(_fit_head(view, page, width)), 40))
    gap = max(2, room - columns.width(title) - len(context))
    if columns.width(title) + gap + len(context) <= width:
        yield f"{page.bold(title)}{' ' * gap}{page.dim(context)}"
    else:
        yield from (page.bold(line) for line in rest.wrapped(title, width))
        yield page.dim(context)
    if view.what_if:
        yield from rest.wrapped(f"{' · '.join(view.what_if)} · nothing of this is saved", width)
    settings = view.settings
    origin = "swing weights" if settings["weights"] == "swing" else f"{settings['weights']} weights"
    told = (
        f"{origin}, {settings['firmness']} · {settings['draws']:,} draws, seed {settings['seed']}"
    )
    if view.gut is not None:
        gut = next((role.name for role in view.roles if role.slug == view.gut), view.gut)
        told += f" · your gut said {gut}"
    yield from (page.dim(line) for line in rest.wrapped(told, width))


def _verdicts(view: Comparison, page: Page, width: int) -> Iterator[str]:
    colours = {"clear": "green", "leaning": "yellow"}
    word = view.verdict.fit.word
    yield from _verdict("Fit", word, [words.fit_verdict(view)], page, width, colours)
    told = words.move_verdict(view)
    if told:
        word = view.verdict.move.word if view.verdict.move else "clear"
        yield from _verdict("Move", word, told, page, width, colours)


def _verdict(
    name: str, word: str, told: Sequence[str], page: Page, width: int, colours: dict[str, str]
) -> Iterator[str]:
    glyph = {"clear": "●", "leaning": "◐"}.get(word, "○")
    first = True
    for sentence in told:
        lead = f"{glyph} {name:<4}  " if first else " " * 8
        for line in rest.wrapped(sentence, width, lead, " " * 8):
            if first:
                start = page.paint(glyph, colours.get(word, "yellow"))
                yield f"{start} {page.bold(f'{name:<4}')}{line[6:]}"
                first = False
            else:
                yield line


def _shares(view: Comparison, width: int) -> int:
    """Return how many columns of ranks there is room for."""
    ranked = len(view.ranked)
    return min(ranked, len(words.ORDINALS) if width >= WIDEST else 3 if width >= NARROW else 2)


def _fit_columns(view: Comparison, width: int) -> tuple[int, bool, bool]:
    """Return the width of names, and whether they are full and whether there is room for bars."""
    full = max([8, *(columns.width(role.name) for role in view.roles)])
    narrow = max([8, *(columns.width(role.short) for role in view.roles)])
    rest = 18 + 6 * _shares(view, width)
    if full + 3 + CELLS + rest <= width:
        return full, True, True
    if narrow + 3 + CELLS + rest <= width:
        return narrow, False, True
    return min(narrow, max(8, width - rest)), False, False


def _fit_head(view: Comparison, page: Page, width: int) -> str:
    names, _, bars = _fit_columns(view, width)
    scale = f"   {'0        50     100':<{CELLS}}"[:-1] if bars else ""
    ranks = "  best" + "".join(f"   {name}" for name in words.ORDINALS[1 : _shares(view, width)])
    return f"{'Role fit':<{names}}{scale}   fit   10–90%{ranks}"


def _fits(view: Comparison, page: Page, width: int) -> Iterator[str]:
    yield from _fits_aloud(view, page, width) if page.a11y else _fit_rows(view, page, width)
    for role in view.ranked[MOST_ROLES:]:
        yield f"{role.rank}. {role.name}, fit {words.whole(role.fit or 0.0)}"
    for notice in view.notices:
        if notice.kind in words.UNRANKED:
            yield from rest.wrapped(notice.text, width)


def _fits_aloud(view: Comparison, page: Page, width: int) -> Iterator[str]:
    """Return each role with its figures named, where a bar would be read out sign by sign."""
    yield page.bold("Role fit")
    for role in view.ranked[:MOST_ROLES]:
        shares = view.simulation.stated.ranks[role.slug][: _shares(view, width)]
        ranks = ", ".join(
            f"{name} in {words.percent(share)}"
            for name, share in zip(words.ORDINALS, shares, strict=False)
        )
        low, high = words.whole(role.p10 or 0.0), words.whole(role.p90 or 0.0)
        said = f"{role.name}: fit {words.whole(role.fit or 0.0)}, from {low} to {high}, {ranks}"
        yield from rest.wrapped(said, width, "", "  ")


def _fit_rows(view: Comparison, page: Page, width: int) -> Iterator[str]:
    names, full, bars = _fit_columns(view, width)
    yield page.bold(_fit_head(view, page, width))
    for role in view.ranked[:MOST_ROLES]:
        name = rest.left(role.name if full else role.short, names)
        bar = f"   {_bar(role, page)}" if bars else ""
        spread = f"{words.whole(role.p10 or 0.0)}–{words.whole(role.p90 or 0.0)}"
        shares = view.simulation.stated.ranks[role.slug][: _shares(view, width)]
        ranks = "".join(f"  {words.percent(share):>4}" for share in shares)
        yield f"{name}{bar}{words.whole(role.fit or 0.0):>{5 if bars else 6}}   {spread:<7}{ranks}"


def _bar(role: ComparedRole, page: Page) -> str:
    """Return the scale of a fit: a line from the 10% to the 90% cell, a dot at the fit."""
    first, last, place = (_cell(points) for points in (role.p10, role.p90, role.fit))
    # In ASCII the line and what is left of the scale would be the same sign.
    dot, line, rest_of_it = "●─·" if page.unicode else "*=."
    cells = [
        dot if cell == place else line if first <= cell <= last else rest_of_it
        for cell in range(CELLS)
    ]
    return "".join(cells)


def _cell(points: float | None) -> int:
    return min(CELLS - 1, max(0, int((points or 0.0) * CELLS / 100)))


def _origins(view: Comparison, page: Page, width: int) -> Iterator[str]:
    """Return the contributions, the gap between the first two, and where each weight would flip."""
    shown_roles = view.ranked[: MOST_ROLES if width >= NARROW else 2]
    weighed = [criterion for criterion in view.criteria if criterion.weight is not None]
    if page.a11y:
        yield from _origins_aloud(view, page, width)
        return
    shorts = [role.short for role in shown_roles]
    gaps = rounding.largest_remainder([criterion.gap or 0.0 for criterion in weighed])
    heads = ["weight", *shorts, "gap", *(["leverage"] if width >= WIDEST else [])]
    names = max(19, *(columns.width(criterion.name) for criterion in weighed))
    last = f"{shorts[1]} leads if"
    flips = [_flips(view, criterion) for criterion in weighed]
    taken = sum(2 + max(3, columns.width(head)) for head in heads)
    beside = names + taken + 2 + max(columns.width(last), *map(columns.width, flips)) <= width
    names = min(names, max(10, width - taken)) if not beside else names
    row = "".join(f"  {rest.right(head, max(3, columns.width(head)))}" for head in heads)
    yield page.bold(
        f"{rest.left(HEAD if names >= len(HEAD) else 'From', names)}{row}{f'  {last}' if beside else ''}"
    )
    for criterion, gap, flip in zip(weighed, gaps, flips, strict=True):
        cells = [
            words.percent(criterion.weight),
            *(str(role.shown_points[criterion.slug]) for role in shown_roles),
            words.signed(gap),
            *([words.whole(criterion.leverage or 0.0)] if width >= WIDEST else []),
        ]
        line = "".join(
            f"  {rest.right(cell, max(3, columns.width(head)))}"
            for cell, head in zip(cells, heads, strict=True)
        )
        yield f"{rest.left(criterion.name, names)}{line}{f'  {flip}' if beside else ''}"
        if not beside and criterion.flips:
            told = "; ".join(_leads(view, criterion, each) for each in criterion.flips)
            yield page.dim(f"  {told}")


def _origins_aloud(view: Comparison, page: Page, width: int) -> Iterator[str]:
    """Return each criterion with its figures named."""
    weighed = [each for each in view.criteria if each.weight is not None]
    gaps = rounding.largest_remainder([each.gap or 0.0 for each in weighed])
    yield page.bold(HEAD)
    for each, gap in zip(weighed, gaps, strict=True):
        points = ", ".join(
            f"{role.short} {role.shown_points[each.slug]}" for role in view.ranked[:MOST_ROLES]
        )
        flips = "".join(f"; {_leads(view, each, flip)}" for flip in each.flips)
        said = f"{each.name}, weight {words.percent(each.weight)}: {points}, gap "
        yield from rest.wrapped(f"{said}{words.signed(gap)}{flips}", width, "", "  ")


def _flips(view: Comparison, criterion: ComparedCriterion) -> str:
    told = [_flip(view, criterion, flip) for flip in criterion.flips]
    return " or ".join(told) or "–"


def _flip(view: Comparison, criterion: ComparedCriterion, flip: Flip) -> str:
    rival = "" if flip.rival == view.ranked[1].slug else f" ({words.short(view, flip.rival)})"
    return f"{_side(criterion, flip)}{rival}"


def _leads(view: Comparison, criterion: ComparedCriterion, flip: Flip) -> str:
    return f"{words.short(view, flip.rival)} leads {_side(criterion, flip)}"


def _side(criterion: ComparedCriterion, flip: Flip) -> str:
    side = "under" if flip.weight < (criterion.weight or 0.0) else "over"
    return f"{side} {words.percent(flip.weight)}"


def _changers(view: Comparison, page: Page, width: int) -> Iterator[str]:
    yield page.bold("What would change it")
    for name, told in changes.changers(view):
        yield from rest.wrapped(told, width, f"  {name:<8}  ", " " * 12)


def _moves(view: Comparison, page: Page, width: int) -> Iterator[str]:
    if not view.moves:
        return
    pivot = view.pivot
    name = words.short(view, pivot) if pivot is not None else ""
    heads = ["value", *([f"{name} yes", f"{name} no", "regret"] if pivot is not None else [])]
    taken = sum(2 + columns.width(head) for head in heads)
    label = max(20, min(LABEL, width - taken))
    listed = list(view.moves[:MOST_MOVES])
    listed += [move for move in view.moves[MOST_MOVES:] if not move.roles]
    beside = width >= NARROW and label + taken <= width and not page.a11y
    head = "".join(f"  {head}" for head in heads) if beside else ""
    yield page.bold(f"{rest.left(f'Move, {_months(view)} months', label)}{head}".rstrip())
    for move in listed:
        figures = [move.value]
        if pivot is not None:
            figures += [*move.scenarios[pivot], move.regret[pivot]]
        if not beside:
            told = zip(heads, figures, strict=True)
            yield from rest.wrapped(words.move_label(view, move), width, "", "  ")
            values = " · ".join(f"{name} {words.whole(figure)}" for name, figure in told)
            yield from rest.wrapped(values, width, "  ", "  ")
            continue
        cells = "".join(
            f"  {rest.right(words.whole(figure), columns.width(head))}"
            for figure, head in zip(figures, heads, strict=True)
        )
        yield f"{rest.left(words.move_label(view, move), label)}{cells}"
