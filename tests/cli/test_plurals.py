"""One is written in the singular: a miss, a day, a month."""

from collections.abc import Callable

from answer import Answer

Run = Callable[..., Answer]


def test_one_miss_and_one_day_are_written_so(shell: Run) -> None:
    shell("habit", "add", "reading", now="2026-09-21T08:00:00+00:00")
    shell("did", "reading", "--no", now="2026-09-21T09:00:00+00:00")

    first = shell("habit", "show", "reading", now="2026-09-22T09:00:00+00:00").out
    second = shell("habit", "show", "reading", now="2026-09-23T09:00:00+00:00").out

    assert "0 of 1 day kept, 0%" in first
    assert "at once after 0 of 1 miss\n" in second
    assert "of 1 month without a second miss" in second
