"""A comparison of roles as a document: answer, roles, reasons, pictures, what would change it, the
move, learning, one's own hours, and an appendix with everything it was made from.

The texts in it are as they were typed; each writer escapes them its own way.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from journal.domain import echo
from journal.render import comparison_appendix as appendix
from journal.render import comparison_changes as changes
from journal.render import comparison_decision, words
from journal.render import comparison_words as said
from journal.render.comparison_parts import Group, Line, Part, told_months
from journal.render.document_parts import Fact, Table, table
from journal.views.comparison import ComparedRole, Comparison, Move, Reason
from journal.views.decisions import DecisionShown

PICTURES = ("contributions", "differences", "tornado", "acceptability", "ranges", "moves")
"""The figures, in their order; each stands where its section names it."""

RISK = "Expected points take no account of liking or fearing risk."


class Document(NamedTuple):
    """A comparison to be read on paper or on a page; `lead` is the answer."""

    kind: str
    title: str
    lead: str
    facts: tuple[Fact, ...]
    parts: tuple[Part, ...]
    foot: str


def of(
    view: Comparison,
    *,
    command: str = "",
    left_out: Sequence[str] = (),
    digest: str | None = None,
    decision: DecisionShown | None = None,
) -> Document:
    """Return the comparison as a document; `command` is what made it, `digest` the SHA-256 of its
    JSON, `decision` what it led to.
    """
    weighed = [each for each in view.criteria if each.weight is not None]
    kind = (
        f"Comparison of roles · {echo.day_dated(view.today)} · "
        f"{words.counted(len(view.roles), 'role')} · "
        f"{words.counted(len(weighed), 'criterion', 'criteria')}"
    )
    parts = (
        roles(view),
        reasons(view),
        Part("pictures", "In pictures", pictures=PICTURES),
        what_would_change_it(view),
        move(view),
        appendix.learning(view),
        appendix.evidence(view),
        *comparison_decision.decision(decision, view.today),
        appendix.to_know(view),
        *appendix.appendix(view, digest),
    )
    return Document(
        kind,
        f"What if: {view.title}" if view.what_if else view.title,
        answer(view),
        facts(view),
        tuple(part for part in parts if part is not None),
        _foot(view, command, left_out),
    )


def answer(view: Comparison) -> str:
    """Return the answer in one paragraph: fit, move, and what the gut said beforehand."""
    told = [said.fit_verdict(view), *said.move_verdict(view)]
    if view.gut is not None:
        gut = next((role.name for role in view.roles if role.slug == view.gut), view.gut)
        late = view.gut_at is not None and view.seen_at is not None and view.gut_at > view.seen_at
        when = "after" if late else "before"
        day = f" on {words.day(view.gut_at.date())} {view.gut_at.year}" if view.gut_at else ""
        told.append(f"Asked{day}, {when} the numbers, your gut said {gut}.")
    if view.what_if:
        told.insert(0, f"Supposed: {', '.join(view.what_if)}; nothing of this is saved.")
    return " ".join(told)


def facts(view: Comparison) -> tuple[Fact, ...]:
    """Return the key figures: fit, lead, draws won, and the value of the best move."""
    first, second = view.ranked[:2]
    low, high = said.whole(first.p10 or 0.0), said.whole(first.p90 or 0.0)
    found = [
        Fact("Fit", said.whole(first.fit or 0.0), f"of 100, 10–90% {low} to {high}"),
        Fact("Ahead by", said.lead_said(view.verdict.fit.gap), f"of {second.name}"),
        Fact("Best in", said.percent(view.verdict.fit.p_best), f"{_draws(view)} draws"),
    ]
    if view.moves:
        found.append(
            Fact("Best move", said.whole(view.moves[0].value), f"points over {told_months(view)}")
        )
    return tuple(found)


def _draws(view: Comparison) -> str:
    return f"{view.settings['draws']:,}"


def roles(view: Comparison) -> Part:
    """Return all roles with fit, shares, chance, start, and how each stands in a word."""
    rows = [
        (
            role.name,
            role.status,
            words.NONE if role.fit is None else said.whole(role.fit),
            _range(role),
            said.percent(role.p_best),
            _chance(view, role),
            _starts(view, role),
            _word(view, role),
        )
        for role in view.roles
    ]
    columns = ("Role", "Status", "Fit", "10–90%", "Best in", "P(offer)", "Starts", "Word")
    unranked = tuple(each.text for each in view.notices if each.kind in said.UNRANKED)
    found = table("The roles", columns, rows, {2, 3, 4, 5})
    return Part("roles", "The roles", sentences=unranked, tables=(found,))


def _range(role: ComparedRole) -> str:
    if role.p10 is None or role.p90 is None:
        return words.NONE
    return f"{said.whole(role.p10)}–{said.whole(role.p90)}"


def _chance(view: Comparison, role: ComparedRole) -> str:
    if role.slug == view.stay:
        return "100%"
    sure = role.chance_from_status and role.p_offer == 1
    return f"{said.percent(role.p_offer)}{' (from the status)' if sure else ''}"


def _starts(view: Comparison, role: ComparedRole) -> str:
    return "now" if role.slug == view.stay else said.month(role.starts)


def _word(view: Comparison, role: ComparedRole) -> str:
    if role.excluded:
        return "out"
    if role.missing:
        return f"{words.counted(len(role.missing), 'rating')} missing"
    if role.slug == view.leader:
        return view.verdict.fit.word
    behind = (view.role(view.leader).fit or 0.0) - (role.fit or 0.0)
    risk = ", at risk" if role.at_risk else ""
    return f"{said.lead_said(behind)} behind{risk}"


def reasons(view: Comparison) -> Part | None:
    """Return what speaks for and against each role, in points and in the person's words, and what
    is known least of it.
    """
    groups = tuple(
        Group(role.name, tuple(_reasons_of(view, role)))
        for role in view.roles
        if role.pros or role.cons or role.notes or _unknown(view, role)
    )
    if not groups:
        return None
    lead = ("Points are against the mean of the other roles; a ? marks what is known least.",)
    return Part("reasons", "For, against, and not yet known", sentences=lead, groups=groups)


def _reasons_of(view: Comparison, role: ComparedRole) -> Iterable[Line]:
    for sign, word, found in (("+", "for", role.pros), ("−", "against", role.cons)):
        for reason in found:
            yield Line(sign, word, _reason(view, reason))
        wanted = "pro" if sign == "+" else "con"
        for note in role.notes:
            if note.sign == wanted:
                yield Line(sign, word, f"“{note.text}”")
    for told in _unknown(view, role):
        yield Line("?", "unknown", told)


def _reason(view: Comparison, reason: Reason) -> str:
    name = said.criterion(view, reason.criterion)
    why = f": {reason.why}" if reason.why else ""
    return f"{name}, {said.points_said(abs(reason.points))}{why}"


def _unknown(view: Comparison, role: ComparedRole) -> list[str]:
    return [
        f"{said.criterion(view, each.criterion)}: {each.low:g} to {each.high:g}"
        f"{f' ({each.basis})' if each.basis != 'given' else ''}, {said.points_said(each.points)}"
        for each in view.unknowns
        if each.role == role.slug
    ]


def what_would_change_it(view: Comparison) -> Part:
    """Return weights, ratings, order and doubt that bear on the leader."""
    lines = tuple(Line("", word, told) for word, told in changes.changers(view))
    return Part("changes", "What would change it", lines=lines)


def move(view: Comparison) -> Part | None:
    """Return the moves with their values, and when another one would be best."""
    if not view.moves:
        return None
    pivot = view.pivot
    heads: tuple[str, ...] = ("Move", "Value")
    if pivot is not None:
        name = said.short(view, pivot)
        heads += (f"{name} yes", f"{name} no", "Worst regret")
    rows = [_move(view, each, pivot) for each in view.moves]
    found = table(f"The move, {told_months(view)}", heads, rows, set(range(1, len(heads))))
    sentences = said.move_verdict(view) + ([RISK] if pivot is not None else [])
    sentences += [
        f"Not in it: {said.name_of(view, each.role)}, {each.why}." for each in view.left_out
    ]
    tables: tuple[Table, ...] = (found,)
    if view.break_even:
        tables += (_break_evens(view),)
    return Part("move", "The move", sentences=tuple(sentences), tables=tables)


def _move(view: Comparison, each: Move, pivot: str | None) -> tuple[str, ...]:
    figures = [each.value]
    if pivot is not None:
        figures += [*each.scenarios[pivot], each.regret[pivot]]
    return words.capital(said.move_label(view, each)), *(said.whole(points) for points in figures)


def _break_evens(view: Comparison) -> Table:
    rows = [
        (
            said.name_of(view, each.role),
            said.against(view, each.against),
            said.break_even(each),
            said.percent(view.role(each.role).p_offer),
        )
        for each in view.break_even
    ]
    columns = ("Waiting for", "is as good as", "at a chance of", "you say")
    return table("Break-even", columns, rows, {2, 3})


def _foot(view: Comparison, command: str, left_out: Sequence[str]) -> str:
    by = f" by {command}" if command else ""
    ratings = sum(len(role.ratings) for role in view.roles)
    foot = (
        f"Made on this computer{by} on {words.day(view.today)} {view.today.year} from "
        f"{words.counted(ratings, 'rating')}. Nothing was sent anywhere."
    )
    return f"{foot} Left out to be shared: {', '.join(left_out)}." if left_out else foot
