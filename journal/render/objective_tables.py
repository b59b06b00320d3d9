"""Objectives with their key results as tables: of a week, of a quarter, and as they stand today."""

from collections.abc import Sequence
from datetime import date

from journal.domain.rounding import rounded
from journal.render import grid, paragraphs, section_words, words
from journal.render.escape import shown
from journal.render.grid import Cell, Column, Group
from journal.render.style import Page
from journal.views.review_numbers import KeyResult, Objective, Objectives

BAR = 8
"""Cells of the bar of a score."""

MOST_GAPS = 4
"""So many weeks without a value are named."""

FROM_TO = (
    Column("Key result", gives=True),
    Column("from", right=True),
    Column("now", right=True),
    Column("to", right=True),
    Column("score", right=True),
)


def weekly(graded: Objectives, page: Page) -> list[str]:
    """Return the objectives of a running quarter with the confidence said first and last."""
    groups = [
        Group(
            f"{head(each)}{', dropped' if each.state == 'dropped' else ''}",
            [[*figures(one), _confidence(one)] for one in each.key_results],
        )
        for each in graded.rows
    ]
    drawn = grid.grouped([*FROM_TO, Column("confidence")], groups, page)
    return [*drawn, *_notes(graded.rows, page, below=True)]


def quarterly(graded: Objectives, page: Page, *, headed: bool = True) -> list[str]:
    """Return the objectives of a quarter with bars and verdicts; `headed`: each under its title."""
    groups = [
        Group(
            head(each) if headed else "",
            [
                *(
                    [*figures(one), _bar(one.score, one.band, page, one)]
                    for one in each.key_results
                ),
                _verdict(each, graded, page),
            ],
        )
        for each in graded.rows
    ]
    drawn = grid.grouped([*FROM_TO, Column("")], groups, page)
    return [*drawn, *_notes(graded.rows, page, below=False)]


def yearly(quarters: Sequence[Objectives], page: Page) -> list[str]:
    """Return the objectives of a year with score and verdict, each under its quarter."""
    columns = [Column("Objective", gives=True), Column("score", right=True), Column("")]
    groups = [
        Group(
            each.quarter.label or "",
            [
                [
                    f"  O{row.place} {shown(row.title)}",
                    words.score(row.score),
                    section_words.short_verdict(row, running=each.day < each.days),
                ]
                for row in each.rows
            ],
        )
        for each in quarters
    ]
    return grid.grouped(columns, groups, page)


def standing(graded: Objectives, page: Page, *, headed: bool = True) -> list[str]:
    """Return the objectives of a quarter that runs or is ahead, with confidence and pace."""
    groups = [
        Group(
            head(each) if headed else "",
            [
                *(
                    [*figures(one), _confidence(one), _pace(each, one.pace, page)]
                    for one in each.key_results
                ),
                *([_so_far(each, page)] if _says(each) else []),
            ],
        )
        for each in graded.rows
    ]
    columns = [*FROM_TO, Column("confidence"), Column("")]
    drawn = grid.grouped(columns, groups, page)
    return [*drawn, *_notes(graded.rows, page, below=True)]


def head(objective: Objective) -> str:
    """Return `O1 committed: A 24-hour answer`."""
    return f"O{objective.place} {objective.kind}: {shown(objective.title)}"


def figures(one: KeyResult) -> list[str | Cell]:
    """Return title, start, value, target and score of a key result; of a hold k of n."""
    hold = one.kind == "hold"
    return [
        f"  {shown(one.title)}",
        "" if hold or one.baseline is None else of(one, one.baseline),
        str(one.inside) if hold and one.known else of(one, one.now),
        str(one.known) if hold and one.known else of(one, one.target),
        words.score(one.score),
    ]


def of(one: KeyResult, value: float | None) -> str:
    """Return a value of a key result with its unit."""
    return shown(words.measured(value, one.metric_kind, one.unit))


def _confidence(one: KeyResult) -> str:
    return section_words.confidence(one.confidence_first, one.confidence_last)


def _pace(each: Objective, pace: str | None, page: Page) -> Cell:
    """Return the word of a pace, which asks for nothing any more once an objective is closed."""
    word = pace or "" if each.state == "open" else ""
    return Cell(word, page.paint(word, "yellow") if word == "at risk" else word)


def _bar(score: float | None, band: str, page: Page, one: KeyResult | None = None) -> Cell:
    if score is None:
        return Cell("no value yet")
    beside = ", below baseline" if one is not None and one.below_baseline else ""
    if page.a11y:
        return Cell(band + beside)
    bar = page.bar(score, BAR)
    return Cell(f"{'x' * BAR} {band}{beside}", f"{bar} {page.paint(band, band)}{beside}")


def _verdict(each: Objective, graded: Objectives, page: Page) -> list[str | Cell]:
    said = section_words.verdict(each, running=graded.day < graded.days)
    bar = _bar(each.score, each.band, page)
    return [Cell(f"  = {said}", spans=True), "", "", "", words.score(each.score), bar]


def _says(each: Objective) -> bool:
    return each.score is not None or each.state != "open"


def _so_far(each: Objective, page: Page) -> list[str | Cell]:
    text = f"  = {each.band} so far"
    if each.state != "open":
        text = f"  = {section_words.verdict(each, running=True)}"
    drawn = text.replace(each.band, page.paint(each.band, each.band), 1)
    pace = _pace(each, each.pace, page)
    return [Cell(text, drawn, spans=True), "", "", "", words.score(each.score), "", pace]


def _notes(rows: Sequence[Objective], page: Page, *, below: bool) -> list[str]:
    """Return what stands under a table: why it came to that, what has no value, what counts effort,
    and where the table itself does not say so (`below`) what is below its baseline.
    """
    results = [one for each in rows for one in each.key_results]
    under = [one.title for one in results if one.below_baseline and below]
    effort = [one.title for one in results if one.activity]
    said = [
        *(f"O{each.place}: {each.grade_note}" for each in rows if each.grade_note is not None),
        *(_gaps(one) for one in results if one.gaps),
        *([f"Below baseline: {', '.join(under)}."] if under else []),
        *([f"Activity, a count of effort: {', '.join(effort)}."] if effort else []),
    ]
    return [line for note in said for line in paragraphs.sentence(shown(note), page)]


def _gaps(one: KeyResult) -> str:
    """Return `weeks with CSAT ≥ 90%: no value in W33, W35; scored by the 11 that have one.`"""
    named = ", ".join(_short(label) for label in one.gaps[:MOST_GAPS])
    more = f" and {len(one.gaps) - MOST_GAPS} more" if len(one.gaps) > MOST_GAPS else ""
    known = one.known or 0
    scored = f"; scored by the {known} that have one" if known > 1 else ""
    return f"{one.title}: no value in {named}{more}{scored}."


def _short(label: str) -> str:
    """Return `W33`, `Aug` or `3 Aug` of the name of a week, month or day."""
    year, _, rest = label.partition("-")
    if rest.startswith("W"):
        return rest
    if len(rest) == 2:
        return words.day(date(int(year), int(rest), 1)).partition(" ")[2]
    return words.day(date.fromisoformat(label))


def rate(value: float) -> str:
    """Return how a score stands to the time that has gone: `0.80 of an even pace`."""
    return f"{rounded(value, 2):.2f} of an even pace"
