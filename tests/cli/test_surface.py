"""Every word answers alike: help, widths, examples, options and refusals, by one walk over the tree."""

import re
import shlex

import programs  # noqa: F401 - makes scripts/ importable
import pytest

from docs_parts import words  # isort: skip

from journal import cli, lane

ROOT = words.root()
EVERY = [ROOT, *words.every()]
SHOWN = [word for word in EVERY if not word.hidden]
SHORT = {"-d", "-t", "-p", "-g", "-r", "-c", "-e", "-n", "-o", "-q", "-y", "-h", "-V"}
"""The short options there may be, one meaning each."""

ONLY_SHORT = {"-n"}
"""Short options that may stand without a long form: the number of rows, as in head and tail."""

OF_THE_NOUN = {
    *(
        "--all",
        "--as",
        "--for",
        "--by",
        "--from",
        "--keep",
        "--kind",
        "--list",
        "--metric",
        "--name",
        "--note",
        "--on",
        "--output",
        "--removed",
    ),
    *(
        "--next",
        "--preset",
        "--private",
        "--promised",
        "--reserve",
        "--share",
        "--start",
        "--status",
        "--to",
        "--unit",
    ),
    *("--url", "--who", "--why"),
}
"""Long options whose line of help speaks of their noun, and so differs from word to word."""


def named(word):
    """Return the words of a command as an id of a test."""
    return word.line


def help_of(journal, word, monkeypatch, columns="80", flag="--help"):
    """Return what the help of a word prints at a width."""
    monkeypatch.setenv("COLUMNS", columns)
    return journal(*word.path, flag)


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("word", EVERY, ids=named)
def test_help_is_on_standard_output_and_done(journal, word, flag):
    answer = journal(*word.path, flag)

    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(f"Usage: {word.line}")


@pytest.mark.parametrize("columns", ["60", "80", "120"])
@pytest.mark.parametrize("word", EVERY, ids=named)
def test_help_fits_the_width_without_frames(journal, word, columns, monkeypatch):
    out = help_of(journal, word, monkeypatch, columns).out
    examples = set(word.examples)

    assert [
        line
        for line in out.splitlines()
        if len(line) > int(columns) and line.strip() not in examples
    ] == []
    assert re.findall("[\u2500-\u257f]", out) == []
    assert "<" not in out


@pytest.mark.parametrize("word", SHOWN, ids=named)
def test_every_word_has_an_example(word):
    assert word.examples or word.inner


EXAMPLES = [
    pytest.param(word, example, id=f"{word.line}: {example}")
    for word in SHOWN
    for example in word.examples
    if example != "journal"
]


class _Run:
    """What the callbacks of the common options write to."""

    def __init__(self):
        self.said = {}


def typed_words(example):
    """Return the words of an example as the shell hands them to `journal`, up to a pipe."""
    found = shlex.split(example)
    begin = found.index("journal") + 1
    ends = [place for place, word in enumerate(found) if word in ("|", "<", ">") and place >= begin]
    return found[begin : min(ends, default=None)]


def reached(typed):
    """Return the command that a line reaches, its path, and the words left for it."""
    path, rest = (typed[0],), list(typed[1:])
    made = cli.command(path[0])
    while rest and rest[0] in getattr(made, "commands", {}):
        made, path = made.commands[rest[0]], (*path, rest.pop(0))
    return made, path, rest


@pytest.mark.parametrize(("word", "example"), EXAMPLES)
def test_an_example_parses(word, example):
    command, path, rest = reached(typed_words(example))

    assert word.inner or path == word.path
    assert command.make_context("journal", rest, obj=_Run()) is not None


@pytest.mark.parametrize("word", EVERY, ids=named)
def test_an_unknown_option_is_one_line_and_a_hint(journal, word):
    answer = journal(*word.path, "--bogus")
    lines = answer.err.splitlines()

    assert (answer.code, answer.out) == (2, "")
    assert lines[0].startswith("journal: ")
    assert [line[:2] for line in lines[1:]] == ["  "]


@pytest.mark.parametrize("word", EVERY, ids=named)
def test_every_option_has_a_long_form(word):
    assert {each.short for each in word.options if not each.long} <= ONLY_SHORT


@pytest.mark.parametrize("word", EVERY, ids=named)
def test_short_options_are_the_common_ones(word):
    assert {each.short for each in word.options if each.short} <= SHORT


@pytest.mark.parametrize("word", EVERY, ids=named)
def test_every_option_says_what_it_does(word):
    assert [each.long for each in word.options if len(each.help) < 4] == []


@pytest.mark.parametrize("long", sorted({o.long for w in EVERY for o in w.options if o.long}))
def test_a_short_form_belongs_to_one_long_form(long):
    shorts = {o.short for w in EVERY for o in w.options if o.long == long and o.short}

    assert len(shorts) <= 1


@pytest.mark.parametrize("short", sorted(SHORT))
def test_a_short_option_means_one_thing(short):
    longs = {o.long for w in EVERY for o in w.options if o.short == short}

    assert len(longs) <= 1


@pytest.mark.parametrize("word", EVERY, ids=named)
def test_every_word_takes_the_common_options(word):
    assert set(words.COMMON[:-1]) - {option.long for option in word.options} == set()


@pytest.mark.parametrize("word", SHOWN, ids=named)
def test_the_first_line_of_a_help_is_a_sentence(word):
    assert word.prose[0][0].isupper()
    assert word.prose[0].endswith(".")


@pytest.mark.parametrize("word", ["lo", "ener", "habi", "cred", "hist"])
def test_no_word_is_known_by_its_beginning(journal, word):
    answer = journal(word)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"journal: no command “{word}”\n  ")


@pytest.mark.parametrize(
    ("typed", "meant"), [("lgo", "log"), ("hbait", "habit"), ("undoo", "undo")]
)
def test_a_mistyped_word_finds_its_neighbour(journal, typed, meant):
    answer = journal(typed, "something")

    assert answer.code == 2
    assert answer.err == f"journal: no command “{typed}”\n  did you mean “{meant}”?\n"


@pytest.mark.parametrize("group", [word for word in EVERY if word.inner and word.path], ids=named)
def test_a_mistyped_word_of_a_noun_is_refused(journal, group):
    answer = journal(*group.path, "bogus-word")

    assert (answer.code in (2, 3), answer.out) == (True, "")
    assert answer.err.startswith("journal: ")


def test_the_examples_of_the_root_come_first(journal):
    out = journal("--help").out

    assert out.index("Examples:") < out.index("Options:")


def test_the_root_lists_every_word_that_is_shown(journal):
    out = journal("--help").out

    assert [name for name in ROOT.inner if f"\n  {name} " not in out] == []


def test_every_word_of_the_lane_takes_options_too():
    assert set(lane.HOT) - {word.path[0] for word in EVERY if word.path} == set()


def meanings():
    """Return the help texts of each long option, without those that name their noun."""
    found = {}
    for word in EVERY:
        for option in word.options:
            if option.long and option.long not in OF_THE_NOUN:
                found.setdefault(option.long, {}).setdefault(option.help, []).append(word.line)
    return found


@pytest.mark.parametrize("long", sorted(meanings()))
def test_an_option_says_the_same_everywhere(long):
    assert len(meanings()[long]) == 1, meanings()[long]
