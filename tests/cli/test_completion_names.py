"""A shell offers the names there are; completion never says an error, makes a file or hands on what acts."""

import pytest


@pytest.fixture
def offered(shell):
    """Return a function that gives what bash is offered after some words, the last still open."""

    def ask(*words, **variables):
        answer = shell(
            _JOURNAL_COMPLETE="complete_bash",
            COMP_WORDS=" ".join(("journal", *words)),
            COMP_CWORD=str(len(words)),
            **variables,
        )
        assert (answer.code, answer.err) == (0, "")
        return answer.out.split()

    return ask


@pytest.fixture
def plans(journal):
    """Plan one of each noun."""
    journal("habit", "add", "Home upkeep", "2/week")
    journal("goal", "add", "KCS v6 Practices", "--hours", "45")
    journal("project", "add", "import guides")
    journal("metric", "add", "csat", "--kind", "share")
    journal("role", "add", "Help Center writer", "--opens", "50%", "--offer", "70%")
    journal("milestone", "add", "an answer", "--waiting-on", "Experts")
    journal("credential", "add", "ITIL 4", "--issuer", "X", "--on", "2026-01-05")
    journal("log", "a line @writing", "--who", "Mara")
    journal("did", "home", "--no", "--why", "late")
    journal("skip", "home", "--why", "flu")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("did", ""), ["home-upkeep"]),
        (("skip", "ho"), ["home-upkeep"]),
        (("skip", "home", "--why", ""), ["flu", "late"]),
        (("did", "home", "--no", "--why", "l"), ["late"]),
        (("habit", "show", ""), ["home-upkeep"]),
        (("study", ""), ["kcs-v6-practices"]),
        (("goal", "next", "kcs"), ["kcs-v6-practices"]),
        (("log", "x", "-p", ""), ["import-guides"]),
        (("project", "handoff", ""), ["import-guides"]),
        (("metric", "set", ""), ["csat"]),
        (("role", "rate", ""), ["help-center-writer"]),
        (("milestone", "done", ""), ["1"]),
        (("credential", "show", ""), ["1"]),
        (("list", "--tag", "w"), ["writing"]),
        (("list", "--who", "M"), ["Mara"]),
        (("log", "x", "--for", "E"), ["Experts"]),
        (("show", ""), ["1"]),
        (("undo", "8"), ["8"]),
        (("help", "sch"), ["schedules"]),
        (("habi",), ["habit"]),
        (("nothing-such", ""), []),
        (("habit", "show", "zz"), []),
    ],
    ids=lambda value: " ".join(value),
)
def test_live_names_are_offered(offered, plans, words, expected):
    assert offered(*words) == expected


def test_a_reason_of_several_words_is_one_word_to_bash(shell, journal):
    journal("habit", "add", "gym")
    journal("did", "gym", "--no", "--why", "too late home")

    answer = shell(
        _JOURNAL_COMPLETE="complete_bash", COMP_WORDS="journal skip gym --why ", COMP_CWORD="4"
    )

    assert answer.lines == ["too\\ late\\ home"]


def test_without_a_journal_nothing_is_offered_and_nothing_made(offered, home):
    assert offered("did", "") == []
    assert not home.exists()


def test_a_damaged_journal_offers_nothing(offered, home):
    home.mkdir()
    (home / "journal.db").write_bytes(b"no database at all" * 100)

    assert offered("did", "") == []
    assert [each.name for each in home.iterdir()] == ["journal.db"]


def test_offering_names_changes_nothing(offered, journal, home):
    journal("habit", "add", "writing")
    before = (home / "journal.db").read_bytes()

    assert offered("did", "") == ["writing"]
    assert (home / "journal.db").read_bytes() == before


def test_what_a_shell_would_act_on_is_not_handed_to_it(shell, journal):
    journal("log", "a \\\\`touch x` $(touch y) \"quoted\" 'twice' @ok @$(touch-z)")

    answer = shell("", _JOURNAL_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS="journal show ")
    tags = shell("", _JOURNAL_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS="journal list --tag ")

    assert answer.lines == [
        """_arguments '*: :(("1":"a touch x (touch y) quoted twice @ok @ (touch-z)"))'"""
    ]
    assert tags.lines == ["""_arguments '*: :(("ok"))'"""]
