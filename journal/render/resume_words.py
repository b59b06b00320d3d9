"""Sentences about a résumé: what is in it, and what was left out, counted."""

from journal.render import words
from journal.views.resume import Resume, ResumeLeftOut, ResumeWritten

MOST_TAGS = 6
"""How many tags a sentence names."""


def kept(view: Resume | ResumeWritten) -> str:
    """Return `16 of 54 wins carry writing, help-center or macros`."""
    count = f"{view.kept:,} of {words.counted(view.wins, 'win')}"
    if not view.skills_asked and view.role is None:
        return count
    if not view.skills_asked:
        return f"{count} {'names' if view.kept == 1 else 'name'} {view.role}"
    return f"{count} {'carries' if view.kept == 1 else 'carry'} {_either(view.skills_asked)}"


def _either(names: tuple[str, ...]) -> str:
    shown = list(names[:MOST_TAGS])
    more = len(names) - len(shown)
    if more:
        shown.append(words.counted(more, "more tag"))
    *others, last = shown
    return f"{', '.join(others)} or {last}" if others else last


def left_out(found: ResumeLeftOut) -> str:
    """Return what was left out, counted; "" when nothing was."""
    parts = (
        (found.without_result, "{n} without a result (journal wins --no-result)"),
        (found.private, "{n} private"),
        (found.elsewhere, "{n} about something else"),
        (found.before, "{n} from before"),
    )
    said = [text.format(n=f"{number:,}") for number, text in parts if number]
    if found.praise:
        said.append(
            words.counted(found.praise, "private line of praise", "private lines of praise")
        )
    if found.expired:
        expired = words.counted(
            found.expired, "certificate that is over", "certificates that are over"
        )
        said.append(f"{expired} (--all)")
    if found.addresses:
        said.append(
            words.counted(found.addresses, "address that is none", "addresses that are none")
        )
    return ", ".join(said)
