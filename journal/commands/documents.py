"""A row as TOML in an editor: what is set stands as a line, what is not as a comment."""

from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from journal.domain import texts
from journal.errors import InvalidError

HEAD = "Save and close to keep it. Lines with # are not set."


def write(fields: dict[str, Any]) -> str:
    """Return the fields as TOML: a value as a line, None as a comment."""
    document = tomlkit.document()
    document.add(tomlkit.comment(HEAD))
    unset = []
    for name, value in fields.items():
        if value is None:
            unset.append(name)
        elif isinstance(value, str) and "\n" in value:
            document.add(name, tomlkit.string(value, multiline=True))
        else:
            document.add(name, tomlkit.item(value))
    for name in unset:
        document.add(tomlkit.comment(f'{name} = ""'))
    return tomlkit.dumps(document)


def read(text: str, *, known: tuple[str, ...], again: str) -> dict[str, Any]:
    """Return the fields of an edited document; raises InvalidError for bad TOML or an
    unknown name. `again` is the line that opens the editor once more.
    """
    try:
        values: dict[str, Any] = tomlkit.parse(text).unwrap()
    except TOMLKitError as error:
        raise InvalidError(f"this is no TOML: {str(error)[:80]}", hint=again) from None
    for name in values:
        if name not in known:
            near = texts.near(name, known)
            raise InvalidError(
                f"no field {texts.quoted(name)}", hint=f"near: {', '.join(near or known)}"
            )
    return values
