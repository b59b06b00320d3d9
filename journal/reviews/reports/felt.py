"""Reports of energy and mood, of what work did to the person, and of what went together."""

import statistics
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from journal.domain import associations, charges, periods, realms
from journal.domain import energy as ratings
from journal.domain.associations import Association
from journal.domain.periods import Period
from journal.reviews.frame import Rows, within, work_minutes
from journal.reviews.reports import rows as lines
from journal.reviews.reports.asked import Asked, answer
from journal.reviews.sections import feelings, habits, hours
from journal.views.days import DayRating
from journal.views.intended import MetricKept
from journal.views.reports import (
    BESIDE,
    CHANCE,
    CHARGE,
    COUNT,
    MINUTES,
    NAME,
    RATING,
    WORD,
    Column,
    Report,
)

OF = ("energy", "mood")


def energy(rows: Rows, asked: Asked) -> Report:
    """Return means of energy and mood by a unit of time (D22), or the charge of a kind of work, tag,
    project or owner over the twelve months up to the period's end (D23).
    """
    if asked.by in lines.UNITS:
        return _rated(rows, asked)
    return _charged(rows, asked)


def _rated(rows: Rows, asked: Asked) -> Report:
    start = asked.frame.chosen.fiscal_year_start
    units: dict[str, list[DayRating]] = {}
    rated = [day for day in rows.days if day.day in asked.frame.now and (day.energy or day.mood)]
    for day in rated:
        units.setdefault(lines.label(day.day, asked.by or "", start), []).append(day)
    found = feelings.feelings(rows, asked.frame)
    return answer(
        asked,
        [
            Column("name", lines.TITLES[asked.by or ""], NAME),
            Column("energy", "energy", RATING),
            Column("energy_n", "n", COUNT),
            Column("energy_low", "low days", COUNT),
            Column("mood", "mood", RATING),
            Column("mood_n", "n", COUNT),
            Column("mood_low", "low days", COUNT),
        ],
        [{"name": name, **_means(days)} for name, days in units.items()],
        total={"name": "all", **_means(rated)} if rated else None,
        facts={
            "days": asked.frame.now.days,
            "energy": found.energy if found else None,
            "mood": found.mood if found else None,
            "load": feelings.load(rows, asked.frame.last),
        },
        n=len(rated),
    )


def _means(days: Iterable[DayRating]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    held = list(days)
    for of in OF:
        mean = ratings.mean_of(v for v in (getattr(day, of) for day in held) if v is not None)
        found |= {of: mean.mean, f"{of}_n": mean.n, f"{of}_low": mean.low}
    return found


def _charged(rows: Rows, asked: Asked) -> Report:
    last = asked.frame.last
    year = Period(hours.a_year_before(last), periods.later(last, 1))
    entries = [entry for entry in within(rows.entries, year) if entry.kind != "study"]
    found: list[dict[str, Any]] = []
    for name, held in lines.Groups(rows, entries, asked.by or "", asked):
        charge = charges.charge((entry.charge, entry.minutes) for entry in held)
        if charge.n or charge.left_out:
            found.append(
                {
                    "name": name,
                    "minutes": sum(map(work_minutes, held)),
                    "charge": charge.mean,
                    "n": charge.n,
                    "left_out": charge.left_out,
                    "word": charge.word,
                }
            )
    return answer(
        asked,
        [
            Column("name", lines.TITLES[asked.by or ""], NAME),
            Column("minutes", "work", MINUTES),
            Column("charge", "charge", CHARGE),
            Column("n", "n", COUNT),
            Column("left_out", "without minutes", COUNT),
            Column("word", "", WORD),
        ],
        found,
        facts={"since": year.start, "last": last, "enough": charges.ENOUGH},
        n=sum(row["n"] for row in found),
    )


def together(rows: Rows, asked: Asked) -> Report:
    """Return what went together with energy and mood in the period (D34), adjusted by Holm for all
    that was looked at; what is too few to say is counted and left out of the adjustment.
    """
    pairs: list[tuple[str, str, str, Association]] = []
    for of in OF:
        values = {
            day.day: value
            for day in rows.days
            if day.day in asked.frame.now and (value := getattr(day, of)) is not None
        }
        for kind, name, held, known in _sides(rows, asked):
            with_it = [value for day, value in values.items() if day in held]
            without = [v for day, v in values.items() if day not in held and known(day)]
            if with_it:
                pairs.append((of, kind, name, associations.together(with_it, without)))
    told = [each for each in pairs if each[3].p is not None]
    adjusted = associations.holm([each[3].p or 0.0 for each in told])
    found = [
        {
            "name": name,
            "kind": kind,
            "of": of,
            "difference": pair.difference,
            "low": pair.low,
            "high": pair.high,
            "n_with": pair.n_with,
            "n_without": pair.n_without,
            "p": p,
            "word": "went together" if associations.said(p) else "within chance",
        }
        for (of, kind, name, pair), p in zip(told, adjusted, strict=True)
    ]
    found.sort(key=lambda row: (row["p"], row["of"], row["kind"], row["name"]))
    return answer(
        asked,
        [
            Column("name", "With", NAME),
            Column("kind", "", WORD, optional=True),
            Column("of", "", WORD),
            Column("difference", "difference", RATING),
            Column("low", "95%", RATING, to="high"),
            Column("high", "", BESIDE),
            Column("n_with", "days", COUNT, of="n_without"),
            Column("n_without", "", BESIDE),
            Column("p", "p", CHANCE, optional=True),
            Column("word", "", WORD),
        ],
        found,
        facts={
            "looked_at": len(told),
            "too_few": len(pairs) - len(told),
            "fewest": associations.FEWEST,
        },
        n=sum(day.day in asked.frame.now and bool(day.energy or day.mood) for day in rows.days),
    )


Side = tuple[str, str, set[date], Callable[[date], bool]]
"""A kind, a name, the days with it, and whether it is known of a day that is not among them."""


def _sides(rows: Rows, asked: Asked) -> Iterable[Side]:
    def always(day: date) -> bool:
        return True

    kept = habits.habits(rows, asked.frame)
    for row in kept.rows if kept else ():
        alive = {shown.day for shown in row.days if shown.state != "not_due"}
        done = {shown.day for shown in row.days if shown.state == "done"}
        yield "habit", row.name, done, alive.__contains__
    entries = within(rows.entries, asked.frame.now)
    for kind, by in (("tag", "tag"), ("kind of work", "realm")):
        for name, held in lines.Groups(rows, entries, by, asked):
            if name:
                shown = realms.shown(name) if by == "realm" else name
                yield kind, shown, {entry.day for entry in held}, always
    for metric in rows.metrics:
        if metric.cadence == "day" and metric.kind != "share" and metric.derive is None:
            yield from _at_its_median(metric, asked)


def _at_its_median(metric: MetricKept, asked: Asked) -> Iterable[Side]:
    """Yield the days on which a daily metric was at its median of the period or above."""
    values = {row.day: row.value for row in metric.values if row.day in asked.frame.now}
    if values:
        middle = statistics.median(values.values())
        high = {day for day, value in values.items() if value >= middle}
        name = f"{metric.name} at {middle:g} {metric.unit}".rstrip()
        yield "metric", f"{name} or more", high, values.__contains__
