"""What Robin learns: goals with their steps, hours of study, credentials and their credits."""

from datetime import date
from typing import NamedTuple

from demo import entries, story
from demo.entries import Deck
from demo.roles import MANAGER, STAY, WRITER
from demo.rows import Book

KCS, TIME, ITIL, CHAT_BOT = "kcs-practices", "time-management", "itil-4", "chat-bot"
FUNDAMENTALS, BOOK_GOAL = "kcs-fundamentals", "plain-language"


class Goal(NamedTuple):
    """A learning goal, from the day it was set."""

    slug: str
    title: str
    kind: str
    status: str
    set_on: date
    hours: int | None = None
    target: date | None = None
    next_step: str | None = None
    why: str | None = None
    closed: date | None = None


GOALS = (
    Goal(FUNDAMENTALS, "KCS v6 Fundamentals", "certification", "achieved", date(2024, 10, 7),
         24, date(2025, 3, 28), None, "the words for what I do anyway", date(2025, 3, 20)),
    Goal("python-for-support", "Python for support", "course", "dropped", date(2024, 11, 4),
         30, None, None, "scripts for the exports", date(2025, 2, 3)),
    Goal(ITIL, "ITIL 4 Foundation", "certification", "achieved", date(2025, 4, 1),
         36, date(2025, 8, 15), None, "Priya asked, Fernhill pays", date(2025, 8, 8)),
    Goal(BOOK_GOAL, "A book on plain language", "reading", "achieved", date(2025, 8, 18),
         8, None, None, "writing grows by reading with attention", date(2025, 12, 14)),
    Goal(TIME, "Time and project management", "skill", "active", date(2025, 10, 6),
         20, None, "plan one week by energy, not by hours", "it helps wherever I go"),
    Goal(CHAT_BOT, "Chat-bot training", "course", "active", date(2026, 1, 12),
         24, None, "lesson 3, when KCS is done", "the help center wants one"),
    Goal(KCS, "KCS v6 Practices", "certification", "active", date(2026, 3, 2),
         45, date(2026, 10, 9), "mock exam, part B", "the writer post asks for it"),
    Goal("community-practice", "Community management course", "course", "planned",
         date(2026, 6, 22), 30, None, "ask Beatriz which one", "if the loud job comes"),
    Goal("sql", "SQL basics", "course", "planned", date(2026, 7, 6), 25, None, None,
         "reports without asking Dev"),
)  # fmt: skip

LINKS = (
    (TIME, STAY, 2, None), (TIME, MANAGER, 2, None), (TIME, WRITER, 2, None),
    (KCS, STAY, 1, None), (KCS, WRITER, 3, 0.1),
    ("community-practice", MANAGER, 2, 0.05), (CHAT_BOT, WRITER, 1, 0.02),
)  # fmt: skip

STEPS = (
    (FUNDAMENTALS, "sit the open-book exam", date(2025, 3, 21), date(2025, 3, 20)),
    (ITIL, "two mock exams over 75 percent", date(2025, 7, 31), date(2025, 8, 2)),
    (ITIL, "sit the exam", date(2025, 8, 8), date(2025, 8, 8)),
    (KCS, "workshop, two and a half days", date(2026, 4, 24), date(2026, 4, 22)),
    (KCS, "Solve Loop chapters with notes", date(2026, 5, 31), date(2026, 5, 30)),
    (KCS, "Evolve Loop chapters with notes", date(2026, 7, 15), date(2026, 7, 19)),
    (KCS, "content standard for our own pages", date(2026, 8, 14), date(2026, 8, 15)),
    (KCS, "mock exam, part A", date(2026, 9, 18), date(2026, 9, 17)),
    (KCS, "proctored exam", date(2026, 10, 9), None),
)

SPREAD = (
    # goal, minutes in all, first and last day, minutes of a sitting
    (FUNDAMENTALS, 1350, date(2024, 10, 8), date(2025, 3, 19), 55),
    ("python-for-support", 310, date(2024, 11, 5), date(2025, 1, 25), 50),
    (ITIL, 1200, date(2025, 4, 2), date(2025, 6, 30), 60),
    (ITIL, 900, date(2025, 7, 1), date(2025, 8, 7), 75),
    (BOOK_GOAL, 500, date(2025, 8, 20), date(2025, 12, 14), 45),
    (TIME, 250, date(2025, 10, 8), date(2026, 3, 1), 40),
    (CHAT_BOT, 180, date(2026, 1, 14), date(2026, 3, 1), 60),
    (KCS, 150, date(2026, 3, 3), date(2026, 3, 31), 50),
    (KCS, 954, date(2026, 4, 1), date(2026, 6, 30), 60),
    (TIME, 230, date(2026, 4, 2), date(2026, 6, 26), 45),
    (CHAT_BOT, 60, date(2026, 5, 10), date(2026, 5, 20), 60),
    (KCS, 524, date(2026, 7, 1), date(2026, 8, 6), 58),
)

SITTINGS = (
    (date(2026, 8, 10), 60), (date(2026, 8, 12), 50), (date(2026, 8, 15), 90),
    (date(2026, 8, 20), 60), (date(2026, 8, 28), 60), (date(2026, 9, 2), 60),
    (date(2026, 9, 5), 70), (date(2026, 9, 8), 50), (date(2026, 9, 10), 60),
    (date(2026, 9, 13), 60), (date(2026, 9, 15), 70), (date(2026, 9, 17), 45),
    (date(2026, 9, 19), 45), (date(2026, 9, 25), 40),
)  # fmt: skip
"""KCS Practices since the credits of ITIL began to count anew: 13 points of the 14 come from here."""

ITIL_ISSUED = date(2025, 8, 8)

TEXTS = {
    FUNDAMENTALS: ("read about the Solve Loop @kcs-capture", "capture in the moment, three examples",
                   "sample questions, 19 of 25", "structure: title in the customer’s words",
                   "reuse before writing, tried it all day", "flash review of the eight practices"),
    "python-for-support": ("loops, again", "read a csv and count its rows",
                           "stuck on paths, asked Dev", "first script that saved a click"),
    ITIL: ("service value chain, drew it by hand", "guiding principles, one page of notes",
           "mock exam, 31 of 40", "incident or problem: forty cards", "change enablement, dry",
           "mock exam, 34 of 40", "service desk chapter, most of it known"),
    BOOK_GOAL: ("plain language: verbs instead of nouns @writing", "the chapter on lists @writing",
                "read with a pencil, cut one page of ours @writing", "headings as answers @writing"),
    TIME: ("planned a week by energy", "how to say no, an hour with examples",
           "estimates: half of mine were half", "one page per project, tried it @process"),
    CHAT_BOT: ("lesson 1: what a bot may never say", "lesson 2: intents from our own tickets",
               "lesson 2 again, with the real log", "talked to a bot for an hour, took notes"),
    KCS: ("Evolve Loop: content health @kcs-improve", "content standard, compared with ours",
          "PAR: read the review, marked ours", "link rate and what it does not say",
          "self-service success, notes", "article states, made a picture", "coaching chapter",
          "mock questions, 22 of 30", "knowledge domain analysis, hard",
          "performance: leading and lagging, finally clear", "notes of the workshop typed up"),
}  # fmt: skip


def plan(book: Book) -> None:
    """Add goals, what they prepare for, their steps, and the credentials held."""
    for goal in GOALS:
        book.add(
            "goal", story.moment(goal.set_on, 1145), slug=goal.slug, title=goal.title,
            kind=goal.kind, status=goal.status,
            est_minutes=goal.hours * 60 if goal.hours else None, target_on=_day(goal.target),
            next_step=goal.next_step, why=goal.why, closed_on=_day(goal.closed),
            updated=story.moment(goal.closed, 1200) if goal.closed else None,
        )  # fmt: skip
    for slug, role, strength, gain in LINKS:
        book.add(
            "goal_role", story.moment(date(2026, 9, 24), 1185), goal=book.link("goal", slug),
            role=book.link("role", role), strength=strength, gain=gain,
        )  # fmt: skip
    set_on = {goal.slug: goal.set_on for goal in GOALS}
    for slug, title, due, done in STEPS:
        book.add(
            "milestone", story.moment(set_on[slug], 1148), title=title, due=_day(due),
            done_on=_day(done), goal=book.link("goal", slug),
            updated=story.moment(done, 1210) if done else None,
        )  # fmt: skip
    _credentials(book)


def _credentials(book: Book) -> None:
    book.add(
        "credential", story.moment(date(2025, 3, 20), 1215), goal=book.link("goal", FUNDAMENTALS),
        name="KCS v6 Fundamentals", issuer="KCS Academy", number="31907", issued_on="2025-03-20",
        url="https://registry.kcs-academy.example/31907", preset="kcs-fundamentals",
    )  # fmt: skip
    book.add(
        "credential", story.moment(ITIL_ISSUED, 1215), goal=book.link("goal", ITIL),
        name="ITIL 4 Foundation", issuer="PeopleCert", number="GR-5520-117",
        issued_on=ITIL_ISSUED.isoformat(), expires_on="2028-08-08", credits_required=20.0,
        credit_unit="CPD", credit_months=12, preset="itil",
    )  # fmt: skip


def write_all(book: Book) -> None:
    """Add the hours of study, with credits from the day on that they count."""
    decks = {slug: Deck(book.rng, lines) for slug, lines in TEXTS.items()}
    for slug, minutes, first, last, sitting in SPREAD:
        days = [day for day in story.span(first, last) if _free(day)]
        count = round(minutes / sitting)
        for place, part in enumerate(_parts(minutes, count)):
            day = days[min(len(days) - 1, int((place + book.rng.random()) * len(days) / count))]
            _study(book, slug, day, part, decks[slug].deal())
    for day, minutes in SITTINGS:
        _study(book, KCS, day, minutes, decks[KCS].deal())
    entries.write(
        book, date(2026, 9, 16), "webinar of the examiners: service desks after the summer",
        minute=1140, kind="study", minutes=60, credits=1.0, credit_unit="CPD",
        url="https://webinars.peoplecert.example/desks",
    )  # fmt: skip


def _free(day: date) -> bool:
    """Studying happens on most days but Fridays and days off, and never in the silent ones."""
    return day not in story.SILENT and day not in story.OFF_DAYS and day.weekday() != 4


def _parts(total: int, count: int) -> list[int]:
    """Cut minutes into parts that differ by at most one step of five; the last takes the rest."""
    part = total // count // 5 * 5
    parts = [part + 5 if place % 2 else part - 5 for place in range(count - 1)]
    return [*parts, total - sum(parts)]


def _study(book: Book, slug: str, day: date, minutes: int, text: str) -> None:
    counts = day >= ITIL_ISSUED
    entries.write(
        book, day, text, minute=book.rng.randrange(1090, 1290), kind="study", minutes=minutes,
        goal=book.link("goal", slug), credits=minutes // 15 / 4 if counts else None,
        credit_unit="CPD" if counts else None,
    )  # fmt: skip


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
