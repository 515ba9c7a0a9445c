"""Titles that the cell of a list's row opens with: on a line of their own, with a stop, or in bold."""
# ruff: noqa: E501 (a line of the paper stays in one piece)

import pytest

from .conftest import Records

PAGE = """<html><head><title>Key decisions</title></head><body><main><h1>Key Decisions: April to June 2031</h1>
<table><thead><tr><th>Decision</th><th>Date</th><th>{column}</th><th>Published</th></tr></thead><tbody>{rows}</tbody></table>
</main></body></html>"""
ENTRIES = (
    ("021/2031", "05/06/2031", "Crime Prevention Fund 2031/32 – Small Grants", "The Commissioner has agreed grants of £14,850 to Quay Wheels for bike workshops and £9,600 to the Tarn Allotment Trust for a garden."),
    ("022/2031", "14/06/2031", "Former Police Station, Heron Vale", "Approval to accept the best offer received on the open market, £565,000."),
    ("023/2031", "27/06/2031", "Coast Safety Patrols", "A request from Marl Council for £42,000 was considered. The Commissioner did not approve it."),
)  # fmt: skip


@pytest.mark.parametrize("column", ["Summary", "Details", "What was decided"])
@pytest.mark.parametrize(
    "cell",
    [
        "Summary:<br>{title}.<br>{text}",
        "{title}.<br>{text}",
        "<p>{title}.</p><p>{text}</p>",
        "<p>{title}</p><p>{text}</p>",
        "<p><strong>{title}</strong></p><p>{text}</p>",
        "<p><strong>{title}.</strong> {text}</p>",
        "<p><b>{title}</b> – {text}</p>",
        "<b>{title}</b><br>{text}",
    ],
)
def test_a_cell_opens_with_the_title_of_its_row(records_of: Records, column: str, cell: str) -> None:
    rows = "".join(
        f"<tr><td>{ref}</td><td>{day}</td><td>{cell.format(title=title, text=text)}</td><td>30/06/2031</td></tr>"
        for ref, day, title, text in ENTRIES
    )
    found = records_of(PAGE.format(column=column, rows=rows), ".html")
    assert [record.title for record in found] == [title for _, _, title, _ in ENTRIES]


def test_a_sentence_over_another_is_no_title(records_of: Records) -> None:
    rows = "".join(
        f"<tr><td>{ref}</td><td>{day}</td><td><p>The grant was approved.</p><p>{text}</p></td><td>30/06/2031</td></tr>"
        for ref, day, _, text in ENTRIES
    )
    found = records_of(PAGE.format(column="Summary", rows=rows), ".html")
    assert all(record.title != "The grant was approved" for record in found)
