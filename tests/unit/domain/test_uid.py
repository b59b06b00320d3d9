"""A row has a name that holds on every machine: random, or made from its key alone."""

import uuid
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from journal.domain.uid import NAMESPACE, natural_uid, random_uid

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def test_a_random_uid_is_a_version_4_uuid_in_lower_case():
    made = random_uid()

    assert (uuid.UUID(made).version, uuid.UUID(made).variant) == (4, uuid.RFC_4122)
    assert str(uuid.UUID(made)) == made


def test_two_random_uids_differ():
    assert random_uid() != random_uid()


@given(table=WORDS, key=st.lists(WORDS, max_size=3))
def test_a_natural_uid_is_the_version_5_uuid_of_its_key(table, key):
    expected = uuid.uuid5(uuid.UUID(bytes=NAMESPACE), "\x1f".join((table, *key)))

    assert natural_uid(table, *key) == str(expected)


def test_the_natural_uid_of_a_day_never_changes():
    assert natural_uid("day", date(2026, 9, 24)) == "25f0118a-3e56-58f7-b238-30231511dd7e"


def test_a_date_and_its_spelling_name_the_same_row():
    assert natural_uid("day", date(2026, 9, 24)) == natural_uid("day", "2026-09-24")


def test_the_same_key_in_two_tables_names_two_rows():
    assert natural_uid("day", "2026-09-24") != natural_uid("tag", "2026-09-24")


def test_parts_of_a_key_do_not_run_together():
    assert natural_uid("habit_mark", "a", "bc") != natural_uid("habit_mark", "ab", "c")
