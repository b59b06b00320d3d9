"""Whichever system call is killed or refused, the journal is as before the command or as after it."""

import pytest
from faults import NEEDED, Case, allowed, hit, program

pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(not allowed(), reason=f"needs {NEEDED}"),
]

FAULTS = {"R1": "signal=SIGKILL", "R2 EIO": "error=EIO", "R2 ENOSPC": "error=ENOSPC"}

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
    "restore": ["restore", "{home}/backups/journal-20260924T173000Z-asked.db", "--yes"],
    "first run": ["log", "the very first line"],
}


def seeded(home, lines):
    """Make a journal of these commands and return its folder."""
    for argv in lines:
        assert program(Case(home, argv)).code == 0
    return home


@pytest.fixture
def case(request, tmp_path):
    """Give a command and the journal it is run on."""
    home = tmp_path / "base"
    home.mkdir(mode=0o700)
    other = tmp_path / "other.jsonl"
    if request.param == "import":
        source = seeded(tmp_path / "source", [["log", f"line {n} @many"] for n in range(40)])
        assert program(Case(source, ["export", "jsonl", str(other)])).code == 0
    if request.param != "first run":
        seeded(home, SEED)
    argv = [word.format(home=home, other=other) for word in COMMANDS[request.param]]
    return Case(home, argv)


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("case", COMMANDS, indirect=True)
def test_a_fault_at_any_call_leaves_the_old_rows_or_the_new_ones(
    case, fault, tmp_path, figure, request
):
    name = request.node.callspec.params["case"]
    runs, wrong = hit(case, FAULTS[fault], tmp_path)
    figure(fault, f"{name}: a fault at every write-side call", runs, wrong)

    assert wrong == []
