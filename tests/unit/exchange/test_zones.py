"""An instant and its minutes give back exactly the civil time that was written."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.errors import InvalidError
from journal.exchange import zones

NAMES = ("Europe/Amsterdam", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu", None)


@given(
    st.integers(-2_208_000_000, 7_258_000_000).map(
        lambda seconds: datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
    ),
    st.sampled_from(NAMES),
)
def test_the_written_time_comes_back(civil: datetime, name: str | None) -> None:
    at, minutes = zones.named(name).instant(civil)

    assert at.replace(tzinfo=None) + timedelta(minutes=minutes) == civil
    assert -840 <= minutes <= 840


@pytest.mark.parametrize("name", ["Mars/Olympus", "../../etc/passwd", "", "/etc/passwd", "Europe"])
def test_an_unknown_zone_is_refused(name: str) -> None:
    with pytest.raises(InvalidError, match="is not known here"):
        zones.named(name)
