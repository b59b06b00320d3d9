"""Views of settings and of the places where things lie."""

from typing import Any, NamedTuple


class SettingShown(NamedTuple):
    """One setting: its value, where the value comes from (default or config.toml), and its meaning."""

    key: str
    value: Any
    source: str
    meaning: str


class SettingList(NamedTuple):
    """All settings in the order of the table, or one."""

    settings: tuple[SettingShown, ...]
    SCHEMA = "journal.settings/1"


class SettingChanged(NamedTuple):
    """A setting was written to config.toml; `before` is what held until now."""

    key: str
    before: Any
    value: Any
    SCHEMA = "journal.setting/1"
    CONFIRMS = True


class Places(NamedTuple):
    """Every path of this journal, and whether something is there."""

    home: str
    database: str
    settings: str
    backups: str
    drafts: str
    exists: bool
    SCHEMA = "journal.places/1"
