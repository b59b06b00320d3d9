"""Every sentence and number of the demo's quarters is that of a second, slow count of its rows.

Finished quarters, the running one, and days early and late in it; the page is wide enough that no
name is cut, and compared with blanks collapsed.
"""

import os
import subprocess
import sys
from datetime import date

import pytest
from second import quarter_slow

LAST = date(2026, 9, 27)
LOOKS = {
    "2024-Q4": (date(2024, 10, 1), LAST),
    "2025-Q1": (date(2025, 1, 1), LAST),
    "2025-Q2": (date(2025, 4, 1), LAST),
    "2025-Q3": (date(2025, 7, 1), LAST),
    "2025-Q4": (date(2025, 10, 1), LAST),
    "2026-Q1": (date(2026, 1, 1), LAST),
    "2026-Q2": (date(2026, 4, 1), LAST),
    "2026-Q3": (date(2026, 7, 1), LAST),
    "2026-Q3 on its second day": (date(2026, 7, 1), date(2026, 7, 2)),
    "2026-Q3 in its middle": (date(2026, 7, 1), date(2026, 8, 12)),
    "2026-Q3 on its last day": (date(2026, 7, 1), date(2026, 9, 30)),
    "2026-Q4 without a line": (date(2026, 10, 1), date(2026, 10, 20)),
    "2025-Q1 in its middle": (date(2025, 1, 1), date(2025, 2, 10)),
}


@pytest.fixture(scope="session")
def printed(demo):
    """Return a function that gives what the program prints of a quarter, once for all tests."""
    known = {}

    def run(look):
        first, today = LOOKS[look]
        if look not in known:
            world = {
                "HOME": str(demo.parent),
                "JOURNAL_HOME": str(demo),
                "JOURNAL_NOW": f"{today}T18:00:00+02:00",
                "TZ": "Europe/Amsterdam",
                "COLUMNS": "160",
                "NO_COLOR": "1",
            }
            label = f"{first.year}-Q{(first.month + 2) // 3}"
            done = subprocess.run(
                [sys.executable, "-m", "journal", "review", "quarter", label, "--facts"],
                env={**os.environ, **world},
                check=True,
                capture_output=True,
            )
            known[look] = done.stdout.decode()
        return known[look]

    return run


@pytest.fixture(scope="session")
def counted(demo):
    """Return a function that gives the sections of a quarter as they are counted a second time."""
    return lambda look: quarter_slow.written(str(demo / "journal.db"), *LOOKS[look])


@pytest.mark.parametrize("section", quarter_slow.SECTIONS)
@pytest.mark.parametrize("look", LOOKS)
def test_a_section_says_what_a_second_count_of_the_rows_says(printed, counted, look, section):
    assert quarter_slow.read(printed(look)).get(section) == counted(look).get(section)


@pytest.mark.parametrize("look", LOOKS)
def test_the_sections_counted_a_second_time_are_the_whole_text(printed, counted, look):
    assert quarter_slow.unruled(printed(look)) == quarter_slow.whole(counted(look))
