"""A decision as Markdown: its text as it was decided, then what came; every text is escaped."""

from collections.abc import Iterator
from datetime import date

from journal.domain import echo
from journal.domain.rounding import per_cent
from journal.render import decision_words
from journal.render.escape import parted
from journal.render.markdown import escaped
from journal.views.decisions import Decision, DecisionShown


def of(view: DecisionShown, *, today: date, command: str = "") -> str:
    """Return a decision as Markdown that ends in a line end."""
    decision = view.decision
    stand = [
        "draft" if decision.state == "open" else decision.state,
        decision_words.frozen(decision, today),
        decision_words.review(decision, today),
    ]
    blocks = [
        f"# {escaped(decision.title)}",
        escaped(f"Decision {decision.id} · {' · '.join(each for each in stand if each)}"),
        *_decided(view, today),
        *_expected(decision, today),
        *_compared(view),
        *_came(decision, today),
        "---",
        escaped(f"{command} · {echo.day_dated(today)}".removeprefix(" · ")),
    ]
    if view.verified is not None:
        blocks.append(escaped(decision_words.verified(view.verified)))
    return "\n\n".join(blocks) + "\n"


def _decided(view: DecisionShown, today: date) -> Iterator[str]:
    decision = view.decision
    yield from _section("Chosen", [decision_words.choice(decision.chosen, view.roles)])
    options = [decision_words.choice(each, view.roles) for each in decision.options]
    yield from _list("Options considered", options)
    yield from _section("Why", parted(decision.why))
    yield from _section("State of mind", parted(decision.state_of_mind))
    yield from _section("Gut", [decision_words.choice(decision.gut or "", view.roles)])
    yield from _list("Why it went badly, seen from then", list(decision.premortem))
    wires = [decision_words.tripwire(each, today) for each in decision.tripwires]
    yield from _list("What reopens it", wires)
    ten = decision.ten_ten_ten._asdict().items()
    yield from _list("In ten …", [f"{name}: {text}" for name, text in ten if text])


def _expected(decision: Decision, today: date) -> Iterator[str]:
    if not decision.expectations:
        return
    yield "## Expected"
    rows = [("", "Expectation", "Chance", "Due", "Outcome")]
    rows += [
        (
            str(each.number),
            each.text,
            per_cent(each.p),
            echo.day_dated(each.due_on),
            each.outcome,
        )
        for each in decision.expectations
    ]
    drawn = [f"| {' | '.join(escaped(cell) for cell in row)} |" for row in rows]
    yield "\n".join([drawn[0], "| --: | --- | --: | --- | --- |", *drawn[1:]])


def _compared(view: DecisionShown) -> Iterator[str]:
    if view.comparison is not None:
        yield from _list("The comparison it rests on", decision_words.comparison(view.comparison))


def _came(decision: Decision, today: date) -> Iterator[str]:
    notes = [f"{echo.day_dated(each.day)}: {each.text}" for each in decision.notes]
    yield from _list("Noted since", notes)
    if decision.reviewed_on is None:
        return
    word = "Dropped" if decision.state == "dropped" else "Looked back"
    yield f"## {word} on {escaped(echo.day_dated(decision.reviewed_on))}"
    if decision.happened:
        yield "  \n".join(escaped(line) for line in parted(decision.happened))
    if decision_words.judged(decision):
        yield escaped(f"{decision_words.judged(decision).capitalize()}.")
    if decision.lesson:
        yield escaped(f"Lesson: {decision.lesson}")


def _section(title: str, texts: list[str]) -> Iterator[str]:
    said = [escaped(line) for line in texts if line.strip()]
    if said:
        yield f"## {title}"
        yield "  \n".join(said)


def _list(title: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"## {title}"
        yield "\n".join(
            "- " + "  \n  ".join(escaped(line) for line in parted(each)) for each in items
        )
