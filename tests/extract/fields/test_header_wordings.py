"""What a paper is, its number and who decided: wordings met in papers of forms that nobody knew."""

import pytest

from extract.fields.header.report_heads import meeting_body

from ..conftest import Records

KINDS = {
    "a number of a series of decisions": (
        "DN 04/EMCA/M/2031 – A deputy is put forward\n\nDate 22/05/2031\n\nBackground\n\n"
        "- The Mayor may appoint a deputy for policing and crime.\n",
        "decision",
    ),
    "the commissioner is advised": (
        "Title of report:\nUnity contract\n\n1. Purpose of Report\n\n1.1. The PFCC is advised to let the "
        "contract run for one year more.\n",
        "decision",
    ),
    "a letter that gives notice": (
        "Office of the Eastmarch Police and Crime Commissioner\n\nTo:     The Chief Constable\n"
        "Copied: Clerk to the Police and Crime Panel\n\nDear Chief Constable\n\nNOTICE OF DECISION: LAMPS\n\n"
        "I write to tell you of a decision that I took last week, to light the quay.\n",
        "decision",
    ),
    "a mayor's deputy, no word of police": (
        "Decision details\n\nSummer programme\n\nDecision Maker: Deputy Mayor for Safer Communities\n\n"
        "Decision:\n\nTo award £9,000 to the Mediation Trust.\n",
        "decision",
    ),
    "a council's member": (
        "Decision details\n\nSummer programme\n\nDecision Maker: Cabinet Member for Community Safety\n\n"
        "Decision:\n\nTo award £9,000 to the Mediation Trust to cut crime.\n",
        "other",
    ),
    "a committee is to consider what the commissioner approved": (
        "Office of the Police and Crime Commissioner\n\nTITLE: Treasury outturn\n\n1. RECOMMENDATION\n\n"
        "1.1 That the Joint Audit Committee considers the year and confirms that it agrees with the "
        "strategy approved by the Commissioner.\n\n2. INTRODUCTION\n\n"
        "2.1 The strategy was approved by the Commissioner on 8 March 2018.\n",
        "paper",
    ),
    "a report to a meeting for information": (
        "Report to: Strategic Resources Meeting\n\nReport of: Chief Constable\n\nCAPITAL OUTTURN\n\n"
        "Recommendations\n\nThat the Commissioner notes the outturn.\n",
        "paper",
    ),
    "a panel is asked, the commissioner told of": (
        "Report to the Eastmarch Police and Crime Panel\n\nReport of the Chief Executive\n\nMembers are "
        "asked to note what the PCC has done about lamps.\n",
        "paper",
    ),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS)
def test_kind(records_of: Records, text: str, kind: str) -> None:
    (record,) = records_of(text, ".txt")
    assert record.kind == kind


def test_to_whom_a_paper_goes_is_who_it_asks(records_of: Records) -> None:
    (record,) = records_of(KINDS["a committee is to consider what the commissioner approved"][0], ".txt")
    assert (record.submitted_to, record.outcome, record.decided_on) == ("Joint Audit Committee", None, None)


def test_a_number_with_letters_between_its_strokes(records_of: Records) -> None:
    (record,) = records_of(KINDS["a number of a series of decisions"][0], ".txt")
    assert (record.reference, record.title) == ("DN 04/EMCA/M/2031", "A deputy is put forward")


LETTER = """Office of the Eastmarch Police and Crime Commissioner

Your ref:   CC/FIN/338
Our ref:    EPCC/D/2031-19

To:     The Chief Constable, Eastmarch Police
Copied: Chief Finance Officer

Dear Chief Constable

NOTICE OF DECISION: LAMPS

I write to tell you of a decision that I took last week.
"""


def test_the_head_of_a_letter(records_of: Records) -> None:
    (record,) = records_of(LETTER, ".txt")
    assert record.reference == "EPCC/D/2031-19"
    assert record.submitted_to == "The Chief Constable, Eastmarch Police"


def test_a_letter_with_only_the_readers_own_number_has_none(records_of: Records) -> None:
    (record,) = records_of(LETTER.replace("Our ref:    EPCC/D/2031-19\n", ""), ".txt")
    assert record.reference is None


DECIDERS = {
    "an office over its signature": (
        "Decision no: 31/07\nTitle: Lamps\n\nRecommendation:\n\nThat lamps be bought.\n\n"
        "**Police and Crime Commissioner for Eastmarch**\n\n"
        "I confirm that I approve the recommendation.\n\nSignature: (copy held by the office)\n"
        "Date: 3.5.2031\n",
        "Police and Crime Commissioner for Eastmarch",
    ),
    "a name and its role below it": (
        "Decision record\n\nTitle\n\nLamps\n\nDecision maker\n\nAnn Reed\n\n"
        "Deputy Police and Crime Commissioner\n\nClassification\n\nOpen\n",
        "Ann Reed, Deputy Police and Crime Commissioner",
    ),
    "a name, and below it what is decided": (
        "Decision record\n\nTitle\n\nLamps\n\nDecision maker\n\nAnn Reed\n\n"
        "The Commissioner agreed to buy lamps.\n",
        "Ann Reed",
    ),
    "a sentence below a lone outcome": (
        "Decision record\n\nTitle: Lamps\n\nRecommendations\nApproved\n"
        "The libraries have asked for more lamps for people who read at night.\n\n"
        "Decision Maker: Treasurer of the PCC\n",
        "Treasurer of the PCC",
    ),
    "offices to strike out": (
        "Decision record\n\nTitle: Lamps\n\n"
        "OUTCOME/APPROVAL BY: PCC/CHIEF EXECUTIVE/CHIEF FINANCE OFFICER (Delete as appropriate)\n",
        None,
    ),
    "an officer under delegation": (
        "Decision log\n\nDecision:\n\n"
        "Under delegation, the Chief Executive approved a grant of £900 to Alder Aid.\n",
        "the Chief Executive",
    ),
    "an outcome with what is withheld behind it": (
        "Decision record\n\nTitle: Lamps\n\nOutcome: Approved – not published, commercially sensitive\n",
        None,
    ),
    "a heading over the background": (
        "Decision record\n\nTitle: Lamps\n\nReference: 31/07\n\n**Police and Crime Commissioner**\n\n"
        "What follows was told to the office by the harbour master.\n",
        None,
    ),
}


@pytest.mark.parametrize(("text", "who"), DECIDERS.values(), ids=DECIDERS)
def test_who_decided(records_of: Records, text: str, who: str | None) -> None:
    (record,) = records_of(text, ".md")
    assert record.decided_by == who


def test_a_column_of_deciders_headed_in_two_languages(records_of: Records) -> None:
    found = records_of(
        "# Log Penderfyniadau / Decision Log\n\n| Cyf. Ref. | Dyddiad Date | Pwnc Subject "
        "| Penderfyniad Decision | Gan By |\n"
        "|---|---|---|---|---|\n"
        "| EM-31-07 | 14/01/2031 | Lampau Lamps | Cymeradwywyd. Approved. "
        "| Y Comisiynydd The Commissioner |\n"
        "| EM-31-08 | 21/01/2031 | Cychod Boats | Gwrthodwyd. Refused. "
        "| Dirprwy Gomisiynydd Deputy Commissioner |\n",
        ".md",
    )
    assert [r.decided_by for r in found] == [
        "Y Comisiynydd The Commissioner",
        "Dirprwy Gomisiynydd Deputy Commissioner",
    ]


def test_a_column_headed_by_beside_one_of_sums_names_no_author(records_of: Records) -> None:
    (record,) = records_of(
        "REPORT OF THE POLICE AND CRIME COMMISSIONER FOR EASTMARCH\n\nMembers are asked to note this.\n\n"
        "| Service | By | 2031/32 (£) |\n|---|---|---|\n| Referral | Contract | 612,450 |\n",
        ".md",
    )
    assert record.originator == "POLICE AND CRIME COMMISSIONER FOR EASTMARCH"


STATUSES = {
    "Publication: Part open. The tenders are not published.": "part-confidential",
    "Publication: Open": "open",
    "Publication: on the website by 3 May": None,
    "PART ONE - FOR PUBLICATION (Part Two holds exempt information, not published)": "part-confidential",
    "Part two of the bridge holds the road open.": None,
}


@pytest.mark.parametrize(("line", "status"), STATUSES.items())
def test_status(records_of: Records, line: str, status: str | None) -> None:
    (record,) = records_of(f"Decision notice\n\nTitle: Lamps\n\n{line}\n\nThe PCC approved lamps.\n", ".txt")
    assert record.status == status


def minutes(first: int) -> str:
    return (
        "POLICE AND CRIME COMMISSIONER FOR EASTMARCH\n\nMINUTES OF THE POLICY MEETING\n\n"
        f"{first}. **MINUTES OF THE LAST MEETING**\n\nThey were signed as a correct record.\n\n"
        f"{first + 1}. **SALE OF THE OLD STATION**\n\nThe paper was presented.\n\n"
        "RESOLVED: That the sale be approved.\n\n"
        f"{first + 2}. **LAMPS**\n\nThe paper was presented.\n\nRESOLVED: That lamps be bought.\n"
    )


def test_minutes_counted_on_from_meeting_to_meeting_have_numbers_of_their_own(records_of: Records) -> None:
    assert [r.reference for r in records_of(minutes(11), ".md")] == ["12", "13"]
    assert [r.reference for r in records_of(minutes(1), ".md")] == [None, None]


def test_the_day_of_a_meeting_is_among_the_dates_of_each_decision(records_of: Records) -> None:
    text = minutes(1).replace("POLICY MEETING", "POLICY MEETING, 9 March 2031")
    sale, lamps = records_of(text.replace("lamps be bought", "lamps be bought as on 9 March 2031"), ".md")
    told = [[(d.text, d.role) for d in record.dates] for record in (sale, lamps)]
    assert told[0] == [("9 March 2031", "meeting")]
    assert told[1] in ([("9 March 2031", "meeting")], [("9 March 2031", "effective")])  # "bought as on" it


def test_a_matter_behind_the_label_of_the_decision_is_the_title_where_there_is_no_other(
    records_of: Records,
) -> None:
    head = "Sussex Police & Crime Commissioner\n\nDecision Notice\n\nDecision: {}\n\nDate: 3 May 2031\n"
    said = [
        records_of(head.format(words), ".txt")[0].title
        for words in (
            "Serious Violence Duty – funding 2030/31",
            "To give £900 to the club",
            "Approved in full today",
        )
    ]
    assert said == ["Serious Violence Duty – funding 2030/31", None, None]


def test_the_title_of_a_log_may_open_with_a_word_that_is_a_label(records_of: Records) -> None:
    page = "<h1>Decision log</h1><table><tr><th>Ref</th><th>Date</th><th>Subject</th><th>Decision</th></tr>"
    for number, title in ((21, "Quay lamps"), (22, "Body Worn Video – Award"), (23, "Boats")):
        page += (
            f"<tr><td>{number}/31</td><td>3 May 2031</td><td>{title}</td><td>The PCC approved it.</td></tr>"
        )
    found = records_of(f"<html><body>{page}</table></body></html>", ".html")
    assert [r.title for r in found] == ["Quay lamps", "Body Worn Video – Award", "Boats"]


def test_the_title_of_an_entry_is_no_panel_it_goes_to(records_of: Records) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Fenland\n\nCommunity Grants – June panel\n\n"
        "Decision:\n\nThe Commissioner approved a grant of £900 to Alder Aid.\n"
    )
    assert record.submitted_to is None


def test_an_entry_of_a_list_tells_in_its_text_who_decided_it_and_when(records_of: Records) -> None:
    page = "<h1>Decisions of the Police and Crime Commissioner for Hampshire</h1>"
    for number, (title, told) in enumerate(
        (
            ("Renewal of a lease", "The Commissioner approved the renewal on 3 September 2025."),
            (
                "Dental kits",
                "The Chief Finance Officer, under delegated powers, approved it on 21 August 2025.",
            ),
            ("Three grants", "The Commissioner approved these on 11 August 2025: £900 to Alder Aid."),
            ("New boats", "The lease of the quay was signed on 4 May 2015."),
        )
    ):
        page += f"<p>Reference Number: 00081{number}</p><p>Decision Title: {title}</p>"
        page += f"<p>The rent will rise. {told}</p>"
    found = records_of(f"<html><body>{page}</body></html>", ".html")
    assert [(str(r.decided_on), r.decided_by, r.outcome) for r in found] == [
        ("2025-09-03", "The Commissioner", "approved"),
        ("2025-08-21", "The Chief Finance Officer", "approved"),
        ("2025-08-11", "The Commissioner", "approved"),
        ("None", None, None),
    ]


def test_a_paper_listed_in_the_background_is_for_nobody(records_of: Records) -> None:
    (record,) = records_of(
        "WPCC4-0061 Appointment\n\nDecision Reference Number: WPCC4-0061\n\nDecision summary:\n\n"
        "The Police and Crime Commissioner appoints a Chief Executive.\n\nBackground papers\n\n"
        "Report to the Police and Crime Panel. Letter from the Chair of the Panel.\n"
    )
    assert (record.kind, record.submitted_to) == ("decision", None)


def test_notes_whose_items_end_with_what_they_are_for(records_of: Records) -> None:
    found = records_of(
        "Eastmarch Governance Board\n\nNotes of Meeting\n\nDate: 18th July 2031\n\n"
        "Ann Reed (AR) Chair Police and Crime Commissioner\n\n"
        "Introduction. All were welcomed.\n\n"
        "Harbour Boats - For Information The paper was presented.\n\nThe force has three boats.\n\n"
        "Quay Lamps- For Decision The paper was presented and discussed.\n\nThe lamps are old.\n\n"
        "The PCC supports\n\n- going on to buy new ones for £4,000\n",
        ".txt",
    )
    assert [(r.kind, r.title, [a.text for a in r.amounts]) for r in found] == [
        ("decision", "Quay Lamps", ["£4,000"]),
    ]


LOG = (
    "{cover}\n\nDate: 3/05/2031\n\nTitle: Evaluation of the winter scheme\n\nApproved decision: Approved\n\n"
    "Date: 9/05/2031\n\nTitle: Victims of crime\n\nApproved decision: Approved\n\n"
)
COVERS = {
    "Decision log\n\nFor the Mayor of Eastmarch with regard to policing and crime.": "decision",
    "Decision log\n\nFor the Mayor of Eastmarch with regard to its roads.": "other",
}


@pytest.mark.parametrize(("cover", "kind"), COVERS.items())
def test_an_entry_without_a_word_of_police_is_what_its_log_is(
    records_of: Records, cover: str, kind: str
) -> None:
    assert [r.kind for r in records_of(LOG.format(cover=cover), ".txt")] == [kind, "decision"]


def test_what_is_decided_as_the_fire_authority_is_other_business(records_of: Records) -> None:
    cover = "Decision log of the Police, Fire and Crime Commissioner for Eastmarch"
    text = LOG.format(cover=cover).replace("Approved\n", "As fire and rescue authority, approved\n", 1)
    assert [r.kind for r in records_of(text, ".txt")] == ["other", "decision"]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "SOUTH WALES POLICE AND CRIME PANEL PANEL HEDDLU A THROSEDDU DE CYMRU",
            "SOUTH WALES POLICE AND CRIME PANEL",
        ),
        ("Gwent Police and Crime Panel / Panel Heddlu a Throsedd Gwent", "Gwent Police and Crime Panel"),
        ("Panel Heddlu a Throsedd Gwent | Gwent Police and Crime Panel", "Gwent Police and Crime Panel"),
        ("Gwent Police and Crime Panel", "Gwent Police and Crime Panel"),
        ("Panel Heddlu a Throsedd Gwent", "Panel Heddlu a Throsedd Gwent"),
    ],
)
def test_a_panel_in_two_languages_is_named_in_one(head: str, body: str) -> None:
    assert meeting_body(head) == body


def test_a_request_goes_to_who_is_to_decide_it(records_of: Records) -> None:
    (record,) = records_of(
        "Office of the Police and Crime Commissioner for Eastmarch\n\nDecision request\n\nReference: 31/044\n"
        "Title: Lamps for the pier\nTo be decided by: Police and Crime Commissioner\n\nDecision\n\n"
        "I approve the lamps.\n\nSigned: Edda Marsh\nDate: 8 May 2031\n"
    )
    assert record.submitted_to == "Police and Crime Commissioner"
