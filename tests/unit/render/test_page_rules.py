"""Every kind of page keeps the rules of axe-core that need no browser: one h1, no level skipped, every
drawing named, every table captioned, nothing outside a landmark.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from page_rules import violations

PAGES = {
    "review-week": ("review", "week", "--facts", "--html"),
    "review-quarter": ("review", "quarter", "--facts", "--html"),
    "review-year": ("review", "year", "--facts", "--html"),
    "report-time": ("report", "time", "2026-Q3", "--html"),
    "report-wins": ("report", "wins", "2026-Q3", "--html"),
    "report-together": ("report", "together", "--html"),
    "report-empty": ("report", "tags", "2020", "--html"),
    "roles": ("role", "report", "--html"),
    "pitch": ("pitch", "Billing", "--html"),
    "resume": ("resume", "--format", "html", "-o"),
}
"""What makes each kind of page; its file is the last word."""

WHOLE = (
    '<html lang="en"><head><title>t</title>'
    '<meta name="viewport" content="width=device-width"></head>'
    "<body><main><h1>t</h1>{}</main></body></html>"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a page of each kind, of the demo's two years."""
    place = tmp_path_factory.mktemp("pages")
    env = {
        **os.environ,
        "HOME": str(place),
        "TZ": "Europe/Amsterdam",
        "JOURNAL_NOW": "2026-09-27T18:00:00+02:00",
    }
    _run(env, "demo", "--keep", str(place / "demo"))
    env["JOURNAL_HOME"] = str(place / "demo")
    for name, words in PAGES.items():
        _run(env, *words, str(place / f"{name}.html"))
    return place


def _run(env: dict[str, str], *words: str) -> None:
    command = [sys.executable, "-m", "journal", *words]
    subprocess.run(command, env=env, check=True, capture_output=True)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_keeps_the_rules(folder: Path, name: str) -> None:
    assert violations((folder / f"{name}.html").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("inside", "broken"),
    [
        ("<h1>two</h1>", "page_has_heading_one: 2 h1"),
        ("<h3>deep</h3>", "heading_order: h3 “deep” below h1"),
        ("<h2></h2>", "heading_order: h2 is empty"),
        ('<p id="a"></p><p id="a"></p>', "duplicate_id: a"),
        ('<p aria-labelledby="b">x</p>', "duplicate_id: aria-labelledby names b, which is nowhere"),
        ('<a href="#c">x</a>', "duplicate_id: #c leads nowhere"),
        ('<svg role="img"></svg>', "svg_img_alt: svg "),
        ("<table><tr><td>1</td></tr></table>", "scope_attr_valid: no caption: 1"),
        (
            "<table><caption>c</caption><tr><th>1</th></tr></table>",
            "scope_attr_valid: th without scope: 1",
        ),
        (
            "<table><caption>c</caption><tr><td>1</td></tr><tr></tr></table>",
            "scope_attr_valid: rows of [0, 1] cells: c",
        ),
        ('<div tabindex="0">x</div>', "scrollable_region_focusable: div  has no role or name"),
        ('<a href="x.html"></a>', "link_name: a x.html"),
        ("<ul><p>x</p></ul>", "list_items: p in a list"),
        ("<dd>x</dd>", "list_items: dd outside a dl"),
    ],
)
def test_what_breaks_a_rule_is_found(inside: str, broken: str) -> None:
    assert violations(WHOLE.format(inside)) == [broken]


@pytest.mark.parametrize(
    ("cut", "broken"),
    [
        (' lang="en"', "document_title: no lang"),
        ("<main>", "region: not one main"),
        ("width=device-width", "meta_viewport: no viewport"),
    ],
)
def test_what_is_missing_is_found(cut: str, broken: str) -> None:
    assert broken in violations(WHOLE.format("").replace(cut, "", 1))


def test_the_whole_page_of_these_tests_breaks_no_rule() -> None:
    assert violations(WHOLE.format("<p>x</p>")) == []
