"""Make the weights by which is told which of the bodies that a paragraph names gets a sum.

python -m corpus.train_payees            writes extract/fields/money/payee_weights.npz
python -m corpus.train_payees --check    how well each tenth of the bodies is told from the other nine

Reads corpus/sentences/payees/*.txt and nothing else. Needs SciPy: pip install -e ".[train]".
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast, get_args

from extract.block import Block, Entry, Zone
from extract.fields.money.likely_payees import WEIGHTS, bodies_near, features
from extract.fields.money.sum_places import find_sums
from extract.page import Line
from extract.record import AmountRole, Kind

from .nets import MARK, Example, Plan, examples_in, files_in, plainly, train

SENTENCES = Path(__file__).parent / "sentences" / "payees"
PLAN = Plan(rare=3, batch=128, rounds=10)
_KINDS: dict[str, Kind] = {"D": "decision", "L": "decision", "P": "paper"}


def main(arguments: list[str] | None = None) -> int:
    """Train and write, or with --check print how much is told rightly."""
    return train(__doc__ or "", arguments, files_in(SENTENCES), read_examples, WEIGHTS, PLAN)


def read_examples(paths: Sequence[Path]) -> Iterator[Example]:
    """Every body near a sum, and whether it gets it, in the order of the files.

    A line: kind and zone, a tab, a paragraph with `{sum|role|who gets it}`.

    Raises:
        ValueError: A line names a kind or a role that is not known.
    """
    return examples_in(paths, _of_line)


def _of_line(line: str) -> Iterator[Example]:
    head, _, marked = line.partition("\t")
    kind, _, zone = head.partition(" ")
    marks = list(MARK.finditer(marked))
    if kind not in _KINDS or not {mark["meanings"] for mark in marks} <= set(get_args(AmountRole)):
        raise ValueError(f"not a kind of paper, or a role: {line[:60]}")
    text = MARK.sub(r"\g<value>", marked)
    block = Block(text, "paragraph", ((0, Line(text, 1)),), zone=cast(Zone, zone))
    places = find_sums(Entry(_KINDS[kind], (block,)))
    if len(places) != len(marks):
        return  # "£5,000 to £9,000" that the reader joins, or parts: nothing is learned from it
    for place, mark in zip(places, marks, strict=True):
        for body in bodies_near(place):
            gets = _name(place.body[body.start : body.end]) == _name(mark["payee"])
            seen = frozenset(features(place, body, cast(AmountRole, mark["meanings"])))
            yield Example(seen, ("yes" if gets else "no",))


def _name(text: str) -> str:
    return plainly(text).removeprefix("the ")


if __name__ == "__main__":
    raise SystemExit(main())
