"""The habits of a quarter: units, kept of due, strength, lapses and returns, by the slow day algebra.

Imports nothing from journal.
"""

from typing import NamedTuple

from second import habit_rules, habit_strength
from second import quarter_words as say
from second.quarter_rows import ONE, months_later, past, short
from second.reviews_slow import days

BREAKS = ("partial", "missed", "not_recorded")


class Unit(NamedTuple):
    """A unit as the strength reads it: the place of its version, its days, state and length."""

    version: int
    first: object
    last: object
    state: str
    length: int


class Bag:
    """Fields by name."""

    def __init__(self, **fields):
        self.__dict__.update(fields)


def schedule(phrase):
    """Read the phrases of the demo: daily, N/week, >= N THINGS/day."""
    plain = {"kind": "days", "period": "day", "n": None, "d": None, "weekdays": 127}
    plain |= {"measure": None, "amount": None}
    if phrase == "daily":
        return Bag(**plain)
    if phrase.endswith("/week"):
        number = int(phrase.removesuffix("/week"))
        return Bag(**plain | {"kind": "count", "period": "week", "n": number})
    _, number, measure = phrase.removesuffix("/day").split(" ")
    return Bag(**plain | {"kind": "sum", "measure": measure, "amount": 1000 * int(number)})


def history(quarter, habit):
    """Return what was known of a habit at the end of the last day looked at."""
    versions = [row for row in quarter.rows("habit_schedule") if row["habit_id"] == habit["id"]]
    marks = [row for row in quarter.rows("habit_mark") if row["habit_id"] == habit["id"]]
    excuses = [x for x in quarter.rows("excuse") if x["habit_id"] in (None, habit["id"])]
    return Bag(
        start=say.on(habit["started_on"]),
        archived=say.on(habit["archived_on"]) if habit["archived_on"] else None,
        versions=[
            Bag(start=say.on(row["from_day"]), schedule=schedule(row["phrase"])) for row in versions
        ],
        marks={
            say.on(row["day"]): Bag(kind=row["kind"], amount=row["amount"])
            for row in marks
            if row["day"] <= quarter.last.isoformat()
        },
        excuses=[
            Bag(first=say.on(x["first"]), last=say.on(x["last"]), kind=x["kind"]) for x in excuses
        ],
        off_days_apply=bool(habit["off_days_apply"]),
        blank_is_zero=bool(habit["blank_is_zero"]),
        reserve_per_month=habit["reserve_per_month"],
        fiscal_year_start=1,
        half_life=13.0,
    )


class Seen:
    """A habit at the end of the days looked at: on the running day, else on the morning after."""

    def __init__(self, quarter, habit):
        self.quarter, self.habit = quarter, habit
        self.day = quarter.last if quarter.running else quarter.last + ONE
        self.history = history(quarter, habit)
        self.units = []
        for first, last, state in habit_rules.units(self.history, self.day):
            begun = [place for place, v in enumerate(self.history.versions) if v.start <= last]
            period = self.history.versions[begun[-1]].schedule.period
            self.units.append(Unit(begun[-1], first, last, state, 7 if period == "week" else 1))
        self.lapses = self._lapses()
        steps = habit_strength.steps(self.history, self.units, self.day)
        self.steps = [(day, value) for day, value in steps if day <= quarter.last]

    def kept(self, span):
        """Return kept and due of the units whose last day lies in a span; with today's own one."""
        own = [unit for unit in self.units if span[0] <= unit.last < span[1]]
        if span == self.quarter.now and self.quarter.running:
            own += [unit for unit in self.units if unit.last > self.day]
        kept = len([unit for unit in own if unit.state == "done"])
        return kept, kept + len([unit for unit in own if unit.state in BREAKS])

    def strength(self, day):
        """Return the strength after the last step up to a day."""
        return [value for when, value in self.steps if when <= day][-1]

    def _lapses(self):
        """Return (last day of its first unit, units, day of the return, days to it) of each."""
        found, running = [], []
        for unit in self.units:
            if unit.state in BREAKS:
                running.append(unit)
            if unit.state == "done" and running:
                back = self._return(unit)
                found.append((running[0].last, len(running), back, self._time(running[0], back)))
                running = []
        if running:
            found.append((running[0].last, len(running), None, None))
        return found

    def _return(self, unit):
        """Return the first day of a unit that was done or has an amount."""
        marks = self.history.marks
        return next(
            day
            for day in map(say.on, days(unit.first, unit.last + ONE))
            if day in marks and (marks[day].kind == "done" or marks[day].amount)
        )

    def _time(self, missed, back):
        """Count the days after a unit up to a day that no excuse spares."""
        excuses = self.history.excuses
        after = map(say.on, days(missed.last + ONE, back + ONE))
        return len([d for d in after if not any(x.first <= d <= x.last for x in excuses)])


def habits(quarter):
    """Return the habits that were alive in the quarter, and how often one came back at once."""
    alive = [
        habit
        for habit in quarter.rows("habit")
        if habit["started_on"] <= quarter.last.isoformat()
        and (habit["archived_on"] or "9") >= quarter.first.isoformat()
    ]
    seen = [Seen(quarter, habit) for habit in sorted(alive, key=lambda row: row["position"])]
    heads = ["Habit", "by qtr", short(quarter.first), short(quarter.before[0]), "a year ago"]
    heads += ["strength", "lapses", "back after"]
    found = say.table(heads, [_row(quarter, each) for each in seen])
    begun = [lapse for each in seen for lapse in _begun(quarter, each)]
    decided = [lapse for lapse in begun if lapse[1] > 1 or lapse[2]]
    at_once = [lapse for lapse in decided if lapse[1] == 1]
    lapses = "lapse" if len(decided) == 1 else "lapses"
    said = []
    if decided:
        many = f"{len(at_once)} of {len(decided)} {lapses}"
        said.append(f"Back at once after {many} that began this quarter.")
    if any(_returned(quarter, each) for each in seen):
        said.append("“Back after” has every return this quarter.")
    return [*found, " ".join(said)] if said else found


def _begun(quarter, seen):
    """Return the lapses whose first unit ended in the days looked at."""
    return [each for each in seen.lapses if quarter.first <= each[0] <= quarter.last]


def _row(quarter, seen):
    phrases = [x for x in quarter.rows("habit_schedule") if x["habit_id"] == seen.habit["id"]]
    held = [x for x in phrases if x["from_day"] <= quarter.last.isoformat()]
    phrase = held[-1]["phrase"].replace("/week", " a week").replace("/day", " a day")
    rates = []
    for first in past(quarter):
        kept, due = seen.kept((first, min(months_later(first, 3), quarter.last + ONE)))
        rates.append(kept / due if due else None)
    counts = [seen.kept(span) for span in (quarter.now, quarter.before, quarter.year_ago)]
    cells = [f"{kept}/{due}" if due else "–" for kept, due in counts]
    cells += [_strength(quarter, seen), str(len(_begun(quarter, seen)))]
    returned = _returned(quarter, seen)
    return [f"{seen.habit['name']} {phrase}", say.spark(rates), *cells, _back(returned)]


def _returned(quarter, seen):
    """Return the days of each return that lies in the quarter."""
    return [x[3] for x in seen.lapses if x[2] and quarter.first <= x[2] <= quarter.last]


def _strength(quarter, seen):
    """Return the strength and its change since the day before the quarter, as they are shown."""
    now = say.near(seen.strength(quarter.last))
    if seen.history.start >= quarter.first:
        return say.fixed(now)
    then = say.near(seen.strength(quarter.first - ONE))
    change = say.signed(now - then, 0)
    return f"{say.fixed(now)} ({change})"


def _back(returned):
    """Return the days it took to come back: one or two of them, or their median."""
    if len(returned) < 3:
        return ", ".join(f"{days} d" for days in returned)
    ordered = sorted(returned)
    while len(ordered) > 2:
        ordered = ordered[1:-1]
    return f"{sum(ordered) / len(ordered):g} d (median)"
