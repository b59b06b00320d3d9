"""jrnl: its text file, its folder of days, its JSON export; and a text file that jrnl reads."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any, NamedTuple

from journal import files
from journal.domain import codec, texts
from journal.domain.uid import natural_uid
from journal.errors import ExchangeError, InvalidError
from journal.exchange import decoded, jrnl_form, strict_json
from journal.exchange.decoded import NOTHING, quoted, refused
from journal.exchange.options import LARGEST, MOST_RECORDS, Options
from journal.views.entries import Entry, EntryDraft
from journal.views.exchange import LeftOut, Reading, Record

TAG = re.compile(r"(?:^|(?<=\s))[#@][\w\-+*#/]+", re.MULTILINE)
"""A tag as jrnl sees it; only counted, the journal finds its own."""

NO_TIME = "09:00"
"""The hour of a line of which only the day is known: jrnl's own default."""

UNHELD = (
    "minutes",
    "charge",
    "realm",
    "who",
    "owner",
    "impact",
    "url",
    "credits",
    "project",
    "goal",
    "role",
    "metric",
)
"""Fields that jrnl has no place for."""


class _Page(NamedTuple):
    """One text file: its name for messages ("" for a lone one), and its lines."""

    name: str
    lines: list[str]

    def place(self, row: int) -> str:
        return f"{self.name} line {row + 1}".lstrip()


class _Found(NamedTuple):
    """One entry as the file has it."""

    place: str
    time: datetime
    text: str
    starred: bool


def looks_like(path: str, head: str) -> bool:
    """Whether a file with that beginning, or a folder, is jrnl's."""
    if Path(path).is_dir():
        return any(inside.name.isdigit() for inside in Path(path).iterdir())
    begins = head.lstrip()
    if begins.startswith("{"):
        return '"entries"' in head or '"tags"' in head
    return begins.startswith("[") and jrnl_form.format_of(begins.split("\n", 1)[0]) is not None


def read(path: str, said: Options) -> Reading:
    """Return the entries of a jrnl text file, folder or JSON export, in order of the file.

    Raises ExchangeError with the line: an unknown or mixed time format, a day that lies ahead, a
    text or tag that cannot be stored.
    """
    left: Counter[str] = Counter()
    if Path(path).is_dir():
        found = list(_of_pages(_tree(path, left), said, left))
    else:
        text = decoded.text(files.read(path, limit=LARGEST))
        if text.lstrip().startswith("{"):
            found = list(_of_json(text, left))
        else:
            found = list(_of_pages([_Page("", _lines(text))], said, left))
    kept = [each for each in found if _has_text(each, left)]
    return Reading(
        records=tuple(_records(kept, said)),
        read=len(found),
        left_out=tuple(LeftOut(reason, count) for reason, count in left.items()),
        tags=tuple(sorted(Counter(tag for each in kept for tag in _tags(each.text)).items())),
        notes=(f"times are read in {said.zone.shown}",),
    )


def _has_text(found: _Found, left: Counter[str]) -> bool:
    if found.text.strip():
        return True
    left["entries without text"] += 1
    return False


def _tags(text: str) -> list[str]:
    return sorted({tag.lower() for tag in TAG.findall(text)})


def _lines(text: str) -> list[str]:
    """Return the lines of a file; line ends of Windows only where every line has one."""
    if "\r\n" in text and text.count("\r\n") == text.count("\n"):
        text = text.replace("\r\n", "\n")
    return text.split("\n")


def _tree(path: str, left: Counter[str]) -> list[_Page]:
    """Return the text files under a folder in order of their paths; links are not followed."""
    pages, room = [], LARGEST
    for folder, folders, names in os.walk(path):
        folders.sort()
        for name in sorted(names):
            whole = Path(folder, name)
            if whole.suffix != ".txt" or whole.is_symlink():
                left["files that are no .txt file"] += 1
                continue
            room -= whole.stat().st_size
            if room < 0:
                raise ExchangeError(f"{path[:200]}: more than {LARGEST // 1_000_000} MB; {NOTHING}")
            data = files.read(str(whole), limit=LARGEST)
            if data.strip():
                pages.append(_Page(str(whole.relative_to(path)), _lines(decoded.text(data))))
    if not pages:
        raise ExchangeError(f"{path[:200]}: no .txt file in this folder; {NOTHING}")
    return pages


def _of_pages(pages: list[_Page], said: Options, left: Counter[str]) -> Iterator[_Found]:
    stamps = _stamps(pages, said.time_format)
    if sum(map(len, stamps)) > MOST_RECORDS:
        raise ExchangeError(f"more than {MOST_RECORDS:,} entries; {NOTHING}")
    for page, heads in zip(pages, stamps, strict=True):
        rows = [*heads, len(page.lines)]
        before = sum(bool(line.strip()) for line in page.lines[: rows[0]])
        if before:
            left["lines before the first entry"] += before
        for row, end in pairwise(rows):
            first = page.lines[row].split("] ", 1)[1]
            text, starred = _taken([first, *page.lines[row + 1 : end]])
            yield _Found(page.place(row), heads[row], text, starred)


def _stamps(pages: list[_Page], asked: str | None) -> list[dict[int, datetime]]:
    """Return the time of each line that begins an entry, by its row, page by page.

    Raises ExchangeError when no format or more than one finds a head.
    """
    formats = [jrnl_form.expanded(asked)] if asked is not None else list(jrnl_form.KNOWN)
    by_format = {each: [_heads(page, each) for page in pages] for each in formats}
    fitting = [each for each, found in by_format.items() if any(found)]
    if not fitting:
        raise ExchangeError(
            f"no line begins with a time that is known; {NOTHING}",
            hint="--time-format FORMAT",
        )
    if len(fitting) > 1:
        examples = (_first_line(pages, by_format[each]) for each in fitting)
        raise ExchangeError(
            f"lines begin with times in {len(fitting)} formats: {' and '.join(examples)}; {NOTHING}",
            hint=" or ".join(f'--time-format "{each}"' for each in fitting),
        )
    return by_format[fitting[0]]


def _first_line(pages: list[_Page], found: list[dict[int, datetime]]) -> str:
    page, row = next(
        (page, row) for page, rows in zip(pages, found, strict=True) for row in sorted(rows)
    )
    return f"{quoted(page.lines[row].split('] ', 1)[0] + ']')} ({page.place(row)})"


def _heads(page: _Page, time_format: str) -> dict[int, datetime]:
    found = {}
    for row, line in enumerate(page.lines):
        if line.startswith("[") and "] " in line:
            time = jrnl_form.time(line[1 : line.index("] ")], time_format)
            if time is not None:
                found[row] = time
    return found


def _taken(lines: list[str]) -> tuple[str, bool]:
    """Return the text of an entry's lines and whether its title is starred."""
    while len(lines) > 1 and not lines[-1]:
        lines.pop()
    title, starred = jrnl_form.read_title(lines[0])
    last = len(lines) - 1
    body = [jrnl_form.unguarded(line, last=row == last) for row, line in enumerate(lines) if row]
    return "\n".join([title, *body]), starred


def _of_json(text: str, left: Counter[str]) -> Iterator[_Found]:
    whole = strict_json.loads(text)
    entries = whole.get("entries") if isinstance(whole, dict) else None
    if not isinstance(entries, list):
        raise ExchangeError(f"no list “entries” in the file; {NOTHING}")
    if len(entries) > MOST_RECORDS:
        raise ExchangeError(f"more than {MOST_RECORDS:,} entries; {NOTHING}")
    for number, entry in enumerate(entries, 1):
        yield _of_object(f"record {number}", entry, left)


def _of_object(place: str, entry: Any, left: Counter[str]) -> _Found:
    if not isinstance(entry, dict):
        raise refused(place, "it is no object")
    for field in ("title", "body", "date", "time"):
        if not isinstance(entry.get(field), str):
            raise refused(place, f"{field} is missing or no text")
    starred = entry.get("starred", False)
    if not isinstance(starred, bool):
        raise refused(place, "starred is neither true nor false")
    unknown = sorted(set(entry) - {"title", "body", "date", "time", "tags", "starred"})
    left.update(f"fields “{name[:40]}”, which are not known" for name in unknown)
    time = jrnl_form.time(f"{entry['date']} {entry['time']}", jrnl_form.WRITTEN)
    if time is None:
        raise refused(place, f"{quoted(entry['date'] + ' ' + entry['time'])} is no day and time")
    body = entry["body"]
    text = f"{entry['title']}\n{body}" if body else entry["title"]
    return _Found(place, time, text.rstrip("\n"), starred)


def _records(found: list[_Found], said: Options) -> Iterator[Record]:
    seen: Counter[tuple[datetime, str]] = Counter()
    whole_times = said.time_format is None or jrnl_form.has_hour(
        jrnl_form.expanded(said.time_format)
    )
    for each in found:
        civil = each.time.replace(tzinfo=None)
        seen[civil, each.text] += 1
        at, offset = _instant(each.time, said)
        _check(each, said)
        draft = EntryDraft(
            day=civil.date(),
            at=at if whole_times else said.now,
            offset_min=offset,
            text=each.text,
            timed=whole_times,
            kind="win" if each.starred else "note",
            uid=natural_uid(
                "entry", "jrnl", civil.date(), civil.time(), each.text, seen[civil, each.text]
            ),
        )
        yield Record(draft, each.place, zone=said.zone.name)


def _instant(time: datetime, said: Options) -> tuple[datetime, int]:
    offset = time.utcoffset()
    if offset is None:
        return said.zone.instant(time)
    return time, int(offset.total_seconds() // 60)


def _check(found: _Found, said: Options) -> None:
    """Refuse what could not be written by hand either, with its place."""
    day = found.time.date()
    if day > said.today:
        raise refused(found.place, f"day {codec.day_text(day)} lies ahead of today")
    if not 1900 <= day.year < 2200:
        raise refused(found.place, f"day {codec.day_text(day)} is not within 1900–2199")
    try:
        texts.checked_text(found.text)
        texts.tags_in(found.text)
    except InvalidError as error:
        raise refused(found.place, error.message) from None


def write(entries: Iterable[Entry]) -> tuple[str, tuple[LeftOut, ...]]:
    """Return a file that jrnl reads, oldest entry first, and what it has no place for."""
    listed = sorted(
        entries, key=lambda entry: (entry.day, entry.time or NO_TIME, entry.at, entry.id)
    )
    return "\n".join(map(_written, listed)), tuple(_unheld(listed))


def _written(entry: Entry) -> str:
    title, *body = entry.text.split("\n")
    title = jrnl_form.written_title(title, starred=entry.kind == "win")
    body = [jrnl_form.guarded(line, last=row == len(body) - 1) for row, line in enumerate(body)]
    stamp = f"{codec.day_text(entry.day)} {entry.time or NO_TIME}"
    return "\n".join([f"[{stamp}] {title}", *body, ""])


def _unheld(entries: Sequence[Entry]) -> Iterator[LeftOut]:
    untimed = sum(not entry.timed for entry in entries)
    if untimed:
        yield LeftOut(f"lines without a time, which stand at {NO_TIME}", untimed)
    kinds = sorted(entry.kind for entry in entries if entry.kind not in ("note", "win"))
    for kind, group in groupby(kinds):
        yield LeftOut(f"the kind {kind}", len(list(group)))
    for field in UNHELD:
        count = sum(getattr(entry, field) is not None for entry in entries)
        if count:
            yield LeftOut(f"the field {field}", count)
