"""A decision before it is frozen: drafted, changed, and what it expects."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from journal import commands, plans
from journal.commands import plan_forms as forms
from journal.commands.decision import (
    beginning,
    choices,
    dialogue,
    files,
    freezing,
    options,
    shown,
)
from journal.domain import texts
from journal.errors import InvalidError, UsageError
from journal.plans import read_decisions
from journal.runtime import Runtime
from journal.views.decisions import Decision, ExpectationDraft

NEW = 'journal decision new "Ask for the writer post"'


def new(
    ctx: typer.Context,
    title: Annotated[
        str | None, typer.Argument(metavar="TITLE", help="What is decided, in a few words.")
    ] = None,
    choice: options.Choice = None,
    option: options.Options = None,
    why: options.Why = None,
    state: options.Mind = None,
    review: options.Review = None,
    gut: options.Gut = None,
    premortem: options.Premortem = None,
    tripwire: options.Tripwires = None,
    ten_minutes: options.TenMinutes = None,
    ten_months: options.TenMonths = None,
    ten_years: options.TenYears = None,
    successor_of: options.Follows = None,
    no_comparison: Annotated[
        bool,
        typer.Option("--no-comparison", help="Leave the running comparison of roles out of it."),
    ] = False,
    from_: Annotated[
        str | None, typer.Option("--from", metavar="FILE", help="Take it from a TOML file.")
    ] = None,
) -> None:
    """Draft a decision. On a terminal what was not said is asked for, and each answer is kept.

    While roles are compared, the choice is the best move unless you say another, and freezing the
    decision closes the comparison. One that follows another has its title unless you say one.

    \b
    Examples:
      journal decision new "Ask for the writer post" --state rested --review 2027-03-24
      journal decision new "Move house" --no-comparison --option stay --option move
      journal decision new --from decision.toml
    """
    run: Runtime = ctx.obj
    said = options.said(
        title=title,
        choice=choice,
        option=option,
        why=why,
        state=state,
        review=review,
        gut=gut,
        premortem=premortem,
        tripwire=tripwire,
        ten=(ten_minutes, ten_months, ten_years),
        successor_of=successor_of,
    )
    drafts: Sequence[ExpectationDraft] = ()
    if from_ is not None:
        fields, drafts = files.read(run, from_, said)
    else:
        fields = options.read(run, said)
    if "title" not in fields and successor_of is not None:
        with run.reading() as store:
            fields["title"] = read_decisions.named(store, successor_of, run.today).title
    if "title" not in fields:
        if not run.interactive:
            raise UsageError("decision new takes a title", hint=NEW)
        fields["title"] = texts.checked_text(run.ask("What is decided? (title)", otherwise=NEW))
    if run.interactive and from_ is None:
        freezing.offer(run, dialogue.draft(run, fields, no_comparison=no_comparison))
        return
    number, told = beginning.stored(run, fields, drafts, no_comparison=no_comparison)
    with run.reading() as store:
        answer = shown.said(store, number, "drafted", run.today, told=told)
    run.show(answer)


def edit(
    ctx: typer.Context,
    name: options.Name,
    title: forms.Title = None,
    choice: options.Choice = None,
    option: options.Options = None,
    why: options.Why = None,
    state: options.Mind = None,
    review: options.Review = None,
    gut: options.Gut = None,
    premortem: options.Premortem = None,
    tripwire: options.Tripwires = None,
    ten_minutes: options.TenMinutes = None,
    ten_months: options.TenMonths = None,
    ten_years: options.TenYears = None,
    successor_of: options.Follows = None,
    clear: forms.Clear = None,
) -> None:
    """Change a draft: by options, or as TOML in your editor without any.

    \b
    Examples:
      journal decision edit 1 --choice writer --why "quiet blocks, and an editor"
      journal decision edit 1
    """
    run: Runtime = ctx.obj
    said = options.said(
        title=title,
        choice=choice,
        option=option,
        why=why,
        state=state,
        review=review,
        gut=gut,
        premortem=premortem,
        tripwire=tripwire,
        ten=(ten_minutes, ten_months, ten_years),
        successor_of=successor_of,
    )
    with run.reading() as store:
        before = read_decisions.named(store, name, run.today)
    plans.decisions.refuse_frozen(before.id, frozen=before.frozen_at is not None)
    drafts = None
    if said or clear:
        fields = options.read(run, said, clear or ())
    else:
        fields, drafts = _edited(run, before)
    with run.writing("decision edit") as store:
        fields.update(choices.resolved_all(store, fields))
        changed = plans.decisions.change(
            store,
            before.id,
            beginning.whole(store, fields, before),
            now=run.clock.now,
            seen=before.updated_at,
        )
        if drafts is not None and plans.decisions.set_expectations(
            store, before.id, drafts, now=run.clock.now
        ):
            changed = (*changed, "expectations")
        answer = shown.said(
            store, before.id, "changed" if changed else "already", run.today, changed=changed
        )
    run.show(answer)


def _edited(
    run: Runtime, before: Decision
) -> tuple[dict[str, Any], Sequence[ExpectationDraft] | None]:
    """Return the columns and expectations that the person changed in the editor."""
    held = files.document(before)
    again = f"journal decision edit {before.id}"
    text = run.edit(
        commands.documents.write(held), name=f"decision-{before.id}", otherwise=f"{again} --help"
    )
    if text is None:
        return {}, None
    if not text.strip():
        raise InvalidError("everything was emptied; nothing was changed", hint=f"{again} --help")
    after = files.typed(commands.documents.read(text, known=tuple(held), again=again))
    changed = {key: value for key, value in after.items() if value and value != held[key]}
    emptied = [key for key, value in held.items() if value is not None and not after.get(key)]
    drafts: Sequence[ExpectationDraft] | None = None
    if "expectations" in emptied:
        emptied.remove("expectations")
        drafts = ()
    if "expectations" in changed:
        same = dict(zip(held["expectations"] or (), before.expectations, strict=True))
        drafts = [
            ExpectationDraft(*same[text][1:4]) if text in same else options.expectation(run, text)
            for text in changed.pop("expectations")
        ]
    return options.read(run, changed, emptied), drafts


def expect(
    ctx: typer.Context,
    name: options.Name,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="TEXT…", help="What is expected, so that it can be judged."),
    ] = None,
    p: Annotated[
        str | None, typer.Option("--p", metavar="CHANCE", help="How sure you are: 60% or 0.6.")
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="DAY", help="The day it can be judged on.")
    ] = None,
    without: Annotated[
        int | None, typer.Option("--without", metavar="N", help="Take expectation N away again.")
    ] = None,
) -> None:
    """Say what a decision is expected to bring, how sure that is, and when it can be judged.

    \b
    Examples:
      journal decision expect 1 an offer as manager --p 90% --by "31 oct"
      journal decision expect 1 --without 2
    """
    run: Runtime = ctx.obj
    text = " ".join(words or ())
    if without is not None:
        _unexpect(run, name, without, alone=not (text or p or by))
        return
    if not text or p is None or by is None:
        raise UsageError(
            "an expectation has words, a chance and a day",
            hint='journal decision expect 1 an offer as manager --p 90% --by "31 oct"',
        )
    draft = ExpectationDraft(
        texts.checked_text(text), options.chance(p), options.day_ahead(run, by, option="--by")
    )
    with run.writing("decision expect", text=text) as store:
        number = read_decisions.find(store, name)
        fresh = plans.decisions.expect(store, number, draft, now=run.clock.now)
        answer = shown.said(store, number, "expected" if fresh else "already", run.today)
    run.show(answer)


def _unexpect(run: Runtime, name: str, without: int, *, alone: bool) -> None:
    """Take an expectation away; raises UsageError when something new is said as well."""
    if not alone:
        raise UsageError(
            "--without takes one away and says nothing new",
            hint=f"journal decision expect {name} --without {without}",
        )
    with run.writing("decision expect") as store:
        number = read_decisions.find(store, name)
        plans.decisions.unexpect(store, number, without, now=run.clock.now)
        answer = shown.said(store, number, "changed", run.today, changed=("expectations",))
    run.show(answer)
