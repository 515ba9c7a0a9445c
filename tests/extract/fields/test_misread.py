"""What OCR is not sure of is doubted, and never mended."""

from decimal import Decimal

import pytest

from extract.block import Block
from extract.fields.checklist.answers import read_answer
from extract.fields.money.misread import doubt_misread
from extract.fields.money.money import find_money
from extract.page import Line
from extract.record import Amount


def doubts(text: str, *doubtful: str) -> list[str | None]:
    line = Line(text, 7, 2, (60, 100, 500, 112), confidence=0.6, doubtful=doubtful)
    block = Block(text, "paragraph", ((0, line),))
    amounts = [
        Amount(m.value, m.text, "context", block.evidence(m.start, m.end), suspect=m.suspect)
        for m in find_money(text)
    ]
    return [amount.suspect for amount in doubt_misread(amounts, [block])]


def test_only_the_sum_that_ocr_is_not_sure_of_is_doubted() -> None:
    first, second = doubts("grants of £12,500 and £9,750 were made", "£12,500")
    assert first == 'read by OCR as "£12,500", which may be a misreading'
    assert second is None


@pytest.mark.parametrize("word", ["(£12,500)", "£12,500.", "12,500"])
def test_brackets_and_stops_of_the_word_do_not_matter(word: str) -> None:
    assert doubts(f"a grant ({word}) of £12,500", word)[-1]


def test_a_doubtful_word_beside_a_sum_does_not_doubt_it() -> None:
    assert doubts("Marisinie gave £12,500 in all", "Marisinie") == [None]


def test_an_earlier_doubt_is_kept() -> None:
    (doubt,) = doubts("a grant of £1O,OOO", "£1O,OOO")
    assert doubt and doubt.startswith("letters read as figures; read by OCR")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("£1O,OOO", 10_000),
        ("£l,200", 1_200),
        ("£1S,000", 15_000),
        ("£S,000", 5_000),
        ("£2,5OO.5O", "2500.50"),
    ],
)
def test_letters_among_figures_give_a_sum_that_is_doubted(text: str, value: int | str) -> None:
    (money,) = find_money(f"a grant of {text} to the trust")
    assert (money.value, money.text, money.suspect) == (Decimal(value), text, "letters read as figures")


@pytest.mark.parametrize("misread", ["VES", "NES:", "YE5", "N0", "Ves."])
def test_a_near_miss_of_yes_or_no_is_unclear_and_not_repaired(misread: str) -> None:
    assert read_answer(misread) == ("unclear", None)


def test_evidence_on_a_page_read_by_ocr_says_how_sure_it_is() -> None:
    sure, unsure = Line("Award of", 1, 1, confidence=0.96), Line("£500", 2, 1, confidence=0.4)
    block = Block("Award of £500", "paragraph", ((0, sure), (9, unsure)))
    assert [block.evidence(0, 5).confidence, block.evidence().confidence] == [0.96, 0.4]
    assert Block("Award", "paragraph", ((0, Line("Award", 1, 1)),)).evidence().confidence is None
