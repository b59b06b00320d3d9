"""What SQL can state, SQL refuses: each rule of the tables, tried with a row that breaks it."""

import sqlite3
from contextlib import closing

import pytest
from schema_parts import add, built, change, filled, rows

FROZEN = {
    "frozen_at": "2026-09-24T18:30:00Z",
    "frozen_text": '{"schema":"journal.decision/1"}',
    "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
}
OTHER = "11111111-1111-4111-8111-111111111111"
LATER = "2026-09-25T08:00:00Z"

BROKEN = [
    # every row
    ("entry", {"uid": "11111111-1111-4111-8111-11111111111"}),
    ("entry", {"uid": "1111111A-1111-4111-8111-111111111111"}),
    ("day", {"uid": "111111111111411181111111111111111111"}),
    ("entry", {"created_at": "2026-09-24 18:30:00"}),
    ("entry", {"created_at": "2026-09-24T18:30:00"}),
    ("entry", {"updated_at": "2026-02-30T18:30:00Z"}),
    ("entry", {"at": "2026-02-30T18:30:00Z"}),
    ("entry", {"at": "2026-02-28T24:30:00Z"}),
    ("entry", {"updated_at": "2026-09-24T18:30:60Z"}),
    ("goal", {"updated_at": None}),
    ("goal", {"uid": None}),
    # invariant 2: dates and offsets
    ("entry", {"day": "2026-02-30"}),
    ("entry", {"day": "2027-02-29"}),
    ("entry", {"day": "2026-9-24"}),
    ("entry", {"day": "tomorrow"}),
    ("entry", {"day": ""}),
    ("entry", {"day": "1899-12-31"}),
    ("entry", {"day": "2200-01-01"}),
    ("day", {"day": "2026-04-31"}),
    ("habit_mark", {"day": "2026-04-31"}),
    ("measurement", {"day": "2026-04-31"}),
    ("check_in", {"day": "2026-04-31"}),
    ("habit", {"started_on": "2026-13-01"}),
    ("habit", {"archived_on": "soon"}),
    ("excuse", {"first": "2026-04-31"}),
    ("milestone", {"due": "2026-04-31"}),
    ("entry", {"at": "2026-09-24"}),
    ("entry", {"offset_min": 841}),
    ("entry", {"offset_min": -841}),
    ("habit_mark", {"offset_min": 841}),
    ("entry", {"timed": 2}),
    ("entry", {"private": -1}),
    # invariant 5: text, minutes, charge, energy, mood, confidence
    ("entry", {"text": ""}),
    ("entry", {"text": " \t\r\n"}),
    ("entry", {"text": "x" * 1_000_001}),
    ("entry", {"text": None}),
    ("entry", {"minutes": 0}),
    ("entry", {"minutes": 1441}),
    ("entry", {"minutes": "an hour"}),
    ("entry", {"minutes": 1.5}),
    ("entry", {"charge": 3}),
    ("entry", {"charge": -3}),
    ("entry", {"kind": "thought"}),
    ("entry", {"realm": "email"}),
    ("day", {"energy": 0}),
    ("day", {"energy": 6}),
    ("day", {"mood": 0}),
    ("day", {"mood": 6}),
    ("check_in", {"confidence": 11}),
    ("check_in", {"confidence": -1}),
    # invariants 6 and 7: credits, praise
    ("entry", {"credits": -0.25}),
    ("entry", {"credits": 0.3}),
    ("entry", {"credits": float("inf")}),
    ("entry", {"credit_unit": None}),
    ("entry", {"credit_unit": " "}),
    ("entry", {"kind": "note"}),
    ("entry", {"quotable": 1}),
    # tags
    ("tag", {"name": "x" * 65}),
    ("tag", {"name": " "}),
    ("tag", {"key": ""}),
    # invariant 9: measurements
    ("measurement", {"value": float("inf")}),
    ("measurement", {"value": float("-inf")}),
    ("measurement", {"value": float("nan")}),
    ("measurement", {"n": 50}),
    # habits
    ("habit", {"slug": "Writing"}),
    ("habit", {"slug": "two words"}),
    ("habit", {"slug": "-x"}),
    ("habit", {"slug": ""}),
    ("habit", {"name": "x" * 81}),
    ("habit", {"name": " "}),
    ("habit", {"strength": "strong"}),
    ("habit", {"half_life": 0.0}),
    ("habit", {"reserve_per_month": -1}),
    ("habit_schedule", {"phrase": ""}),
    ("habit_mark", {"kind": "maybe"}),
    ("habit_mark", {"amount": None}),
    ("habit_mark", {"amount": -1}),
    # invariant 21: excuses
    ("excuse", {"last": "2026-10-04"}),
    ("excuse", {"kind": "skip"}),
    ("excuse", {"reason": "tired"}),
    ("excuse", {"kind": "holiday"}),
    # goals and credentials: invariant 14
    ("goal", {"kind": "degree"}),
    ("goal", {"status": "late"}),
    ("goal", {"est_minutes": 0}),
    ("goal", {"title": "x" * 81}),
    ("goal_role", {"strength": 4}),
    ("goal_role", {"gain": 1.1}),
    ("credential", {"expires_on": "2025-11-01"}),
    ("credential", {"issued_on": "2028", "expires_on": "2028-01-01"}),
    ("credential", {"issued_on": "2025-13"}),
    ("credential", {"issued_on": "2025-02-30"}),
    ("credential", {"issued_on": "25"}),
    ("credential", {"issued_on": "last year"}),
    ("credential", {"credits_required": None}),
    ("credential", {"credit_unit": None}),
    ("credential", {"credit_months": None}),
    ("credential", {"renews": 1}),
    # projects and milestones: invariants 16 and 17
    ("project", {"status": "handed-off", "closed_on": "2026-09-24"}),
    ("project", {"status": "handed-off", "closed_on": "2026-09-24", "owner": "Me"}),
    ("project", {"status": "handed-off", "owner": "Billing"}),
    ("project", {"status": "stalled"}),
    ("milestone", {"goal_id": 1}),
    ("milestone", {"waiting_on": "Experts"}),
    ("milestone", {"title": ""}),
    # metrics and objectives: invariant 18
    ("metric", {"kind": "share"}),
    ("metric", {"summary": "pooled"}),
    ("metric", {"better": "more"}),
    ("metric", {"cadence": "quarter"}),
    ("metric", {"derive": "hours:goal="}),
    ("metric", {"derive": "count:lines"}),
    ("objective", {"kind": "hopeful"}),
    ("objective", {"quarter": "2026-07-02"}),
    ("key_result", {"kind": "hold"}),
    ("key_result", {"baseline": 20.0}),
    ("key_result", {"target": float("inf")}),
    # roles and decisions: invariant 20
    ("role", {"opens": 1.01}),
    ("role", {"offer": -0.01}),
    ("role", {"starts": "2027-13"}),
    ("role", {"starts": "2027-07-01"}),
    ("role", {"started_on": "2027-00"}),
    ("role_event", {"status": "hoping"}),
    ("role_note", {"sign": "maybe"}),
    ("role_note", {"text": " "}),
    ("criterion", {"kind": "chance"}),
    ("criterion", {"worst": ""}),
    ("criterion", {"swing": 100.5}),
    ("criterion", {"rank": 0}),
    ("criterion", {"at_most": float("inf")}),
    ("rating", {"low": 8.0}),
    ("rating", {"high": 7.0}),
    ("rating", {"low": -0.1}),
    ("rating", {"high": 10.1}),
    ("rating", {"basis": "guessed"}),
    ("comparison", {"weights_from": "ahp"}),
    ("comparison", {"firmness": "iron"}),
    ("expectation", {"p": 1.01}),
    ("expectation", {"p": -0.01}),
    ("expectation", {"outcome": "maybe"}),
    ("decision", {"quality": "fine"}),
    ("decision", {"frozen_at": LATER}),
    ("decision", {**FROZEN, "review_on": None}),
    ("decision", {**FROZEN, "sha256": "x" * 64}),
    ("review", {"kind": "day"}),
    ("review", {"step": -1}),
    # links
    ("entry", {"goal_id": 99}),
    ("entry_tag", {"tag_id": 99}),
]

ALLOWED = [
    ("entry", {"day": "1900-01-01"}),
    ("entry", {"day": "2199-12-31"}),
    ("entry", {"day": "2028-02-29"}),
    ("entry", {"offset_min": -840}),
    ("entry", {"offset_min": 840}),
    ("entry", {"text": "x" * 1_000_000}),
    ("entry", {"minutes": 1440}),
    ("entry", {"kind": "praise", "quotable": 1, "credits": None, "credit_unit": None}),
    ("entry", {"project_id": None, "goal_id": None, "role_id": None, "metric_id": None}),
    ("entry", {"credits": None}),
    ("excuse", {"last": None}),
    ("excuse", {"last": "2026-10-05"}),
    ("habit_mark", {"kind": "reserve"}),
    ("habit_mark", {"amount": 0}),
    ("credential", {"issued_on": "2025", "expires_on": "2025-01-02"}),
    ("credential", {"credits_required": None, "credit_unit": None, "credit_months": None}),
    ("project", {"status": "handed-off", "closed_on": "2026-09-24", "owner": "Billing"}),
    ("metric", {"derive": "hours:goal=kcs-practices"}),
    ("key_result", {"kind": "hold", "baseline": None}),
    ("role", {"started_on": "2024", "ended_on": "2026-09"}),
    ("criterion", {"kind": "must", "worst": "", "best": ""}),
    ("rating", {"low": 0.0, "likely": 5.0, "high": 10.0}),
    ("decision", FROZEN),
]


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


def refused(connection, statement, *values):
    with pytest.raises(sqlite3.IntegrityError) as caught:
        connection.execute(statement, values)
    return str(caught.value)


@pytest.mark.parametrize(("table", "columns"), BROKEN)
def test_a_row_that_breaks_a_rule_is_refused(journal, table, columns):
    with pytest.raises(sqlite3.IntegrityError):
        change(journal, table, **columns)


@pytest.mark.parametrize(("table", "columns"), ALLOWED)
def test_a_row_at_the_edge_of_a_rule_is_stored(free, table, columns):
    add(free, table, **columns)

    assert columns.items() <= rows(free, table)[0].items()


@pytest.mark.parametrize("word", ["now", "today", "2461000.5", "12:00"])
def test_words_that_sqlite_reads_as_dates_are_not_days(journal, word):
    with pytest.raises(sqlite3.Error):
        change(journal, "entry", day=word)


@pytest.mark.parametrize(
    "table",
    ["day", "habit_mark", "measurement", "check_in", "entry_tag", "rating", "habit_schedule"],
)
def test_a_natural_key_has_one_row(journal, table):
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        add(journal, table, uid=OTHER)


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("entry", {"id": 2}),
        ("goal", {"id": 2, "uid": OTHER}),
        ("tag", {"id": 2, "uid": OTHER}),
        ("review", {"id": 2, "uid": OTHER}),
    ],
    ids=["uid", "slug", "tag key", "kind and start"],
)
def test_a_name_belongs_to_one_row(journal, table, columns):
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        add(journal, table, **columns)


@pytest.mark.parametrize(("k", "n"), [(5.0, None), (-1.0, 10), (11.0, 10), (0.5, 10), (0.0, 0)])
def test_a_share_is_whole_parts_of_a_total(journal, k, n):
    add(journal, "metric", id=2, uid=OTHER, slug="solved", kind="share", summary="pooled")

    with pytest.raises(sqlite3.IntegrityError):
        add(journal, "measurement", uid=OTHER, metric_id=2, value=k, n=n)


def test_a_share_takes_all_and_nothing(journal):
    add(journal, "metric", id=2, uid=OTHER, slug="solved", kind="share", summary="pooled")
    add(journal, "measurement", uid=OTHER, metric_id=2, value=0.0, n=10)

    change_sql = "UPDATE measurement SET value = 10.0 WHERE metric_id = 2"
    assert journal.execute(change_sql).rowcount == 1


def test_a_duration_is_not_negative(free):
    add(free, "metric", kind="duration", summary="median")

    with pytest.raises(sqlite3.IntegrityError, match="does not fit its metric"):
        add(free, "measurement", value=-1.0)


def test_a_derived_metric_has_no_measurements(free):
    add(free, "metric", derive="count:win")

    with pytest.raises(sqlite3.IntegrityError, match="does not fit its metric"):
        add(free, "measurement")


@pytest.mark.parametrize("columns", [{"kind": "duration"}, {"derive": "count:win"}])
def test_a_metric_with_measurements_keeps_its_kind(journal, columns):
    with pytest.raises(sqlite3.IntegrityError, match="keeps its kind"):
        change(journal, "metric", **columns)


def test_a_rating_of_a_number_may_leave_the_scale_of_ten(free):
    add(free, "criterion", kind="number", worst="30000", best="60000")
    add(free, "rating", low=42_000.0, likely=45_000.0, high=48_000.0)

    assert rows(free, "rating")[0]["high"] == 48_000


@pytest.mark.parametrize("table", ["entry", "goal", "day", "habit_mark", "rating", "origin"])
def test_the_uid_of_a_row_never_changes(journal, table):
    assert "never change" in refused(journal, f"UPDATE {table} SET uid = ?", OTHER)


@pytest.mark.parametrize("table", ["entry", "goal", "decision", "tag"])
def test_the_number_of_a_row_never_changes(free, table):
    add(free, table)

    assert "never change" in refused(free, f"UPDATE {table} SET id = 7")


def test_the_number_of_a_removed_row_is_never_given_again(free):
    add(free, "entry", id=4127)
    free.execute("DELETE FROM entry")
    add(free, "entry", id=None)

    assert rows(free, "entry")[0]["id"] == 4128


@pytest.mark.parametrize(
    "columns",
    [
        {"title": "Go"},
        {"chosen": "writer"},
        {"options": '["stay"]'},
        {"why": "because"},
        {"state_of_mind": "tired"},
        {"review_on": "2027-04-01"},
        {"gut": "stay"},
        {"premortem": '["hours"]'},
        {"tripwires": "[]"},
        {"ten_ten_ten": "{}"},
        {"frozen_at": LATER},
        {"frozen_text": "{}"},
        {"sha256": "0" * 64},
        {"created_at": LATER},
        {"frozen_at": None, "frozen_text": None, "sha256": None},
    ],
)
def test_a_frozen_decision_cannot_be_changed_by_any_sql(journal, columns):
    change(journal, "decision", **FROZEN)

    with pytest.raises(sqlite3.IntegrityError, match="frozen"):
        change(journal, "decision", **columns)


def test_an_upsert_cannot_change_a_frozen_decision(journal):
    change(journal, "decision", **FROZEN)

    with pytest.raises(sqlite3.IntegrityError, match="frozen"):
        journal.execute(
            "INSERT INTO decision SELECT * FROM decision WHERE true "
            "ON CONFLICT (id) DO UPDATE SET why = 'another reason'"
        )


@pytest.mark.parametrize(
    "columns",
    [
        {"happened": "the post opened", "quality": "good", "result": "poor", "lesson": "ask"},
        {"reviewed_on": "2027-03-24", "review_on": "2027-09-24"},
        {"updated_at": LATER},
    ],
)
def test_a_frozen_decision_can_be_reviewed(journal, columns):
    change(journal, "decision", **FROZEN)
    change(journal, "decision", **columns)

    assert columns.items() <= rows(journal, "decision")[0].items()


@pytest.mark.parametrize("columns", [{"text": "later"}, {"p": 0.9}, {"due_on": "2027-06-30"}])
def test_what_a_frozen_decision_expects_cannot_be_changed(journal, columns):
    change(journal, "decision", **FROZEN)

    with pytest.raises(sqlite3.IntegrityError, match="frozen"):
        change(journal, "expectation", **columns)


def test_what_a_frozen_decision_expects_can_be_resolved_and_mended(journal):
    change(journal, "decision", **FROZEN)
    change(journal, "expectation", outcome="yes", resolved_on="2027-05-30")
    change(journal, "expectation", outcome="void", resolved_on="2027-05-31")

    assert rows(journal, "expectation")[0]["outcome"] == "void"


def test_a_frozen_decision_takes_no_new_expectation(journal):
    change(journal, "decision", **FROZEN)

    with pytest.raises(sqlite3.IntegrityError, match="no new expectation"):
        add(journal, "expectation", id=2, uid=OTHER, created_at=LATER)


def test_a_frozen_decision_is_restored_with_its_expectations(journal):
    change(journal, "decision", **FROZEN)
    decision, expectation = rows(journal, "decision")[0], rows(journal, "expectation")[0]
    journal.execute("DELETE FROM decision")
    add(journal, "decision", **decision)
    add(journal, "expectation", **expectation)

    assert rows(journal, "expectation") == [expectation]


def test_the_decision_that_a_frozen_one_follows_can_be_removed(journal):
    add(journal, "decision", **FROZEN, id=2, uid=OTHER, successor_of=1)
    journal.execute("DELETE FROM decision WHERE id = 1")

    assert rows(journal, "decision")[0]["successor_of"] is None


SEALED = """
UPDATE change SET batch = 1, at = '2026-09-24T18:30:00Z', command = 'log', device = 'd',
    salt = '00', digest = 'aa', seal = 'bb'
"""


@pytest.mark.parametrize(
    "assignment",
    [
        "batch = 2",
        "at = '2026-09-25T18:30:00Z'",
        "command = 'rm'",
        "undoes = 1",
        "device = 'e'",
        "salt = '11'",
        "digest = 'cc'",
        "seal = NULL, digest = NULL",
        "after = '{}'",
        "before = '{}'",
        "op = 'delete'",
        "table_name = 'goal'",
        "row_uid = 'x'",
        "row_id = 99",
        "id = id + 1000",
    ],
)
def test_a_sealed_change_stays_as_it_is(journal, assignment):
    journal.execute(SEALED)

    assert "only grows" in refused(journal, f"UPDATE change SET {assignment}")


@pytest.mark.parametrize("assignment", ["after = '{}'", "row_uid = 'x'", "op = 'delete'"])
def test_what_was_recorded_cannot_be_changed_before_the_seal_either(journal, assignment):
    assert "only grows" in refused(journal, f"UPDATE change SET {assignment}")


def test_no_change_is_removed_from_the_log(journal):
    assert "only grows" in refused(journal, "DELETE FROM change")


def test_a_purge_blanks_images_and_salt_of_a_sealed_change(journal):
    journal.execute(SEALED)
    journal.execute("UPDATE change SET before = NULL, after = NULL, salt = NULL")

    blank = "SELECT count(*) FROM change WHERE coalesce(before, after, salt) IS NOT NULL"
    assert journal.execute(blank).fetchone() == (0,)


@pytest.mark.parametrize("assignment", ["after = '{}'", "salt = '00'"])
def test_a_blanked_change_is_not_filled_again(journal, assignment):
    journal.execute(SEALED)
    journal.execute("UPDATE change SET before = NULL, after = NULL, salt = NULL")

    assert "only grows" in refused(journal, f"UPDATE change SET {assignment}")


def test_a_seal_without_its_batch_is_refused(journal):
    assert "CHECK" in refused(journal, "UPDATE change SET digest = 'aa', seal = 'bb'")


@pytest.mark.parametrize(
    ("removed", "table", "left"),
    [
        ("entry", "entry_tag", 0),
        ("goal", "goal_role", 0),
        ("role", "role_event", 0),
        ("role", "role_note", 0),
        ("role", "rating", 0),
        ("role", "goal_role", 0),
        ("criterion", "rating", 0),
        ("criterion", "role_note", 1),
        ("objective", "key_result", 0),
        ("objective", "check_in", 0),
        ("decision", "expectation", 0),
        ("decision", "decision_note", 0),
        ("decision", "comparison", 1),
        ("goal", "entry", 1),
        ("project", "entry", 1),
        ("project", "milestone", 1),
        ("role", "entry", 1),
        ("role", "comparison", 1),
    ],
)
def test_a_plan_takes_its_own_parts_with_it_and_nothing_that_happened(
    journal, removed, table, left
):
    journal.execute(f"DELETE FROM {removed}")

    assert len(rows(journal, table)) == left


@pytest.mark.parametrize(
    ("removed", "table", "column"),
    [
        ("goal", "entry", "goal_id"),
        ("goal", "credential", "goal_id"),
        ("project", "entry", "project_id"),
        ("project", "milestone", "project_id"),
        ("role", "entry", "role_id"),
        ("role", "comparison", "gut_role_id"),
        ("criterion", "role_note", "criterion_id"),
        ("decision", "comparison", "closed_by"),
    ],
)
def test_a_link_to_a_removed_plan_becomes_null(journal, removed, table, column):
    journal.execute(f"DELETE FROM {removed}")

    assert rows(journal, table)[0][column] is None


def test_a_habit_takes_its_schedules_and_excuses_with_it(journal):
    change(journal, "excuse", habit_id=1)
    journal.execute("DELETE FROM habit_mark")
    journal.execute("DELETE FROM habit")

    assert rows(journal, "habit_schedule") == []
    assert rows(journal, "excuse") == []


@pytest.mark.parametrize("table", ["habit", "metric", "tag"])
def test_what_records_hang_on_is_not_removed_before_them(journal, table):
    assert "FOREIGN KEY" in refused(journal, f"DELETE FROM {table}")


def test_a_metric_without_data_leaves_entries_and_projects(journal):
    journal.execute("DELETE FROM objective")
    journal.execute("DELETE FROM measurement")
    journal.execute("DELETE FROM metric")

    assert rows(journal, "entry")[0]["metric_id"] is None
    assert rows(journal, "project")[0]["metric_id"] is None
