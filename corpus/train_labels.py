"""Make the weights by which is told what a label and its value state.

python -m corpus.train_labels            writes extract/fields/header/label_weights.npz
python -m corpus.train_labels --check    how well each tenth of the facts is told from the other nine

Reads corpus/sentences/facts/*.txt and nothing else. Needs SciPy: pip install -e ".[train]".
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from extract.fields.header.form_labels import label_words
from extract.fields.header.learned import WEIGHTS, features

from .nets import Example, Plan, files_in, lines_of, train

FACTS = Path(__file__).parent / "sentences" / "facts"
PLAN = Plan(rare=2, batch=32, rounds=20)
OF_A_PAPER = 0.4
"""How much a fact of a whole paper counts beside one written for the purpose: they are many, and alike."""
HEADER = (
    "reference",
    "title",
    "originator",
    "submitted_to",
    "decided_by",
    "organisation",
    "status",
    "reason",
)
DAYS = ("decided_on", "meeting_on", "submitted_on", "published_on", "effective", "received")
OTHERS = (
    "outcome",
    "conditions",
    "summary",
    "recommendation",
    "amount",
    "recipient",
    "fund",
    "period",
    "purpose",
)
FIELDS = frozenset((*HEADER, *DAYS, *OTHERS, "contact", "signature", "checklist", "none"))


def main(arguments: list[str] | None = None) -> int:
    """Train and write, or with --check print how much is told rightly."""
    return train(__doc__ or "", arguments, files_in(FACTS), read_examples, WEIGHTS, PLAN)


def read_examples(paths: Sequence[Path]) -> Iterator[Example]:
    """Every fact, in the order of the files: a line of label, value and field, parted by tabs.

    Raises:
        ValueError: A line names a field that is not known.
    """
    for path in paths:
        weight = OF_A_PAPER if path.stem == "papers" else 1.0
        for line in filter(str.strip, lines_of(path)):
            label, value, named = line.split("\t")
            fields = tuple(dict.fromkeys(named.split("/")))
            if not FIELDS.issuperset(fields):
                raise ValueError(f"not a field: {line[:80]}")
            yield Example(frozenset(features(label_words(label) or label, value)), fields, weight)


if __name__ == "__main__":
    raise SystemExit(main())
