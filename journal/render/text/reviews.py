"""A review as lines: its head, its sections in order, and what comes next."""

from collections.abc import Iterable

from journal.domain import echo
from journal.domain.grammar_words import MONTH_NAMES
from journal.domain.periods import Period
from journal.render import (
    cells,
    objective_tables,
    paragraphs,
    review_words,
    section_words,
    words,
)
from journal.render.drawing import Drawings
from journal.render.escape import shown
from journal.render.plain import Table
from journal.render.style import Page
from journal.render.text import review_days, review_people, review_plans, review_rows, review_years
from journal.views.review_days import Logged
from journal.views.reviews import Head, Review, ReviewPart

lines = Drawings()
tables = Drawings()

PARTS = {
    "happened": ("What happened", "Whose work, and what kind", "Numbers"),
    "plans": ("Habits and learning", "Objectives"),
    "loops": ("Open loops", "A year ago"),
}
"""The sections of each part of a week, as they are gone through."""

WIDEST = 80
"""Rules and right-aligned heads go no further."""


@lines.of(Review)
def review(view: Review, page: Page) -> Iterable[str]:
    """Return the whole review; a section with nothing to say is left out."""
    yield from whole(view, page)
    yield ""
    yield from _next(view, page)


def whole(view: Review, page: Page) -> Iterable[str]:
    """Return head and sections of a review, without what comes next."""
    yield from head_lines(view, page)
    for lines_of_section in sections(view, page).values():
        yield ""
        yield from lines_of_section


@lines.of(ReviewPart)
def part(view: ReviewPart, page: Page) -> Iterable[str]:
    """Return the sections of a part, the first one under the head; of `read` the whole page."""
    if view.part == "read":
        yield from whole(view.review, page)
        return
    if view.part == "happened":
        yield from head_lines(view.review, page)
    for title, content in sections(view.review, page).items():
        if title in PARTS[view.part]:
            yield ""
            yield from content


def head_lines(view: Review, page: Page) -> Iterable[str]:
    """Return which period it is, how much was written in it, and how it felt."""
    yield from _week_head(view, page) if view.head.kind == "week" else _long_head(view, page)


def sections(view: Review, page: Page) -> dict[str, list[str]]:
    """Return the sections that have something to say by their title, each under its numbered
    head.
    """
    drawn = _week(view, page) if view.head.kind == "week" else _long(view, page)
    said = [(title, content) for title, content in drawn if content]
    return {
        title: [_rule(number, title, page), *content]
        for number, (title, content) in enumerate(said, 1)
    }


def _rule(number: int, title: str, page: Page) -> str:
    if not page.unicode:
        title = title.replace("é", "e")
    if page.a11y:
        return f"{number} {title}"
    width = min(page.width, WIDEST)
    text = f"── {number} {title} "
    if len(text) > width:
        return page.bold(cells.cut(f"{number} {title}", width))
    return page.bold(text + "─" * (width - len(text)))


def _ends(left: str, right: str, page: Page) -> list[str]:
    """Return two texts at both ends of a line, or under each other where they do not fit."""
    blanks = min(page.width, WIDEST) - cells.width(left) - cells.width(right)
    if right and blanks >= 2 and not page.a11y:
        return [f"{page.bold(left)}{' ' * blanks}{page.dim(right)}"]
    heads = (page.bold(line) for line in cells.wrapped(left, page.width))
    return [*heads, *(page.dim(line) for line in cells.wrapped(right, page.width))]


def _week_head(view: Review, page: Page) -> Iterable[str]:
    head, logged = view.head, view.logged
    week = f"Week {int(head.label[-2:])} · {_span(head)}"
    quarter = f"{head.quarter}, day {head.quarter_day} of {head.quarter_days}"
    yield from _ends(week, quarter, page)
    if head.running and head.day < head.days:
        running = [f"day {head.day} of {head.days}", review_words.compared(head)]
        yield from map(page.dim, cells.joined(running, page.width, rest="  "))
    yield ""
    yield from cells.joined(_logged(logged), page.width, rest="  ")
    yield from cells.joined(_beside(logged, head), page.width, rest="  ")
    if view.feelings is not None:
        yield from review_days.two_lines(view.feelings, page)
        load = view.feelings.load
        if load is not None and load.over and load.usual_minutes is not None:
            said = words.load(load.low_days, load.minutes, load.usual_minutes)
            yield from paragraphs.sentence(said, page, indent=0)


def _span(head: Head) -> str:
    """Return `Mon 21 – Sun 27 Sep 2026`."""
    whole = Period(*head.whole)
    text = echo.period_shown(whole, whole.last)
    return text if text.endswith(str(whole.last.year)) else f"{text} {whole.last.year}"


def _logged(logged: Logged) -> list[str]:
    said = [
        f"Logged {logged.days} of {words.counted(logged.of_days, 'day')}",
        words.counted(logged.entries, "entry", "entries"),
    ]
    if logged.minutes:
        mean = (
            f" ({logged.usual_weeks}-week mean {words.clock(logged.usual_minutes)})"
            if logged.usual_minutes is not None
            else ""
        )
        said.append(f"{words.clock(logged.minutes)}{mean}")
    if logged.study_minutes:
        said.append(f"{words.clock(logged.study_minutes)} of study")
    if logged.off_days:
        said.append(f"{words.counted(logged.off_days, 'day')} off")
    return said


def _beside(logged: Logged, head: Head) -> list[str]:
    """Return the same of the period before and of a year ago, as far as there is any."""
    then = [
        f"{name}: {words.clock(minutes)} in {words.counted(entries, 'entry', 'entries')}"
        for name, minutes, entries in (
            (review_words.before(head), logged.minutes_before, logged.entries_before),
            ("a year ago", logged.minutes_year_ago, logged.entries_year_ago),
        )
        if entries
    ]
    return then[:1] if review_words.is_same(head) else then


def _long_head(view: Review, page: Page) -> Iterable[str]:
    head, logged = view.head, view.logged
    right = " · ".join(shown(part) for part in (head.name, head.role) if part)
    yield from _ends(f"{head.label} · {_months(head)}", right, page)
    history = f" History: {words.counted(head.history, head.kind)}."
    yield from cells.wrapped(f"{review_words.compared(head)}{history}", page.width)
    if head.running:
        left = words.counted(head.days - head.day, "day")
        running = f"Running: day {head.day} of {head.days}, {left} to come."
        yield from paragraphs.sentence(running, page, indent=0)
    yield from cells.joined(_logged(logged), page.width, rest="  ")
    yield from cells.joined(_beside(logged, head), page.width, rest="  ")


def _months(head: Head) -> str:
    """Return `July – September 2026`."""
    whole = Period(*head.whole)
    first, last = MONTH_NAMES[whole.start.month - 1], MONTH_NAMES[whole.last.month - 1]
    if whole.start.year != whole.last.year:
        return f"{first} {whole.start.year} – {last} {whole.last.year}"
    return f"{first} {whole.last.year}" if first == last else f"{first} – {last} {whole.last.year}"


Sections = list[tuple[str, list[str]]]


def _week(view: Review, page: Page) -> Sections:
    head = view.head
    answered = any(question.answer is not None for question in view.questions)
    plans = _habits_and_learning(view, page)
    return [
        ("What happened", review_days.happened(view.wins, head, page) if view.wins else []),
        (
            "Whose work, and what kind",
            review_days.week_of_work(view.owners, view.realms, page),
        ),
        ("Numbers", review_plans.numbers_week(view.numbers, page) if view.numbers else []),
        ("Habits and learning", plans),
        ("Objectives", objective_tables.weekly(view.objectives, page) if view.objectives else []),
        ("Open loops", review_people.loops(view.loops, head, page)),
        ("A year ago", _year_ago(view, page)),
        ("Three lines", review_people.questions(view.questions, page) if answered else []),
    ]


def _habits_and_learning(view: Review, page: Page) -> list[str]:
    found = review_plans.habits_week(view.habits, view.head, page) if view.habits else []
    learned = review_plans.learning(view.learning, view.head, page) if view.learning else []
    return [*found, *([""] if found and learned else []), *learned]


def _year_ago(view: Review, page: Page) -> list[str]:
    """Return a line of these days a year ago, and what their review said."""
    found: list[str] = []
    if view.echo is not None:
        text = f"{echo.day_dated(view.echo.day)}: “{shown(view.echo.text)}”"
        found += cells.wrapped(text, page.width, first="  ", rest="  ")
    if view.then is not None:
        found += paragraphs.sentence(f"The review of {view.then.label} said:", page)
        found += review_people.questions(view.then.answers, page, indent=4)
    return found


def _long(view: Review, page: Page) -> Sections:
    head = view.head
    short = [
        line
        for sentence in review_words.in_short(view)
        for line in cells.wrapped(shown(sentence), page.width, first="  · ", rest="    ")
    ]
    felt = review_days.felt(view.feelings, head, page) if view.feelings else []
    kinds = review_days.kinds_long(view.realms, head, page) if view.realms else []
    tolls = review_days.tolls(view.tolls, page) if view.tolls else []
    told = felt or tolls or (view.realms is not None and view.realms.charged)
    running = head.quarter_day < head.quarter_days
    graded = "Objectives so far" if running else "Objectives, graded 0.0 – 1.0"
    graded = "Objectives by quarter" if head.kind == "year" else graded
    return [
        ("In short", short),
        (graded, _objectives(view, page)),
        ("Numbers", review_plans.numbers_long(view.numbers, head, page) if view.numbers else []),
        (
            "Wins for the résumé",
            review_days.best(view.wins, head, page) if view.wins and view.wins.wins else [],
        ),
        ("Said and learned", review_days.heard(view.wins, head, page) if view.wins else []),
        ("Whose work", review_days.work(view.owners, head, page) if view.owners else []),
        ("Energy and mood" if told else "Kinds of work", [*felt, *kinds, *tolls]),
        ("Habits", review_plans.habits_long(view.habits, head, page) if view.habits else []),
        ("Learning", review_plans.learning(view.learning, head, page) if view.learning else []),
        ("Standing", review_people.standing(view.standing, head, page) if view.standing else []),
        ("Roles on the table", review_people.roles(view.roles, head, page) if view.roles else []),
        (
            "Expected, and what happened",
            review_people.decisions(view.decisions, page) if view.decisions else [],
        ),
        ("Open loops", review_people.loops(view.loops, head, page)),
        ("A year ago", _year_ago(view, page)),
        (
            "Then and now",
            review_years.then_and_now(view.then_and_now, page) if view.then_and_now else [],
        ),
        ("Your turn", review_people.questions(view.questions, page)),
    ]


def _objectives(view: Review, page: Page) -> list[str]:
    """Return the objectives of the quarter in full, those of a year in short."""
    if view.head.kind == "year":
        return objective_tables.yearly(view.quarters, page) if view.quarters else []
    return objective_tables.quarterly(view.objectives, page) if view.objectives else []


def _next(view: Review, page: Page) -> Iterable[str]:
    head = view.head
    ends = section_words.ends(head)
    if head.kind == "week" and ends:
        yield from paragraphs.offer(f"Next ({ends}):", "journal review quarter", page, indent=0)
    elif head.kind == "week":
        command = f"journal review quarter {head.quarter}"
        yield from paragraphs.offer("The quarter:", command, page, indent=0)
    else:
        yield from paragraphs.offer("The week:", "journal review week", page, indent=0)


@tables.of(Review)
def review_table(view: Review) -> Table:
    """Return every figure of the review, one record each."""
    return review_rows.COLUMNS, review_rows.records(view)
