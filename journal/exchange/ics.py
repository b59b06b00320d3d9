"""Reminders as a calendar (RFC 5545): all-day events for days ahead, repeated ones for what comes
again; every event has a name that stays, so that a second import replaces the first.
"""

import unicodedata
from datetime import datetime, timedelta
from typing import Any

from icalendar import Alarm, Calendar, Event

from journal.domain.reminder_times import WEEKDAYS
from journal.views.reminders import Ahead, Recurring, Reminders

PRODUCT = "-//career-journal//journal//EN"
HIDDEN = "private"
"""What an event says in place of its text, for a calendar that others see."""

CATEGORY = "journal"


def write(view: Reminders, *, private: bool = False) -> bytes:
    """Return the calendar; with `private` no event says what it is about."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for again in view.recurring:
        calendar.add_component(_again(again, view.now, private))
    for ahead in view.ahead:
        calendar.add_component(_ahead(ahead, private))
    made: bytes = calendar.to_ical()
    return made


def _ahead(ahead: Ahead, private: bool) -> Event:
    text = HIDDEN if private else clean(ahead.text)
    event = _event(ahead.uid, text, ahead.kind, ahead.updated_at, ahead.changes, private)
    if not private:
        event.add("description", clean(ahead.command))
    event.add("dtstart", ahead.day)
    event.add("dtend", ahead.day + timedelta(days=1))
    for days in ahead.alarms:
        event.add_component(_alarm(text, timedelta(days=-days)))
    return event


def _again(again: Recurring, now: datetime, private: bool) -> Event:
    """Return an event at a local time wherever one is: a time without a zone."""
    text = HIDDEN if private else again.text
    event = _event(again.uid, text, again.kind, now, 0, private)
    if not private:
        event.add("description", again.command)
    event.add("dtstart", datetime.combine(again.first, again.at))
    event.add("duration", timedelta(minutes=again.minutes))
    event.add("rrule", _rule(again))
    event.add_component(_alarm(text, timedelta()))
    return event


def _rule(again: Recurring) -> dict[str, Any]:
    if again.kind == "line":
        return {"FREQ": "DAILY"}
    if again.kind == "week":
        return {"FREQ": "WEEKLY", "BYDAY": WEEKDAYS[again.first.weekday()][:2].upper()}
    return {"FREQ": "MONTHLY", "INTERVAL": 3, "BYMONTHDAY": -1}


def _event(
    name: str, text: str, kind: str, changed: datetime, changes: int, private: bool
) -> Event:
    event = Event()
    event.add("uid", name)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", changes)
    event.add("summary", text)
    event.add("transp", "TRANSPARENT")
    event.add("categories", [CATEGORY] if private else [CATEGORY, kind])
    if private:
        event.add("class", "PRIVATE")
    return event


def _alarm(text: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", before)
    return alarm


def clean(text: str) -> str:
    """Return a text in one line without control characters, which a calendar may not hold."""
    return " ".join(
        "".join(
            " " if unicodedata.category(sign) in ("Cc", "Cs") else sign for sign in text
        ).split()
    )
