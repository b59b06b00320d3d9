"""The long past of a habit, counted without walking over its days one by one.

A due day or a period is judged by its own marks and excuses alone, a day of a window by the marks
of the window, a session by the days from its first one on. So those that look alike come out alike:
each look is judged once, by the rules that judge every day, and its verdict counts as often as the
look stands there. What follows a kept unit needs no more of all that was before than `Carried` holds.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Mapping, Sequence
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

LONGEST_WINDOW = 14
"""Few windows of more days look alike."""

_REACHING = (schedules.ROLLING, schedules.GAP)

_DIGITS = "0123456789"
_EXCUSED = "x"
_KEPT, _BREAKS, _BLANK, _NEUTRAL = "k", "b", "u", "-"

_day = date.fromordinal


class _Counted(NamedTuple):
    """What was said of each day of a long past, and its units by place: their first and last days as
    ordinals, and a letter each (kept, breaking, breaking without a record, neutral). `moves` are
    what was done to the strength, at the end of the days `moved`.
    """

    said: list[str]
    firsts: list[int]
    lasts: list[int]
    letters: str
    moved: list[int]
    moves: list[Move | None]


class _Looks(NamedTuple):
    """The units of a stretch by place, and what each look came to."""

    firsts: list[int]
    lasts: list[int]
    looks: Sequence[Hashable]
    alike: Mapping[Hashable, Unit]


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
    """Return the history with its marks, and all up to a kept unit before `since` carried over; the
    whole history where its past is short or cannot be counted.

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
            carried = _carried(days, stretches, counted, place)
            reach = max((2 * each.schedule.d for each in days.stretches), default=0)
            known = marks(recorded, carried.until.toordinal() - reach)
            return history._replace(marks=known, carried=carried)
    return history._replace(marks=marks(recorded))


def _countable(history: History, days: Days, bound: int) -> tuple[Stretch, ...]:
    """Return the stretches that begin before a day; none when they are short, not all counted in
    the same units, or when a window or a session may reach over excused days.
    """
    if history.archived or history.reserve_per_month or bound - days.first < FEWEST_DAYS:
        return ()
    found = tuple(stretch for stretch in days.stretches if stretch.first < bound)
    names = {schedules.unit_name(stretch.schedule) for stretch in found}
    if len(names) > 1 or names == {""}:
        return ()
    if not any(each.schedule.kind in _REACHING for each in found):
        return found
    long = any(each.schedule.d > LONGEST_WINDOW for each in found)
    return () if long or any(ordinal < bound for ordinal in days.excused) else found


def _counted(
    days: Days, stretches: Sequence[Stretch], recorded: Recorded, bound: int, half_life: float
) -> _Counted:
    said = _words(days, recorded, bound)
    counted = _Counted(said, [], [], "", [], [])
    for stretch in stretches:
        kind = stretch.schedule.kind
        seen = (_sessions if kind == schedules.GAP else _units)(days, stretch, said, bound)
        letters = {look: _letter(unit) for look, unit in seen.alike.items()}
        if kind in _REACHING:
            moved = list(range(stretch.first, min(stretch.last + 1, bound)))
            moves = _daily_moves(days, stretch, said, moved, half_life)
        else:
            move = {
                look: strength.move(unit, stretch, half_life, bound)
                for look, unit in seen.alike.items()
            }
            moved, moves = seen.lasts, [move[look] for look in seen.looks]
        counted = _Counted(
            said,
            counted.firsts + seen.firsts,
            counted.lasts + seen.lasts,
            counted.letters + "".join([letters[look] for look in seen.looks]),
            counted.moved + moved,
            counted.moves + moves,
        )
    return counted


def _daily_moves(
    days: Days, stretch: Stretch, said: Sequence[str], moved: Sequence[int], half_life: float
) -> list[Move | None]:
    """Return what each day of a stretch does to the strength of a window or a gap."""
    kinds = {word: _said(word)[0] for word in {"", *said}}
    before = moved[0] - days.first - 2 * stretch.schedule.d
    words = [*[""] * -before, *said[max(before, 0) : moved[-1] + 1 - days.first]]
    return strength.daily_moves(stretch.schedule, [kinds[word] for word in words], half_life)


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


def _units(days: Days, stretch: Stretch, said: Sequence[str], bound: int) -> _Looks:
    """Return the due days, periods or days of a window that are over before `bound`."""
    schedule = stretch.schedule
    if schedule.kind == schedules.ROLLING:
        firsts, lasts, looks = _windows(stretch, said, days.first, bound)
    elif schedule.by_day:
        firsts, lasts, looks = _due_days(stretch, said, days.first, bound)
    else:
        firsts, lasts, looks = _periods(stretch, said, days.first, bound)
    # Written backwards, the first place of each look stays.
    places = dict(zip(reversed(looks), range(len(looks) - 1, -1, -1), strict=True))
    reach = schedule.d if schedule.kind == schedules.ROLLING else 0
    alike = {
        look: _judged(days, stretch, said, firsts[place], lasts[place], reach)
        for look, place in places.items()
    }
    return _Looks(firsts, lasts, looks, alike)


_Spans = tuple[list[int], list[int], Sequence[Hashable]]


def _due_days(stretch: Stretch, said: Sequence[str], first: int, bound: int) -> _Spans:
    end = min(stretch.last + 1, bound)
    due, looks = list(range(stretch.first, end)), said[stretch.first - first : end - first]
    weekdays = stretch.schedule.weekdays
    if weekdays != weekday_sets.ALL:
        asked = [weekday_sets.holds(weekdays, stretch.first + step) for step in range(7)]
        due, looks = list(compress(due, cycle(asked))), list(compress(looks, cycle(asked)))
    return due, due, looks


def _periods(stretch: Stretch, said: Sequence[str], first: int, bound: int) -> _Spans:
    """Return weeks, months or quarters; one that is cut short looks like no other."""
    firsts: list[int] = []
    lasts: list[int] = []
    looks: list[Hashable] = []
    ordinal = stretch.first
    while ordinal < min(stretch.last + 1, bound):
        start, stop = schedules.bounds(stretch.schedule.period, ordinal, stretch.fiscal_year_start)
        last = min(stop, stretch.last)
        if last >= bound:
            break
        firsts.append(ordinal)
        lasts.append(last)
        part = ordinal > start or last < stop
        looks.append((ordinal if part else 0, *said[ordinal - first : last + 1 - first]))
        ordinal = last + 1
    return firsts, lasts, looks


def _windows(stretch: Stretch, said: Sequence[str], first: int, bound: int) -> _Spans:
    """Return the days of a rolling schedule with what stands in their windows; those before the
    first full one look like no other.
    """
    d, ordinals = stretch.schedule.d, list(range(stretch.first, min(stretch.last + 1, bound)))
    full = stretch.first + d - 1
    looks: list[Hashable] = [
        tuple(said[ordinal - d + 1 - first : ordinal + 1 - first]) if ordinal >= full else ordinal
        for ordinal in ordinals
    ]
    return ordinals, ordinals, looks


def _sessions(days: Days, stretch: Stretch, said: Sequence[str], bound: int) -> _Looks:
    """Return the sessions whose longest is over before `bound`, and those that the stretch ends."""
    firsts: list[int] = []
    lasts: list[int] = []
    looks: list[Hashable] = []
    alike: dict[Hashable, Unit] = {}
    longest, ordinal, first = stretch.schedule.d, stretch.first, days.first
    while ordinal <= stretch.last and (ordinal + longest <= bound or stretch.last < bound):
        end = min(ordinal + longest, stretch.last + 1)
        look = tuple(said[ordinal - first : end - first])
        unit = alike.get(look)
        if unit is None:
            unit = alike[look] = _judged(days, stretch, said, ordinal, end - 1, 0)
        last = ordinal + (unit.last - unit.first).days
        firsts.append(ordinal)
        lasts.append(last)
        looks.append(look)
        ordinal = last + 1
    return _Looks(firsts, lasts, looks, alike)


def _judged(
    days: Days, stretch: Stretch, said: Sequence[str], first: int, last: int, reach: int
) -> Unit:
    """Return the unit that begins on `first`, judged after `last` by the rules for every day, from
    the marks of its days and of `reach` days before.
    """
    marks = {
        ordinal: Mark(_day(ordinal), *_said(word))
        for ordinal in range(max(first - reach, days.first), last + 1)
        if (word := said[ordinal - days.first].removesuffix(_EXCUSED))
    }
    return next(walk(days._replace(marks=marks, stretches=(stretch,)), first, last + 1))


def _said(word: str) -> tuple[str, int | None]:
    """Return kind and amount that a word says, "" and None for a day of which nothing is said."""
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
    last = counted.lasts[place - 1]
    return Carried(
        until=_day(last + 1),
        best=_best(days, stretches, counted, places, lengths[:-1]),
        standing=lengths[-1],
        standing_first=_day(counted.firsts[places[begun]]),
        standing_last=_day(last),
        kept=letters.count(_KEPT),
        due=len(solid),
        not_recorded=letters.count(_BLANK),
        strength=strength.moved(counted.moves[: bisect_right(counted.moved, last)]),
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
        ended_by=_judged(
            days, stretch, counted.said, counted.firsts[end], counted.lasts[end], stretch.schedule.d
        ),
    )
