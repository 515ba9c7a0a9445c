"""Labels of a list's entries that stand at the edges of pages in a text export are no running lines."""
# ruff: noqa: E501 (a page stays as it is saved)


def _entry(number: int, decision: str) -> str:
    return (
        f"Ref:            M/2031/{number:03} (PC)\nTitle:          Gate lock of yard {number}\n"
        f"Decision maker: Mayor\nDate taken:     {number:02}/02/2031\nSummary:        The lock of the yard is worn.\n"
        f"Decision:       {decision}\n"
    )


def test_fields_above_and_below_page_numbers_stay(read):
    pages = [
        "LIST OF DECISIONS\n\n"
        + "\n".join(_entry(n, "DEFERRED.") for n in (1, 2))
        + "\n"
        + _entry(3, "APPROVED."),
        "\n".join(_entry(n, "APPROVED.") for n in (4, 5, 6)),
        "\n".join(_entry(n, "APPROVED.") for n in (7, 8)),
    ]
    text = "".join(f"{page}\n{' ' * 60}Page {n} of 3\n" for n, page in enumerate(pages, 1))
    words = read(text, "list.txt").pages[0].text
    assert "Page 1 of 3" not in words
    assert [f"M/2031/{n:03} (PC)" in words for n in range(1, 9)] == [True] * 8
    assert words.count("APPROVED.") == 6
