"""The sentences of a pitch, for the terminal and its two documents alike.

Texts of the user's in them are as they were typed; each writer escapes them its own way.
"""

from datetime import date

from journal.domain import echo, texts
from journal.domain.periods import Period
from journal.domain.pitches import Side
from journal.domain.rounding import rounded
from journal.render import cells, words
from journal.render.escape import shown
from journal.render.review_words import lowered
from journal.views.pitch import Beside, Equivalent, Own, Pitch, QuarterSpent, Toll, WhatIs
from journal.views.review_days import HandOff

SLIDES = ("What is", "What could be", "The ask")

YOURS = "(yours)"
"""What stands before, or in the place of, the writer's own words."""

MOST_NAMED = 2
"""So many projects of a team are named in a title."""

ITS_HOUR = {
    "async-one": "a queue hour",
    "live-one": "a live hour",
    "async-many": "a writing hour",
    "live-many": "an hour before a group",
}
"""An hour of one's own work of each realm, in words for a reader who knows no realms."""

STUCK = {
    "too early": "Too early to say whether it stuck.",
    "nothing before": "Nothing before it to compare with.",
    "stuck": "It stuck.",
    "partly": "It stuck in part.",
    "not yet": "It did not stick yet.",
}

UNCOMPARED = {
    "derived": "is made from these hours themselves: its weeks say nothing more",
    "monthly": "comes by the month: weeks cannot be told apart by it",
}


def subject(pitch: Pitch) -> str:
    """Return what is pitched: `technical training`, or `work for Experts` without a project."""
    names = [lowered(title) for title in pitch.subject[:MOST_NAMED]]
    more = len(pitch.subject) - len(names)
    if more:
        return f"{', '.join(names)} and {more} more"
    return " and ".join(names) or f"work for {pitch.owner}"


def title(pitch: Pitch) -> str:
    """Return `Pitch: technical training, rightful owner Experts · 2026-Q3`."""
    whose = "my own work" if pitch.mine else f"rightful owner {pitch.owner}"
    return f"Pitch: {subject(pitch)}, {whose} · {period(pitch)}"


def period(pitch: Pitch) -> str:
    """Return the period as its label, or as its days where it has none."""
    return pitch.label or echo.period_shown(Period(*pitch.span), pitch.today)


def is_empty(pitch: Pitch) -> bool:
    """Whether nothing of this work is in the journal's last twelve months."""
    return not (pitch.what_is.year.entries or pitch.what_is.now.entries)


def what_is(pitch: Pitch) -> list[str]:
    """Return what the work takes, in sentences."""
    found = pitch.what_is
    if is_empty(pitch):
        since = words.dated(found.year.first, pitch.today)
        return [f"Nothing of it is written down since {since}: too little to say."]
    count = words.counted(found.now.entries, "line")
    if not found.year.minutes:
        return [f"{count} {_in(pitch)}, none with its time: too little to say what it takes."]
    taken = f"{_now(pitch, count)}; {_year(found, pitch.today)}."
    return [taken, *_untimed(found), *_handed(pitch)]


def _handed(pitch: Pitch) -> list[str]:
    """Return since when this work is its owner's, and whether that stuck."""
    if pitch.handed_on is None:
        return []
    day = words.dated(pitch.handed_on, pitch.today)
    if pitch.handed is None:
        return [f"It goes to {pitch.owner} on {day}."]
    if pitch.handed.word == "nothing before":
        return [f"It went to {pitch.owner} on {day}, {STUCK[pitch.handed.word].lower()}"]
    return [f"It went to {pitch.owner} on {day}: {_rates(pitch.handed)}"]


def _now(pitch: Pitch, count: str) -> str:
    found = pitch.what_is
    taken = f"{count} and {_hours(found.now.minutes)} {_in(pitch)}"
    if found.minutes_per_week is None:
        return taken
    return f"{taken}, {words.rating(found.minutes_per_week / 60)} h a week"


def _in(pitch: Pitch) -> str:
    """Return `this quarter`, `in 2026-Q2`, or `from Mon 7 – Wed 9 Sep`."""
    kind = _kind(pitch.label)
    if kind and pitch.running:
        return f"this {kind}"
    return f"in {pitch.label}" if pitch.label else f"on {period(pitch)}"


def _kind(label: str) -> str:
    if "W" in label:
        return "week"
    if "Q" in label:
        return "quarter"
    return ("month" if label[4:5] == "-" else "year") if label else ""


def _hours(minutes: int) -> str:
    return words.counted_hours(minutes)


def _year(found: WhatIs, today: date) -> str:
    """Return `118 hours in twelve months, about 16 working days, 7% of my hours`."""
    span = (
        "in twelve months"
        if found.whole_year
        else f"since {words.dated(found.year.first, today)}, where this journal begins"
    )
    said = [f"{_hours(found.year.minutes)} {span}"]
    if found.working_days is not None:
        days = rounded(found.working_days, 0 if found.working_days >= 1 else 1)
        said.append(f"about {words.counted(days, 'working day')}")
    if found.share is not None:
        said.append(f"{words.share(found.share)} of my hours")
    return ", ".join(said)


def _untimed(found: WhatIs) -> list[str]:
    if not found.without_minutes:
        return []
    lines = words.counted(found.without_minutes, "line")
    verb = "says" if found.without_minutes == 1 else "say"
    return [f"{lines} {verb} no time and {'is' if verb == 'says' else 'are'} in none of the hours."]


def quarter(spent: QuarterSpent) -> str:
    """Return a quarter as the name of a bar: `Q3’26`."""
    year, _, name = spent.label.partition("-")
    return f"{name}’{year[-2:]}" if year.isdigit() else f"{name} {year}"


def quarter_hours(spent: QuarterSpent) -> str:
    """Return what stands beside a bar: `33 h`, and where it is not the whole quarter."""
    parts = [f"{words.about_hours(spent.minutes)} h"]
    if spent.from_day is not None:
        parts.append(f"from {words.day(spent.from_day)}")
    if spent.running:
        parts.append("so far")
    return " ".join(parts)


def could(pitch: Pitch) -> list[str]:
    """Return what the journal knows of how it could be."""
    said = []
    if pitch.metric is not None:
        expected = f"; expected: {pitch.expected}" if pitch.expected else ""
        said.append(f"It should move: {pitch.metric}{expected}.")
    if pitch.equivalent is not None:
        said.append(_equivalent(pitch, pitch.equivalent))
    if pitch.before is not None:
        said.append(before(pitch.before))
    return said


def _equivalent(pitch: Pitch, found: Equivalent) -> str:
    """Return `33 hours are about 140 tickets at this quarter’s 4.3 tickets a queue hour (…).`"""
    kind = _kind(pitch.label)
    rate = f"{words.rating(found.per_hour)} {found.unit} {ITS_HOUR[found.realm]}"
    whose = f"this {kind}’s {rate}" if kind and pitch.running else f"{rate} then"
    counted = f"{found.counted:,.0f} {found.unit} in {words.about_hours(found.minutes)} h"
    about = f"{found.about:,} {found.unit}"
    hours = _hours(pitch.what_is.now.minutes)
    weeks = words.counted(found.weeks, "week")
    return f"{hours} are about {about} at {whose} ({counted} of my own, {weeks})."


def before(handed: HandOff) -> str:
    """Return `A hand-off before this one: invoice chasing, 2.2 h a week → 0.1 h. It stuck.`"""
    name = f"A hand-off before this one: {lowered(handed.title)} to {handed.owner}"
    if handed.word == "nothing before":
        return f"{name}, {STUCK[handed.word].lower()}"
    return f"{name}, {_rates(handed)}"


def _rates(handed: HandOff) -> str:
    """Return `2.2 h a week → 0.1 h. It stuck.`"""
    before, since = handed.before_hours_per_week, handed.after_hours_per_week
    return f"{words.rating(before)} h a week → {words.rating(since)} h. {STUCK[handed.word]}"


def beside(own_eyes: Own) -> str:
    """Return the weeks with more of the work beside those with less, by the metric it names."""
    if own_eyes.beside is None:
        return "No project of this work names the metric that it should move."
    return " ".join(_beside(own_eyes.beside))


def _beside(found: Beside) -> list[str]:
    if found.reason is not None:
        return [f"{found.name} {UNCOMPARED[found.reason]}."]
    sides = found.sides
    if sides is None:
        weeks = words.counted(found.weeks, "week")
        return [f"Too few to say how {found.name} went beside it: {weeks} with a value."]
    more, less = _side(sides.more, found, found.unit), _side(sides.less, found, "")
    limit = words.rating(sides.threshold / 60)
    compared = (
        f"In the {sides.more.weeks} of {sides.weeks} weeks with more than {limit} h of this work, "
        f"{lowered(found.name)} was {more}; in the other {sides.less.weeks}, {less}."
    )
    return [compared, _apart(found), "Do not claim a cause."]


def _side(side: Side, found: Beside, unit: str) -> str:
    if side.k is not None:
        return f"{words.share(side.value, side.n, fine=True)} of {words.of_counts(side.n, unit)}"
    return f"{words.measured(side.value, found.kind, found.unit)} (median)"


def _apart(found: Beside) -> str:
    sides = found.sides
    if sides is None or sides.low is None or sides.high is None:
        difference = "" if sides is None else words.signed(sides.difference)
        return (
            f"Difference of the medians {difference}, of which no test says whether it is chance."
        )
    size = f"{words.points(sides.difference)} points"
    interval = f"({words.points(sides.low)} to {words.points(sides.high)})"
    if not sides.more_than_chance:
        return f"Difference {size} {interval}: within chance."
    return f"Difference {size} {interval}. These went together; season and load move both."


def toll(charge: Toll) -> str:
    """Return what an hour of the work does to the writer, with the ratings that say so."""
    left = (
        f"; {words.counted(charge.left_out, 'rating')} without minutes left out"
        if charge.left_out
        else ""
    )
    ratings = words.counted(charge.n, "rating")
    if charge.mean is None:
        return f"Too few to say what this work does to you: {ratings} in 12 months{left}."
    word = {"charges": "it charges", "drains": "it drains"}.get(charge.word, "neither way")
    mean = words.signed(charge.mean)
    return f"To you this work has a charge of {mean} ({ratings} in 12 months{left}): {word}."


def left_out(pitch: Pitch) -> str:
    """Return what no file of the pitch has: `energy, charge, 0 private rows`."""
    return f"energy, charge, {words.counted(pitch.private, 'private row')}"


def wrote(pitch: Pitch, width: int) -> list[str]:
    """Return `Wrote pitch.md and pitch.html (3 pages, 2 pictures)` in lines; nothing without files."""
    kept = [each for each in pitch.files if each.path != "-"]
    if not kept:
        return []
    names = [shown(each.path) for each in kept]
    said = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    page = next((each for each in kept if each.kind == "html"), None)
    if page is not None:
        said += f" ({len(SLIDES)} pages, {words.counted(page.figures, 'picture')})"
    return cells.wrapped(f"Wrote {said}", width, rest="  ")


def next_step(pitch: Pitch) -> str:
    """Return the command that comes next; nothing once the work is handed off."""
    if pitch.handed_on is not None or pitch.mine:
        return ""
    slug = pitch.projects[0] if pitch.projects else None
    if slug is None:
        return f'journal project add "…" --owner {texts.typed(shown(pitch.owner))}'
    if pitch.asked_on is not None:
        return f"journal project handoff {slug} --to {texts.typed(shown(pitch.owner))}"
    return f'journal milestone add "…" -p {slug} --waiting-on {texts.typed(shown(pitch.owner))}'


def asked(pitch: Pitch) -> str:
    """Return since when an answer is waited for; nothing where nobody was asked."""
    if pitch.asked_on is None or pitch.handed_on is not None:
        return ""
    days = (pitch.today - pitch.asked_on).days
    ago = f", {words.counted(days, 'day')} ago" if days else ""
    return f"Asked on {words.dated(pitch.asked_on, pitch.today)}{ago}, no answer yet."


def first_line(pitch: Pitch) -> str:
    """Return the command that writes a first line of this work."""
    if pitch.projects and (pitch.mine or len(pitch.projects) == 1):
        return f'journal log "…" -p {pitch.projects[0]}'
    return f'journal log "…" --for {texts.typed(shown(pitch.owner))}'
