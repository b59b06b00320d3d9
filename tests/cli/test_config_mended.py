"""A setting that is not valid is refused with a way out that works."""

from collections.abc import Callable
from pathlib import Path

from answer import Answer

Run = Callable[..., Answer]


def settings(home: Path, text: str) -> Path:
    """Write config.toml."""
    home.mkdir(mode=0o700)
    path = home / "config.toml"
    path.write_text(text)
    return path


def test_a_bad_value_names_the_command_that_mends_it(shell: Run, home: Path) -> None:
    settings(home, 'date_order = "xx"\n')

    refused = shell("list")

    assert refused.code == 6
    assert "journal config set date_order VALUE" in refused.err


def test_setting_it_mends_it_and_keeps_the_rest(shell: Run, home: Path) -> None:
    path = settings(home, '# mine\ndate_order = "xx"\nday_starts = "05:00"\n')

    mended = shell("config", "set", "date_order", "dmy")

    assert (mended.code, mended.out) == (0, "date_order = dmy · was unset\n")
    assert path.read_text() == '# mine\ndate_order = "dmy"\nday_starts = "05:00"\n'
    assert shell("list").code == 0


def test_unsetting_it_mends_it_too(shell: Run, home: Path) -> None:
    path = settings(home, 'date_order = "xx"\n')

    assert shell("config", "set", "date_order", "").code == 0
    assert path.read_text() == ""


def test_unsetting_what_was_never_set_makes_no_file(shell: Run, home: Path) -> None:
    assert shell("config", "set", "date_order", "").code == 0
    assert not (home / "config.toml").exists()


def test_an_unknown_setting_names_its_neighbour_and_the_file(shell: Run, home: Path) -> None:
    settings(home, 'date_ordr = "dmy"\n')

    refused = shell("list")

    assert refused.code == 6
    assert "near: date_order" in refused.err
    assert "journal config path" in refused.err


def test_rows_that_came_in_are_counted_in_words(shell: Run, home: Path, tmp_path: Path) -> None:
    shell("role", "criterion", "add", "Pay", "--worst", "a", "--best", "b")
    shell("role", "criterion", "add", "Team", "--worst", "a", "--best", "b")
    shell("log", "a line")
    shell("log", "another line")
    shell("export", "jsonl", str(tmp_path / "all.jsonl"))

    taken = shell("import", "jsonl", str(tmp_path / "all.jsonl"), JOURNAL_HOME=str(tmp_path / "b"))

    assert "  new: 2 criteria, 2 entries" in taken.out
