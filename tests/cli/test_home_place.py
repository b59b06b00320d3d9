"""The place of the journal is one, whatever folder a command is typed in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from answer import Answer

Run = Callable[..., Answer]


@pytest.mark.parametrize("place", ["journal", "./mine/j", "../j"])
def test_a_relative_home_is_refused_with_the_absolute_one(
    shell: Run, tmp_path: Path, place: str
) -> None:
    refused = shell("log", "x", JOURNAL_HOME=place)

    assert refused.code == 6
    assert f"JOURNAL_HOME “{place}” is relative" in refused.err
    assert f'export JOURNAL_HOME="{(tmp_path / place).resolve()}"' in refused.err
    assert [path.name for path in tmp_path.iterdir()] == []


def test_a_home_below_the_persons_own_folder_is_absolute(shell: Run, tmp_path: Path) -> None:
    assert shell("log", "x", JOURNAL_HOME="~/mine").code == 0
    assert (tmp_path / "mine" / "journal.db").exists()
