"""Settings and places as lines."""

from collections.abc import Iterable
from typing import Any

from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.settings import Places, SettingChanged, SettingList

lines = Drawings()
tables = Drawings()


def value(held: Any) -> str:
    """Return a setting's value as a person would type it."""
    if held is None or held == "":
        return "unset"
    if isinstance(held, bool):
        return "true" if held else "false"
    if isinstance(held, dict):
        return ", ".join(f"{name}={word}" for name, word in held.items()) or "none"
    if isinstance(held, list):
        return ",".join(held)
    return str(held)


@lines.of(SettingList)
def listed(view: SettingList, page: Page) -> Iterable[str]:
    """Return one setting a line: key, value, and what it means."""
    wide = max(len(each.key) for each in view.settings)
    for each in view.settings:
        held = shown(value(each.value))
        source = "" if each.source == "default" else f" ({each.source})"
        yield f"{page.bold(each.key.ljust(wide))}  {held}{page.dim(source)}"
        yield page.dim(f"{' ' * wide}  {each.meaning}")


@lines.of(SettingChanged)
def changed(view: SettingChanged, page: Page) -> Iterable[str]:
    """Return what a setting is now, and what it was."""
    if view.before == view.value:
        yield f"{view.key} = {shown(value(view.value))} · already so"
    else:
        yield f"{view.key} = {shown(value(view.value))} · was {shown(value(view.before))}"


@lines.of(Places)
def places(view: Places, page: Page) -> Iterable[str]:
    """Return every path, one a line."""
    for name, path in view._asdict().items():
        if name != "exists":
            yield f"{name:<9} {shown(path)}"
    if not view.exists:
        yield page.dim("nothing is there yet: the first line makes it")


@tables.of(SettingList)
def listed_table(view: SettingList) -> Table:
    """Return one record a setting."""
    rows = [(each.key, value(each.value), each.source, each.meaning) for each in view.settings]
    return ("key", "value", "source", "meaning"), rows


@tables.of(SettingChanged)
def changed_table(view: SettingChanged) -> Table:
    """Return the setting as one record."""
    return ("key", "before", "value"), [(view.key, value(view.before), value(view.value))]


@tables.of(Places)
def places_table(view: Places) -> Table:
    """Return one record a path."""
    fields = view._asdict()
    return ("name", "path"), [(name, path) for name, path in fields.items() if name != "exists"]
