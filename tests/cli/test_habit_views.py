"""The views of habits say the same at every width, without colour, in ASCII and read aloud."""

import pytest

from journal.render import cells

WIDTHS = [60, 80, 100, 120]


@pytest.fixture
def many(journal):
    """Give a journal one habit of every kind, some marked, one off."""
    began = ("--from", "2026-08-31")
    journal("habit", "add", "Gym", "3/week", *began)
    journal("habit", "add", "Reading", "30 min/day", *began)
    journal("habit", "add", "Running", "every 2-4 days", *began)
    journal("habit", "add", "Coffee", "at most 2 coffee/day", *began)
    journal("habit", "add", "Smoking", "no cigarettes", "--blank-is-zero", *began)
    journal("habit", "add", "Stretch", "3/7d", *began)
    journal("habit", "add", "Guitar", "track", *began)
    journal("habit", "add", "A long walk in the hills", "150 min/week", *began)
    journal("did", "gym", "-d", "2026-08-31..2026-09-23")
    journal("did", "reading=12")
    journal("did", "coffee")
    journal("did", "hills=60", "-d", "2026-09-15")
    journal("did", "running", "guitar", "-d", "2026-09-22")
    journal("skip", "running", "-d", "2026-09-24..2026-09-26", "--why", "flu")
    return journal


def habits(journal):
    """Return the rows of habits of the day's page."""
    lines = journal().lines
    first = next(place for place, line in enumerate(lines) if line.startswith("Habits")) + 1
    return lines[first : first + 8]


def test_the_day_shows_what_is_due_first_then_what_is_done_then_what_rests(many):
    names = [line[4:12].strip() for line in habits(many)]

    assert names == [
        *("Reading", "Stretch", "A long w"),
        "Gym",
        *("Running", "Coffee", "Smoking", "Guitar"),
    ]


def test_a_begun_day_is_half_a_circle_and_a_limit_is_not(many):
    glyphs = {line[4:11].strip(): line[2] for line in habits(many)}

    assert (glyphs["Reading"], glyphs["Coffee"]) == ("◐", "○")
    assert many("did", "coffee").out[0] == "○"
    assert many("did", "reading=1").out[0] == "◐"


def test_at_sixty_cells_the_progress_of_every_habit_stands_there(many, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")

    assert [line[34:].strip() for line in habits(many)] == [
        "12 of 30 min",
        "0 of 3 in 7 days",
        "0 of 150 min this week",
        "3 of 3 · 4 w",
        "next by Tue 29 Sep",
        "1 of at most 2 coffee",
        "no cigarettes · 24 d",
        "last Tue 22 Sep",
    ]


def test_from_a_hundred_cells_on_recent_and_strength_stand_beside(many, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    rows = habits(many)

    assert rows[3].endswith("3 of 3 · 4 w                      4/4  strength  62")
    assert not rows[-1].endswith("strength")


def test_plain_holds_amounts_of_amounts(many):
    rows = [line.split("\t") for line in many("--plain").lines if line.startswith("habit")]

    assert [row[1:5] for row in rows][:2] == [
        ["Reading", "open", "12", "30"],
        ["Stretch", "open", "0", "3"],
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_list_fits(many, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", str(width))

    assert max(cells.width(line) for line in many("habit").lines) <= width


def test_at_eighty_cells_long_names_leave_every_habit_its_word(many):
    ends = {line[2:10].strip(): line.split("  ")[-1] for line in many("habit").lines[3:11]}

    assert ends["Running"] == "off: flu"
    assert ends["Stretch"] == "open since 6 Sep"
    assert ends["A long w"] == "open since 31 Aug"


def test_in_ascii_what_is_cut_moves_no_column(many, shell):
    lines = shell("today", COLUMNS="60", PYTHONIOENCODING="ascii", JOURNAL_A11Y="0").lines
    rows = [line for line in lines if line.startswith("  o ")]

    assert "  o A long wa...  due       ...o      0 of 150 min this week" in rows
    assert {line[18:21] for line in rows} == {"due", "ope"}


def test_read_aloud_a_kept_habit_is_kept_and_an_answer_has_no_glyph(many, monkeypatch):
    monkeypatch.setenv("JOURNAL_A11Y", "1")

    listed = many("habit").lines

    assert "Gym: kept" in listed
    assert "  recent 0 of 24 - of these 24 not recorded" in listed
    assert many("did", "coffee").lines[0].startswith("Coffee: Thu 24 Sep 2 of at most 2 coffee")
    assert many("habit", "why", "gym").lines[0] == "Gym, Mon 21 - Sun 27 Sep: done"


def test_read_aloud_the_days_ahead_are_told(many, monkeypatch):
    monkeypatch.setenv("JOURNAL_A11Y", "1")

    assert "  ahead      due Thu 24 Sep - Thu 1 Oct" in many("habit", "show", "reading").lines


def test_the_days_on_which_a_gap_may_and_must_end_are_told_beside_the_strip(many):
    assert (
        "  ahead      off Thu 24 – Sat 26 Sep, may Sun 27 – Mon 28 Sep, must Tue 29 Sep"
        in many("habit", "show", "running").lines
    )


def test_the_weeks_of_a_sum_are_told_in_its_measure(many):
    strip = next(line for line in many("habit", "show", "hills").lines if "strip" in line)

    assert "◐ 60/150" in strip


def test_a_week_that_is_kept_and_paused_shows_what_it_names(many):
    many("habit", "pause", "gym")
    strip = next(line for line in many("habit", "show", "gym").lines if "strip" in line)

    assert "● 3/3" in strip


def test_the_facts_beside_the_map_are_broken_in_their_own_column(many):
    many("did", "coffee=1", "-d", "2026-09-23")
    lines = many("habit", "show", "coffee").lines
    place = next(n for n, line in enumerate(lines) if line.endswith("weekdays: too few"))

    assert lines[place + 1].endswith("    to say")
    assert lines[place + 1].startswith("Fri")


def test_the_legend_names_every_glyph_that_stands_in_the_map(many):
    assert "     ██ done   × excused   · not due" in many("habit", "show", "running").lines


WHYS = [
    (("coffee",), "rule       L1: the day is not over, and the sum is within the limit"),
    (("coffee", "2026-09-20"), "otherwise  recorded with 2 coffee or less: kept, 1 day"),
    (("reading",), "otherwise  18 min more today: kept, 1 day"),
    (("running",), "otherwise  done by Tue 29 Sep: kept, 2 sessions"),
    (("stretch",), "otherwise  three more done in these 7 days: kept, 1 day in rhythm"),
    (("hills", "2026-09-15"), "otherwise  90 min more in that week: kept, 1 week"),
    (("gym", "2026-10-30"), "schedule   nothing counts before it has come"),
]


@pytest.mark.parametrize(("of", "last"), WHYS, ids=lambda each: " ".join(each[:2]))
def test_why_ends_with_what_would_change_it(many, of, last):
    lines = many("habit", "why", *of).lines

    assert f"  {last}" in (lines[-1], lines[-2] if len(lines) > 2 else "", lines[-3:][0])


def test_no_cigarettes_reads_as_none(many):
    told = many("habit", "show", "smoking").out

    assert "asks       no cigarettes every day; a day without a record counts as 0" in told
    assert "  today      no cigarettes" in told


def test_in_colour_what_is_due_stands_out(many, monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    rows = [line for line in many("--color", "always").lines if "Reading" in line or "Gym" in line]

    assert "\x1b[1mReading" in rows[0]
    assert "\x1b[33mdue" in rows[0]
    assert "\x1b[32mkept" in rows[1]


def test_a_habit_without_a_run_shows_no_bare_zero(many):
    line = next(line for line in many("habit").lines if line.startswith("◐ Reading"))

    assert "0 d" not in line


SUNDAYS = [("2026-09-24T17:30:00+00:00", "██████ "), ("2026-09-27T17:30:00+00:00", "██████○ ")]


@pytest.mark.parametrize(("now", "sundays"), SUNDAYS)
def test_a_map_begins_with_sunday_where_the_screen_does(many, monkeypatch, now, sundays):
    monkeypatch.setenv("JOURNAL_NOW", now)
    many("config", "set", "week_start", "sun")
    lines = many("habit", "show", "smoking").lines
    rows = [line for line in lines if line[:3] in ("Sun", "Tue", "Thu", "Sat")]

    assert [line[:3] for line in rows] == ["Sun", "Tue", "Thu", "Sat"]
    assert rows[0][5:].lstrip().startswith(sundays)
    assert max(cells.width(line) for line in lines) <= 80


def test_a_mark_on_a_day_that_is_not_due_is_shown_apart(journal, shell):
    journal("habit", "add", "gym", "mon,wed", "--from", "2026-09-14")
    journal("did", "gym", "-d", "2026-09-21")
    journal("did", "gym", "-d", "2026-09-22")
    lines = journal("habit", "show", "gym").lines

    assert next(line for line in lines if "strip" in line).endswith("?·?···· ●°?[·]··· ○·○·")
    assert "     ██ done   ° extra   ? not recorded   · not due" in lines
    assert "● ° ? ·" in journal().out
    assert "* ' ? ." in shell(PYTHONIOENCODING="ascii").out
