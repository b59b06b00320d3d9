"""docs/commands.md: every word, what it takes and its examples, by the walk over the tree."""

from docs_parts import words
from journal import cli

HEAD = """\
# Commands

Written by `python scripts/docs.py` from the program itself. `journal help WORD` prints the same beside
the shell; dates, periods and durations are explained by `journal help dates`, `help periods`,
`help durations`.

**Every word takes** `--json` (JSON of the same view), `--plain` (tab-separated lines), `--color WHEN` (auto,
always, never), `-q` or `--quiet` (errors only), `--no-input` (nothing is asked), `--no-pager` (a
long text is printed past the screen), `-h` or `--help`. They may stand anywhere on the line. What is left
out of the lists below is these.
"""


def text() -> str:
    """Return the page."""
    found = [word for word in words.every() if not word.hidden]
    parts = [HEAD]
    for group in cli.GROUPS:
        tops = [word for word in found if word.group == group and len(word.path) == 1]
        if not tops:
            continue
        parts.append(f"## {group}\n")
        parts.append(_overview(tops))
        for top in tops:
            own = [word for word in found if word.path[0] == top.path[0]]
            parts += [_section(word) for word in own]
    return "\n".join(parts)


def _overview(tops: list[words.Word]) -> str:
    rows = [f"| [`{word.line}`](#{_anchor(word)}) | {_cell(word.prose[0])} |" for word in tops]
    return "\n".join(["| Word | |", "|---|---|", *rows, ""])


def _section(word: words.Word) -> str:
    mark = "###" if len(word.path) == 1 else "####"
    lines = [f"{mark} {word.line}", "", *[f"{part}\n" for part in word.prose]]
    if word.inner:
        inner = ", ".join(f"`{name}`" for name in word.inner)
        lines += [f"Its own words: {inner}.\n"]
    taken = [*map(_argument, word.arguments)]
    taken += [_option(each) for each in word.options if each.long not in words.COMMON]
    if taken:
        lines += ["| Takes | |", "|---|---|", *taken, ""]
    if word.examples:
        lines += ["```sh", *word.examples, "```", ""]
    return "\n".join(lines)


def _argument(each: words.Argument) -> str:
    shown = f"[{each.shown}]" if each.optional else each.shown
    return f"| `{_cell(shown)}` | {_cell(each.help)} |"


def _option(each: words.Option) -> str:
    spelt = [name for name in (each.short, each.long, *each.also) if name]
    value = f" {each.value}" if each.value else ""
    return f"| `{_cell(', '.join(spelt) + value)}` | {_cell(each.help)} |"


def _anchor(word: words.Word) -> str:
    return word.line.replace(" ", "-")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
