"""Looking back: the frozen text first, each due expectation, the decision apart from its outcome; and
where what is due is told.
"""

import io

import decision_journal
import pytest
import role_journal
from decision_journal import LATER, held
from second import vectors

from journal.runtime import Runtime

WORKED = (
    ("offer as manager by 31 Oct", "90%", "2026-10-31"),
    ("writer post announced by 30 Jun", "50%", "2027-06-30"),
    ("mean energy of Q1 at least 3.5", "60%", "2027-04-01"),
)
EARLIER = "2026-11-01T10:00:00+00:00"
"""A day on which the first expectation can be judged and nothing else waits."""


@pytest.fixture
def frozen(journal):
    decision_journal.frozen(journal)
    return journal


@pytest.fixture
def later(frozen, monkeypatch):
    """Give a frozen decision on the day after its review date."""
    monkeypatch.setenv("JOURNAL_NOW", LATER)
    return frozen


@pytest.fixture
def answering(monkeypatch):
    """Return a function that types lines as a person at a terminal."""

    def types(*lines):
        monkeypatch.setattr(Runtime, "interactive", property(lambda run: True))
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return types


def test_without_a_terminal_the_text_is_shown_and_how_to_answer(later):
    answer = later("decision", "review", "1")

    assert answer.code == 0
    assert answer.lines[0] == "decision #1  Ask for the post · due"
    assert "  why        an editor to learn from" in answer.lines
    assert answer.err == (
        "to answer: journal decision review 1 --resolve 1=yes "
        '--happened "…" --quality good --result mixed --lesson "…"\n'
    )


def test_the_options_answer_in_one_change(later):
    answer = later(
        *("decision", "review", "1", "--resolve", "1=yes", "--happened", "it came late"),
        *("--quality", "good", "--result", "poor", "--lesson", "ask for the date"),
    )
    found = held(later)

    assert answer.lines == [
        "decision #1  Ask for the post · reviewed Thu 25 Mar",
        "        1. 90% · an offer by autumn · yes, Thu 25 Mar",
        "        decision good, outcome poor: bad luck",
    ]
    assert (found["happened"], found["lesson"], found["word"]) == (
        "it came late", "ask for the date", "bad luck",
    )  # fmt: skip
    assert found["reviewed_on"] == "2027-03-25"
    assert len(later("history", "-n", "1", "--json").data["batches"][0]["changes"]) == 2


@pytest.mark.parametrize(
    ("quality", "result", "told"),
    [
        ("good", "good", "decision good, outcome good: earned"),
        ("good", "poor", "decision good, outcome poor: bad luck"),
        ("poor", "good", "decision poor, outcome good: good luck"),
        ("poor", "poor", "decision poor, outcome poor: a lesson"),
        ("mixed", "good", "decision mixed, outcome good"),
    ],
)
def test_the_pair_of_judgements_has_a_word(later, quality, result, told):
    answer = later("decision", "review", "1", "--quality", quality, "--result", result)

    assert f"        {told}" in answer.lines


@pytest.mark.parametrize(
    ("argv", "code", "message"),
    [
        (("--resolve", "1"), 2, "“1” is not N=OUTCOME"),
        (("--resolve", "x=yes"), 2, "“x=yes” is not N=OUTCOME"),
        (("--resolve", "1=perhaps"), 5, "an outcome is not “perhaps”"),
        (("--resolve", "1=open"), 5, "an outcome is not “open”"),
        (("--resolve", "3=yes"), 3, "decision 1 has no expectation 3"),
        (("--quality", "fine"), 5, "quality: “fine”; good, mixed or poor"),
        (("--result", "bad"), 5, "result: “bad”; good, mixed or poor"),
        (("--happened", " "), 5, "text: there is nothing to see in it"),
        (("--quality", "good", "--result", "good", "--next", "yesterday"), 5, "--next: 2027-03-24"),
        (("--next", "2027-12-01"), 2, "the next review comes after this one"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_review_that_cannot_be_changes_nothing(later, argv, code, message):
    before = later("export", "jsonl").out

    answer = later("decision", "review", "1", *argv)

    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith(f"journal: {message}"), answer.err
    assert later("export", "jsonl").out == before


def test_one_judgement_alone_is_no_review_yet(later):
    later("decision", "review", "1", "--quality", "good")

    assert (held(later)["state"], held(later)["reviewed_on"]) == ("due", None)


def test_an_outcome_can_be_mended_and_the_history_keeps_it(later):
    later("decision", "review", "1", "--resolve", "1=yes")
    later("decision", "review", "1", "--resolve", "1=no")
    again = later("decision", "review", "1", "--resolve", "1=no")

    assert held(later)["expectations"][0]["outcome"] == "no"
    assert "        already so" in again.lines
    assert "(outcome yes → no" in later("history").out


def test_the_next_review_waits_on_its_day(later, monkeypatch):
    later(
        "decision", "review", "1", "--quality", "good", "--result", "mixed", "--next", "2027-06-01"
    )
    later("decision", "review", "1", "--resolve", "1=yes")
    now = held(later)
    monkeypatch.setenv("JOURNAL_NOW", "2027-06-01T10:00:00+00:00")

    assert (now["state"], now["review_on"]) == ("reviewed", "2027-06-01")
    assert (held(later)["state"], held(later)["review_due"]) == ("due", True)


def test_a_review_without_a_next_date_is_done(later, monkeypatch):
    later("decision", "review", "1", "--resolve", "1=no", "--quality", "good", "--result", "poor")
    monkeypatch.setenv("JOURNAL_NOW", "2027-06-29T10:00:00+00:00")

    assert held(later)["state"] == "reviewed"


def test_a_review_before_its_date_leaves_nothing_to_wait_for(frozen, monkeypatch):
    frozen("decision", "review", "1", "--quality", "good", "--result", "poor")
    frozen("decision", "review", "1", "--resolve", "1=no", "--resolve", "2=no")
    monkeypatch.setenv("JOURNAL_NOW", LATER)

    assert held(frozen)["state"] == "reviewed"


def test_mending_a_judgement_keeps_the_next_date(later, monkeypatch):
    later(
        "decision", "review", "1", "--quality", "good", "--result", "mixed", "--next", "2027-06-01"
    )
    monkeypatch.setenv("JOURNAL_NOW", "2027-04-01T10:00:00+00:00")
    later("decision", "review", "1", "--quality", "mixed")
    found = held(later)

    assert (found["quality"], found["review_on"], found["reviewed_on"]) == (
        "mixed", "2027-06-01", "2027-03-25",
    )  # fmt: skip


def test_an_expectation_ahead_still_waits_after_the_review(later, monkeypatch):
    later("decision", "review", "1", "--resolve", "1=yes", "--quality", "good", "--result", "good")
    monkeypatch.setenv("JOURNAL_NOW", "2027-06-30T10:00:00+00:00")

    assert held(later)["state"] == "due"


def test_a_review_leaves_the_frozen_text_sound(later):
    later(
        "decision", "review", "1", "--quality", "good", "--result", "mixed", "--next", "2027-06-01"
    )

    assert later("decision", "show", "1", "--verify").code == 0


def test_the_dialogue_shows_the_text_first_and_judges_the_decision_before_its_outcome(
    later, answering
):
    answering("y", "it came late", "good", "p", "ask for the date", "")

    answer = later("decision", "review", "1")
    found = held(later)

    assert answer.code == 0
    assert answer.lines[0] == "decision #1  Ask for the post · due"
    assert answer.err.index("The decision as it was made") < answer.err.index("Its outcome")
    assert "1 “an offer by autumn”: yes, no or void?" in answer.err
    assert "the post is announced" not in answer.err
    assert (found["quality"], found["result"], found["lesson"]) == (
        "good", "poor", "ask for the date",
    )  # fmt: skip
    assert (found["state"], found["expectations"][0]["outcome"]) == ("reviewed", "yes")
    assert answer.lines[-1] == "        decision good, outcome poor: bad luck"


def test_an_interrupted_review_goes_on_where_it_was_left(later, answering):
    answering("yes", "it came late", "good")
    later("decision", "review", "1")
    answering("mixed", "ask", "")

    answer = later("decision", "review", "1")

    assert "yes, no or void?" not in answer.err
    assert "What happened?" not in answer.err
    assert held(later)["state"] == "reviewed"


def test_an_answer_that_is_none_is_asked_for_again(later, answering):
    answering("perhaps", "v", "", "", "", "")

    answer = later("decision", "review", "1")

    assert "“perhaps” is none of yes, no, void\n" in answer.err
    assert held(later)["expectations"][0]["outcome"] == "void"
    assert held(later)["state"] == "due"


def test_an_expectation_alone_asks_for_its_outcome_alone(frozen, answering, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", EARLIER)
    answering("yes")

    answer = frozen("decision", "review", "1")

    assert "What happened?" not in answer.err
    assert (held(frozen)["state"], held(frozen)["expectations"][0]["outcome"]) == ("frozen", "yes")


def test_a_later_review_may_keep_what_the_first_one_said(later, answering, monkeypatch):
    later(
        *("decision", "review", "1", "--resolve", "1=yes", "--happened", "it came"),
        *("--quality", "good", "--result", "mixed", "--lesson", "ask", "--next", "2027-06-01"),
    )
    monkeypatch.setenv("JOURNAL_NOW", "2027-06-01T10:00:00+00:00")
    answering("", "", "good", "", "")

    answer = later("decision", "review", "1")
    found = held(later)

    assert "What happened? (Enter keeps “it came”)" in answer.err
    assert (found["happened"], found["result"]) == ("it came", "good")
    assert (found["reviewed_on"], found["state"]) == ("2027-06-01", "reviewed")


def resolved(journal, outcomes):
    """Freeze a decision with an expectation for each (chance, outcome), and say how they came out."""
    decision_journal.draft(journal)
    for place, (p, _) in enumerate(outcomes, 1):
        journal("decision", "expect", "1", f"thing {place}", "--p", p, "--by", "tomorrow")
    journal("decision", "freeze", "1", "--yes")
    said = [f"--resolve={place}={outcome}" for place, (_, outcome) in enumerate(outcomes, 1)]
    assert not journal("decision", "review", "1", *said).code


def test_few_outcomes_have_a_score_and_are_too_few_to_judge(journal):
    resolved(journal, [("90%", "yes"), ("50%", "no"), ("60%", "yes"), ("70%", "void")])

    lines = journal("decision").lines

    assert lines[-2:] == [
        "  Brier 0.14 over 3 outcomes (always 50%: 0.25, climatology 0.22, skill 0.37)",
        "  too few to judge calibration (3 of 20)",
    ]


def test_the_record_of_the_worked_example_comes_out(journal, monkeypatch):
    role_journal.enter(journal)
    said = ("--why", "x", "--state", "calm", "--review", "2027-03-24")
    journal("decision", "new", "Which role next?", *said)
    for text, p, by in WORKED:
        journal("decision", "expect", "1", text, "--p", p, "--by", by)
    journal("decision", "freeze", "1", "--yes")
    monkeypatch.setenv("JOURNAL_NOW", "2027-07-01T10:00:00+00:00")
    journal(
        "decision", "review", "1", "--resolve", "1=yes", "--resolve", "2=no", "--resolve", "3=yes"
    )

    found = journal("decision", "--json").data
    three = vectors.decisions("three_expectations")["expected"]

    assert found["decisions"][0]["chosen"] == "keep:community-manager:help-center-writer"
    assert found["calibration"]["brier"] == pytest.approx(three["brier"], abs=1e-6)
    assert found["calibration"]["climatology"] == pytest.approx(
        three["climatology_reference"], abs=1e-6
    )
    assert found["calibration"]["skill"] == pytest.approx(
        three["skill_against_climatology"], abs=1e-6
    )
    assert (found["calibration"]["words"], found["always_half"]) == (
        three["words"], three["always_50_reference"],
    )  # fmt: skip


def test_from_the_limit_on_the_score_has_its_parts_and_a_curve(journal):
    journal("config", "set", "roles.calibration_min", "4")
    resolved(journal, [("90%", "yes"), ("90%", "no"), ("50%", "yes"), ("50%", "no")])

    found = journal("decision", "--json").data
    lines = journal("decision").lines

    assert found["calibration"]["words"] == ""
    assert found["curve"] == [{"p": 0.5, "n": 2, "share": 0.5}, {"p": 0.9, "n": 2, "share": 0.5}]
    assert "  reliability 0.080 − resolution 0.000 + uncertainty 0.250" in lines
    assert lines[-3:] == ["  said  came true  n", "  50%   50%        2", "  90%   50%        2"]


def test_none_resolved_has_no_score(frozen):
    assert "Brier" not in frozen("decision").out


def test_the_day_tells_what_waits_and_the_line_that_answers(frozen, shell):
    lines = shell("today", now=EARLIER).out.splitlines()

    assert (
        "Decided    #1 Ask for the p…  an offer by autumn                    since 31 Oct" in lines
    )
    assert "                              journal decision review 1" in lines


def test_on_its_day_it_is_due_today_and_the_day_before_nothing_is_told(frozen, shell):
    on = shell("today", now="2026-10-31T10:00:00+00:00").out
    before = shell("today", "--json", now="2026-10-30T10:00:00+00:00")

    assert "due today" in on
    assert before.data["decisions"] == []


def test_the_day_tells_a_tripwire_whose_date_has_come(journal, shell):
    decision_journal.complete(journal, "Ask", "--tripwire", "no answer by 2026-10-01")
    draft = shell("today", "--json", now="2026-10-02T10:00:00+00:00").data["decisions"]
    journal("decision", "freeze", "1", "--yes")

    found = shell("today", "--json", now="2026-10-02T10:00:00+00:00").data["decisions"]

    assert draft == []
    assert found == [
        {
            "id": 1, "title": "Ask", "day": "2026-10-01", "review": False,
            "expectations": [], "tripwires": ["no answer"],
        }
    ]  # fmt: skip


def test_what_was_answered_is_told_no_more(later):
    later("decision", "review", "1", "--resolve", "1=no", "--quality", "good", "--result", "poor")

    assert later("today", "--json").data["decisions"] == []


def test_a_week_tells_what_is_due_with_the_line_that_answers(frozen, shell):
    frozen("log", "a line")

    out = shell("review", "week", "--facts", now=EARLIER).out

    assert (
        "  due   #1 decided 24 Sep 2026: “Ask for the post”. You expected an offer by\n"
        "        autumn. What happened?   journal decision review 1\n"
    ) in out


def test_a_week_tells_a_tripwire_whose_date_has_come(journal, shell):
    journal("log", "a line")
    decision_journal.frozen(journal, "Ask", "--tripwire", "no answer by 2026-10-01")

    out = shell("review", "week", "--facts", now="2026-10-08T10:00:00+00:00").out

    assert (
        "  due   #1 “Ask”: by 1 Oct “no answer” was to reopen it. Did it come?\n"
        "        journal decision review 1\n"
    ) in out


def test_a_quarter_tells_what_was_expected_and_what_came(later, shell):
    later("log", "a line")
    waiting = shell("review", "quarter", "--facts", now=LATER).out
    later(
        *("decision", "review", "1", "--resolve", "1=yes", "--happened", "it came late"),
        *("--quality", "good", "--result", "poor", "--lesson", "ask for the date"),
    )
    told = shell("review", "quarter", "--facts", now=LATER).out

    assert "      waits for its review:   journal decision review 1" in waiting
    assert "      expected     an offer by autumn (90%, yes)" in told
    assert "      lesson       ask for the date" in told
    assert "      decision good, outcome poor: bad luck · too few to judge calibration (1" in told


def test_a_shared_review_tells_no_decision(frozen, shell):
    frozen("log", "a line")

    shared = shell("review", "week", "--md", "-", "--share", now=EARLIER).out

    assert "Ask for the post" not in shared
