"""Days that bound a span, and what later years may bring beside this year's grant."""

import pytest

from ..conftest import Records

PAGE = """<html><body><h1>Police and Crime Commissioner for Fenland – Decision Making Record</h1>
<p>Decision number: 27/2022</p><h2>Executive summary</h2><p>{}</p>
<h2>Oxby Community Transport – Safe Home</h2><p>{}</p>
<h2>Recommendation</h2><p>That the Commissioner makes the following awards:</p>
<ul><li>£6,200 to Oxby Community Transport for the late buses</li>
<li>£4,000 to Marsh Riders for cycle training</li></ul>
<h2>Approval</h2><p>I approve the recommendations:</p><p>Signature: A. Crowther</p><p>Date: 15/07/2022</p>
</body></html>"""
AWARD = "To award Oxby Community Transport £6,200 to run late buses on Fridays. "


@pytest.mark.parametrize(
    "words",
    [
        "This paper deals with the applications received between 1 May 2022 and 24 June 2022.",
        "Bids received from 1 May 2022 to 24 June 2022 were scored.",
        "Ten requests came in between 1 May 2022 and 24 June 2022.",
        "The forms submitted between 1 May 2022 and the 24 June 2022 are dealt with here.",
        "Applications that reached us from 1 May 2022 until 24 June 2022 are dealt with here.",
    ],
)
def test_neither_end_of_a_span_is_the_day_of_the_paper(records_of: Records, words: str) -> None:
    (record,) = records_of(PAGE.format(words, AWARD), ".html")
    assert [d.role for d in record.dates[:2]] == ["mentioned", "mentioned"]
    assert record.submitted_on is None


@pytest.mark.parametrize(
    "words",
    [
        "This is a three-year agreement; if the review goes well a further £6,200 will be paid for 2023/24 "
        "and £6,200 for 2024/25.",
        "Subject to the yearly review a further £6,200 would be given in 2023/24 and £6,200 in 2024/25.",
        "If all goes well another £6,200 may be released for 2023/24.",
        "Should the review be good, a further £6,200 will then be payable in the second year.",
        "A further £6,200 will be made available in each of the following two years if the review goes well.",
        "Provided that targets are met the same again, £6,200, will be paid next year.",
    ],
)
def test_what_later_years_may_bring_is_no_grant_of_this_year(records_of: Records, words: str) -> None:
    (record,) = records_of(PAGE.format("Two bids are dealt with.", AWARD + words), ".html")
    assert [(a.value, a.recipient) for a in record.awards] == [
        (6200, "Oxby Community Transport"),
        (4000, "Marsh Riders"),
    ]
    roles = [a.role for a in record.amounts if a.value == 6200]
    assert roles[0] == roles[-1] == "award" and {*roles[1:-1]} == {"committed"}
