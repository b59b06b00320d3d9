"""The roles on the table of a quarter: fit, draws, what would change it, the move, charge.

Imports nothing from journal. The draws are plain Python's, so shares are those of another stream.
"""

import json
from random import Random

from second import quarter_words as say
from second import roles_fit, roles_moves, roles_ordered, roles_simulation
from second.quarter_days import REALMS, charge
from second.quarter_rows import Quarter, months_later

GONE = ("declined", "rejected", "withdrawn", "past")
HORIZON, LOCK, KAPPA, DRAWS = 24, 0.8, 50, 10_000


def roles(quarter):
    """Return the roles: compared in the running quarter and the one before it, else as chances."""
    running = quarter.today >= quarter.first and quarter.today < months_later(quarter.first, 6)
    return compared(quarter) if running else chances(quarter)


def _status(quarter, role):
    """Return the newest status of a role."""
    events = [row for row in quarter.rows("role_event") if row["role_id"] == role["id"]]
    return max(events, key=lambda row: (row["day"], row["id"]))["status"]


def open_roles(quarter):
    """Return the roles that are on the table today, by name."""
    found = [row for row in quarter.rows("role") if _status(quarter, row) not in GONE]
    return sorted(found, key=lambda row: row["slug"])


def offer(quarter, role):
    """Return the chance of an offer (R1); none for the present job."""
    status = _status(quarter, role)
    if status == "current":
        return 1.0
    opens = 1.0 if status in ("applied", "interviewing") else role["opens"]
    return opens * role["offer"]


def chances(quarter):
    """Return the roles with their status, chance, start and next step."""
    found = ["Role status P(offer) starts next step"]
    for role in open_roles(quarter):
        cells = [role["name"], _status(quarter, role), say.share(offer(quarter, role))]
        cells += [role["starts"]] if role["starts"] else []
        found.append(" ".join([*cells, role["next_step"]]))
    found += [] if quarter.running else ["Statuses and chances are those of today."]
    return [*found, "Their fit: journal role compare"]


def weights(quarter):
    """Return the weight of each criterion from its swing points (R2)."""
    return roles_fit.weights({row["slug"]: row["swing"] for row in quarter.rows("criterion")})


def triangles(quarter):
    """Return the rated values 0–1 of each role by criterion: low, likely, high."""
    slugs = {row["id"]: row["slug"] for row in quarter.rows("criterion")}
    return {
        role["slug"]: {
            slugs[row["criterion_id"]]: (row["low"] / 10, row["likely"] / 10, row["high"] / 10)
            for row in quarter.rows("rating")
            if row["role_id"] == role["id"]
        }
        for role in open_roles(quarter)
    }


def means(quarter):
    """Return the mean value of each rating."""
    return {
        role: {slug: sum(three) / 3 for slug, three in row.items()}
        for role, row in triangles(quarter).items()
    }


_DRAWN = {}


def drawn(quarter):
    """Return each role's drawn fits, lowest first, and its share of first places (R3)."""
    if quarter.path not in _DRAWN:
        _DRAWN[quarter.path] = _draw(quarter)
    return _DRAWN[quarter.path]


def _draw(quarter):
    rated, weight, random = triangles(quarter), weights(quarter), Random(1)
    fits = {role: [] for role in rated}
    first = dict.fromkeys(rated, 0)
    for _ in range(DRAWS):
        one = roles_simulation.dirichlet(weight, KAPPA, random)
        found = {
            role: sum(
                100 * one[slug] * (low if low == high else random.triangular(low, high, likely))
                for slug, (low, likely, high) in row.items()
            )
            for role, row in rated.items()
        }
        first[max(found, key=found.get)] += 1
        for role, points in found.items():
            fits[role].append(points)
    return {role: sorted(f) for role, f in fits.items()}, {r: n / DRAWS for r, n in first.items()}


def expected(quarter, role):
    """Return the charge of an hour like those of a role (R7), as of today."""
    today = Quarter(quarter.path, quarter.today.replace(day=1), quarter.today)
    total = covered = 0
    for realm, part in json.loads(role["mix"]).items():
        assert realm in REALMS
        own = [line for line in today.lines(today.year) if line["realm"] == realm]
        mean, n = charge(own)
        assert n >= 5
        total, covered = total + part * mean, covered + part
    assert covered >= 0.8
    return total / covered


def compared(quarter):
    """Return the table of fits and its sentences."""
    fits = roles_fit.fits(weights(quarter), means(quarter))
    ordered = sorted(open_roles(quarter), key=lambda role: -fits[role["slug"]])
    draws, first = drawn(quarter)
    found = ["Role fit 10–90% best in P(offer) starts charge*"]
    for role in ordered:
        slug = role["slug"]
        low, high = draws[slug][DRAWS // 10], draws[slug][DRAWS * 9 // 10]
        starts = "now"
        if role["starts"]:
            year, month = role["starts"].split("-")
            starts = f"{say.MONTHS[int(month) - 1][:3]} {year[2:]}"
        cells = [role["name"], say.fixed(fits[slug]), f"{say.fixed(low)}–{say.fixed(high)}"]
        cells += [say.share(first[slug]), say.share(offer(quarter, role)), starts]
        found.append(" ".join([*cells, say.signed(expected(quarter, role), 2)]))
    found += [NOTE, _fit(quarter, ordered, fits, first), _moves(quarter, ordered, fits)]
    return [*found, *([] if quarter.running else [TODAY])]


TODAY = "Statuses, chances and fits are those of today."
NOTE = (
    "* charge an hour you could expect: the role’s mix of realms × what each realm did to you in"
    " 12 months. It stands beside the fit and is not part of it."
)


def flips(quarter, leader, rivals):
    """Return (distance, criterion, rival, weight now, weight at which they change places)."""
    weight, rated = weights(quarter), means(quarter)
    found = []
    for rival in rivals:
        for row in quarter.rows("criterion"):
            place = _crossing(weight, row["slug"], rated[leader], rated[rival["slug"]])
            if place is not None:
                now = weight[row["slug"]]
                found.append((abs(place - now), row, rival, now, place))
    return sorted(found, key=lambda each: each[0])


def _crossing(weight, slug, one, other):
    """Halve the way between two weights of a criterion until the lead is nothing."""

    def lead(place):
        return roles_fit.lead(roles_fit.with_weight(weight, slug, place), one, other)

    low, high = 0.0, 1.0
    if lead(low) * lead(high) >= 0:
        return None
    for _ in range(60):
        middle = (low + high) / 2
        if lead(low) * lead(middle) > 0:
            low = middle
        else:
            high = middle
    return low


def _fit(quarter, ordered, fits, first):
    """Return the verdict of the fit and the two nearest weights that would change it (R4)."""
    leader, *rivals = ordered
    gap = fits[leader["slug"]] - fits[rivals[0]["slug"]]
    best = first[leader["slug"]]
    near = flips(quarter, leader["slug"], rivals)
    rated = means(quarter)
    behind = min(
        roles_ordered.bounds(
            weights(quarter),
            {s: rated[leader["slug"]][s] - rated[rival["slug"]][s] for s in weights(quarter)},
        )[0]
        for rival in rivals
    )
    robust = behind >= -1e-9 or near[0][0] >= 0.1
    word = "clear" if gap >= 5 and best >= 0.8 and robust else "leaning"
    assert gap >= 5
    assert best >= 0.6
    told = []
    for _, row, _rival, now, place in [x for x in near if x[2] == near[0][2]][:2]:
        side = "over" if place > now else "under"
        of = "" if told else " of the weight"
        name = say.inside(row["name"])
        told.append(f"{name} {side} {say.share(place)}{of} (now {say.share(now)})")
    rival = near[0][2]["name"]
    return f"Fit: {leader['name']}, {word}. {rival} would lead with {', or '.join(told)}."


def _moves(quarter, ordered, fits):
    """Return the moves by their worth over the horizon (R5)."""
    stay = next(role for role in ordered if _status(quarter, role) == "current")
    posts = sorted((r for r in ordered if r is not stay), key=lambda role: role["starts"])
    now = quarter.today.year * 12 + quarter.today.month
    starts = [int(r["starts"][:4]) * 12 + int(r["starts"][5:]) - now for r in posts]
    early, late = (
        roles_moves.Post(fits[role["slug"]], offer(quarter, role), max(0, start))
        for role, start in zip(posts, starts, strict=True)
    )
    home = fits[stay["slug"]]
    short = posts[1]["name"].split(" ")[-1]
    take = f"take {posts[0]['name']}"
    plans = [([early], take), ([], "stay here")]
    if late.start < HORIZON:
        plans[0] = ([early], "take it and stay")
        plans += [([early, late], f"{take}, keep the {short} post open")]
        plans += [([late], f"wait for the {short} post")]
    worth = [(roles_moves.walk(home, plan, HORIZON, LOCK), text) for plan, text in plans]
    worth.sort(key=lambda each: -each[0])
    told = "; ".join(f"{text} {say.fixed(value)}" for value, text in worth)
    return f"Move, {HORIZON} months: {told}."
