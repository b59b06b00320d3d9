"""Whose work the hours of a quarter were, hand-offs, and what to move next.

Imports nothing from journal. Owners are compared in small letters.
"""

from fractions import Fraction

from second import quarter_words as say
from second.objectives_slow import rows
from second.quarter_rows import ONE, lines, short, worked
from second.reviews_slow import days


def owner_of(path, line):
    """Return whose work a line rightfully is: its own owner's, else its project's, else mine."""
    for project in rows(path, "project"):
        if line["owner"] is None and project["id"] == line["project_id"]:
            return project["owner"].lower()
    return (line["owner"] or "me").lower()


def written(path, owner):
    """Return the name of a team as it is written."""
    if owner == "me":
        return "mine"
    names = [row["owner"] for table in ("project", "entry") for row in rows(path, table)]
    return next(name for name in names if name and name.lower() == owner)


def minutes(path, span):
    """Return the work minutes of a span by owner."""
    found = {}
    for line in lines(path, span):
        if line["kind"] != "study" and line["minutes"]:
            owner = owner_of(path, line)
            found[owner] = found.get(owner, 0) + line["minutes"]
    return found


def shares(path, span):
    """Return each owner's share of the work minutes of a span."""
    found = minutes(path, span)
    return {owner: Fraction(spent, sum(found.values())) for owner, spent in found.items()}


def owners(quarter):
    """Return the table of owners, what is not mine, hand-offs, and what to move next."""
    found = owned(quarter) if minutes(quarter.path, quarter.now) else []
    found += [hand_off(quarter, project) for project in handed_off(quarter)]
    return [*found, *next_home(quarter)]


def owned(quarter):
    """Return the table of owners, and what is not mine of all hours."""
    spent = minutes(quarter.path, quarter.now)
    now, before, year = (
        shares(quarter.path, span) for span in (quarter.now, quarter.before, quarter.year_ago)
    )
    then = minutes(quarter.path, quarter.before)
    names = sorted({*spent, *then}, key=lambda x: (x != "me", -spent.get(x, 0), -then.get(x, 0), x))
    shown = say.parts([now.get(name, 0) for name in names], 1 if sum(spent.values()) >= 100 else 0)
    rows = []
    for name, share in zip(names, shown, strict=True):
        cells = [written(quarter.path, name), say.about(spent.get(name, 0)), share]
        for before_or_year in (before, year):
            known = before_or_year.get(name, 0) if before_or_year else None
            cells.append(say.points(now.get(name, 0), known))
        rows.append([*cells, ", ".join(what(quarter, name)[:3])])
    heads = ["Owner", "hours", "share", f"on {short(quarter.before[0])}", "a year ago", "what"]
    found = say.table(heads, rows)
    total = say.about(sum(spent.values()))
    return [*found, f"Not mine: {say.share(1 - now['me'])} of {total} h, limit 15%."]


def what(quarter, owner):
    """Return the projects of an owner's lines, those with most minutes first."""
    spent = {}
    for line in quarter.lines(quarter.now):
        if owner_of(quarter.path, line) == owner:
            for project in quarter.rows("project"):
                if project["id"] == line["project_id"]:
                    title = project["title"]
                    spent[title] = spent.get(title, 0) + worked([line])
    return sorted(spent, key=lambda title: (-spent[title], title))


def handed_off(quarter):
    """Return the projects that were handed off up to the last day looked at."""
    found = [row for row in quarter.rows("project") if row["status"] == "handed-off"]
    return [row for row in found if row["closed_on"] <= quarter.last.isoformat()]


def hand_off(quarter, project):
    """Return how a hand-off stands (D27)."""
    closed = say.on(project["closed_on"])
    teams = [row["owner"] for row in quarter.rows("project") if row["status"] == "handed-off"]
    alone = teams.count(project["owner"]) == 1
    before = worked(_counted(quarter, project, (closed - 28 * ONE, closed), alone))
    leaks = _counted(quarter, project, (closed, quarter.last + ONE), alone)
    since = len(days(closed, quarter.last + ONE))
    name = f"Hand-off “{say.inside(project['title'])}”"
    rates = Fraction(before, 240), Fraction(worked(leaks), 60) / Fraction(since, 7)
    shown = f"{say.fixed(rates[0], 1)} h a week before, {say.fixed(rates[1], 1)} h since"
    came = f"{say.counted(len(leaks), 'leak')}, {worked(leaks)} min" if leaks else "no leak"
    if since < 28:
        verdict = "Too early to say."
    elif rates[1] <= rates[0] / 4:
        verdict = "It stuck."
    else:
        verdict = "It stuck in part." if rates[1] < rates[0] else "It did not stick yet."
    return f"{name}: {shown}; {came}. {verdict}"


def _counted(quarter, project, span, alone):
    """Return the lines of a project, and those for its team without one."""
    team = project["owner"].lower()
    return [
        line
        for line in quarter.lines(span)
        if line["kind"] != "study"
        and (
            line["project_id"] == project["id"]
            or (alone and line["project_id"] is None and (line["owner"] or "").lower() == team)
        )
    ]


def next_home(quarter):
    """Return the open project of another team that took most minutes."""
    best = None
    for project in quarter.rows("project"):
        if project["owner"].lower() == "me" or project["status"] not in ("active", "paused"):
            continue
        lines_of_it = [x for x in quarter.lines(quarter.now) if x["project_id"] == project["id"]]
        if best is None or worked(lines_of_it) > best[0]:
            best = (worked(lines_of_it), project)
    taken, project = best
    if not taken:
        return []
    weekly = say.hours(Fraction(taken * 7, quarter.day))
    said = f"{say.inside(project['title'])}, {say.about(taken)} h, {weekly} h a week."
    return [f"Next to move: {said} journal pitch {project['owner']}"]
