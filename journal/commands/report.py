"""`journal report`: one question about a period, answered by one table."""

from typing import Annotated, NamedTuple

import typer

from journal import render, reviews
from journal.commands import _outputs
from journal.commands import _shared as shared
from journal.commands._frames import of_any_period
from journal.commands._progress import going_on
from journal.domain import texts
from journal.errors import UsageError
from journal.reviews.reports import Kind
from journal.reviews.reports.asked import Asked
from journal.runtime import Runtime
from journal.views.documents import DocumentsWritten
from journal.views.reports import Report

app = shared.word("Answer one question about a period with a table.")

What = Annotated[
    str,
    typer.Argument(
        metavar="WHAT",
        help="time, owners, realms, energy, habits, metrics, wins, learning, standing, promises, "
        "tags, people or together.",
    ),
]
OfPeriod = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PERIOD]",
        help="2026-Q3, last month, 12w …; without it the running quarter, on its first three days "
        "the last one.",
    ),
]
Csv = Annotated[
    str | None, typer.Option("--csv", metavar="FILE", help="Write it as CSV; - prints it.")
]
Share = Annotated[
    bool, typer.Option("--share", help="Leave out private lines, charge and names of people.")
]
WithNames = Annotated[
    bool, typer.Option("--all", help="With --share: keep the names, never private lines.")
]


class Wanted(NamedTuple):
    """The files that were asked for."""

    md: str | None
    html: str | None
    csv: str | None
    force: bool

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the documents go."""
        return tuple(path for path in (self.md, self.html, self.csv) if path)


@app.command()
def report(
    ctx: typer.Context,
    what: What,
    period: OfPeriod = None,
    by: shared.By = None,
    tag: shared.Tag = None,
    kind: shared.Kind = None,
    owner: shared.Owner = None,
    realm: shared.Realm = None,
    who: shared.With = None,
    md: shared.Markdown = None,
    html: shared.Html = None,
    csv: Csv = None,
    share: Share = False,
    names: WithNames = False,
    force: shared.Force = False,
) -> None:
    """Answer one question about a period with a table.

    Every share and mean stands beside its n. What goes together is said to go together, and never
    to be a cause.

    \b
    Examples:
      journal report time
      journal report time last month --by project --share --html time.html
      journal report energy --by tag
      journal report together 2026
    """
    run: Runtime = ctx.obj
    made = reviews.reports.kind(what)
    wanted = Wanted(md, html, csv, force)
    _outputs.refuse_two_answers(
        run, wanted.paths, one=f"journal report {what} --md -", view=f"journal report {what} --json"
    )
    _refuse_unshared(what, made, share=share, names=names)
    asked = Asked(
        what=what,
        frame=of_any_period(run, "report", what, " ".join(period) if period else None),
        by=_by(what, made, by),
        tag=tag.lstrip("@#") if tag else None,
        kind=shared.entry_kind(kind) if kind else None,
        owner=owner,
        realm=shared.realm(run, realm),
        who=who,
        shared=share,
        names=not share or names,
    )
    if asked.narrowed and not made.of_lines:
        name = asked.narrowed[0][0]
        raise UsageError(
            f"report {what} looks at no lines: no --{name}", hint=f"journal report {what}"
        )
    with going_on(run, "Reading the journal"), run.reading() as store:
        view = reviews.reports.report(store, asked)
        left_out = reviews.reports.left_out(store, asked) if share else ()
    if wanted.paths:
        answer = DocumentsWritten(
            render.report_words.title(view),
            _outputs.write(_files(view, wanted, _line(asked), left_out), force=force),
            left_out,
        )
        if _outputs.STREAM not in wanted.paths:
            run.show(answer)
    else:
        run.show(view)
    if share:
        _outputs.tell_left_out(run, left_out)


def _by(what: str, made: Kind, by: str | None) -> str | None:
    """Return what the rows are; raises UsageError where a report has no such rows."""
    if by is None:
        return made.by[0] if made.by else None
    wanted = texts.key(by)
    if wanted not in made.by:
        near = (texts.near(wanted, made.by) or made.by)[:1]
        hint = " ".join(["journal report", what, *(f"--by {each}" for each in near)])
        raise UsageError(f"report {what} has no rows by {texts.quoted(by)}", hint=hint)
    return wanted


def _refuse_unshared(what: str, made: Kind, *, share: bool, names: bool) -> None:
    """What is about feelings or other people is not handed on; names only where asked for."""
    if names and not share:
        raise UsageError("--all goes with --share", hint=f"journal report {what} --share --all")
    of_people = what in ("standing", "people")
    if share and not made.shared and not (of_people and names):
        if of_people:
            raise UsageError(
                f"report {what} is made of names, which --share leaves out", hint="--share --all"
            )
        raise UsageError(
            f"report {what} is for your own eyes: it is never shared",
            hint="journal report time --share",
        )


def _line(asked: Asked) -> str:
    """Return the command that makes this report, for the foot of a page."""
    return " ".join(
        part for part in ("journal report", asked.what, asked.frame.whole.label) if part
    )


def _files(
    view: Report, wanted: Wanted, command: str, left_out: tuple[str, ...]
) -> list[_outputs.File]:
    pages = render.report_pages
    made = []
    if wanted.md:
        text = pages.as_markdown(view, command=f"{command} --md", left_out=left_out)
        made.append(_outputs.document(wanted.md, "md", text))
    if wanted.html:
        text = pages.as_html(view, command=f"{command} --html", left_out=left_out)
        made.append(_outputs.document(wanted.html, "html", text))
    if wanted.csv:
        made.append(_outputs.document(wanted.csv, "csv", pages.as_csv(view)))
    return made
