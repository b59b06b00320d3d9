"""The guide's fifth and sixth steps: ratings criterion by criterion, and what may count twice."""

from journal import plans, reviews
from journal.commands import _role_settings
from journal.commands.review.prompts import LEAVES, Prompts
from journal.commands.role.guide import asking
from journal.commands.role.guide.table import Table, laid
from journal.domain import ratings as rules
from journal.domain import role_reasons, texts
from journal.errors import InvalidError, JournalError
from journal.plans import read_roles
from journal.render.escape import shown
from journal.runtime import Runtime
from journal.views.criteria import Criterion
from journal.views.roles import RatingDraft, Role

YES = "y"


def rated(run: Runtime, ask: Prompts, table: Table) -> None:
    """Ask for the ratings that are missing, one criterion across all jobs before the next."""
    for each in table.criteria:
        lacking = [role for role in table.roles if each.slug in table.missing(role)]
        if not lacking:
            continue
        ask.tell("")
        first, *ends = _scale(each)
        ask.tell(shown(first))
        for line in ends:
            ask.tell(shown(line), indent=2)
        for role in lacking:
            _rate(run, ask, each, role)


def _scale(each: Criterion) -> list[str]:
    unit = f" {each.unit}" if each.unit else ""
    if each.kind == "must":
        limits = [
            f"{word} {limit:g}{unit}"
            for word, limit in (("at least", each.at_least), ("at most", each.at_most))
            if limit is not None
        ]
        return [f"{each.name}: a must, {' and '.join(limits) or 'yes or no'}"]
    ends = (" 0", " 10") if each.kind == "rating" else ("", "")
    return [
        each.name,
        f"worst{ends[0]}: {each.worst}{unit}",
        f"best{ends[1]}: {each.best}{unit}",
    ]


def _rate(run: Runtime, ask: Prompts, each: Criterion, role: Role) -> None:
    """Ask for the likely figure, its range and the reason; each is kept as it is given."""
    figures: list[str] = []

    def likely(said: str) -> None:
        typed = rules.UNKNOWN if said == "?" else said
        _keep(run, role, RatingDraft(each.slug, typed))
        figures.append(typed)

    kind = "yes, no or a figure" if each.kind == "must" else "a figure"
    question = f"  {shown(role.name)}: likely? ({kind}, ? for unknown, Enter leaves it)"
    if not asking.kept(ask, question, likely):
        return
    told = figures[0]
    if "/" not in told and told not in (rules.UNKNOWN, "yes", "no"):
        asking.kept(
            ask,
            f"    could it turn out worse, or better? low and high, like 4 9 ({_otherwise(run, each)})",
            lambda said: _keep(run, role, RatingDraft(each.slug, around(told, said))),
        )
    asking.kept(
        ask,
        f"    why? {LEAVES}",
        lambda said: _why(run, role, each, said),
    )


def _otherwise(run: Runtime, each: Criterion) -> str:
    """Return what Enter takes for the range: it is assumed on a rating, none on a number."""
    if each.kind != "rating":
        return "Enter: no"
    return f"Enter: ±{_role_settings.settings(run).assumed_spread:g}"


def around(likely: str, said: str) -> str:
    """Return low/likely/high of two figures around the likely one, or of one below or above it.

    Raises InvalidError for anything that would take the place of the likely figure.
    """
    parts = said.replace("/", " ").replace(",", " ").split()
    try:
        middle, figures = float(likely), [float(part) for part in parts]
    except ValueError:
        figures = []
    if len(figures) == 2:
        return "/".join([parts[0], likely, parts[1]])
    if len(figures) == 3 and figures[1] == middle:
        return "/".join(parts)
    if len(figures) == 1 and figures[0] < middle:
        return f"{said}/{likely}/{likely}"
    if len(figures) == 1 and figures[0] > middle:
        return f"{likely}/{likely}/{said}"
    raise InvalidError(
        f"{texts.quoted(said)} gives no low or high figure beside {likely}",
        hint="two figures, or one below or above it",
    )


def _why(run: Runtime, role: Role, each: Criterion, said: str) -> None:
    with run.reading() as store:
        held = read_roles.ratings(store)[role.slug][each.slug]
    figures = (
        rules.UNKNOWN
        if held.basis == rules.UNKNOWN
        else f"{held.likely!r}"
        if held.basis == rules.ASSUMED
        else f"{held.low!r}/{held.likely!r}/{held.high!r}"
    )
    _keep(run, role, RatingDraft(each.slug, figures, said))


def _keep(run: Runtime, role: Role, draft: RatingDraft) -> None:
    with run.writing("role rate", text=draft.why) as store:
        now = read_roles.role(store, f"#{role.id}")
        plans.ratings.rate(
            store,
            now,
            [draft],
            spread=_role_settings.settings(run).assumed_spread,
            today=run.today,
            now=run.clock.now,
        )


def overlapping(run: Runtime, ask: Prompts, table: Table) -> None:
    """Ask once, before the result, whether anything counts twice or hangs on something else."""
    if table.running.seen_at is not None:
        return
    for one, other in _alike(run):
        names = " and ".join(_name(table, slug) for slug in (one, other))
        if ask.key(f"Are {names} the same thing twice? [y/N]", "yn") == YES:
            _merged(run, ask)
    question = "Would your score on one criterion change how much you want another? [y/N]"
    if ask.key(question, "yn") == YES:
        ask.tell("Then make one of them, and say both in its two ends.", indent=2)
        _merged(run, ask)


def _name(table: Table, slug: str) -> str:
    return shown(next(each.name for each in table.criteria if each.slug == slug))


def _alike(run: Runtime) -> tuple[tuple[str, str], ...]:
    """Return the criteria that order all jobs alike, none while the jobs cannot be ranked."""
    settings = _role_settings.settings(run)
    try:
        with run.reading() as store:
            given = reviews.comparison_inputs.gather(store, settings=settings, today=run.today)
        criteria = [read_roles.judged(each) for each in given.criteria]
        found = reviews.comparison.fits_of(given, criteria)
    except JournalError:
        return ()
    return role_reasons.same_twice(found, worth=settings.matters_points)


def _merged(run: Runtime, ask: Prompts) -> None:
    """Ask which criterion goes, and drop it; its ratings are kept."""

    def drop(said: str) -> None:
        with run.reading() as store:
            found = read_roles.picked(read_roles.criteria(store), said)
        named = texts.key(said) in (texts.key(found.name), found.slug)
        if not named and ask.key(f"  Drop {shown(found.name)}? [y/N]", "yn") != YES:
            ask.tell("All stay.", indent=2)
            return
        with run.writing("role criterion drop") as store:
            plans.criteria.drop(store, found, on=run.today, now=run.clock.now)
        ask.tell(shown(f"dropped: {found.name}; its ratings are kept"), indent=2)

    known = ", ".join(each.slug for each in laid(run).weighed)
    asking.kept(ask, f"  Which one goes? {known} (Enter keeps all)", drop)
