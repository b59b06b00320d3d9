"""The rules of certification schemes that are shipped, each with where it was found."""

import tomllib

from journal import shipped
from journal.domain import texts
from journal.errors import NotFoundError
from journal.views.credentials import Preset, PresetList

FILE = "presets/credentials.toml"


def named(word: str) -> Preset:
    """Return the preset called `word`; raises NotFoundError with near names."""
    known = every()
    wanted = texts.slug(word)
    if wanted in known:
        return known[wanted]
    near = texts.near(word, known)
    raise NotFoundError(
        f"no preset {texts.quoted(word)}",
        hint=f"near: {', '.join(near)}" if near else ", ".join(known),
    )


def listed() -> PresetList:
    """Return all presets as a view."""
    return PresetList(tuple(every().values()))


def every() -> dict[str, Preset]:
    """Return all presets by their short names."""
    shelf = tomllib.loads(shipped.text(FILE))
    verify = shelf.pop("verify")
    return {
        slug: Preset(
            slug,
            scheme["name"],
            scheme["issuer"],
            scheme.get("credits"),
            scheme.get("unit"),
            scheme.get("months"),
            scheme.get("valid_months"),
            scheme["rule"],
            scheme["source"],
            verify,
        )
        for slug, scheme in shelf.items()
    }
