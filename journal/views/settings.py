"""Views of settings and of the places where things lie."""

from typing import Any, NamedTuple

from journal.views.schemas import schema


class SettingShown(NamedTuple):
    """One setting: its value, where the value comes from (default or config.toml), and its
    meaning.
    """

    key: str
    value: Any
    source: str
    meaning: str


@schema("settings/1")
class SettingList(NamedTuple):
    """All settings in the order of the table, or one."""

    settings: tuple[SettingShown, ...]


@schema("setting/1", confirms=True)
class SettingChanged(NamedTuple):
    """A setting was written to config.toml; `before` is what held until now."""

    key: str
    before: Any
    value: Any


@schema("places/1")
class Places(NamedTuple):
    """Every path of this journal, and whether something is there."""

    home: str
    database: str
    settings: str
    backups: str
    drafts: str
    exists: bool
