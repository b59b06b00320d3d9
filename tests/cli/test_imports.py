"""What a word loads: no heavy library for hot words, help, version and completion; each deferral
fires when needed.
"""

import json
import os
import subprocess
import sys

import pytest

HEAVY = ("sqlmodel", "sqlalchemy", "pydantic", "numpy", "matplotlib")
LANE = (
    *HEAVY,
    "typer",
    "inspect",
    "dataclasses",
    "rich",
    "pathlib",
    "platformdirs",
    "uuid",
    "jinja2",
    "tomlkit",
    "icalendar",
)

PROBE = """
import atexit, json, sys
before = set(sys.modules)
code = [0]
def tell():
    loaded = sorted({name.partition(".")[0] for name in set(sys.modules) - before})
    print(json.dumps([code[0], loaded]), file=sys.stderr)
atexit.register(tell)
from journal.__main__ import main
code[0] = main(json.loads(sys.argv[1]))
"""


def loaded(argv, **variables):
    """Return exit code and the top-level packages that one command line loads in a fresh process."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, json.dumps(argv)],
        capture_output=True,
        text=True,
        env={**os.environ, **variables},
        check=False,
    )
    code, names = json.loads(done.stderr.splitlines()[-1])
    return code, set(names)


LANE_LINES = [
    ["log", "a line @tag"], ["win", "kept it"], ["praise", "thanks"], ["lesson", "ask"], ["energy", "4"],
    ["mood", "4"], ["list"], ["list", "last week"], ["find", "line"], ["show", "1"], ["undo"], ["history"],
    ["rm", "1"], ["did", "writing"], ["off", "sick"],
]  # fmt: skip


@pytest.fixture
def seeded(journal):
    journal("log", "an earlier line")
    journal("habit", "add", "writing", "daily", "--from", "2026-09-01")


@pytest.mark.parametrize("argv", LANE_LINES, ids=" ".join)
def test_a_word_in_the_lane_loads_no_more_than_it_needs(seeded, argv):
    code, names = loaded(argv)

    assert (code, sorted(names & set(LANE))) == (0, [])


TYPER_LINES = [
    ["--help"], ["log", "--help"], ["log", "a line", "-t", "5m"], ["list", "-n", "5"], ["find", "line", "-n", "3"],
    ["energy", "4", "-d", "yesterday"], ["help", "dates"], ["completion", "bash"], ["did", "writing", "-d", "yesterday"],
    ["checkin", "--energy", "4", "--did", "writing", "--log", "a line"],
]  # fmt: skip


@pytest.mark.parametrize("argv", TYPER_LINES, ids=" ".join)
def test_a_hot_word_with_options_loads_no_heavy_library(seeded, argv):
    code, names = loaded(argv)

    assert (code, sorted(names & {*HEAVY, "rich"})) == (0, [])


def test_the_version_loads_no_third_party_library():
    code, names = loaded(["--version"])

    assert (code, sorted(names & {*LANE, "sqlite3", "dateutil"})) == (0, [])


def test_completion_loads_no_heavy_library():
    _, names = loaded(
        [], _JOURNAL_COMPLETE="complete_bash", COMP_WORDS="journal lo", COMP_CWORD="1"
    )

    assert sorted(names & set(HEAVY)) == []


@pytest.mark.parametrize("form", ["systemd", "now"])
def test_only_a_calendar_loads_what_writes_calendars(seeded, form):
    assert "icalendar" not in loaded(["remind", form])[1]
    assert "icalendar" in loaded(["remind", "ics"])[1]


def test_a_plan_word_does_load_the_models(seeded):
    code, names = loaded(["goal", "add", "KCS v6 Practices", "--kind", "certification"])

    assert (code, "sqlmodel" in names) == (0, True)


@pytest.mark.parametrize(
    "argv", [["--help"], ["--version"], ["help", "dates"], ["log", "--help"], ["completion", "zsh"]]
)
def test_help_and_version_touch_no_disk(argv, shell, tmp_path):
    nowhere = str(tmp_path / "nowhere")
    answer = shell(*argv, HOME=nowhere, JOURNAL_HOME=nowhere)

    assert (answer.code, answer.err, os.path.exists(nowhere)) == (0, "", False)
