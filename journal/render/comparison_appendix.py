"""What stands behind a comparison of roles: learning, one's own hours, notices, and the appendix
with every end, swing, rating and reason, the method and its limits.
"""

from collections.abc import Iterable

from journal.domain import rounding
from journal.render import comparison_words as said
from journal.render import words
from journal.render.comparison_parts import Line, Part, told_months
from journal.render.document_parts import Table, table
from journal.views.comparison import ComparedCriterion, Comparison, Learning
from journal.views.roles import Evidence, Rating

STRENGTHS = ("–", "helps", "strong", "required")
"""How much a goal helps in a role, by the strength of its link."""

ELSEWHERE = (*said.UNRANKED, "evidence", "late", "gut", "settings")
"""Notices that stand where they belong, and not among the rest."""


def learning(view: Comparison) -> Part | None:
    """Return the goals against the roles they prepare for, with what they are worth."""
    linked = [each for each in view.learning if each.helps or each.worth > 0]
    if not linked:
        return None
    columns = (
        "Goal",
        *(role.name for role in view.ranked),
        "Hours to go",
        "Worth",
        "Per 10 h",
        "Helps",
    )
    rows = [_goal(view, each) for each in linked]
    named = {each.goal: each.title for each in view.learning}
    asked = tuple(
        f"{said.name_of(view, slug)} still asks for "
        f"{', '.join(named.get(goal, goal) for goal in goals)}."
        for slug, goals in view.gaps.items()
    )
    figures = set(range(1 + len(view.ranked), 4 + len(view.ranked)))
    found = table("Goals by role, worth in points", columns, rows, figures)
    return Part("learning", "Learning that pays", sentences=asked, tables=(found,))


def _goal(view: Comparison, each: Learning) -> tuple[str, ...]:
    per = each.per_10_hours
    return (
        each.title,
        *(_link(each, role.slug) for role in view.ranked),
        words.NONE if each.hours_left is None else f"{rounding.rounded(each.hours_left, 1):g}",
        f"{rounding.rounded(each.worth, 1):.1f}",
        words.NONE if per is None else f"{rounding.rounded(per, 1):.1f}",
        said.helps(view, each),
    )


def _link(each: Learning, role: str) -> str:
    strength = STRENGTHS[each.strengths.get(role, 0)]
    gain = each.gains.get(role)
    return f"{strength}, +{said.percent(gain)}" if gain else strength


def evidence(view: Comparison) -> Part | None:
    """Return what one's own hours and lines say of each role, beside the fit."""
    lines = tuple(
        Line("", role.name, told)
        for role in view.roles
        for told in (said.entries_told(role.entries),)
        if told
    )
    if not (view.evidence or lines):
        return None
    contradicted = tuple(f"{each.text}." for each in view.notices if each.kind == "evidence")
    tables: tuple[Table, ...] = ()
    if view.evidence:
        columns = ("Role", "Charge an hour", "Word", "Rated lines", "Fewest a realm", "Of its mix")
        rows = [_evidence(view, each) for each in view.evidence]
        tables = (table("Your own hours", columns, rows, {1, 3, 4, 5}),)
    lead = (
        "It stands beside the fit and is no part of it: the mix of realms of each role × what each "
        "realm did to you in twelve months."
    )
    return Part(
        "evidence", "Your own hours", sentences=(lead, *contradicted), tables=tables, lines=lines
    )


def _evidence(view: Comparison, each: Evidence) -> tuple[str, ...]:
    thin = ", ".join(f"{realm.replace('-', ' ')}: {n} rated" for realm, n in each.thin)
    return (
        said.name_of(view, each.role),
        words.NONE if each.expected is None else words.signed(each.expected, 2),
        f"{each.word} ({thin})" if thin else each.word,
        f"{each.n:,}",
        f"{each.least_n:,}",
        said.percent(each.covered),
    )


def to_know(view: Comparison) -> Part | None:
    """Return the notices that have no place of their own."""
    told = tuple(
        Line("", "", _ended(each.text)) for each in view.notices if each.kind not in ELSEWHERE
    )
    return Part("to-know", "To know", lines=told) if told else None


def _ended(text: str) -> str:
    return text if text.endswith("?") else f"{text}."


def appendix(view: Comparison, digest: str | None) -> tuple[Part, ...]:
    """Return everything the comparison was made from, and how."""
    return (
        Part("criteria", "Appendix: criteria", tables=(_criteria(view),)),
        Part("ratings", "Appendix: ratings", tables=(_ratings(view),)),
        Part(
            "method",
            "Appendix: method and limits",
            lines=(*_method(view), *_limits(), *_made_from(view, digest)),
        ),
    )


def _criteria(view: Comparison) -> Table:
    by = "Swing" if view.settings["weights"] == "swing" else "Rank"
    rows = [
        (
            each.name,
            each.kind,
            *_ends(each),
            _weighed(each, by),
            said.percent(each.weight) if each.weight is not None else words.NONE,
            words.NONE if each.leverage is None else said.whole(each.leverage),
        )
        for each in view.criteria
    ]
    columns = ("Criterion", "Kind", "Worst", "Best", by, "Weight", "Points it can move")
    return table("Criteria with both ends", columns, rows, {4, 5, 6})


def _weighed(each: ComparedCriterion, by: str) -> str:
    figure = each.swing if by == "Swing" else each.rank
    return words.NONE if figure is None else f"{rounding.rounded(figure, 2):g}"


def _ends(each: ComparedCriterion) -> tuple[str, str]:
    unit = f" {each.unit}" if each.unit else ""
    if each.kind != "must":
        points = ", ".join(f"{x:g} → {value:g}" for x, value in each.points)
        told = f" (break points {points})" if points else ""
        return f"{each.worst}{unit if each.kind == 'number' else ''}", (
            f"{each.best}{unit if each.kind == 'number' else ''}{told}"
        )
    limits = [
        f"{word} {limit:g}{unit}"
        for word, limit in (("at least", each.at_least), ("at most", each.at_most))
        if limit is not None
    ]
    return words.NONE, " and ".join(limits) or "yes"


def _ratings(view: Comparison) -> Table:
    rows = [
        (
            each.name,
            role.name,
            *_figures(role.ratings.get(each.slug)),
            _reason(role.ratings.get(each.slug)),
            _rated_on(view, role.ratings.get(each.slug)),
        )
        for each in view.criteria
        for role in view.roles
    ]
    columns = ("Criterion", "Role", "Low", "Likely", "High", "Reason", "Rated")
    return table("Every rating", columns, rows, {2, 3, 4, 6})


def _figures(rating: Rating | None) -> tuple[str, str, str]:
    if rating is None:
        return words.NONE, "missing", words.NONE
    return f"{rating.low:g}", f"{rating.likely:g}", f"{rating.high:g}"


def _reason(rating: Rating | None) -> str:
    if rating is None:
        return ""
    marked = "" if rating.basis == "given" else f"({rating.basis})"
    return " ".join(part for part in (marked, rating.why or "") if part)


def _rated_on(view: Comparison, rating: Rating | None) -> str:
    day = rating.rated_on if rating is not None else None
    return "" if day is None else words.dated(day, view.today)


def _method(view: Comparison) -> Iterable[Line]:
    settings = view.settings
    swing = (
        "Weights are what lifting each criterion from its worst to its best is worth beside the "
        "others, in swing points."
        if settings["weights"] == "swing"
        else f"Weights follow from the ranking of the criteria ({settings['weights']})."
    )
    for told in (
        "A rating becomes a value from 0 at the worst end to 1 at the best, both said before any "
        "role was rated; low, likely and high make a triangle, and its mean counts.",
        swing,
        "Fit = 100 × the sum of weight × value: contributions add up to it, and no role moves "
        "another.",
        f"{settings['draws']:,} draws of ratings and weights (firmness {settings['firmness']}) "
        "give the ranges and the shares of ranks.",
        f"A move is worth the mean fit over {told_months(view)}, weighted by the chances; of a "
        f"later chance {said.percent(float(str(settings['lock'])))} is left once another role "
        "was taken.",
    ):
        yield Line("", "method", told)


def _limits() -> Iterable[Line]:
    for told in (
        "Draws are independent: an error shared by several ratings, as of the mood of a day, makes "
        "the result look surer than it is.",
        "Expected points take no account of liking or fearing risk.",
        "Criteria add up: that a score on one changes what another is worth is not in it.",
    ):
        yield Line("", "limit", told)


def _made_from(view: Comparison, digest: str | None) -> Iterable[Line]:
    settings = view.settings
    yield Line(
        "",
        "settings",
        f"horizon {told_months(view)}, lock {settings['lock']}, {settings['draws']:,} draws, seed "
        f"{settings['seed']}, firmness {settings['firmness']}, weights from {settings['weights']}",
    )
    for each in view.notices:
        if each.kind == "settings":
            yield Line("", "settings", each.text)
    late = [each.text for each in view.notices if each.kind in ("late", "gut")]
    if view.seen_at is not None:
        for told in late or [
            "No weight, scale or rating was changed after the result was first shown."
        ]:
            yield Line("", "late edits", told)
    if digest is not None:
        yield Line("", "SHA-256", f"{digest}, of what journal role compare --json prints for it")
