"""Backups and the doctor as lines."""

from collections.abc import Iterable

from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.keeping import BackedUp, BackupList, Examined, RestoreDone

lines = Drawings()
tables = Drawings()


def _rows(count: int) -> str:
    return f"{count:,} row{'' if count == 1 else 's'}"


@lines.of(BackedUp)
def backed_up(view: BackedUp, page: Page) -> Iterable[str]:
    """Return where the copy lies."""
    yield f"backup of {_rows(view.rows)}, checked: {shown(view.path)}"


@lines.of(BackupList)
def listed(view: BackupList, page: Page) -> Iterable[str]:
    """Return one copy a line, newest first."""
    words = {True: "sound", False: "not sound", None: ""}
    for each in view.backups:
        yield f"{shown(each.name)}  {each.size / 1000:,.0f} kB  {words[each.sound]}".rstrip()


@lines.of(RestoreDone)
def restored(view: RestoreDone, page: Page) -> Iterable[str]:
    """Return what is in place now, and where the other is."""
    before = "unreadable" if view.rows_before is None else _rows(view.rows_before)
    yield f"restored {_rows(view.rows)} from {shown(view.source)} · before: {before}"
    if view.kept_aside:
        yield f"the journal that was there is kept: {shown(view.kept_aside)}"


@lines.of(Examined)
def examined(view: Examined, page: Page) -> Iterable[str]:
    """Return what is wrong and the way out, or that all is well."""
    for name in view.repaired:
        yield f"built again: {name}"
    for finding in view.findings:
        state = "missed" if finding.damage else "open"
        yield f"{page.glyph(state)} {shown(finding.where)}: {shown(finding.what)}"
    for path in view.drafts:
        yield f"{page.glyph('open')} a draft waits: {shown(path)}  journal log - < …"
    total = sum(view.rows.values())
    if not any(finding.damage for finding in view.findings):
        yield f"{page.glyph('done')} {_rows(total)} in {len(view.rows)} tables, seals and index sound"
    backup = view.newest_backup
    yield f"  newest backup: {shown(backup) if backup else 'none yet'}"
    if backup and any(finding.damage for finding in view.findings):
        yield f"  {page.command(f'journal restore {shown(backup)}')}"


@tables.of(BackedUp)
def backed_up_table(view: BackedUp) -> Table:
    """Return the copy as one record."""
    return ("path", "rows"), [view]


@tables.of(BackupList)
def listed_table(view: BackupList) -> Table:
    """Return one record a copy."""
    return ("name", "path", "size", "sound"), list(view.backups)


@tables.of(RestoreDone)
def restored_table(view: RestoreDone) -> Table:
    """Return the restore as one record."""
    return ("source", "kept_aside", "rows", "rows_before"), [view]


@tables.of(Examined)
def examined_table(view: Examined) -> Table:
    """Return one record a finding."""
    return ("where", "what", "damage"), list(view.findings)
