"""The rows that a report is made from, and the groups that lines stand in."""

from collections.abc import Iterable, Iterator
from datetime import date

from journal import plans
from journal.domain import periods, realms, texts
from journal.domain.periods import Period
from journal.plans import read_metrics, read_work
from journal.plans.glance_habits import Basis
from journal.reviews import spans
from journal.reviews.frame import Frame, Rows, owner_of, owners_of
from journal.reviews.reports.asked import Asked
from journal.storage.door import Store
from journal.views.entries import Entry
from journal.views.intended import HabitKept

OF_HABITS = ("habits", "metrics", "together")
OF_METRICS = ("metrics", "together")
"""The reports that look at habits and at metrics; a derived metric may look at all."""

UNITS = ("day", "week", "month", "quarter")
"""The calendar units that rows may be, in which they stand in order of time."""

TITLES = {
    "day": "Day",
    "week": "Week",
    "month": "Month",
    "quarter": "Quarter",
    "project": "Project",
    "tag": "Tag",
    "owner": "Owner",
    "realm": "Kind of work",
    "who": "Who",
}
"""What the first column is called, by what the rows are."""

NO_NAME = ""
"""The group of lines that belong to none."""


def gathered(store: Store, asked: Asked) -> Rows:
    """Return every row that the report may look at, its lines narrowed as asked; when it is shared,
    no private line and nothing counted from one.
    """
    projects = read_work.projects(store)
    metrics = read_metrics.metrics(store) if asked.what in OF_METRICS else ()
    read = spans.read(store, asked.frame, projects, metrics, shared=asked.shared)
    rows = Rows(
        entries=read.entries,
        days=read.days,
        projects=projects,
        goals=read_work.goals(store, shared=asked.shared),
        milestones=read_work.milestones(store),
        metrics=metrics,
        began=read.began,
    )
    if asked.what in OF_HABITS:
        chosen = asked.frame.chosen
        basis = Basis(asked.frame.today, chosen.half_life, chosen.fiscal_year_start)
        held = plans.glance_habits.every(store, closed=True)
        histories = plans.glance_habits.histories(store, held, basis)
        rows = rows._replace(habits=tuple(HabitKept(each, histories[each.id]) for each in held))
    return rows._replace(entries=tuple(_narrowed(rows, asked)))


def _narrowed(rows: Rows, asked: Asked) -> Iterable[Entry]:
    """Yield the lines that were asked for; a tag, owner and person are told without case."""
    owners = owners_of(rows)
    tag, owner, who = (
        texts.key(word) if word else None for word in (asked.tag, asked.owner, asked.who)
    )
    for entry in rows.entries:
        if (
            (asked.kind is None or entry.kind == asked.kind)
            and (asked.realm is None or entry.realm == asked.realm)
            and (tag is None or tag in map(texts.key, entry.tags))
            and (owner is None or texts.key(owner_of(entry, owners)) == owner)
            and (who is None or texts.key(entry.who or "") == who)
        ):
            yield entry


def unit(day: date, by: str, fiscal_year_start: int) -> Period:
    """Return the calendar unit of a name that holds a day."""
    if by == "day":
        return periods.day_of(day)
    if by == "week":
        return periods.week_of(day)
    if by == "month":
        return periods.month_of(day)
    return periods.quarter_of(day, fiscal_year_start)


def units(frame: Frame, by: str) -> tuple[Period, ...]:
    """Return the units of time of the days looked at, in order; the first may begin before them."""
    found: list[Period] = []
    day = frame.now.start
    while day <= frame.last:
        found.append(unit(day, by, frame.chosen.fiscal_year_start))
        day = found[-1].end
    return tuple(found)


def label(day: date, by: str, fiscal_year_start: int) -> str:
    """Return the name of the calendar unit that holds a day: `2026-W39`, of a day its date."""
    return unit(day, by, fiscal_year_start).label or day.isoformat()


class Groups:
    """Lines by what they belong to; a line with several tags stands in each.

    Names are shown as first written and told apart without case. Units stand in order of time,
    realms in their own, others with the most minutes first; the lines of none come last.
    """

    def __init__(self, rows: Rows, entries: Iterable[Entry], by: str, asked: Asked) -> None:
        self.by, self.asked = by, asked
        self.owners = owners_of(rows)
        self.titles = {project.id: project.title for project in rows.projects}
        self.names: dict[str, str] = {}
        self.lines: dict[str, list[Entry]] = {}
        for entry in entries:
            for name in self._names(entry):
                key = texts.key(name)
                self.names.setdefault(key, name)
                self.lines.setdefault(key, []).append(entry)

    def _names(self, entry: Entry) -> tuple[str, ...]:
        if self.by in UNITS:
            return (label(entry.day, self.by, self.asked.frame.chosen.fiscal_year_start),)
        if self.by == "tag":
            return entry.tags or (NO_NAME,)
        if self.by == "owner":
            return (owner_of(entry, self.owners),)
        if self.by == "realm":
            return (entry.realm or NO_NAME,)
        if self.by == "who":
            return (entry.who,) if entry.who else ()
        return (self.titles.get(entry.project_id or 0, NO_NAME),)

    def __iter__(self) -> Iterator[tuple[str, list[Entry]]]:
        """Yield each group's name with its lines."""
        for key in self._ordered():
            yield self.names[key], self.lines[key]

    def _ordered(self) -> list[str]:
        if self.by in UNITS:
            return sorted(self.lines, key=lambda key: self.lines[key][0].day)
        if self.by == "realm":
            places = {realm: place for place, realm in enumerate(realms.REALMS)}
            return sorted(self.lines, key=lambda key: places.get(key, len(places)))
        return sorted(
            self.lines,
            key=lambda key: (
                key == NO_NAME,
                -sum(entry.minutes or 0 for entry in self.lines[key]),
                -len(self.lines[key]),
                key,
            ),
        )
