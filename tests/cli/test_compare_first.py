"""A comparison that cannot be made yet is told its first step."""

from collections.abc import Callable

from answer import Answer

Run = Callable[..., Answer]


def test_a_comparison_without_criteria_names_the_first_step(shell: Run) -> None:
    shell("role", "add", "Writer")

    refused = shell("role", "compare")

    assert refused.code == 5
    assert "no criterion to compare jobs by yet" in refused.err
    assert "journal role criterion add NAME" in refused.err
