"""What is intended: habits, goals, projects, metrics, objectives, roles, decisions."""

from typing import TYPE_CHECKING

from journal._lazy import lazy_submodules

if TYPE_CHECKING:
    from journal.plans import glance as glance

__getattr__ = lazy_submodules(__name__, "glance")
