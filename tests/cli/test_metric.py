"""A metric is planned once, gets one value a day, and is asked about with its n."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from screen import Screen

Run = Any
REAL = Path(__file__).parents[1] / "data" / "real"
WEEKLY = str(REAL / "helpdesk" / "weekly.csv")
EXPECTED: dict[str, Any] = json.loads((REAL / "expected.json").read_text(encoding="utf-8"))
IN_TIME = (
    "--metric",
    "within24",
    "--map",
    "day=Week starting,k=Solved within 24h,n=Tickets solved",
)


@pytest.fixture
def support(journal: Run) -> Run:
    journal("metric", "add", "--preset", "support")
    return journal


def test_the_preset_of_support_is_nine_metrics(support: Run) -> None:
    rows = [row["metric"] for row in support("metric", "--json").data["metrics"]]

    assert [(row["name"], row["kind"], row["better"], row["cadence"]) for row in rows] == [
        ("First reply", "duration", "down", "week"),
        ("Full resolution", "duration", "down", "week"),
        ("Solved within 24 h", "share", "up", "week"),
        ("CSAT", "share", "up", "week"),
        ("Backlog", "number", "down", "week"),
        ("Oldest ticket", "duration", "down", "week"),
        ("Escalations troubleshot", "share", "up", "month"),
        ("Escalations documented", "share", "up", "month"),
        ("Escalations to the right team", "share", "up", "month"),
    ]


def test_a_preset_again_adds_nothing(support: Run) -> None:
    again = support("metric", "add", "--preset", "support", "--json").data

    assert (len(again["added"]), len(again["already"])) == (0, 9)
    assert len(support("history", "--json").data["batches"]) == 1


def test_a_metric_answers_with_its_next_step(journal: Run) -> None:
    made = journal("metric", "add", "Solved within 24 h", "--kind", "share", "--unit", "tickets")

    assert made.lines == [
        "metric solved-within-24-h  Solved within 24 h · share of tickets · better up",
        "  weekly",
        "  journal metric set solved-within-24-h K/N",
    ]


def test_a_count_of_effort_is_labelled(journal: Run) -> None:
    made = journal("metric", "add", "Tickets solved", "--summary", "sum", "--activity")

    assert "activity" in made.out
    assert "an outcome beside it" in made.out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("add",), 2),
        (("add", "X", "--preset", "support"), 2),
        (("add", "--preset", "nope"), 3),
        (("add", "X", "--kind", "nice"), 5),
        (("add", "X", "--kind", "share", "--summary", "mean"), 5),
        (("add", "X", "--better", "left"), 5),
        (("add", "X", "--derive", "count:all"), 5),
        (("add", "12"), 5),
        (("add", "Backlog"), 4),
        (("add", "X", "--slug", "backlog"), 4),
        (("set", "nope", "1"), 3),
        (("set", "within24", "60"), 5),
        (("set", "backlog", "many"), 5),
        (("set", "backlog", "1", "-d", "tomorrow"), 5),
        (("show", "nope"), 3),
        (("edit", "csat", "--clear", "name"), 5),
        (("edit", "csat", "--slug", "backlog"), 4),
        (("rm", "nope"), 3),
        (("rm", "backlog", "-d", "today"), 3),
        (("drop", "backlog"), 5),
        (("import", WEEKLY, "--map", "day=Week starting,value=Nope"), 8),
        (("import", WEEKLY, "--map", "day=Week starting,value=CSAT good"), 3),
        (("import", WEEKLY, "--metric", "csat", "--map", "day=Week starting,value=CSAT good"), 2),
        (("import", WEEKLY, "--metric", "csat", "--map", "nothing"), 2),
        (("import", WEEKLY, *IN_TIME, "--decimal", ";"), 2),
        (("import", WEEKLY, *IN_TIME, "--unit", "min"), 2),
        (("import", "/nonexistent.csv", *IN_TIME), 8),
    ],
)
def test_what_cannot_be_done_is_one_refusal_and_changes_nothing(
    support: Run, words: tuple[str, ...], code: int
) -> None:
    before = support("export", "jsonl").out
    refused = support("metric", *words)

    assert (refused.code, refused.out) == (code, "")
    assert support("export", "jsonl").out == before


def test_a_value_lands_on_its_day_and_says_what_stood_there(support: Run) -> None:
    first = support("metric", "set", "within24", "59/77")
    again = support("metric", "set", "within24", "59/77")
    other = support("metric", "set", "within24", "60/77", "--note", "recounted")

    assert first.lines == ["within24  Thu 24 Sep  77%, 59 of 77"]
    assert again.lines == ["within24  Thu 24 Sep  77%, 59 of 77 · already so"]
    assert other.lines == ["within24  Thu 24 Sep  78%, 60 of 77 · was 77%, 59 of 77 · recounted"]


def test_a_note_stays_when_none_is_said(support: Run) -> None:
    support("metric", "set", "backlog", "31", "--note", "after the outage")
    support("metric", "set", "backlog", "30")
    shown = support("metric", "show", "backlog", "--json").data

    assert [(row["value"], row["note"]) for row in shown["measurements"]] == [
        (30.0, "after the outage")
    ]


def test_a_duration_is_kept_in_the_unit_of_its_metric(support: Run) -> None:
    stored = support("metric", "set", "first-reply", "2h45", "-d", "monday", "--json").data

    assert stored["measurement"] == {"day": "2026-09-21", "value": 2.75, "n": None, "note": None}


def test_a_number_below_zero_is_a_value_and_no_option(support: Run) -> None:
    assert support("metric", "set", "backlog", "-3").code == 0


def test_a_derived_metric_takes_no_values(journal: Run) -> None:
    journal("metric", "add", "Not mine", "--kind", "share", "--derive", "share:not-mine")
    refused = journal("metric", "set", "not-mine", "1/2")

    assert refused.code == 4
    assert "from the ledger" in journal("metric", "show", "not-mine").out


def test_a_real_table_gives_the_figures_expected_of_it(support: Run) -> None:
    expected = EXPECTED["helpdesk"]
    answer = support("metric", "import", WEEKLY, *IN_TIME, "--json").data

    (taken,) = answer["metrics"]
    assert (answer["read"], taken["new"], taken["already"], taken["changed"]) == (51, 49, 0, 0)
    assert (taken["total"], taken["total_n"]) == (
        expected["within_24h_sum"],
        expected["solved_sum"],
    )
    assert taken["left_out"] == [{"reason": "n is 0, no measurement", "number": 2}]


def test_a_second_import_adds_nothing_and_says_so(support: Run) -> None:
    support("metric", "import", WEEKLY, *IN_TIME)
    before = support("export", "jsonl").out
    again = support("metric", "import", WEEKLY, *IN_TIME)

    assert again.lines[0].startswith("51 rows read")
    assert "within24  0 new · 49 already here" in again.out
    assert support("export", "jsonl").out == before


def test_a_corrected_figure_takes_the_place_of_the_old_one(support: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Week,Open\n2026-01-05,3\n2026-01-12,4\n", encoding="utf-8")
    words = ("metric", "import", str(path), "--metric", "backlog", "--map", "day=Week,value=Open")
    support(*words)
    path.write_text("Week,Open\n2026-01-05,3\n2026-01-12,5\n", encoding="utf-8")

    assert "backlog  0 new · 1 already here · 1 changed" in support(*words).out


def test_minutes_of_a_file_become_hours_of_the_metric(support: Run) -> None:
    columns = "day=Week starting,value=Median first reply (min)"
    words = ("--metric", "first-reply", "--map", columns, "--unit", "min", "--json")
    answer = support("metric", "import", WEEKLY, *words).data

    assert answer["metrics"][0]["total"] == pytest.approx(
        EXPECTED["helpdesk"]["first_reply_sum"] / 60
    )


def test_a_column_named_as_the_metric_needs_no_more_words(journal: Run) -> None:
    journal("metric", "add", "Tickets solved", "--summary", "sum")
    answer = journal("metric", "import", WEEKLY, "--map", "day=Week starting,value=Tickets solved")

    assert "in all 3,678" in answer.out


def test_a_dry_run_records_nothing(support: Run) -> None:
    answer = support("metric", "import", WEEKLY, *IN_TIME, "--dry-run")

    assert "49 new" in answer.out
    assert "dry run" in answer.out
    assert support("metric", "show", "within24", "2026", "--json").data["measurements"] == []


def test_undo_takes_an_import_back(support: Run) -> None:
    before = support("export", "jsonl").out
    support("metric", "import", WEEKLY, *IN_TIME)
    support("undo")

    assert support("export", "jsonl").out == before


def test_a_period_is_shown_with_its_n_and_beside_the_one_before(support: Run) -> None:
    support("metric", "import", WEEKLY, *IN_TIME)
    shown = support("metric", "show", "within24", "2026-Q1")

    assert shown.lines[3:13] == [
        "  Period   value           n  95%",
        "  2026-Q1  83.5%  782 of 937  80.9% to 85.7%",
        "  2025-Q4  79.4%  778 of 980",
        "  On 2025-Q4: +4.1 points (+0.6 to +7.5), more than chance.",
        "",
        "  usual range  72%–89% for a week; the newest, 85%, is inside it",
        "  trend        too few to say: 48 values, said from 52 weeks on",
        "  by quarter       ▁▁▅▇  74%–83%",
        "  13 weeks      ▄▅▁▃▁▁▅▆▆▇▇▅  77%–88%",
        "",
    ]


def test_a_week_belongs_to_the_period_of_its_thursday(support: Run) -> None:
    support("metric", "import", WEEKLY, *IN_TIME)
    days = [
        row["day"]
        for row in support("metric", "show", "within24", "2026-04", "--json").data["measurements"]
    ]

    assert days == ["2026-03-30"]


def test_without_data_nothing_is_claimed(support: Run) -> None:
    shown = support("metric", "show", "csat")

    assert "–  no data" in shown.out
    assert "journal metric show csat year" in shown.err


def test_the_list_has_the_newest_value_of_each(support: Run) -> None:
    support("metric", "set", "within24", "59/77")
    (row,) = [line for line in support("metric").lines if "within24" in line]

    assert row.split()[:6] == ["within24", "77%", "(77)", "24", "Sep", "▄"]


def test_an_empty_list_says_how_to_begin(journal: Run) -> None:
    answer = journal("metric")

    assert answer.code == 0
    assert "--preset support" in answer.err


def test_what_was_edited_is_named(support: Run) -> None:
    answer = support("metric", "edit", "backlog", "--name", "Open tickets", "--summary", "mean")

    assert answer.lines[-1] == "  changed: name, summary"
    assert support("metric", "edit", "backlog", "--summary", "mean").lines[-1] == "  already so"
    assert support("metric", "show", "backlog", "--json").data["metric"]["slug"] == "backlog"


def test_a_kind_changes_its_summary_along_while_nothing_is_recorded(support: Run) -> None:
    support("metric", "edit", "backlog", "--kind", "share")
    changed = support("metric", "show", "backlog", "--json").data["metric"]
    support("metric", "set", "csat", "9/10")

    assert (changed["kind"], changed["summary"]) == ("share", "pooled")
    assert support("metric", "edit", "csat", "--kind", "number").code == 4


def test_the_editor_gets_the_metric_as_toml(
    support: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\nsed -i \'s/better = "down"/better = "up"/\' "$1"\n')
    script.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(script))

    assert support("metric", "edit", "backlog").lines[-1] == "  changed: better"


def test_values_go_only_when_it_is_said(support: Run) -> None:
    support("metric", "set", "csat", "9/10")
    refused = support("metric", "rm", "csat")
    rehearsed = support("metric", "rm", "csat", "--with-data", "--dry-run")
    before = support("export", "jsonl").out
    done = support("metric", "rm", "csat", "--with-data")

    assert refused.code == 4
    assert "1 recorded value" in refused.err
    assert rehearsed.lines == ["metric csat would be removed: 1 recorded value with it"]
    assert done.lines[0] == "metric csat removed: 1 recorded value with it"
    support("undo")
    assert support("export", "jsonl").out == before


def test_lines_stay_when_their_metric_goes(support: Run) -> None:
    support("log", "asked for ratings", "--metric", "csat")

    assert "1 line stays without it" in support("metric", "rm", "csat").out
    assert support("find", "ratings", "--json").data["total"] == 1


def test_one_day_is_taken_away_alone(support: Run) -> None:
    support("metric", "set", "csat", "9/10")
    support("metric", "set", "csat", "8/10", "-d", "yesterday")

    assert support("metric", "rm", "csat", "-d", "today").lines == [
        "csat  Thu 24 Sep, today  90%, 9 of 10 · removed"
    ]
    assert len(support("metric", "show", "csat", "--json").data["measurements"]) == 1


ANSWERS = [
    (),
    ("add", "X"),
    ("add", "--preset", "support"),
    ("set", "csat", "9/10"),
    ("show", "csat"),
    ("edit", "csat", "--unit", "votes"),
    ("rm", "csat"),
    ("import", WEEKLY, *IN_TIME),
]


@pytest.mark.parametrize("words", ANSWERS)
def test_every_answer_has_its_plain_form(support: Run, words: tuple[str, ...]) -> None:
    assert "\t" in support("metric", *words, "--plain").lines[0]


@pytest.mark.parametrize("words", ANSWERS)
def test_every_answer_has_its_json_form(support: Run, words: tuple[str, ...]) -> None:
    assert support("metric", *words, "--json").data["schema"].startswith("journal.me")


def test_a_week_dated_after_its_thursday_belongs_to_the_quarter_that_is_over(
    support: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOURNAL_NOW", "2027-01-05T12:00:00+00:00")
    support("metric", "set", "within24", "59/77", "-d", "2027-01-01")
    figures = [
        support("metric", "show", "within24", quarter, "--json").data["number"]["n"]
        for quarter in ("2026-Q4", "2027-Q1")
    ]

    assert figures == [77, 0]


def test_a_week_in_which_a_quarter_ends_before_its_thursday_is_no_newest_value_of_it(
    support: Run,
) -> None:
    support("metric", "set", "backlog", "31", "-d", "2026-03-23")
    support("metric", "set", "backlog", "50", "-d", "2026-03-30")
    shown = support("metric", "show", "backlog", "2026-Q1", "--json").data

    assert shown["number"]["at_end"]["value"] == 31
    assert shown["steps"][-1]["start"] == "2026-03-23"


def test_a_p90_stands_beside_its_median(support: Run) -> None:
    support("metric", "add", "First reply p90", "--kind", "duration", "--better", "down")
    support("metric", "set", "first-reply", "2.4")
    support("metric", "set", "first-reply-p90", "9.8")

    shown = support("metric", "show", "first-reply").out
    assert "  90th percentile 9.8 h, first-reply-p90, n = 1." in shown
    assert "Medians do not pool" in shown


def test_a_share_of_few_says_its_n_in_words(support: Run) -> None:
    support("metric", "set", "csat", "14/15")
    support("metric", "set", "within24", "20/30")

    assert "n = 15 is few" in support("metric", "show", "csat").out
    assert "is few" not in support("metric", "show", "within24").out


def test_a_change_within_chance_is_said_to_be(support: Run) -> None:
    support("metric", "set", "csat", "14/15")
    support("metric", "set", "csat", "13/15", "-d", "2026-06-10")

    assert (
        "On 2026-Q2: +6.7 points (−18.4 to +31.8), within chance."
        in support("metric", "show", "csat").out
    )


def test_a_duration_without_a_unit_is_in_hours(journal: Run) -> None:
    journal("metric", "add", "First reply", "--kind", "duration", "--better", "down")

    assert (
        journal("metric", "set", "first-reply", "2h30", "--json").data["measurement"]["value"]
        == 2.5
    )


def test_a_metric_that_measures_a_key_result_keeps_its_way_and_kind(
    support: Run, home: Path
) -> None:
    support("metric", "set", "backlog", "31")
    _key_result(home, "backlog")

    assert support("metric", "edit", "backlog", "--better", "up").code == 4
    assert support("metric", "edit", "backlog", "--name", "Open tickets").code == 0
    refused = support("metric", "rm", "backlog", "--with-data")
    assert (refused.code, "“fewer open”" in refused.err) == (4, True)
    assert "measures “fewer open”" in support("metric", "show", "backlog").out


def _key_result(home: Path, metric: str) -> None:
    """Put a key result of a metric into the file."""
    at = "2026-09-01T12:00:00Z"
    with closing(sqlite3.connect(home / "journal.db")) as file, file:
        file.create_function("journal_token", 0, lambda: "")
        file.execute(
            "INSERT INTO objective (id, uid, title, kind, quarter, created_at, updated_at)"
            f" VALUES (1, '{UID}1', 'o', 'committed', '2026-07-01', '{at}', '{at}')"
        )
        file.execute(
            "INSERT INTO key_result (id, uid, objective_id, title, metric_id, kind, baseline, target,"
            f" created_at, updated_at) SELECT 1, '{UID}2', 1, 'fewer open', id, 'reach', 40, 20,"
            f" '{at}', '{at}' FROM metric WHERE slug = '{metric}'"
        )


UID = "00000000-0000-4000-8000-00000000000"


@pytest.mark.parametrize(("unit", "code"), [("hours", 0), ("h", 0), ("min", 4), ("beans", 4)])
def test_recorded_durations_keep_their_unit(support: Run, unit: str, code: int) -> None:
    support("metric", "set", "first-reply", "2h")

    assert support("metric", "edit", "first-reply", "--unit", unit).code == code


def test_what_has_no_end_says_how_it_is_put_away(support: Run) -> None:
    assert "journal metric rm backlog --with-data" in support("metric", "done", "backlog").err


def test_an_added_metric_is_asked_for_on_a_terminal(home: Path) -> None:
    lines, code = Screen("metric", "add").press("CSAT\n", "share\n", "ratings\n", "\n", "month\n")

    assert code == 0
    assert "metric csat  CSAT · share of ratings · better up · monthly" in lines[-2]


def test_an_answer_that_cannot_be_stored_is_asked_for_again(home: Path) -> None:
    lines, code = Screen("metric", "add", "Wait").press("time\n", "duration\n", "\n", "\n", "\n")

    assert code == 0
    assert "once more, or Enter" in "\n".join(lines)
    assert "Wait · duration in h · better down · weekly · median" in lines[-2]


def test_nothing_is_asked_where_an_option_was_said(home: Path) -> None:
    lines, code = Screen("metric", "add", "Backlog", "--better", "down").end()

    assert code == 0
    assert "?" not in "".join(lines)


def test_of_a_source_the_name_alone_is_asked_for(home: Path) -> None:
    lines, code = Screen("metric", "add", "--derive", "count:win").press("Wins\n")

    assert code == 0
    assert "metric wins  Wins · number of wins" in "\n".join(lines)


def test_without_a_terminal_the_name_is_missing(journal: Run) -> None:
    refused = journal("metric", "add")

    assert (refused.code, "journal metric add NAME" in refused.err) == (2, True)


@pytest.mark.parametrize("unit", ["h\x1b[31m", "a\nb", "x" * 25, "\u202eab", " "])
def test_a_unit_is_short_and_can_be_printed(journal: Run, unit: str) -> None:
    assert journal("metric", "add", "X", "--unit", unit).code == 5


def test_the_audits_of_the_preset_are_those_that_stand_beside_standing(support: Run) -> None:
    units = {row["metric"]["unit"] for row in support("metric", "--json").data["metrics"][-3:]}
    support("metric", "set", "escalations-documented", "9/10")

    assert units == {"sampled"}
    assert "My escalations, 10 sampled" in support("review", "month", "this", "--facts").out


def test_the_preset_of_kcs_is_four_shares(journal: Run) -> None:
    journal("metric", "add", "--preset", "kcs")
    rows = [row["metric"] for row in journal("metric", "--json").data["metrics"]]

    assert [(row["slug"], row["kind"], row["unit"], row["activity"]) for row in rows] == [
        ("link-accuracy", "share", "links", False),
        ("content-standard", "share", "articles", False),
        ("par", "share", "reviews", False),
        ("link-rate", "share", "tickets", True),
    ]


def test_what_a_running_period_is_compared_with_is_said_to_be_a_part(support: Run) -> None:
    support("metric", "set", "csat", "14/15", "-d", "2026-09-21")
    support("metric", "set", "csat", "13/15", "-d", "2026-06-10")
    support("metric", "set", "csat", "12/15", "-d", "2026-09-14")

    assert "  the first days of 2026-Q2 " in support("metric", "show", "csat").out
    assert "the first days" not in support("metric", "show", "csat", "2026-06").out
