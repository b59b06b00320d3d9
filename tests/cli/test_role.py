"""Jobs and criteria are added, rated and closed; every refusal says what mends it, and changes
nothing.
"""

import io
import json
import stat

import pytest
import role_journal
from test_imports import loaded

from journal.runtime import Runtime

SLUGS = ["energy", "visibility", "writing", "pay", "community", "schedule", "team"]


@pytest.fixture
def weighed(journal):
    role_journal.enter_criteria(journal)
    role_journal.enter_roles(journal)
    return journal


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """Return a function that sets an editor which puts one text in another's place."""

    def replacing(old, new):
        path = tmp_path / "editor.py"
        path.write_text(
            "#!/usr/bin/env python3\nimport sys\np = sys.argv[-1]\n"
            f"s = open(p).read().replace({old!r}, {new!r})\nopen(p, 'w').write(s)\n",
            encoding="utf-8",
        )
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("EDITOR", str(path))

    return replacing


@pytest.fixture
def answering(monkeypatch):
    """Return a function that types lines as a person at a terminal."""

    def types(*lines):
        monkeypatch.setattr(Runtime, "interactive", property(lambda run: True))
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return types


def test_a_new_role_answers_with_where_it_stands_and_the_next_step(journal):
    answer = journal(
        *("role", "add", "Help Center writer", "--opens", "50%", "--offer", "0.7"),
        *("--starts", "2027-07", "--mix", "docs=70,ticket=20,chat=5,training=5"),
    )

    assert answer.lines == [
        "role help-center-writer  Help Center writer · watching · P(offer) 35%",
        "  starts 2027-07",
        "        next: journal role rate help-center-writer C=6/8/9",
    ]


def test_all_options_of_a_role_are_kept(journal):
    journal(
        *("role", "add", "QA lead", "--employer", "Acme", "--slug", "qa", "--status", "applied"),
        *("--opens", "0.2", "--offer", "30%", "--starts", "2026-12", "--next", "ask Ines"),
        *("--url", "https://example.org/qa", "--note", "two rounds", "--mix", "docs=1"),
    )
    role = journal("role", "show", "qa", "--json").data["role"]

    assert (role["employer"], role["status"], role["next_step"]) == ("Acme", "applied", "ask Ines")
    assert (role["opens"], role["p_opens"], role["p_given_open"]) == (0.2, 1.0, 0.3)
    assert (role["p_offer"], role["from_status"]) == (0.3, True)
    assert (role["mix"], role["notes"]) == ({"async-many": 1.0}, "two rounds")


def test_a_present_job_says_from_when_it_is_held(journal):
    answer = journal("role", "add", "Stay in support", "--current")

    assert answer.lines[1:3] == [
        "        stay-in-support is held since 2026-09-24; earlier:",
        "          journal role edit stay-in-support --started 2021-03",
    ]


def test_a_bare_role_lists_the_open_ones(weighed):
    weighed("role", "status", "manager", "declined")
    answer = weighed("role")

    assert answer.lines == [
        "  Role                status    P(offer)  starts   rated   next step",
        "  Help Center writer  watching  35%       2027-07  0 of 7",
        "  Stay in support     current                      0 of 7",
        "  1 closed; --all shows them",
    ]
    assert "Community Manager" in weighed("role", "list", "--all").out


def test_no_role_at_all_is_a_hint_and_no_error(journal):
    answer = journal("role")

    assert (answer.code, answer.out.strip()) == (0, "")
    assert "journal role add" in answer.err


@pytest.mark.parametrize("word", ["writer", "help-center-writer", "help", "3", "#3", "Center"])
def test_a_role_is_named_by_id_slug_or_any_unique_part(weighed, word):
    assert weighed("role", "show", word, "--json").data["role"]["slug"] == "help-center-writer"


@pytest.mark.parametrize(
    ("argv", "code", "told"),
    [
        (("show", "writr"), 3, "near: help-center-writer"),
        (("rate", "writer", "enrgy=3"), 3, "near: energy"),
        (("rate", "writer", "e=3"), 0, ""),
        (("rate", "writer", "energy"), 2, "is not C=LOW/LIKELY/HIGH"),
        (("rate", "writer", "energy=8/7/9"), 5, "not in rising order"),
        (("rate", "writer", "energy=11"), 5, "outside 0 to 10"),
        (("rate", "writer", "energy=1/2"), 5, "takes one figure or low/likely/high"),
        (("rate", "writer", "energy=good"), 5, "is not a rating"),
        (("rate", "writer", "energy=3", "pay=3", "--why", "x"), 2, "exactly one criterion"),
        (("rate", "writer"), 2, "has no rating on energy"),
        (("offer", "writer"), 2, "takes a chance or a month"),
        (("offer", "writer", "--opens", "often"), 2, "is not a chance"),
        (("offer", "writer", "--opens", "35"), 5, "not a chance from 0 to 1"),
        (("offer", "writer", "--starts", "2027-7"), 2, "is not a month"),
        (("status", "writer", "gone"), 5, "no status"),
        (("status", "writer", "applied", "--on", "tomorrow"), 5, ""),
        (("add", "Help Center WRITER"), 4, "already"),
        (("add", "Other", "--slug", "community-manager"), 4, "already"),
        (("add", "Other", "--slug", "A b"), 5, "short name"),
        (("add", "  "), 5, "blank"),
        (("add", "Other", "--mix", "docs=70,chat=20"), 5, "instead of 100%"),
        (("add", "Other", "--mix", "docs"), 2, "is not REALM=SHARE"),
        (("add", "Other", "--mix", "cooking=100"), 5, "no kind of work"),
        (("add", "Other", "--started", "long ago"), 2, "is not a year, month or day"),
        (("add", "Other", "--current", "--status", "applied"), 2, "two answers"),
        (("add",), 2, "takes a name"),
        (("edit", "writer", "--clear", "name"), 5, "to clear"),
        (("edit", "support-specialist", "--clear", "started"), 5, "needs a first day"),
        (("pro", "writer", "x", "--criterion", "zzz"), 3, "no role criterion"),
        (("compare", "--draws", "5"), 5, "draws"),
        (("compare", "--horizon", "0"), 5, "too short"),
        (("compare", "--lock", "1.2"), 5, "lock"),
        (("compare", "--firmness", "hard"), 5, "firmness"),
        (("compare", "nobody"), 3, "no role"),
    ],
)
def test_a_refusal_has_its_code_and_changes_nothing(weighed, argv, code, told):
    before = weighed("history", "--json").data["batches"]
    answer = weighed("role", *argv)
    after = weighed("history", "--json").data["batches"]

    assert (answer.code, told in answer.err) == (code, True)
    assert len(after) - len(before) == (code == 0)


def test_ratings_wait_for_weights(journal):
    role_journal.enter_roles(journal)
    journal("role", "criterion", "add", "Pay", "--worst", "a", "--best", "b")
    answer = journal("role", "rate", "writer", "pay=4")

    assert answer.code == 4
    assert "weights come before ratings; none yet: pay" in answer.err
    assert "journal role criterion weigh pay=50" in answer.err


def test_a_new_criterion_makes_ratings_wait_again(weighed):
    weighed("role", "criterion", "add", "Growth", "--worst", "a", "--best", "b")

    assert weighed("role", "rate", "writer", "energy=4").code == 4


def test_one_figure_is_assumed_and_unknown_is_marked(weighed):
    answer = weighed("role", "rate", "writer", "energy=7", "pay=unknown", "team=10")

    assert answer.lines == [
        "help-center-writer  energy 6/7/8 assumed · pay unknown · team 9/10/10 assumed",
        "        not rated yet: visibility, writing, community, schedule",
    ]


def test_the_same_rating_twice_is_already_so(weighed):
    weighed("role", "rate", "writer", "energy=6/8/9", "--why", "quiet")
    answer = weighed("role", "rate", "writer", "energy=6/8/9")

    assert "already so: energy" in answer.out
    assert weighed("role", "show", "writer", "--json").data["ratings"][0]["why"] == "quiet"


def test_pros_and_cons_are_kept_in_the_persons_words(weighed):
    weighed(
        "role", "pro", "writer", "an", "editor", "to", "learn", "from", "--criterion", "writing"
    )
    weighed("role", "con", "writer", "no [/b] pay \x1b[31m")
    notes = weighed("role", "show", "writer", "--json").data["notes"]

    assert [(note["sign"], note["text"], note["criterion"]) for note in notes] == [
        ("pro", "an editor to learn from", "writing"),
        ("con", "no [/b] pay \x1b[31m", None),
    ]
    assert "\x1b" not in weighed("role", "show", "writer").out


def test_the_latest_day_of_the_timeline_is_the_status(weighed):
    weighed("role", "status", "writer", "applied", "--note", "by mail")
    answer = weighed("role", "status", "writer", "watching", "--on", "2026-08-01")
    shown = weighed("role", "show", "writer", "--json").data

    assert "a later day says applied" in answer.out
    assert [(event["day"], event["status"]) for event in shown["events"]] == [
        ("2026-08-01", "watching"),
        ("2026-09-24", "watching"),
        ("2026-09-24", "applied"),
    ]
    assert shown["role"]["status"] == "applied"


def test_an_accepted_role_that_has_begun_asks_to_be_the_present_one(weighed):
    weighed("role", "offer", "manager", "--starts", "2026-09")
    answer = weighed("role", "status", "manager", "accepted")

    assert "it has begun: journal role status community-manager current" in answer.out


def test_a_second_job_at_one_employer_is_refused(journal):
    journal("role", "add", "Support", "--employer", "Acme", "--current")

    assert journal("role", "add", "Docs", "--employer", "ACME", "--current").code == 4
    assert journal("role", "add", "Docs", "--employer", "Inn", "--current").code == 0


def test_a_dropped_role_is_kept_and_no_longer_rated(weighed):
    weighed("role", "drop", "writer", "--why", "the post will not open")

    assert weighed("role", "show", "writer", "--json").data["role"]["status"] == "withdrawn"
    assert weighed("role", "rate", "writer", "energy=3").code == 4
    assert weighed("role", "offer", "writer", "--opens", "1").code == 4


def test_removing_a_role_says_what_goes_and_what_stays_and_undo_brings_it_back(weighed):
    weighed("role", "rate", "writer", "energy=3", "pay=4")
    weighed("role", "pro", "writer", "an editor")
    weighed("log", "wrote a guide", "--role", "writer")
    rehearsed = weighed("role", "rm", "writer", "--dry-run")
    before = weighed("role", "show", "writer", "--json").out
    removed = weighed("role", "rm", "writer")
    gone = weighed("role", "show", "writer").code
    weighed("undo")

    assert rehearsed.lines == [
        "role help-center-writer would go with 2 ratings, 1 event, 1 pro or con",
        "        1 line stays without a role",
    ]
    assert removed.lines[0] == (
        "role help-center-writer removed with 2 ratings, 1 event, 1 pro or con"
    )
    assert gone == 3
    assert weighed("role", "show", "writer", "--json").out == before


def test_a_role_is_changed_by_options(weighed):
    answer = weighed("role", "edit", "writer", "--next", "ask Ines", "--clear", "starts")

    assert answer.lines[-1] == "        changed: next_step, starts"
    assert weighed("role", "edit", "writer", "--next", "ask Ines").lines[-1] == "        already so"


def test_a_role_is_changed_in_the_editor(weighed, editor):
    editor('starts = "2027-07"', 'starts = "2027-09"')
    answer = weighed("role", "edit", "writer")

    assert answer.lines[-1] == "        changed: starts"
    assert weighed("role", "show", "writer", "--json").data["role"]["starts"] == "2027-09"


def test_a_criterion_is_changed_in_the_editor(weighed, editor):
    editor("30 % above", "40 % above")
    answer = weighed("role", "criterion", "edit", "pay")

    assert answer.lines[-1] == "        changed: best"


@pytest.mark.parametrize(
    ("argv", "code", "told"),
    [
        (("Chance of an offer", "--worst", "a", "--best", "b"), 5, "journal role offer ROLE"),
        (("Certain to open", "--worst", "a", "--best", "b"), 5, "names a chance"),
        (("Uncertainty", "--worst", "a", "--best", "b", "--anyway"), 0, ""),
        (("Growth", "--worst", "a"), 5, "growth has no best"),
        (("Growth",), 5, "--preset"),
        (("Hours", "--kind", "number", "--worst", "50", "--best", "50"), 5, "are the same"),
        (("Hours", "--kind", "number", "--worst", "many", "--best", "50"), 5, "is not a number"),
        (
            (
                "Hours",
                "--kind",
                "number",
                "--worst",
                "48",
                "--best",
                "30",
                "--points",
                "48:0,42:1,30:0",
            ),
            5,
            "do not rise or fall",
        ),
        (("Hours", "--kind", "number", "--worst", "48", "--best", "30", "--points", "48"), 2, ""),
        (("Hours", "--kind", "guess", "--worst", "a", "--best", "b"), 5, "no kind"),
        (("Nights", "--kind", "must", "--at-least", "4", "--at-most", "2"), 5, "at least"),
        (("Nights", "--at-most", "2", "--worst", "a", "--best", "b"), 5, "for a must"),
        (("PAY", "--worst", "a", "--best", "b"), 4, "already"),
        (("Lock", "--worst", "a", "--best", "b"), 5, "--what-if"),
        ((), 2, "takes a name"),
    ],
)
def test_a_criterion_is_refused_with_the_way_out(weighed, argv, code, told):
    answer = weighed("role", "criterion", "add", *argv)

    assert (answer.code, told in answer.err) == (code, True)


def test_a_preset_gives_both_ends(journal):
    journal("role", "criterion", "add", "energy", "--preset", "--best", "rested")
    held = journal("role", "criterion", "--json").data["criteria"][0]

    assert (held["worst"], held["best"], held["evidence"]) == (
        "drained by the end of most days",
        "rested",
        "charge",
    )
    assert journal("role", "criterion", "add", "enrgy", "--preset").code == 3
    assert "energy  Energy fit" in journal("role", "criterion", "list", "--presets").out


def test_a_number_with_break_points_and_a_must_are_kept(journal):
    journal(
        *("role", "criterion", "add", "Hours", "--kind", "number", "--worst", "48", "--best", "30"),
        *("--points", "48:0,42:0.5,30:1", "--unit", "hours"),
    )
    journal("role", "criterion", "add", "Visa", "--kind", "must")
    journal("role", "criterion", "weigh", "hours=100")
    journal("role", "add", "Desk")
    answer = journal("role", "rate", "desk", "hours=40", "visa=yes")

    assert answer.lines[0] == "desk  hours 40 · visa 1"
    assert journal("role", "criterion", "--json").data["criteria"][0]["points"] == [
        [48.0, 0.0],
        [42.0, 0.5],
        [30.0, 1.0],
    ]


def test_the_list_of_criteria_has_ends_weight_and_leverage(journal):
    role_journal.enter(journal)
    lines = journal("role", "criterion").lines

    assert lines[:4] == [
        "Criterion          swing  weight  leverage",
        "Energy fit           100     24%        11",
        "  0 drained by the end of most days, nothing left for the evening … 10 most days",
        "    end with more energy than they began",
    ]
    assert (
        next(line for line in lines if line.startswith("Team"))
        == "Team                  40     10%         0  does not matter for this choice"
    )


@pytest.mark.parametrize(
    ("argv", "code", "told"),
    [
        (("energy=101",), 5, "points are 0 to 100"),
        (("energy=-1",), 5, "points are 0 to 100"),
        (("energy",), 5, "points are 0 to 100"),
        (("energy=much",), 2, "is not C=POINTS"),
        (tuple(f"{slug}=0" for slug in SLUGS), 5, "all swings are zero"),
        (("--rank", "energy > pay"), 5, "leaves out"),
        (("--rank", "energy > energy"), 5, "stands twice"),
        (("--as", "roc"), 2, "goes with --rank"),
        (("energy=3", "--rank", "energy"), 2, "two answers"),
        (("--rank", " > ".join(SLUGS), "--as", "ahp"), 5, "weights from"),
        (("--firmness", "solid"), 5, "is not a firmness"),
        ((), 2, "takes points or a ranking"),
    ],
)
def test_weights_are_refused_with_the_way_out(weighed, argv, code, told):
    before = weighed("role", "criterion", "--json").out
    answer = weighed("role", "criterion", "weigh", *argv)

    assert (answer.code, told in answer.err) == (code, True)
    assert weighed("role", "criterion", "--json").out == before


def test_weights_come_from_a_ranking_too(weighed):
    order = "energy > visibility > writing > pay = community > schedule = team"
    weighed("role", "criterion", "weigh", "--rank", order, "--as", "rank-sum", "--firmness", "firm")
    data = weighed("role", "criterion", "--json").data

    assert (data["weights_from"], data["firmness"]) == ("rank-sum", "firm")
    assert data["weights"]["energy"] == pytest.approx(0.25)
    assert data["weights"]["team"] == data["weights"]["schedule"] == pytest.approx(1.5 / 28)


def test_a_dropped_criterion_keeps_its_ratings_and_a_removed_one_does_not(journal):
    role_journal.enter(journal)
    journal("role", "criterion", "drop", "pay")
    dropped = journal("role", "criterion", "--json").data
    answer = journal("role", "criterion", "rm", "pay", "--dry-run")

    assert (len(dropped["criteria"]), dropped["dropped"]) == (6, 1)
    assert answer.lines == ["criterion pay would go with 3 ratings"]


def test_twenty_criteria_are_the_most(journal):
    names = [f"Thing {letter}" for letter in "abcdefghijklmnopqrstu"]
    answers = [
        journal("role", "criterion", "add", name, "--worst", "a", "--best", "b") for name in names
    ]

    assert [answer.code for answer in answers] == [0] * 20 + [5]
    assert "10 criteria: four to eight are enough" in answers[9].out


def test_an_advert_becomes_a_role(journal, tmp_path):
    path = tmp_path / "job.json"
    advert = {
        "title": "Docs lead",
        "company": "Acme",
        "meta": {"canonical": "https://example.org/job.json"},
        "salary": "60000",
        "remote": "Full",
        "type": "Full-time",
        "experience": "Senior",
        "location": {"city": "Utrecht", "countryCode": "NL"},
        "description": "Lead what\nis written.",
        "responsibilities": ["lead the guides"],
        "qualifications": ["an editor's eye"],
        "skills": [{"name": "Writing", "keywords": ["Markdown", "help articles"]}],
    }
    path.write_text(json.dumps(advert), encoding="utf-8")
    answer = journal("role", "add", "--from-job", str(path))
    role = journal("role", "show", "docs-lead", "--json").data["role"]

    told = " ".join(answer.out.split())
    assert "asked for and not among your skill tags: Writing, Markdown, help articles" in told
    assert (role["employer"], role["url"]) == ("Acme", "https://example.org/job.json")
    assert role["notes"].splitlines() == [
        "Lead what",
        "is written.",
        "Type: Full-time",
        "Place: Utrecht, NL",
        "Remote: Full",
        "Experience: Senior",
        "Salary: 60000",
        "Responsibilities:",
        "- lead the guides",
        "Qualifications:",
        "- an editor's eye",
        "Skills: @Writing @Markdown @help-articles",
    ]


def test_a_resume_is_cut_for_the_skills_of_an_advert(journal, tmp_path):
    journal("win", "guide online @writing", "--impact", "38 tickets avoided")
    journal("win", "kept Oakfield @chat", "--impact", "they stay")
    path = tmp_path / "job.json"
    advert = {
        "title": "Docs lead",
        "skills": [{"name": "Writing", "keywords": None}, 3, {"name": 4}],
    }
    path.write_text(json.dumps(advert), encoding="utf-8")
    answer = journal("role", "add", "--from-job", str(path))

    assert "skills in your journal: Writing" in answer.out
    assert journal("resume", "--for", "docs-lead", "--json").data["kept"] == 1


@pytest.mark.parametrize("part", ["skills", "responsibilities", "meta", "location", "salary"])
@pytest.mark.parametrize("value", [None, 3, "x", [[]], {"a": []}, True])
def test_a_part_of_an_advert_that_is_something_else_is_no_harm(journal, tmp_path, part, value):
    path = tmp_path / "job.json"
    path.write_text(json.dumps({"title": "Docs lead", part: value}), encoding="utf-8")

    assert journal("role", "add", "--from-job", str(path)).code == 0


def test_a_file_that_is_no_advert_is_refused(journal, tmp_path):
    path = tmp_path / "job.json"
    path.write_text("[1]", encoding="utf-8")

    assert journal("role", "add", "--from-job", str(path)).code == 8


def test_learning_for_a_role_is_valued_and_the_gap_list_shown(journal):
    role_journal.enter(journal)
    journal("goal", "add", "KCS v6 Practices", "--hours", "5")
    journal("goal", "link", "kcs", "support-specialist", "1")
    journal("goal", "link", "kcs", "writer", "3", "--gain", "10%")
    data = journal("role", "compare", "--json").data
    page = journal("role", "compare").lines

    assert data["learning"][0]["worth"] == pytest.approx(1.177021, abs=1e-6)
    assert data["learning"][0]["per_10_hours"] == pytest.approx(2.354041, abs=1e-6)
    assert "KCS v6 Practices                     1.2       2.4  hedge (35%)" in page
    assert "Help Center writer still asks for KCS v6 Practices" in page
    assert "it still asks for KCS v6 Practices" in journal("role", "show", "writer").out


def test_entries_of_a_role_are_counted_beside_it(weighed):
    weighed("win", "published the guide", "--role", "writer", "--impact", "412 views")
    weighed("lesson", "ask @help-center-writer for the style guide")
    entries = weighed("role", "show", "writer", "--json").data["entries"]

    assert (entries["wins"], entries["praise"], entries["gaps"]) == (1, 0, 1)
    assert len(entries["newest"]) == 2


@pytest.mark.parametrize("argv", [["role"], ["role", "list"], ["role", "criterion"]])
def test_lists_of_roles_load_neither_numpy_nor_the_models(journal, argv):
    role_journal.enter(journal)
    code, names = loaded(argv)

    assert (code, names & {"numpy", "matplotlib", "sqlmodel"}) == (0, set())


def test_a_comparison_does_load_numpy(journal):
    role_journal.enter(journal)
    code, names = loaded(["role", "compare"])

    assert (code, "numpy" in names, "matplotlib" in names) == (0, True, False)


@pytest.mark.parametrize(
    "argv",
    [
        ("add", "QA lead"),
        ("edit", "writer", "--next", "x"),
        ("status", "writer", "applied"),
        ("offer", "writer", "--opens", "1"),
        ("pro", "writer", "x"),
        ("rate", "writer", "energy=3"),
        ("drop", "writer"),
        ("rm", "writer"),
        ("list",),
        ("show", "writer"),
        ("criterion", "list"),
        ("criterion", "list", "--presets"),
        ("criterion", "add", "Growth", "--worst", "a", "--best", "b"),
        ("criterion", "edit", "pay", "--best", "x"),
        ("criterion", "weigh", "pay=3"),
        ("criterion", "drop", "pay"),
        ("criterion", "rm", "pay"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("form", ["--json", "--plain", "--quiet"])
def test_every_answer_has_every_form(weighed, argv, form):
    answer = weighed("role", *argv, form)

    assert (answer.code, answer.err) == (0, "")


def test_what_is_missing_is_asked_for_and_kept_one_by_one(weighed, answering):
    answering("6/8/9", "quiet blocks", "", "unknown", "", "11")
    answer = weighed("role", "rate", "writer")
    ratings = weighed("role", "show", "writer", "--json").data["ratings"]

    assert answer.code == 5
    assert "Energy fit of help-center-writer (drained by the end of most days" in answer.err
    assert [(each["criterion"], each["basis"], each["why"]) for each in ratings] == [
        ("energy", "given", "quiet blocks"),
        ("writing", "unknown", None),
    ]


def test_the_swing_question_is_asked_with_both_ends(weighed, answering):
    answering("", "90", "", "", "", "", "")
    answer = weighed("role", "criterion", "weigh")
    held = {c["slug"]: c["swing"] for c in weighed("role", "criterion", "--json").data["criteria"]}

    assert "You may lift one criterion from its worst to its best" in answer.err
    assert "Pay, from “today's pay, frozen for two years” to “30 % above today's pay”" in answer.err
    assert (held["energy"], held["visibility"]) == (100.0, 90.0)


@pytest.mark.parametrize(("word", "status"), [("y", "current"), ("n", "accepted")])
def test_an_accepted_role_that_has_begun_becomes_the_present_one_if_so_wished(
    weighed, answering, word, status
):
    weighed("role", "offer", "manager", "--starts", "2026-09")
    answering(word)
    weighed("role", "status", "manager", "accepted")

    assert weighed("role", "show", "manager", "--json").data["role"]["status"] == status


def test_a_removal_that_is_declined_changes_nothing(weighed, answering):
    answering("n")

    assert weighed("role", "rm", "writer").code == 130
    assert weighed("role", "show", "writer").code == 0
