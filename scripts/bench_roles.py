"""Six jobs judged by twelve criteria, the present one among them: what bench.py --roles times.

The floors import the libraries that stand behind it, and do nothing with them.
"""

import os
import subprocess
from datetime import datetime
from pathlib import Path

CRITERIA = 12
JOBS = 6

NUMPY = "import sqlmodel, numpy"
MATPLOTLIB = "import sqlmodel, matplotlib.figure"

ROWS = (
    ("`role compare`", ("role", "compare"), NUMPY, 1.6),
    (
        "`role report` with six charts",
        ("role", "report", "--html", "FOLDER/roles.html", "--force"),
        MATPLOTLIB,
        3.0,
    ),
)
"""What is typed, its name in the table, its floor, and how many of them it may cost."""


def fill(home: Path, program: str, now: datetime) -> None:
    """Make a journal with the jobs, all rated, and look at the comparison once."""
    path = home.parent / "roles.toml"
    path.write_text(document(), encoding="utf-8")
    env = {**os.environ, "JOURNAL_HOME": str(home), "JOURNAL_NOW": now.isoformat()}
    for words in (
        ("role", "criterion", "add", "--from", str(path)),
        ("role", "add", "--from", str(path)),
        ("role", "rate", "--from", str(path)),
        ("role", "compare"),
    ):
        subprocess.run([program, *words], env=env, check=True, capture_output=True)


def document() -> str:
    """Return the criteria and jobs as one file; figures are spread by a fixed rule."""
    tables = [
        f'[[criterion]]\nslug = "c{k}"\nname = "Criterion {k}"\nworst = "low"\nbest = "high"\n'
        f"swing = {100 - 7 * k}\n"
        for k in range(CRITERIA)
    ]
    for i in range(JOBS):
        ratings = ", ".join(f"c{k} = {_figures(i, k)}" for k in range(CRITERIA))
        status = '"current"' if i == 0 else '"watching"'
        chances = (
            "" if i == 0 else f'opens = 0.{9 - i}\noffer = 0.{4 + i}\nstarts = "2026-1{i % 3}"\n'
        )
        tables.append(
            f'[[role]]\nslug = "job-{i}"\nname = "Job {i}"\nstatus = {status}\n{chances}'
            f"ratings = {{ {ratings} }}\n"
        )
    return "\n".join(tables)


def _figures(i: int, k: int) -> list[int]:
    likely = 2 + (3 * i + 5 * k) % 7
    return [likely - 1 - (i + k) % 2, likely, likely + 1]
