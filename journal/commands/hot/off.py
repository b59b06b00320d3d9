"""`journal off`: days on which no habit is due: leave, sick, holiday or rest; they may lie ahead."""

from collections.abc import Sequence

from journal import ledger, plans
from journal.commands.hot import habits
from journal.domain import texts
from journal.errors import InvalidError, UsageError
from journal.ledger.excuses import REASONS
from journal.runtime import Runtime
from journal.views.habits import OffSaid

HINT = f"journal off {'|'.join(REASONS)} [DAYS]"


def act(
    run: Runtime, words: Sequence[str], *, why: str | None = None, unmark: bool = False
) -> None:
    """Excuse all habits on the days named, today without any; `unmark` takes days off back."""
    reason, phrase = _cut(words, unmark=unmark)
    period = habits.days_ahead_too(run, phrase)
    first, last = period.start, period.last
    replaced: tuple[str, ...] = ()
    with run.writing("off", text=why) as store:
        if unmark:
            lifted = ledger.excuses.lift(store, first, last, kind="off", now=run.clock.now)
            already = not lifted
            replaced = tuple(sorted({each.reason or "off" for each in lifted}))
        else:
            held = ledger.excuses.overlapping(store, first, last, habit_id=None, kind="off")
            already = ledger.excuses.excuse(
                store, first, last, kind="off", reason=reason, why=why, now=run.clock.now
            )
            if not already:
                others = {each.reason or "off" for each in held if each.reason != reason}
                replaced = tuple(sorted(others))
        kept = plans.glance_habits.held_on_off_days(store)
    run.show(
        OffSaid(
            first,
            last,
            period.days,
            reason,
            why,
            habits.echo(run, period, phrase),
            replaced,
            kept,
            already,
            unmark,
        )
    )


def _cut(words: Sequence[str], *, unmark: bool) -> tuple[str | None, str | None]:
    """Return the reason and the phrase of the days; taking back needs no reason."""
    reason = texts.key(words[0].strip()) if words else ""
    if reason in REASONS:
        return reason, " ".join(words[1:]) or None
    if unmark:
        return None, " ".join(words) or None
    if not words:
        raise UsageError("off takes a reason", hint=HINT)
    near = texts.near(reason, REASONS)
    raise InvalidError(
        f"{texts.quoted(words[0])} is no reason for days off",
        hint=f"near: {near[0]} · {HINT}" if near else HINT,
    )
