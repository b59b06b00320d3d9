"""Builds histories for tests from short words: days of a month, `5-7`, `2:30` for amounts.

A day is `9` in the month of the start, `4/9` in its year, or `2027/4/9`.
"""

from datetime import date, timedelta

from journal.domain import schedules
from journal.domain.habit_records import Excuse, History, Mark, Version

GLYPHS = {
    "done": "●",
    "partial": "◐",
    "missed": "–",
    "not_recorded": "?",
    "excused": "×",
    "reserve": "◆",
    "open": "○",
    "not_due": "·",
}


def day(text):
    """Return an ISO date."""
    return date.fromisoformat(text)


def version(start, phrase):
    """Return a version of a schedule by its phrase."""
    return Version(date.fromisoformat(start), schedules.parse(phrase))


def history(
    phrase,
    start,
    *,
    done="",
    partly="",
    no="",
    reserve="",
    amounts="",
    off="",
    skip="",
    changes=(),
    archived=None,
    **settings,
):
    """Return a history; `changes` are (day, phrase) of later versions, amounts in whole units."""
    first = date.fromisoformat(start)
    marks = {}
    for kind, words in (("done", done), ("partly", partly), ("no", no), ("reserve", reserve)):
        for when in days(words, first):
            marks[when] = Mark(when, kind)
    for word in amounts.split():
        when, _, amount = word.rpartition(":")
        for one in days(when, first):
            kind = marks[one].kind if one in marks else "amount"
            marks[one] = Mark(one, kind, round(float(amount) * 1000))
    excuses = [
        Excuse(*span(word, first), kind, "")
        for kind, words in (("off", off), ("skip", skip))
        for word in words.split()
    ]
    return History(
        versions=(
            version(start, phrase),
            *(version(from_, changed) for from_, changed in changes),
        ),
        marks=marks,
        excuses=tuple(excuses),
        start=first,
        archived=date.fromisoformat(archived) if archived else None,
        **settings,
    )


def days(words, first):
    """Return the days of words like `2 4-6 4/1`."""
    found = []
    for word in words.split():
        start, end = span(word, first)
        found += [start + timedelta(n) for n in range((end - start).days + 1)]
    return found


def span(word, first):
    """Return first and last day of one word; `9-` is open."""
    start, dash, end = word.partition("-")
    if dash and not end:
        return one(start, first), None
    return one(start, first), one(end or start, first)


def one(word, first):
    """Return one day: `9`, `4/9` or `2027/4/9`."""
    *before, number = map(int, word.split("/"))
    year, month = [first.year, first.month][: 2 - len(before)] + before
    return date(year, month, number)


def drawn(units):
    """Return units as `2..8●`, `9?`."""
    return " ".join(
        f"{u.first.day}{'' if u.first == u.last else f'..{u.last.day}'}{GLYPHS[u.state]}"
        for u in units
    )


def glyphs(units):
    """Return the glyphs of units alone."""
    return "".join(GLYPHS[u.state] for u in units)
