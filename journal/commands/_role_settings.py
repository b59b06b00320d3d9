"""The judgements behind a comparison of jobs, as the settings have them; reviews ask for them too."""

from journal.domain.role_settings import DEFAULT, Settings
from journal.runtime import Runtime

SETTINGS_PREFIX = "roles."


def settings(run: Runtime) -> Settings:
    """Return the judgements behind a comparison: config.toml over the defaults."""
    said = {
        name: run.settings[f"{SETTINGS_PREFIX}{name}"]
        for name in Settings._fields
        if run.settings.given(f"{SETTINGS_PREFIX}{name}")
    }
    if "kappa" in said:
        said["kappa"] = {**DEFAULT.kappa, **said["kappa"]}
    return DEFAULT._replace(**said)
