"""A certificate holds until it ends, asks for credits in its windows, and is renewed by a new one."""

import pytest


def test_a_certificate_closes_its_certification_goal_and_says_so(journal):
    journal("goal", "add", "KCS Practices", "--kind", "certification", "--hours", "45")
    journal("study", "kcs-practices", "23h", "-d", "2026-09-01")
    journal("study", "kcs-practices", "20h36", "-d", "2026-09-02")
    answer = journal("credential", "add", "KCS v6 Practices", "--goal", "kcs-practices",
                     "--issuer", "KCS Academy", "--number", "48213", "--on", "2026-10-09")  # fmt: skip

    goal = journal("goal", "list", "--all", "--json").data["goals"][0]
    assert answer.lines == [
        "credential kcs-v6-practices  issued 9 Oct 2026, no expiry",
        "        goal kcs-practices achieved with 43.6 h",
    ]
    assert (goal["status"], goal["closed_on"]) == ("achieved", "2026-10-09")


def test_one_undo_takes_back_the_certificate_and_the_closing(journal):
    journal("goal", "add", "KCS", "--kind", "certification")
    journal("credential", "add", "KCS", "-g", "kcs")
    journal("undo")

    assert journal("goal", "--json").data["goals"][0]["status"] == "active"
    assert journal("credential", "list", "--all", "--json").data["credentials"] == []


@pytest.mark.parametrize("kind", ["course", "skill", "reading"])
def test_a_goal_of_another_kind_stays_open(journal, kind):
    journal("goal", "add", "KCS", "--kind", kind)
    journal("credential", "add", "KCS", "-g", "kcs")

    assert journal("goal", "--json").data["goals"][0]["status"] == "active"


def test_a_dropped_goal_stays_dropped(journal):
    journal("goal", "add", "KCS", "--kind", "certification")
    journal("goal", "drop", "kcs")
    journal("credential", "add", "KCS", "-g", "kcs")

    assert journal("goal", "list", "--all", "--json").data["goals"][0]["status"] == "dropped"


def test_the_table_shows_issue_expiry_and_credits_of_the_window(journal):
    journal("goal", "add", "ITIL")
    journal("study", "itil", "6h", "--unit", "CPD", "-d", "2026-08-07")
    journal("study", "itil", "5h30", "--unit", "cpd", "-d", "2026-08-08")
    journal("study", "itil", "8h30", "--unit", "CPD", "-d", "2026-09-12")
    journal("credential", "add", "ITIL 4 Foundation", "--preset", "itil", "--on", "2025-08-08")
    journal(
        "credential", "add", "KCS v6 Fundamentals", "--issuer", "KCS Academy", "--on", "2025-03-20"
    )

    assert journal("credential").lines == [
        "  Held                 issued       expires        credits",
        "  ITIL 4 Foundation    8 Aug 2025   8 Aug 2028     14 of 20 CPD by 7 Aug 2027",
        "  KCS v6 Fundamentals  20 Mar 2025  none recorded",
    ]


def test_one_study_counts_for_every_certificate_of_its_unit(journal):
    journal("goal", "add", "learning")
    journal("credential", "add", "HDI SCD", "--preset", "hdi", "--on", "2026-01-10")
    journal("credential", "add", "PMP", "--preset", "pmp", "--on", "2026-02-10")
    journal("credential", "add", "ITIL", "--preset", "itil", "--on", "2026-02-10")
    journal("study", "learning", "2h", "--unit", "PDU", "-d", "2026-03-01")

    held = journal("credential", "--json").data["credentials"]
    assert {each["name"]: each["credits"]["earned"] for each in held} == {
        "HDI SCD": 2.0, "PMP": 2.0, "ITIL": 0.0
    }  # fmt: skip


@pytest.mark.parametrize(
    ("said", "kept", "shown"),
    [
        ("2019", "2019", "2019"),
        ("2019-05", "2019-05", "May 2019"),
        ("may 2019", "2019-05", "May 2019"),
        ("2019-05-07", "2019-05-07", "7 May 2019"),
    ],
)
def test_the_day_of_issue_is_as_precise_as_it_was_said(journal, said, kept, shown):
    answer = journal("credential", "add", "SCA", "--issuer", "HDI", "--on", said)

    assert answer.lines == [f"credential sca  issued {shown}, no expiry"]
    assert journal("credential", "--json").data["credentials"][0]["issued_on"] == kept


@pytest.mark.parametrize("said", ["2026-W39", "2026-Q3", "someday", "", "2026-13"])
def test_what_is_no_day_month_or_year_is_no_day_of_issue(journal, said):
    assert journal("credential", "add", "SCA", "--on", said).code == 5


def test_windows_of_a_month_begin_on_its_first_day(journal):
    journal("credential", "add", "SCA", "--on", "2026-03", "--credits", "10", "--unit", "PDU",
            "--months", "12")  # fmt: skip

    window = journal("credential", "--json").data["credentials"][0]["credits"]
    assert (window["start"], window["end"]) == ("2026-03-01", "2027-03-01")


def test_a_renewal_is_a_new_certificate_that_names_the_old(journal):
    journal("credential", "add", "ITIL 4 Foundation", "--preset", "itil", "--on", "2023-08-08")
    answer = journal(
        "credential", "renew", "itil-4", "--on", "2026-07-30", "--expires", "2029-07-30"
    )

    held = journal("credential", "list", "--all", "--json").data["credentials"]
    assert (
        answer.lines[0] == "credential itil-4-foundation  renewed 30 Jul 2026, expires 30 Jul 2029"
    )
    assert [(each["id"], each["renews"], each["state"]) for each in held] == [
        (1, None, "renewed"), (2, 1, "held")
    ]  # fmt: skip
    assert [issue["id"] for issue in held[1]["chain"]] == [1, 2]


def test_a_renewal_said_twice_is_one(journal):
    journal("credential", "add", "ITIL", "--preset", "itil", "--on", "2023-08-08")
    journal("credential", "renew", "itil", "--on", "2026-07-30")
    answer = journal("credential", "renew", "itil", "--on", "2026-07-30")

    assert answer.lines[-1].strip() == "already so"
    assert len(journal("credential", "list", "--all", "--json").data["credentials"]) == 2


def test_a_name_means_the_newest_of_a_chain(journal):
    journal("credential", "add", "ITIL", "--on", "2020-08-08")
    journal("credential", "renew", "itil", "--on", "2023-08-08")
    journal("credential", "renew", "itil", "--on", "2026-08-08")

    assert journal("credential", "show", "itil", "--json").data["credential"]["renews"] == 2


def test_an_old_link_of_a_chain_is_not_renewed_again(journal):
    journal("credential", "add", "ITIL", "--on", "2020-08-08")
    journal("credential", "renew", "itil", "--on", "2023-08-08")

    assert journal("credential", "renew", "1", "--on", "2024-08-08").code == 4


def test_a_renewal_before_the_issue_is_refused(journal):
    journal("credential", "add", "ITIL", "--on", "2020-08-08")

    assert journal("credential", "renew", "itil", "--on", "2019-08-08").code == 5


@pytest.mark.parametrize("older", ["1", "2", "3"])
def test_a_chain_cannot_come_back_to_itself(journal, older):
    journal("credential", "add", "ITIL", "--on", "2020-08-08")
    journal("credential", "renew", "itil", "--on", "2023-08-08")
    journal("credential", "renew", "itil", "--on", "2026-08-08")
    answer = journal("credential", "edit", "1", "--renews", older)

    assert (answer.code, answer.out) == (5, "")


def test_a_second_certificate_of_that_name_is_refused_with_the_way_out(journal):
    journal("credential", "add", "ITIL", "--on", "2020-08-08")
    answer = journal("credential", "add", "itil")

    assert (answer.code, "journal credential renew itil" in answer.err) == (4, True)


@pytest.mark.parametrize(
    ("expires", "state"),
    [("2026-09-24", "expired"), ("2026-09-25", "held"), ("2026-09-23", "expired")],
)
def test_from_its_expiry_on_a_certificate_is_expired(journal, expires, state):
    journal("credential", "add", "ITIL", "--on", "2023-08-08", "--expires", expires)

    held = journal("credential", "list", "--all", "--json").data["credentials"]
    assert held[0]["state"] == state


@pytest.mark.parametrize(
    ("expires", "notice"),
    [("2026-10-24", 30), ("2026-10-25", 90), ("2026-12-24", 180), ("2027-03-24", None)],
)
def test_an_expiry_is_noticed_at_180_90_and_30_days(journal, expires, notice):
    journal("credential", "add", "ITIL", "--on", "2023-08-08", "--expires", expires)

    assert journal("credential", "--json").data["credentials"][0]["notice"] == notice


def test_a_coming_expiry_stands_under_the_table(journal):
    journal("credential", "add", "ITIL", "--on", "2023-08-08", "--expires", "2026-10-04")

    assert journal("credential").lines[-1] == (
        "  ITIL: expires in 10 days · journal credential renew itil"
    )


@pytest.mark.parametrize(
    "flags",
    [
        ("--credits", "20"),
        ("--credits", "20", "--unit", "CPD"),
        ("--unit", "CPD", "--months", "12"),
        ("--credits", "0", "--unit", "CPD", "--months", "12"),
        ("--credits", "20", "--unit", "CPD", "--months", "x"),
        ("--on", "2026-08-08", "--expires", "2026-08-08"),
    ],
)
def test_half_a_rule_and_an_end_before_the_issue_are_refused(journal, flags):
    answer = journal("credential", "add", "ITIL", *flags)

    assert (answer.code, answer.out) == (5, "")


def test_the_credits_of_a_window_are_listed_with_their_proof(journal):
    journal("goal", "add", "ITIL")
    journal("credential", "add", "ITIL 4", "--preset", "itil", "--on", "2025-08-08")
    journal(
        "study",
        "itil",
        "2h",
        "webinar",
        "--unit",
        "CPD",
        "-d",
        "2026-09-12",
        "--url",
        "https://example.org",
    )
    journal("study", "itil", "2h", "--unit", "CPD", "-d", "2026-08-07")

    assert journal("credential", "credits", "itil").lines == [
        "ITIL 4  2 of 20 CPD · 8 Aug 2026 – 7 Aug 2027",
        "  #1  Sat 12 Sep  2 CPD · webinar · https://example.org",
    ]


def test_the_credits_of_a_period_are_those_of_the_period(journal):
    journal("goal", "add", "ITIL")
    journal("credential", "add", "ITIL 4", "--preset", "itil", "--on", "2025-08-08")
    journal("study", "itil", "2h", "--unit", "CPD", "-d", "2026-08-07")

    assert journal("credential", "credits", "itil", "2026-08", "--json").data["total"] == 2.0


def test_a_renewal_ahead_leaves_the_present_window_to_the_old_one(journal):
    journal("credential", "add", "ITIL 4", "--preset", "itil", "--on", "2025-08-08")
    journal("credential", "renew", "itil", "--on", "2028-07-30")

    assert journal("credential", "credits", "itil", "--json").data["start"] == "2026-08-08"


def test_a_certificate_without_a_rule_has_no_credits(journal):
    journal("credential", "add", "KCS")

    assert journal("credential", "credits", "kcs").code == 5


@pytest.mark.parametrize(
    ("preset", "rule"),
    [
        ("hdi", (60, "PDU", 36)),
        ("itil", (20, "CPD", 12)),
        ("pmp", (60, "PDU", 36)),
        ("comptia-a", (20, "CEU", 36)),
        ("comptia-network", (30, "CEU", 36)),
        ("comptia-security", (50, "CEU", 36)),
        ("kcs-practices", (None, None, None)),
    ],
)
def test_a_preset_brings_its_rule_its_source_and_the_advice_to_verify(journal, preset, rule):
    answer = journal("credential", "add", "X", "--preset", preset, "--on", "2026-01-10")

    held = journal("credential", "--json").data["credentials"][0]
    assert (held["credits_required"], held["credit_unit"], held["credit_months"]) == rule
    assert "verify with the issuer" in " ".join(answer.out.split())
    assert "http" in answer.lines[-1]


def test_what_is_said_beats_the_preset(journal):
    journal("credential", "add", "X", "--preset", "itil", "--on", "2026-01-10", "--credits", "15",
            "--expires", "2027-01-10")  # fmt: skip

    held = journal("credential", "--json").data["credentials"][0]
    assert (held["credits_required"], held["expires_on"]) == (15.0, "2027-01-10")


def test_an_unknown_preset_has_near_names(journal):
    answer = journal("credential", "add", "X", "--preset", "itel")

    assert (answer.code, "itil" in answer.err) == (3, True)


def test_a_dropped_certificate_ends_and_keeps_its_row(journal):
    journal("credential", "add", "ITIL", "--preset", "itil", "--on", "2025-08-08")
    journal("credential", "drop", "itil", "--why", "not needed")

    assert journal("credential", "--json").data["credentials"] == []
    assert (
        journal("credential", "list", "--all", "--json").data["credentials"][0]["state"]
        == "expired"
    )
    assert journal("credential", "drop", "itil").lines[-1].strip() == "already so"


def test_removing_an_old_certificate_keeps_its_renewal(journal):
    journal("credential", "add", "ITIL", "--on", "2020-08-08")
    journal("credential", "renew", "itil", "--on", "2023-08-08")
    answer = journal("credential", "rm", "1")

    assert answer.lines[0] == "credential itil removed: 1 renewal stays without it"
    assert journal("credential", "show", "itil", "--json").data["credential"]["renews"] is None


@pytest.mark.parametrize(
    "argv",
    [
        ("add", "KCS"),
        ("edit", "itil", "--expires", "2029-01-01"),
        ("renew", "itil", "--on", "2026-08-08"),
        ("drop", "itil", "--why", "not needed"),
        ("rm", "itil"),
    ],
    ids=" ".join,
)
def test_each_change_of_a_certificate_is_undone(journal, argv):
    journal("credential", "add", "ITIL", "--preset", "itil", "--on", "2025-08-08")
    before = journal("credential", "list", "--all", "--json").out
    journal("credential", *argv)
    answer = journal("undo")

    assert answer.code == 0
    assert journal("credential", "list", "--all", "--json").out == before


def test_an_edit_without_options_opens_the_certificate_as_toml(journal, tmp_path, monkeypatch):
    editor = tmp_path / "editor"
    editor.write_text(
        '#!/bin/sh\nsed -i "s/^on = .*/on = 2025-03/; s/^on = .*/on = \\"2025-03\\"/" "$1"\n'
    )
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    journal("credential", "add", "ITIL", "--on", "2025-03-20")
    answer = journal("credential", "edit", "itil")

    assert answer.lines == [
        "credential itil  issued Mar 2025, no expiry",
        "        changed: issued",
    ]


def test_names_cannot_act_on_the_terminal(journal):
    journal("credential", "add", "a\u202eb", "--issuer", "\x1b[31mX", "--number", "1\t2")

    assert "\u202e" not in journal("credential").out
    assert "\x1b" not in journal("credential", "show", "1").out


def test_one_that_was_renewed_is_not_given_up_but_its_renewal_is(journal):
    journal("credential", "add", "ITIL 4", "--on", "2023-08-08", "--expires", "2026-08-08")
    journal("credential", "renew", "itil", "--on", "2026-08-01", "--expires", "2029-08-01")
    refused = journal("credential", "drop", "1")

    assert (refused.code, refused.out) == (4, "")
    assert "was renewed on 2026-08-01; its renewal is what runs" in refused.err
    assert refused.err.splitlines()[-1] == "  journal credential drop 2"
    assert journal("credential", "drop", "2").code == 0


def test_a_day_before_the_renewal_names_the_way_to_take_it_back(journal):
    journal("credential", "add", "ITIL 4", "--on", "2023-08-08", "--expires", "2026-08-08")
    journal("credential", "renew", "itil", "--on", "2026-08-01", "--expires", "2029-08-01")
    refused = journal("credential", "drop", "itil", "--on", "2026-07-01")

    assert (refused.code, refused.out) == (5, "")
    assert "was issued on 2026-08-01, after 2026-07-01" in refused.err
    assert "journal credential rm 2" in refused.err


@pytest.mark.parametrize(
    "words",
    [
        ("log", "a line"),
        ("study", "kcs", "1h"),
        ("edit", "1"),
        ("credential", "add", "ITIL"),
        ("role", "add", "Writer"),
    ],
    ids=" ".join,
)
def test_an_address_is_one_of_the_web_or_of_mail(journal, words):
    journal("log", "the first line")
    journal("goal", "add", "kcs")
    refused = journal(*words, "--url", "javascript:alert(1)")

    assert (refused.code, refused.out) == (5, "")
    assert "is no http, https or mailto address" in refused.err
    assert "--url https://example.org/page" in refused.err


@pytest.fixture
def expiring(journal):
    """Give a certificate that ends in 26 days with credits missing, and one whose window ends in
    129 days.
    """
    journal("log", "one line")
    journal("goal", "add", "Reading")
    journal("credential", "add", "ITIL 4", "--preset", "itil", "--on", "2023-10-20")
    journal("credential", "add", "HDI SCD", "--preset", "hdi", "--on", "2024-01-31")
    journal("study", "reading", "2h", "--unit", "CPD", "-d", "2026-09-12")
    return journal


def test_what_ends_soon_stands_on_the_page_of_the_day(expiring):
    assert expiring("today").lines[-3:] == [
        "Soon       ITIL 4             expires 20 Oct, 18 CPD missing          in 26 days",
        "           HDI SCD            expires 31 Jan 2027, 60 PDU missing    in 129 days",
        "                              journal credential",
    ]


def test_and_in_the_review_of_the_week(expiring):
    told = [line for line in expiring("review", "week", "--facts").lines if "  soon  " in line]

    assert told == [
        "  soon  ITIL 4: 2 of 20 CPD for the window ending 19 Oct 2026",
        "  soon  ITIL 4 expires on 20 Oct 2026",
        "  soon  HDI SCD: 0 of 60 PDU for the window ending 30 Jan 2027",
        "  soon  HDI SCD expires on 31 Jan 2027",
    ]


@pytest.mark.parametrize(
    ("expires", "told"),
    [("2026-09-25", True), ("2027-03-23", True), ("2027-03-24", False), ("2026-09-24", False)],
)
def test_an_end_is_told_from_180_days_before_it_on(journal, expires, told):
    journal("log", "one line")
    journal("credential", "add", "ITIL", "--on", "2023-08-08", "--expires", expires)

    assert ("Soon" in journal("today").out) == told


def test_a_window_is_told_while_credits_are_missing_and_not_after(journal):
    journal("goal", "add", "Reading")
    journal("credential", "add", "ITIL 4", "--preset", "itil", "--on", "2024-10-20")
    before = journal("today", "--json").data["soon"]
    journal("study", "reading", "20h", "--unit", "CPD", "-d", "2026-09-12")

    assert [(each["missing"], each["days"], each["expires_on"]) for each in before] == [
        (20.0, 26, None)
    ]
    assert journal("today", "--json").data["soon"] == []


def test_a_window_that_ends_before_the_certificate_says_its_own_day(journal):
    journal("log", "one line")
    journal("credential", "add", "ITIL 4", "--preset", "itil", "--on", "2024-10-20")

    assert "20 CPD missing by 19 Oct" in journal("today").out


def test_one_activity_feeds_every_certificate_of_its_unit_in_its_own_window(expiring):
    expiring("credential", "add", "HDI SCTL", "--preset", "hdi", "--on", "2026-09-10")
    expiring("study", "reading", "3h", "--unit", "PDU", "-d", "2026-09-05")
    expiring("study", "reading", "1h", "--unit", "PDU", "-d", "2026-09-10")
    held = expiring("credential", "--json").data["credentials"]

    assert {each["name"]: each["credits"]["earned"] for each in held} == {
        "ITIL 4": 2.0,
        "HDI SCD": 4.0,
        "HDI SCTL": 1.0,
    }


def test_a_renewal_that_is_recorded_ends_the_notices_and_stands_on_the_line_of_the_old(expiring):
    expiring("credential", "renew", "itil", "--on", "2026-10-19", "--expires", "2029-10-19")
    listed = expiring("credential").lines

    assert "ITIL" not in expiring("today").out
    assert "ITIL" not in expiring("review", "week", "--facts").out
    assert [line for line in listed if "ITIL 4" in line] == [
        "  ITIL 4   20 Oct 2023  20 Oct 2026  2 of 20 CPD by 19 Oct 2026",
        "  ITIL 4: issued 20 Oct 2023 → 19 Oct 2026",
    ]


def test_a_chain_of_renewals_is_one_line_with_its_dates(journal):
    journal("credential", "add", "ITIL", "--on", "2020-08-08")
    journal("credential", "renew", "itil", "--on", "2023-08-08")
    journal("credential", "renew", "itil", "--on", "2026-08-01", "--expires", "2029-08-01")

    assert "  ITIL: issued 8 Aug 2020 → 8 Aug 2023 → 1 Aug 2026" in journal("credential").lines
    assert "2 closed; --all shows them" in journal("credential").out
