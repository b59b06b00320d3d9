"""How the figures of a quarter are written: rounding in fractions, and the fixed words around it.

Imports nothing from journal.
"""

from datetime import date
from fractions import Fraction

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
BARS = "▁▂▃▄▅▆▇"


def near(value, digits=0):
    """Round halves away from zero, after adding 1e-9 in the direction of the sign."""
    scaled = abs(Fraction(value)) + Fraction(1, 10**9)
    whole = int(scaled * 10**digits + Fraction(1, 2))
    return Fraction(whole if value > 0 else -whole, 10**digits)


def fixed(value, digits=0):
    """Write a number with so many decimals, a minus as people write it."""
    rounded = near(value, digits)
    whole, rest = divmod(abs(rounded) * 10**digits, 10**digits)
    text = str(int(whole)) if digits == 0 else f"{int(whole)}.{int(rest):0{digits}}"
    return f"−{text}" if rounded < 0 else text


def signed(value, digits=1):
    """Write a difference with its sign, nothing as 0.0."""
    text = fixed(value, digits)
    return f"+{text}" if near(value, digits) > 0 else text


def points(now, then, star=False):
    """Write the difference of two shares in points."""
    if now is None or then is None:
        return "–"
    return signed(100 * (now - then)) + ("*" if star else "")


def share(value, digits=0):
    """Write a share in per cent; <1% and >99% unless it is exactly none or all."""
    if value is None:
        return "–"
    if value in (0, 1):
        return f"{int(value) * 100}%"
    text = fixed(100 * value, digits)
    step = Fraction(1, 10**digits)
    if near(100 * value, digits) == 0:
        return f"<{fixed(step, digits)}%"
    if near(100 * value, digits) == 100:
        return f">{fixed(100 - step, digits)}%"
    return f"{text}%"


def parts(values, digits=0):
    """Write shares that add up to everything: rounded down, the largest remainders raised."""
    whole = sum(Fraction(value) for value in values)
    scaled = [Fraction(value) / whole * 100 * 10**digits for value in values]
    floors = [int(each) for each in scaled]
    for _ in range(100 * 10**digits - sum(floors)):
        rest = [round(float(each - floor), 9) for each, floor in zip(scaled, floors, strict=True)]
        floors[rest.index(max(rest))] += 1
    written = []
    for value, units in zip(scaled, floors, strict=True):
        plain = share(value / 100 / 10**digits, digits)
        near_end = plain.startswith(("<", ">"))
        written.append(plain if near_end else f"{fixed(Fraction(units, 10**digits), digits)}%")
    return written


def clock(minutes):
    """Write minutes as hours and minutes, cut to whole minutes."""
    hours = 0
    left = int(minutes + Fraction(1, 10**9))
    while left >= 60:
        hours, left = hours + 1, left - 60
    return f"{hours}h{left:02}"


def hours(minutes):
    """Write minutes as hours with one decimal, whole hours whole."""
    text = fixed(Fraction(minutes) / 60, 1)
    return text[:-2] if text.endswith(".0") else text


def about(minutes):
    """Write minutes as hours, whole from ten hours on."""
    return fixed(Fraction(minutes) / 60, 1 if 0 < minutes < 600 else 0)


def counted(number, one, many=None):
    """Write a number with its noun."""
    return f"{number:,} {one}" if number == 1 else f"{number:,} {many or one + 's'}"


def day(when):
    """Write 12 Aug."""
    return f"{when.day} {MONTHS[when.month - 1][:3]}"


def full(when):
    """Write 12 Aug 2026."""
    return f"{day(when)} {when.year}"


def dated(when, today):
    """Write 12 Aug, with the year where it is another one."""
    return day(when) if when.year == today.year else full(when)


def on(text):
    """Return a day as the file keeps it."""
    return date.fromisoformat(text)


def inside(title):
    """Write a title inside a sentence: a small letter, unless its first word is a name."""
    return title[0].lower() + title[1:] if title[1].islower() else title


def spark(values):
    """Draw values in seven steps from the lowest to the highest; a gap stays a blank."""
    known = [value for value in values if value is not None]
    low, high = min(known), max(known)
    drawn = ""
    for value in values:
        if value is None:
            drawn += " "
        elif low == high:
            drawn += BARS[3]
        else:
            drawn += BARS[int(near(Fraction(value - low) / Fraction(high - low) * 6))]
    return drawn


def bar(part, cells):
    """Draw a bar of cells, as many full ones as are nearest."""
    full_ones = int(near(max(0, min(1, Fraction(part))) * cells))
    return "━" * full_ones + "─" * (cells - full_ones)


def bare(text):
    """Return a text without the tags at its end."""
    words = text.split(" ")
    while len(words) > 1 and words[-1][:1] in ("@", "#") and len(words[-1]) > 1:
        words.pop()
    return " ".join(words)


def value(amount, metric, digits=0):
    """Write the value of a metric with its unit; `digits` are those of a share."""
    if amount is None:
        return "–"
    if metric["kind"] == "share":
        return share(amount, digits)
    if metric["kind"] == "duration":
        return f"{fixed(amount, 1)} {metric['unit']}"
    if metric["unit"] == "h":
        return f"{fixed(amount, 1)} h"
    return fixed(amount, 1).removesuffix(".0")


def change(amount, metric, star=False):
    """Write the difference of two values of a metric, of shares in points."""
    if metric["kind"] == "share":
        return signed(100 * amount) + ("*" if star else "")
    return signed(amount, 0 if metric["kind"] == "number" and amount == int(amount) else 1)


def table(heads, rows):
    """Return the lines of a table without the columns in which nothing is known."""
    told = [
        place for place in range(len(heads)) if any(row[place] not in ("", "–") for row in rows)
    ]
    return [" ".join(row[place] for place in told) for row in [heads, *rows]]
