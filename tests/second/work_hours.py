"""Hours of goals, leaks of hand-offs and credits of windows, counted row by row and day by day."""

from datetime import timedelta


def studied(entries, goal_id, today, days=None):
    """Add up the minutes of study of a goal, of all days or of the last `days` with today."""
    total = 0
    for entry in entries:
        if entry.goal_id != goal_id or entry.kind != "study":
            continue
        if days is not None and entry.day not in [today - timedelta(days=n) for n in range(days)]:
            continue
        total += entry.minutes or 0
    return total


def leaks(entries, project_id, team, closed_on, alone):
    """List the minutes of every line of work that came back since a hand-off."""
    found = []
    for entry in entries:
        if entry.kind == "study" or entry.day < closed_on:
            continue
        of_project = entry.project_id == project_id
        of_team = (
            entry.project_id is None
            and entry.owner is not None
            and entry.owner.casefold() == team.casefold()
        )
        if of_project or (alone and of_team):
            found.append(entry.minutes or 0)
    return found
