"""`journal edit`: change a line by options, or as TOML in the editor."""

from typing import Any

from journal import commands, domain, ledger, plans, storage
from journal.commands.hot import lines
from journal.errors import ConflictError, InvalidError
from journal.runtime import Runtime
from journal.views.entries import Entry, EntryEdited

CLEARABLE = {
    "took": "minutes",
    "charge": "charge",
    "realm": "realm",
    "for": "owner",
    "who": "who",
    "impact": "impact",
    "url": "url",
    "project": "project_id",
    "goal": "goal_id",
    "role": "role_id",
    "metric": "metric_id",
}
"""Fields that may be emptied, by the name of their option."""


def act(run: Runtime, number: str | None, said: dict[str, Any], clear: list[str]) -> None:
    """Change the line `number` (the one stored last without it) as the options say, else in the
    editor.
    """
    with run.reading() as store:
        entry_id = ledger.entries.find(store, number) if number else ledger.entries.last_id(store)
        entry = plans.glance.named(store, [ledger.entries.one(store, entry_id)])[0]
    if not clear and not any(value is not None for value in said.values()):
        edited = in_editor(run, entry)
        if edited is None:
            run.show(EntryEdited(entry, ()))
            return
        said, clear = edited
    wanted = changed(run, entry, said, clear)
    with run.writing("edit", text=said.get("text")) as store:
        now = ledger.entries.one(store, entry.id)
        if now.updated_at != entry.updated_at or now.text != entry.text:
            _refuse_second(run, said)
        named = {name: said.get(name) for name in lines.LINKS}
        wanted = wanted._replace(**plans.glance.links(store, named))
        if wanted == entry:
            after = entry
        else:
            after = ledger.entries.change(store, wanted, now=run.clock.now)
            after = plans.glance.named(store, [after])[0]
    run.show(EntryEdited(after, _differing(entry, after)))


def changed(run: Runtime, entry: Entry, said: dict[str, Any], clear: list[str]) -> Entry:
    """Return the entry with what was said, links left out; raises InvalidError."""
    draft, _ = lines.drafted(run, said.get("kind") or entry.kind, said)
    fields: dict[str, Any] = {}
    for name in clear:
        if name not in CLEARABLE:
            raise InvalidError(
                f"no field {domain.texts.quoted(name)} to clear", hint=", ".join(CLEARABLE)
            )
        fields[CLEARABLE[name]] = None
    given = {
        "text": "text",
        "took": "minutes",
        "charge": "charge",
        "realm": "realm",
        "owner": "owner",
        "who": "who",
        "impact": "impact",
        "url": "url",
        "kind": "kind",
    }
    for option, field in given.items():
        if said.get(option) is not None:
            fields[field] = said["text"] if option == "text" else getattr(draft, field)
    if said.get("private") is not None:
        fields["private"] = bool(said["private"])
    if said.get("on") is not None:
        fields.update(day=draft.day, at=draft.at, offset_min=draft.offset_min, timed=draft.timed)
    return entry._replace(**fields)


def in_editor(run: Runtime, entry: Entry) -> tuple[dict[str, Any], list[str]] | None:
    """Return what the person changed in the editor and what was emptied, None when nothing was."""
    before = _document(entry)
    edited = run.edit(
        commands.documents.write(before),
        name=f"entry-{entry.id}",
        otherwise="--text “…”",
    )
    if edited is None:
        return None
    if not edited.strip():
        raise InvalidError(
            "the text was emptied; nothing was changed", hint=f"journal rm {entry.id} deletes"
        )
    after = commands.documents.read(edited, known=tuple(before), again=f"journal edit {entry.id}")
    said = {
        ("owner" if name == "for" else name): value
        for name, value in after.items()
        if value is not None and value != before[name]
    }
    return said, [
        name for name in CLEARABLE if before[name] is not None and after.get(name) is None
    ]


def _document(entry: Entry) -> dict[str, Any]:
    return {
        "text": entry.text,
        "on": f"{entry.day.isoformat()} {entry.time or ''}".rstrip(),
        "kind": entry.kind,
        "took": domain.durations.shown(entry.minutes) if entry.minutes is not None else None,
        "project": entry.project,
        "goal": entry.goal,
        "realm": entry.realm,
        "charge": str(entry.charge) if entry.charge is not None else None,
        "for": entry.owner,
        "who": entry.who,
        "role": entry.role,
        "metric": entry.metric,
        "impact": entry.impact,
        "url": entry.url,
        "private": True if entry.private else None,
    }


def _refuse_second(run: Runtime, said: dict[str, Any]) -> None:
    """Two editors on one line: the later text is kept as a draft, and nothing is overwritten."""
    text = said.get("text")
    error = ConflictError(
        "the line was changed meanwhile; nothing was overwritten", hint="journal edit"
    )
    if text:
        path = storage.drafts.keep(run.home.drafts, text, kind="entry", at=run.clock.now)
        error.draft = path  # type: ignore[attr-defined]
    raise error


def _differing(before: Entry, after: Entry) -> tuple[str, ...]:
    quiet = ("updated_at", "tags", "project", "goal", "role", "metric", "offset_min")
    return tuple(
        name.removesuffix("_id")
        for name in Entry._fields
        if name not in quiet and getattr(before, name) != getattr(after, name)
    )
