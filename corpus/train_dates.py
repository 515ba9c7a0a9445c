"""Make the weights by which is told, from the words around a date, what happened on it.

python -m corpus.train_dates            writes extract/fields/dates/role_weights.npz
python -m corpus.train_dates --check    how well each tenth of the sentences is told from the other nine

Reads corpus/sentences/dates/*.txt and nothing else. Needs SciPy: pip install -e ".[train]".
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from extract.fields.dates.learned import WEIGHTS, Surroundings, features, words_beside

from .nets import Example, Plan, examples_in, files_in, kind_and_zone, train, unmarked

SENTENCES = Path(__file__).parent / "sentences" / "dates"
PLAN = Plan(rare=3, batch=64)


def main(arguments: list[str] | None = None) -> int:
    """Train and write, or with --check print how much is told rightly."""
    return train(__doc__ or "", arguments, files_in(SENTENCES), read_examples, WEIGHTS, PLAN)


def read_examples(paths: Sequence[Path]) -> Iterator[Example]:
    """Every labelled date, in the order of the files.

    A line: kind and zone, a tab, the text with `{date|role}`, cells parted by bars; in the lines drawn from
    papers also, each behind a tab, the heading over it, its column's, and the block above.

    Raises:
        ValueError: The first word of a line is not a kind that is known.
    """
    return examples_in(paths, _of_line)


def _of_line(line: str) -> Iterator[Example]:
    head, marked, heading, column, above = [*line.split("\t"), "", "", ""][:5]
    kind, zone = kind_and_zone(head)
    is_row = " | " in marked
    text, dates = unmarked(marked.replace(" | ", "\t") if is_row else marked)
    for start, end, roles in dates:
        beside = words_beside(text, start, end, is_row=is_row)
        seen = Surroundings(kind, zone, is_row, *beside, heading, column, above)
        yield Example(frozenset(features(seen)), roles)


if __name__ == "__main__":
    raise SystemExit(main())
