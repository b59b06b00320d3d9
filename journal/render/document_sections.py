"""Each section of a review as heading, sentences, table and list; None without anything to say."""

from collections.abc import Sequence

from journal.domain import realms as realm_names
from journal.domain.rounding import rounded
from journal.render import review_words, section_words, words
from journal.render.document_parts import Item, Section, table
from journal.views.review_days import OwnerRow, RealmRow
from journal.views.review_habits import GoalRow, HabitRow, Held, Learning
from journal.views.review_numbers import KeyResult, Number, Objectives
from journal.views.reviews import Head, Review


def objectives(review: Review) -> Section | None:
    """Return the objectives with their key results, of a year in short and by quarter."""
    if review.head.kind == "year":
        return _by_quarter(review.quarters)
    found = review.objectives
    if found is None or not found.rows:
        return None
    rows: list[tuple[str, ...]] = []
    # A week tells of confidence, as its text does; a longer review tells of what came of it.
    confident = review.head.kind == "week"
    for row in found.rows:
        state = section_words.verdict(row, running=found.day < found.days)
        state = f"{state} · {row.grade_note}" if row.grade_note else state
        beside = ("",) if confident else ()
        score = words.score(row.score)
        rows.append((f"{row.title} ({row.kind})", "", "", "", score, *beside, state))
        rows += [_result(result, confident=confident) for result in row.key_results]
    said = ("Confidence",) if confident else ()
    columns = ("Objective and key results", "From", "Now", "To", "Score", *said, "State")
    lead = f"{found.quarter.label}, day {found.day} of {found.days}. Score from 0 to 1."
    return Section(
        "objectives",
        "Objectives",
        (lead,),
        table("Objectives", columns, rows, set(range(1, len(columns) - 1))),
        pictures=("okr",),
    )


def _by_quarter(quarters: Sequence[Objectives]) -> Section | None:
    rows = [
        (
            each.quarter.label or "",
            f"{row.title} ({row.kind})",
            words.score(row.score),
            section_words.short_verdict(row, running=each.day < each.days),
        )
        for each in quarters
        for row in each.rows
    ]
    shown = table("Objectives", ("Quarter", "Objective", "Score", "State"), rows, {2})
    lead = ("Score from 0 to 1.",)
    return Section("objectives", "Objectives by quarter", lead, shown) if rows else None


def _result(row: KeyResult, *, confident: bool) -> tuple[str, ...]:
    kind, unit = row.metric_kind, row.unit
    if row.kind == "hold":
        now = f"{row.inside or 0} of {row.known or 0}"
        start = "hold"
    else:
        now = words.measured(row.now, kind, unit, row.n)
        start = words.measured(row.baseline, kind, unit)
    marks = ("below baseline" * row.below_baseline, "activity" * row.activity)
    state = " · ".join(part for part in (row.band, row.pace or "", *marks) if part)
    return (
        f"– {row.title}",
        start,
        now,
        words.measured(row.target, kind, unit),
        words.score(row.score),
        *([section_words.confidence(row.confidence_first, row.confidence_last)] * confident),
        state,
    )


def numbers(review: Review) -> Section | None:
    """Return the metrics with their changes and their trend."""
    if not review.numbers:
        return None
    head = review.head
    compared = _compared(head)
    columns = ("Metric", words.short_label(head.kind, head.whole), *compared, "n", "Trend")
    fine = head.kind in review_words.LONG_KINDS
    rows = [_number(row, len(compared), fine=fine) for row in review.numbers]
    starred = any("*" in cell for row in rows for cell in row)
    star = "* more than chance: the 95% interval of the difference excludes zero."
    lead = (
        star if starred else "",
        section_words.medians(review.numbers),
        section_words.effort(review.numbers),
    )
    return Section(
        "numbers",
        "Numbers",
        tuple(filter(None, lead)),
        table("Numbers", columns, rows, set(range(1, len(columns) - 1))),
        pictures=("numbers",),
    )


def _compared(head: Head) -> tuple[str, ...]:
    """Return the heads of the columns of change: one where the period before is a year ago."""
    before = f"on {words.short_label(head.kind, head.before)}"
    if review_words.is_same(head):
        return (before,)
    return before, f"on {words.last_year_name(head.kind, head.year_ago)}"


def _number(row: Number, compared: int, *, fine: bool) -> tuple[str, ...]:
    changes = [
        words.NONE
        if change is None
        else words.difference(change.difference, row.kind, star=change.more_than_chance)
        for change in (row.before, row.year_ago)[:compared]
    ]
    trend = row.trend.word if row.trend.said or row.trend.word == "too few" else words.NONE
    return (
        row.name,
        words.measured(row.value, row.kind, row.unit, row.n, fine=fine),
        *changes,
        f"{row.n:,}",
        trend,
    )


def wins(review: Review) -> Section | None:
    """Return the wins, with what came of them."""
    found = review.wins
    if found is None or not found.wins:
        return None
    chosen = [win for number in found.chosen for win in found.wins if win.id == number]
    others = [win for win in found.wins if win.id not in found.chosen]
    items = tuple(Item(win.text, win.day, win.impact or "") for win in (*chosen, *others))
    skills = ", ".join(f"{skill.name} {skill.wins}" for skill in found.skills)
    lead = (f"Skills shown: {skills}.",) if skills else ()
    return Section("wins", "Wins", lead, items=items)


def heard(review: Review) -> Section | None:
    """Return praise, critique and lessons in the words they were kept in."""
    found = review.wins
    if found is None or not (found.heard or found.lessons):
        return None
    items = tuple(
        Item(each.text, each.day, f"{each.kind}{f', {each.who}' if each.who else ''}")
        for each in sorted((*found.heard, *found.lessons), key=lambda each: (each.day, each.id))
    )
    return Section("heard", "Heard and learned", items=items)


def owners(review: Review) -> Section | None:
    """Return whose work it was, and what became of what was handed off."""
    found = review.owners
    if found is None or not found.rows:
        return None
    compared = _compared(review.head)
    shares = section_words.owner_shares(found, review.head.kind)
    rows = [_owner(*each, len(compared)) for each in zip(found.rows, shares, strict=True)]
    columns = ("Owner", "Hours", "Share", *compared, "What")
    items = [
        Item(
            f"Hand-off “{each.title}” to {each.owner}: {words.rating(each.before_hours_per_week)} h "
            f"a week before, {words.rating(each.after_hours_per_week)} h since; {words.counted(each.leaks, 'leak')}, "
            f"{words.clock(each.leak_minutes)}",
            each.closed_on,
            each.word,
        )
        for each in found.handoffs
    ]
    if found.next_home is not None:
        home = found.next_home
        items.append(
            Item(
                f"Next to move: {home.title} to {home.owner}, {words.hours(home.minutes)} h, "
                f"{words.hours(home.minutes_per_week)} h a week"
            )
        )
    return Section(
        "owners",
        "Whose work",
        (f"Other teams’ work is {words.share(found.not_mine)}, limit {words.share(found.limit)}.",)
        if found.not_mine is not None and review_words.has_others(found)
        else (),
        table("Whose work", columns, rows, set(range(1, len(columns) - 1))),
        tuple(items),
        ("owners",),
    )


def _owner(row: OwnerRow, share: str, compared: int) -> tuple[str, ...]:
    return (
        words.owner_name(row.owner),
        words.hours(row.minutes),
        share,
        *_moves(row, compared),
        ", ".join(row.what),
    )


def _moves(row: OwnerRow | RealmRow, compared: int) -> list[str]:
    then = (row.share_before, row.share_year_ago)[:compared]
    return [_moved(row.share, each) for each in then]


def _moved(now: float | None, then: float | None) -> str:
    return words.points(None if now is None or then is None else now - then)


def realms(review: Review) -> Section | None:
    """Return the kinds of work, and what they did to the person."""
    found = review.realms
    if found is None or not found.rows:
        return None
    compared = _compared(review.head)
    charged = found.charged and any(row.charge_n for row in found.rows)
    columns = (
        *("Kind of work", "Hours", "Share"),
        *compared,
        *(("Charge (n)",) if charged else ()),
    )
    shares = section_words.realm_shares(found)
    rows = [_realm(*each, len(compared), charged) for each in zip(found.rows, shares, strict=True)]
    shown = table("Kinds of work", columns, rows, set(range(1, len(columns))))
    return Section("realms", "Kinds of work", (), shown)


def _realm(row: RealmRow, share: str, compared: int, charged: bool) -> tuple[str, ...]:
    charge = words.charge(row.charge, row.charge_n)
    if row.charge is not None:
        charge = f"{charge} {row.charge_word}"
    return (
        realm_names.shown(row.realm),
        words.hours(row.minutes),
        share,
        *_moves(row, compared),
        *((charge,) if charged else ()),
    )


def tolls(review: Review) -> Section | None:
    """Return the projects and tags whose hours charge or drain."""
    found = review.tolls
    if found is None or not found.rows:
        return None
    rows = [
        (
            f"@{row.name}" if row.kind == "tag" else row.name,
            f"{words.charge(row.mean, row.n)} {row.word}",
        )
        for row in found.rows
    ]
    left = section_words.tolls_left_out(found, len(rows))
    title = "What charges and drains, by project and tag"
    shown = table(title, ("Project or tag", "Charge an hour (n)"), rows, {1})
    return Section("tolls", title, (left,) if left else (), shown)


def feelings(review: Review) -> Section | None:
    """Return energy and mood beside the periods compared."""
    found = review.feelings
    if found is None:
        return None
    head = review.head
    then = (
        words.short_label(head.kind, head.before),
        words.last_year_name(head.kind, head.year_ago),
    )
    columns = ("1 to 5", "Mean (n)", "Low days", *then[: len(_compared(head))])
    rows = [
        (
            name,
            words.mean(rating.mean, rating.n),
            str(rating.low),
            words.mean(rating.before_mean, rating.before_n),
            words.mean(rating.year_ago_mean, rating.year_ago_n),
        )[: len(columns)]
        for name, rating in (("Energy", found.energy), ("Mood", found.mood))
        if rating.n
    ]
    load = found.load
    lead: tuple[str, ...] = ()
    if load is not None and load.over and load.usual_minutes is not None:
        said = words.load(load.low_days, load.minutes, load.usual_minutes)
        lead = (f"The last seven days: {said}.",)
    return Section(
        "feelings",
        "Energy and mood",
        lead,
        table("Energy and mood", columns, rows, set(range(1, len(columns)))) if rows else None,
        pictures=("energy",),
    )


def habits(review: Review) -> Section | None:
    """Return the habits: kept of due, strength, runs, lapses and returns."""
    found = review.habits
    if found is None or not found.rows:
        return None
    head = review.head
    columns = (
        "Habit",
        words.short_label(head.kind, head.whole),
        words.short_label(head.kind, head.before),
        "Run",
        "Best",
        "Strength",
        "Lapses",
    )
    lead = tuple(filter(None, (section_words.back_at_once(found, head),)))
    rows = [_habit(row) for row in found.rows]
    return Section(
        "habits",
        "Habits",
        lead,
        table("Habits", columns, rows, {1, 2, 3, 4, 5, 6}),
        pictures=("habits", "strength"),
    )


def _habit(row: HabitRow) -> tuple[str, ...]:
    strength = words.NONE if row.strength is None else f"{rounded(row.strength, 0):.0f}"
    if row.strength is not None and row.strength_before is not None:
        strength += f" ({words.signed(row.strength - row.strength_before, 0)})"
    unit = row.unit[:1]
    return (
        f"{row.name}, {row.phrase}",
        f"{row.now.kept}/{row.now.due}",
        f"{row.before.kept}/{row.before.due}",
        f"{row.current} {unit}".strip(),
        f"{row.best} {unit}".strip(),
        strength,
        str(row.lapses),
    )


def learning(review: Review) -> Section | None:
    """Return the goals, and the certificates held."""
    found = review.learning
    if found is None:
        return None
    rows = [_goal(row) for row in found.goals]
    columns = ("Goal", "Studied", "Of", "Steps", "State")
    return Section(
        "learning",
        "Learning",
        (_study(found, review.head),),
        table("Learning goals", columns, rows, {1, 2, 3}) if rows else None,
        tuple(Item(_held(row)) for row in found.held),
    )


def _study(found: Learning, head: Head) -> str:
    """Return the study of the period, and that of the others as far as they have lines."""
    then = ((found.minutes_before, "before"), (found.minutes_year_ago, "a year ago"))
    told = [
        f"{words.hours(minutes)} h {name}"
        for minutes, name in then[: len(_compared(head))]
        if minutes is not None
    ]
    return ", ".join([f"{words.hours(found.minutes)} h of study", *told]) + "."


def _goal(row: GoalRow) -> tuple[str, ...]:
    of = words.NONE if row.est_minutes is None else f"{words.hours(row.est_minutes)} h"
    return (
        row.title,
        f"{words.hours(row.studied_minutes)} h",
        of,
        f"{row.steps_done} of {row.steps}" if row.steps else words.NONE,
        section_words.goal_word(row),
    )


def _held(row: Held) -> str:
    until = (
        ""
        if row.expires_on is None
        else f", until {words.day(row.expires_on)} {row.expires_on.year}"
    )
    credits_ = (
        ""
        if row.required is None
        else f"; {row.credit_unit or 'credits'} {row.earned or 0:g} of {row.required:g}"
    )
    return f"Held: {row.name}, {row.issuer}{until}{credits_}"
