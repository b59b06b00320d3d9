"""The working weeks: streams of work with their hours, realms and charges, cut into entries."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from demo import entries, queue_texts, story, work_texts
from demo.entries import Deck
from demo.people import COLLEAGUES, CUSTOMERS, LEAD, PRODUCT
from demo.rows import Book

HANDED_OFF = date(2026, 7, 20)
"""Invoice chasing went to Billing on that day."""

AGE_VIEW = date(2026, 7, 1)
BY_AGE = ("sorted", "cleared", "morning", "went through", "first replies", "reopened")
"""How lines begin that belong to the project of the 24-hour answer, once it runs."""

CHARGE = {
    "async-one": {-2: 2, -1: 11, 0: 25, 1: 10, 2: 2},
    "live-one": {-2: 6, -1: 26, 0: 15, 1: 3},
    "async-many": {0: 13, 1: 25, 2: 12},
    "live-many": {-2: 3, -1: 23, 0: 20, 1: 4},
}
"""How fifty ratings of a realm are spread."""

RATED = {"async-one": 0.36, "live-one": 0.78, "async-many": 0.54, "live-many": 0.60}
"""How often Robin rates an entry of that realm."""


HOURS = {"morning": (510, 570), "lunch": (705, 790), "evening": (1000, 1080)}
"""Words that fix the time of day, and the local minutes that they mean."""

TAGGED = {"pages": "help-center", "chat": "chat", "training": "training"}
"""What Robin sometimes tags such lines with."""


class Stream(NamedTuple):
    """A kind of work: hours of a full week in each of the eight quarters, minutes of an entry.

    With an owner Robin names sometimes the team instead of the project.
    """

    name: str
    realm: str
    hours: tuple[float, ...]
    mean: int
    project: str | None = None
    owner: str | None = None


STREAMS = (
    Stream("queue", "async-one", (14.4, 14.7, 16.2, 16.2, 15.9, 16.1, 15.4, 16.7), 105),
    Stream("chat", "live-one", (6.5, 6.2, 5.8, 5.6, 5.5, 5.2, 5.3, 5.8), 56),
    Stream("pages", "async-many", (4.5, 5.0, 5.5, 5.6, 6.0, 6.3, 6.6, 8.3), 110),
    Stream(
        "training",
        "live-many",
        (2.2, 2.3, 2.1, 2.1, 2.4, 2.4, 2.4, 2.75),
        33,
        project="technical-training",
    ),
    Stream(
        "triage", "async-one", (2.6, 2.4, 2.2, 2.5, 2.4, 2.4, 2.5, 2.95), 60, "bug-triage", PRODUCT
    ),
    Stream(
        "duties", "live-many", (3.0, 2.8, 1.5, 1.4, 1.4, 1.4, 1.4, 1.65), 48, "acting-lead", LEAD
    ),
    Stream(
        "chasing",
        "async-one",
        (3.0, 2.8, 2.9, 2.8, 2.7, 2.6, 2.6, 2.0),
        38,
        project="invoice-chasing",
    ),
    Stream("webinar", "live-many", (0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3), 45),
)

LAST_WEEK_MINUTES = {
    "queue": 795, "chat": 340, "pages": 515, "training": 180, "triage": 160, "duties": 100,
    "chasing": 0, "webinar": 0,
}  # fmt: skip
"""The week of the demo's day, as its review shows it."""

PAGE_PROJECTS = (
    ("sign-on-pages", "single sign-on", date(2025, 1, 13), date(2025, 3, 28)),
    ("rollover-guide", "the yearly rollover", date(2025, 5, 5), date(2025, 7, 11)),
    ("escalation-form", "what to send us", date(2025, 9, 1), date(2025, 12, 12)),
    ("service-agreement", "the status page", date(2026, 1, 12), date(2026, 4, 17)),
    ("refund-macros", "refunds", date(2026, 5, 4), date(2026, 7, 31)),
    ("import-guides", "import errors", date(2026, 6, 15), story.TODAY),
)
"""Writing projects: what their pages are about, and from when to when."""


class Writer:
    """Deals sentences for each stream, so that few come twice."""

    def __init__(self, book: Book) -> None:
        rng = book.rng
        self.book = book
        self.customers = Deck(rng, CUSTOMERS)
        self.colleagues = Deck(rng, COLLEAGUES)
        self.topics = Deck(rng, work_texts.TOPICS)
        self.subjects = Deck(rng, work_texts.SUBJECTS)
        self.pages = Deck(rng, work_texts.PAGE_TITLES)
        self.bugs = Deck(rng, work_texts.BUGS)
        self.troubles = Deck(
            rng, tuple((trouble, end) for trouble, ends in queue_texts.TROUBLES for end in ends)
        )
        self.ways = Deck(rng, queue_texts.WAYS)
        self.rounds = Deck(rng, queue_texts.ROUNDS)
        self.forms = {
            "chat": Deck(rng, work_texts.CHAT),
            "pages": Deck(rng, work_texts.PAGES),
            "training": Deck(rng, work_texts.TRAININGS),
            "triage": Deck(rng, work_texts.TRIAGE),
            "chasing": Deck(rng, work_texts.CHASING),
            "webinar": Deck(rng, work_texts.WEBINARS),
        }
        self.duties = Deck(rng, work_texts.DUTIES)
        self.charges = {
            realm: Deck(rng, tuple(charge for charge in spread for _ in range(spread[charge])))
            for realm, spread in CHARGE.items()
        }

    def ticket(self) -> str:
        """Return a line about one ticket, or now and then about many."""
        if self.book.rng.random() < 0.16:
            return self.filled(self.rounds.deal())
        trouble, end = self.troubles.deal()
        line = self.ways.deal().format(
            who=self.customers.deal(),
            trouble=trouble,
            end=end,
            Trouble=_capital(trouble),
            End=_capital(end),
        )
        tag = next((tag for word, tag in queue_texts.TAGS.items() if word in trouble), None)
        return f"{line} @{tag}" if tag and self.book.rng.random() < 0.5 else line

    def filled(self, form: str, **given: str) -> str:
        """Return a sentence with its gaps filled; `given` stand instead of the dealt ones."""
        chance = self.book.rng
        gaps: dict[str, Callable[[], object]] = {
            "who": self.customers.deal,
            "other": self.customers.deal,
            "colleague": self.colleagues.deal,
            "topic": self.topics.deal,
            "page": self.pages.deal,
            "bug": self.bugs.deal,
            "few": lambda: chance.randrange(2, 7),
            "many": lambda: chance.randrange(7, 20),
            "more": lambda: chance.randrange(21, 64),
        }
        dealt = {name: str(deal()) for name, deal in gaps.items() if f"{{{name}}}" in form}
        return form.format(**(dealt | given))


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def write_all(book: Book) -> None:
    """Add the entries of all working weeks, and the leaks after the hand-off."""
    writer = Writer(book)
    for week in range(story.WEEKS):
        days = [story.monday(week) + timedelta(days=number) for number in range(5)]
        worked = [day for day in days if story.works(day)]
        if worked:
            for stream in STREAMS:
                _week_of(stream, week, worked, writer)
    leaks = ((date(2026, 7, 24), 10), (date(2026, 8, 7), 15), (date(2026, 8, 19), 5),
             (date(2026, 8, 31), 10), (date(2026, 9, 8), 10))  # fmt: skip
    project = book.link("project", "invoice-chasing")
    for (day, minutes), text in zip(leaks, work_texts.LEAKS, strict=True):
        entries.write(
            book, day, text, minutes=minutes, charge=-1, realm="async-one", project=project
        )


def _week_of(stream: Stream, week: int, worked: list[date], writer: Writer) -> None:
    rng = writer.book.rng
    if stream.name == "chasing":
        worked = [day for day in worked if day < HANDED_OFF]
    hours = stream.hours[story.quarter_of(week)]
    wanted = hours * 60 * len(worked) / 5 * rng.uniform(0.9, 1.1)
    if week == story.LAST_WEEK:
        wanted = LAST_WEEK_MINUTES[stream.name]
    if wanted < 15:
        return
    count = max(1, round(wanted / stream.mean))
    days = Deck(rng, tuple(worked))
    for minutes in in_fives(rng.uniform, wanted, count):
        _entry(stream, days.deal(), minutes, writer)


def in_fives(uniform: Callable[[float, float], float], total: float, count: int) -> list[int]:
    """Cut minutes into `count` uneven parts, each a multiple of five and at least five."""
    weights = [uniform(0.5, 1.5) for _ in range(count)]
    scale = total / 5 / sum(weights)
    parts: list[int] = []
    owed = 0.0
    for weight in weights:
        owed += weight * scale
        part = max(1, round(owed))
        owed -= part
        parts.append(part * 5)
    return parts


def _entry(stream: Stream, day: date, minutes: int, writer: Writer) -> None:
    book, rng = writer.book, writer.book.rng
    realm, project = stream.realm, stream.project
    owner = stream.owner if rng.random() < 0.3 else None
    if stream.name == "queue":
        text = writer.ticket()
        if day >= AGE_VIEW and text.startswith(BY_AGE):
            project = "24-hour-answer"
    elif stream.name == "duties":
        realm, form = writer.duties.deal()
        text = writer.filled(form)
    elif stream.name == "pages":
        text, project = _page(day, writer)
    else:
        form = writer.forms[stream.name].deal()
        given = {"topic": writer.subjects.deal()} if stream.realm == "live-many" else {}
        text = writer.filled(form, **given)
    if stream.name in TAGGED and rng.random() < 0.15:
        text = f"{text} @{TAGGED[stream.name]}"
    hours = next((span for word, span in HOURS.items() if word in text), (520, 1050))
    rated = rng.random() < RATED[realm]
    tomorrow = day + timedelta(days=1)
    can_wait = tomorrow not in story.SILENT and day < story.TODAY - timedelta(days=2)
    entries.write(
        book,
        day,
        text,
        minute=rng.randrange(*hours),
        late=can_wait and rng.random() < 0.1,
        minutes=minutes,
        charge=writer.charges[realm].deal() if rated else None,
        realm=realm,
        owner=owner,
        project=book.link("project", project) if project and not owner else None,
    )


def _page(day: date, writer: Writer) -> tuple[str, str | None]:
    """Return a line about a page, and the project that it belongs to, if one runs."""
    running = [(slug, about) for slug, about, first, last in PAGE_PROJECTS if first <= day <= last]
    form = writer.forms["pages"].deal()
    if running and writer.book.rng.random() < 0.55:
        slug, about = running[writer.book.rng.randrange(len(running))]
        return writer.filled(form, page=about), slug
    return writer.filled(form), None
