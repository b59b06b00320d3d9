"""The one deferral mechanism: a room's front door loads each of its modules on first touch (PEP
562).
"""

import sys
from collections.abc import Callable
from types import ModuleType


def lazy_submodules(package: str, *names: str) -> Callable[[str], object]:
    """Return a module-level `__getattr__` for `package` that imports submodule `name` when it is
    first touched.

    Raises AttributeError for any name not listed, as an ordinary module does.
    """
    known = frozenset(names)

    def __getattr__(name: str) -> object:
        if name in known:
            full = f"{package}.{name}"
            __import__(full)
            return sys.modules[full]
        raise AttributeError(f"module {package!r} has no attribute {name!r}")

    return __getattr__


def load(name: str) -> ModuleType:
    """Import the module `name` and return it: the seam behind every table of words."""
    __import__(name)
    return sys.modules[name]
