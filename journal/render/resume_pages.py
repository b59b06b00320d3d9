"""A résumé as Markdown and as one HTML file that loads nothing and prints on A4."""

from collections.abc import Iterable, Mapping
from typing import Any

from journal.render import html, markdown, resume_parts
from journal.render.escape import parted
from journal.render.resume_parts import Block
from journal.views.resume import Resume


def as_markdown(view: Resume, base: Mapping[str, Any]) -> str:
    """Return a résumé as Markdown that ends in a line end; every text is escaped."""
    document = resume_parts.of(view, base)
    blocks = [f"# {markdown.escaped(document.title)}"]
    if document.label:
        blocks.append(f"**{markdown.escaped(document.label)}**")
    if document.contacts:
        blocks.append(" · ".join(markdown.escaped(each) for each in document.contacts))
    if document.summary:
        blocks.append(markdown.escaped(document.summary))
    for part in document.parts:
        blocks.append(f"## {markdown.escaped(part.title)}")
        for block in part.blocks:
            blocks += _block(block)
    return "\n\n".join(blocks) + "\n"


def _block(block: Block) -> Iterable[str]:
    if block.title:
        days = f" ({markdown.escaped(block.beside)})" if block.beside else ""
        yield f"### {markdown.escaped(block.title)}{days}"
    if block.under:
        yield f"*{markdown.escaped(block.under)}*"
    if block.text:
        lines = [markdown.escaped(line) for line in parted(block.text)]
        # Two blanks at a line's end keep the lines of a person's text apart.
        yield "  \n".join(line for line in lines if line)
    if block.lines:
        yield "\n".join(f"- {markdown.escaped(line)}" for line in block.lines)


def as_html(view: Resume, base: Mapping[str, Any]) -> str:
    """Return a résumé as a self-contained page, light, dark or printed."""
    return (
        html.environment()
        .get_template("resume.html.j2")
        .render(
            document=resume_parts.of(view, base),
            light=html.variables(html.LIGHT),
            dark=html.variables(html.DARK),
        )
    )
