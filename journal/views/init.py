"""The view of `journal init`: what is set now."""

from typing import NamedTuple

from journal.views.schemas import schema


@schema("init/1", confirms=True)
class Initialised(NamedTuple):
    """What the four questions came to; None is unset, `habit` the first habit if one was named,
    `remind` the way of being reminded if one was chosen.
    """

    home: str
    date_order: str | None
    name: str | None
    habit: str | None
    remind: str | None = None
