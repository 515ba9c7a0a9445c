"""Whose line to sign it is, where offices head the columns or their words stand right above it."""

from ..conftest import Records


def test_offices_side_by_side_over_their_lines(records_of: Records) -> None:
    page = """<html><body><h1>Decision report</h1><p>Reference: 12/2025</p><p>Title: Pumps</p>
<h2>Report approval</h2><table>
<tr><td>Chief Executive / M.O.</td><td>Chief Financial Officer</td></tr>
<tr><td>Sign: P. Osgood<br>Print: Petra Osgood<br>Date: 15 May 2025</td>
<td>Sign: J. Fair<br>Print: Jude Fair<br>Date: 16 May 2025</td></tr></table>
<h2>Decision and final sign off</h2><p>I agree the recommendations to this report:</p>
<p>Sign: R. Vane<br>Print: Roderick Vane<br>PFCC<br>Date signed: 21 May 2025</p></body></html>"""
    (record,) = records_of(page, ".html")
    assert [(s.role, s.name) for s in record.signatures] == [
        ("chief-executive", "Petra Osgood"),
        ("chief-finance-officer", "Jude Fair"),
        ("commissioner", "Roderick Vane"),
    ]
    assert (record.decided_by, str(record.decided_on)) == ("Roderick Vane", "2025-05-21")


def test_the_words_of_an_office_right_above_its_line(records_of: Records) -> None:
    page = """DECISION FORM

Reference: 12/2025
Title: Pumps

Approval

Chief Executive: I have reviewed the request and am satisfied that it is correct.

Signed: Lorna Pever  Date: 20 October 2025

Chief Finance Officer: Financial advice has been sought and given, and is set out above.

Signed: Iqbal Sadiq  Date: 17 October 2025

Police and Crime Commissioner for Marl: The above request HAS my approval.

Signed: Martin Call  Date: 22 October 2025
"""
    (record,) = records_of(page)
    assert [(s.role, s.name) for s in record.signatures] == [
        ("chief-executive", "Lorna Pever"),
        ("chief-finance-officer", "Iqbal Sadiq"),
        ("commissioner", "Martin Call"),
    ]
    assert (record.decided_by, str(record.decided_on)) == ("Martin Call", "2025-10-22")


def test_a_section_73_officer_is_the_finance_officer_of_a_mayor(records_of: Records) -> None:
    row = "<tr><td>{}</td><td>Signature: {}</td><td>Date: {} July 2026</td></tr>"
    rows = [
        row.format("Deputy section 73 officer", "Miles Apple", 10),
        row.format("Mayor of York and North Yorkshire", "Callum Rudd", 14),
    ]
    page = "<html><body><h1>Decision notice</h1><p>Reference: 3/26</p><p>Title: Pumps</p><h2>Sign-off</h2>"
    (record,) = records_of(f"{page}<table>{''.join(rows)}</table></body></html>", ".html")
    assert [s.role for s in record.signatures] == ["chief-finance-officer", "commissioner"]
    assert (record.decided_by, str(record.decided_on)) == ("Callum Rudd", "2026-07-14")
