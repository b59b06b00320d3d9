"""Reminders are printed for a calendar or a machine's timers, name nothing twice, change nothing, and
are silent when the thing is done.
"""

import plistlib
import shlex

import pytest
from second import ics_slow

NASTY = "a, b; c \\ d\x1b[31m <b> “ü” " + "x" * 80


@pytest.fixture
def dated(journal):
    journal("credential", "add", "ITIL 4", "--issuer", "PeopleCert", "--on", "2025-08-08", "--expires", "2028-08-08",
            "--credits", "20", "--unit", "CPD", "--months", "12")  # fmt: skip
    journal("goal", "add", "KCS Practices", "--kind", "certification", "--target", "2026-10-09")
    journal("goal", "add", "SQL", "--target", "2026-12-01")
    journal("milestone", "add", "glossary review", "--promised", "Docs", "--due", "2026-09-25")
    journal("milestone", "add", "own step", "--due", "2026-09-26")


@pytest.fixture
def calendar(shell):
    """Return a function that gives the events of the calendar by the words of their summaries."""

    def made(*argv, **variables):
        answer = shell("remind", "ics", *argv, **variables)
        assert (answer.code, answer.err) == (0, "")
        events = ics_slow.events(answer.out.encode())
        return {ics_slow.unescaped(event["SUMMARY"]): event for event in events}

    return made


def test_every_day_ahead_and_everything_that_comes_again_is_an_event(dated, calendar):
    assert list(calendar()) == [
        "One line in the journal",
        "Review of the week",
        "Review of the quarter",
        "Promised to Docs: glossary review",
        "Review of 2026-Q3",
        "Exam: KCS Practices",
        "Target: SQL",
        "Credits: 20 CPD for ITIL 4",
        "Renew: ITIL 4",
    ]


def test_a_day_ahead_takes_the_whole_day_and_blocks_no_time(dated, calendar, journal):
    uid = journal("credential", "show", "itil-4", "--json").data["credential"]["uid"]
    event = calendar()["Renew: ITIL 4"]

    assert {name: event[name] for name in event if name != "alarms"} == {
        "UID": f"{uid}-expiry",
        "DTSTAMP": "20260924T173000Z",
        "LAST-MODIFIED": "20260924T173000Z",
        "SEQUENCE": "0",
        "SUMMARY": "Renew: ITIL 4",
        "DESCRIPTION": "journal credential renew itil-4 --on DAY --expires DAY",
        "DTSTART;VALUE=DATE": "20280808",
        "DTEND;VALUE=DATE": "20280809",
        "TRANSP": "TRANSPARENT",
        "CATEGORIES": "journal,expiry",
    }


def test_a_row_with_two_days_has_two_names(dated, calendar):
    events = calendar()

    assert events["Renew: ITIL 4"]["UID"].removesuffix("-expiry") == (
        events["Credits: 20 CPD for ITIL 4"]["UID"].removesuffix("-credits")
    )
    assert len({event["UID"] for event in events.values()}) == len(events)


def test_the_window_of_credits_ends_on_its_last_day_and_is_silent_once_complete(
    dated, calendar, journal
):
    assert calendar()["Credits: 20 CPD for ITIL 4"]["DTSTART;VALUE=DATE"] == "20270807"
    journal("goal", "add", "itil", "--kind", "course")
    journal("study", "itil", "20h", "--credits", "20", "--unit", "CPD")
    assert "Credits: 20 CPD for ITIL 4" not in calendar()


@pytest.mark.parametrize(
    ("summary", "alarms"),
    [
        ("Renew: ITIL 4", ["-P180D", "-P90D", "-P30D"]),
        ("Promised to Docs: glossary review", ["-P7D", "-P1D"]),
        ("Exam: KCS Practices", ["-P7D", "-P1D"]),
        ("Target: SQL", []),
        ("Credits: 20 CPD for ITIL 4", []),
        ("Review of 2026-Q3", []),
        ("One line in the journal", ["P0D"]),
    ],
)
def test_alarms_ring_before_expiries_promises_and_exams_only(dated, calendar, summary, alarms):
    found = calendar()[summary]["alarms"]

    assert [alarm["TRIGGER"] for alarm in found] == alarms
    assert {alarm["ACTION"] for alarm in found} <= {"DISPLAY"}


@pytest.mark.parametrize(
    ("summary", "start", "rule"),
    [
        ("One line in the journal", "20260924T173000", "FREQ=DAILY"),
        ("Review of the week", "20260925T153000", "FREQ=WEEKLY;BYDAY=FR"),
        ("Review of the quarter", "20260930T150000", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"),
    ],
)
def test_what_comes_again_is_at_a_local_time_without_a_zone(dated, calendar, summary, start, rule):
    event = calendar()[summary]

    assert (event["DTSTART"], event["RRULE"]) == (start, rule)


def test_the_times_are_settings(dated, calendar, journal):
    journal("config", "set", "remind.line", "08:05")
    journal("config", "set", "remind.week", "sun 20:00")
    events = calendar()

    assert events["One line in the journal"]["DTSTART"] == "20260924T080500"
    assert events["Review of the week"]["RRULE"] == "FREQ=WEEKLY;BYDAY=SU"


@pytest.mark.parametrize(
    ("key", "value"), [("remind.line", "25:00"), ("remind.week", "15:30"), ("remind.day", "x")]
)
def test_a_time_that_is_none_is_refused(journal, key, value):
    assert journal("config", "set", key, value).code == 6


def test_quarters_are_those_of_the_fiscal_year(dated, calendar, journal):
    journal("config", "set", "fiscal_year_start", "2")
    events = calendar()

    assert events["Review of the quarter"]["DTSTART"] == "20261031T150000"
    assert "Review of FY27-Q3" in events


def test_a_second_calendar_replaces_the_first_by_its_names(dated, calendar, journal):
    before = {event["UID"]: event["SEQUENCE"] for event in calendar().values()}
    journal("credential", "edit", "itil-4", "--expires", "2028-09-08")
    after = calendar(now="2026-09-24T18:00:00+00:00")

    assert {event["UID"] for event in after.values()} == set(before)
    assert after["Renew: ITIL 4"]["SEQUENCE"] == "1"
    assert after["Renew: ITIL 4"]["DTSTART;VALUE=DATE"] == "20280908"


def test_what_is_done_dropped_or_over_is_no_event(dated, calendar, journal):
    journal("milestone", "done", "glossary review")
    journal("goal", "drop", "sql")
    journal(
        "credential", "add", "Old", "--issuer", "HDI", "--on", "2020", "--expires", "2023-01-01"
    )
    events = calendar()

    assert not {"Promised to Docs: glossary review", "Target: SQL", "Renew: Old"} & set(events)


def test_a_promise_past_its_day_is_no_event(dated, calendar):
    assert "Promised to Docs: glossary review" not in calendar(now="2026-09-26T12:00:00+00:00")


def test_kinds_can_be_picked(dated, calendar):
    assert list(calendar("--what", "expiry,goal", "--what", "week")) == [
        "Review of the week", "Exam: KCS Practices", "Target: SQL", "Renew: ITIL 4",
    ]  # fmt: skip


def test_an_unknown_kind_names_a_near_one(journal):
    assert journal("remind", "ics", "--what", "expiri").err == (
        "journal: --what: no reminder for “expiri”\n  journal remind ics --what expiry\n"
    )


def test_a_private_calendar_says_nothing_of_what_it_is_about(dated, shell):
    text = shell("remind", "ics", "--private").out
    events = ics_slow.events(text.encode())

    assert {event["SUMMARY"] for event in events} == {"private"}
    assert {event["CLASS"] for event in events} == {"PRIVATE"}
    assert not any(word in text for word in ("ITIL", "Docs", "glossary", "SQL", "itil", "expiry,"))


def test_nobody_is_invited(dated, shell):
    text = shell("remind", "ics").out

    assert "ATTENDEE" not in text
    assert "ORGANIZER" not in text
    assert "VTODO" not in text


def test_hostile_words_stay_words(journal, calendar):
    journal("milestone", "add", NASTY, "--promised", "D\tocs", "--due", "2026-09-25")
    name = next(each for each in calendar() if each.startswith("Promised"))

    assert name == "Promised to D ocs: a, b; c \\ d [31m <b> “ü” " + "x" * 80


def test_a_decision_and_what_it_expects_are_days_ahead_once_it_is_frozen(journal, calendar):
    journal("decision", "new", "Stay one more year", "--no-comparison", "--option", "stay", "--option", "go",
            "--choice", "stay", "--why", "to lead", "--state", "calm", "--review", "2026-12-29")  # fmt: skip
    journal("decision", "expect", "1", "I lead the guides", "--p", "80%", "--by", "2026-10-31")
    assert calendar("--what", "decision,expectation") == {}
    journal("decision", "freeze", "1", "--yes")
    events = calendar("--what", "decision,expectation")

    assert {name: event["DTSTART;VALUE=DATE"] for name, event in events.items()} == {
        "Expected: I lead the guides": "20261031",
        "Look back: Stay one more year": "20261229",
    }


def test_printing_changes_nothing(dated, shell, home):
    before = (home / "journal.db").read_bytes()
    listing = sorted(path.name for path in home.iterdir())
    for form in ("ics", "systemd", "launchd", "cron", "now"):
        assert shell("remind", form).code == 0
    assert shell("remind").code == 0

    assert (home / "journal.db").read_bytes() == before
    assert sorted(path.name for path in home.iterdir()) == listing


def test_an_empty_journal_still_has_what_comes_again(journal, home):
    assert [line.split("  ")[1] for line in journal("remind").lines[1:4]] == [
        "every day 17:30", "every Fri 15:30", "30 Sep, 15:00",
    ]  # fmt: skip
    assert not home.exists()


def test_the_list_shows_days_ahead_and_what_can_be_made(journal, dated):
    lines = journal("remind").lines

    assert lines[5] == "  Fri 25 Sep      Promised to Docs: glossary review · tomorrow"
    assert lines[-3:] == [
        "  a calendar:               journal remind ics > journal.ics",
        "  timers of this machine:   journal remind systemd",
        "  what is due now:          journal remind now",
    ]


@pytest.mark.parametrize("form", ["yearly", "systmd"])
def test_an_unknown_form_names_one(journal, form):
    answer = journal("remind", form)

    assert (answer.code, answer.err.splitlines()[1].startswith("  journal remind ")) == (2, True)


@pytest.mark.parametrize(
    "argv", [("ics", "--json"), ("cron", "--plain"), ("cron", "--private"), ("--private",)]
)
def test_what_does_not_go_together_is_refused(journal, argv):
    assert journal("remind", *argv).code == 2


def parts(text, mark):
    """Return the files of a text by their names, each told by the line that begins with a mark."""
    found = {}
    for part in text.split("\n\n"):
        for line in part.splitlines()[:2]:
            if line.startswith(mark):
                found[line.removeprefix(mark).removesuffix(" -->").rpartition("/")[2]] = part
    return found


def test_systemd_has_a_timer_that_catches_up_and_a_service_that_is_silent_when_done(shell, home):
    files = parts(shell("remind", "systemd").out, "# ~/.config/systemd/user/")

    assert sorted(files) == [
        f"journal-{name}.{kind}" for name in ("days", "line", "quarter", "week") for kind in ("service", "timer")
    ]  # fmt: skip
    assert "OnCalendar=Fri *-*-* 15:30:00\nPersistent=true" in shell("remind", "systemd").out
    assert f'Environment="JOURNAL_HOME={home}"' in shell("remind", "systemd").out
    assert "remind now --what line" in shell("remind", "systemd").out


def test_cron_has_a_line_for_each_and_says_how_to_be_rid_of_it(shell, home):
    lines = shell("remind", "cron").out.splitlines()
    fields = [line.split(" ", 5) for line in lines if not line.startswith("#")]

    assert [" ".join(each[:5]) for each in fields] == [
        "30 17 * * *", "30 15 * * 5", "0 15 31 3,12 *", "0 15 30 6,9 *", "0 9 * * *",
    ]  # fmt: skip
    assert shlex.split(fields[0][5])[0] == f"JOURNAL_HOME={home}"
    assert "take them out again" in lines[0]


def test_launchd_has_property_lists(shell, home):
    text = shell("remind", "launchd", "--what", "week,quarter").out
    lists = [plistlib.loads(f"<?xml{part}".encode()) for part in text.split("\n\n<?xml")[1:]]

    assert [each["Label"] for each in lists] == ["local.journal.week", "local.journal.quarter"]
    assert lists[0]["StartCalendarInterval"] == {"Weekday": 5, "Hour": 15, "Minute": 30}
    assert lists[1]["StartCalendarInterval"][0] == {"Month": 3, "Day": 31, "Hour": 15, "Minute": 0}
    assert lists[0]["EnvironmentVariables"] == {"JOURNAL_HOME": str(home)}


def test_a_home_with_signs_of_a_shell_stays_one_word(shell, tmp_path):
    odd = str(tmp_path / 'a b\'c "d" $e %f')
    cron = shell("remind", "cron", "--what", "line", JOURNAL_HOME=odd).out.splitlines()[2]
    unit = shell("remind", "systemd", "--what", "line", JOURNAL_HOME=odd).out

    assert shlex.split(cron.split(" ", 5)[5].replace("\\%", "%"))[0] == f"JOURNAL_HOME={odd}"
    assert 'a b\'c \\"d\\" $e %%f"' in unit


def test_a_line_is_due_until_one_is_there(journal):
    assert journal("remind", "now", "--what", "line").out == "no line yet today: journal log\n"
    journal("log", "a line")
    assert journal("remind", "now", "--what", "line") == (0, "", "")


@pytest.mark.parametrize(
    ("now", "due"), [("2026-09-24T18:00:00+00:00", False), ("2026-09-25T18:00:00+00:00", True)]
)
def test_a_week_waits_for_its_review_from_its_weekday_on(journal, monkeypatch, now, due):
    monkeypatch.setenv("JOURNAL_NOW", now)

    assert bool(journal("remind", "now", "--what", "week").out) is due


def test_a_review_that_was_finished_is_silent(journal, monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-30T18:00:00+00:00")
    journal("log", "a line")
    journal("review", "quarter", "--answer", "proud=x")

    assert journal("remind", "now", "--what", "quarter").out == ""


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-09-29", ""),
        ("2026-09-30", "2026-Q3 is not reviewed yet: journal review quarter 2026-Q3\n"),
        ("2026-10-03", "2026-Q3 is not reviewed yet: journal review quarter 2026-Q3\n"),
        ("2026-10-04", ""),
    ],
)
def test_a_quarter_waits_for_its_review_on_its_last_day_and_three_days_after(
    journal, monkeypatch, now, said
):
    monkeypatch.setenv("JOURNAL_NOW", f"{now}T12:00:00+00:00")

    assert journal("remind", "now", "--what", "quarter").out == said


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2028-02-10", "Renew: ITIL 4, in 180 days"),
        ("2028-02-11", ""),
        ("2028-07-09", "Renew: ITIL 4, in 30 days"),
        ("2028-08-08", ""),
    ],
)
def test_an_expiry_is_told_on_the_days_of_its_alarms(journal, dated, monkeypatch, now, said):
    monkeypatch.setenv("JOURNAL_NOW", f"{now}T12:00:00+00:00")
    out = journal("remind", "now", "--what", "expiry").out

    assert out.partition("\n")[0].rstrip(":") == said


def test_a_promise_is_told_a_day_before_and_on_its_day(journal, dated, monkeypatch):
    assert journal("remind", "now", "--what", "promise").out == (
        "Promised to Docs: glossary review, tomorrow: journal milestone done 1\n"
    )
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-25T12:00:00+00:00")
    assert ", today: " in journal("remind", "now", "--what", "promise").out


def test_what_is_due_is_one_object_and_one_record_a_line(journal, dated):
    assert [each["kind"] for each in journal("remind", "now", "--json").data["due"]] == [
        "line",
        "promise",
    ]
    assert [row.split("\t")[0] for row in journal("remind", "now", "--plain").lines] == [
        "kind",
        "line",
        "promise",
    ]


def test_reminders_are_records_too(journal, dated):
    rows = [row.split("\t") for row in journal("remind", "--plain").lines]

    assert {len(row) for row in rows} == {8}
    assert [row[0] for row in rows[1:4]] == ["line", "week", "quarter"]
