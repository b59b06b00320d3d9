"""Whose work it was, as bars of hours from zero, with share and change."""

from typing import NamedTuple

from journal.charts import words
from journal.charts.figures import Figure
from journal.charts.style import Sheet
from journal.domain import durations, rounding
from journal.views.review_days import OwnerRow, Owners
from journal.views.reviews import Head, Review

LEFT, WIDE, ROW, BAR = 2.35, 4.6, 0.42, 0.24


def figure(review: Review) -> Figure | None:
    """Return the hours of the period by rightful owner; None without work minutes."""
    owners = review.owners
    if owners is None or not owners.minutes:
        return None
    rows = tuple(row for row in owners.rows if row.minutes)
    beside = words.before(review.head)
    return Figure(
        name="owners",
        title=title(owners, review.head),
        subtitle=f"{words.period(review.head)}. Hours of work by rightful owner, n = "
        f"{durations.hours(owners.minutes)} h; upright mark: the share of {beside}. "
        f"Change in points on {beside}.",
        alt=words.sentences(_said(row) for row in rows),
        columns=("Owner", "Hours", "Share", "Share before", "Share a year ago", "What"),
        rows=tuple(_record(row) for row in rows),
        height=0.15 + ROW * len(rows),
        paint=_Bars(rows, owners.minutes).paint,
    )


def title(owners: Owners, head: Head) -> str:
    """Return the share of work that was not one's own, its change, and the limit."""
    if owners.not_mine is None or owners.minutes < words.FEWEST_MINUTES:
        return f"Too few to say whose work it was: {durations.hours(owners.minutes)} h written down"
    share = rounding.per_cent(owners.not_mine)
    limit = rounding.per_cent(owners.limit)
    over = f"over the limit of {limit}" if owners.over_limit else f"within the limit of {limit}"
    if owners.not_mine_before is None:
        return f"Other teams’ work: {share} of hours, {over}"
    then = rounding.per_cent(owners.not_mine_before)
    beside = words.before(head)
    change = f"steady on {beside}" if then == share else f"{then} in {beside}"
    return f"Other teams’ work: {share} of hours, {change}; {over}"


def label(row: OwnerRow) -> str:
    """Return the owner's name; one's own work is `mine`."""
    return "mine" if row.mine else words.name(row.owner)


def _percent(share: float | None) -> str:
    return "–" if share is None else rounding.per_cent(share)


def _said(row: OwnerRow) -> str:
    then = "" if row.share_before is None else f", {_percent(row.share_before)} before"
    return f"{label(row)}: {durations.hours(row.minutes)} h, {_percent(row.share)}{then}"


def _record(row: OwnerRow) -> tuple[str, ...]:
    return (
        "mine" if row.mine else row.owner,
        durations.hours(row.minutes),
        _percent(row.share),
        _percent(row.share_before),
        _percent(row.share_year_ago),
        ", ".join(row.what),
    )


class _Bars(NamedTuple):
    """A bar an owner, from zero."""

    rows: tuple[OwnerRow, ...]
    minutes: int

    def paint(self, sheet: Sheet) -> None:
        then = [(row.share_before or 0.0) * self.minutes for row in self.rows]
        most = max([row.minutes for row in self.rows] + then)
        for number, (row, before) in enumerate(zip(self.rows, then, strict=True)):
            self._one(sheet, row, ROW * (number + 0.5), WIDE / most, before)

    def _one(self, sheet: Sheet, row: OwnerRow, y: float, scale: float, before: float) -> None:
        sheet.text(LEFT - 0.12, y, words.name(label(row), 28), align="right", size=9)
        sheet.boxes([(LEFT, y - 0.01, WIDE, 0.02)], colour="grid")
        colour = "blue" if row.mine else "orange"
        sheet.boxes([(LEFT, y - BAR / 2, max(row.minutes * scale, 0.01), BAR)], colour=colour)
        if row.share_before is not None:
            x = LEFT + before * scale
            sheet.line([(x, y - 0.17), (x, y + 0.17)], colour="fg", width=1.6)
        right = LEFT + WIDE
        sheet.text(right + 0.75, y, f"{durations.hours(row.minutes)} h", bold=True, align="right")
        sheet.text(right + 1.35, y, _percent(row.share), align="right")
        sheet.text(right + 1.5, y, _change(row), colour="muted", size=8.5)


def _change(row: OwnerRow) -> str:
    if row.share is None or row.share_before is None:
        return ""
    moved = rounding.rounded(100 * (row.share - row.share_before), 1)
    return "steady" if moved == 0 else f"{'+' if moved > 0 else '−'}{abs(moved):g} points"
