"""`journal config`: what is set, where it comes from, and where things lie."""

import os
from typing import Annotated, Any

import typer

from journal import config as room
from journal.commands import _shared as shared
from journal.errors import ConfigError
from journal.runtime import Runtime
from journal.views.settings import Places, SettingChanged, SettingList, SettingShown

app = shared.word("Show and change settings.", invoke_without_command=True)

Key = Annotated[str, typer.Argument(metavar="KEY", help="A setting of `journal config list`.")]


@app.callback()
def config(ctx: typer.Context) -> None:
    """Show and change settings.

    \b
    Examples:
      journal config
      journal config set date_order dmy
      journal config path
    """
    if ctx.invoked_subcommand is None:
        list_(ctx)


@app.command("list")
def list_(ctx: typer.Context) -> None:
    """List every setting with its value, where that comes from, and its meaning.

    \b
    Example:
      journal config list
    """
    run: Runtime = ctx.obj
    run.show(SettingList(tuple(_shown(run, setting) for setting in room.settings.SETTINGS)))


@app.command()
def get(ctx: typer.Context, key: Key) -> None:
    """Show one setting.

    \b
    Example:
      journal config get day_starts
    """
    run: Runtime = ctx.obj
    run.show(SettingList((_shown(run, room.settings.named(key)),)))


@app.command("set")
def set_(
    ctx: typer.Context,
    key: Key,
    value: Annotated[str, typer.Argument(metavar="VALUE", help='Its new value; "" unsets it.')],
) -> None:
    """Change a setting in config.toml; everything else in the file stays as it is.

    \b
    Examples:
      journal config set date_order dmy
      journal config set not_mine_limit 0.2
    """
    run: Runtime = ctx.obj
    setting = room.settings.named(key)
    before = _before(run, setting)
    wanted: Any = room.settings.typed(setting, value) if value.strip() else None
    after = setting.default if wanted is None else wanted
    if before != after or (wanted is None and os.path.exists(run.home.settings)):
        room.toml.write(run.home.settings, setting.key, wanted)
    run.show(SettingChanged(setting.key, before, after))


@app.command()
def path(ctx: typer.Context) -> None:
    """Show where the journal, its settings, backups and drafts lie.

    \b
    Example:
      journal config path
    """
    run: Runtime = ctx.obj
    home = run.home
    run.show(
        Places(
            home.path,
            home.database,
            home.settings,
            home.backups,
            home.drafts,
            os.path.exists(home.database),
        )
    )


def _before(run: Runtime, setting: "room.settings.Setting") -> Any:
    """Return what was set, None where the file holds something that is not valid: to set it mends
    it.
    """
    try:
        return run.settings[setting.key]
    except ConfigError:
        return None


def _shown(run: Runtime, setting: "room.settings.Setting") -> SettingShown:
    source = "config.toml" if run.settings.given(setting.key) else "default"
    return SettingShown(setting.key, run.settings[setting.key], source, setting.meaning)
