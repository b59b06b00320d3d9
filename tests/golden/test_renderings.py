"""Every view of the demo journal, in every rendering, looks as it was last looked at.

A file of tests/golden/__snapshots__ changes only with a look at its diff: make accept.
"""

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

NOW = "2026-09-27T18:00:00+02:00"

VIEWS = {
    "today": [],
    "list": ["list", "2026-09-24"],
    "find": ["find", "refund", "-n", "5"],
    "show": ["show", "1"],
    "habits": ["habit"],
    "habit": ["habit", "show", "reading"],
    "goals": ["goal"],
    "goal": ["goal", "show", "kcs-practices"],
    "projects": ["project"],
    "project": ["project", "show", "24-hour-answer"],
    "pitch": ["pitch", "Experts"],
    "wins": ["wins", "2026-Q3"],
    "remind": ["remind"],
    "credentials": ["credential"],
    "milestones": ["milestone"],
    "promises": ["milestone", "list", "--promised"],
    "metrics": ["metric"],
    "metric": ["metric", "show", "within24"],
    "derived": ["metric", "show", "not-mine", "2026-08"],
    "credential": ["credential", "show", "itil"],
    "objectives": ["okr"],
    "graded": ["okr", "list", "--all"],
    "objective": ["okr", "show", "O1"],
    "roles": ["role"],
    "comparison": ["role", "compare"],
    "week": ["review", "week"],
    "month": ["review", "month", "2026-08"],
    "quarter": ["review", "quarter"],
    "year": ["review", "year", "2025"],
}
RENDERINGS = {
    "80": ({}, []),
    "120": ({"COLUMNS": "120"}, []),
    "60": ({"COLUMNS": "60"}, []),
    "colour": ({"NO_COLOR": ""}, ["--color", "always"]),
    "a11y": ({"JOURNAL_A11Y": "1"}, []),
    "plain": ({}, ["--plain"]),
}


class Text(SingleFileSnapshotExtension):
    """One text file a rendering."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


class Json(Text):
    """One JSON document a view."""

    file_extension = "json"


class Markdown(Text):
    """One Markdown page a review."""

    file_extension = "md"


class Html(Text):
    """One page."""

    file_extension = "html"


@pytest.fixture
def robin(journal, demo, monkeypatch):
    """Return the program over the demo journal on its last evening."""
    monkeypatch.setenv("JOURNAL_HOME", str(demo))
    monkeypatch.setenv("JOURNAL_NOW", NOW)
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    return journal


@pytest.mark.parametrize("rendering", RENDERINGS)
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_looks_as_it_was_last_looked_at(robin, monkeypatch, snapshot, view, rendering):
    variables, options = RENDERINGS[rendering]
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert robin(*(VIEWS[view] or ["today"]), *options).out == snapshot(
        name=f"{view}-{rendering}", extension_class=Text
    )


@pytest.mark.parametrize("view", ["today", "goals", "comparison", "week"])
def test_a_document_for_programs_stays_as_it_is(robin, snapshot, view):
    assert robin(*(VIEWS[view] or ["today"]), "--json").out == snapshot(
        name=view, extension_class=Json
    )


@pytest.mark.parametrize("kind", ["week", "quarter"])
def test_a_page_of_markdown_stays_as_it_is(robin, tmp_path, snapshot, kind):
    robin("review", kind, "--md", str(tmp_path / "page.md"))

    assert (tmp_path / "page.md").read_text() == snapshot(name=kind, extension_class=Markdown)


@pytest.mark.parametrize(("form", "kind"), [("json", Json), ("md", Markdown), ("html", Html)])
def test_a_resume_stays_as_it_is_in_every_form(robin, snapshot, form, kind):
    text = robin("resume", "--for", "help-center-writer", "--notes", "--format", form).out

    assert text == snapshot(name=f"resume-{form}", extension_class=kind)


def test_the_short_answer_stays_as_it_is(robin, snapshot):
    assert robin("resume", "--bio").out == snapshot(name="bio", extension_class=Text)
