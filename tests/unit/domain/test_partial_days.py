"""A date is kept with the precision it was given in: year, month or day."""

from datetime import date

import pytest

from journal.domain import partial_days


@pytest.mark.parametrize(
    ("text", "first", "last", "shown"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31), "2016"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31), "December 2023"),
        ("2026-03-05", date(2026, 3, 5), date(2026, 3, 5), "5 March 2026"),
    ],
)
def test_a_start_is_its_first_day_and_an_end_its_last(text, first, last, shown):
    assert (partial_days.first(text), partial_days.last(text)) == (first, last)
    assert partial_days.shown(text) == shown


@pytest.mark.parametrize(
    "text", ["", "20", "2024-13", "2024-02-30", "2024-2", "1899", "2200", "２０２４", "present", "2024/02", "2024-W10"]
)  # fmt: skip
def test_what_is_no_year_month_or_day_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        partial_days.checked(text)


def test_blanks_around_it_go():
    assert partial_days.checked(" 2019-03 ") == "2019-03"
