"""A table that shares the precept among councils gives nothing to them."""

from ..conftest import Records

PAGE = """Budget 2016-2017

The Commissioner has approved:

1. A precept to be levied of £47,038,520 (a Band D of £220.06), shared among the councils as follows:

| Authority | £ | Tax base |
| Oxby | 20,408,759 | 90,034 |
| Marl | 26,629,761 | 98,575 |
| Total | 47,038,520 | 188,609 |

The council tax of the bands comes to:

| Band | £ |
| A | 146.71 |
| H | 440.12 |
| I | 513.47 |
"""


def test_the_shares_of_the_precept_are_no_awards(records_of: Records) -> None:
    (record,) = records_of(PAGE)
    assert record.awards == ()
    assert {a.text: a.role for a in record.amounts} == dict.fromkeys(
        ("£47,038,520", "£220.06", "20,408,759", "26,629,761", "47,038,520", "146.71", "440.12", "513.47"),
        "precept",
    )
