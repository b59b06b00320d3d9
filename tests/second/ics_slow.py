"""A calendar read line by line after RFC 5545, section 3.1: unfolded, split at the first colon."""


def events(data):
    """Return the events of a calendar: each a dict of property to value, alarms as a list."""
    text = data.decode()
    assert text.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    found, current, alarm = [], None, None
    for line in text.replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            current = {"alarms": []}
        elif line == "END:VEVENT":
            found.append(current)
            current = None
        elif line == "BEGIN:VALARM":
            alarm = {}
        elif line == "END:VALARM":
            current["alarms"].append(alarm)
            alarm = None
        elif alarm is not None:
            alarm[name] = value
        elif current is not None:
            assert name not in current, line
            current[name] = value
    return found


def unescaped(value):
    """Return a text as it was before it was escaped (3.3.11)."""
    out, escaped = "", False
    for sign in value:
        if escaped:
            out += {"n": "\n", "N": "\n"}.get(sign, sign)
            escaped = False
        elif sign == "\\":
            escaped = True
        else:
            out += sign
    return out
