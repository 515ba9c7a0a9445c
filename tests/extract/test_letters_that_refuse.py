"""Letters and decisions that say no, or give only some, in other words; and grants of one size to several."""

from decimal import Decimal

import pytest

from extract.record import Record

from .conftest import Records

_LETTER = """Office of the Police and Crime Commissioner for Wendale

Our ref: WF/31/12
16 February 2031

Ms A Bell
Treasurer
Quay Rovers

Dear Ms Bell

Wendale Fund: your application for a minibus

Thank you for the application which reached us on 5 January 2031.
In it you asked the Commissioner for £14,860.

{said}

The next round opens on 1 June 2031.

Yours sincerely

Tom Reed
Chief Executive, for the Police and Crime Commissioner
"""


@pytest.mark.parametrize(
    "said",
    [
        "I am sorry to say that she has chosen not to make a grant.",
        "Unfortunately your bid has not been successful.",
        "The Commissioner has read your request with care but does not feel able to help.",
        "We are not in a position to offer you a grant.",
        "I write to say that we will not be taking your application further.",
        "She came to the view that the money should not be given.",
        "Your application did not reach the score needed.",
        "We could not find room for your project.",
        "You were not among the clubs that were chosen.",
        "The panel advised against the bid and the Commissioner agreed with it.",
        "He has asked me to say that he is not minded to support it.",
        "Mae'r Comisiynydd wedi penderfynu peidio â rhoi grant.",
    ],
)
def test_a_letter_that_says_no_is_a_refusal(said: str, records_of: Records) -> None:
    (record,) = records_of(_LETTER.format(said=said))
    assert (record.outcome, record.awards) == ("refused", ())
    assert [a.role for a in record.amounts] == ["request"]


def _notice(records_of: Records, decision: str, above: str = "") -> Record:
    (record,) = records_of(
        "Police and Crime Commissioner for Wendale\nDECISION NOTICE\n\nReference: 2031-04\n"
        f"Title: Money for the towns\nDate: 3 May 2031\n\n{above}Decision\n{decision}\n\n"
        "Signed: A Bell, Police and Crime Commissioner   Date: 3 May 2031\n"
    )
    return record


def test_a_decision_not_to_support_stays_refused_and_no_double_negative(records_of: Records) -> None:
    record = _notice(records_of, "I have decided not to support the bid of Quay Rovers for £9,000.")
    assert (record.outcome, record.awards) == ("refused", ())


@pytest.mark.parametrize("whose", ["Its", "The charity’s", "The housing society's"])
def test_what_was_asked_for_besides_and_put_off_makes_it_part(whose: str, records_of: Records) -> None:
    said = (
        "The Commissioner agreed to make a grant of £5,000 to Quay Homes for six flats. "
        f"{whose} request for £1,200 for beds was put off."
    )
    assert _notice(records_of, said).outcome == "approved-in-part"


def test_bids_of_other_groups_that_failed_do_not_make_a_schedule_part(records_of: Records) -> None:
    said = (
        "I approve a grant of £5,000 to Quay Homes for six flats. The bids of two other groups, for "
        "£3,000 between them, were not successful."
    )
    assert _notice(records_of, said).outcome == "approved"


def test_an_item_agreed_at_a_lower_sum_stands_beside_those_agreed_as_asked(records_of: Records) -> None:
    asked = (
        "Recommendations\nThe Commissioner is asked to agree:\n"
        "(a) a grant of £6,000 to Quay Rovers for nets;\n"
        "(b) a grant of £4,000 to Dock Scouts for tents; and\n"
        "(c) a grant of £2,000 to Pier Choir for songs.\n\n"
    )
    said = "I agree (a). I agree (b) at a lower sum of £3,000. I do not agree (c). So £9,000 is granted."
    record = _notice(records_of, said, asked)
    assert record.outcome == "approved-in-part"
    assert [(a.value, a.recipient) for a in record.awards] == [
        (Decimal("6000.00"), "Quay Rovers"),
        (Decimal("3000.00"), "Dock Scouts"),
    ]


@pytest.mark.parametrize(
    ("above", "said"),
    [
        ("", "The Commissioner approved grants to Quay Rovers, Dock Scouts and Pier Choir of £900 each."),
        (
            "Background\nA bid was made by Quay Rovers, Dock Scouts and Pier Choir for summer nights.\n\n",
            "The Commissioner agreed three grants of £900 each, one to each body. Total £2,700.",
        ),
    ],
)
def test_each_of_several_bodies_gets_its_own_grant(above: str, said: str, records_of: Records) -> None:
    awards = _notice(records_of, said, above).awards
    assert [(a.value, a.recipient) for a in awards] == [
        (Decimal("900.00"), name) for name in ("Quay Rovers", "Dock Scouts", "Pier Choir")
    ]


def test_town_councils_that_share_their_last_word_each_get_a_grant(records_of: Records) -> None:
    said = "The Commissioner agreed that Quayham, Dockley and Pierton town councils be given £900 each."
    awards = _notice(records_of, said).awards
    assert [a.recipient for a in awards] == ["Quayham", "Dockley", "Pierton"]


@pytest.mark.parametrize(
    "said",
    [
        "Each notice here has been approved by the Commissioner unless it says otherwise.",
        "Unless stated otherwise, all decisions listed below were approved.",
    ],
)
def test_entries_of_a_list_are_approved_where_its_top_says_so(said: str, records_of: Records) -> None:
    entries = "".join(
        f"<h2>Decision 31/{n}: {title}</h2><p>{text}</p><p>Date signed: 0{n}/05/2031</p>"
        for n, title, text in (
            (1, "Licence of the slipway", "The notice lets the manager sign the licence for £450."),
            (2, "Bid of Dock Scouts", "The Commissioner did not approve the bid for £700."),
            (3, "Helmets", "Purchase of 90 helmets from Keel Kit Ltd."),
        )
    )
    page = f"<h1>Decisions of the Police and Crime Commissioner for Wendale</h1><p>{said}</p>{entries}"
    read = records_of(page, ".html")
    assert [r.outcome for r in read] == ["approved", "refused", "approved"]


@pytest.mark.parametrize(
    ("heading", "term"),
    [
        ("Terms that apply to every grant", "A report is sent in within six weeks."),
        ("Amodau’r grantiau", "bod adroddiad yn cyrraedd y swyddfa erbyn 29 Mai 2031"),
    ],
)
def test_terms_under_headings_in_other_words_bind_every_grant(
    heading: str, term: str, records_of: Records
) -> None:
    said = "I award £900 to Quay Rovers for the boats and £700 to Dock Scouts for tents."
    record = _notice(records_of, f"{said}\n\n{heading}\n1. The money is spent on nothing else.\n2. {term}\n")
    told = ("The money is spent on nothing else.", term)
    assert record.conditions == told
    assert [a.conditions for a in record.awards] == [told, told]


def test_a_form_that_is_named_over_for_decision_is_one_record(records_of: Records) -> None:
    text = (
        "WENDALE OFFICE OF THE POLICE AND CRIME COMMISSIONER\n\nRECORD OF DECISION\n\nFor Decision\n"
        "Public/Non Public:         Public\nReference number           2031.041\n"
        "Report to:                 Police and Crime Commissioner\n"
        "Report of:                 Chief Executive\n\n"
        "1.   Purpose of the Report\n1.1  To seek approval of a grant.\n\n2.   Recommendations\n"
        "2.1  That the Commissioner approves a grant of £900 to Quay Rovers.\n\nDECISION\n\n"
        "Decision agreed:           Yes\n\nSignature:                 A Bell\n"
        "Name:                      Ann Bell, Police and Crime Commissioner\n"
        "Date:                      23.07.31\n"
    )
    assert len(records_of(text)) == 1


def test_headings_that_a_page_broke_off_their_table_say_its_unit(records_of: Records) -> None:
    rows = (("Victims", "6,480", "3,015"), ("Young people", "4,215", "1,988"))
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    page = (
        "<h1>Report to the Wendale Police and Crime Panel</h1><h2>Money</h2><p>Budget</p><p>£000</p>"
        f"<p>Spent to 30</p><p>September £000</p><table>{table}</table>"
    )
    (record,) = records_of(page, ".html")
    assert [(a.value, a.role) for a in record.amounts] == [
        (Decimal("6480000.00"), "budget"),
        (Decimal("3015000.00"), "spend"),
        (Decimal("4215000.00"), "budget"),
        (Decimal("1988000.00"), "spend"),
    ]


_THREE = (
    "Recommendations\n1. To award £4,500 to Dock Scouts for tents.\n"
    "2. To award £900 to Pier Choir for songs.\n"
    "3. To award £2,000 to Quay Rovers for nets.\n\n"
)


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("I approve recommendations 1 and 2. Recommendation 3 does not have my support.", (4500, 900)),
        ("1 – yes. 2 – yes. 3 – no.", (4500, 900)),
        ("The first two are approved. The third is refused.", (4500, 900)),
        ("All approved except 3, which is to be brought back.", (4500, 900)),
        ("I agree with the officers about 1 and 2 but not about 3.", (4500, 900)),
        ("Agreed, save that recommendation 2 is held over until July.", (4500, 2000)),
        ("Recommendation 2 is struck out. The others are approved.", (4500, 2000)),
        ("Approved, but with £1,500 for Quay Rovers in place of £2,000.", (4500, 900, 1500)),
    ],
)
def test_an_item_turned_down_in_any_words_is_not_awarded(
    said: str, given: tuple[int, ...], records_of: Records
) -> None:
    record = _notice(records_of, said, _THREE)
    assert record.outcome == "approved-in-part"
    assert sorted(int(a.value) for a in record.awards) == sorted(given)


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("None of the recommendations is accepted.", "refused"),
        ("No. The fund is for towns and this is a village.", "refused"),
        ("The Commissioner withholds consent to the sale.", "refused"),
        ("The station is not to be sold.", "refused"),
        ("The Commissioner does not wish to proceed with the sale.", "refused"),
        ("Left on the table until July.", "deferred"),
        ("I make no decision today. Officers are to obtain two quotations.", "deferred"),
        ("The Commissioner decided not to wait for the report and awarded £900 to Dock Scouts.", "approved"),
    ],
)
def test_a_signed_decision_in_few_words_is_what_it_says(said: str, outcome: str, records_of: Records) -> None:
    assert _notice(records_of, said).outcome == outcome


def test_a_signed_decision_that_says_what_is_not_in_unknown_words_is_not_approved(
    records_of: Records,
) -> None:
    assert _notice(records_of, "There is nothing in this for the people of Wendale.").outcome is None


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("You will be glad to hear that it was successful: Quay Rovers will receive £900.", "approved"),
        ("She has agreed a grant of £900 to Quay Rovers. No part of it may be spent on food.", "approved"),
        ("The Commissioner is pleased to offer Quay Rovers £900. He is not able to help with the trailer.",
         "approved-in-part"),
        ("It was not among those supported. 14 bids were approved, to the value of £60,000.", "refused"),
        ("The Commissioner has not reached a decision.", "deferred"),
        ("As you no longer need it, we have closed your application.", "withdrawn"),
        ("The Commissioner is grateful but must decline.", "refused"),
    ],
)  # fmt: skip
def test_a_letter_that_gives_is_told_from_one_that_does_not(
    said: str, outcome: str, records_of: Records
) -> None:
    (record,) = records_of(_LETTER.format(said=said))
    assert record.outcome == outcome


def test_an_entry_that_closes_with_what_was_done_after_talk_is_approved(records_of: Records) -> None:
    row = "<tr><td>0{n}-Mar-31</td><td>31/0{n}</td><td>{title}</td><td>{text}</td><td>PCC</td></tr>"
    heads = "<tr><th>Date</th><th>Ref.</th><th>Decision</th><th>Summary</th><th>Taken by</th></tr>"
    rows = "".join(
        row.format(n=n, title=title, text=text)
        for n, title, text in (
            (1, "Quay shelter", "Agreed to give £900 to Dock Scouts for tents."),
            (2, "Treasury", "Strategy approved following discussion at the Board."),
            (3, "Radios", "Application by Pier Choir for £700 turned down."),
        )
    )
    page = f"<h1>Decision log of the PCC for Wendale</h1><table>{heads}{rows}</table>"
    assert [r.outcome for r in records_of(page, ".html")] == ["approved", "approved", "refused"]
