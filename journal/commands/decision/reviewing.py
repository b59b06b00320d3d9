"""Looking back at a decision: the frozen text first, then what came, and only then a judgement."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any

import typer

from journal import plans
from journal.commands.decision import options, shown
from journal.domain import texts
from journal.domain.decision_days import JUDGED, OUTCOMES
from journal.errors import ConflictError, InvalidError, JournalError, UsageError
from journal.plans import read_decisions
from journal.render.escape import shown as safe
from journal.runtime import Runtime
from journal.views.decisions import Decision

Resolve = Annotated[
    list[str] | None,
    typer.Option(
        "--resolve", metavar="N=OUTCOME", help="How expectation N came out: yes, no, void."
    ),
]
LEAVES = "(Enter leaves it)"


def review(
    ctx: typer.Context,
    name: options.Name,
    resolve: Resolve = None,
    happened: Annotated[
        str | None, typer.Option("--happened", metavar="TEXT", help="What happened.")
    ] = None,
    quality: Annotated[
        str | None,
        typer.Option("--quality", metavar="WORD", help="Of the decision: good, mixed or poor."),
    ] = None,
    result: Annotated[
        str | None,
        typer.Option("--result", metavar="WORD", help="Of its outcome: good, mixed or poor."),
    ] = None,
    lesson: Annotated[
        str | None, typer.Option("--lesson", metavar="TEXT", help="One lesson.")
    ] = None,
    next_: Annotated[
        str | None,
        typer.Option("--next", metavar="DAY", help="When to look back once more; else it is done."),
    ] = None,
) -> None:
    """Look back at a frozen decision: first its text as it was, then what came of it.

    How good the decision was is asked before, and apart from, how good its outcome was. Without a
    terminal the text is shown, and the options answer.

    \b
    Examples:
      journal decision review 1
      journal decision review 1 --resolve 1=yes --resolve 2=no --quality good --result mixed
      journal decision review 1 --next 2027-09-24
    """
    run: Runtime = ctx.obj
    outcomes = _outcomes(resolve or ())
    said: dict[str, Any] = {
        "happened": _words(happened),
        "quality": _judged("quality", quality),
        "result": _judged("result", result),
        "lesson": _words(lesson),
        "next": None if next_ is None else options.day_ahead(run, next_, option="--next"),
    }
    said = {key: value for key, value in said.items() if value is not None}
    with run.reading() as store:
        decision = read_decisions.named(store, name, run.today)
        page = shown.page(store, decision, run.today)
    if decision.frozen_at is None:
        raise ConflictError(
            f"decision {decision.id} is a draft: there is nothing to look back at",
            hint=f"journal decision freeze {decision.id}",
        )
    if outcomes or said:
        _keep(run, decision.id, outcomes, said)
        return
    run.show(page)
    if run.interactive:
        _dialogue(run, decision)
    elif not any(run.said.get(each) for each in ("json", "plain")):
        run.tell(f"to answer: journal decision review {decision.id} {_line(decision)}")


def look_back(run: Runtime, name: str) -> None:
    """Show a frozen decision as it was, and ask what came of it."""
    with run.reading() as store:
        decision = read_decisions.named(store, name, run.today)
        page = shown.page(store, decision, run.today)
    run.show(page)
    _dialogue(run, decision)


def _line(decision: Decision) -> str:
    """Return the options that would answer what waits."""
    resolved = [f"--resolve {each.number}=yes" for each in decision.due]
    return " ".join([*resolved, '--happened "…" --quality good --result mixed --lesson "…"'])


def _keep(run: Runtime, number: int, outcomes: dict[int, str], said: dict[str, Any]) -> None:
    """Store what a review says in one change, and show it."""
    now = run.clock.now
    text = said.get("happened") or said.get("lesson")
    with run.writing("decision review", text=text) as store:
        resolved = plans.decisions.resolve(store, number, outcomes, on=run.today, now=now)
        changed = plans.decisions.review(store, number, said, on=run.today, now=now)
        did = "reviewed" if "reviewed_on" in changed else "resolved" if resolved else "changed"
        moved = tuple(f"expectation {each}" for each in resolved)
        answer = shown.said(
            store,
            number,
            did if changed or resolved else "already",
            run.today,
            changed=(*moved, *changed),
        )
    run.show(answer)


def _dialogue(run: Runtime, decision: Decision) -> None:
    """Ask what waits, keep each answer at once, and end with the review as it stands.

    While expectations alone wait, the decision itself is not judged yet.
    """
    for each in decision.due:
        words = f"{each.number} “{safe(each.text)}”: yes, no or void? {LEAVES}"
        answer = _asked(run, words, _one_of(OUTCOMES))
        if answer is not None:
            _store(run, decision.id, {each.number: answer}, {})
    said: dict[str, Any] = {}
    if decision.review_due or decision.tripwires_due or not decision.due:
        said = _judgement(run, decision)
    _end(run, decision, said)


def _end(run: Runtime, before: Decision, said: dict[str, Any]) -> None:
    """Keep the last answers of a dialogue, and show what all of them came to."""
    _store(run, before.id, {}, said)
    with run.reading() as store:
        after = read_decisions.one(store, before.id, run.today)
        pairs = zip(before.expectations, after.expectations, strict=True)
        moved = tuple(f"expectation {now.number}" for was, now in pairs if was != now)
        did = "reviewed" if said else "resolved" if moved else "changed"
        answer = shown.said(
            store, before.id, did if after != before else "already", run.today, changed=moved
        )
    run.show(answer)


def _judgement(run: Runtime, decision: Decision) -> dict[str, Any]:
    """Ask what happened, then for the quality of the decision before that of its outcome."""
    _ask(run, decision, "happened", "What happened?", texts.checked_text)
    words = "good, mixed or poor?"
    quality = _ask(
        run, decision, "quality", f"The decision as it was made: {words}", _one_of(JUDGED)
    )
    result = _ask(run, decision, "result", f"Its outcome: {words}", _one_of(JUDGED))
    _ask(run, decision, "lesson", "One lesson?", texts.checked_text)
    if quality is None or result is None:
        return {}
    ahead = decision.review_on is not None and decision.review_on > run.today
    keeps = "Enter keeps its date" if ahead and decision.reviewed_on else "Enter: it is done"
    day = _asked(
        run,
        f"Look back once more? (a day; {keeps})",
        lambda text: options.day_ahead(run, text, option="--next"),
    )
    said = {"quality": quality, "result": result}
    return said if day is None else {**said, "next": day}


def _ask(
    run: Runtime, decision: Decision, field: str, words: str, read: Callable[[str], Any]
) -> str | None:
    """Ask for what a review does not say yet, or a later one may say anew; return what holds."""
    held: str | None = getattr(decision, field)
    if held is not None and decision.reviewed_on is None:
        return held
    keeps = LEAVES if held is None else f"(Enter keeps “{safe(held)}”)"
    answer: str | None = _asked(run, f"{words} {keeps}", read)
    if answer is None:
        return held
    _store(run, decision.id, {}, {field: answer})
    return answer


def _store(run: Runtime, number: int, outcomes: dict[int, str], said: dict[str, Any]) -> None:
    if not outcomes and not said:
        return
    now = run.clock.now
    with run.writing("decision review", text=said.get("happened") or said.get("lesson")) as store:
        plans.decisions.resolve(store, number, outcomes, on=run.today, now=now)
        plans.decisions.review(store, number, said, on=run.today, now=now)


def _asked(run: Runtime, words: str, read: Callable[[str], Any]) -> Any:
    """Return an answer as `read` understands it, asked again until it does; None for Enter."""
    while True:
        said = run.ask(words, otherwise="journal decision review --help").strip()
        if not said:
            return None
        try:
            return read(said)
        except JournalError as error:
            run.tell(safe(error.message))


def _one_of(known: Sequence[str]) -> Callable[[str], str]:
    """Return a reader of one of `known` words or the start of one."""

    def read(text: str) -> str:
        fits = [each for each in known if each.startswith(texts.key(text))]
        if len(fits) != 1:
            raise InvalidError(f"{texts.quoted(text)} is none of {', '.join(known)}")
        return fits[0]

    return read


def _outcomes(words: Sequence[str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for word in words:
        number, equals, outcome = word.partition("=")
        if not equals or not (number.strip().isascii() and number.strip().isdigit()):
            raise UsageError(f"{texts.quoted(word)} is not N=OUTCOME", hint="--resolve 1=yes")
        if texts.key(outcome.strip()) not in OUTCOMES:
            raise InvalidError(
                f"an outcome is not {texts.quoted(outcome)}", hint=f"--resolve {int(number)}=yes"
            )
        found[int(number)] = texts.key(outcome.strip())
    return found


def _judged(field: str, text: str | None) -> str | None:
    if text is None:
        return None
    word = texts.key(text.strip())
    if word not in JUDGED:
        raise InvalidError(
            f"{field}: {texts.quoted(text)}; good, mixed or poor", hint=f"--{field} mixed"
        )
    return word


def _words(text: str | None) -> str | None:
    return None if text is None else texts.checked_text(text)
