"""Standing, roles and decisions as sections of a document."""

from journal.render import role_table_words, words
from journal.render.document_parts import Item, Section, table
from journal.views.review_people import DecisionRow, RoleRow, StandingRow
from journal.views.reviews import Review


def standing(review: Review) -> Section | None:
    """Return standing by audience, promises, and the audit of one's own escalations."""
    found = review.standing
    if found is None or not (found.rows or found.promises or found.audits):
        return None
    items = [
        Item(f"{each.name} {words.share(each.now.value)}, n = {each.now.n}")
        for each in found.audits
    ]
    if found.promises is not None:
        kept = found.promises
        items.append(
            Item(
                f"Promises: {kept.kept} of {kept.counted} kept, {kept.late} late, {kept.overdue} open"
            )
        )
    columns = ("With", "State", "Praise", "Critique", "Before")
    rows = [_standing(row) for row in found.rows]
    shown = table("Standing in twelve months", columns, rows, {2, 3}) if rows else None
    return Section("standing", "Standing", (), shown, tuple(items))


def _standing(row: StandingRow) -> tuple[str, ...]:
    return row.who, row.word, str(row.praise), str(row.critique), row.word_before


def roles(review: Review) -> Section | None:
    """Return the roles on the table: with their fit once they were compared, else the chances."""
    if review.roles is None or not review.roles.rows:
        return None
    compared = role_table_words.is_compared(review.roles)
    said = role_table_words.as_of(compared=compared, running=review.head.running)
    as_of = (said,) if said else ()
    if compared:
        columns: tuple[str, ...] = (
            *("Role", "Fit", "10–90%", "Best in", "P(offer)", "Starts", "Charge*"),
        )
        rows = [role_table_words.cells(review.roles, row) for row in review.roles.rows]
        lead = role_table_words.sentences(review.roles)
        if any(row.charge is not None for row in review.roles.rows):
            lead.append(role_table_words.CHARGE)
        return Section(
            "roles",
            "Roles on the table",
            (*lead, *as_of),
            table("Roles", columns, rows, {1, 2, 3, 4, 6}),
        )
    columns = ("Role", "State", "P(offer)", "Starts")
    rows = [_role(row) for row in review.roles.rows]
    return Section("roles", "Roles on the table", as_of, table("Roles", columns, rows, {2}))


def _role(row: RoleRow) -> tuple[str, ...]:
    return row.name, row.status, words.share(row.offer), row.starts or words.NONE


def decisions(review: Review) -> Section | None:
    """Return the decisions that came to their review: expected, and what happened."""
    found = review.decisions
    if found is None or not found.rows:
        return None
    items = tuple(Item(_chosen(row), row.decided_on, _outcome(row)) for row in found.rows)
    few = found.resolved < found.enough
    lead = (f"Too few to judge calibration ({found.resolved} of {found.enough}).",) if few else ()
    return Section("decisions", "Expected, and what happened", lead, items=items)


def _chosen(row: DecisionRow) -> str:
    return f"{row.title}: {row.chosen}" if row.chosen else row.title


def _outcome(row: DecisionRow) -> str:
    expected = [f"{each.text} ({words.share(each.p)}): {each.outcome}" for each in row.expected]
    told = [
        f"{name} {text}"
        for name, text in (
            ("happened", row.happened),
            ("lesson", row.lesson),
            ("decision", row.quality),
            ("outcome", row.result),
        )
        if text
    ]
    return " · ".join([*expected, *told, *(["review due"] if row.due else [])])
