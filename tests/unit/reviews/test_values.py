"""A metric's value over a span: recorded rows by their Thursday, derived ones from the ledger."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import periods
from journal.domain.habit_records import History, Mark, Version
from journal.domain.periods import Period
from journal.domain.schedules import parse
from journal.reviews.frame import Rows
from journal.reviews.sections import values
from journal.views.entries import Entry
from journal.views.habits import Habit
from journal.views.intended import (
    GoalKept,
    HabitKept,
    Measured,
    MetricKept,
    MilestoneKept,
    ProjectKept,
)

WEEK = periods.week_of(date(2026, 9, 24))
TUESDAY = date(2026, 9, 22)
MONDAYS = (
    Measured(date(2026, 9, 14), 60, 80),
    Measured(date(2026, 9, 21), 30, 40),
)


def metric(kind="share", summary="pooled", derive=None, rows=(), cadence="week"):
    return MetricKept(
        1, "m", "M", kind, "tickets", "up", cadence, summary, False, None, derive, tuple(rows)
    )


def entry(number, day, kind="note", minutes=None, owner=None, project_id=None):
    at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return Entry(
        id=number,
        uid="",
        day=day,
        at=at,
        offset_min=0,
        timed=True,
        kind=kind,
        text="t",
        minutes=minutes,
        charge=None,
        realm=None,
        who=None,
        owner=owner,
        impact=None,
        quotable=False,
        url=None,
        credits=None,
        credit_unit=None,
        private=False,
        project_id=project_id,
        goal_id=None,
        role_id=None,
        metric_id=None,
        updated_at=at,
    )


LEDGER = Rows(
    entries=(
        entry(1, date(2026, 9, 20), minutes=600, owner="Billing"),
        entry(2, date(2026, 9, 21), minutes=90),
        entry(3, date(2026, 9, 22), minutes=30, project_id=7),
        entry(4, date(2026, 9, 22), kind="study", minutes=300, owner="Billing"),
        entry(5, date(2026, 9, 23), kind="win", minutes=60, owner="billing"),
    ),
    projects=(
        ProjectKept(7, "p", "P", "active", "Experts", None, None, None, None, None),
        ProjectKept(
            8, "q", "Q", "handed-off", "Experts", None, None, None, date(2026, 9, 22), None
        ),
    ),
    goals=(
        GoalKept(
            *(1, "kcs", "KCS", "certification", "active", 2700, None, None, None),
            date(2026, 1, 1),
            {date(2026, 1, 5): 60, date(2026, 9, 23): 30, date(2026, 9, 30): 600},
        ),
    ),
    milestones=(
        MilestoneKept(
            *(1, "a", date(2026, 9, 22), date(2026, 9, 22), None, None, None, "Docs", None, None),
            date(2026, 9, 1),
        ),
        MilestoneKept(
            *(2, "b", date(2026, 9, 22), date(2026, 9, 23), None, None, None, "Docs", None, None),
            date(2026, 9, 1),
        ),
    ),
    habits=(
        HabitKept(
            Habit(
                *(1, "", "reading", "Reading", None, date(2026, 9, 21), None, None, True, False),
                *(0, "default", None, 1),
            ),
            History(
                (Version(date(2026, 9, 21), parse("daily")),),
                {
                    date(2026, 9, 21): Mark(date(2026, 9, 21), "done"),
                    date(2026, 9, 22): Mark(date(2026, 9, 22), "no"),
                },
                (),
                date(2026, 9, 21),
            ),
        ),
    ),
)


@pytest.mark.parametrize(
    ("derive", "kind", "value"),
    [
        ("share:not-mine", "share", 90 / 180),
        ("hours:goal=kcs", "number", 1.5),
        ("hours:owner=Billing", "number", 1.0),
        ("hours:owner=Experts", "number", 0.5),
        ("count:win", "number", 1),
        ("count:handoff", "number", 1),
        ("count:promise-kept", "number", 1),
        ("kept:habit=reading", "share", 1 / 2),
    ],
)
def test_a_derived_metric_takes_its_value_from_the_ledger(derive, kind, value):
    derived = metric(kind, "pooled" if kind == "share" else "sum", derive)

    assert values.value(LEDGER, derived, WEEK, date(2026, 9, 23)).value == pytest.approx(value)


@pytest.mark.parametrize("derive", ["hours:goal=gone", "kept:habit=gone", "share:not-mine"])
def test_a_derived_metric_without_rows_has_no_value(derive):
    assert values.value(Rows(), metric(derive=derive), WEEK, TUESDAY).value is None


def test_a_week_recorded_before_its_thursday_is_a_value_of_its_week():
    found = values.value(Rows(), metric(rows=MONDAYS), WEEK, TUESDAY)

    assert (found.k, found.n) == (30, 40)


def test_it_is_compared_with_the_week_before_up_to_the_same_thursday():
    now = periods.so_far(WEEK, TUESDAY)
    held = metric(rows=MONDAYS)
    other = values.comparable(held, now, WEEK, periods.previous(WEEK), TUESDAY)

    assert (other.start, other.end) == (date(2026, 9, 14), date(2026, 9, 18))
    assert values.value(Rows(), held, other, TUESDAY).n == 80


def test_a_value_dated_after_today_is_not_known_yet():
    assert values.value(Rows(), metric(rows=MONDAYS), WEEK, date(2026, 9, 20)).value is None


def test_steps_are_those_whose_thursday_lies_in_the_span_and_that_have_begun():
    quarter = periods.quarter_of(date(2026, 9, 1))
    found = values.steps("week", quarter, date(2026, 9, 24))

    assert (found[0].label, found[-1].label, len(found)) == ("2026-W27", "2026-W39", 13)


LINES = st.lists(
    st.tuples(
        st.integers(0, 27),
        st.sampled_from(["note", "win", "study"]),
        st.none() | st.integers(1, 600),
        st.sampled_from([None, "me", "Billing", "billing", "Docs"]),
    ),
    max_size=30,
)
FIRST, UNTIL = date(2026, 8, 31), date(2026, 9, 27)
FOUR_WEEKS = Period(FIRST, date(2026, 9, 28))
WEEKS = tuple(periods.week_of(FIRST + timedelta(weeks=n)) for n in range(4))


def ledger_of(lines):
    """Return rows of entries in order of date."""
    days = sorted(lines, key=lambda line: line[0])
    return Rows(
        entries=tuple(
            entry(number, FIRST + timedelta(days=after), kind, minutes, owner)
            for number, (after, kind, minutes, owner) in enumerate(days, 1)
        )
    )


def of(lines, derive, span):
    return values.value(ledger_of(lines), metric(derive=derive), span, UNTIL)


@given(LINES)
def test_the_hours_of_all_owners_are_all_hours_of_work(lines):
    hours = [
        of(lines, f"hours:owner={team}", FOUR_WEEKS).value for team in ("me", "BILLING", "docs")
    ]
    work = sum(minutes or 0 for _, kind, minutes, _ in lines if kind != "study")

    assert sum(each or 0 for each in hours) == pytest.approx(work / 60)


@given(LINES)
def test_what_is_not_mine_is_the_rest_of_what_is(lines):
    share = of(lines, "share:not-mine", FOUR_WEEKS).value
    mine = of(lines, "hours:owner=me", FOUR_WEEKS).value or 0
    work = sum(minutes or 0 for _, kind, minutes, _ in lines if kind != "study") / 60

    assert (share is None) == (work == 0)
    assert share is None or share == pytest.approx(1 - mine / work)


@given(LINES, st.sampled_from(["count:win", "hours:owner=Billing"]))
def test_the_weeks_of_a_sum_add_up_to_their_whole(lines, derive):
    weeks = [of(lines, derive, week).value for week in WEEKS]

    assert sum(each or 0 for each in weeks) == pytest.approx(
        of(lines, derive, FOUR_WEEKS).value or 0
    )
    assert [each is None for each in weeks] == [
        not any(FIRST + timedelta(days=after) in week for after, *_ in lines) for week in WEEKS
    ]
