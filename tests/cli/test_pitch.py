"""A pitch says what other people's work takes, every figure from the log and none from a private
line; what is for the writer's own eyes stands in no file.
"""

import re

import pytest
from screen import Screen

FACTS = (
    ("2026-07-06", 300),
    ("2026-07-20", 240),
    ("2026-08-03", 300),
    ("2026-08-17", 240),
    ("2026-09-07", 300),
)
OWN = "For your own eyes, never in the files"


@pytest.fixture
def training(journal):
    """Five trainings of Experts this quarter, 23 hours, beside 69 hours of one's own."""
    journal("metric", "add", "--preset", "support")
    journal("project", "add", "Technical training", "--owner", "Experts", "--metric", "within24")
    for day, minutes in FACTS:
        journal("log", "trained", "-p", "technical", "-t", f"{minutes}m", "-d", day, "-c", "-1")
        journal("metric", "set", "within24", "60/80", "-d", day)
        for later in ("10:00", "12:00", "14:00"):
            journal("log", "queue", "-t", f"{minutes}m", "-d", f"{day} {later}", "-r", "ticket")


def test_what_is_comes_from_the_log(journal, training):
    answer = journal("pitch", "Experts")

    assert answer.lines[:8] == [
        "Pitch: technical training, rightful owner Experts · 2026-Q3",
        "",
        "1  What is",
        "   5 lines and 23 hours this quarter, 2.0 h a week; 23 hours since 6 Jul, where",
        "   this journal begins, about 1 working day, 25% of my hours.",
        "",
        "   Q3’26 ████████████████████████████████████████ 23 h from 6 Jul so far",
        "",
    ]


def test_what_could_be_says_what_the_hours_would_be_elsewhere(journal, training):
    answer = journal("pitch", "Experts")

    assert "23 hours are about 130 tickets at this quarter’s 5.8 tickets a queue hour" in answer.out
    assert "(400 tickets in 69 h of my own, 5 weeks)" in answer.out


def test_hours_after_the_period_are_no_hours_of_its_rate(journal, training):
    phrase = "2026-07-01..2026-09-10"
    before = journal("pitch", "Experts", phrase, "--json").data["equivalent"]
    journal("log", "queue", "-t", "5h", "-r", "ticket", "-d", "2026-09-11")

    assert before["minutes"] == 4140
    assert journal("pitch", "Experts", phrase, "--json").data["equivalent"] == before


def test_without_a_metric_nothing_is_said_of_elsewhere(journal, training):
    journal("project", "edit", "technical-training", "--clear", "metric")
    answer = journal("pitch", "Experts")

    assert (
        answer.lines[9:] == ["2  What could be", "   (yours)", "", "3  The ask", "   (yours)"][-4:]
    )
    assert "No project of this work names the metric that it should move." in answer.err


def test_the_words_are_the_writers(journal, training):
    answer = journal("pitch", "Experts", "--could", "Record it once.", "--ask", "A name by May.")

    assert "   (yours) Record it once." in answer.lines
    assert answer.lines[-1] == "   (yours) A name by May."


def test_what_is_for_the_writer_alone_is_told_beside_the_slides(journal, training):
    answer = journal("pitch", "Experts")

    assert OWN in answer.err
    assert (
        "To you this work has a charge of −1.0 (5 ratings in 12 months): it drains." in answer.err
    )
    assert OWN not in answer.out
    assert answer.err.splitlines()[-1] == "Left out: energy, charge, 0 private rows."


def test_four_weeks_on_a_side_are_needed_to_compare_them(journal, training):
    answer = journal("pitch", "Experts")

    assert (
        "Too few to say how Solved within 24 h went beside it: 5 weeks with a value." in answer.err
    )


def test_weeks_before_the_first_line_say_nothing(journal, training):
    journal("metric", "set", "within24", "60/80", "-d", "2026-06-12")

    assert journal("pitch", "Experts", "--json").data["own"]["beside"]["weeks"] == 5


def test_weeks_with_more_of_it_are_compared_and_no_cause_is_claimed(journal, training):
    for week in range(1, 5):
        journal("metric", "set", "within24", "79/80", "-d", f"2026-09-{week * 7:02}")
        journal("metric", "set", "within24", "79/80", "-d", f"2026-08-{week * 7 + 3:02}")
    answer = " ".join(journal("pitch", "Experts").err.split())

    assert "In the 5 of 10 weeks with more than 2.3 h of this work" in answer
    assert answer.count("Do not claim a cause.") == 1


@pytest.fixture
def files(journal, training, tmp_path):
    """Both documents of a pitch, as text by their ends, and the answer that came with them."""
    md, html = tmp_path / "pitch.md", tmp_path / "pitch.html"
    answer = journal("pitch", "Experts", "--ask", "A name by May.", "--md", md, "--html", html)
    return answer, md.read_text(), html.read_text()


def test_the_files_that_were_written_are_told(journal, files, tmp_path):
    told = " ".join(files[0].err.split())

    assert (
        f"Wrote {tmp_path}/pitch.md, {tmp_path}/pitch-quarters.png and {tmp_path}/pitch.html "
        "(3 pages, 1 picture)"
    ) in told
    assert (tmp_path / "pitch-quarters.png").read_bytes()[:4] == b"\x89PNG"


def test_no_file_has_what_is_for_the_writer_alone(files):
    for text in files[1:]:
        assert "drains" not in text
        assert "own eyes" not in text
        assert "−1.0" not in text


def test_a_document_has_three_slides_in_order(files):
    assert re.findall(r"^## (.*)$", files[1], re.MULTILINE) == [
        "1. What is",
        "2. What could be",
        "3. The ask",
    ]
    assert re.findall(r"</span>([^<]*)</h2>", files[2]) == ["What is", "What could be", "The ask"]


def test_the_markdown_shows_its_picture_and_the_numbers_of_it(files):
    assert "![23 h in Q3’26 so far](pitch-quarters.png)" in files[1]
    assert "| 2026-Q3 | 23 | 5 |" in files[1]


def test_words_that_are_still_to_be_written_have_a_place(files):
    assert "(yours) Two sentences: who would do it, and how." in files[2]
    assert "A name by May." in files[2]


def test_a_page_prints_each_slide_on_a_page_of_its_own(files):
    assert "section + section { break-before: page; }" in files[2]
    assert "<script" not in files[2]
    assert "default-src 'none'" in files[2]


def test_files_that_are_there_are_kept_and_none_is_written_beside_them(journal, training, tmp_path):
    (tmp_path / "pitch-quarters.png").write_text("mine")
    answer = journal("pitch", "Experts", "--md", tmp_path / "pitch.md")

    assert (answer.code, answer.out) == (8, "")
    assert not (tmp_path / "pitch.md").exists()
    assert journal("pitch", "Experts", "--md", tmp_path / "pitch.md", "--force").code == 0


def test_a_dash_prints_the_document_alone(journal, training):
    answer = journal("pitch", "Experts", "--md", "-")

    assert answer.lines[0].startswith("# Pitch: technical training, rightful owner Experts")
    assert ".png" not in answer.out
    assert OWN in answer.err


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (("me",), 5),
        (("nobody",), 3),
        (("Experts", "2027-Q1"), 5),
        (("Experts", "2026-Q5"), 5),
        ((), 2),
        (("Experts", "--md", "-", "--html", "-"), 2),
        (("Experts", "--md", "-", "--json"), 2),
        (("Experts", "--md", "/nowhere/at/all.md"), 8),
    ],
    ids=str,
)
def test_what_cannot_be_pitched_is_refused_with_a_way_out(journal, training, argv, code):
    answer = journal("pitch", *argv)

    assert (answer.code, answer.out) == (code, "")
    assert len(answer.err.splitlines()) >= 1


def test_a_name_nearly_right_is_answered_with_the_near_ones(journal, training):
    assert journal("pitch", "Expertz").err.splitlines()[1].strip().startswith("near: Experts")


@pytest.mark.parametrize("word", ["experts", "EXPERTS", "technical-training", "tech", "1"])
def test_team_and_project_are_found_as_everywhere(journal, training, word):
    assert journal("pitch", word, "--json").data["owner"] == "Experts"


def test_lines_for_a_team_without_a_project_are_its_work(journal, training):
    journal("log", "helped Lead", "--for", "Lead", "-t", "1h")
    view = journal("pitch", "lead", "--json").data

    assert (view["subject"], view["what_is"]["now"]["minutes"]) == ([], 60)
    assert journal("pitch", "Lead").lines[0] == (
        "Pitch: work for Lead, rightful owner Lead · 2026-Q3"
    )


def test_a_team_without_a_line_has_nothing_to_pitch(journal, tmp_path):
    journal("project", "add", "training", "--owner", "Experts")
    answer = journal("pitch", "Experts", "--html", tmp_path / "p.html")

    assert answer.code == 0
    assert 'journal log "…" --for Experts' in answer.err
    assert not (tmp_path / "p.html").exists()


def test_lines_without_time_say_that_nothing_can_be_said(journal):
    journal("log", "helped", "--for", "Lead")

    assert journal("pitch", "Lead").lines[3].strip() == (
        "1 line this quarter, none with its time: too little to say what it takes."
    )


def test_study_is_no_work_to_pitch(journal, training):
    journal("goal", "add", "KCS")
    journal("study", "kcs", "5h")
    journal("edit", "21", "-p", "technical")

    assert journal("pitch", "technical", "--json").data["what_is"]["now"]["entries"] == 5


def test_a_private_line_changes_no_figure_and_is_counted(journal, training):
    before = journal("pitch", "Experts", "--json").data
    journal("log", "a secret", "-p", "technical", "-t", "4h", "-c", "-2", "--private")
    journal("log", "another", "-t", "4h", "-r", "ticket", "--private", "-d", "2026-07-01")
    answer = journal("pitch", "Experts", "--json")

    assert answer.data == {**before, "private": 1}
    assert "1 private row" in answer.err


def test_a_team_of_private_lines_alone_is_not_known(journal, training):
    journal("log", "a secret", "--for", "Nightshift", "-t", "4h", "--private")

    assert journal("pitch", "Nightshift").code == 3
    assert "Nightshift" not in journal("pitch", "Nightshif").err


def test_an_answer_that_is_waited_for_is_told_with_the_hand_off_next(journal, training):
    assert 'Next: journal milestone add "…" -p technical-training --waiting-on Experts' in (
        journal("pitch", "Experts").err
    )
    journal("milestone", "add", "yes?", "-p", "tech", "--waiting-on", "Experts", "--asked", "mon")
    told = journal("pitch", "Experts").err

    assert "Asked on 21 Sep, 3 days ago, no answer yet." in told
    assert "Next: journal project handoff technical-training --to Experts" in told


def test_work_that_was_handed_off_says_since_when_and_whether_it_stuck(journal, training):
    journal("project", "handoff", "technical", "--on", "2026-08-18")
    answer = " ".join(journal("pitch", "Experts").out.split())

    assert "It went to Experts on 18 Aug: 2.3 h a week → 0.9 h. It stuck in part." in answer


def test_a_hand_off_before_this_one_is_told_with_its_verdict(journal, training):
    journal("project", "add", "invoices", "--owner", "Billing")
    journal("log", "chased", "-p", "invoices", "-t", "8h", "-d", "2026-07-10")
    journal("project", "handoff", "invoices", "--on", "2026-07-20")
    answer = " ".join(journal("pitch", "Experts").out.split())

    assert (
        "A hand-off before this one: invoices to Billing, 2.0 h a week → 0.0 h. It stuck."
    ) in answer


def test_of_two_hand_offs_the_one_that_can_be_judged_is_told(journal, training):
    for name, owner, day in (("invoices", "Billing", "20 jul"), ("triage", "Product", "10 sep")):
        journal("project", "add", name, "--owner", owner)
        journal("log", "did it", "-p", name, "-t", "8h", "-d", "2026-07-10")
        journal("project", "handoff", name, "--on", day)

    assert journal("pitch", "Experts", "--json").data["before"]["project"] == "invoices"


HOSTILE = "\x1b[31m<script>alert(1)</script> [x](http://e.vil) | $a$\ttab\nnext"


def test_no_text_of_the_users_acts_in_any_rendering(journal, tmp_path):
    journal("project", "add", "<script>x</script> [/] | `a`", "--owner", "E\x1bx <b>")
    journal("log", "trained", "-p", "1", "-t", "1h")
    md, html = tmp_path / "a b(1).md", tmp_path / "p.html"
    said = ("--ask", HOSTILE, "--could", HOSTILE)
    answer = journal("pitch", "1", *said, "--md", md, "--html", html)

    assert "\x1b" not in answer.out + answer.err + md.read_text() + html.read_text()
    assert "<script" not in html.read_text()
    assert "<script" not in md.read_text().replace("\\<script", "")
    assert "(a%20b%281%29-quarters.png)" in md.read_text()


@pytest.mark.parametrize("width", ["40", "60", "80", "120"])
def test_no_line_is_wider_than_the_page(journal, training, width, monkeypatch):
    monkeypatch.setenv("COLUMNS", width)
    answer = journal("pitch", "Experts", "--could", "Record it once, and let many watch it " * 4)

    assert max(map(len, answer.lines)) <= int(width)


def test_plain_is_one_figure_a_line_of_constant_columns(journal, training):
    answer = journal("pitch", "Experts", "--plain")

    assert {line.count("\t") for line in answer.lines} == {8}
    assert "own\tcharge\t-1.0\t5\tcharge an hour\t\t\t\t" in answer.lines


def test_on_a_terminal_the_two_texts_are_asked_for_after_the_figures(journal, training):
    lines, code = Screen("pitch", "Experts", "--no-pager").press("Record it once.\n", "\n")

    assert code == 0
    assert lines[0].startswith("5 lines and 23 hours this quarter")
    assert lines[2].startswith("What could be? (Enter leaves it) Record it once.")
    assert "   (yours) Record it once." in lines
    assert [line for line in lines if line.strip() == "(yours)"] != []


def test_a_text_that_was_given_is_not_asked_for(journal, training):
    lines, code = Screen("pitch", "Experts", "--no-pager", "--ask", "A name.").press("\n")

    assert code == 0
    assert not any(line.startswith("The ask?") for line in lines)


def test_leaving_at_a_question_writes_nothing(journal, training, tmp_path):
    page = tmp_path / "p.html"
    _, code = Screen("pitch", "Experts", "--html", str(page)).press("\x03")

    assert code == 130
    assert not page.exists()
