"""The numbers of a quarter and its objectives: values, changes, series, trends, scores.

Imports nothing from journal.
"""

from second import metrics_slow, objectives_slow
from second import quarter_words as say
from second.quarter_rows import ONE, months_later, past, short

MOST = {"week": 104, "month": 48, "day": 364}
SPOKEN = {"week": 52, "month": 24}


def shown(quarter):
    """Return the recorded metrics that are no audits and have a value in a quarter compared."""
    spans = (quarter.now, quarter.before, quarter.year_ago)
    found = [row for row in quarter.rows("metric") if row["derive"] is None and not audit(row)]
    return [row for row in found if any(read(quarter, row, span)[2] for span in spans)]


def audit(row):
    """Say whether a metric is a question put to a sample of one's own work (D31)."""
    return row["unit"] == "sampled"


def read(quarter, row, span):
    """Return (value, k, n) of a metric over a span, of the running quarter over all of it."""
    end = quarter.end if span == quarter.now else span[1]
    return metrics_slow.point(quarter.path, row, span[0], end, quarter.today)


def change(quarter, row, span):
    """Return the difference to a span and whether it is more than chance; None without one."""
    now, then = read(quarter, row, quarter.now), read(quarter, row, span)
    if now[0] is None or then[0] is None:
        return None
    gap, low, high = metrics_slow.difference(now, then)
    return gap, low is not None and (low > 0 or high < 0)


def by_quarter(quarter, row):
    """Return the values of the last eight quarters."""
    return [
        metrics_slow.point(quarter.path, row, first, months_later(first, 3), quarter.today)[0]
        for first in past(quarter)
    ]


def trend(quarter, row):
    """Return (points, word, change a year) over the points up to the quarter's end; None of too few.

    Reports say it over 52 weekly or 24 monthly points or more (D10).
    """
    points = metrics_slow.judged(
        quarter.path, row, quarter.first, quarter.end, quarter.today, MOST[row["cadence"]]
    )
    if len(points) < SPOKEN.get(row["cadence"], 365):
        return None
    return metrics_slow.trend(points, row["better"])


def numbers(quarter):
    """Return the table of numbers and the lines under it."""
    metrics = shown(quarter)
    spans = (quarter.before, quarter.year_ago)
    trends = [(row, trend(quarter, row)) for row in metrics]
    spoken = [(row, found) for row, found in trends if found is not None]
    lines, stars = [], False
    for row, moved in trends:
        now = read(quarter, row, quarter.now)
        cells = [row["name"], say.value(now[0], row, 1 if now[2] >= 100 else 0)]
        for span in spans:
            gap = change(quarter, row, span)
            cells.append(say.change(*gap[:1], row, gap[1]) if gap else "–")
            stars = stars or bool(gap and gap[1])
        cells.append(say.spark(by_quarter(quarter, row)))
        lines.append([*cells, _moved(row, moved)])
    found = say.table(_titles(quarter), lines)
    if stars:
        found.append("* more than chance: the 95% interval of the difference excludes zero.")
    return [*found, *_made_of(quarter, metrics), _over(spoken)]


def _titles(quarter):
    year_ago = f"on {short(quarter.first)}’{str(quarter.year_ago[0].year)[2:]}"
    then = f"on {short(quarter.before[0])}", year_ago
    return ["Metric", short(quarter.first), *then, "by qtr", "change a year"]


def _moved(row, found):
    if found is None:
        return "–"
    _, word, yearly = found
    unit = {"share": " pt", "duration": f" {row['unit']}"}.get(row["kind"], "")
    return "steady" if word == "steady" else f"{say.change(yearly, row)}{unit} {word}"


def _made_of(quarter, metrics):
    counts = [(row, read(quarter, row, quarter.now)[2]) for row in metrics]
    parts = [f"{n:,} {row['unit']}" for row, n in counts if row["kind"] == "share" and n]
    others = [n for row, n in counts if row["kind"] != "share" and n]
    if others:
        same = min(others) == max(others)
        span = str(max(others)) if same else f"{min(others)} to {max(others)}"
        noun = "value" if max(others) == 1 else "values"
        beside = " of the others" if parts else ""
        parts.append(f"{span} recorded {noun}{beside}")
    medians = [row["name"] for row, n in counts if row["summary"] == "median" and n]
    effort = [row["name"] for row in metrics if row["activity"]]
    found = [f"n: {', '.join(parts)}."] if parts else []
    found += [f"Medians, of the values recorded: {', '.join(medians)}."] if medians else []
    return [*found, *([f"Activity, a count of effort: {', '.join(effort)}."] if effort else [])]


def _over(spoken):
    if not spoken:
        return "Trends are said from 52 weeks on: too few to say."
    row, found = max(spoken, key=lambda each: each[1][0])
    return f"Trend over {found[0]} {row['cadence']}s."


def headline(quarter):
    """Return the sentence of the measure that is told first."""
    found = [row for row in shown(quarter) if not row["activity"]]
    found = [row for row in found if read(quarter, row, quarter.now)[2]]
    changed = [row for row in found if _is_more(quarter, row)]
    shares = [row for row in found if row["kind"] == "share"]
    if not [*changed, *shares]:
        return ""
    row = [*changed, *shares][0]
    now = read(quarter, row, quarter.now)
    said = f"{row['name']}: {say.value(now[0], row, 1 if now[2] >= 100 else 0)}"
    said += f" of {now[2]:,} {row['unit']}."
    names = (short(quarter.before[0]), f"last {short(quarter.first)}")
    moves = [
        (name, gap)
        for name, span in zip(names, (quarter.before, quarter.year_ago), strict=True)
        if (gap := change(quarter, row, span)) is not None
    ]
    return f"{said}{_moves(moves)}{_season(quarter, row)}"


def _is_more(quarter, row):
    spans = (quarter.before, quarter.year_ago)
    return any(gap and gap[1] for gap in (change(quarter, row, span) for span in spans))


def _moves(moves):
    """Return Down 6.5 points on Q2, up 6.2 on last Q3, both more than chance."""
    if not moves:
        return ""
    told = []
    for name, (gap, _) in moves:
        unit = "" if told else " points"
        told.append(f"{'up' if gap > 0 else 'down'} {say.fixed(100 * abs(gap), 1)}{unit} on {name}")
    chance = {
        (True,): "more than chance",
        (False,): "within chance",
        (True, True): "both more than chance",
        (False, False): "both within chance",
        (True, False): "the first more than chance",
        (False, True): "the second more than chance",
    }[tuple(gap[1] for _, gap in moves)]
    text = ", ".join(told)
    return f" {text[0].upper()}{text[1:]}, {chance}."


def _season(quarter, row):
    """Return how the same two quarters stood last year, where they moved the same way."""
    gap = change(quarter, row, quarter.before)
    then, earlier = by_quarter(quarter, row)[-5], by_quarter(quarter, row)[-6]
    if gap is None or then is None or earlier is None or (then - earlier) * gap[0] <= 0:
        return ""
    way = "above" if then > earlier else "below"
    names = f"{short(quarter.first)} was {way} {short(quarter.before[0])}"
    return f" {names} last year too ({say.signed(100 * (then - earlier))})."


def objectives(quarter):
    """Return the objectives of the quarter with their scores and what they came to."""
    found = ["Key result from now to score"]
    own = [x for x in quarter.rows("objective") if x["quarter"] == quarter.first.isoformat()]
    for place, row in enumerate(own, 1):
        found.append(f"O{place} {row['kind']}: {row['title']}")
        for each in _results(quarter, row):
            found.append(_result(quarter, each))
        score, _, verdict, pace = objectives_slow.objective(quarter.path, row, quarter.today)
        said = f"so far: {pace}" if quarter.day < quarter.days else VERDICTS[verdict]
        found.append(f"= {'no value yet' if score is None else said} {_scored(score)}")
    for place, row in enumerate(own, 1):
        graded = (row["graded_on"] or "9") <= quarter.last.isoformat()
        found += [f"O{place}: {row['grade_note']}"] if graded and row["grade_note"] else []
    found += [gap for row in own for each in _results(quarter, row) for gap in _gaps(quarter, each)]
    effort = [
        each["title"]
        for row in own
        for each in _results(quarter, row)
        if _metric(quarter, each)["activity"]
    ]
    found += [f"Activity, a count of effort: {', '.join(effort)}."] if effort else []
    return found if own else []


VERDICTS = {
    "met": "met",
    "not met": "not met: a committed objective promises 1.0",
    "on target": "on target (0.6 or more)",
    "below": "below the 0.6 to 0.7 hoped for",
}


def _results(quarter, objective):
    return [x for x in quarter.rows("key_result") if x["objective_id"] == objective["id"]]


def _metric(quarter, each):
    return next(row for row in quarter.rows("metric") if row["id"] == each["metric_id"])


def _result(quarter, each):
    metric = _metric(quarter, each)
    now, score, kept, known, _ = objectives_slow.key_result(
        quarter.path, each, quarter.first, quarter.today
    )
    figures = [say.value(amount, metric) for amount in (now, each["target"])]
    if each["kind"] == "hold":
        figures = [str(kept), str(known)] if known else figures
        return " ".join([each["title"], *figures, _scored(score)])
    begun, up = each["baseline"], each["target"] > each["baseline"]
    figures = [say.value(begun, metric), *figures]
    behind = now is not None and now != begun and (now > begun) != up
    below = ", below baseline" if behind else ""
    return " ".join([each["title"], *figures, f"{_scored(score)}{below}"])


def _scored(score):
    """Return a score with its bar and colour."""
    if score is None:
        return "– no value yet"
    return f"{say.fixed(score, 2)} {say.bar(score, 8)} {objectives_slow.band(score)}"


def _gaps(quarter, each):
    """Return which weeks of a hold have no value (D13)."""
    if each["kind"] != "hold":
        return []
    metric, today = _metric(quarter, each), quarter.today
    mondays = objectives_slow.weeks(quarter.first, quarter.end, today)
    values = [
        objectives_slow.value(quarter.path, metric, monday, monday + 7 * ONE, today)
        for monday in mondays
    ]
    bare = [
        f"W{m.isocalendar().week:02}" for m, v in zip(mondays, values, strict=True) if v is None
    ]
    if not bare:
        return []
    known = len(mondays) - len(bare)
    scored = f"; scored by the {known} that have one" if known > 1 else ""
    return [f"{each['title']}: no value in {', '.join(bare)}{scored}."]
