"""JSON Resume read: jobs, certificates, projects, skills, and references that could be praise.

All parts are optional and dates keep the precision they have; a part that is not as its schema
wants it refuses the whole file. Blank texts and null are taken for absent.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from journal import files
from journal.domain import codec, echo, partial_days, texts
from journal.domain.uid import natural_uid
from journal.errors import InvalidError
from journal.exchange import decoded, resume_fields, strict_json
from journal.exchange.decoded import refused
from journal.exchange.options import LARGEST, Options
from journal.views.entries import EntryDraft
from journal.views.exchange import LeftOut, Record
from journal.views.resume_import import CertificateDraft, JobDraft, ProjectDraft, ResumeRead

FORM = "jsonresume"
READ = ("work", "certificates", "projects", "skills", "references")
"""The sections that become something here; the others are named as not imported."""

NOON = time(12)
"""The hour of praise of which only the day is chosen."""

Item = Mapping[str, Any]


def looks_like(path: str, head: str) -> bool:
    """Whether a file begins as a résumé does."""
    begins = head.lstrip().startswith("{")
    return begins and ("jsonresume" in head or ('"basics"' in head and '"work"' in head))


def read(path: str, said: Options) -> ResumeRead:
    """Return what is in the file at `path`; raises ExchangeError for a file that is no résumé."""
    document = _document(files.read(path, limit=LARGEST))
    return _Reader(document, said).read()


def _document(data: bytes) -> dict[str, Any]:
    found = strict_json.loads(decoded.text(data))
    if not isinstance(found, dict) or not {*READ, *resume_fields.SECTIONS, "basics"} & set(found):
        raise refused("the file", "no JSON Resume: it has none of its sections")
    for name in resume_fields.SECTIONS:
        if found.get(name) is None:
            found.pop(name, None)
            continue
        found[name] = _without_blanks(found[name])
        for place, why in resume_fields.problems(name, found[name]):
            raise refused(place, why)
    return found


def _without_blanks(items: Any) -> Any:
    """Return items without fields that say nothing: many programs write "" for what is absent."""
    if not isinstance(items, list):
        return items
    return [
        {key: value for key, value in item.items() if value is not None and value != ""}
        if isinstance(item, dict)
        else item
        for item in items
    ]


class _Reader:
    """One file on its way to drafts: what it holds, what was left out, what is told."""

    def __init__(self, document: dict[str, Any], said: Options) -> None:
        self._document = document
        self._said = said
        self._left = Counter[str]()
        self._lost = Counter[str]()
        self._notes: list[str] = []
        self._names = Counter[str]()

    def read(self) -> ResumeRead:
        """Return the drafts of every section that is read, and the names of the others."""
        jobs = [self._job(*item) for item in self._items("work")]
        held = [self._certificate(*item) for item in self._items("certificates")]
        projects = [self._project(*item) for item in self._items("projects")]
        words, skills = self._skills()
        references = [self._praise(*item) for item in self._items("references")]
        others = [name for name in resume_fields.SECTIONS if name not in READ]
        for name in sorted(others):
            self._left[name] += len(self._document.get(name, ()))
        listed = sum(len(self._document.get(name, ())) for name in (*READ, *others))
        if self._document.get("basics"):
            self._notes.append(
                "name, label and addresses are settings: journal config set me.name …"
            )
        return ResumeRead(
            tuple(each for each in jobs if each is not None),
            tuple(each for each in held if each is not None),
            tuple(each for each in projects if each is not None),
            skills,
            tuple(each for each in references if each is not None),
            read=listed + words - len(self._document.get("skills", ())),
            left_out=_counted(self._left),
            notes=(*self._notes, *(f"{what}: {number:,}" for what, number in self._lost.items())),
        )

    def _items(self, section: str) -> list[tuple[str, Item]]:
        items = self._document.get(section, ())
        return [(f"{section} {number}", item) for number, item in enumerate(items, 1)]

    def _uid(self, section: str, *parts: str | None) -> str:
        """Return the name of a record: that of its content, and how many like it came before."""
        key = "\x1f".join((section, *(part or "" for part in parts)))
        self._names[key] += 1
        return natural_uid(FORM, key, self._names[key])

    def _job(self, place: str, item: Item) -> JobDraft | None:
        employer, position = _text(item, "name"), _text(item, "position")
        if position is None and employer is None:
            self._left["jobs without a name"] += 1
            return None
        started, ended = item.get("startDate"), item.get("endDate")
        if started and ended and partial_days.last(ended) < partial_days.first(started):
            raise refused(place, f"it ends {ended}, before it begins on {started}")
        if started is None and not self._is_over(ended):
            self._left["jobs that are held, without a first day"] += 1
            return None
        told = len(item.get("highlights", ()))
        self._lose("highlights of jobs, kept in their notes as they have no day", told)
        return JobDraft(
            self._uid("work", employer, position, started),
            place,
            _name(position or employer or ""),
            employer,
            started,
            ended,
            self._address(item),
            _notes(item) or None,
        )

    def _is_over(self, ended: str | None) -> bool:
        return ended is not None and partial_days.first(ended) <= self._said.today

    def _certificate(self, place: str, item: Item) -> CertificateDraft | None:
        name, issued = _text(item, "name"), item.get("date")
        if name is None or issued is None:
            self._left["certificates without a name or a date"] += 1
            return None
        expires = self._expiry(place, name, item.get("expiryDate"))
        if expires is not None and expires <= partial_days.first(issued):
            raise refused(place, f"it expires on {expires}, not after its issue, {issued}")
        return CertificateDraft(
            self._uid("certificates", name, _text(item, "issuer"), issued),
            place,
            _name(name),
            _text(item, "issuer") or "",
            issued,
            expires,
            self._address(item),
            _text(item, "id"),
        )

    def _expiry(self, place: str, name: str, value: Any) -> date | None:
        """Return the last day that an expiry may mean; what it was is told where that is more."""
        if value is None:
            return None
        if not resume_fields.fits(value, resume_fields.DAY):
            raise refused(place, f"expiryDate {decoded.quoted(value)} is not a date")
        day = partial_days.last(value)
        if codec.day_text(day) != value:
            self._notes.append(
                f"{name}: expiry {value} is kept as its last day, {echo.day_dated(day)}"
            )
        return day

    def _project(self, place: str, item: Item) -> ProjectDraft | None:
        title = _text(item, "name")
        if title is None:
            self._left["projects without a name"] += 1
            return None
        started, ended = item.get("startDate"), item.get("endDate")
        for field in ("highlights", "keywords", "roles"):
            self._lose(f"{field} of projects, not imported", len(item.get(field, ())))
        return ProjectDraft(
            self._uid("projects", title, started),
            place,
            _name(title),
            _text(item, "description"),
            self._whole_day(started),
            self._whole_day(ended),
            self._is_over(ended),
            self._owner(_text(item, "entity")),
        )

    def _lose(self, what: str, number: int) -> None:
        if number:
            self._lost[what] += number

    def _whole_day(self, text: str | None) -> date | None:
        """Return a day that is known; of a project that of a month is not invented."""
        if text is None:
            return None
        if len(text) < partial_days.DAY:
            self._lose("dates of projects without a day, left open", 1)
            return None
        return codec.day(text)

    def _owner(self, entity: str | None) -> str | None:
        """Return the team whose work it is; an employer of the file is no other team."""
        employers = {texts.key(str(item.get("name", ""))) for _, item in self._items("work")}
        return None if entity is None or texts.key(entity) in employers else entity

    def _skills(self) -> tuple[int, tuple[str, ...]]:
        """Return how many words of skills there are, and the tags that they make."""
        words = []
        for _, item in self._items("skills"):
            words += [word for word in (item.get("name"), *item.get("keywords", ())) if word]
            self._lose("levels of skills, not imported", int("level" in item))
        tags: dict[str, str] = {}
        for word in words:
            tag = texts.as_tag(word)
            if not tag:
                self._left["skills of which no tag can be made"] += 1
            elif texts.key(tag) in tags:
                self._left["skills that stand twice"] += 1
            else:
                tags[texts.key(tag)] = tag
        return len(words), tuple(tags.values())

    def _praise(self, place: str, item: Item) -> Record | None:
        text, who = item.get("reference", ""), _text(item, "name")
        if not text.strip():
            self._left["references without a text"] += 1
            return None
        day = self._day()
        at, offset = self._said.zone.instant(datetime.combine(day, NOON))
        draft = EntryDraft(
            day=day, at=at, offset_min=offset, text=text, timed=False, kind="praise", who=who,
            quotable=True, uid=self._uid("references", who, text),
        )  # fmt: skip
        return Record(draft, place)

    def _day(self) -> date:
        """Return the day that references are given: the one said, the file's own, else today."""
        if self._said.on is not None:
            return self._said.on
        meta = self._document.get("meta")
        changed = meta.get("lastModified") if isinstance(meta, dict) else None
        try:
            day = codec.day(str(changed)[: partial_days.DAY])
        except ValueError:
            return self._said.today
        return min(day, self._said.today)

    def _address(self, item: Item) -> str | None:
        url = item.get("url")
        try:
            return None if url is None else texts.checked_url(url)
        except InvalidError:
            self._lose("addresses that are neither of the web nor of mail, left out", 1)
            return None


def _text(item: Item, name: str) -> str | None:
    value = item.get(name)
    return value.strip() or None if isinstance(value, str) else None


def _name(text: str) -> str:
    """Return a name in one line, as long as names are."""
    return " ".join(text.split())[: texts.LONGEST_NAME].rstrip()


def _notes(item: Item) -> str:
    """Return what a file says of a job: its summary, and its highlights as a list."""
    told = [text for name in ("description", "summary") if (text := _text(item, name))]
    place = _text(item, "location")
    listed = [f"- {line.strip()}" for line in item.get("highlights", ()) if line.strip()]
    return "\n".join([*told, *([f"Place: {place}"] if place else []), *listed])


def _counted(found: Counter[str]) -> tuple[LeftOut, ...]:
    return tuple(LeftOut(reason, number) for reason, number in found.items() if number)
