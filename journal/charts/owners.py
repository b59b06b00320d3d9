"""Whose work it was, as bars of hours from zero, with share and change."""

from typing import NamedTuple

from journal.charts import words
from journal.charts.figures import Figure
from journal.charts.style import Sheet
from journal.domain import durations, rounding
from journal.render import review_words, section_words
from journal.views.review_days import OwnerRow, Owners
from journal.views.reviews import Head, Review

LEFT, WIDE, ROW, BAR = 2.35, 4.6, 0.42, 0.24


def figure(review: Review) -> Figure | None:
    """Return the hours of the period by rightful owner; None without work minutes."""
    owners = review.owners
    if owners is None or not owners.minutes:
        return None
    shown = _shown(owners, review.head.kind)
    beside = words.before(review.head)
    return Figure(
        name="owners",
        title=title(owners, review.head),
        subtitle=f"{words.period(review.head)}. Hours of work by rightful owner, n = "
        f"{durations.hours(owners.minutes)} h; upright mark: the share of {beside}. "
        f"Change in points on {beside}.",
        alt=words.sentences(_said(each) for each in shown),
        columns=("Owner", "Hours", "Share", "Share before", "Share a year ago", "What"),
        rows=tuple(_record(each) for each in shown),
        height=0.15 + ROW * len(shown),
        paint=_Bars(shown, owners.minutes).paint,
    )


class _Shown(NamedTuple):
    """A row with its shares in words, each as it adds up with those of the others."""

    row: OwnerRow
    share: str
    before: str
    year_ago: str


def _shown(owners: Owners, kind: str) -> tuple[_Shown, ...]:
    columns = [
        section_words.shares_of_hours(shares, owners, kind)
        for shares in (
            [row.share for row in owners.rows],
            [row.share_before for row in owners.rows],
            [row.share_year_ago for row in owners.rows],
        )
    ]
    rows = zip(owners.rows, *columns, strict=True)
    return tuple(_Shown(*each) for each in rows if each[0].minutes)


def title(owners: Owners, head: Head) -> str:
    """Return the share of work that was not one's own, its change, and the limit."""
    if owners.not_mine is None or owners.minutes < words.FEWEST_MINUTES:
        hours = durations.hours(owners.minutes)
        return f"Too few to say whose work it was: {hours} h of work written down"
    if not review_words.has_others(owners):
        return f"All {durations.hours(owners.minutes)} h of work are one’s own"
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


def _said(each: _Shown) -> str:
    row = each.row
    then = "" if row.share_before is None else f", {each.before} before"
    return f"{label(row)}: {durations.hours(row.minutes)} h, {each.share}{then}"


def _record(each: _Shown) -> tuple[str, ...]:
    row = each.row
    return (
        "mine" if row.mine else row.owner,
        durations.hours(row.minutes),
        each.share,
        each.before,
        each.year_ago,
        ", ".join(row.what),
    )


class _Bars(NamedTuple):
    """A bar an owner, from zero."""

    shown: tuple[_Shown, ...]
    minutes: int

    def paint(self, sheet: Sheet) -> None:
        then = [(each.row.share_before or 0.0) * self.minutes for each in self.shown]
        most = max([each.row.minutes for each in self.shown] + then)
        for number, (each, before) in enumerate(zip(self.shown, then, strict=True)):
            self._one(sheet, each, ROW * (number + 0.5), WIDE / most, before)

    def _one(self, sheet: Sheet, each: _Shown, y: float, scale: float, before: float) -> None:
        row = each.row
        sheet.text(LEFT - 0.12, y, words.name(label(row), 28), align="right", size=9)
        sheet.boxes([(LEFT, y - 0.01, WIDE, 0.02)], colour="grid")
        colour = "blue" if row.mine else "orange"
        sheet.boxes([(LEFT, y - BAR / 2, max(row.minutes * scale, 0.01), BAR)], colour=colour)
        if row.share_before is not None:
            x = LEFT + before * scale
            sheet.line([(x, y - 0.17), (x, y + 0.17)], colour="fg", width=1.6)
        right = LEFT + WIDE
        sheet.text(right + 0.75, y, f"{durations.hours(row.minutes)} h", bold=True, align="right")
        sheet.text(right + 1.35, y, each.share, align="right")
        sheet.text(right + 1.5, y, _change(row), colour="muted", size=8.5)


def _change(row: OwnerRow) -> str:
    if row.share is None or row.share_before is None:
        return ""
    moved = rounding.rounded(100 * (row.share - row.share_before), 1)
    return "steady" if moved == 0 else f"{'+' if moved > 0 else '−'}{abs(moved):.1f} points"
