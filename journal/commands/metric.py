"""`journal metric`: figures worth watching, their values by hand or from a helpdesk's file."""

import tomllib
from typing import Annotated

import typer

from journal import domain, plans, reviews, shipped
from journal.commands import _metric_options as options
from journal.commands import _shared as shared
from journal.commands import metric_figures
from journal.commands import plan_forms as forms
from journal.commands._frames import chosen_by
from journal.commands._rehearsal import opened
from journal.commands.hot import lines, texts
from journal.errors import InvalidError, NotFoundError, UsageError
from journal.reviews.metric_pages import Asked
from journal.runtime import Runtime
from journal.views.metrics import (
    MeasurementSaid,
    Metric,
    MetricSaid,
    PresetAdded,
)

app = shared.word("Watch figures: by hand, or from a helpdesk's file.", invoke_without_command=True)

PRESETS = ("support", "kcs")


@app.callback()
def metric(ctx: typer.Context) -> None:
    """Watch figures: by hand, or from a helpdesk's file.

    \b
    Examples:
      journal metric
      journal metric add --preset support
      journal metric set within24 59/77
      journal metric import weekly.csv --metric csat --map "day=Week,k=Good,n=Good+Bad"
    """
    if ctx.invoked_subcommand is None:
        list_(ctx)


@app.command()
def add(
    ctx: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="What it is called.")] = None,
    kind: options.OfKind = None,
    unit: options.Unit = None,
    better: options.Better = None,
    cadence: options.Cadence = None,
    summary: options.Summary = None,
    activity: options.Activity = None,
    realm: shared.Realm = None,
    derive: options.Derive = None,
    slug: forms.Slug = None,
    preset: options.Preset = None,
) -> None:
    """Add a metric, or all of a shipped set. On a terminal a name alone is asked about.

    With --derive its values come from the ledger: share:not-mine, hours:goal=GOAL, hours:owner=TEAM,
    count:win, count:handoff, count:promise-kept, kept:habit=HABIT. A duration named as another with
    p90 behind it is shown beside that one's median.

    \b
    Examples:
      journal metric add "Solved within 24 h" --kind share --unit tickets --better up
      journal metric add "First reply p90" --kind duration --unit h --better down
      journal metric add "Hours not mine" --derive share:not-mine
      journal metric add --preset support
    """
    run: Runtime = ctx.obj
    if preset is not None:
        _add_preset(run, preset, name)
        return
    said: dict[str, str | None] = {
        "name": name,
        "slug": slug,
        "kind": kind,
        "unit": unit,
        "better": better,
        "cadence": cadence,
        "summary": summary,
        "activity": options.yes(activity),
        "realm": realm,
        "derive": derive,
    }
    said |= options.answers(run, said)
    fields = forms.values(run, options.FIELDS, said)
    with run.writing("metric add", text=said["name"]) as store:
        made = plans.metrics.add(store, fields, now=run.clock.now)
    run.show(MetricSaid(made, "added"))


def _add_preset(run: Runtime, preset: str, name: str | None) -> None:
    if name is not None:
        raise UsageError(
            "a preset has names of its own", hint=f"journal metric add --preset {preset}"
        )
    if preset not in PRESETS:
        raise NotFoundError(
            f"no preset {domain.texts.quoted(preset)}", hint=f"there is: {', '.join(PRESETS)}"
        )
    found = tomllib.loads(shipped.text(f"presets/{preset}.toml"))
    with run.writing("metric add") as store:
        added, already = plans.metrics.add_preset(store, found, now=run.clock.now)
    run.show(PresetAdded(preset, added, already))


@app.command("list")
def list_(ctx: typer.Context) -> None:
    """List metrics with their newest values.

    \b
    Example:
      journal metric list
    """
    run: Runtime = ctx.obj
    with run.reading() as store:
        found = reviews.metric_pages.listed(store, _asked(run))
    if not found.metrics:
        run.tell("no metric yet: journal metric add NAME --kind share · --preset support")
    run.show(found)


@app.command()
def show(ctx: typer.Context, name: options.Name, period: shared.OptionalPeriod = None) -> None:
    """Show a metric over a period, this quarter without one, beside the period before and a year ago.

    \b
    Examples:
      journal metric show within24
      journal metric show within24 "last quarter"
    """
    run: Runtime = ctx.obj
    span = run.period(period or "quarter")
    with run.reading() as store:
        found = reviews.metric_pages.shown(store, name, span, _asked(run))
    if found.number.value is None and found.metric.derive is None:
        run.tell(f"no value in this period: journal metric show {found.metric.slug} year")
    run.show(found)


def _asked(run: Runtime) -> Asked:
    return Asked(run.today, chosen_by(run))


@app.command("set", cls=shared.Dashed)
def set_(
    ctx: typer.Context,
    name: options.Name,
    value: Annotated[
        str, typer.Argument(metavar="VALUE", help="A number, a duration, or k of n as 59/77.")
    ],
    on: shared.On = None,
    note: shared.Note = None,
) -> None:
    """Record a metric's value on a day, today without one.

    \b
    Examples:
      journal metric set within24 59/77
      journal metric set first-reply 2h40 -d monday
      journal metric set backlog 31 --note "after the outage"
    """
    run: Runtime = ctx.obj
    when = lines.when(run, on)
    with run.writing("metric set") as store:
        found, stored, before, already = plans.metrics.put(
            store, name, value, day=when.day, note=note, now=run.clock.now
        )
    run.show(MeasurementSaid(found, stored, when.echo, before, already))


@app.command()
def edit(
    ctx: typer.Context,
    name: options.Name,
    title: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="Its new name.")
    ] = None,
    slug: forms.Slug = None,
    kind: options.OfKind = None,
    unit: options.Unit = None,
    better: options.Better = None,
    cadence: options.Cadence = None,
    summary: options.Summary = None,
    activity: options.Activity = None,
    realm: shared.Realm = None,
    derive: options.Derive = None,
    clear: forms.Clear = None,
) -> None:
    """Change a metric: by options, or as TOML in your editor without any.

    \b
    Examples:
      journal metric edit backlog --better down --summary last
      journal metric edit backlog --clear realm
    """
    run: Runtime = ctx.obj
    said = {
        "name": title,
        "slug": slug,
        "kind": kind,
        "unit": unit,
        "better": better,
        "cadence": cadence,
        "summary": summary,
        "activity": options.yes(activity),
        "realm": realm,
        "derive": derive,
    }
    with run.reading() as store:
        before = plans.metrics.one(store, name)
    fields = forms.changes(
        run, options.FIELDS, said, clear, _texts(before), name=f"metric-{before.id}"
    )
    if fields is None:
        run.show(MetricSaid(before, "already"))
        return
    with run.writing("metric edit") as store:
        after, changed = plans.metrics.change(
            store, before.id, fields, now=run.clock.now, seen=before.updated_at
        )
    run.show(MetricSaid(after, "changed" if changed else "already", changed))


def _texts(found: Metric) -> dict[str, str | None]:
    plain = {name: getattr(found, name) for name in options.FIELDS if name != "activity"}
    return {**plain, "unit": found.unit or None, "activity": options.yes(found.activity)}


@app.command()
def rm(
    ctx: typer.Context,
    name: options.Name,
    on: Annotated[
        str | None,
        typer.Option("-d", "--on", metavar="DAY", help="Remove the value of this day alone."),
    ] = None,
    with_data: Annotated[
        bool, typer.Option("--with-data", help="Its recorded values go with it.")
    ] = False,
    dry_run: shared.DryRun = False,
) -> None:
    """Remove a metric, or the value of one day; undo brings it back.

    \b
    Examples:
      journal metric rm backlog -d yesterday
      journal metric rm backlog --with-data --dry-run
    """
    run: Runtime = ctx.obj
    if on is not None:
        _rm_value(run, name, on, dry_run)
        return
    with opened(run, "metric rm", rehearsed=dry_run) as store:
        found = plans.glance.find(store, "metric", name)
        gone = plans.metrics.remove(
            store, found, with_data=with_data, today=run.today, rehearse=dry_run
        )
    run.show(gone)


def _rm_value(run: Runtime, name: str, on: str, rehearsed: bool) -> None:
    day = forms.past(run, on)
    with opened(run, "metric rm", rehearsed=rehearsed) as store:
        found, gone = plans.metrics.forget(store, name, day)
    run.show(MeasurementSaid(found, gone, texts.echo(run, day, on, exact=False), removed=True))


@app.command()
def done(ctx: typer.Context, name: options.Name) -> None:
    """Say how a metric is put away: it has no end of its own.

    \b
    Example:
      journal metric done backlog
    """
    _no_end(ctx.obj, name)


@app.command()
def drop(ctx: typer.Context, name: options.Name) -> None:
    """Say how a metric is removed: it has no end of its own.

    \b
    Example:
      journal metric drop backlog
    """
    _no_end(ctx.obj, name)


def _no_end(run: Runtime, name: str) -> None:
    with run.reading() as store:
        found = plans.metrics.one(store, name)
    raise InvalidError(
        "a metric has no end and asks for nothing; it can be removed with its values",
        hint=f"journal metric rm {found.slug} --with-data",
    )


@app.command("import")
def import_(
    ctx: typer.Context,
    path: Annotated[str, typer.Argument(metavar="FILE", help="A table; - is standard input.")],
    maps: Annotated[
        list[str],
        typer.Option(
            "--map",
            metavar="COLUMNS",
            help="day=COL,value=COL or day=COL,k=COL,n=COL; once a metric.",
        ),
    ],
    name: Annotated[
        str | None,
        typer.Option(
            "--metric",
            metavar="METRIC",
            autocompletion=shared.names("metric"),
            help="Else the one named in the map, or as the column is.",
        ),
    ] = None,
    date_format: Annotated[
        str | None,
        typer.Option("--date-format", metavar="FORMAT", help="DD/MM/YYYY, or as %d/%m/%Y."),
    ] = None,
    decimal: Annotated[
        str | None, typer.Option("--decimal", metavar="MARK", help="The decimal mark: . or ,")
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option("--unit", metavar="UNIT", help="Durations in the file are in min, h or days."),
    ] = None,
    skip_bad_rows: Annotated[
        bool, typer.Option("--skip-bad-rows", help="Leave out rows that cannot be read; name them.")
    ] = False,
    dry_run: shared.DryRun = False,
    yes: shared.Yes = False,
) -> None:
    """Record the figures of a table with a header, as a helpdesk writes it: all of them, or none.

    An empty cell and n = 0 are no measurement. A sum of columns is A+B. Several metrics are taken from
    one file by one --map each, with metric=NAME, and unit=min for durations, in it; the day is said
    once. Nothing is asked, so --yes changes nothing.

    \b
    Examples:
      journal metric import weekly.csv --metric backlog --map "day=Week,value=Open"
      journal metric import weekly.csv --metric csat --map "day=Week,k=Good,n=Good+Bad"
      journal metric import w.csv --map "metric=csat,day=Week,k=Good,n=All" --map "metric=backlog,value=Open"
      journal metric import week.csv --metric csat --map "day=Week,k=Ja,n=Ja+Nee" --date-format DD/MM/YYYY
    """
    metric_figures.take(
        ctx.obj,
        path,
        metric_figures.Said(maps, name, date_format, decimal, unit, skip_bad_rows, dry_run),
    )
