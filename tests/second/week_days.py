"""The head of a week, what happened in it, and whose work it was, counted by hand.

Imports nothing from journal; the rules are D1, D22, D23, D26, D27 and D33 of docs/rules.md.
"""

from datetime import date

from second.objectives_slow import rows
from second.quarter_words import parts
from second.week_words import (
    LONG_DAYS,
    MONTHS,
    ONE,
    SHORT_DAYS,
    clock,
    counted,
    day_month,
    decimals,
    lines,
    lowered,
    near,
    per_cent,
    quarter_of,
    signed,
    study_of,
    table,
    week_name,
    weeks_with_work,
    work_of,
)

FEWEST_WEEKS = 4
LIMIT = 0.15
REALMS = ("async-one", "live-one", "async-many", "live-many")


def head(week):
    """Return the lines above the sections."""
    said = [
        f"Week {week.first.isocalendar().week} · {span(week.first, week.sunday)}",
        "{}, day {} of {}".format(*quarter_of(week.last)),
    ]
    if week.last < week.sunday:
        gone = counted((week.end - week.first).days, "day")
        said.append(
            f"day {(week.end - week.first).days} of 7 · Compared with the first {gone} of "
            f"{week_name(week.before[0])} and of {week_name(week.year_ago[0])}."
        )
    return [*said, *logged(week), *beside(week), *felt(week), *overload(week)]


def span(first, last):
    """Return two days with their month once where it is the same."""
    one, other = (f"{SHORT_DAYS[day.weekday()]} {day.day}" for day in (first, last))
    if first.year != last.year:
        one += f" {MONTHS[first.month - 1]} {first.year}"
    elif first.month != last.month:
        one += f" {MONTHS[first.month - 1]}"
    return f"{one} – {other} {MONTHS[last.month - 1]} {last.year}"


def logged(week):
    """Return days with a line, lines, work with its usual week, study, and days off."""
    found = lines(week.path, week.first, week.end)
    days = len({row["day"] for row in found})
    said = [f"Logged {days} of {counted((week.end - week.first).days, 'day')}"]
    said.append(counted(len(found), "entry", "entries"))
    if work_of(found):
        said.append(clock(work_of(found)))
        weeks = weeks_with_work(week.path, *week.usual)
        if weeks >= FEWEST_WEEKS:
            mean = work_of(lines(week.path, *week.usual)) / weeks
            said[-1] += f" ({weeks}-week mean {clock(mean)})"
    if study_of(found):
        said.append(f"{clock(study_of(found))} of study")
    off = days_off(week)
    if off:
        said.append(f"{counted(off, 'day')} off")
    return [" · ".join(said)]


def days_off(week):
    """Return how many days of the week were off."""
    off = 0
    day = week.first
    while day <= week.last:
        off += any(
            row["first"] <= day.isoformat() <= (row["last"] or "9")
            for row in rows(week.path, "excuse")
            if row["kind"] == "off"
        )
        day += ONE
    return off


def beside(week):
    """Return the week before and a year ago, as far as anything was written."""
    said = []
    name = f"week {week.before[0].isocalendar().week}"
    for label, (first, end) in ((name, week.before), ("a year ago", week.year_ago)):
        found = lines(week.path, first, end)
        if found:
            said.append(
                f"{label}: {clock(work_of(found))} in {counted(len(found), 'entry', 'entries')}"
            )
    return [" · ".join(said)] if said else []


def ratings(path, field, first, end):
    """Return (day, rating) of the rated days of a span."""
    return [
        (date.fromisoformat(row["day"]), row[field])
        for row in rows(path, "day")
        if row[field] is not None and first.isoformat() <= row["day"] < end.isoformat()
    ]


def felt(week):
    """Return energy and mood by day, with their mean beside that of thirteen weeks, each with n."""
    said = []
    for name in ("energy", "mood"):
        known = dict(ratings(week.path, name, week.first, week.end))
        if not known:
            continue
        by_day = []
        day = week.first
        while day < week.end:
            by_day.append(f"{SHORT_DAYS[day.weekday()][:2]} {known.get(day, '–')}")
            day += ONE
        line = f"{name.capitalize()} {' '.join(by_day)} "
        line += f"mean {decimals(sum(known.values()) / len(known), 1)}, n={len(known)}"
        usual = [rating for _, rating in ratings(week.path, name, *week.usual)]
        if usual:
            line += f" (13 weeks {decimals(sum(usual) / len(usual), 1)}, n={len(usual)})"
        said.append(line)
    return said


def overload(week):
    """Return what is said where low days and long hours come together (D22)."""
    first = week.end - 7 * ONE
    low = [1 for _, rating in ratings(week.path, "energy", first, week.end) if rating <= 2]
    now = work_of(lines(week.path, first, week.end))
    worked = [
        work_of(lines(week.path, first - 7 * back * ONE, first - 7 * (back - 1) * ONE))
        for back in range(1, 14)
    ]
    worked = [minutes for minutes in worked if minutes]
    if len(low) < 3 or len(worked) < FEWEST_WEEKS:
        return []
    mean = sum(worked) / len(worked)
    if now * 10 <= mean * 11:
        return []
    number = ("three", "four", "five", "six", "seven")[len(low) - 3]
    hours = [f"{int(near(minutes / 60, 0))} h" for minutes in (now, mean)]
    return [f"{number} low days and {hours[0]}, your mean is {hours[1]}"]


def happened(week):
    """Return wins with what came of them, then what was heard, then what was learned."""
    found = lines(week.path, week.first, week.end)
    said = []
    for row in found:
        if row["kind"] == "win":
            said.append(f"★ {_weekday(row)} {_bare(row['text'])}")
            if row["impact"]:
                said.append(row["impact"])
            elif not has_result(week.path, row):
                command = f'journal edit {row["id"]} --impact "…"'
                said.append(f"no result yet · add one: {command}")
    for row in found:
        if row["kind"] in ("praise", "critique"):
            who = f" from {row['who']}" if row["who"] else ""
            mark = "+" if row["kind"] == "praise" else "−"
            said.append(f"{mark} {_weekday(row)} {row['kind']}{who}: {row['text']}")
    said += [f"» {_weekday(row)} {row['text']}" for row in found if row["kind"] == "lesson"]
    return said


def _weekday(row):
    return SHORT_DAYS[date.fromisoformat(row["day"]).weekday()]


def _bare(text):
    """Return a text without the tags at its end."""
    words = text.split(" ")
    while words[-1].startswith("@"):
        words.pop()
    return " ".join(words)


def has_result(path, win):
    """Whether a win has an impact, a metric, or praise by the same person within 30 days (D33)."""
    if (win["impact"] or "").strip() or win["metric_id"]:
        return True
    won = date.fromisoformat(win["day"])
    return any(
        other["kind"] == "praise"
        and (other["who"] or "").lower() == win["who"].lower()
        and abs((date.fromisoformat(other["day"]) - won).days) <= 30
        for other in rows(path, "entry")
        if win["who"]
    )


def whose(path, row):
    """Return whose work a line is: its own owner, else that of its project, else me."""
    owner = row["owner"]
    if owner is None and row["project_id"] is not None:
        owner = next(p["owner"] for p in rows(path, "project") if p["id"] == row["project_id"])
    return owner or "me"


def by_owner(path, first, end):
    """Return work minutes of a span by owner."""
    spent = {}
    for row in lines(path, first, end):
        if row["kind"] != "study" and row["minutes"]:
            owner = whose(path, row)
            spent[owner] = spent.get(owner, 0) + row["minutes"]
    return spent


def others(spent):
    """Return the share of work that is not mine (D26)."""
    total = sum(spent.values())
    return (total - spent.get("me", 0)) / total if total else None


def work(week):
    """Return owners beside kinds of work, the limit, and the hand-offs of the last quarter."""
    now, usual = by_owner(week.path, week.first, week.end), by_owner(week.path, *week.usual)
    handed = list(hand_offs(week))
    if not now and not handed:
        return []
    weeks = weeks_with_work(week.path, *week.usual)
    order = sorted(
        {*now, *usual},
        key=lambda name: (name != "me", -now.get(name, 0), -usual.get(name, 0), name.lower()),
    )
    left = [
        [
            "mine" if name == "me" else name,
            clock(now.get(name, 0)),
            clock(usual.get(name, 0) / weeks if weeks else None),
        ]
        for name in order
    ]
    left.append(["not mine", per_cent(others(now)), per_cent(others(usual))])
    one, other = table(["Owner", "week", "mean"], left), kinds(week)
    longest = max(len(one), len(other))
    one, other = ([*side, *[""] * (longest - len(side))] for side in (one, other))
    side_by_side = [f"{here} {there}".strip() for here, there in zip(one, other, strict=True)]
    return [
        *side_by_side,
        f"limit of what is not mine: {per_cent(LIMIT)}",
        *handed,
        *left_out(week),
    ]


def left_out(week):
    """Return what the table of kinds does not hold: work of no kind, and ratings without minutes."""
    if not _by_realm(week.path, week.first, week.end):
        return []
    said = []
    bare = sum(
        row["minutes"] or 0
        for row in lines(week.path, week.first, week.end)
        if row["kind"] != "study" and not row["realm"]
    )
    if bare:
        said.append(f"{clock(bare)} of no kind")
    rated = sum(bare_ratings(week, realm) for realm in REALMS)
    if rated:
        said.append(f"{counted(rated, 'charged line')} without minutes left out of the charge")
    return [f"{'; '.join(said)}."] if said else []


def bare_ratings(week, realm):
    """Return how many lines of a realm were rated in twelve months but have no minutes."""
    found = lines(week.path, _a_year_before(week.end), week.end)
    return len(
        [
            row
            for row in found
            if row["realm"] == realm and row["charge"] is not None and not row["minutes"]
        ]
    )


def _a_year_before(day):
    return date(day.year - 1, day.month, day.day)


def kinds(week):
    """Return the kinds of work of a week with what an hour of each does, by twelve months (D23)."""
    spent = _by_realm(week.path, week.first, week.end)
    before = _by_realm(week.path, *week.before)
    if not spent:
        return []
    shares = dict(zip(REALMS, parts([spent.get(realm, 0) for realm in REALMS]), strict=True))
    body = []
    for realm in REALMS:
        mean, n = charge(week, realm)
        if not (spent.get(realm) or before.get(realm) or n or bare_ratings(week, realm)):
            continue
        said = f"{signed(mean)} (n={n})" if n >= 5 else f"too few (n={n})"
        minutes = clock(spent.get(realm, 0))
        body.append([realm.replace("-", " "), minutes, shares[realm], said])
    return table(["Realm", "week", "share", "charge (1 year)"], body)


def _by_realm(path, first, end):
    spent = {}
    for row in lines(path, first, end):
        if row["kind"] != "study" and row["minutes"] and row["realm"]:
            spent[row["realm"]] = spent.get(row["realm"], 0) + row["minutes"]
    return spent


def charge(week, realm):
    """Return the mean charge of a realm's minutes over the twelve months up to the last day."""
    first = _a_year_before(week.end)
    rated = [
        (row["charge"], row["minutes"])
        for row in lines(week.path, first, week.end)
        if row["realm"] == realm and row["charge"] is not None and row["minutes"]
    ]
    minutes = sum(spent for _, spent in rated)
    mean = sum(charge * spent for charge, spent in rated) / minutes if minutes else 0.0
    return mean, len(rated)


def hand_offs(week):
    """Yield a sentence for each hand-off of the last thirteen weeks (D27)."""
    for project in rows(week.path, "project"):
        if project["status"] != "handed-off":
            continue
        closed = date.fromisoformat(project["closed_on"])
        gone = (week.end - closed).days
        if not 0 < gone <= 91:
            continue
        before = sum(
            minutes for _, minutes in _theirs(week.path, project, closed - 28 * ONE, closed)
        )
        leaks = _theirs(week.path, project, closed, week.end)
        leaked = sum(minutes for _, minutes in leaks)
        name = f"Hand-off “{lowered(project['title'])}”"
        if gone >= 28 and not before:
            yield f"{name}: no hours in the four weeks before {day_month(closed)}."
            continue
        rate, since = before / 60 / 4, leaked / 60 / (gone / 7)
        if gone < 28:
            word = "Too early to say."
        elif since <= rate / 4:
            word = "It stuck."
        else:
            word = "It stuck in part." if since < rate else "It did not stick yet."
        told = f"{counted(len(leaks), 'leak')}, {leaked} min" if leaks else "no leak"
        yield (
            f"{name}: {decimals(rate, 1)} h a week before, {decimals(since, 1)} h since; {told}."
            f" {word}"
        )


def _theirs(path, project, first, end):
    """Return (day, minutes) of the lines of a project, and of those for its team without one."""
    handed = [
        other
        for other in rows(path, "project")
        if other["status"] == "handed-off" and other["owner"] == project["owner"]
    ]
    return [
        (row["day"], row["minutes"] or 0)
        for row in lines(path, first, end)
        if row["kind"] != "study"
        and (
            row["project_id"] == project["id"]
            or (len(handed) == 1 and row["project_id"] is None and row["owner"] == project["owner"])
        )
    ]


def what_next(week):
    """Return the line under the page."""
    name, day, length = quarter_of(week.last)
    if week.runs and length - day < 7:
        ends = LONG_DAYS[(week.last.weekday() + length - day) % 7]
        return [f"Next ({name} ends {ends}): journal review quarter"]
    return [f"The quarter: journal review quarter {name}"]
