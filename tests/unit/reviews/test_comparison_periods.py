"""A review's figures are those that a slow count over the rows of the file gives."""

import sqlite3
from datetime import date

import pytest
from second import reviews_slow as slow

from journal import storage
from journal.errors import InvalidError
from journal.reviews import periods, snapshots
from journal.reviews.frame import Chosen, framed, unit_of, usually

SPANS = {
    "2026-W39": (date(2026, 9, 21), date(2026, 9, 28)),
    "2025-W43": (date(2025, 10, 20), date(2025, 10, 27)),
    "2026-08": (date(2026, 8, 1), date(2026, 9, 1)),
    "2026-Q3": (date(2026, 7, 1), date(2026, 10, 1)),
    "2025": (date(2025, 1, 1), date(2026, 1, 1)),
}
BEFORE = {
    "2026-W39": (date(2026, 9, 14), date(2026, 9, 21)),
    "2025-W43": (date(2025, 10, 13), date(2025, 10, 20)),
    "2026-08": (date(2026, 7, 1), date(2026, 8, 1)),
    "2026-Q3": (date(2026, 4, 1), date(2026, 7, 1)),
    "2025": (date(2024, 1, 1), date(2025, 1, 1)),
}
YEAR_AGO = {
    "2026-W39": (date(2025, 9, 22), date(2025, 9, 29)),
    "2025-W43": (date(2024, 10, 21), date(2024, 10, 28)),
    "2026-08": (date(2025, 8, 1), date(2025, 9, 1)),
    "2026-Q3": (date(2025, 7, 1), date(2025, 10, 1)),
    "2025": (date(2024, 1, 1), date(2025, 1, 1)),
}
EVERY = pytest.mark.parametrize("phrase", SPANS)


@EVERY
def test_hours_by_owner_are_the_sums_of_the_lines(reviewed, demo, phrase):
    owners = reviewed(phrase).owners

    assert {row.owner: row.minutes for row in owners.rows if row.minutes} == (
        slow.minutes_by_owner(demo, *SPANS[phrase])
    )


@EVERY
def test_shares_of_owners_are_compared_with_the_period_before_and_a_year_ago(
    reviewed, demo, phrase
):
    owners = reviewed(phrase).owners
    before = slow.minutes_by_owner(demo, *BEFORE[phrase])
    year_ago = slow.minutes_by_owner(demo, *YEAR_AGO[phrase])
    mine = next(row for row in owners.rows if row.mine)

    assert mine.share_before == pytest.approx(before["me"] / sum(before.values()))
    assert mine.share_year_ago == pytest.approx(year_ago["me"] / sum(year_ago.values()))


@EVERY
def test_hours_by_kind_are_the_sums_of_the_lines(reviewed, demo, phrase):
    kinds = reviewed(phrase).realms

    assert {row.realm: row.minutes for row in kinds.rows if row.minutes} == (
        slow.minutes_by_realm(demo, *SPANS[phrase])
    )


@EVERY
def test_the_charge_of_a_kind_is_that_of_its_minutes_in_twelve_months(reviewed, demo, phrase):
    kinds = {row.realm: row for row in reviewed(phrase).realms.rows}
    end = SPANS[phrase][1]
    mean, n = slow.charge(demo, "live-one", end.replace(year=end.year - 1), end)

    assert kinds["live-one"].charge == pytest.approx(mean)
    assert kinds["live-one"].charge_n == n


@EVERY
def test_study_is_counted_apart_from_work(reviewed, demo, phrase):
    learned = reviewed(phrase).learning

    assert learned.minutes == slow.study(demo, *SPANS[phrase])
    assert learned.minutes_before == slow.study(demo, *BEFORE[phrase])
    assert learned.minutes_year_ago == slow.study(demo, *YEAR_AGO[phrase])


@EVERY
@pytest.mark.parametrize("field", ["energy", "mood"])
def test_energy_and_mood_are_means_of_the_rated_days(reviewed, demo, phrase, field):
    rating = getattr(reviewed(phrase).feelings, field)

    assert (rating.n, rating.mean, rating.low) == slow.rating(demo, field, *SPANS[phrase])
    assert (rating.before_n, rating.before_mean, rating.before_low) == (
        slow.rating(demo, field, *BEFORE[phrase])
    )
    assert (rating.year_ago_n, rating.year_ago_mean, rating.year_ago_low) == (
        slow.rating(demo, field, *YEAR_AGO[phrase])
    )


@EVERY
@pytest.mark.parametrize("slug", ["within24", "csat"])
def test_shares_pool_the_weeks_whose_thursday_is_inside(reviewed, demo, phrase, slug):
    number = next(each for each in reviewed(phrase).numbers if each.slug == slug)

    assert (number.k, number.n) == slow.pooled(demo, slug, *SPANS[phrase])
    assert (number.before.then.k, number.before.then.n) == slow.pooled(demo, slug, *BEFORE[phrase])


@EVERY
def test_durations_are_medians_of_the_weeks(reviewed, demo, phrase):
    number = next(each for each in reviewed(phrase).numbers if each.slug == "full-resolution")

    assert number.value == slow.median(demo, "full-resolution", *SPANS[phrase])
    assert number.year_ago.then.value == (slow.median(demo, "full-resolution", *YEAR_AGO[phrase]))


@EVERY
def test_wins_and_their_results_are_those_of_the_lines(reviewed, demo, phrase):
    wins = reviewed(phrase).wins
    shown = [] if wins is None else list(wins.wins)
    found, with_result = slow.wins(demo, *SPANS[phrase])

    assert [win.id for win in shown] == found
    assert [win.id for win in shown if win.has_result] == with_result


@pytest.mark.parametrize("phrase", ["2026-08", "2026-Q3", "2025"])
def test_standing_counts_what_was_said_in_twelve_months(reviewed, demo, phrase):
    row = next(row for row in reviewed(phrase).standing.rows if row.who == "IT Ops")
    end = SPANS[phrase][1]

    assert (row.praise, row.critique) == (
        slow.standing(demo, "IT Ops", end.replace(year=end.year - 1), end)
    )


@pytest.mark.parametrize("phrase", ["2026-08", "2026-Q3"])
def test_promises_are_judged_by_their_day(reviewed, demo, phrase):
    assert reviewed(phrase).standing.promises == slow.promises(demo, *SPANS[phrase])


def test_a_daily_habit_is_kept_on_the_days_marked_done(reviewed, demo):
    row = next(row for row in reviewed("2026-Q3").habits.rows if row.slug == "reading")

    assert row.now.kept == slow.done_days(demo, "reading", *SPANS["2026-Q3"])
    assert row.before.kept == slow.done_days(demo, "reading", *BEFORE["2026-Q3"])


def test_the_usual_week_is_the_mean_of_the_thirteen_before(reviewed, demo):
    logged = reviewed("2026-W39").logged

    assert logged.usual_minutes == pytest.approx(slow.usual_week(demo, date(2026, 9, 21)))


def test_a_key_result_is_scored_from_its_metric_in_the_quarter_so_far(reviewed, demo):
    graded = reviewed("2026-Q3").objectives
    result = next(
        each for row in graded.rows for each in row.key_results if each.metric == "within24"
    )
    k, n = slow.pooled(demo, "within24", *SPANS["2026-Q3"])

    assert result.score == pytest.approx(slow.score(result.baseline, result.target, k / n))


def test_a_running_period_is_compared_with_as_many_first_days(reviewed, demo):
    head = reviewed("2026-Q3", date(2026, 8, 15)).head

    assert (head.running, head.day, head.days) == (True, 46, 92)
    assert (head.before.start, head.before.end) == (date(2026, 4, 1), date(2026, 5, 17))
    assert (head.year_ago.start, head.year_ago.end) == (date(2025, 7, 1), date(2025, 8, 16))


def test_a_running_period_counts_no_day_after_today(reviewed, demo):
    view = reviewed("2026-Q3", date(2026, 8, 15))
    span = date(2026, 7, 1), date(2026, 8, 16)

    assert view.owners.minutes == sum(slow.minutes_by_owner(demo, *span).values())
    assert view.learning.minutes == slow.study(demo, *span)


def test_the_same_rows_and_day_give_the_same_review(demo):
    frame = framed("quarter", unit_of("quarter", date(2026, 9, 1), 1), date(2026, 10, 2), Chosen())
    with storage.door.reading(demo, at=None) as store:
        rows = periods.gathered(store, frame)

    assert periods.compose(rows, frame) == periods.compose(rows, frame)


def test_a_finished_period_does_not_see_what_came_later(reviewed):
    later = reviewed("2026-Q2", date(2026, 10, 2))
    then = reviewed("2026-Q2", date(2026, 7, 1))

    assert later.habits == then.habits
    assert later.owners == then.owners
    assert later.numbers == then.numbers


def test_a_gap_stays_a_gap(reviewed):
    feelings = reviewed("2025-Q4").feelings
    blank = [day for day in feelings.days if day.energy is None]

    assert len(feelings.days) == 92
    assert len(blank) == 92 - feelings.energy.n
    assert blank != []


def test_a_period_that_has_not_begun_is_refused():
    with pytest.raises(InvalidError, match="has not begun"):
        framed("week", unit_of("week", date(2027, 1, 11), 1), date(2026, 10, 2), Chosen())


@pytest.mark.parametrize(
    ("today", "start"),
    [
        (date(2026, 9, 21), date(2026, 9, 14)),
        (date(2026, 9, 23), date(2026, 9, 14)),
        (date(2026, 9, 24), date(2026, 9, 21)),
        (date(2026, 9, 27), date(2026, 9, 21)),
    ],
)
def test_on_its_first_three_days_the_last_week_is_reviewed(today, start):
    assert usually("week", today, 1).start == start


def test_reading_a_review_changes_no_row(reviewed, demo):
    with sqlite3.connect(demo) as connection:
        before = connection.execute("SELECT count(*), max(id) FROM change").fetchone()
    reviewed("2026-W36")

    with sqlite3.connect(demo) as connection:
        assert connection.execute("SELECT count(*), max(id) FROM change").fetchone() == before


def test_the_compared_roles_of_a_quarter_come_back_from_its_snapshot(reviewed):
    view = reviewed("2026-Q3")

    assert view.roles.word == "clear"
    assert snapshots.read(snapshots.taken(view)).roles == view.roles
