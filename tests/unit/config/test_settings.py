"""Settings are checked by one table; what is not in it is named with the nearest."""

import pytest

from journal.config import settings
from journal.domain.role_settings import DEFAULT
from journal.errors import ConfigError


@pytest.mark.parametrize("name", DEFAULT._fields)
def test_the_judgements_of_roles_have_the_defaults_of_the_domain(name):
    assert settings.BY_KEY[f"roles.{name}"].default == getattr(DEFAULT, name)


@pytest.mark.parametrize("setting", settings.SETTINGS, ids=lambda setting: setting.key)
def test_every_default_passes_its_own_check(setting):
    assert setting.default is None or setting.check(setting.default) is None


@pytest.mark.parametrize(
    ("key", "words", "value"),
    [
        ("not_mine_limit", "20%", 0.2),
        ("a11y", "yes", True),
        ("work_days", "Mon, tue", ["mon", "tue"]),
        ("roles.horizon_months", "36", 36),
        ("realm_aliases", "desk=async-one", {"desk": "async-one"}),
    ],
)
def test_typed_words_become_the_setting(key, words, value):
    assert settings.typed(settings.named(key), words) == value


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("not_mine_limit", "1.5"),
        ("day_starts", "25:00"),
        ("fiscal_year_start", "13"),
        ("roles.seed", "0"),
        ("date_order", "dym"),
        ("realm_aliases", "desk"),
    ],
)
def test_a_value_that_is_none_is_refused(key, words):
    with pytest.raises(ConfigError):
        settings.typed(settings.named(key), words)


def test_an_unknown_key_is_named_with_the_nearest():
    with pytest.raises(ConfigError) as refused:
        settings.checked({"day_start": "04:00"}, "config.toml")

    assert "day_starts" in (refused.value.hint or "")


def test_a_table_of_the_file_is_read_by_its_keys():
    found = settings.checked({"roles": {"seed": 7}, "me": {"name": "Robin"}}, "config.toml")

    assert found == {"roles.seed": 7, "me.name": "Robin"}
