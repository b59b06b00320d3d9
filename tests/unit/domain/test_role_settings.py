"""Every threshold of a comparison is a judgement with a name, a default and bounds."""

import pytest

from journal.domain import role_settings
from journal.domain.role_settings import DEFAULT
from journal.errors import InvalidError


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"horizon_months": 0}, "a horizon of “0” months"),
        ({"lock": 1.1}, "“1.1” is not a lock"),
        ({"lock": -0.1}, "is not a lock"),
        ({"draws": 99}, "“99” draws"),
        ({"draws": 1_000_001}, "draws are not"),
        ({"firmness": "soft"}, "“soft” is not a firmness"),
        ({"kappa": {"fair": 0.0}}, "not a concentration"),
    ],
)
def test_a_setting_no_comparison_can_be_made_with_is_refused(changed, message):
    with pytest.raises(InvalidError, match=message):
        role_settings.check(DEFAULT._replace(**changed))


@pytest.mark.parametrize("changed", [{}, {"lock": 0}, {"lock": 1}, {"draws": 100}])
def test_the_bounds_themselves_are_taken(changed):
    assert role_settings.check(DEFAULT._replace(**changed)) is None


def test_a_report_names_the_settings_that_differ():
    changed = DEFAULT._replace(lock=0.2, seed=7)

    assert role_settings.differing(changed) == {"lock": 0.2, "seed": 7}
