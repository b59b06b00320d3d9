"""What others said, what Robin learned, what stays private, and lines that the story needs."""

from datetime import date

from demo import entries, life_texts, story
from demo.people import CUSTOMERS_SAY, DOCS, IT_OPS, PRODUCT
from demo.rows import Book

SAID = (
    # day, kind, who, text, quotable
    ("2024-11-21", "praise", CUSTOMERS_SAY, "“First time that somebody read the whole mail.” Pinewater", 1),
    ("2024-12-13", "critique", DOCS, "“You publish before we have looked.”", 0),
    ("2025-01-31", "praise", CUSTOMERS_SAY, "“Explained it so that my deputy understood it.” Larkhill", 1),
    ("2025-02-18", "critique", IT_OPS, "“No times in the ticket, so we started from nothing.”", 0),
    ("2025-03-27", "praise", DOCS, "“The sign-on pages needed four commas. That is all.”", 0),
    ("2025-04-15", "critique", PRODUCT, "“Ranks bugs by who shouts.”", 0),
    ("2025-05-22", "praise", IT_OPS, "“Good catch with the proxy.”", 0),
    ("2025-06-19", "praise", CUSTOMERS_SAY, "“I wish our own people answered like this.” Merrow", 1),
    ("2025-07-08", "critique", CUSTOMERS_SAY, "“Three replies and the file was never opened.” Redwick", 0),
    ("2025-09-10", "critique", DOCS, "“Review promised for Friday, came on Wednesday.”", 0),
    # the twelve months that standing looks at
    ("2025-11-13", "praise", CUSTOMERS_SAY, "“Thank you for staying on the line.” Eastmere", 1),
    ("2025-11-27", "critique", DOCS, "“Two of your drafts say the same in different words.”", 0),
    ("2025-12-05", "praise", IT_OPS, "“The new form saves us the first mail.” Ilse", 1),
    ("2026-01-22", "praise", IT_OPS, "“Steps, times, picture. Like a recipe.”", 0),
    ("2026-01-30", "praise", CUSTOMERS_SAY, "“Not one record lost. Not one!” Kestrel Bay", 1),
    ("2026-02-19", "critique", IT_OPS, "“Escalated on Friday at five what could have come at noon.”", 0),
    ("2026-02-27", "praise", DOCS, "“The word list is the best thing we got this year.” Tomasz", 1),
    ("2026-03-12", "critique", DOCS, "“Pictures without alt texts, again.”", 0),
    ("2026-03-19", "praise", IT_OPS, "“Tier 1 asks better questions since your hour.”", 0),
    ("2026-04-16", "praise", PRODUCT, "“The list of the ten worst waits changed how we plan.”", 0),
    ("2026-04-30", "praise", CUSTOMERS_SAY, "“Called back when you said you would.” Ferndale", 1),
    ("2026-05-21", "praise", IT_OPS, "“Found the pattern before our monitor did.”", 0),
    ("2026-06-18", "praise", CUSTOMERS_SAY, "“You made a bad week short.” Hazel Cross", 1),
    ("2026-06-26", "praise", DOCS, "“Moving a school: I would not change a line.” Tomasz", 1),
    ("2026-07-09", "praise", CUSTOMERS_SAY, "“A plan I can show to my head teacher.” Northgate", 1),
    ("2026-07-16", "praise", IT_OPS, "“Clear to the last line.”", 0),
    ("2026-08-07", "praise", CUSTOMERS_SAY, "“We were about to leave. We stay because of how you wrote.” Northgate", 1),
    ("2026-08-13", "praise", DOCS, "“The import guide reads itself.”", 0),
    ("2026-08-25", "critique", DOCS, "“Glossary review was due last week.”", 0),
    ("2026-09-03", "praise", CUSTOMERS_SAY, "“Short, kind and right.” Bramley", 1),
    ("2026-09-11", "praise", IT_OPS, "“Best noted escalation of the month.”", 0),
    ("2026-09-17", "praise", IT_OPS, "“From now on: like Robin’s.” Ilse", 1),
    ("2026-09-24", "praise", CUSTOMERS_SAY, "“Three weeks of outage and I never felt alone with it.” Oakfield", 1),
)  # fmt: skip

LINES = (
    ("2024-11-18", 545, "back, on thin legs. The queue was kind", {}),
    ("2025-04-08", 990, "no to the community seat: came close, lost on experience with groups",
     {"kind": "lesson", "role": "community-manager"}),
    ("2025-07-28", 540, "back from the hills, 240 mails, none of them on fire", {}),
    ("2025-09-08", 985, "asked for the lead’s seat, half by myself", {"role": "team-lead"}),
    ("2025-09-24", 1045, "Two Tier 1 people out, today was the worst of it.", {}),
    ("2025-09-27", 690, "Slept till ten. The week is over, and I hope the worst of it.", {}),
    ("2025-10-21", 1055, "cannot think of a line, so this is it", {}),
    ("2025-10-31", 1010, "back at my desk, half the queue cleared", {}),
    ("2025-11-10", 960, "took my name off the lead’s list. Light since noon",
     {"role": "team-lead"}),
    ("2025-12-29", 1250, "wrote down why I stay, so that I can read it when I doubt", {}),
    ("2026-02-02", 800, "coffee with Tomasz about a seat in Docs, next summer at best",
     {"role": "help-center-writer"}),
    ("2026-06-15", 890, "Beatriz says the community seat is open again",
     {"role": "community-manager"}),
    ("2026-07-03", 845, "the Docs seat has slipped to the end of the year",
     {"role": "help-center-writer", "charge": -1}),
    ("2026-08-18", 1050, "start of term at eleven districts at once, nothing else today", {}),
    ("2026-08-24", 1060, "third evening of the same headache, and 40 new since noon", {}),
    ("2026-08-31", 1030, "slept a whole weekend. Reading again tonight", {}),
    ("2026-09-07", 1060, "back on the bike, back at the pages", {}),
    ("2026-09-14", 640, "asked Mara whether Experts take the trainings, in writing",
     {"project": "technical-training"}),
    ("2026-09-17", 1035, "first talk for the community seat: they liked the recaps",
     {"role": "community-manager", "charge": 1}),
    ("2026-09-23", 1050, "three trainings in one week; today was the low point", {}),
    ("2026-09-26", 720, "market with Anouk, then two pages that are for nobody", {}),
    ("2026-09-27", 980, "short walk, long soup, list for tomorrow", {}),
)  # fmt: skip
"""Local minute, text and more columns, of lines on which other parts of the story lean."""

GAPS_NAMED = (
    ("2025-04-08", "critique", "Beatriz", "“You write well for groups. You have not led one.”",
     "community-manager"),
    ("2026-09-18", "lesson", None, "they ask for evenings with groups: bring the open hour numbers",
     "community-manager"),
    ("2026-02-27", "lesson", None, "Docs look for KCS Practices and samples, in that order",
     "help-center-writer"),
)  # fmt: skip

IMPORTED = (
    (date(2024, 10, 2), 1275, "Starting this in the shell. The old notebook stays on the shelf.",
     "2024-10-02 21:15"),
    (date(2024, 10, 3), 1290, "Three good answers today and one that was too fast.",
     "2024-10-03 21:30"),
)  # fmt: skip


def write_all(book: Book) -> None:
    """Add praise and critique, lessons, private lines, the dated ones, and two that were imported."""
    for text_day, kind, who, text, quotable in SAID:
        day = date.fromisoformat(text_day)
        entries.write(book, day, text, kind=kind, who=who, quotable=quotable)
    for text_day, minute, text, more in LINES:
        columns = dict(more)
        for table in ("role", "project"):
            if table in columns:
                columns[table] = book.link(table, str(columns[table]))
        entries.write(book, date.fromisoformat(text_day), text, minute=minute, **columns)
    for text_day, kind, speaker, text, role in GAPS_NAMED:
        day = date.fromisoformat(text_day)
        entries.write(book, day, text, kind=kind, who=speaker, role=book.link("role", role))
    _spread(book, life_texts.LESSONS, {"kind": "lesson"})
    _spread(book, life_texts.PRIVATE, {"private": 1})
    _imported(book)


def _spread(book: Book, lines: tuple[str, ...], columns: dict[str, object]) -> None:
    """Set lines on working days, evenly over the two years."""
    days = [day for day in story.DAYS if story.works(day)]
    step = len(days) / len(lines)
    for place, text in enumerate(lines):
        day = days[int((place + book.rng.random()) * step)]
        entries.write(book, day, text, minute=book.rng.randrange(990, 1075), **columns)


def _imported(book: Book) -> None:
    imported_at = story.moment(date(2024, 10, 6), 1020)
    for day, minute, text, source_id in IMPORTED:
        at = story.moment(day, minute)
        uid = book.add(
            "entry", imported_at, day=day.isoformat(), at=at, offset_min=story.offset_min(day),
            timed=1, kind="note", text=text, quotable=0, private=0,
        )  # fmt: skip
        book.add(
            "origin", imported_at, row_uid=uid, table_name="entry", format="jrnl",
            source_id=source_id, zone="Europe/Amsterdam", imported_at=imported_at, batch=9,
        )  # fmt: skip
