"""A text longer than the screen goes through the pager of the person, and nothing else does."""

import pytest
from screen import Screen


@pytest.fixture
def ten(journal, tmp_path):
    """Write ten lines; return what makes a pager that keeps what it was given."""
    for number in range(10):
        journal("log", f"line {number}")
    kept = tmp_path / "paged"
    return kept, {"PAGER": f"sh -c 'cat > {kept}; printf %s $LESS >> {kept}'", "LINES": "6"}


def test_a_long_text_goes_through_the_pager(ten):
    kept, world = ten
    shown, code = Screen("list", "--color", "never", **world).end()

    assert (shown, code) == ([], 0)
    assert kept.read_text().splitlines()[1:] == [
        *(f"  #{n + 1}  line {n}" for n in range(9, -1, -1)),
        "FRX",
    ]


@pytest.mark.parametrize(
    ("argv", "more"),
    [
        (("list", "--no-pager"), {}),
        (("list", "--json"), {}),
        (("list", "--plain"), {}),
        (("list",), {"JOURNAL_A11Y": "1"}),
        (("list",), {"LINES": "40"}),
        (("list",), {"TERM": "dumb"}),
        (("list",), {"PAGER": ""}),
        (("list",), {"PAGER": "no-such-pager"}),
        (("log", "an answer is no page"), {"LINES": "1"}),
    ],
)
def test_what_is_short_for_programs_or_read_aloud_is_printed(ten, argv, more):
    kept, world = ten
    shown, code = Screen(*argv, **{**world, **more}).end()

    assert (code, kept.exists(), shown != []) == (0, False, True)


def test_off_a_terminal_there_is_no_pager(ten, shell):
    kept, world = ten

    assert (len(shell("list", **world).lines), kept.exists()) == (11, False)


def test_a_pager_that_is_left_early_is_no_error(ten):
    _, world = ten

    assert Screen("list", **{**world, "PAGER": "true"}).end() == ([], 0)
