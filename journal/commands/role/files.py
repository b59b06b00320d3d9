"""Files of criteria, roles and ratings: taken whole or not at all, every fault with its line."""

import csv
import io
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from journal import plans
from journal.commands import _role_settings
from journal.commands.role import options
from journal.domain import codec, texts
from journal.domain.role_settings import Settings
from journal.errors import ExchangeError, InvalidError, JournalError
from journal.plans import read_roles
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.criteria import Criterion, CriterionDraft
from journal.views.roles import RatingDraft, Role, RoleDraft, RoleRated

HEADER = ("title", "today", "horizon_months", "lock", "weights", "firmness", "seed", "draws")
WORDS = ("title", "weights", "firmness")
ROLE_KEYS = (
    *("slug", "name", "employer", "status", "opens", "offer", "starts", "mix", "next", "url"),
    *("note", "started", "ended", "ratings", "why"),
)
CRITERION_KEYS = (
    *("slug", "name", "kind", "worst", "best", "unit", "points", "at_least", "at_most", "swing"),
    *("rank", "evidence"),
)
CSV_COLUMNS = ["role", "criterion", "low", "likely", "high", "why"]
MOST_BYTES = 5_000_000


class Table(NamedTuple):
    """One table of a TOML file: the line of its head, its fields, and the line of each."""

    line: int
    fields: dict[str, Any]
    lines: dict[str, int]


class Document(NamedTuple):
    """A TOML file as read: its head, criteria and roles."""

    path: str
    head: dict[str, Any]
    criteria: tuple[Table, ...]
    roles: tuple[Table, ...]


class Faults:
    """What is wrong in a file, collected so that all of it can be told at once."""

    def __init__(self, path: str) -> None:
        self.name = Path(path).name
        self.found: list[tuple[int, JournalError]] = []

    @contextmanager
    def at(self, line: int) -> Iterator[None]:
        """Keep a refusal raised inside, with its line."""
        try:
            yield
        except JournalError as error:
            self.found.append((line, error))

    def settle(self) -> None:
        """Raise what was found as one refusal of the kind of the first."""
        if not self.found:
            return
        first = self.found[0][1]
        told = "; ".join(
            f"line {line}: {error.message}" for line, error in sorted_by_line(self.found)
        )
        raise type(first)(f"{self.name} {told}", hint=first.hint, reason=first.reason)


def sorted_by_line(found: Sequence[tuple[int, JournalError]]) -> list[tuple[int, JournalError]]:
    """Return faults in the order in which they stand in the file."""
    return sorted(found, key=lambda fault: fault[0])


def document(path: str) -> Document:
    """Return a TOML file; raises ExchangeError when it cannot be read or is no TOML, InvalidError
    for names that are not known in it.
    """
    text = text_of(path)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ExchangeError(f"{Path(path).name} is no TOML: {str(error)[:80]}") from None
    faults = Faults(path)
    criteria = _tables(text, "criterion", values.pop("criterion", []), CRITERION_KEYS, faults)
    roles = _tables(text, "role", values.pop("role", []), ROLE_KEYS, faults)
    lines = text.splitlines()
    for name in values:
        with faults.at(line_of(lines, 0, len(lines), name)):
            refuse_unknown(name, HEADER)
    faults.settle()
    return Document(path, values, criteria, roles)


def add_criteria(run: Runtime, store: Store, read: Document) -> tuple[Criterion, ...]:
    """Store the criteria of a file with their weights; all or none."""
    faults = Faults(read.path)
    with faults.at(1):
        head = {name: _word(name, read.head[name]) for name in WORDS if name in read.head}
        plans.comparisons.set_up(
            store,
            title=head.get("title"),
            weights_from=head.get("weights"),
            firmness=head.get("firmness"),
            now=run.clock.now,
        )
    made = []
    for table in read.criteria:
        with faults.at(table.line):
            draft = _criterion(table)
            made.append(plans.criteria.add(store, draft, now=run.clock.now))
    faults.settle()
    plans.criteria.weigh(store, swings={}, now=run.clock.now)
    return tuple(made)


def add_roles(run: Runtime, store: Store, read: Document) -> tuple[Role, ...]:
    """Store the roles of a file; all or none."""
    faults = Faults(read.path)
    made = []
    for table in read.roles:
        with faults.at(table.line):
            draft = _role(run, table, faults)
            made.append(plans.roles.add(store, draft, now=run.clock.now, today=run.today))
    faults.settle()
    return tuple(made)


def rate(run: Runtime, store: Store, path: str) -> tuple[RoleRated, ...]:
    """Store the ratings of a TOML or CSV file; all or none."""
    faults = Faults(path)
    rows = _csv(path, faults) if path.lower().endswith(".csv") else _rated(document(path), faults)
    return _store(run, store, rows, faults)


def rate_document(run: Runtime, store: Store, read: Document) -> tuple[RoleRated, ...]:
    """Store the ratings of a TOML file that was read; all or none."""
    faults = Faults(read.path)
    return _store(run, store, _rated(read, faults), faults)


def overrides(read: Document, settings: Settings, today: date) -> tuple[Settings, date]:
    """Return settings and day as the head of a file has them."""
    said = {
        name: read.head[name]
        for name in ("horizon_months", "lock", "seed", "draws", "firmness")
        if name in read.head
    }
    for name, value in said.items():
        wanted = str if name == "firmness" else (int, float) if name == "lock" else int
        if isinstance(value, bool) or not isinstance(value, wanted):
            raise InvalidError(f"{name}: {texts.quoted(str(value))} is not such a value")
    day = read.head.get("today", today)
    if isinstance(day, str):
        try:
            day = codec.day(day)
        except ValueError:
            raise InvalidError(f"today: {texts.quoted(day)} is not a day YYYY-MM-DD") from None
    return settings._replace(**said), day


Row = tuple[int, str, RatingDraft]
"""A rating of a file: its line, the role, and what was said."""


def _store(run: Runtime, store: Store, rows: list[Row], faults: Faults) -> tuple[RoleRated, ...]:
    rated: dict[str, RoleRated] = {}
    for line, word, draft in rows:
        with faults.at(line):
            role = read_roles.role(store, word)
            plans.roles.refuse_closed(role)
            ratings, already = plans.ratings.rate(
                store,
                role,
                [draft],
                spread=_role_settings.settings(run).assumed_spread,
                today=run.today,
                now=run.clock.now,
            )
            before = rated.get(role.slug, RoleRated(role, (), (), ()))
            rated[role.slug] = before._replace(
                ratings=before.ratings + ratings, already=before.already + already
            )
    faults.settle()
    return tuple(
        each._replace(missing=plans.ratings.missing(store, each.role)) for each in rated.values()
    )


def text_of(path: str) -> str:
    """Return the text of a file; raises ExchangeError when it cannot be read."""
    try:
        with Path(path).open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ExchangeError(f"{path} cannot be read: {(error.strerror or '').lower()}") from None
    if len(raw) > MOST_BYTES:
        raise ExchangeError(f"{Path(path).name} has over {MOST_BYTES:,} bytes")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ExchangeError(f"{Path(path).name} is not UTF-8") from None


def _tables(
    text: str, kind: str, values: Any, keys: tuple[str, ...], faults: Faults
) -> tuple[Table, ...]:
    lines = text.splitlines()
    heads = [n for n, line in enumerate(lines) if line.strip().replace(" ", "") == f"[[{kind}]]"]
    plain = isinstance(values, list) and all(isinstance(each, dict) for each in values)
    if not plain or len(heads) != len(values):
        raise InvalidError(f"{faults.name}: {kind} is not a list of [[{kind}]] tables")
    found = []
    for start, fields in zip(heads, values, strict=True):
        end = next(
            (n for n in range(start + 1, len(lines)) if lines[n].lstrip().startswith("[[")),
            len(lines),
        )
        places = {name: line_of(lines, start, end, name) for name in fields}
        for name in ("ratings", "why"):
            inner = fields.get(name)
            if isinstance(inner, dict):
                at = places[name] - 1
                places.update({f"{name}.{key}": line_of(lines, at, end, key) for key in inner})
        for name in fields:
            with faults.at(places[name]):
                refuse_unknown(name, keys)
        found.append(Table(start + 1, fields, places))
    return tuple(found)


def line_of(lines: list[str], start: int, end: int, name: str) -> int:
    """Return the line, from 1, on which a name is set: at a line's start, else anywhere in one."""
    for number in range(start, end):
        if lines[number].lstrip().removeprefix("[").split("=")[0].strip(' "].') == name:
            return number + 1
    for number in range(start, end):
        if name in lines[number]:
            return number + 1
    return start + 1


def refuse_unknown(name: str, keys: tuple[str, ...]) -> None:
    """Raise InvalidError for a name that is none of the keys, with those near it."""
    if name not in keys:
        near = texts.near(name, keys)
        raise InvalidError(
            f"no field {texts.quoted(name)}", hint=f"near: {', '.join(near or keys)}"
        )


def _criterion(table: Table) -> CriterionDraft:
    said = table.fields
    fields: dict[str, Any] = {"name": _word("name", said.get("name", said.get("slug", "")))}
    for name in ("slug", "kind", "unit", "evidence"):
        if name in said:
            fields[name] = _word(name, said[name])
    for name in ("worst", "best"):
        if name in said:
            fields[name] = _end(said[name])
    for name in ("at_least", "at_most", "swing"):
        if name in said:
            fields[name] = _figure(name, said[name])
    if "rank" in said:
        fields["rank"] = _whole("rank", said["rank"])
    if "points" in said:
        fields["points"] = _points(said["points"])
    return CriterionDraft(**fields)


def _points(value: Any) -> tuple[tuple[float, float], ...]:
    pairs = value if isinstance(value, list) else []
    if not pairs or not all(isinstance(pair, list) and len(pair) == 2 for pair in pairs):
        raise InvalidError("points: a list of [figure, value]", hint="points = [[48, 0], [30, 1]]")
    return tuple((_figure("points", x), _figure("points", y)) for x, y in pairs)


def _role(run: Runtime, table: Table, faults: Faults) -> RoleDraft:
    said = table.fields
    fields: dict[str, Any] = {"name": _word("name", said.get("name", said.get("slug", "")))}
    columns = {"next": "next_step", "note": "notes", "started": "started_on", "ended": "ended_on"}
    for name in ("slug", "employer", "status", "starts", "next", "url", "note", "started", "ended"):
        if name in said:
            with faults.at(table.lines[name]):
                word = _word(name, said[name])
                fields[columns.get(name, name)] = (
                    options.month(run, word) if name == "starts" else word
                )
    for name in ("opens", "offer"):
        if name in said:
            with faults.at(table.lines[name]):
                value = said[name]
                text = value if isinstance(value, str) else repr(_figure(name, value))
                fields[name] = options.chance(run, text)
    if "mix" in said:
        with faults.at(table.lines["mix"]):
            fields["mix"] = _mix(run, said["mix"])
    return RoleDraft(**fields)


def _mix(run: Runtime, value: Any) -> dict[str, float]:
    if isinstance(value, dict):
        value = ",".join(f"{realm}={_figure('mix', share)!r}" for realm, share in value.items())
    return options.mix(run, _word("mix", value))


def _rated(read: Document, faults: Faults) -> list[Row]:
    rows: list[Row] = []
    for table in read.roles:
        slug = str(table.fields.get("slug", table.fields.get("name", "")))
        said = {name: table.fields.get(name, {}) for name in ("ratings", "why")}
        for name, values in said.items():
            with faults.at(table.lines.get(name, table.line)):
                if not isinstance(values, dict):
                    raise InvalidError(
                        f"{name}: not a table by criterion", hint=f"{name} = {{ … }}"
                    )
        faults.settle()
        for criterion, value in said["ratings"].items():
            line = table.lines[f"ratings.{criterion}"]
            with faults.at(line):
                reason = said["why"].get(criterion)
                why = None if reason is None else _word("why", reason)
                rows.append((line, slug, RatingDraft(criterion, _figures(value), why)))
    return rows


def _csv(path: str, faults: Faults) -> list[Row]:
    reader = csv.DictReader(io.StringIO(text_of(path), newline=""), restkey="more", strict=True)
    head = [name.strip().lower() for name in reader.fieldnames or ()]
    if head[:4] != CSV_COLUMNS[:4] or not set(head) <= set(CSV_COLUMNS):
        raise InvalidError(f"{faults.name} begins with other columns", hint=",".join(CSV_COLUMNS))
    reader.fieldnames = head
    rows: list[Row] = []
    try:
        for row in reader:
            with faults.at(reader.line_num):
                rows.append((reader.line_num, row["role"] or "", _csv_draft(row)))
    except csv.Error as error:
        raise ExchangeError(f"{faults.name} line {reader.line_num}: {error}") from None
    return rows


def _csv_draft(row: dict[str, Any]) -> RatingDraft:
    low, likely, high = ((row.get(name) or "").strip() for name in ("low", "likely", "high"))
    if row.get("more"):
        raise InvalidError("more fields than columns")
    if not likely or bool(low) != bool(high):
        raise InvalidError(
            f"{texts.quoted(row.get('criterion') or '')} needs a likely figure, and low and high "
            "together or neither"
        )
    figures = f"{low}/{likely}/{high}" if low else likely
    return RatingDraft(row["criterion"] or "", figures, (row.get("why") or "").strip() or None)


def _figures(value: Any) -> str:
    """Return a rating of a TOML file as it is typed."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "/".join(repr(_figure("a rating", part)) for part in value)
    return value if isinstance(value, str) else repr(_figure("a rating", value))


def _figure(name: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InvalidError(f"{name}: {texts.quoted(str(value))} is not a number")
    return float(value)


def _whole(name: str, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidError(f"{name}: {texts.quoted(str(value))} is not a whole number")
    return value


def _end(value: Any) -> str:
    return value if isinstance(value, str) else f"{_figure('an end', value):g}"


def _word(name: str, value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        raise InvalidError(f"{name}: {texts.quoted(str(value))} is not a text")
    return value
