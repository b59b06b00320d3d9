"""What happened, whose work it was and what kind, energy and mood: sections of a review as lines."""

from collections.abc import Sequence

from journal.domain import realms, texts
from journal.domain.grammar_words import DAY_NAMES
from journal.render import cells, grid, paragraphs, review_words, section_words, words
from journal.render.escape import shown
from journal.render.grid import Cell, Column
from journal.render.style import Page
from journal.views.review_days import (
    Feelings,
    Heard,
    Owners,
    Rating,
    RealmRow,
    Realms,
    Tolls,
    Win,
    Wins,
)
from journal.views.reviews import Head

MOST_WINS = 8
"""So many wins of a long review are shown."""

MOST_TOLLS = 8
"""So many projects and tags that charge or drain are shown in a long review."""

MOST_HEARD = 6
"""So many of the newest words heard, and of the lessons, are shown in a long review."""

KINDS_HEARD = (
    ("praise", "earlier word of praise", "earlier words of praise"),
    ("critique", "earlier critique", "earlier critiques"),
    ("lesson", "earlier lesson", "earlier lessons"),
)
"""What is heard and learned by its kind, one and several that are not shown."""

MARKS = {"praise": "+", "critique": "−", "lesson": "»"}
SIDE_BY_SIDE = 78
"""From so many cells on two small tables stand beside each other."""


def happened(wins: Wins, head: Head, page: Page) -> list[str]:
    """Return the wins of a week with what came of them, and what was heard and learned."""
    found: list[str] = []
    for win in wins.wins:
        found += _marked(
            page.glyph("win"), _weekday(win), shown(words.without_tags(win.text)), page
        )
        found += _result(win, page)
    for heard in (*wins.heard, *wins.lessons):
        mark = MARKS[heard.kind] if page.unicode else page.ascii_safe(MARKS[heard.kind])
        found += _marked(mark, DAY_NAMES[heard.day.weekday()][:3], _heard(heard), page)
    return found


def _weekday(win: Win) -> str:
    return DAY_NAMES[win.day.weekday()][:3]


def _heard(heard: Heard) -> str:
    if heard.kind == "lesson":
        return shown(heard.text)
    who = f" from {shown(heard.who)}" if heard.who else ""
    return f"{heard.kind}{who}: {shown(heard.text)}"


def _result(win: Win, page: Page) -> list[str]:
    margin = " " * 9
    if win.impact:
        return cells.wrapped(shown(win.impact), page.width, first=margin, rest=margin)
    if win.has_result:
        return []
    command = f'journal edit {win.id} --impact "…"'
    parts = ["no result yet", f"add one: {command}"]
    found = cells.joined(parts, page.width, first=margin, rest=margin)
    return [line.replace(command, page.command(command)) for line in found]


def _marked(mark: str, day: str, text: str, page: Page) -> list[str]:
    found = cells.wrapped(text, page.width, first=f"    {day}  ", rest=" " * 9)
    return [f"  {mark}{line[3:]}" if place == 0 else line for place, line in enumerate(found)]


def best(wins: Wins, head: Head, page: Page) -> list[str]:
    """Return the wins of a long review: those that were chosen, else those with a result, newest
    first; and skills.
    """
    ordered = sorted(wins.wins, key=lambda win: (not win.has_result, -win.day.toordinal(), win.id))
    by_id = {win.id: win for win in ordered}
    first = [by_id[number] for number in wins.chosen if number in by_id]
    first = first or [win for win in ordered if win.has_result][:MOST_WINS]
    found: list[str] = []
    for win in first:
        day = f"{win.day.day:>2} {words.day(win.day).partition(' ')[2]}"
        found += _marked_long(page.glyph("win"), day, shown(words.without_tags(win.text)), page)
        beside = [shown(win.impact)] if win.impact else []
        beside += [", ".join(shown(tag) for tag in win.tags)] if win.tags else []
        found += cells.joined(beside, page.width, first=" " * 11, rest=" " * 11)
    if wins.skills:
        parts = ", ".join(f"{shown(skill.name)} {skill.wins}" for skill in wins.skills)
        found += cells.wrapped(f"Skills shown: {parts}", page.width, first="  ", rest="    ")
    bare = [win for win in ordered if not win.has_result]
    if bare:
        texts = "; ".join(f"“{shown(words.without_tags(win.text))}” (#{win.id})" for win in bare)
        found += cells.wrapped(f"No result yet: {texts}.", page.width, first="  ", rest="    ")
        found += paragraphs.offer("To add one:", 'journal edit ID --impact "…"', page, indent=4)
    hidden = wins.with_result - sum(win.has_result for win in first)
    if hidden > 0:
        more = f"journal list {head.label} --kind win"
        said = f"{words.counted(hidden, 'more win')} with a result:"
        found += paragraphs.offer(said, more, page)
    return found


def _marked_long(mark: str, day: str, text: str, page: Page) -> list[str]:
    found = cells.wrapped(text, page.width, first=f"    {day} ", rest=" " * 11)
    return [f"  {mark}{line[3:]}" if place == 0 else line for place, line in enumerate(found)]


def heard(wins: Wins, head: Head, page: Page) -> list[str]:
    """Return praise, critique and lessons of a long review, in the words they were kept in."""
    found: list[str] = []
    for each in (*wins.heard[-MOST_HEARD:], *wins.lessons[-MOST_HEARD:]):
        mark = MARKS[each.kind] if page.unicode else page.ascii_safe(MARKS[each.kind])
        day = f"{each.day.day:>2} {words.day(each.day).partition(' ')[2]}"
        found += _marked_long(mark, day, _heard(each), page)
    hidden = [*wins.heard[:-MOST_HEARD], *wins.lessons[:-MOST_HEARD]]
    for kind, one, many in KINDS_HEARD:
        count = sum(each.kind == kind for each in hidden)
        if count:
            more = f"journal list {head.label} --kind {kind}"
            found += paragraphs.offer(f"{words.counted(count, one, many)}:", more, page)
    return found


def week_of_work(owners: Owners | None, kinds: Realms | None, page: Page) -> list[str]:
    """Return owners and kinds of a week, beside each other where there is room."""
    recent = [e for e in owners.handoffs if e.days_since <= RECENT_HANDOFF] if owners else []
    if owners is not None and not owners.minutes and not recent:
        return []
    left = _owners_week(owners, page) if owners else []
    beside = page.width >= SIDE_BY_SIDE and not page.a11y and owners is not None
    right = _realms_week(kinds, page, indent=0 if beside else 2) if kinds else []
    found = _beside(left, right) if beside else [*left, *right]
    for handed in recent:
        found += paragraphs.sentence(shown(section_words.hand_off(handed)), page)
    if kinds and section_words.realms_left_out(kinds):
        found += paragraphs.sentence(section_words.realms_left_out(kinds), page)
    return found


RECENT_HANDOFF = 91
"""A week's review tells of a hand-off for so many days."""


def _beside(left: Sequence[str], right: Sequence[str]) -> list[str]:
    size = max(_plain_width(line) for line in left) + 3
    found = []
    for place in range(max(len(left), len(right))):
        one = left[place] if place < len(left) else ""
        other = right[place] if place < len(right) else ""
        found.append((one + " " * (size - _plain_width(one)) + other).rstrip())
    return found


def _plain_width(line: str) -> int:
    parts = line.split("\x1b")
    plain = parts[0] + "".join(part.partition("m")[2] for part in parts[1:])
    return cells.width(plain)


def _owners_week(owners: Owners, page: Page) -> list[str]:
    rows: list[list[str]] = [
        [
            shown(words.owner_name(row.owner)),
            words.clock(row.minutes),
            words.clock(row.usual_minutes),
        ]
        for row in owners.rows
    ]
    columns = [Column("Owner", gives=True), Column("week", right=True), Column("mean", right=True)]
    if not review_words.has_others(owners):
        return grid.table(columns, rows, page)
    rows.append(["not mine", words.share(owners.not_mine), words.share(owners.usual)])
    found = grid.table(columns, rows, page)
    limit = f"limit of what is not mine: {words.share(owners.limit)}"
    return [*found, *paragraphs.sentence(limit, page)]


def _realms_week(kinds: Realms, page: Page, *, indent: int) -> list[str]:
    columns = [
        Column("Realm"),
        Column("week", right=True),
        Column("share", right=True),
        *([Column("charge (1 year)")] if kinds.charged else []),
    ]
    rows = [
        [
            realms.shown(row.realm),
            words.clock(row.minutes),
            share,
            *([words.charge(row.charge, row.charge_n)] if kinds.charged else []),
        ]
        for row, share in zip(kinds.rows, section_words.realm_shares(kinds), strict=True)
    ]
    return grid.table(columns, rows, page, indent=indent)


def work(owners: Owners, head: Head, page: Page) -> list[str]:
    """Return the owners of a long review's hours, hand-offs, and what to move next."""
    found = _owned(owners, head, page) if owners.minutes else []
    for handed in owners.handoffs:
        found += paragraphs.sentence(shown(section_words.hand_off(handed)), page)
    if owners.next_home is not None:
        home = owners.next_home
        command = f"journal pitch {texts.typed(shown(home.owner))}"
        found += paragraphs.offer(shown(section_words.next_home(home)), command, page)
    return found


def _owned(owners: Owners, head: Head, page: Page) -> list[str]:
    """Return whose the hours were, and how much of them was not one's own."""
    columns = [
        Column("Owner", gives=True),
        Column("hours", right=True),
        Column("share", right=True),
        Column(f"on {words.short_label(head.kind, head.before)}", right=True),
        Column("" if review_words.is_same(head) else "a year ago", right=True, optional=True),
        Column("what", gives=True, optional=True),
    ]
    shares = section_words.owner_shares(owners, head.kind)
    rows = [
        [
            shown(words.owner_name(row.owner)),
            words.about_hours(row.minutes),
            share,
            words.points(_minus(row.share, row.share_before)),
            _ago(row.share, row.share_year_ago, head),
            shown(", ".join(row.what[:3])),
        ]
        for row, share in zip(owners.rows, shares, strict=True)
    ]
    found = grid.table(columns, rows, page)
    if not review_words.has_others(owners):
        return found
    not_mine, total = words.share(owners.not_mine), words.about_hours(owners.minutes)
    said = f"Not mine: {not_mine} of {total} h, limit {words.share(owners.limit)}."
    return [*found, *paragraphs.sentence(said, page)]


def _minus(now: float | None, then: float | None) -> float | None:
    return None if now is None or then is None else now - then


def _ago(now: float | None, then: float | None, head: Head) -> str:
    """Return the change on a year ago, nothing where that is the period before."""
    return "" if review_words.is_same(head) else words.points(_minus(now, then))


def two_lines(feelings: Feelings, page: Page) -> list[str]:
    """Return energy and mood of a week, day by day, with their means."""
    found = []
    for name, rating in (("Energy", feelings.energy), ("Mood", feelings.mood)):
        if not rating.n:
            continue
        days = [(day.day, getattr(day, name.lower())) for day in feelings.days]
        strip = " ".join(
            f"{DAY_NAMES[day.weekday()][:2]} {words.NONE if value is None else value}"
            for day, value in days
        )
        found += _beside_or_under(name, strip, _mean(rating), page)
    return found


def _mean(rating: Rating) -> str:
    usual = (
        f" (13 weeks {words.rating(rating.usual)}, n={rating.usual_n})" if rating.usual_n else ""
    )
    return f"mean {words.rating(rating.mean)}, n={rating.n}{usual}"


def _beside_or_under(name: str, strip: str, mean: str, page: Page) -> list[str]:
    line = f"{name:<8} {strip}   {mean}"
    if len(line) <= page.width and not page.a11y:
        return [line]
    return [
        *cells.wrapped(mean, page.width, first=f"{name:<8} ", rest="  "),
        *cells.wrapped(strip, page.width, first="  ", rest="  "),
    ]


def felt(feelings: Feelings, head: Head, page: Page) -> list[str]:
    """Return energy and mood by week of a long review, with the lowest week of each."""
    found = []
    for name, rating in (("energy", feelings.energy), ("mood", feelings.mood)):
        if not rating.n:
            continue
        weeks = [
            (week.start, getattr(week, name), getattr(week, f"{name}_n")) for week in feelings.weeks
        ]
        known = [week for week in weeks if week[1] is not None]
        lowest = min(known, key=lambda week: week[1])
        spark = "" if page.a11y else page.spark([week[1] for week in weeks])
        low = (
            f"lowest: week of {words.day(lowest[0])}, {words.rating(lowest[1])}"
            f" ({words.counted(lowest[2], 'day')} logged)"
        )
        label = f"{name.capitalize()} by week"
        found += _series(f"{label:<14}", spark, low, page)
    found += _means(feelings, head, page)
    return found


def _series(label: str, spark: str, low: str, page: Page) -> list[str]:
    """Return a sparkline behind its label, under it, or on a page too narrow for it not at all."""
    line = f"  {label} {spark}   {low}"
    if spark and cells.width(line) <= page.width:
        return [line]
    drawn = [f"    {spark}"] if spark and len(spark) + 4 <= page.width else []
    return [*paragraphs.sentence(f"{label.strip()}, {low}", page, hang=2), *drawn]


def _means(feelings: Feelings, head: Head, page: Page) -> list[str]:
    columns = [
        Column(""),
        Column(words.short_label(head.kind, head.whole), right=True),
        Column(words.short_label(head.kind, head.before), right=True),
        Column("" if review_words.is_same(head) else "a year ago", right=True),
        Column("low days"),
    ]
    rows = [
        [
            name,
            words.mean(rating.mean, rating.n),
            words.mean(rating.before_mean, rating.before_n),
            ""
            if review_words.is_same(head)
            else words.mean(rating.year_ago_mean, rating.year_ago_n),
            _low(rating, head),
        ]
        for name, rating in (("Energy", feelings.energy), ("Mood", feelings.mood))
        if rating.n
    ]
    return grid.table(columns, rows, page)


def _low(rating: Rating, head: Head) -> str:
    said = [str(rating.low)]
    if rating.before_n:
        said.append(f"before {rating.before_low}")
    if rating.year_ago_n and not review_words.is_same(head):
        said.append(f"a year ago {rating.year_ago_low}")
    return ", ".join(said)


def kinds_long(kinds: Realms, head: Head, page: Page) -> list[str]:
    """Return the kinds of work of a long review, with their charge where it is told."""
    columns = [
        Column("Realm"),
        Column("hours", right=True),
        Column("share", right=True),
        Column(f"on {words.short_label(head.kind, head.before)}", right=True),
        Column("" if review_words.is_same(head) else "a year ago", right=True, optional=True),
        *([Column("charge (n)", right=True), Column("")] if kinds.charged else []),
    ]
    charged = kinds.charged
    rows = [
        _kind_row(*each, head, charged=charged)
        for each in zip(kinds.rows, section_words.realm_shares(kinds), strict=True)
    ]
    found = grid.table(columns, rows, page)
    beside = section_words.realms_left_out(kinds)
    return [*found, *(paragraphs.sentence(beside, page) if beside else [])]


def tolls(found: Tolls, page: Page) -> list[str]:
    """Return the projects and tags whose hours charge or drain, and how many others there are."""
    columns = [Column("Project or @tag", gives=True), Column("charge (n)", right=True), Column("")]
    rows: list[list[str | Cell]] = [
        [
            shown(f"@{row.name}" if row.kind == "tag" else row.name),
            f"{words.NONE if row.mean is None else words.signed(row.mean)} ({row.n})",
            row.word,
        ]
        for row in found.rows[:MOST_TOLLS]
    ]
    beside = section_words.tolls_left_out(found, MOST_TOLLS)
    table = grid.table(columns, rows, page) if rows else []
    return [*table, *(paragraphs.sentence(beside, page) if beside else [])]


def _kind_row(row: RealmRow, share: str, head: Head, *, charged: bool) -> list[str | Cell]:
    mean = words.NONE if row.charge is None else words.signed(row.charge)
    return [
        realms.shown(row.realm),
        words.about_hours(row.minutes),
        share,
        words.points(_minus(row.share, row.share_before)),
        _ago(row.share, row.share_year_ago, head),
        *([f"{mean} ({row.charge_n})", row.charge_word] if charged else []),
    ]
