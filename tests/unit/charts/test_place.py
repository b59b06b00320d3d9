"""A chart leaves nothing in a person's own folders: fonts are listed in the temporary one."""

import os
from pathlib import Path

import pytest

from journal.charts import place


@pytest.fixture
def temporary(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Give a temporary folder of the test's own, and no word of the environment."""
    monkeypatch.setenv("MPLCONFIGDIR", "")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


def chosen() -> Path:
    place.settle()
    return Path(os.environ["MPLCONFIGDIR"])


def known(temporary: Path) -> Path:
    return temporary / f"journal-charts-{os.getuid()}"


def test_the_folder_is_for_the_owner_alone_and_kept(temporary: Path) -> None:
    assert chosen() == known(temporary)
    assert known(temporary).stat().st_mode & 0o777 == 0o700


def test_what_the_environment_says_is_respected(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MPLCONFIGDIR", "/elsewhere")

    assert chosen() == Path("/elsewhere")


def test_a_folder_that_others_can_reach_is_not_used(temporary: Path) -> None:
    known(temporary).mkdir()
    known(temporary).chmod(0o755)

    assert chosen() != known(temporary)
    assert chosen().parent == temporary


def test_a_link_of_the_known_name_is_not_followed(temporary: Path) -> None:
    (temporary / "other").mkdir(mode=0o700)
    known(temporary).symlink_to(temporary / "other")

    assert chosen() != known(temporary)


def test_a_file_of_the_known_name_is_not_used(temporary: Path) -> None:
    known(temporary).write_text("")

    assert chosen().is_dir()
