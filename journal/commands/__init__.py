"""The words a person types: one module a word, thin, found through `journal.cli.COMMANDS`."""

from typing import TYPE_CHECKING

from journal._lazy import lazy_submodules

if TYPE_CHECKING:
    from journal.commands import documents as documents

__getattr__ = lazy_submodules(__name__, "documents")
