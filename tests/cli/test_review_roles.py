"""The roles on the table of a quarter are compared by the functions of `role compare`, as of today,
when enough is rated; else the table has their chances.
"""

import subprocess
import sys
from datetime import UTC, datetime

import pytest
import role_journal

NOW = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
WRITER, MANAGER, STAY = "help-center-writer", "community-manager", "support-specialist"
TABLE = """\
  Role                fit  10–90%  best in  P(offer)  starts  charge*
  Help Center writer   63   58–68      90%       35%  Jul 27    +0.61
  Community Manager    54   49–60      10%       90%  Oct 26    −0.19
  Stay in support      37   35–40       0%      100%     now    +0.06
  * charge an hour you could expect: the role’s mix of realms × what each realm
    did to you in 12 months. It stands beside the fit and is not part of it.
  Fit: Help Center writer, clear. Community Manager would lead with community
  skills over 24% of the weight (now 12%), or energy fit under 7% (now 24%).
  Move, 24 months: take Community Manager, keep the writer post open 54; take it
  and stay 52; wait for the writer post 43; stay here 37.
"""


@pytest.fixture
def worked(journal):
    role_journal.enter(journal)
    journal("log", "an old line", "-d", "2026-02-02", "-t", "1h")
    return journal


def table(answer):
    """Return the lines below the head of the roles."""
    return answer.out.partition("Roles on the table")[2].partition("\n")[2].partition("\n\n")[0]


def quarter(journal, *words):
    return journal("review", "quarter", *words, "--facts", "--json").data["roles"]


def test_the_table_of_the_worked_example_comes_out_line_by_line(worked, home):
    role_journal.enter_hours(str(home / "journal.db"), NOW)

    assert table(worked("review", "quarter", "--facts")) == TABLE.rstrip()


def test_the_figures_are_those_of_the_comparison(worked):
    roles = quarter(worked)
    compared = worked("role", "compare", "--json").data["roles"]

    assert [(each["slug"], each["fit"], each["low"], each["high"]) for each in roles["rows"]] == [
        (each["slug"], each["fit"], each["p10"], each["p90"]) for each in compared
    ]


def test_settings_of_roles_hold_here_too(worked, home):
    (home / "config.toml").write_text("[roles]\nhorizon_months = 12\nclose_points = 20\n")
    roles = quarter(worked)

    assert (roles["horizon"], roles["word"]) == (12, "too close to call")


def test_a_role_with_a_rating_missing_is_on_the_table_without_a_fit(worked):
    worked("role", "add", "QA lead", "--starts", "2027-01")
    rows = {each["slug"]: each["fit"] for each in quarter(worked)["rows"]}

    assert rows["qa-lead"] is None
    assert rows[WRITER] == pytest.approx(62.811245, abs=1e-6)


@pytest.mark.parametrize(
    "change",
    [
        ("role", "criterion", "add", "Growth", "--worst", "a", "--best", "b"),
        ("role", "add", "Second job", "--current", "--employer", "elsewhere"),
        ("role", "criterion", "rm", "energy", "--yes"),
    ],
    ids=["a criterion without a weight", "two present jobs", "no ratings of it"],
)
def test_what_cannot_be_compared_has_its_chances(worked, change):
    worked(*change)
    answer = worked("review", "quarter", "--facts")

    assert answer.code == 0
    assert ("Their fit:   journal role compare" in answer.out) is (change[2] != "rm")


@pytest.mark.parametrize(("period", "compared"), [("2026-Q3", True), ("2026-Q2", True)])
def test_the_running_quarter_and_the_one_before_are_compared(worked, period, compared):
    worked("log", "a line", "-d", "2026-05-05")

    assert (quarter(worked, period)["word"] is not None) is compared


def test_a_quarter_that_is_long_over_is_not_compared_with_today(worked):
    roles = quarter(worked, "2026-Q1")

    assert roles["word"] is None
    assert {each["fit"] for each in roles["rows"]} == {None}


def test_the_fits_of_the_last_frozen_decision_stand_beside(worked):
    worked(
        *("decision", "new", "Next role", "--why", "quiet", "--state", "rested"),
        *("--review", "2027-03-24", "--option", "stay", "--option", "go"),
    )
    worked("decision", "expect", "1", "an offer", "--p", "60%", "--by", "2026-12-31")
    worked("decision", "freeze", "1", "--yes")
    worked("role", "rate", "writer", "energy=2/3/4")
    told = " ".join(table(worked("review", "quarter", "--facts")).split())

    assert (
        "Fit in the decision of 24 Sep 2026: Community Manager 54, Help Center writer 63, Stay in "
        "support 37."
    ) in told


def test_markdown_has_the_table_and_its_sentences(worked):
    page = worked("review", "quarter", "--md", "-").out

    assert "| Help Center writer | 63 | 58–68 | 90% | 35% | Jul 27 | – |" in page
    assert "Fit: Help Center writer, clear. Community Manager would lead with community" in page


LOADED = (
    "import sys; from journal.__main__ import main; main({argv}); print('numpy' in sys.modules)"
)


@pytest.mark.parametrize(
    ("argv", "numpy"),
    [
        (["review", "quarter", "--facts"], "True"),
        (["review", "week", "--facts"], "False"),
        (["review", "quarter", "2026-Q1", "--facts"], "False"),
    ],
)
def test_numpy_is_loaded_where_roles_are_compared_alone(worked, argv, numpy):
    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(argv=argv)], capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-1] == numpy


def test_a_quarter_of_a_journal_without_ratings_loads_no_numpy(journal):
    journal("role", "add", "Writer")
    journal("log", "a line")
    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(argv=["review", "quarter", "--facts"])],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.splitlines()[-1] == "False"


def test_unruly_names_are_harmless_below_the_table(worked):
    worked("role", "edit", "manager", "--name", "[bold]A[/x]")
    out = worked("review", "quarter", "--facts").out

    assert "take [bold]A[/x], keep the" in out
