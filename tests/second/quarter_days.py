"""Energy and mood of a quarter, its kinds of work, and what charges or drains.

Imports nothing from journal.
"""

from fractions import Fraction

from second import quarter_words as say
from second.quarter_rows import ONE, rating, short
from second.reviews_slow import days, minutes_by_realm

REALMS = {
    "async-one": "async one",
    "live-one": "live one",
    "async-many": "async many",
    "live-many": "live many",
}
MOST_TOLLS = 8


def felt(quarter):
    """Return energy and mood by week and over the quarter, kinds of work and tolls."""
    found = []
    if rating(quarter, "energy", quarter.now)[0]:
        found = [_weeks(quarter, "energy"), _weeks(quarter, "mood"), *_means(quarter)]
    return [*found, *kinds(quarter), *tolls(quarter)]


def weeks(quarter):
    """Return the Mondays of the weeks whose Thursday lies in the quarter, as far as they began."""
    thursdays = [
        day
        for day in map(say.on, days(quarter.first, quarter.end))
        if day.weekday() == 3 and day - 3 * ONE <= quarter.last
    ]
    return [day - 3 * ONE for day in thursdays]


def _weeks(quarter, field):
    rated = []
    for monday in weeks(quarter):
        end = min(monday + 7 * ONE, quarter.last + ONE)
        n, mean, _ = rating(quarter, field, (monday, end))
        rated.append((monday, n, mean))
    known = [each for each in rated if each[1]]
    lowest = min(known, key=lambda each: each[2])
    low = f"lowest: week of {say.day(lowest[0])}, {say.fixed(lowest[2], 1)}"
    drawn = say.spark([mean for _, _, mean in rated])
    return f"{field.capitalize()} by week {drawn} {low} ({say.counted(lowest[1], 'day')} logged)"


def _means(quarter):
    spans = [("", quarter.now), ("before ", quarter.before), ("a year ago ", quarter.year_ago)]
    known = [each for each in spans if rating(quarter, "energy", each[1])[0]]
    heads = [short(span[0]) if name != "a year ago " else "a year ago" for name, span in known]
    found = [" ".join([*heads, "low days"])]
    for field in ("energy", "mood"):
        rated = [(name, *rating(quarter, field, span)) for name, span in known]
        means = [f"{say.fixed(mean, 1)} (n={n})" for _, n, mean, _ in rated]
        low = ", ".join(f"{name}{low}" for name, _, _, low in rated)
        found.append(" ".join([field.capitalize(), *means, low]))
    return found


def charge(lines):
    """Return mean charge an hour and how many lines it is made from, minute by minute (D23)."""
    felt_minutes, n = [], 0
    for line in lines:
        if line["charge"] is not None and line["minutes"]:
            felt_minutes += [line["charge"]] * line["minutes"]
            n += 1
    return (Fraction(sum(felt_minutes), len(felt_minutes)) if n >= 5 else None), n


def word(mean):
    """Return whether hours charge or drain."""
    if mean is None:
        return "too few"
    if abs(mean) <= Fraction(3, 10):
        return "neutral"
    return "charges" if mean > 0 else "drains"


def kinds(quarter):
    """Return the kinds of work with their shares and charge."""
    spans = (quarter.now, quarter.before, quarter.year_ago)
    now, before, year = (minutes_by_realm(quarter.path, *span) for span in spans)
    if not now:
        return []
    found = ["Realm hours share"]
    found[0] += f" on {short(quarter.before[0])}" if before else ""
    found[0] += f"{' a year ago' if year else ''} charge (n)"
    shown = say.parts([Fraction(now[realm]) for realm in REALMS])
    for realm, share in zip(REALMS, shown, strict=True):
        cells = [REALMS[realm], say.about(now[realm]), share]
        for then in (before, year):
            cells += [say.points(_share(now, realm), _share(then, realm))] if then else []
        lines = [line for line in quarter.lines(quarter.year) if line["realm"] == realm]
        mean, n = charge(lines)
        found.append(" ".join([*cells, f"{say.signed(mean)} ({n})", word(mean)]))
    return found


def _share(spent, realm):
    return Fraction(spent[realm], sum(spent.values()))


def tolls(quarter):
    """Return the projects and tags that charge or drain, the strongest first, and the others."""
    judged = [(name, *charge(lines)) for name, lines in _things(quarter)]
    told = [each for each in judged if word(each[1]) in ("charges", "drains")]
    told.sort(key=lambda each: (-abs(each[1]), each[0].lstrip("@").lower()))
    found = ["Project or @tag charge (n)"]
    for name, mean, n in told[:MOST_TOLLS]:
        found.append(f"{name} {say.signed(mean)} ({n}) {word(mean)}")
    words = [word(mean) for _, mean, _ in judged]
    more, neutral, few = len(told) - MOST_TOLLS, words.count("neutral"), words.count("too few")
    said = [f"{more} more {'charges or drains' if more == 1 else 'charge or drain'}"]
    said = said if more > 0 else []
    said += [f"{neutral} more {'is' if neutral == 1 else 'are'} neutral"] if neutral else []
    said += [f"{few} {'has' if few == 1 else 'have'} under five ratings"] if few else []
    return [*found, f"{', '.join(said)}."]


def _things(quarter):
    """Return (name, rated lines) of each project and tag with a rated line in the twelve months."""
    rated = [line for line in quarter.lines(quarter.year) if line["charge"] is not None]
    found = []
    for project in quarter.rows("project"):
        own = [line for line in rated if line["project_id"] == project["id"]]
        found.append((project["title"], own))
    for tag in quarter.rows("tag"):
        ids = {row["entry_id"] for row in quarter.rows("entry_tag") if row["tag_id"] == tag["id"]}
        found.append((f"@{tag['name']}", [line for line in rated if line["id"] in ids]))
    return [(name, own) for name, own in found if own]
