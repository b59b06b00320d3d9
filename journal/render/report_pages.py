"""A report as a document for Markdown and HTML, and as a sheet of CSV."""

import csv
import io
from typing import Any

from journal.render import documents, html, markdown, report_words
from journal.render.document_parts import Section, table
from journal.render.documents import Document
from journal.views.reports import Report

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a text may begin with that a spreadsheet takes for a formula."""

KICKER = "Report"
"""What stands above the title of a page."""


def of(report: Report, *, command: str = "", left_out: tuple[str, ...] = ()) -> Document:
    """Return a report as a document; `left_out` says what a shared page does not have."""
    said = tuple(report_words.sentences(report) or [report_words.nothing(report)])
    title = report_words.title(report)
    columns = report.shown
    held = [*report.rows, report.total] if report.total is not None and report.rows else report.rows
    made = None
    if report.rows:
        made = table(
            title,
            tuple(column.head for column in columns),
            (tuple(report_words.cell(report, row, c) for c in columns) for row in held),
            {n for n, column in enumerate(columns) if column.measure not in report_words.LEFT},
        )
    return Document(
        kind=KICKER,
        title=title,
        lead=said,
        facts=(),
        sections=(Section(report.what, report_words.TITLES[report.what], table=made),),
        foot=documents.foot(report_words.source(report), report.today, command, left_out),
    )


def as_markdown(report: Report, *, command: str = "", left_out: tuple[str, ...] = ()) -> str:
    """Return a report as Markdown, every text escaped."""
    return markdown.of(of(report, command=command, left_out=left_out), report.today)


def as_html(report: Report, *, command: str = "", left_out: tuple[str, ...] = ()) -> str:
    """Return a report as a self-contained page."""
    return html.of(of(report, command=command, left_out=left_out), report.today)


def as_csv(report: Report) -> str:
    """Return the rows as CSV (RFC 4180), values exact, no text in it a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    keys = [column.key for column in report.columns]
    writer.writerow(keys)
    writer.writerows([_cell(row.get(key)) for key in keys] for row in report.rows)
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value
