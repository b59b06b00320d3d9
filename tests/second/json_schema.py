"""As much of JSON Schema draft-07 as the schema of JSON Resume uses, slow and obvious."""

import re
from urllib.parse import urlsplit

KNOWN = {
    *("$schema", "title", "type", "properties", "additionalProperties", "items", "definitions"),
    *("$ref", "pattern", "format"),
}
TYPES = {"object": dict, "array": list, "string": str}
MAIL = re.compile(r"[^@\s]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


def errors(value, schema, root=None, path="$"):
    """Return what is wrong with a value, each with its place; a keyword that is not known here is
    itself an error.
    """
    root = root or schema
    if "$ref" in schema:
        return errors(value, root["definitions"][schema["$ref"].rpartition("/")[2]], root, path)
    unknown = set(schema) - KNOWN
    if unknown:
        return [f"{path}: keywords {sorted(unknown)}"]
    if "type" in schema and not isinstance(value, TYPES[schema["type"]]):
        return [f"{path}: {value!r} is no {schema['type']}"]
    found = []
    if "pattern" in schema and not re.search(schema["pattern"], value):
        found.append(f"{path}: {value!r} does not match")
    if schema.get("format") == "uri" and not is_uri(value):
        found.append(f"{path}: {value!r} is no URI")
    if schema.get("format") == "email" and not MAIL.fullmatch(value):
        found.append(f"{path}: {value!r} is no e-mail")
    for number, item in enumerate(value if isinstance(value, list) else []):
        found += errors(item, schema.get("items", {}), root, f"{path}[{number}]")
    for name, item in value.items() if isinstance(value, dict) else []:
        inner = schema.get("properties", {}).get(name)
        if inner is not None:
            found += errors(item, inner, root, f"{path}.{name}")
        elif schema.get("additionalProperties") is False:
            found.append(f"{path}: {name} is not known")
    return found


def is_uri(text):
    """Whether a text is an absolute URI of ASCII without blanks."""
    return (
        text.isascii() and bool(urlsplit(text).scheme) and not re.search(r"[\s<>\"{}|\\^`]", text)
    )


def empties(value, path="$"):
    """Return the places of what is null or empty: in a résumé such things are left out."""
    found = [path] if value is None or value in ("", [], {}) else []
    inside = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value if isinstance(value, list) else [])
    )
    for name, item in inside:
        found += empties(item, f"{path}.{name}")
    return found
