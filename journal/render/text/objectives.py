"""Objectives as lines: answers to writes, the list by quarter, and one objective's page."""

from collections.abc import Iterable
from datetime import timedelta

from journal.domain import echo
from journal.domain.periods import Period
from journal.render import calendar_words, columns, objective_tables, section_words, words
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.render.text import objective_rows, plan_lines
from journal.render.text.plan_lines import INDENT
from journal.views.objectives import (
    Baseline,
    Carried,
    CheckedIn,
    KeyResultSaid,
    OkrList,
    OkrRemoved,
    OkrSaid,
    OkrsGraded,
    OkrShown,
)
from journal.views.review_days import Span
from journal.views.review_numbers import KeyResult, Objective, Objectives

lines = Drawings()
tables = Drawings()

ADVISED = 3
"""More objectives in one quarter are told."""

FIELDS = {
    "grade_note": "note",
    "graded_on": "graded",
    "metric_id": "metric",
    "baseline": "from",
    "target": "to",
}
CLOSED = ("below", "not met")
"""Verdicts after which an objective may be worth carrying on."""


@lines.of(OkrSaid)
def said(view: OkrSaid, page: Page) -> Iterable[str]:
    """Return the objective in one line, what was done to it, and the next step."""
    objective = view.objective
    parts = [f"{objective.kind}: {shown(objective.title)}", _quarter(view.quarter, page)]
    if view.did == "carried":
        parts.append(f"carried on from {view.before}")
    yield f"okr #{objective.id}  {' · '.join(parts)}"
    yield from plan_lines.changes(view.did, view.changed, FIELDS)
    if view.did in ("graded", "dropped"):
        yield from _closed(objective, view, page)
    for each in view.carried:
        yield f"{INDENT}{_carried(each, view.before or '')}"
    if view.carried and view.before_ends is not None:
        last = echo.day_shown(view.before_ends, page.today)
        yield f"{INDENT}{view.before} runs until {last}: these starts are of today"
    if view.did in ("added", "carried") and view.in_quarter > ADVISED:
        yield f"{INDENT}{view.in_quarter} objectives in {view.quarter.label}; three are advised"
    yield from _next(view, page)


def _quarter(quarter: Span, page: Page) -> str:
    label = str(quarter.label)
    if quarter.start > page.today:
        return f"{label}, from {echo.day_shown(quarter.start, page.today)}"
    return label


def _closed(objective: Objective, view: OkrSaid, page: Page) -> Iterable[str]:
    day = echo.day_shown(objective.graded_on or page.today, page.today)
    if objective.state == "dropped":
        yield f"{INDENT}{shown(objective.grade_note or 'dropped')} · {day}"
        return
    verdict = section_words.verdict(objective, running=False)
    score = f"{words.score(objective.score)} {objective.band}, " if objective.known else ""
    yield f"{INDENT}graded {day}: {score}{verdict}"
    if view.running:
        last = echo.day_shown(view.quarter.end - timedelta(days=1), page.today)
        yield f"{INDENT}{view.quarter.label} runs until {last}: the score is that of today"
    if objective.grade_note is not None:
        yield f"{INDENT}“{shown(objective.grade_note)}”"
    elif objective.verdict == "not met":
        command = page.command(f'journal okr edit {objective.id} --note "…"')
        yield f"{INDENT}why? {command}"


def _carried(each: Carried, before: str) -> str:
    title = shown(each.title)
    target = shown(words.measured(each.target, each.metric_kind, each.unit))
    if each.left:
        return f"{title}: {target} reached, stays in {before}"
    if each.kind == "hold":
        return f"{title}: hold {target}"
    start = shown(words.measured(each.baseline, each.metric_kind, each.unit))
    return f"{title}: {start} → {target}"


def _next(view: OkrSaid, page: Page) -> Iterable[str]:
    objective = view.objective
    if view.did == "added":
        command = f'journal okr kr {objective.id} "…" --metric METRIC --to VALUE'
    elif view.did == "carried":
        command = f"journal okr show {objective.id}"
    elif view.did == "graded" and objective.verdict in CLOSED:
        command = f"journal okr carry {objective.id}"
    else:
        return
    yield f"{INDENT}next: {page.command(command)}"


@lines.of(KeyResultSaid)
def result_said(view: KeyResultSaid, page: Page) -> Iterable[str]:
    """Return the key result in one line, where its start is from, and the next step."""
    result = view.key_result
    if view.did == "removed":
        yield from _result_removed(view, page)
        return
    of = f"O{view.objective.place} {shown(view.objective.title)}"
    parts = [f"{shown(result.title)}: {_aim(result)}", *_stand(result), of]
    yield f"key result #{result.id}  {' · '.join(parts)}"
    yield from plan_lines.changes(view.did, view.changed, FIELDS)
    if view.start is not None:
        command = page.command(f"journal okr kr edit {result.id} --from VALUE")
        yield f"{INDENT}{_start(view.start, result)}"
        yield f"{INDENT}another start: {command}"
    if view.did == "added" and result.activity and not view.outcomes:
        yield f"{INDENT}{result.metric} counts effort: an outcome beside it says what came of that"
    if view.did == "added":
        yield f"{INDENT}next: {page.command(f'journal okr check {result.id} 7')}"


def _aim(result: KeyResult) -> str:
    target = objective_tables.of(result, result.target)
    if result.kind == "hold":
        return f"hold {target} or {'more' if result.better == 'up' else 'less'}"
    return f"{objective_tables.of(result, result.baseline)} → {target}"


def _stand(result: KeyResult) -> list[str]:
    """Return how a key result stands today, in words."""
    if result.kind == "hold":
        if not result.known:
            return []
        stands = f"inside in {result.inside} of {result.known}, score {words.score(result.score)}"
    elif result.score is None:
        return []
    else:
        of = f" (n = {result.n:,})" if result.metric_kind == "share" else ""
        now = f"{objective_tables.of(result, result.now)}{of}"
        stands = f"now {now}, score {words.score(result.score)}"
    below = ", below baseline" if result.below_baseline else ""
    pace = f", {result.pace}" if result.pace and not below else ""
    return [f"{stands}{below}{pace}"]


def _start(start: Baseline, result: KeyResult) -> str:
    value = objective_tables.of(result, start.value)
    if start.source == "counted" or start.span is None:
        return f"from {value}: a count begins anew each quarter"
    of = f", n = {start.n:,}" if start.n > 1 else ""
    if start.source == "newest":
        return f"from {value}: where {result.metric} stood last"
    so_far = " so far" if start.source == "so far" else ""
    return f"from {value}: {result.metric} in {start.span.label}{so_far}{of}"


def _result_removed(view: KeyResultSaid, page: Page) -> Iterable[str]:
    result = view.key_result
    word = plan_lines.removed(view.rehearsed)
    gone = f", {words.counted(view.check_ins, 'check-in')} with it" if view.check_ins else ""
    yield f"key result #{result.id} {word}: {shown(result.title)}{gone}; {result.metric} stays"
    yield from plan_lines.way_back(page, rehearsed=view.rehearsed)


@lines.of(CheckedIn)
def checked(view: CheckedIn, page: Page) -> Iterable[str]:
    """Return the confidence that was said, the one before, and how the key result stands."""
    parts = [f"confidence {view.check_in.confidence}"]
    if view.already:
        parts.append("already so")
    elif view.was is not None and view.was.confidence != view.check_in.confidence:
        parts[0] += f", was {view.was.confidence}"
    elif view.before is not None:
        day = calendar_words.near(view.before.day, page.today)
        parts[0] += f", {view.before.confidence} on {day}"
    if view.check_in.note:
        parts.append(shown(view.check_in.note))
    parts += _stand(view.key_result)
    yield f"{shown(view.key_result.title)}  {view.echo}  {' · '.join(parts)}"


@lines.of(OkrList)
def listed(view: OkrList, page: Page) -> Iterable[str]:
    """Return the objectives by quarter: those that run or are ahead with pace, those that ended
    with verdicts.
    """
    for place, quarter in enumerate(view.quarters):
        if place:
            yield ""
        yield page.bold(_head(quarter, page))
        ended = page.today >= quarter.quarter.end
        draw = objective_tables.quarterly if ended else objective_tables.standing
        yield from draw(quarter, page)
        if ended and any(each.state == "open" for each in quarter.rows):
            command = page.command(f"journal okr grade {quarter.quarter.label}")
            yield f"  not graded: {command}"
    yield from plan_lines.closed(view.closed, page)


def _head(quarter: Objectives, page: Page) -> str:
    span = Period(quarter.quarter.start, quarter.quarter.end)
    days = echo.period_shown(span, page.today)
    if page.today < quarter.quarter.start:
        when = f"begins {echo.distance(quarter.quarter.start, page.today)}"
    elif page.today >= quarter.quarter.end:
        when = "ended"
    else:
        when = f"day {quarter.day} of {quarter.days}"
    return f"{quarter.quarter.label} · {days} · {when}"


@lines.of(OkrsGraded)
def graded(view: OkrsGraded, page: Page) -> Iterable[str]:
    """Return the graded objectives of a quarter, and what a commitment that was not met asks."""
    day = echo.day_shown(view.on, page.today)
    word = f"graded {day}" if view.new else "already graded"
    yield page.bold(f"{view.quarter.quarter.label} · {word}")
    if view.running:
        last = echo.day_shown(view.quarter.quarter.end - timedelta(days=1), page.today)
        yield f"  it runs until {last}: the scores are those of today"
    yield from objective_tables.quarterly(view.quarter, page)
    for each in view.quarter.rows:
        if each.state == "graded" and each.verdict == "not met" and each.grade_note is None:
            command = page.command(f'journal okr edit {each.id} --note "…"')
            yield f"  why was O{each.place} not met? {command}"
    carried = next((each for each in view.quarter.rows if each.verdict in CLOSED), None)
    if carried is not None and view.new:
        yield f"  next: {page.command(f'journal okr carry {carried.id}')}"


@lines.of(OkrShown)
def whole(view: OkrShown, page: Page) -> Iterable[str]:
    """Return everything about one objective: facts, key results, their course and check-ins."""
    objective = view.objective
    yield page.bold(f"okr #{objective.id}  {objective_tables.head(objective)}")
    for name, value in _facts(view, page):
        if value is not None:
            yield from columns.fact(name, value, page)
    if objective.key_results:
        yield ""
        alone = Objectives(view.quarter, view.day, view.days, view.elapsed, (objective,))
        ended = page.today >= view.quarter.end
        draw = objective_tables.quarterly if ended else objective_tables.standing
        yield from draw(alone, page, headed=False)
    else:
        command = f'journal okr kr {objective.id} "…" --metric METRIC --to VALUE'
        yield f"  no key result yet: {page.command(command)}"
    for course in view.courses:
        yield ""
        yield from objective_rows.course(course, page)


def _facts(view: OkrShown, page: Page) -> list[tuple[str, str | None]]:
    objective = view.objective
    alone = Objectives(view.quarter, view.day, view.days, view.elapsed, (objective,))
    before = None
    if view.before is not None:
        came = section_words.verdict(view.before, running=False)
        score = words.score(view.before.score)
        before = f"{shown(view.before.title)}, {view.before_quarter}: {score}, {came}"
    return [
        ("quarter", _head(alone, page)),
        ("why", shown(objective.why) if objective.why else None),
        ("state", _state(view, page)),
        ("carries", before),
        ("note", shown(objective.grade_note) if objective.grade_note else None),
        ("uid", view.uid),
        ("changed", words.counted(view.changes, "time") if view.changes > 0 else None),
    ]


def _state(view: OkrShown, page: Page) -> str | None:
    objective = view.objective
    if objective.score is None and objective.state == "open":
        return None
    parts = [f"{words.score(objective.score)} {objective.band}"] if objective.known else []
    parts.append(section_words.verdict(objective, running=page.today < view.quarter.end))
    if view.rate is not None and view.day < view.days:
        parts.append(objective_tables.rate(view.rate))
    if objective.state == "graded" and objective.graded_on is not None:
        parts.append(f"graded {echo.day_shown(objective.graded_on, page.today)}")
    return " · ".join(parts)


@lines.of(OkrRemoved)
def removed(view: OkrRemoved, page: Page) -> Iterable[str]:
    """Return in one line what goes and what stays."""
    word = plan_lines.removed(view.rehearsed)
    parts = [words.counted(view.key_results, "key result")]
    parts += [words.counted(view.check_ins, "check-in")] if view.check_ins else []
    stays = "; metrics stay" if view.key_results else ""
    if view.carried_on:
        stays += f"; {words.counted(view.carried_on, 'objective')} that carried it on stays"
    gone = f", with {' and '.join(parts)}{stays}" if view.key_results else stays
    yield f"okr #{view.objective.id} {word}: {shown(view.objective.title)}{gone}"
    yield from plan_lines.way_back(page, rehearsed=view.rehearsed)


@tables.of(OkrSaid)
def said_table(view: OkrSaid) -> Table:
    """Return the objective and its key results, one record each."""
    return objective_rows.table([(view.quarter, [view.objective])])


@tables.of(OkrShown)
def whole_table(view: OkrShown) -> Table:
    """Return the objective and its key results, one record each."""
    return objective_rows.table([(view.quarter, [view.objective])])


@tables.of(OkrRemoved)
def removed_table(view: OkrRemoved) -> Table:
    """Return the removed objective and its key results, one record each."""
    return objective_rows.table([(view.quarter, [view.objective])])


@tables.of(OkrList)
def listed_table(view: OkrList) -> Table:
    """Return every objective and key result, one record each."""
    return objective_rows.table([(each.quarter, each.rows) for each in view.quarters])


@tables.of(OkrsGraded)
def graded_table(view: OkrsGraded) -> Table:
    """Return the graded objectives and their key results, one record each."""
    return objective_rows.table([(view.quarter.quarter, view.quarter.rows)])


@tables.of(KeyResultSaid)
def result_table(view: KeyResultSaid) -> Table:
    """Return the key result as one record."""
    return objective_rows.COLUMNS, [
        objective_rows.result(view.quarter, view.objective, view.key_result)
    ]


@tables.of(CheckedIn)
def checked_table(view: CheckedIn) -> Table:
    """Return the check-in as one record."""
    names = ("key_result", "title", "day", "confidence", "note")
    result = view.key_result
    return names, [(result.id, result.title, *view.check_in)]
