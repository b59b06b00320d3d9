"""A phrase for a day means one day, or is refused; the base is Wednesday 18 November 2026."""

import subprocess
import sys
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from journal.domain.days import Moment, excuse_day, ledger_day, parse_day
from journal.domain.grammar_words import Prefer
from journal.errors import InvalidError

WEDNESDAY = date(2026, 11, 18)
UTC = ZoneInfo("UTC")


def day(phrase: str, prefer: Prefer = "past", today: date = WEDNESDAY) -> str:
    return parse_day(phrase, today=today, prefer=prefer, zone=UTC).day.isoformat()


def refusal(phrase: str, prefer: Prefer = "past", today: date = WEDNESDAY) -> InvalidError:
    with pytest.raises(InvalidError) as refused:
        parse_day(phrase, today=today, prefer=prefer, zone=UTC)
    return refused.value


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("today", "2026-11-18"),
        ("now", "2026-11-18"),
        ("tonight", "2026-11-18"),
        ("this morning", "2026-11-18"),
        ("this afternoon", "2026-11-18"),
        ("this evening", "2026-11-18"),
        ("yesterday", "2026-11-17"),
        ("last night", "2026-11-17"),
        ("tomorrow", "2026-11-19"),
        ("day before yesterday", "2026-11-16"),
        ("the day before yesterday", "2026-11-16"),
        ("day after tomorrow", "2026-11-20"),
        ("the day after tomorrow", "2026-11-20"),
    ],
)
def test_fixed_words_are_counted_from_today(phrase: str, expected: str) -> None:
    assert day(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("-2", "2026-11-16"),
        ("+2", "2026-11-20"),
        ("+0", "2026-11-18"),
        ("-3d", "2026-11-15"),
        ("+2w", "2026-12-02"),
        ("-2 weeks", "2026-11-04"),
        ("+1fortnight", "2026-12-02"),
        ("-1mo", "2026-10-18"),
        ("-1q", "2026-08-18"),
        ("+1yr", "2027-11-18"),
        ("-9999", "1999-07-04"),
    ],
)
def test_a_sign_counts_units_and_days_without_a_unit(phrase: str, expected: str) -> None:
    assert day(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("3 days ago", "2026-11-15"),
        ("3 days back", "2026-11-15"),
        ("3d ago", "2026-11-15"),
        ("in 3 days", "2026-11-21"),
        ("in 3d", "2026-11-21"),
        ("3 days from now", "2026-11-21"),
        ("2 weeks from today", "2026-12-02"),
        ("zero days ago", "2026-11-18"),
        ("one week and two days ago", "2026-11-09"),
        ("1 week 2 days ago", "2026-11-09"),
        ("1w 2d ago", "2026-11-09"),
        ("half a year ago", "2026-05-18"),
        ("in half a year", "2027-05-18"),
        ("a fortnight ago", "2026-11-04"),
        ("an q ago", "2026-08-18"),
        ("2 q ago", "2026-05-18"),
        ("a couple of weeks ago", "2026-11-04"),
        ("a couple weeks ago", "2026-11-04"),
        ("couple of weeks ago", "2026-11-04"),
        ("twenty days ago", "2026-10-29"),
        ("twenty-one days ago", "2026-10-28"),
        ("twenty one days ago", "2026-10-28"),
        ("twenty-nine days ago", "2026-10-20"),
        ("thirty days ago", "2026-10-19"),
        ("2 yr ago", "2024-11-18"),
    ],
)
def test_a_distance_is_one_or_two_amounts(phrase: str, expected: str) -> None:
    assert day(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("last week", "2026-11-11"),
        ("next week", "2026-11-25"),
        ("last month", "2026-10-18"),
        ("next month", "2026-12-18"),
        ("last quarter", "2026-08-18"),
        ("next quarter", "2027-02-18"),
        ("last year", "2025-11-18"),
        ("next year", "2027-11-18"),
    ],
)
def test_last_and_next_unit_move_today_by_one(phrase: str, expected: str) -> None:
    assert day(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "today", "expected"),
    [
        ("1 month ago", date(2027, 3, 31), "2027-02-28"),
        ("last month", date(2028, 3, 30), "2028-02-29"),
        ("a year ago", date(2028, 2, 29), "2027-02-28"),
        ("next year", date(2028, 2, 29), "2029-02-28"),
        ("in 1 quarter", date(2026, 11, 30), "2027-02-28"),
        ("1 month and 1 day ago", date(2027, 3, 31), "2027-02-27"),
        ("1 day and 1 month ago", date(2027, 3, 31), "2027-02-27"),
        ("1 year and 1 month from now", date(2028, 2, 29), "2029-03-29"),
    ],
)
def test_months_clamp_to_the_last_day_and_go_first_in_a_sum(
    phrase: str, today: date, expected: str
) -> None:
    assert day(phrase, today=today) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("2 fridays ago", "2026-11-06"),
        ("a friday ago", "2026-11-13"),
        ("1 wednesday ago", "2026-11-11"),
        ("two weds ago", "2026-11-04"),
        ("3 mons ago", "2026-11-02"),
    ],
)
def test_so_many_weekdays_ago_are_counted_strictly_before_today(phrase: str, expected: str) -> None:
    assert day(phrase) == expected


@pytest.mark.parametrize(
    ("weekday", "last", "this", "next_", "bare", "ahead"),
    [
        ("monday", "2026-11-16", "2026-11-23", "2026-11-23", "2026-11-16", "2026-11-23"),
        ("tues", "2026-11-17", "2026-11-24", "2026-11-24", "2026-11-17", "2026-11-24"),
        ("wednesday", "2026-11-11", "2026-11-18", "2026-11-25", "2026-11-18", "2026-11-18"),
        ("thurs", "2026-11-12", "2026-11-19", "2026-11-19", "2026-11-12", "2026-11-19"),
        ("friday", "2026-11-13", "2026-11-20", "2026-11-20", "2026-11-13", "2026-11-20"),
    ],
)
@pytest.mark.parametrize("on", ["", "on "])
def test_last_this_and_next_do_not_follow_the_direction_and_bare_weekdays_do(
    weekday: str, last: str, this: str, next_: str, bare: str, ahead: str, on: str
) -> None:
    assert day(f"{on}last {weekday}") == day(f"{on}last {weekday}", "future") == last
    assert day(f"{on}this {weekday}") == day(f"{on}this {weekday}", "future") == this
    assert day(f"{on}next {weekday}") == day(f"{on}next {weekday}", "future") == next_
    assert day(f"{on}{weekday}") == bare
    assert day(f"{on}{weekday}", "future") == ahead


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("friday last week", "2026-11-13"),
        ("sunday last week", "2026-11-15"),
        ("monday this week", "2026-11-16"),
        ("monday next week", "2026-11-23"),
        ("on monday next week", "2026-11-23"),
        ("last week friday", "2026-11-13"),
        ("last week on friday", "2026-11-13"),
        ("this week sunday", "2026-11-22"),
        ("next week on mon", "2026-11-23"),
    ],
)
def test_a_weekday_of_a_week_is_found_in_the_iso_week(phrase: str, expected: str) -> None:
    assert day(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "past", "future"),
    [
        ("wednesday", "2026-11-18", "2026-11-18"),
        ("18 nov", "2026-11-18", "2026-11-18"),
        ("friday", "2026-11-13", "2026-11-20"),
        ("31 dec", "2025-12-31", "2026-12-31"),
        ("first monday of december", "2025-12-01", "2026-12-07"),
        ("the 5th", "2026-11-05", "2026-12-05"),
        ("the 31st", "2026-10-31", "2026-12-31"),
        ("end of february", "2026-02-28", "2027-02-28"),
        ("end of november", "2025-11-30", "2026-11-30"),
        ("29 feb", "2024-02-29", "2028-02-29"),
        ("fifth wednesday of april", "2026-04-29", "2031-04-30"),
    ],
)
def test_an_incomplete_date_is_the_latest_so_far_or_the_earliest_from_today(
    phrase: str, past: str, future: str
) -> None:
    assert day(phrase) == past
    assert day(phrase, "future") == future


@pytest.mark.parametrize("today", [date(2103, 6, 1), date(2104, 2, 28)])
def test_a_leap_day_is_found_across_a_year_without_one(today: date) -> None:
    assert day("29 feb", today=today) == "2096-02-29"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("friday night", Moment(date(2026, 11, 13))),
        ("yesterday evening", Moment(date(2026, 11, 17))),
        ("3 nov morning", Moment(date(2026, 11, 3))),
        ("2026-11-03 afternoon", Moment(date(2026, 11, 3))),
        ("last friday night", Moment(date(2026, 11, 13))),
    ],
)
def test_a_part_of_the_day_may_follow_a_day_and_gives_no_time(
    phrase: str, expected: Moment
) -> None:
    assert parse_day(phrase, today=WEDNESDAY, zone=UTC)._replace(exact=False) == expected


@pytest.mark.parametrize("phrase", ["today", "yesterday", "-2", "friday", "2026-11-03"])
def test_the_common_words_load_nothing_but_their_own_module(phrase: str) -> None:
    code = (
        "import sys; from datetime import date; from journal.domain import days;"
        f"days.parse_day({phrase!r}, today=date(2026, 11, 18));"
        "print(*sorted(m for m in sys.modules if m.startswith(('journal.', 'dateutil', 'zone'))))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )

    assert loaded.stdout.split() == [
        "journal._lazy",
        "journal.domain",
        "journal.domain.days",
        "journal.domain.grammar_words",
        "journal.errors",
    ]


@pytest.mark.parametrize("phrase", ["2026-11-03", "20261103", "2026-W45-2", "tue 2026-11-03"])
def test_a_full_iso_date_is_exact(phrase: str) -> None:
    assert parse_day(phrase, today=WEDNESDAY) == Moment(date(2026, 11, 3), exact=True)


@pytest.mark.parametrize("phrase", ["2026-11-3", "2026/11/03", "3 nov 2026", "-15", "the 3rd"])
def test_any_other_spelling_is_not_exact(phrase: str) -> None:
    assert parse_day(phrase, today=WEDNESDAY) == Moment(date(2026, 11, 3), exact=False)


@pytest.mark.parametrize(
    "phrase",
    [
        " today ",
        "TODAY",
        "\ttoday\n",
        "\u2003today\u00a0",
        "today,",
        ",today",
    ],
)
def test_white_space_commas_and_case_do_not_matter(phrase: str) -> None:
    assert day(phrase) == "2026-11-18"


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        " \t ",
        "10",
        "last",
        "this",
        "on",
        "the",
        "a",
        "3 days",
        "3d",
        "asdf",
        "read a book",
        "last night at 1am",
        "tonight at 9pm",
        "this evening 21:00",
        "now 21:15",
        "friday evening 21:15",
        "friday evening night",
        "this night",
        "on today",
        "on 3 days ago",
        "yesterday at 9",
        "yesterday yesterday",
        "friday 21:15 9pm",
        "the 5",
        "the nov 3",
        "november the 3rd",
        "3rdnov",
        "3.11",
        "3-11-26",
        "1.2.3.4",
        "2026-11-031",
        "10000-01-01",
        "0 fridays ago",
        "2 foos ago",
        "2 fridays from now",
        "few days ago",
        "foo days ago",
        "12345 days ago",
        "9 yrs ago",
        "several days ago",
        "last weekend",
        "recently",
        "1.5 days ago",
        "2 hours ago",
        "thirty-one days ago",
        "twenty-a days ago",
        "ten-one days ago",
        "1 week and ago",
        "1 week and 2 ago",
        "1 week 2 days 3 months ago",
        "in",
        "ago",
        "from now",
        "-2x",
        "-",
        "+",
        "-12345",
        "- 2",
        "-2 weeks 3",
        "-2w x",
        "last week foo friday",
        "yesterday ab:30",
        "yesterday 123:00",
        "yesterday :30",
        "yesterday ab pm",
        "last fortnight",
        "this week on",
        "last week on friday morning night",
        "end of",
        "end of asdf",
        "end of foo month",
        "first monday of foo month",
        "end of 25",
        "end of sep 25 26",
        "end of feb x",
        "first day",
        "first monday of",
        "first monday at december",
        "first monday of december x",
        "first monday of next week",
        "first monday of the last next month",
        "sixth monday of december",
        "friday the 13th of never",
        "fri sat",
        "friday 21:15Z",
        "yesterday T21:15",
        "2026-11-03T",
        "2026-11-03T9:30",
        "2026-11-03T09:30:1",
        "2026-11-03T09:30+1",
        "2026-11-03T09:30+1:00",
        "2026-11-03T09:30+001:0",
        "tomorrow-ish",
        "２０２６-０１-０５",
        "٢٠٢٦-٠١-٠٥",
        "2026\u201111\u201103",
        "to\u200bday",
        "\u212a today",
        "today\x00",
        "1 day ago" + " " + "x" * 60,
    ],
)
def test_what_is_not_in_the_grammar_is_unknown(phrase: str) -> None:
    assert refusal(phrase).reason == "unknown"


@pytest.mark.parametrize(
    "phrase",
    [
        "may",
        "2026",
        "2026-11",
        "nov 2026",
        "nov '26",
        "week",
        "this week",
        "this month",
        "year",
        "W47",
        "2026-W47",
        "Q3",
        "2026-Q3",
        "q3 2026",
        "FY27",
        "FY27-Q1",
    ],
)
def test_a_whole_period_is_no_day(phrase: str) -> None:
    assert refusal(phrase).reason == "period"


@pytest.mark.parametrize(
    "phrase", ["12:30", "9pm", "at 9pm", "9:30 pm", "noon", "morning", "night"]
)
def test_a_time_alone_has_no_day(phrase: str) -> None:
    assert refusal(phrase).reason == "time_only"


@pytest.mark.parametrize(
    "phrase", ["midnight", "at midnight", "yesterday at midnight", "midnight yesterday", "3/11"]
)
def test_what_touches_two_days_is_ambiguous(phrase: str) -> None:
    assert refusal(phrase).reason == "ambiguous"


@pytest.mark.parametrize(
    ("phrase", "fact"),
    [
        ("Thu 17 Nov", "17 Nov 2026 is a Tuesday"),
        ("monday 2027-02-09", "9 Feb 2027 is a Tuesday"),
        ("monday the 13th", "13 Nov 2026 is a Friday"),
        ("on sun 13/11/2026", "13 Nov 2026 is a Friday"),
        ("mon 2026-W47-2", "17 Nov 2026 is a Tuesday"),
        ("sat 31 dec at 9pm", "31 Dec 2025 is a Wednesday"),
    ],
)
def test_a_weekday_before_a_date_is_a_check_and_no_search(phrase: str, fact: str) -> None:
    refused = refusal(phrase)

    assert refused.reason == "contradiction"
    assert refused.hint == fact


@pytest.mark.parametrize(
    "phrase",
    ["Tue 17 Nov", "friday the 13th", "on tuesday 2026-11-17", "tue 17/11/2026", "fri 13th"],
)
def test_a_weekday_that_agrees_is_accepted(phrase: str) -> None:
    assert day(phrase) in ("2026-11-17", "2026-11-13")


@pytest.mark.parametrize(
    ("phrase", "fact"),
    [
        ("2026-02-30", "February 2026 has 28 days"),
        ("2024-02-30", "February 2024 has 29 days"),
        ("2026-13-01", "there is no month 13"),
        ("31 feb", "February has no day 31"),
        ("29 feb 2026", "February 2026 has 28 days"),
        ("sep 45", "September has no day 45"),
        ("the 32nd", "no month has a day 32"),
        ("the 0th", "no month has a day 0"),
        ("2025-W53-1", "2025 has the weeks W01 to W52, of the days 1 to 7"),
        ("2026-W47-8", "2026 has the weeks W01 to W53, of the days 1 to 7"),
        ("0000-W01-1", "there is no year 0"),
        ("fifth monday of feb 2026", "that month has no such weekday"),
        ("fifth friday of february", "that month has no such weekday within 8 years"),
        ("fifth monday of last month", "that month has no such weekday"),
        ("yesterday 9:75", "no clock shows that time"),
        ("yesterday 24:00", "no clock shows that time"),
        ("yesterday 13pm", "no clock shows that time"),
        ("yesterday 0am", "no clock shows that time"),
        ("9:75", "no clock shows that time"),
        ("yesterday 9:60", "no clock shows that time"),
        ("2026-01-05T24:00", "no clock shows that time"),
        ("2026-01-05T10:60", "no clock shows that time"),
        ("2026-01-05T10:00+14:01", "no clock shows that time"),
        ("2026-01-05T10:00-14:01", "no clock shows that time"),
        ("2026-01-05T23:59:60", "no clock shows that time"),
        ("2026-01-05T10:00+25:00", "no clock shows that time"),
        ("2026-01-05T10:00+01:60", "no clock shows that time"),
        ("2026-13", "there is no month 13"),
        ("Q5", "a year has the quarters Q1 to Q4"),
    ],
)
def test_what_the_calendar_does_not_have_is_impossible(phrase: str, fact: str) -> None:
    refused = refusal(phrase)

    assert refused.reason == "impossible"
    assert refused.hint == fact


@pytest.mark.parametrize(
    "phrase",
    [
        "1899-12-31",
        "2200-01-01",
        "0000-01-01",
        "0001-01-01",
        "9999-12-31",
        "9999-12-31 9:00",
        "in 9999 years",
        "9999 years ago",
        "13/11/1850",
        "1900-01-01T00:00+14:00",
        "9999-12-31T23:59-14:00",
        "end of 9999",
    ],
)
def test_a_day_outside_1900_to_2199_is_out_of_range(phrase: str) -> None:
    refused = refusal(phrase)

    assert refused.reason == "range"
    assert "1900-01-01 to 2199-12-31" in refused.message


@pytest.mark.parametrize("phrase", ["1900-01-01", "2199-12-31", "1969-12-31"])
def test_the_first_and_the_last_day_are_inside(phrase: str) -> None:
    assert day(phrase) == phrase


@pytest.mark.parametrize(
    ("phrase", "message", "hint"),
    [
        ("may", "“may” is more than a day", "that is a month: start of may, end of may or 3 may?"),
        (
            "2026",
            "“2026” is more than a day",
            "that is a year: 2026-01-01 or 2026-12-31?",
        ),
        ("12:30", "“12:30” is a time without a day", "which day? yesterday 12:30"),
        ("At 9 PM", "“At 9 PM” is a time without a day", "which day? yesterday 9 pm"),
        (
            "3/11",
            "“3/11” can be 2026-11-03 or 2026-03-11",
            "write one of these, or: journal config set date_order dmy",
        ),
        (
            "yesterday at midnight",
            "“yesterday at midnight” can be 2026-11-17 00:00 or 2026-11-17 23:59",
            "write one of these",
        ),
        ("", "a day is missing", "journal help dates"),
        ("asdf", "“asdf” is not a day", "journal help dates"),
        ("tomorow", "“tomorow” is not a day", "near: tomorrow · all forms: journal help dates"),
        (
            "last firday",
            "“last firday” is not a day",
            "near: last friday · all forms: journal help dates",
        ),
        ("10", "“10” is not a day", "near: the 10th · all forms: journal help dates"),
        ("11", "“11” is not a day", "near: the 11th · all forms: journal help dates"),
        ("22", "“22” is not a day", "near: the 22nd · all forms: journal help dates"),
        (
            "3 days",
            "“3 days” is not a day",
            "near: 3 days ago, in 3 days · all forms: journal help dates",
        ),
        ("31 febuary", "“31 febuary” is not a day", "journal help dates"),
        ("9999 yeears", "“9999 yeears” is not a day", "journal help dates"),
        ("2 hours ago", "“2 hours ago” is not a day", "journal help dates"),
        (
            "yesterdäy",
            "“yesterdäy” is not a day",
            "plain letters, digits and signs are read · journal help dates",
        ),
        ("to\u202eday", "“to\u202eday” is not a day", "plain letters, digits and signs are read"),
        ("x" * 50, f"“{'x' * 40}…” is not a day", "journal help dates"),
    ],
)
def test_a_refusal_says_what_and_the_way_out(phrase: str, message: str, hint: str) -> None:
    refused = refusal(phrase)

    assert refused.message == message
    assert refused.hint is not None
    assert refused.hint.startswith(hint)


@pytest.mark.parametrize("past", [WEDNESDAY, date(2026, 11, 17), date(1900, 1, 1)])
def test_the_ledger_takes_today_and_the_past(past: date) -> None:
    assert ledger_day(past, WEDNESDAY) == past
    assert ledger_day(Moment(past, "21:15", 60), WEDNESDAY) == past


@pytest.mark.parametrize(
    ("before_day_starts", "hint"),
    [
        (False, "today is 18 Nov 2026"),
        (True, "today is still 18 Nov 2026: the next day has not started yet"),
    ],
)
def test_the_ledger_takes_no_coming_day(before_day_starts: bool, hint: str) -> None:
    with pytest.raises(InvalidError) as refused:
        ledger_day(date(2026, 11, 19), WEDNESDAY, before_day_starts=before_day_starts)

    assert refused.value.reason == "future"
    assert "future" in refused.value.message
    assert refused.value.hint == hint


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("friday", "2026-11-13"),
        ("tomorrow", "2026-11-19"),
        ("24 oct", "2026-10-24"),
        ("18 oct", "2026-10-18"),
        ("the 25th", "2026-10-25"),
        ("24 dec 2026", "2026-12-24"),
        ("2026-01-02", "2026-01-02"),
        ("last year", "2025-11-18"),
    ],
)
def test_an_excuse_is_read_past_first_and_may_lie_ahead(phrase: str, expected: str) -> None:
    assert excuse_day(phrase, today=WEDNESDAY, zone=UTC).day.isoformat() == expected


@pytest.mark.parametrize(
    ("phrase", "readings"),
    [
        ("24dec", "2025-12-24 or 2026-12-24"),
        ("17 oct", "2026-10-17 or 2027-10-17"),
        ("24/12", "2025-12-24 or 2026-12-24"),
        ("thu 25 dec", "2025-12-25 or 2026-12-25"),
        ("first monday of december", "2025-12-01 or 2026-12-07"),
        ("end of february", "2026-02-28 or 2027-02-28"),
        ("24 dec 9:00", "2025-12-24 or 2026-12-24"),
        ("24 dec evening", "2025-12-24 or 2026-12-24"),
    ],
)
def test_an_excuse_without_a_year_and_more_than_31_days_ago_is_ambiguous(
    phrase: str, readings: str
) -> None:
    with pytest.raises(InvalidError) as refused:
        excuse_day(phrase, today=WEDNESDAY, zone=UTC)

    assert refused.value.reason == "ambiguous"
    assert refused.value.message == f"“{phrase}” can be {readings}"


def test_an_excuse_that_has_no_coming_reading_is_taken() -> None:
    moment = excuse_day("fifth friday of february", today=date(2008, 6, 1))

    assert moment.day == date(2008, 2, 29)


@pytest.mark.parametrize(("phrase", "reason"), [("asdf", "unknown"), ("1899-12-31", "range")])
def test_an_excuse_is_refused_as_any_day_is(phrase: str, reason: str) -> None:
    with pytest.raises(InvalidError) as refused:
        excuse_day(phrase, today=WEDNESDAY)

    assert refused.value.reason == reason
