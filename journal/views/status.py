"""The view of `journal status`: what a shell's prompt may say."""

from typing import NamedTuple

from journal.views.schemas import schema


@schema("status/1")
class Status(NamedTuple):
    """What is still open today: habits due, and lines written; `short` asks for one line or none."""

    due: int
    lines: int
    short: bool = False
