"""A decision is asked for question by question: each answer is kept at once, Enter leaves a part, and
what was left is asked for before it is frozen.
"""

import io

import decision_journal
import pytest
import role_journal
from decision_journal import held
from screen import Screen

from journal.runtime import Runtime


@pytest.fixture
def answering(monkeypatch):
    """Return a function that types lines as a person at a terminal."""

    def types(*lines):
        monkeypatch.setattr(Runtime, "interactive", property(lambda run: True))
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return types


def asked(answer):
    """Return the questions that were put, which stand on one line while nobody sees the answers."""
    return answer.err


EVERY = (
    "ask",  # gut
    *("ask", "wait", ""),  # options
    "ask",  # choice
    *("an editor to learn from", "and a quiet desk", ""),  # why
    "rested",  # state
    "2027-03-24",  # review
    *("too early", ""),  # pre-mortem
    *("no answer by 2026-12-01", ""),  # tripwires
    *("nervous", "glad", "will not matter"),  # 10/10/10
    *("an offer", "90%", "31 oct", "the post is announced", "0.5", "2027-06-30", ""),
)


def test_every_question_is_asked_and_the_whole_text_is_shown_before_it_is_frozen(
    journal, answering
):
    answering(*EVERY, "y")

    answer = journal("decision", "new", "Ask for the post")
    found = held(journal)

    assert answer.code == 0
    assert found["state"] == "frozen"
    assert (found["gut"], found["options"], found["chosen"]) == ("ask", ["ask", "wait"], "ask")
    assert found["why"] == "an editor to learn from\nand a quiet desk"
    assert found["tripwires"] == [{"text": "no answer", "by": "2026-12-01"}]
    assert [(each["text"], each["p"]) for each in found["expectations"]] == [
        ("an offer", 0.9), ("the post is announced", 0.5),
    ]  # fmt: skip
    assert "It is 24 Mar 2027 and this went badly. Why?" in asked(answer)
    assert answer.out.index("  why        an editor to learn from") < answer.out.index("sha256")


def test_no_leaves_the_draft_that_was_asked_for(journal, answering):
    answering(*EVERY, "n")

    answer = journal("decision", "new", "Ask for the post")

    assert answer.code == 0
    assert answer.err.endswith("Kept as a draft: journal decision freeze 1\n")
    assert held(journal)["state"] == "open"


def test_the_title_is_asked_for_too(journal, answering):
    answering("Ask for the post", *EVERY, "y")

    journal("decision", "new")

    assert held(journal)["title"] == "Ask for the post"


def test_an_option_answers_its_question(journal, answering):
    answering("ask", "", "", "", "", "", "")

    answer = journal("decision", "new", "Ask", *decision_journal.SAID)

    assert "Which ways are there?" not in asked(answer)
    assert "Before you think it through" in asked(answer)
    assert answer.lines[-1] == ('        journal decision expect 1 "…" --p 60% --by "in 3 months"')


@pytest.mark.parametrize("more", [(), ("--no-input",), ("--json",), ("--plain",)])
def test_nothing_is_asked_without_a_terminal(shell, more):
    answer = shell("decision", "new", "Ask", *more, stdin="ask\n" * 20)

    assert (answer.code, "?" in answer.err) == (0, False)


def test_an_answer_that_cannot_be_read_is_asked_for_again(journal, answering):
    answering("", "", "", "", "", "yesterday", "2027-03-24", "", "", "", "", "", "")

    answer = journal("decision", "new", "Ask")

    assert "--review: 2026-09-23 is not still to come\nWhen will you look back at it?" in answer.err
    assert held(journal)["review_on"] == "2027-03-24"


def test_a_chance_that_cannot_be_read_is_asked_for_again(journal, answering):
    answering("", "", "", "", "", "", "an offer", "90", "90%", "tomorrow", "")

    answer = journal("decision", "new", "Ask", *decision_journal.SAID)

    assert "“90” is not a chance from 0 to 1 · 35% or 0.35" in answer.err
    assert held(journal)["expectations"][0]["p"] == 0.9


def test_the_same_title_goes_on_where_it_was_left(journal, answering):
    answering("ask", "ask", "wait", "")
    first = journal("decision", "new", "Ask for the post")
    answering(*EVERY[4:], "y")

    again = journal("decision", "new", "ask FOR the post")

    assert first.code == 0
    assert "Going on with #1." in again.err
    assert "Which ways are there?" not in asked(again)
    assert held(journal)["state"] == "frozen"
    assert [each["id"] for each in journal("decision", "--json").data["decisions"]] == [1]


def test_freezing_asks_for_what_it_needs_and_for_nothing_else(journal, answering):
    decision_journal.draft(journal)
    journal("decision", "edit", "1", "--clear", "state")
    answering("rested", "an offer", "90%", "31 oct", "", "y")

    answer = journal("decision", "freeze", "1")

    assert answer.code == 0
    assert "ten minutes" not in asked(answer)
    assert held(journal)["state"] == "frozen"


def test_what_was_not_answered_keeps_it_from_being_frozen(journal, answering):
    decision_journal.draft(journal)
    answering("")

    answer = journal("decision", "freeze", "1")

    assert answer.code == 5
    assert "does not say everything yet: an expectation" in answer.err


def test_a_no_at_the_freeze_is_declined(journal, answering):
    decision_journal.complete(journal)
    answering("n")

    answer = journal("decision", "freeze", "1")

    assert (answer.code, answer.err.splitlines()[-1]) == (130, "Freeze it? From then on its words stand [y/N] journal: nothing was frozen")  # fmt: skip
    assert held(journal)["state"] == "open"


def test_what_changes_while_it_is_read_is_not_frozen(journal, answering, shell, monkeypatch):
    decision_journal.complete(journal)
    answering()

    def meanwhile(run, question, *, yes, otherwise):
        shell("decision", "edit", "1", "--why", "another reason")
        return True

    monkeypatch.setattr(Runtime, "confirm", meanwhile)
    answer = journal("decision", "freeze", "1")

    assert answer.code == 4
    assert "what was shown has changed meanwhile; nothing was frozen" in answer.err
    assert held(journal)["state"] == "open"


def test_the_gut_is_asked_before_the_best_move_is_told(journal, answering):
    role_journal.enter(journal)
    answering("writer", "", "so", "", "calm", "2027-03-24", "", "", "", "", "", "")

    answer = journal("decision", "new", "Which role")

    gut, told = asked(answer).index("what says your gut?"), asked(answer).index("The best move is")
    assert gut < told
    assert held(journal)["gut"] == "help-center-writer"
    assert held(journal)["chosen"] == "keep:community-manager:help-center-writer"


def test_a_choice_apart_from_the_comparison_is_asked_for_in_other_words(journal, answering):
    role_journal.enter(journal)
    answering("", "a", "b", "", "stay", "stay in town", "", "", "", "", "", "", "", "", "")

    answer = journal("decision", "new", "Move house", "--no-comparison")

    assert "“stay” is a move of the running comparison\nWhich one do you choose?" in answer.err
    assert held(journal)["chosen"] == "stay in town"


def test_another_choice_may_take_the_place_of_the_best_move(journal, answering):
    role_journal.enter(journal)
    answering("", "go:writer", "so", "", "calm", "2027-03-24", "", "", "", "", "", "")

    journal("decision", "new", "Which role")

    assert held(journal)["chosen"] == "go:help-center-writer"


def test_ctrl_c_keeps_what_was_answered(journal):
    _, code = Screen("decision", "new", "Ask").press("ask\n", "stay\n", "\x03")

    assert code == 130
    assert (held(journal)["gut"], held(journal)["options"]) == ("ask", ["stay"])


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """Return a function that sets an editor which puts one text in another's place."""

    def replacing(old, new):
        path = tmp_path / "editor.py"
        path.write_text(
            "#!/usr/bin/env python3\nimport sys\np = sys.argv[-1]\n"
            f"s = open(p).read()\nassert {old!r} in s, s\n"
            f"open(p, 'w').write(s.replace({old!r}, {new!r}))\n",
            encoding="utf-8",
        )
        path.chmod(0o755)
        monkeypatch.setenv("EDITOR", str(path))

    return replacing


@pytest.mark.parametrize(
    ("old", "new", "field", "value"),
    [
        ('state = "rested"', 'state = "hasty"', "state_of_mind", "hasty"),
        ('["ask", "wait"]', '["ask", "wait", "leave"]', "options", ["ask", "wait", "leave"]),
        ('review = "2027-03-24"', "review = 2027-04-01", "review_on", "2027-04-01"),
        ('# gut = ""', 'gut = "go"', "gut", "go"),
        ('# premortem = ""', 'premortem = ["a", "b"]', "premortem", ["a", "b"]),
        ('why = "an editor to learn from"', "", "why", ""),
        (
            '# tripwires = ""', 'tripwires = ["x by 2026-12-01"]',
            "tripwires", [{"text": "x", "by": "2026-12-01"}],
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isidentifier() else "",
)  # fmt: skip
def test_a_draft_is_a_document_in_the_editor(journal, editor, old, new, field, value):
    decision_journal.complete(journal)
    editor(old, new)

    answer = journal("decision", "edit", "1")

    assert answer.code == 0
    assert held(journal)[field] == value


def test_an_expectation_is_changed_in_the_editor_and_the_others_stay(journal, editor):
    decision_journal.complete(journal)
    editor("90% by 2026-10-31: an offer by autumn", "80% by 2026-10-31: an offer by autumn")

    answer = journal("decision", "edit", "1")

    assert "        changed: expectations" in answer.lines
    assert [each["p"] for each in held(journal)["expectations"]] == [0.8, 0.5]


def test_an_expectation_is_removed_in_the_editor(journal, editor):
    decision_journal.complete(journal)
    editor('"90% by 2026-10-31: an offer by autumn", ', "")

    journal("decision", "edit", "1")

    assert [each["text"] for each in held(journal)["expectations"]] == ["the post is announced"]


def test_an_unchanged_document_is_already_so(journal, editor):
    decision_journal.complete(journal)
    editor("state", "state")

    assert "        already so" in journal("decision", "edit", "1").lines


def test_a_frozen_decision_opens_no_editor(journal, editor):
    decision_journal.frozen(journal)
    editor("rested", "hasty")

    assert journal("decision", "edit", "1").code == 4
