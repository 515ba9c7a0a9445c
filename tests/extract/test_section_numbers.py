"""Sections numbered by letters, by a number with a letter, and by long headings in capitals."""

from pathlib import Path

import pytest

from extract.paper import read_paper


def sections(folder: Path, name: str, text: str) -> list[tuple[str | None, str]]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return [(s.number, s.heading) for s in read_paper(path)[0].sections]


@pytest.mark.parametrize(
    ("headings", "wanted"),
    [
        (("A. Purpose", "B. Money", "C. Decision"), [("A", "Purpose"), ("B", "Money"), ("C", "Decision")]),
        (
            ("A. Vellacott", "C. Money", "D. Decision"),
            [(None, "A. Vellacott"), (None, "C. Money"), (None, "D. Decision")],
        ),
        (("A. Vellacott", "Money"), [(None, "A. Vellacott"), (None, "Money")]),
    ],
)
def test_letters(headings: tuple[str, ...], wanted: list[tuple[str | None, str]], tmp_path: Path) -> None:
    body = "".join(f"<h2>{heading}</h2><p>The boats are kept at the quay.</p>" for heading in headings)
    page = f"<html><body><h1>Decision of the PCC for Fenland</h1><p>Title: Boats</p>{body}</body></html>"
    found = sections(tmp_path, "notice.html", page)
    assert [section for section in found if section[1] in [words for _, words in wanted]] == wanted


def test_a_number_with_a_letter_and_a_long_heading(tmp_path: Path) -> None:
    long = "CONSEQUENCES FOR THE POLICE AND CRIME PLAN AND FOR ITS FIVE PRIORITIES"
    text = (
        "POLICE AND CRIME COMMISSIONER FOR FENLAND\n\nDECISION NOTICE\n\nTitle: Boats\n\n"
        "5. BACKGROUND\n\nThe boats are kept at the quay.\n\n5A. EQUALITY AND RISK\n\nNone was found.\n\n"
        f"6. {long}\n\nThe boats serve the plan.\n"
    )
    found = sections(tmp_path, "notice.txt", text)
    assert found[-3:] == [("5", "BACKGROUND"), ("5A", "EQUALITY AND RISK"), ("6", long)]
