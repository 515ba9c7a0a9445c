"""Make the weights by which is told whether a sentence lays down a term of what is decided.

python -m corpus.train_terms            writes extract/fields/outcome/term_weights.npz
python -m corpus.train_terms --check    how well each tenth of the sentences is told from the other nine

Reads corpus/sentences/terms/*.txt and nothing else. Needs SciPy: pip install -e ".[train]".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from extract.fields.outcome.learned import WEIGHTS, Told, features, in_turn

from .nets import OF_PAPERS, Example, Plan, files_in, lines_of, train, unmarked

SENTENCES = Path(__file__).parent / "sentences" / "terms"
PLAN = Plan(rare=3, batch=64, rounds=12)
_KINDS = ("D", "P", "L")


def main(arguments: list[str] | None = None) -> int:
    """Train and write, or with --check print how much is told rightly."""
    return train(__doc__ or "", arguments, files_in(SENTENCES), read_examples, WEIGHTS, PLAN)


def read_examples(paths: Sequence[Path]) -> Iterator[Example]:
    """Every sentence, in the order of the files.

    A line: kind and zone, a tab, a paragraph with `{sentence|term}` where one is a term and `{words|clause}`
    where one only holds a term; in the lines drawn from papers also the heading over it and what leads in to
    its list, each behind a tab.

    Raises:
        ValueError: The first word of a line is not a kind that is known.
    """
    for path in paths:
        weight = OF_PAPERS if path.stem.endswith("mended") else 1.0
        for line in filter(str.strip, lines_of(path)):
            yield from (replace(one, weight=weight) for one in _of_line(line))


def _of_line(line: str) -> Iterator[Example]:
    head, marked, heading, lead = [*line.split("\t"), "", ""][:4]
    kind, _, zone = head.partition(" ")
    if kind not in _KINDS:
        raise ValueError(f"not a kind of paper: {line[:60]}")
    text, marks = unmarked(marked)
    at = 0
    for before, sentence in in_turn(text):
        at = text.index(sentence, at)
        end = at + len(sentence)
        held = {name for a, b, names in marks if a < end and b > at for name in names}
        meaning = "term" if "term" in held else "clause" if held else "none"
        yield Example(frozenset(features(Told(kind, zone, sentence, before, heading, lead))), (meaning,))
        at = end


if __name__ == "__main__":
    raise SystemExit(main())
