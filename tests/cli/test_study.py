"""Study is a line of its own kind that moves a goal, and its answer says the pace."""

import pytest


@pytest.fixture
def kcs(journal):
    journal("goal", "add", "KCS v6 Practices", "--slug", "kcs-practices", "--kind", "certification",
            "--hours", "45", "--target", "2026-10-09")  # fmt: skip


def test_the_answer_says_what_was_added_how_far_and_the_pace(journal, kcs):
    journal("study", "kcs-practices", "20h", "-d", "2026-07-01")
    journal("study", "kcs-practices", "12h25", "-d", "2026-07-02")
    journal("study", "kcs-practices", "7h40", "-d", "2026-09-10")
    answer = journal("study", "kcs-practices", "40m")

    assert answer.lines == [
        "KCS v6 Practices  +40 min · 40.8 of 45 h · needs 1h59 a week, last 4 weeks 2h05"
    ]


def test_the_text_is_the_title_when_nothing_is_said(journal, kcs):
    entry = journal("study", "kcs", "40m", "--json").data["entry"]

    assert (entry["text"], entry["kind"], entry["minutes"]) == ("KCS v6 Practices", "study", 40)


def test_the_rest_of_the_words_is_the_text(journal, kcs):
    journal("study", "kcs", "40m", "mock", "exam", "@kcs")

    entry = journal("show", "1", "--json").data["entry"]
    assert (entry["text"], entry["tags"], entry["goal"]) == (
        "mock exam @kcs",
        ["kcs"],
        "kcs-practices",
    )


@pytest.mark.parametrize(
    ("words", "minutes", "text"),
    [
        (("1h", "30m", "mock", "exam"), 90, "mock exam"),
        (("half", "an", "hour", "of", "reading"), 30, "of reading"),
        (("90", "minutes"), 90, "KCS v6 Practices"),
        (("1h", "5", "chapters"), 60, "5 chapters"),
    ],
)
def test_a_duration_may_be_several_words(journal, kcs, words, minutes, text):
    entry = journal("study", "kcs", *words, "--json").data["entry"]

    assert (entry["minutes"], entry["text"]) == (minutes, text)


def test_a_day_that_was_said_is_told(journal, kcs):
    answer = journal("study", "kcs", "40m", "-d", "yesterday")

    assert answer.lines[0].startswith("KCS v6 Practices  Wed 23 Sep, yesterday  +40 min · ")


@pytest.mark.parametrize(
    ("duration", "earned"), [("1h", 1.0), ("44m", 0.5), ("45m", 0.75), ("14m", 0.0)]
)
def test_credits_left_out_are_hours_in_quarters_rounded_down(journal, kcs, duration, earned):
    entry = journal("study", "kcs", duration, "--unit", "PDU", "--json").data["entry"]

    assert (entry["credits"], entry["credit_unit"]) == (earned, "PDU")


@pytest.mark.parametrize("amount", ["0.3", "nan", "-1", "x", "1e3", "", "٣"])
def test_credits_that_are_no_quarters_are_refused(journal, kcs, amount):
    answer = journal("study", "kcs", "1h", "--credits", amount, "--unit", "PDU")

    assert (answer.code, answer.out) == (5, "")


def test_credits_need_a_unit(journal, kcs):
    assert journal("study", "kcs", "1h", "--credits", "1").code == 5


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (("kcs", "90"), 5),
        (("kcs", "25h"), 5),
        (("nothing", "40m"), 3),
        (("", "40m"), 3),
        (("kcs", "40m", "-d", "tomorrow"), 5),
        (("kcs",), 2),
        ((), 2),
    ],
)
def test_what_cannot_be_stored_leaves_nothing(journal, kcs, argv, code):
    answer = journal("study", *argv)

    assert (answer.code, answer.out) == (code, "")
    assert journal("list", "--json").data["entries"] == []


def test_undo_takes_study_back(journal, kcs):
    journal("study", "kcs", "40m")
    journal("undo")

    assert journal("goal", "--json").data["goals"][0]["studied_minutes"] == 0


def test_when_all_hours_are_done_the_next_command_is_told(journal):
    journal("goal", "add", "KCS", "--hours", "1")
    answer = journal("study", "kcs", "1h")

    assert answer.lines == [
        "KCS  +1h00 · 1.0 of 1 h",
        "        that is all of it: journal goal done kcs",
    ]


def test_a_goal_past_its_target_says_so(journal):
    journal("goal", "add", "KCS", "--hours", "10", "--target", "2026-09-24")

    assert "past target" in journal("study", "kcs", "1h").out


def test_private_study_keeps_its_proof(journal, kcs):
    journal("study", "kcs", "1h", "--url", "https://example.org/1", "--private")

    entry = journal("show", "1", "--json").data["entry"]
    assert (entry["private"], entry["url"]) == (True, "https://example.org/1")
