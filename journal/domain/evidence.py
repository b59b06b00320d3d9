"""A win as a line of a résumé: its words without marks, its result behind them, how strong it is."""

from journal.domain import star, texts

MEASURED, QUOTED, WORDED, PRAISED = 0, 1, 2, 3
"""How strong a result is: a metric moved, an impact with a figure, an impact in words, praise
alone.
"""

TAG_MARKS = "@#"


def plain(text: str) -> str:
    """Return the own words of a win in one line: tags at its end left out, others without a mark.

    What is told as situation, task and action stays behind.
    """
    words = star.read(text).win.split()
    tags = {texts.key(name) for name in texts.tags_in(text)}
    while len(words) > 1 and _is_tag(words[-1], tags):
        words.pop()
    return " ".join(_unmarked(word, tags) for word in words)


def highlight(text: str, impact: str | None) -> str:
    """Return a win with its result behind it, where that is told in words."""
    said = plain(text)
    result = " ".join((impact or "").split())
    return f"{said}: {result}" if result else said


def strength(impact: str | None, *, metric_linked: bool) -> int:
    """Return how strong the result of a win is, the strongest first."""
    if metric_linked:
        return MEASURED
    if not (impact or "").strip():
        return PRAISED
    return QUOTED if any(sign.isdigit() for sign in impact or "") else WORDED


def _unmarked(word: str, tags: set[str]) -> str:
    return word[1:] if _tag(word, tags) else word


def _is_tag(word: str, tags: set[str]) -> bool:
    """Whether a word is a tag and nothing else."""
    found = _tag(word, tags)
    return bool(found) and found == word[1:]


def _tag(word: str, tags: set[str]) -> str:
    """Return the tag that a word begins with, "" when it is none."""
    if word[:1] not in TAG_MARKS or len(word) < 2:
        return ""
    found = texts.tags_in(word)
    return found[0] if found and texts.key(found[0]) in tags else ""
