"""The guide's first steps: what counts, with both ends of it, and what lifting it is worth."""

from journal import plans
from journal.commands import _role_settings
from journal.commands.review.prompts import Prompts
from journal.commands.role import listing, preset_file, weighing
from journal.commands.role.guide import asking
from journal.commands.role.guide.table import Table, laid
from journal.domain import fit, texts
from journal.errors import InvalidError, JournalError
from journal.plans import read_roles
from journal.render.comparison_words import percent
from journal.render.escape import shown
from journal.runtime import Runtime
from journal.views.criteria import Criterion, CriterionDraft

KINDS = {"": "rating", "r": "rating", "n": "number", "m": "must"}
FIRMNESS = "How firm are these weights: rough, fair or firm? (Enter: fair)"


def named(run: Runtime, ask: Prompts, table: Table) -> None:
    """Ask for criteria, each with its two ends; Enter ends the list."""
    ask.tell("What must be true in two years for this to have been a good choice?")
    ask.tell("Four to eight criteria are enough. A chance is none of them: it is asked for apart.")
    left = [each for each in preset_file.every() if each.slug not in _slugs(table)]
    ask.tell(f"Known by name: {', '.join(each.slug or '' for each in left)}", indent=2)
    count = len(table.criteria)
    while count < fit.MOST_CRITERIA:
        question = "A criterion, in a word or two? (Enter goes on)"
        if not asking.kept(ask, question, lambda said: _added(run, ask, said)):
            return
        count += 1
        if count == fit.MANY_CRITERIA:
            ask.tell(f"{count} criteria: four to eight are enough.", indent=2)


def _slugs(table: Table) -> set[str]:
    return {each.slug for each in table.criteria}


def _added(run: Runtime, ask: Prompts, name: str) -> None:
    """Ask for what a criterion still needs, and store it whole.

    Raises JournalError for a name that is refused, before its ends are asked for.
    """
    known = {texts.key(each.slug or ""): each for each in preset_file.every()}
    known |= {texts.key(each.name): each for each in preset_file.every()}
    preset = known.get(texts.key(name))
    draft = preset or CriterionDraft(name)
    with run.reading() as store:
        plans.criteria.checked_name(store, draft.name)
    if preset is None:
        kind = KINDS[ask.key("  Rated 0–10, a number, or a must? [R/n/m]", "rnm")]
        draft = draft._replace(kind=kind)
    while True:
        whole = _described(ask, draft)
        if whole is None:
            ask.tell(f"“{shown(draft.name)}” has no ends and was left out.", indent=2)
            return
        try:
            with run.writing("role criterion add") as store:
                made = plans.criteria.add(store, whole, now=run.clock.now)
        except JournalError as error:
            asking.refused(ask, error)
            continue
        ask.tell(shown(f"kept: {made.name}"), indent=2)
        return


def _described(ask: Prompts, draft: CriterionDraft) -> CriterionDraft | None:
    """Return the criterion with both ends as they are answered, None where one is left out."""
    if draft.kind == "must":
        return _limited(ask, draft)
    if draft.kind == "number" and draft.unit is None:
        draft = draft._replace(unit=asking.text(ask, "  Its unit, like days or minutes?"))
    worst = _end(ask, "The worst you would still accept", draft.worst, draft.kind)
    best = _end(ask, "The best you could really get", draft.best, draft.kind) if worst else ""
    return draft._replace(worst=worst, best=best) if best else None


def _end(ask: Prompts, words: str, known: str, kind: str) -> str:
    """Return an end as it is answered, that of the preset for Enter, "" without either."""
    now = f": “{shown(known)}”" if known else ", as a number" if kind == "number" else ", in words"
    keeps = "(Enter keeps it)" if known else "(Enter leaves the criterion out)"
    return ask.line(f"  {words}{now}? {keeps}") or known


def _limited(ask: Prompts, draft: CriterionDraft) -> CriterionDraft:
    """Return a must with its limits; without any it is answered by yes or no."""
    return draft._replace(
        at_least=_limit(ask, "At least", draft.at_least),
        at_most=_limit(ask, "At most", draft.at_most),
    )


def _limit(ask: Prompts, words: str, known: float | None) -> float | None:
    keeps = "Enter: no such limit" if known is None else f"Enter: {known:g}"
    said = ask.checked(f"  {words}, as a number? ({keeps})", _number)
    return known if said is None else said


def _number(said: str) -> float:
    try:
        return float(said)
    except ValueError:
        raise InvalidError(f"{texts.quoted(said)} is not a number", hint="4 or 0.5") from None


def weighed(run: Runtime, ask: Prompts, table: Table) -> None:
    """Ask the swing question for every criterion without points, both ends beside it."""
    if table.running.weights_from != "swing":
        _ranked(run, ask, table)
    else:
        _swung(run, ask, table)
    now = laid(run)
    whole = not now.unweighed and not now.running.uid
    if whole and not asking.kept(ask, FIRMNESS, lambda said: _firm(run, said)):
        _firm(run, None)
    _told(run, ask)


def _swung(run: Runtime, ask: Prompts, table: Table) -> None:
    missing = [each for each in table.weighed if each.slug in table.unweighed]
    if not missing:
        return
    ask.tell(
        "Everything is at its worst. You may lift one criterion from its worst to its best: which "
        "first? That is 100. How many points is lifting each other one worth?"
    )
    if not any(each.swing == 100 for each in table.weighed):
        for each in missing:
            ask.tell(_ends(each), indent=2, hang=4)
        first: list[str] = []

        def top(said: str) -> None:
            chosen = read_roles.picked(table.weighed, said)
            _points(run, chosen.slug, 100.0)
            first.append(chosen.slug)

        if not asking.kept(ask, "Which would you lift first? (its name)", top):
            return
        missing = [each for each in missing if each.slug not in first]
    top_of_all = next(
        (each.name for each in laid(run).weighed if each.swing == 100), "the top criterion"
    )
    for each in missing:
        ask.tell(_ends(each), indent=2, hang=4)
        slug = each.slug

        def points(said: str, slug: str = slug) -> None:
            _points(run, *weighing.swing(f"{slug}={said}"))

        question = f"  How many points is that worth, where {shown(top_of_all)} is 100?"
        asking.kept(ask, question, points)


def _ends(each: Criterion) -> str:
    unit = f" {each.unit}" if each.unit else ""
    return shown(f"{each.name}: from “{each.worst}{unit}” to “{each.best}{unit}”")


def _ranked(run: Runtime, ask: Prompts, table: Table) -> None:
    for each in table.weighed:
        ask.tell(_ends(each), indent=2, hang=4)
    asking.kept(
        ask,
        "In which order would you lift them, like energy > pay = team?",
        lambda said: _in_order(run, said),
    )


def _points(run: Runtime, slug: str, points: float) -> None:
    with run.writing("role criterion weigh") as store:
        weighing.by_points(store, [(slug, points)], now=run.clock.now)


def _in_order(run: Runtime, said: str) -> None:
    with run.writing("role criterion weigh") as store:
        weighing.by_rank(store, said, now=run.clock.now)


def _firm(run: Runtime, said: str | None) -> None:
    wanted = said or _role_settings.settings(run).firmness
    with run.writing("role criterion weigh") as store:
        plans.comparisons.set_up(store, firmness=wanted, now=run.clock.now)


def _told(run: Runtime, ask: Prompts) -> None:
    with run.reading() as store:
        weights = listing.listed(store, all_=False).weights
    if weights:
        told = " · ".join(f"{slug} {percent(share)}" for slug, share in weights.items())
        ask.tell(f"Weights: {told}", indent=2, hang=2)
