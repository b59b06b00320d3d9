"""What an hour of each project and tag did to the person over twelve months (D23)."""

from collections.abc import Iterable

from journal.domain import charges, periods, texts
from journal.domain.periods import Period
from journal.reviews.frame import Frame, Rows, within
from journal.reviews.sections import hours
from journal.views.entries import Entry
from journal.views.review_days import Toll, Tolls

NEUTRAL = "neutral"


def tolls(rows: Rows, frame: Frame) -> Tolls | None:
    """Return the projects and tags that charge or drain, the strongest first; None for a week, and
    where no line with a project or tag was ever rated.
    """
    if frame.kind == "week":
        return None
    year = Period(hours.a_year_before(frame.last), periods.later(frame.last, 1))
    lines = [entry for entry in within(rows.entries, year) if entry.charge is not None]
    found = [*_projects(rows, lines), *_tags(lines)]
    if not found:
        return None
    told = [each for each in found if each.mean is not None and each.word != NEUTRAL]
    told.sort(key=lambda each: (-abs(each.mean or 0.0), texts.key(each.name)))
    neutral = sum(each.word == NEUTRAL for each in found)
    return Tolls(tuple(told), neutral, len(found) - len(told) - neutral)


def _projects(rows: Rows, lines: list[Entry]) -> Iterable[Toll]:
    for project in rows.projects:
        own = [entry for entry in lines if entry.project_id == project.id]
        if own:
            yield _toll("project", project.title, own)


def _tags(lines: list[Entry]) -> Iterable[Toll]:
    tagged: dict[str, list[Entry]] = {}
    for entry in lines:
        for tag in entry.tags:
            tagged.setdefault(texts.key(tag), []).append(entry)
    for key in sorted(tagged):
        name = next(tag for tag in tagged[key][0].tags if texts.key(tag) == key)
        yield _toll("tag", name, tagged[key])


def _toll(kind: str, name: str, lines: list[Entry]) -> Toll:
    found = charges.charge((entry.charge, entry.minutes) for entry in lines)
    return Toll(kind, name, found.n, found.left_out, found.mean, found.word)
