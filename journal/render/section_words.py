"""Sentences that stand beside and under the tables of a review's sections."""

from collections.abc import Sequence

from journal import domain
from journal.domain import brier, learning
from journal.domain.grammar_words import DAY_NAMES
from journal.render import words
from journal.render.review_words import LONG_KINDS, lowered
from journal.views.review_days import HandOff, NextHome, Owners, Realms, Tolls
from journal.views.review_habits import GoalRow, HabitRow, Habits, Held, LapseShown
from journal.views.review_numbers import Number, Objective
from journal.views.review_people import DecisionRow, Promises
from journal.views.reviews import Head, Loop

FEW_RETURNS = 3
"""From so many returns on, their days have a median."""

DECIDED = ("decision", "tripwire")
"""Open loops that a look back at a decision answers."""

IN_THIS = {
    "week": "this week",
    "month": "this month",
    "quarter": "this quarter",
    "year": "this year",
}

SIGNALS = {
    "outside": "is outside its usual range",
    "run": "is the eighth in a row on one side of its mean",
}

ENDS = {"days": "d", "days in rhythm": "d", "weeks": "w", "months": "mo", "quarters": "q"}
"""Units of runs in short."""


VERDICTS = {
    "met": "met",
    "not met": "not met",
    "on target": "on target",
    "below": "below the 0.6 to 0.7 hoped for",
}
PROMISED = {
    "not met": ": a committed objective promises 1.0",
    "on target": " (0.6 or more)",
}
"""What a kind of objective promises, behind the verdict."""


def owner_shares(owners: Owners, kind: str) -> list[str]:
    """Return the shares of a review's owners in order of its rows, as they add up."""
    return shares_of_hours([row.share for row in owners.rows], owners, kind)


def shares_of_hours(shares: Sequence[float | None], owners: Owners, kind: str) -> list[str]:
    """Return shares of the hours of a review, as they add up; with a decimal in quarters and years."""
    return words.parts(shares, owners.minutes, fine=kind in LONG_KINDS)


def realm_shares(realms: Realms) -> list[str]:
    """Return the shares of the kinds of work, which add up."""
    return words.parts([row.share for row in realms.rows])


def hand_off(handed: HandOff) -> str:
    """Return how a hand-off stands: hours a week before and since, leaks, and whether it stuck."""
    name = f"Hand-off “{lowered(handed.title)}”"
    if handed.word == "nothing before":
        return f"{name}: no hours in the four weeks before {words.day(handed.closed_on)}."
    leaks = f"{words.counted(handed.leaks, 'leak')}, {handed.leak_minutes} min"
    rates = (
        f"{words.rating(handed.before_hours_per_week)} h a week before, "
        f"{words.rating(handed.after_hours_per_week)} h since"
    )
    verdict = {
        "too early": "Too early to say.",
        "stuck": "It stuck.",
        "partly": "It stuck in part.",
        "not yet": "It did not stick yet.",
    }[handed.word]
    return f"{name}: {rates}; {leaks if handed.leaks else 'no leak'}. {verdict}"


def next_home(home: NextHome) -> str:
    """Return `Next to move: technical training, 33 h, 2.5 h a week.`"""
    rate = words.hours(home.minutes_per_week)
    return f"Next to move: {lowered(home.title)}, {words.about_hours(home.minutes)} h, {rate} h a week."


def realms_left_out(realms: Realms) -> str:
    """Return what the table of kinds does not hold."""
    parts = []
    if realms.without:
        parts.append(f"{words.clock(realms.without)} of no kind")
    left_out = sum(row.charge_left_out for row in realms.rows)
    if left_out:
        lines = words.counted(left_out, "charged line")
        parts.append(f"{lines} without minutes left out of the charge")
    return "; ".join(parts) + "." if parts else ""


def tolls_left_out(tolls: Tolls, told: int) -> str:
    """Return how many projects and tags a table of the first `told` does not hold, and why."""
    hidden = len(tolls.rows) - told
    parts = [f"{hidden} more {'charges or drains' if hidden == 1 else 'charge or drain'}"]
    parts = parts if hidden > 0 else []
    if tolls.neutral:
        parts.append(f"{tolls.neutral} more {'is' if tolls.neutral == 1 else 'are'} neutral")
    if tolls.too_few:
        parts.append(
            f"{tolls.too_few} {'has' if tolls.too_few == 1 else 'have'} under five ratings"
        )
    return f"{', '.join(parts)}." if parts else ""


def usual(numbers: Sequence[Number]) -> str:
    """Return which measures left their usual range, or that none did."""
    judged = [each for each in numbers if each.usual is not None and each.at_end is not None]
    told = [
        f"{each.name} {' and '.join(SIGNALS[signal] for signal in each.usual.signals)}"
        for each in judged
        if each.usual is not None and each.usual.signals
    ]
    few = [each for each in numbers if each.usual is None and each.value is not None]
    said = []
    if told:
        said.append(f"{'; '.join(told)}.")
    elif judged:
        count = len(judged)
        said.append(
            "Inside its usual range."
            if count == 1
            else f"All {words.spelt(count)} inside their usual range."
        )
    if few:
        said.append(f"Too few to say what is usual: {', '.join(each.name for each in few)}.")
    return " ".join(said)


def counts(numbers: Sequence[Number]) -> str:
    """Return the n of the shares: `n: 898 tickets, 198 ratings.`"""
    shares = [each for each in numbers if each.kind == "share" and each.n]
    others = [each for each in numbers if each.kind != "share" and each.n]
    parts = [words.of_counts(each.n, each.unit) for each in shares]
    of_others = " of the others" if shares else ""
    if others:
        low, high = min(each.n for each in others), max(each.n for each in others)
        span = str(low) if low == high else f"{low} to {high}"
        values = "value" if high == 1 else "values"
        parts.append(f"{span} recorded {values}{of_others}")
    return f"n: {', '.join(parts)}." if parts else ""


def medians(numbers: Sequence[Number]) -> str:
    """Return which values are medians of the recorded ones, which do not pool (D4)."""
    named = [
        each.name
        for each in numbers
        if each.kind == "duration" and each.summary == "median" and each.n
    ]
    return f"Medians, of the values recorded: {', '.join(named)}." if named else ""


def effort(numbers: Sequence[Number]) -> str:
    """Return which measures count effort, and not what came of it."""
    named = [each.name for each in numbers if each.activity]
    return f"Activity, a count of effort: {', '.join(named)}." if named else ""


def trends(numbers: Sequence[Number]) -> str:
    """Return over how many points the trends go, or that there are too few to say."""
    said = [each for each in numbers if each.trend.said]
    if not said:
        return "Trends are said from 52 weeks on: too few to say."
    longest = max(said, key=lambda each: each.trend.n)
    return f"Trend over {longest.trend.n} {longest.cadence}s."


def trend(number: Number) -> str:
    """Return the change a year and its word: `+12.7 pt improving`, `steady`; – without enough."""
    if not number.trend.said or number.trend.change_per_year is None:
        return words.NONE
    if number.trend.word == "steady":
        return "steady"
    shown = words.difference(number.trend.change_per_year, number.kind)
    unit = {"share": " pt", "duration": f" {number.unit}"}.get(number.kind, "")
    return f"{shown}{unit} {number.trend.word}"


def lapse(shown: LapseShown | None, unit: str) -> str:
    """Return the last lapse and the way back: `4 w, back 7 Sep`; it runs: `2 d so far`."""
    if shown is None:
        return ""
    length = f"{shown.length} {ENDS.get(unit, unit)}"
    return f"{length} so far" if shown.back is None else f"{length}, back {words.day(shown.back)}"


def returns(row: HabitRow) -> str:
    """Return the days it took to come back: up to two of them, or their median."""
    if not row.returns:
        return ""
    if len(row.returns) < FEW_RETURNS:
        return ", ".join(f"{days} d" for days in row.returns)
    ordered = sorted(row.returns)
    half = len(ordered) // 2
    return f"{(ordered[half] + ordered[~half]) / 2:g} d (median)"


def back_at_once(habits: Habits, head: Head) -> str:
    """Return `Back at once after 9 of 15 lapses that began this quarter.`"""
    if not habits.decided:
        return ""
    lapses = words.counted(habits.decided, "lapse")
    return f"Back at once after {habits.at_once} of {lapses} that began {IN_THIS[head.kind]}."


def every_return(habits: Habits, head: Head) -> str:
    """Return which returns a table tells of: those of lapses that began before it too."""
    told = any(row.returns for row in habits.rows)
    return f"“Back after” has every return {IN_THIS[head.kind]}." if told else ""


def phrase(schedule: str) -> str:
    """Return a schedule for a table: `5 a week`, `daily`."""
    for period in ("week", "month", "quarter", "day"):
        schedule = schedule.replace(f"/{period}", f" a {period}")
    return schedule


SAID_ALONE = ("no pace yet", "past target")
FORECAST = ("in time", "after target", "no target")
"""Words of a goal's pace that stand on a forecast."""


def goal_pace(goal: GoalRow, head: Head) -> list[str]:
    """Return what a goal got, needs and had, and when it would be done at that pace (D28)."""
    said = [f"{words.clock(goal.minutes)} {IN_THIS[head.kind]}"]
    if goal.closed_on is not None:
        return [f"{said[0]} · {goal.word} on {words.dated(goal.closed_on, head.today)}"]
    if goal.needed_per_week is not None:
        said.append(f"needs {words.clock(goal.needed_per_week)} a week")
    said.append(f"last 4 weeks {words.clock(goal.actual_per_week)}")
    lines = [" · ".join(said)]
    word = goal_word(goal)
    if goal.est_minutes and goal.forecast is not None and word not in SAID_ALONE:
        lines.append(
            f"at that pace {words.hours(goal.est_minutes)} h on {words.dated(goal.forecast, head.today)}"
        )
    elif word in SAID_ALONE:
        lines.append(word)
    return lines


def goal_word(goal: GoalRow) -> str:
    """Return the word of a goal's pace, which a single day of study is not yet."""
    scant = goal.study_days < learning.FEWEST_DAYS
    return "no pace yet" if scant and goal.word in FORECAST else goal.word


def goal_target(goal: GoalRow, head: Head) -> str:
    """Return `exam 9 Oct, 12 days`."""
    if goal.target_on is None:
        return ""
    word = "exam" if goal.kind == "certification" else "target"
    days = (goal.target_on - head.now.end).days + 1
    ahead = f", {words.counted(days, 'day')}" if days > 0 and head.kind == "week" else ""
    return f"{word} {words.dated(goal.target_on, head.today)}{ahead}"


def credits_of(held: Held) -> str:
    """Return `CPD 14 of 20 until 7 Aug 2027`; nothing where none are asked."""
    if held.earned is None or held.required is None or held.window_end is None:
        return ""
    last = held.window_end
    shown = f"{held.earned:g} of {held.required:g}"
    return f"{held.credit_unit} {shown} before {words.day(last)} {last.year}"


def verdict(objective: Objective, *, running: bool) -> str:
    """Return what an objective came to (D15) and what its kind promises, or while its quarter runs
    how it keeps up (D16).
    """
    stands = _stands(objective, running=running)
    if stands:
        return stands
    said = f"{VERDICTS[objective.verdict]}{PROMISED.get(objective.verdict, '')}"
    return f"{said}; 1.0 two quarters running, too easy?" if objective.too_easy else said


def short_verdict(objective: Objective, *, running: bool) -> str:
    """Return what an objective came to without what its kind promises: `not met`, `on target`."""
    return _stands(objective, running=running) or VERDICTS[objective.verdict]


def _stands(objective: Objective, *, running: bool) -> str:
    """Return how an objective stands that is not judged; nothing for one that is."""
    if objective.state == "dropped" and objective.graded_on is not None:
        return f"dropped on {words.day(objective.graded_on)}"
    if objective.score is None:
        return "no value yet"
    if not running:
        return ""
    said = f"so far: {objective.pace}" if objective.pace else "so far"
    graded = objective.graded_on
    return said if graded is None else f"graded on {words.day(graded)}, {said}"


def year_ago_label(head: Head) -> str:
    """Return the same period a year ago as the head of a column: `Q3’25`, `Sep’25`, `2025`."""
    if head.kind == "year":
        return words.short_label(head.kind, head.year_ago)
    year = f"{head.year_ago.start.year % 100:02}"
    return f"{words.short_label(head.kind, head.year_ago)}’{year}"


def confidence(first: int | None, last: int | None) -> str:
    """Return `8 → 3`, one number when it was said once."""
    if first is None or last is None:
        return ""
    return f"{first} → {last}"


def promised(promises: Promises | domain.promises.Promises, due: str = "Promises due") -> str:
    """Return `Promises due: 5 of 7 kept on time, 1 late, 1 open past its day.` (D32)"""
    kept, counted, late, overdue = promises
    said = f"{due}: {kept} of {counted} kept on time"
    if late:
        said += f", {late} late"
    if overdue:
        said += f", {overdue} open past {'its' if overdue == 1 else 'their'} day"
    return f"{said}."


def outcome(decision: DecisionRow, resolved: int, enough: int) -> str:
    """Return what a decision came to, and whether calibration can be judged."""
    judged = "" if resolved >= enough else f"too few to judge calibration ({resolved} of {enough})"
    if decision.quality is None or decision.result is None:
        return judged
    word = brier.pair_word(decision.quality, decision.result)
    said = f"decision {decision.quality}, outcome {decision.result}{f': {word}' if word else ''}"
    return f"{said} · {judged}" if judged else said


def loop(each: Loop, head: Head) -> tuple[str, str]:
    """Return the word before an open loop, and what is open, in a sentence."""
    last = head.now.end
    day = each.day
    if each.kind == "decision":
        decided = f" decided {words.day(day)} {day.year}" if day else ""
        expected = f" You expected {'; '.join(each.words)}." if each.words else ""
        return "due", (f"#{each.amount:g}{decided}: “{each.subject}”.{expected} What happened?")
    if each.kind == "tripwire" and day is not None:
        wire = f"by {words.dated(day, head.today)} “{each.words[0]}” was to reopen it"
        return "due", f"#{each.amount:g} “{each.subject}”: {wire}. Did it come?"
    if each.kind == "next":
        return "next", f"“{each.subject}”, set in {each.words[0]}"
    if each.kind == "waiting":
        asked = f": asked {words.counted(each.days, 'day')} ago, no answer" if each.days else ""
        who = f" → {each.who}" if each.who else ""
        return "wait", f"{each.subject}{who}{asked}"
    if each.kind in ("promised", "step") and day is not None:
        left = (day - last).days + 1
        who = f", promised to {each.who}" if each.who else ""
        parent = f" ({each.parent})" if each.parent else ""
        return ("late" if left < 0 else "due"), f"{each.subject}{parent}{who}: {words.due(left)}"
    if each.kind == "credits" and each.amount is not None and each.of is not None and day:
        shown = f"{each.amount:g} of {each.of:g} {each.unit}"
        return "soon", f"{each.subject}: {shown} for the window ending {words.day(day)} {day.year}"
    if each.kind == "expiry" and day is not None:
        return "soon", f"{each.subject} expires on {words.day(day)} {day.year}"
    if each.kind == "check":
        return "due", f"the middle of {each.subject}: are these still the right objectives?"
    return "gap", gap(each)


def answers(each: Loop) -> str:
    """Return the command that answers an open loop, "" where there is none of one line."""
    if each.kind == "check":
        return "journal okr"
    return f"journal decision review {each.amount:g}" if each.kind in DECIDED else ""


def gap(each: Loop) -> str:
    """Return `1 win has no result`, `2 projects have no metric`."""
    number = each.amount or 0
    has = "has" if number == 1 else "have"
    if each.kind == "results":
        return f"{words.counted(number, 'win')} {has} no result"
    return f"{words.counted(number, 'project')} {has} no metric{_named(each.words)}"


def _named(names: Sequence[str], most: int = 3) -> str:
    """Return `: bug triage, acting-lead duties`, no more than a few of them."""
    if not names:
        return ""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return f": {', '.join(lowered(name) for name in names[:most])}{more}"


def ends(head: Head) -> str:
    """Return `2026-Q3 ends Wednesday` in its last week, nothing before."""
    left = head.quarter_days - head.quarter_day
    if left >= len(DAY_NAMES) or not head.running:
        return ""
    last = head.now.end.toordinal() - 1 + left
    return f"{head.quarter} ends {DAY_NAMES[(last - 1) % 7]}"
