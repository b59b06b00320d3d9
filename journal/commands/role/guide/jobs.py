"""The guide's fourth step: the present job, the ones that might be next, their chances and dates."""

from collections.abc import Callable
from typing import Any

from journal import plans
from journal.commands import plan_forms as forms
from journal.commands.review.prompts import LEAVES, Prompts
from journal.commands.role import options
from journal.commands.role.guide import asking
from journal.commands.role.guide.table import Table, laid
from journal.plans import read_roles
from journal.render.escape import shown
from journal.runtime import Runtime
from journal.views.roles import Role, RoleDraft

QUESTIONS = (
    ("opens", "Will the post open? A chance, like 50%"),
    ("offer", "If it opens, will you get an offer? A chance, like 70%"),
    ("starts", "The first month there, like 2027-07?"),
    ("mix", "Its kinds of work, like async-many=70,live-one=30?"),
)
"""What a comparison asks of a job, by the name of its option."""

Keep = Callable[[str], None]


def wanted(table: Table) -> bool:
    """Whether a job is missing, or something that the move needs to know of one."""
    lacks = any(None in (role.p_opens, role.p_given_open, role.starts) for role in table.candidates)
    return not table.held or not table.candidates or not table.ratings or lacks


def named(run: Runtime, ask: Prompts, table: Table) -> None:
    """Ask for the present job and the ones that might be next, then for what they lack."""
    if not table.held:
        asking.kept(
            ask,
            f"Your present job, which takes part as staying: what is it called? {LEAVES}",
            lambda said: _add(run, RoleDraft(said, status="current")),
        )
    again = len(table.candidates) == 0 or not table.ratings
    while again:
        again = asking.kept(
            ask,
            "A job that might be next: what is it called? (Enter goes on)",
            lambda said: _add(run, RoleDraft(said), ask),
        )
    now = laid(run)
    for role in (*now.held, *now.candidates):
        _lacking(run, ask, role)


def _add(run: Runtime, draft: RoleDraft, ask: Prompts | None = None) -> None:
    with run.writing("role add") as store:
        made = plans.roles.add(store, draft, now=run.clock.now, today=run.today)
    if ask is not None:
        question = f"  How far is {shown(made.slug)}? watching, applied … (Enter: watching)"
        asking.kept(ask, question, lambda said: _status(run, made, said))


def _status(run: Runtime, role: Role, said: str) -> None:
    with run.writing("role status") as store:
        before = read_roles.role(store, f"#{role.id}")
        plans.roles.set_status(store, before, said, on=run.today, now=run.clock.now)


def _lacking(run: Runtime, ask: Prompts, role: Role) -> None:
    """Ask for the chances, the month and the mix that a job has not got yet; of the present job for
    its mix alone.
    """
    known: dict[str, Any] = {
        "opens": role.p_opens,
        "offer": role.p_given_open,
        "starts": role.starts,
        "mix": role.mix,
    }
    held = role.status == "current"
    asked = [each for each in QUESTIONS if not held or each[0] == "mix"]
    lacks = [(name, words) for name, words in asked if known[name] is None]
    if lacks:
        ask.tell(shown(role.name))
    for name, words in lacks:
        asking.kept(ask, f"  {words} {LEAVES}", _keeper(run, role, name))


def _keeper(run: Runtime, role: Role, name: str) -> Keep:
    def keep(said: str) -> None:
        fields = forms.values(run, options.ROLE_FIELDS, {name: said})
        with run.writing("role offer") as store:
            now = read_roles.role(store, f"#{role.id}")
            plans.roles.change(store, now, fields, now=run.clock.now)

    return keep
