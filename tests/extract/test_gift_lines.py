"""Grants told a line each without marks, within an entry of a log: each is an award."""

import pytest

from .conftest import Records

_LOG = """<html><body><h1>Making Decisions</h1><h2>Decision Log</h2>
<p><strong>Date:</strong> 24/06/31</p><p><strong>Title:</strong> Safer Quays Fund: Round 11 awards</p>
<p><strong>Summary:</strong> The Deputy Mayor was asked to agree three grants.
Bids of up to £8,500 were invited.</p>
{lines}
<p>Total: £22,255.50</p>
<p><strong>Decision Approved:</strong> Approved</p>
<p><strong>Signed:</strong> Una Low, Deputy Mayor for Policing &amp; Crime</p><hr>
<p><strong>Date:</strong> 18/06/31</p><p><strong>Title:</strong> Custody Visitors: new handbook</p>
<p><strong>Summary:</strong> A fresh handbook is there.</p>
<p><strong>Decision Approved:</strong> Approved</p>
<p><strong>Signed:</strong> Una Low, Deputy Mayor for Policing &amp; Crime</p><hr>
<p><strong>Date:</strong> 11/06/31</p><p><strong>Title:</strong> Boxing Hub: bridging grant</p>
<p><strong>Summary:</strong> The Hub asked for £15,000.</p>
<p><strong>Decision Approved:</strong> Not approved.</p>
<p><strong>Signed:</strong> Una Low, Deputy Mayor for Policing &amp; Crime</p></body></html>"""
_GIFTS = [
    ("Airley Link-Up", "£7,940.00", "drop-in evenings in Keighbury"),
    ("Batby Bridge Builders CIC", "£6,315.50", "mediation training for sixth formers"),
    ("Hunslow Hawks", "£8,000.00", "rugby and mentoring for excluded pupils"),
]
_SHAPES = [
    "{who} - {sum} - {what}",
    "{who} – up to {sum} – {what}",
    "{sum} - {who} - {what}",
    "{who} - {what} - {sum}",
    "{who}: {sum} for {what}",
    "{who} ({what}) – {sum}",
]


@pytest.mark.parametrize("shape", _SHAPES)
@pytest.mark.parametrize("between", ["<br>", "</p><p>"])
def test_lines_of_grants_in_an_entry_are_its_awards(records_of: Records, shape: str, between: str) -> None:
    told = between.join(shape.format(who=who, sum=sum_, what=what) for who, sum_, what in _GIFTS)
    records = records_of(_LOG.format(lines=f"<p>{told}</p>"), ".html")
    assert len(records) == 3
    assert [(a.recipient, f"£{a.value:,.2f}") for a in records[0].awards] == [g[:2] for g in _GIFTS]
    purposes = {a.purpose for a in records[0].awards}
    assert purposes <= {*(what for *_, what in _GIFTS), None}


def test_lines_of_costs_are_no_grants(records_of: Records) -> None:
    lines = "<p>Total - £7,940.00 - spent so far<br>Balance - £6,315.50 - left for the year</p>"
    records = records_of(_LOG.format(lines=lines), ".html")
    assert records[0].awards == ()
