"""Lines as they are shown: never wider than the page, named alike, and found words marked."""

from datetime import date

import pytest

from journal.render.style import Page
from journal.render.text import entries

LONG = (
    "linked import errors to the tickets that asked for it, 13 of them, and wrote to each of the"
    " schools that had waited since spring"
)
WORD = "x" * 300


def widest(answer):
    """Return the cells of the widest line; the texts here take one a letter."""
    return max(len(line) for line in answer.lines)


@pytest.fixture
def written(journal):
    """Write lines that are longer than any page, with details and results."""
    journal("win", LONG, "-t", "1h30", "-r", "docs", "-c", "+1", "--impact", LONG, "--who", "Mara")
    journal("log", WORD, "-t", "5m", "--for", "Experts")
    journal("edit", "1", "--impact", f"{LONG} {LONG}")


@pytest.mark.parametrize("columns", ["50", "60", "80", "120"])
@pytest.mark.parametrize(
    "argv",
    [("list",), ("find", "import"), ("find", WORD), ("history",), ("undo", "--list"), ("show", "1"),
     ("rm", "1", "--dry-run"), ("edit", "1", "--took", "2h"), ("log", LONG), ("log", WORD),
     ("critique", LONG, "--who", "Mara"), ("show", "1", "--history")],
    ids=" ".join,
)  # fmt: skip
def test_no_line_is_wider_than_the_page(journal, written, argv, columns, monkeypatch):
    monkeypatch.setenv("COLUMNS", columns)

    assert widest(journal(*argv)) <= int(columns)


def test_a_long_line_goes_on_under_its_text(journal, written):
    assert journal("find", "schools", "-n", "1").lines[1:4] == [
        "  #1  ★ linked import errors to the tickets that asked for it, 13 of them, and",
        "      wrote to each of the schools that had waited since spring",
        "      1h30 · async many · +1 · with Mara",
    ]


def test_details_stand_behind_the_text_where_there_is_room(journal):
    journal("log", "a short one", "-t", "5m", "-c", "-1")

    assert journal("list").lines == ["Thu 24 Sep", "  #1  a short one · 5 min · -1"]


def test_a_text_that_fits_is_shown_to_the_blank(journal):
    journal("log", "two  blanks")

    assert journal("list").lines[1] == "  #1  two  blanks"


def test_of_a_long_text_the_part_that_was_searched_is_shown(journal):
    journal("log", f"{LONG} {LONG} {LONG} needle {LONG} {LONG}")

    assert "needle" in journal("find", "needle").out
    assert "needle" not in journal("list").out


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("a cart and art", ("art",), "a cart and [art]"),
        ("a page of pages", ("page*",), "a [page] of [page]s"),
        ("the last page", ("last page",), "the [last] [page]"),
        ("会議の後", ("議",), "会[議]の後"),
    ],
)
def test_a_word_is_marked_where_it_begins_a_word(text, words, marked):
    page = Page(today=date(2026, 9, 24), weight=True)
    drawn = entries._marked(text, words, page)

    assert drawn.replace("\x1b[1m", "[").replace("\x1b[0m", "]") == marked


@pytest.mark.parametrize("option", ["--who", "--for"])
def test_a_name_is_shown_as_it_was_first_written(journal, option):
    field = {"--who": "who", "--for": "owner"}[option]
    journal("log", "first", option, "It  Öps")
    journal("log", "second", option, "IT ÖPS")

    shown = journal("list", "--json", field.join(("--", "")), "it öps").data["entries"]
    assert [each[field] for each in shown] == ["It Öps", "It Öps"]


def test_a_team_of_a_project_is_written_alike_in_lines(journal):
    journal("project", "add", "training", "--owner", "Experts")

    assert journal("log", "x", "--for", "experts").out == "#1  Thu 24 Sep  x · Experts’ work\n"


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("list",), 'no line yet: journal log "…"'),
        (("list", "today"), "no line in Thu 24 Sep"),
        (("list", "--who", "Zoe"), "no such line: journal list"),
        (("list", "today", "--kind", "win"), "no such line in Thu 24 Sep"),
        (("find", "nothing"), "no line holds that"),
        (("find", "nothing", "--in", "today"), "no line in Thu 24 Sep holds that"),
        (("history",), "nothing has changed"),
        (("history", "--removed"), "nothing was removed"),
    ],
)
def test_nothing_found_is_said_beside_the_answer_unless_quiet(journal, argv, said):
    assert journal(*argv) == (0, "", f"{said}\n")
    assert journal(*argv, "-q") == (0, "", "")


def test_a_great_change_tells_its_first_rows(journal, tmp_path):
    lines = "\n\n".join(f"[2026-09-{n:02} 09:00] line {n}" for n in range(1, 21))
    (tmp_path / "j.txt").write_text(f"{lines}\n", encoding="utf-8")
    journal("import", "jrnl", tmp_path / "j.txt")

    assert journal("history").lines[-2:] == ["    new: entry #11 line 11", "    and 9 more"]
    assert journal("undo").lines[-2:] == ["  and 9 more", "journal redo brings it back"]


def test_a_number_that_is_no_year_is_the_number_of_a_line(journal):
    journal("log", "x")

    assert journal("history", "9999").code == 3
    assert journal("history", "2026").lines[1:] == ["    new: entry #1 x"]
    assert journal("history", "#2026").out == ""


@pytest.mark.parametrize("option", ["--promised", "--waiting-on"])
def test_a_name_beside_a_step_is_written_as_in_lines(journal, option):
    journal("log", "x", "--who", "Mara Lind")

    assert "Mara Lind" in journal("milestone", "add", "an answer", option, "mara lind").out
