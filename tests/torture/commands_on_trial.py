"""The commands that are killed and refused, and the journal that they run on."""

from faults import Case, program

SEED = [
    ["log", "first line @queue", "-t", "45m"],
    ["log", "second line @queue @calm"],
    ["win", "third line", "--impact", "two hours a week"],
    ["habit", "add", "writing", "5/week"],
    ["backup"],
    ["log", "a line after the copy"],
]

COMMANDS = {
    "log": ["log", "the line of the test @new @queue"],
    "edit": ["edit", "1", "--text", "another text @other"],
    "rm": ["rm", "1", "2"],
    "undo": ["undo"],
    "did": ["did", "writing"],
    "import": ["import", "jsonl", "{other}"],
    "backup": ["backup"],
    "purge": ["purge", "1", "--yes"],
    "restore": ["restore", "{home}/backups/journal-20260924T173000Z-asked.db", "--yes"],
    "first run": ["log", "the very first line"],
}


def seeded(home, lines):
    """Make a journal of these commands and return its folder."""
    for argv in lines:
        assert program(Case(home, argv)).code == 0
    return home
