"""`journal help`: a word's own help, or a topic."""

from typing import Annotated

import typer

from journal import cli, outcome, shipped
from journal.commands import _shared as shared
from journal.domain import texts
from journal.errors import NotFoundError

TOPICS = (
    "dates",
    "periods",
    "durations",
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

app = shared.word("Explain a word or a topic.")


@app.command("help")
def help_(
    ctx: typer.Context,
    topic: Annotated[
        list[str] | None, typer.Argument(metavar="TOPIC", help=f"A word, or: {', '.join(TOPICS)}.")
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
    if not words:
        outcome.out(_of_words([]))
        outcome.out(f"\nTopics: {', '.join(TOPICS)}")
    elif words[0] in cli.COMMANDS:
        outcome.out(_of_words(words))
    elif words[0] in TOPICS:
        outcome.out(shipped.text(f"help/{words[0]}.txt").rstrip("\n"))
    else:
        near = texts.near(words[0], [*cli.COMMANDS, *TOPICS])
        start = f"near: {', '.join(near)} · " if near else ""
        raise NotFoundError(
            f"no help on {texts.quoted(words[0])}", hint=f"{start}all: journal help"
        )


def _of_words(words: list[str]) -> str:
    """Return the help of the root, a word, or a word below a noun."""
    command, context = cli.tree(), None
    path = "journal"
    for word in words:
        context = typer.Context(command, info_name=path, parent=context)
        found = cli.command(word) if command.name is None or path == "journal" else None
        found = found or getattr(command, "commands", {}).get(word)
        if found is None:
            raise NotFoundError(f"no word {texts.quoted(word)} below {path}", hint=f"{path} --help")
        command, path = found, word
    help_text: str = command.get_help(typer.Context(command, info_name=path, parent=context))
    return help_text
