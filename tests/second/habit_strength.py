"""Strength once more, by the formula for each day or unit, with every window counted again."""

from datetime import timedelta

from second.habit_rules import History, between, kind_of, stretches


def steps(history, units, today):
    """Return (day, strength 0–100) after each step; the units' verdicts are taken as given."""
    value, found = 0.0, []
    for version, schedule, first, last in held(history):
        h = History(history, schedule, first, last, today)
        own = [u for u in units if u.version == version]
        if schedule.kind in ("rolling", "gap"):
            path = [(d, *rolling_step(h, own, d)) for d in between(first, min(last, today))]
        else:
            path = [(min(u.last, today), *unit_step(h, u)) for u in own if decided(h, u)]
        for day, m, p, plain, holds in path:
            after = m * value + (1 - m) * p
            if plain is not None:
                unspared = m * value + (1 - m) * plain
                after = unspared if unspared >= value else min(value, after)
            value = max(value, after) if holds else after
            found.append((day, 100 * value))
    return found


def held(history):
    """Return (place of the version, schedule, first, last)."""
    places = {}
    for place, version in enumerate(history.versions):
        places.setdefault(max(version.start, history.start), []).append(place)
    return [(places[first][-1], s, first, last) for s, first, last in stretches(history)]


def decided(h, unit):
    """Say whether a unit makes a step."""
    if unit.state in ("open", "not_due"):
        return False
    if h.schedule.kind == "limit":
        span = between(unit.first, unit.last)
        known = h.history.blank_is_zero or any(not h.blank(d) for d in span)
        return unit.last < h.today and known
    return True


def unit_step(h, unit):
    """Return m, p, no plain step, and whether the strength is held."""
    s, span = h.schedule, between(unit.first, unit.last)
    weekdays = bin(s.weekdays).count("1")
    off = sum(h.excused(d) for d in span)
    amount = sum(h.amount(d) for d in span)
    halves = sum({"done": 1, "partly": 0.5}.get(h.kind(d), 0) for d in span)
    if kind_of(s) in ("due days", "limit a day"):
        w, f, length = 7 / weekdays, weekdays / 7, 1
    else:
        w, length = len(span), unit.length
        f = (s.n or 1) / length
    if s.kind == "limit":
        p = limit_share(h, span, amount)
    elif unit.state == "done":
        p = 1.0
    elif s.kind == "sum":
        p = divided(amount, s.amount * (length - off) / length)
        if kind_of(s) == "due days" and h.kind(unit.first) == "partly":
            p = max(p, 0.5)
    else:
        p = divided(halves, (s.n or 1) * (length - off) / length)
    return 0.5 ** (w * f**0.5 / h.history.half_life), p, None, unit.state == "excused"


def limit_share(h, span, amount):
    """Return 2 − sum/X between 0 and 1."""
    if any(h.passed(d) for d in span):
        return 0.0
    if h.target == 0:
        return 1.0 if amount == 0 else 0.0
    return min(1.0, max(0.0, 2 - amount / h.target))


def rolling_step(h, units, day):
    """Return m, p, the step as if nothing were excused, and whether the strength is held."""
    s = h.schedule
    n, d = (s.n, s.d) if s.kind == "rolling" else (1, s.d)
    window = between(day - timedelta(2 * d - 1), day)
    v = sum({"done": 1, "partly": 0.5}.get(h.kind(one), 0) for one in window)
    off = sum(h.excused(one) for one in window)
    p = divided(v, n * (2 * d - off) / d)
    worked = h.kind(day) in ("done", "partly")
    plain = None if worked else min(1.0, v / (2 * n))
    excused = any(u.state == "excused" for u in units if u.first <= day <= u.last)
    holds = h.excused(day) or day == h.today or excused
    return 0.5 ** ((n / d) ** 0.5 / h.history.half_life), p, plain, holds


def divided(did, asked):
    """Divide, capped at 1; nothing done is 0, something done where nothing is asked is 1."""
    if did == 0:
        return 0.0
    return 1.0 if did >= asked else did / asked
