"""`init` sets what its flags or answers say, and can be run again."""

from screen import Screen


def test_flags_set_order_name_and_first_habit(journal):
    journal("init", "--date-order", "dmy", "--name", "Robin Vale", "--habit", "reading")

    assert journal("config", "get", "date_order", "--json").data["settings"][0]["value"] == "dmy"
    assert (
        journal("config", "get", "me.name", "--json").data["settings"][0]["value"] == "Robin Vale"
    )
    assert "reading" in journal("habit").out


def test_defaults_change_nothing(journal, home):
    answer = journal("init", "--defaults")

    assert (answer.code, home.exists()) == (0, False)


def test_without_a_terminal_it_asks_nothing(journal):
    answer = journal("init")

    assert (answer.code, "--defaults" in answer.err) == (2, True)


def test_a_bad_order_is_refused(journal, home):
    answer = journal("init", "--date-order", "dym")

    assert (answer.code, home.exists()) == (6, False)


def test_again_keeps_the_rest(journal):
    journal("init", "--date-order", "dmy")
    journal("init", "--name", "Robin")

    assert journal("config", "get", "date_order", "--json").data["settings"][0]["value"] == "dmy"


def test_enter_keeps_what_is_there_and_what_is_unset_stays_so(home):
    _, code = Screen("init").press("\n", "\n", "\n", "\n")

    assert (code, home.exists()) == (0, False)


def test_a_bad_answer_is_asked_again_at_once(journal):
    shown, code = Screen("init").press(
        "dym\n", "dmy\n", "a\x01b\n", "reading\n", "sms\n", "cron\n", "\n"
    )

    assert code == 0
    assert sum("Is 3/11" in line for line in shown) == 2
    assert sum("A first habit" in line for line in shown) == 2
    assert sum("Reminders as" in line for line in shown) == 2
    assert "reminders   journal remind cron prints them" in shown
    assert journal("config", "get", "date_order", "--json").data["settings"][0]["value"] == "dmy"
    assert "reading" in journal("habit").out


def test_a_habit_that_is_there_leaves_the_settings_as_they_are(journal, home):
    journal("habit", "add", "reading")
    refused = journal("init", "--date-order", "dmy", "--habit", "reading")

    assert (refused.code, (home / "config.toml").exists()) == (4, False)


def test_reminders_are_named_and_nothing_is_installed(journal, home):
    answer = journal("init", "--remind", "systemd")

    assert "reminders   journal remind systemd prints them" in answer.lines
    assert not home.exists()


def test_no_reminders_are_none(journal):
    assert "journal remind" not in journal("init", "--remind", "none").out


def test_reminders_of_an_unknown_kind_are_refused(journal):
    assert journal("init", "--remind", "systmd").err == (
        "journal: no reminders as “systmd”\n  journal init --remind systemd\n"
    )
