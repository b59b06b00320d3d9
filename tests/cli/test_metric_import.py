"""Several metrics come from one file of a helpdesk in one batch: all of it, or nothing."""

import json
from pathlib import Path
from typing import Any

import pytest

Run = Any
REAL = Path(__file__).parents[1] / "data" / "real"
WEEKLY = str(REAL / "helpdesk" / "weekly.csv")
EUROPEAN = str(REAL / "helpdesk" / "weekly-european.csv")
EXPECTED: dict[str, Any] = json.loads((REAL / "expected.json").read_text(encoding="utf-8"))

ALL = (
    *("--map", "metric=within24,day=Week starting,k=Solved within 24h,n=Tickets solved"),
    *("--map", "metric=first-reply,value=Median first reply (min),unit=min"),
    *("--map", "metric=csat,k=CSAT good,n=CSAT good+CSAT bad"),
    *("--map", "metric=tickets-solved,value=Tickets solved"),
)
DUTCH = (
    *("--map", "metric=within24,day=Week van,k=Binnen 24 uur,n=Opgelost"),
    *("--map", "metric=first-reply,value=Mediaan eerste antwoord (min),unit=min"),
    *("--map", "metric=csat,k=Tevreden,n=Tevreden+Ontevreden"),
)


@pytest.fixture
def support(journal: Run) -> Run:
    journal("metric", "add", "--preset", "support")
    journal("metric", "add", "Tickets solved", "--unit", "tickets", "--summary", "sum")
    return journal


def test_every_figure_of_a_real_table_is_taken_at_once(support: Run) -> None:
    expected = EXPECTED["helpdesk"]
    answer = support("metric", "import", WEEKLY, *ALL, "--json").data
    share, reply, csat, solved = answer["metrics"]

    assert answer["read"] == expected["weeks"]
    assert [taken["metric"]["slug"] for taken in answer["metrics"]] == [
        "within24",
        "first-reply",
        "csat",
        "tickets-solved",
    ]
    assert (share["total"], share["total_n"]) == (
        expected["within_24h_sum"],
        expected["solved_sum"],
    )
    assert reply["new"] == expected["first_reply_rows"]
    assert reply["total"] == pytest.approx(expected["first_reply_sum"] / 60)
    assert csat["new"] == expected["csat_rows"]
    assert csat["total"] == expected["csat_good_sum"]
    assert csat["total_n"] == expected["csat_good_sum"] + expected["csat_bad_sum"]
    assert (solved["new"], solved["total"]) == (expected["weeks"], expected["solved_sum"])


def test_a_week_of_leave_is_no_share_and_no_time_and_yet_nought_solved(support: Run) -> None:
    support("metric", "import", WEEKLY, *ALL)
    week = [
        support("metric", "show", metric, "2025-W32", "--json").data["measurements"]
        for metric in ("within24", "first-reply", "csat", "tickets-solved")
    ]

    assert week[:3] == [[], [], []]
    assert [row["value"] for row in week[3]] == [0.0]


def test_a_missing_week_stays_a_gap(support: Run) -> None:
    support("metric", "import", WEEKLY, *ALL)
    week = support("metric", "show", "tickets-solved", "2026-W01", "--json").data

    assert week["number"]["value"] is None
    assert [point["value"] is None for point in week["steps"]][-1]


def test_each_is_told_with_its_rows(support: Run) -> None:
    told = support("metric", "import", WEEKLY, *ALL).lines
    # The file's own path ends the first line, or has one of its own: as long as the checkout's is.
    block = told.index("within24  49 new · 0 already here · Mon 7 Apr 2025 – Mon 30 Mar 2026")

    assert told[0].startswith("51 rows read")
    assert told[block + 1 : block + 3] == [
        "  in all 2,863 of 3,678",
        "  left out: n is 0, no measurement: 2",
    ]
    assert told[-1] == "journal undo takes all of it back"


def test_a_second_time_adds_nothing_and_undo_takes_all_of_it_back(support: Run) -> None:
    empty = support("export", "jsonl").out
    support("metric", "import", WEEKLY, *ALL)
    before = support("export", "jsonl").out
    again = support("metric", "import", WEEKLY, *ALL, "--json").data

    assert [(taken["new"], taken["changed"]) for taken in again["metrics"]] == [(0, 0)] * 4
    assert support("export", "jsonl").out == before
    support("undo")
    assert support("export", "jsonl").out == empty


def test_new_values_keep_where_they_came_from(support: Run) -> None:
    support("metric", "import", WEEKLY, *ALL)
    lines = [json.loads(line) for line in support("export", "jsonl").out.splitlines()]
    origins = [line for line in lines if line.get("table") == "origin"]

    assert len(origins) == 49 + 49 + 45 + 51
    assert {(line["table_name"], line["format"]) for line in origins} == {
        ("measurement", "helpdesk")
    }


def test_a_european_table_needs_its_date_format_and_names_its_total(support: Run) -> None:
    expected = EXPECTED["helpdesk european"]
    refused = support("metric", "import", EUROPEAN, *DUTCH)
    total = support("metric", "import", EUROPEAN, *DUTCH, "--date-format", "DD/MM/YYYY")
    taken = support(
        "metric", "import", EUROPEAN, *DUTCH, "--date-format", "DD/MM/YYYY", "--skip-bad-rows"
    )

    assert (refused.code, "two readings" in refused.err) == (8, True)
    assert "--date-format DD/MM/YYYY" in refused.err
    assert (total.code, "“Totaal” is no date" in total.err) == (8, True)
    assert "--skip-bad-rows" in total.err
    assert f"within24  {expected['weeks']} new" in taken.out
    assert "left out of all: line 16: “Totaal” is no date: 1" in taken.lines
    assert "columns are parted by semicolons" in taken.lines


def test_one_map_that_does_not_fit_leaves_everything_as_it_was(support: Run) -> None:
    before = support("export", "jsonl").out
    refused = support(
        *("metric", "import", WEEKLY, *ALL[:2], "--map", "metric=csat,value=CSAT good")
    )

    assert (refused.code, refused.out) == (2, "")
    assert support("export", "jsonl").out == before


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--map", "k=CSAT good,n=CSAT bad"), 2),
        ((*ALL[:2], *ALL[:2]), 2),
        ((*ALL[:4], "--metric", "csat"), 2),
        ((*ALL[:2], "--map", "metric=withi,value=Tickets solved"), 4),
        (("--map", "metric=nope,day=Week starting,value=Tickets solved"), 3),
        (("--map", "metric=csat,day=Week starting,k=CSAT good,n=CSAT bad"), 8),
        (("--map", "metric=first-reply,day=Week starting,value=CSAT good,unit=beans"), 5),
    ],
)
def test_what_cannot_be_taken_is_refused(support: Run, words: tuple[str, ...], code: int) -> None:
    refused = support("metric", "import", WEEKLY, *words)

    assert (refused.code, refused.out) == (code, "")


def test_a_dry_run_tells_the_same_and_writes_nothing(support: Run) -> None:
    before = support("export", "jsonl").out
    rehearsed = support("metric", "import", WEEKLY, *ALL, "--dry-run", "--json").data
    assert support("export", "jsonl").out == before
    done = support("metric", "import", WEEKLY, *ALL, "--json").data

    assert rehearsed == {**done, "rehearsed": True}


def test_a_week_in_the_place_of_a_day_is_its_monday(journal: Run, tmp_path: Path) -> None:
    journal("metric", "add", "--preset", "support")
    path = tmp_path / "weeks.csv"
    path.write_text("week,value\n2026-W28,2.5\n2025-W53,1\n", encoding="utf-8")
    mapped = ("--map", "metric=first-reply,day=week,value=value")

    refused = journal("metric", "import", str(path), *mapped)
    path.write_text("week,value\n2026-W28,2.5\n2026-W01,1\n", encoding="utf-8")
    journal("metric", "import", str(path), *mapped)

    shown = journal("metric", "show", "first-reply", "2026", "--json").data["measurements"]
    # A week belongs to the year of its Thursday.
    assert (refused.code, [row["day"] for row in shown]) == (8, ["2025-12-29", "2026-07-06"])
