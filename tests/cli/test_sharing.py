"""What is shared is counted as if private lines had never been written: every answer with --share, in
every form, is the same in a journal with private lines and in one that has never had any.
"""

import json
import re
from pathlib import Path

import pytest
import shared_journals
from shared_journals import PRIVATE_A_DAY, SECRET

from journal.__main__ import main
from journal.reviews import reports

REVIEWS = ("review week", "review month", "review quarter", "review year")
OTHERS = ("review week 2026-W38", "review month 2026-08", "review quarter 2026-Q2")
KEPT = (
    *("review show 2026-W39", "review show 2026-08", "review show 2026-Q2", "review show 2025"),
    *("review show 2026-W39 --now", "review show 2026-Q2 --now"),
)
REPORTS = tuple(f"report {what}" for what, kind in reports.KINDS.items() if kind.shared)
NAMED = tuple(f"report {what} --all" for what in ("standing", "people", "wins", "promises"))
CUT = tuple(
    f"report {what} 2026 --by {by}"
    for what, kind in reports.KINDS.items()
    if kind.shared
    for by in kind.by[1:]
)
NARROWED = (
    *("report wins 2025", "report learning 2025-W39", "report owners 2025"),
    *("report time --tag care", "report time --owner Finance", "report time 2026 --who Mara"),
)
FORMS = ("", "--plain", "--json", "--md -", "--html -")
SHARED = tuple(
    f"{command} --share {form}"
    for command in (*REVIEWS, *OTHERS, *KEPT, *REPORTS)
    for form in FORMS
)
MORE = (
    *(f"{command} --share --chart FILE.svg" for command in (*REVIEWS, KEPT[0])),
    *(f"{command} --share --csv -" for command in (*REPORTS, *CUT)),
    *(f"{command} --share {form}" for command in (*NAMED, *NARROWED) for form in ("", "--json")),
    *(f"role report --share {form}" for form in FORMS),
    "role report --share --chart FILE.svg",
)
ALWAYS = tuple(
    f"{command} {form}"
    for command in ("pitch Docs", "pitch billing", "pitch technical-training 2025")
    for form in FORMS
) + tuple(f"resume --format {form}" for form in ("json", "md", "html"))

PERSONAL = re.compile(r"(?i)energy|mood|charge|drain|mara|oskar|an answer of mine")
"""What a shared review never says."""

COUNTED = re.compile(
    r"\s*Left out to be shared: [^\n<]*|Left out: [^\n<]*private[^\n<]*"
    r"|\"private\": \d+|private rows\t\d+"
)
"""What says how much was left out: all that may differ."""


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """Give a journal with private lines."""
    return shared_journals.made(tmp_path_factory.mktemp("full") / "j", private=True)


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    """Give the same journal, in which the private lines were never written."""
    return shared_journals.made(tmp_path_factory.mktemp("public") / "j", private=False)


@pytest.fixture
def answered(monkeypatch, capfd, tmp_path):
    """Return a function that gives what a command answers in a journal, a written file with it."""

    def run(place, command):
        picture = Path(tmp_path, "FILE.svg")
        picture.unlink(missing_ok=True)
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("JOURNAL_HOME", str(place))
        code = main(command.split())
        out, err = capfd.readouterr()
        drawn = picture.read_text() if picture.exists() else ""
        return code, COUNTED.sub("", out) + drawn, err

    return run


@pytest.mark.parametrize("command", [*SHARED, *MORE, *ALWAYS])
def test_what_is_shared_is_as_if_private_lines_had_never_been_written(
    full, public, answered, command
):
    shared = answered(full, command)

    assert shared[0] == 0
    assert SECRET not in shared[1].casefold()
    assert shared[:2] == answered(public, command)[:2]


@pytest.mark.parametrize(
    ("command", "private"),
    [
        ("review week --share", PRIVATE_A_DAY * 3),
        ("review week 2026-W38 --share", PRIVATE_A_DAY),
        ("review month --share", PRIVATE_A_DAY * 4),
        ("review quarter --share", PRIVATE_A_DAY * 5),
        ("review year --share", PRIVATE_A_DAY * 6),
        ("review show 2025 --share", PRIVATE_A_DAY * 3),
        ("report time --share", PRIVATE_A_DAY * 5),
        ("report learning --share", PRIVATE_A_DAY * 5),
        ("report wins 2026-W39 --share", PRIVATE_A_DAY * 3),
        ("report time 2026-W39 --kind study --share", 2 * 3),
    ],
)
def test_every_private_line_of_the_days_is_counted_as_left_out(full, answered, command, private):
    assert f"left out: {private} private lines" in answered(full, command)[2]


@pytest.mark.parametrize("command", ["report habits --share", "report promises --share"])
def test_nothing_private_is_left_out_of_what_looks_at_no_lines(full, answered, command):
    assert "private" not in answered(full, command)[2]


@pytest.mark.parametrize("form", ["", "--plain", "--json", "--csv -"])
@pytest.mark.parametrize(
    "what", ["time", "owners", "habits", "metrics", "learning", "tags", "wins --by tag"]
)
def test_a_shared_report_is_that_of_a_journal_without_private_lines(
    full, public, answered, what, form
):
    shared = answered(full, f"report {what} --share {form}")

    assert shared[:2] == answered(public, f"report {what} {form}")[:2]


@pytest.mark.parametrize("period", ["week", "month", "quarter", "year"])
@pytest.mark.parametrize(
    "section", ["head", "logged", "owners", "numbers", "habits", "learning", "objectives"]
)
def test_a_section_of_a_shared_review_is_that_of_a_journal_without_private_lines(
    full, public, answered, section, period
):
    shared = json.loads(answered(full, f"review {period} --share --json")[1])
    own = json.loads(answered(public, f"review {period} --json")[1])

    assert shared[section] == own[section]


@pytest.mark.parametrize("form", ["", "--plain", "--md -"])
@pytest.mark.parametrize("command", ["review week", "review month", "review quarter"])
def test_a_shared_review_says_nothing_of_energy_mood_charge_people_or_answers(
    full, answered, command, form
):
    assert PERSONAL.search(answered(full, f"{command} {form}")[1])
    assert PERSONAL.findall(answered(full, f"{command} --share {form}")[1]) == []


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("review week --share", "wait  hand-off of the training: asked 843 days ago, no answer"),
        ("review week", "wait  hand-off of the training → Mara: asked 843 days ago, no answer"),
    ],
)
def test_an_answer_that_is_waited_for_names_nobody_when_shared(public, answered, command, line):
    assert line in answered(public, command)[1]


@pytest.mark.parametrize("label", ["2026-W39", "2025"])
def test_a_kept_review_is_shared_with_the_figures_of_today(full, answered, label):
    code, out, err = answered(full, f"review show {label} --share --json")
    now = answered(full, f"review show {label} --now --share --json")

    assert (code, out) == now[:2]
    assert err.startswith("shared with the figures of today: ")


@pytest.mark.parametrize("what", ["energy", "together", "standing", "people"])
def test_what_is_about_feelings_or_people_is_not_shared(full, answered, what):
    assert answered(full, f"report {what} --share")[:2] == (2, "")
