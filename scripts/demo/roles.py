"""Which role next: the present job, two candidates, closed ones, and the running comparison."""

import json
from datetime import date

from demo import decision, story
from demo.rows import Book

STAY, MANAGER, WRITER = "support-specialist", "community-manager", "help-center-writer"
REALMS = ("async-one", "live-one", "async-many", "live-many")
RATED_ON = date(2026, 9, 24)

CRITERIA = (
    ("energy", "Energy fit", 100, "drained by the end of most days, nothing left for the evening",
     "most days end with more energy than they began"),
    ("visibility", "Visibility", 70, "nobody outside the team sees the work",
     "the whole company and its customers see the work"),
    ("writing", "Writing growth", 65, "no writing beyond replies",
     "writing is the job, with an editor to learn from"),
    ("pay", "Pay", 50, "today's pay, frozen for two years", "30% above today's pay"),
    ("community", "Community skills", 50, "no contact with groups of customers",
     "leading groups of customers every week, with coaching"),
    ("schedule", "Schedule", 40, "evening and weekend calls every week",
     "own hours, no fixed calls"),
    ("team", "Team", 40, "people I would avoid", "people I would follow to another firm"),
)  # fmt: skip

RATINGS = (
    (STAY, "energy", (3, 4, 5), "calls and chat take more than the pages give back"),
    (STAY, "visibility", (2, 3, 4), "the guides are seen, the tickets are not"),
    (STAY, "writing", (2, 3, 4), "pages between two tickets, nobody edits them"),
    (STAY, "pay", (3, 3, 3), "agreed for two years in March"),
    (STAY, "community", (3, 4, 5), "the open hour, once a month"),
    (STAY, "schedule", (3, 4, 5), "chat cover fixes two afternoons"),
    (STAY, "team", (5, 6, 7), "Noor and Jonas make up for the rest"),
    (MANAGER, "energy", (1, 3, 5), "live most of the day, and in the evening"),
    (MANAGER, "visibility", (6, 8, 9), "on stage every week"),
    (MANAGER, "writing", (3, 5, 6), "posts and recaps, quick ones"),
    (MANAGER, "pay", (4, 6, 7), "Priya named the band"),
    (MANAGER, "community", (7, 9, 10), "it is the job, and Beatriz coaches"),
    (MANAGER, "schedule", (2, 4, 6), "events end at nine"),
    (MANAGER, "team", (4, 6, 8), "liked both talks, met three of five"),
    (WRITER, "energy", (6, 8, 9), "quiet blocks, few calls"),
    (WRITER, "visibility", (3, 5, 7), "read by all, signed by nobody"),
    (WRITER, "writing", (7, 9, 10), "Tomasz edits every line, and well"),
    (WRITER, "pay", (4, 5, 7), "one band up, says the old posting"),
    (WRITER, "community", (2, 3, 5), "comments under pages"),
    (WRITER, "schedule", (5, 7, 8), "own hours but for releases"),
    (WRITER, "team", (2, 6, 9), "two of four seats are empty, who knows"),
)

EVENTS = (
    (STAY, date(2024, 10, 1), "current", "Tier 2 since September 2023"),
    (MANAGER, date(2025, 3, 10), "applied", "first time, with the open hour as proof"),
    (MANAGER, date(2025, 4, 8), "rejected", "came close; lost on experience with groups"),
    (MANAGER, date(2026, 6, 15), "watching", "the seat is open again"),
    (MANAGER, date(2026, 8, 31), "applied", "asked by Beatriz to try again"),
    (MANAGER, date(2026, 9, 17), "interviewing", "first talk went well, second on 1 October"),
    (WRITER, date(2026, 2, 2), "watching", "Tomasz plans a seat for next summer"),
    ("tier-1-agent", date(2023, 8, 31), "past", "moved up to Tier 2"),
    ("team-lead", date(2025, 9, 8), "applied", "asked to, acted as lead for a year"),
    ("team-lead", date(2025, 11, 10), "withdrawn", "meetings from morning to evening: cannot"),
)

NOTES = (
    (MANAGER, "pro", "known to most customers by name", "visibility", date(2026, 6, 20)),
    (MANAGER, "pro", "opens now, not in some summer", None, date(2026, 8, 31)),
    (MANAGER, "pro", "seen by the leaders every week", "visibility", date(2026, 9, 18)),
    (MANAGER, "con", "the week before the conference is a crunch: bearable, twice a year",
     "schedule", date(2026, 9, 18)),
    (MANAGER, "con", "evenings with two hundred people and then the train home",
     "energy", date(2026, 9, 19)),
    (WRITER, "pro", "I would do this unpaid, and have", "writing", date(2026, 2, 2)),
    (WRITER, "pro", "the import guides are already the sample", None, date(2026, 8, 12)),
    (WRITER, "con", "the seat has slipped twice", None, date(2026, 7, 3)),
    (WRITER, "con", "missing the customers’ voices", "community", date(2026, 9, 20)),
    (STAY, "pro", "trusted; nobody looks over my shoulder", "team", date(2026, 9, 20)),
    (STAY, "con", "a fifth of the hours belong to other teams", "energy", date(2026, 9, 20)),
)  # fmt: skip


def plan(book: Book) -> None:
    """Add roles with their timelines and notes, criteria, ratings, the comparison, the decision."""
    _held(book)
    _candidates(book)
    for slug, day, status, note in EVENTS:
        at = story.moment(max(day, story.FIRST), 1095)
        book.add(
            "role_event", at, role=book.link("role", slug), day=day.isoformat(), status=status,
            note=note,
        )  # fmt: skip
    _criteria(book)
    for slug, sign, text, criterion, day in NOTES:
        book.add(
            "role_note", story.moment(day, 1150), role=book.link("role", slug), sign=sign,
            text=text, criterion=book.link("criterion", criterion) if criterion else None,
            day=day.isoformat(),
        )  # fmt: skip
    book.add(
        "comparison", story.moment(RATED_ON, 1165), title="Which role next?", weights_from="swing",
        firmness="fair", gut_role=book.link("role", WRITER),
        gut_at=story.moment(RATED_ON, 1188), seen_at=story.moment(RATED_ON, 1189),
        updated=story.moment(RATED_ON, 1189),
    )  # fmt: skip
    decision.plan(book)


def _mix(*shares: float) -> str:
    mix = dict(zip(REALMS, shares, strict=True))
    return json.dumps(mix, separators=(",", ":"), sort_keys=True)


def _held(book: Book) -> None:
    at = story.moment(story.FIRST, 1100)
    book.add(
        "role", at, slug=STAY, name="Stay in support", employer="Fernhill",
        mix=_mix(0.47, 0.16, 0.25, 0.12), next_step="talk about the load with Priya",
        notes="Support specialist, Tier 2 of four: tickets, chat cover, pages, trainings.",
        started_on="2023-09", updated=story.moment(RATED_ON, 1170),
    )  # fmt: skip
    book.add(
        "role", at, slug="tier-1-agent", name="Tier 1 agent", employer="Fernhill",
        notes="Phones and first replies.", started_on="2021-05", ended_on="2023-08",
    )  # fmt: skip


def _candidates(book: Book) -> None:
    book.add(
        "role", story.moment(date(2025, 3, 10), 1090), slug=MANAGER, name="Community Manager",
        employer="Fernhill", opens=1.0, offer=0.9, starts="2026-10",
        mix=_mix(0.15, 0.25, 0.20, 0.40), next_step="second talk on 1 October, bring the recap",
        notes="Live events, a forum, two conferences a year. Crunch in the week before each.",
        updated=story.moment(RATED_ON, 1172),
    )  # fmt: skip
    book.add(
        "role", story.moment(date(2025, 9, 8), 1090), slug="team-lead", name="Team lead",
        employer="Fernhill", notes="Eight people, two sites.",
    )  # fmt: skip
    book.add(
        "role", story.moment(date(2026, 2, 2), 1090), slug=WRITER, name="Help Center writer",
        employer="Fernhill", opens=0.5, offer=0.7, starts="2027-07",
        mix=_mix(0.20, 0.05, 0.70, 0.05), next_step="show Tomasz part 2 of the import guide",
        url="https://careers.fernhill.example/help-center-writer",
        notes="In Docs, under Tomasz. Asks for KCS Practices, @writing, @help-center and @macros.",
        updated=story.moment(RATED_ON, 1174),
    )  # fmt: skip


def _criteria(book: Book) -> None:
    at = story.moment(RATED_ON, 1166)
    for position, (slug, name, swing, worst, best) in enumerate(CRITERIA):
        book.add(
            "criterion", at, slug=slug, name=name, kind="rating", worst=worst, best=best,
            swing=float(swing), evidence="charge" if slug == "energy" else None,
            position=position,
        )  # fmt: skip
    for role, criterion, (low, likely, high), why in RATINGS:
        book.add(
            "rating", story.moment(RATED_ON, 1180), role=book.link("role", role),
            criterion=book.link("criterion", criterion), low=float(low), likely=float(likely),
            high=float(high), basis="given", why=why, rated_on=RATED_ON.isoformat(),
        )  # fmt: skip
