"""`journal checkin`: single keys, typed lines or options; one change, or nothing on Ctrl-C."""

import termios

import pytest
from screen import Screen

UNDO = "    journal undo takes all of it back"


@pytest.fixture
def evening(journal):
    """Give a day with two habits due, one of them by time, and a line."""
    journal("habit", "add", "reading", "--from", "2026-09-20")
    journal("habit", "add", "writing", "5/week", "--from", "2026-09-14")
    journal("habit", "add", "spanish", "30 min/day", "--from", "2026-09-24")
    journal("did", "reading", "-d", "2026-09-20..2026-09-23")
    journal("did", "writing", "-d", "2026-09-21..2026-09-23")
    journal("log", "rewrote the macro", "-t", "55m")


def kept(journal):
    """Return what the journal holds of the day: energy, mood, habits' states and texts."""
    today = journal("today", "--json").data
    lines = journal("list", "--json").data
    states = {each["name"]: each["state"] for each in today["habits"]}
    return today["energy"], today["mood"], states, [e["text"] for e in lines["entries"]]


OPEN = {"reading": "open", "writing": "open", "spanish": "open"}
NOTHING = (None, None, OPEN, ["rewrote the macro"])


def test_an_evening_is_a_key_each_and_one_line(journal, evening):
    lines, code = Screen("checkin").press("5", "4", "y", "\r", "\x1b", "good call\n")

    assert (code, lines) == (
        0,
        [
            "Thu 24 Sep · 0h55 in 1 entry",
            "Energy 1–5? 5                         Mood 1–5? 4",
            "reading  4 d  y/n/s? y                writing  3 of 5  y/n/s? ",
            "spanish  0 of 30 min  y/n/s?          ",
            "One line? (Enter leaves it) good call",
            "#2  Thu 24 Sep  energy 5 · mood 4 · reading done, 5 d · one line",
            UNDO,
        ],
    )
    assert kept(journal) == (
        5, 4, {**OPEN, "reading": "done"}, ["good call", "rewrote the macro"],
    )  # fmt: skip


def test_no_and_skip_ask_for_a_reason_and_a_time_for_its_amount(journal, evening):
    lines, code = Screen("checkin").press(
        "\r", "\r", "n", "late meeting\n", "s", "\n", "y", "soon\n", "25m\n", "\n"
    )

    assert code == 0
    assert "How much? (Enter leaves it) soon" in lines
    assert lines[-2:] == [
        "Thu 24 Sep  reading no: late meeting · spanish 25 of 30 min · writing skipped",
        "journal undo takes all of it back",
    ]
    assert kept(journal)[2] == {"reading": "missed", "writing": "excused", "spanish": "open"}


INTERRUPTED = [
    [], ["5"], ["5", "4"], ["5", "4", "y"], ["5", "4", "n"], ["5", "4", "y", "s", "tired\n"],
    ["5", "4", "y", "y", "y"], ["5", "4", "y", "y", "y", "25m\n"],
]  # fmt: skip


@pytest.mark.parametrize("keys", INTERRUPTED, ids=len)
def test_ctrl_c_at_any_question_keeps_nothing_and_is_130(journal, evening, keys):
    _, code = Screen("checkin").press(*keys, "\x03")

    assert (code, kept(journal)) == (130, NOTHING)


def test_ctrl_c_at_a_typed_question_keeps_nothing_and_is_130(journal, evening):
    _, code = Screen("checkin", TERM="dumb").press("5\n", "4\n", "y\n", "\x03")

    assert (code, kept(journal)) == (130, NOTHING)


@pytest.mark.parametrize("leave", ["\r", "\x1b", "\x04"])
def test_enter_esc_and_the_end_of_input_leave_every_part(journal, evening, leave):
    lines, code = Screen("checkin").press(*[leave] * 5, "\n")

    assert (code, lines[-1]) == (0, "nothing was said, so nothing was stored")
    assert kept(journal) == NOTHING


def test_other_keys_are_passed_over(journal, evening):
    _, code = Screen("checkin").press("9x\x1b[A5", "\r", "\r", "\r", "\r", "\n")

    assert (code, kept(journal)[:2]) == (0, (5, None))


# An Enter is typed with its key at once, or comes when the next question is there already.
WITH_ENTER = [
    ["5\r", "4\r", "n\r", "late\n", "s\r", "tired\n", "y\r", "25m\n", "good call\n"],
    ["5", "\r4", "\rn", "\nlate\n", "s", "\ntired\n", "y", "\n25m\n", "good call\n"],
]


@pytest.mark.parametrize("keys", WITH_ENTER, ids=["typed ahead", "a moment later"])
def test_an_enter_behind_a_key_leaves_no_question_out(journal, evening, keys):
    lines, code = Screen("checkin").press(*keys)

    assert (code, lines[1]) == (0, "Energy 1–5? 5                         Mood 1–5? 4")
    assert lines[-3:-1] == [
        "#2  Thu 24 Sep  energy 5 · mood 4 · reading no: late · spanish 25 of 30 min · writing skipped",
        "    one line",
    ]
    assert kept(journal) == (
        5,
        4,
        {"reading": "missed", "writing": "excused", "spanish": "open"},
        ["good call", "rewrote the macro"],
    )


def test_one_enter_belongs_to_a_key_and_the_second_leaves_the_question(journal, evening):
    _, code = Screen("checkin").press("5\r\r", "\r", "\r", "\r", "\n")

    assert (code, kept(journal)[:2]) == (0, (5, None))


def test_an_enter_that_comes_after_a_thought_leaves_the_question(journal, evening):
    _, code = Screen("checkin").press("5", "\r", "y", "\r", "\r", "\n")

    assert (code, kept(journal)[:3]) == (0, (5, None, {**OPEN, "reading": "done"}))


@pytest.mark.parametrize(("a11y", "way"), [("0", "\x1b[A"), ("1", "")])
def test_a_line_that_is_asked_for_again_stands_over_the_first_but_for_a_screen_reader(
    journal, evening, a11y, way
):
    lines, _ = Screen("checkin", JOURNAL_A11Y=a11y).press(
        "\r", "\r", "n", "\n", "late\n", "\r", "\r", "\n", thought=0
    )
    first = lines.index("Reason? (Enter leaves it) ")

    assert lines[first + 1] == f"{way}Reason? (Enter leaves it) late"


def test_without_single_keys_lines_are_typed(journal, evening):
    lines, code = Screen("checkin", TERM="dumb").press(
        "7\n", "4\n", "\n", "y\n", "\x1b\n", "\n", "good call\n"
    )

    assert code == 0
    assert "a number from 1 to 5, or Enter to leave it" in lines
    assert kept(journal) == (
        4, None, {**OPEN, "reading": "done"}, ["good call", "rewrote the macro"],
    )  # fmt: skip


def test_the_end_of_input_ends_typed_questions(journal, evening):
    _, code = Screen("checkin", TERM="dumb").press("4\n", *["\x04"] * 5)

    assert (code, kept(journal)[0]) == (0, 4)


@pytest.mark.parametrize("last", ["\n", "\x03"])
def test_the_terminal_is_put_back(journal, evening, last):
    screen = Screen("checkin")
    screen.press("5", "\r", "\r", "\r", "\r", last)

    assert screen.settings[3] & (termios.ICANON | termios.ECHO) == termios.ICANON | termios.ECHO


def test_a_known_rating_is_shown_and_stays_on_enter(journal, evening):
    journal("energy", "2")
    lines, _ = Screen("checkin").press("\r", "4", "\r", "\r", "\r", "\n")

    assert lines[1].startswith("Energy 1–5? (2 now)")
    assert kept(journal)[:2] == (2, 4)


def test_what_an_option_says_is_not_asked(journal, evening):
    argv = ["checkin", "--energy", "5", "--did", "reading", "--log", "good call"]
    lines, code = Screen(*argv).press("4", "\r", "\r")

    assert (code, lines[1:3]) == (
        0,
        [
            "Mood 1–5? 4                           ",
            "writing  3 of 5  y/n/s?               spanish  0 of 30 min  y/n/s? ",
        ],
    )


def test_no_input_asks_nothing_on_a_terminal(journal, evening):
    lines, code = Screen("checkin", "--energy", "5", "--no-input").end()

    assert (code, lines) == (0, ["Thu 24 Sep  energy 5", "journal undo takes all of it back"])


EVENING = [
    "checkin", "--energy", "5", "--mood", "4", "--did", "reading", "--did", "spanish=25",
    "--missed", "writing", "--why", "late meeting", "--log", "good call @calls",
]  # fmt: skip


def test_all_of_it_can_be_said_by_options(journal, evening):
    assert journal(*EVENING).lines == [
        "#2  Thu 24 Sep  energy 5 · mood 4 · reading done, 5 d · spanish 25 of 30 min",
        "    writing no: late meeting, 3 of 5 this week · one line",
        UNDO,
    ]


def test_one_undo_takes_all_of_it_back(journal, evening):
    journal(*EVENING)
    journal("undo")

    assert kept(journal) == NOTHING


def test_a_part_that_is_refused_keeps_the_others_out(journal, evening):
    answer = journal("checkin", "--energy", "5", "--did", "raeding", "--log", "good call")

    assert (answer.code, answer.err.splitlines()[0]) == (3, "journal: no habit “raeding”")
    assert kept(journal) == NOTHING


REFUSED = [
    (["--energy", "6"], 5, "energy: “6”; a whole number, 1 empty to 5 full"),
    (["--did", "reading=3"], 5, "“reading” is done or not: it counts no amounts"),
    (["--did", "spanish"], 2, "“spanish” counts time: how much was it"),
    (["--did", "reading", "--skip", "read"], 2, "“read” is answered twice"),
    (["--why", "flu"], 2, "--why is the reason of --missed and --skip"),
    ([], 2, "there is no terminal to ask on, and no option says what to store"),
]


@pytest.mark.parametrize(("options", "code", "message"), REFUSED, ids=lambda x: str(x)[:24])
def test_what_cannot_be_stored_is_one_clear_line(journal, evening, options, code, message):
    answer = journal("checkin", *options)

    assert (answer.code, answer.err.splitlines()[0]) == (code, f"journal: {message}")
    assert kept(journal) == NOTHING


def test_saying_it_again_is_already_so(journal, evening):
    again = ["checkin", "--energy", "5", "--did", "reading", "--skip", "writing"]
    journal(*again)

    assert journal(*again).lines == [
        "Thu 24 Sep  energy 5 · reading done, 5 d · writing skipped · already so"
    ]


def test_json_and_plain_hold_every_part(journal, evening):
    data = journal(*EVENING, "--json").data
    journal("undo")
    plain = journal(*EVENING, "--plain")

    assert (data["schema"], data["energy"], data["entry"]["text"]) == (
        "journal.checkin/1",
        5,
        "good call @calls",
    )
    assert [each["state"] for each in data["marked"]] == ["done", "open", "open"]
    assert plain.lines[1:] == [
        "day\tenergy\t\t5\t2026-09-24\t",
        "day\tmood\t\t4\t2026-09-24\t",
        "habit\treading\tdone\t\t2026-09-24\t",
        "habit\tspanish\topen\t25\t2026-09-24\t",
        "habit\twriting\topen\t\t2026-09-24\tlate meeting",
        "entry\t3\t\t\t2026-09-24\tgood call @calls",
    ]


def test_after_midnight_the_evening_is_still_the_day_before(journal, evening, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-25T02:30:00+00:00")

    assert journal("checkin", "--did", "reading").lines[0] == (
        "Thu 24 Sep (today until 04:00)  reading done, 5 d"
    )


def test_a_return_after_a_long_run_is_told_as_one(journal, monkeypatch):
    journal("habit", "add", "gym", "--from", "2026-09-01")
    journal("did", "gym", "-d", "2026-09-01..2026-09-22")

    assert journal("checkin", "--did", "gym").lines[0] == (
        "Thu 24 Sep  gym done, back after 1 day, 22 d before"
    )
