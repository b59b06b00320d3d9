"""Decisions as lines: the answers to writes, the list with its score, and one decision's page."""

from collections.abc import Iterable, Iterator

from journal.domain import echo
from journal.domain.rounding import per_cent
from journal.render import calendar_words, cells, columns, decision_words, paragraphs, words
from journal.render.drawing import Drawings
from journal.render.escape import shown, shown_lines
from journal.render.plain import Table
from journal.render.style import Page
from journal.views.decisions import (
    Decision,
    DecisionList,
    DecisionRemoved,
    DecisionSaid,
    DecisionShown,
)

lines = Drawings()
tables = Drawings()

COLUMNS = (
    *("id", "title", "state", "chosen", "options", "why", "state_of_mind", "gut", "review_on"),
    *("frozen_at", "sha256", "reviewed_on", "happened", "quality", "result", "lesson"),
    *("expectations", "open", "due", "successor_of", "uid"),
)
PAGE_COLUMNS = ("part", "number", "text", "p", "day", "outcome", "resolved_on")
INDENT = "        "
LABEL = 11
"""Cells of the label before a part of a decision."""

DID = {
    "drafted": "draft",
    "resolved": "outcomes kept",
    "expected": "draft",
    "changed": "changed",
    "noted": "noted",
}


@lines.of(DecisionSaid)
def said(view: DecisionSaid, page: Page) -> Iterable[str]:
    """Return where a decision stands in one line, what is new of it, and the next step."""
    decision = view.decision
    head = f"decision {page.bold(f'#{decision.id}')}  {shown(decision.title)}"
    yield " · ".join([head, *_standing(view, page)])
    yield from _told(view, page)
    if view.did == "already":
        yield f"{INDENT}already so"
    for line in view.told:
        yield f"{INDENT}{shown(line)}"
    if view.missing:
        yield from cells.wrapped(
            decision_words.still_to_say(view.missing),
            page.width, first=INDENT, rest=f"{INDENT}  ",
        )  # fmt: skip
    command = _next(view)
    if command:
        yield f"{INDENT}{page.command(command)}"


def _standing(view: DecisionSaid, page: Page) -> list[str]:
    decision, today = view.decision, page.today
    parts = [decision.state if decision.state != "open" else "draft"]
    if view.did == "frozen":
        parts = [decision_words.frozen(decision, today), f"sha256 {(decision.sha256 or '')[:12]}…"]
    elif decision.reviewed_on is not None and decision.state == "reviewed":
        parts = [f"reviewed {echo.day_shown(decision.reviewed_on, today)}"]
    review = decision_words.review(decision, today)
    return [*parts, *([review] if review else [])]


def _told(view: DecisionSaid, page: Page) -> Iterator[str]:
    """Return what is new of a decision."""
    decision = view.decision
    if view.did in ("drafted", "frozen") and decision.chosen:
        yield f"{INDENT}chosen: {shown(decision_words.choice(decision.chosen, view.roles))}"
    if view.did in ("expected", "already") and decision.frozen_at is None:
        for each in decision.expectations[-1:]:
            yield f"{INDENT}{each.number}. {shown(decision_words.expectation(each, page.today))}"
    if view.did == "changed" and view.changed:
        yield f"{INDENT}changed: {', '.join(_field(name) for name in view.changed)}"
    if view.did in ("resolved", "reviewed"):
        for each in decision.expectations:
            if f"expectation {each.number}" in view.changed:
                text = decision_words.expectation(each, page.today)
                yield f"{INDENT}{each.number}. {shown(text)}"
        if view.did == "reviewed":
            yield f"{INDENT}{decision_words.judged(decision)}"
    if view.did in ("noted", "dropped") and decision.notes:
        yield f"{INDENT}{shown(decision.notes[-1].text)}"
    if view.did == "frozen":
        first = min(each.due_on for each in decision.expectations)
        count = words.counted(len(decision.expectations), "expectation")
        yield f"{INDENT}{count}, the first due {echo.day_shown(first, page.today)}"


def _next(view: DecisionSaid) -> str:
    """Return the next step as it is typed."""
    decision = view.decision
    if decision.state == "open":
        if view.missing and view.missing[0].startswith("an expectation"):
            return f'journal decision expect {decision.id} "…" --p 60% --by "in 3 months"'
        word = "edit" if view.missing else "freeze"
        return f"journal decision {word} {decision.id}"
    if decision.state == "due":
        return f"journal decision review {decision.id}"
    return f"journal decision show {decision.id} --verify" if view.did == "frozen" else ""


def _field(name: str) -> str:
    return {
        "chosen": "choice",
        "review_on": "review date",
        "state_of_mind": "state of mind",
        "ten_ten_ten": "10/10/10",
        "successor_of": "what it follows",
        "reviewed_on": "taken up again",
    }.get(name, name)


@lines.of(DecisionList)
def listed(view: DecisionList, page: Page) -> Iterable[str]:
    """Return the decisions as a table, the score of their chances, and from when on it is judged."""
    if view.decisions:
        head = ("#", "Decision", "state", "review", "open", "chosen")
        rows = [_row(each, view, page) for each in view.decisions]
        drawn = columns.table(head, rows, page, shorten=(5, 1))
        yield page.bold(drawn[0])
        yield from drawn[1:]
    if view.closed:
        yield page.dim(
            f"  {view.closed} dropped; --all shows {'it' if view.closed == 1 else 'them'}"
        )
    yield from _score(view, page)


def _row(decision: Decision, view: DecisionList, page: Page) -> tuple[str, ...]:
    review = decision_words.review(decision, page.today) and decision.review_on
    state = "draft" if decision.state == "open" else decision.state
    waiting = decision.waiting if decision.frozen_at is not None else decision.expectations
    return (
        str(decision.id),
        shown(decision.title),
        state,
        calendar_words.near(review, page.today) if review else "",
        str(len(waiting)) if waiting else "",
        shown(decision_words.choice(decision.chosen, view.roles)),
    )


def _score(view: DecisionList, page: Page) -> Iterator[str]:
    found = view.calibration
    score = decision_words.score(found, view.always_half)
    if not score:
        return
    said_parts = [score, found.words or decision_words.parts(found)]
    yield from cells.joined(said_parts, page.width, first="  ", rest="  ")
    if view.curve:
        head = ("said", "came true", "n")
        rows = [(per_cent(each.p), per_cent(each.share), str(each.n)) for each in view.curve]
        yield from columns.table(head, rows, page)


@lines.of(DecisionShown)
def whole(view: DecisionShown, page: Page) -> Iterable[str]:
    """Return a decision: its text as it was decided, then what was noted and what came."""
    decision = view.decision
    head = page.bold(f"decision #{decision.id}  {shown(decision.title)}")
    state = "draft" if decision.state == "open" else decision.state
    yield f"{head} · {state}"
    stand = [
        decision_words.frozen(decision, page.today),
        decision_words.review(decision, page.today),
    ]
    yield from cells.joined([each for each in stand if each], page.width, first="  ", rest="  ")
    yield from _decided(view, page)
    for place, text in enumerate(
        decision_words.comparison(view.comparison) if view.comparison else ()
    ):
        yield from _part("" if place else "compared", text, page)
    for note in decision.notes:
        yield from _part("noted", f"{echo.day_shown(note.day, page.today)}  {note.text}", page)
    yield from _came(view, page)
    if view.missing:
        yield from _part("to say", ", ".join(view.missing), page)
    if view.verified is not None:
        sound = view.verified.sound
        said = view.verified.sha256 if sound else decision_words.verified(view.verified)
        yield from _part("sha256" if sound else "not sound", said, page)
    if decision.state == "due":
        yield from paragraphs.offer("Look back:", f"journal decision review {decision.id}", page)


def _decided(view: DecisionShown, page: Page) -> Iterator[str]:
    """Return what was decided, as it was written."""
    decision, today = view.decision, page.today
    yield from _part("chosen", decision_words.choice(decision.chosen, view.roles), page)
    options = [decision_words.choice(each, view.roles) for each in decision.options]
    yield from _part("options", "\n".join(options), page)
    yield from _part("why", decision.why, page)
    yield from _part("state", decision.state_of_mind, page)
    yield from _part("gut", decision_words.choice(decision.gut or "", view.roles), page)
    yield from _part("went badly", "\n".join(decision.premortem), page)
    wires = [decision_words.tripwire(each, today) for each in decision.tripwires]
    yield from _part("reopen if", "\n".join(wires), page)
    for name, text in decision.ten_ten_ten._asdict().items():
        yield from _part(f"10 {name}", text or "", page)
    for place, each in enumerate(decision.expectations):
        text = f"{each.number}. {decision_words.expectation(each, today)}"
        yield from _part("" if place else "expected", text, page)
    if decision.successor_of is not None:
        yield from _part("follows", f"#{decision.successor_of}", page)


def _came(view: DecisionShown, page: Page) -> Iterator[str]:
    """Return what came of a decision."""
    decision = view.decision
    if decision.reviewed_on is not None:
        word = "dropped" if decision.state == "dropped" else "reviewed"
        yield from _part(word, echo.day_shown(decision.reviewed_on, page.today), page)
    yield from _part("happened", decision.happened or "", page)
    yield from _part("judged", decision_words.judged(decision), page)
    yield from _part("lesson", decision.lesson or "", page)
    if decision.successors:
        yield from _part("followed", ", ".join(f"#{n}" for n in decision.successors), page)


def _part(label: str, text: str, page: Page) -> Iterator[str]:
    """Return a labelled text, each of its lines wrapped beside the label; nothing without text."""
    if not text:
        return
    narrow = page.width < 60 or page.a11y
    beside = "    " if narrow else " " * (LABEL + 2)
    if narrow and label:
        yield f"  {page.dim(label)}"
    for place, line in enumerate(shown_lines(text)):
        found = cells.wrapped(line, min(page.width, 100), first=beside, rest=beside)
        if place == 0 and not narrow and found:
            found[0] = f"  {page.dim(f'{label:<{LABEL}}')}{found[0][len(beside) :]}"
        yield from found


@lines.of(DecisionRemoved)
def removed(view: DecisionRemoved, page: Page) -> Iterable[str]:
    """Return what goes, and the comparison that runs again."""
    decision = view.decision
    parts = [
        words.counted(len(found), name)
        for found, name in ((decision.expectations, "expectation"), (decision.notes, "note"))
        if found
    ]
    goes = f" with {' and '.join(parts)}" if parts else ""
    verb = "would be removed" if view.rehearsed else "removed"
    yield f"decision #{decision.id} {verb}{goes}: {shown(decision.title)}"
    if view.reopened is not None:
        again = "would run" if view.rehearsed else "runs"
        yield f"{INDENT}the comparison “{shown(view.reopened)}” {again} again"
    if not view.rehearsed:
        yield f"{INDENT}{page.command('journal undo')} brings it back"


@tables.of(DecisionSaid)
def said_table(view: DecisionSaid) -> Table:
    """Return the decision as one record."""
    return COLUMNS, [_record(view.decision)]


@tables.of(DecisionList)
def listed_table(view: DecisionList) -> Table:
    """Return one record a decision."""
    return COLUMNS, [_record(each) for each in view.decisions]


@tables.of(DecisionRemoved)
def removed_table(view: DecisionRemoved) -> Table:
    """Return the decision as one record."""
    return COLUMNS, [_record(view.decision)]


@tables.of(DecisionShown)
def whole_table(view: DecisionShown) -> Table:
    """Return a decision as one record a part."""
    return PAGE_COLUMNS, list(_parts(view.decision))


def _parts(decision: Decision) -> Iterator[tuple[object, ...]]:
    none = (None,) * 4
    for name in ("title", "chosen", "why", "state_of_mind", "gut"):
        yield name, None, getattr(decision, name), *none
    for place, text in enumerate(decision.options, 1):
        yield "option", place, text, *none
    for place, text in enumerate(decision.premortem, 1):
        yield "premortem", place, text, *none
    for place, wire in enumerate(decision.tripwires, 1):
        yield "tripwire", place, wire.text, None, wire.by, None, None
    for name, text in decision.ten_ten_ten._asdict().items():
        yield f"ten {name}", None, text, *none
    for each in decision.expectations:
        yield (
            *("expectation", each.number, each.text, each.p, each.due_on, each.outcome),
            each.resolved_on,
        )
    for place, note in enumerate(decision.notes, 1):
        yield "note", place, note.text, None, note.day, None, None
    yield "review", None, None, None, decision.review_on, None, decision.reviewed_on
    for name in ("happened", "quality", "result", "lesson", "sha256"):
        yield name, None, getattr(decision, name), *none


def _record(decision: Decision) -> tuple[object, ...]:
    return (
        *(
            decision.id,
            decision.title,
            decision.state,
            decision.chosen,
            " | ".join(decision.options),
        ),
        *(decision.why, decision.state_of_mind, decision.gut, decision.review_on),
        decision.frozen_at.isoformat() if decision.frozen_at else None,
        *(decision.sha256, decision.reviewed_on, decision.happened, decision.quality),
        *(decision.result, decision.lesson, len(decision.expectations), len(decision.waiting)),
        *(len(decision.due), decision.successor_of, decision.uid),
    )
