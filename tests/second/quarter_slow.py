"""Every line of a quarter's review written a second time, section by section, from the rows.

Imports nothing from journal. Texts are compared with blanks collapsed, so lines are joined.
"""

import functools

from second import (
    quarter_days,
    quarter_habits,
    quarter_head,
    quarter_learning,
    quarter_lines,
    quarter_numbers,
    quarter_people,
    quarter_roles,
    quarter_work,
)
from second.quarter_rows import Quarter

SECTIONS = (
    *("head", "In short", "Objectives so far", "Objectives, graded 0.0 – 1.0", "Numbers"),
    *("Wins for the résumé", "Said and learned", "Whose work", "Energy and mood", "Habits"),
    *("Learning", "Standing", "Roles on the table", "Expected, and what happened", "Open loops"),
    "Your turn",
)
HEAD, NEXT = "head", "The week: journal review week"
RULE = "── "


@functools.cache
def written(path, first, today):
    """Return {title: text} of a quarter as this implementation has it, in order."""
    quarter = Quarter(path, first, today)
    graded = "Objectives so far" if quarter.day < quarter.days else "Objectives, graded 0.0 – 1.0"
    found = [
        (HEAD, quarter_head.head(quarter)),
        ("In short", quarter_head.in_short(quarter)),
        (graded, quarter_numbers.objectives(quarter)),
        ("Numbers", quarter_numbers.numbers(quarter)),
        ("Wins for the résumé", quarter_lines.best(quarter)),
        ("Said and learned", quarter_lines.said(quarter)),
        ("Whose work", quarter_work.owners(quarter)),
        ("Energy and mood", quarter_days.felt(quarter)),
        ("Habits", quarter_habits.habits(quarter)),
        ("Learning", quarter_learning.learning(quarter)),
        ("Standing", quarter_learning.standing(quarter)),
        ("Roles on the table", quarter_roles.roles(quarter)),
        ("Expected, and what happened", quarter_people.decisions(quarter)),
        ("Open loops", quarter_people.loops(quarter)),
        ("Your turn", [*quarter_people.questions(quarter), NEXT]),
    ]
    return {title: joined("\n".join(lines)) for title, lines in found if lines}


def read(text):
    """Return {title: text} of a printed quarter; each section is numbered by its place."""
    found, title = {HEAD: ""}, HEAD
    for line in text.splitlines():
        if line.startswith(RULE):
            number, _, title = line.strip("─ ").partition(" ")
            assert number == str(len(found))
            found[title] = ""
        else:
            found[title] += f"{line}\n"
    return {title: joined(content) for title, content in found.items()}


def joined(text):
    """Return a text in one line, with single blanks."""
    return " ".join(text.split())


def unruled(text):
    """Return a printed quarter in one line, without the rules around the titles."""
    lines = text.splitlines()
    return joined("\n".join(x.strip("─ ") if x.startswith(RULE) else x for x in lines))


def whole(sections):
    """Return all sections in one line, each under its number and title."""
    head, *others = sections.items()
    numbered = [f"{place} {title} {text}" for place, (title, text) in enumerate(others, 1)]
    return joined("\n".join([head[1], *numbered]))
