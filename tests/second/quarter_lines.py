"""Wins, praise, critique and lessons of a quarter, line by line.

Imports nothing from journal.
"""

from second import quarter_words as say
from second import reviews_slow
from second.quarter_rows import label

MOST_WINS, MOST_SAID = 8, 6
MARKS = {"praise": "+", "critique": "−", "lesson": "»"}


def wins(quarter):
    """Return the wins of the quarter."""
    return [row for row in quarter.lines(quarter.now) if row["kind"] == "win"]


_GOOD = {}


def has_result(quarter, win):
    """Say whether a win has a result (D33)."""
    if quarter.now not in _GOOD:
        _GOOD[quarter.now] = reviews_slow.wins(quarter.path, *quarter.now)[1]
    return win["id"] in _GOOD[quarter.now]


def tags(quarter, win, skill=False):
    """Return the names of the tags of a line, all or those of skills, in order."""
    own = {row["tag_id"] for row in quarter.rows("entry_tag") if row["entry_id"] == win["id"]}
    found = [row for row in quarter.rows("tag") if row["id"] in own]
    return sorted(row["name"] for row in found if row["is_skill"] or not skill)


def best(quarter):
    """Return the newest wins with a result, the skills shown, and what is left."""
    found = wins(quarter)
    good = [row for row in found if has_result(quarter, row)]
    good.sort(key=lambda row: row["id"])
    good.sort(key=lambda row: row["day"], reverse=True)
    lines = []
    for win in good[:MOST_WINS]:
        lines.append(f"★ {say.day(say.on(win['day']))} {say.bare(win['text'])}")
        beside = [win["impact"]] if win["impact"] else []
        named = ", ".join(tags(quarter, win))
        lines.append(" · ".join([*beside, named] if named else beside))
    lines += skills(quarter, found)
    bare = [row for row in found if row not in good]
    if bare:
        named = "; ".join(f"“{say.bare(row['text'])}” (#{row['id']})" for row in bare)
        lines += [f"No result yet: {named}.", 'To add one: journal edit ID --impact "…"']
    if len(good) > MOST_WINS:
        more = say.counted(len(good) - MOST_WINS, "more win")
        lines.append(f"{more} with a result: journal list {label(quarter.first)} --kind win")
    return lines


def skills(quarter, found):
    """Return the skills that wins show, the commonest first."""
    counts = {}
    for win in found:
        for name in tags(quarter, win, skill=True):
            counts[name] = counts.get(name, 0) + 1
    ordered = sorted(counts, key=lambda name: (-counts[name], name))
    shown = ", ".join(f"{name} {counts[name]}" for name in ordered)
    return [f"Skills shown: {shown}"] if shown else []


EARLIER = {
    "praise": ("earlier word of praise", "earlier words of praise"),
    "critique": ("earlier critique",),
    "lesson": ("earlier lesson",),
}


def said(quarter):
    """Return the newest words heard, and the newest lessons."""
    lines = quarter.lines(quarter.now)
    heard = [row for row in lines if row["kind"] in ("praise", "critique")]
    lessons = [row for row in lines if row["kind"] == "lesson"]
    found = []
    for row in [*heard[-MOST_SAID:], *lessons[-MOST_SAID:]]:
        who = f" from {row['who']}" if row["who"] else ""
        text = row["text"] if row["kind"] == "lesson" else f"{row['kind']}{who}: {row['text']}"
        found.append(f"{MARKS[row['kind']]} {say.day(say.on(row['day']))} {text}")
    hidden = [row["kind"] for row in [*heard[:-MOST_SAID], *lessons[:-MOST_SAID]]]
    for kind in ("praise", "critique", "lesson"):
        if kind in hidden:
            more = say.counted(hidden.count(kind), *EARLIER[kind])
            found.append(f"{more}: journal list {label(quarter.first)} --kind {kind}")
    return found
