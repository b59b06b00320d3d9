"""A decision is frozen: its text, with the comparison it rests on, gets a hash and stands."""

from typing import NamedTuple

import typer

from journal import plans
from journal.commands import _shared as shared
from journal.commands.decision import choices, dialogue, options, shown
from journal.domain import texts
from journal.errors import ConflictError, DeclinedError, InvalidError
from journal.plans import decision_records, read_decisions, read_roles
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.comparison import Given
from journal.views.decisions import Decision

HINTS = {
    "two options": '--option "stay" --option "go"',
    "a choice": '--choice "stay"',
    "why": '--why "…"',
    "a state of mind": '--state "…"',
    "a review date still to come": '--review "in half a year"',
}
"""What says a part that is missing."""


class Prepared(NamedTuple):
    """A draft as it would be frozen, and what of the journal that was made from."""

    decision: Decision
    given: Given | None
    text: str
    told: tuple[str, ...]


def freeze(ctx: typer.Context, name: options.Name, yes: shared.Yes = False) -> None:
    """Freeze a decision: its words, its expectations and the comparison stand from then on.

    The whole text is shown and asked about first. It is one text with a hash; notes can be added,
    a later decision can follow it, and `rm` still removes it.

    \b
    Examples:
      journal decision freeze 1
      journal decision freeze 1 --yes
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        number = read_decisions.find(store, name)
    act(run, number, yes=yes)


def offer(run: Runtime, number: int) -> None:
    """Offer to freeze a draft that says everything; else show what it still lacks."""
    with run.reading() as store:
        answer = shown.said(store, number, "drafted", run.today)
    if answer.missing:
        run.show(answer)
        return
    act(run, number, yes=False, declined=False)


def act(run: Runtime, number: int, *, yes: bool, declined: bool = True) -> None:
    """Freeze a draft; `declined`: a no is an interruption, not an answer.

    Raises InvalidError for one that is not complete, ConflictError for one that is frozen.
    """
    _refuse_incomplete(run, number, may_ask=run.interactive and not yes)
    ready = _prepared(run, number)
    if not yes:
        if run.interactive:
            with run.reading() as store:
                page = shown.page(store, ready.decision, run.today)
            run.show(page)
            for line in ready.told:
                run.tell(line)
        if not run.confirm("Freeze it? From then on its words stand", yes=False, otherwise="--yes"):
            if declined:
                raise DeclinedError("nothing was frozen")
            run.tell(f"Kept as a draft: journal decision freeze {number}")
            return
    with run.writing("decision freeze") as store:
        _refuse_changed(run, store, ready)
        plans.decisions.freeze(store, number, ready.text, now=run.clock.now)
        if ready.given is not None:
            plans.comparisons.close(store, closed_by=number, now=run.clock.now)
        answer = shown.said(store, number, "frozen", run.today, told=ready.told)
    run.show(answer)


def _refuse_incomplete(run: Runtime, number: int, *, may_ask: bool) -> None:
    lacks = _lacks(run, number)
    if lacks and may_ask:
        dialogue.gaps(run, number, only_needed=True)
        lacks = _lacks(run, number)
    if not lacks:
        return
    said = [HINTS[each] for each in lacks if each in HINTS]
    edit = f"journal decision edit {number} {' '.join(said)}"
    expect = f'journal decision expect {number} "…" --p 60% --by "in 3 months"'
    raise InvalidError(
        f"decision {number} does not say everything yet: {'; '.join(lacks)}",
        hint=edit if said else expect,
        reason="incomplete",
    )


def _lacks(run: Runtime, number: int) -> tuple[str, ...]:
    with run.reading() as store:
        decision = read_decisions.one(store, number, run.today)
    plans.decisions.refuse_frozen(number, frozen=decision.frozen_at is not None)
    return decision_records.missing(decision, run.today)


def _prepared(run: Runtime, number: int) -> Prepared:
    """Return a draft with the text that freezing it now would keep."""
    with run.reading() as store:
        decision = read_decisions.one(store, number, run.today)
        running = read_roles.running(store)
        about = choices.is_about(store, decision.chosen)
        given = choices.gathered(run, store) if about else None
        before = None
        if decision.successor_of is not None:
            before = read_decisions.one(store, decision.successor_of, run.today).uid
    found = choices.compared(given)
    text = decision_records.composed(
        decision,
        at=run.clock.now,
        comparison=found.record if found is not None else None,
        successor=before,
    )
    name = texts.quoted(running.title)
    told: tuple[str, ...] = ()
    if found is not None:
        told = (f"the comparison {name} goes into the text and closes with it",)
    elif about:
        told = (f"without the comparison {name}: fewer than two roles can be ranked",)
    elif running.uid:
        told = (f"without the comparison {name}: the choice is no move or role of it",)
    return Prepared(decision, given if found is not None else None, text, told)


def _refuse_changed(run: Runtime, store: Store, ready: Prepared) -> None:
    """Raise ConflictError when what was shown is not what would be frozen."""
    same = read_decisions.one(store, ready.decision.id, run.today) == ready.decision
    if same and ready.given is not None:
        same = choices.gathered(run, store) == ready.given
    if not same:
        raise ConflictError(
            "what was shown has changed meanwhile; nothing was frozen",
            hint=f"journal decision freeze {ready.decision.id}",
        )
