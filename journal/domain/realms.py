"""The four kinds of work: live or not, for one or for many, and the words people use for them."""

from collections.abc import Mapping

from journal.domain import texts
from journal.errors import InvalidError

REALMS = ("async-one", "live-one", "async-many", "live-many")
ALIASES = {
    "ticket": "async-one",
    "tickets": "async-one",
    "email": "async-one",
    "mail": "async-one",
    "forum": "async-one",
    "chat": "live-one",
    "phone": "live-one",
    "call": "live-one",
    "docs": "async-many",
    "doc": "async-many",
    "faq": "async-many",
    "macro": "async-many",
    "macros": "async-many",
    "writing": "async-many",
    "training": "live-many",
    "webinar": "live-many",
    "workshop": "live-many",
}
"""Shipped words for the four realms; the setting realm_aliases adds more."""


def parse(word: str, aliases: Mapping[str, str]) -> str:
    """Return the realm that `word` means; raises InvalidError with near words."""
    wanted = texts.key(word.strip()).replace(" ", "-").replace("_", "-")
    if wanted in REALMS:
        return wanted
    own = {texts.key(name): realm for name, realm in aliases.items()}
    realm = own.get(wanted) or ALIASES.get(wanted)
    if realm in REALMS:
        return str(realm)
    near = texts.near(wanted, [*REALMS, *own, *ALIASES])
    start = f"near: {', '.join(near)} · " if near else ""
    raise InvalidError(
        f"no kind of work {texts.quoted(word)}", hint=f"{start}ticket, chat, docs or training"
    )


def shown(realm: str) -> str:
    """Return a realm as people read it: "async many"."""
    return realm.replace("-", " ")
