"""What whole notices tell, in the wordings and layouts of commissioners' published pages."""
# ruff: noqa: E501 (a paragraph stays in one piece)

from pathlib import Path

import pytest

from extract.paper import read_paper
from extract.record import Record

HEAD = """Police and Crime Commissioner for Fenshire

Decision notice 2031/14

Title: Help for young people

"""


def read(folder: Path, words: str, head: str = HEAD) -> Record:
    """The one record of a notice of these words."""
    path = folder / "notice.txt"
    path.write_text(head + words, encoding="utf-8")
    (record,) = read_paper(path)
    return record


# What the notice says, the role of each of its sums, and its awards.
SUMS: dict[str, tuple[str, str, list[tuple[str, str | None]]]] = {
    "money shared out by theme, in a list below": (
        "The total to be awarded was £620,000. The areas covered:\n\no Stalking £410,000\no Counselling £210,000",
        "committed committed committed", [],
    ),
    "money by theme, told on the line above": (
        "Grants worth £620,000 are made across these themes:\n\n- Stalking: £410,000\n- Street safety: £210,000",
        "committed committed committed", [],
    ),
    "what was given to others once, and what it did": (
        "The Commissioner awards £9,000 to Oxby Town Council.\n\nThe £20 million allocated to all county and district councils gave them the chance to hire wardens.",
        "award previous", [("9000", "Oxby Town Council")],
    ),
    "what a commissioner funded, told with a capital": (
        "The PCC has decided as follows:\n\n1. The PCC Funded £12,000 for police staff to be able to see a counsellor.",
        "award", [("12000", None)],
    ),
    "money offered to bodies that no one names": (
        "The PCC is to give £1.2m in grant funding to external organisations.",
        "committed", [],
    ),
    "what so many projects received in all": (
        "In 2030/31, 80 Projects received a total of £640,100 from the Commissioner’s Fund.",
        "previous", [],
    ),
    "what was put in since some year": (
        "Since 2028, the Commissioner has invested £3m in the Lantern Fund. The PCC now awards £9,000 to Oxby Town Council.",
        "previous award", [("9000", "Oxby Town Council")],
    ),
    "a yearly price in brackets behind what it buys": (
        "The PCC approves the release of funds for scanner warranties (£8,150 per annum) and lab services (£19,600 per annum).",
        "rate rate", [],
    ),
    "a budget that is spent on many things": (
        "The 2030/31 commissioning budget is £4,316,550 and is spent against a wide variety of work.",
        "budget", [],
    ),
    "the largest of the grants that bodies receive": (
        "The PCC has decided as follows. Oxby City Council receives the largest grant of £62,000. Carr Council receives £38,000 with Marl Council being awarded £37,000, Dunwick Council receiving £20,400 and Alder Council getting £19,700.",
        "award award award award award",
        [("62000", "Oxby City Council"), ("38000", "Carr Council"), ("37000", "Marl Council"), ("20400", "Dunwick Council"), ("19700", "Alder Council")],
    ),
    "requests to allocate, put forward together": (
        "The PCC approves a grant of £20,000 to Oxby Town Council.\n\nThis paper sets out requests to allocate £807,375 of this funding to third parties.",
        "award committed", [("20000", "Oxby Town Council")],
    ),
    "how much an officer may agree": (
        "Approve the increase of the delegated authority of the Commercial Director to £85k when approving grants.",
        "limit", [],
    ),
    "what is to be spent, and the grant that pays for it": (
        "That the grant of £149,979 be accepted from the Home Office.\n\nThat expenditure of up to £149,979 be approved to light the paths.",
        "income budget", [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SUMS)
def test_sums(tmp_path: Path, case: str) -> None:
    """The role of each sum of a notice, and what it awards to whom."""
    words, roles, awards = SUMS[case]
    record = read(tmp_path, words)
    assert " ".join(a.role for a in record.amounts) == roles
    assert [(str(a.value), a.recipient) for a in record.awards] == awards


DECIDERS: dict[str, tuple[str, str | None, str | None]] = {
    "an officer who is to take it, and signs": (
        "Decision summary:\n\nThe Police and Crime Commissioner (PCC) has agreed to share two posts with Fenshire County Council.\n\n"
        "This decision will be taken by Ann Marlow, OPCC Chief Executive in accordance with the protocol.\n\n"
        "Signature: A. Marlow\n\nDate: 14 October 2031",
        "Ann Marlow, OPCC Chief Executive", "approved",
    ),
    "a name below the approval of a request": (
        "Decision\n\nResolved that the Commissioner pays Oxby Town Council what it claims.\n\nDeclaration\n\n"
        "I have no interest to declare. (Recorded interests: None) The above request has my approval.\n\nHarald Winslow",
        "Harald Winslow", "approved",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", DECIDERS)
def test_who_decided(tmp_path: Path, case: str) -> None:
    """Who took the decision, and what came of it."""
    words, who, outcome = DECIDERS[case]
    record = read(
        tmp_path,
        words,
        "Decision Reference Number: FPCC4-16\n\nLead Officer: Rob Long, OPCC Head of Policy\n\n",
    )
    assert (record.decided_by, record.outcome) == (who, outcome)


HEADS: dict[str, tuple[str, dict[str, str | None]]] = {
    "a long number behind a year": (
        "Decision 2031-0007214: Community Safety Fund – May 2031\n\nBids are invited each quarter.\n\nThe PCC has decided to fund some.",
        {"reference": "2031-0007214", "title": "Community Safety Fund – May 2031"},
    ),
    "labels without a colon below the name of the panel": (
        "Agenda Item 7\n\nPOLICE & CRIME COMMISSIONER FOR FENSHIRE\n\nPOLICE AND CRIME PANEL\n\nReport of OFFICE OF THE POLICE AND CRIME COMMISSIONER\n\n"
        "Subject FUNDED PROJECTS AND WHAT THEY DO\n\nDate THURSDAY 20 FEBRUARY 2031 – 2:00 p.m.\n\nAuthors ANN HALE – HEAD OF STRATEGY\n\nPurpose\n\n1. To inform the Panel.",
        {"title": "FUNDED PROJECTS AND WHAT THEY DO", "kind": "paper"},
    ),
    "what a council's page of a decision is about": (
        "Decision details\n\nTo approve spend for the Safer Streets 5 Project\n\nDecision Maker: Corporate Director – Economy & Environment\n\nDecision status: Recommendations Approved\n\n"
        "Decision:\n\nThat the grant of £49,979 be accepted from the Fenshire Police and Crime Commissioner.\n\nDate of decision: 26/02/2031",
        {"title": "To approve spend for the Safer Streets 5 Project", "kind": "other"},
    ),
    "points that a page opens with": (
        "Office of the Police and Crime Commissioner for Fenshire\n\n- The Commissioner’s Fund, which supports local projects, had to change its ways last year\n- Many of those who bid for money have found new ways of working\n\nThe fund was set up in 2029 and has since then helped many more people than anybody thought it could.",
        {"title": None},
    ),
    "a line that says where more is": (
        "Fenshire Police and Crime Commissioner\n\nInformation on each of the grants made as part of my programme can be found below\n\n£61,882 has been awarded to Harbour Gate Women, who help those in need.",
        {"title": None},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", HEADS)
def test_heads(tmp_path: Path, case: str) -> None:
    """Title, number and kind, from the head of a page."""
    words, told = HEADS[case]
    record = read(tmp_path, words, "")
    assert {name: getattr(record, name) for name in told} == told


FUND = """31/2031-32 Lantern Fund Application

Author and Job Role: Ann Hale, Policy Officer

{above}

Brief overview of service/decision – {told}

Reason for funding – 1) To cut crime – the group works with those who have been in prison.

2) To keep people safe – the work is known to help.

That the Commissioner supports this application to the Lantern Fund and awards to the following;

  • {sum} to {who}

Signature: PCC Lisa Hale (wet signed copy held in Office)

Date: 27th August 2031
"""

# The line above, what is told, the sum and who gets it; what it is for.
PURPOSES: dict[str, tuple[str, str, str, str, str | None]] = {
    "behind an aside on earlier years": (
        "Ring Fenshire – Safe Homes Project – Jo Bell",
        "To award £30,000 (a continuation of £90,000 over three years) to Ring Fenshire for their safe homes project.",
        "£30,000", "Ring Fenshire", "their safe homes project",
    ),
    "the project above a total over years and this year's share": (
        "Blank Page – Work After Prison – Jo Bell",
        "To award £72,625 (over three years) to Blank Page. In this financial year this grant will amount to £32,500. The project helps.",
        "£32,500", "Blank Page", "Work After Prison",
    ),
    "a long name of a project above": (
        "Oxby Mental Health Charity – Education Training and Employment Support for People on Probation – Jean Winterbourne",
        "To award £2,000 to Oxby Mental Health Charity. It is run with others.",
        "£2,000", "Oxby Mental Health Charity", "Education Training and Employment Support for People on Probation",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", PURPOSES)
def test_purposes(tmp_path: Path, case: str) -> None:
    """The one award of a notice with what it is for."""
    above, told, value, who, purpose = PURPOSES[case]
    record = read(tmp_path, FUND.format(above=above, told=told, sum=value, who=who), "")
    assert [(a.recipient, a.purpose) for a in record.awards] == [(who, purpose)]
    assert f"£{record.awards[0].value:,}" == value
    assert [r.text for r in record.recommendations] == [f"{value} to {who}"]


NO_PURPOSE = {
    "how it is shared": "The PCC awards Oxby Town Council £12,000 to be allocated as twelve grants.",
    "whence it comes": "The PCC awards Oxby Town Council £12,000. This was provided from the money of the precept.",
    "for how long": "The PCC awards Oxby Town Council £12,000 for a further four years (2031/32 to 2034/35).",
}


@pytest.mark.parametrize("case", NO_PURPOSE)
def test_what_is_no_purpose(tmp_path: Path, case: str) -> None:
    """Words that say how, whence or how long a grant is paid do not say what it is for."""
    (award,) = read(tmp_path, f"Decision\n\n{NO_PURPOSE[case]}").awards
    assert (award.recipient, award.purpose) == ("Oxby Town Council", None)


def test_what_was_issued_is_given(tmp_path: Path) -> None:
    """Of several that one decision tells, "has issued £x towards P" gives as "funded R with £y" does."""
    words = "1. The PCC has issued £9,000 towards speed watch groups in Fenshire.\n\n2. The PCC has awarded £20,000 to Oxby Town Council."
    assert [str(a.value) for a in read(tmp_path, words).awards] == ["9000", "20000"]


def test_a_host_is_not_whose_paper_it_is(tmp_path: Path) -> None:
    """A force that hosts a service tells nothing of whose paper it is."""
    head = "DPC 1313 Contribution to the Ballistics Service\n\nDecision by: Ann Hale, Deputy Mayor, Policing and Crime\n\n"
    words = "Executive summary\n\nThis paper seeks approval to stay in the service, hosted by West Midlands Police, for a year."
    assert read(tmp_path, words, head).area is None
