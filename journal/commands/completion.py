"""`journal completion`: the script for a shell, printed and never installed by itself."""

from typing import Annotated

import typer

from journal import outcome, shipped
from journal.commands import _shared as shared
from journal.domain import texts
from journal.errors import InvalidError

SHELLS = ("bash", "zsh", "fish")

app = shared.word("Print the completion script of a shell.")


@app.command()
def completion(
    ctx: typer.Context,
    shell: Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh or fish.")],
) -> None:
    """Print the completion script of a shell; nothing is installed by itself.

    \b
    Examples:
      journal completion bash
      journal completion fish
    """
    if shell not in SHELLS:
        raise InvalidError(f"no completion for {texts.quoted(shell)}", hint=", ".join(SHELLS))
    outcome.out(shipped.text(f"completion/{shell}.txt").rstrip("\n"))
