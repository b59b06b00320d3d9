"""What was done one time is told as one time."""

from collections.abc import Callable

from answer import Answer


def test_one_time_is_no_plural(shell: Callable[..., Answer]) -> None:
    shell("habit", "add", "gym", "3 times a week")

    assert "1 time ·" in shell("did", "gym").out
    assert "2 times ·" in shell("did", "gym").out
