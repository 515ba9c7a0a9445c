"""What an entry of a list says in prose: who decided, when and what came of it."""
# ruff: noqa: E501 (a sentence stays in one piece)

from collections.abc import Callable

import pytest

from extract.fields.header.entry_titles import entry_title
from extract.record import Record

Records = Callable[..., list[Record]]

LIST = """<html><body><h1>Police and Crime Commissioner for Fenland</h1><p>{above}</p>
<h2>FEN/21/01 Oxby lamps</h2><p>{first}</p>
<h2>FEN/21/02 Reach boats</h2><p>The boats were looked at again.</p>
<h2>FEN/21/03 Mere gates</h2><p>The gates are new.</p></body></html>"""


def read_list(
    records_of: Records, first: str = "The lamps are old.", above: str = "Spring 2021."
) -> list[Record]:
    records = records_of(LIST.format(above=above, first=first), "list.html")
    assert [r.reference for r in records] == ["FEN/21/01", "FEN/21/02", "FEN/21/03"]
    return records


@pytest.mark.parametrize(
    ("above", "who"),
    [
        ("Schedule of decisions of the Commissioner: second quarter", "Commissioner"),
        ("Decision notices signed by the Commissioner.", "the Commissioner"),
        ("You can see here what was decided by Fenland's Commissioner in 2021.", "Fenland's Commissioner"),
        ("The table lists contracts over £10,000 which have been awarded by the Commissioner.", "Commissioner"),
        ("A record is kept of every decision which the Commissioner for North Fenland has made.", "the Commissioner for North Fenland"),
        ("These are the decisions the Commissioner made in the spring.", "the Commissioner"),
        ("Bids were scored by officers and the final decision was the Commissioner's.", "the Commissioner"),
        ("The board is chaired by the Commissioner, Jane Roe, who takes its decisions.", "the Commissioner, Jane Roe"),
        ("Decisions of the Commissioner and of officers are listed here.", None),
        ("The policy of the Commissioner is below.", None),
    ],
)  # fmt: skip
def test_who_took_all_that_is_listed(records_of: Records, above: str, who: str | None) -> None:
    assert [r.decided_by for r in read_list(records_of, above=above)] == [who] * 3


@pytest.mark.parametrize(
    ("said", "who", "day", "outcome"),
    [
        ("An offer of £9,204 for lamps accepted by the Chief Finance Officer on 12 May 2021.", "the Chief Finance Officer", "2021-05-12", "approved"),
        ("Agreed under delegated authority by the Director for Young People, 6 April 2021.", "the Director for Young People", "2021-04-06", "approved"),
        ("The Head of Estates agreed on 25 May 2021 to award £300 to Reach Watch.", "The Head of Estates", "2021-05-25", "approved"),
        ("On 6 April 2021 the Treasurer approved the purchase.", "the Treasurer", "2021-04-06", "approved"),
        ("Deferred by the Treasurer, 8 June 2021, while terms are looked at.", "the Treasurer", "2021-06-08", "deferred"),
        ("Upon review, the Senior Management Team approved the nine bids.", "the Senior Management Team", None, "approved"),
        ("The Commissioner did not support the application.", "The Commissioner", None, "refused"),
        ("Having read the bid, the Commissioner decided against this scheme.", "the Commissioner", None, "refused"),
        ("The request was not agreed at this meeting. The item was deferred.", None, None, "deferred"),
        ("The decision was put off on 24 June 2021.", None, None, "deferred"),
        ("The sale was put off on 24 June 2021 until a bid has been heard.", None, "2021-06-24", "deferred"),
        ("Outturn, received and noted on 30 July 2021.", None, "2021-07-30", "noted"),
        ("The lease was considered by the Board on 3 May 2021.", None, None, None),
        ("The licence that was approved by the Treasurer on 3 May 2019 ends.", None, None, None),
    ],
)  # fmt: skip
def test_a_sentence_of_an_entry(
    records_of: Records, said: str, who: str | None, day: str | None, outcome: str | None
) -> None:
    first = read_list(records_of, said)[0]
    decided = first.decided_on.isoformat() if first.decided_on else None
    assert (first.decided_by, decided, first.outcome) == (who, day, outcome)


def test_delegated_entries_are_not_those_of_whom_the_head_names(records_of: Records) -> None:
    above = "Decisions were taken by the Commissioner. Those marked (CX) were taken by the Chief Executive."
    first, second, _ = read_list(records_of, "Approved under delegation: £900 to Reach Scouts.", above)
    assert (first.decided_by, second.decided_by) == (None, "Commissioner")


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("To approve £2,150 of spend from the fund so that Oxby Club can open.", "approved"),
        ("The tender drew no bids. To approve cover until a new one is run.", "approved"),
        ("Approval was given to sell the yard.", "approved"),
        ("Note: the paper is not yet here.", None),
        ("To consider whether lamps are needed.", None),
    ],
)
def test_openings_where_the_list_is_of_decisions_taken(
    records_of: Records, said: str, outcome: str | None
) -> None:
    above = "Decisions made by the Commissioner are published on this page."
    assert read_list(records_of, said, above)[0].outcome == outcome


def test_the_officer_who_heads_a_group_decided_its_entries(records_of: Records) -> None:
    page = """<html><body><h1>Police and Crime Commissioner for Fenland</h1><p>Decisions taken under delegation</p>
    <h2>Chief Executive (Jane Roe)</h2><p>FEN/21/01 – Oxby lamps, renewed on 3 May 2021</p>
    <p>FEN/21/02 – Reach boats, approved on 4 May 2021</p><h2>Chief Finance Officer (Ann Bell)</h2>
    <p>FEN/21/03 – Mere gates, approved on 5 May 2021</p></body></html>"""
    makers = [r.decided_by for r in records_of(page, "list.html")]
    assert makers == ["Chief Executive (Jane Roe)"] * 2 + ["Chief Finance Officer (Ann Bell)"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ministry uplift. Offer of £186,204 for advisers accepted by the Treasurer.", "Ministry uplift"),
        ("Hub posts – The PCC did not support five posts.", "Hub posts"),
        ("Vetting plan – Carried over to June. The paper came too late.", "Vetting plan"),
        ("Grant to St. Oxby's Church of Mere and Reach.", "Grant to St. Oxby's Church of Mere and Reach."),
        ("Safer Streets – Oxby and Reach", "Safer Streets – Oxby and Reach"),
    ],
)
def test_a_title_that_prose_follows(text: str, title: str) -> None:
    assert entry_title(text) == title


def test_the_day_of_a_decision_that_a_letter_tells(records_of: Records) -> None:
    (record,) = records_of(
        "Police and Crime Commissioner for Fenland\n\nDate: 3 March 2025\n\nDear Chief Constable\n\nNOTICE OF DECISION: Lamps\n\n"
        "I write to give notice of a decision that I took on 27 February 2025.\n\nI agree to the lamps.\n\nYours sincerely\n\n"
        "Jane Roe\nPolice and Crime Commissioner for Fenland\n"
    )
    assert str(record.decided_on) == "2025-02-27"


def test_who_can_buy_what_is_paid(records_of: Records) -> None:
    above = "Decisions made by the Commissioner are published on this page."
    first = read_list(
        records_of, "To approve £1,850 of spend so that East Mere Rescue can buy six radios.", above
    )[0]
    assert [(a.recipient, a.purpose) for a in first.awards] == [("East Mere Rescue", "buy six radios")]
