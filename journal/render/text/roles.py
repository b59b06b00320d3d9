"""Roles and criteria as text: answers to writes, lists, and everything about one job."""

from collections.abc import Iterable, Iterator

from journal.domain import echo, rounding
from journal.render import columns
from journal.render.comparison_words import percent
from journal.render.drawing import Drawings
from journal.render.escape import shown, shown_lines
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.roles import (
    Rating,
    Role,
    RoleChanged,
    RoleList,
    RoleNoted,
    RoleRated,
    RoleRemoved,
    RolesAdded,
    RoleShown,
    RolesRated,
)

lines = Drawings()
tables = Drawings()

ROLE_COLUMNS = (
    *("id", "slug", "name", "employer", "status", "since", "opens", "offer", "p_offer", "starts"),
    *("mix", "next_step", "url", "notes", "started_on", "ended_on", "uid"),
)
RATING_COLUMNS = ("role", "criterion", "low", "likely", "high", "basis", "why", "rated_on")
INDENT = "        "


def _line(role: Role, page: Page) -> str:
    """Return a role in one line: where it stands, its chance, its start."""
    parts = [role.status]
    if role.status not in ("current", "past"):
        parts.append(f"P(offer) {percent(role.p_offer)}")
        parts.append(f"starts {role.starts}" if role.starts else "no start month")
    if role.started_on:
        parts.append(f"since {role.started_on}")
    if role.ended_on:
        parts.append(f"until {role.ended_on}")
    return f"role {page.bold(role.slug)}  {shown(role.name)} · {' · '.join(parts)}"


@lines.of(RolesAdded)
def added(view: RolesAdded, page: Page) -> Iterable[str]:
    """Return each new role in one line, and the next step."""
    for role in view.roles:
        yield _line(role, page)
    for note in view.notes:
        yield f"{INDENT}{shown(note)}"


@lines.of(RoleChanged)
def changed(view: RoleChanged, page: Page) -> Iterable[str]:
    """Return the role as it is now, and what changed."""
    yield _line(view.role, page)
    yield f"{INDENT}changed: {', '.join(view.changed)}" if view.changed else f"{INDENT}already so"
    for note in view.notes:
        yield f"{INDENT}{shown(note)}"


@lines.of(RoleNoted)
def noted(view: RoleNoted, page: Page) -> Iterable[str]:
    """Return the pro or con as it was written down."""
    of = f" · {view.note.criterion}" if view.note.criterion else ""
    yield f"{view.role.slug}  {_sign(view.note.sign)} {shown(view.note.text)}{of}"


@lines.of(RoleRated)
def rated(view: RoleRated, page: Page) -> Iterable[str]:
    """Return the ratings as stored, and what is still missing."""
    told = [f"{each.criterion} {_figures(each)}" for each in view.ratings]
    if told:
        yield f"{page.bold(view.role.slug)}  {' · '.join(told)}"
    if view.already:
        yield f"{INDENT}already so: {', '.join(view.already)}"
    if view.missing:
        yield f"{INDENT}not rated yet: {', '.join(view.missing)}"
    elif told:
        yield f"{INDENT}rated on everything · {page.command('journal role compare')}"
    else:
        yield f"{page.bold(view.role.slug)}  rated on everything"


@lines.of(RolesRated)
def several_rated(view: RolesRated, page: Page) -> Iterable[str]:
    """Return one role a line with what is still missing."""
    for each in view.roles:
        missing = f", not rated yet: {', '.join(each.missing)}" if each.missing else ""
        yield f"{page.bold(each.role.slug)}  {len(each.ratings)} ratings{missing}"


@lines.of(RoleRemoved)
def removed(view: RoleRemoved, page: Page) -> Iterable[str]:
    """Return what goes and what stays."""
    goes = [
        _count(view.ratings, "rating"),
        _count(view.events, "event"),
        _count(view.notes, "pro or con", "pros and cons"),
        _count(view.goals, "goal link"),
    ]
    verb = "would go" if view.rehearsed else "removed"
    parts = ", ".join(part for part in goes if part)
    yield f"role {view.role.slug} {verb}{f' with {parts}' if parts else ''}"
    if view.entries:
        verb = "stays" if view.entries == 1 else "stay"
        yield f"{INDENT}{_count(view.entries, 'line', 'lines')} {verb} without a role"
    if not view.rehearsed:
        yield f"{INDENT}{page.command('journal undo')} brings it back"


@lines.of(RoleList)
def listed(view: RoleList, page: Page) -> Iterable[str]:
    """Return the roles as a table, and how many are closed."""
    if view.roles:
        head = ("Role", "status", "P(offer)", "starts", "rated", "next step")
        rows = [
            (
                shown(line.role.name),
                line.role.status,
                "" if line.role.status in ("current", "past") else percent(line.role.p_offer),
                line.role.starts or "",
                f"{line.rated} of {line.criteria}",
                shown(line.role.next_step or ""),
            )
            for line in view.roles
        ]
        drawn = columns.table(head, rows, page, shorten=(5, 0))
        yield page.bold(drawn[0])
        yield from drawn[1:]
    if view.closed:
        yield page.dim(f"  {view.closed} closed; --all shows them")


@lines.of(RoleShown)
def whole(view: RoleShown, page: Page) -> Iterable[str]:
    """Return everything about one role."""
    role = view.role
    yield _line(role, page)
    yield from _fields(view, page)
    yield ""
    yield page.bold("Timeline")
    for event in view.events:
        note = f"  {shown(event.note)}" if event.note else ""
        yield f"  {echo.day_shown(event.day, page.today)}  {event.status}{note}"
    yield from _ratings(view, page)
    if view.notes:
        yield ""
        yield page.bold("In your own words")
        for each in view.notes:
            of = page.dim(f" · {each.criterion}") if each.criterion else ""
            yield f"  {_sign(each.sign)} {shown(each.text)}{of}"
    yield from _journal(view, page)


def _fields(view: RoleShown, page: Page) -> Iterator[str]:
    role = view.role
    known = " (from the status)" if role.from_status else ""
    chances = (
        f"opens {percent(role.p_opens)} × offer {percent(role.p_given_open)} = "
        f"{percent(role.p_offer)}{known}"
    )
    mix = ", ".join(
        f"{realm.replace('-', ' ')} {percent(share)}" for realm, share in (role.mix or {}).items()
    )
    fields = (
        ("employer", role.employer),
        ("chances", None if role.status in ("current", "past") else chances),
        ("starts", role.starts),
        ("mix", mix or None),
        ("next", role.next_step),
        ("url", role.url),
    )
    for name, value in fields:
        if value is not None:
            yield f"  {page.dim(f'{name:<9}')}{shown(value)}"
    heads = ["notes", *[""] * role.notes.count("\n")] if role.notes else []
    for head, line in zip(heads, shown_lines(role.notes or ""), strict=False):
        yield f"  {page.dim(f'{head:<9}')}{line}"


def _ratings(view: RoleShown, page: Page) -> Iterator[str]:
    names = {each.slug: each.name for each in view.criteria}
    if not names:
        return
    yield ""
    yield page.bold("Ratings")
    size = max(columns.width(shown(name)) for name in names.values())
    for each in view.ratings:
        why = f"  {shown(each.why)}" if each.why else ""
        yield f"  {columns.fill(shown(names[each.criterion]), size)}  {_figures(each):<10}{why}".rstrip()
    if view.missing:
        told = ", ".join(shown(names[slug]) for slug in view.missing)
        yield f"  not rated yet: {told}"


def _journal(view: RoleShown, page: Page) -> Iterator[str]:
    """Return what the journal says beside it: charge of such hours, entries, goals it asks for."""
    said = []
    evidence = view.evidence
    if evidence is not None and (evidence.n or any(n for _, n in evidence.thin)):
        if evidence.expected is None:
            thin = ", ".join(f"{realm.replace('-', ' ')}: {n} rated" for realm, n in evidence.thin)
            said.append(f"an hour of it: too few to say ({thin})")
        else:
            size = rounding.rounded(evidence.expected, 2)
            sign = "−" if size < 0 else "+"
            said.append(
                f"an hour of it: {sign}{abs(size):.2f} {evidence.word} ({evidence.n:,} rated "
                f"entries, least {evidence.least_n} a realm, {percent(evidence.covered)} of its mix)"
            )
    entries = view.entries
    if entries.newest:
        said.append(
            f"{entries.wins} wins, {entries.praise} praise, {entries.gaps} gaps named in 12 months"
        )
        said += [f"“{shown(text)}”" for text in entries.newest]
    if view.gaps:
        said.append(f"it still asks for {', '.join(shown(title) for title in view.gaps)}")
    if said:
        yield ""
        yield page.bold("In your journal")
        yield from (f"  {line}" for line in said)


def _figures(each: Rating) -> str:
    if each.basis == "unknown":
        return "unknown"
    if each.low == each.high:
        return f"{each.likely:g}"
    figures = f"{each.low:g}/{each.likely:g}/{each.high:g}"
    return f"{figures} assumed" if each.basis == "assumed" else figures


def _sign(sign: str) -> str:
    return "+" if sign == "pro" else "−"


def _count(n: int, one: str, many: str | None = None) -> str:
    if not n:
        return ""
    return f"{n} {one if n == 1 else many or f'{one}s'}"


@tables.of(RoleList)
def listed_table(view: RoleList) -> Table:
    """Return one record a role."""
    return (*ROLE_COLUMNS, "rated", "criteria"), [
        (*_record(line.role), line.rated, line.criteria) for line in view.roles
    ]


@tables.of(RolesAdded)
def added_table(view: RolesAdded) -> Table:
    """Return one record a role."""
    return ROLE_COLUMNS, [_record(role) for role in view.roles]


@tables.of(RoleChanged)
@tables.of(RoleRemoved)
@tables.of(RoleNoted)
def role_table(view: RoleChanged | RoleRemoved | RoleNoted) -> Table:
    """Return the role as one record."""
    return ROLE_COLUMNS, [_record(view.role)]


@tables.of(RoleShown)
@tables.of(RoleRated)
def rated_table(view: RoleShown | RoleRated) -> Table:
    """Return one record a rating."""
    return RATING_COLUMNS, [(view.role.slug, *each) for each in view.ratings]


@tables.of(RolesRated)
def several_table(view: RolesRated) -> Table:
    """Return one record a rating."""
    return RATING_COLUMNS, [
        (each.role.slug, *rating) for each in view.roles for rating in each.ratings
    ]


def _record(role: Role) -> tuple[object, ...]:
    mix = ",".join(f"{realm}={share:g}" for realm, share in (role.mix or {}).items())
    fields = {**role._asdict(), "mix": mix or None}
    return tuple(fields[name] for name in ROLE_COLUMNS)
