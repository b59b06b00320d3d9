"""A report in words: the text of a cell, its title, and the sentences below its table."""

from collections.abc import Iterable, Mapping
from typing import Any

from journal.domain import echo, realms, rounding
from journal.domain.periods import Period
from journal.render import words
from journal.render.drawing import DOT
from journal.views import reports
from journal.views.reports import Column, Report

TITLES = {
    "time": "Time",
    "owners": "Whose work",
    "realms": "Kinds of work",
    "energy": "Energy and mood",
    "habits": "Habits",
    "metrics": "Numbers",
    "wins": "Wins",
    "learning": "Learning",
    "standing": "Standing",
    "promises": "Promises",
    "tags": "Tags",
    "people": "People",
    "together": "What went together",
}
NONE_OF = {
    "project": "no project",
    "tag": "no tag",
    "realm": "no kind",
}
"""What the lines are called that belong to no such group."""

MADE_FROM = {
    "energy": "rated day",
    "together": "rated day",
    "habits": "due unit",
    "metrics": "value",
    "standing": "voice",
    "promises": "promise",
    "wins": "win",
}
"""What a report counts that is not made from lines."""

LEFT = (reports.NAME, reports.TEXT, reports.WORD, reports.DAY, reports.ID)
"""The measures that stand to the left of their column."""

SAMPLES = 30
"""Of shares of fewer than so many the n is worth a word (D7)."""


def title(report: Report) -> str:
    """Return `Time by project · 1 Jul – 27 Sep 2026 (2026-Q3)`."""
    of = "Charge" if is_charge(report) else TITLES[report.what]
    by = (
        f" by {_by(report)}"
        if report.by in NAMED_BY and report.by != OWN_ROWS.get(report.what)
        else ""
    )
    days = echo.period_shown(Period(*report.span), report.today)
    if report.span.label:
        days = f"{report.span.label}, {days}"
    narrowed = [f"{name} {word}" for name, word in report.narrowed]
    return DOT.join([f"{of}{by}", days, *narrowed])


UNITS = ("day", "week", "month", "quarter")
NAMED_BY = (*UNITS, "project", "tag", "owner", "realm")
"""What a title says its rows are by."""

OWN_ROWS = {"owners": "owner", "realms": "realm"}
"""The rows of a report that need no word."""


def is_charge(report: Report) -> bool:
    """Whether it tells what work did to the person, not how the days were."""
    return report.what == "energy" and report.by not in UNITS


def _by(report: Report) -> str:
    return "kind of work" if report.by == "realm" else str(report.by)


def cell(report: Report, row: Mapping[str, Any], column: Column) -> str:
    """Return the text of a cell, `–` without data; user text in it is not yet made safe."""
    value = row.get(column.key)
    if column.measure == reports.NAME:
        return name(report, str(value))
    if value is None:
        return words.NONE
    if column.measure == reports.SHARE and _adds_up(report):
        return share(report, row, column.key)
    one = _one(report, row, column, value)
    if column.of is not None and row.get(column.of) is not None:
        return f"{one}/{_one(report, row, column, row[column.of])}"
    if column.to is not None and row.get(column.to) is not None:
        return f"{one} to {_one(report, row, column, row[column.to])}"
    return one


SHARED_OUT = ("time", "owners", "realms")
"""The reports whose shares are parts of one whole, unless a line stands under several tags."""


def _adds_up(report: Report) -> bool:
    return report.what in SHARED_OUT and report.by != "tag"


def share(report: Report, row: Mapping[str, Any], key: str = "share") -> str:
    """Return a share, where there is a whole as it adds up with the others of it: those of a unit
    of time, or all.
    """
    if not _adds_up(report):
        return words.share(row[key])
    whole = [each for each in report.rows if each.get("unit") == row.get("unit")]
    place = next(place for place, each in enumerate(whole) if each is row)
    return words.parts([each[key] for each in whole])[place]


def _one(report: Report, row: Mapping[str, Any], column: Column, value: Any) -> str:
    if column.measure == reports.NUMBER and report.what == "metrics" and column.key != "n":
        return _measured(row, column, value)
    return _plain(column.measure, value, report)


def name(report: Report, value: str) -> str:
    """Return what a row is called."""
    if not value:
        return NONE_OF.get(report.by or "", words.NONE)
    if report.by == "owner" or report.what == "owners":
        return words.owner_name(value)
    return realms.shown(value) if value in realms.REALMS else value


def _plain(measure: str, value: Any, report: Report) -> str:
    if measure == reports.MINUTES:
        return words.clock(value)
    if measure == reports.SHARE:
        return words.share(value)
    if measure == reports.POINTS:
        return words.points(value)
    if measure == reports.RATING:
        return words.signed(value) if report.what == "together" else words.rating(value)
    if measure == reports.CHARGE:
        return words.signed(value)
    if measure == reports.STRENGTH:
        return f"{rounding.rounded(value, 0):.0f}"
    if measure == reports.CHANCE:
        return "<0.001" if value < 0.001 else f"{value:.3f}"
    if measure == reports.DAY:
        return words.dated(value, report.today)
    if measure in (reports.COUNT, reports.NUMBER):
        return words.minus(f"{value:,g}")
    return str(value)


def _measured(row: Mapping[str, Any], column: Column, value: float) -> str:
    """Return a metric's value or change in its own unit, starred where it is more than chance."""
    if column.key.startswith("on_"):
        star = bool(row.get(f"{column.key.removeprefix('on_')}_more_than_chance"))
        return words.difference(value, row["kind"], star=star)
    return words.measured(value, row["kind"], row["unit"], row["n"], fine=True)


def sentences(report: Report) -> list[str]:
    """Return what the figures beside the table say, each a whole sentence."""
    if not report.rows:
        return []
    return [said for said in SENTENCES[report.what](report, report.facts) if said]


Facts = Mapping[str, Any]


def _time(report: Report, facts: Facts) -> Iterable[str]:
    yield (
        f"{words.counted(report.n, 'line')} on {facts['days']} of {facts['of_days']} days; "
        f"{words.counted(facts['without_minutes'], 'line')} without a time."
    )
    total = report.total or {}
    if total.get("minutes"):
        yield (
            f"Work {words.clock(total['minutes'])}, the period before "
            f"{words.clock(facts['minutes_before'])}, a year ago "
            f"{words.clock(facts['minutes_year_ago'])}. Study is not part of it."
        )
    yield _not_mine(facts)
    yield _several(report)


def _owners(report: Report, facts: Facts) -> Iterable[str]:
    yield _not_mine(facts)
    for each in facts.get("handoffs", ()):
        if each.word == "too early":
            yield f"“{each.title}” went to {each.owner} {words.counted(each.days_since, 'day')} ago."
        else:
            yield (
                f"“{each.title}” went to {each.owner}: {words.rating(each.before_hours_per_week)} "
                f"h a week before, {words.rating(each.after_hours_per_week)} h since; {each.word}."
            )


def _kinds(report: Report, facts: Facts) -> Iterable[str]:
    if facts.get("without"):
        yield f"{words.clock(facts['without'])} of work have no kind."
    for realm in facts.get("unvisited", ()):
        yield f"No {realms.shown(realm)} in this period."
    if any(column.key == "charge" for column in report.columns):
        yield (
            "Charge: what an hour did to you in the twelve months up to the period's end, −2 to +2."
        )


def _energy(report: Report, facts: Facts) -> Iterable[str]:
    if "enough" in facts:
        yield (
            f"Twelve months up to {words.dated(facts['last'], report.today)}; −2 drains, +2 "
            f"charges, minutes counting. Under {facts['enough']} lines are too few to say."
        )
        yield _several(report)
        return
    energy = facts["energy"]
    if energy is not None:
        yield f"{report.n} of {facts['days']} days are rated; a low day is one of 1 or 2."
        if energy.before_n and energy.mean is not None:
            then = f"Energy {words.rating(energy.mean)} (n={energy.n}), the period before"
            yield f"{then} {words.rating(energy.before_mean)} (n={energy.before_n})."
    load = facts["load"]
    if load is not None and load.over and load.usual_minutes is not None:
        said = words.load(load.low_days, load.minutes, load.usual_minutes)
        yield f"The last seven days: {said}."


def _habits(report: Report, facts: Facts) -> Iterable[str]:
    if facts["decided"]:
        lapses = words.counted(facts["decided"], "lapse")
        yield f"Back at once after {facts['at_once']} of {lapses}."


def _metrics(report: Report, facts: Facts) -> Iterable[str]:
    if any(row.get("before_more_than_chance") or row.get("year_ago_more_than_chance")
           for row in report.rows):  # fmt: skip
        yield "* more than chance: the 95% interval of the difference excludes zero."
    if facts.get("medians"):
        yield "A duration is the median of the recorded values, which are medians themselves."
    if any(row["kind"] == "share" and row["n"] < SAMPLES for row in report.rows):
        yield f"Shares of fewer than {SAMPLES} say little."
    activity = [str(row["name"]) for row in report.rows if row.get("activity")]
    if activity:
        yield f"Activity, no outcome: {', '.join(activity)}."


def _wins(report: Report, facts: Facts) -> Iterable[str]:
    yield f"{words.counted(report.n, 'win')}, {facts['with_result']} with a result to quote."
    yield _several(report)


def _learning(report: Report, facts: Facts) -> Iterable[str]:
    yield (
        f"Study {words.clock(facts['study_minutes'])}, the period before "
        f"{words.clock(facts['study_minutes_before'])}, a year ago "
        f"{words.clock(facts['study_minutes_year_ago'])}. Trainings given: "
        f"{words.clock(facts['teaching_minutes'])}."
    )


def _standing(report: Report, facts: Facts) -> Iterable[str]:
    yield "Twelve months; fewer than three voices leave it unknown."


def _promises(report: Report, facts: Facts) -> Iterable[str]:
    if facts["counted"]:
        late = f", {facts['late']} late" if facts["late"] else ""
        over = f", {facts['overdue']} open past its day" if facts["overdue"] else ""
        yield f"{facts['kept']} of {facts['counted']} kept on time{late}{over}."


def _tags(report: Report, facts: Facts) -> Iterable[str]:
    yield f"{words.counted(report.n, 'line')} with a tag, {facts['untagged']} without."
    yield "A line with several tags stands under each of them."


def _people(report: Report, facts: Facts) -> Iterable[str]:
    yield f"{words.counted(report.n, 'line')} with a name."


def _together(report: Report, facts: Facts) -> Iterable[str]:
    yield (
        f"Difference: mean of the days with it minus mean of those without, with its 95% interval; "
        f"p is adjusted for {words.counted(facts['looked_at'], 'pair')} looked at (Holm)."
    )
    if facts["too_few"]:
        yield (
            f"{words.counted(facts['too_few'], 'more pair')} with fewer than {facts['fewest']} "
            "days on one side: too few to say."
        )
    yield "What goes together need not be the cause of it."


SENTENCES = {
    "time": _time,
    "owners": _owners,
    "realms": _kinds,
    "energy": _energy,
    "habits": _habits,
    "metrics": _metrics,
    "wins": _wins,
    "learning": _learning,
    "standing": _standing,
    "promises": _promises,
    "tags": _tags,
    "people": _people,
    "together": _together,
}


def _not_mine(facts: Facts) -> str:
    if facts.get("not_mine") is None or not facts.get("others", True):
        return ""
    return f"Not mine: {words.share(facts['not_mine'])}, limit {words.share(facts['limit'])}."


def _several(report: Report) -> str:
    return "A line with several tags stands under each of them." if report.by == "tag" else ""


def source(report: Report) -> str:
    """Return from how many of what a report is made: `474 lines`."""
    one = "charged line" if is_charge(report) else MADE_FROM.get(report.what, "line")
    return words.counted(report.n, one)


def nothing(report: Report) -> str:
    """Return what stands where there is no row."""
    if report.what == "together" and report.facts.get("too_few"):
        few = words.counted(report.facts["too_few"], "pair")
        return (
            f"Too few to say: {few} looked at, each with fewer than {report.facts['fewest']} days "
            "on one side."
        )
    return "Nothing is recorded for it in this period."
