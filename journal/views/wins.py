"""Views of wins: those with a result, those that still have none, and the draft of one as a STAR."""

from datetime import date
from typing import NamedTuple

from journal.views.review_days import Skill
from journal.views.schemas import schema


class WinKept(NamedTuple):
    """Something that went well. `has_result` by docs/rules.md D33; `text` is the win in its own
    words, `star` says that situation, task or action are told too.
    """

    id: int
    day: date
    text: str
    impact: str | None
    has_result: bool
    star: bool
    who: str | None
    project: str | None
    role: str | None
    metric: str | None
    tags: tuple[str, ...]
    private: bool


@schema("wins/1")
class WinList(NamedTuple):
    """Wins with a result, newest first, then those without; `period` in words, None for all time.

    `skills` counts the tags of all of them.
    """

    period: str | None
    wins: tuple[WinKept, ...]
    without: tuple[WinKept, ...]
    skills: tuple[Skill, ...]
    only_without: bool = False


@schema("win.told/1", confirms=True)
class WinTold(NamedTuple):
    """A win was told as a STAR: its parts as they are now, "" where nothing is told.

    `changed` are the names of the parts that differ from before.
    """

    id: int
    day: date
    win: str
    situation: str
    task: str
    action: str
    result: str | None
    changed: tuple[str, ...]
