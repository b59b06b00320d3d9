"""`journal review`: facts of a period in text, records and JSON; files; refusals; widths."""

import json
import os
import subprocess
import sys

import pytest

from journal.render import cells

WIN = ("win", "kept Oakfield @de-escalation", "-t", "30m", "-d", "2026-09-22")


@pytest.fixture
def week(journal):
    """Give a week with a win, other people's work, a praise, energy and a habit."""
    journal("habit", "add", "reading", "daily", "--from", "2026-09-14")
    journal("did", "reading", "-d", "2026-09-21..2026-09-24")
    journal(*WIN)
    journal("log", "chased it", "-t", "60m", "--for", "Billing", "-r", "ticket", "-c", "-1")
    journal("praise", "clear", "--who", "Docs", "-d", "2026-09-23")
    journal("energy", "4")


def test_a_review_says_its_week_and_the_day_of_its_quarter(journal, week):
    first = journal("review", "week").lines[0]

    assert (
        first == "Week 39 · Mon 21 – Sun 27 Sep 2026                         2026-Q3, day 86 of 92"
    )


def test_a_section_with_nothing_to_say_is_left_out(journal, week):
    heads = [line for line in journal("review", "week").lines if line.startswith("──")]

    assert [head.strip("─ ") for head in heads] == [
        "1 What happened",
        "2 Whose work, and what kind",
        "3 Habits and learning",
        "4 Open loops",
    ]


def test_a_win_without_a_result_says_how_to_add_one(journal, week):
    out = journal("review", "week").out

    assert "★ Tue  kept Oakfield\n" in out
    assert 'no result yet · add one: journal edit 1 --impact "…"' in out


def test_other_peoples_work_stands_beside_its_limit(journal, week):
    lines = journal("review", "week").lines

    assert "  mine      0h30                   async one  1h00   100%  too few (n=1)" in lines
    assert "  Billing   1h00" in lines
    assert "  not mine   67%" in lines
    assert "  limit of what is not mine: 15%" in lines


def test_the_streak_and_the_lapse_of_a_habit_stand_in_one_row(journal, week):
    row = next(line for line in journal("review", "week").lines if "reading" in line)

    assert row == "  reading  daily  ● ● ● ●           4 d   4 d        19  7 d, back 21 Sep"


def test_every_mean_of_ratings_has_its_n(journal, week):
    assert "mean 4.0, n=1" in journal("review", "week").out


def test_json_holds_the_whole_review(journal, week):
    data = journal("review", "week", "--json").data

    assert data["schema"] == "journal.review/1"
    assert data["head"]["label"] == "2026-W39"
    assert data["owners"]["not_mine"] == pytest.approx(60 / 90)
    assert data["feelings"]["days"][0] == {"day": "2026-09-21", "energy": None, "mood": None}


def test_plain_has_one_figure_a_line_in_fixed_columns(journal, week):
    lines = journal("review", "week", "--plain").lines

    assert lines[0].split("\t")[:4] == ["section", "subject", "figure", "value"]
    assert {line.count("\t") for line in lines} == {12}
    assert "owners\tBilling\tshare\t0.6666666666666666\t60" in "\n".join(lines)


@pytest.mark.parametrize("kind", ["week", "month", "quarter", "year"])
@pytest.mark.parametrize("columns", ["60", "80", "120"])
def test_a_review_stays_within_the_width(journal, week, kind, columns, monkeypatch):
    monkeypatch.setenv("COLUMNS", columns)
    lines = journal("review", kind).lines

    assert max(map(cells.width, lines)) <= int(columns)


@pytest.mark.parametrize("kind", ["week", "quarter"])
def test_read_aloud_it_is_ascii_without_rules(journal, week, kind, monkeypatch):
    monkeypatch.setenv("JOURNAL_A11Y", "1")
    out = journal("review", kind).out

    assert out.isascii()
    assert "--" not in out.replace("--impact", "")


def test_a_quarter_compares_with_the_one_before_and_a_year_ago(journal, week):
    lines = journal("review", "quarter").lines

    assert lines[0] == "2026-Q3 · July – September 2026"
    assert "Compared with the first 86 days of 2026-Q2 and of 2025-Q3." in lines[1]


def test_the_questions_of_a_long_review_stand_at_its_end(journal, week):
    lines = journal("review", "quarter").lines

    assert "  Stop · start · continue?" in lines


@pytest.mark.parametrize(
    ("words", "code", "hint"),
    [
        (("week", "september"), 2, "journal review month 2026-09"),
        (("month", "2026-Q3"), 2, "journal review quarter 2026-Q3"),
        (("week", "5d"), 2, "journal review week 2026-W39"),
        (("week", "2027-W02"), 5, "journal review week"),
        (
            ("quarter", "--chart", "q.gif"),
            2,
            "journal review quarter --chart review.png or --chart review.svg",
        ),
    ],
)
def test_another_kind_of_period_is_refused_with_the_command_that_was_meant(
    journal, words, code, hint
):
    answer = journal("review", *words)

    assert (answer.code, answer.out) == (code, "")
    assert answer.err.splitlines()[-1].strip() == hint


def test_a_day_means_the_unit_that_holds_it(journal, week):
    assert journal("review", "week", "2026-09-16").lines[0].startswith("Week 38 ")


def test_on_its_first_three_days_the_last_quarter_is_reviewed(journal, week, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-10-03T10:00:00+00:00")

    assert journal("review", "quarter").lines[0].startswith("2026-Q3 ")


def test_the_fiscal_year_names_its_quarters(journal, week):
    journal("config", "set", "fiscal_year_start", "4")

    assert journal("review", "quarter").lines[0] == "FY27-Q2 · July – September 2026"


def test_a_page_and_a_text_are_written_once(journal, week, tmp_path, monkeypatch):
    monkeypatch.setenv("COLUMNS", "400")
    page, text = tmp_path / "q.html", tmp_path / "q.md"
    answer = journal("review", "quarter", "--html", page, "--md", text)

    assert [line.partition(" (")[0] for line in answer.lines] == [f"Wrote {text}", f"Wrote {page}"]
    assert page.read_text().startswith("<!")
    assert text.read_text().startswith("# ")


def test_a_file_that_is_there_is_kept_unless_forced(journal, week, tmp_path):
    text = tmp_path / "q.md"
    text.write_text("mine")
    refused = journal("review", "week", "--md", text)

    assert (refused.code, text.read_text()) == (8, "mine")
    assert journal("review", "week", "--md", text, "--force").code == 0


def test_a_shared_review_leaves_out_energy_and_names(journal, week):
    answer = journal("review", "week", "--share")

    assert "Energy" not in answer.out
    assert "Docs" not in answer.out
    assert answer.err.startswith("left out: ")


def test_an_empty_journal_says_so_and_is_no_error(journal):
    answer = journal("review", "week")

    assert answer.code == 0
    assert answer.err == 'nothing is recorded in 2026-W39: journal log "…"\n'


def test_a_review_loads_no_database_mapper(week):
    probe = (
        "import sys\nfrom journal.__main__ import main\nmain(['review', 'quarter', '--json'])\n"
        "print([n for n in ('sqlmodel', 'pydantic', 'numpy', 'matplotlib') if n in sys.modules],"
        " file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe],
        capture_output=True,
        text=True,
        env=dict(os.environ),
        check=True,
    )

    assert done.stderr.splitlines()[-1] == "[]"
    assert json.loads(done.stdout)["schema"] == "journal.review/1"


EARLY = "2026-09-22T10:00:00+00:00"
"""A Tuesday: on it the last week is reviewed."""


def test_on_its_first_days_a_week_is_shown_if_the_one_before_is_empty(journal, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", EARLY)
    journal("log", "the first line")

    assert journal("review", "week").lines[0].startswith("Week 39 ")


def test_of_two_empty_weeks_the_last_one_is_shown(journal, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", EARLY)

    assert journal("review", "week").lines[0].startswith("Week 38 ")


@pytest.mark.parametrize(
    ("words", "head"),
    [
        (("week", "this"), "Week 39 "),
        (("week", "last"), "Week 38 "),
        (("month", "this"), "September 2026"),
        (("quarter", "last"), "2026-Q2 "),
        (("year", "this"), "2026 "),
    ],
    ids=" ".join,
)
def test_this_and_last_are_said_without_the_kind(journal, week, words, head):
    assert head in journal("review", *words).lines[0]


@pytest.mark.parametrize(("option", "begin"), [("--md", "# "), ("--html", "<!doctype html>")])
def test_a_document_goes_to_standard_output_alone(shell, option, begin):
    shell("log", "a line", "--private")
    answer = shell("review", "week", option, "-")

    assert (answer.code, answer.err) == (0, "")
    assert answer.out.lower().startswith(begin)
    assert "Wrote" not in answer.out


def test_a_shared_document_tells_what_was_left_out_beside_it(shell):
    shell("log", "a line", "--private")

    assert shell("review", "week", "--md", "-", "--share").err.startswith("left out: ")


def test_a_printed_document_is_the_one_that_is_written(shell, tmp_path):
    shell("log", "a line")
    shell("review", "week", "--md", "week.md")

    assert shell("review", "week", "--md", "-").out == (tmp_path / "week.md").read_text("utf-8")


@pytest.mark.parametrize(
    "words", [("--md", "-", "--json"), ("--html", "-", "--plain"), ("--md", "-", "--html", "-")]
)
def test_standard_output_holds_one_answer(shell, words):
    assert (shell("review", "week", *words).code, shell("review", "week", *words).out) == (2, "")


def test_what_has_no_data_has_no_column(journal, week):
    lines = journal("review", "quarter").lines

    assert "  Owner    hours  share" in lines
    assert [line for line in lines if line.startswith("  · Energy")] == ["  · Energy 4.0 (n=1)."]
    assert [line for line in lines if "–  " in line or "(n=0)" in line] == []


@pytest.mark.parametrize("unit", ["escalations", "sampled"])
def test_a_sample_of_ones_own_escalations_stands_beside_standing(journal, unit):
    journal("metric", "add", "--preset", "support")
    journal("metric", "edit", "escalations-documented", "--unit", unit)
    journal("metric", "set", "escalations-documented", "9/10", "-d", "2026-09-20")
    view = journal("review", "quarter", "--json").data

    assert [audit["slug"] for audit in view["standing"]["audits"]] == ["escalations-documented"]
    assert view["numbers"] == []


def test_a_long_review_says_which_projects_and_tags_charge_and_drain(journal):
    journal("project", "add", "Guides")
    journal("project", "add", "Queue")
    for day in range(1, 6):
        journal(
            "log", "wrote @writing", "-p", "guides", "-t", "1h", "-c", "+2", "-d", f"2026-09-0{day}"
        )
        journal("log", "answered", "-p", "queue", "-t", "1h", "-c", "0", "-d", f"2026-09-0{day}")
    journal("log", "chat @chat", "-t", "1h", "-c", "-2")
    tolls = journal("review", "quarter", "--json").data["tolls"]

    assert [(row["kind"], row["name"], row["n"], row["mean"]) for row in tolls["rows"]] == [
        ("project", "Guides", 5, 2.0),
        ("tag", "writing", 5, 2.0),
    ]
    assert (tolls["neutral"], tolls["too_few"]) == (1, 1)


def test_a_shared_review_says_nothing_of_what_charges(journal, tmp_path):
    for day in range(1, 6):
        journal("log", "wrote @writing", "-t", "1h", "-c", "+2", "-d", f"2026-09-0{day}")
    page = tmp_path / "q.md"
    journal("review", "quarter", "--share", "--md", str(page))

    assert "writing" not in page.read_text().partition("##")[2]


def test_the_projects_without_a_metric_are_named_among_the_open_loops(journal):
    journal("project", "add", "Bug triage")
    journal("log", "a line")

    assert "gap   1 project has no metric: bug triage" in journal("review", "week").out
