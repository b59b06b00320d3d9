"""A pitch says what other people's work takes, every figure from the log and none from a private
line; what is for the writer's own eyes stands in no file.
"""

import pytest

FACTS = (
    ("2026-07-06", 300),
    ("2026-07-20", 240),
    ("2026-08-03", 300),
    ("2026-08-17", 240),
    ("2026-09-07", 300),
)


@pytest.fixture
def training(journal):
    """Five trainings of Experts this quarter, 23 hours, beside 69 hours of one's own."""
    journal("metric", "add", "--preset", "support")
    journal("project", "add", "Technical training", "--owner", "Experts", "--metric", "within24")
    for day, minutes in FACTS:
        journal("log", "trained", "-p", "technical", "-t", f"{minutes}m", "-d", day, "-c", "-1")
        for later in ("10:00", "12:00", "14:00"):
            journal("log", "queue", "-t", f"{minutes}m", "-d", f"{day} {later}", "-r", "ticket")


def test_what_is_comes_from_the_log(journal, training):
    answer = journal("pitch", "Experts")

    assert answer.lines[:5] == [
        "Pitch: technical training, rightful owner Experts · 2026-Q3",
        "",
        "1  What is",
        "   5 lines and 23 hours this quarter, 2.0 h a week; 23 hours since 6 Jul, where",
        "   this journal begins, about 1 working day, 25% of my hours.",
    ]
