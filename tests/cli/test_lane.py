"""A hot word runs the same on both roads: with Typer and without it, to the byte."""

import os
import re
import sqlite3
from contextlib import closing

import pytest

from journal import lane
from journal.__main__ import main

UID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

LINES = [
    ("log", "shipped the parser"),
    ("log", "shipped", "the", "parser", "@tag"),
    ("log", ""),
    ("log", "   "),
    ("log", "[/] \x1b[31m <b> $x 日本 🎉 \u202e"),
    ("log", "caf\udce9"),
    ("win", "kept it"),
    ("praise", "thanks"),
    ("critique", "too slow"),
    ("lesson", "ask for the date"),
    ("energy", "4"),
    ("energy", "9"),
    ("energy", "٣"),
    ("mood", "1"),
    ("checkin",),
    ("list",),
    ("list", "last week"),
    ("list", "asdf"),
    ("find", "parser"),
    ("find", '"unbalanced'),
    ("find", ""),
    ("show", "1"),
    ("show", "99"),
    ("rm", "1"),
    ("rm", "1", "99"),
    ("undo",),
    ("undo", "7"),
    ("history",),
    ("history", "1"),
]


def run(capfd, argv, home, monkeypatch, road):
    """Run one line on one road over a fresh journal; return code, both outputs and the rows."""
    monkeypatch.setenv("JOURNAL_HOME", str(home))
    main(["log", "an earlier line @old"])
    capfd.readouterr()
    if road == "typer":
        monkeypatch.setattr(lane, "fits", lambda _: False)
    code = main(list(argv))
    monkeypatch.undo()
    out, err = capfd.readouterr()
    with closing(sqlite3.connect(home / "journal.db")) as connection:
        kept = connection.execute(
            "SELECT table_name, op, command FROM change ORDER BY id"
        ).fetchall()
        texts = connection.execute("SELECT text FROM entry").fetchall()
    return (
        code,
        *(UID.sub("UID", text.replace(str(home), "HOME")) for text in (out, err)),
        kept,
        texts,
    )


@pytest.mark.parametrize("argv", LINES, ids=repr)
def test_the_lane_and_typer_agree(capfd, tmp_path, monkeypatch, argv):
    world = dict(os.environ)
    by_lane = run(capfd, argv, tmp_path / "a", monkeypatch, "lane")
    os.environ.clear()
    os.environ.update(world)
    by_typer = run(capfd, argv, tmp_path / "b", monkeypatch, "typer")

    assert by_typer == by_lane


def test_a_word_with_an_option_does_not_fit_the_lane():
    assert not lane.fits(["log", "a line", "--private"])


def test_a_word_with_too_many_words_does_not_fit_the_lane():
    assert not lane.fits(["energy", "4", "5"])


def test_an_unknown_word_does_not_fit_the_lane():
    assert not lane.fits(["lgo", "x"])
