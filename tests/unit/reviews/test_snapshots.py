"""A snapshot gives back the very review that it was taken of; of another form it gives nothing."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.reviews import snapshots
from journal.reviews.frame import KINDS, unit_of

DATA = Path(__file__).parents[2] / "data"


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


def test_a_snapshot_of_an_earlier_version_is_still_read():
    kept = (DATA / "review-1.json").read_text("utf-8")

    view = snapshots.read(kept)
    assert view is not None, "a field that is added to a view of reviews needs a default"
    assert (view.head.label, view.questions[0].answer) == ("2026-Q3", "the guides")


@given(
    st.sampled_from(KINDS),
    st.dates(date(1950, 1, 1), date(2150, 1, 1)),
    st.integers(1, 12),
)
def test_a_review_begins_where_its_period_does(kind, day, fiscal_year_start):
    start = unit_of(kind, day, fiscal_year_start).start

    months = {"month": 1, "quarter": 3, "year": 12}
    aligned = (
        start.weekday() == 0
        if kind == "week"
        else (start.day, (start.month - fiscal_year_start) % months[kind]) == (1, 0)
    )
    assert aligned
