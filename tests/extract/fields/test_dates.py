"""Dates in running words: tables of strings in the shapes that papers print, and what must never be one."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.fields.dates.dates import find_dates


def shown(text: str, labelled: bool = False) -> list[str]:
    return [str(d.value) for d in find_dates(text, labelled)]


DATES = [
    ("23/08/2016", ["2016-08-23"]),
    ("8/4/2022", ["2022-04-08"]),
    ("18/03/23", ["2023-03-18"]),
    ("7/6/16", ["2016-06-07"]),
    ("24.11.2021", ["2021-11-24"]),
    ("01.04.19", ["2019-04-01"]),
    ("24-11-2021", ["2021-11-24"]),
    ("24 / 11 / 2021", ["2021-11-24"]),
    ("2025-01-10", ["2025-01-10"]),
    ("2025/01/10", ["2025-01-10"]),
    ("2025-01-10T09:30:00Z", ["2025-01-10"]),
    ("29 January 2018", ["2018-01-29"]),
    ("10th February 2022", ["2022-02-10"]),
    ("10 February, 2022", ["2022-02-10"]),
    ("Thursday, 11th September, 2014", ["2014-09-11"]),
    ("Friday 3 February 2017", ["2017-02-03"]),
    ("11 th September 2014", ["2014-09-11"]),
    ("24rdJanuary 2018", ["2018-01-24"]),
    ("29 APRIL 2014", ["2014-04-29"]),
    ("1ST MAY 2014", ["2014-05-01"]),
    ("February 8th, 2016", ["2016-02-08"]),
    ("March 31, 2020", ["2020-03-31"]),
    ("June 16 2017", ["2017-06-16"]),
    ("Wednesday, Feb 8th, 2017", ["2017-02-08"]),
    ("1 Sept 2016", ["2016-09-01"]),
    ("3 Sep. 2016", ["2016-09-03"]),
    ("12-Jan-2016", ["2016-01-12"]),
    ("12-Jan-16", ["2016-01-12"]),
    ("12 Jan 16", ["2016-01-12"]),
    ("1 March '19", ["2019-03-01"]),
    ("the 5th day of March 2016", ["2016-03-05"]),
    ("the 5th of March 2016", ["2016-03-05"]),
    ("5 December 201 6", ["2016-12-05"]),
    ("5 December 20 16", ["2016-12-05"]),
    ("5 December\n2016", ["2016-12-05"]),
    ("23/08/201 6", ["2016-08-23"]),
    ("1 and 2 March 2020", ["2020-03-02"]),
    ("28/29 January 2018", ["2018-01-29"]),
    ("01 April 2024 to 31 March 2025", ["2024-04-01", "2025-03-31"]),
    ("01/04/2020-31/03/2021", ["2020-04-01", "2021-03-31"]),
    ("01/04/2020 – 31/03/2021", ["2020-04-01", "2021-03-31"]),
    ("1 April 2020-31 March 2021", ["2020-04-01", "2021-03-31"]),
    ("Date:23/08/2016", ["2016-08-23"]),
    ("dated23/08/2016", ["2016-08-23"]),
    ("21st September 2020Decision Papers", ["2020-09-21"]),
    ("Ref: 33/ 16 Date: 27 June 2016", ["2016-06-27"]),
    ("on 29 February 2020", ["2020-02-29"]),
    ("Effective from: 20/03/2020 Published: 12/03/2020", ["2020-03-20", "2020-03-12"]),
    ("w/e 26.8.16", ["2016-08-26"]),
    ("29/07/2018 - Project award ref: 856", ["2018-07-29"]),
]

WELSH = [
    ("29 Ionawr 2018", ["2018-01-29"]),
    ("1af Medi 2017", ["2017-09-01"]),
    ("2il o Fai 2019", ["2019-05-02"]),
    ("3 Fai 2019", ["2019-05-03"]),
    ("21ain Chwefror 2020", ["2020-02-21"]),
    ("29 o fis Ionawr 2018", ["2018-01-29"]),
    ("Dydd Mawrth 29 Hydref 2019", ["2019-10-29"]),
    ("12fed Rhagfyr 2021", ["2021-12-12"]),
    ("5 Mehefin, 2018", ["2018-06-05"]),
    ("6 Gorffennaf 2018 a 7 Awst 2018", ["2018-07-06", "2018-08-07"]),
]

BY_HAND = [
    ("Date 24 8/16", ["2016-08-24"]),
    ("Date: 24/8 16", ["2016-08-24"]),
    ("Dated 24 08 2016", ["2016-08-24"]),
    ("Signature Date 20 May 2013", ["2013-05-20"]),
    ("Dyddiad: 24.8.16", ["2016-08-24"]),
    ("a budget of 24 8/16", []),
]

IMPOSSIBLE = [
    "16/02/204",
    "31/02/2020",
    "32/01/2020",
    "01/13/2020",
    "31 June 2019",
    "30 February 2020",
    "29/02/2019",
]

NEVER = [
    "2016/17", "2013/2014", "2022-23", "2024_25", "2023/24–2024/25", "2017 – 2020", "FY 2019/20", "202223",
    "17/008", "33/ 16", "2013/041", "AP17/47", "041/2021", "9-14/2/2013", "11-14/2/13", "10-13/2/5", "42/17",
    "PCC/D/111",
    "PCC.D.037", "OPCC.D.036.25", "DN 03/2024", "2017-45144", "2021-00270471", "2023-24-0034",
    "2024-2025-0018", "PCCML-000485-2019", "EXE0042/17", "028/03/2019", "DN/12/03/2024", "EPCP/04/17",
    "WPCC3-0049", "CPCC 2015-025", "AHWB.022.2021", "ref: 2660", "Ref: 5/6/2016",
    "decision number: 28 – 7/2/2015",
    "6/9th", "24/7", "24/7/365", "999/101", "section 4.1.12", "version 1.2.14", "10.1.12.2020", "1.2.2",
    "March 2016", "September - December 201 6", "1 April",
    "Monday 3 June", "Wednesday 21st June, 14:30-17:00", "£12.10.2016", "10.30 am", "10:30",
    "01473 782773", "07777 123 456", "16 17 18",
    "3 May 20 people came", "in May 20 people", "29 January 2018/19",
    "http://a.org/2016/08/23/notice", "50%/25%/25%", "1/2/3", "12,345", "64/65/2020s",
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), DATES + WELSH + BY_HAND)
def test_dates(text: str, wanted: list[str]) -> None:
    assert shown(text) == wanted
    assert shown(f"it was agreed (see {text}), and later") == wanted


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_impossible_dates_keep_their_words(text: str) -> None:
    [found] = find_dates(f"Date: {text}")
    assert (found.text, found.value) == (text, None)


@pytest.mark.parametrize("text", NEVER)
def test_never_a_date(text: str) -> None:
    assert find_dates(text) == []
    assert find_dates(f"see {text} for more") == []


@pytest.mark.parametrize(
    "text", ["l4/08/2016", "24/O8/2016", "24/08/2O16", "2 3/08/2016", "23/08/20166", "23/08/1016"]
)
def test_what_was_misread_is_not_guessed(text: str) -> None:
    [found] = find_dates(f"Date: {text}")
    assert (found.text, found.value) == (text, None)


def test_a_label_outside_the_text_counts() -> None:
    assert shown("24 8/16", labelled=True) == ["2016-08-24"]
    assert shown("24 8/16") == []
    assert shown("3.4.16", labelled=True) == ["2016-04-03"]
    assert shown("3.4.16 Introduction") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("on Thursday, 11th September, 2014 at", "Thursday, 11th September, 2014"),
        ("(23/08/2016)", "23/08/2016"),
        ("on 5 December 201 6.", "5 December 201 6"),
        ("29 APRIL 2014", "29 APRIL 2014"),
    ],
)
def test_the_words_are_as_printed(text: str, wanted: str) -> None:
    assert [d.text for d in find_dates(text)] == [wanted]


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2079, 12, 31)))
def test_every_day_in_every_form(day: date) -> None:
    forms = [
        "{:%d/%m/%Y}",
        "{:%d.%m.%Y}",
        "{:%d/%m/%y}",
        "{:%Y-%m-%d}",
        "{:%d %B %Y}",
        "{:%A %d %b %Y}",
        "{:%B %d, %Y}",
    ]
    for form in forms:
        assert [d.value for d in find_dates(f"approved on {day:{form}} by")] == [day], form
    assert find_dates(f"{day:%Y}/{day + timedelta(366):%y}") == []


@given(st.text(alphabet="0123456789/.- JanuryMchtof\n", max_size=50))
def test_every_date_stands_where_it_says(text: str) -> None:
    found = find_dates(text)
    assert all(text[d.start : d.end] == d.text for d in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
