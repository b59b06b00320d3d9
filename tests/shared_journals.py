"""Two journals that differ in their private lines alone: `public` has never had those of `full`.

Every private line says “secret” in each field that takes words, and is the only one of its team, its
realm, its tags and its unit; private lines are in every stretch of days that a review looks at, and
written last, so that all other lines have the same numbers in both.
"""

import shlex
from collections.abc import Iterable
from pathlib import Path

import pytest
import role_journal
from answer import Answer

from journal.__main__ import main

SECRET = "secret"
"""Stands in every field of a private line that takes words."""

BEFORE, NOW = "2024-06-03T09:00:00+00:00", "2026-09-24T17:30:00+00:00"
"""When plans were made, and when lines are written and looked at."""

WEEK_DAYS = ("2026-09-21", "2026-09-22", "2026-09-23")
"""The running week, which the running month and quarter hold."""

OTHER_DAYS = ("2026-09-16", "2026-08-12", "2026-06-10", "2025-09-24", "2025-08-06", "2025-03-05")
"""Days of what it all stands beside: the week, month and quarter before, a year ago, a year."""

FIRST_DAY = "2024-07-01"
"""The day of the first line, which is a private one: in a year before the first for others."""

PRIVATE_A_DAY = 9
"""So many private lines each of these days has."""

PLANS = """
goal add Practices --kind certification --hours 10 --target 2026-10-09
project add "Technical training" --owner Docs --start 2025-02-01
project add Billing --owner Finance --start 2025-01-05
credential add CKA --on 2025-10-01 --expires 2027-10-01 --credits 20 --unit CPD --months 12
habit add reading daily --from 2024-06-03
metric add "Share that is not mine" --derive share:not-mine
metric add "Hours of practices" --derive hours:goal=practices
metric add "Hours of Docs" --derive hours:owner=Docs
metric add "Wins told" --derive count:win
metric add "Hand-offs" --derive count:handoff
metric add Backlog --unit tickets --better down
milestone add "hand-off of the training" -p technical-training --waiting-on Mara --asked 2024-06-03
milestone add "a first page" -p technical-training --promised Oskar --due 2026-09-25
milestone add "the exam" -g practices --due 2026-09-26
"""

OBJECTIVES = """
okr add "More told" --quarter 2026-Q3
okr kr add O1 "wins" --metric wins-told --from 0 --to 20
okr kr add O1 "study" --metric hours-of-practices --from 0 --to 10
project handoff billing --to Finance --on 2026-07-20
metric set backlog 31 -d 2026-09-22
metric set backlog 40 -d 2026-06-10
"""

DAY = """
log "answered tickets" -t 2h -r ticket -c 1 -d {day}
log "led a training @training" -t 1h -r training -p technical-training -d {day}
win "kept Oakfield @care" -t 30m -r ticket --who Mara -d {day}
win "a page that is read @writing" -t 30m -r docs --impact "half the tickets" -d {day}
praise "so clear" --who Oskar -d {day}
lesson "ask early" -d {day}
study practices 30m --credits 1 --unit CPD -d {day}
energy 4 -d {day}
mood 2 -d {day}
did reading -d {day}
"""

PRIVATE_FIELDS = (
    '--who SecretPerson --impact "a secret result" --url https://secret.example --private'
)
PRIVATE = f"""
log "secret work @secrettag" -t 3h --for SecretTeam -r chat -c -2 {PRIVATE_FIELDS} -d {{day}}
log "secret leak @secrettag" -t 50m -p billing -c -2 {PRIVATE_FIELDS} -d {{day}}
win "a secret win @secrettag" -t 20m -p technical-training {PRIVATE_FIELDS} -d {{day}}
win "a secret role @secrettag" --metric backlog --role writer {PRIVATE_FIELDS} -d {{day}}
praise "secret praise @secrettag" --who Mara --impact "a secret" --private -d {{day}}
critique "a secret critique @secrettag" --role writer {PRIVATE_FIELDS} -d {{day}}
lesson "a secret lesson @secrettag" {PRIVATE_FIELDS} -d {{day}}
study practices 1h "secret study @secrettag" --credits 2 --unit CPD --private -d {{day}}
study practices 1h "more" --credits 2 --unit SecretUnit --private -d {{day}}
"""
"""Mara's private praise would be the result of the wins that are with her (D33)."""

REVIEWED = """
review week 2026-W39 --answer well="an answer of mine"
review month 2026-08 --answer proud="an answer of mine"
review quarter 2026-Q2 --answer proud="an answer of mine"
review year 2025 --answer proud="an answer of mine"
"""


def made(place: Path, *, private: bool) -> Path:
    """Make a journal in a folder, with its private lines or without any, and return the folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(place.parent))
        patch.setenv("JOURNAL_HOME", str(place))
        patch.setenv("JOURNAL_NOW", BEFORE)
        _all(PLANS.splitlines())
        role_journal.enter(_run)
        _run("goal", "link", "practices", "writer", "3", "--gain", "10%")
        patch.setenv("JOURNAL_NOW", NOW)
        _all(OBJECTIVES.splitlines())
        _all(_of_days(DAY, (*OTHER_DAYS, *WEEK_DAYS)))
        if private:
            _all(_of_days(PRIVATE, (FIRST_DAY, *OTHER_DAYS, *WEEK_DAYS)))
        _all(REVIEWED.splitlines())
    return place


def _of_days(lines: str, days: Iterable[str]) -> Iterable[str]:
    return (line.format(day=day) for day in days for line in lines.splitlines())


def _all(lines: Iterable[str]) -> None:
    for line in lines:
        if line:
            _run(*shlex.split(line))


def _run(*argv: str) -> Answer:
    code = main([*argv, "--quiet", "--no-input"])
    assert code == 0, argv
    return Answer(code, "", "")
