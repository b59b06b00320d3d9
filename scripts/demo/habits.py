"""Four habits with their lapses and returns, one that was given up, and what excused them."""

from datetime import date, timedelta
from typing import NamedTuple

from demo import story
from demo.rows import Book


class Weekly(NamedTuple):
    """A habit of so many days a week: its usual weekdays (0 Monday) and the weeks that lapsed."""

    slug: str
    name: str
    area: str
    often: int
    usual: tuple[int, ...]
    lapsed: frozenset[int]
    last_week: tuple[int, ...]


WRITING = Weekly(
    "writing", "Writing", "study", 5, (0, 1, 2, 4, 6, 3, 5),
    frozenset((2, 6, 7, 9, 12, 16, 21, 29, 41, 42, 45, 48, 49, 51, 53, 55, 56, 59, 64,
               67, 71, 76, 84, 94, 97, 98, 99, 100)),
    (0, 1, 2, 4, 6),
)  # fmt: skip
EXERCISE = Weekly(
    "exercise", "Exercise", "health", 3, (0, 2, 4, 5, 3, 1, 6),
    frozenset((1, 3, 6, 8, 12, 14, 17, 22, 47, 48, 49, 51, 52, 54, 55, 56, 60, 65, 69, 73,
               98, 99, 100)),
    (0, 2, 3, 4, 5),
)  # fmt: skip
HOME = Weekly(
    "home-upkeep", "Home upkeep", "home", 2, (2, 6, 5, 3, 0, 1, 4),
    frozenset((1, 2, 4, 6, 8, 10, 11, 13, 15, 18, 20, 24, 39, 43, 49, 53, 55, 56, 59, 63,
               66, 68, 72, 75, 79, 80, 83, 86, 88, 90, 93, 98, 99, 100, 101)),
    (2, 3, 6),
)  # fmt: skip
WEEKLY = (WRITING, EXERCISE, HOME)

MORE_OFTEN = date(2025, 1, 6)
"""Writing went from three days a week to five."""

PAUSED = story.span(date(2026, 1, 12), date(2026, 1, 25))
SKIPPED = date(2026, 6, 20)
LEAVE_WEEK = 96
"""In the week of 3 August 2026 the tent left time for less."""

LONGEST_READING = story.span(date(2026, 3, 20), date(2026, 4, 28))
NO_READING = frozenset(
    (
        *(date(2026, 3, 19), date(2026, 4, 29), date(2025, 10, 21)),
        *(date(2026, 7, 5), date(2026, 7, 12), date(2026, 7, 19), date(2026, 7, 28)),
        *(date(2026, 8, 9), date(2026, 8, 16), date(2026, 9, 8), date(2026, 9, 19)),
        *story.span(date(2026, 8, 27), date(2026, 8, 31)),
    )
)
BEFORE_THE_GAP = story.span(date(2025, 9, 7), date(2025, 10, 20))
BACK = date(2025, 10, 31)
"""The day after the nine silent ones."""

REASONS = ("too late home", "head too full", "visitors", "train, standing", "forgot, honestly")


def plan(book: Book) -> None:
    """Add habits with their schedules, excuses and marks."""
    begun = story.moment(story.FIRST, 1160)
    for place, habit in enumerate(WEEKLY):
        often = 3 if habit is WRITING else habit.often
        _habit(book, begun, habit.slug, habit.name, habit.area, f"{often}/week", 2 * place)
    _habit(book, begun, "reading", "Reading", "study", "daily", 1)
    book.rows["habit"].sort(key=lambda row: row["position"])
    writing = book.link("habit", "writing")
    changed = story.moment(date(2025, 1, 3), 1200)
    book.add(
        "habit_schedule", changed, habit=writing, from_day=MORE_OFTEN.isoformat(), phrase="5/week"
    )
    _water(book)
    _excuses(book)
    for habit in WEEKLY:
        for week in range(story.WEEKS):
            _week(book, habit, week)
    _reading(book)


def _habit(
    book: Book, at: str, slug: str, name: str, area: str, phrase: str, position: int, **more: str
) -> str:
    started = more.pop("started_on", story.FIRST.isoformat())
    uid = book.add(
        "habit", at, slug=slug, name=name, area=area, started_on=started, off_days_apply=1,
        blank_is_zero=0, reserve_per_month=0, strength="default", position=position, **more,
    )  # fmt: skip
    book.add("habit_schedule", at, habit=uid, from_day=started, phrase=phrase)
    return uid


def _water(book: Book) -> None:
    """Add the habit of counting glasses, given up after four months."""
    first, last = date(2025, 1, 6), date(2025, 4, 30)
    water = _habit(
        book, story.moment(first, 500), "water", "Water", "health", ">= 6 glasses/day", 5,
        started_on=first.isoformat(), archived_on=last.isoformat(),
        archived_why="I drink enough; counting was all that was left of it",
    )  # fmt: skip
    for day in story.span(first, last):
        glasses = book.rng.choice((0, 4, 5, 6, 6, 7, 7, 8))
        if glasses and book.rng.random() < 0.9:
            _mark(book, water, day, "amount", amount=glasses * 1000)


def _excuses(book: Book) -> None:
    for off in story.OFF:
        book.add(
            "excuse", story.moment(off.written, 1110), first=off.first.isoformat(),
            last=off.last.isoformat(), kind="off", reason=off.reason, why=off.why,
        )  # fmt: skip
    book.add(
        "excuse", story.moment(PAUSED[0], 1130), habit=book.link("habit", "exercise"),
        first=PAUSED[0].isoformat(), last=PAUSED[-1].isoformat(), kind="pause",
        why="sprained ankle",
    )  # fmt: skip
    book.add(
        "excuse", story.moment(SKIPPED, 1400), habit=book.link("habit", "reading"),
        first=SKIPPED.isoformat(), last=SKIPPED.isoformat(), kind="skip",
        why="at a wedding, no book in sight",
    )  # fmt: skip


def _week(book: Book, habit: Weekly, week: int) -> None:
    """Mark the days of a week: all that were asked, or less in a lapse."""
    days = [story.monday(week) + timedelta(days=number) for number in range(7)]
    open_days = [day for day in days if story.FIRST <= day <= story.TODAY]
    if habit is EXERCISE and days[0] in PAUSED:
        return
    off = sum(day in story.OFF_DAYS for day in days)
    often = 3 if habit is WRITING and days[0] < MORE_OFTEN else habit.often
    asked = int(often * (7 - off) / 7 + 0.5)
    wanted = often + (book.rng.random() < 0.3)
    if week in habit.lapsed:
        wanted = max(0, min(asked - 1, book.rng.randrange(0, 3)))
    elif week == LEAVE_WEEK and habit is not WRITING:
        wanted = asked
    if week in (0, story.LAST_WEEK):
        chosen = [days[number] for number in habit.last_week]
    else:
        chosen = _chosen(book, habit, days, wanted)
    uid = book.link("habit", habit.slug)
    for day in chosen:
        if day in open_days and day not in story.SILENT:
            _mark(book, uid, day, "done")
    if week in habit.lapsed and len(chosen) < asked:
        _half(book, uid, [day for day in open_days if day not in chosen])


def _chosen(book: Book, habit: Weekly, days: list[date], wanted: int) -> list[date]:
    usual = [days[number] for number in habit.usual if days[number] not in story.SILENT]
    if book.rng.random() < 0.5 and len(usual) > wanted > 0:
        place = book.rng.randrange(wanted)
        usual[place], usual[wanted] = usual[wanted], usual[place]
    return usual[:wanted]


def _half(book: Book, uid: str, days: list[date]) -> None:
    """Now and then say so when a day brought a part, or nothing."""
    days = [day for day in days if day not in story.SILENT]
    if days and book.rng.random() < 0.4:
        day = days[book.rng.randrange(len(days))]
        if book.rng.random() < 0.5:
            _mark(book, uid, day, "partly", note="ten minutes, better than none")
        else:
            _mark(book, uid, day, "no", reason=book.rng.choice(REASONS))


def _reading(book: Book) -> None:
    """Mark the days on which Robin read: nearly all, thirty of the forty-five before the gap."""
    uid = book.link("habit", "reading")
    missed = set(NO_READING)
    missed.update(book.rng.sample(BEFORE_THE_GAP[:-1], 14))
    run = 0
    for day in story.DAYS:
        if day == SKIPPED or story.OFF_DAYS.get(day) == "sick":
            continue
        run += 1
        if day in story.SILENT or day in missed:
            run = 0
            continue
        settled = day >= date(2026, 7, 1) or day in LONGEST_READING or day in BEFORE_THE_GAP
        settled = settled or day == BACK
        if not settled and (run > 30 or book.rng.random() < _slack(day)):
            run = 0
            if book.rng.random() < 0.25:
                _mark(book, uid, day, "no", reason=book.rng.choice(REASONS))
            continue
        note = "two pages" if book.rng.random() < 0.02 else None
        _mark(book, uid, day, "done", note=note)


def _slack(day: date) -> float:
    """Return how often reading stays out: more at the start and in the bad autumn."""
    if day < date(2025, 1, 1):
        return 0.2
    return 0.16 if date(2025, 10, 31) <= day < date(2025, 12, 1) else 0.07


def _mark(book: Book, habit: str, day: date, kind: str, **more: object) -> None:
    at = story.moment(day, book.rng.randrange(1080, 1370))
    offset = story.offset_min(day)
    book.add(
        "habit_mark", at, habit=habit, day=day.isoformat(), kind=kind, at=at, offset_min=offset,
        **more,
    )  # fmt: skip
