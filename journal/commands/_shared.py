"""What all words share: the settings of a Typer app, the options of every command, the options of
entries.
"""

from collections.abc import Callable
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from journal._lazy import load
from journal.domain import realms, texts
from journal.errors import InvalidError, UsageError
from journal.runtime import Runtime

COLOURS = ("auto", "always", "never")


def word(help: str, **more: Any) -> typer.Typer:  # noqa: A002 - Typer's own name for it
    """Return a Typer app with the settings that all words have.

    A noun with sub-commands is explained by the docstring of its callback, examples and all, which
    Typer reads only where no other help was given.
    """
    if "invoke_without_command" not in more or "cls" in more:
        more["help"] = help
    return typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        **more,
    )


def _say(ctx: typer.Context, param: typer.CallbackParam, value: Any) -> Any:
    if value not in (None, False):
        ctx.obj.said[param.opts[-1].lstrip("-").replace("-", "_")] = value
        if ctx.obj.said.get("json") and ctx.obj.said.get("plain"):
            raise UsageError("--json and --plain are two answers", hint="take one of them")
    return value


def _colour(ctx: typer.Context, param: typer.CallbackParam, value: str | None) -> str | None:
    if value is not None and value not in COLOURS:
        raise UsageError(f"--color takes {', '.join(COLOURS)}")
    result: str | None = _say(ctx, param, value)
    return result


def names(noun: str) -> Callable[[str], list[tuple[str, str]]]:
    """Return what completes the names of a noun; what reads them loads only when a shell asks."""

    def offered(incomplete: str) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = load("journal.commands._names").offered(noun, incomplete)
        return found

    return offered


def everywhere(
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON.", expose_value=False, callback=_say)
    ] = False,
    plain: Annotated[
        bool,
        typer.Option(
            "--plain", help="Print tab-separated lines.", expose_value=False, callback=_say
        ),
    ] = False,
    color: Annotated[
        str | None,
        typer.Option(
            "--color",
            metavar="WHEN",
            help="Use colour: auto, always or never.",
            expose_value=False,
            callback=_colour,
        ),
    ] = None,
    quiet: Annotated[
        bool,
        typer.Option("-q", "--quiet", help="Say errors only.", expose_value=False, callback=_say),
    ] = False,
    no_input: Annotated[
        bool, typer.Option("--no-input", help="Ask nothing.", expose_value=False, callback=_say)
    ] = False,
    no_pager: Annotated[
        bool,
        typer.Option(
            "--no-pager", help="Print past the screen.", expose_value=False, callback=_say
        ),
    ] = False,
) -> None:
    """Declare the common options once; this function is never run, its parameters are shared."""


On = Annotated[str | None, typer.Option("-d", "--on", metavar="DAY", help="The day it belongs to.")]
Took = Annotated[
    str | None,
    typer.Option("-t", "--took", metavar="DURATION", help="Time spent: 45m, 1h30, 1.5h."),
]
Project = Annotated[
    str | None,
    typer.Option(
        "-p", "--project", metavar="PROJECT", autocompletion=names("project"), help="Its project."
    ),
]
Goal = Annotated[
    str | None,
    typer.Option(
        "-g", "--goal", metavar="GOAL", autocompletion=names("goal"), help="Its learning goal."
    ),
]
Realm = Annotated[
    str | None,
    typer.Option(
        "-r", "--realm", metavar="REALM", help="Kind of work: ticket, chat, docs, training."
    ),
]
Charge = Annotated[
    str | None,
    typer.Option("-c", "--charge", metavar="N", help="Drained or charged you: -2 to +2."),
]
For = Annotated[
    str | None,
    typer.Option(
        "--for",
        metavar="TEAM",
        autocompletion=names("person"),
        help="Whose work it is: the rightful team.",
    ),
]
Who = Annotated[
    str | None,
    typer.Option(
        "--who",
        metavar="NAME",
        autocompletion=names("person"),
        help="Who said it, or whom it concerns.",
    ),
]
ForRole = Annotated[
    str | None,
    typer.Option(
        "--role", metavar="ROLE", autocompletion=names("role"), help="The role it prepares for."
    ),
]
OfMetric = Annotated[
    str | None,
    typer.Option(
        "--metric", metavar="METRIC", autocompletion=names("metric"), help="The metric it moved."
    ),
]
Impact = Annotated[str | None, typer.Option("--impact", metavar="TEXT", help="The result.")]
Url = Annotated[str | None, typer.Option("--url", metavar="URL", help="Proof.")]
Skill = Annotated[
    list[str] | None,
    typer.Option(
        "--skill",
        metavar="TAG",
        autocompletion=names("tag"),
        help="A skill that it shows: the tag stands on the résumé; repeatable.",
    ),
]
Private = Annotated[
    bool, typer.Option("--private", help="Never leaves the journal in a shared page.")
]
Editor = Annotated[bool, typer.Option("-e", "--editor", help="Write the text in your editor.")]
Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="TEXT…", help="The text, in any number of words; - reads standard input."
    ),
]
Value = Annotated[str, typer.Argument(metavar="N", help="A whole number from 1 to 5.")]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="A few words beside it.")]
Why = Annotated[
    str | None,
    typer.Option(
        "--why", metavar="TEXT", autocompletion=names("reason"), help="The reason, in words."
    ),
]
Unmark = Annotated[bool, typer.Option("--unmark", help="Take it back: as if never said.")]
Tag = Annotated[
    str | None,
    typer.Option("--tag", metavar="TAG", autocompletion=names("tag"), help="With this tag."),
]
Kind = Annotated[
    str | None,
    typer.Option("--kind", metavar="KIND", help="note, win, lesson, praise, critique or study."),
]
Owner = Annotated[
    str | None,
    typer.Option(
        "--owner", metavar="TEAM", autocompletion=names("person"), help="Of this team's work."
    ),
]
With = Annotated[
    str | None,
    typer.Option("--who", metavar="NAME", autocompletion=names("person"), help="With this person."),
]
By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="GROUP",
        help="What the rows are: day, week, month, quarter, project, tag, owner, realm.",
    ),
]
Number = Annotated[
    str | None,
    typer.Argument(
        metavar="ID",
        autocompletion=names("entry"),
        help="Its number, or 8 letters and more of its uid.",
    ),
]
Numbers = Annotated[
    list[str],
    typer.Argument(metavar="ID…", autocompletion=names("entry"), help="One number or several."),
]
Rows = Annotated[int, typer.Option("-n", metavar="N", min=1, help="How many rows.")]
OptionalPeriod = Annotated[
    str | None,
    typer.Argument(metavar="PERIOD", help="A day or period: week, 2026-09, last friday."),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")
]
Yes = Annotated[bool, typer.Option("-y", "--yes", help="Answer the question with yes.")]

Markdown = Annotated[
    str | None, typer.Option("--md", metavar="FILE", help="Write it as Markdown; - prints it.")
]
Html = Annotated[
    str | None,
    typer.Option("--html", metavar="FILE", help="Write it as one HTML page; - prints it."),
]
Force = Annotated[bool, typer.Option("--force", help="Write over a file that is there.")]


class Dashed(TyperCommand):
    """A command whose words may begin with a dash: -1 is a number and -webinar a word left out.

    Such words are moved behind `--`, where nothing is an option; -n, -d and all that is no number
    and no word stay options, and an unknown one is refused as everywhere.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return what is left after parsing, as any command does."""
        options: list[str] = []
        words: list[str] = []
        takes_value = False
        for place, word in enumerate(args):
            if word == "--":
                words += args[place + 1 :]
                break
            dashed = not takes_value and _is_dashed_word(word)
            (words if dashed else options).append(word)
            takes_value = word in self._valued()
        rest: list[str] = super().parse_args(ctx, [*options, "--", *words] if words else options)
        return rest

    def _valued(self) -> set[str]:
        return {
            name
            for parameter in self.params
            for name in parameter.opts
            if not getattr(parameter, "is_flag", False)
        }


def _is_dashed_word(word: str) -> bool:
    rest = word[1:]
    if word[:1] != "-" or not rest or rest[0] == "-":
        return False
    return rest[0] in ".0123456789" or (len(rest) > 1 and rest.isalpha())


KINDS = ("note", "win", "lesson", "praise", "critique", "study")


def entry_kind(word: str) -> str:
    """Return a kind of entry as typed; raises InvalidError with the kinds there are."""
    wanted = texts.key(word.strip())
    if wanted not in KINDS:
        near = texts.near(wanted, KINDS)
        hint = f"--kind {near[0]}" if near else ", ".join(KINDS)
        raise InvalidError(f"no kind {texts.quoted(word)}", hint=hint)
    return wanted


def realm(run: Runtime, word: str | None) -> str | None:
    """Return the realm that a word means, None without one; raises InvalidError."""
    return None if word is None else realms.parse(word, run.settings["realm_aliases"])
