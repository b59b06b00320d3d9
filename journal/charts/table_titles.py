"""What the picture of a report says: its takeaway, computed from the rows and figures of the report."""

from collections.abc import Mapping, Sequence
from typing import Any

from journal.charts import words
from journal.domain import durations, rounding
from journal.render import report_words
from journal.views.reports import Report

Row = Mapping[str, Any]

MOST_NAMED = 3
"""So many names stand in a title."""

TOO_FEW = "Too few to say"


def named(report: Report, row: Row) -> str:
    """Return what a row is called, nothing in it acting, cut for a title."""
    return words.name(report_words.name(report, str(row["name"])))


def hours(report: Report) -> str:
    """Return the work of the period beside that before, and the unit or group with the most."""
    rows, facts = report.rows, report.facts
    minutes = (report.total or {}).get("minutes", 0)
    if minutes < words.FEWEST_MINUTES:
        return f"{TOO_FEW} where the time went: {durations.hours(minutes)} h of work written down"
    top = max((row for row in rows if row["name"]), key=lambda row: row["minutes"], default=None)
    if top is None or not top["minutes"]:
        return f"Work {durations.hours(minutes)} h, none of it with a {report.by}"
    amount = f"{durations.hours(top['minutes'])} h"
    if report.by in report_words.UNITS:
        told = _beside("Work", minutes, facts["minutes_before"])
        most = f"; most in {top['name']}, {amount}" if len(rows) > 1 else ""
        return told + most
    return f"Most hours go to {named(report, top)}: {amount}, {_percent(top['share'])} of work"


def _beside(what: str, minutes: int, before: int | None) -> str:
    now = durations.hours(minutes)
    if not before:
        return f"{what} {now} h"
    then = durations.hours(before)
    if now == then:
        return f"{what} steady at {now} h, as in the period before"
    return f"{what} {now} h, {then} h in the period before"


def kinds(report: Report) -> str:
    """Return which kind of work takes most hours, and how that moved."""
    rows = [row for row in report.rows if row["minutes"]]
    minutes = sum(row["minutes"] for row in rows)
    if minutes < words.FEWEST_MINUTES:
        return f"{TOO_FEW} which kinds of work: {durations.hours(minutes)} h of it written down"
    top = max(rows, key=lambda row: row["minutes"])
    told = f"{words.capital(named(report, top))} takes {_percent(top['share'])} of hours"
    moved = top["on_before"]
    if moved is None:
        return told
    if rounding.rounded(100 * moved, 1) == 0:
        return f"{told}, steady on the period before"
    way = "more" if moved > 0 else "fewer"
    return f"{told}, {words.points(moved)} {way} than in the period before"


def made_of(report: Report, totals: Sequence[tuple[str, float]]) -> str:
    """Return the share of the greatest part of all hours; `totals` are (name, minutes)."""
    minutes = sum(spent for _, spent in totals)
    if minutes < words.FEWEST_MINUTES:
        hours = durations.hours(int(minutes))
        return f"{TOO_FEW} what the hours were: {hours} h of work written down"
    limit = report.facts.get("limit")
    if report.what == "owners" and report.facts.get("not_mine"):
        share, known = report.facts["not_mine"], _percent(limit)
        over = "over" if share > limit else "within"
        return f"Other teams’ work: {_percent(share)} of hours, {over} the limit of {known}"
    name, spent = max(totals, key=lambda each: each[1])
    return f"{words.capital(words.name(name))} takes {_percent(spent / minutes)} of hours"


def charge(report: Report) -> str:
    """Return what charges and what drains, of what there is enough to say."""
    found = {word: _of_word(report, word) for word in ("charges", "drains", "neutral")}
    said = [
        f"{words.joined(names[:MOST_NAMED])} {word[:-1] if len(names) > 1 else word}"
        for word, names in found.items()
        if names and word != "neutral"
    ]
    if said:
        return words.capital("; ".join(said))
    if found["neutral"]:
        return words.capital(f"Nothing drains or charges: {words.joined(found['neutral'])} neutral")
    return f"{TOO_FEW} what work does to you: {words.counted(report.n, 'charged line')}"


def _of_word(report: Report, word: str) -> list[str]:
    rows = [row for row in report.rows if row["word"] == word]
    rows.sort(key=lambda row: -abs(row["charge"]))
    return [named(report, row) for row in rows]


def rated(report: Report) -> str:
    """Return the units with the highest and the lowest mean energy."""
    total = report.total or {}
    of = "energy" if total.get("energy_n") else "mood"
    if total.get(f"{of}_n", 0) < words.FEWEST_RATED:
        days = words.counted(report.n, "day")
        return f"{TOO_FEW}: {of} was rated on {days}"
    means = f"{words.capital(of)} {total[of]:.1f}"
    rows = [row for row in report.rows if row[f"{of}_n"] >= words.FEWEST_RATED]
    low = words.counted(total[f"{of}_low"], "low day")
    if len(rows) < 2:
        return f"{means}; {low} of {total[f'{of}_n']}"
    best, worst = (choose(rows, key=lambda row: row[of]) for choose in (max, min))
    if f"{best[of]:.1f}" == f"{worst[of]:.1f}":
        return f"{means}, steady in every {report.by}; {low} of {total[f'{of}_n']}"
    return (
        f"{means}; highest in {best['name']} with {best[of]:.1f}, lowest in {worst['name']} with "
        f"{worst[of]:.1f}"
    )


def wins(report: Report) -> str:
    """Return how many wins there are, with how many results, and the group with the most."""
    results = report.facts["with_result"]
    told = f"{words.counted(report.n, 'win')}, {results} with a result to quote"
    if report.by in report_words.UNITS or len(report.rows) < 2:
        return told
    top = max(
        (row for row in report.rows if row["name"]), key=lambda row: row["wins"], default=None
    )
    if top is None:
        return told
    return f"{told}; most in {named(report, top)}, {top['wins']}"


def learning(report: Report) -> str:
    """Return the study of the period beside that before."""
    facts = report.facts
    if not facts["study_minutes"]:
        return "No study is written down in this period"
    return _beside("Studied", facts["study_minutes"], facts["study_minutes_before"])


def standing(report: Report) -> str:
    """Return with whom one stands how, and with how many that is unknown."""
    said = []
    for word in ("good", "complicated", "bad"):
        names = [named(report, row) for row in report.rows if row["word"] == word]
        if names:
            more = len(names) - MOST_NAMED
            rest = [f"{more} more"] if more > 0 else []
            said.append(f"{word} with {words.joined(names[:MOST_NAMED] + rest)}")
    unknown = sum(row["word"] == "unknown" for row in report.rows)
    if not said:
        return f"{TOO_FEW}: {words.counted(report.n, 'voice')}, fewer than three of any"
    told = f"Standing {', '.join(said)}"
    others = words.counted(unknown, "other")
    return f"{told}; too few to say with {others}" if unknown else told


def promises(report: Report) -> str:
    """Return how many promises were kept on time, late, and are open past their day."""
    facts = report.facts
    if not facts["counted"]:
        return f"{words.counted(report.n, 'promise')}, none of them due yet"
    late = f", {facts['late']} late" if facts["late"] else ""
    over = f", {facts['overdue']} open past its day" if facts["overdue"] else ""
    return f"{facts['kept']} of {facts['counted']} promises kept on time{late}{over}"


def counted(report: Report) -> str:
    """Return the tag or the person that most lines have."""
    top = max(report.rows, key=lambda row: row["entries"])
    what = "tagged lines" if report.what == "tags" else "lines with a name"
    if sum(row["entries"] == top["entries"] for row in report.rows) > 1:
        return f"None of {len(report.rows)} stands out among {report.n} {what}"
    return f"{named(report, top)}: {top['entries']} of {report.n} {what}, the most"


def together(report: Report) -> str:
    """Return what went together beyond chance, of how many pairs; never a cause (D34)."""
    facts = report.facts
    pairs = words.counted(facts["looked_at"], "pair")
    strong = [row for row in report.rows if row["word"] == "went together"]
    if not strong:
        return f"Nothing went together beyond chance, of {pairs} looked at"
    first = strong[0]
    way = "higher" if first["difference"] > 0 else "lower"
    told = f"{named(report, first)} went together with {way} {first['of']}"
    return f"{told}; {len(strong)} of {pairs} beyond chance"


def metrics(report: Report) -> str:
    """Return how the first metric stands at the end beside its first value, if it is a share with
    an interval; of others no claim is made.
    """
    names = list(dict.fromkeys(str(row["name"]) for row in report.rows))
    rows = [row for row in report.rows if row["name"] == names[0]]
    name, first, last = words.name(names[0]), rows[0], rows[-1]
    if len(rows) < 2:
        return f"{TOO_FEW}: one {report.by} of {name}"
    if first["kind"] == "share" and first["k"] is not None:
        beside = str(first["unit_of_time"])
        change = words.share_change((last["k"], last["n"]), (first["k"], first["n"]), beside)
        return f"{name} {_percent(last['value'])} in {last['unit_of_time']}: {change}"
    now, then = (words.amount(row["value"], row["kind"], row["unit"]) for row in (last, first))
    return f"{name} {now} in {last['unit_of_time']}, {then} in {first['unit_of_time']}"


def _percent(share: float | None) -> str:
    return "–" if share is None else rounding.per_cent(share)
