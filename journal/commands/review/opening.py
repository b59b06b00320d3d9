"""The page of a review with its charts, opened where this machine shows pages."""

import tempfile
import webbrowser
from pathlib import Path

from journal import charts, files, render
from journal.commands._progress import going_on
from journal.runtime import Runtime
from journal.views.reviews import Review


def page(run: Runtime, view: Review) -> None:
    """Write the page into a folder that is the person's alone, open it, and say where it lies."""
    folder = tempfile.mkdtemp(prefix="journal-")
    path = Path(folder, f"{view.head.label}.html")
    with going_on(run, "Drawing the charts"):
        text = render.html.page(view, charts.drawn(view), command="journal review")
        files.write(str(path), text.encode())
    run.tell(f"  It lies in {path}; it goes nowhere from there.")
    if not webbrowser.open(path.as_uri()):
        run.tell("  Nothing is here that opens pages.")
