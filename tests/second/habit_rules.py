"""The day algebra once more, slow and obvious: every unit looks at all its days again.

A history is anything with the fields of one; units come out as (first, last, state).
"""

from datetime import date, timedelta

DAY = timedelta(1)
FAR = date(2040, 1, 1)


def units(history, today):
    """Return all units up to today as (first, last, state)."""
    found = []
    for schedule, first, last in stretches(history):
        if first > today:
            continue
        found += KINDS[kind_of(schedule)](History(history, schedule, first, last, today))
    return found


def kind_of(schedule):
    """Return which of the rules judge a schedule."""
    if schedule.kind == "limit":
        return "limit a day" if schedule.period == "day" else "limit a period"
    if schedule.kind == "days" or schedule.period == "day":
        return "due days"
    return {"count": "calendar", "sum": "calendar"}.get(schedule.kind, schedule.kind)


def stretches(history):
    """Return (schedule, first, last) of each version that holds on any day."""
    end = history.archived or FAR
    found = []
    for place, version in enumerate(history.versions):
        later = [v.start - DAY for v in history.versions[place + 1 :][:1]]
        first, last = max(history.start, version.start), min([end, *later])
        if first <= last:
            found.append((version.schedule, first, last))
    return found


class History:
    """A history under one schedule: questions about single days."""

    def __init__(self, history, schedule, first, last, today):
        self.history, self.schedule = history, schedule
        self.first, self.last, self.today = first, last, today
        self.target = schedule.amount

    def mark(self, day):
        """Return the mark of a day, if it counts."""
        end = min(self.today, self.history.archived or FAR)
        return self.history.marks.get(day) if self.history.start <= day <= end else None

    def kind(self, day):
        """Return the kind of the mark, or nothing."""
        return self.mark(day).kind if self.mark(day) else ""

    def amount(self, day):
        """Return the amount of a day, 0 without one."""
        return (self.mark(day).amount or 0) if self.mark(day) else 0

    def excused(self, day):
        """Say whether a day is spared by any excuse that applies."""
        return day >= self.history.start and any(
            e.first <= day <= (e.last or FAR)
            for e in self.history.excuses
            if e.kind != "off" or self.history.off_days_apply
        )

    def due(self, day):
        """Say whether the weekday is among those asked for."""
        return bool(self.schedule.weekdays >> day.weekday() & 1)

    def done(self, day):
        """Say whether the day was done."""
        return self.kind(day) == "done"

    def spared(self, day):
        """Say whether the clock stands still on the day."""
        return self.excused(day) and not self.done(day)

    def blank(self, day):
        """Say whether a limit knows nothing of the day."""
        mark = self.mark(day)
        return mark is None or (mark.amount is None and mark.kind not in ("done", "no"))

    def passed(self, day):
        """Say whether a limit was passed by a plain no."""
        mark = self.mark(day)
        return mark is not None and mark.kind == "no" and mark.amount is None

    def reserve_holds(self, day):
        """Say whether the reserve spent on a day is one of the first so many of its month."""
        spent = [d for d in sorted(self.history.marks) if self._may_hold(d)]
        of_month = [d for d in spent if (d.year, d.month) == (day.year, day.month)]
        return day in of_month[: self.history.reserve_per_month]

    def _may_hold(self, day):
        for schedule, first, last in stretches(self.history):
            inside = first <= day <= min(last, self.today)
            if inside and (schedule.kind == "days" or schedule.period == "day"):
                other = History(self.history, schedule, first, last, self.today)
                return (
                    other.kind(day) == "reserve"
                    and other.due(day)
                    and not other.excused(day)
                    and not other.reached(day)
                    and not (schedule.kind == "limit" and other.blank(day))
                )
        return False

    def reached(self, day):
        """Say whether a due day was kept."""
        if self.schedule.kind == "limit":
            within = self.amount(day) <= self.target and not self.passed(day)
            return not self.blank(day) and within
        enough = bool(self.schedule.measure) and self.amount(day) >= self.target
        return self.done(day) or enough

    def verdict(self, span):
        """Name a closed unit that is neither kept nor spared."""
        summed = bool(self.schedule.measure)
        if any(self.kind(d) in ("done", "partly") or (summed and self.amount(d)) for d in span):
            return "partial"
        zero = [d for d in span if summed and self.mark(d) and self.mark(d).amount == 0]
        return "missed" if zero or any(self.kind(d) == "no" for d in span) else "not_recorded"


def between(first, last):
    """Return the days from first to last."""
    return [first + timedelta(n) for n in range((last - first).days + 1)]


def period(name, day, fiscal_year_start):
    """Return first and last day of the calendar period that holds a day."""
    if name == "week":
        first = day - timedelta(day.weekday())
        return first, first + timedelta(6)
    first = day.replace(day=1)
    while name == "quarter" and (first.month - fiscal_year_start) % 3:
        first = (first - DAY).replace(day=1)
    last = first
    for _ in range(3 if name == "quarter" else 1):
        last = (last + timedelta(31)).replace(day=1)
    return first, last - DAY


def due_days(h):
    """D1 to D5."""
    found = []
    for day in between(h.first, min(h.last, h.today)):
        if not h.due(day):
            continue
        zero = h.mark(day) and h.schedule.measure and h.mark(day).amount == 0
        if h.reached(day):
            state = "done"
        elif h.excused(day):
            state = "excused"
        elif h.reserve_holds(day):
            state = "reserve"
        elif day == h.today and h.kind(day) != "no" and not zero:
            state = "open"
        else:
            state = h.verdict([day])
        found.append((day, day, state))
    return found


def calendar(h):
    """C1 to C5."""
    found, day = [], h.first
    while day <= min(h.last, h.today):
        start, stop = period(h.schedule.period, day, h.history.fiscal_year_start)
        first, last = max(start, h.first), min(stop, h.last)
        span, length = between(first, last), len(between(start, stop))
        off = sum(h.excused(d) for d in span)
        if h.schedule.kind == "sum":
            reached, full = sum(h.amount(d) for d in span), h.target
            spared = reached * length >= full * (length - off)
        else:
            reached, full = sum(h.done(d) for d in span), h.schedule.n
            asked = next(
                k for k in range(400) if 2 * k * length > 2 * full * (length - off) - length
            )
            spared = reached >= asked
        if reached >= full:
            state = "done"
        elif last >= h.today:
            state = "open"
        elif (first, last) != (start, stop):
            state = "not_due"
        elif off and spared:
            state = "excused"
        else:
            state = h.verdict(span)
        found.append((first, last, state))
        day = last + DAY
    return found


def rolling(h):
    """R1 to R6."""
    found = []
    for day in between(h.first, min(h.last, h.today)):
        so_far = between(h.first, day)
        unspared = [d for d in so_far if not h.spared(d)]
        window = unspared[-h.schedule.d :]
        if sum(h.done(d) for d in so_far[-h.schedule.d :]) >= h.schedule.n:
            state = "done"
        elif sum(h.done(d) for d in window) >= h.schedule.n:
            state = "excused"
        elif len(unspared) < h.schedule.d:
            state = "open" if day == h.today else "not_due"
        elif h.spared(day):
            state = "excused"
        elif day == h.today:
            state = "open"
        else:
            state = h.verdict(window)
        found.append((day, day, state))
    return found


def gap(h):
    """G1 to G4. In an open pause a session is shown up to today."""
    found, first = [], h.first
    while first <= min(h.last, h.today):
        ahead = between(first, min(h.last, h.today + timedelta(1200)))
        unspared = [d for d in ahead if not h.spared(d)]
        deadline = unspared[h.schedule.d - 1] if len(unspared) >= h.schedule.d else None
        done = [d for d in ahead if h.done(d) and (deadline is None or d <= deadline)]
        if done:
            last, state = done[0], "done"
        elif deadline is None:
            last = h.last if h.last <= h.today + timedelta(1200) else h.today
            state = "open" if last >= h.today else "not_due"
        else:
            last = deadline
            state = "open" if last >= h.today else h.verdict(between(first, last))
        found.append((first, last, state))
        first = last + DAY
    return found


def limit_a_day(h):
    """L1 to L6."""
    found = []
    for day in between(h.first, min(h.last, h.today)):
        if not h.due(day):
            continue
        over = h.amount(day) > h.target or h.passed(day)
        if day == h.today and not over:
            state = "open"
        elif not over and (h.history.blank_is_zero or not h.blank(day)):
            state = "done"
        elif h.excused(day):
            state = "excused"
        elif h.blank(day):
            state = "not_recorded"
        else:
            state = "reserve" if h.reserve_holds(day) else "missed"
        found.append((day, day, state))
    return found


def limit_a_period(h):
    """M1 to M5."""
    found, day = [], h.first
    while day <= min(h.last, h.today):
        start, stop = period(h.schedule.period, day, h.history.fiscal_year_start)
        first, last = max(start, h.first), min(stop, h.last)
        span = between(first, last)
        rest = [d for d in span if not h.excused(d)]
        over, over_rest = (
            sum(h.amount(d) for d in s) > h.target or any(h.passed(d) for d in s)
            for s in (span, rest)
        )
        blank = all(h.blank(d) for d in span)
        if (first, last) != (start, stop):
            state = "not_due"
        elif not over and last >= h.today:
            state = "open"
        elif not over and (h.history.blank_is_zero or not blank):
            state = "done"
        elif len(rest) < len(span) and not over_rest:
            state = "open" if last >= h.today else "excused"
        else:
            state = "not_recorded" if blank else "missed"
        found.append((first, last, state))
        day = last + DAY
    return found


KINDS = {
    "due days": due_days,
    "calendar": calendar,
    "rolling": rolling,
    "gap": gap,
    "limit a day": limit_a_day,
    "limit a period": limit_a_period,
    "track": lambda h: [],
}
