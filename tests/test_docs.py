"""The documents cannot drift: console blocks are run, generated pages are current, links lead
somewhere, and pages that list things list all of them.
"""

import re
import tomllib

import programs
import pytest

import docs  # isort: skip - found through `programs`
from docs_parts import sessions  # isort: skip

from journal import cli, models

ROOT = programs.ROOT
PAGES = [*sessions.pages(ROOT), ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SHARED_COLUMNS = {"id", "uid", "created_at", "updated_at"}
LINK = re.compile(r"\]\(([^)\s]+)\)")
RULE = re.compile(r"\b[DR][0-9]+\b")


def read(name):
    """Return a page of the repository."""
    return (ROOT / name).read_text(encoding="utf-8")


BLOCKS = [
    pytest.param(block, id=f"{page.relative_to(ROOT)}:{block.line}")
    for page in sessions.pages(ROOT)
    for block in sessions.blocks(page.read_text(encoding="utf-8"))
]

LINKS = [
    pytest.param(page, target, id=f"{page.relative_to(ROOT)} {target}")
    for page in PAGES
    for target in LINK.findall(page.read_text(encoding="utf-8"))
    if not target.startswith(("http://", "https://", "mailto:"))
]


def anchors(text):
    """Return the anchors of a page's headings."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


def rows(page, heading):
    """Return the cells of the tables below a heading, without their headers."""
    section = page.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    return [row for row in cells[2:] if not set(row[0]) <= {"-", "|"}]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_session_of_the_documents_comes_out_as_it_stands(block):
    assert sessions.session(block.text, demo=block.demo) == block.text


@pytest.mark.parametrize(("page", "target"), LINKS)
def test_a_link_leads_to_something_in_the_repository(page, target):
    path, _, anchor = target.partition("#")
    there = page.parent / path if path else page

    assert there.exists()
    assert not anchor or anchor in anchors(there.read_text(encoding="utf-8"))


def test_the_generated_pages_are_current():
    assert docs.stale() == [], "python scripts/docs.py"


def model_rows():
    """Return the columns that docs/model.md gives each table."""
    lines = [line for line in read("docs/model.md").splitlines() if line.startswith("| `")]
    cells = [line.strip("|").split(" | ") for line in lines]
    return {row[0].strip().strip("`"): row[1] for row in cells}


def test_the_model_page_names_every_table():
    assert sorted(model_rows()) == sorted(models.METADATA.tables)


@pytest.mark.parametrize("table", sorted(models.METADATA.tables))
def test_the_model_page_names_every_column_and_what_may_be_empty(table):
    written = re.findall(r"`(\w+)`(\??)", model_rows()[table])
    columns = [
        (column.name, "?" if column.nullable else "")
        for column in models.METADATA.tables[table].columns
        if column.name not in SHARED_COLUMNS
    ]

    assert written == columns


def test_the_rules_stand_in_their_order():
    named = re.findall(r"^\| ([DR]\d+) \|", read("docs/rules.md"), re.MULTILINE)

    assert named == [f"D{n}" for n in (*range(1, 17), *range(22, 37))] + [
        f"R{n}" for n in range(1, 11)
    ]


def referred():
    """Return the rules that the docstrings of the domain refer to by name in brackets."""
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "journal").rglob("*.py")]
    brackets = re.findall(
        r"\((?:docs/rules\.md )?((?:[DR]\d+(?:,| to| and)? ?)+)\)", " ".join(texts)
    )
    return sorted(set(RULE.findall(" ".join(brackets))))


def test_every_rule_that_code_refers_to_is_on_the_page():
    assert set(referred()) - set(RULE.findall(read("docs/rules.md"))) == set()


def test_the_architecture_page_draws_the_ladder_that_is_checked():
    contract = PROJECT["tool"]["importlinter"]["contracts"][0]
    drawn = read("docs/architecture.md").split("## Imports point down\n\n```text\n")[1]
    steps = [line.split("   ")[0].strip() for line in drawn.split("```")[0].splitlines()]

    assert steps == [layer.replace("journal.", "") for layer in contract["layers"]]


def test_the_architecture_page_names_every_room():
    there = {
        path.stem for path in (ROOT / "journal").iterdir() if path.suffix == ".py" or path.is_dir()
    }
    named = set(
        re.findall(
            r"`(\w+)`", "".join(row[0] for row in rows(read("docs/architecture.md"), "The rooms"))
        )
    )

    assert there - named - {"__init__", "__pycache__", "py"} == set()


@pytest.mark.parametrize("page", ["docs/architecture.md", "docs/reliability.md"])
def test_the_tests_that_a_page_names_exist(page):
    written = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")
    )
    named = re.findall(r"`(test_\w+)`", read(page))

    assert [name for name in named if f"def {name}(" not in written] == []


def test_every_dependency_has_its_row():
    needed = {re.split(r"[<>=\[]", each)[0] for each in PROJECT["project"]["dependencies"]}
    listed = {row[0].split()[0] for row in rows("\n## All\n" + read("docs/dependencies.md"), "All")}

    assert listed == needed


def test_decisions_are_numbered_without_a_gap():
    names = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("*.md"))

    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))


@pytest.mark.parametrize(
    "page", sorted((ROOT / "docs" / "decisions").glob("*.md")), ids=lambda p: p.stem
)
def test_a_decision_says_what_it_costs_and_fits_a_page(page):
    text = page.read_text(encoding="utf-8")
    parts = re.findall(r"^\*\*(.+?)\.?\*\*", text, re.MULTILINE)

    assert parts == ["To decide", "Chosen", "Costs", "What would change our mind"]
    assert text.count("\n") < 50


def test_a_fragment_of_the_change_log_says_what_kind_of_change_it_is():
    names = [path.name for path in (ROOT / "changelog.d").glob("*.md") if path.name != "README.md"]

    assert [
        n for n in names if n.split(".")[1] not in ("feature", "fix", "change", "removed")
    ] == []


def test_the_readme_lists_every_word():
    listed = re.findall(
        r"`([\w-]+)`", " ".join(row[1] for row in rows(read("README.md"), "The words"))
    )

    assert sorted(listed) == sorted(n for n, row in cli.COMMANDS.items() if not row.hidden)


@pytest.mark.parametrize("name", ["setup", "test"])
def test_the_readme_has_the_two_commands_that_the_gate_runs(name):
    assert read("README.md").count(f"<!-- run: {name} -->\n```sh\n") == 1
