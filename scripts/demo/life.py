"""Energy and mood of each day, and the lines of evenings and weekends."""

from datetime import date

from demo import entries, life_texts, story
from demo.entries import Deck
from demo.people import COLLEAGUES
from demo.rows import Book

QUARTERS = (3.6, 3.8, 4.1, 4.1, 3.5, 4.1, 4.25, 4.25)
"""The usual energy of each quarter."""

WEEKS = {
    46: 3.4, 47: 3.2, 48: 2.8, 49: 2.7, 50: 2.6, 51: 2.4, 52: 2.6, 53: 2.4, 54: 1.9, 55: 1.7,
    56: 2.6, 57: 3.1, 58: 3.4, 94: 4.0, 95: 4.2, 96: 4.1, 97: 3.9, 98: 3.4, 99: 2.0, 100: 3.4,
    101: 3.6, 102: 3.9,
}  # fmt: skip
"""Weeks that were unlike their quarter: two autumns, the first one the bad one."""

LAST_WEEK = ((4, 4), (4, 3), (3, 3), (5, 4), (5, 4), (4, 4), (4, 4))
"""Energy and mood of the week that ends with the demo's day."""

NOTES = {
    date(2025, 9, 24): "two people out",
    date(2025, 10, 31): "back",
    date(2026, 7, 20): "invoices are Billing’s again",
    date(2026, 8, 25): "headache, third day",
    date(2026, 9, 23): "three trainings in one week",
    date(2026, 9, 24): "good call with Oakfield",
}
NOT_RATED = (date(2026, 7, 12), date(2026, 8, 26))
LOWEST = {
    date(2026, 8, 19): (2, 3),
    date(2026, 8, 24): (2, 2),
    date(2026, 8, 25): (1, 2),
    date(2026, 8, 28): (3, 3),
    date(2026, 9, 1): (2, 2),
    date(2026, 9, 2): (2, 3),
}
"""Low days of the second autumn; three were noted in its lowest week."""


def write_all(book: Book) -> None:
    """Add a day for nearly every date, and a line for many an evening."""
    rng = book.rng
    evenings = Deck(rng, life_texts.EVENINGS)
    low_evenings = Deck(rng, life_texts.LOW_EVENINGS)
    weekends = Deck(rng, life_texts.WEEKENDS)
    people = Deck(rng, COLLEAGUES)
    for day in story.DAYS:
        if day in story.SILENT:
            continue
        energy = _rated(book, day)
        if day.weekday() > 4 or day in story.OFF_DAYS:
            if rng.random() < 0.3 and day < date(2026, 9, 26):
                entries.write(book, day, weekends.deal(), minute=rng.randrange(1150, 1320))
        elif rng.random() < 0.27:
            deck = low_evenings if energy is not None and energy <= 2 else evenings
            text = deck.deal().format(colleague=people.deal())
            late = rng.random() < 0.15 and story.works(date.fromordinal(day.toordinal() + 1))
            entries.write(book, day, text, minute=rng.randrange(1020, 1075), late=late)


def _rated(book: Book, day: date) -> int | None:
    """Add the day's energy and mood; return the energy, None where nobody asked."""
    rng = book.rng
    week = story.week_of(day)
    base = WEEKS.get(week, QUARTERS[story.quarter_of(week)])
    base += (0.2, 0.0, -0.15, -0.1, 0.0, 0.15, 0.2)[day.weekday()]
    energy = min(5, max(1, round(rng.gauss(base, 0.55))))
    mood = min(5, max(1, round(rng.gauss((energy + base) / 2 - 0.1, 0.5))))
    recent = day >= date(2026, 7, 1)
    skipped = day in NOT_RATED or (not recent and rng.random() < 0.04)
    energy, mood = LOWEST.get(day, (energy, mood))
    if week == story.LAST_WEEK:
        energy, mood = LAST_WEEK[day.weekday()]
        skipped = False
    if skipped:
        return None
    at = story.moment(day, rng.randrange(1075, 1400))
    no_mood = rng.random() < 0.05 and not recent
    book.add(
        "day", at, day=day.isoformat(), energy=energy, mood=None if no_mood else mood,
        note=NOTES.get(day),
    )  # fmt: skip
    return energy
