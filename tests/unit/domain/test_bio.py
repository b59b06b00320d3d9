"""The short answer to what a person does: role and years, results, skills; and no word of praise."""

from datetime import date

import pytest

from journal.domain import bio

TODAY = date(2026, 9, 27)


def said(
    role="Support specialist", employer="Fernhill", started="2023-09", first="2021-05", **more
):
    """Return the paragraph of a person, results and skills as given."""
    known = {"results": (), "skills": (), **more}
    return bio.paragraph(role, employer, started, first, today=TODAY, **known)


def test_role_and_years_come_first():
    assert said() == (
        "Support specialist at Fernhill for three years, since September 2023; at work since May 2021."
    )


def test_the_first_job_of_all_needs_no_second_date():
    assert (
        said(first="2023-09")
        == "Support specialist at Fernhill for three years, since September 2023."
    )


@pytest.mark.parametrize(
    ("started", "years"),
    [
        ("2025-09-27", 1),
        ("2025-09-28", 0),
        ("2025", 1),
        ("2026-01", 0),
        ("2027", 0),
        ("2013-09", 13),
    ],
)
def test_years_are_full_years(started, years):
    assert bio.full_years(started, TODAY) == years


def test_a_role_without_a_start_is_named_alone():
    assert said(started=None) == "Support specialist at Fernhill."


def test_a_role_of_this_year_has_no_years():
    assert said(started="2026-03", first=None) == "Support specialist at Fernhill since March 2026."


def test_three_results_and_three_skills_are_named():
    text = said(
        None,
        results=("guide: 38 tickets avoided.", "b", "c", "d"),
        skills=("writing", "chat", "macros", "sql"),
    )

    assert text == (
        "Three results: guide: 38 tickets avoided; b; c. Shown most often: writing, chat and macros."
    )


def test_one_of_a_kind_is_told_as_one():
    assert said(None, results=("a",), skills=("writing",)) == "A result: a. Shown: writing."


def test_nothing_known_is_nothing_said():
    assert said(None) is None
