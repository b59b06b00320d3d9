"""Calendar units tile the calendar and have names; periods are compared by rule D1."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from second import day_by_day

from journal.domain import periods
from journal.domain.periods import Period, parse_period
from journal.errors import InvalidError

VECTORS = json.loads(
    (Path(__file__).parents[2] / "vectors" / "definitions.json").read_text("utf-8")
)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
STARTS = st.integers(1, 12)


def of(kind: str, outcome: str) -> list[Any]:
    cases = [c for c in VECTORS["cases"] if c["kind"] == kind and outcome in c["expect"]]
    return [pytest.param(case["input"], case["expect"], id=case["id"]) for case in cases]


def read(case: dict[str, Any]) -> Period:
    return parse_period(
        case["text"],
        today=date.fromisoformat(case["today"]),
        fiscal_year_start=case["fiscal_year_start"],
    )


def ends(period: Period) -> list[str]:
    return [period.start.isoformat(), period.end.isoformat()]


@pytest.mark.parametrize(("case", "expected"), of("period", "start"))
def test_a_phrase_means_its_period(case: dict[str, Any], expected: dict[str, str]) -> None:
    assert ends(read(case)) == [expected["start"], expected["end"]]


@pytest.mark.parametrize(("case", "expected"), of("period", "refuse"))
def test_a_period_is_refused_with_its_reason(
    case: dict[str, Any], expected: dict[str, str]
) -> None:
    with pytest.raises(InvalidError) as refused:
        read(case)

    assert refused.value.reason == expected["refuse"]


@pytest.mark.parametrize(("case", "expected"), of("compare", "before"))
def test_a_period_is_compared_with_the_one_before_and_a_year_ago(
    case: dict[str, Any], expected: dict[str, Any]
) -> None:
    compared = periods.compared(read(case), date.fromisoformat(case["today"]))

    assert ends(compared.now) == [expected["start"], expected["end"]]
    assert ends(compared.before) == expected["before"]
    assert ends(compared.year_ago) == expected["year_ago"]


@given(day=DAYS)
def test_a_week_is_the_run_of_days_with_one_iso_week(day: date) -> None:
    found = periods.week_of(day)

    assert found[:2] == day_by_day.span(
        day, lambda a, b: a.isocalendar()[:2] == b.isocalendar()[:2]
    )
    assert found.label == f"{day:%G-W%V}"


@given(day=DAYS)
def test_a_month_is_the_run_of_days_with_one_month(day: date) -> None:
    found = periods.month_of(day)

    assert found[:2] == day_by_day.span(day, lambda a, b: (a.year, a.month) == (b.year, b.month))
    assert found.label == f"{day:%Y-%m}"


@given(day=DAYS, starts=STARTS)
def test_a_quarter_is_the_run_of_days_with_one_fiscal_quarter(day: date, starts: int) -> None:
    found = periods.quarter_of(day, starts)
    year, quarter = day_by_day.fiscal_quarter(day, starts)
    fiscal_name = f"FY{year % 100:02}" if 2000 <= year < 2100 else f"FY{year}"
    name = f"{year}" if starts == 1 else fiscal_name

    assert found[:2] == day_by_day.span(
        day,
        lambda a, b: day_by_day.fiscal_quarter(a, starts) == day_by_day.fiscal_quarter(b, starts),
    )
    assert found.label == f"{name}-Q{quarter}"
    assert periods.quarter_label(day, starts) == found.label


@given(day=DAYS, starts=STARTS)
def test_a_year_is_four_quarters(day: date, starts: int) -> None:
    found = periods.year_of(day, starts)
    quarters = [periods.quarter_of(found.start, starts)]
    quarters += [periods.quarter_of(quarters[0].end, starts)]
    quarters += [periods.quarter_of(quarters[1].end, starts)]
    quarters += [periods.quarter_of(quarters[2].end, starts)]

    assert quarters[0].start == found.start
    assert quarters[3].end == found.end
    assert [q.label for q in quarters] == [f"{found.label}-Q{n}" for n in (1, 2, 3, 4)]
    assert day in found


@given(day=DAYS, starts=STARTS, kind=st.sampled_from(("week", "month", "quarter", "year")))
def test_a_label_is_read_back_as_its_period(day: date, starts: int, kind: str) -> None:
    period = parse_period(kind, today=day, fiscal_year_start=starts)
    again = parse_period(str(period.label), today=date(2026, 11, 18), fiscal_year_start=starts)

    assert again == period


@given(day=DAYS, starts=STARTS, kind=st.sampled_from(("week", "month", "quarter", "year")))
def test_the_one_before_ends_where_the_period_begins(day: date, starts: int, kind: str) -> None:
    period = parse_period(kind, today=day, fiscal_year_start=starts)
    before = periods.previous(period)

    assert before.end == period.start
    assert before == parse_period(kind, today=before.start, fiscal_year_start=starts)


@given(start=DAYS, length=st.integers(1, 800))
def test_before_a_run_of_days_lie_as_many_days(start: date, length: int) -> None:
    before = periods.previous(Period(start, start + timedelta(days=length)))

    assert before == (start - timedelta(days=length), start, None)


@given(day=DAYS)
def test_a_week_a_year_ago_is_52_weeks_before(day: date) -> None:
    week = periods.week_of(day)
    ago = periods.year_ago(week)

    assert ago.start == week.start - timedelta(days=364)
    assert ago == periods.week_of(ago.start)


@given(day=DAYS, starts=STARTS, kind=st.sampled_from(("month", "quarter", "year")))
def test_a_month_quarter_or_year_a_year_ago_is_the_same_unit(
    day: date, starts: int, kind: str
) -> None:
    period = parse_period(kind, today=day, fiscal_year_start=starts)
    ago = periods.year_ago(period)

    assert ago.start == period.start.replace(year=period.start.year - 1)
    assert ago == parse_period(kind, today=ago.start, fiscal_year_start=starts)


@given(start=DAYS, length=st.integers(2, 800))
def test_a_run_of_days_a_year_ago_is_twelve_months_before_at_both_ends(
    start: date, length: int
) -> None:
    end = start + timedelta(days=length)
    ago = periods.year_ago(Period(start, end))

    assert ago.start == day_by_day.months_back(start, 12)
    assert ago.end == day_by_day.months_back(end, 12)
    assert ago.days > 0


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 2, 29), date(2023, 2, 28)),
        (date(2024, 2, 28), date(2023, 2, 28)),
        (date(2025, 2, 28), date(2024, 2, 28)),
        (date(2024, 3, 1), date(2023, 3, 1)),
    ],
)
def test_one_day_a_year_ago_is_one_day(day: date, expected: date) -> None:
    assert periods.year_ago(periods.day_of(day)) == periods.day_of(expected)


@pytest.mark.parametrize(
    ("year", "expected"), [(2020, True), (2026, True), (2032, True), (2025, False), (2027, False)]
)
def test_some_years_have_53_weeks(year: int, expected: bool) -> None:
    last_week = periods.week_of(date(year, 12, 28))

    assert (last_week.label == f"{year}-W53") is expected


def test_new_year_may_lie_in_the_last_week_of_the_year_before() -> None:
    assert periods.week_of(date(2027, 1, 1)).label == "2026-W53"
    assert periods.week_of(date(2024, 12, 30)).label == "2025-W01"


@pytest.mark.parametrize(
    ("today", "days", "before", "year_ago"),
    [
        (date(2026, 1, 31), 0, 0, 0),
        (date(2026, 2, 1), 1, 1, 1),
        (date(2026, 2, 27), 27, 27, 27),
        (date(2026, 2, 28), 28, 28, 28),
        (date(2026, 3, 1), 28, 31, 28),
    ],
)
def test_a_running_period_is_compared_by_elapsed_days_and_a_finished_one_whole(
    today: date, days: int, before: int, year_ago: int
) -> None:
    february = periods.month_of(date(2026, 2, 10))
    compared = periods.compared(february, today)

    assert periods.elapsed(february, today) == days
    assert [p.days for p in compared] == [days, before, year_ago]
    assert [p.label for p in compared] == ["2026-02", "2026-01", "2025-02"]


def test_a_longer_running_period_is_compared_with_all_of_a_shorter_one() -> None:
    march = periods.month_of(date(2026, 3, 30))
    compared = periods.compared(march, date(2026, 3, 30))

    assert compared.before == Period(date(2026, 2, 1), date(2026, 3, 1), "2026-02")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 8, 31), False),
        (date(2026, 9, 1), True),
        (date(2026, 9, 30), True),
        (date(2026, 10, 1), False),
        ("2026-09-10", False),
    ],
)
def test_a_period_holds_its_first_day_and_not_its_end(day: object, expected: bool) -> None:
    assert (day in periods.month_of(date(2026, 9, 10))) is expected


def test_a_period_cut_off_by_the_end_of_the_calendar_keeps_its_last_day() -> None:
    december = periods.month_of(date.max)

    assert december.last == date.max
    assert date.max in december
    assert december.days == 31


@pytest.mark.parametrize("starts", [1, 4])
def test_at_the_beginning_of_the_calendar_nothing_lies_before(starts: int) -> None:
    first = periods.year_of(date.min, starts)

    assert periods.previous(first).days == 0
    assert periods.previous(first).last == date.min
    assert periods.year_ago(first).start == date.min
    assert first.start == date.min


def test_without_a_fiscal_year_quarters_and_years_are_those_of_the_calendar() -> None:
    day = date(2026, 9, 10)

    assert periods.quarter_of(day) == Period(date(2026, 7, 1), date(2026, 10, 1), "2026-Q3")
    assert periods.year_of(day) == Period(date(2026, 1, 1), date(2027, 1, 1), "2026")
    assert periods.quarter_label(day) == "2026-Q3"
    assert periods.year_label(day) == "2026"


def test_one_day_is_a_unit_without_a_name() -> None:
    day = periods.day_of(date(2026, 9, 10))

    assert periods.unit_at(day, date(2026, 9, 9)) == periods.day_of(date(2026, 9, 9))
