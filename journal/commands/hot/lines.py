"""What the words that write a line share: options to a draft, the store, the answer."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from typing import Any, NamedTuple

from journal import domain, ledger, plans
from journal.commands.hot import texts
from journal.domain.days import Moment
from journal.errors import ConfigError, InvalidError
from journal.runtime import Runtime
from journal.storage.door import Store
from journal.views.entries import Entry, EntryDraft, EntryLogged

LINKS = ("project", "goal", "role", "metric")
"""The options that name a plan."""

QUESTIONS = {
    "note": "What happened?",
    "win": "What went well?",
    "praise": "What did they say?",
    "critique": "What did they say?",
    "lesson": "What did you learn?",
}


class When(NamedTuple):
    """The time columns of a ledger row, and the day in words."""

    day: date
    at: datetime
    offset_min: int
    timed: bool
    echo: str


def write(run: Runtime, words: Sequence[str], kind: str, said: dict[str, Any]) -> None:
    """Store one line of `kind` and say where it landed; `said` holds the options of entries."""
    command = "log" if kind == "note" else kind
    try:
        draft, echo = drafted(run, kind, said)
    except ConfigError as error:
        run.save_draft(error, texts.already(words))
        raise
    text = texts.given(
        run, words, editor=bool(said.get("editor")), question=QUESTIONS[kind], command=command
    )
    skills = [domain.texts.one_tag(name) for name in said.get("skill") or ()]
    text = domain.texts.with_tags(text, skills)
    if kind == "win" and not draft.impact:
        draft = draft._replace(impact=_result(run, text))
    with run.writing(command, text=text) as store:
        linked = plans.glance.links(store, {name: said.get(name) for name in LINKS})
        draft = draft._replace(
            text=text,
            who=plans.glance.as_written(store, draft.who),
            owner=plans.glance.as_written(store, draft.owner),
            **linked,
        )
        entry = ledger.entries.add(store, draft, now=run.clock.now)
        if skills:
            ledger.tags.mark(store, skills, now=run.clock.now)
        entry = plans.glance.named(store, [entry])[0]
        notes = plans.glance.told_beside(store, entry) + _told_of(store, entry, run.today)
    run.show(EntryLogged(entry, echo, notes))


def _result(run: Runtime, text: str) -> str | None:
    """Ask what a win came to, where somebody can be asked; Enter leaves it for later."""
    if not run.interactive:
        return None
    try:
        asked = run.ask("Result? (Enter leaves it)", otherwise="--impact TEXT")
    except KeyboardInterrupt as interruption:
        run.save_draft(interruption, text)
        raise
    return asked.strip() or None


def _told_of(store: Store, entry: Entry, today: date) -> tuple[str, ...]:
    """Return what is said beside praise, critique, and a win without a result."""
    if entry.kind == "win" and not entry.impact:
        return (f'no result yet: journal edit {entry.id} --impact "…"',)
    if entry.who and entry.kind in ("praise", "critique"):
        rows = ledger.entries.said_by(store, entry.who, today)
        found = domain.standing.standing(rows, today)
        n = found.praise + found.critique
        return (
            f"standing with {entry.who}: {found.word} ({found.praise} of {n} praise, 12 months)",
        )
    return ()


def drafted(run: Runtime, kind: str, said: dict[str, Any]) -> tuple[EntryDraft, str]:
    """Return the line as far as the options say it, checked before any lock, and its day in
    words.
    """
    time = when(run, said.get("on"))
    took, charge, owner = said.get("took"), said.get("charge"), said.get("owner")
    draft = EntryDraft(
        day=time.day,
        at=time.at,
        offset_min=time.offset_min,
        text="",
        timed=time.timed,
        kind=kind,
        minutes=domain.durations.parse_duration(took) if took is not None else None,
        charge=charged(charge) if charge is not None else None,
        realm=_realm(run, said),
        who=said.get("who"),
        owner=run.settings["owner_aliases"].get(owner.casefold(), owner) if owner else None,
        impact=said.get("impact"),
        quotable=bool(said.get("quotable")),
        url=domain.texts.checked_url(said["url"]) if said.get("url") else None,
        credits=said.get("credits"),
        credit_unit=said.get("unit"),
        private=bool(said.get("private")),
    )
    return draft, time.echo


def when(run: Runtime, phrase: str | None) -> When:
    """Return the time columns for a day phrase of the past, for now without one; raises
    InvalidError.
    """
    now, offset = run.clock.now, run.clock.offset_min()
    moment = run.day(phrase)
    if moment is None:
        return When(run.today, now, offset, True, texts.echo(run, run.today, None, exact=True))
    day = domain.days.ledger_day(
        moment, today=run.today, before_day_starts=run.clock.before_day_starts()
    )
    said = texts.echo(run, day, phrase, exact=moment.exact)
    if moment.time is None:
        return When(day, now, offset, day == run.today, said)
    at, offset = _instant(day, moment, now)
    return When(day, at, offset, True, f"{said} {moment.time}")


def _instant(day: date, moment: Moment, now: datetime) -> tuple[datetime, int]:
    hour, minute = (moment.time or "00:00").split(":")
    local = datetime(day.year, day.month, day.day, int(hour), int(minute))  # noqa: DTZ001 - zone follows
    aware = (
        local.replace(tzinfo=timezone(timedelta(minutes=moment.offset_min)))
        if moment.offset_min is not None
        else local.astimezone()
    )
    if aware > now:
        raise InvalidError(
            f"{moment.time} is still to come", reason="future", hint="leave the time out"
        )
    offset = aware.utcoffset() or timedelta()
    return aware, int(offset.total_seconds() // 60)


def charged(text: str) -> int:
    """Return a charge of −2…+2 as typed; raises InvalidError."""
    digits = text.strip()
    if digits.lstrip("+-") not in ("0", "1", "2") or len(digits) > 2:
        raise InvalidError(
            f"charge: {domain.texts.quoted(text)}; from -2 (drained me) to +2 (charged me)"
        )
    return int(digits)


def _realm(run: Runtime, said: dict[str, Any]) -> str | None:
    word = said.get("realm")
    return None if word is None else domain.realms.parse(word, run.settings["realm_aliases"])
