"""The pictures of a pitch: the work's hours by quarter, and a hand-off before and since."""

from typing import NamedTuple

from journal.charts import words
from journal.charts.figures import Figure
from journal.charts.style import Sheet
from journal.domain import echo
from journal.domain.periods import Period
from journal.render import pitch_words
from journal.render.review_words import lowered
from journal.render.words import about_hours, rating
from journal.views.pitch import Pitch, QuarterSpent
from journal.views.review_days import HandOff

LEFT, WIDE, ROW, BAR = 1.3, 6.6, 0.5, 0.3
UNCLEAR = ("too early", "nothing before")
"""Words of a hand-off that has not two sides yet."""


class Bar(NamedTuple):
    """A bar from zero: its name, its length, what stands at its end, and its colour."""

    name: str
    size: float
    label: str
    colour: str


def drawn(pitch: Pitch) -> tuple[Figure, ...]:
    """Return the pictures that the pitch has data for: of what is, then of what could be."""
    found = (quarters(pitch), hand_off(pitch.before) if pitch.before else None)
    return tuple(each for each in found if each is not None)


def quarters(pitch: Pitch) -> Figure | None:
    """Return the hours of the work by quarter; None without any."""
    rows = pitch.what_is.quarters
    if not any(each.minutes for each in rows):
        return None
    bars = tuple(
        Bar(
            pitch_words.quarter(each),
            each.minutes,
            pitch_words.quarter_hours(each),
            "orange" if place == len(rows) - 1 else "slate",
        )
        for place, each in enumerate(rows)
    )
    lines = sum(each.entries for each in rows)
    last = Period(*pitch.span).last
    name = words.name(pitch_words.subject(pitch))
    subtitle = (
        f"Hours a quarter of {name}, n = {words.counted(lines, 'line')} up to "
        f"{echo.day_dated(last)}."
    )
    return Figure(
        name="quarters",
        title=quarters_title(rows),
        subtitle=subtitle,
        alt=words.sentences(f"{bar.name}: {bar.label}" for bar in bars),
        columns=("Quarter", "Hours", "Lines"),
        rows=tuple((each.label, about_hours(each.minutes), str(each.entries)) for each in rows),
        height=0.15 + ROW * len(bars),
        paint=_Bars(bars).paint,
    )


def quarters_title(rows: tuple[QuarterSpent, ...]) -> str:
    """Return the newest quarter beside the one before, as far as both are whole."""
    now = rows[-1]
    said = f"{about_hours(now.minutes)} h in {pitch_words.quarter(now)}"
    said += " so far" if now.running else ""
    if len(rows) < 2 or rows[-2].from_day is not None:
        return said
    then = rows[-2]
    return f"{said}, after {about_hours(then.minutes)} h in {pitch_words.quarter(then)}"


def hand_off(handed: HandOff) -> Figure | None:
    """Return the hours a week before and since a hand-off; None while it has not two sides."""
    if handed.word in UNCLEAR:
        return None
    before, since = handed.before_hours_per_week, handed.after_hours_per_week
    bars = (
        Bar("before", before, f"{rating(before)} h a week", "orange"),
        Bar("since", since, f"{rating(since)} h a week", "blue"),
    )
    title = lowered(words.name(handed.title))
    verdict = pitch_words.STUCK[handed.word].rstrip(".").lower()
    leaks = words.counted(handed.leaks, "line")
    return Figure(
        name="hand-off",
        title=words.capital(
            f"{title} went from {rating(before)} to {rating(since)} h a week: {verdict}"
        ),
        subtitle=f"Four weeks before {words.said_day(handed.closed_on)}, when it went to "
        f"{words.name(handed.owner)}, beside the {words.counted(handed.days_since, 'day')} since; "
        f"{leaks} came back.",
        alt=words.sentences(f"{bar.name} {bar.label}" for bar in bars),
        columns=("When", "Hours a week", "Lines that came back"),
        rows=(("before", rating(before), "–"), ("since", rating(since), str(handed.leaks))),
        height=0.15 + ROW * len(bars),
        paint=_Bars(bars).paint,
    )


class _Bars(NamedTuple):
    """Bars under each other, each with its name before it and its figure behind it."""

    bars: tuple[Bar, ...]

    def paint(self, sheet: Sheet) -> None:
        most = max(bar.size for bar in self.bars) or 1.0
        for number, bar in enumerate(self.bars):
            y = ROW * (number + 0.5)
            wide = max(WIDE * bar.size / most, 0.02)
            sheet.text(LEFT - 0.15, y, bar.name, align="right", size=11)
            sheet.boxes([(LEFT, y - BAR / 2, wide, BAR)], colour=bar.colour)
            sheet.text(LEFT + wide + 0.12, y, bar.label, bold=True, size=11)
