"""Views to bytes: text, plain lines, JSON, Markdown, HTML. Knows views, never rooms."""

from typing import TYPE_CHECKING

from journal._lazy import lazy_submodules

if TYPE_CHECKING:
    from journal.render import answer_sheets as answer_sheets
    from journal.render import comparison_pages as comparison_pages
    from journal.render import comparison_sharing as comparison_sharing
    from journal.render import decision_markdown as decision_markdown
    from journal.render import escape as escape
    from journal.render import html as html
    from journal.render import markdown as markdown
    from journal.render import pitch_pages as pitch_pages
    from journal.render import plain as plain
    from journal.render import records as records
    from journal.render import report_pages as report_pages
    from journal.render import report_words as report_words
    from journal.render import resume_pages as resume_pages
    from journal.render import resume_words as resume_words
    from journal.render import sharing as sharing
    from journal.render import style as style

__getattr__ = lazy_submodules(
    __name__,
    "answer_sheets",
    "comparison_pages",
    "comparison_sharing",
    "decision_markdown",
    "escape",
    "html",
    "markdown",
    "pitch_pages",
    "plain",
    "records",
    "resume_pages",
    "resume_words",
    "report_pages",
    "report_words",
    "sharing",
    "style",
)
