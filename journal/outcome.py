"""Where every command ends: what is printed, what goes wrong in words, and the exit code."""

import errno
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from journal import render
from journal._lazy import load
from journal.errors import ExchangeError, ExitCode, JournalError
from journal.render import escape

ISSUES = "journal help support"


class NobodyReadsError(Exception):
    """The reader of standard output has seen enough; Typer would make exit 1 of the OSError."""


def out(text: str) -> None:
    """Write `text` and a line end to standard output; raises ExchangeError when it is closed or
    full.
    """
    if sys.stdout is None:
        raise ExchangeError("standard output is closed")
    try:
        print(text)
    except BrokenPipeError:
        raise NobodyReadsError from None
    except OSError as error:
        raise ExchangeError(f"standard output cannot be written: {_reason(error)}") from None


def out_bytes(data: bytes) -> None:
    """Write `data` to standard output as it is; raises ExchangeError when it is closed or full."""
    if sys.stdout is None:
        raise ExchangeError("standard output is closed")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise NobodyReadsError from None
    except OSError as error:
        raise ExchangeError(f"standard output cannot be written: {_reason(error)}") from None


def out_document(data: bytes) -> None:
    """Write a document, text in UTF-8, to standard output; raises ExchangeError as `out` does.

    A file or a pipe gets the bytes as they are: a program reads them there, which was promised what
    is stored, to the letter. On a terminal they would act, so there a person sees them as escapes.
    """
    if sys.stdout is not None and sys.stdout.isatty():
        out(escape.on_terminal(data.decode()).removesuffix("\n"))
    else:
        out_bytes(data)


def tell(text: str) -> None:
    """Write a message for a person to standard error; nobody listening is no error."""
    if sys.stderr is None:
        return
    if not text.isascii() and _needs_ascii():
        text = render.style.to_ascii(text)
    try:
        print(text, file=sys.stderr)
    except (OSError, ValueError):
        return


def _needs_ascii() -> bool:
    return os.environ.get("JOURNAL_A11Y") == "1" or not render.style.holds_glyphs(sys.stderr)


def outcome(
    act: Callable[[], int | None],
    *,
    said: Mapping[str, Any],
    crash: Callable[[str], None],
    argv: Sequence[str] = (),
) -> int:
    """Run a command to its end and return its exit code; every refusal and bug becomes a line here.

    `crash` is told type and place of a bug, never its text: that may hold a person's words. `argv`
    is what was typed, of which a hint that is an option makes the line to type.
    """
    try:
        code = act() or ExitCode.DONE
        _flush()
    except (BrokenPipeError, NobodyReadsError):
        _listen_no_more()
        return ExitCode.DONE
    except JournalError as error:
        _flushed_quietly()
        if error.hint and argv:
            error.hint = completed(error.hint, argv)
        _report(error, json=bool(said.get("json")))
        return error.code
    except KeyboardInterrupt as interruption:
        _flushed_quietly()
        tell("")
        _tell_draft(interruption)
        return ExitCode.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the one place where a bug becomes a line
        if isinstance(error, OSError) and error.errno == errno.ENOSPC and not error.filename:
            _listen_no_more()  # Typer writes its help itself
            tell(f"journal: standard output cannot be written: {_reason(error)}")
            return ExitCode.EXCHANGE
        _flushed_quietly()
        _report_bug(error, crash)
        return ExitCode.BUG
    return code


def _flush() -> None:
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _listen_no_more()
        raise ExchangeError(f"standard output cannot be written: {_reason(error)}") from None


def _flushed_quietly() -> None:
    try:
        _flush()
    except (JournalError, OSError):
        _listen_no_more()


def _listen_no_more() -> None:
    """Point standard output at nothing, so that the interpreter's own last flush is silent too."""
    void = os.open(os.devnull, os.O_WRONLY)
    os.dup2(void, 1)
    os.close(void)


def completed(hint: str, argv: Sequence[str]) -> str:
    """Return a hint that begins with an option as the line that was typed with that option on it;
    any other hint as it is.

    What the option says takes the place of what was typed for it. Behind “ · ” stand more examples,
    which a line has no use for; behind “ or ” another choice, which stays.
    """
    if not hint.startswith("--"):
        return hint
    hint = hint.partition(" · ")[0]
    cut = hint.find(" or ") if " or " in hint else len(hint)
    options = f" {hint[:cut]}".split(" --")[1:]
    names = [f"--{each.split(' ')[0]}" for each in options]
    kept = _without(names, list(argv))
    end = kept.index("--") if "--" in kept else len(kept)
    shlex = load("shlex")
    before, behind = shlex.join(kept[:end]), shlex.join(kept[end:])
    return f"journal {before} {hint[:cut]} {behind}".rstrip() + hint[cut:]


def _without(names: Sequence[str], argv: list[str]) -> list[str]:
    """Return a line without these options and the values they were given."""
    for name in names:
        for at, word in enumerate(argv):
            if word == name:
                del argv[at : at + 2]
                break
            if word.startswith(f"{name}="):
                del argv[at]
                break
    return argv


def _report(error: JournalError, *, json: bool) -> None:
    draft = getattr(error, "draft", None)
    if json:
        told = {
            "schema": "journal.error/1",
            "code": error.code,
            "reason": error.reason,
            "message": error.message,
            "hint": error.hint,
            "draft": draft,
        }
        tell(render.records.text(told))
        return
    tell(f"journal: {escape.shown(error.message)}")
    if error.hint:
        tell(f"  {escape.shown(error.hint)}")
    _tell_draft(error)


def _tell_draft(error: BaseException) -> None:
    draft = getattr(error, "draft", None)
    if draft:
        tell(f"  your text is in {draft}")


def _report_bug(error: Exception, crash: Callable[[str], None]) -> None:
    place = _place(error)
    tell(f"journal: a bug, {type(error).__name__} at {place}; what was stored is whole")
    tell(f"  {ISSUES}")
    _tell_draft(error)
    crash(f"{type(error).__name__} at {place}\npython {sys.version.split()[0]}, {sys.platform}\n")


def _place(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "an unknown place"
    return f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
