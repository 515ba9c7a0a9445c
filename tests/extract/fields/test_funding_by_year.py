"""A table of who pays for a service, a column a year, under headings that alone say it is money."""

import pytest

from ..conftest import Records

PAPER = """<html><body><h1>Police and Crime Commissioner for Fenland</h1>
<h2>Decision 14: Oxby Family Hub</h2>
<p>The Hub has asked for £31,000 to stay open for a second year.</p>
<table><tr><th>{}</th><th>2020/21 £</th><th>2021/22 ({}) £</th></tr>
<tr><td>{}</td><td>28,500</td><td>31,000</td></tr>
<tr><td>{}</td><td>12,000</td><td>12,400</td></tr>
<tr><td>{}</td><td>40,500</td><td>43,400</td></tr></table>
<h2>Decision</h2><p>The Commissioner does not support the request.</p></body></html>"""


@pytest.mark.parametrize(
    ("head", "asked", "ours", "other", "total"),
    [
        ("Funding of the Hub", "sought", "PCC grant", "Oxby Town Council", "Cost of the Hub"),
        ("Financing of the service", "requested", "PCC", "Fenland County Council", "Total"),
        ("How the Hub is paid for", "sought", "OPCC grant", "Marsh Housing Trust", "Total cost"),
        ("Where the money comes from", "asked for", "Commissioner’s grant", "Fen Rotary Club", "Total"),
        ("Paying for the Oxby Family Hub", "requested", "PCC grant", "Fenland County Council", "Total"),
        ("Funding for the centre", "sought", "PCC grant", "Earned from room hire", "Cost of the centre"),
        ("Sources of funding", "sought", "PCC grant", "Fenland County Council", "Total"),
    ],
)
def test_each_row_says_who_pays(
    records_of: Records, head: str, asked: str, ours: str, other: str, total: str
) -> None:
    (record,) = records_of(PAPER.format(head, asked, ours, other, total), ".html")
    roles = {(a.text, a.role) for a in record.amounts if "£" not in a.text}
    assert roles >= {("31,000", "request"), ("12,400", "match"), ("43,400", "budget"), ("40,500", "budget")}
    assert ("28,500", "previous") in roles and not record.awards
