"""Criteria as text: answers to writes, and the list with both ends of each."""

from collections.abc import Iterable

from journal.domain import rounding
from journal.render import columns
from journal.render.comparison_words import percent
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.criteria import (
    CriteriaAdded,
    CriteriaWeighed,
    Criterion,
    CriterionChanged,
    CriterionDraft,
    CriterionList,
    CriterionRemoved,
    PresetList,
)

lines = Drawings()
tables = Drawings()

CRITERION_COLUMNS = (
    *("id", "slug", "name", "kind", "worst", "best", "unit", "points", "at_least", "at_most"),
    *("swing", "rank", "evidence", "dropped_on", "uid"),
)
LITTLE = 2.0
"""Under so many points a criterion does not matter for this choice."""

INDENT = "        "


@lines.of(CriteriaAdded)
def criteria_added(view: CriteriaAdded, page: Page) -> Iterable[str]:
    """Return each new criterion with its ends, and the next step."""
    for each in view.criteria:
        yield _criterion_line(each, page)
    for hint in view.hints:
        yield f"{INDENT}{shown(hint)}"


@lines.of(CriterionChanged)
def criterion_changed(view: CriterionChanged, page: Page) -> Iterable[str]:
    """Return the criterion as it is now, and what changed."""
    yield _criterion_line(view.criterion, page)
    if view.changed == ("dropped_on",):
        yield f"{INDENT}dropped: it no longer counts, and its ratings are kept"
    else:
        said = f"changed: {', '.join(view.changed)}" if view.changed else "already so"
        yield f"{INDENT}{said}"


@lines.of(CriterionRemoved)
def criterion_removed(view: CriterionRemoved, page: Page) -> Iterable[str]:
    """Return what goes and what stays."""
    verb = "would go" if view.rehearsed else "removed"
    parts = _count(view.ratings, "rating")
    yield f"criterion {view.criterion.slug} {verb}{f' with {parts}' if parts else ''}"
    if view.notes:
        yield f"{INDENT}{_count(view.notes, 'pro or con stays', 'pros and cons stay')} without it"
    if not view.rehearsed:
        yield f"{INDENT}{page.command('journal undo')} brings it back"


@lines.of(CriteriaWeighed)
def weighed(view: CriteriaWeighed, page: Page) -> Iterable[str]:
    """Return the weights as they follow from what was said."""
    told = [f"{slug} {percent(weight)}" for slug, weight in view.weights.items()]
    origin = "swing" if view.weights_from == "swing" else view.weights_from
    if told:
        yield f"weights ({origin}, {view.firmness})  {' · '.join(told)}"
    elif not view.missing:
        yield f"weights ({origin}, {view.firmness})"
    if view.missing:
        yield f"{INDENT}no weight yet: {', '.join(view.missing)}"
    if not view.changed:
        yield f"{INDENT}no criterion weighs anything else than before"


@lines.of(CriterionList)
def criteria_listed(view: CriterionList, page: Page) -> Iterable[str]:
    """Return the criteria with swing or rank, weight and leverage, both ends below each."""
    if not view.criteria:
        return
    by = "swing" if view.weights_from == "swing" else "rank"
    names = max(9, *(columns.width(shown(each.name)) for each in view.criteria))
    names = min(names, max(12, page.width - 34))
    yield page.bold(f"{columns.fill('Criterion', names)}  {by:>6}  weight  leverage")
    for each in view.criteria:
        figure = each.swing if by == "swing" else each.rank
        said = "must" if each.kind == "must" else "–" if figure is None else f"{figure:g}"
        weight = percent(view.weights[each.slug]) if each.slug in view.weights else ""
        name = columns.fill(columns.cut(shown(each.name), names), names)
        yield f"{name}  {said:>6}  {weight:>6}  {_lever(view, each)}".rstrip()
        yield page.dim(f"  {_ends(each)}")
    if view.dropped:
        yield page.dim(f"{view.dropped} dropped; --all shows them")
    if not view.weights:
        yield f"no weights yet: {page.command('journal role criterion weigh')}"


@lines.of(PresetList)
def presets(view: PresetList, page: Page) -> Iterable[str]:
    """Return the criteria that come with the program."""
    for each in view.criteria:
        yield f"{page.bold(each.slug or '')}  {each.name}"
        yield page.dim(f"  {_ends(each)}")
    yield f"take one: {page.command('journal role criterion add NAME --preset')}"


def _lever(view: CriterionList, each: Criterion) -> str:
    points = view.leverage.get(each.slug)
    if points is None:
        return ""
    little = "  does not matter for this choice" if points < LITTLE - 1e-9 else ""
    return f"{rounding.whole(points):>8}{little}"


def _criterion_line(each: Criterion, page: Page) -> str:
    return f"criterion {page.bold(each.slug)}  {shown(each.name)} · {_ends(each)}"


def _ends(each: Criterion | CriterionDraft) -> str:
    unit = f" {shown(each.unit)}" if each.unit else ""
    if each.kind == "must":
        limits = [
            f"{word} {limit:g}{unit}"
            for word, limit in (("at least", each.at_least), ("at most", each.at_most))
            if limit is not None
        ]
        return f"must: {' and '.join(limits) or 'yes'}"
    if each.kind == "number":
        return f"{shown(each.worst)}{unit} … {shown(each.best)}{unit}"
    return f"0 {shown(each.worst)} … 10 {shown(each.best)}"


def _count(n: int, one: str, many: str | None = None) -> str:
    if not n:
        return ""
    return f"{n} {one if n == 1 else many or f'{one}s'}"


@tables.of(CriterionList)
def criteria_table(view: CriterionList) -> Table:
    """Return one record a criterion."""
    return (*CRITERION_COLUMNS, "weight", "leverage"), [
        (*_criterion_record(each), view.weights.get(each.slug), view.leverage.get(each.slug))
        for each in view.criteria
    ]


@tables.of(CriteriaWeighed)
def weighed_table(view: CriteriaWeighed) -> Table:
    """Return one record a criterion."""
    return (*CRITERION_COLUMNS, "weight"), [
        (*_criterion_record(each), view.weights.get(each.slug)) for each in view.criteria
    ]


@tables.of(CriteriaAdded)
def criteria_added_table(view: CriteriaAdded) -> Table:
    """Return one record a criterion."""
    return CRITERION_COLUMNS, [_criterion_record(each) for each in view.criteria]


@tables.of(CriterionChanged)
@tables.of(CriterionRemoved)
def criterion_table(view: CriterionChanged | CriterionRemoved) -> Table:
    """Return the criterion as one record."""
    return CRITERION_COLUMNS, [_criterion_record(view.criterion)]


@tables.of(PresetList)
def presets_table(view: PresetList) -> Table:
    """Return one record a preset."""
    head = ("slug", "name", "kind", "worst", "best", "unit", "at_least", "at_most", "evidence")
    return head, [tuple(getattr(each, name) for name in head) for each in view.criteria]


def _criterion_record(each: Criterion) -> tuple[object, ...]:
    points = ",".join(f"{x:g}:{value:g}" for x, value in each.points)
    fields = {**each._asdict(), "points": points or None}
    return tuple(fields[name] for name in CRITERION_COLUMNS)
