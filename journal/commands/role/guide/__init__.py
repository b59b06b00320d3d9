"""`journal role compare --guide`: the way to a comparison, question by question; it can be left
anywhere and goes on at the first gap.
"""

from typing import TYPE_CHECKING

from journal._lazy import lazy_submodules

if TYPE_CHECKING:
    from journal.commands.role.guide import table as table
    from journal.commands.role.guide import walking as walking

__getattr__ = lazy_submodules(__name__, "table", "walking")
