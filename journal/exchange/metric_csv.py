"""A table of figures, as a helpdesk writes it: columns that are named become values of a metric."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from journal.domain import codec, measured, texts
from journal.errors import ExchangeError, InvalidError, JournalError, UsageError
from journal.exchange import decoded
from journal.exchange.decoded import NOTHING, quoted, refused
from journal.exchange.options import LARGEST, MOST_RECORDS
from journal.views.exchange import LeftOut
from journal.views.metrics import MeasurementDraft

PARTS = (("YYYY", "%Y"), ("YY", "%y"), ("MM", "%m"), ("DD", "%d"))
"""How a date format is spelt by people."""

EMPTY = "empty cells, no measurement"
NO_TOTAL = "n is 0, no measurement"
DELIMITERS = {";": "semicolons", "\t": "tabs"}
WEEK = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)
"""An ISO week in the place of a day: its Monday."""

THREE_DIGITS = re.compile(r"[-+]?\d{1,3}[.,]\d{3}")
"""A number that is one thing with a decimal mark and another with a thousands mark."""


class Columns(NamedTuple):
    """Which columns hold what: the day, and either a value or k and n; a sum is `A+B`.

    `metric` is the one they are of and `unit` that of its durations in the file, None where neither
    was said.
    """

    day: str
    value: str | None
    k: str | None
    n: str | None
    metric: str | None = None
    unit: str | None = None

    @property
    def cells(self) -> tuple[str | None, ...]:
        """The columns themselves: of the day, the value, k and n."""
        return (self.day, self.value, self.k, self.n)

    @property
    def figures(self) -> str:
        """The column of the value, or of k."""
        return self.value or self.k or ""


class Reader(NamedTuple):
    """How cells are read; `mark` is the decimal mark, None where it is not said."""

    columns: Columns
    date_format: str | None
    mark: str | None
    skip_bad_rows: bool
    today: date


class Found(NamedTuple):
    """The values of a file in its order, how many rows it has, what is left out, facts to tell."""

    drafts: tuple[MeasurementDraft, ...]
    read: int
    left_out: tuple[LeftOut, ...]
    notes: tuple[str, ...]


def maps(said: Sequence[str]) -> tuple[Columns, ...]:
    """Return the columns of several metrics of one file; the day may be said once, in the first.

    Raises UsageError, also for a metric that is named twice.
    """
    found: list[Columns] = []
    for text in said:
        found.append(columns(text, day=found[0].day if found else None))
    named = [texts.key(each.metric or each.figures) for each in found]
    if len(set(named)) < len(named):
        twice = next(each for each in named if named.count(each) > 1)
        raise UsageError(
            f"--map is said twice of {texts.quoted(twice)}",
            hint='--map "metric=csat,day=Week,k=Good,n=Good+Bad"',
        )
    return tuple(found)


def columns(text: str, *, day: str | None = None) -> Columns:
    """Return the columns that `day=Week,k=Solved,n=Total` names; raises UsageError.

    A column's own name may hold commas and equals signs. `metric=NAME` and `unit=UNIT` may stand
    beside them, and `day` is the column of the day where none is said.
    """
    found: dict[str, str] = {}
    last = ""
    for part in text.split(","):
        name, mark, column = part.partition("=")
        name = name.strip().lower()
        if mark and name in Columns._fields:
            if name in found:
                raise UsageError(f"--map names {name} twice", hint=_EXAMPLE)
            found[name], last = column, name
        elif last:
            found[last] += f",{part}"
        else:
            raise UsageError(f"--map: {texts.quoted(part)} names no column", hint=_EXAMPLE)
    named = {name: column.strip() for name, column in found.items() if column.strip()}
    if day is not None:
        named.setdefault("day", day)
    figures = set(named) - {"day", "metric", "unit"}
    if "day" not in named or figures not in ({"value"}, {"k", "n"}):
        raise UsageError("--map names day and value, or day, k and n", hint=_EXAMPLE)
    return Columns(*(named.get(field) for field in Columns._fields))  # type: ignore[arg-type]


_EXAMPLE = '--map "day=Week,value=Backlog" · --map "day=Week,k=Solved in time,n=Solved"'


def date_format(text: str) -> str:
    """Return a date format as Python reads it: `DD/MM/YYYY` or `%d/%m/%Y`; raises UsageError."""
    wanted = text
    if "%" not in text:
        wanted = text.upper()
        for spelt, directive in PARTS:
            wanted = wanted.replace(spelt, directive)
    probe = date(2011, 10, 23)
    try:
        if datetime.strptime(probe.strftime(wanted), wanted).date() == probe:  # noqa: DTZ007
            return wanted
    except (ValueError, re.error):
        pass
    raise UsageError(
        f"--date-format: {texts.quoted(text)} does not say day, month and year",
        hint="--date-format DD/MM/YYYY",
    )


def read(data: bytes, said: Reader) -> Found:
    """Return the values of a table with a header.

    An empty cell and n = 0 are no measurement. A row that cannot be read refuses the file, or is
    left out with its reason when `skip_bad_rows`. Raises ExchangeError with the line.
    """
    text = decoded.text(data)
    delimiter = _delimiter(text)
    rows = list(_rows(text, delimiter))
    header = rows[0][1]
    places = [_places(header, name) for name in said.columns.cells]
    left: Counter[str] = Counter()
    drafts: dict[date, tuple[int, MeasurementDraft]] = {}
    for line, cells in rows[1:]:
        try:
            draft = _draft(cells, len(header), places, said, delimiter)
            if isinstance(draft, str):
                left[draft] += 1
                continue
            if draft.day in drafts:
                raise InvalidError(f"{draft.day} stands in line {drafts[draft.day][0]} too")
        except JournalError as error:
            if not said.skip_bad_rows:
                raise refused(f"line {line}", error.message, hint=error.hint) from None
            left[f"line {line}: {error.message}"] += 1
            continue
        drafts[draft.day] = (line, draft)
    return Found(
        tuple(draft for _, draft in drafts.values()),
        len(rows) - 1,
        tuple(LeftOut(reason, number) for reason, number in left.items()),
        (f"columns are parted by {DELIMITERS[delimiter]}",) if delimiter in DELIMITERS else (),
    )


def _delimiter(text: str) -> str:
    """Return what parts the cells: where the header has no comma but these, a semicolon or tab."""
    head = text.lstrip("\r\n").splitlines()[0]
    if "," not in head:
        for mark in DELIMITERS:
            if mark in head:
                return mark
    return ","


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that is not blank with the line it begins on."""
    csv.field_size_limit(LARGEST)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins, count = 1, 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise refused(f"line {begins}", f"no table: {error}") from None
        if cells is None:
            break
        if any(cell.strip() for cell in cells):
            count += 1
            if count > MOST_RECORDS:
                raise ExchangeError(f"more than {MOST_RECORDS:,} rows; {NOTHING}")
            yield begins, cells
        begins = reader.line_num + 1


def _places(header: Sequence[str], name: str | None) -> list[int]:
    """Return where a column stands, several for a sum; raises ExchangeError for none or two."""
    if name is None:
        return []
    known = [texts.key(cell.strip()) for cell in header]
    if texts.key(name) not in known and "+" in name:
        return [place for part in name.split("+") for place in _places(header, part.strip())]
    found = [place for place, cell in enumerate(known) if cell == texts.key(name)]
    if len(found) != 1:
        why = "no column" if not found else f"{len(found)} columns"
        listed = ", ".join(f"“{cell.strip()[:30]}”" for cell in header[:12])
        raise ExchangeError(f"{why} {quoted(name)}; {NOTHING}", hint=f"the columns are {listed}")
    return found


def _draft(
    cells: Sequence[str],
    width: int,
    places: Sequence[Sequence[int]],
    said: Reader,
    delimiter: str,
) -> MeasurementDraft | str:
    """Return the value of a row, or the reason why it has none; raises InvalidError."""
    if len(cells) != width:
        raise InvalidError(f"{len(cells)} cells under a header of {width}")
    at_day, at_value, at_k, at_n = places
    day = _day(cells[at_day[0]], said)
    if any(not cells[place].strip() for place in (*at_value, *at_k, *at_n)):
        return EMPTY
    if at_value:
        numbers = [_number(cells[place], said.mark, delimiter) for place in at_value]
        return MeasurementDraft(day, sum(numbers) if len(numbers) > 1 else numbers[0])
    k, n = (sum(measured.count(cells[place]) for place in where) for where in (at_k, at_n))
    if n == 0 and k == 0:
        return NO_TOTAL
    return MeasurementDraft(day, *measured.share(k, n))


def _day(cell: str, said: Reader) -> date:
    typed = cell.strip()
    try:
        if said.date_format is not None:
            day = datetime.strptime(typed, said.date_format).date()  # noqa: DTZ007
        else:
            week = WEEK.fullmatch(typed)
            if week is None:
                day = codec.day(typed)
            else:
                day = date.fromisocalendar(int(week[1]), int(week[2]), 1)
    except ValueError:
        raise _no_day(typed, said.date_format) from None
    if day > said.today:
        raise InvalidError(f"{day} lies ahead of today")
    if not 1900 <= day.year < 2200:
        raise InvalidError(f"{day} is not within 1900–2199")
    return day


def _no_day(typed: str, asked: str | None) -> InvalidError:
    parts = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})", typed)
    if asked is None and parts is not None:
        both = all(0 < int(part) < 13 for part in parts.groups())
        why = "has two readings" if both else "may be day or month first"
        return InvalidError(
            f"{quoted(typed)} {why}", hint="--date-format DD/MM/YYYY or --date-format MM/DD/YYYY"
        )
    return InvalidError(f"{quoted(typed)} is no date", hint="--skip-bad-rows")


def _number(cell: str, mark: str | None, delimiter: str) -> float:
    typed = cell.strip()
    if mark is not None:
        return measured.number(typed, mark=mark)
    if delimiter != "," and THREE_DIGITS.fullmatch(typed):
        raise InvalidError(f"{quoted(typed)} has two readings", hint="--decimal , or --decimal .")
    if delimiter != "," and "," in typed:
        return measured.number(typed, mark=",")
    if "," in typed:
        raise InvalidError(f"{quoted(typed)} is no number", hint="--decimal ,")
    return measured.number(typed)
