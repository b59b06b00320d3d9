"""What a project did to the metric it names, in sentences that claim no cause."""

from datetime import date

from journal.domain.charges import Charge
from journal.render import words
from journal.views.projects import Effect, Stretch

WEEK = 7


def moved(effect: Effect, today: date) -> list[str]:
    """Return the metric before and after the project's dates, and what their difference carries."""
    first = words.dated(effect.after.first, today)
    weeks = words.counted(-(-_days(effect.after) // WEEK), "week")
    since = f"in the {weeks} since" if effect.ended else "since"
    said = [
        f"{_value(effect.before, effect)} in the 13 weeks before {first}",
        f"{_value(effect.after, effect)} {since}",
    ]
    if effect.year_ago is not None:
        said.append(f"{_value(effect.year_ago, effect)} on the same days a year ago")
    return [*said, _difference(effect)]


def _days(stretch: Stretch) -> int:
    return (stretch.last - stretch.first).days + 1


def _value(stretch: Stretch, effect: Effect) -> str:
    if stretch.value is None:
        return "no value"
    shown = words.measured(stretch.value, effect.kind, effect.unit, stretch.n, fine=True)
    if stretch.k is not None:
        return f"{shown} of {words.of_counts(stretch.n, effect.unit)}"
    return f"{shown} (n={stretch.n})"


def _difference(effect: Effect) -> str:
    if effect.difference is None:
        return "too few to say whether it moved"
    size = words.difference(effect.difference, effect.kind)
    unit = " points" if effect.kind == "share" else ""
    if effect.low is None or effect.high is None:
        return f"{size}{unit}, of which no test is made; no cause is claimed"
    interval = f"({words.points(effect.low)} to {words.points(effect.high)})"
    carried = "more than chance" if effect.more_than_chance else "within chance"
    return f"{size}{unit} {interval}, {carried}; no cause is claimed"


def toll(charge: Charge) -> str:
    """Return what an hour does to the writer: `−0.4 an hour (n=129 in 12 months): it drains`."""
    left = f", {charge.left_out} without minutes left out" if charge.left_out else ""
    counted = f"n={charge.n} in 12 months{left}"
    if charge.mean is None:
        return f"too few to say ({counted})"
    word = {"charges": "it charges", "drains": "it drains"}.get(charge.word, "neither way")
    return f"{words.signed(charge.mean)} an hour ({counted}): {word}"
