"""A comparison of roles as one HTML page, or as Markdown, from the same document."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from journal.render import comparison_document, html, markdown
from journal.render.comparison_parts import Line, Part
from journal.render.document_parts import Table
from journal.render.escape import parted
from journal.render.html import Figure
from journal.views.comparison import Comparison
from journal.views.decisions import DecisionShown


def as_html(
    view: Comparison,
    figures: Sequence[Figure] = (),
    *,
    command: str = "",
    left_out: Sequence[str] = (),
    digest: str | None = None,
    decision: DecisionShown | None = None,
) -> str:
    """Return the comparison as a self-contained page: light, dark and printed, without a script."""
    document = comparison_document.of(
        view, command=command, left_out=left_out, digest=digest, decision=decision
    )
    pictures = {figure.name: html.picture(figure) for figure in figures}
    placed = [
        (part, [pictures[name] for name in part.pictures if name in pictures])
        for part in document.parts
        if not part.pictures or pictures
    ]
    filled: str = (
        html.environment()
        .get_template("comparison.html.j2")
        .render(
            document=document,
            parts=placed,
            light=html.variables(html.LIGHT),
            dark=html.variables(html.DARK),
        )
    )
    return filled


def as_markdown(
    view: Comparison,
    figures: Sequence[Figure] = (),
    pictures: Mapping[str, str] | None = None,
    *,
    command: str = "",
    left_out: Sequence[str] = (),
    digest: str | None = None,
    decision: DecisionShown | None = None,
) -> str:
    """Return the comparison as Markdown; `pictures` are the files of figures by name, none for a
    pipe.
    """
    document = comparison_document.of(
        view, command=command, left_out=left_out, digest=digest, decision=decision
    )
    blocks = [
        f"# {markdown.escaped(document.title)}",
        markdown.escaped(document.kind),
        markdown.escaped(document.lead),
        "\n".join(
            f"- **{markdown.escaped(fact.label)}** {markdown.escaped(fact.value)} "
            f"({markdown.escaped(fact.detail)})"
            for fact in document.facts
        ),
    ]
    for part in document.parts:
        blocks += _part(part, figures, pictures or {})
    return "\n\n".join([*blocks, "---", markdown.escaped(document.foot)]) + "\n"


def _part(part: Part, figures: Sequence[Figure], pictures: Mapping[str, str]) -> list[str]:
    own = [figure for figure in figures if figure.name in part.pictures]
    if part.pictures and not own:
        return []
    blocks = [f"## {markdown.escaped(part.title)}"]
    blocks += [markdown.escaped(sentence) for sentence in part.sentences]
    for figure in own:
        blocks += _figure(figure, pictures.get(figure.name))
    for table in part.tables:
        if len(part.tables) > 1:
            blocks.append(f"**{markdown.escaped(table.caption)}**")
        blocks.append(markdown.table(table))
    for group in part.groups:
        blocks.append(f"### {markdown.escaped(group.title)}")
        blocks.append("\n".join(_item(line, line.sign) for line in group.lines))
    if part.lines:
        blocks.append("\n".join(_item(line, line.word) for line in part.lines))
    return blocks


def _item(line: Line, mark: str) -> str:
    first, *more = [markdown.escaped(text) for text in parted(line.text)]
    lead = f"**{markdown.escaped(mark) if len(mark) > 1 else mark}** " if mark else ""
    # Two blanks at a line's end keep the lines of a person's text apart.
    return "  \n  ".join([f"- {lead}{first}", *more])


def _figure(figure: Figure, path: str | None) -> list[str]:
    title, subtitle = markdown.escaped(figure.title), markdown.escaped(figure.subtitle)
    figures = frozenset(range(1, len(figure.columns)))
    drawn = markdown.table(Table(figure.title, figure.columns, figure.rows, figures))
    picture = [] if path is None else [f"![{title}]({quote(path)})"]
    return [f"### {title}", subtitle, *picture, drawn]
