"""Every sentence and number of a week's review of the demo journal is counted a second time, by an
obvious implementation that shares nothing with the program.
"""

import time
from datetime import date

import pytest
from second import week_rough, week_slow

EVENING = "2026-09-27T18:00:00+02:00"

WEEKS = {
    "the running week on its last evening": ("2026-W39", EVENING),
    "the running week on a Wednesday": ("2026-W39", "2026-09-23T18:00:00+02:00"),
    "a running week whose metrics have no value yet": ("2026-W38", "2026-09-17T18:00:00+02:00"),
    "the bad week": ("2026-W35", EVENING),
    "the week after a hand-off": ("2026-W30", EVENING),
    "the first days of a quarter": ("2026-W27", EVENING),
    "the middle of a quarter": ("2026-W33", EVENING),
    "credits that are missing": ("2026-W14", EVENING),
    "a holiday, and a year that ends": ("2026-W01", EVENING),
    "a week off without work": ("2025-W52", EVENING),
    "two weeks in the hills": ("2025-W30", EVENING),
    "a quarter that was graded later": ("2025-W46", EVENING),
    "an exam that was passed": ("2025-W12", EVENING),
    "a habit that counts glasses": ("2025-W05", EVENING),
    "the first week": ("2024-W40", EVENING),
    "the third week": ("2024-W42", EVENING),
    "an illness, and days off": ("2024-W46", EVENING),
}
ROUGH = {
    "low days and long hours": ("2026-W39", EVENING),
    "a rough Thursday": ("2026-W39", "2026-09-24T18:00:00+02:00"),
    "work that came back": ("2026-W38", EVENING),
    "days off, and a number that is missing": ("2026-W37", EVENING),
    "many weeks without a rating": ("2026-W36", EVENING),
    "a hand-off that did not stick": ("2026-W33", EVENING),
    "a week without a line": ("2025-W21", EVENING),
}
_PAGES = {}


@pytest.fixture(scope="session")
def rough(demo, tmp_path_factory):
    """Give the folder of a demo journal whose two years were harder."""
    return week_rough.roughened(demo, tmp_path_factory.mktemp("rough") / "demo")


@pytest.fixture(params=[*WEEKS, *ROUGH])
def pages(request, journal, demo, rough, monkeypatch):
    """Return the page of a week, as it is and as it is counted here."""
    week, now = {**WEEKS, **ROUGH}[request.param]
    home = demo if request.param in WEEKS else rough
    if request.param not in _PAGES:
        monkeypatch.setenv("JOURNAL_HOME", str(home))
        monkeypatch.setenv("JOURNAL_NOW", now)
        monkeypatch.setenv("TZ", "Europe/Amsterdam")
        monkeypatch.setenv("COLUMNS", "120")
        time.tzset()
        first = date.fromisocalendar(int(week[:4]), int(week[-2:]), 1)
        today = date.fromisoformat(now[:10])
        text = journal("review", "week", week, "--facts").out
        counted = week_slow.page(str(home / "journal.db"), first, today)
        _PAGES[request.param] = text, counted
    return _PAGES[request.param]


@pytest.mark.parametrize("section", week_slow.SECTIONS)
def test_a_section_says_what_the_rows_say(pages, section):
    text, counted = pages

    assert week_slow.taken_apart(text).get(section) == counted.get(section)


def test_nothing_of_a_page_is_left_out(pages):
    text, counted = pages

    assert week_slow.without_rules(text) == " ".join(counted.values())


def test_a_page_of_eighty_columns_says_the_same(journal, demo, monkeypatch):
    monkeypatch.setenv("JOURNAL_HOME", str(demo))
    monkeypatch.setenv("JOURNAL_NOW", EVENING)
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    text = journal("review", "week", "--facts").out

    counted = week_slow.page(str(demo / "journal.db"), date(2026, 9, 21), date(2026, 9, 27))
    assert week_slow.taken_apart(text) == counted
