"""The guide asks for what a comparison lacks, keeps each answer as it is given, goes on at the first
gap, and asks nothing where nobody can answer.
"""

import re

import pytest
import role_journal
from comparison_example import COMPARISON, EXPECTED
from screen import Screen

STAY, MANAGER, WRITER = "Stay in support", "Community Manager", "Help Center writer"
GUIDE = ("role", "compare", "--guide")
WEIGHT = re.compile(r"\x1b\[[0-9]*m")
LEFT = "Left at step {} of 6.   journal role compare --guide goes on there."


@pytest.fixture(autouse=True)
def whole_pages(monkeypatch):
    """Let no page wait in a pager."""
    monkeypatch.setenv("PAGER", "cat")


def go(*keys, argv=GUIDE):
    """Press keys through the guide; return the lines that were asked or told, and the exit code."""
    lines, code = Screen(*argv).press(*keys)
    return [WEIGHT.sub("", line) for line in lines], code


def said(lines):
    """Return what was told as one line of text."""
    return " ".join(" ".join(lines).split())


COUNTS = ("energy\n", "\n", "most days charge me\n", "Say\n", "r", "none at all\n", "all of it\n")
WEIGHS = ("energy\n", "50\n", "\n")
JOBS = (
    *("Support\n", "Manager\n", "interviewing\n", "Writer\n", "\n", "\n", "ticket=100\n"),
    *("90%\n", "2026-10\n", "\n", "50%\n", "70%\n", "2027-07\n", "async-many=100\n"),
)
RATINGS = (
    *("3\n", "1 5\n", "calls\n", "4\n", "\n", "\n", "8/9/10\n", "quiet blocks\n"),
    *("5\n", "\n", "\n", "?\n", "\n", "6\n", "6 7\n", "\n"),
)
END = ("n", "writer\n", "n")


def test_the_whole_way_from_nothing_to_a_result(journal):
    lines, code = go(*COUNTS, "\n", *WEIGHS, *JOBS, *RATINGS, *END)
    heads = [line for line in lines if re.match(r"[1-6] of 6  ", line)]

    assert code == 0
    assert heads == [
        "1 of 6  What counts",
        "2 of 6  What it weighs",
        "3 of 6  The jobs",
        "4 of 6  Ratings",
        "5 of 6  Twice?",
        "6 of 6  Your gut",
    ]
    assert "● Fit Writer, clear: best in" in said(lines)


def test_every_answer_is_where_its_own_command_would_put_it(journal):
    go(*COUNTS, "\n", *WEIGHS, *JOBS, *RATINGS, *END)
    criteria = journal("role", "criterion", "--json").data["criteria"]
    writer = journal("role", "show", "writer", "--json").data
    manager = journal("role", "show", "manager", "--json").data
    data = journal("role", "compare", "--json").data

    assert [(each["slug"], each["best"], each["swing"]) for each in criteria] == [
        ("energy", "most days charge me", 100.0),
        ("say", "all of it", 50.0),
    ]
    assert (writer["role"]["p_offer"], writer["role"]["starts"]) == (pytest.approx(0.35), "2027-07")
    assert (manager["role"]["status"], manager["role"]["offer"]) == ("interviewing", 0.9)
    assert [
        (r["low"], r["likely"], r["high"], r["basis"], r["why"]) for r in writer["ratings"]
    ] == [
        (8, 9, 10, "given", "quiet blocks"),
        (6, 6, 7, "given", None),
    ]
    assert [(r["low"], r["likely"], r["basis"], r["why"]) for r in manager["ratings"]] == [
        (1, 3, "given", "calls"),
        (4, 5, "assumed", None),
    ]
    assert data["gut"] == "writer"
    assert data["gut_at"] == data["seen_at"]


def test_ratings_are_asked_criterion_by_criterion_across_the_jobs(journal):
    lines, _ = go(*COUNTS, "\n", *WEIGHS, *JOBS, *RATINGS, *END)
    asked = [line.split(": likely?")[0].strip() for line in lines if ": likely?" in line]

    assert asked == ["Manager", "Support", "Writer"] * 2


def test_both_ends_stand_beside_every_question_of_weight(journal):
    lines, _ = go(*COUNTS, "\n", "energy\n", "\x03")
    place = next(n for n, line in enumerate(lines) if "How many points is that worth" in line)

    assert lines[place - 1] == "  Say: from “none at all” to “all of it”"
    assert "where Energy fit is 100?" in lines[place]


@pytest.mark.parametrize(
    ("keys", "step"),
    [
        ((*COUNTS, "\x03"), 1),
        ((*COUNTS, "\n", "energy\n", "\x03"), 2),
        ((*COUNTS, "\n", *WEIGHS, "Support\n", "\x03"), 3),
        ((*COUNTS, "\n", *WEIGHS, *JOBS, "3\n", "\x03"), 4),
        ((*COUNTS, "\n", *WEIGHS, *JOBS, *RATINGS, "\x03"), 5),
        ((*COUNTS, "\n", *WEIGHS, *JOBS, *RATINGS, "n", "\x03"), 6),
    ],
)
def test_ctrl_c_keeps_everything_and_says_where_it_goes_on(journal, keys, step):
    lines, code = go(*keys)

    assert code == 130
    assert LEFT.format(step) in lines


def test_the_guide_goes_on_at_the_first_gap(journal):
    go(*COUNTS, "\n", *WEIGHS, *JOBS, "3\n", "\x03")
    lines, code = go("4\n", "\n", "\n", "\x03")

    assert code == 130
    assert lines[1] == "4 of 6  Ratings"
    assert next(line for line in lines if ": likely?" in line).startswith("  Support: likely?")
    assert journal("role", "show", "manager", "--json").data["ratings"][0]["basis"] == "assumed"


def test_a_chance_as_a_criterion_is_refused_with_the_reason_and_the_right_flag(journal):
    lines, _ = go("how certain it is\n", "\x03")

    assert "  “how certain it is” names a chance: a chance multiplies, it does not add" in lines
    assert "journal role offer ROLE --opens 50% --offer 70%" in said(lines)
    assert journal("role", "criterion", "--json").data["criteria"] == []


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ((*COUNTS, "\n", "energy\n", "120\n", "\x03"), "“120” is not a swing of say"),
        ((*COUNTS, "\n", "nothing\n", "\x03"), "no role criterion “nothing”"),
        ((*COUNTS, "Energy fit\n", "\x03"), "there is a criterion “Energy fit” already"),
        (
            (*COUNTS, "\n", *WEIGHS, "Support\n", "A\n", "\n", "\n", "\n", "35\n", "\x03"),
            "“35” is not a chance from 0 to 1",
        ),
        ((*COUNTS, "\n", *WEIGHS, *JOBS, "11\n", "\x03"), "“11” is outside 0 to 10"),
        ((*COUNTS, "\n", *WEIGHS, *JOBS, "3\n", "4 9\n", "\x03"), "are not in rising order"),
    ],
)
def test_an_answer_that_cannot_be_kept_is_told_why_and_asked_again(journal, keys, told):
    lines, code = go(*keys)

    assert code == 130
    assert told in said(lines)


@pytest.mark.parametrize(
    ("range_", "figures"),
    [
        (("4\n",), (4, 8, 8)),
        (("9\n",), (8, 8, 9)),
        (("8\n", "4 9\n"), (4, 8, 9)),
        (("4/5/6\n", "4 9\n"), (4, 8, 9)),
    ],
    ids=["lower", "higher", "the likely one again", "another likely one"],
)
def test_a_range_never_takes_the_place_of_the_likely_figure(journal, range_, figures):
    go(*COUNTS, "\n", *WEIGHS, *JOBS, "8\n", *range_, "\x03")
    (rating,) = journal("role", "show", "manager", "--json").data["ratings"]

    assert (rating["low"], rating["likely"], rating["high"], rating["basis"]) == (*figures, "given")


def test_a_word_at_a_key_question_leaves_nothing_for_the_next_one(journal):
    go("Say\n", "rating\n", "none at all\n", "all of it\n", "\x03")
    (say,) = journal("role", "criterion", "--json").data["criteria"]

    assert (say["kind"], say["worst"], say["best"]) == ("rating", "none at all", "all of it")


@pytest.mark.parametrize(("said", "left"), [("y", 6), ("n", 7)])
def test_a_criterion_named_by_a_part_goes_after_a_yes_alone(journal, said, left):
    role_journal.enter(journal)
    lines, _ = go("yes\n", "pa\n", said, "n", "\n", "n")

    assert "Drop Pay? [y/N]" in "".join(lines)
    assert len(journal("role", "criterion", "--json").data["criteria"]) == left


def test_a_number_and_a_must_are_described_too(journal):
    go("Rent\n", "n", "euros\n", "2000\n", "900\n", "Night calls\n", "\n", "2\n", "\x03")
    rent, calls = journal("role", "criterion", "--json").data["criteria"]

    assert (rent["kind"], rent["worst"], rent["best"], rent["unit"]) == (
        "number", "2000", "900", "euros",
    )  # fmt: skip
    assert (calls["kind"], calls["at_most"]) == ("must", 2.0)


def test_what_counts_twice_is_asked_and_one_of_them_can_go(journal):
    role_journal.enter(journal)
    lines, _ = go("y", "pay\n", "n", "\n", "n")

    assert "Are Visibility and Pay the same thing twice? [y/N] y" in said(lines)
    assert "pay" not in journal("role", "compare", "--json").data["criteria"]
    assert len(journal("role", "criterion", "--json").data["criteria"]) == 6


def test_the_gut_pick_comes_before_the_numbers_and_only_once(journal):
    role_journal.enter(journal)
    lines, _ = go("n", "n", "manager\n", "n")
    pick = next(n for n, line in enumerate(lines) if "which would you take today?" in line)

    assert pick < next(n for n, line in enumerate(lines) if "Role fit" in line)
    assert [line for line in go("n")[0] if "which would you take today?" in line] == []
    notices = journal("role", "compare", "--json").data["notices"]
    assert [each for each in notices if each["kind"] in ("late", "gut")] == []


def test_the_result_can_be_written_down_as_a_decision(journal):
    role_journal.enter(journal)
    lines, _ = go("n", "n", "writer\n", "y", "\x03")

    assert "Write it down as a decision? [y/N] y" in said(lines)
    assert journal("decision", "list", "--json").data["decisions"][0]["title"] == "Which role next?"


def test_a_comparison_with_gaps_offers_the_guide_on_a_terminal(journal):
    role_journal.enter_criteria(journal)
    role_journal.enter_roles(journal)
    lines, code = go("y\n", "\n", "\x03", argv=("role", "compare"))

    assert "help-center-writer has no rating on energy" in said(lines)
    assert "Go through what is missing, step by step? [y/N]" in said(lines)
    assert code == 130
    assert LEFT.format(4) in lines


def test_a_no_to_the_guide_is_the_refusal_with_the_gaps(journal):
    role_journal.enter_criteria(journal)
    role_journal.enter_roles(journal)
    lines, code = go("n\n", argv=("role", "compare"))

    assert code == 5
    assert "fewer than two roles can be ranked" in said(lines)


@pytest.mark.parametrize("more", [(), ("--json",), ("--plain",), ("--no-input",)])
def test_nothing_is_asked_without_a_terminal(journal, more):
    answer = journal(*GUIDE, *more)

    assert (answer.code, answer.out) == (2, "")
    assert "the guide asks on a terminal" in answer.err


def test_a_comparison_without_a_terminal_lists_the_gaps(journal):
    role_journal.enter_criteria(journal)
    role_journal.enter_roles(journal)
    answer = journal("role", "compare")

    assert (answer.code, answer.out) == (5, "")
    assert "help-center-writer has no rating on energy, visibility" in answer.err


def test_rating_without_a_role_asks_for_all_that_is_missing(journal):
    role_journal.enter_criteria(journal)
    role_journal.enter_roles(journal)
    lines, code = go("3\n", "\n", "\n", "\x03", argv=("role", "rate"))
    asked = [line for line in lines if ": likely?" in line]

    assert code == 130
    assert [line.split(":")[0].strip() for line in asked] == [
        "Community Manager",
        "Help Center writer",
    ]
    assert len(journal("role", "show", "manager", "--json").data["ratings"]) == 1


def test_rating_without_a_role_or_a_terminal_is_refused(journal):
    answer = journal("role", "rate")

    assert (answer.code, answer.out) == (2, "")
    assert "role rate takes a role" in answer.err


def worked_keys():
    """Return what is typed for the worked example: criteria, weights, jobs, ratings."""
    criteria, roles = COMPARISON["criteria"], COMPARISON["roles"]
    by_name = {role["name"]: role for role in roles}
    stay, manager, writer = (by_name[name] for name in (STAY, MANAGER, WRITER))
    counts = [line for each in criteria for line in (each["name"], each["worst"], each["best"])]
    weighs = ["energy", *(f"{each['swing']}" for each in criteria if each["slug"] != "energy")]
    jobs = [
        *(STAY, MANAGER, "interviewing", WRITER, "", "", _mix(stay)),
        *("90%", "2026-10", _mix(manager), "50%", "70%", "2027-07", _mix(writer)),
    ]
    ratings = [
        line
        for each in criteria
        for role in (manager, writer, stay)
        for low, likely, high in (role["ratings"][each["slug"]],)
        for line in (f"{likely}", f"{low} {high}", "")
    ]
    return tuple(
        tuple(f"{line}\n" for line in lines)
        for lines in ([*counts, ""], [*weighs, ""], jobs, ratings)
    )


def _mix(role):
    return ",".join(f"{realm}={100 * share:g}" for realm, share in role["mix"].items())


def test_the_worked_example_typed_into_the_guide_left_and_resumed_gives_its_figures(journal):
    counts, weighs, jobs, ratings = worked_keys()
    go(*counts, *weighs[:3], "\x03")
    go("\n", *weighs[3:], *jobs, *ratings[:9], "\x03")
    lines, code = go(*ratings[9:], "n", "n", "help-center\n", "n")
    data = journal("role", "compare", "--json").data
    fits = {role["name"]: role["fit"] for role in data["roles"]}
    wanted = {role["name"]: EXPECTED["fit"][role["slug"]] for role in COMPARISON["roles"]}

    assert code == 0
    assert fits == pytest.approx(wanted, abs=1e-6)
    assert data["moves"][0]["value"] == pytest.approx(53.809856, abs=1e-6)
    assert "● Fit Help Center writer, clear: best in 90% of draws" in said(lines)
