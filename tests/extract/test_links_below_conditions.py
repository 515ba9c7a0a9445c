"""A list's entries that close with the link to their paper, below what the decision is subject to."""

import pytest

from .conftest import Records

PAGE = """<html><body><p>Home > My decisions > 2018</p><h1>Decisions taken in 2018</h1>
<p>The Police and Crime Commissioner for Fenland publishes here the decisions he has taken.</p>
<h2>Sale of the police house, Oxby</h2>
<table><tr><td>Decision number</td><td>2018/031</td></tr>
<tr><td>Date</td><td>14 December 2018</td></tr></table>
<p>The Commissioner has agreed to sell the house at £41,000.</p><p>{0}</p>
<h2>Road Victim Support Grant</h2>
<table><tr><td>Decision number</td><td>2018/030</td></tr>
<tr><td>Date</td><td>29 November 2018</td></tr></table>
<p>The Commissioner has approved a grant of £2,400 to Oxby Road Support to employ a family worker.</p>
<p>Conditions: the worker is supervised by a counsellor; half-yearly figures are sent to this office.</p>
<p>{1}</p>
</body></html>"""


@pytest.mark.parametrize(
    "link",
    [
        "Decision sheet {} (PDF)",
        "Decision notice {} (Word)",
        "Decision record {} [PDF]",
        "Decision form {} (PDF, 120KB)",
        "Decision Report {} (opens as PDF, 96 KB)",
        "Download decision {} (PDF)",
        "Appendix to {} (PDF)",
    ],
)
def test_the_link_is_no_condition(records_of: Records, link: str) -> None:
    records = records_of(PAGE.format(link.format("2018/031"), link.format("2018/030")), ".html")
    conditions = ("the worker is supervised by a counsellor", "half-yearly figures are sent to this office")
    assert records[-1].conditions == conditions
