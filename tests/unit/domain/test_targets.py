"""A target is typed as people write it: a share with its sign, a duration with its unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import targets
from journal.errors import InvalidError


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("80%", 0.8),
        ("76.8 %", 0.768),
        ("0.8", 0.8),
        (".8", 0.8),
        ("59/77", 59 / 77),
        ("100%", 1.0),
        ("1", 1.0),
        ("0", 0.0),
    ],
)
def test_a_share_is_per_cent_a_part_of_one_or_k_of_n(text, value):
    assert targets.read(text, kind="share", unit="tickets") == pytest.approx(value)


@pytest.mark.parametrize("text", ["80", "101%", "-1%", "1.5", "78/77", "many", "", "%", "0.8%x"])
def test_a_share_is_never_more_than_the_whole_nor_a_bare_per_cent(text):
    with pytest.raises(InvalidError):
        targets.read(text, kind="share", unit="tickets")


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [("16", "h", 16.0), ("16 h", "h", 16.0), ("2h30", "h", 2.5), ("90 min", "h", 1.5), ("2", "days", 2.0)],
)  # fmt: skip
def test_a_duration_is_of_its_unit_or_brings_one(text, unit, value):
    assert targets.read(text, kind="duration", unit=unit) == value


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [("6", "guides", 6.0), ("6 guides", "guides", 6.0), ("1 guide", "guides", 1.0), ("-3", "", -3.0), ("45 h", "h", 45.0)],
)  # fmt: skip
def test_a_number_may_be_followed_by_its_unit(text, unit, value):
    assert targets.read(text, kind="number", unit=unit) == value


@pytest.mark.parametrize("text", ["6 tickets", "six", "6%", "1,000", "nan", "inf"])
def test_a_number_of_something_else_is_refused(text):
    with pytest.raises(InvalidError):
        targets.read(text, kind="number", unit="guides")


@given(st.integers(0, 10_000))
def test_a_share_is_read_back_from_its_per_cent(hundredths):
    share = hundredths / 10_000

    assert targets.read(f"{100 * share:.10g}%", kind="share", unit="") == pytest.approx(share)
