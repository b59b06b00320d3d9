"""Pictures of reports whose rows have names: bars, dots with intervals, and promises over days."""

from journal.charts import table_titles as titles
from journal.charts import words
from journal.charts.bars import Bar, Bars
from journal.charts.table_shapes import MOST, Row, Shape
from journal.charts.whiskers import Due, Promised, Whisker, Whiskers
from journal.domain import durations
from journal.domain.periods import Period
from journal.render import report_words
from journal.views.reports import Report


def _time(report: Report) -> Shape:
    rows = report.rows[:MOST]
    made = tuple(
        Bar(
            titles.named(report, row),
            row["minutes"],
            f"{durations.hours(row['minutes'])} h",
            f"{report_words.share(report, row)} · {words.counted(row['entries'], 'line')}",
            rest=row["study_minutes"],
        )
        for row in rows
    )
    reading = "Hours of work; outline: study, not part of it"
    return Shape(titles.hours(report), reading, Bars(made, apart=True))


def _kinds(report: Report) -> Shape:
    whole = sum(row["minutes"] for row in report.rows)
    made = []
    for row in report.rows[:MOST]:
        share, moved = row["share"], row["on_before"]
        before = None if share is None or moved is None else (share - moved) * whole
        change = "" if moved is None else f" · {words.signed(100 * moved)} points"
        note = f"{report_words.share(report, row)}{change}"
        name = titles.named(report, row)
        amount = f"{durations.hours(row['minutes'])} h"
        made.append(Bar(name, row["minutes"], amount, note, before=before))
    reading = "Hours by kind of work; upright mark: the share of the period before"
    return Shape(titles.kinds(report), reading, Bars(tuple(made)))


def _energy(report: Report) -> Shape:
    made = tuple(
        Whisker(
            titles.named(report, row),
            row["charge"] or 0.0,
            None,
            None,
            words.signed(row["charge"]),
            f"{row['word']} · n = {row['n']}",
            strong=row["word"] in ("charges", "drains"),
        )
        for row in report.rows
        if row["charge"] is not None
    )[:MOST]
    reading = "What an hour does to you, −2 to +2, twelve months; ring: neutral or too few"
    return Shape(titles.charge(report), reading, Whiskers(made, 2.0, ("drains", "charges")))


def _wins(report: Report) -> Shape:
    made = tuple(
        Bar(
            titles.named(report, row),
            row["with_result"],
            str(row["wins"]),
            f"{row['with_result']} with a result",
            rest=row["wins"] - row["with_result"],
        )
        for row in report.rows[:MOST]
    )
    return Shape(titles.wins(report), "Wins; outline: without a result yet", Bars(made))


def _learning(report: Report) -> Shape:
    made = []
    for row in report.rows[:MOST]:
        whole = f" of {durations.hours(row['est_minutes'])}" if row["est_minutes"] else ""
        made.append(
            Bar(
                titles.named(report, row),
                row["minutes"],
                f"{durations.hours(row['minutes'])} h",
                f"{durations.hours(row['studied_minutes'])}{whole} h in all",
            )
        )
    return Shape(titles.learning(report), "Hours studied for each goal", Bars(tuple(made)))


def _standing(report: Report) -> Shape:
    made = tuple(
        Bar(
            titles.named(report, row),
            row["praise"],
            str(row["word"]),
            f"{row['praise']} praise, {row['critique']} critique",
            rest=row["critique"],
            colour="blue" if row["word"] == "good" else "slate",
        )
        for row in report.rows[:MOST]
    )
    reading = "Praise in twelve months; outline: critique"
    return Shape(titles.standing(report), reading, Bars(made))


def _promises(report: Report) -> Shape:
    made = tuple(
        Due(
            titles.named(report, row),
            row["due"],
            row["done_on"],
            _stands(row),
            kept=row["word"] == "kept",
        )
        for row in report.rows[:MOST]
    )
    days = [day for row in made for day in (row.due, row.done) if day is not None]
    # The days are those of the promises: one that is due later this quarter has its place too.
    first, last = min([report.span.start, *days]), max([report.span.end, *days])
    span = Period(first, last)
    reading = "Ring: the day it was due; dot: the day it was done; dashed: open past its day"
    return Shape(titles.promises(report), reading, Promised(made, span, report.today))


def _stands(row: Row) -> str:
    if not row["days_over"]:
        return str(row["word"])
    days = words.counted(row["days_over"], "day")
    return f"{days} late" if row["word"] == "late" else f"open, {days} over"


def _counted(report: Report) -> Shape:
    rows = sorted(report.rows, key=lambda row: -row["entries"])[:MOST]
    made = []
    for row in rows:
        beside = ("wins",) if report.what == "tags" else ("praise", "critique")
        notes = [
            words.counted(row[key], key[:-1]) if key == "wins" else f"{row[key]} {key}"
            for key in beside
            if row[key]
        ]
        if row["minutes"]:
            notes.append(f"{durations.hours(row['minutes'])} h")
        name = titles.named(report, row)
        made.append(Bar(name, row["entries"], str(row["entries"]), " · ".join(notes)))
    reading = f"Lines with each {'tag' if report.what == 'tags' else 'name'}"
    return Shape(titles.counted(report), reading, Bars(tuple(made)))


def _together(report: Report) -> Shape:
    made = tuple(
        Whisker(
            f"{titles.named(report, row)} · {row['of']}",
            row["difference"],
            row["low"],
            row["high"],
            words.signed(row["difference"]),
            f"{row['n_with']}/{row['n_without']} days · {row['word']}",
            strong=row["word"] == "went together",
        )
        for row in report.rows[:MOST]
    )
    widest = max(max(abs(row.low or 0.0), abs(row.high or 0.0)) for row in made)
    most = max(0.5, -(-widest // 0.5) * 0.5)
    reading = (
        "Mean of the days with it minus mean of those without, and its 95% interval; ring: within "
        "chance; what goes together need not be the cause"
    )
    return Shape(titles.together(report), reading, Whiskers(made, most, ("lower", "higher")))


SHAPES = {
    "time": _time,
    "realms": _kinds,
    "energy": _energy,
    "wins": _wins,
    "learning": _learning,
    "standing": _standing,
    "promises": _promises,
    "tags": _counted,
    "people": _counted,
    "together": _together,
}
"""What makes the shape of a report."""
