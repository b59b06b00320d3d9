"""`journal resume`: what can be shown of all this, as JSON Resume, Markdown or a page to print."""

from typing import Annotated, Any

import typer

from journal import exchange, files, render, reviews
from journal.commands import _outputs
from journal.commands import _shared as shared
from journal.domain import texts
from journal.domain.days import Moment
from journal.errors import UsageError
from journal.reviews.resume import Cut, Me
from journal.reviews.wins import Asked
from journal.runtime import Runtime
from journal.views.resume import Bio, Resume, ResumeWritten

app = shared.word("Make a résumé of jobs, wins, certificates and skills.")

FORMATS = ("json", "md", "html")


@app.command()
def resume(
    ctx: typer.Context,
    role: Annotated[
        str | None,
        typer.Option(
            "--for",
            metavar="ROLE",
            autocompletion=shared.names("role"),
            help="Only wins that speak for this role.",
        ),
    ] = None,
    tags: Annotated[
        list[str] | None,
        typer.Option(
            "--tag", metavar="TAG", autocompletion=shared.names("tag"), help="With this tag."
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DAY", help="Only what is from this day on.")
    ] = None,
    bio: Annotated[
        bool, typer.Option("--bio", help="Only the paragraph that says what you do.")
    ] = False,
    base: Annotated[
        str | None,
        typer.Option(
            "--base", metavar="FILE", help="Take education, languages and the like from here."
        ),
    ] = None,
    notes: Annotated[
        bool, typer.Option("--notes", help="Let the notes of a job be its summary.")
    ] = False,
    every: Annotated[bool, typer.Option("--all", help="Certificates that are over, too.")] = False,
    form: Annotated[
        str | None,
        typer.Option("--format", metavar="FORMAT", help="json, md or html; else as FILE ends."),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="Where it goes; - prints it."),
    ] = None,
    force: shared.Force = False,
) -> None:
    """Make a résumé of jobs, wins, certificates and skills.

    Wins without a result, private lines, energy and mood, roles that are hoped for and names beside
    wins are never in it; what was left out is counted on standard error. Praise that was kept as
    quotable stands in it with its author's name.

    \b
    Examples:
      journal resume -o resume.json
      journal resume --for help-center-writer -o resume.html
      journal resume --bio
      journal resume --tag writing --since 2025 --format md
    """
    run: Runtime = ctx.obj
    wanted = _format(run, form, output)
    kept = _base(base)
    first = _first(run, since)
    with run.reading() as store:
        cut = Cut(
            _asked(run, store, role),
            tuple(texts.key(tag.lstrip("@#")) for tag in tags or ()),
            first,
            notes,
            every,
        )
        rows = reviews.resume.gathered(store, run.today)
    view = reviews.resume.compose(rows, cut, _me(run), today=run.today, now=run.clock.now)
    if bio:
        _show_bio(run, view)
    else:
        _write(run, view, kept, wanted, output, force)
        _tell_left_out(run, view, output)


def _format(run: Runtime, form: str | None, output: str | None) -> str:
    """Return json, md or html: as said, else as the file's name ends; raises UsageError."""
    said = form.lower().lstrip(".") if form is not None else None
    said = {"markdown": "md", "htm": "html"}.get(said or "", said)
    if said is not None and said not in FORMATS:
        raise UsageError(f"no format {texts.quoted(form or '')}", hint="--format html")
    if said is not None or output == _outputs.STREAM:
        _outputs.refuse_view(run)
    ending = (output or "").rpartition(".")[2].lower()
    return said or (ending if ending in FORMATS else "json")


def _base(path: str | None) -> dict[str, Any]:
    return exchange.jsonresume.base(files.read(path)) if path is not None else {}


def _first(run: Runtime, phrase: str | None) -> Any:
    """Return the day from which wins count: that of a phrase, or the first of a period."""
    if phrase is None:
        return None
    moment: Moment | None = None
    if not _is_period(phrase):
        moment = run.day(phrase)
    return moment.day if moment is not None else run.period(phrase).start


def _is_period(phrase: str) -> bool:
    """Whether a phrase is a bare year or month, which is no day: `2025`, `2025-03`."""
    word = phrase.strip()
    return word.replace("-", "").isdigit() and len(word) in (len("2025"), len("2025-03"))


def _asked(run: Runtime, store: Any, role: str | None) -> Asked | None:
    return reviews.wins.asked(store, role, run.today) if role is not None else None


def _me(run: Runtime) -> Me:
    return Me(*(run.settings[f"me.{name}"] for name in Me._fields))


def _show_bio(run: Runtime, view: Resume) -> None:
    run.show(Bio(view.basics.summary))
    if view.basics.summary is None:
        run.tell('nothing to say yet: journal win "…" · journal role add "…" --current')


def _write(
    run: Runtime, view: Resume, base: dict[str, Any], form: str, output: str | None, force: bool
) -> None:
    if output is None and run.wants_data:
        run.show(view)
        return
    document = _outputs.document(
        _outputs.STREAM if output is None else output, form, _text(view, base, form)
    )
    (written,) = _outputs.write([document], force=force)
    if written.path == _outputs.STREAM:
        return
    run.show(
        ResumeWritten(
            written.path,
            written.kind,
            written.size,
            view.kept,
            view.wins,
            view.skills_asked,
            view.role,
            view.left_out,
        )
    )


def _text(view: Resume, base: dict[str, Any], form: str) -> str:
    if form == "json":
        return exchange.jsonresume.write(view, base)
    if form == "md":
        return render.resume_pages.as_markdown(view, base)
    return render.resume_pages.as_html(view, base)


def _tell_left_out(run: Runtime, view: Resume, output: str | None) -> None:
    """Say on standard error how many wins are in it and what was left out."""
    if output in (None, _outputs.STREAM):
        run.tell(f"{render.resume_words.kept(view)}.")
    left = render.resume_words.left_out(view.left_out)
    if left:
        run.tell(f"Left out: {left}.")
    if view.role is not None and not view.skills_asked:
        run.tell(
            f"No skill is known that {view.role} asks for. Write the tags of its advert into its "
            f'notes: journal role edit {view.role} --note "… @writing"'
        )
    elif not view.wins:
        run.tell('no win yet: journal win "…"')
