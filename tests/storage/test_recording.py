"""Whatever changes a row leaves its images in `change`, exact to the last character and digit."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from schema_parts import ROWS, STATEMENTS, add, built, change, filled, images, rows

from journal import models
from journal.storage import derived

NASTY = Path(__file__).parents[1] / "vectors" / "nasty.json"
OTHER = "11111111-1111-4111-8111-111111111111"
MOMENT = "2026-09-25T08:00:00Z"
RECORDED = sorted(set(models.METADATA.tables) - {"change"})


def accepted_texts():
    """Every text that a journal accepts, as it is stored, with the name of its case."""
    cases = json.loads(NASTY.read_text(encoding="utf-8"))["cases"]
    return [
        pytest.param(_text(case), id=case["id"])
        for case in cases
        if case["expect"] == "accept"
        and case["kind"] == "text"
        and ("value" in case or "gen" in case)
    ]


def _text(case):
    made = case.get("gen", {})
    repeated = made.get("prefix", "") + made.get("repeat", "") * made.get("times", 0)
    return case.get("stored", case.get("value", repeated + made.get("suffix", "")))


@pytest.fixture
def journal():
    with closing(filled()) as connection:
        yield connection


@pytest.fixture
def free():
    """A journal whose links are not checked, so that one row can stand alone."""
    with closing(built()) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        yield connection


@pytest.fixture(scope="module")
def shared():
    """One journal for all examples of a property: each changes a row that is there already."""
    with closing(filled()) as connection:
        yield connection


def newest(connection):
    """The newest image of all."""
    last = "SELECT after FROM change ORDER BY id DESC LIMIT 1"
    return json.loads(connection.execute(last).fetchone()[0], strict=False)


def recorded_names(connection):
    found = connection.execute(
        "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'record_*'"
    )
    return sorted(found)


def test_every_table_is_recorded(journal):
    assert recorded_names(journal) == [
        (table, f"record_{table}_{operation}")
        for table in RECORDED
        for operation in ("delete", "insert", "update")
    ]


@pytest.mark.parametrize("table", RECORDED)
def test_an_insert_is_recorded_with_the_whole_row(journal, table):
    assert images(journal, table) == [("insert", None, rows(journal, table)[0])]


@pytest.mark.parametrize("table", RECORDED)
def test_an_update_is_recorded_with_the_row_before_and_after(free, table):
    add(free, table)
    before = rows(free, table)[0]
    change(free, table, updated_at=MOMENT)

    assert images(free, table)[1:] == [("update", before, {**before, "updated_at": MOMENT})]


@pytest.mark.parametrize("table", RECORDED)
def test_a_delete_is_recorded_with_the_row_that_was(free, table):
    add(free, table)
    before = rows(free, table)[0]
    free.execute(f"DELETE FROM {table}")

    assert images(free, table)[1:] == [("delete", before, None)]


@pytest.mark.parametrize("table", RECORDED)
def test_an_update_that_changes_nothing_leaves_no_trace(free, table):
    add(free, table)
    change(free, table, **rows(free, table)[0])

    assert len(images(free, table)) == 1


@pytest.mark.parametrize("table", ["entry", "goal", "tag"])
def test_a_change_names_table_number_and_uid(journal, table):
    found = "SELECT row_id, row_uid, batch, seal FROM change WHERE table_name = ?"

    assert journal.execute(found, (table,)).fetchall() == [(1, ROWS[table]["uid"], None, None)]


@pytest.mark.parametrize("table", ["day", "habit_mark", "origin"])
def test_a_row_without_a_number_is_known_by_its_uid(journal, table):
    found = "SELECT row_id, row_uid FROM change WHERE table_name = ?"

    assert journal.execute(found, (table,)).fetchall() == [(None, ROWS[table]["uid"])]


@pytest.mark.parametrize("text", accepted_texts())
def test_the_image_of_a_hostile_text_is_the_text(free, text):
    add(free, "entry", text=text, who=text, impact=text)

    assert images(free, "entry") == [("insert", None, rows(free, "entry")[0])]
    assert rows(free, "entry")[0]["text"] == text


@given(
    text=st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=40
    )
)
def test_the_image_of_any_text_is_the_text(shared, text):
    change(shared, "day", note=None)
    change(shared, "day", note=text)

    assert newest(shared)["note"] == text


@given(value=st.floats(allow_nan=False, allow_infinity=False))
def test_the_image_of_a_double_is_the_double(shared, value):
    change(shared, "measurement", value=0.5, note=None)
    change(shared, "measurement", value=value, note="new")

    assert newest(shared)["value"] == value


@pytest.mark.parametrize(
    "value",
    [0.1, 1 / 3, 5e-324, 1.7976931348623157e308, -2.2250738585072014e-308, 1e22, 15.27, 0.0],
)
def test_the_image_of_an_optional_double_is_the_double(free, value):
    add(free, "key_result", baseline=value, target=42.0)

    assert images(free, "key_result")[0][2]["baseline"] == value


@given(number=st.integers(-(2**63), 2**63 - 1))
def test_the_image_of_an_integer_is_the_integer(shared, number):
    change(shared, "habit", position=number, area=str(number))

    assert newest(shared)["position"] == number


def test_the_image_of_nothing_is_null(free):
    add(free, "entry", minutes=None, credits=None, credit_unit=None, who=None)
    image = images(free, "entry")[0][2]

    assert [image[name] for name in ("minutes", "credits", "credit_unit", "who")] == [None] * 4


def test_an_upsert_is_recorded_as_an_update(journal):
    journal.execute(
        "INSERT INTO day SELECT * FROM day WHERE true ON CONFLICT (day) DO UPDATE SET mood = 5"
    )

    assert [op for op, _, _ in images(journal, "day")] == ["insert", "update"]
    assert images(journal, "day")[1][2]["mood"] == 5


def test_an_unchanged_upsert_leaves_no_trace(journal):
    journal.execute(
        "INSERT INTO day SELECT * FROM day WHERE true ON CONFLICT (day) DO UPDATE SET mood = mood"
    )

    assert len(images(journal, "day")) == 1


@pytest.mark.parametrize(
    ("removed", "table"),
    [
        ("entry", "entry_tag"),
        ("goal", "goal_role"),
        ("role", "rating"),
        ("objective", "key_result"),
        ("objective", "check_in"),
        ("decision", "expectation"),
    ],
)
def test_what_goes_with_a_removed_row_is_recorded(journal, removed, table):
    before = rows(journal, table)[0]
    journal.execute(f"DELETE FROM {removed}")

    assert images(journal, table)[1:] == [("delete", before, None)]


@pytest.mark.parametrize(
    ("removed", "table", "column"),
    [
        ("goal", "entry", "goal_id"),
        ("goal", "credential", "goal_id"),
        ("role", "entry", "role_id"),
        ("criterion", "role_note", "criterion_id"),
        ("decision", "comparison", "closed_by"),
    ],
)
def test_a_link_that_becomes_null_is_recorded(journal, removed, table, column):
    before = rows(journal, table)[0]
    journal.execute(f"DELETE FROM {removed}")

    assert images(journal, table)[1:] == [("update", before, {**before, column: None})]


def test_parts_are_recorded_before_the_row_they_belong_to(journal):
    start = journal.execute("SELECT max(id) FROM change").fetchone()
    journal.execute("DELETE FROM objective")

    order = "SELECT table_name FROM change WHERE id > ? ORDER BY id"
    assert journal.execute(order, start).fetchall() == [
        ("check_in",),
        ("key_result",),
        ("objective",),
    ]


def test_recording_works_in_a_schema_that_is_not_trusted(journal):
    assert journal.execute("PRAGMA trusted_schema").fetchone() == (0,)


def test_a_new_column_is_in_the_images_by_itself(journal):
    journal.execute("ALTER TABLE day ADD COLUMN weather TEXT")
    derived.rebuild(journal)
    change(journal, "day", weather='"rain"')

    assert images(journal, "day")[-1][2]["weather"] == '"rain"'


def test_building_again_changes_nothing(journal):
    before = recorded_names(journal)
    derived.rebuild(journal)

    assert recorded_names(journal) == before


def test_a_table_that_is_not_strict_is_not_recorded():
    with closing(built((*STATEMENTS, "CREATE TABLE loose (id INTEGER)"))) as connection:
        assert "loose" not in {table for table, _ in recorded_names(connection)}


@pytest.mark.parametrize(
    ("words", "found"),
    [("capture", 1), ("GUIDE", 1), ("mara", 1), ("kcs", 1), ("zendesk", 0)],
)
def test_building_fills_the_search_index(journal, words, found):
    derived.rebuild(journal)
    matching = "SELECT count(*) FROM entry_fts WHERE entry_fts MATCH ?"

    assert journal.execute(matching, (words,)).fetchone() == (found,)


def test_search_takes_letters_without_their_marks(journal):
    change(journal, "entry", text="déjà vu in Łódź")
    derived.rebuild(journal)

    matching = "SELECT rowid FROM entry_fts WHERE entry_fts MATCH 'deja'"
    assert journal.execute(matching).fetchall() == [(1,)]


def test_the_search_index_is_sound_after_building(journal):
    derived.rebuild(journal)

    check = "INSERT INTO entry_fts (entry_fts, rank) VALUES ('integrity-check', 1)"
    assert journal.execute(check).rowcount == 1


def test_recording_refuses_nothing_by_itself(journal):
    with pytest.raises(sqlite3.IntegrityError):
        add(journal, "entry", uid=OTHER)

    assert len(images(journal, "entry")) == 1
