"""What a review and a report say of little: no data is no nought, what is left out can be listed."""

import pytest


@pytest.fixture
def first_week(journal):
    """Give a first week: three hours of study, a metric, an hour of own work, nobody else’s."""
    journal("goal", "add", "KCS", "--hours", "10")
    journal("study", "kcs", "3h", "-d", "2026-09-22")
    journal("log", "wrote it up", "-t", "1h", "-d", "2026-09-22")
    journal("metric", "add", "pages", "--kind", "number", "--better", "up")
    journal("metric", "set", "pages", "12")
    return journal


def test_a_report_has_no_hours_of_a_time_without_a_line(first_week):
    out = " ".join(first_week("report", "time", "week").out.split())

    assert "Work 1h00, the period before –, a year ago –." in out


def test_a_report_of_learning_has_no_hours_of_a_time_without_a_line(first_week):
    out = " ".join(first_week("report", "learning", "week").out.split())

    assert "Study 3h00, the period before –, a year ago –." in out


def test_a_quarter_has_no_study_of_a_time_without_a_line(first_week):
    assert "  3 h of study (Q2 –, last Q3 –)." in first_week("review", "quarter").lines


def test_who_has_no_work_of_others_has_no_line_of_a_limit(first_week):
    told = [
        first_week(*line).out
        for line in (("review", "week"), ("review", "quarter"), ("report", "time", "week"))
    ]

    assert [text for text in told if "limit" in text or "ot mine" in text] == []


def test_a_value_alone_is_no_value_of_the_others(first_week):
    assert "  n: 1 recorded value." in first_week("review", "week").lines


@pytest.fixture
def much_heard(journal):
    """Give more praise, critique and lessons than a quarter shows."""
    for word in ("praise", "critique", "lesson"):
        journal(word, "first of many", "-d", "2026-07-01", *who(word))
        journal(word, "second of many", "-d", "2026-07-02", *who(word))
        journal(word, *numbered(word))
    return journal


def who(word):
    """Return the option that names who said it, where somebody did."""
    return () if word == "lesson" else ("--who", "Docs")


def numbered(word):
    """Return a third line of a kind."""
    return ("third of many", "-d", "2026-07-03", *who(word))


def test_what_is_not_shown_of_a_kind_is_listed_by_a_command_that_has_it(much_heard, monkeypatch):
    monkeypatch.setattr("journal.render.text.review_days.MOST_HEARD", 2)
    lines = much_heard("review", "quarter").lines

    assert [line.strip() for line in lines if " earlier " in line] == [
        "2 earlier words of praise:   journal list 2026-Q3 --kind praise",
        "2 earlier critiques:   journal list 2026-Q3 --kind critique",
        "1 earlier lesson:   journal list 2026-Q3 --kind lesson",
    ]
    assert len(much_heard("list", "2026-Q3", "--kind", "critique", "--json").data) >= 2


@pytest.fixture
def thirds(journal):
    """Give work of three owners, an hour of each, on two days."""
    for owner in ("Billing", "Docs"):
        journal("log", "theirs", "-t", "1h", "--for", owner, "-d", "2026-09-22")
        journal("log", "theirs", "-t", "1h", "--for", owner, "-d", "2026-09-23")
    journal("log", "mine", "-t", "1h", "-d", "2026-09-22")
    journal("log", "mine", "-t", "1h", "-d", "2026-09-23")
    return journal


@pytest.mark.parametrize(
    ("asked", "expected"),
    [((), ["34%", "33%", "33%"]), (("--by", "day"), ["34%", "33%", "33%"] * 2)],
)
def test_the_shares_of_a_report_add_up_in_text_and_in_markdown(thirds, asked, expected):
    line = ("report", "owners", "week", *asked)
    shown = [thirds(*line).out, thirds(*line, "--md", "-").out]

    assert [[word for word in each.split() if word in ("33%", "34%")] for each in shown] == [
        expected,
        expected,
    ]
