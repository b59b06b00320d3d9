"""A review that is saved keeps its answers and the figures of that day, whatever changes later."""

import re

import pytest

from journal.commands import _names
from journal.render import cells

HOSTILE = "[bold]red[/] <script>alert(1)</script> \x1b[31m `a` | b"
SHOWN = "[bold]red[/] <script>alert(1)</script> ␛[31m `a` | b"


@pytest.fixture
def week(journal):
    """Give a week with two wins, one of them private."""
    journal("win", "kept Oakfield", "-t", "30m", "-d", "2026-09-22")
    journal("win", "a raise was promised", "--private", "-d", "2026-09-23")


def editor(tmp_path, monkeypatch, code):
    """Let `code`, Python over the text `t`, be the person's editor."""
    script = tmp_path / "editor.py"
    script.write_text(
        "import sys\np = sys.argv[1]\nt = open(p, encoding='utf-8').read()\n"
        f"{code}\nopen(p, 'w', encoding='utf-8').write(t)\n"
    )
    monkeypatch.setenv("EDITOR", f"python3 {script}")


def test_answers_by_option_finish_a_review(journal, week):
    answer = journal("review", "week", "--answer", "well=Oakfield stayed", "--answer", "next=rest")

    assert answer.lines == [
        "Saved: review 2026-W39.   Next: journal review quarter (2026-Q3 ends Wednesday)."
    ]
    kept = journal("review", "list", "--json").data["reviews"][0]
    assert kept["answers"] == {"well": "Oakfield stayed", "next": "rest"}
    assert (kept["step"], kept["figures"]) == (7, True)


def test_quiet_and_json_answer_as_every_write_does(journal, week):
    assert journal("review", "week", "--answer", "well=a", "-q").out == ""
    data = journal("review", "week", "--answer", "hard=b", "--json").data

    assert (data["schema"], data["kept"]["answers"]) == (
        "journal.review.saved/1",
        {"well": "a", "hard": "b"},
    )


def test_what_is_answered_stands_in_the_page_of_that_review(journal, week):
    journal("review", "week", "--answer", "well=Oakfield stayed")

    assert "  Went well?      Oakfield stayed" in journal("review", "week").lines
    assert "Oakfield stayed" in journal("review", "week", "--md", "-").out
    assert "Oakfield stayed" in journal("review", "week", "--html", "-").out


def test_a_saved_review_stays_true_when_the_past_is_corrected(journal, week):
    journal("review", "week", "--answer", "well=a")
    before = journal("review", "show", "2026-W39").out
    journal("edit", "1", "--text", "lost Oakfield", "-t", "8h")
    journal("win", "another one", "-d", "2026-09-21")

    assert journal("review", "show", "2026-W39").out == before
    assert "kept Oakfield" in before
    now = journal("review", "show", "2026-W39", "--now").out
    assert "kept Oakfield" not in now
    assert "another one" in now


def test_a_snapshot_is_the_page_that_was_shown(journal, week):
    shown = journal("review", "week", "--json").data
    journal("review", "week", "--answer", "well=a")
    kept = journal("review", "show", "2026-W39", "--json").data

    assert kept["present"] is False
    shown["questions"][0]["answer"] = "a"
    assert {"schema": "journal.review/1", **kept["review"]} == shown


def test_an_answer_that_is_given_later_leaves_the_figures(journal, week):
    journal("review", "week", "--answer", "well=a")
    journal("rm", "1")
    journal("review", "week", "--answer", "well=b", "--answer", "hard=c")
    out = journal("review", "show", "2026-W39").out

    assert "kept Oakfield" in out
    assert "Went well?      b" in out
    assert "Was hard?       c" in out


def test_an_empty_answer_takes_one_away(journal, week):
    journal("review", "week", "--answer", "well=a", "--answer", "hard=c")
    journal("review", "week", "--answer", "well=")

    assert journal("review", "list", "--json").data["reviews"][0]["answers"] == {"hard": "c"}


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["--answer", "good=x"], 2, "no question “good” in the review of a week"),
        (["--answer", "well"], 2, "--answer takes KEY=TEXT"),
        (["--answer", "well=a", "--answer", "well=b"], 2, "“well” is answered twice"),
        (["--answer", "well=a", "--editor"], 2, "--answer and --editor are two ways"),
        (["--editor"], 2, "there is no terminal to open an editor on"),
    ],
)
def test_an_answer_that_cannot_be_kept_is_refused(journal, week, words, code, message):
    answer = journal("review", "week", *words)

    assert (answer.code, answer.out) == (code, "")
    assert f"journal: {message}" in answer.err.splitlines()
    assert journal("review", "list", "--json").data["reviews"] == []


def test_undo_takes_a_saved_review_back(journal, week):
    journal("review", "week", "--answer", "well=a")

    assert "  gone again: review #1 2026-W39" in journal("undo").lines
    assert journal("review", "show", "2026-W39").code == 3
    journal("redo")
    assert "Went well?      a" in journal("review", "show", "2026-W39").out


def test_the_editor_shows_the_figures_and_takes_the_answers(journal, week, tmp_path, monkeypatch):
    editor(
        tmp_path,
        monkeypatch,
        "assert t.index('kept Oakfield') < t.index('## Went well?')\n"
        "t = t.replace('## Was hard?\\n', '## Was hard?\\n\\nMonday.\\nAll of it.\\n')",
    )
    journal("review", "week", "--answer", "well=a")
    answer = journal("review", "week", "--editor")

    assert answer.code == 0
    kept = journal("review", "list", "--json").data["reviews"][0]
    assert kept["answers"] == {"well": "a", "hard": "Monday.\nAll of it."}


def test_an_editor_that_changes_nothing_stores_nothing(journal, week, tmp_path, monkeypatch):
    editor(tmp_path, monkeypatch, "pass")
    answer = journal("review", "week", "-e")

    assert (answer.code, answer.out) == (0, "")
    assert answer.err.splitlines()[-1] == "nothing changed, so nothing was stored"
    assert journal("review", "list", "--json").data["reviews"] == []


def test_a_hostile_answer_acts_nowhere(journal, week):
    journal("review", "week", "--answer", f"well={HOSTILE}")

    assert f"Went well?      {SHOWN}" in journal("review", "show", "2026-W39").out
    assert SHOWN[:42] in journal("review", "list").out
    page = journal("review", "show", "2026-W39", "--html", "-").out
    assert "<script>" not in page
    assert "\x1b" not in page
    text = journal("review", "show", "2026-W39", "--md", "-").out
    assert "<script>" not in text.replace("\\<", "")


def test_a_shared_page_has_neither_answers_nor_private_lines(journal, week):
    journal("review", "week", "--answer", "well=my secret")
    answer = journal("review", "show", "2026-W39", "--share")

    assert "my secret" not in answer.out
    assert "raise" not in answer.out
    assert answer.err == (
        "shared with the figures of today: those of that day count private lines too\n"
        "left out: 1 private line; 1 answer\n"
    )


def test_finished_weeks_with_lines_and_no_review_are_named(journal, week, monkeypatch):
    for day in ("2026-08-04", "2026-08-11", "2026-08-25", "2026-09-02", "2026-09-16"):
        journal("log", "a line", "-d", day)
    journal("review", "week", "2026-W32", "--answer", "well=a")
    journal("review", "week", "2026-W36", "--answer", "well=b")
    answer = journal("review", "list")

    assert [line.split()[0] for line in answer.lines[:3]] == ["Review", "2026-W36", "2026-W32"]
    assert "Without a review: 2026-W38, 2026-W35, 2026-W33" in answer.lines
    assert "  The newest:   journal review week 2026-W38" in answer.lines


def test_weeks_in_a_row_without_a_review_are_one(journal, monkeypatch):
    journal("review", "week", "2026-W35", "--answer", "well=a")
    for day in ("2026-08-31", "2026-09-07", "2026-09-14"):
        journal("log", "a line", "-d", day)
    missing = journal("review", "list", "--json").data["missing"]

    assert missing == [{"kind": "week", "first": "2026-W36", "last": "2026-W38", "units": 3}]


def test_a_week_without_lines_is_not_asked_for(journal):
    journal("review", "week", "2026-W20", "--answer", "well=a")

    assert journal("review", "list", "--json").data["missing"] == []


def test_no_review_at_all_is_no_error(journal):
    answer = journal("review", "list")

    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "no review is kept yet: journal review week\n"


def test_a_review_that_is_not_kept_names_its_neighbours(journal, week):
    journal("review", "week", "--answer", "well=a")
    answer = journal("review", "show", "2026-W38")

    assert (answer.code, answer.out) == (3, "")
    assert answer.err.splitlines() == [
        "journal: no review of 2026-W38 is kept",
        "  near: 2026-W39 · journal review week 2026-W38",
    ]


def test_a_removed_review_comes_back(journal, week):
    journal("review", "week", "--answer", "well=a")

    assert "nothing was changed" in journal("review", "rm", "2026-W39", "--dry-run").out
    journal("review", "rm", "2026-W39")
    assert journal("review", "show", "2026-W39").code == 3
    journal("undo")
    assert journal("review", "show", "2026-W39").code == 0


def test_own_questions_are_asked_and_an_old_answer_stays(journal, week):
    journal("review", "week", "--answer", "hard=a lot")
    journal("config", "set", "review.week_questions", "well=What stayed?,thanks=Whom to thank?")
    journal("review", "week", "--answer", "thanks=Mara")
    lines = journal("review", "week").lines

    assert "  What stayed?" in lines
    assert "  Whom to thank?  Mara" in lines
    assert "  Was hard?       a lot" in lines


def test_how_many_first_days_belong_to_the_period_before_is_a_setting(journal, week):
    journal("config", "set", "review.first_days", "5")
    journal("log", "a line", "-d", "2026-09-16")

    assert journal("review", "week").lines[0].startswith("Week 38 ")


@pytest.mark.parametrize("columns", ["40", "60", "80"])
def test_the_list_stays_within_the_width(journal, week, columns, monkeypatch):
    monkeypatch.setenv("COLUMNS", columns)
    journal("review", "week", "--answer", f"well={'a long answer ' * 20}")

    assert max(map(cells.width, journal("review", "list").lines)) <= int(columns)


def test_both_listings_have_fixed_columns(journal, week):
    journal("review", "week", "--answer", "well=a")
    head, *rows = journal("review", "list", "--plain").lines

    assert head == "kind\tlabel\tstart\tanswers\tstep\tclosed_at\tfigures"
    assert [row.split("\t")[:5] for row in rows] == [["week", "2026-W39", "2026-09-21", "1", "7"]]


def test_a_week_tells_the_step_that_the_last_one_set(journal, week):
    journal("log", "a line", "-d", "2026-09-16")
    journal("review", "week", "2026-W38", "--answer", "next=call Mara")

    assert "  next  “call Mara”, set in 2026-W38" in journal("review", "week").lines
    assert "call Mara" not in journal("review", "week", "--share").out


def test_a_week_tells_what_its_review_a_year_ago_said(journal, week):
    journal("review", "week", "2025-W39", "--answer", "hard=two people out")
    answer = journal("review", "week", "--share")
    lines = journal("review", "week").lines

    assert "  The review of 2025-W39 said:" in lines
    assert "    Was hard?       two people out" in lines
    assert "two people out" not in answer.out
    assert "1 answer" in answer.err


def test_then_and_now_leaves_out_how_it_felt_when_shared(journal, week):
    journal("log", "the first line", "-d", "2025-03-01")
    journal("energy", "4", "-d", "2025-03-01")
    journal("energy", "3")
    shown = journal("review", "year").out

    assert "Then and now" in shown
    assert re.search(r"^  Energy +4.0 \(n=1\) +3.0 \(n=1\)$", shown, re.MULTILINE)
    assert "Energy" not in journal("review", "year", "--share").out.partition("Then and now")[2]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("review.week_steps", "answers,sums"),
        ("review.week_steps", "answers,answers"),
        ("review.week_questions", "a:b=What?"),
        ("review.week_questions", "well="),
        ("review.first_days", "0"),
    ],
)
def test_a_setting_of_reviews_is_checked(journal, key, value):
    assert journal("config", "set", key, value).code == 6
    assert journal("review", "week").code == 0


def test_a_shell_is_offered_the_reviews_that_are_kept(journal, week, monkeypatch):
    journal("review", "week", "--answer", "well=a")

    assert _names.offered("review", "2026") == [("2026-W39", "a")]


def test_an_empty_answer_to_a_review_that_is_not_kept_stores_nothing(journal, week):
    answer = journal("review", "week", "--answer", "well=")

    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "nothing changed, so nothing was stored\n"
    assert journal("review", "list", "--json").data["reviews"] == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--answer", "well=a", "--facts"), "--answer stores, and shows no figures"),
        (("--answer", "well=a", "--md", "-"), "--answer stores, and shows no figures"),
        (("--answer", "well=a", "--share"), "--answer stores, and shows no figures"),
        (("--editor", "--facts"), "--editor stores, and shows no figures"),
        (("--answer", "well=a", "--redo", "1"), "--answer and --redo are two ways"),
    ],
)
def test_answers_and_figures_are_two_lines(journal, week, words, message):
    answer = journal("review", "week", *words)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines()[0] == f"journal: {message}"
    assert journal("review", "list", "--json").data["reviews"] == []


def test_an_editor_that_cannot_open_is_not_announced(journal, week):
    answer = journal("review", "week", "--editor")

    assert answer.err.splitlines() == [
        "journal: there is no terminal to open an editor on",
        '  journal review week --answer well="…"',
    ]


@pytest.fixture
def two_weeks_kept(journal, week):
    """Give two weeks that are kept."""
    journal("log", "an old line", "-d", "2026-09-15")
    journal("review", "week", "2026-W38", "--answer", "well=a")
    journal("review", "week", "2026-W39", "--answer", "well=b")


def test_the_line_that_lists_more_reviews_keeps_their_kind(journal, two_weeks_kept):
    assert journal("review", "list", "week", "-n", "1").lines[2] == (
        "1 earlier one:   journal review list week -n 100"
    )
    assert journal("review", "list", "-n", "1").lines[2] == (
        "1 earlier one:   journal review list -n 100"
    )


def test_a_kind_that_is_not_kept_is_said_of_that_kind(journal, two_weeks_kept):
    answer = journal("review", "list", "year")

    assert answer.err == "no review of a year is kept yet: journal review year\n"


@pytest.mark.parametrize("words", [("next",), ("next", "week"), ("2026-W40",)])
def test_a_review_of_a_week_ahead_is_not_possible(journal, week, words):
    answer = journal("review", "week", *words)

    assert (answer.code, answer.out) == (5, "")
    assert "has not begun: it starts on 2026-09-2" in answer.err
