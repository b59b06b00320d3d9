"""A résumé is valid JSON Resume of what may leave the journal, and counts what was left out."""

import json
from pathlib import Path

import jsonschema
import pytest
from second import json_schema, resume_slow

from journal.domain.star import Star, write

SCHEMA = json.loads((Path(__file__).parents[1] / "data" / "jsonresume-schema.json").read_text())
SAMPLE = Path(__file__).parents[1] / "data" / "real" / "jsonresume" / "resume.json"
NASTY = "<script>alert(1)</script> [x](javascript:y) **b** \x1b[31m\t“q” | a"
SECRETS = ("hidden win", "hidden praise", "hoped-for", "drained", "Confidante", "41.7")


@pytest.fixture
def person(journal):
    for key, value in (
        ("me.name", "Robin Vale"),
        ("me.label", "Support specialist, tier 2"),
        ("me.email", "robin@example.org"),
        ("me.url", "https://robin.example.org"),
    ):
        journal("config", "set", key, value)
    journal("role", "add", "Support specialist", "--employer", "Fernhill", "--current", "--started", "2023-09",
            "--note", "Tickets and pages.")  # fmt: skip
    journal(
        "role", "add", "Hoped-for seat", "--employer", "hoped-for", "--note", "asks for @writing"
    )
    journal("project", "add", "Import guides", "--expected", "six guides", "--start", "2026-06-15")
    journal("metric", "add", "within24", "--kind", "number")
    journal("metric", "set", "within24", "41.7")


@pytest.fixture
def full(journal, person):
    journal("win", "import guide online @writing @help-center", "--impact", "38 tickets avoided",
            "-p", "import-guides", "-d", "2026-08-12")  # fmt: skip
    journal("win", "kept Oakfield @de-escalation", "--impact", "customer quote on file", "-d", "2026-09-01",
            "--who", "Confidante")  # fmt: skip
    journal("win", "part 2 published @writing", "-d", "2026-09-22")
    journal("win", "hidden win @writing", "--impact", "x", "--private", "-d", "2026-09-20")
    journal("win", "faster answers", "--metric", "within24", "-d", "2026-07-01", "-c", "-2")
    journal("log", "drained by it", "-c", "-2")
    journal("praise", "never felt alone", "--who", "Oakfield", "--quotable", "-d", "2026-09-02")
    journal("praise", "hidden praise", "--who", "Secret", "--quotable", "--private")
    journal("praise", "not for others", "--who", "Docs")
    journal("credential", "add", "ITIL 4", "--issuer", "PeopleCert", "--number", "GR-5", "--on", "2025-08-08",
            "--expires", "2028-08-08")  # fmt: skip
    journal(
        "credential",
        "add",
        "Old one",
        "--issuer",
        "HDI",
        "--on",
        "2020-01-01",
        "--expires",
        "2023-01-01",
    )


def made(answer):
    """Return the document of an answer."""
    assert answer.code == 0, answer.err
    return json.loads(answer.out)


def test_a_resume_is_valid_and_holds_nothing_empty(journal, full):
    document = made(journal("resume"))

    assert json_schema.errors(document, SCHEMA) == []
    assert json_schema.empties(document) == []


def test_a_checker_of_the_official_kind_finds_nothing(journal, full):
    document = made(journal("resume"))

    jsonschema.validate(document, SCHEMA, format_checker=jsonschema.FormatChecker())


def test_the_schema_here_refuses_what_it_must(journal, full):
    document = made(journal("resume"))
    document["work"][0]["endDate"] = ""
    document["basics"]["email"] = "nobody"
    document["skills"][0]["keywords"] = "x"

    assert len(json_schema.errors(document, SCHEMA)) == 3


def test_the_sample_of_another_program_is_valid_too():
    assert json_schema.errors(json.loads(SAMPLE.read_text()), SCHEMA) == []


def test_every_section_comes_from_its_place(journal, full):
    document = made(journal("resume"))

    assert document["basics"] | {"summary": ""} == {
        "name": "Robin Vale",
        "label": "Support specialist, tier 2",
        "email": "robin@example.org",
        "url": "https://robin.example.org",
        "summary": "",
    }
    assert document["work"] == [
        {
            "name": "Fernhill",
            "position": "Support specialist",
            "startDate": "2023-09",
            "highlights": [
                "faster answers",
                "import guide online: 38 tickets avoided",
                "kept Oakfield: customer quote on file",
            ],
        }
    ]
    assert document["projects"] == [
        {
            "name": "Import guides",
            "description": "six guides",
            "highlights": ["import guide online: 38 tickets avoided"],
            "keywords": ["help-center", "writing"],
            "startDate": "2026-06-15",
            "roles": ["Support specialist"],
        }
    ]
    assert document["certificates"] == [
        {"name": "ITIL 4", "date": "2025-08-08", "issuer": "PeopleCert", "expiryDate": "2028-08-08", "id": "GR-5"}
    ]  # fmt: skip
    assert document["skills"] == [
        {"name": "Customers", "keywords": ["de-escalation"]},
        {"name": "Writing", "keywords": ["help-center", "writing"]},
    ]
    assert document["references"] == [{"name": "Oakfield", "reference": "never felt alone"}]
    assert document["meta"] == {"version": "v1.0.0", "lastModified": "2026-09-24T17:30:00Z"}
    assert document["$schema"].endswith("/v1.0.0/schema.json")


@pytest.mark.parametrize("form", ["json", "md", "html"])
def test_what_is_not_for_others_is_in_no_form(journal, full, form):
    text = journal("resume", "--all", "--notes", "--format", form).out

    assert [secret for secret in SECRETS if secret in text] == []


def test_what_was_left_out_is_counted(journal, full):
    answer = journal("resume", "-o", "-")

    assert answer.err.splitlines() == [
        "3 of 5 wins.",
        "Left out: 1 without a result (journal wins --no-result), 1 private, "
        "1 private line of praise, 1 certificate that is over (--all).",
    ]


def test_a_file_is_written_and_told_in_one_line(journal, full, tmp_path):
    path = tmp_path / "r.json"
    answer = journal("resume", "--for", "hoped", "-o", str(path))

    assert " ".join(answer.lines) == f"Wrote {path}: 1 of 5 wins carries writing."
    assert answer.err.startswith(
        "Left out: 1 without a result (journal wins --no-result), 1 private, 2 about something else"
    )
    assert json_schema.errors(json.loads(path.read_text()), SCHEMA) == []
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_is_kept_unless_forced(journal, full, tmp_path):
    path = tmp_path / "r.md"
    path.write_text("mine")

    assert journal("resume", "-o", str(path)).code == 8
    assert path.read_text() == "mine"
    assert journal("resume", "-o", str(path), "--force").code == 0
    assert path.read_text().startswith("# Robin Vale\n")


@pytest.mark.parametrize(
    ("name", "starts"), [("a.json", "{"), ("a.md", "# "), ("a.html", "<!doctype"), ("a", "{")]
)
def test_a_file_tells_its_format_by_its_name(journal, full, tmp_path, name, starts):
    journal("resume", "-o", str(tmp_path / name))

    assert (tmp_path / name).read_text().startswith(starts)


def test_a_format_that_is_said_goes_before_the_name(journal, full, tmp_path):
    journal("resume", "-o", str(tmp_path / "a.json"), "--format", "html")

    assert (tmp_path / "a.json").read_text().startswith("<!doctype")


def test_wins_are_counted_as_a_plain_loop_over_the_rows_counts_them(journal, full, home):
    kept, private, bare, elsewhere = resume_slow.sorted_out(home / "journal.db", tags=("writing",))
    view = journal("resume", "--tag", "@Writing", "--json").data

    assert [each["id"] for job in view["work"] for each in job["highlights"]] == kept
    assert view["left_out"] | {"praise": 0, "expired": 0, "addresses": 0, "before": 0} == {
        "private": private, "without_result": bare, "elsewhere": elsewhere,
        "praise": 0, "expired": 0, "addresses": 0, "before": 0,
    }  # fmt: skip
    assert view["kept"] + private + bare + elsewhere == view["wins"]


def test_several_tags_keep_the_wins_of_each(journal, full):
    view = journal("resume", "--tag", "writing", "--tag", "de-escalation", "--json").data

    assert (view["kept"], view["skills_asked"]) == (2, ["writing", "de-escalation"])


def test_a_role_keeps_wins_that_carry_its_skills_or_name_it(journal, full):
    journal("edit", "5", "--role", "hoped")
    view = journal("resume", "--for", "hoped-for-seat", "--json").data

    assert [each["id"] for each in view["work"][0]["highlights"]] == [5, 1]


def test_a_role_asks_for_the_skills_on_the_lines_of_its_goals(journal, full):
    journal("role", "add", "Lead")
    journal("goal", "add", "Calm talk")
    journal("goal", "link", "calm-talk", "lead", "2")
    journal("study", "calm-talk", "30m", "read on @de-escalation @paper")

    assert journal("resume", "--for", "lead", "--json").data["skills_asked"] == ["de-escalation"]


def test_a_goal_that_was_given_up_asks_for_nothing(journal, full):
    journal("role", "add", "Lead")
    journal("goal", "add", "Calm talk", "--why", "learn @de-escalation")
    journal("goal", "link", "calm-talk", "lead", "2")
    journal("goal", "drop", "calm-talk")

    answer = journal("resume", "--for", "lead")
    assert answer.err.splitlines()[-1] == (
        "No skill is known that lead asks for. Write the tags of its advert into its notes: "
        'journal role edit lead --note "… @writing"'
    )


@pytest.mark.parametrize(
    ("since", "kept"),
    [("2026-08-13", 1), ("2026-08-12", 2), ("2026", 3), ("2026-08", 2), ("1 sep", 1)],
)
def test_what_is_from_before_a_day_is_left_out_and_counted(journal, full, since, kept):
    view = journal("resume", "--since", since, "--json").data

    assert (view["kept"], view["left_out"]["before"]) == (kept, 3 - kept)


def test_a_job_of_the_past_has_an_end_and_the_wins_of_its_days(journal, full):
    journal("role", "add", "Agent", "--employer", "Rowan", "--status", "past", "--started", "2020")
    journal("role", "edit", "agent", "--ended", "2023-08")
    journal("win", "sync log on one page", "--impact", "a third fewer", "-d", "2023-08-31")
    work = made(journal("resume"))["work"]

    assert [job["position"] for job in work] == ["Support specialist", "Agent"]
    assert work[1] == {
        "name": "Rowan", "position": "Agent", "startDate": "2020", "endDate": "2023-08",
        "highlights": ["sync log on one page: a third fewer"],
    }  # fmt: skip


def test_a_win_after_a_job_ended_and_before_the_next_stands_under_none(journal, person):
    journal("role", "add", "Agent", "--employer", "Rowan", "--status", "past", "--started", "2020")
    journal("role", "edit", "agent", "--ended", "2023-06")
    journal("win", "between two jobs", "--impact", "x", "-d", "2023-07-15")
    work = made(journal("resume"))["work"]

    assert [job.get("highlights") for job in work] == [None, None]


def test_a_job_that_is_held_has_no_end_even_where_one_is_planned(journal, tmp_path):
    path = tmp_path / "r.json"
    path.write_text(
        '{"work": [{"name": "A", "position": "p", "startDate": "2020", "endDate": "2027-03"}]}'
    )
    journal("import", "jsonresume", str(path))

    assert made(journal("resume"))["work"] == [{"name": "A", "position": "p", "startDate": "2020"}]


def test_notes_of_a_job_are_its_summary_only_when_asked_for(journal, full):
    assert "summary" not in made(journal("resume"))["work"][0]
    assert made(journal("resume", "--notes"))["work"][0]["summary"] == "Tickets and pages."


def test_certificates_that_are_over_come_when_asked_for(journal, full):
    names = [each["name"] for each in made(journal("resume", "--all"))["certificates"]]

    assert names == ["ITIL 4", "Old one"]


def test_of_a_chain_of_renewals_only_the_latest_stands(journal, full):
    journal("credential", "renew", "itil-4", "--on", "2026-09-01", "--expires", "2029-09-01")

    certificates = made(journal("resume"))["certificates"]
    assert [(each["date"], each["expiryDate"]) for each in certificates] == [
        ("2026-09-01", "2029-09-01")
    ]


def test_work_of_another_team_names_it(journal, full):
    journal("project", "add", "training", "--owner", "Experts")
    journal("win", "trained Larkhill @training", "--impact", "no tickets since", "-p", "training")
    journal("project", "add", "moved", "--owner", "Billing")
    journal("win", "moved it", "--impact", "2 h back", "-p", "moved")
    journal("project", "handoff", "moved", "--to", "Billing")
    projects = made(journal("resume"))["projects"]

    assert [(each["name"], each.get("entity")) for each in projects] == [
        ("Import guides", None),
        ("training", "Experts"),
    ]


def test_a_finished_project_has_an_end(journal, full):
    journal("project", "done", "import-guides", "--on", "2026-09-10")

    assert made(journal("resume"))["projects"][0]["endDate"] == "2026-09-10"


def test_a_told_win_stands_in_its_own_words(journal, person):
    journal("win", write(Star("guide online @writing", task="write it")), "--impact", "38 fewer")

    assert made(journal("resume"))["work"][0]["highlights"] == ["guide online: 38 fewer"]


def test_addresses_that_are_none_are_left_out_and_counted(journal, full):
    journal("config", "set", "me.email", "nobody at home")
    journal("config", "set", "me.url", "robin.example")
    journal("credential", "edit", "itil-4", "--url", "https://exämple.org")
    answer = journal("resume")
    document = made(answer)

    assert not {"email", "url"} & set(document["basics"])
    assert "url" not in document["certificates"][0]
    assert "3 addresses that are none" in answer.err
    assert json_schema.errors(document, SCHEMA) == []


def test_sections_the_journal_knows_nothing_of_come_unchanged(journal, full):
    sample = json.loads(SAMPLE.read_text())
    document = made(journal("resume", "--base", str(SAMPLE)))

    known = ("education", "volunteer", "awards", "languages")
    assert [document[name] for name in known] == [sample[name] for name in known]
    assert document["basics"]["name"] == "Robin Vale"
    assert len(document["work"]) == 1
    assert json_schema.errors(document, SCHEMA) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[1]", "the file is no JSON Resume: it holds no object; nothing was written"),
        ("{", "line 1: no JSON: expecting property name enclosed in double quotes at character 2; nothing was written"),
        ("", "the file is empty; nothing was written"),
        ('{"education": {}}', None),
        ('{"education": {"a": 1}}', "education: this is no list; nothing was written"),
        ('{"awards": [1]}', "awards 1: this is no object; nothing was written"),
        ('{"education": [{"endDate": ""}]}', "education 1: endDate “” is not a date; nothing was written"),
        ('{"education": [{"startDate": "2020-13"}]}', "education 1: startDate “2020-13” is not a date; nothing was written"),
        ('{"volunteer": [{}, {"url": "x"}]}', "volunteer 2: url “x” is not an address; nothing was written"),
        ('{"interests": [{"keywords": "x"}]}', "interests 1: keywords “x” is not a list of texts; nothing was written"),
    ],
)  # fmt: skip
def test_a_base_that_would_not_be_valid_is_refused(journal, full, tmp_path, text, told):
    path = tmp_path / "base.json"
    path.write_text(text)
    answer = journal("resume", "--base", str(path))

    assert (answer.code, answer.err.splitlines()[0] == f"journal: {told}") == (
        (8, True) if told else (0, False)
    )


def test_a_base_that_is_missing_is_refused(journal, full):
    assert journal("resume", "--base", "/nowhere/base.json").code == 8


def test_the_bio_is_one_honest_paragraph(journal, full):
    answer = journal("resume", "--bio")

    assert " ".join(answer.out.split()) == (
        "Support specialist, tier 2 at Fernhill for three years, since September 2023. "
        "Three results: faster answers; import guide online: 38 tickets avoided; "
        "kept Oakfield: customer quote on file. Shown most often: de-escalation, help-center and writing."
    )
    assert answer.err == ""
    assert made(journal("resume"))["basics"]["summary"] == " ".join(answer.out.split())


def test_a_bio_of_nothing_names_the_next_step(journal):
    assert journal("resume", "--bio") == (
        0, "", 'nothing to say yet: journal win "…" · journal role add "…" --current\n',
    )  # fmt: skip


def test_an_empty_journal_makes_a_valid_resume_and_no_file(journal, home):
    answer = journal("resume")
    document = made(answer)

    assert json_schema.errors(document, SCHEMA) == []
    assert set(document) == {"$schema", "meta"}
    assert answer.err.splitlines() == ["0 of 0 wins.", 'no win yet: journal win "…"']
    assert not home.exists()


@pytest.mark.parametrize("form", ["json", "md", "html"])
def test_hostile_texts_do_nothing(journal, person, form):
    journal("win", f"{NASTY} @writing", "--impact", NASTY)
    journal("praise", NASTY, "--who", NASTY, "--quotable")
    journal("project", "add", "p <b>", "--expected", NASTY)
    text = journal("resume", "--format", form).out

    assert "\x1b" not in text
    assert ("<script>" in text) == (form == "json")
    assert form != "md" or "[x](" not in text


def test_a_page_loads_nothing_and_runs_nothing(journal, full):
    text = journal("resume", "--format", "html").out

    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in text
    assert not any(sign in text for sign in ("<script", " src=", "url(", "@import", "<link"))
    assert text.count("<h1>") == 1
    assert "@page { size: A4; margin: 16mm; }" in text


def test_on_a_page_a_win_stands_once(journal, full):
    text = journal("resume", "--format", "md").out

    assert text.count("import guide online: 38 tickets avoided") == 2  # the summary names it too
    assert text.index("## Projects") < text.rindex("import guide online")


def test_two_runs_give_the_same_bytes(journal, full):
    assert journal("resume", "--format", "html").out == journal("resume", "--format", "html").out


@pytest.mark.parametrize(
    "argv",
    [("--json", "--format", "md"), ("--plain", "-o", "-"), ("--json", "-o", "-")],
    ids=" ".join,
)
def test_a_document_and_a_view_are_two_answers(journal, full, argv):
    assert journal("resume", *argv).code == 2


def test_an_unknown_format_is_refused(journal, full):
    assert journal("resume", "--format", "pdf").err == (
        "journal: no format “pdf”\n  journal resume --format html\n"
    )


def test_an_unknown_role_names_near_ones(journal, full):
    answer = journal("resume", "--for", "hopped")

    assert (answer.code, "near: hoped-for-seat" in answer.err) == (3, True)


def test_a_plain_resume_has_one_record_a_line(journal, full):
    rows = [line.split("\t") for line in journal("resume", "--plain").lines]

    assert {len(row) for row in rows} == {6}
    assert [row[0] for row in rows[1:]] == [
        "job", "win", "win", "win", "project", "project win", "certificate", "skill", "skill", "skill", "reference",
    ]  # fmt: skip
