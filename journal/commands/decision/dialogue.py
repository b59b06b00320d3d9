"""A decision asked for question by question: each answer is kept at once, and what was left stays
open for the next time.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from journal import plans
from journal.commands.decision import beginning, choices, options
from journal.domain import echo, texts
from journal.errors import JournalError
from journal.plans import read_decisions
from journal.render.escape import shown
from journal.runtime import Runtime
from journal.views.decisions import Decision, ExpectationDraft

ENDS = "(Enter ends)"
LEAVES = "(Enter leaves it)"
OTHERWISE = "journal decision edit --help"


class Question(NamedTuple):
    """What is asked for one field of a decision, and whether it still has to be.

    `needed` is asked before freezing as well; of `several` one is asked after the other.
    """

    field: str
    words: Callable[[Runtime, Decision], str]
    lacks: Callable[[Decision], bool]
    needed: bool = False
    several: bool = False


def _always(words: str) -> Callable[[Runtime, Decision], str]:
    return lambda run, decision: words


def _badly(run: Runtime, decision: Decision) -> str:
    day = decision.review_on
    when = "later" if day is None else f"{echo.day_dated(day)[4:]}"
    return f"It is {when} and this went badly. Why? {ENDS}"


QUESTIONS = (
    Question("gut", _always(f"Before you think it through: what says your gut? {LEAVES}"), lambda d: d.gut is None),
    Question("options", _always(f"Which ways are there? One at a time {ENDS}"), lambda d: len(d.options) < 2, True, True),
    Question("choice", _always("Which one do you choose?"), lambda d: not d.chosen, True),
    Question("why", _always(f"Why? In two to five lines {ENDS}"), lambda d: not d.why, True, True),
    Question("state", _always("In what state of mind are you?"), lambda d: not d.state_of_mind, True),
    Question("review", _always("When will you look back at it? (a day)"), lambda d: d.review_on is None, True),
    Question("premortem", _badly, lambda d: not d.premortem, False, True),
    Question("tripwires", _always(f"What, by when, would reopen it? TEXT by DAY {ENDS}"), lambda d: not d.tripwires, False, True),
    Question("ten-minutes", _always(f"How will you feel about it in ten minutes? {LEAVES}"), lambda d: not d.ten_ten_ten.minutes),
    Question("ten-months", _always(f"In ten months? {LEAVES}"), lambda d: not d.ten_ten_ten.months),
    Question("ten-years", _always(f"In ten years? {LEAVES}"), lambda d: not d.ten_ten_ten.years),
)  # fmt: skip


def draft(run: Runtime, fields: dict[str, Any], *, no_comparison: bool) -> int:
    """Store what was said, ask for all the rest, and return the id of the draft.

    A draft of that title goes on where it was left.
    """
    left = _left(run, fields["title"])
    if left is None:
        proposed = "chosen" not in fields
        left, told = beginning.stored(run, fields, (), no_comparison=no_comparison)
        for line in told:
            run.tell(shown(line))
        gaps(run, left, only_needed=False, proposed=proposed, apart=no_comparison)
    else:
        run.tell(f"Going on with #{left}.")
        _change(run, left, {name: text for name, text in fields.items() if name != "title"})
        gaps(run, left, only_needed=False)
    return left


def gaps(
    run: Runtime,
    number: int,
    *,
    only_needed: bool,
    proposed: bool = False,
    apart: bool = False,
) -> None:
    """Ask for what a draft does not say yet; `proposed`: its choice is the comparison's,
    `apart`: it has nothing to do with it.
    """
    for question in QUESTIONS:
        decision = _now(run, number)
        confirms = proposed and question.field == "choice" and bool(decision.chosen)
        if confirms:
            _confirm_choice(run, decision)
        elif question.lacks(decision) and (question.needed or not only_needed):
            _ask(run, decision, question, apart=apart)
    if not _now(run, number).expectations:
        _ask_expectations(run, number)


def _left(run: Runtime, title: str) -> int | None:
    with run.reading() as store:
        for each in read_decisions.every(store, run.today):
            if each.state == "open" and texts.key(each.title) == texts.key(title):
                return each.id
    return None


def _now(run: Runtime, number: int) -> Decision:
    with run.reading() as store:
        return read_decisions.one(store, number, run.today)


def _confirm_choice(run: Runtime, decision: Decision) -> None:
    """Show what the comparison proposes, and let it stand or be replaced."""
    words = f"The best move is {shown(decision.chosen)}. Another? (Enter keeps it)"
    _ask(run, decision, Question("choice", _always(words), lambda d: True))


def _ask(run: Runtime, decision: Decision, question: Question, *, apart: bool = False) -> None:
    words = question.words(run, decision)
    while True:
        answer = run.ask(words, otherwise=OTHERWISE).strip()
        if not answer:
            return
        if not _kept(run, decision.id, question, answer, apart=apart):
            continue
        if not question.several:
            return
        words = f"  and? {ENDS}"


def _kept(run: Runtime, number: int, question: Question, answer: str, *, apart: bool) -> bool:
    """Keep an answer; of one that cannot be understood say why, and return False."""
    try:
        decision = _now(run, number)
        if question.field == "why":
            said = options.read(run, {"why": "\n".join([*decision.why.splitlines(), answer])})
        elif question.several:
            said = options.read(run, {question.field: [answer]})
            column = options.FIELDS[question.field][0]
            said[column] = (*getattr(decision, column), *said[column])
        else:
            said = options.read(run, {question.field: answer})
        _change(run, number, said, apart=apart)
    except JournalError as error:
        _refused(run, error)
        return False
    return True


def _change(run: Runtime, number: int, fields: dict[str, Any], *, apart: bool = False) -> None:
    if not fields:
        return
    with run.writing("decision edit") as store:
        before = read_decisions.one(store, number, run.today)
        if apart:
            choices.refuse_about(store, fields.get("chosen", ""))
        else:
            fields = {**fields, **choices.resolved_all(store, fields)}
        plans.decisions.change(
            store, number, beginning.whole(store, fields, before), now=run.clock.now
        )


def _refused(run: Runtime, error: JournalError) -> None:
    hint = f" · {error.hint}" if error.hint and not error.hint.startswith("--") else ""
    run.tell(shown(f"{error.message}{hint}"))


def _ask_expectations(run: Runtime, number: int) -> None:
    words = f"What do you expect of it, so that it can be judged? {ENDS}"
    while True:
        text = run.ask(words, otherwise=OTHERWISE).strip()
        if not text:
            return
        chance = _answered(run, "  How sure are you? (60% or 0.6)", options.chance)
        if chance is None:
            return
        day = _answered(
            run,
            "  When can it be judged? (a day)",
            lambda said: options.day_ahead(run, said, option="--by"),
        )
        if day is None:
            return
        with run.writing("decision expect", text=text) as store:
            draft = ExpectationDraft(texts.checked_text(text), chance, day)
            plans.decisions.expect(store, number, draft, now=run.clock.now)
        words = f"  and? {ENDS}"


def _answered(run: Runtime, words: str, read: Callable[[str], Any]) -> Any:
    """Return an answer as `read` understands it, asked again until it does; None for Enter."""
    while True:
        said = run.ask(words, otherwise=OTHERWISE).strip()
        if not said:
            return None
        try:
            return read(said)
        except JournalError as error:
            _refused(run, error)
