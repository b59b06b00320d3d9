"""The guide's walk: eight steps, each answer kept as it is given, and a result at the end."""

from collections.abc import Callable
from typing import NamedTuple

from journal import plans
from journal.commands.decision import dialogue, freezing
from journal.commands.review.prompts import LEAVES, LeftError, Prompts
from journal.commands.role.comparing import Asked, compared
from journal.commands.role.guide import asking, criteria, jobs, ratings
from journal.commands.role.guide.table import COMMAND, Table, able, gaps, laid
from journal.errors import UsageError
from journal.plans import read_roles
from journal.render.text.kept_reviews import left_at
from journal.runtime import Runtime

Walk = Callable[[Runtime, Prompts, Table], None]


class Step(NamedTuple):
    """A step of the guide: its title, whether anything is to be asked in it, and the asking."""

    title: str
    wanted: Callable[[Table], bool]
    walk: Walk


def walk(run: Runtime, asked: Asked) -> None:
    """Go through the steps that have gaps, then show the result.

    Raises UsageError where nobody can be asked, KeyboardInterrupt after saying where it goes on; the end of input leaves silently.
    """
    if not able(run):
        raise UsageError(
            "the guide asks on a terminal", hint="journal role compare --from FILE.toml"
        )
    if asked.file is not None or asked.what_if:
        raise UsageError("the guide keeps its answers in the journal", hint=COMMAND)
    ask = Prompts(run)
    for number, step in enumerate(STEPS, 1):
        table = laid(run)
        if not step.wanted(table):
            continue
        run.tell("")
        run.tell(f"{number} of {len(STEPS)}  {step.title}")
        try:
            step.walk(run, ask, table)
        except (KeyboardInterrupt, LeftError) as left:
            _tell_left(run, number)
            if isinstance(left, LeftError):
                return
            raise
    _result(run, ask, asked)


def rate(run: Runtime) -> None:
    """Ask for every rating that is missing, criterion by criterion across the jobs.

    Raises ConflictError as long as a criterion has no weight.
    """
    with run.reading() as store:
        plans.ratings.refuse_unweighed(store)
    table = laid(run)
    if not any(map(table.missing, table.roles)):
        run.tell("every job is rated on every criterion")
        return
    try:
        ratings.rated(run, Prompts(run), table)
    except LeftError:
        return


def _tell_left(run: Runtime, number: int) -> None:
    run.tell("")
    for line in left_at(number, len(STEPS), COMMAND, run.page):
        run.tell(line)


def _gut(run: Runtime, ask: Prompts, table: Table) -> None:
    """Ask for the gut pick, before any figure is shown."""

    def keep(said: str) -> None:
        with run.writing("role compare") as store:
            plans.comparisons.pick(store, read_roles.role(store, said), now=run.clock.now)

    names = ", ".join(role.slug for role in table.roles)
    ask.tell(names, indent=2)
    question = f"Before you see the numbers: which would you take today? {LEAVES}"
    asking.kept(ask, question, keep)


def _result(run: Runtime, ask: Prompts, asked: Asked) -> None:
    """Show the comparison, or what still keeps it from being one; offer to write it down."""
    run.tell("")
    for gap in gaps(laid(run)):
        ask.tell(f"still open: {gap}", indent=2, hang=2)
    view = compared(run, asked)
    run.show(view)
    run.tell("")
    try:
        if ask.key("Write it down as a decision? [y/N]", "yn") == "y":
            fields = {"title": view.title}
            freezing.offer(run, dialogue.draft(run, fields, no_comparison=False))
    except LeftError:
        return


STEPS = (
    Step(
        "What counts",
        lambda table: not table.weighed or bool(table.unweighed),
        criteria.named,
    ),
    Step(
        "What it weighs",
        lambda table: bool(table.unweighed) or not table.running.uid,
        criteria.weighed,
    ),
    Step("The jobs", jobs.wanted, jobs.named),
    Step("Ratings", lambda table: any(map(table.missing, table.roles)), ratings.rated),
    Step("Twice?", lambda table: table.running.seen_at is None, ratings.overlapping),
    Step(
        "Your gut",
        lambda table: table.running.gut is None and table.running.seen_at is None,
        _gut,
    ),
)
