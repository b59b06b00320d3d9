"""A device that takes nothing more ends a command with one line, whoever wrote to it."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("words", [["--help"], ["log", "--help"], ["today"], ["help", "dates"]])
def test_a_full_standard_output_is_one_line(words: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "journal", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert done.returncode == 8
    assert done.stderr.endswith("standard output cannot be written: no space left on device\n")
