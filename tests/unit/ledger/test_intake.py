"""Lines come in from elsewhere all or none, and what is refused names its line."""


def test_a_line_that_cannot_be_refuses_the_file_with_its_place(journal, tmp_path):
    many = " ".join(f"@t{number}" for number in range(101))
    (tmp_path / "j.txt").write_text(
        f"[2026-01-05 09:00] good\n\n[2026-01-06 09:00] bad {many}\n", encoding="utf-8"
    )

    answer = journal("import", "jrnl", str(tmp_path / "j.txt"))

    assert (answer.code, "at most 100" in answer.err) == (8, True)
    assert journal("list", "--json").data["entries"] == []
