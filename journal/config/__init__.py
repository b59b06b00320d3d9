"""Where things lie, and what the person has set: flag, then environment, then config.toml, then
default.
"""

from typing import TYPE_CHECKING

from journal._lazy import lazy_submodules

if TYPE_CHECKING:
    from journal.config import home as home
    from journal.config import settings as settings
    from journal.config import toml as toml

__getattr__ = lazy_submodules(__name__, "home", "settings", "toml")
