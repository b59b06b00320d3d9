"""A journal with one objective about one metric: what the words of objectives are tried on."""

from typing import Any

Run = Any


def planned(journal: Run) -> Run:
    """Q2 ended at 600 of 800 in time; Q3 is at 480 of 600 and has an objective about it."""
    journal("metric", "add", "Solved in time", "--kind", "share", "--unit", "tickets")
    journal("metric", "set", "solved", "600/800", "-d", "2026-05-13")
    journal("metric", "set", "solved", "480/600", "-d", "2026-09-16")
    journal("okr", "add", "A 24-hour answer", "--committed", "--why", "company objective")
    return journal


def measured(journal: Run) -> Run:
    """The same, measured by its share in time, which is to reach 85%."""
    planned(journal)("okr", "kr", "O1", "solved in time", "--metric", "solved", "--to", "85%")
    return journal
