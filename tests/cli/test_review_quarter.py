"""A quarter is gone through in eight steps, each saved: gaps, the page, grades, wins, roles, decisions,
answers, and the objectives of the next quarter.
"""

import re
import sys

import pytest
from screen import Screen

QUARTER = ("review", "quarter", "2026-Q3")
WEIGHT = re.compile(r"\x1b\[[0-9]*m")


@pytest.fixture(autouse=True)
def still(monkeypatch, tmp_path):
    """Let no page wait in a pager, none be opened, and the day be one of the quarter's last."""
    monkeypatch.setenv("PAGER", "cat")
    monkeypatch.setenv("BROWSER", "true %s")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-29T17:30:00+00:00")


@pytest.fixture
def quarter(journal):
    """Give a quarter with gaps, two wins, an objective that is promised, and a role on the table."""
    journal("win", "guide, part 2 @writing", "-d", "2026-09-22")
    journal("win", "kept Oakfield", "--impact", "a quote", "-d", "2026-09-10")
    for first, last in (("2026-07-01", "2026-09-09"), ("2026-09-11", "2026-09-21")):
        journal("off", "holiday", f"{first}..{last}")
    journal("off", "holiday", "2026-09-23..2026-09-27")
    journal("project", "add", "open hour")
    journal("metric", "add", "csat", "--kind", "share", "--unit", "ratings", "--better", "up")
    journal("metric", "set", "csat", "84/100", "-d", "2026-09-22")
    journal("okr", "add", "Happy customers", "--committed")
    journal("okr", "kr", "O1", "CSAT", "--metric", "csat", "--from", "70%", "--to", "90%")
    journal("role", "add", "Help Center writer", "--opens", "50%", "--offer", "70%")


def go(*keys, words=QUARTER, **variables):
    """Press keys through the review; return the lines on the screen and the exit code."""
    lines, code = Screen(*words, **variables).press(*keys)
    return [WEIGHT.sub("", line) for line in lines], code


def kept(journal):
    """Return the review as it is kept."""
    return journal("review", "list", "--json").data["reviews"][0]


ROUNDUP = ("412 views\n", "csat\n", "y", "a quiet day\n", ".\n")
GRADE = ("k", "asked too little\n")
WINS = ("2 1\n", "\r", "\r")
ROLES = ("60%\n", "\n", "talk to Tomasz\n")
ANSWERS = ("the guide\n", "\n", "a date or a mood\n", "\n")
NEXT = ("y", "Write more\n", "c", "\n")
ALL = (*ROUNDUP, "\r", *GRADE, *WINS, *ROLES, *ANSWERS, *NEXT)

HEADS = [
    " 1 Round up      15 min  gaps first: 1 win without result, 1 project without a",
    " 2 Read          15 min  the page, and its charts; what is felt is asked after",
    " 3 Grade          5 min  scores are computed; each objective: keep, rewrite or drop, and one",
    " 4 Wins          10 min  choose two; each becomes a STAR draft",
    " 5 Roles          5 min  changed ratings; chances; next step",
    " 7 Answer         5 min  proud · hard · learned · change",
    " 8 Next quarter   2 min  up to three objectives, baselines filled in from today",
]


def test_a_quarter_is_eight_steps_with_their_minutes(journal, quarter):
    lines, code = go(*ALL)

    assert code == 0
    heads = [line for line in lines if re.match(r" [1-8] [A-Z]", line)]
    assert [line[:24] for line in heads] == [head[:24] for head in HEADS]
    assert heads[0].startswith(
        " 1 Round up      15 min  gaps first: 1 win without result, 1 project"
    )
    assert "Saved: review 2026-Q3.   journal review show 2026-Q3" in lines
    assert lines[-1].endswith("journal review quarter 2026-Q3 --html q3.html")


def test_a_gap_is_filled_where_it_belongs(journal, quarter):
    go(*ALL)

    assert journal("show", "1", "--json").data["entry"]["impact"] == "412 views"
    assert journal("project", "show", "open-hour", "--json").data["project"]["metric"] == "csat"
    lines = journal("list", "2026-09-28", "--json").data["entries"]
    assert [each["text"] for each in lines] == ["a quiet day"]


def test_an_objective_is_graded_with_its_why_and_carried_on(journal, quarter):
    go(*ALL)
    old = journal("okr", "show", "1", "--json").data["objective"]
    ahead = journal("okr", "list", "2026-Q4", "--json").data["quarters"][0]["rows"]

    assert (old["state"], old["grade_note"]) == ("graded", "asked too little")
    assert [(each["title"], each["kind"]) for each in ahead] == [
        ("Happy customers", "committed"),
        ("Write more", "committed"),
    ]
    assert ahead[0]["key_results"][0]["baseline"] == pytest.approx(0.84)
    assert "keep Happy customers · new Write more" in kept(journal)["answers"]["objectives"]


def test_an_objective_is_rewritten_or_dropped(journal, quarter):
    journal("okr", "add", "More forum")
    keys = (*ROUNDUP, "\r", "r", "\n", "d", "\n", *WINS, *ROLES, *ANSWERS, "Calm customers\n", "\n")
    go(*keys)
    ahead = journal("okr", "list", "2026-Q4", "--json").data["quarters"][0]["rows"]

    assert [each["title"] for each in ahead] == ["Calm customers"]


def test_chosen_wins_stand_first_on_the_page(journal, quarter):
    go(*ALL)
    page = journal("review", "show", "2026-Q3").out

    assert page.index("kept Oakfield") < page.index("guide, part 2")
    assert kept(journal)["answers"]["wins:chosen"] == "2 1"
    assert "wins:chosen" not in page


def test_the_list_counts_what_was_answered_and_not_what_a_step_remembers(journal, quarter):
    journal("config", "set", "review.quarter_steps", "wins")
    go("2 1\n", "\r", "\r")
    assert kept(journal)["answers"] == {"wins:chosen": "1 2"}
    assert journal("review", "list").lines[1].split()[:2] == ["2026-Q3", "0"]
    assert journal("review", "list", "--plain").lines[1].split("\t")[3] == "0"
    journal("review", "quarter", "2026-Q3", "--answer", "proud=a")

    row = journal("review", "list").lines[1]
    assert (row.split()[1], row.split()[-1]) == ("1", "a")


def test_what_changed_of_a_role_is_kept(journal, quarter):
    go(*ALL)
    role = journal("role", "show", "writer", "--json").data["role"]

    assert (role["opens"], role["offer"], role["next_step"]) == (0.6, 0.7, "talk to Tomasz")


def test_each_step_is_one_change(journal, quarter):
    go(*ALL)
    batches = journal("history", "-n", "7", "--json").data["batches"]

    assert [each["command"] for each in batches] == ["review"] * 7
    journal("undo")
    assert journal("okr", "list", "2026-Q4", "--json").data["quarters"] == []
    assert (kept(journal)["step"], kept(journal)["closed_at"]) == (7, None)


def test_left_at_a_step_the_same_line_goes_on_there(journal, quarter):
    lines, code = go(*ROUNDUP, "\r", *GRADE, "\x03")

    assert code == 130
    assert "Left at step 4 of 8.   journal review quarter 2026-Q3 goes on there." in lines
    lines, code = go(*WINS, *ROLES, *ANSWERS, *NEXT)
    assert lines[0].startswith("Going on at step 4 of 8, wins.")
    assert (code, kept(journal)["figures"]) == (0, True)


def test_enter_leaves_every_step_as_it_is(journal, quarter):
    skipped = ("\n", "\n", "\r", "\r", "\r", "\n", "\r", "\r", "\n", "\n", "\n")
    lines, code = go(*skipped, "\n", "\n", "\n", "\n", "\n")

    assert code == 0
    assert lines[-2].startswith("Saved: review 2026-Q3.")
    assert journal("okr", "show", "1", "--json").data["objective"]["state"] == "open"


def test_a_win_is_told_as_a_star_in_the_editor(journal, quarter, tmp_path, monkeypatch):
    script = tmp_path / "editor.py"
    script.write_text(
        "import sys\np = sys.argv[1]\nt = open(p).read()\n"
        "open(p, 'w').write(t.replace('situation = \"\"', 'situation = \"late tickets\"'))\n"
    )
    monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")
    journal("config", "set", "review.quarter_steps", "wins")
    _, code = go("1\n", "e")

    assert code == 0
    assert "late tickets" in journal("wins").out + journal("show", "2").out


def test_the_charts_are_one_key_away(journal, quarter, tmp_path):
    journal("config", "set", "review.quarter_steps", "read")
    lines, code = go("o", "\r")

    assert code == 0
    (page,) = tmp_path.glob("journal-*/2026-Q3.html")
    assert page.read_text("utf-8").startswith("<!")
    assert any(str(page.parent)[-12:] in line for line in lines)


def test_objectives_are_not_graded_in_the_middle_of_a_quarter(journal, quarter, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-08-10T17:30:00+00:00")
    journal("log", "a line")
    journal("config", "set", "review.quarter_steps", "grade,answers,next")
    lines, code = go("\n", "\n", "\n", "\n")

    assert code == 0
    assert [line for line in lines if "keep, rewrite" in line] == []


def test_an_objective_of_a_quarter_that_runs_is_not_called_lost(journal, quarter):
    journal("config", "set", "review.quarter_steps", "grade")
    lines, code = go("k", "\r")

    assert code == 0
    assert [line.strip() for line in lines if "O1 Happy" in line] == [
        "O1 Happy customers: 0.70, so far: at risk"
    ]


def test_a_decision_that_is_due_is_looked_back_at(journal, quarter, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-01T10:00:00+00:00")
    said = ("--choice", "stay", "--why", "rest", "--state", "calm", "--review", "2026-09-28")
    options = ("--option", "stay", "--option", "go", "--no-comparison")
    journal("decision", "new", "Stay a year", *said, *options)
    journal("decision", "expect", "1", "quiet", "--p", "70%", "--by", "2026-09-28")
    journal("decision", "freeze", "1", "--yes")
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-29T17:30:00+00:00")
    journal("config", "set", "review.quarter_steps", "expected")
    lines, code = go("y", "yes\n", "it was\n", "good\n", "mixed\n", "rest more\n", "\n")

    assert (code, lines[2]) == (0, "  #1 “Stay a year”:   journal decision review 1")
    assert "decision good, outcome mixed" in journal("review", "show", "2026-Q3").out


def test_a_month_is_gone_through_in_five_steps(journal, quarter):
    keys = ("\r", "412 views\n", "\r", "calm\n", "\n", "rest\n")
    lines, code = go(*keys, words=("review", "month", "2026-09"))

    assert (code, lines[-1]) == (0, "Saved: review 2026-09.   journal review show 2026-09")
    assert kept(journal)["answers"] == {"proud": "calm", "next": "rest"}
    assert kept(journal)["step"] == 5


def test_a_year_asks_six_questions(journal, quarter):
    words = ("review", "year", "2026", "--redo", "answers")
    lines, code = go("calm\n", *["\n"] * 5, words=words)

    assert code == 0
    assert len([line for line in lines if "(Enter skips)" in line]) == 6
    assert lines[-1] == "Left at step 1 of 8.   journal review year 2026 goes on there."
