"""The table of words, the Typer group that loads one command, and usage errors in our own words."""

import os
from typing import Any, NamedTuple

import typer
from typer.core import TyperGroup

from journal import __version__, outcome
from journal._lazy import load
from journal.commands import _shared
from journal.domain import texts
from journal.errors import DeclinedError, ExitCode, JournalError, UsageError
from journal.runtime import Runtime

_UsageProblem: Any = typer.BadParameter.__mro__[1]
"""The base class of usage errors: not public, and it moved between releases of Typer."""


class Row(NamedTuple):
    """One word: its module in journal.commands, its line of help, and the group it is listed in."""

    module: str
    help: str
    group: str
    hidden: bool = False


COMMANDS = {
    "today": Row("today", "Show the day as it stands.", "Review"),
    "review": Row("review", "Review a week, month, quarter or year.", "Review"),
    "wins": Row("wins", "Show wins and what came of them.", "Review"),
    "log": Row("log", "Write a line into the journal.", "Write"),
    "add": Row("log", "Write a line into the journal.", "Write", hidden=True),
    "win": Row("win", "Keep something that went well.", "Write"),
    "praise": Row("praise", "Keep kind words, and who said them.", "Write"),
    "critique": Row("critique", "Keep critical words, and who said them.", "Write"),
    "lesson": Row("lesson", "Keep something learned.", "Write"),
    "study": Row("study", "Log time spent on a learning goal.", "Write"),
    "energy": Row("energy", "Say the day's energy, 1 to 5.", "Write"),
    "mood": Row("mood", "Say the day's mood, 1 to 5.", "Write"),
    "list": Row("list_", "List lines, newest day first.", "Write"),
    "find": Row("find", "Find lines by their words.", "Write"),
    "show": Row("show", "Show everything about one line.", "Write"),
    "random": Row("random_", "Show one old line.", "Write"),
    "on-this-day": Row("on_this_day", "Show the lines of this date in other years.", "Write"),
    "edit": Row("edit", "Change a line.", "Write"),
    "rm": Row("rm", "Remove lines; undo brings them back.", "Write"),
    "did": Row("did", "Mark habits as done.", "Track"),
    "done": Row("did", "Mark habits as done.", "Track", hidden=True),
    "skip": Row("skip", "Excuse days of habits; no run ends.", "Track"),
    "off": Row("off", "Say days off: no habit is due on them.", "Track"),
    "checkin": Row("checkin", "Check the evening in: a key each, then one line.", "Track"),
    "status": Row("status", "Say what is open today, in one line for a prompt.", "Track"),
    "habit": Row("habit", "Plan habits, and see how they stand.", "Plan"),
    "metric": Row("metric", "Watch figures: by hand, or from a helpdesk's file.", "Plan"),
    "pitch": Row(
        "pitch", "Pitch work to its rightful owner: what is, what could be, the ask.", "Review"
    ),
    "okr": Row("okr", "Plan a quarter's objectives, and see their scores.", "Plan"),
    "resume": Row("resume", "Make a résumé of jobs, wins, certificates and skills.", "Review"),
    "report": Row("report", "Answer one question about a period with a table.", "Review"),
    "chart": Row("chart", "Draw a period as a picture.", "Review"),
    "import": Row(
        "import_", "Take over what another program, or another journal, has kept.", "Keep"
    ),
    "remind": Row("remind", "Print reminders for a calendar or a timer; change nothing.", "Keep"),
    "export": Row("export", "Write the journal out, without loss or for another program.", "Keep"),
    "formats": Row("formats", "List the formats that can be read and written.", "Keep"),
    "goal": Row("goal", "Plan what to learn, and see its pace.", "Plan"),
    "credential": Row("credential", "Keep certificates, their expiry and credits.", "Plan"),
    "milestone": Row("milestone", "Keep steps, promises, and answers you wait for.", "Plan"),
    "project": Row("project", "Keep projects, and hand them to whose work they are.", "Plan"),
    "role": Row("role", "Compare jobs, and choose the next one.", "Plan"),
    "decision": Row("decision", "Write decisions down, and look back without hindsight.", "Plan"),
    "demo": Row("demo", "Show a journal of two invented years.", "Keep"),
    "init": Row("init", "Set the journal up by a few questions.", "Keep"),
    "config": Row("config", "Show and change settings.", "Keep"),
    "undo": Row("undo", "Take back the last change.", "Keep"),
    "redo": Row("redo", "Bring back what the last undo took.", "Keep"),
    "history": Row("history", "Show what changed, newest first.", "Keep"),
    "backup": Row("backup", "Make a checked copy of the journal.", "Keep"),
    "restore": Row("restore", "Put a backup in the journal's place.", "Keep"),
    "purge": Row("purge", "Remove lines for good; nothing brings them back.", "Keep"),
    "doctor": Row("doctor", "Check the journal's file.", "Keep"),
    "completion": Row("completion", "Print the completion script of a shell.", "Keep"),
    "help": Row("help", "Explain a word or a topic.", "Keep"),
}
"""Every word of `journal`, in the order of the help."""

NUMBERS = {
    "int": "whole number",
    "int range": "whole number",
    "float": "number",
    "float range": "number",
}
"""What an option's type of number is called in a refusal."""

GROUPS = ("Write", "Track", "Plan", "Review", "Keep")

EXAMPLES = """\
Examples:
  journal log rewrote the refund macro -t 45m -r docs
  journal did writing reading
  journal review week
"""


class Journal(TyperGroup):
    """The root: lists words from the table, and imports only the one that is typed."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return every word, so that a mistyped one finds its neighbour."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a stand-in with the table's line of help: listing imports nothing."""
        row = COMMANDS.get(cmd_name)
        if row is None:
            return None
        return _StandIn(name=cmd_name, help=row.help, hidden=row.hidden)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the real command of the typed word, with the common options on it."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise unknown_word(args[0])
        name, listed, rest = super().resolve_command(ctx, args)
        if name is None or listed is None:
            return name, listed, rest
        return name, command(name), rest

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the words by group; without Rich the panels of Typer are one flat list."""
        for group in GROUPS:
            rows = [
                (name, row.help)
                for name, row in COMMANDS.items()
                if row.group == group and not row.hidden
            ]
            if rows:
                with formatter.section(group):
                    formatter.write_dl(rows)

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        """Write the sentence and then the examples, which come first on the root."""
        super().format_help_text(ctx, formatter)
        formatter.write("\n" + EXAMPLES)


_StandIn: Any = typer.core.TyperCommand


def command(name: str) -> Any:
    """Import the word's module and return its command, with the common options on every leaf."""
    made = typer.main.get_command(load(f"journal.commands.{COMMANDS[name].module}").app)
    made.name = name
    _share(made)
    return made


def unknown_word(word: str) -> UsageError:
    """Return the refusal of a word that is none, with its nearest neighbours."""
    shown = [name for name, row in COMMANDS.items() if not row.hidden]
    near = texts.near(word, shown)
    hint = (
        f"did you mean {' or '.join(f'“{name}”' for name in near)}?" if near else "journal --help"
    )
    return UsageError(f"no command {texts.quoted(word)}", hint=hint)


def _share(made: Any) -> None:
    present = {option for parameter in made.params for option in parameter.opts}
    made.params += [extra for extra in _common() if not present & set(extra.opts)]
    for inner in getattr(made, "commands", {}).values():
        inner.short_help = _first_sentence(inner.help or "")
        _share(inner)


def _first_sentence(text: str) -> str:
    """Return the first sentence of a help, which the list of a group then wraps and never cuts."""
    paragraph = " ".join(text.strip().partition("\n\n")[0].split())
    return f"{paragraph.partition('. ')[0].rstrip('.')}."


def _common() -> list[Any]:
    holder = typer.Typer(add_completion=False, rich_markup_mode=None)
    holder.command()(_shared.everywhere)
    return [each for each in typer.main.get_command(holder).params if each.name != "help"]


app = _shared.word(
    "A personal career and productivity journal: one line a day, honest numbers, your own machine.",
    cls=Journal,
    invoke_without_command=True,
    epilog="More: journal help TOPIC (dates, periods, symbols, environment, exit-codes, files, privacy).",
)


@app.callback()
def root(
    ctx: typer.Context,
    version: bool = typer.Option(False, "-V", "--version", help="Print the version and exit."),
) -> None:
    """Bare `journal` shows the day as it stands."""
    if version:
        outcome.out(f"journal {__version__}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        load("journal.commands.hot.today").act(ctx.obj, ())


def tree() -> Any:
    """Return the root command as Typer builds it; its words load when they are resolved."""
    made = typer.main.get_command(app)
    _share(made)
    return made


def run(run: Runtime, argv: list[str]) -> int | None:
    """Run one command line through Typer; raises UsageError for what cannot be understood."""
    if "_JOURNAL_COMPLETE" in os.environ:
        _complete(run, argv)
        return None
    try:
        code = tree().main(list(argv), prog_name="journal", standalone_mode=False, obj=run)
    except SystemExit:  # Typer's own end of a broken pipe while help is written
        raise outcome.NobodyReadsError from None
    except typer.Abort:
        raise DeclinedError("interrupted; nothing was changed") from None
    except _UsageProblem as problem:
        _hear_json(run, argv)
        raise _in_our_words(problem, argv) from None
    except UsageError:
        _hear_json(run, argv)
        raise
    if code == ExitCode.INTERRUPTED:
        raise KeyboardInterrupt
    return code if isinstance(code, int) else None


def _complete(run: Runtime, argv: list[str]) -> None:
    """Print what a shell may offer; what cannot be understood offers nothing and says nothing."""
    load("typer.completion").completion_init()
    try:
        tree().main(list(argv), prog_name="journal", standalone_mode=False, obj=run)
    except (JournalError, _UsageProblem, SystemExit):
        return


def _hear_json(run: Runtime, argv: list[str]) -> None:
    """Let a refusal be JSON if that was asked for, though the line was never read to its end."""
    before = argv[: argv.index("--")] if "--" in argv else argv
    if "--json" in before:
        run.said["json"] = True


def _in_our_words(problem: Any, argv: list[str]) -> UsageError:
    message = " ".join(problem.format_message().split()).rstrip(".")
    message = message[:1].lower() + message[1:]
    path, typed = _typed(argv)
    option = getattr(problem, "option_name", "")
    kind: Any = getattr(getattr(problem, "param", None), "type", None)
    if getattr(kind, "name", "") in NUMBERS:
        least = getattr(kind, "min", None)
        from_on = "" if least is None else f", {least} or more"
        name = problem.param.opts[0]
        return UsageError(f"{name} takes a {NUMBERS[kind.name]}{from_on}", hint=f"{path} --help")
    if option.lstrip("-")[:1].isdigit():
        at = next((n for n, word in enumerate(argv) if word.startswith(option)), len(argv))
        line = load("shlex").join([*argv[:at], "--", *argv[at:]])
        return UsageError(f"“{option}” reads as an option", hint=f"journal {line}")
    for parameter in typed.params:
        if option in parameter.opts and not parameter.is_flag:
            value = parameter.metavar or parameter.name.upper()
            return UsageError(f"{option} takes a value: {value}", hint=f"{path} {option} {value}")
    return UsageError(message, hint=f"{path} --help")


def _typed(argv: list[str]) -> tuple[str, Any]:
    """Return the words of the command that a line names, and that command."""
    found, path = tree(), "journal"
    for word in argv:
        inner = command(word) if path == "journal" and word in COMMANDS else None
        inner = inner or getattr(found, "commands", {}).get(word)
        if inner is not None:
            found, path = inner, f"{path} {word}"
    return path, found
