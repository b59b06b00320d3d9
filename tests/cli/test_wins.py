"""Wins are shown with what came of them (D33); those without a result are asked for, and one can be
told as a STAR.
"""

import json

import pytest
from screen import Screen

NASTY = "[bold]x[/] <script>\x1b[31m\ttab @writing"


@pytest.fixture
def won(journal):
    journal(
        "win", "import guide online @writing", "--impact", "38 tickets avoided", "-d", "2026-08-12"
    )
    journal("win", "kept Oakfield @de-escalation", "--who", "Oakfield", "-d", "2026-09-01")
    journal(
        "praise", "never felt alone", "--who", "oakfield", "-d", "2026-10-01", "--on", "2026-09-24"
    )
    journal("win", "part 2 published @writing", "-d", "2026-09-22")
    journal("log", "no win", "-d", "2026-09-22")


def ids(answer, part="wins"):
    """Return the numbers of the wins in an answer."""
    return [win["id"] for win in answer.data[part]]


def test_wins_with_a_result_stand_first_and_the_rest_is_asked_for(journal, won):
    assert journal("wins").lines == [
        "Wins                                                   2 of 3 wins with a result",
        "  #2  ★ Tue 1 Sep   kept Oakfield",
        "                    de-escalation",
        "  #1  ★ Wed 12 Aug  import guide online",
        "                    38 tickets avoided · writing",
        "  Shown most often: writing 2, de-escalation 1",
        "No result yet",
        "  #4  ★ Tue 22 Sep  part 2 published",
        "                    writing",
        '                    journal edit 4 --impact "…"',
    ]


def test_praise_by_the_same_person_within_thirty_days_is_a_result(journal, won):
    journal("win", "kept Oakfield again", "--who", "Oakfield", "-d", "2026-08-20")

    assert ids(journal("wins", "--json"), "without") == [4, 6]


def test_a_metric_that_is_named_is_a_result(journal):
    journal("metric", "add", "within24", "--kind", "share")
    journal("win", "faster answers", "--metric", "within24")

    assert ids(journal("wins", "--json")) == [1]
    assert journal("wins").lines[2] == "                    metric within24"


def test_a_period_narrows_them(journal, won):
    answer = journal("wins", "2026-08", "--json")

    assert (ids(answer), ids(answer, "without")) == ([1], [])
    assert journal("wins", "2026-08").lines[0].startswith("Wins · Sat 1 – Mon 31 Aug ")


@pytest.mark.parametrize("tag", ["writing", "@Writing", "#writing"])
def test_a_tag_narrows_them(journal, won, tag):
    answer = journal("wins", "--tag", tag, "--json")

    assert (ids(answer), ids(answer, "without")) == ([1], [4])


def test_those_without_a_result_can_be_shown_alone(journal, won):
    lines = journal("wins", "--no-result").lines

    assert lines[0].endswith("2 of 3 wins with a result")
    assert lines[1:3] == ["No result yet", "  #4  ★ Tue 22 Sep  part 2 published"]
    assert [row.split("\t")[0] for row in journal("wins", "--no-result", "--plain").lines] == [
        "id",
        "4",
    ]


def test_a_job_has_the_wins_of_its_days_and_a_hoped_for_role_those_that_speak_for_it(journal, won):
    journal("role", "add", "Support specialist", "--current", "--started", "2026-08-20")
    journal("role", "add", "Writer", "--note", "asks for @writing")

    assert ids(journal("wins", "--role", "support", "--json")) == [2]
    assert ids(journal("wins", "--role", "writer", "--json")) == [1]


def test_a_link_to_a_hoped_for_role_speaks_for_it_without_a_tag(journal, won):
    journal("role", "add", "Writer")
    journal("edit", "2", "--role", "writer")

    assert ids(journal("wins", "--role", "writer", "--json")) == [2]


def test_an_unknown_role_is_refused(journal, won):
    assert journal("wins", "--role", "writre").code == 3


def test_without_a_win_there_is_a_hint(journal):
    assert journal("wins") == (0, "", 'no win yet: journal win "…"\n')


@pytest.mark.parametrize("argv", [("--tag", "nothing"), ("2020",)])
def test_where_none_fits_all_are_a_step_away(journal, won, argv):
    assert journal("wins", *argv) == (0, "", "no such win: journal wins\n")


def test_where_every_win_has_a_result_the_next_step_is_told(journal, won):
    journal("rm", "4")

    assert journal("wins", "--no-result").err == "every win here has a result: journal resume\n"


def test_hostile_texts_are_shown_and_do_nothing(journal):
    journal("win", NASTY, "--impact", NASTY)
    answer = journal("wins", "--color", "never")

    assert "\x1b" not in answer.out
    assert "[bold]x[/] <script>" in answer.out


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """Return a function that makes an editor of a line of Python over the draft's `text`."""

    def make(line):
        script = tmp_path / "editor.py"
        script.write_text(
            "import pathlib, sys\npath = pathlib.Path(sys.argv[1])\n"
            f"text = path.read_text()\n{line}\npath.write_text(text)\n"
        )
        monkeypatch.setenv("EDITOR", f"{__import__('sys').executable} {script}")

    return make


TOLD = (
    "text = text.replace('situation = \"\"', 'situation = \"three weeks of outage\"')"
    '.replace(\'action = ""\', \'action = """\\ncalled daily\\nwrote it up\\n"""\')'
    ".replace('result = \"\"', 'result = \"they stay\"')"
)


def test_a_star_keeps_its_parts_under_the_words_and_its_result_as_the_result(journal, editor, won):
    editor(TOLD)

    assert journal("wins", "--star", "4").lines == [
        "#4  ★ Tue 22 Sep  part 2 published",
        "  Situation: three weeks of outage",
        "  Action:    called daily",
        "             wrote it up",
        "  Result:    they stay",
        "  changed: situation, action, result",
    ]
    entry = journal("show", "4", "--json").data["entry"]
    assert entry["text"] == (
        "part 2 published @writing\n\n"
        "Situation: three weeks of outage\nAction: called daily\nwrote it up"
    )
    assert (entry["impact"], entry["tags"]) == ("they stay", ["writing"])


def test_a_star_is_read_back_and_undone_like_any_change(journal, editor, won):
    editor(TOLD)
    journal("wins", "--star", "4")

    assert journal("wins", "--json").data["wins"][0]["star"] is True
    assert journal("wins").lines[2].endswith("they stay · writing · told as a STAR")
    journal("undo")
    assert journal("show", "4", "--json").data["entry"]["text"] == "part 2 published @writing"


def test_the_draft_of_a_star_goes_once_it_is_stored(journal, editor, won, home):
    editor(TOLD)
    journal("wins", "--star", "4")

    assert list((home / "drafts").iterdir()) == []


def test_an_unchanged_star_changes_nothing(journal, monkeypatch, won):
    monkeypatch.setenv("EDITOR", "true")
    answer = journal("wins", "--star", "1", "--json")

    assert (answer.code, answer.data["changed"]) == (0, [])
    assert journal("show", "1", "--json").data["changes"] == 0


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("text = '[[['", "this is no TOML"),
        ("text = 'task = 3'", "task is a text in quotes"),
        ("text = ' '", "the text was emptied; nothing was changed"),
        ("text = 'win = \"\"'", "text: there is nothing to see in it"),
        ("text = 'wni = \"x\"'", "no field “wni”"),
    ],
)
def test_what_no_star_can_be_made_of_is_refused_and_kept(journal, editor, won, line, told):
    editor(line)
    answer = journal("wins", "--star", "4")

    assert answer.code == 5
    assert answer.err.startswith(f"journal: {told}")
    assert journal("show", "4", "--json").data["changes"] == 0


def test_a_star_tells_a_win_and_nothing_else(journal, won):
    answer = journal("wins", "--star", "5")

    assert (answer.code, answer.err) == (
        5,
        "journal: #5 is a note, and a STAR tells a win\n  journal edit 5 --kind win\n",
    )


def test_a_star_without_an_editor_or_a_terminal_names_a_line_that_works(journal, won):
    answer = journal("wins", "--star", "4")

    assert (answer.code, answer.err.splitlines()[1]) == (2, '  journal edit 4 --impact "…"')


def test_a_review_shows_a_told_win_in_its_own_words(journal, editor, won):
    editor(TOLD)
    journal("wins", "--star", "4")
    wins = json.loads(journal("review", "week", "--json").out)["wins"]["wins"]

    assert [win["text"] for win in wins] == ["part 2 published @writing"]


def test_on_a_terminal_each_win_without_a_result_is_asked_for(journal, won):
    shown, code = Screen("wins", "--no-result").press("half the questions\n")

    assert code == 0
    assert any("part 2 published" in line and "result?" in line for line in shown)
    assert journal("show", "4", "--json").data["entry"]["impact"] == "half the questions"


@pytest.mark.parametrize("key", ["\n", "\x03"])
def test_enter_and_ctrl_c_leave_a_win_as_it_is(journal, won, key):
    Screen("wins", "--no-result").press(key)

    assert journal("show", "4", "--json").data["entry"]["impact"] is None
