"""The body, its area and the language, from the words a paper prints."""

import pytest

from extract.block import Block
from extract.fields.header.places import area_names, find_body, known_area, likely_area
from extract.fields.header.tongues import find_language
from extract.page import Line

from ..conftest import Records


def lines(*texts: str) -> list[Block]:
    return [Block(t, "paragraph", ((0, Line(t, n)),)) for n, t in enumerate(texts, 1)]


BODIES = [
    (
        "Office of the Police and Crime Commissioner for Suffolk",
        "Office of the Police and Crime Commissioner for Suffolk",
        "Suffolk",
    ),
    ("Police & Crime Commissioner for Marlshire", "Police & Crime Commissioner for Marlshire", "Marlshire"),
    (
        "The Police, Fire and Crime Commissioner for North Yorkshire decided.",
        "Police, Fire and Crime Commissioner for North Yorkshire",
        "North Yorkshire",
    ),
    (
        "Devon & Cornwall Police and Crime Commissioner",
        "Devon & Cornwall Police and Crime Commissioner",
        "Devon and Cornwall",
    ),
    ("Mayor's Office for Policing and Crime", "Mayor's Office for Policing and Crime", "Metropolitan Police"),
    (
        "South Yorkshire – Mayor’s Office for Policing and Crime",
        "South Yorkshire – Mayor’s Office for Policing and Crime",
        "South Yorkshire",
    ),
    (
        "West Marl Mayoral Combined Authority",
        "West Marl Mayoral Combined Authority",
        "West Marl",
    ),
    ("The Mayor of West Yorkshire: Policing and Crime", "Mayor of West Yorkshire", "West Yorkshire"),
    (
        "Police and Crime Commissioner for Ravensdale Register of Decisions, second quarter",
        "Police and Crime Commissioner for Ravensdale",
        "Ravensdale",
    ),
    ("Tarnside OPCC", "Tarnside OPCC", "Tarnside"),
    (
        "POLICE AND CRIME COMMISSIONER FOR KESTRELSHIRE",
        "POLICE AND CRIME COMMISSIONER FOR KESTRELSHIRE",
        "KESTRELSHIRE",
    ),
    (
        "Comisiynydd Heddlu a Throseddu Gogledd Cymru",
        "Comisiynydd Heddlu a Throseddu Gogledd Cymru",
        "North Wales",
    ),
    ("Staffordshire Commissioner decisions of 2021", "Staffordshire Commissioner", "Staffordshire"),
    ("Staffordshire Commissioner’s Office", "Staffordshire Commissioner’s Office", "Staffordshire"),
    (
        "Comisiynydd Heddlu a Throseddu De Cymru Police & Crime Commissioner for South Wales",
        "Police & Crime Commissioner for South Wales",
        "South Wales",
    ),
    # The office's name in two languages, one below the other, and no area in either.
    (
        "SWYDDFA COMISIYNYDD YR HEDDLU A THROSEDDU\nOFFICE OF POLICE AND CRIME COMMISSIONER\n"
        "The Gwent Police and Crime Commissioner",
        "Gwent Police and Crime Commissioner",
        "Gwent",
    ),
]


@pytest.mark.parametrize(("text", "body", "area"), BODIES)
def test_the_body_and_its_area(text: str, body: str, area: str) -> None:
    found = find_body(lines(text))
    assert found is not None
    assert (found[0], found[1], found[2].line) == (body, area, 1)


@pytest.mark.parametrize(
    "text",
    [
        "The Police and Crime Commissioner approves the grant.",
        "Police and Crime Commissioners for all areas met in London.",
        "The PCC for her part agreed.",
        "A letter to the Chief Executive of the council.",
        "",
    ],
)
def test_no_body_is_named(text: str) -> None:
    assert find_body(lines(text)) is None


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Devon & Cornwall", "Devon and Cornwall"),
        ("Avon & Somerset", "Avon and Somerset"),
        ("Cambridgeshire and Peterborough", "Cambridgeshire"),
        ("Gogledd Cymru", "North Wales"),
        ("MOPAC", "Metropolitan Police"),
        ("Hampshire & Isle of Wight", "Hampshire"),
        ("DYFED POWYS", "Dyfed-Powys"),
        ("Marlshire", None),
        ("Kentish Town", None),
        ("Essexford", None),
    ],
)
def test_the_43_areas(text: str, area: str | None) -> None:
    assert known_area(text) == area


def test_every_area_named_is_given_as_printed() -> None:
    assert area_names("Suffolk and Norfolk share, Devon & Cornwall does not.") == [
        "Suffolk",
        "Norfolk",
        "Devon & Cornwall",
    ]


def test_the_area_the_words_point_to() -> None:
    found = likely_area(lines("Suffolk Constabulary and Suffolk Police.", "Norfolk Police helped."), "")
    assert found is not None
    assert found[0] == "Suffolk"


def test_two_areas_named_alike_point_to_neither() -> None:
    assert likely_area(lines("Suffolk Police and Norfolk Police share a hangar."), "") is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mae'r adroddiad hwn yn rhoi hanes y gwaith ac yn gofyn i'r Panel ei nodi ar gyfer y cofnod.", "cy"),
        ("This report tells the Panel of the work in Gwynedd and of Heddlu Gogledd Cymru.", "en"),
        ("£500", "en"),
        ("", "en"),
    ],
)
def test_the_language(text: str, language: str) -> None:
    assert find_language(lines(text)) == language


def test_who_signs_is_no_police_area(records_of: Records) -> None:
    (record,) = records_of(
        "Decision report\n\nTitle of report: Lamps for the quay\n\nDecision\n\nI agree to this.\n\n"
        "Sign: A Bell\n\nPrint: Ann Bell PFCC\n\nDate signed: 12 May 2031\n"
    )
    assert (record.area, record.organisation) == (None, None)


def test_the_area_over_the_office_in_the_head_and_not_who_signs(records_of: Records) -> None:
    (record,) = records_of(
        "# SOUTH YORKSHIRE\n\n## POLICE AND CRIME COMMISSIONER\n\n## DECISION RECORD\n\nTitle: Boats\n\n"
        "## DECISION\n\nRecommendation (a) is approved.\n\n"
        "| Signed: | H. Marl-Quist Police and Crime Commissioner | Date: | 19.06.2019 |\n|---|---|---|---|\n"
    )
    assert (record.organisation, record.area) == (
        "SOUTH YORKSHIRE POLICE AND CRIME COMMISSIONER",
        "South Yorkshire",
    )
