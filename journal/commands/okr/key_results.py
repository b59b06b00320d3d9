"""`journal okr kr`, `kr edit`, `kr rm` and `check`: what an objective is measured by."""

from datetime import date
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from journal import ledger, plans, reviews
from journal.commands import _shared as shared
from journal.commands import plan_forms as forms
from journal.commands._frames import chosen_by
from journal.commands._rehearsal import opened
from journal.commands.hot import lines
from journal.commands.okr import aims, objectives, options
from journal.domain import texts
from journal.errors import InvalidError
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.intended import KeyResultKept, MetricKept, ObjectiveKept
from journal.views.objectives import (
    Baseline,
    CheckedIn,
    CheckIn,
    KeyResultDraft,
    KeyResultSaid,
)

OfMetric = Annotated[
    str | None,
    typer.Option(
        "--metric",
        metavar="METRIC",
        autocompletion=shared.names("metric"),
        help="The metric it is measured by.",
    ),
]
From = Annotated[
    str | None,
    typer.Option("--from", metavar="VALUE", help="Where it starts; else where the metric stands."),
]
To = Annotated[
    str | None, typer.Option("--to", metavar="VALUE", help="What it is to reach: 80%, 16 h, 6.")
]
Hold = Annotated[
    str | None,
    typer.Option("--hold", metavar="VALUE", help="Keep every week (day, month) inside this."),
]

FIELDS: forms.Fields = {
    "title": forms.Field("title", forms.words, required=True),
    "metric": forms.Field("metric", forms.words, required=True),
    "from": forms.Field("from", forms.words),
    "to": forms.Field("to", forms.words),
    "hold": forms.Field("hold", forms.words),
}
AIMS = ("from", "to", "hold")

MOST_SURE = 10


class Adding(TyperGroup):
    """A group whose words are those of `add` when they begin with none of its commands."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return what is left after parsing, as any group does."""
        named = not args or args[0] in (*self.commands, *ctx.help_option_names)
        asked = named or all(each.startswith("-") for each in args)
        rest: list[str] = super().parse_args(ctx, args if asked else ["add", *args])
        return rest


app = shared.word("Say what an objective is measured by.", invoke_without_command=True)


@app.callback(cls=Adding)
def kr(ctx: typer.Context) -> None:
    """Say what an objective is measured by: `okr kr` is short for `okr kr add`.

    \b
    Examples:
      journal okr kr O1 "solved within 24 h" --metric within24 --from 71% --to 80%
      journal okr kr O1 "weeks with CSAT" --metric csat --hold 90%
      journal okr kr edit "solved within" --to 82%
    """
    if ctx.invoked_subcommand is None:
        objectives.list_(ctx)


@app.command()
def add(
    ctx: typer.Context,
    name: options.Name,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What it measures, in words.")],
    metric: OfMetric = None,
    from_: From = None,
    to: To = None,
    hold: Hold = None,
) -> None:
    """Add a key result: a metric that is to reach a target, or to hold one.

    Without --from it starts where the metric stands, and says so.

    \b
    Examples:
      journal okr kr add O1 "solved within 24 h" --metric within24 --to 80%
      journal okr kr add O2 "hand-offs agreed" --metric handoffs --from 0 --to 2
      journal okr kr add O3 "weeks with CSAT" --metric csat --hold 90%
    """
    run: Runtime = ctx.obj
    if metric is None:
        raise InvalidError("a key result is measured by a metric", hint="--metric METRIC")
    said = _said({"from": from_, "to": to, "hold": hold})
    with run.writing("okr kr", text=title) as store:
        wanted = plans.read_objectives.find(store, name, running=options.running(run).start)
        by = plans.glance.find(store, "metric", metric)
        rows = reviews.okrs.gathered(store, run.today, chosen_by(run), [wanted], [by])
        measured = next(each for each in rows.metrics if each.id == by)
        first = plans.read_objectives.one(store, wanted).quarter
        quarter = reviews.okrs.quarter_of(first, chosen_by(run))
        aim = aims.aimed(run, rows, measured, quarter, said)
        draft = KeyResultDraft(title, measured.id, aim.kind, aim.baseline, aim.target)
        made = plans.key_results.add(store, wanted, draft, now=run.clock.now)
        view = _standing(run, store, made, "added")
    run.show(view._replace(start=aim.start))


def _said(typed: dict[str, str | None]) -> dict[str, str | None]:
    return {name: text for name, text in typed.items() if text is not None}


def _standing(run: Runtime, store: Store, key_result_id: int, did: str) -> KeyResultSaid:
    """Return how a key result stands, with its objective."""
    objective, _ = plans.read_objectives.one_key_result(store, key_result_id)
    view = options.said(run, store, objective.id, did)
    result = next(each for each in view.objective.key_results if each.id == key_result_id)
    outcomes = any(not each.activity for each in view.objective.key_results)
    return KeyResultSaid(result, view.objective, view.quarter, did, outcomes=outcomes)


@app.command()
def edit(
    ctx: typer.Context,
    result: options.Result,
    title: forms.Title = None,
    metric: OfMetric = None,
    from_: From = None,
    to: To = None,
    hold: Hold = None,
    clear: forms.Clear = None,
) -> None:
    """Change a key result, without options in your editor. Cleared of `from` it starts where its
    metric stood.

    \b
    Examples:
      journal okr kr edit "solved within" --to 82%
      journal okr kr edit 9 --clear from
    """
    run: Runtime = ctx.obj
    said = {"title": title, "metric": metric, "from": from_, "to": to, "hold": hold}
    chosen, running = chosen_by(run), options.running(run).start
    with run.reading() as store:
        objective, before = plans.read_objectives.find_key_result(store, result, running=running)
        rows = reviews.okrs.gathered(store, run.today, chosen, [objective.id])
    present = next(each for each in rows.metrics if each.id == before.metric_id)
    typed = forms.changes(
        run, FIELDS, said, clear, _texts(before, present), name=f"okr-kr-{before.id}"
    )
    if not typed:
        with run.reading() as store:
            view = _standing(run, store, before.id, "already")
        run.show(view)
        return
    with run.writing("okr kr edit", text=title) as store:
        fields, start = _fields(run, store, before, typed)
        changed = plans.key_results.change(
            store, before.id, fields, now=run.clock.now, seen=before.updated_at
        )
        view = _standing(run, store, before.id, "changed" if changed else "already")
    run.show(view._replace(changed=changed, start=start if changed else None))


def _fields(
    run: Runtime, store: Store, held: KeyResultKept, typed: dict[str, Any]
) -> tuple[dict[str, Any], Baseline | None]:
    """Return the columns that were typed for a key result, and where its start is from."""
    fields: dict[str, Any] = {"title": typed["title"]} if "title" in typed else {}
    by = held.metric_id
    if "metric" in typed:
        by = plans.glance.find(store, "metric", typed["metric"])
    if by == held.metric_id and not set(AIMS) & set(typed):
        return fields, None
    objective, _ = plans.read_objectives.one_key_result(store, held.id)
    chosen = chosen_by(run)
    rows = reviews.okrs.gathered(store, run.today, chosen, [objective.id], [by])
    metric = next(each for each in rows.metrics if each.id == by)
    quarter = reviews.okrs.quarter_of(objective.quarter, chosen)
    said = {name: typed[name] for name in AIMS if name in typed}
    aim = aims.aimed(run, rows, metric, quarter, said, held)
    return {**fields, "metric_id": metric.id, **aim.fields()}, aim.start


def _texts(held: KeyResultKept, metric: MetricKept) -> dict[str, str | None]:
    reaches = held.kind == "reach"
    return {
        "title": held.title,
        "metric": metric.slug,
        "from": aims.text(held.baseline, metric),
        "to": aims.text(held.target, metric) if reaches else None,
        "hold": None if reaches else aims.text(held.target, metric),
    }


@app.command()
def rm(ctx: typer.Context, result: options.Result, dry_run: shared.DryRun = False) -> None:
    """Remove a key result with its check-ins; its metric stays. Undo brings it back.

    \b
    Examples:
      journal okr kr rm "hand-offs agreed" --dry-run
      journal okr kr rm 9
    """
    run: Runtime = ctx.obj
    with opened(run, "okr kr rm", rehearsed=dry_run) as store:
        _, held = plans.read_objectives.find_key_result(
            store, result, running=options.running(run).start
        )
        view = _standing(run, store, held.id, "removed")
        plans.key_results.remove(store, held.id)
    run.show(view._replace(check_ins=len(held.confidence), rehearsed=dry_run))


def check(
    ctx: typer.Context,
    result: options.Result,
    confidence: Annotated[
        str, typer.Argument(metavar="N", help="How sure you are of it: 0 no chance, 10 certain.")
    ],
    note: Annotated[
        list[str] | None, typer.Argument(metavar="[NOTE]…", help="Why, in a few words.")
    ] = None,
    on: shared.On = None,
) -> None:
    """Say how sure you are of a key result, 0 to 10; its value comes from its metric.

    \b
    Examples:
      journal okr check "solved within" 7
      journal okr check 9 4 back-to-school is louder than planned
      journal okr check 9 5 -d friday
    """
    run: Runtime = ctx.obj
    sure, when = read_confidence(confidence), lines.when(run, on)
    text = " ".join(note) if note else None
    with run.writing("okr check", text=text) as store:
        objective, held = plans.read_objectives.find_key_result(
            store, result, running=options.running(run).start
        )
        _refuse_outside(run, objective, f"{held.id} {sure}", when.day)
        earlier = [each for each in ledger.checkins.of(store, held.id) if each.day < when.day]
        stored, was, already = ledger.checkins.put(
            store, held.id, held.uid, CheckIn(when.day, sure, text), now=run.clock.now
        )
        view = _standing(run, store, held.id, "checked")
    run.show(
        CheckedIn(
            key_result=view.key_result,
            objective=objective.title,
            place=view.objective.place,
            check_in=stored,
            echo=when.echo,
            before=earlier[-1] if earlier else None,
            was=was,
            already=already,
        )
    )


def read_confidence(text: str) -> int:
    """Return a confidence of 0 to 10; raises InvalidError for anything else."""
    typed = text.strip()
    if not (typed.isascii() and typed.isdigit()) or len(typed) > 2 or int(typed) > MOST_SURE:
        raise InvalidError(
            f"confidence: {texts.quoted(text)}; a whole number from 0 to {MOST_SURE}",
            hint='journal okr check "solved within" 7',
        )
    return int(typed)


def _refuse_outside(run: Runtime, objective: ObjectiveKept, typed: str, day: date) -> None:
    """Raise InvalidError for a day outside the quarter, at which no score would look; `typed` is the
    key result and the confidence.
    """
    quarter = reviews.okrs.quarter_of(objective.quarter, chosen_by(run))
    if day < quarter.start:
        raise InvalidError(
            f"{quarter.label} began on {quarter.start}, and confidence is of its days",
            hint=f"journal okr check {typed}",
        )
    if day >= quarter.end:
        raise InvalidError(
            f"{quarter.label} ended on {quarter.last}, and confidence is of its days",
            hint=f"journal okr check {typed} -d {quarter.last}",
        )
