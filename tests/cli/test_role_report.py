"""`journal role report` writes the comparison down: whole, self-contained, the same each time, and
without one's own hours when it is to be shared.
"""

import hashlib
from datetime import UTC, datetime

import pytest
import role_journal
from html_tree import Tree

NOW = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
PICTURES = ["acceptability", "contributions", "differences", "moves", "ranges", "tornado"]
SECTIONS = [
    "The roles",
    "For, against, and not yet known",
    "In pictures",
    "What would change it",
    "The move",
    "Learning that pays",
    "Your own hours",
    "To know",
    "Appendix: criteria",
    "Appendix: ratings",
    "Appendix: method and limits",
]
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'"
)
NASTY = '--> </style></svg><script>alert(1)</script>" onmouseover=alert(1) {{ 7*7 }}\u202e [bold]'


@pytest.fixture
def worked(journal):
    role_journal.enter(journal)
    journal("goal", "add", "KCS v6 Practices", "--kind", "certification", "--hours", "5")
    journal("goal", "link", "kcs-v6-practices", "writer", "3", "--gain", "10%")
    journal("goal", "link", "kcs-v6-practices", "support", "1")
    journal("role", "pro", "writer", "known to the editor")
    journal("log", "no samples yet", "--kind", "critique", "--role", "writer", "--who", "Docs")
    return journal


@pytest.fixture
def rated_hours(worked, home):
    role_journal.enter_hours(str(home / "journal.db"), NOW)


@pytest.fixture
def markdown(worked, rated_hours):
    return worked("role", "report", "--md", "-", "--gut", "writer").out


@pytest.fixture
def html(worked):
    worked("role", "compare")
    return worked("role", "report", "--html", "-").out


def headings(text):
    return [line[3:] for line in text.splitlines() if line.startswith("## ")]


def section(text, title):
    """Return the lines of one section of a Markdown page."""
    return text.split(f"## {title}\n")[1].split("\n## ")[0]


def test_the_sections_stand_in_their_order(markdown):
    assert headings(markdown) == SECTIONS


def test_the_answer_is_one_paragraph_with_the_gut_pick(markdown):
    assert markdown.splitlines()[4] == (
        "Help Center writer, clear: best in 90% of draws, never behind while the order of your "
        "weights holds. Take Community Manager now and keep Help Center writer open, clear. "
        "Waiting beats taking and staying only above 99% (you say 35%), and never beats keeping it "
        "open. Finding out first would not change this. Asked on 24 Sep 2026, before the numbers, "
        "your gut said Help Center writer."
    )


def test_the_roles_have_fit_share_chance_start_and_a_word(markdown):
    assert section(markdown, "The roles").splitlines()[3:] == [
        "| Help Center writer | watching | 63 | 58–68 | 90% | 35% | Jul 2027 | clear |",
        "| Community Manager | interviewing | 54 | 49–60 | 10% | 90% | Oct 2026 | 8 points behind |",
        "| Stay in support | current | 37 | 35–40 | 0% | 100% | now | 25 points behind |",
    ]


def test_reasons_are_in_points_and_in_the_persons_words(markdown):
    told = section(markdown, "For, against, and not yet known")

    assert "- **+** Energy fit, 10 points\n" in told
    assert "- **+** “known to the editor”\n" in told
    assert "- **?** Visibility: 3 to 7, 7 points" in told


def test_learning_is_a_grid_of_goals_and_roles(markdown):
    assert section(markdown, "Learning that pays").splitlines()[-1] == (
        "| KCS v6 Practices | required, +10% | – | helps | 5 | 1.2 | 2.4 | hedge (35%) |"
    )


def test_own_hours_and_lines_stand_beside_the_fit(markdown):
    told = section(markdown, "Your own hours")

    assert "| Help Center writer | +0.61 | charges | 752 | 90 | 100% |" in told
    assert "- **Help Center writer** 1 gap named, last on 24 Sep: “no samples yet”" in told


def test_the_appendix_has_every_end_and_every_rating(markdown):
    criteria, ratings = section(markdown, SECTIONS[-3]), section(markdown, SECTIONS[-2])

    assert "| Energy fit | rating | drained by the end of most days" in criteria
    assert "| Team | Help Center writer | 2 | 6 | 9 |  | 24 Sep |" in ratings
    assert ratings.count("24 Sep") == 21


def test_the_hash_is_that_of_the_json_of_the_comparison(worked, markdown):
    printed = worked("role", "compare", "--json").out

    assert f"- **SHA-256** {hashlib.sha256(printed.encode()).hexdigest()}" in markdown


def test_a_late_edit_is_printed(worked):
    worked("role", "compare")
    worked("role", "criterion", "weigh", "visibility=85")
    told = section(worked("role", "report", "--md", "-").out, SECTIONS[-1])

    assert "Weights changed after the result was first shown (24 Sep): Visibility 70 → 85" in told


def test_pictures_lie_beside_the_markdown(worked, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    answer = worked("role", "report", "--md", "roles.md")

    assert answer.lines[0].startswith("Wrote roles.md (")
    assert sorted(each.name for each in tmp_path.glob("*.png")) == [
        f"roles-{name}.png" for name in PICTURES
    ]
    assert "(roles-moves.png)" in (tmp_path / "roles.md").read_text()


def test_charts_go_into_a_folder_of_their_own(worked, tmp_path):
    page = tmp_path / "roles.md"
    worked("role", "report", "--charts", str(tmp_path / "a" / "b"), "--md", str(page))

    assert sorted(each.stem for each in (tmp_path / "a" / "b").iterdir()) == PICTURES
    assert "(a/b/moves.png)" in page.read_text()


def test_all_charts_make_one_picture_too(worked, tmp_path):
    answer = worked("role", "report", "--chart", str(tmp_path / "roles.svg"), "--json")

    assert answer.data["files"][0]["figures"] == 6
    assert (tmp_path / "roles.svg").read_bytes().startswith(b"<?xml")


def test_the_same_journal_gives_the_same_bytes(worked, html):
    assert worked("role", "report", "--html", "-").out == html


def test_the_page_runs_nothing_and_loads_nothing(html):
    tree = Tree(html)
    policies = [each for each in tree.named("meta") if "http-equiv" in each]

    assert tree.open == []
    assert tree.named("script") == []
    assert tree.named("link") == []
    assert "http:" not in html
    assert "https:" not in html
    assert [each["content"] for each in policies] == [POLICY]


def test_every_figure_has_its_words_and_its_numbers(html):
    tree = Tree(html)
    ids = [str(each["id"]) for _, each in tree.tags if each.get("id")]

    assert {each.get("role") for each in tree.named("svg")} == {"img"}
    assert (len(tree.named("svg")), len(tree.named("desc")), len(tree.named("details"))) == (
        6,
        6,
        6,
    )
    assert {each.get("scope") for each in tree.named("th")} == {"col", "row"}
    assert len(tree.named("h1")) == 1
    assert len(set(ids)) == len(ids)


def test_unruly_texts_are_text_on_the_page(worked):
    worked("role", "edit", "writer", "--name", NASTY)
    worked("role", "pro", "writer", NASTY)
    worked("role", "criterion", "edit", "pay", "--worst", NASTY, "--name", NASTY)
    tree = Tree(worked("role", "report", "--html", "-").out)

    assert tree.open == []
    assert tree.named("script") == []
    assert [name for _, each in tree.tags for name in each if name.startswith("on")] == []
    assert "<script>" not in worked("role", "report", "--md", "-").out.replace("\\<script", "")


def test_a_shared_report_has_no_hours_no_lines_and_no_gut(worked, rated_hours):
    worked("role", "compare", "--gut", "manager")
    answer = worked("role", "report", "--md", "-", "--share")

    assert "Your own hours" not in headings(answer.out)
    assert "your gut" not in answer.out
    assert "no samples yet" not in answer.out
    assert "charges" not in answer.out
    assert "SHA-256" not in answer.out
    assert answer.err.splitlines()[-1] == (
        "Left out to be shared: the charge of your own hours, 1 line of the journal, the gut pick."
    )


def test_without_a_file_the_report_is_the_page_of_the_comparison(worked):
    worked("role", "compare")
    answer = worked("role", "report")

    assert answer.out == worked("role", "compare").out
    assert "Next  journal role report --html roles.html" in answer.out


def test_a_file_that_is_there_is_kept(worked, tmp_path):
    (tmp_path / "roles.html").write_text("mine")
    answer = worked("role", "report", "--html", str(tmp_path / "roles.html"), "--charts", "never")

    assert answer.code == 8
    assert (tmp_path / "roles.html").read_text() == "mine"


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (("--md", "-", "--html", "-"), 2),
        (("--md", "-", "--json"), 2),
        (("--chart", "roles.gif"), 2),
        (("nobody", "--md", "-"), 3),
        (("--draws", "5", "--md", "-"), 5),
        (("--from", "none.toml", "--md", "-"), 8),
    ],
)
def test_a_report_is_refused_with_its_code_and_nothing_on_standard_output(worked, argv, code):
    answer = worked("role", "report", *argv)

    assert (answer.code, answer.out) == (code, "")


def test_a_supposed_report_says_what_was_supposed(worked):
    told = worked("role", "report", "--md", "-", "--what-if", "writer.offer=90%").out

    assert told.splitlines()[0] == "# What if: Which role next?"
    assert "Supposed: writer.offer=90%; nothing of this is saved." in told
    assert "seen" not in worked("role", "compare", "--json").data["notices"]


@pytest.fixture
def decided(worked):
    worked("role", "compare")
    worked(
        *("decision", "new", "Next role", "--why", "quiet", "--state", "well rested"),
        *("--review", "2027-03-24", "--premortem", "the seat slipped", "--ten-years", "proud"),
        *("--tripwire", "no offer by 2026-12-31"),
    )
    worked("decision", "expect", "1", "an offer as manager", "--p", "90%", "--by", "2026-10-31")
    worked("decision", "freeze", "1", "--yes")
    return worked


def test_the_decision_stands_in_the_report_with_all_that_it_expects(decided):
    told = section(decided("role", "report", "--md", "-").out, "The decision")

    assert "#1 Next role: frozen Thu 24 Sep, review Wed 24 Mar 2027." in told
    assert "| an offer as manager | 90% | Sat 31 Oct 2026 | open |" in told
    assert "- **chosen** take Community Manager and keep Help Center writer open" in told
    assert "- **pre-mortem** the seat slipped" in told
    assert "- **tripwire** no offer, by Thu 31 Dec" in told
    assert "- **in 10 years** proud" in told
    assert "- **state of mind** well rested" in told


def test_after_a_review_the_report_says_what_came_of_it(decided, shell):
    decided(
        *("decision", "review", "1", "--resolve", "1=yes", "--happened", "they called"),
        *("--quality", "good", "--result", "poor", "--lesson", "ask for the date"),
    )
    page = decided("role", "report", "--md", "-").out
    told = section(page, "Looked back on Thu 24 Sep 2026")

    assert "- **happened** they called" in told
    assert "- **judged** decision good, outcome poor: bad luck" in told
    assert "- **expected** 1 of 1 came true" in told
    assert "- **lesson** ask for the date" in told


def test_a_shared_report_keeps_the_state_of_mind_to_oneself(decided):
    answer = decided("role", "report", "--md", "-", "--share")

    assert "well rested" not in answer.out
    assert "the seat slipped" not in answer.out
    assert "an offer as manager" in answer.out
    assert "state of mind, pre-mortem and 10/10/10 of the decision" in answer.err


def test_a_decision_about_something_else_is_not_in_the_report(worked):
    worked("decision", "new", "Move house", "--no-comparison", "--choice", "the yellow house")

    assert "The decision" not in headings(worked("role", "report", "--md", "-").out)
