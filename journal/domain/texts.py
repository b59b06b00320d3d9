"""What a text, a name and a tag may be, what tags a text holds, and which known word a mistyped one
is near.
"""

import unicodedata
from collections.abc import Iterable

from journal.errors import InvalidError

LONGEST_TEXT = 1_000_000
LONGEST_NAME = 80
LONGEST_TAG = 64
MOST_TAGS = 100
QUOTED = 40
"""How many characters of a bad value a message shows."""

_TAG_ENDS = ",;'\"‘’“”„«»()[]{}<>"
_TAG_TAIL = ".:!?…-/"
_INVISIBLE = ("Cc", "Cf", "Cs", "Cn", "Zs", "Zl", "Zp")


def typed(name: str) -> str:
    """Return a name as one word of a shell, in quotes where it has more than letters and digits."""
    if name.replace("-", "").isalnum() and not name.startswith("-"):
        return name
    return "'{}'".format(name.replace("'", "'\\''"))


def quoted(value: str) -> str:
    """Return the start of a value for a message."""
    return f"“{value[:QUOTED]}…”" if len(value) > QUOTED else f"“{value}”"


def checked_text(text: str, *, field: str = "text") -> str:
    """Return `text` as it is; raises InvalidError for blank, too long, U+0000 or bytes that are no
    UTF-8.
    """
    if not text.isprintable() or not text.isascii():
        _refuse_letters(text, field)
    if not _visible(text):
        raise InvalidError(
            f"{field}: there is nothing to see in it", hint="write at least one visible character"
        )
    if len(text) > LONGEST_TEXT:
        raise InvalidError(f"{field}: {len(text):,} characters; at most {LONGEST_TEXT:,}")
    return text


def checked_url(text: str) -> str:
    """Return an address of http, https or mailto without blanks around it; raises InvalidError.

    Pages make links of addresses, and no other scheme belongs under a finger.
    """
    url = checked_text(text.strip(), field="url")
    scheme, _, rest = url.partition(":")
    scheme = scheme.lower()
    web = scheme in ("http", "https") and rest.startswith("//") and len(rest) > len("//")
    mail = scheme == "mailto" and "@" in rest
    if not (web or mail) or any(letter.isspace() for letter in url):
        raise InvalidError(
            f"url: {quoted(text)} is no http, https or mailto address",
            hint="--url https://example.org/page · --url mailto:somebody@example.org",
        )
    return url


def _refuse_letters(text: str, field: str) -> None:
    place = text.find("\0")
    if place >= 0:
        raise InvalidError(f"{field}: U+0000 at character {place + 1} cannot be stored")
    for place, letter in enumerate(text):
        if "\udc80" <= letter <= "\udcff":
            raise InvalidError(f"{field}: the bytes at character {place + 1} are not UTF-8")
        if "\ud800" <= letter <= "\udfff":
            raise InvalidError(
                f"{field}: U+{ord(letter):04X} at character {place + 1} cannot be stored"
            )


def _visible(text: str) -> bool:
    for letter in text:
        if letter.isalnum() or unicodedata.category(letter) not in _INVISIBLE:
            return True
    return False


def checked_name(name: str, *, noun: str) -> str:
    """Return a name without the blanks around it; raises InvalidError with the reason (see `help
    names`).
    """
    name = name.strip()
    _refuse_letters(name, noun)
    if not _visible(name):
        raise InvalidError(f"{noun}: the name is blank")
    if len(name) > LONGEST_NAME:
        raise InvalidError(
            f"{noun}: {quoted(name)} has {len(name)} characters; at most {LONGEST_NAME}"
        )
    if any(unicodedata.category(letter) in ("Cc", "Zl", "Zp") for letter in name):
        raise InvalidError(f"{noun}: {quoted(name)} holds a control character")
    if name[0] in "-/." or ".." in name.split("/"):
        raise InvalidError(
            f"{noun}: {quoted(name)} begins with “{name[0]}”", hint="begin with a letter"
        )
    if name.isdigit():
        raise InvalidError(
            f"{noun}: {quoted(name)} is a number", hint="numbers are for ids: add a word"
        )
    return name


def key(name: str) -> str:
    """Return what names and tags are compared by: casefold in NFC."""
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def possessive(name: str) -> str:
    """Return a name before what belongs to it: `Billing’s`, `Experts’`."""
    return f"{name}’" if name.endswith(("s", "S")) else f"{name}’s"


def slug(title: str) -> str:
    """Return the short form of a title, a–z 0–9 and hyphens, at most 80 long; "" when nothing is
    left.
    """
    flat = title if title.isascii() else unicodedata.normalize("NFKD", title)
    letters = [
        letter
        if letter.isascii() and letter.isalnum()
        else ""
        if unicodedata.combining(letter)
        else "-"
        for letter in flat.lower().replace("'", "").replace("’", "")
    ]
    return "-".join(part for part in "".join(letters).split("-") if part)[:LONGEST_NAME].rstrip("-")


def tags_in(text: str) -> list[str]:
    """Return the tags of a text in order, without their mark, each once (compared by `key`).

    A tag is `@` or `#` after a blank or at a line's start, then everything up to a blank, comma,
    quote or bracket, without marks of the sentence at its end; after `#` at least one letter, so
    that #4127 stays a number. Raises InvalidError for a tag over 64 characters or over 100 tags.
    """
    if "@" not in text and "#" not in text:
        return []
    found: dict[str, str] = {}
    for place, mark in enumerate(text):
        if mark not in "@#" or (place and not text[place - 1].isspace()):
            continue
        name = _tag_at(text, place + 1)
        if _visible(name) and (mark == "@" or any(letter.isalpha() for letter in name)):
            found.setdefault(key(name), checked_tag(name))
    if len(found) > MOST_TAGS:
        raise InvalidError(f"tags: {len(found)} on one entry; at most {MOST_TAGS}")
    return list(found.values())


def _tag_at(text: str, start: int) -> str:
    end = start
    while end < len(text) and not text[end].isspace() and text[end] not in _TAG_ENDS:
        end += 1
    return text[start:end].rstrip(_TAG_TAIL)


def as_tag(words: str) -> str:
    """Return words of another program as the name of a tag, which a text can hold; "" when nothing
    is left.

    Blanks and signs that end a tag become hyphens: `help articles` is `help-articles`.
    """
    flat = "".join(" " if _parts_words(each) else each for each in words)
    name = "-".join(flat.lstrip("@# ").split())[:LONGEST_TAG].rstrip(_TAG_TAIL)
    return name if _visible(name) and any(map(str.isalpha, name)) else ""


def one_tag(words: str) -> str:
    """Return words as the name of a tag; raises InvalidError when none can be made of them."""
    name = as_tag(words)
    if not name:
        raise InvalidError(
            f"tag: none can be made of {quoted(words)}", hint="write a letter or two"
        )
    return name


def with_tags(text: str, names: Iterable[str]) -> str:
    """Return a text with the tags at its end that do not stand in it."""
    held = {key(name) for name in tags_in(text)}
    missing = {key(name): name for name in names if key(name) not in held}
    return " ".join([text, *(f"@{name}" for name in missing.values())])


def _parts_words(letter: str) -> bool:
    control = unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")
    return control or letter.isspace() or letter in _TAG_ENDS


def checked_tag(name: str) -> str:
    """Return a tag's name; raises InvalidError when it is too long, blank, or holds a comma or
    control.
    """
    if len(name) > LONGEST_TAG:
        raise InvalidError(f"tag: {quoted(name)} has {len(name)} characters; at most {LONGEST_TAG}")
    _refuse_letters(name, "tag")
    if not _visible(name):
        raise InvalidError("tag: the name is blank")
    if "," in name or any(unicodedata.category(letter) in ("Cc", "Zl", "Zp") for letter in name):
        raise InvalidError(f"tag: {quoted(name)} holds a comma or control character")
    return name


def near(word: str, known: Iterable[str]) -> list[str]:
    """Return up to three known words nearest to `word`, nearest first, compared without case."""
    wanted = key(word)
    ranked = []
    for candidate in known if wanted else ():
        other = key(candidate)
        distance = _distance(wanted, other)
        if other.startswith(wanted) or wanted in other:
            distance = min(distance, 1)
        if distance <= max(1, max(len(wanted), len(other)) // 3):
            ranked.append((distance, candidate))
    return [candidate for _, candidate in sorted(ranked)[:3]]


def _distance(first: str, second: str) -> int:
    """Return the Damerau-Levenshtein distance (optimal string alignment) of two words."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        above, before_above = row, before
        row = [i]
        for j, other in enumerate(second, 1):
            best = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                best = min(best, before_above[j - 2] + 1)
            row.append(best)
        before = above
    return row[-1]
