"""A word on the terminal while something takes longer than a person waits for."""

import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager

from journal.runtime import Runtime

PATIENCE = 1.0
"""Seconds after which it is said that something goes on."""


@contextmanager
def going_on(run: Runtime, text: str) -> Generator[None]:
    """Say `text` on standard error once the block takes longer than the patience, and take it away
    at its end; silent where nobody looks.
    """
    if sys.stderr is None or not sys.stderr.isatty() or run.said.get("quiet"):
        yield
        return
    told = threading.Event()
    line = run.page.ascii_safe(f"{text} …")

    def tell() -> None:
        told.set()
        sys.stderr.write(f"{line}\n" if run.page.a11y else line)
        sys.stderr.flush()

    timer = threading.Timer(PATIENCE, tell)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if told.is_set() and not run.page.a11y:
            sys.stderr.write(f"\r{' ' * len(line)}\r")
            sys.stderr.flush()
