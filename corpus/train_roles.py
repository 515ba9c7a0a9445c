"""Make the weights by which a sum's meaning is told from the words around it.

python -m corpus.train_roles            writes extract/fields/money/role_weights.npz
python -m corpus.train_roles --check    how well each tenth of the sentences is told from the other nine

Reads corpus/sentences/*.txt and nothing else. Needs SciPy: pip install -e ".[train]".
"""

import argparse
import hashlib
import re
from collections import Counter
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
RARE = 5
"""A feature of fewer sums than these teaches nothing."""

NETS, HIDDEN, ROUNDS, BATCH, RATE = 3, 32, 14, 256, 0.1
LEFT_OUT = 0.25
"""How a net is trained: so many inner values, times over all sums, sums a step, the step's length, and the
share of features and inner values that a step leaves out, so that no word is trusted alone. Several nets are
trained, each by another lot, and asked together: what one has by chance the others have not.
"""


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
    """What is shipped: a net of two layers, the first in bytes.

    Returns:
        Arrays by name, as extract/fields/money/learned.py reads them: the `meanings`, the `features` with a
        row of `inner` each (whole numbers, of which `scale` are 1), `bias`, and the second layer's `outer`
        and `outer_bias`.
    """
    net = _fitted(examples)
    inner = net.inner * net.share[:, None]
    scale = 127 / np.abs(inner).max()
    return {
        "sentences": np.array(sentences_hash()),
        "meanings": np.array(net.meanings),
        "features": np.frombuffer("\n".join(net.names).encode("utf-8"), np.uint8),
        "inner": np.round(inner * scale).astype(np.int8),
        "scale": np.array(scale, np.float32),
        "bias": net.bias,
        "outer": net.outer,
        "outer_bias": net.outer_bias,
    }


def cross_checked(examples: Sequence[Example]) -> float:
    """The share of sums told rightly, each by weights made without its tenth of the sentences."""
    right = 0
    for tenth in range(10):
        edges = [len(examples) * n // 10 for n in (tenth, tenth + 1)]
        asked = examples[edges[0] : edges[1]]
        net = _fitted([*examples[: edges[0]], *examples[edges[1] :]])
        right += sum(word in e.meanings for word, e in zip(net.told(asked), asked, strict=True))
    return right / len(examples)


@dataclass(slots=True)
class Net:
    """Two layers: a sum's features add up to `HIDDEN` inner values, those above nothing to its meanings.

    `share` is how much each feature counts: the rarer the more.
    """

    names: list[str]
    meanings: list[str]
    share: Any
    inner: Any
    bias: Any
    outer: Any
    outer_bias: Any

    def told(self, asked: Sequence[Example]) -> list[str]:
        """The likeliest meaning of each."""
        inner = np.maximum(self.matrix([e.seen for e in asked]) @ self.inner + self.bias, 0)
        return [self.meanings[n] for n in (inner @ self.outer + self.outer_bias).argmax(axis=1)]

    def matrix(self, seen: Sequence[frozenset[str]]) -> Any:
        """A row a sum, a column a feature: its share where the sum has it."""
        from scipy.sparse import csr_matrix  # only for who trains

        at = {name: n for n, name in enumerate(self.names)}
        rows = [sorted(at[f] for f in one if f in at) for one in seen]
        flat = np.array([n for row in rows for n in row], np.int32)
        starts = np.cumsum([0, *map(len, rows)])
        return csr_matrix((self.share[flat], flat, starts), shape=(len(rows), len(at)), dtype=np.float32)


def _fitted(examples: Sequence[Example]) -> Net:
    """Nets trained on every sum, side by side as one; the same examples give the same."""
    pairs = [(e.seen, meaning, e.weight / len(e.meanings)) for e in examples for meaning in e.meanings]
    seen = [p[0] for p in pairs]
    empty = _untaught(seen, sorted({p[1] for p in pairs}))
    rows = empty.matrix(seen)
    meant = np.array([empty.meanings.index(p[1]) for p in pairs])
    weight = np.array([p[2] for p in pairs], np.float32)
    lots = map(np.random.default_rng, range(1, NETS + 1))
    nets = [_trained_by_lot(_drawn(empty, lot), rows, meant, weight, lot) for lot in lots]
    return replace(
        empty,
        inner=np.hstack([net.inner for net in nets]),
        bias=np.hstack([net.bias for net in nets]),
        outer=np.vstack([net.outer for net in nets]) / NETS,
        outer_bias=np.mean([net.outer_bias for net in nets], axis=0),
    )


def _trained_by_lot(net: Net, rows: Any, meant: Any, weight: Any, lot: np.random.Generator) -> Net:
    """The net taught by every sum, ROUNDS times over, in the order that the lot gives."""
    slopes = [np.full(len(net.names), 1e-3, np.float32)]
    slopes += [np.full_like(layer, 1e-3) for layer in (net.bias, net.outer, net.outer_bias)]
    for turn in range(ROUNDS):
        order = lot.permutation(len(meant))
        rate = RATE * (1 - turn / ROUNDS) + RATE / 20
        for start in range(0, len(meant), BATCH):
            at = order[start : start + BATCH]
            _step(net, rows[at], meant[at], weight[at], rate, slopes, lot)
    return net


def _untaught(seen: Sequence[frozenset[str]], meanings: list[str]) -> Net:
    """A net of nothing but the features that it will weigh, and what it may tell."""
    counted = Counter(feature for one in seen for feature in one)
    names = sorted(feature for feature, count in counted.items() if count >= RARE)
    share = np.array([np.log(len(seen) / counted[name]) / 20 for name in names], np.float32)
    none = np.zeros(0, np.float32)
    return Net(names, meanings, share, none, none, none, none)


def _drawn(net: Net, lot: np.random.Generator) -> Net:
    """The net with layers drawn by lot."""

    def drawn(rows: int, columns: int, width: float) -> Any:
        return (lot.standard_normal((rows, columns)) * width).astype(np.float32)

    return replace(
        net,
        inner=drawn(len(net.names), HIDDEN, 0.05),
        bias=np.zeros(HIDDEN, np.float32),
        outer=drawn(HIDDEN, len(net.meanings), 0.3),
        outer_bias=np.zeros(len(net.meanings), np.float32),
    )


def _step(
    net: Net, rows: Any, meant: Any, weight: Any, rate: float, slopes: list[Any], lot: np.random.Generator
) -> None:
    """Move the net a little towards what these sums mean; each weight the less, the more it has moved."""
    rows.data = rows.data * (lot.random(len(rows.data)) > LEFT_OUT) / (1 - LEFT_OUT)
    before = rows @ net.inner + net.bias
    kept = (lot.random(before.shape) > LEFT_OUT) / (1 - LEFT_OUT) * (before > 0)
    inner = (before * kept).astype(np.float32)
    said = inner @ net.outer + net.outer_bias
    said = np.exp(said - said.max(axis=1, keepdims=True))
    wrong = said / said.sum(axis=1, keepdims=True)
    wrong[np.arange(len(meant)), meant] -= 1
    wrong = (wrong * weight[:, None] / len(meant)).astype(np.float32)
    wrong_inner = ((wrong @ net.outer.T) * kept).astype(np.float32)
    touched = np.unique(rows.indices)
    slope = rows[:, touched].T @ wrong_inner
    slopes[0][touched] += (slope**2).mean(axis=1)
    net.inner[touched] -= rate * slope / np.sqrt(slopes[0][touched])[:, None]
    layers = (net.bias, net.outer, net.outer_bias)
    changes = (wrong_inner.sum(axis=0), inner.T @ wrong, wrong.sum(axis=0))
    for layer, change, moved in zip(layers, changes, slopes[1:], strict=True):
        moved += change**2
        layer -= rate * change / np.sqrt(moved)


if __name__ == "__main__":
    raise SystemExit(main())
