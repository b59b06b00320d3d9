"""What of a decision is due on a day, and the word for how it stands."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain import decision_days as rules

TODAY = date(2026, 9, 24)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("review_on", "reviewed_on", "waits"),
    [
        (TODAY, None, True),
        (TOMORROW, None, False),
        (None, None, False),
        (YESTERDAY, YESTERDAY, False),
        (YESTERDAY, TODAY, False),
        (TODAY, YESTERDAY, True),
        (YESTERDAY, TOMORROW, True),
    ],
    ids=["due", "ahead", "never", "that day", "later", "the next one", "not made by then"],
)
def test_a_review_waits_from_its_day_until_one_is_made(review_on, reviewed_on, waits):
    assert rules.review_due(review_on, reviewed_on, TODAY) is waits


@pytest.mark.parametrize(
    ("by", "reviewed_on", "waits"),
    [(TODAY, None, True), (TOMORROW, None, False), (TODAY, YESTERDAY, True), (TODAY, TODAY, False)],
)
def test_a_tripwire_waits_until_a_review_has_looked_at_it(by, reviewed_on, waits):
    assert rules.tripwire_due(by, reviewed_on, TODAY) is waits


@pytest.mark.parametrize(
    ("due_on", "outcome", "resolved_on", "waits"),
    [
        (TODAY, "open", None, True),
        (TOMORROW, "open", None, False),
        (TODAY, "yes", TODAY, False),
        (YESTERDAY, "no", YESTERDAY, False),
        (TODAY, "void", TOMORROW, True),
    ],
)
def test_an_expectation_waits_until_its_outcome_was_said(due_on, outcome, resolved_on, waits):
    assert rules.expectation_due(due_on, outcome, resolved_on, TODAY) is waits


@pytest.mark.parametrize(
    ("frozen", "review_on", "reviewed_on", "judged", "waiting", "word"),
    [
        (False, None, None, False, [], "open"),
        (False, YESTERDAY, None, False, [], "open"),
        (False, None, TODAY, False, [], "dropped"),
        (True, TOMORROW, None, False, [False], "frozen"),
        (True, TODAY, None, False, [], "due"),
        (True, TOMORROW, None, False, [False, True], "due"),
        (True, TODAY, TODAY, True, [], "reviewed"),
        (True, TOMORROW, TODAY, True, [], "reviewed"),
        (True, TODAY, YESTERDAY, True, [], "due"),
        (True, TOMORROW, YESTERDAY, True, [True], "due"),
        (True, YESTERDAY, TODAY, False, [], "dropped"),
    ],
)
def test_the_word_for_how_a_decision_stands(frozen, review_on, reviewed_on, judged, waiting, word):
    found = rules.state(
        frozen=frozen,
        review_on=review_on,
        reviewed_on=reviewed_on,
        judged=judged,
        waiting=waiting,
        day=TODAY,
    )

    assert found == word


@given(review_on=DAYS, day=DAYS, later=st.integers(0, 400))
def test_what_waits_goes_on_waiting_until_it_is_looked_at(review_on, day, later):
    waits = rules.review_due(review_on, None, day)

    assert not waits or rules.review_due(review_on, None, day + timedelta(days=later))
    assert not rules.review_due(review_on, max(day, review_on), max(day, review_on))


@given(review_on=DAYS, reviewed_on=st.none() | DAYS, day=DAYS, judged=st.booleans())
def test_every_decision_has_one_of_the_five_words(review_on, reviewed_on, day, judged):
    said = {"review_on": review_on, "reviewed_on": reviewed_on, "judged": judged}
    words = {rules.state(frozen=frozen, waiting=[], day=day, **said) for frozen in (True, False)}

    assert words <= set(rules.STATES)
