"""Every line of a week's review counted by hand from the rows of the file, and the real page taken
apart to be set beside it.

Imports nothing from journal. A page is a dict of sections by title in their order; the text of a
section is one line with single blanks, so that it does not matter where a page wraps.
"""

from second import week_days, week_habits, week_numbers, week_plans
from second.week_words import Week

HEAD, NEXT = "head", "next"
TITLES = (
    "What happened",
    "Whose work, and what kind",
    "Numbers",
    "Habits and learning",
    "Objectives",
    "Open loops",
    "A year ago",
    "Three lines",
)
SECTIONS = (HEAD, *TITLES, NEXT)


def page(path, first, today):
    """Return the sections of the week that begins on a Monday, as they are on a day."""
    week = Week(path, first, today)
    parts = {
        "What happened": week_days.happened(week),
        "Whose work, and what kind": week_days.work(week),
        "Numbers": week_numbers.numbers(week),
        "Habits and learning": [*week_habits.habits(week), *week_habits.learning(week)],
        "Objectives": week_plans.objectives(week),
        "Open loops": week_plans.loops(week),
        "A year ago": week_plans.year_ago(week),
        "Three lines": week_plans.three_lines(week),
    }
    made = {HEAD: one_line(week_days.head(week))}
    number = 0
    for title in TITLES:
        if parts[title]:
            number += 1
            made[title] = one_line([f"{number} {title}", *parts[title]])
    made[NEXT] = one_line(week_days.what_next(week))
    return made


def one_line(lines):
    """Return lines as one, with single blanks."""
    return " ".join(" ".join(lines).split())


def without_rules(text):
    """Return a whole real page as one line, its rules without their strokes."""
    return one_line(
        line.strip("─ ") if line.startswith("── ") else line for line in text.split("\n")
    )


def taken_apart(text):
    """Return the sections of a real page: a rule begins one, the last paragraph is what comes next."""
    found, title = {HEAD: []}, HEAD
    body, _, last = text.rstrip("\n").rpartition("\n\n")
    for line in body.split("\n"):
        if line.startswith("── "):
            head = line.strip("─ ")
            title = head.partition(" ")[2]
            found[title] = [head]
        else:
            found[title].append(line)
    found[NEXT] = [last]
    return {name: one_line(lines) for name, lines in found.items()}
