"""Who gets a sum, what for, out of which fund and when, where no rule tells: weights learned from papers."""

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.grants import entries_of_page, papers_of, told_in, told_in_lines
from corpus.train_details import spans_near
from extract.fields.learned.net import read_net
from extract.fields.money.likely_details import DETAILS, RECIPIENTS, features
from extract.fields.money.spans import Span, Stretch, spans_in, tokens_of
from extract.record import Record

Notice = Callable[..., Record]

PAPER = """=== notice
# Decision 4/31
Given: [£900 | award | to: Quay Aid | for: lamps // new lamps | fund: Pier Fund] to Quay Aid for lamps.
| Applicant | Grant |
| Fen Choir | [£50 ¦ award ¦ to: Fen Choir ¦ over: 2031/32] |
It comes from the Pier Fund, which holds [£8,000 | budget].
"""


def test_the_marked_sums_of_a_paper_are_found_where_the_reader_reads_them(tmp_path: Path) -> None:
    path = tmp_path / "some.txt"
    path.write_text(PAPER, encoding="utf-8")
    (paper,) = papers_of(path)
    assert "Given: £900 to Quay Aid" in paper.page and "<td>£50</td>" in paper.page
    first, second, held = told_in(path)
    assert [told.places[0].text for told in (first, second, held)] == ["£900", "£50", "£8,000"]
    assert first.answers == {
        "recipient": ("Quay Aid",),
        "purpose": ("lamps", "new lamps"),
        "fund": ("Pier Fund",),
        "period": (),
    }
    assert (second.answers["period"], held.role, first.entry.outcome) == (("2031/32",), "budget", "approved")
    path.write_text("=== poem\nA line.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not one of notice"):
        list(papers_of(path))
    path.write_text("=== notice\nIt is [£5 | gift].\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not a role"):
        list(papers_of(path))
    assert entries_of_page("<html><body></body></html>") == []


def test_a_line_tells_who_gets_each_of_its_sums(tmp_path: Path) -> None:
    path = tmp_path / "some.txt"
    path.write_text(
        "D reasons\tFen Aid runs it. Quay Lamps wants {£500|request|Quay Lamps} of {£9,000|budget|-}.\n",
        encoding="utf-8",
    )
    asked, held = told_in_lines(path)
    assert (asked.role, asked.answers, held.answers) == (
        "request",
        {"recipient": ("Quay Lamps",)},
        {"recipient": ()},
    )
    assert {"Quay Lamps", "Fen Aid"} <= {span.text for span in spans_near(asked)}
    path.write_text("D reasons\t{£500|gift|-} it is.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not a role"):
        told_in_lines.__wrapped__(path)


def test_a_stretch_is_parted_where_details_open_and_close() -> None:
    stretch = Stretch("own+1", " to Quay Aid for new lamps, from the Pier Fund")
    texts = [span.text for span in spans_in(stretch)]
    assert {"Quay Aid", "new lamps", "Pier Fund", "the Pier Fund"} <= set(texts)
    assert "Aid for" not in texts and "Quay" not in texts


def test_what_is_weighed_part_by_part_is_what_is_learned_whole() -> None:
    stretch = Stretch("own+1", " to Quay Aid for the new lamps on the pier", "Project", -1)
    tokens = tokens_of(stretch.text)
    first = next(n for n, token in enumerate(tokens) if token.word == "new")
    seen = list(features(Span(stretch, first, len(tokens) - 1), "Quay Aid"))
    assert len(seen) == len(set(seen))
    assert {"w=own+1", "p=the", "p2=for the", "i:lamp", "n=$", "r=before,own", "h:project", "m:aid"} <= set(
        seen
    )
    assert "r=unknown" not in features(Span(stretch, first, first), None)


@pytest.mark.parametrize(
    ("sentence", "payee"),
    [
        ("Marl Singers wants £2,750 for a van but could not say who would drive it.", "Marl Singers"),
        ("The bid numbered 24/077, from Dee Flyers Club for £1,930, is turned down.", "Dee Flyers Club"),
        ("The hall itself was put up by Quay Builders Ltd, and heating it costs £1,930 a winter.", None),
    ],
)
def test_who_gets_a_sum_that_no_rule_explains(notice_with: Notice, sentence: str, payee: str | None) -> None:
    record = notice_with(f"REASONS\n\n{sentence}\n")
    (amount,) = [a for a in record.amounts if a.value != 4000]
    assert amount.recipient == payee


def test_both_nets_are_shipped() -> None:
    recipients, details = read_net(RECIPIENTS), read_net(DETAILS)
    assert recipients and details
    assert set(recipients.meanings) == {"recipient", "no"}
    assert set(details.meanings) == {"purpose", "fund", "period", "no"}
