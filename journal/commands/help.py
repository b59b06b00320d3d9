"""`journal help`: a word's own help, or a topic."""

from typing import Annotated, Any

import typer

from journal import outcome, shipped
from journal.commands import _shared as shared
from journal.domain import texts
from journal.errors import NotFoundError

TOPICS = (
    "dates",
    "periods",
    "durations",
    "schedules",
    "names",
    "symbols",
    "environment",
    "exit-codes",
    "files",
    "privacy",
    "aliases",
    "prompt",
    "support",
)


def _offered(incomplete: str) -> list[str]:
    """Return the topics that begin with what was typed."""
    return [topic for topic in TOPICS if topic.startswith(incomplete)]


app = shared.word("Explain a word or a topic.")


@app.command("help")
def help_(
    ctx: typer.Context,
    topic: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="TOPIC", autocompletion=_offered, help=f"A word, or: {', '.join(TOPICS)}."
        ),
    ] = None,
) -> None:
    """Explain a word or a topic.

    \b
    Examples:
      journal help
      journal help dates
      journal help log
    """
    words = topic or []
    root = ctx.find_root()
    known = root.command.list_commands(root)  # type: ignore[attr-defined]
    if not words:
        outcome.out(root.get_help())
        outcome.out(f"\nTopics: {', '.join(TOPICS)}")
    elif words[0] in known:
        outcome.out(_of_words(root, words))
    elif words[0] in TOPICS:
        outcome.out(shipped.text(f"help/{words[0]}.txt").rstrip("\n"))
    else:
        near = texts.near(words[0], [*known, *TOPICS])
        start = f"near: {', '.join(near)} · " if near else ""
        raise NotFoundError(
            f"no help on {texts.quoted(words[0])}", hint=f"{start}all: journal help"
        )


def _of_words(context: Any, words: list[str]) -> str:
    """Return the help of a word, or of a word below a noun."""
    for word in words:
        if word not in getattr(context.command, "list_commands", lambda _: [])(context):
            path = context.command_path
            raise NotFoundError(f"no word {texts.quoted(word)} below {path}", hint=f"{path} --help")
        name, found, _ = context.command.resolve_command(context, [word])
        context = type(context)(found, info_name=name, parent=context)
    help_text: str = context.get_help()
    return help_text
