"""`journal report`: one table a question, each number counted a second time, and what is refused."""

import csv
import io
import statistics

import pytest

from journal.__main__ import main
from journal.reviews.reports import KINDS
from tests.second import report_rows

FIRST, END = "2026-07-01", "2026-09-28"
A_YEAR_AGO = "2025-09-28"


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """Give the folder of a kept demo journal, made once."""
    place = tmp_path_factory.mktemp("report") / "demo"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(place.parent))
        patch.setenv("JOURNAL_HOME", str(place.parent / "own"))
        assert main(["demo", "--keep", str(place), "--quiet"]) == 0
    return place


@pytest.fixture
def robin(journal, demo, monkeypatch):
    """Return the program over the demo journal on its last evening."""
    monkeypatch.setenv("JOURNAL_HOME", str(demo))
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-27T18:00:00+02:00")
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    return journal


@pytest.fixture
def file(demo):
    """Give the demo's own file."""
    return demo / "journal.db"


@pytest.fixture
def few(journal):
    """Give a day of lines: one's own, another team's, a private one, a study line."""
    journal("log", "rewrote the macro @macros", "-t", "45m", "-r", "docs", "-c", "+1")
    journal("log", "chased the invoice", "-t", "15m", "--for", "Billing", "-r", "ticket")
    journal("log", "talk about me", "-t", "1h", "--private", "--who", "Priya")
    journal("goal", "add", "KCS", "--hours", "10")
    journal("study", "kcs", "30m")


def rows_of(answer, *keys):
    return [tuple(row[key] for key in keys) for row in answer.data["rows"]]


def test_hours_by_project_are_those_of_a_second_count(robin, file):
    found = rows_of(
        robin("report", "time", "--by", "project", "--json"), "name", "entries", "minutes"
    )

    assert {name or None: (n, spent) for name, n, spent in found} == report_rows.by_project(
        file, FIRST, END
    )


def test_hours_by_owner_are_those_of_a_second_count(robin, file):
    found = rows_of(robin("report", "owners", "--json"), "name", "minutes")

    assert {name.casefold(): spent for name, spent in found if spent} == report_rows.by_owner(
        file, FIRST, END
    )


def test_hours_by_week_are_those_of_a_second_count(robin, file):
    found = rows_of(robin("report", "time", "--json"), "entries", "minutes")

    assert sorted(found) == sorted(report_rows.by_week(file, FIRST, END).values())


def test_the_charge_of_a_tag_is_that_of_a_second_count(robin, file):
    found = rows_of(robin("report", "energy", "--by", "tag", "--json"), "name", "charge", "n")
    second = report_rows.charge_by_tag(file, A_YEAR_AGO, END)

    assert {
        name: (pytest.approx(mean), n) for name, mean, n in found if name and mean is not None
    } == {name: pair for name, pair in second.items() if pair[1] >= 5}


def test_what_went_together_is_the_difference_of_two_means(robin, file):
    with_it, without = report_rows.energy_with_tag(file, "help-center", A_YEAR_AGO, END)
    found = [
        row
        for row in robin("report", "together", "--json").data["rows"]
        if (row["name"], row["of"]) == ("help-center", "energy")
    ]

    assert [(row["n_with"], row["n_without"]) for row in found] == [(len(with_it), len(without))]
    assert found[0]["difference"] == pytest.approx(
        statistics.fmean(with_it) - statistics.fmean(without)
    )


def test_a_pair_is_told_only_where_it_would_stand_after_looking_at_all(robin):
    found = rows_of(robin("report", "together", "--json"), "p", "word")

    assert {word for p, word in found if p < 0.05} == {"went together"}
    assert {word for p, word in found if p >= 0.05} == {"within chance"}


def test_no_cause_is_claimed(robin):
    assert "What goes together need not be the cause of it." in robin("report", "together").out
    assert "because" not in robin("report", "together").out


def test_under_twenty_days_on_a_side_it_is_too_few_to_say(journal, few):
    journal("energy", "4")

    assert " ".join(journal("report", "together").lines[2:]) == (
        "Too few to say: 3 pairs looked at, each with fewer than 20 days on one side."
    )


@pytest.mark.parametrize("what", KINDS)
def test_an_empty_journal_has_nothing_to_report(journal, what):
    answer = journal("report", what)

    assert answer.code == 0
    assert answer.lines[-1] == "Nothing is recorded for it in this period."


@pytest.mark.parametrize("what", KINDS)
@pytest.mark.parametrize("columns", ["40", "60", "80", "120"])
def test_no_line_is_wider_than_the_page(robin, monkeypatch, what, columns):
    monkeypatch.setenv("COLUMNS", columns)

    assert [line for line in robin("report", what).lines if len(line) > int(columns)] == []


@pytest.mark.parametrize("what", KINDS)
def test_records_have_the_same_columns_with_and_without_rows(journal, robin, what, monkeypatch):
    full = robin("report", what, "--plain").lines[0]
    monkeypatch.setenv("JOURNAL_NOW", "2020-01-15T12:00:00Z")

    assert robin("report", what, "--plain").lines[0] == full


def test_work_and_study_are_never_added(journal, few):
    (row,) = journal("report", "time", "--by", "day", "--json").data["rows"]

    assert (row["entries"], row["minutes"], row["study_minutes"]) == (4, 120, 30)


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        (["--tag", "macros"], 45),
        (["--tag", "@MACROS"], 45),
        (["--owner", "billing"], 15),
        (["--owner", "me"], 105),
        (["--realm", "docs"], 45),
        (["--kind", "study"], 0),
        (["--who", "priya"], 60),
    ],
)
def test_lines_are_narrowed_without_case_and_by_rightful_owner(journal, few, words, minutes):
    found = journal("report", "time", *words, "--json").data["total"]

    assert found["minutes"] == minutes


def test_a_shared_report_has_no_private_line_and_says_so(journal, few):
    answer = journal("report", "time", "--share")

    assert "1h00" in "".join(answer.lines)
    assert "2h00" not in answer.out
    assert answer.err.strip() == "left out: 1 private line"


@pytest.mark.parametrize("what", ["energy", "together", "people", "standing"])
def test_feelings_and_people_are_not_shared(journal, few, what):
    answer = journal("report", what, "--share")

    assert (answer.code, answer.out) == (2, "")


def test_names_come_back_where_they_are_asked_for(journal, few):
    assert journal("report", "people", "--share", "--all").code == 0
    assert journal("report", "people", "--all").code == 2


def test_the_charge_of_a_kind_of_work_is_not_shared(journal, few):
    assert "charge" not in journal("report", "realms", "--share", "--plain").lines[0]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["tme"], "did you mean time?"),
        (["habits", "--by", "tag"], "journal report habits"),
        (["time", "--by", "monht"], "journal report time --by month"),
        (["habits", "--tag", "x"], "journal report habits"),
        (["time", "--md", "-", "--csv", "-"], "journal report time --md -"),
        (["time", "--md", "-", "--plain"], "journal report time --json"),
    ],
)
def test_what_cannot_be_understood_has_a_way_out(journal, words, hint):
    answer = journal("report", *words)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines()[1].strip() == hint


def test_a_period_that_has_not_begun_is_refused(journal):
    answer = journal("report", "time", "2027")

    assert (answer.code, answer.err.splitlines()[1].strip()) == (5, "journal report time")


def test_a_sheet_holds_exact_values_and_no_formula(journal):
    journal("log", "a line", "-t", "45m", "--for", '=HYPERLINK("x")')
    answer = journal("report", "owners", "--csv", "-")
    rows = list(csv.DictReader(io.StringIO(answer.out)))

    assert [(row["name"], row["minutes"], row["share"]) for row in rows] == [
        ('\'=HYPERLINK("x")', "45", "1.0")
    ]


def test_a_page_shows_a_hostile_name_and_does_not_obey_it(journal, tmp_path):
    journal("log", "a line", "-t", "45m", "--for", "<script>alert(1)</script>")
    journal("report", "owners", "--html", str(tmp_path / "p.html"), "--md", str(tmp_path / "p.md"))

    assert "<script>" not in (tmp_path / "p.html").read_text()
    assert "&lt;script&gt;" in (tmp_path / "p.html").read_text()
    assert "\\<script\\>" in (tmp_path / "p.md").read_text()


def test_a_file_that_is_there_is_kept(journal, few, tmp_path):
    (tmp_path / "p.md").write_text("mine")

    assert journal("report", "time", "--md", str(tmp_path / "p.md")).code == 8
    assert (tmp_path / "p.md").read_text() == "mine"
