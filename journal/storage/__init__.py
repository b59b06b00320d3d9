"""The door to the file: one connection a command, steps, recording, seals, undo, backups,
drafts.
"""

from typing import TYPE_CHECKING

from journal._lazy import lazy_submodules

if TYPE_CHECKING:
    from journal.storage import aside as aside
    from journal.storage import backup as backup
    from journal.storage import changes as changes
    from journal.storage import copies as copies
    from journal.storage import derived as derived
    from journal.storage import doctor as doctor
    from journal.storage import door as door
    from journal.storage import drafts as drafts
    from journal.storage import images as images
    from journal.storage import merge as merge
    from journal.storage import migrate as migrate
    from journal.storage import orm as orm
    from journal.storage import purge as purge
    from journal.storage import restore as restore
    from journal.storage import seal as seal
    from journal.storage import snapshot as snapshot
    from journal.storage import steps as steps

__getattr__ = lazy_submodules(
    __name__,
    "aside",
    "backup",
    "changes",
    "copies",
    "derived",
    "doctor",
    "door",
    "drafts",
    "images",
    "merge",
    "migrate",
    "orm",
    "purge",
    "restore",
    "seal",
    "snapshot",
    "steps",
)
