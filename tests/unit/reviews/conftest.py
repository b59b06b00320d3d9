"""The demo journal in a file, once for all tests of reviews."""

import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from demo_file import DEMO

from journal import storage
from journal.domain import periods as calendar
from journal.reviews import periods
from journal.reviews.frame import Chosen, framed, kind_of

NOW = datetime(2026, 10, 2, 9, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """Return the path of a file that holds the demo journal."""
    home = tmp_path_factory.mktemp("demo")
    world = {"JOURNAL_HOME": str(home), "HOME": str(home), "JOURNAL_NOW": NOW.isoformat()}
    subprocess.run(
        [sys.executable, "-m", "journal", "import", "jsonl", str(DEMO)],
        env={**os.environ, **world},
        check=True,
        capture_output=True,
    )
    return str(home / "journal.db")


@pytest.fixture(scope="session")
def reviewed(demo):
    """Return a function that composes the review of a phrase like 2026-Q3 as of a day."""
    known = {}

    def compose(phrase, today=TODAY, **chosen):
        key = (phrase, today, *chosen.items())
        if key not in known:
            whole = calendar.parse_period(phrase, today=today)
            frame = framed(kind_of(whole), whole, today, Chosen(**chosen))
            with storage.door.reading(demo, at=NOW) as store:
                known[key] = periods.review(store, frame)
        return known[key]

    return compose
