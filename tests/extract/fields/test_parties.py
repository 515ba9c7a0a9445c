"""Who gets a sum and what for: sentences, bullets, headings and rows written in the manner of many areas."""

import pytest

from extract.block import Block, BlockKind, Entry, Zone
from extract.fields.awards.awards import decide_awards
from extract.fields.money.amounts import read_sums
from extract.fields.money.organisations import is_office, name_at, names_in
from extract.fields.money.parties import Party, find_party
from extract.fields.money.sum_places import find_sums
from extract.page import Line


def parties(
    text: str, kind: BlockKind = "paragraph", heading: str = "", lead: str = "", zone: Zone = "body"
) -> list[Party]:
    block = Block(text, kind, ((0, Line(text, 1)),), heading=heading, lead=lead, zone=zone)
    return [find_party(place) for place in find_sums(Entry("decision", (block,)))]


NAMES = [
    ("Bournemouth, Christchurch and Poole Council for lamps", "Bournemouth, Christchurch and Poole Council"),
    ("Oxby, Swanmouth and Marl Borough Council for lamps", "Oxby"),
    ("Catch 22 for Music To My Ears", "Catch 22"),
    ("Catch22 to increase capacity", "Catch22"),
    ("Home-Start and Away to run", "Home-Start and Away"),
    ("the Centre for Peace for its work", "Centre for Peace"),
    ("Access to Justice for a solicitor", "Access to Justice"),
    ("Hardwick in Partnership Ltd to host", "Hardwick in Partnership Ltd"),
    ("Stockwell on Tees Borough Council towards", "Stockwell on Tees Borough Council"),
    ("Platform-9 for its girls' group", "Platform-9"),
    ("Arden Police's Turning Point programme", "Arden Police"),
    ("Women's Aid Fenshire for outreach", "Women's Aid Fenshire"),
    ("St Giles Trust and Fenland Mind for", "St Giles Trust and Fenland Mind"),
    ("1st Ashby Scouts for tents", "1st Ashby Scouts"),
    ("Football for Peace for its summer sessions", "Football for Peace"),
    ("Alder Rail plc for the works", "Alder Rail plc"),
    ("Wye Centre for the Ringside Project", "Wye Centre"),
    ("Wye Women’s Centre for the Diversion Service", "Wye Women’s Centre"),
    ("Wye Centre for the Deaf to hire", "Wye Centre for the Deaf"),
    ("HMP Send for its reading project", "HMP Send"),
    ("Citizens Advice in Wessex in 2023", "Citizens Advice"),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_name_is_read_to_its_end(text: str, expected: str) -> None:
    name = name_at(text, 0)
    assert name and name.text == expected


@pytest.mark.parametrize(
    "name",
    [
        "Police and Crime Commissioner",
        "the OPCC",
        "PCC",
        "Office of the Police and Crime Commissioner for Kent",
        "the Deputy Mayor",
        "MOPAC",
    ],
)
def test_the_commissioner_is_no_recipient(name: str) -> None:
    assert is_office(name)


def test_a_fund_or_a_month_is_no_name() -> None:
    assert not names_in("From the Safer Streets Fund in March 2024 under Appendix A")


FROM_SENTENCES = [
    (
        "There is Quay Lamps, which gets £15,000 for a drop-in at Marl, and Fen Boats, which gets £900 to",
        "Quay Lamps",
        "a drop-in at Marl",
    ),
    (
        "To award Mole Bridge Trust £14,820 to open its youth club.",
        "Mole Bridge Trust",
        "open its youth club",
    ),
    (
        "To award Fenland Women's Aid £12,500 towards its refuge outreach.",
        "Fenland Women's Aid",
        "its refuge outreach",
    ),
    ("award of £9,100 to Age UK Penvale", "Age UK Penvale", None),
    (
        "To award Arden Sport funding of £38,120.50 to support the Saturday Gym project.",
        "Arden Sport",
        "support the Saturday Gym project",
    ),
    (
        "Approve a grant of £8,000 to Marden Youth Club for boxing sessions, subject to safeguarding checks.",
        "Marden Youth Club",
        "boxing sessions",
    ),
    ("The PCC approves funding of £21,300 towards the e-safety project.", None, "the e-safety project"),
    ("the allocation of £60,000 grant from the Home Office to Kentmere Police", "Kentmere Police", None),
    (
        "To delegate £100k from the Casualty Reduction Fund to Fenshire County Council for road safety.",
        "Fenshire County Council",
        "road safety",
    ),
    (
        "agreed to fund Tarn Hospitals NHS Trust to continue to run Operation Haven at a cost of £31,000",
        "Tarn Hospitals NHS Trust",
        "continue to run Operation Haven",
    ),
    (
        "award the contract for vehicle recovery to Hale Motors Ltd in the amount of £74,000",
        "Hale Motors Ltd",
        None,
    ),
    (
        "Victim Support be awarded £214,000 to provide the core service.",
        "Victim Support",
        "provide the core service",
    ),
    (
        "A grant of £7,500 to Black Hill Graziers' Association for DNA marking kits.",
        "Black Hill Graziers' Association",
        "DNA marking kits",
    ),
    ("A grant of £750 to the Association for ADHD families.", "Association for ADHD", None),
    ("asked to fund its extension to Marl Valley for twelve months at a cost of £31,000", None, None),
    ("That Saltley Sea Cadets is granted the sum of £500 for sails", "Saltley Sea Cadets", "sails"),
    (
        "The PCC will provide Crimestoppers with a grant of £30,000 for its campaign.",
        "Crimestoppers",
        "its campaign",
    ),
    (
        "Resolved that a grant of £3,450.75 be made to the Oakham Street Pastors for radios.",
        "Oakham Street Pastors",
        "radios",
    ),
    ("The application from Hollin Prison for £18,900 a year was declined.", "Hollin Prison", None),
    ("Bramley Bowls Club asked for £4,200 for new fencing.", "Bramley Bowls Club", "new fencing"),
    ("A grant to Wend Valley Watch of £6,500 was agreed.", "Wend Valley Watch", None),
    ("£7,000 for Marden Trust to run two clubs", "Marden Trust", "run two clubs"),
    ("£2,740 to enable Pride Penvale to train volunteers", "Pride Penvale", "train volunteers"),
    (
        "To award £30,000 (a continuation of earlier work) to Circles South for its support project.",
        "Circles South",
        "its support project",
    ),
    (
        "give £2,000 to each of the four district councils for lighting",
        "each of the four district councils",
        "lighting",
    ),
    (
        "£15,000 from the Safer Roads Fund to the Ash Vale Community Speedwatch Group",
        "Ash Vale Community Speedwatch Group",
        None,
    ),
    (
        "Funding of £22,000 is approved for Platform-9 Trust to run its girls' group.",
        "Platform-9 Trust",
        "run its girls' group",
    ),
    (
        "That £15,000 be allocated to HMP Ridgeway for its reading project.",
        "HMP Ridgeway",
        "its reading project",
    ),
    ("To award £4,000 to Arden Police's Turning Point programme.", "Arden Police", None),
    # no recipient is stated
    ("The PCC accepts £298,410 from the Home Office.", None, None),
    ("The OPCC has been awarded £40,000 by the Ministry of Justice.", None, None),
    ("Transfer £774,000 from the Insurance Reserve to the Estates Reserve.", None, None),
    ("The use of £150,000 from reserves is approved.", None, None),
    (
        "A contribution of £5,000 towards Operation Sentinel is approved.",
        None,
        "Operation Sentinel is approved",
    ),
    ("The fund has £270,000 for 2022/23.", None, None),
    ("Savings of £1.1m by March 2026", None, None),
]


@pytest.mark.parametrize(("text", "recipient", "purpose"), FROM_SENTENCES)
def test_the_party_of_a_sentence(text: str, recipient: str | None, purpose: str | None) -> None:
    found = parties(text)[0]
    assert found.recipient == recipient
    if purpose:
        assert found.purpose and (found.purpose in purpose or purpose in found.purpose)


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("A request for £20,000 towards a new roof was deferred until May.", "a new roof"),
        ("£640,000 to be released from the Capital Reserve.", None),
    ],
)
def test_what_came_of_a_request_is_no_purpose(text: str, purpose: str | None) -> None:
    assert parties(text)[0].purpose == purpose


LISTED = [
    ("£38,120.50 to Arden Sport for their Open Gym programme", "Arden Sport"),
    ("Barnley Pride – £2,000", "Barnley Pride"),
    ("Oakham Trust: £5,000 for mentoring", "Oakham Trust"),
    ("Tarn Foodbank (£3,000) for shelving", "Tarn Foodbank"),
    ("£4,500 – Marsh Lane Academy – knife crime play", "Marsh Lane Academy"),
    ("Wessex Circus School, circus skills for excluded pupils, £6,000", "Wessex Circus School"),
]


@pytest.mark.parametrize(("text", "recipient"), LISTED)
def test_the_party_of_a_bullet(text: str, recipient: str) -> None:
    assert (
        parties(text, "item", lead="The Commissioner awards grants to the following:")[0].recipient
        == recipient
    )


def test_two_recipients_in_one_clause() -> None:
    found = parties(
        "Approve a grant of £10,000 to Wey Valley Watch and £6,500 to Ash Rangers to enable patrols."
    )
    assert [p.recipient for p in found] == ["Wey Valley Watch", "Ash Rangers"]


def test_a_heading_names_the_body_and_the_project() -> None:
    found = parties("To award £30,000 in this year.", heading="The Forward Step – Vision Homes – Tam Moor")[0]
    assert (found.recipient, found.purpose) == ("The Forward Step", "Vision Homes")


def test_a_place_above_a_period_is_the_recipient() -> None:
    above = Block("Saltmouth:", "paragraph", ((0, Line("Saltmouth:", 1)),))
    text = "April 2020 – March 2022: £64,000"
    block = Block(text, "paragraph", ((0, Line(text, 2)),))
    place = find_sums(Entry("decision", (above, block)))[0]
    assert find_party(place).recipient == "Saltmouth"


def test_sums_and_bodies_in_the_same_order() -> None:
    text = "To award £10,000 and £6,500 to Kestrel Trust and Moor Lane Centre respectively."
    block = Block(text, "paragraph", ((0, Line(text, 1)),), zone="decision")
    readings = read_sums(Entry("decision", (block,)))
    assert [r.party.recipient for r in readings] == ["Kestrel Trust", "Moor Lane Centre"]


@pytest.mark.parametrize(
    ("text", "recipient", "purpose"),
    [
        ("To award £9,000 to Alder Aid through a grant agreement to run a van.", "Alder Aid", "run a van"),
        ("To award £9,000 to Alder Aid for 2022/23, the first year, to run a van.", "Alder Aid", "run a van"),
        ("To add £9,000 to the grant agreement with Alder Aid, a charity, for a van.", "Alder Aid", "a van"),
        ("To award £9,000 to Alder Aid for the year to 31 March 2023.", "Alder Aid", None),
        ("To award £9,000 to Space to Talk (Oxby) for a van.", "Space to Talk", "a van"),
        ("Alder Aid – £9,000 for a play, to tour ten schools", "Alder Aid", "a play, to tour ten schools"),
        ("Alder Aid ran the van in Oxby and received £9,000 last year.", "Alder Aid", None),
        ("To vary the contract with Haul y Bore (a charity) by the addition of £9,000.", "Haul y Bore", None),
        ("To award £9,000 to Alder Aid for a kit, and asked that others be told.", "Alder Aid", "a kit"),
        ("To award £9,000 to Alder Aid for the period 1 May 2022 to 30 April 2023.", "Alder Aid", None),
        ("To use £9,000 of the fund to support the Lamp Lane project of Alder Aid.", "Alder Aid", None),
        ("To invest £9,000 in Alder Aid to run a van.", "Alder Aid", "run a van"),
        ("To award £9,000 to Alder Aid for a van, chargeable to Safer Tracks.", "Alder Aid", "a van"),
        ("Alder Aid has applied to the Road Safety Fund for £9,000.", "Alder Aid", None),
        ("Dyfarnu £9,000 i Glwb Rhyd i gynnal gwersi. Clwb Rhyd yw’r ail.", "Clwb Rhyd", "gynnal gwersi"),
    ],
)  # fmt: skip
def test_who_is_paid_and_what_for_in_more_words(text: str, recipient: str, purpose: str | None) -> None:
    block = Block(text, "paragraph", ((0, Line(text, 1)),), zone="decision")
    amounts, _ = decide_awards(Entry("decision", (block,), outcome="approved"))
    assert (amounts[0].recipient, amounts[0].purpose) == (recipient, purpose)


def test_two_grants_of_one_body_are_its_own_wherever_they_are_spent() -> None:
    text = "To support the summer. Alder Aid receives two grants of £8,000 each, for Oxby and for Marlow."
    block = Block(text, "paragraph", ((0, Line(text, 1)),), zone="decision")
    _, awards = decide_awards(Entry("decision", (block,), outcome="approved"))
    assert [(int(a.value), a.recipient) for a in awards] == [(16000, "Alder Aid")]


SPOKEN_OF = [
    ("Oxby Boat Trust has asked the Commissioner for £48,000 to tour a play.", ["Oxby Boat Trust"]),
    ("Oxby Town Council wrote to me in May asking for £6,000 to run a bus.", ["Oxby Town Council"]),
    ("Oxby Hearts withdrew its application for £12,000 on 2 July.", ["Oxby Hearts"]),
    ("Wold Watch (East and Marsh), a charity, asks for a grant of £6,200.", ["Wold Watch"]),
    ("Lamp House, a refuge provider, was granted £16,500 for 2018/19.", ["Lamp House"]),
    ("To decline the £12,500 asked for by Oxby Trade Park.", ["Oxby Trade Park"]),
    (
        "Quay Film Club (£4,100) and Quay Radio Oxby (£900) are declined.",
        ["Quay Film Club", "Quay Radio Oxby"],
    ),
    (
        "The largest grants were to Marl Steps for mentors (£10,000), the Marl Farm Watch for trailer marks"
        " (£9,850) and Marl Girls Club for its Friday evenings (£9,400).",
        ["Marl Steps", "Marl Farm Watch", "Marl Girls Club"],
    ),
    (
        "Grants were made to Marl Steps (£10,000, for mentors), Marl Farm Watch (£9,850 for trailer marks)"
        " and the Marl Girls Club (£9,400).",
        ["Marl Steps", "Marl Farm Watch", "Marl Girls Club"],
    ),
    ("Two bids had come from Oxby Hearts (£1,500, for nets).", ["Oxby Hearts"]),
    ("Spend fell in Oxby Borough (£1,500, for nets).", [None]),
    ("Oxby Refuge is a charity. In 2018/19 the PCC gave the charity £2,150 for beds.", ["Oxby Refuge"]),
    ("The fund has £5,000 and holds it for the charity.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), SPOKEN_OF)
def test_who_asked_or_had_it(text: str, expected: list[str | None]) -> None:
    assert [party.recipient for party in parties(text)] == expected


PURPOSES = [
    (
        "To award grants to Alder Aid (£9,000, for lamps) and Birch Hall (£800, for a van).",
        ["lamps", "a van"],
    ),
    ("To award £9,000 to Alder Aid for a van, to run from 1 May 2022.", ["a van"]),
    ("To award £9,000 to Alder Aid for a van, to decline the bid of Birch Hall.", ["a van"]),
    ("To award £9,000 to Alder Aid for lamp repairs for the period 1 May to 1 June.", ["lamp repairs"]),
    ("To award £9,000 to Alder Aid for Friday patrols, from July 2022.", ["Friday patrols"]),
    ("To award £9,000 to Alder Aid to take people from Oxby to court.", ["take people from Oxby to court"]),
    ("To award £9,000 to Alder Aid and £7,000 to Birch Aid, both for wardens.", ["wardens", "wardens"]),
    ("To award Alder Aid £9,000 a year, £27,000 in all, for mentors.", [None, "mentors"]),
    ("Awards for 2022/23: Alder Aid £9,000; Birch Aid £7,000.", [None, None]),
]


@pytest.mark.parametrize(("text", "expected"), PURPOSES)
def test_a_purpose_and_where_it_ends(text: str, expected: list[str | None]) -> None:
    readings = read_sums(Entry("decision", (Block(text, "paragraph", ((0, Line(text, 1)),)),)))
    assert [r.party.purpose for r in readings] == expected


def test_the_purpose_of_all_stands_in_what_leads_in_to_a_list() -> None:
    lead = "Approve grants totalling £16,000 for street wardens as follows:"
    assert parties("£9,000 to Alder Aid", "item", lead=lead)[0].purpose == "street wardens"
    assert (
        parties("£9,000 to Alder Aid", "item", lead="Approve grants for 2022/23 as follows:")[0].purpose
        is None
    )
