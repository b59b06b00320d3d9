"""The long past of a habit, counted without walking over its days one by one.

A due day or a period is judged by its own marks and excuses alone, so those that look alike come
out alike: each look is judged once, by the rules that judge every day, and its verdict counts as
often as the look stands there. What follows after a kept unit needs no more of all that was before
than `Carried` holds. Windows and gaps reach from one day into the next and stay as they are.
"""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from datetime import date
from itertools import compress, cycle
from typing import NamedTuple

from journal.domain import schedules, strength, weekday_sets
from journal.domain.habit_days import Days, Stretch, layout
from journal.domain.habit_records import (
    DONE,
    NOT_RECORDED,
    Carried,
    History,
    Mark,
    Recorded,
    Run,
    Unit,
)
from journal.domain.habit_units import walk
from journal.domain.strength import Move

FEWEST_DAYS = 200
"""Below so many days a past is as quickly walked over as counted."""

_DIGITS = "0123456789"
_EXCUSED = "x"
_KEPT, _BREAKS, _BLANK, _NEUTRAL = "k", "b", "u", "-"

_day = date.fromordinal


class _Counted(NamedTuple):
    """The units of a long past, by place: their first and last days as ordinals, a letter each
    (kept, breaking, breaking without a record, neutral), and what each does to the strength; and
    what was said of each day.
    """

    said: list[str]
    firsts: list[int]
    lasts: list[int]
    letters: str
    moves: list[Move | None]


def marks(recorded: Recorded, since: int = 0) -> dict[date, Mark]:
    """Return the marks from an ordinal on, by their day."""
    known: dict[str, tuple[str, int | None]] = {}
    found: dict[date, Mark] = {}
    # A named tuple made as the tuple it is: half the time, for a hundred thousand marks.
    new = tuple.__new__
    start = bisect_left(recorded.days, since)
    for ordinal, word in zip(recorded.days[start:], recorded.words[start:], strict=True):
        said = known.get(word)
        if said is None:
            said = known[word] = _said(word)
        day = _day(ordinal)
        found[day] = new(Mark, (day, *said, "", ""))
    return found


def shortened(history: History, recorded: Recorded, since: date, today: date) -> History:
    """Return the history with its marks, begun after a kept unit before `since` with all that was
    before carried over; the whole history where its past is short or cannot be counted.

    `history` comes without marks, and `since` is not after `today`. From `since` on every unit,
    lapse and strength is that of the whole history, and so are the standing, the best and the last
    ended run; other runs that ended before are left out.
    """
    days, bound = layout(history, today), since.toordinal()
    stretches = _countable(history, days, bound)
    if stretches:
        counted = _counted(days, stretches, recorded, bound, history.half_life)
        place = _cut(counted.letters)
        if place:
            start = counted.lasts[place - 1] + 1
            return history._replace(
                marks=marks(recorded, start),
                start=_day(start),
                carried=_carried(days, stretches, counted, place),
            )
    return history._replace(marks=marks(recorded))


def _countable(history: History, days: Days, bound: int) -> tuple[Stretch, ...]:
    """Return the stretches that begin before a day; none when they are short, or not all counted in
    the same units that stand for themselves.
    """
    if history.archived or history.reserve_per_month or bound - days.first < FEWEST_DAYS:
        return ()
    found = tuple(stretch for stretch in days.stretches if stretch.first < bound)
    names = {schedules.unit_name(stretch.schedule) for stretch in found}
    alone = all(each.schedule.by_day or each.schedule.period for each in found)
    return found if alone and len(names) == 1 else ()


def _counted(
    days: Days, stretches: Sequence[Stretch], recorded: Recorded, bound: int, half_life: float
) -> _Counted:
    said = _words(days, recorded, bound)
    counted = _Counted(said, [], [], "", [])
    for stretch in stretches:
        firsts, lasts, looks = _looks(stretch, said, days.first, bound)
        # Written backwards, the first place of each look stays.
        places = dict(zip(reversed(looks), range(len(looks) - 1, -1, -1), strict=True))
        alike = {
            look: _judged(days, stretch, said, firsts[place], lasts[place])
            for look, place in places.items()
        }
        letters = {look: _letter(unit) for look, unit in alike.items()}
        moves = {
            look: strength.move(unit, stretch, half_life, bound) for look, unit in alike.items()
        }
        counted = _Counted(
            said,
            counted.firsts + firsts,
            counted.lasts + lasts,
            counted.letters + "".join([letters[look] for look in looks]),
            counted.moves + [moves[look] for look in looks],
        )
    return counted


def _words(days: Days, recorded: Recorded, bound: int) -> list[str]:
    """Return what was said of each day from the first to the one before `bound`, "" where nothing
    was; excused days say so too.
    """
    start, end = bisect_left(recorded.days, days.first), bisect_left(recorded.days, bound)
    said = list(recorded.words[start:end])
    if end - start < bound - days.first:
        by_day = dict.fromkeys(range(days.first, bound), "")
        by_day.update(zip(recorded.days[start:end], said, strict=True))
        said = list(by_day.values())
    for ordinal in days.excused:
        if ordinal < bound:
            said[ordinal - days.first] += _EXCUSED
    return said


def _looks(
    stretch: Stretch, said: Sequence[str], first: int, bound: int
) -> tuple[list[int], list[int], Sequence[Hashable]]:
    """Return first and last day of each unit that is over before `bound`, and what it looks like."""
    schedule, end = stretch.schedule, min(stretch.last + 1, bound)
    if schedule.by_day:
        due = list(range(stretch.first, end))
        looks = said[stretch.first - first : end - first]
        if schedule.weekdays != weekday_sets.ALL:
            asked = [weekday_sets.holds(schedule.weekdays, due[0] + step) for step in range(7)]
            due, looks = list(compress(due, cycle(asked))), list(compress(looks, cycle(asked)))
        return due, due, looks
    firsts: list[int] = []
    lasts: list[int] = []
    seen: list[Hashable] = []
    ordinal = stretch.first
    while ordinal < end:
        start, stop = schedules.bounds(schedule.period, ordinal, stretch.fiscal_year_start)
        last = min(stop, stretch.last)
        if last >= bound:
            break
        firsts.append(ordinal)
        lasts.append(last)
        part = ordinal > start or last < stop
        seen.append((ordinal if part else 0, *said[ordinal - first : last + 1 - first]))
        ordinal = last + 1
    return firsts, lasts, seen


def _judged(days: Days, stretch: Stretch, said: Sequence[str], first: int, last: int) -> Unit:
    """Return the unit of some days, judged after they are over by the rules for every day."""
    marks = {
        ordinal: Mark(_day(ordinal), *_said(word))
        for ordinal in range(first, last + 1)
        if (word := said[ordinal - days.first].removesuffix(_EXCUSED))
    }
    return next(walk(days._replace(marks=marks, stretches=(stretch,)), first, last + 1))


def _said(word: str) -> tuple[str, int | None]:
    kind = word.rstrip(_DIGITS)
    return kind, int(word[len(kind) :]) if len(word) > len(kind) else None


def _letter(unit: Unit) -> str:
    if unit.state == DONE:
        return _KEPT
    if not unit.breaks:
        return _NEUTRAL
    return _BLANK if unit.state == NOT_RECORDED else _BREAKS


def _cut(letters: str) -> int:
    """Return how many units can be carried: up to a kept one, before the last break; 0 for none.

    So whatever follows holds the last break, and the lapse and the end of a run that it was.
    """
    last_break = max(letters.rfind(_BREAKS), letters.rfind(_BLANK))
    end = len(letters) if last_break < 0 else last_break
    return letters.rfind(_KEPT, 0, end) + 1


def _carried(days: Days, stretches: Sequence[Stretch], counted: _Counted, place: int) -> Carried:
    """Return what the units before a place came to; the last of them was kept."""
    letters = counted.letters[:place]
    # Neutral units add nothing and end nothing, so a run is what stands between two breaks.
    places: Sequence[int] = range(place)
    if _NEUTRAL in letters:
        places = [number for number, letter in enumerate(letters) if letter != _NEUTRAL]
    solid = letters.replace(_NEUTRAL, "").replace(_BLANK, _BREAKS)
    lengths = [len(run) for run in solid.split(_BREAKS)]
    begun = len(solid) - lengths[-1]
    return Carried(
        best=_best(days, stretches, counted, places, lengths[:-1]),
        standing=lengths[-1],
        standing_first=_day(counted.firsts[places[begun]]),
        standing_last=_day(counted.lasts[place - 1]),
        kept=letters.count(_KEPT),
        due=len(solid),
        not_recorded=letters.count(_BLANK),
        strength=strength.moved(counted.moves[:place]),
    )


def _best(
    days: Days,
    stretches: Sequence[Stretch],
    counted: _Counted,
    places: Sequence[int],
    lengths: Sequence[int],
) -> Run | None:
    """Return the longest of the ended runs, the newest of equals; `places` are those of the units
    that are not neutral.
    """
    length = max(lengths, default=0)
    if not length:
        return None
    newest = len(lengths) - 1 - lengths[::-1].index(length)
    begun = sum(lengths[:newest]) + newest
    end = places[begun + length]
    stretch = next(each for each in stretches if counted.firsts[end] <= each.last)
    return Run(
        name=schedules.unit_name(stretch.schedule),
        length=length,
        first=_day(counted.firsts[places[begun]]),
        last=_day(counted.lasts[places[begun + length - 1]]),
        era=0,
        ended_by=_judged(days, stretch, counted.said, counted.firsts[end], counted.lasts[end]),
    )
