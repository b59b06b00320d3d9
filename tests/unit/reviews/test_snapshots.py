"""A snapshot gives back the very review that it was taken of; of another form it gives nothing."""

import json
from datetime import date

import pytest

from journal.reviews import snapshots


@pytest.mark.parametrize("phrase", ["2026-W39", "2026-08", "2026-Q3", "2025", "2024-W40"])
def test_what_is_taken_is_read_back(reviewed, phrase):
    view = reviewed(phrase)

    assert snapshots.read(snapshots.taken(view)) == view


def test_a_running_period_is_read_back(reviewed):
    view = reviewed("2026-Q3", date(2026, 9, 27))

    assert snapshots.read(snapshots.taken(view)) == view


@pytest.mark.parametrize(
    "text", ["{}", "[]", "", "no", '{"schema":"journal.review/2"}', '{"schema":"journal.review/1"}']
)
def test_a_form_that_is_not_known_gives_nothing(text):
    assert snapshots.read(text) is None


def test_what_a_later_version_added_is_passed_over(reviewed):
    fields = json.loads(snapshots.taken(reviewed("2026-W39")))
    fields["weather"] = {"rain": 3}

    assert snapshots.read(json.dumps(fields)) == reviewed("2026-W39")
