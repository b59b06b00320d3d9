"""What must be said beside a comparison: who is not in it, what does not fit, what was changed late."""

from collections.abc import Iterator, Sequence

from journal.domain import fit, role_evidence, role_settings, rounding
from journal.domain import ratings as rules
from journal.domain import role_reasons as reasons
from journal.domain.fit import Fits
from journal.domain.weights import TOLERANCE
from journal.plans import read_roles
from journal.reviews import role_names
from journal.views.comparison import ComparedRole, Given, LeftOut, Must, Notice
from journal.views.roles import Evidence, LateEdit

LIKELY_DIFFERS = 2.0
"""From so many points on, the fit of the likely figures is shown beside the fit."""

WAYS = {"weights_from": "the way of weighing", "firmness": "firmness"}
"""What is changed for all criteria at once."""


def notices(
    given: Given,
    criteria: Sequence[rules.Criterion],
    found: Fits,
    roles: Sequence[ComparedRole],
    evidence: Sequence[Evidence],
    left_out: Sequence[LeftOut],
) -> tuple[Notice, ...]:
    """Return all notices in the order in which they are shown."""
    return (
        *_unranked(given, roles),
        *_moves(given, roles, left_out),
        *_clipped(given, criteria, found),
        *_likely(given, roles),
        *_other_weights(given, criteria),
        *_same_twice(given, found),
        *_without_leverage(given, found),
        *_contradictions(given, found, evidence),
        *_late(given),
        *_reasons(given, roles),
        *_settings(given, criteria),
    )


def must_said(given: Given, must: Must) -> str:
    """Return a must that is not met in words: `night calls a month 6, at most 4`."""
    held = next(each for each in given.criteria if each.slug == must.criterion)
    if held.at_least is None and held.at_most is None:
        return f"{held.name} {'yes' if must.figure > 0 else 'no'}"
    limits = [
        f"{word} {limit:g}"
        for word, limit in (("at least", held.at_least), ("at most", held.at_most))
        if limit is not None
    ]
    unit = f" {held.unit}" if held.unit else ""
    return f"{held.name} {must.figure:g}{unit}, {' and '.join(limits)}"


def _unranked(given: Given, roles: Sequence[ComparedRole]) -> Iterator[Notice]:
    for role in roles:
        if role.missing:
            count = f"{len(role.missing)} rating{'' if len(role.missing) == 1 else 's'}"
            yield Notice(
                "missing",
                f"ranking without {role.name}: {count} missing ({', '.join(role.missing)})",
            )
        for must in role.excluded:
            yield Notice("out", f"{role.name} is out: {must_said(given, must)}")
        for must in role.at_risk:
            yield Notice("at-risk", f"{role.name} is at risk: {must_said(given, must)}")


def _moves(
    given: Given, roles: Sequence[ComparedRole], left_out: Sequence[LeftOut]
) -> Iterator[Notice]:
    if given.stay is None:
        yield Notice("no-job", "No move without your present job: journal role add NAME --current")
    elif any(role.slug == given.stay and role.rank is None for role in roles):
        yield Notice("no-job", "No move: your present job is not ranked")
    for each in left_out:
        yield Notice(
            "left-out", f"The move leaves out {role_names.role(given, each.role)}: {each.why}"
        )


def _clipped(given: Given, criteria: Sequence[rules.Criterion], found: Fits) -> Iterator[Notice]:
    units = {each.slug: each.unit for each in given.criteria}
    for role in found.roles:
        for slug, values in role.values.items():
            for figure in values.clipped:
                unit = f" {units[slug]}" if units[slug] else ""
                yield Notice(
                    "clipped",
                    f"{role_names.criterion(given, slug)} of {role_names.role(given, role.slug)}: "
                    f"{figure:g}{unit} lies outside worst and best and counts as the nearer end",
                )


def _likely(given: Given, roles: Sequence[ComparedRole]) -> Iterator[Notice]:
    for role in roles:
        if role.fit is None or role.likely_fit is None:
            continue
        if abs(role.fit - role.likely_fit) >= LIKELY_DIFFERS - 1e-9:
            yield Notice(
                "likely",
                f"By the likely figures alone the fit of {role.name} is "
                f"{rounding.whole(role.likely_fit)}, not {rounding.whole(role.fit)}",
            )


def _other_weights(given: Given, criteria: Sequence[rules.Criterion]) -> Iterator[Notice]:
    if given.weight is not None:
        return
    options = [read_roles.option(role.slug, role.ratings) for role in given.roles]
    other = fit.other_leader(list(criteria), options, given.weights_from)
    if other is not None:
        formula = "rank-sum" if given.weights_from == "roc" else "roc"
        yield Notice(
            "other-weights", f"With {formula} weights {role_names.role(given, other)} would lead"
        )


def _same_twice(given: Given, found: Fits) -> Iterator[Notice]:
    """Ask whether something is counted twice, once: as long as no result was shown."""
    if given.seen_at is not None:
        return
    for one, other in reasons.same_twice(found, worth=given.settings.matters_points):
        names = " and ".join(role_names.criterion(given, slug) for slug in (one, other))
        yield Notice("same-twice", f"Are {names} the same thing twice?")


def _without_leverage(given: Given, found: Fits) -> Iterator[Notice]:
    """Name the criteria on which these roles hardly differ."""
    worth = given.settings.matters_points
    little = [
        role_names.criterion(given, slug)
        for slug, points in fit.leverage(found).items()
        if points < worth - TOLERANCE
    ]
    if little:
        do = "does" if len(little) == 1 else "do"
        yield Notice(
            "little",
            f"{' and '.join(little)} {do} not matter for this choice: under {worth:g} points "
            "between these roles",
        )


def _contradictions(given: Given, found: Fits, evidence: Sequence[Evidence]) -> Iterator[Notice]:
    asked = [each for each in given.criteria if each.evidence == "charge" and each.kind != "must"]
    by_role = {each.role: each for each in evidence}
    for role in found.roles:
        said = by_role.get(role.slug)
        for criterion in asked:
            values = role.values.get(criterion.slug)
            if said is None or values is None or said.expected is None:
                continue
            judged = role_evidence.ExpectedCharge(
                said.expected, said.n, said.least_n, said.covered, said.word, said.thin
            )
            if role_evidence.contradicts(judged, rules.SCALE * values.mean):
                did = "drained" if said.word == "drains" else "charged"
                yield Notice(
                    "evidence",
                    f"You rate {criterion.name} of {role_names.role(given, role.slug)} "
                    f"{rounding.rounded(rules.SCALE * values.mean, 1):g}; hours like these {did} "
                    f"you ({_signed(said.expected)}, n {said.n}). They went together; it need not "
                    "be the cause",
                )


def _late(given: Given) -> Iterator[Notice]:
    if given.seen_at is None:
        return
    first = f"{given.seen_at.day} {given.seen_at:%b}"
    if given.gut_at is not None and given.gut_at > given.seen_at:
        yield Notice("gut", f"The gut pick came after the result was first shown ({first})")
    weights = [each for each in given.late if each.what not in ("rating", "scale")]
    scales = [each for each in given.late if each.what == "scale"]
    compared = {role.slug for role in given.roles}
    ratings = [each for each in given.late if each.what == "rating" and each.role in compared]
    for what, edits in (("Weights", weights), ("Scales", scales), ("Ratings", ratings)):
        if edits:
            told = ", ".join(_edit(given, each) for each in edits)
            yield Notice(
                "late", f"{what} changed after the result was first shown ({first}): {told}"
            )


def _edit(given: Given, edit: LateEdit) -> str:
    names = {each.slug: each.name for each in given.criteria}
    name = names.get(edit.criterion, edit.criterion)
    if edit.role is not None:
        name = f"{name} of {role_names.role(given, edit.role)}"
    if edit.what in WAYS:
        name = WAYS[edit.what]
    if edit.what == "rank":
        name = f"{name} rank"
    return f"{name} {' → '.join(step for step in edit.steps if step)}"


def _reasons(given: Given, roles: Sequence[ComparedRole]) -> Iterator[Notice]:
    for role in roles:
        if role.without_reason:
            names = ", ".join(role_names.criterion(given, slug) for slug in role.without_reason)
            yield Notice("no-reason", f"No reason written yet for {role.name}: {names}")


def _settings(given: Given, criteria: Sequence[rules.Criterion]) -> Iterator[Notice]:
    if len(criteria) > fit.MANY_CRITERIA:
        yield Notice("many", f"{len(criteria)} criteria: four to eight are enough")
    told = ("horizon_months", "lock", "draws", "seed", "firmness")
    changed = [
        f"{name} {value}" if not isinstance(value, dict) else name
        for name, value in role_settings.differing(given.settings).items()
        if name not in told
    ]
    if changed:
        yield Notice("settings", f"Set differently from the default: {', '.join(changed)}")


def _signed(value: float) -> str:
    shown = rounding.rounded(value, 1)
    return f"{'−' if shown < 0 else '+'}{abs(shown):.1f}"
