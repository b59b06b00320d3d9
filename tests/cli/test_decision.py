"""A decision is drafted, says what it expects, is frozen into one text with a hash, and then stands."""

import hashlib
import json
import sqlite3
from contextlib import closing

import decision_journal
import pytest
import role_journal
from decision_journal import held, page
from test_imports import loaded

from journal.domain import record_text

WRITER, MANAGER = "help-center-writer", "community-manager"
KEEP = f"keep:{MANAGER}:{WRITER}"


@pytest.fixture
def drafted(journal):
    decision_journal.draft(journal)
    return journal


@pytest.fixture
def complete(journal):
    decision_journal.complete(journal)
    return journal


@pytest.fixture
def frozen(journal):
    decision_journal.frozen(journal)
    return journal


@pytest.fixture
def compared(journal):
    role_journal.enter(journal)
    return journal


def test_a_draft_says_where_it_stands_and_what_is_still_to_be_said(journal):
    answer = journal("decision", "new", "Ask for the post", "--choice", "ask", "--state", "rested")

    assert answer.lines == [
        "decision #1  Ask for the post · draft",
        "        chosen: ask",
        "        still to say: two options, why, an expectation with a chance and a day,",
        "          a review date still to come",
        "        journal decision edit 1",
    ]


def test_add_is_another_word_for_new(journal):
    assert journal("decision", "add", "Ask").lines[0] == "decision #1  Ask · draft"
    assert "\n  add " not in journal("decision", "--help").out


def test_a_new_decision_without_a_title_is_refused_off_a_terminal(journal):
    assert journal("decision", "new") == (
        2, "", 'journal: decision new takes a title\n  journal decision new "Ask for the writer post"\n',
    )  # fmt: skip


def test_a_second_draft_of_a_title_is_refused(drafted):
    answer = drafted("decision", "new", "ASK for the post")

    assert (answer.code, answer.out) == (4, "")
    assert answer.err.endswith("already: #1\n  journal decision freeze 1\n")


def test_every_option_is_kept(journal):
    more = (
        *("--gut", "ask", "--premortem", "too early", "--premortem", "too late"),
        *("--tripwire", "no answer by then by 2026-12-01", "--ten-minutes", "nervous"),
        *("--ten-months", "glad", "--ten-years", "will not matter"),
    )
    decision_journal.draft(journal, "Ask", *more)

    found = held(journal)

    assert (found["chosen"], found["options"]) == ("ask", ["ask", "wait"])
    assert (found["why"], found["state_of_mind"]) == ("an editor to learn from", "rested")
    assert (found["review_on"], found["gut"]) == ("2027-03-24", "ask")
    assert found["premortem"] == ["too early", "too late"]
    assert found["tripwires"] == [{"text": "no answer by then", "by": "2026-12-01"}]
    assert found["ten_ten_ten"] == {
        "minutes": "nervous", "months": "glad", "years": "will not matter",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("argv", "code", "message"),
    [
        (("new", "T", "--review", "yesterday"), 5, "--review: 2026-09-23 is not still to come"),
        (("new", "T", "--review", "today"), 5, "--review: 2026-09-24 is not still to come"),
        (("new", "T", "--review", "soonish"), 5, "“soonish” is not a day"),
        (("new", "T", "--tripwire", "no date"), 2, "“no date” has no day: TEXT by DAY"),
        (("new", "T", "--tripwire", "x by 2026-09-01"), 5, "--tripwire: 2026-09-01 is not"),
        (("new", "T", "--tripwire", " by friday"), 2, "“ by friday” has no day"),
        (("new", " "), 5, "text: there is nothing to see in it"),
        (("new", "T", "--why", "a\0b"), 5, "text: U+0000 at character 2"),
        (("new", "T", "--successor-of", "9"), 3, "no decision “9”"),
        (("new", "--from", "none.toml"), 8, "none.toml cannot be read"),
        (("expect", "1"), 2, "an expectation has words, a chance and a day"),
        (("expect", "1", "x", "--p", "60%"), 2, "an expectation has words, a chance and a day"),
        (("expect", "1", "x", "--p", "35", "--by", "friday"), 5, "“35” is not a chance"),
        (("expect", "1", "x", "--p", "often", "--by", "friday"), 2, "“often” is not a chance"),
        (("expect", "1", "x", "--p", "-1%", "--by", "friday"), 5, "“-1%” is not a chance"),
        (("expect", "1", "x", "--p", "60%", "--by", "today"), 5, "--by: 2026-09-24 is not still"),
        (("expect", "9", "x", "--p", "60%", "--by", "friday"), 3, "no decision “9”"),
        (("expect", "1", "--without", "1"), 3, "decision 1 has no expectation 1"),
        (("expect", "1", "x", "--without", "1"), 2, "--without takes one away"),
        (("edit", "1", "--clear", "title"), 5, "no field “title” to clear"),
        (("edit", "1", "--clear", "mood"), 5, "no field “mood” to clear"),
        (("edit", "1", "--successor-of", "1"), 5, "a decision does not follow itself"),
        (("edit", "1"), 2, "there is no terminal to open an editor on"),
        (("freeze", "1"), 5, "decision 1 does not say everything yet: an expectation"),
        (("note", "1", "x"), 4, "decision 1 is a draft: change it itself"),
        (("review", "1"), 4, "decision 1 is a draft: there is nothing to look back at"),
        (("show", "1", "--verify"), 4, "decision 1 is a draft: there is nothing to verify"),
        (("show", "7"), 3, "no decision “7”"),
        (("rm", "nothing"), 3, "no decision “nothing”"),
        (("drop", "7"), 3, "no decision “7”"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_is_one_line_with_a_hint_and_changes_nothing(drafted, argv, code, message):
    before = drafted("export", "jsonl").out

    answer = drafted("decision", *argv)

    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith(f"journal: {message}"), answer.err
    assert drafted("export", "jsonl").out == before


def test_a_decision_is_known_by_a_part_of_its_title_and_near_names_are_offered(drafted):
    assert drafted("decision", "show", "the-post", "--json").data["decision"]["id"] == 1
    assert "near: ask-for-the-post" in drafted("decision", "show", "ask-for-teh-post").err


def test_an_expectation_says_its_chance_and_its_day(drafted):
    answer = drafted("decision", "expect", "1", "an", "offer", "--p", "0.9", "--by", "31 oct")

    assert answer.lines == [
        "decision #1  Ask for the post · draft · review Wed 24 Mar 2027",
        "        1. 90% · an offer · due Sat 31 Oct, in 5 weeks",
        "        journal decision freeze 1",
    ]


def test_the_same_expectation_again_changes_nothing_and_a_new_chance_replaces_it(complete):
    text, p, by = decision_journal.EXPECTED[0]
    again = complete("decision", "expect", "1", text, "--p", p, "--by", by)
    other = complete("decision", "expect", "1", text.upper(), "--p", "0.2", "--by", by)

    assert "        already so" in again.lines
    assert other.code == 0
    assert [(each["text"], each["p"]) for each in held(complete)["expectations"]] == [
        (text.upper(), 0.2), (decision_journal.EXPECTED[1][0], 0.5),
    ]  # fmt: skip


def test_an_expectation_of_a_draft_can_be_taken_away(complete):
    assert complete("decision", "expect", "1", "--without", "1").code == 0

    assert [each["text"] for each in held(complete)["expectations"]] == ["the post is announced"]


@pytest.mark.parametrize(
    ("argv", "lacks"),
    [
        (("--clear", "options"), "two options"),
        (("--option", "ask"), "two options"),
        (("--option", "ask", "--option", "ask"), "two options"),
        (("--clear", "choice"), "a choice"),
        (("--clear", "why"), "why"),
        (("--clear", "state"), "a state of mind"),
        (("--clear", "review"), "a review date still to come"),
    ],
    ids=" ".join,
)
def test_freezing_names_what_is_not_said(complete, argv, lacks):
    complete("decision", "edit", "1", *argv)

    answer = complete("decision", "freeze", "1", "--yes")

    assert (answer.code, answer.out) == (5, "")
    assert answer.err.splitlines()[0] == f"journal: decision 1 does not say everything yet: {lacks}"
    assert answer.err.splitlines()[1].startswith("  journal decision edit 1 --")
    assert held(complete)["state"] == "open"


@pytest.mark.parametrize(
    ("now", "lacks"),
    [
        ("2026-10-31T12:00:00+00:00", "days still to come for all expectations"),
        ("2027-03-24T12:00:00+00:00", "days still to come for all expectations; a review date still to come"),
    ],
)  # fmt: skip
def test_what_has_come_in_the_meantime_is_not_expected_any_more(complete, shell, now, lacks):
    answer = shell("decision", "freeze", "1", "--yes", now=now)

    assert answer.code == 5
    assert answer.err.splitlines()[0].endswith(f"everything yet: {lacks}")


def test_freezing_without_a_terminal_needs_a_yes(complete):
    answer = complete("decision", "freeze", "1")

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.endswith("\n  journal decision freeze 1 --yes\n")
    assert held(complete)["state"] == "open"


def test_a_frozen_decision_says_its_hash_and_when_it_speaks_again(complete):
    answer = complete("decision", "freeze", "1", "--yes")
    sha256 = held(complete)["sha256"]

    assert answer.lines == [
        f"decision #1  Ask for the post · frozen Thu 24 Sep · sha256 {sha256[:12]}…",
        "  review Wed 24 Mar 2027",
        "        chosen: ask",
        "        2 expectations, the first due Sat 31 Oct",
        "        journal decision show 1 --verify",
    ]


def test_the_frozen_text_is_canonical_and_has_the_hash_that_is_kept(frozen):
    found = page(frozen)
    text = found["frozen_text"]
    record = json.loads(text)

    assert hashlib.sha256(text.encode()).hexdigest() == found["decision"]["sha256"]
    assert text == json.dumps(
        record, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )
    assert record == {
        "schema": "journal.decision/1",
        "version": record["version"],
        "frozen_at": "2026-09-24T17:30:00Z",
        "decision": {
            "title": "Ask for the post",
            "chosen": "ask",
            "options": ["ask", "wait"],
            "why": "an editor to learn from",
            "state_of_mind": "rested",
            "review_on": "2027-03-24",
            "gut": None,
            "premortem": [],
            "tripwires": [],
            "ten_ten_ten": {"minutes": None, "months": None, "years": None},
            "successor_of": None,
        },
        "expectations": [
            {"text": "an offer by autumn", "p": 0.9, "due": "2026-10-31"},
            {"text": "the post is announced", "p": 0.5, "due": "2027-06-30"},
        ],
        "comparison": None,
    }


@pytest.mark.parametrize(
    "argv",
    [
        ("edit", "1", "--why", "hindsight"),
        ("edit", "1", "--clear", "gut"),
        ("expect", "1", "more", "--p", "5%", "--by", "friday"),
        ("expect", "1", "--without", "1"),
        ("freeze", "1", "--yes"),
    ],
    ids=" ".join,
)
def test_what_is_frozen_stands(frozen, argv):
    before = frozen("export", "jsonl").out

    answer = frozen("decision", *argv)

    assert (answer.code, answer.out) == (4, "")
    assert answer.err == (
        "journal: decision 1 is frozen: its words stand\n"
        '  journal decision note 1 "…" · or journal decision new --successor-of 1\n'
    )
    assert frozen("export", "jsonl").out == before


@pytest.mark.parametrize("batch", [(), ("2",), ("4",)], ids=["newest", "expect", "freeze"])
def test_undo_does_not_thaw(frozen, batch):
    before = page(frozen)

    answer = frozen("undo", *batch)

    assert (answer.code, answer.out) == (4, "")
    assert answer.err.splitlines() == [
        f"journal: change {batch[0] if batch else 4} cannot be undone: decision 1 is frozen",
        '  journal decision note 1 "…" · or journal decision new --successor-of 1',
    ]
    assert page(frozen) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE decision SET why = 'hindsight'",
        "UPDATE decision SET frozen_text = replace(frozen_text, 'rested', 'hasty')",
        "UPDATE decision SET sha256 = NULL, frozen_text = NULL, frozen_at = NULL",
        "UPDATE decision SET review_on = '2030-01-01'",
        "UPDATE expectation SET p = 0.1",
        "UPDATE expectation SET text = 'less'",
        "UPDATE expectation SET due_on = '2030-01-01'",
    ],
)
def test_no_sql_changes_what_was_frozen(frozen, home, statement):
    before = page(frozen)

    with (
        closing(sqlite3.connect(home / "journal.db")) as connection,
        pytest.raises(sqlite3.IntegrityError, match="frozen"),
    ):
        connection.execute(statement)

    assert page(frozen) == before


def tampered(home, *statements):
    """Change the file behind the rules' back."""
    with closing(sqlite3.connect(home / "journal.db")) as connection, connection:
        connection.execute("DROP TRIGGER frozen_decision")
        for statement in statements:
            connection.execute(statement)


CHANGED_BYTE = "UPDATE decision SET frozen_text = replace(frozen_text, 'rested', 'nested')"


def test_a_changed_byte_of_the_text_is_found_by_show_and_by_the_doctor(frozen, home):
    tampered(home, CHANGED_BYTE)

    shown, examined = frozen("decision", "show", "1", "--verify"), frozen("doctor")

    assert (shown.code, examined.code) == (7, 7)
    assert shown.err == "decision 1 is not what was frozen: journal doctor\n"
    assert "not sound  the frozen text has another hash than was kept" in shown.out
    assert "the frozen text of decision 1 has another hash" in examined.out


def test_a_column_that_says_something_else_than_the_text_is_found(frozen, home):
    tampered(home, "UPDATE decision SET why = 'hindsight'")

    answer = frozen("decision", "show", "1", "--verify", "--json")

    assert answer.code == 7
    assert answer.data["verified"] == {
        "sound": False,
        "sha256": answer.data["decision"]["sha256"],
        "computed": answer.data["decision"]["sha256"],
        "differs": ["why"],
    }


def test_a_sound_text_is_verified(frozen):
    answer = frozen("decision", "show", "1", "--verify")

    assert answer.code == 0
    assert answer.err == f"verified: the frozen text has the hash {held(frozen)['sha256']}\n"


def test_the_frozen_decision_of_the_demo_is_sound(journal, monkeypatch, tmp_path):
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-27T18:00:00+02:00")
    journal("demo", "--keep", str(tmp_path / "demo"))
    monkeypatch.setenv("JOURNAL_HOME", str(tmp_path / "demo"))

    assert journal("decision", "show", "1", "--verify").code == 0


def test_a_note_stands_under_the_text_that_it_corrects(frozen):
    answer = frozen("decision", "note", "1", "it", "slipped")

    assert answer.lines[1] == "        it slipped"
    assert held(frozen)["notes"] == [{"day": "2026-09-24", "text": "it slipped"}]
    assert "  noted      Thu 24 Sep it slipped" in frozen("decision", "show", "1").lines


def test_a_later_decision_names_the_one_it_follows(frozen):
    frozen("decision", "new", "Ask for the post", "--successor-of", "1")

    assert (held(frozen, "2")["successor_of"], held(frozen)["successors"]) == (1, [2])
    assert "  followed   #2" in frozen("decision", "show", "1").lines


def test_a_later_decision_has_the_title_of_the_one_it_follows_unless_it_says_one(frozen):
    frozen("decision", "new", "--successor-of", "1")
    frozen("decision", "new", "Otherwise", "--successor-of", "1")

    assert [held(frozen, number)["title"] for number in "23"] == ["Ask for the post", "Otherwise"]


@pytest.mark.parametrize(
    "wires",
    [
        '[{"text": "x"}]',
        '[{"text": "x", "by": "soon"}]',
        "[1]",
        '["x"]',
        "no JSON",
        '{"by": "2026-09-01"}',
    ],
)
def test_tripwires_of_a_file_from_elsewhere_that_say_no_day_are_passed_over(drafted, home, wires):
    with closing(sqlite3.connect(home / "journal.db")) as connection, connection:
        connection.execute("UPDATE decision SET tripwires = ?", (wires,))
    drafted("decision", "expect", "1", "an offer", "--p", "90%", "--by", "tomorrow")

    assert drafted("decision", "freeze", "1", "--yes").code == 0
    assert held(drafted)["tripwires"] == []
    assert drafted("today").code == 0


def test_a_frozen_successor_keeps_whom_it_follows_by_uid(frozen):
    decision_journal.frozen(frozen, "Once more", "--successor-of", "1", number="2")

    record = json.loads(page(frozen, "2")["frozen_text"])

    assert record["decision"]["successor_of"] == held(frozen)["uid"]


EDITS = [
    (("decision", "edit", "1", "--why", "other"),),
    (("decision", "expect", "1", "more", "--p", "5%", "--by", "friday"),),
    (("decision", "expect", "1", "--without", "1"),),
    (("decision", "drop", "1", "--why", "no time"),),
    (("decision", "rm", "1"),),
    (("decision", "new", "Another"),),
]


@pytest.mark.parametrize("lines", EDITS, ids=lambda lines: " ".join(lines[0][:3]))
def test_what_was_done_to_a_draft_can_be_undone(complete, lines):
    before = complete("export", "jsonl").out

    assert complete(*lines[0]).code == 0
    assert complete("export", "jsonl").out != before
    assert complete("undo").code == 0

    assert complete("export", "jsonl").out == before


AFTERWARDS = [
    ("note", "1", "it slipped"),
    ("drop", "1", "--why", "withdrawn"),
    ("rm", "1"),
    ("review", "1", "--resolve", "1=yes"),
    ("review", "1", "--quality", "good", "--result", "poor", "--next", "2027-12-01"),
]


@pytest.mark.parametrize("argv", AFTERWARDS, ids=lambda argv: " ".join(argv[:3]))
def test_what_was_done_to_a_frozen_decision_can_be_undone(frozen, argv):
    before = frozen("export", "jsonl").out

    assert frozen("decision", *argv).code == 0
    assert frozen("export", "jsonl").out != before
    assert frozen("undo").code == 0

    assert frozen("export", "jsonl").out == before
    assert frozen("decision", "show", "1", "--verify").code == 0


def test_a_dropped_decision_is_kept_and_asked_about_no_more(frozen, shell):
    frozen("decision", "drop", "1", "--why", "the post was withdrawn")
    found = held(frozen)

    assert found["state"] == "dropped"
    assert [each["outcome"] for each in found["expectations"]] == ["void", "void"]
    assert found["notes"][0]["text"] == "dropped: the post was withdrawn"
    assert frozen("decision").lines == ["  1 dropped; --all shows it"]
    assert shell("today", "--json", now=decision_journal.LATER).data["decisions"] == []


def test_a_dropped_draft_is_taken_up_again_by_a_change(drafted):
    drafted("decision", "drop", "1")
    drafted("decision", "edit", "1", "--why", "after all")

    assert held(drafted)["state"] == "open"


def test_dropping_twice_is_already_so(drafted):
    drafted("decision", "drop", "1")

    assert "        already so" in drafted("decision", "drop", "1").lines


def test_removing_says_what_goes_and_rehearsing_removes_nothing(frozen):
    rehearsed = frozen("decision", "rm", "1", "--dry-run")
    removed = frozen("decision", "rm", "1")

    assert rehearsed.out == "decision #1 would be removed with 2 expectations: Ask for the post\n"
    assert removed.lines == [
        "decision #1 removed with 2 expectations: Ask for the post",
        "        journal undo brings it back",
    ]


def test_while_roles_are_compared_the_choice_is_the_best_move(compared):
    answer = compared("decision", "new", "Which role")

    assert answer.lines[1] == (
        "        chosen: take Community Manager and keep Help Center writer open"
    )
    assert held(compared)["chosen"] == KEEP
    assert held(compared)["options"] == [KEEP, f"go:{MANAGER}", f"go:{WRITER}", "stay"]


def test_the_proposed_move_counts_as_the_first_time_a_result_is_shown(compared):
    compared("decision", "new", "Which role")
    compared("role", "criterion", "weigh", "visibility=85")

    assert "Visibility 70 → 85" in " ".join(compared("role", "compare").out.split())


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("keep:manager:writer", KEEP), ("go:writer", f"go:{WRITER}"), ("STAY", "stay"),
        ("writer", WRITER), ("Help Center Writer", WRITER), ("center", WRITER),
        ("none of them", "none of them"), ("go on", "go on"), ("hel", "hel"),
    ],
)  # fmt: skip
def test_a_choice_is_a_move_a_role_or_words(compared, typed, kept):
    compared("decision", "new", "Which role", "--choice", typed)

    assert held(compared)["chosen"] == kept


def test_a_move_that_names_an_unknown_role_is_refused(compared):
    answer = compared("decision", "new", "Which role", "--choice", "keep:manager:wrter")

    assert (answer.code, answer.err.splitlines()[0]) == (3, "journal: no role “wrter”")
    assert "near: help-center-writer" in answer.err


def freeze_choice(journal, *choice):
    """Freeze a decision about the roles, with this choice where one is given."""
    said = (
        "--option",
        "a",
        "--option",
        "b",
        "--why",
        "so",
        "--state",
        "calm",
        "--review",
        "2027-03-24",
    )
    journal("decision", "new", "Which role", *said, *choice)
    journal("decision", "expect", "1", "an offer", "--p", "90%", "--by", "2026-10-31")
    return journal("decision", "freeze", "1", "--yes")


def test_the_comparison_is_frozen_with_every_input_and_result(compared):
    freeze_choice(compared)
    comparison = json.loads(page(compared)["frozen_text"])["comparison"]
    given, result = comparison["input"], comparison["result"]

    assert given["criteria"][0]["worst"].startswith("drained by the end of most days")
    assert given["criteria"][0]["swing"] == 100
    assert {role["slug"]: role["ratings"]["energy"]["likely"] for role in given["roles"]} == {
        "support-specialist": 4, MANAGER: 3, WRITER: 8,
    }  # fmt: skip
    assert (given["settings"]["seed"], given["settings"]["draws"]) == (1, 10000)
    assert result["moves"][0]["id"] == KEEP
    assert result["roles"][0]["fit"] == pytest.approx(62.811245, abs=1e-6)
    assert result["verdict"]["fit"]["word"] == "clear"


def test_freezing_closes_the_comparison_and_its_ratings_begin_the_next(compared, home):
    answer = freeze_choice(compared)
    again = compared("role", "compare", "--json")

    assert (
        "        the comparison “Which role next?” goes into the text and closes with it"
        in answer.lines
    )
    with closing(sqlite3.connect(home / "journal.db")) as connection:
        rows = connection.execute("SELECT id, closed_by FROM comparison ORDER BY id").fetchall()
    assert rows == [(1, 1), (2, None)]
    assert again.data["roles"][0]["fit"] == pytest.approx(62.811245, abs=1e-6)


def test_the_next_comparison_weighs_as_the_last_one_did(compared):
    order = "energy > visibility > writing > pay > community > team > schedule"
    compared("role", "criterion", "weigh", "--rank", order, "--as", "rank-sum")
    freeze_choice(compared)

    assert compared("role", "compare", "--json").data["settings"]["weights"] == "rank-sum"


def test_words_of_ones_own_leave_the_comparison_out_and_say_so(compared):
    answer = freeze_choice(compared, "--choice", "none of them")

    assert json.loads(page(compared)["frozen_text"])["comparison"] is None
    assert "without the comparison “Which role next?”: the choice is no move or role of it" in (
        " ".join(answer.out.split())
    )


def test_a_comparison_without_a_result_is_left_out_and_runs_on(journal, home):
    role_journal.enter_criteria(journal)
    role_journal.enter_roles(journal)

    freeze_choice(journal, "--choice", "writer")

    with closing(sqlite3.connect(home / "journal.db")) as connection:
        assert connection.execute("SELECT closed_by FROM comparison").fetchall() == [(None,)]
    assert json.loads(page(journal)["frozen_text"])["comparison"] is None


def test_no_comparison_proposes_nothing_and_takes_no_move(compared):
    compared("decision", "new", "Move house", "--no-comparison")
    refused = compared("decision", "new", "Move", "--no-comparison", "--choice", "stay")

    assert held(compared)["chosen"] == ""
    assert (refused.code, refused.err.splitlines()[0]) == (
        5, "journal: “stay” is a move of the running comparison",
    )  # fmt: skip


def test_removing_the_decision_lets_its_comparison_run_again(compared):
    freeze_choice(compared)

    assert compared("decision", "rm", "1").lines[1] == (
        "        the comparison “Which role next?” runs again"
    )


def test_the_page_of_a_frozen_choice_names_the_roles_as_they_were(compared):
    freeze_choice(compared)
    compared("role", "edit", "writer", "--name", "Docs writer")

    lines = compared("decision", "show", "1").lines

    assert "  chosen     take Community Manager and keep Help Center writer open" in lines
    assert "  compared   Which role next?: fit clear, move clear" in lines
    assert "             Help Center writer 63, best in 90%, P(offer) 35%" in lines


FILE = """
title = "Ask for the post"
choice = "ask"
options = ["ask", "wait"]
why = \"\"\"an editor to learn from
and a quiet desk\"\"\"
state = "rested"
review = 2027-03-24
premortem = ["too early"]
tripwires = [{ text = "no answer", by = 2026-12-01 }, "two low weeks by 2027-01-31"]
ten-minutes = "nervous"
[[expectation]]
text = "an offer"
p = "90%"
by = 2026-10-31
[[expectation]]
text = "the post is announced"
p = 0.5
by = "30 jun"
"""


def test_a_file_says_everything_at_once(journal, tmp_path):
    (tmp_path / "decision.toml").write_text(FILE)

    assert journal("decision", "new", "--from", str(tmp_path / "decision.toml")).code == 0
    assert journal("decision", "freeze", "1", "--yes").code == 0

    found = held(journal)
    assert found["why"] == "an editor to learn from\nand a quiet desk"
    assert [each["by"] for each in found["tripwires"]] == ["2026-12-01", "2027-01-31"]
    assert [(each["p"], each["due_on"]) for each in found["expectations"]] == [
        (0.9, "2026-10-31"), (0.5, "2027-06-30"),
    ]  # fmt: skip


def test_what_stands_on_the_line_goes_before_the_file(journal, tmp_path):
    (tmp_path / "decision.toml").write_text(FILE)

    journal(
        "decision", "new", "Another", "--state", "hasty", "--from", str(tmp_path / "decision.toml")
    )

    assert (held(journal)["title"], held(journal)["state_of_mind"]) == ("Another", "hasty")


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("choice =", "chioce =", 5, "line 3: no field “chioce”"),
        ("review = 2027-03-24", "review = 2020-01-01", 5, "line 8: --review: 2020-01-01 is not"),
        ('p = "90%"', "p = 90", 5, "line 12: “90” is not a chance"),
        ('p = "90%"\n', "", 5, "line 12: an expectation has text, p and by"),
        ("p = 0.5", "p = true", 5, "line 16: p: “True” is not a text"),
        ('state = "rested"', "state = [1]", 5, "line 7: state: “[1]” is not a text"),
        ('title = "Ask', 'title = Ask', 8, "is no TOML"),
    ],
)  # fmt: skip
def test_a_file_is_taken_whole_or_not_at_all(journal, tmp_path, old, new, code, said):
    (tmp_path / "d.toml").write_text(FILE.replace(old, new))

    answer = journal("decision", "new", "--from", str(tmp_path / "d.toml"))

    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err.splitlines()[0]
    assert journal("decision", "list", "--json").data["decisions"] == []


def test_the_words_of_a_decision_cannot_act_on_a_terminal(journal):
    nasty = "a\tb [bold] <script> \x1b[31m“x”"
    journal("decision", "new", nasty, "--why", f"{nasty}\nsecond", "--choice", nasty)

    text, report = (
        journal("decision", "show", "1").out,
        journal("decision", "show", "1", "--md", "-").out,
    )

    assert "\x1b" not in text + report
    assert "\t" not in text
    assert "<script>" not in report.replace("\\<script\\>", "")
    assert [len(row.split("\t")) for row in journal("decision", "list", "--plain").lines] == [
        21,
        21,
    ]


def test_the_report_is_written_once_and_over_only_by_force(frozen, tmp_path):
    path = tmp_path / "decision.md"
    first = frozen("decision", "show", "1", "--md", str(path))
    again = frozen("decision", "show", "1", "--md", str(path))
    forced = frozen("decision", "show", "1", "--md", str(path), "--force")

    assert (first.code, again.code, forced.code) == (0, 8, 0)
    assert path.read_text().startswith(
        "# Ask for the post\n\nDecision 1 · frozen · frozen Thu 24 Sep"
    )
    assert held(frozen)["sha256"] in path.read_text()


def test_a_shared_report_leaves_out_what_is_ones_own(journal):
    more = ("--gut", "GUTWORD", "--premortem", "BADWORD", "--ten-years", "TENWORD")
    decision_journal.frozen(journal, "Ask", *more)

    shared = journal("decision", "show", "1", "--share", "--md", "-")
    as_json = journal("decision", "show", "1", "--share", "--json")

    for word in ("GUTWORD", "BADWORD", "TENWORD", "rested"):
        assert word not in shared.out + as_json.out
    assert "an editor to learn from" in shared.out


def test_a_report_and_json_are_two_answers(frozen):
    assert frozen("decision", "show", "1", "--md", "-", "--json").code == 2


def test_the_list_names_those_that_wait_first(frozen, shell):
    decision_journal.draft(frozen, "A draft")

    lines = shell("decision", now=decision_journal.LATER).out.splitlines()

    assert lines == [
        "  #  Decision          state  review  open  chosen",
        "  1  Ask for the post  due    24 Mar  2     ask",
        "  2  A draft           draft  24 Mar        ask",
    ]


def test_an_empty_list_says_how_to_begin(journal):
    assert journal("decision") == (
        0, "", 'no decision yet: journal decision new "Ask for the writer post"\n',
    )  # fmt: skip


def test_the_list_loads_no_models(frozen):
    code, names = loaded(["decision", "list"])

    assert (code, sorted(names & {"sqlmodel", "numpy", "matplotlib"})) == (0, [])


def test_a_decision_survives_export_and_import(frozen, shell, tmp_path):
    frozen("decision", "note", "1", "it slipped")
    exported = frozen("export", "jsonl").out

    other = {"JOURNAL_HOME": str(tmp_path / "other")}
    shell("import", "jsonl", "-", stdin=exported, **other)

    assert shell("export", "jsonl", **other).out == exported
    assert shell("decision", "show", "1", "--verify", **other).code == 0


def test_the_import_of_a_frozen_decision_can_be_undone(frozen, shell, tmp_path):
    exported = frozen("export", "jsonl").out
    other = {"JOURNAL_HOME": str(tmp_path / "other")}
    shell("log", "a line", **other)
    before = shell("export", "jsonl", **other).out
    shell("import", "jsonl", "-", stdin=exported, **other)

    assert shell("undo", **other).code == 0
    assert shell("export", "jsonl", **other).out == before


def test_nothing_of_a_draft_is_ever_due(complete, shell):
    found = shell("decision", "show", "1", "--json", now=decision_journal.LATER).data["decision"]

    assert (found["state"], found["review_due"]) == ("open", False)
    assert [each["due"] for each in found["expectations"]] == [False, False]


def test_the_hash_is_that_of_the_vector_rule(frozen):
    text = page(frozen)["frozen_text"]

    assert record_text.canonical(json.loads(text)) == text
    assert record_text.digest(text) == held(frozen)["sha256"]
