"""Columns of a helpdesk's table become values: nothing is invented, moved or dropped in silence."""

import json
import math
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from journal.errors import ExchangeError, UsageError
from journal.exchange import metric_csv
from journal.exchange.metric_csv import Columns, Found, Reader
from journal.views.exchange import LeftOut
from journal.views.metrics import MeasurementDraft

REAL = Path(__file__).parents[2] / "data" / "real"
EXPECTED: dict[str, Any] = json.loads((REAL / "expected.json").read_text(encoding="utf-8"))
TODAY = date(2026, 9, 24)

WEEKLY = {
    "solved": "day=Week starting,value=Tickets solved",
    "within_24h": "day=Week starting,k=Solved within 24h,n=Tickets solved",
    "first_reply": "day=Week starting,value=Median first reply (min)",
    "csat": "day=Week starting,k=CSAT good,n=CSAT good+CSAT bad",
}
EUROPEAN = {
    "solved": "day=Week van,value=Opgelost",
    "within_24h": "day=Week van,k=Binnen 24 uur,n=Opgelost",
    "first_reply": "day=Week van,value=Mediaan eerste antwoord (min)",
    "csat": "day=Week van,k=Tevreden,n=Tevreden+Ontevreden",
}


def reader(columns: str = "day=day,value=v", **more: Any) -> Reader:
    plain = Reader(metric_csv.columns(columns), None, None, False, TODAY)
    return plain._replace(**more)


def weekly(name: str) -> Found:
    return metric_csv.read((REAL / "helpdesk" / "weekly.csv").read_bytes(), reader(WEEKLY[name]))


def european(name: str) -> Found:
    said = reader(EUROPEAN[name], date_format="%d/%m/%Y", skip_bad_rows=True)
    return metric_csv.read((REAL / "helpdesk" / "weekly-european.csv").read_bytes(), said)


def read(text: str, said: Reader | None = None) -> Found:
    return metric_csv.read(text.encode(), said or reader())


def test_the_weeks_of_a_real_table_are_its_rows() -> None:
    expected = EXPECTED["helpdesk"]
    found = weekly("solved")
    days = [draft.day for draft in found.drafts]

    assert (found.read, len(days)) == (expected["weeks"], expected["weeks"])
    assert (f"{days[0]}", f"{days[-1]}") == (expected["first"], expected["last"])
    assert date.fromisoformat(expected["missing_week"]) not in days
    assert sum(draft.value for draft in found.drafts) == expected["solved_sum"]
    assert [draft.value for draft in found.drafts].count(0.0) == expected["weeks_with_solved_zero"]


def test_a_share_of_a_real_table_has_no_value_where_n_is_0() -> None:
    expected = EXPECTED["helpdesk"]
    found = weekly("within_24h")

    assert sum(draft.value for draft in found.drafts) == expected["within_24h_sum"]
    assert sum(draft.n or 0 for draft in found.drafts) == expected["solved_sum"]
    assert found.left_out == (LeftOut("n is 0, no measurement", 2),)


def test_an_empty_cell_of_a_real_table_is_no_measurement() -> None:
    expected = EXPECTED["helpdesk"]
    reply, csat = weekly("first_reply"), weekly("csat")

    assert len(reply.drafts) == expected["first_reply_rows"]
    assert math.fsum(draft.value for draft in reply.drafts) == pytest.approx(
        expected["first_reply_sum"]
    )
    assert len(csat.drafts) == expected["csat_rows"]
    assert sum(draft.value for draft in csat.drafts) == expected["csat_good_sum"]
    assert sum((draft.n or 0) - draft.value for draft in csat.drafts) == expected["csat_bad_sum"]
    assert csat.left_out == (LeftOut("empty cells, no measurement", 6),)


@pytest.mark.parametrize("sample", EXPECTED["helpdesk"]["samples"], ids=lambda each: each["week"])
def test_the_samples_are_among_the_values(sample: dict[str, Any]) -> None:
    day = date.fromisoformat(sample["week"])
    solved, reply, csat = (
        {draft.day: draft for draft in weekly(name).drafts}.get(day)
        for name in ("solved", "first_reply", "csat")
    )

    assert solved is not None
    assert solved.value == sample["solved"]
    assert (reply.value if reply else None) == sample["first_reply"]
    assert ([csat.value, csat.n] if csat else None) == sample["csat"]


def test_a_european_table_is_read_once_its_dates_are_said() -> None:
    expected = EXPECTED["helpdesk european"]
    solved, share, reply, csat = map(european, EUROPEAN)

    assert len(solved.drafts) == expected["weeks"]
    assert f"{solved.drafts[0].day} {solved.drafts[-1].day}" == "2025-04-07 2025-07-07"
    assert sum(draft.value for draft in solved.drafts) == expected["solved_sum"]
    assert sum(draft.value for draft in share.drafts) == expected["within_24h_sum"]
    assert len(reply.drafts) == expected["first_reply_rows"]
    assert math.fsum(each.value for each in reply.drafts) == pytest.approx(
        expected["first_reply_sum"]
    )
    assert len(csat.drafts) == expected["csat_rows"]
    assert sum(draft.value for draft in csat.drafts) == expected["csat_good_sum"]
    assert sum((draft.n or 0) - draft.value for draft in csat.drafts) == expected["csat_bad_sum"]


def test_its_row_of_totals_is_named_as_no_date() -> None:
    assert european("solved").left_out == (LeftOut("line 16: “Totaal” is no date", 1),)
    with pytest.raises(ExchangeError, match="line 16: “Totaal” is no date") as refused:
        metric_csv.read(
            (REAL / "helpdesk" / "weekly-european.csv").read_bytes(),
            reader(EUROPEAN["solved"], date_format="%d/%m/%Y"),
        )
    assert "--skip-bad-rows" in str(refused.value.hint)


def test_dates_with_two_readings_are_refused() -> None:
    with pytest.raises(ExchangeError, match="line 2: “07/04/2025” has two readings") as refused:
        metric_csv.read(
            (REAL / "helpdesk" / "weekly-european.csv").read_bytes(), reader(EUROPEAN["solved"])
        )
    assert "--date-format" in str(refused.value.hint)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("day=Week,value=Open", Columns("Week", "Open", None, None)),
        ("k=Good, day=Week, n=Good+Bad", Columns("Week", None, "Good", "Good+Bad")),
        ("day=Week,value=Open, oldest", Columns("Week", "Open, oldest", None, None)),
        ("day=a=b,value=c", Columns("a=b", "c", None, None)),
    ],
)
def test_a_map_names_the_day_and_the_figures(text: str, columns: Columns) -> None:
    assert metric_csv.columns(text) == columns


@pytest.mark.parametrize(
    "text", ["", "x", "day=a", "value=a", "day=a,k=b", "day=a,value=b,n=c", "day=a,day=b,value=c"]
)
def test_a_map_that_leaves_something_open_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        metric_csv.columns(text)


@pytest.mark.parametrize(
    ("text", "read_as"),
    [("DD/MM/YYYY", "%d/%m/%Y"), ("mm-dd-yy", "%m-%d-%y"), ("%d.%m.%Y", "%d.%m.%Y")],
)
def test_a_date_format_is_said_in_letters_or_as_python_has_it(text: str, read_as: str) -> None:
    assert metric_csv.date_format(text) == read_as


@pytest.mark.parametrize("text", ["DD/MM", "%d", "soon", "%Q", "%"])
def test_a_date_format_says_the_whole_date(text: str) -> None:
    with pytest.raises(UsageError):
        metric_csv.date_format(text)


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("day,v\n2026-01-05,49.1\n", {}, 49.1),
        ("day;v\n2026-01-05;49,1\n", {}, 49.1),
        ("day\tv\n2026-01-05\t49.1\n", {}, 49.1),
        ('day,v\n2026-01-05,"49,1"\n', {"mark": ","}, 49.1),
        ("day;v\n2026-01-05;1,234\n", {"mark": ","}, 1.234),
        ("day,v\r2026-01-05,49.1\r", {}, 49.1),
        ("day,v\r\n\r\n2026-01-05, 49.1 \r\n", {}, 49.1),
        ("\ufeffDay , V\n2026-01-05,49.1\n", {}, 49.1),
        ("day,v\n2026-01-05," + "0" * 200_000 + "7\n", {}, 7.0),
    ],
)
def test_delimiter_mark_and_line_ends_are_found(
    text: str, said: dict[str, Any], value: float
) -> None:
    found = read(text, reader(**said))

    assert found.drafts == (MeasurementDraft(date(2026, 1, 5), value),)


REFUSED = [
    ("", "empty"),
    ("day,w\n", "no column “v”"),
    ("day,v,V\n", "2 columns “v”"),
    ("day,v\n2026-01-05\n", "line 2: 1 cells under a header of 2"),
    ("day,v\n2026-01-05,1,2\n", "line 2: 3 cells"),
    ('day,v\n2026-01-05,"1\n2026-01-06,2\n', "line 2: no table"),
    ("day,v\n2026-02-30,1\n", "line 2: “2026-02-30” is no date"),
    ("day,v\n2026-09-25,1\n", "line 2: 2026-09-25 lies ahead"),
    ("day,v\n1899-01-01,1\n", "line 2: 1899-01-01 is not within"),
    ("day,v\n25/04/2026,1\n", "line 2: “25/04/2026” may be day or month first"),
    ("day,v\n2026-01-05,1\n\n2026-01-05,2\n", "line 4: 2026-01-05 stands in line 2 too"),
    ("day,v\n2026-01-05,many\n", "line 2: “many” is no number"),
    ('day,v\n2026-01-05,"49,1"\n', "line 2: “49,1” is no number"),
    ("day;v\n2026-01-05;1,234\n", "line 2: “1,234” has two readings"),
    ("day;v\n2026-01-05;1.234\n", "line 2: “1.234” has two readings"),
    ("day,v\n2026-01-05,a\0b\n", r"line 2: U\+0000"),
]


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_a_row_that_cannot_be_read_refuses_the_file_with_its_line(text: str, why: str) -> None:
    with pytest.raises(ExchangeError, match=why):
        read(text)


@pytest.mark.parametrize("row", ["2026-01-05,3,2", "2026-01-05,1,0", "2026-01-05,1.5,2"])
def test_a_share_that_is_none_refuses_the_file(row: str) -> None:
    with pytest.raises(ExchangeError, match="line 2"):
        read(f"day,k,n\n{row}\n", reader("day=day,k=k,n=n"))


def test_bad_rows_are_left_out_one_by_one_with_their_reason() -> None:
    text = "day,v\n2026-01-05,1\nSum,1\n2026-01-12,x\n2026-01-05,2\n"
    found = read(text, reader(skip_bad_rows=True))

    assert found.drafts == (MeasurementDraft(date(2026, 1, 5), 1.0),)
    assert found.left_out == (
        LeftOut("line 3: “Sum” is no date", 1),
        LeftOut("line 4: “x” is no number", 1),
        LeftOut("line 5: 2026-01-05 stands in line 2 too", 1),
    )


def test_a_column_whose_own_name_has_a_plus_is_one_column() -> None:
    found = read("day,a+b,a,b\n2026-01-05,9,1,2\n", reader("day=day,value=a+b"))

    assert found.drafts[0].value == 9.0
