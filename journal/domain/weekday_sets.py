"""Sets of weekdays as seven bits, Monday first, and the words for them."""

ALL = 0b1111111
WEEKDAYS = 0b0011111
WEEKENDS = 0b1100000
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_SHORT = tuple(name[:3].lower() for name in NAMES)
_WORDS = {"daily": ALL, "weekdays": WEEKDAYS, "weekends": WEEKENDS}


def parse(text: str) -> int | None:
    """Read `daily`, `weekdays`, `mon,wed`, `sat-mon,wed` in lower case; None for anything else."""
    if text in _WORDS:
        return _WORDS[text]
    mask = 0
    for item in text.replace(" ", "").split(","):
        start, dash, end = item.partition("-")
        first = _day(start)
        last = _day(end) if dash else first
        if first is None or last is None:
            return None
        for step in range((last - first) % 7 + 1):
            mask |= 1 << (first + step) % 7
    return mask


def canonical(mask: int) -> str:
    """Write a set in the one form that is stored: `daily`, `weekdays`, `mon,wed`, `mon-thu,sat`."""
    for word, meaning in _WORDS.items():
        if mask == meaning:
            return word
    parts: list[str] = []
    for first, last in _runs(mask):
        if last - first > 1:
            parts.append(f"{_SHORT[first]}-{_SHORT[last]}")
        else:
            parts.extend(_SHORT[first : last + 1])
    return ",".join(parts)


def words(mask: int) -> str:
    """Say a set in full words: `every day`, `Monday to Friday`, `Monday, Wednesday and Friday`."""
    if mask == ALL:
        return "every day"
    names: list[str] = []
    for first, last in _runs(mask):
        if last - first > 1:
            names.append(f"{NAMES[first]} to {NAMES[last]}")
        else:
            names.extend(NAMES[first : last + 1])
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def holds(mask: int, ordinal: int) -> bool:
    """Say whether the day with this proleptic ordinal is in the set (day 1 was a Monday)."""
    return bool(mask >> (ordinal - 1) % 7 & 1)


def size(mask: int) -> int:
    """Count the weekdays of a set."""
    return mask.bit_count()


def _day(text: str) -> int | None:
    if len(text) < 3:
        return None
    for index, name in enumerate(NAMES):
        if name.lower().startswith(text):
            return index
    return None


def _runs(mask: int) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for day in range(7):
        if mask >> day & 1:
            if runs and runs[-1][1] == day - 1:
                runs[-1] = (runs[-1][0], day)
            else:
                runs.append((day, day))
    return runs
