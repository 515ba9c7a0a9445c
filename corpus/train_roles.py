"""Make the weights by which a sum's meaning is told from the words around it.

python -m corpus.train_roles            writes extract/fields/money/role_weights.npz
python -m corpus.train_roles --check    how well each tenth of the sentences is told from the other nine

Reads corpus/sentences/*.txt and nothing else. Needs scikit-learn: pip install -e ".[train]".
"""

import argparse
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import numpy as np

from extract.block import Block, Entry, Zone
from extract.fields.money.amounts import parties_of
from extract.fields.money.learned import WEIGHTS, features, said_by_rules
from extract.fields.money.roles import sense_of
from extract.page import Cell, Line, Table
from extract.record import Kind

SENTENCES = Path(__file__).parent / "sentences"
_KINDS: dict[str, Kind] = {"D": "decision", "U": "decision", "P": "paper"}
_SUM = re.compile(r"\{(?P<sum>[^{}|]+)\|(?P<roles>[a-z/]+)\}")
_GIVEN = {"award": "give", "allocation": "give"}
OF_PAPERS = 3.0
"""How much a sum of a whole paper, or of a sentence that mends a misreading, counts beside another."""
STRENGTH = 0.2
"""How freely the weights may follow the sentences (scikit-learn's C); chosen on papers left out."""

LEAST = 3
"""Weights nearer to nothing than these hundredths are left out: they change no answer and fill the file."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sum in a sentence: what is looked at, and what it may be."""

    seen: frozenset[str]
    meanings: tuple[str, ...]
    weight: float = 1.0


def main(arguments: list[str] | None = None) -> int:
    """Train and write, or with --check print how much is told rightly."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="train on nine tenths, ask the tenth")
    examples = list(read_examples(sorted(SENTENCES.glob("*.txt"))))
    if parser.parse_args(arguments).check:
        print(f"{len(examples)} sums; told rightly: {cross_checked(examples):.3f}")
        return 0
    np.savez_compressed(WEIGHTS, **trained(examples))
    print(f"{len(examples)} sums; {WEIGHTS.stat().st_size // 1024} KB in {WEIGHTS.name}")
    return 0


def sentences_hash() -> str:
    """One hash of every file of sentences, so that weights belong to what they were made from."""
    digest = hashlib.sha256()
    for path in sorted(SENTENCES.glob("*.txt")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def read_examples(paths: Sequence[Path]) -> Iterator[Example]:
    """Every labelled sum whose place the reader finds again, in the order of the files."""
    for path in paths:
        lines = [x for x in path.read_text(encoding="utf-8").splitlines() if not x.startswith("#")]
        weight = OF_PAPERS if path.stem.endswith(("papers", "mended")) else 1.0
        read, gap = (_of_table, "\n\n") if path.stem.startswith("tables") else (_of_sentence, "\n")
        for part in filter(str.strip, "\n".join(lines).split(gap)):
            yield from (replace(one, weight=weight) for one in read(part.strip("\n")))


def _of_sentence(line: str) -> Iterator[Example]:
    """The sums of one line: kind, zone, a tab, and the text with `{sum|role}` for each of them."""
    head, _, marked = line.partition("\t")
    text = _SUM.sub(r"\g<sum>", marked)
    block = Block(text, "paragraph", ((0, Line(text, 1)),), zone=cast(Zone, head.partition(" ")[2]))
    yield from _examples(head, (block,), marked)


def _of_table(text: str) -> Iterator[Example]:
    """The sums of a table: kind, zone, heading and lead-in on its first line, then its rows."""
    lines = text.split("\n")
    head, heading, lead, *_ = [*_SUM.sub(r"\g<sum>", lines[0]).split("\t"), "", ""]
    rows = [[_SUM.sub(r"\g<sum>", c.strip()) for c in line.split(" | ")] for line in lines[1:]]
    printed = [
        tuple(Cell(words, at, (Line(words, number),) if words else ()) for at, words in enumerate(row))
        for number, row in enumerate(rows, 1)
    ]
    table = Table(tuple(printed))
    zone = cast(Zone, head.partition(" ")[2])
    blocks = tuple(
        Block("\t".join(row), "row", ((0, Line(" ".join(row), n)),), cells=cells, table=table, zone=zone,
              heading=heading, lead=lead)
        for n, (row, cells) in enumerate(zip(rows, printed, strict=True), 1)
    )  # fmt: skip
    yield from _examples(head, blocks, "\n".join(lines[1:]))


def _examples(head: str, blocks: tuple[Block, ...], marked: str) -> Iterator[Example]:
    """The sums of some blocks, with their labels in `marked`.

    Raises:
        ValueError: The first words are not a kind that is known.
    """
    kind = head.partition(" ")[0]
    if kind not in _KINDS:
        raise ValueError(f"not a kind of paper: {head[:60]}")
    entry = Entry(_KINDS[kind], blocks, "approved" if kind == "D" else None, undecided=kind == "U")
    places = parties_of(entry)
    roles = [m["roles"].split("/") for m in _SUM.finditer(marked)]
    if len(places) != len(roles):
        return  # "£5,000 to £9,000" that the reader joins, or parts: nothing is learned from it
    for (place, party), named in zip(places, roles, strict=True):
        said = said_by_rules(*sense_of(place, party, entry))
        yield Example(
            frozenset(features(place, party, entry, said)), tuple(_GIVEN.get(role, role) for role in named)
        )


def trained(examples: Sequence[Example]) -> dict[str, Any]:
    """What is shipped: the meanings in order, the features, and for each its weights in hundredths.

    Returns:
        Arrays by name, as extract/fields/money/learned.py reads them: `counts` has how many meanings each
        feature speaks for or against, `which` and `hundredths` have these, one feature after another.
    """
    model, names = _fitted(examples)
    kept, counts, which, hundredths = [], [], [], []
    for at, name in enumerate(names):
        weights = [round(100 * w) for w in model.coef_[:, at]]
        if name in ("*", "T *"):
            weights = [w + round(100 * b) for w, b in zip(weights, model.intercept_, strict=True)]
        told = [(n, w) for n, w in enumerate(weights) if abs(w) >= LEAST]
        if told:
            kept.append(name)
            counts.append(len(told))
            which += [n for n, _ in told]
            hundredths += [w for _, w in told]
    return {
        "sentences": np.array(sentences_hash()),
        "meanings": np.array([str(name) for name in model.classes_]),
        "features": np.frombuffer("\n".join(kept).encode("utf-8"), np.uint8),
        "counts": np.array(counts, np.uint8),
        "which": np.array(which, np.uint8),
        "hundredths": np.array(hundredths, np.int16),
    }


def cross_checked(examples: Sequence[Example]) -> float:
    """The share of sums told rightly, each by weights made without its tenth of the sentences."""
    right = 0
    for tenth in range(10):
        edges = [len(examples) * n // 10 for n in (tenth, tenth + 1)]
        asked = examples[edges[0] : edges[1]]
        model, names = _fitted([*examples[: edges[0]], *examples[edges[1] :]])
        told = model.predict(_matrix([e.seen for e in asked], names))
        right += sum(word in e.meanings for word, e in zip(told, asked, strict=True))
    return right / len(examples)


def _fitted(examples: Sequence[Example]) -> tuple[Any, list[str]]:
    from collections import Counter

    from sklearn.linear_model import LogisticRegression  # only for who trains

    counted = Counter(feature for e in examples for feature in e.seen)
    names = sorted(feature for feature, count in counted.items() if count >= 2)
    pairs = [(e.seen, meaning, e.weight / len(e.meanings)) for e in examples for meaning in e.meanings]
    model = LogisticRegression(C=STRENGTH, max_iter=500)
    model.fit(_matrix([p[0] for p in pairs], names), [p[1] for p in pairs], [p[2] for p in pairs])
    return model, names


def _matrix(seen: Sequence[frozenset[str]], names: Sequence[str]) -> Any:
    from scipy.sparse import csr_matrix

    at = {name: n for n, name in enumerate(names)}
    columns = [sorted(at[f] for f in one if f in at) for one in seen]
    starts = [0]
    for column in columns:
        starts.append(starts[-1] + len(column))
    flat = [n for column in columns for n in column]
    return csr_matrix(([1.0] * len(flat), flat, starts), shape=(len(seen), len(names)))


if __name__ == "__main__":
    raise SystemExit(main())
