"""Titles that stand in headings, with what is no part of them."""

import pytest

from extract.fields.header.banners import is_banner

from ..conftest import Records

TEXT = "### Decision taken\n\nThe Commissioner has decided to buy four boats.\n\nSigned\n\nAnn Bell\n"


def test_a_number_and_its_year_over_a_notice_number_no_section(records_of: Records) -> None:
    (record,) = records_of("034/2031 Lamps for the quay\n=====\n\nThe Commissioner approved the lamps.\n")
    assert (record.reference, record.title) == ("034/2031", "Lamps for the quay")


@pytest.mark.parametrize(
    "title",
    [
        "Kettering premises and Nene Valley Lowland Search",
        "Stop and search lay observers",
        "Survey of the station roof",
        "Accessibility of custody suites",
    ],
)
def test_words_of_a_site_in_a_title_do_not_make_it_the_site_s(records_of: Records, title: str) -> None:
    body = "Office of the Marl Police and Crime Commissioner"
    for head in (f"Decision Record 231 – {title}", f"Decision 231: {title}"):
        (record,) = records_of(f"# {body}\n\n## {head}\n\n{TEXT}", ".md")
        assert (record.title, record.reference) == (title, "231")


@pytest.mark.parametrize(
    "words", ["Search", "Site search", "Search this site", "Accessibility statement", "Survey"]
)
def test_words_of_a_site_alone_are_a_banner(words: str) -> None:
    assert is_banner(words)
