"""Registers whose columns only their cells tell, titles that tell a sum, and numbers set in another way."""
# ruff: noqa: E501 (a page stays as it is saved)

from datetime import date
from decimal import Decimal

from tests.extract.conftest import Records

FUND = """\
Westerdale Police and Crime Commissioner

The Commissioner's Fund - projects starting April 2019

All figures £. Last changed 03/05/19

CF no. | Organisation | Project | Asked for 19/20 | Awarded 19/20 | Approved? | Date of PCC approval
CF19-004 | Nailsworth Loft | Bikes for work | 6,400.00 | 6,400.00 | Y | 28-Feb-19
CF19-007 | Tewkesbury Café | Elders drop in | 4,850.00 | 3,000.00 | Y | 28-Feb-19
CF19-012 | Forest Games | Summer sessions | 9,975.00 | | N | 07-Mar-19
CF19-023 | Shared Table | Hate crime reporting | 7,000.00 | | Withdrawn |
 | TOTAL | | 28,225.00 | 9,400.00 | |
"""


def test_a_fund_printed_from_a_spreadsheet_is_a_register(records_of: Records) -> None:
    read = records_of(FUND)
    assert [(r.reference, r.title, r.outcome, r.decided_on) for r in read] == [
        ("CF19-004", "Bikes for work", "approved", date(2019, 2, 28)),
        ("CF19-007", "Elders drop in", "approved", date(2019, 2, 28)),
        ("CF19-012", "Summer sessions", "refused", date(2019, 3, 7)),
        ("CF19-023", "Hate crime reporting", "withdrawn", None),
    ]
    assert [r.decided_by for r in read] == [None] * 4  # "Y" under "Approved?" is no name


def test_figures_are_pounds_where_a_line_says_so_of_all(records_of: Records) -> None:
    read = records_of(FUND)
    assert [[a.value for a in r.awards] for r in read] == [[Decimal(6400)], [Decimal(3000)], [], []]
    assert [a.role for a in read[2].amounts] == ["request"]


def test_contracts_with_a_date_of_award_are_entries_and_no_grants(records_of: Records) -> None:
    read = records_of("""\
Office of the Police and Crime Commissioner for Westerdale

Latest contracts over £10,000

Contract | Supplier | Total value (ex VAT) | Contract start | Contract end | Date of award | How procured
Victim Portal hosting | Kestrel Data Ltd | £186,400 | 01.09.2023 | 31.08.2026 | 14.07.2023 | Framework
Sexual violence advisers | Severnside Survivors | Up to £412,000 | 01.10.2023 | 30.09.2026 | 21.08.2023 | Tender
Annual survey | Mendip Research | £24,975 | 17.05.2021 | n/a | 06.04.2021 | 3 quotes
""")
    assert [(r.title, r.decided_on) for r in read] == [
        ("Victim Portal hosting", date(2023, 7, 14)),
        ("Sexual violence advisers", date(2023, 8, 21)),
        ("Annual survey", date(2021, 4, 6)),
    ]
    assert [[a.role for a in r.amounts] for r in read] == [["contract"]] * 3


def test_a_table_that_lost_its_headings_is_told_by_its_cells(records_of: Records) -> None:
    read = records_of("""\
Decisions of the PCC - September 2015

71 – 2015 | Junior Anglers funding | To approve £1,250 spend from the fund for Saturday sessions | 07/09/2015
72 – 2015 | Valley lighting | To approve the extension of the contract by a year | 07/09/2015
74 – 2015 | Custody Visitors | To approve the appointment of three visitors | 21/09/2015
77 – 2015 | Treasury management | The PCC noted the report on investments | 28/9/2015
""")
    assert [(r.reference, r.title, r.decided_on) for r in read] == [
        ("71 – 2015", "Junior Anglers funding", date(2015, 9, 7)),
        ("72 – 2015", "Valley lighting", date(2015, 9, 7)),
        ("74 – 2015", "Custody Visitors", date(2015, 9, 21)),
        ("77 – 2015", "Treasury management", date(2015, 9, 28)),
    ]


def test_titles_that_tell_a_sum_open_entries_and_the_last_ends_as_the_others(records_of: Records) -> None:
    told = "will stand as guarantor for up to 25 people leaving prison who have nowhere to live this year."
    read = records_of(
        "Westerdale Police and Crime Commissioner\n\nCriminal Justice Fund\n\n"
        "The schemes chosen are these.\n\n"
        f"Rent Guarantee Scheme (£30,000)\n\nBeech Housing {told}\n\n"
        f"Steady Bet (£14,600 over two years)\n\nThe Brook Project {told}\n\n"
        f"Mentors at the Gate - £19,975\n\nFresh Start CIC {told}\n\n"
        "Bids which were not successful have been told why.\n"
    )
    assert [r.title for r in read] == ["Rent Guarantee Scheme", "Steady Bet", "Mentors at the Gate"]
    assert "refused" not in [r.outcome for r in read]


def test_an_entry_set_in_another_way_is_known_by_its_number(records_of: Records) -> None:
    lines = [
        "<li>021-2022 – Uniform Managed Service</li>",
        "<li>020-2022 – Charges for Policing Services</li>",
        "</ul><h3>018-2022 – WITHDRAWN</h3><ul>",
        "<li>017-2022 – Internal Audit Annual Report</li>",
        "<li>015-2022 Keep Safe Fund for the year</li>",
        "<li>012-2022 – Treasury Strategy Statement</li>",
    ]
    page = f"<html><body><h1>Decisions of the Police and Crime Commissioner for Cumbria 2022</h1><ul>{''.join(lines)}</ul></body></html>"
    read = records_of(page, suffix=".html")
    assert [r.reference for r in read] == [
        "021-2022",
        "020-2022",
        "018-2022",
        "017-2022",
        "015-2022",
        "012-2022",
    ]
    assert read[2].outcome == "withdrawn"


def test_a_row_of_one_cell_is_an_entry_of_its_own(records_of: Records) -> None:
    rows = (
        "<tr><td><b>Footpaths Contribution</b><p>The PCC approves £2,000.</p></td><td>Notice</td></tr>"
        "<tr><td colspan='2'><h4>Boiler Plant</h4><p>A decision is necessary so that the plant can be replaced.</p></td></tr>"
        "<tr><td><b>Tree Planting</b><p>To accept an offer from volunteers.</p></td><td>Notice</td></tr>"
    )
    page = f"<h1>Decisions</h1><p>What has been decided by the Police and Crime Commissioner for Westerdale.</p><table><tr><th>Summary of Decision</th><th>Supporting Document</th></tr>{rows}</table>"
    read = records_of(f"<html><body>{page}</body></html>", suffix=".html")
    assert [r.title for r in read] == ["Footpaths Contribution", "Boiler Plant", "Tree Planting"]


def test_of_two_printed_sentences_neither_decides_unless_it_is_signed(records_of: Records) -> None:
    blank = "Sign:\n\nPrint:\n\nDate:\n\nPFCC/Deputy PFCC\n\n"
    (read,) = records_of(
        "POLICE, FIRE AND CRIME COMMISSIONER FOR ESSEX\n\nDecision Report\n\nReport reference number: 074-23\n\n"
        "Title of report: Front Counter\n\n2. Recommendations\n\n2.1 That the PFCC approves spend of £148,000.\n\nDecision\n\n"
        f"I agree the recommendations to this report:\n\n{blank}"
        f"I do not agree the recommendations to this report because:\n\n.............................\n\n{blank}"
    )
    assert read.outcome is None


def test_what_closes_a_notice_opens_no_other(records_of: Records) -> None:
    signed = "Decision\n\nI agree the recommendations.\n\nSign: R. Hollis\n\nPrint: Ruth Hollis\n\nDate: {}\n\nPFCC\n\n"
    one = "POLICE, FIRE AND CRIME COMMISSIONER FOR ESSEX\n\nDecision Report\n\nReport reference number: 07{}-23\n\nTitle of report: {}\n\nReport by: Oliver Stanway\n\n1. Purpose of Report\n\n1.1 To approve a grant.\n\n2. Recommendations\n\n2.1 That the PFCC awards it.\n\n"
    read = records_of(
        one.format(1, "Youth Bus")
        + signed.format("26 April 2023")
        + one.format(4, "Front Counter")
        + signed.format("12 May 2023")
    )
    assert [(r.reference, r.decided_on) for r in read] == [
        ("071-23", date(2023, 4, 26)),
        ("074-23", date(2023, 5, 12)),
    ]


def test_minutes_tell_in_many_words_what_was_decided(records_of: Records) -> None:
    told = [
        ("Section house", "After discussion the PCC agreed that the house be sold to the association."),
        ("Theatre tour", "The PCC felt that this was worthwhile and was content to award £12,000."),
        (
            "Mobile stations",
            "The PCC was not persuaded that they would be used, and did not support the case.",
        ),
        ("Body cameras", "The PCC could not take a decision on it until the trial had been finished."),
    ]
    items = "".join(f"{n}. {title}\n\n{words}\n\n" for n, (title, words) in enumerate(told, 1))
    read = records_of(
        f"Policing Board\n\nMinutes of the meeting held on 14 November 2017\n\nPresent: Mr G Rowlands, Police and Crime Commissioner (PCC)\n\n{items}"
    )
    assert [r.title for r in read] == [title for title, _ in told]


def test_a_day_alone_above_is_the_next_entrys_though_others_tell_it_in_their_line(
    records_of: Records,
) -> None:
    read = records_of("""\
Police and Crime Commissioner for South Yorkshire

Decision Log

2018/19 Decisions

 Date Ref    Issue                                                   Decision
14/06/18 18/021    Funding to Street Wardens CIC                        Supported the proposal
14/06/18 18/020    Knife Crime Mentors                                  Supported the proposal
29/05/18 18/018    Appeal of the Bowls Club                             Did not support the proposal

2017/18 Decisions

Date Ref                 Issue            Decision
29/03/18

17/064

           Body Worn Video Licensing

      A decision has been made to renew the licences.

27/03/18

17/063

           Temporary Assistant Chief Constable

      Withdrawn by the Force before a decision was taken.

19/03/18

17/062

           Churches Drop-in

      Grant of £4,950 to Churches Drop-in for training.
""")
    assert [(r.reference, r.decided_on) for r in read][2:] == [
        ("18/018", date(2018, 5, 29)),
        ("17/064", date(2018, 3, 29)),
        ("17/063", date(2018, 3, 27)),
        ("17/062", date(2018, 3, 19)),
    ]


def test_who_decided_is_told_in_passing_above_a_list(records_of: Records) -> None:
    read = records_of("""\
Commissioning Decisions in Hampshire 2019

This is where the decisions agreed by the Commissioner in exercising his duties are published.

- Restorative Justice, one year extension – PCCML-000512-2019
- Youth Commission for the year – PCCML-000499-2019
- Domestic Abuse Programme – Contract award – PCCML-000447-2018
- Appropriate Adults service – PCCML-000503-2019
""")
    assert [r.decided_by for r in read] == ["Commissioner"] * 4


def test_the_meeting_is_not_that_of_the_actions_it_looks_at(records_of: Records) -> None:
    read = records_of("""\
Meeting: Policing Board

Date: 14th November 2017

Present: Mr Gethin Rowlands, Police and Crime Commissioner (PCC)

ACTION SUMMARY FROM MEETING ON 31/10/2017

1. Section house

The PCC agreed that the house be sold to the association.

2. Body cameras

The PCC said he could not take a decision until the trial had ended. It was agreed to bring the paper back to the Board.
""")
    assert [(r.title, r.outcome, r.meeting_on) for r in read] == [
        ("Section house", "approved", date(2017, 11, 14)),
        ("Body cameras", "deferred", date(2017, 11, 14)),
    ]
