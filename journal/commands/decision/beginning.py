"""A new draft: what was said, completed by what the running comparison proposes."""

from collections.abc import Mapping, Sequence
from typing import Any

from journal import plans
from journal.commands.decision import choices
from journal.domain import texts
from journal.plans import read_decisions, read_roles
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.decisions import Decision, ExpectationDraft, InTen


def stored(
    run: Runtime,
    fields: dict[str, Any],
    drafts: Sequence[ExpectationDraft],
    *,
    no_comparison: bool,
) -> tuple[int, tuple[str, ...]]:
    """Store a draft with what the running comparison proposes; return its id, and what to tell."""
    found = None if no_comparison else best(run)
    with run.writing("decision new", text=fields["title"]) as store:
        told = begun(run, store, fields, found, no_comparison)
        number = plans.decisions.add(store, whole(store, fields, None), now=run.clock.now)
        for draft in drafts:
            plans.decisions.expect(store, number, draft, now=run.clock.now)
    return number, told


def best(run: Runtime) -> choices.Compared | None:
    """Return the running comparison with its result, None without one."""
    with run.reading() as store:
        given = choices.gathered(run, store)
    return choices.compared(given)


def begun(
    run: Runtime,
    store: Store,
    fields: dict[str, Any],
    found: choices.Compared | None,
    no_comparison: bool,
) -> tuple[str, ...]:
    """Complete the fields of a new draft from the running comparison, and return what to tell.

    What it proposes is a result that is shown, so the first time of that is kept.
    """
    if no_comparison:
        choices.refuse_about(store, fields.get("chosen", ""))
    else:
        fields.update(choices.resolved_all(store, fields))
    if found is None or not found.result.moves:
        return ()
    if "chosen" not in fields:
        fields["chosen"] = found.result.moves[0].id
        if read_roles.running(store).seen_at is None:
            plans.comparisons.show_first(store, gut=None, now=run.clock.now)
    if not choices.is_about(store, fields["chosen"]):
        return (
            f"{texts.quoted(fields['chosen'])} is no move of the running comparison, "
            "which stays out of this",
        )
    fields.setdefault("options", tuple(move.id for move in found.result.moves))
    if found.result.gut is not None:
        fields.setdefault("gut", found.result.gut)
    return ()


def whole(store: Store, fields: Mapping[str, Any], before: Decision | None) -> dict[str, Any]:
    """Return fields with the parts of 10/10/10 together, and the predecessor by its id."""
    found = {name: value for name, value in fields.items() if not name.startswith("ten_ten_ten")}
    parts = {
        name.partition(".")[2]: value
        for name, value in fields.items()
        if name.startswith("ten_ten_ten")
    }
    if parts:
        held = before.ten_ten_ten if before is not None else InTen()
        found["ten_ten_ten"] = held._replace(**parts)
    if found.get("successor_of") is not None:
        found["successor_of"] = read_decisions.find(store, found["successor_of"])
    return found
