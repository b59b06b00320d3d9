"""Console blocks of the documents, run as sessions: what stands there is what comes out.

A block is fenced as `console`; its lines beginning with `$ ` are typed, the rest is what is printed.
Each block starts with an empty journal, or with the demo journal when the comment `<!-- demo -->`
stands on the line before it.
"""

import atexit
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from journal import shipped
from journal.config.home import folder

FENCE = "```console\n"
DEMO = "<!-- demo -->\n"
NOW = "2026-09-24T17:30:00+00:00"
DEMO_NOW = "2026-09-27T18:00:00+02:00"


class Block(NamedTuple):
    """One console block: where it starts on its page, its text, and whether it is of the demo."""

    line: int
    text: str
    demo: bool


def pages(root: Path) -> list[Path]:
    """Return the documents: README and everything in docs/."""
    return [root / "README.md", *sorted((root / "docs").rglob("*.md"))]


def blocks(page: str) -> Iterator[Block]:
    """Yield the console blocks of a page's text."""
    for before, text, _ in _cut(page):
        yield Block(before.count("\n") + 1, text, before.endswith(f"{DEMO}{FENCE}"))


def rewritten(page: str) -> str:
    """Return the page's text with the output of every console block as it is now."""
    done, kept = "", 0
    for before, text, end in _cut(page):
        demo = before.endswith(f"{DEMO}{FENCE}")
        done += page[kept : len(before)] + session(text, demo=demo)
        kept = end
    return done + page[kept:]


def _cut(page: str) -> Iterator[tuple[str, str, int]]:
    """Yield what stands before each block, the block's text, and where the text ends."""
    start = 0
    while (found := page.find(FENCE, start)) >= 0:
        begin = found + len(FENCE)
        end = page.index("```", begin)
        yield page[:begin], page[begin:end], end
        start = end + 3


def session(text: str, *, demo: bool) -> str:
    """Run the typed lines of a block and return it as a terminal would show it."""
    with tempfile.TemporaryDirectory() as place:
        world = _world(Path(place), demo=demo)
        if demo:
            shutil.copytree(_demo(), _journal(Path(place)))
        shown = []
        for line in text.splitlines():
            if line.startswith("$ "):
                shown.append(f"{line}\n{_run(line[2:], Path(place), world)}")
        return "".join(shown)


def _run(line: str, place: Path, world: dict[str, str]) -> str:
    done = subprocess.run(
        ["bash", "-c", line],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=world,
        cwd=place / "here",
        check=False,
    )
    out = done.stdout.decode().replace(str(place / "home"), "~")
    return out if not out or out.endswith("\n") else out + "\n"


def _world(place: Path, *, demo: bool) -> dict[str, str]:
    """Make the folders of a session and return its variables; `journal` is this interpreter's.

    The journal lies where a person's does who has set nothing.
    """
    for name in ("home", "here", "bin"):
        (place / name).mkdir()
    program = place / "bin" / "journal"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m journal "$@"\n')
    program.chmod(0o755)
    return {
        "PATH": f"{place / 'bin'}:{os.environ.get('PATH', '/usr/bin:/bin')}",
        "HOME": str(place / "home"),
        "JOURNAL_NOW": DEMO_NOW if demo else NOW,
        "TZ": "UTC",
        "LANG": "C.UTF-8",
        "COLUMNS": "80",
    }


@cache
def _demo() -> Path:
    """Return the folder of a journal that holds the demo, made once a process."""
    place = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    world = _world(place, demo=True)
    path = place / "demo.jsonl"
    path.write_text(shipped.text("demo.jsonl"), encoding="utf-8")
    command = ["journal", "import", "jsonl", str(path)]
    subprocess.run(command, env=world, check=True, capture_output=True)
    return _journal(place)


def _journal(place: Path) -> Path:
    """Return where the journal of a session lies."""
    return Path(folder({"HOME": str(place / "home")}))
