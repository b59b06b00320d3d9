"""A pitch's figures, hand-offs, tolls and effects are those that a slow count over the rows gives."""

from datetime import UTC, date, datetime, timedelta

import pytest
from second import pitch_slow as slow
from second import reviews_slow

from journal import ledger, plans, storage
from journal.domain import periods, standing
from journal.plans import read_metrics, read_work
from journal.reviews import effects, pitch
from journal.reviews.frame import Rows
from journal.reviews.pitch import Asked

RUNNING, ENDED = date(2026, 9, 27), date(2026, 10, 2)
ONE = timedelta(days=1)
CASES = {
    "Experts so far": ("Experts", {"owner": "Experts"}, "2026-Q3", RUNNING),
    "Experts": ("Experts", {"owner": "Experts"}, "2026-Q3", ENDED),
    "Experts in spring": ("experts", {"owner": "Experts"}, "2026-Q2", ENDED),
    "training": ("technical-training", {"project": "technical-training"}, "2026-Q3", RUNNING),
    "Product in August": ("Product", {"owner": "Product"}, "2026-08", ENDED),
    "Billing": ("Billing", {"owner": "Billing"}, "2025", ENDED),
    "Experts to a Thursday": ("Experts", {"owner": "Experts"}, "2026-06-01..2026-07-23", ENDED),
    "Billing now": ("Billing", {"owner": "Billing"}, "2026-Q3", ENDED),
    "own work": ("24-hour", {"project": "24-hour-answer"}, "2026-Q3", RUNNING),
}
EVERY = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


@pytest.fixture(scope="session")
def pitched(demo):
    """Return a function that composes the pitch of a case."""
    known = {}

    def compose(case):
        word, _, phrase, today = case
        key = (word, phrase, today)
        if key not in known:
            whole = periods.parse_period(phrase, today=today)
            at = datetime(today.year, today.month, today.day, 9, tzinfo=UTC)
            with storage.door.reading(demo, at=at) as store:
                known[key] = pitch.pitched(store, word, Asked(whole, today))
        return known[key]

    return compose


def span(case):
    """Return first day, last day looked at, and the lines of work of a case's words."""
    _, _, phrase, today = case
    whole = periods.parse_period(phrase, today=today)
    return whole.start, min(whole.end - ONE, today)


@EVERY
def test_lines_and_hours_are_those_of_the_rows(pitched, demo, case):
    found = pitched(case).what_is
    first, last = span(case)
    lines = slow.within(slow.work(demo, **case[1]), first, last + ONE)

    assert (found.now.entries, found.now.minutes) == (len(lines), slow.minutes(lines))
    assert found.without_minutes == len([line for line in lines if not line["minutes"]])


@EVERY
def test_hours_a_week_are_those_of_the_days_looked_at(pitched, demo, case):
    found = pitched(case).what_is
    first, last = span(case)
    taken = slow.minutes(slow.within(slow.work(demo, **case[1]), first, last + ONE))

    assert found.minutes_per_week == pytest.approx(taken / ((last - first).days + 1) * 7)


@EVERY
def test_twelve_months_are_told_in_hours_share_and_working_days(pitched, demo, case):
    found = pitched(case).what_is
    start, end = slow.year_before(span(case)[1])
    taken = slow.minutes(slow.within(slow.work(demo, **case[1]), start, end))

    assert found.year.minutes == taken
    assert found.share == pytest.approx(
        taken / slow.minutes(slow.within(slow.work(demo), start, end))
    )
    assert found.working_days == pytest.approx(slow.working_days(demo, taken, start, end))


@EVERY
def test_the_bars_are_the_hours_of_four_quarters(pitched, demo, case):
    found = pitched(case).what_is.quarters
    expected = slow.quarter_hours(slow.work(demo, **case[1]), span(case)[1])

    assert [row.minutes for row in found] == [taken for _, taken in expected][-len(found) :]
    assert [row.label[-1] for row in found] == [str(month // 3 + 1) for month, _ in expected][
        -len(found) :
    ]


@pytest.mark.parametrize(
    "name", ["Experts so far", "Experts to a Thursday", "Experts in spring", "training"]
)
def test_what_the_hours_would_be_is_counted_in_ones_own_hours_of_the_metric(pitched, demo, name):
    case = CASES[name]
    first, last = span(case)
    end = periods.parse_period(case[2], today=case[3]).end
    count, spent, weeks = slow.rate(demo, "within24", "async-one", first, end, last)
    found = pitched(case).equivalent
    hours = pitched(case).what_is.now.minutes / 60

    assert (found.counted, found.minutes, found.weeks) == (count, spent, weeks)
    assert found.about == slow.two_figures(hours * count / (spent / 60))


@pytest.mark.parametrize("name", ["Experts so far", "Experts", "Experts in spring", "own work"])
def test_weeks_with_more_of_it_stand_beside_the_others(pitched, demo, name):
    case = CASES[name]
    (more, less), apart = slow.sides(demo, slow.work(demo, **case[1]), "within24", span(case)[1])
    found = pitched(case).own.beside.sides

    assert (found.more[:3], found.less[:3]) == (more, less)
    assert (found.difference, found.low, found.high) == pytest.approx(apart, abs=1e-6)
    assert found.more_than_chance == (apart[1] > 0 or apart[2] < 0)


@EVERY
def test_the_charge_is_that_of_every_minute_of_twelve_months(pitched, demo, case):
    found = pitched(case).own.charge
    lines = slow.within(slow.work(demo, **case[1]), *slow.year_before(span(case)[1]))
    mean, n, left = slow.charge(lines)

    assert (found.n, found.left_out) == (n, left)
    assert found.mean == (None if mean is None else pytest.approx(mean))


@pytest.mark.parametrize("name", ["Experts so far", "Experts", "training", "Product in August"])
def test_the_hand_off_before_is_counted_day_by_day(pitched, demo, name):
    found = pitched(CASES[name]).before
    expected = slow.hand_off(demo, "invoice-chasing", span(CASES[name])[1])

    assert found[4:9] == pytest.approx(expected)
    assert (found.project, found.word) == ("invoice-chasing", "stuck")


def test_a_hand_off_is_none_before_itself(pitched):
    assert pitched(CASES["Billing"]).before is None
    assert pitched(CASES["Billing now"]).before is None
    assert pitched(CASES["Billing now"]).handed.project == "invoice-chasing"
    assert pitched(CASES["Experts in spring"]).before is None


@pytest.mark.parametrize("phrase", ["2026-Q3", "2025", "2026-08"])
def test_projects_and_tags_are_told_by_the_charge_of_their_minutes(reviewed, demo, phrase):
    view = reviewed(phrase)
    start, end = slow.year_before(view.head.now.end - ONE)
    lines = slow.within(slow.work(demo), start, end)
    titles = {row["title"]: row["id"] for row in slow.rows(demo, "project")}
    expected = [
        slow.charge(
            [line for line in lines if line["project_id"] == titles[row.name]]
            if row.kind == "project"
            else [line for line in lines if line["id"] in slow.tagged(demo, row.name)]
        )
        for row in view.tolls.rows
    ]

    assert [(row.n, row.left_out) for row in view.tolls.rows] == [each[1:] for each in expected]
    assert [row.mean for row in view.tolls.rows] == pytest.approx([each[0] for each in expected])


def test_a_project_is_judged_by_the_weeks_before_and_after_its_dates(demo):
    at = datetime(2026, 9, 27, 9, tzinfo=UTC)
    with storage.door.reading(demo, at=at) as store:
        rows = Rows(projects=read_work.projects(store), metrics=read_metrics.metrics(store))
    project = next(each for each in rows.projects if each.slug == "24-hour-answer")
    found = effects.effect(rows, project, RUNNING)
    before = slow.recorded(demo, "within24", date(2026, 4, 1), date(2026, 7, 1))
    after = slow.recorded(demo, "within24", date(2026, 7, 1), date(2026, 9, 28))
    ago = slow.recorded(demo, "within24", date(2025, 7, 2), date(2025, 9, 29))

    assert (found.before[3:], found.after[3:], found.year_ago[3:]) == (before, after, ago)
    assert (found.difference, found.low, found.high) == pytest.approx(
        slow.apart(after, before), abs=1e-6
    )


@pytest.mark.parametrize("who", ["Customers", "it ops", "DOCS", "Product", "Nobody"])
@pytest.mark.parametrize("today", [date(2026, 9, 27), date(2026, 2, 28), date(2025, 10, 30)])
def test_the_standing_told_beside_praise_is_that_of_the_rows(demo, who, today):
    with storage.door.reading(demo, at=datetime(2026, 9, 27, 9, tzinfo=UTC)) as store:
        found = standing.standing(ledger.entries.said_by(store, who, today), today)
    first, end = slow.year_before(today)

    assert (found.praise, found.critique) == reviews_slow.standing(demo, who, first, end)


@pytest.mark.parametrize("today", [date(2026, 9, 27), date(2026, 10, 2), date(2025, 12, 1)])
def test_the_promises_of_twelve_months_are_those_of_the_rows(demo, today):
    with storage.door.reading(demo, at=datetime(2026, 10, 2, 9, tzinfo=UTC)) as store:
        steps = plans.glance_work.milestones(store, closed=True)
    known = [
        step._replace(done_on=step.done_on if step.done_on and step.done_on <= today else None)
        for step in steps
    ]
    first, end = slow.year_before(today)
    kept, counted, late, overdue = reviews_slow.promises(demo, first, end)
    due_today = len(
        [step for step in known if step.promised_to and step.due == today and step.open]
    )

    assert plans.milestones.kept(known, today) == (
        kept,
        counted - due_today,
        late,
        overdue - due_today,
    )
