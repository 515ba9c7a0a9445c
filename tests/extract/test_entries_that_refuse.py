"""Entries of a list that give nothing: refused in the commissioner's own voice, or put off."""

from decimal import Decimal
from pathlib import Path

import pytest

from extract.paper import read_paper

_NAME = "Police and Crime Commissioner for Wendale: register of grants"

_NOTICE = """KEY DECISION

Title and Reference – {title} – PCC/D/{number}

Subject: Money for a festival

Report of: Ann Bell, Partnership Manager

Date: 24/11/2031

Summary: A bid of £9,000 has been made by Quay Lights CIC for stewards.

Recommendation: To consider whether the bid should be supported.

Police and Crime Commissioner for Wendale

{words}

"""


@pytest.mark.parametrize("refuses", ["I do not approve the bid.", "I am unable to support this application."])
def test_a_bid_that_i_do_not_approve_is_refused_and_awards_nothing(refuses: str, tmp_path: Path) -> None:
    page = tmp_path / "decisions.md"
    said = (
        "I hereby approve the recommendations above.",
        f"{refuses} It may come back in May.",
    )
    notices = (
        _NOTICE.format(title=f"Quay {n}", number=f"00{n}", words=words) for n, words in enumerate(said)
    )
    page.write_text("# Decisions 2031\n\n" + "".join(notices), encoding="utf-8")
    last = read_paper(page)[-1]
    assert (last.outcome, last.awards, [a.role for a in last.amounts]) == ("refused", (), ["request"])
    assert last.decided_by == "Police and Crime Commissioner for Wendale"
    assert [r.text for r in last.recommendations] == ["To consider whether the bid should be supported."]


def test_a_status_that_defers_for_a_reason_awards_nothing(tmp_path: Path) -> None:
    rows = (
        ("G/31/01", "Quay Lamps CIC", "Lamps", "9,000", "03/05/2031", "Approved"),
        ("G/31/02", "Quay Sheds", "Sheds", "8,400", "03/05/2031", "Deferred – a plan of the site is awaited"),
        ("G/31/03", "Quay Boats", "Boats", "700", "03/06/2031", "Declined"),
    )
    heads = ("Ref", "Organisation", "Purpose", "Amount (£)", "Date agreed", "Status")
    lines = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in (heads, *rows))
    page = tmp_path / "register.html"
    page.write_text(f"<h1>{_NAME}</h1><table>{lines}</table>", encoding="utf-8")
    read = read_paper(page)
    assert [r.outcome for r in read] == ["approved", "deferred", "refused"]
    assert [[a.value for a in r.awards] for r in read] == [[Decimal(9000)], [], []]


def test_a_bid_that_is_refused_keeps_its_purpose_and_not_its_kind(tmp_path: Path) -> None:
    rows = (
        ("G/31/01", "Quay Lamps CIC", "Night Fund", "Lamps for the pier", "9,000", "03/05/2031", "Approved"),
        ("G/31/02", "Quay Sheds", "Night Fund", "Sheds for boats", "8,400", "03/05/2031", "Declined"),
        ("G/31/03", "Quay Boats", "Day Fund", "Boats for children", "700", "03/06/2031", "Declined"),
    )
    heads = ("Ref", "Organisation", "Type of Funding", "Purpose", "Amount (£)", "Date agreed", "Status")
    lines = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in (heads, *rows))
    page = tmp_path / "register.html"
    page.write_text(f"<h1>{_NAME}</h1><table>{lines}</table>", encoding="utf-8")
    purposes = [a.purpose for r in read_paper(page) for a in r.amounts]
    assert purposes == ["Lamps for the pier", "Sheds for boats", "Boats for children"]
