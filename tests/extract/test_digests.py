"""A digest: the line under each title, and the sentence that says whose decisions they are."""

from pathlib import Path

import pytest

from extract.paper import read_paper

DIGEST = """Decisions Digest
Police and Crime Commissioner for Fenland
June 2021

{lead}

Lamps for the quay
Decision 31-21, signed on 4 June 2021. Report by Ann Bell, Harbour Clerk.
A grant of £4,000 to Quay Lamps was approved.

Lease of Reach Hall
Decision 32-21, signed on 9 June 2021. Report by Tom Reed, Head of Estates.
The lease was approved at a rent of £9,000 a year.

Boats
Decision 33-21, signed on 11 June 2021. Report by Ann Bell, Harbour Clerk.
The purchase of two boats for £21,000 was approved.
"""


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("Each month we gather the decisions that the Commissioner has signed.", "the Commissioner"),
        ("These are the decisions that the Commissioner or officers have taken.", None),
    ],
)
def test_the_line_under_each_title_tells_number_day_and_author(
    lead: str, who: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "digest.txt"
    path.write_text(DIGEST.format(lead=lead), encoding="utf-8")
    found = read_paper(path)
    assert [(r.reference, str(r.decided_on), r.originator) for r in found] == [
        ("31-21", "2021-06-04", "Ann Bell, Harbour Clerk"),
        ("32-21", "2021-06-09", "Tom Reed, Head of Estates"),
        ("33-21", "2021-06-11", "Ann Bell, Harbour Clerk"),
    ]
    assert {(r.area, r.decided_by) for r in found} == {("Fenland", who)}


def test_facts_parted_by_bars_below_each_title(tmp_path: Path) -> None:
    facts = [
        "PCC 2021/58 | Decided 6 June 2021 | Public",
        "PCC 2021/59 | Decided 8 June 2021 | Part confidential",
    ]
    page = (
        "<html><body><h1>Decision bulletin of the Police and Crime Commissioner for Fenland</h1>{}{}</body>"
    )
    entry = "<h3>{}</h3><p>{}</p><p>The Commissioner agreed to let the contract for it to Quay Works Ltd.</p>"
    path = tmp_path / "bulletin.html"
    path.write_text(
        page.format(*(entry.format(t, f) for t, f in zip(("Lamps", "Boats"), facts, strict=True))),
        encoding="utf-8",
    )
    assert [(r.title, r.reference, r.status, str(r.decided_on)) for r in read_paper(path)] == [
        ("Lamps", "PCC 2021/58", "open", "2021-06-06"),
        ("Boats", "PCC 2021/59", "part-confidential", "2021-06-08"),
    ]
