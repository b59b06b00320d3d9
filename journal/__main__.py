"""The front step: which road the words take, and the exit code."""

import gc
import os
import sys

from journal import __version__, lane, outcome
from journal._lazy import load
from journal.runtime import Runtime

VERSION = (["--version"], ["-V"])


def main(argv: list[str]) -> int:
    """Run one command line (without the program's name) and return its exit code."""
    run = Runtime()

    def act() -> int | None:
        if argv in VERSION:
            outcome.out(f"journal {__version__}")
            return None
        try:
            if "_JOURNAL_COMPLETE" not in os.environ and lane.fits(argv):
                return lane.run(run, argv)
            road = load("journal.cli")
            code: int | None = road.run(run, argv)
        except BaseException as error:
            run.name_edited(error)
            raise
        return code

    code = outcome.outcome(act, said=run.said, crash=run.crash, argv=argv)
    outcome.outcome(run.keep, said=run.said, crash=run.crash)
    if not code:
        run.remind()
    return code


def script() -> int:
    """Run the console script: without the cyclic collector, and without plug-ins of the
    environment.

    A command is too short to gain from collecting; no plug-in of pydantic comes near a diary.
    """
    gc.disable()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    os.umask(0o077)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    code = main(sys.argv[1:])
    gc.freeze()
    return code


if __name__ == "__main__":
    sys.exit(script())
