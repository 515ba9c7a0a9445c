"""Who gets a sum where no rule finds anybody: weights learned from sentences by writers who knew no rule."""

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.train_payees import read_examples
from extract.record import Record

Notice = Callable[..., Record]


def test_a_line_tells_of_each_body_near_a_sum_whether_it_gets_it(tmp_path: Path) -> None:
    path = tmp_path / "some.txt"
    path.write_text(
        "D reasons\tFen Aid Trust runs a hall. Quay Lamps Ltd wants {£500|request|Quay Lamps Ltd}.\n",
        encoding="utf-8",
    )
    own, earlier = read_examples([path])
    assert (own.meanings, earlier.meanings) == (("yes",), ("no",))
    assert {"W=before", "Gbefore=wants", "opens=True,before", "r=request"} <= own.seen
    assert {"W=earlier", "turn=1"} <= earlier.seen
    path.write_text("D reasons\t{£500|gift|-} it is.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not a kind of paper, or a role"):
        list(read_examples([path]))


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
