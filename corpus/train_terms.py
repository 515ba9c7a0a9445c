"""Make the weights by which is told whether a sentence lays down a term of what is decided.

python -m corpus.train_terms            writes extract/fields/outcome/term_weights.npz
python -m corpus.train_terms --check    how well each tenth of the sentences is told from the other nine

Reads corpus/sentences/terms/*.txt and nothing else. Needs SciPy: pip install -e ".[train]".
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from extract.fields.language import in_turn
from extract.fields.outcome.learned import WEIGHTS, Told, features

from .nets import Example, Plan, examples_in, files_in, kind_and_zone, train, unmarked

SENTENCES = Path(__file__).parent / "sentences" / "terms"
PLAN = Plan(rare=3, batch=64, rounds=12)


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
    return examples_in(paths, _of_line)


def _of_line(line: str) -> Iterator[Example]:
    head, marked, heading, lead = [*line.split("\t"), "", ""][:4]
    kind, zone = kind_and_zone(head)
    text, marks = unmarked(marked)
    for at, before, sentence in in_turn(text):
        end = at + len(sentence)
        held = {name for a, b, names in marks if a < end and b > at for name in names}
        meaning = "term" if "term" in held else "clause" if held else "none"
        yield Example(frozenset(features(Told(kind, zone, sentence, before, heading, lead))), (meaning,))


if __name__ == "__main__":
    raise SystemExit(main())
