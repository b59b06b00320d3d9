"""Standing, roles and decisions as sections of a document."""

from journal.render import words
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
    if any(row.fit is not None for row in review.roles.rows):
        columns: tuple[str, ...] = ("Role", "State", "Fit", "10–90%", "Best in", "Starts")
        rows = [_compared(row) for row in review.roles.rows]
        return Section("roles", "Roles on the table", (), table("Roles", columns, rows, {2, 3, 4}))
    columns = ("Role", "State", "P(offer)", "Starts")
    rows = [_role(row) for row in review.roles.rows]
    return Section("roles", "Roles on the table", (), table("Roles", columns, rows, {2}))


def _compared(row: RoleRow) -> tuple[str, ...]:
    spread = words.NONE if row.low is None or row.high is None else f"{row.low:.0f}–{row.high:.0f}"
    return (
        row.name,
        row.status,
        words.NONE if row.fit is None else f"{row.fit:.0f}",
        spread,
        words.share(row.best_in),
        row.starts or words.NONE,
    )


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
