"""Train small nets of weights from labelled sentences, and write them as the program reads them.

Needs SciPy: pip install -e ".[train]".
"""

import argparse
import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from extract.fields.learned.net import chances_of

MARK = re.compile(r"\{(?P<value>[^{}|]+)\|(?P<meanings>[a-z/]+)(?:\|(?P<payee>[^{}|]+))?\}")
"""How sentences mark a value and what it may be: "{£5|award/request}", "{3 May 2031|decided}".

A third part says who gets a sum: "{£5|award|Quay Lamps}", "{£9|budget|-}".
"""
OF_PAPERS = 3.0
"""How much a value of a whole paper, or of a sentence that mends a misreading, counts beside another."""
NETS, HIDDEN, RATE, LEFT_OUT = 3, 32, 0.1, 0.25
"""How a net is trained: its inner values, the length of a step, and the share of features and inner values
that a step leaves out, so that no word is trusted alone. Several nets are trained, each by another lot, and
asked together: what one has by chance the others have not.
"""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is taught: a feature of fewer examples than `rare` teaches nothing; `batch` examples a step;
    `rounds` times over all of them."""

    rare: int
    batch: int
    rounds: int = 14


@dataclass(frozen=True, slots=True)
class Example:
    """A value in its surroundings: what is looked at, and what it may be."""

    seen: frozenset[str]
    meanings: tuple[str, ...]
    weight: float = 1.0


def train(
    about: str,
    arguments: list[str] | None,
    files: Sequence[Path],
    read: Callable[[Sequence[Path]], Iterable[Example]],
    weights: Path,
    plan: Plan,
) -> int:
    """Train on files of sentences and write, or with --check print how much is told rightly."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="train on nine tenths, ask the tenth")
    check = parser.parse_args(arguments).check
    examples = list(read(files))
    if check:
        print(f"{len(examples)} examples; told rightly: {cross_checked(examples, plan):.3f}")
        return 0
    np.savez_compressed(weights, **shipped(fitted(examples, plan), hash_of(files)))
    print(f"{len(examples)} examples; {weights.stat().st_size // 1024} KB in {weights.name}")
    return 0


def files_in(sentences: Path) -> list[Path]:
    """The files of sentences in a folder, in order."""
    return sorted(sentences.glob("*.txt"))


def lines_of(path: Path) -> list[str]:
    """The lines of a file of sentences, without those that are comments."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def examples_in(paths: Sequence[Path], of_line: Callable[[str], Iterable[Example]]) -> Iterator[Example]:
    """What each line of some files teaches, in their order; those named mended count `OF_PAPERS` times."""
    for path in paths:
        weight = OF_PAPERS if path.stem.endswith("mended") else 1.0
        for line in filter(str.strip, lines_of(path)):
            yield from (replace(one, weight=weight) for one in of_line(line))


def kind_and_zone(head: str) -> tuple[str, str]:
    """What a line of a paper's sentences opens with: D, P or L, and the part of the paper.

    Raises:
        ValueError: The first word is not a kind that is known.
    """
    kind, _, zone = head.partition(" ")
    if kind not in ("D", "P", "L"):
        raise ValueError(f"not a kind of paper: {head[:60]}")
    return kind, zone


def plainly(text: str) -> str:
    """The words of a text in small letters, without marks."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def unmarked(marked: str) -> tuple[str, list[tuple[int, int, tuple[str, ...]]]]:
    """A text without its marks, and where each value that was marked stands, with what it may be.

    >>> unmarked("On {3 May|decided}.")
    ('On 3 May.', [(3, 8, ('decided',))])
    """
    text, at, dates = "", 0, []
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        roles = tuple(dict.fromkeys(match["meanings"].split("/")))
        dates.append((len(text), len(text) + len(match["value"]), roles))
        text, at = text + match["value"], match.end()
    return text + marked[at:], dates


def hash_of(files: Sequence[Path]) -> str:
    """One hash of every file of sentences, so that weights belong to what they were made from."""
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def cross_checked(examples: Sequence[Example], plan: Plan) -> float:
    """The share told rightly, each by weights made without its tenth of the sentences."""
    right = 0
    for tenth in range(10):
        edges = [len(examples) * n // 10 for n in (tenth, tenth + 1)]
        asked = examples[edges[0] : edges[1]]
        net = fitted([*examples[: edges[0]], *examples[edges[1] :]], plan)
        right += sum(word in e.meanings for word, e in zip(net.told(asked), asked, strict=True))
    return right / len(examples)


@dataclass(slots=True)
class Net:
    """Two layers: an example's features add up to `HIDDEN` inner values, those above nothing to its meanings.

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
        return [self.meanings[n] for n in self.sums([e.seen for e in asked]).argmax(axis=1)]

    def sums(self, seen: Sequence[frozenset[str]]) -> Any:
        """How much speaks for each meaning, a row for what is seen of each."""
        inner = np.maximum(self.matrix(seen) @ self.inner + self.bias, 0)
        return inner @ self.outer + self.outer_bias

    def matrix(self, seen: Sequence[frozenset[str]]) -> Any:
        """A row an example, a column a feature: its share where the example has it."""
        from scipy.sparse import csr_matrix  # only for who trains

        at = {name: n for n, name in enumerate(self.names)}
        rows = [sorted(at[f] for f in one if f in at) for one in seen]
        flat = np.array([n for row in rows for n in row], np.int32)
        starts = np.cumsum([0, *map(len, rows)])
        return csr_matrix((self.share[flat], flat, starts), shape=(len(rows), len(at)), dtype=np.float32)


def shipped(net: Net, sentences: str) -> dict[str, Any]:
    """What is shipped of a net: two layers, the first in bytes.

    Args:
        net: What was taught.
        sentences: The hash of the files it learned from, so that a test can tell whether they are these.

    Returns:
        Arrays by name, as extract/fields/learned/net.py reads them: the `meanings`, the `features` with a
        row of `inner` each (whole numbers, of which `scale` are 1), `bias`, and the second layer's `outer`
        and `outer_bias`.
    """
    inner = net.inner * net.share[:, None]
    scale = 127 / np.abs(inner).max()
    return {
        "sentences": np.array(sentences),
        "meanings": np.array(net.meanings),
        "features": np.frombuffer("\n".join(net.names).encode("utf-8"), np.uint8),
        "inner": np.round(inner * scale).astype(np.int8),
        "scale": np.array(scale, np.float32),
        "bias": net.bias,
        "outer": net.outer,
        "outer_bias": net.outer_bias,
    }


def fitted(examples: Sequence[Example], plan: Plan) -> Net:
    """Nets trained on every example, side by side as one; the same examples give the same."""
    pairs = [(e.seen, meaning, e.weight / len(e.meanings)) for e in examples for meaning in e.meanings]
    seen = [p[0] for p in pairs]
    empty = untaught(seen, sorted({p[1] for p in pairs}), plan.rare)
    rows = empty.matrix(seen)
    meant = np.array([empty.meanings.index(p[1]) for p in pairs])
    weight = np.array([p[2] for p in pairs], np.float32)
    return side_by_side(empty, lambda net, lot: _trained_by_lot(net, rows, meant, weight, lot, plan))


def side_by_side(empty: Net, teach: Callable[[Net, np.random.Generator], Net]) -> Net:
    """Several nets, each drawn and taught by another lot, as one that tells what they tell on average."""
    lots = map(np.random.default_rng, range(1, NETS + 1))
    nets = [teach(_drawn(empty, lot), lot) for lot in lots]
    return replace(
        empty,
        inner=np.hstack([net.inner for net in nets]),
        bias=np.hstack([net.bias for net in nets]),
        outer=np.vstack([net.outer for net in nets]) / NETS,
        outer_bias=np.mean([net.outer_bias for net in nets], axis=0),
    )


def _trained_by_lot(
    net: Net, rows: Any, meant: Any, weight: Any, lot: np.random.Generator, plan: Plan
) -> Net:
    """The net taught by every example as the plan says, in the order that the lot gives."""
    moved = unmoved(net)
    for turn in range(plan.rounds):
        order = lot.permutation(len(meant))
        for start in range(0, len(meant), plan.batch):
            at = order[start : start + plan.batch]

            def slope(said: Any, at: Any = at) -> Any:
                return wrong_by(said, meant[at]) * weight[at, None] / len(at)

            step(net, rows[at], slope, rate_at(turn, plan.rounds), moved, lot)
    return net


def untaught(seen: Sequence[frozenset[str]], meanings: list[str], rare: int) -> Net:
    """A net of nothing but the features that it will weigh, and what it may tell."""
    counted = Counter(feature for one in seen for feature in one)
    names = sorted(feature for feature, count in counted.items() if count >= rare)
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


def step(
    net: Net, rows: Any, slope: Callable[[Any], Any], rate: float, moved: list[Any], lot: np.random.Generator
) -> None:
    """Move the net a little against a slope; each weight the less, the more it has moved.

    Args:
        net: What is moved.
        rows: A row for each example, as `Net.matrix` makes them.
        slope: From how much speaks for each meaning of each row, how much the error grows with it.
        rate: How far to move.
        moved: How much each layer has moved so far, from `unmoved`.
        lot: By which some features and inner values are left out.
    """
    rows.data = rows.data * (lot.random(len(rows.data)) > LEFT_OUT) / (1 - LEFT_OUT)
    before = rows @ net.inner + net.bias
    kept = (lot.random(before.shape) > LEFT_OUT) / (1 - LEFT_OUT) * (before > 0)
    inner = (before * kept).astype(np.float32)
    wrong = slope(inner @ net.outer + net.outer_bias).astype(np.float32)
    wrong_inner = ((wrong @ net.outer.T) * kept).astype(np.float32)
    touched = np.unique(rows.indices)
    change = rows[:, touched].T @ wrong_inner
    moved[0][touched] += (change**2).mean(axis=1)
    net.inner[touched] -= rate * change / np.sqrt(moved[0][touched])[:, None]
    layers = (net.bias, net.outer, net.outer_bias)
    changes = (wrong_inner.sum(axis=0), inner.T @ wrong, wrong.sum(axis=0))
    for layer, change, so_far in zip(layers, changes, moved[1:], strict=True):
        so_far += change**2
        layer -= rate * change / np.sqrt(so_far)


def unmoved(net: Net) -> list[Any]:
    """How much each layer of a net has moved before it is taught."""
    first = np.full(len(net.names), 1e-3, np.float32)
    return [first, *(np.full_like(layer, 1e-3) for layer in (net.bias, net.outer, net.outer_bias))]


def rate_at(turn: int, rounds: int) -> float:
    """How far to move in one of so many rounds: less and less."""
    return RATE * (1 - turn / rounds) + RATE / 20


def wrong_by(said: Any, meant: Any) -> Any:
    """How much the error of what is said of each row grows with it, where `meant` is the right column."""
    wrong = chances_of(said)
    wrong[np.arange(len(meant)), meant] -= 1
    return wrong
