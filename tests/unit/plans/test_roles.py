"""The verbs of roles, criteria, ratings and the running comparison keep what a rule allows."""

import sqlite3
from datetime import UTC, date, datetime, timedelta

import pytest

from journal import storage
from journal.domain.uid import natural_uid
from journal.errors import ConflictError, InvalidError, NotFoundError, UsageError
from journal.plans import comparisons, criteria, late_edits, ratings, read_roles, roles
from journal.views.criteria import CriterionDraft
from journal.views.roles import RatingDraft, RoleDraft

NOW = datetime(2026, 9, 24, 17, 30, tzinfo=UTC)
TODAY = date(2026, 9, 24)
PAY = CriterionDraft("Pay", worst="frozen", best="a third more")


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "box" / "journal.db")


@pytest.fixture
def open_(path):
    """Return a function that opens the journal for one command."""

    def opened(command="test"):
        return storage.door.writing(path, command=command, at=NOW)

    return opened


@pytest.fixture
def rated(open_):
    """Give a journal with one weighed criterion and two rated roles."""
    with open_() as store:
        pay = criteria.add(store, PAY, now=NOW)
        criteria.weigh(store, swings={pay.id: 70}, now=NOW)
        for name in ("Writer", "Manager"):
            role = roles.add(store, RoleDraft(name), now=NOW, today=TODAY)
            said = [RatingDraft("pay", "4/5/7", "asked")]
            ratings.rate(store, role, said, spread=1.0, today=TODAY, now=NOW)
    return open_


def test_a_role_begins_with_an_event(open_):
    with open_() as store:
        role = roles.add(store, RoleDraft("Writer", status="applied"), now=NOW, today=TODAY)
        events = read_roles.events(store, role.id)

    assert [(event.day, event.status) for event in events] == [(TODAY, "applied")]
    assert (role.p_opens, role.p_offer) == (1.0, None)


def test_two_names_of_one_slug_get_two_slugs(open_):
    with open_() as store:
        made = [
            roles.add(store, RoleDraft(name), now=NOW, today=TODAY).slug
            for name in ("Q&A", "Q/A", "日本")
        ]

    assert made == ["q-a", "q-a-2", "role"]


def test_a_held_job_gets_a_first_day_and_a_past_one_a_last(open_):
    with open_() as store:
        held = roles.add(store, RoleDraft("Desk", status="current"), now=NOW, today=TODAY)
        past = roles.set_status(store, held, "past", on=TODAY, now=NOW)

    assert (held.started_on, past.ended_on, past.closed) == ("2026-09-24", "2026-09-24", True)


def test_a_status_that_holds_is_not_said_twice(open_):
    with open_() as store:
        role = roles.add(store, RoleDraft("Desk"), now=NOW, today=TODAY)
        roles.set_status(store, role, "watching", on=TODAY, now=NOW)
        roles.set_status(store, role, "watching", on=TODAY, note="asked again", now=NOW)

        assert len(read_roles.events(store, role.id)) == 2


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"opens": 1.5}, InvalidError),
        ({"offer": float("nan")}, InvalidError),
        ({"mix": {"async-one": 0.5}}, InvalidError),
        ({"starts": "2027-13"}, UsageError),
        ({"started_on": "2026-02-30"}, UsageError),
        ({"status": "flying"}, InvalidError),
        ({"url": " "}, InvalidError),
        ({"slug": "42"}, InvalidError),
    ],
)
def test_a_role_that_breaks_a_rule_is_refused(open_, fields, error):
    with pytest.raises(error), open_() as store:
        roles.add(store, RoleDraft("Desk", **fields), now=NOW, today=TODAY)


@pytest.mark.parametrize(("word", "starts"), [("2027-07", "2027-07"), (" 2027-07 ", "2027-07")])
def test_a_month_is_read(word, starts):
    assert read_roles.checked_month(word) == starts


@pytest.mark.parametrize("word", ["2027", "2027-7", "07-2027", "2027-00", "2027-07-01", "٢٠٢٧-07"])
def test_what_is_no_month_is_refused(word):
    with pytest.raises(UsageError):
        read_roles.checked_month(word)


def test_a_rating_is_named_from_its_role_and_criterion(rated):
    with rated() as store:
        role, pay = read_roles.role(store, "writer"), read_roles.criterion(store, "pay")
        uid = store.sql.execute("SELECT uid FROM rating WHERE role_id = ?", (role.id,)).fetchone()[
            0
        ]

    assert uid == natural_uid("rating", role.uid, pay.uid)


def test_removing_a_criterion_takes_its_ratings_and_leaves_the_notes(rated):
    with rated() as store:
        writer, pay = read_roles.role(store, "writer"), read_roles.criterion(store, "pay")
        roles.note(store, writer, "pro", "more", criterion_id=pay.id, day=TODAY, now=NOW)
        criteria.remove(store, pay)

        assert read_roles.ratings(store) == {}
        assert [note.criterion for note in read_roles.notes(store)] == [None]


def test_the_kind_of_a_rated_criterion_stays(rated):
    with pytest.raises(ConflictError), rated() as store:
        pay = read_roles.criterion(store, "pay")
        criteria.change(store, pay, {"kind": "must"}, now=NOW)


def test_a_must_has_no_weight(open_):
    with pytest.raises(InvalidError), open_() as store:
        must = criteria.add(store, CriterionDraft("Visa", kind="must"), now=NOW)
        criteria.weigh(store, swings={must.id: 50}, now=NOW)


def test_a_caught_refusal_leaves_nothing_behind(open_, path):
    with pytest.raises(InvalidError), open_() as store:
        criteria.add(store, PAY, now=NOW)
        criteria.add(store, CriterionDraft("Team"), now=NOW)

    with storage.door.reading(path, at=NOW) as store:
        assert read_roles.criteria(store) == ()


def test_the_first_time_a_result_is_shown_counts(rated):
    later = NOW + timedelta(days=3)
    with rated() as store:
        comparisons.show_first(store, gut=read_roles.role(store, "writer"), now=NOW)
    with rated() as store:
        running = comparisons.show_first(store, gut=read_roles.role(store, "manager"), now=later)

    assert (running.seen_at, running.gut, running.gut_at) == (NOW, "manager", later)


@pytest.fixture
def shown(rated):
    """Give that journal with its result shown."""
    with rated() as store:
        comparisons.show_first(store, gut=None, now=NOW)
    return rated


def test_nothing_is_late_as_long_as_nothing_was_shown(rated):
    with rated() as store:
        pay = read_roles.criterion(store, "pay")
        criteria.weigh(store, swings={pay.id: 80}, now=NOW)
    with rated() as store:
        assert late_edits.since_shown(store) == ()


def test_every_later_change_of_a_weight_and_a_rating_is_found(shown):
    with shown() as store:
        pay = read_roles.criterion(store, "pay")
        criteria.weigh(store, swings={pay.id: 85}, now=NOW)
        writer = read_roles.role(store, "writer")
        said = [RatingDraft("pay", "6/7/8")]
        ratings.rate(store, writer, said, spread=1.0, today=TODAY, now=NOW)
    with shown() as store:
        criteria.weigh(store, swings={pay.id: 60}, now=NOW)
    with shown() as store:
        found = late_edits.since_shown(store)

    assert [tuple(each) for each in found] == [
        ("swing", "pay", None, ("70", "85", "60")),
        ("rating", "pay", "writer", ("4/5/7", "6/7/8")),
    ]


def test_a_reason_alone_is_no_late_edit(shown):
    with shown() as store:
        writer = read_roles.role(store, "writer")
        said = [RatingDraft("pay", "4/5/7", "asked again")]
        ratings.rate(store, writer, said, spread=1.0, today=TODAY, now=NOW)
    with shown() as store:
        assert late_edits.since_shown(store) == ()


def test_a_weighed_criterion_that_is_dropped_is_a_late_edit(shown):
    with shown() as store:
        criteria.drop(store, read_roles.criterion(store, "pay"), on=TODAY, now=NOW)
    with shown() as store:
        found = late_edits.since_shown(store)

    assert [tuple(each) for each in found] == [("listed", "pay", None, ("", "removed"))]


def test_an_unknown_criterion_is_refused_with_near_names(rated):
    with pytest.raises(NotFoundError) as refused, rated() as store:
        read_roles.criterion(store, "pya")

    assert refused.value.hint == "near: pay · all: journal role criterion"


def test_a_journal_aside_can_be_written_and_leaves_no_file(tmp_path):
    with storage.aside.aside() as store:
        roles.add(store, RoleDraft("Desk"), now=NOW, today=TODAY)
        held = [role.slug for role in read_roles.roles(store)]

    assert held == ["desk"]
    assert list(tmp_path.iterdir()) == []


def test_sql_itself_refuses_a_rating_out_of_order(rated):
    with pytest.raises(sqlite3.IntegrityError), rated() as store:
        store.sql.execute("UPDATE rating SET low = 9")
