"""What is told names words that exist, in one spelling: hints, help topics, names of people."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from journal import cli
from journal.commands import help as help_word
from journal.render import drawing, style, words
from journal.views.today import Welcome

TOP = Path(__file__).parents[2]
SOURCES = [
    *sorted((TOP / "journal").rglob("*.py")),
    *sorted((TOP / "data" / "help").glob("*.txt")),
    *sorted((TOP / "data" / "templates").rglob("*.html")),
    TOP / "README.md",
    *sorted((TOP / "docs").rglob("*.md")),
]
NAMED = re.compile(r"(?:hint=f?\"|[`]|· |or: |\$ |^  )journal ([a-z][a-z-]*)", re.MULTILINE)
"""A command where one is told: in a hint, in backticks, at a prompt, on a line of its own."""

TOPIC = re.compile(r"journal help ([a-z][a-z-]*)")
PROSE = {"is", "of", "a"}
"""Words that follow “journal” in a sentence at the start of an indented line."""


def told(pattern):
    """Return what the pattern finds in all sources, each with the file it stands in."""
    return {
        (str(path.relative_to(TOP)), word)
        for path in SOURCES
        for word in pattern.findall(path.read_text(encoding="utf-8"))
    }


def test_no_word_is_named_that_does_not_exist():
    known = set(cli.COMMANDS) | PROSE

    assert [place for place in sorted(told(NAMED)) if place[1] not in known] == []


def test_no_topic_is_named_that_does_not_exist():
    known = {*help_word.TOPICS, *cli.COMMANDS}

    assert [place for place in sorted(told(TOPIC)) if place[1] not in known] == []


@pytest.mark.parametrize("topic", help_word.TOPICS)
def test_every_topic_fits_eighty_columns(journal, topic):
    answer = journal("help", topic)

    assert (answer.code, answer.err) == (0, "")
    assert [line for line in answer.lines if len(line) > 80] == []


@pytest.mark.parametrize(("alias", "word"), [("add", "log"), ("done", "did")])
def test_an_alias_is_known_and_not_listed(journal, alias, word):
    assert journal(alias, "--help").out.splitlines()[2] == journal(word, "--help").lines[2]
    assert f"\n  {alias} " not in journal("--help").out


def test_add_is_log(journal):
    assert journal("add", "a", "line").out == "#1  Thu 24 Sep  a line\n"
    assert journal("add", "another", "-t", "5m").out == "#2  Thu 24 Sep  another · 5 min\n"


@pytest.mark.parametrize(
    ("owner", "said"), [("Experts", "Experts’ work"), ("Billing", "Billing’s work")]
)
def test_whose_work_it_is_takes_one_s(journal, owner, said):
    assert journal("log", "x", "--for", owner).out == f"#1  Thu 24 Sep  x · {said}\n"


def test_the_first_screen_has_six_lines_and_names_four_ways_to_begin():
    page = style.Page(today=date(2026, 9, 24))
    said = list(drawing.lines(Welcome("/home/ada/journal"), page))

    assert len(said) == 6
    assert [line.split()[1] for line in said[2:]] == ["log", "init", "demo", "help"]


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(148.75, "2h28"), (148.9999999999, "2h29"), (59.99, "0h59"), (0, "0h00"), (None, "–")],
)
def test_minutes_are_cut_as_on_a_clock(minutes, said):
    assert words.clock(minutes) == said


@pytest.mark.parametrize(
    "argv",
    [("lgo", "--json"), ("list", "--bogus", "--json"), ("show", "--json"), ("list", "-n", "0", "--json")],
    ids=" ".join,
)  # fmt: skip
def test_a_line_that_cannot_be_read_is_refused_in_json_if_that_was_asked(journal, argv):
    answer = journal(*argv)
    told = json.loads(answer.err)

    assert (answer.code, answer.out) == (2, "")
    assert (told["schema"], told["code"]) == ("journal.error/1", 2)


def test_what_stands_behind_two_dashes_asks_for_nothing(journal):
    assert journal("lgo", "--", "--json").err.startswith("journal: no command “lgo”\n")


@pytest.mark.parametrize(("value", "code"), [("0", 2), ("x", 2), ("-1", 2), ("1.5", 2)])
def test_a_number_of_rows_is_refused_in_plain_words(journal, value, code):
    assert journal("list", "-n", value) == (
        code, "", "journal: -n takes a whole number, 1 or more\n  journal list --help\n",
    )  # fmt: skip


@pytest.mark.parametrize(
    "variables", [{"JOURNAL_A11Y": "1"}, {"PYTHONIOENCODING": "ascii"}], ids=str
)
def test_messages_and_errors_are_ascii_where_that_is_all_there_is(shell, variables):
    shell("lesson", "less — is “more”")
    answers = [
        shell(*argv, **variables)
        for argv in (
            ("lgo",),
            ("list", "nonsense"),
            ("habit", "show", "x"),
            ("list",),
            ("find", "x"),
        )
    ]

    assert [
        answer.err + answer.out for answer in answers if not (answer.err + answer.out).isascii()
    ] == []
    assert answers[0].err == 'journal: no command "lgo"\n  did you mean "log"?\n'


GROUPS = ("config", "goal", "habit", "metric", "project", "review", "role")


@pytest.mark.parametrize("word", GROUPS)
@pytest.mark.parametrize("columns", ["60", "80"])
def test_what_a_word_offers_is_told_in_whole_sentences(shell, word, columns):
    shown = shell(word, "--help", COLUMNS=columns).out.partition("\nCommands:\n")[2]

    assert shown.rstrip().endswith(".")
    assert "..." not in shown
    assert max(map(len, shown.splitlines())) <= int(columns)


@pytest.mark.parametrize("word", GROUPS)
def test_every_word_with_words_below_it_shows_examples(journal, word):
    assert f"\n    journal {word}" in journal(word, "--help").out


def test_a_review_without_its_kind_names_one(journal):
    assert journal("review").err == (
        "journal: of what: week, month, quarter or year\n  journal review week\n"
    )


@pytest.mark.parametrize(
    ("argv", "hint"),
    [
        (("log", "x", "--kind", "wni"), "journal log x --kind win"),
        (("list", "--kind", "prase"), "journal list --kind praise"),
        (("list", "--kind", "zzz"), "note, win, lesson, praise, critique, study"),
    ],
    ids=" ".join,
)
def test_a_kind_that_is_none_names_the_nearest(journal, argv, hint):
    assert journal(*argv).err.splitlines()[-1] == f"  {hint}"


def test_the_help_of_rm_says_when_it_asks(journal):
    told = " ".join(journal("rm", "--help").out.split())

    assert "More than 20 at once are asked about, which -y answers." in told


@pytest.mark.parametrize(
    ("minutes", "said"), [(0, "0"), (20, "0.3"), (60, "1.0"), (594, "9.9"), (600, "10"), (2070, "35")]
)  # fmt: skip
def test_hours_under_ten_have_a_decimal(minutes, said):
    assert words.about_hours(minutes) == said


@pytest.mark.parametrize(("value", "said"), [(-0.72, "−0.7"), (0.9, "+0.9"), (0.0, "0.0")])
def test_a_difference_has_a_minus_and_no_hyphen(value, said):
    assert words.signed(value) == said


def test_a_negative_value_of_a_metric_has_a_minus_for_people_and_a_hyphen_for_programs(journal):
    assert words.measured(-3.0, "number", "") == "−3"
    journal("metric", "add", "balance", "--kind", "number")
    journal("metric", "set", "balance", "-3")

    assert "-3" in journal("metric", "list", "--plain").out
