"""`journal checkin`: the evening in ten seconds; all of it is one change, or none of it."""

from collections.abc import Sequence
from typing import NamedTuple

from journal import domain, ledger, plans, reviews
from journal.commands.hot import did, evening, habits, lines, skip
from journal.commands.hot.evening import Answered, Evening
from journal.domain import texts
from journal.errors import UsageError
from journal.render import words as said_as
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.checkin import CheckedIn
from journal.views.days import DayRating
from journal.views.entries import Entry
from journal.views.habits import HabitStanding

WAY = 'journal checkin --energy 4 --did reading --log "…"'
"""How it is said where nobody can be asked."""


class Options(NamedTuple):
    """What the options of `checkin` say; a part that is said is not asked."""

    energy: str | None = None
    mood: str | None = None
    did: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    why: str | None = None
    log: str | None = None


class Said(NamedTuple):
    """All that is to be stored."""

    energy: int | None
    mood: int | None
    habits: tuple[Answered, ...]
    line: str


class Before(NamedTuple):
    """The day as it stands before the first question."""

    rated: DayRating
    entries: Sequence[Entry]
    due: Sequence[HabitStanding]


def act(run: Runtime, words: Sequence[str], options: Options = Options()) -> None:  # noqa: B008
    """Ask for what no option says, store all of it at once, and show it in one line."""
    said = _by_options(options)
    if not run.interactive and said == Said(None, None, (), ""):
        raise UsageError(
            "there is no terminal to ask on, and no option says what to store", hint=WAY
        )
    if run.interactive:
        said = _asked(run, said)
    if said == Said(None, None, (), ""):
        run.tell("nothing was said, so nothing was stored")
        return
    with run.writing("checkin", text=said.line or None) as store:
        view = _stored(run, store, said)
    run.show(view)


def _by_options(options: Options) -> Said:
    """Return what the options say, checked as far as no journal is needed."""
    if options.why is not None and not (options.missed or options.skip):
        raise UsageError("--why is the reason of --missed and --skip", hint=WAY)
    answered = []
    for word in options.did:
        name, equals, amount = word.rpartition("=")
        answered.append(Answered(name if equals else word, evening.DONE, amount if equals else ""))
    answered += [Answered(word, evening.NO, why=options.why or "") for word in options.missed]
    answered += [Answered(word, evening.SKIP, why=options.why or "") for word in options.skip]
    return Said(
        _rating("energy", options.energy),
        _rating("mood", options.mood),
        tuple(answered),
        "" if options.log is None else texts.checked_text(options.log),
    )


def _rating(field: str, typed: str | None) -> int | None:
    return None if typed is None else ledger.days.rating(typed, field=field)


def _asked(run: Runtime, said: Said) -> Said:
    """Return what the options say and what is answered to the questions for the rest."""
    with run.reading() as store:
        told = {plans.glance_habits.find(store, each.habit) for each in said.habits}
        before = _before(run, store)
    run.tell(_head(run, before))
    ask = Evening(run)
    energy = ask.rating("energy", before.rated) if said.energy is None else said.energy
    mood = ask.rating("mood", before.rated) if said.mood is None else said.mood
    answers = ask.of_habits(each for each in before.due if each.id not in told)
    return Said(energy, mood, (*said.habits, *answers), said.line or ask.line())


def _before(run: Runtime, store: Store) -> Before:
    today = domain.periods.day_of(run.today)
    standings = plans.glance_habits.standings(store, habits.basis(run))
    return Before(
        ledger.days.one(store, run.today),
        ledger.entries.within(store, today.start, today.end),
        [each for each in standings if each.unit and reviews.today.is_due(each)],
    )


def _head(run: Runtime, before: Before) -> str:
    echo = habits.echo(run, domain.periods.day_of(run.today), None)
    if not before.entries:
        return f"{echo} · no line yet"
    minutes = sum(each.minutes or 0 for each in before.entries)
    spent = f"{said_as.clock(minutes)} in " if minutes else ""
    return f"{echo} · {spent}{said_as.counted(len(before.entries), 'entry', 'entries')}"


def _stored(run: Runtime, store: Store, said: Said) -> CheckedIn:
    """Store all parts within one change; raises what the words for each of them raise."""
    today = domain.periods.day_of(run.today)
    _refuse_twice(store, said)
    already = True
    if said.energy is not None or said.mood is not None:
        already = ledger.days.rate(
            store, run.today, energy=said.energy, mood=said.mood, now=run.clock.now
        )
    marked, skipped = [], []
    for each in said.habits:
        why = each.why.strip() or None
        if each.key == evening.SKIP:
            skipped.append(skip.skipped(run, store, each.habit, today, skip.Options(why=why)))
            continue
        word = f"{each.habit}={each.amount}" if each.amount else each.habit
        options = did.Options(no=True, why=why) if each.key == evening.NO else did.Options()
        marked += did.marked(run, store, [word], today, options)
    already = already and all(each.already for each in marked)
    already = already and all(each.already for each in skipped)
    entry, notes = _entry(run, store, said.line) if said.line else (None, ())
    return CheckedIn(
        day=run.today,
        echo=habits.echo(run, today, None),
        energy=said.energy,
        mood=said.mood,
        marked=tuple(marked),
        skipped=tuple(skipped),
        entry=entry,
        notes=notes,
        already=already and entry is None,
    )


def _refuse_twice(store: Store, said: Said) -> None:
    found = [plans.glance_habits.find(store, each.habit) for each in said.habits]
    for place, each in enumerate(said.habits):
        if found[place] in found[:place]:
            raise UsageError(
                f"{texts.quoted(each.habit)} is answered twice", hint="take one answer"
            )


def _entry(run: Runtime, store: Store, line: str) -> tuple[Entry, tuple[str, ...]]:
    draft, _ = lines.drafted(run, "note", {})
    entry = ledger.entries.add(
        store, draft._replace(text=texts.checked_text(line)), now=run.clock.now
    )
    entry = plans.glance.named(store, [entry])[0]
    return entry, plans.glance.told_beside(store, entry)
