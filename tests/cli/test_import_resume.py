"""A résumé of another program becomes jobs, certificates, projects and skills: all of it or nothing,
everything counted, and a second time adds nothing.
"""

import json
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.clock import Clock
from journal.errors import ExchangeError
from journal.exchange import jsonresume_in, zones
from journal.exchange.options import Options

REAL = Path(__file__).parents[1] / "data" / "real"
SAMPLE = REAL / "jsonresume" / "resume.json"
EXPECTED = json.loads((REAL / "expected.json").read_text())["json resume"]


@pytest.fixture
def take(journal, tmp_path):
    """Return a function that imports a document."""

    def run(document, *argv):
        path = tmp_path / "resume.json"
        text = document if isinstance(document, str) else json.dumps(document)
        path.write_text(text, encoding="utf-8")
        return journal("import", "jsonresume", str(path), *argv)

    return run


def table(home, sql):
    """Return the rows of a query over the journal's file."""
    with closing(sqlite3.connect(home / "journal.db")) as connection:
        return connection.execute(sql).fetchall()


def left(answer):
    """Return what was left out, by reason."""
    return {each["reason"]: each["number"] for each in answer.data["left_out"]}


@pytest.fixture
def sample(journal):
    return journal("import", "jsonresume", str(SAMPLE), "--json")


def test_the_counts_are_those_of_the_file(sample):
    data = sample.data

    assert data["roles"] == EXPECTED["work"]
    assert data["current"] == len(EXPECTED["current"])
    assert data["credentials"] == EXPECTED["certificates"]
    assert data["skills"] == EXPECTED["skills"] + EXPECTED["keywords"]
    assert data["projects"] == EXPECTED["projects"]
    assert data["offered"] == EXPECTED["references"]


def test_every_record_is_accounted_for(sample):
    data = sample.data

    assert (
        data["read"] == data["new"] + data["already"] + sum(left(sample).values()) + data["offered"]
    )


def test_sections_that_are_not_imported_are_named(sample):
    assert sorted(left(sample)) == EXPECTED["sections_not_imported"]


def test_jobs_keep_employer_precision_and_what_was_said_of_them(journal, sample):
    every = journal("role", "list", "--all", "--json").data["roles"]
    roles = {each["role"]["name"]: each["role"] for each in every}

    assert [name for name, role in roles.items() if role["status"] == "current"] == EXPECTED[
        "current"
    ]
    assert sorted({role["employer"] for role in roles.values()}) == EXPECTED["employers"]
    dates = {role[name] for role in roles.values() for name in ("started_on", "ended_on")}
    assert {"2016", "2019", "2019-03"} <= dates
    assert roles["Support agent, tier 1"]["notes"] == "- Most reopened-free tickets in 2021"


def test_certificates_keep_number_and_expiry(journal, sample):
    held = {
        each["name"]: each
        for each in journal("credential", "list", "--all", "--json").data["credentials"]
    }

    assert held["HDI Support Center Analyst"]["number"] == "SCA-114-77"
    assert (
        held["HDI Support Center Analyst"]["expires_on"]
        == EXPECTED["certificates_with_expiry"]["HDI Support Center Analyst"]
    )
    assert held["ITIL Foundation"]["issued_on"] == "2021-11"
    assert held["ITIL Foundation"]["expires_on"] == "2024-11-30"
    assert (
        "ITIL Foundation: expiry 2024-11 is kept as its last day, Sat 30 Nov 2024"
        in sample.data["notes"]
    )


def test_a_day_of_a_project_is_not_invented(journal, sample):
    projects = {
        each["title"]: each
        for each in journal("project", "list", "--all", "--json").data["projects"]
    }

    assert projects["Billing hand-off"]["started_on"] == "2026-02-16"
    letters = projects["Guardian letters in four languages"]
    assert (letters["started_on"], letters["closed_on"], letters["status"]) == (
        None,
        "2026-03-20",
        "done",
    )
    assert {each["owner"] for each in projects.values()} == {"me"}


def test_skills_are_tags_that_are_marked_as_skills(sample, home):
    tags = dict(table(home, "SELECT name, is_skill FROM tag"))

    assert set(tags.values()) == {1}
    assert {"help-articles", "de-escalation", "KCS", "SQL"} <= set(tags)


def test_every_imported_row_has_an_origin(sample, home):
    origins = table(
        home, "SELECT table_name, count(*) FROM origin WHERE format = 'jsonresume' GROUP BY 1"
    )

    assert dict(origins) == {"credential": 3, "project": 2, "role": 3}


def test_a_second_time_adds_nothing(journal, sample, home):
    before = table(home, "SELECT count(*) FROM change")
    again = journal("import", "jsonresume", str(SAMPLE), "--json").data

    assert (again["new"], again["already"]) == (0, sample.data["new"])
    assert table(home, "SELECT count(*) FROM change") == before


def test_references_become_quotable_praise_when_they_are_asked_for(journal, sample):
    answer = journal("import", "jsonresume", str(SAMPLE), "--references", "--json").data
    praise = journal("list", "--kind", "praise", "--json").data["entries"]

    assert (answer["praise"], answer["offered"], answer["new"]) == (2, 0, 2)
    assert {(each["who"], each["quotable"], each["day"]) for each in praise} == {
        ("Ruth, Community", True, "2026-04-10"),
        ("Linden Primary", True, "2026-04-10"),
    }
    assert "references have no day: they stand on Fri 10 Apr" in answer["notes"]
    assert journal("import", "jsonresume", str(SAMPLE), "--references", "--json").data["new"] == 0


def test_the_day_of_references_can_be_said(journal):
    journal("import", "jsonresume", str(SAMPLE), "--references", "--on", "2026-05-01")

    assert {each["day"] for each in journal("list", "--json").data["entries"]} == {"2026-05-01"}


def test_a_day_ahead_is_refused(journal):
    assert (
        journal("import", "jsonresume", str(SAMPLE), "--references", "--on", "2026-12-01").code == 5
    )


def test_undo_takes_all_of_it_back(journal, sample, home):
    journal("undo")

    assert table(home, "SELECT (SELECT count(*) FROM role) + (SELECT count(*) FROM tag)") == [(0,)]


def test_a_rehearsal_prints_the_same_summary_and_writes_nothing(journal, home):
    rehearsed = journal("import", "jsonresume", str(SAMPLE), "--dry-run", "--json").data

    assert not home.exists()
    real = journal("import", "jsonresume", str(SAMPLE), "--json").data
    assert {**rehearsed, "rehearsed": False} == real


def test_what_the_journal_writes_comes_back(journal, sample, tmp_path, monkeypatch):
    path = tmp_path / "out.json"
    journal("resume", "--all", "-o", str(path))
    monkeypatch.setenv("JOURNAL_HOME", str(tmp_path / "other"))
    answer = journal("import", "jsonresume", str(path), "--json").data

    assert (answer["roles"], answer["credentials"]) == (3, 3)
    again = tmp_path / "again.json"
    journal("resume", "--all", "-o", str(again))
    first, second = (json.loads(each.read_text()) for each in (path, again))
    assert first["work"] == second["work"]
    assert first["certificates"] == second["certificates"]


def test_the_summary_in_words(journal):
    assert journal("import", "jsonresume", str(SAMPLE)).lines[2:] == [
        "  new: 3 jobs (1 held now) · 3 certificates · 2 projects · 12 skills",
        "  left out: awards: 1",
        "  left out: education: 1",
        "  left out: languages: 2",
        "  left out: volunteer: 1",
        "  offered as praise, with --references: 2 references",
        "  ITIL Foundation: expiry 2024-11 is kept as its last day, Sat 30 Nov 2024",
        "  name, label and addresses are settings: journal config set me.name …",
        "  highlights of jobs, kept in their notes as they have no day: 4",
        "  highlights of projects, not imported: 1",
        "  keywords of projects, not imported: 2",
        "  dates of projects without a day, left open: 1",
        "  levels of skills, not imported: 1",
        "  journal undo takes all of it back",
    ]


def test_the_format_is_told_by_its_beginning(journal):
    assert journal("import", "--detect", str(SAMPLE), "--json").data["format"] == "jsonresume"


def test_formats_names_both_ways(journal):
    shown = {each["name"]: each for each in journal("formats", "--json").data["formats"]}[
        "jsonresume"
    ]

    assert (shown["reads"], shown["writes"]) == (
        "journal import jsonresume FILE",
        "journal resume -o FILE",
    )


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ("", "the file is empty"),
        ("[]", "the file: no JSON Resume: it has none of its sections"),
        ('{"a": 1}', "the file: no JSON Resume: it has none of its sections"),
        ('{"work": 3}', "work: this is no list"),
        ('{"work": [3]}', "work 1: this is no object"),
        ('{"work": [{}, {"name": 3}]}', "work 2: name “3” is not a text"),
        ('{"work": [{"position": "a", "startDate": "2020-13"}]}', "work 1: startDate “2020-13” is not a date"),
        ('{"work": [{"position": "a", "startDate": "2020", "endDate": "2019"}]}',
         "work 1: it ends 2019, before it begins on 2020"),
        ('{"work": [{"position": "-a", "startDate": "2020"}]}', "work 1: role: “-a” begins with “-”"),
        ('{"certificates": [{"name": "a", "date": "2020", "expiryDate": "2019"}]}',
         "certificates 1: it expires on 2019-12-31, not after its issue, 2020"),
        ('{"certificates": [{"name": "a", "date": "2020", "expiryDate": "soon"}]}',
         "certificates 1: expiryDate “soon” is not a date"),
        ('{"projects": [{"name": "12"}]}', "projects 1: project: “12” is a number"),
        ('{"skills": [{"keywords": "a"}]}', "skills 1: keywords “a” is not a list of texts"),
        ('{"work": [], "work": []}', "the file: the key “work” stands twice in one object"),
        ('{"references": [{"reference": "a\\u0000b"}]}', None),
    ],
    ids=str,
)  # fmt: skip
def test_a_file_that_is_not_whole_is_refused_with_its_place(take, journal, home, document, told):
    answer = take(document, "--references")

    assert answer.code == 8
    assert told is None or answer.err.startswith(f"journal: {told}")
    assert answer.err.splitlines()[0].endswith("nothing was imported")
    assert journal("role", "list", "--all", "--json").data["roles"] == []


def test_a_refusal_half_way_leaves_nothing(take, home):
    answer = take(
        {"work": [{"position": "first", "startDate": "2020"}], "projects": [{"name": "-x"}]}
    )

    assert answer.code == 8
    assert table(
        home, "SELECT (SELECT count(*) FROM role) + (SELECT count(*) FROM role_event)"
    ) == [(0,)]


@pytest.mark.parametrize("end", [None, ""])
def test_a_job_without_an_end_is_held_now_however_that_is_written(take, journal, end):
    take({"work": [{"position": "a", "startDate": "2020", "endDate": end}]})

    role = journal("role", "show", "a", "--json").data["role"]
    assert (role["status"], role["started_on"]) == ("current", "2020")


def test_a_job_that_is_still_to_begin_is_accepted(take, journal):
    take({"work": [{"position": "a", "startDate": "2027-01"}]})

    assert journal("role", "show", "a", "--json").data["role"]["status"] == "accepted"


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ({"work": [{"summary": "x"}]}, "jobs without a name"),
        ({"work": [{"position": "x"}]}, "jobs that are held, without a first day"),
        ({"certificates": [{"name": "x"}]}, "certificates without a name or a date"),
        ({"projects": [{"description": "x"}]}, "projects without a name"),
        ({"skills": [{"name": "2024"}]}, "skills of which no tag can be made"),
        ({"skills": [{"name": "SQL", "keywords": ["sql"]}]}, "skills that stand twice"),
        ({"references": [{"name": "x", "reference": " "}]}, "references without a text"),
    ],
    ids=str,
)
def test_what_cannot_be_kept_is_left_out_and_counted(take, document, reason):
    answer = take(document, "--json")

    assert left(answer) == {reason: 1}


def test_one_job_an_employer_is_held_at_a_time(take, journal):
    journal(
        "role", "add", "Stay in support", "--employer", "Fernhill", "--current", "--started", "2023"
    )
    answer = take(
        {"work": [{"position": "Other", "name": "fernhill", "startDate": "2022"}]}, "--json"
    )

    assert left(answer) == {"job at an employer where you hold stay-in-support": 1}


def test_two_jobs_of_one_position_are_told_apart_by_employer_and_start(take, journal):
    take({"work": [
        {"position": "Agent", "name": "A", "startDate": "2018", "endDate": "2019"},
        {"position": "Agent", "name": "B", "startDate": "2016", "endDate": "2017"},
        {"position": "Agent", "name": "B", "startDate": "2014", "endDate": "2015"},
        {"position": "Agent", "name": "B", "startDate": "2014", "endDate": "2015"},
    ]})  # fmt: skip
    roles = journal("role", "list", "--all", "--json").data["roles"]

    assert sorted(each["role"]["name"] for each in roles) == [
        "Agent",
        "Agent 2",
        "Agent, B",
        "Agent, B, 2014",
    ]


def test_a_job_that_was_written_by_hand_is_here_already(take, journal):
    journal("role", "add", "Agent", "--employer", "A", "--current", "--started", "2018-03")
    answer = take(
        {"work": [{"position": "agent", "name": "A", "startDate": "2018"}]}, "--json"
    ).data

    assert (answer["new"], answer["already"]) == (0, 1)


def test_a_later_issue_of_a_certificate_renews_the_earlier(take, journal):
    take({"certificates": [{"name": "ITIL", "date": "2024"}, {"name": "ITIL", "date": "2021"}]})
    held = journal("credential", "list", "--json").data["credentials"]

    assert [
        [each["issued_on"] for each in one["chain"]] for one in held if one["state"] == "held"
    ] == [["2021", "2024"]]


def test_an_address_that_leads_nowhere_is_left_out(take, journal):
    answer = take(
        {"work": [{"position": "a", "startDate": "2020", "url": "javascript:alert(1)"}]}, "--json"
    ).data

    assert journal("role", "show", "a", "--json").data["role"]["url"] is None
    assert answer["notes"] == ["addresses that are neither of the web nor of mail, left out: 1"]


def test_work_for_somebody_who_is_no_employer_is_theirs(take, journal):
    take({"work": [{"name": "A", "position": "p", "startDate": "2020"}],
          "projects": [{"name": "one", "entity": "a"}, {"name": "two", "entity": "Shelter"}]})  # fmt: skip
    projects = journal("project", "--json").data["projects"]

    assert {each["title"]: each["owner"] for each in projects} == {"one": "me", "two": "Shelter"}


def test_hostile_words_stay_words(take, journal):
    nasty = "[bold]x[/] <script>\x1b[31m"
    answer = take({"work": [{"position": f"a {nasty.replace(chr(27), '')}", "startDate": "2020", "summary": nasty}],
                   "references": [{"name": nasty, "reference": nasty}]}, "--references")  # fmt: skip

    assert answer.code == 0
    assert "\x1b" not in journal("role", "list").out + journal("list").out
    assert journal("list", "--json").data["entries"][0]["text"] == nasty


@pytest.mark.parametrize(
    "argv", [("--time-format", "%Y"), ("--keep", "mine"), ("--partial",)], ids=lambda argv: argv[0]
)
def test_options_of_other_formats_are_refused(journal, argv):
    assert journal("import", "jsonresume", str(SAMPLE), *argv).code == 2


@pytest.mark.parametrize(
    "argv", [("--references",), ("--on", "2026-01-01")], ids=lambda argv: argv[0]
)
def test_its_own_options_are_refused_elsewhere(journal, tmp_path, argv):
    path = tmp_path / "a.txt"
    path.write_text("[2026-01-01 10:00] a line\n")

    assert journal("import", "jrnl", str(path), *argv).code == 2


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.sampled_from(["2020", "2020-02-30", "x"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["name", "position", "startDate", "endDate", "date", "keywords", "url",
                                       "highlights", "reference", "entity", "expiryDate", "id"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip
SECTIONS = st.sampled_from(
    ["work", "certificates", "projects", "skills", "references", "meta", "basics", "awards"]
)


@given(st.dictionaries(SECTIONS, VALUES, max_size=4))
def test_whatever_is_in_a_file_it_is_read_or_refused(tmp_path_factory, document):
    path = tmp_path_factory.mktemp("fuzz") / "resume.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    clock = Clock(datetime.fromisoformat("2026-09-24T17:30:00+00:00"))
    said = Options(zone=zones.named("UTC"), now=clock.now, today=clock.today())
    try:
        found = jsonresume_in.read(str(path), said)
    except ExchangeError:
        return

    kept = (
        len(found.jobs)
        + len(found.certificates)
        + len(found.projects)
        + len(found.skills)
        + len(found.references)
    )
    assert found.read == kept + sum(each.number for each in found.left_out)


def test_a_record_that_was_renamed_here_is_still_known(journal, sample):
    journal("role", "edit", "bookseller", "--name", "Books and people")
    journal("project", "edit", "billing-hand-off", "--title", "Invoices go home")
    journal("credential", "edit", "kcs-v6-fundamentals", "--name", "KCS first")

    assert journal("import", "jsonresume", str(SAMPLE), "--json").data["new"] == 0
