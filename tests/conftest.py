"""What every test stands on: a fresh home, a frozen clock, no network, and the program called as a
person calls it.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from answer import Answer
from hypothesis import HealthCheck, settings

from journal.__main__ import main

NOW = "2026-09-24T17:30:00+00:00"
"""The frozen instant of the tests: Thursday 24 September 2026."""

QUIET = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)
settings.register_profile("dev", max_examples=50, deadline=None, suppress_health_check=QUIET)
settings.register_profile(
    "ci",
    max_examples=500,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=QUIET,
)
settings.register_profile("torture", max_examples=5000, deadline=None, suppress_health_check=QUIET)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a journal's folder of its own that does not exist yet, and a still world around
    it.
    """
    for name in tuple(os.environ):
        if name.startswith(("JOURNAL_", "XDG_", "CLICOLOR")) or name in (
            "FORCE_COLOR",
            "VISUAL",
            "EDITOR",
        ):
            monkeypatch.delenv(name)
    world = {
        "HOME": str(tmp_path),
        "JOURNAL_HOME": str(tmp_path / "journal"),
        "JOURNAL_NOW": NOW,
        "TZ": "UTC",
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "MPLCONFIGDIR": os.environ.get("MPLCONFIGDIR", "/tmp/journal-tests-mpl"),
    }
    for name, value in world.items():
        monkeypatch.setenv(name, value)
    time.tzset()
    monkeypatch.setattr("socket.socket.connect", _no_network)
    return tmp_path / "journal"


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a kept demo journal, made once."""
    place = tmp_path_factory.mktemp("kept") / "demo"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(place.parent))
        patch.setenv("JOURNAL_HOME", str(place.parent / "own"))
        assert main(["demo", "--keep", str(place), "--quiet"]) == 0
    return place


def _no_network(*_: object) -> None:
    raise AssertionError("the program reached for the network")


@pytest.fixture
def journal(capfd: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Return a function that runs the program in this process, both roads and the outcome included."""

    def run(*argv: str) -> Answer:
        capfd.readouterr()
        code = main([str(word) for word in argv])
        out, err = capfd.readouterr()
        assert code != 1, err
        return Answer(code, out, err)

    return run


@pytest.fixture
def shell(tmp_path: Path) -> Callable[..., Answer]:
    """Return a function that runs the program as a process of its own, with `stdin` and more
    variables.
    """

    def run(*argv: str, stdin: str | bytes = "", now: str = NOW, **variables: str) -> Answer:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        done = subprocess.run(
            [sys.executable, "-m", "journal", *argv],
            input=data,
            capture_output=True,
            env={**os.environ, "JOURNAL_NOW": now, **variables},
            cwd=tmp_path,
            check=False,
        )
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
