"""Titles that stand in headings, with what is no part of them."""

from ..conftest import Records


def test_a_number_and_its_year_over_a_notice_number_no_section(records_of: Records) -> None:
    (record,) = records_of("034/2031 Lamps for the quay\n=====\n\nThe Commissioner approved the lamps.\n")
    assert (record.reference, record.title) == ("034/2031", "Lamps for the quay")
