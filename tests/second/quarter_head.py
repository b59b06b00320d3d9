"""The head of a quarter and what it says in short, counted from the rows.

Imports nothing from journal.
"""

from second import quarter_lines, quarter_numbers, quarter_work
from second import quarter_words as say
from second.quarter_rows import label, months_later, rating, short, studied, worked
from second.reviews_slow import days

FEW = 7


def head(quarter):
    """Return what stands above the sections."""
    then = (label(quarter.before[0]), label(quarter.year_ago[0]))
    if quarter.running:
        days_of = [len(days(*span)) for span in (quarter.before, quarter.year_ago)]
        second = "" if days_of[0] == days_of[1] else f"with the first {days_of[1]} days "
        compared = (
            f"Compared with the first {days_of[0]} days of {then[0]} and {second}of {then[1]}."
        )
    else:
        compared = f"Compared with {then[0]} and with {then[1]}."
    months = [say.MONTHS[quarter.first.month - 1], say.MONTHS[quarter.end.month - 2]]
    found = [
        f"{label(quarter.first)} · {months[0]} – {months[1]} {quarter.first.year}",
        f"{compared} History: {say.counted(history(quarter), 'quarter')}.",
    ]
    if quarter.running:
        left = say.counted(quarter.days - quarter.day, "day")
        found.append(f"Running: day {quarter.day} of {quarter.days}, {left} to come.")
    return [*found, logged(quarter), *beside(quarter)]


def history(quarter):
    """Count the quarters from that of the first line on."""
    began = min(row["day"] for row in quarter.rows("entry"))
    first, count = quarter.first, 1
    while first.isoformat() > began:
        first, count = months_later(first, -3), count + 1
    return count


def logged(quarter):
    """Return how much was written, worked, studied, and how many days were off."""
    lines = quarter.lines(quarter.now)
    found = [
        f"Logged {len({row['day'] for row in lines})} of {quarter.day} days",
        say.counted(len(lines), "entry", "entries"),
    ]
    if worked(lines):
        found.append(say.clock(worked(lines)))
    if studied(lines):
        found.append(f"{say.clock(studied(lines))} of study")
    off = off_days(quarter)
    if off:
        found.append(f"{say.counted(len(off), 'day')} off")
    return " · ".join(found)


def off_days(quarter):
    """Return the days of the quarter so far that were off."""
    off = [row for row in quarter.rows("excuse") if row["kind"] == "off"]
    return [
        day for day in days(*quarter.now) if any(row["first"] <= day <= row["last"] for row in off)
    ]


def beside(quarter):
    """Return the same of the quarters compared with, as far as they have lines."""
    found = []
    for name, span in (
        (short(quarter.before[0]), quarter.before),
        ("a year ago", quarter.year_ago),
    ):
        lines = quarter.lines(span)
        if lines:
            count = say.counted(len(lines), "entry", "entries")
            found.append(f"{name}: {say.clock(worked(lines))} in {count}")
    return [" · ".join(found)] if found else []


def in_short(quarter):
    """Return the sentences a quarter begins with."""
    found = [wins(quarter), quarter_numbers.headline(quarter), others(quarter), energy(quarter)]
    return [f"· {sentence}" for sentence in found if sentence]


def wins(quarter):
    """Return how many wins there are, and how many have a result."""
    found = quarter_lines.wins(quarter)
    if not found:
        return ""
    good = [row for row in found if quarter_lines.has_result(quarter, row)]
    number = say.counted(len(found), "win")
    if len(good) == len(found):
        return f"{number}, {'it has' if len(found) == 1 else 'all with'} a result."
    return f"{number}, {len(good) or 'none'} with a result you can quote."


def others(quarter):
    """Return the share of other teams' work and the team whose share changed most."""
    now, before, year = (
        quarter_work.shares(quarter.path, span)
        for span in (quarter.now, quarter.before, quarter.year_ago)
    )
    if not now:
        return ""
    beside = [
        f"{name} {say.share(1 - then['me'])}"
        for name, then in (
            (short(quarter.before[0]), before),
            (f"last {short(quarter.first)}", year),
        )
        if then
    ]
    then = f" ({', '.join(beside)})" if beside else ""
    found = f"Other teams’ work: {say.share(1 - now['me'])} of your hours{then}."
    changes = {name: now[name] - before.get(name, 0) for name in now if name != "me" and before}
    if not changes:
        return found
    team = max(changes, key=lambda name: abs(changes[name]))
    shown = quarter_work.written(quarter.path, team)
    found += f" The largest change is {shown}, {say.signed(100 * changes[team])} points"
    for project in quarter_work.handed_off(quarter):
        if project["owner"].lower() == team:
            closed = say.day(say.on(project["closed_on"]))
            return f"{found}; “{say.inside(project['title'])}” was handed off on {closed}."
    return f"{found}."


def energy(quarter):
    """Return the mean energy beside those compared with, and its low days."""
    n, mean, low = rating(quarter, "energy", quarter.now)
    if not n:
        return ""
    named = (
        (short(quarter.before[0]), quarter.before),
        (f"last {short(quarter.first)}", quarter.year_ago),
    )
    known = [(name, rating(quarter, "energy", span)) for name, span in named]
    means = [("Energy", (n, mean, low)), *known]
    found = ", ".join(
        f"{name} {say.fixed(then[1], 1)} (n={then[0]})" for name, then in means if then[0]
    )
    if not low and n < FEW:
        return f"{found}."
    found += f"; {say.counted(low, 'low day')}"
    name, (n, _, low) = known[1]
    return f"{found} ({name}: {low})." if n else f"{found}."
