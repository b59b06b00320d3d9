"""Old lines come back: one by chance, and those of this date in other years."""

import pytest


def texts(answer):
    """Return the texts of the lines in an answer."""
    return [entry["text"] for entry in answer.data["entries"]]


def test_a_random_line_is_one_of_the_days_before_today(journal):
    journal("log", "old @a", "-d", "2026-09-20")
    journal("log", "today")

    assert {tuple(texts(journal("random", "--json"))) for _ in range(8)} == {("old @a",)}


def test_every_old_line_can_come(journal):
    journal("log", "one", "-d", "2025-01-01")
    journal("log", "two", "-d", "2026-01-01")

    assert {texts(journal("random", "--json"))[0] for _ in range(40)} == {"one", "two"}


def test_a_tag_narrows_what_may_come(journal):
    journal("log", "one @a", "-d", "2025-01-01")
    journal("log", "two @b", "-d", "2025-01-01")

    assert {texts(journal("random", "--tag", "@A", "--json"))[0] for _ in range(8)} == {"one @a"}


@pytest.mark.parametrize(
    ("argv", "said"),
    [((), 'no line before today: journal log "…"\n'), (("--tag", "x"), "no older line with this tag\n")],
)  # fmt: skip
def test_without_an_old_line_there_is_a_hint(journal, argv, said):
    journal("log", "today")

    assert journal("random", *argv) == (0, "", said)


def test_a_random_line_stands_under_its_day(journal):
    journal("log", "old [bold]\x1b[2J", "-d", "2026-09-20", "-t", "45m")

    assert journal("random").lines == ["Sun 20 Sep", "  #1  old [bold]␛[2J · 45 min"]


def test_this_day_shows_the_same_date_of_other_years_newest_first(journal):
    journal("log", "a year ago", "-d", "2025-09-24")
    journal("log", "three years ago", "-d", "2023-09-24")
    journal("log", "the day after", "-d", "2025-09-25")
    journal("log", "today")

    assert texts(journal("on-this-day", "--json")) == ["a year ago", "three years ago"]


def test_a_tag_narrows_this_day(journal):
    journal("log", "one @a", "-d", "2025-09-24")
    journal("log", "two", "-d", "2024-09-24")

    assert texts(journal("on-this-day", "--tag", "a", "--json")) == ["one @a"]


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ("2026-02-28T12:00:00+00:00", ["on the 28th", "on the leap day"]),
        ("2028-02-28T12:00:00+00:00", ["on the 28th"]),
        ("2028-02-29T12:00:00+00:00", ["on the leap day"]),
    ],
)
def test_a_leap_day_is_shown_on_the_28th_of_years_without_one(journal, monkeypatch, now, found):
    journal("log", "on the leap day", "-d", "2024-02-29")
    journal("log", "on the 28th", "-d", "2025-02-28")
    monkeypatch.setenv("JOURNAL_NOW", now)

    assert texts(journal("on-this-day", "--json")) == found


def test_a_date_without_lines_says_so(journal):
    journal("log", "today")

    assert journal("on-this-day") == (
        0,
        "",
        "nothing on this date in other years: journal random\n",
    )
    assert journal("on-this-day", "--plain").lines[0].startswith("id\tday")


@pytest.mark.parametrize("word", ["random", "on-this-day", "wins"])
def test_an_empty_journal_is_no_error_and_no_file(journal, home, word):
    assert journal(word).code == 0
    assert not home.exists()
