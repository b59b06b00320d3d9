"""`journal study`: time spent on a learning goal, and its pace."""

from collections.abc import Sequence
from typing import Any

from journal import domain, ledger, plans
from journal.commands.hot import lines
from journal.errors import ConfigError, InvalidError, UsageError
from journal.runtime import Runtime
from journal.views.goals import Studied

LONGEST_DURATION = 4
"""A duration may be typed in so many words: `a couple of hours`."""

MOST_CREDITS = 100_000


def act(run: Runtime, words: Sequence[str], **said: Any) -> None:
    """Store study of the goal named first, as long as said next; the text is the rest, or the
    goal's title.
    """
    if len(words) < 2:
        raise UsageError("study takes a goal and how long", hint="journal study kcs-practices 40m")
    minutes, text = split(words[1:])
    try:
        draft, echo = lines.drafted(run, "study", {**said, "credits": _credits(said, minutes)})
    except ConfigError as error:
        run.save_draft(error, text or None)
        raise
    with run.writing("study", text=text or None) as store:
        goal_id = plans.glance.find(store, "goal", words[0])
        goal = plans.glance_work.goals(store, run.today, goal_id=goal_id)[0]
        draft = draft._replace(text=text or goal.title, minutes=minutes, goal_id=goal_id)
        entry = ledger.entries.add(store, draft, now=run.clock.now)
        entry = plans.glance.named(store, [entry])[0]
        goal = plans.glance_work.goals(store, run.today, goal_id=goal_id)[0]
    told = said.get("on") is not None or run.clock.before_day_starts()
    run.show(Studied(entry, goal, echo if told else None))


def split(words: Sequence[str]) -> tuple[int, str]:
    """Return the minutes that the first words say, as many words as possible, and the rest as text.

    Raises InvalidError when they say no duration.
    """
    for count in range(min(LONGEST_DURATION, len(words)), 1, -1):
        try:
            minutes = domain.durations.parse_duration(" ".join(words[:count]))
        except InvalidError:
            continue
        return minutes, " ".join(words[count:])
    return domain.durations.parse_duration(words[0]), " ".join(words[1:])


def _credits(said: dict[str, Any], minutes: int) -> float | None:
    """Return the credits that were said, or those of the minutes when only a unit was (D29)."""
    amount, unit = said.get("credits"), said.get("unit")
    if amount is None:
        return None if unit is None else domain.credit_windows.default_credits(minutes)
    if unit is None:
        raise InvalidError("credits: of which unit", hint=f"--credits {amount} --unit PDU")
    digits = amount.strip().replace(",", ".")
    good = digits.isascii() and digits.replace(".", "", 1).isdigit() and len(digits) < 10
    if not good or not float(digits) <= MOST_CREDITS:
        raise InvalidError(
            f"credits: {domain.texts.quoted(amount)}", hint="--credits 1 · --credits 0.75"
        )
    if float(digits) * 4 % 1:
        raise InvalidError(
            f"credits: {domain.texts.quoted(amount)}; they are counted in quarters",
            hint="--credits 0.25 · --credits 1.5",
        )
    return float(digits)
