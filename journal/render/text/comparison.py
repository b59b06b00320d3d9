"""The comparison of roles on a terminal: at most 100 columns, complete at 80, no boxes."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from journal.domain import rounding
from journal.render import columns
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.render.text import comparison_words as words
from journal.views.comparison import ComparedCriterion, ComparedRole, Comparison, Flip

lines = Drawings()
tables = Drawings()

WIDEST = 100
CELLS = 20
"""A bar has so many cells of five points."""

MOST_ROLES = 6
"""More roles than this are a list below the tables."""

MOST_MOVES = 6
LABEL = 37
"""How many columns the name of a move takes."""
UNRANKED = ("missing", "out", "at-risk")


@lines.of(Comparison)
def page_of(view: Comparison, page: Page) -> Iterable[str]:
    """Return the page: verdicts, fit, where it comes from, what would change it, move, and the
    rest.
    """
    width = min(page.width, WIDEST)
    sections = (
        _head(view, page, width),
        _verdicts(view, page, width),
        _fits(view, page, width),
        _origins(view, page, width),
        _changers(view, page, width),
        _moves(view, page, width),
        _evidence(view, width),
        _learning(view, page, width),
        _reasons(view, page, width),
        _unknowns(view, page, width),
        _notices(view, page, width),
    )
    drawn = [lines_of for lines_of in map(list, sections) if lines_of]
    for place, lines_of in enumerate(drawn):
        if place:
            yield ""
        yield from lines_of


def _wrapped(text: str, width: int, first: str = "", rest: str = "") -> Iterator[str]:
    """Return a paragraph with a hanging indent; what is held by no-break blanks stays together."""
    for line in textwrap.wrap(
        text, max(20, width - 2), initial_indent=first, subsequent_indent=rest, tabsize=1
    ):
        yield line.replace("\u00a0", " ")


def _left(text: str, width: int) -> str:
    """Return `text` in exactly `width` cells, shortened with … where it must be."""
    return columns.fill(columns.cut(text, width), width)


def _right(text: str, width: int) -> str:
    return " " * (width - columns.width(text)) + text


def _months(view: Comparison) -> object:
    return view.settings["horizon_months"]


def _head(view: Comparison, page: Page, width: int) -> Iterator[str]:
    title = "What if" if view.what_if else shown(view.title)
    day = f"{view.today.day} {view.today:%b %Y}"
    weighed = sum(criterion.weight is not None for criterion in view.criteria)
    context = f"{day} · {len(view.roles)} roles · {weighed} criteria"
    room = min(width, max(columns.width(_fit_head(view, page, width)), 40))
    gap = max(2, room - columns.width(title) - len(context))
    if columns.width(title) + gap + len(context) <= width:
        yield f"{page.bold(title)}{' ' * gap}{page.dim(context)}"
    else:
        yield from (page.bold(line) for line in _wrapped(title, width))
        yield page.dim(context)
    if view.what_if:
        yield from _wrapped(
            f"{' · '.join(shown(key) for key in view.what_if)} · nothing of this is saved", width
        )
    settings = view.settings
    origin = "swing weights" if settings["weights"] == "swing" else f"{settings['weights']} weights"
    told = (
        f"{origin}, {settings['firmness']} · {settings['draws']:,} draws, seed {settings['seed']}"
    )
    if view.gut is not None:
        gut = next((role.name for role in view.roles if role.slug == view.gut), view.gut)
        told += f" · your gut said {shown(gut)}"
    yield from (page.dim(line) for line in _wrapped(told, width))


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
        for line in _wrapped(sentence, width, lead, " " * 8):
            if first:
                start = page.paint(glyph, colours.get(word, "yellow"))
                yield f"{start} {page.bold(f'{name:<4}')}{line[6:]}"
                first = False
            else:
                yield line


def _shares(view: Comparison, width: int) -> int:
    """Return how many columns of ranks there is room for."""
    ranked = len(view.ranked)
    return min(ranked, len(words.ORDINALS) if width >= WIDEST else 3)


def _fit_columns(view: Comparison, width: int) -> tuple[int, bool, bool]:
    """Return the width of names, and whether they are full and whether there is room for bars."""
    full = max([8, *(columns.width(shown(role.name)) for role in view.roles)])
    narrow = max([8, *(columns.width(shown(role.short)) for role in view.roles)])
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
    return f"{'Role fit':<{names}}{scale}   fit  10–90 %{ranks}"


def _fits(view: Comparison, page: Page, width: int) -> Iterator[str]:
    names, full, bars = _fit_columns(view, width)
    yield page.bold(_fit_head(view, page, width))
    for role in view.ranked[:MOST_ROLES]:
        name = _left(shown(role.name if full else role.short), names)
        bar = f"   {_bar(role, page)}" if bars else ""
        spread = f"{words.whole(role.p10 or 0.0)}–{words.whole(role.p90 or 0.0)}"
        shares = view.simulation.stated.ranks[role.slug][: _shares(view, width)]
        ranks = "".join(f"  {words.percent(share):>4}" for share in shares)
        yield f"{name}{bar}{words.whole(role.fit or 0.0):>5}   {spread:<7}{ranks}"
    for role in view.ranked[MOST_ROLES:]:
        yield f"{role.rank}. {shown(role.name)}, fit {words.whole(role.fit or 0.0)}"
    for notice in view.notices:
        if notice.kind in UNRANKED:
            yield from _wrapped(shown(notice.text), width)


def _bar(role: ComparedRole, page: Page) -> str:
    """Return the scale of a fit: a line from the 10 % to the 90 % cell, a dot at the fit."""
    first, last, place = (_cell(points) for points in (role.p10, role.p90, role.fit))
    cells = [
        "●" if cell == place else "─" if first <= cell <= last else "·" for cell in range(CELLS)
    ]
    return "".join(cells)


def _cell(points: float | None) -> int:
    return min(CELLS - 1, max(0, int((points or 0.0) * CELLS / 100)))


def _origins(view: Comparison, page: Page, width: int) -> Iterator[str]:
    """Return the contributions, the gap between the first two, and where each weight would flip."""
    shown_roles = view.ranked[:MOST_ROLES]
    weighed = [criterion for criterion in view.criteria if criterion.weight is not None]
    shorts = [shown(role.short) for role in shown_roles]
    gaps = rounding.largest_remainder([criterion.gap or 0.0 for criterion in weighed])
    heads = ["weight", *shorts, "gap", *(["leverage"] if width >= WIDEST else [])]
    names = max(19, *(columns.width(shown(criterion.name)) for criterion in weighed))
    last = f"{shorts[1]} leads if"
    flips = [_flips(view, criterion) for criterion in weighed]
    taken = sum(2 + max(3, columns.width(head)) for head in heads)
    beside = names + taken + 2 + max(columns.width(last), *map(columns.width, flips)) <= width
    names = min(names, max(10, width - taken)) if not beside else names
    row = "".join(f"  {_right(head, max(3, columns.width(head)))}" for head in heads)
    yield page.bold(f"{_left('Where it comes from', names)}{row}{f'  {last}' if beside else ''}")
    for criterion, gap, flip in zip(weighed, gaps, flips, strict=True):
        cells = [
            words.percent(criterion.weight),
            *(str(role.shown_points[criterion.slug]) for role in shown_roles),
            words.signed(gap),
            *([words.whole(criterion.leverage or 0.0)] if width >= WIDEST else []),
        ]
        line = "".join(
            f"  {_right(cell, max(3, columns.width(head)))}"
            for cell, head in zip(cells, heads, strict=True)
        )
        yield f"{_left(shown(criterion.name), names)}{line}{f'  {flip}' if beside else ''}"
        if not beside and criterion.flips:
            yield page.dim(f"  {shorts[1]} leads {flip}")


def _flips(view: Comparison, criterion: ComparedCriterion) -> str:
    told = [_flip(view, criterion, flip) for flip in criterion.flips]
    return " or ".join(told) or "–"


def _flip(view: Comparison, criterion: ComparedCriterion, flip: Flip) -> str:
    side = "under" if flip.weight < (criterion.weight or 0.0) else "over"
    rival = "" if flip.rival == view.ranked[1].slug else f" ({words.short(view, flip.rival)})"
    return f"{side} {words.percent(flip.weight)}{rival}"


def _changers(view: Comparison, page: Page, width: int) -> Iterator[str]:
    yield page.bold("What would change it")
    second = view.ranked[1]
    lead = next(each for each in view.ordered if each.rival == second.slug)
    leader = words.short(view, view.leader)
    only = (view.simulation.ratings_only, view.simulation.weights_only)
    ratings, weights = (words.percent(run.ranks[view.leader][0]) for run in only)
    rows = [
        ("nearest", _nearest(view)),
        ("ratings", _rating_flips(view)),
        (
            "order",
            f"trusting only the order of weights: {leader} ahead by {words.whole(lead.min)} to "
            f"{words.whole(lead.max)} points",
        ),
        ("doubt", f"{ratings} if only ratings vary, {weights} if only weights do"),
    ]
    rows += [
        ("weak" if each.kind in ("weak", "practical") else each.kind, words.dominance(view, *each))
        for each in view.dominance
    ]
    for name, told in rows:
        yield from _wrapped(told.replace(" %", "\u00a0%"), width, f"  {name:<8}  ", " " * 12)


def _nearest(view: Comparison) -> str:
    """Return the one weight whose change of hands is nearest."""
    every = [
        (abs(flip.weight - (criterion.weight or 0.0)), criterion, flip)
        for criterion in view.criteria
        for flip in criterion.flips
    ]
    if not every:
        return "no single weight changes the leader"
    _, criterion, flip = min(every, key=lambda each: each[0])
    said = f"{words.held(criterion.name)} at {words.percent(flip.weight)} (now {words.percent(criterion.weight)})"
    if flip.swing is None or flip.times_top is None:
        beside = ""
    elif flip.swing > 100:
        beside = f": {rounding.rounded(flip.times_top, 1):.1f} × your top criterion"
    else:
        beside = (
            f": {rounding.rounded(flip.swing, 0):g} swing points (now {criterion.swing or 0:g})"
        )
    rival = (
        "" if flip.rival == view.ranked[1].slug else f", then {words.short(view, flip.rival)} leads"
    )
    return f"{said}{beside}{rival}"


def _rating_flips(view: Comparison) -> str:
    if not view.rating_flips:
        return "none, alone and within its range, changes the leader"
    widest = sorted(view.rating_flips, key=lambda flip: -flip.points)[:3]
    more = len(view.rating_flips) - len(widest)
    told = "; ".join(words.rating_flip(view, flip) for flip in widest)
    return f"{told}{f'; {more} more' if more else ''}"


def _moves(view: Comparison, page: Page, width: int) -> Iterator[str]:
    if not view.moves:
        return
    pivot = view.pivot
    name = words.short(view, pivot) if pivot is not None else ""
    heads = ["value", *([f"{name} yes", f"{name} no", "regret"] if pivot is not None else [])]
    taken = sum(2 + columns.width(head) for head in heads)
    label = max(12, min(LABEL, width - taken))
    listed = list(view.moves[:MOST_MOVES])
    listed += [move for move in view.moves[MOST_MOVES:] if not move.roles]
    head = "".join(f"  {head}" for head in heads)
    yield page.bold(f"{_left(f'Move, {_months(view)} months', label)}{head}")
    for move in listed:
        figures = [move.value]
        if pivot is not None:
            figures += [*move.scenarios[pivot], move.regret[pivot]]
        cells = "".join(
            f"  {_right(words.whole(figure), columns.width(head))}"
            for figure, head in zip(figures, heads, strict=True)
        )
        yield f"{_left(words.move_label(view, move), label)}{cells}"


def _evidence(view: Comparison, width: int) -> Iterator[str]:
    if not view.evidence:
        return
    told = []
    for each in view.evidence:
        name = words.short(view, each.role)
        if each.expected is None:
            thin = ", ".join(f"{realm.replace('-', ' ')}: {n} rated" for realm, n in each.thin)
            told.append(f"{name} too few to say ({thin})")
            continue
        size = rounding.rounded(each.expected, 2)
        sign = "−" if size < 0 else "+"
        part = "" if each.covered > 0.9999 else f" ({words.percent(each.covered)} of its mix)"
        told.append(f"{name} {sign}{abs(size):.2f} {each.word}{part}")
    items = " · ".join(item if ": " in item else item.replace(" ", "\u00a0") for item in told)
    count = f"   ({view.evidence_n:,} rated entries, least {view.evidence_least_n} a realm)"
    end = count if view.evidence_n else ""
    yield from _wrapped(f"Your own hours, beside the fit   {items}{end}", width)


def _learning(view: Comparison, page: Page, width: int) -> Iterator[str]:
    """Return what each goal is worth, the most an hour first, and what each role still asks for."""
    linked = [each for each in view.learning if each.helps or each.worth > 0]
    parked = [each for each in view.learning if each not in linked]
    if linked:
        yield page.bold(f"{_left('Learning that pays', 33)}  worth  per 10 h  helps")
        for each in linked:
            per = (
                "–"
                if each.per_10_hours is None
                else f"{rounding.rounded(each.per_10_hours, 1):.1f}"
            )
            worth = f"{rounding.rounded(each.worth, 1):.1f}"
            yield f"{_left(shown(each.title), 33)}  {worth:>5}  {per:>8}  {_class(view, each.kind, each.helps, each.odds)}"
    if linked and parked:
        titles = ", ".join(words.held(each.title) for each in parked)
        yield from _wrapped(f"Helps none of these roles: {titles}", width)
    named = {each.goal: each.title for each in view.learning}
    for slug, goals in view.gaps.items():
        told = ", ".join(words.held(named.get(goal, goal)) for goal in goals)
        yield from _wrapped(f"{words.name_of(view, slug)} still asks for {told}", width)


def _class(view: Comparison, kind: str, helps: Sequence[str], odds: float) -> str:
    if kind == "bet":
        return f"bet on {words.short(view, helps[0])} ({words.percent(odds)})"
    return f"hedge ({words.percent(odds)})" if kind == "hedge" else kind


def _reasons(view: Comparison, page: Page, width: int) -> Iterator[str]:
    """Return for each role what speaks for and against it, then the person's own words."""
    told = [role for role in view.roles if role.pros or role.cons or role.notes]
    if told:
        yield page.bold("For and against, in points against the mean of the others")
    for role in told:
        yield shown(role.name)
        for sign, colour, found in (("+", "green", role.pros), ("−", "yellow", role.cons)):
            for reason in found:
                why = f": {shown(reason.why)}" if reason.why else ""
                size = words.whole(abs(reason.points))
                text = f"{words.criterion(view, reason.criterion)} {size}{why}"
                yield from _signed(sign, colour, text, page, width)
        for note in role.notes:
            sign, colour = ("+", "green") if note.sign == "pro" else ("−", "yellow")
            yield from _signed(sign, colour, f"“{shown(note.text)}”", page, width)


def _signed(sign: str, colour: str, text: str, page: Page, width: int) -> Iterator[str]:
    drawn = list(_wrapped(text, width, f"  {sign} ", "    "))
    yield f"  {page.paint(sign, colour)}{drawn[0][3:]}"
    yield from drawn[1:]


def _unknowns(view: Comparison, page: Page, width: int) -> Iterator[str]:
    if not view.unknowns:
        return
    told = [
        f"{shown(words.criterion(view, each.criterion))} of {words.held(view.role(each.role).short)} "
        f"{each.low:g}–{each.high:g}, {words.points_said(each.points)}"
        f"{f', {each.basis}' if each.basis != 'given' else ''}".replace(" ", "\u00a0")
        for each in view.unknowns
    ]
    yield page.bold("Known least")
    yield from _wrapped(" · ".join(told), width, "  ", "  ")


def _notices(view: Comparison, page: Page, width: int) -> Iterator[str]:
    yield page.bold("To know")
    if view.pivot is not None:
        yield from _wrapped(
            "Regret and values are expected points: they take no account of liking or fearing risk.",
            width,
            "  ",
            "  ",
        )
    for notice in view.notices:
        if notice.kind not in UNRANKED:
            yield from _wrapped(shown(notice.text), width, "  ", "  ")


@tables.of(Comparison)
def table_of(view: Comparison) -> Table:
    """Return the tables of the page as one: a record a figure."""
    return ("table", "name", "item", "value"), _records(view)


def _records(view: Comparison) -> Iterator[tuple[object, ...]]:
    for name, value in (("title", view.title), ("today", view.today), ("leader", view.leader)):
        yield "comparison", name, None, value
    for key in view.what_if:
        yield "what-if", key.partition("=")[0], None, key.partition("=")[2]
    for name, verdict in (("fit", view.verdict.fit), ("move", view.verdict.move)):
        if verdict is not None:
            for item in ("word", "gap", "p_best", "robust"):
                yield "verdict", name, item, getattr(verdict, item)
    yield from _role_records(view)
    for criterion in view.criteria:
        for item in ("weight", "leverage", "gap"):
            yield "criterion", criterion.slug, item, getattr(criterion, item)
        for flip in criterion.flips:
            yield "flip", criterion.slug, flip.rival, flip.weight
        if criterion.slug in view.tornado:
            half, more = view.tornado[criterion.slug]
            yield "tornado", criterion.slug, "half", half
            yield "tornado", criterion.slug, "one and a half", more
    yield from _other_records(view)


def _role_records(view: Comparison) -> Iterator[tuple[object, ...]]:
    items = ("status", "rank", "fit", "likely_fit", "p10", "p90", "p_opens", "p_offer", "start_in")
    for role in view.roles:
        for item in items:
            yield "role", role.slug, item, getattr(role, item)
        for slug, points in role.contributions.items():
            yield "contribution", role.slug, slug, points
        for slug in role.missing:
            yield "missing", role.slug, slug, None
        for must in (*role.excluded, *role.at_risk):
            yield "must", role.slug, must.criterion, must.state
        for place, share in enumerate(view.simulation.stated.ranks.get(role.slug, ()), 1):
            yield "rank share", role.slug, place, share


def _other_records(view: Comparison) -> Iterator[tuple[object, ...]]:
    for pair in view.dominance:
        yield "dominance", pair.winner, pair.loser, pair.kind
    for lead in view.ordered:
        yield "order", lead.rival, "min", lead.min
        yield "order", lead.rival, "max", lead.max
    for move in view.moves:
        yield "move", move.id, "value", move.value
        yield "move", move.id, "share", move.share
        for role, (offered, not_offered) in move.scenarios.items():
            yield "move", move.id, f"{role} offered", offered
            yield "move", move.id, f"{role} not", not_offered
            yield "move", move.id, f"{role} regret", move.regret[role]
    for role, chance in view.ends.items():
        yield "end", role, None, chance
    for each in view.break_even:
        yield "break-even", each.role, each.against, each.p
    for asked in view.evpi:
        yield "asking", asked.role, asked.question, asked.points
    for goal in view.learning:
        yield "learning", goal.goal, goal.kind, goal.worth
    for said in view.evidence:
        yield "evidence", said.role, said.word, said.expected
    for notice in view.notices:
        yield "notice", notice.kind, None, notice.text
