"""Nasty inputs: what is accepted comes back to the letter, what is refused is one line and changes nothing."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "nasty.json").read_text(encoding="utf-8")
)["cases"]
NOW = "2027-02-10T12:00:00+00:00"

ARGV = {
    "text-argv": ("log", "--"),
    "find": ("find", "--"),
    "find-words": ("find", "--"),
    "period": ("list",),
    "energy": ("energy", "--"),
    "id": ("show",),
    "name": ("habit", "add", "--"),
}
OPTION = {"day": ("log", "a dated line", "--on="), "took": ("log", "a timed line", "--took=")}
ENVIRONMENT = (
    "env-tz-bad", "env-latin1", "env-columns-1", "env-columns-0", "env-term-dumb", "env-editor-missing",
    "env-editor-args", "env-editor-empty",
)  # fmt: skip


def value(case: dict[str, Any]) -> str:
    """Return the text of a case: given, as bytes of an argument, or generated."""
    if "value" in case:
        return str(case["value"])
    if "value_hex" in case:
        return bytes.fromhex(case["value_hex"]).decode("utf-8", "surrogateescape")
    gen = case["gen"]
    return str(gen.get("prefix", "") + gen["repeat"] * gen["times"] + gen.get("suffix", ""))


def named(*channels: str) -> list[Any]:
    """Return the cases of these channels as parameters, each under its own name."""
    return [
        pytest.param(case, id=case["id"])
        for case in CASES
        if case["channel"] in channels and {"value", "value_hex", "gen"} & set(case)
    ]


@pytest.fixture(autouse=True)
def later(monkeypatch):
    monkeypatch.setenv("JOURNAL_NOW", NOW)


def seed(journal, case):
    """Set the scene that the channel asks for."""
    for words in case.get("setup", []):
        assert journal(*words).code == 0
    if case["channel"] in ("find", "find-words", "id", "period"):
        for number in range(20):
            journal("log", f"an ordinary line {number}", "-d", f"2026-01-{number + 1:02}")


@pytest.mark.parametrize("case", named(*ARGV, *OPTION))
def test_an_argument_is_taken_or_refused_as_listed(journal, case):
    seed(journal, case)
    given = value(case)
    *words, last = OPTION.get(case["channel"], (*ARGV.get(case["channel"], ()), ""))
    before = journal("list", "--json", "-n", "100").out

    answer = journal(*words, last + given)

    assert answer.code in case["exit"], answer.err
    assert all(said.casefold() in answer.err.casefold() for said in case.get("says", []))
    if case["expect"] == "reject":
        assert (answer.out, answer.err.startswith("journal: ")) == ("", True)
        assert journal("list", "--json", "-n", "100").out == before


@pytest.mark.parametrize(
    "case", [case for case in named("text-argv") if case.values[0]["expect"] == "accept"]
)
def test_an_accepted_text_comes_back_to_the_letter(journal, case):
    journal("log", "--", value(case))

    assert journal("list", "--json").data["entries"][0]["text"] == case.get("stored", value(case))


@pytest.mark.parametrize(
    "case", [case for case in named("text-argv") if case.values[0]["expect"] == "accept"]
)
def test_no_control_character_of_a_text_reaches_a_terminal(journal, case):
    answer = journal("log", "--color", "never", "--", value(case))
    listed = journal("list")

    printed = (answer.out + listed.out).replace("\n", "")
    assert [letter for letter in printed if ord(letter) < 32 or 0x7F <= ord(letter) <= 0x9F] == []


@pytest.mark.parametrize("case", named("text-stdin"))
def test_standard_input_is_taken_or_refused_as_listed(shell, case):
    if "value_hex" in case:
        given: str | bytes = bytes.fromhex(case["value_hex"])
    else:
        given = value(case)

    answer = shell("log", "-", stdin=given, now=NOW)

    assert answer.code in case["exit"], answer.err
    assert all(said.casefold() in answer.err.casefold() for said in case.get("says", []))
    if case["expect"] == "accept":
        stored = shell("list", "--json", now=NOW).data["entries"][0]["text"]
        assert stored == case.get("stored", given)


@pytest.mark.parametrize("case", [case for case in named("env") if case.id in ENVIRONMENT])
def test_the_environment_is_taken_or_refused_as_listed(shell, case):
    shell("log", "a line", now=NOW)

    answer = shell(*case["argv"], now=NOW, **case["env"])

    assert answer.code in case["exit"], answer.err
    assert all(said.casefold() in answer.err.casefold() for said in case.get("says", []))
    assert "\x1b" not in answer.out


def test_a_time_that_the_zone_skips_is_refused(shell):
    answer = shell("log", "x", "--on=2026-03-29 02:30", now=NOW, TZ="Europe/Amsterdam")

    assert (answer.code, "02:30" in answer.err) == (5, True)


def test_a_time_that_comes_twice_is_the_first(shell):
    answer = shell("log", "x", "--on=2026-11-01 01:30", "--json", now=NOW, TZ="America/New_York")

    assert (answer.code, answer.data["entry"]["offset_min"]) == (0, -240)


@pytest.mark.parametrize("word", ["list", "log"])
def test_a_broken_configuration_is_named_with_its_line(journal, home, word):
    home.mkdir()
    (home / "config.toml").write_text("[[[", encoding="utf-8")

    answer = journal(word, "x") if word == "log" else journal(word)
    assert (answer.code, "config.toml" in answer.err, "line 1" in answer.err) == (6, True, True)


def test_a_misspelt_setting_is_named_with_the_nearest(journal, home):
    home.mkdir()
    (home / "config.toml").write_text('day_start = "04:00"\n', encoding="utf-8")

    answer = journal("list")
    assert (answer.code, "day_starts" in answer.err) == (6, True)


def test_without_a_home_the_place_is_never_guessed(shell, monkeypatch):
    for name in ("JOURNAL_HOME", "HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)

    answer = shell("log", "x")
    assert (answer.code, "JOURNAL_HOME" in answer.err) == (6, True)


def test_a_full_standard_output_is_told(shell, tmp_path):
    shell("log", "a line")
    code = os.waitstatus_to_exitcode(
        os.system(f"{os.sys.executable} -m journal list > /dev/full 2> {tmp_path}/err")
    )

    assert (code, (tmp_path / "err").read_text().count("\n")) == (8, 1)


def test_a_reader_that_has_seen_enough_is_no_error(shell, tmp_path):
    shell("log", "a line")
    script = f"{os.sys.executable} -m journal list --plain | head -1 > /dev/null; exit ${{PIPESTATUS[0]}}"

    code = os.waitstatus_to_exitcode(os.system(f"bash -c '{script}' 2> {tmp_path}/err"))
    assert (code in (0, 141), (tmp_path / "err").read_text()) == (True, "")
