"""Schedules: how often a habit is asked for, the phrases that say it, and their one stored form."""

from datetime import date, timedelta
from typing import NamedTuple

from journal.domain import measures, schedule_hints, weekday_sets

DAYS = "days"
COUNT = "count"
ROLLING = "rolling"
GAP = "gap"
SUM = "sum"
LIMIT = "limit"
TRACK = "track"

MOST_IN = {"week": 7, "month": 28, "quarter": 90}
"""The largest number of days that can be asked of each calendar period."""

LONGEST = 366
"""The longest window and the longest gap, in days."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PERIODS = ("day", "week", "month", "quarter")
_TYPED = {ord("≥"): ">=", ord("≤"): "<=", ord("–"): "-"}
_WORDS = {
    "track": "track",
    "weekly": "1/week",
    "monthly": "1/month",
    "quarterly": "1/quarter",
    "every day": "daily",
    "every other day": "every 2 days",
    "every week": "every 7 days",
}
_OPERATORS = (
    (">=", SUM),
    ("at least ", SUM),
    ("min ", SUM),
    ("<=", LIMIT),
    ("at most ", LIMIT),
    ("max ", LIMIT),
)


class Schedule(NamedTuple):
    """What a habit asks for.

    `kind` decides which fields speak: days (weekdays) · count (n, period) · rolling (n in any d
    days) · gap (n to d days after the last time) · sum and limit (amount in thousandths of
    measure, period, and for period day the weekdays) · track (nothing).
    """

    kind: str
    n: int = 0
    d: int = 0
    period: str = ""
    weekdays: int = weekday_sets.ALL
    amount: int = 0
    measure: str = ""

    @property
    def by_day(self) -> bool:
        """Whether each due day is judged by itself."""
        return self.kind == DAYS or self.period == "day"


def parse(phrase: str) -> Schedule:
    """Read a schedule phrase; case and extra blanks do not matter.

    Raises InvalidError, with the nearest phrase that works as hint, for what is unknown or
    out of bounds: never guesses.
    """
    text = " ".join(phrase.lower().translate(_TYPED).split())
    text = _WORDS.get(text, text)
    if text == "track":
        return Schedule(TRACK)
    weekdays = weekday_sets.parse(text)
    if weekdays is not None:
        return Schedule(DAYS, weekdays=weekdays)
    if text.startswith("every "):
        return _gap(text)
    if text.startswith("no ") and "/" not in text:
        measure, on, days = text[3:].partition(" on ")
        if not measure[0].isalpha():
            raise schedule_hints.unknown(text)
        return _amount(f"<= 0 {measure}/day{on}{days}", text)
    head, slash, period = (part.strip() for part in text.partition("/"))
    if slash and _whole(head):
        return _times(int(head), period, text)
    return _amount(text, text)


def canonical(schedule: Schedule) -> str:
    """Write a schedule in the one form that is stored; `parse` of it gives the schedule back."""
    kind, n, d, period, weekdays, amount, measure = schedule
    if kind == DAYS:
        return weekday_sets.canonical(weekdays)
    if kind == COUNT:
        return f"{n}/{period}"
    if kind == ROLLING:
        return f"{n}/{d}d"
    if kind == GAP:
        return f"every {d} days" if n == d else f"every {n}-{d} days"
    if kind == TRACK:
        return "track"
    operator = ">=" if kind == SUM else "<="
    on = "" if weekdays == weekday_sets.ALL else f" on {weekday_sets.canonical(weekdays)}"
    return f"{operator} {measures.with_measure(amount, measure)}/{period}{on}"


def unit_name(schedule: Schedule) -> str:
    """Return what a streak of this schedule counts, in the plural; "" for `track`."""
    if schedule.kind == ROLLING:
        return "days in rhythm"
    if schedule.kind == GAP:
        return "sessions"
    if schedule.kind == TRACK:
        return ""
    return "days" if schedule.by_day else f"{schedule.period}s"


def bounds(period: str, ordinal: int, fiscal_year_start: int = 1) -> tuple[int, int]:
    """Return first and last day, as ordinals, of the week, month or quarter that holds a day."""
    if period == "week":
        first = ordinal - (ordinal - 1) % 7
        return first, first + 6
    day = date.fromordinal(ordinal)
    months = 3 if period == "quarter" else 1
    back = (day.month - fiscal_year_start) % months
    start = day.year * 12 + day.month - 1 - back
    end = start + months
    return _first_of(start), _first_of(end) - 1


def _first_of(months: int) -> int:
    year, month = divmod(months, 12)
    if year < 1:
        return 1
    return date.max.toordinal() + 1 if year > 9999 else date(year, month + 1, 1).toordinal()


def reading(
    schedule: Schedule, start: date, fiscal_year_start: int = 1, *, blank_is_zero: bool = False
) -> str:
    """Say a schedule in a sentence, with what is first judged after `start` and what it counts."""
    kind, n, d, period, weekdays, amount, measure = schedule
    if kind == TRACK:
        return "no duty: sums, the last time and the usual gap are shown"
    counts = f"counts {unit_name(schedule)}"
    if kind == GAP:
        early = "" if n == d else f", shown as due from the {_ordinal(n)} day"
        first = start + timedelta(days=d - 1)
        latest = f"at the latest {_days(d)} after the last time"
        return f"{latest}{early}; first by {_on(first)}; {counts}"
    if kind == ROLLING:
        first = start + timedelta(days=d - 1)
        return f"at least {_days(n)} in any {d} days in a row; first full on {_on(first)}; {counts}"
    asked = {COUNT: _days(n), SUM: "at least ", LIMIT: "at most "}.get(kind, "")
    if kind in (SUM, LIMIT):
        asked += measures.with_measure(amount, measure)
    if kind == LIMIT and not amount:
        asked = f"no {measure}"
    blank = "counts as 0" if blank_is_zero else "proves nothing"
    if schedule.by_day:
        when = weekday_sets.words(weekdays)
        joined = "" if weekdays == weekday_sets.ALL else "on "
        neutral = f"; a day without a record {blank}" if kind == LIMIT else ""
        return f"{asked} {joined}{when}{neutral}; {counts}".strip()
    whole = ", Monday to Sunday" if period == "week" else ""
    first = _first_full(period, start, fiscal_year_start)
    return f"{asked} in each {period}{whole}; first full {period} from {_on(first)}; {counts}"


def _first_full(period: str, start: date, fiscal_year_start: int) -> date:
    ordinal = start.toordinal()
    first, last = bounds(period, ordinal, fiscal_year_start)
    return date.fromordinal(first if first == ordinal else last + 1)


def _times(n: int, period: str, text: str) -> Schedule:
    if period == "day":
        return Schedule(DAYS) if n == 1 else _amount(f">= {n} times/day", text)
    if period in MOST_IN:
        if not 1 <= n <= MOST_IN[period]:
            near = f">= {n} times/{period}" if n else f"1/{period}"
            raise schedule_hints.out_of_bounds(
                text, f"a {period} asks 1 to {MOST_IN[period]} days", near
            )
        return Schedule(COUNT, n=n, period=period)
    window = period.removesuffix("d")
    if window == period or not _whole(window):
        raise schedule_hints.unknown(text)
    d = int(window)
    if n == d > 0:
        return Schedule(DAYS)
    if not 1 <= n < d <= LONGEST:
        near = "daily" if n > d else f"{min(max(n, 1), LONGEST - 1)}/{min(max(d, 2), LONGEST)}d"
        raise schedule_hints.out_of_bounds(text, f"a window is 2 to {LONGEST} days long", near)
    return Schedule(ROLLING, n=n, d=d)


def _gap(text: str) -> Schedule:
    words = text.split()
    low, dash, high = words[1].partition("-") if len(words) == 3 else ("", "", "")
    high = high if dash else low
    factor = {"day": 1, "days": 1, "week": 7, "weeks": 7}.get(words[-1])
    if factor is None or not _whole(low) or not _whole(high):
        raise schedule_hints.unknown(text)
    a, b = int(low) * factor, int(high) * factor
    if not 1 <= a <= b <= LONGEST:
        a, b = sorted((min(max(a, 1), LONGEST), min(max(b, 1), LONGEST)))
        near = canonical(Schedule(GAP, n=a, d=b)) if b > 1 else "daily"
        raise schedule_hints.out_of_bounds(text, f"a gap is 1 to {LONGEST} days long", near)
    return Schedule(DAYS) if b == 1 else Schedule(GAP, n=a, d=b)


def _amount(text: str, typed: str) -> Schedule:
    operator, kind = next((pair for pair in _OPERATORS if text.startswith(pair[0])), ("", SUM))
    body, on, days = text[len(operator) :].strip().partition(" on ")
    weekdays = weekday_sets.parse(days) if on else weekday_sets.ALL
    head, period = _split_period(body)
    if weekdays is None or not period or not head[:1].isdigit():
        raise schedule_hints.unknown(typed)
    amount, measure = measures.quantity(head)
    if not operator and not measure:
        if on or amount % 1000:
            raise schedule_hints.unknown(typed)
        return _times(amount // 1000, period, typed)
    schedule = Schedule(kind, 0, 0, period, weekdays, amount, measure or measures.TIMES)
    _check_amount(schedule, typed)
    return schedule


def _split_period(body: str) -> tuple[str, str]:
    head, slash, period = body.rpartition("/")
    if not slash:
        words = body.rsplit(" ", 2)
        if len(words) < 3 or words[1] not in ("a", "per"):
            return "", ""
        head, _, period = words
    head, period = head.strip(), period.strip()
    return (head, period) if period in _PERIODS else ("", "")


def _check_amount(schedule: Schedule, typed: str) -> None:
    measure, period = schedule.measure, schedule.period
    if "/" in measure or not measure.isprintable():
        raise schedule_hints.unknown(typed)
    if period != "day" and schedule.weekdays != weekday_sets.ALL:
        near = canonical(schedule._replace(weekdays=weekday_sets.ALL))
        raise schedule_hints.out_of_bounds(typed, "weekdays go with amounts a day", near)
    if schedule.kind == SUM and schedule.amount == 0:
        raise schedule_hints.out_of_bounds(typed, "at least 0 asks for nothing", "track")


def _whole(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 6


def _days(n: int) -> str:
    return "1 day" if n == 1 else f"{n} days"


def _ordinal(n: int) -> str:
    suffix = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"


def _on(day: date) -> str:
    return f"{weekday_sets.NAMES[day.weekday()][:3]} {day.day} {_MONTHS[day.month - 1]}"
