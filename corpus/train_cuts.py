"""Make the weights by which the likeliest cut of a list into its entries is chosen.

python -m corpus.train_cuts            writes extract/forms/cuts.toml
python -m corpus.train_cuts --check    how many lists that it was not trained on are cut rightly

Learns from lists that `corpus.layouts` lays out, where it is known which line opens each entry, and from the
lists of corpus/blind that are cut into as many entries as their answers have. Needs a few minutes.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np

from extract.block import Block
from extract.entries import split as entries
from extract.entries.cuts.likeness import features, weighed
from extract.entries.cuts.looks import looks_of
from extract.entries.cuts.openings import Cut
from extract.entries.cuts.repeats import proposed
from extract.errors import PapersError
from extract.forms.word_lists import ROOM
from extract.paper import read_paper

from .layouts import Layout, lay_out

BLIND = Path(__file__).parent / "blind"
DRAWN = range(700)
"""The seeds of the lists that are learned from; those from here on are left for looking."""
OF_PAPERS = 4.0
"""How much a list of corpus/blind counts beside one that is laid out."""
_SMALL = 0.01  # weights nearer to nothing are left out
_STRENGTH = 3e-3  # how much large weights cost
_STEPS = 400

Array = np.ndarray[Any, np.dtype[np.floating[Any]]]


@dataclass(frozen=True, slots=True)
class Choice:
    """A list: what is counted of each way to cut it, and which is right."""

    counted: list[dict[str, int]]
    right: int
    weight: float


def main(arguments: list[str] | None = None) -> int:
    """Train and write, or with --check print how many lists are cut rightly."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="train on three quarters, ask the fourth")
    choices = [*_of_layouts(), *_of_papers()]
    if parser.parse_args(arguments).check:
        asked = choices[::4]
        weights = trained([choice for at, choice in enumerate(choices) if at % 4])
        right = sum(_chosen(choice, weights) == choice.right for choice in asked)
        print(f"{len(asked)} lists not trained on; cut rightly: {right / len(asked):.3f}")
        return 0
    weights = trained(choices)
    lines = [f'"{name}" = {weight:.3f}' for name, weight in sorted(weights.items()) if abs(weight) >= _SMALL]
    head = (
        "# What speaks for and against a cut of a list, see likeness.py. Made by python -m corpus.train_cuts."
    )
    (ROOM / "cuts.toml").write_text("\n".join([head, "[weight]", *lines, ""]), encoding="utf-8")
    print(f"{len(choices)} lists, {len(lines)} weights in cuts.toml")
    return 0


def trained(choices: Sequence[Choice]) -> dict[str, float]:
    """The weights that make the right cut of each list the likeliest (a softmax over its cuts, by Adam)."""
    names = sorted({name for choice in choices for counted in choice.counted for name in counted})
    tables = [_table(choice, names) for choice in choices]
    scale = np.vstack(tables).std(axis=0) + 1e-6
    total = sum(choice.weight for choice in choices)
    weights, mean, square = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, _STEPS + 1):
        slope = _STRENGTH * weights
        for choice, table in zip(choices, tables, strict=True):
            scaled = table / scale
            odds = np.exp(scaled @ weights - (scaled @ weights).max())
            slope = slope + choice.weight / total * ((odds / odds.sum()) @ scaled - scaled[choice.right])
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        pace = 0.03 / (1 + step / 100)
        weights = weights - pace * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return dict(zip(names, map(float, weights / scale), strict=True))


def _table(choice: Choice, names: Sequence[str]) -> Array:
    return np.array([[counted.get(name, 0) for name in names] for counted in choice.counted], dtype=float)


def _chosen(choice: Choice, weights: dict[str, float]) -> int:
    worth = [weighed(counted, weights) for counted in choice.counted]
    return worth.index(max(worth))


def _choice(blocks: Sequence[Block], right: tuple[int, ...], weight: float) -> Choice:
    looks = looks_of(blocks)
    cuts = sorted({*proposed(blocks, looks), right})
    return Choice([dict(features(looks, cut)) for cut in cuts], cuts.index(right), weight)


def _of_layouts() -> Iterator[Choice]:
    with tempfile.TemporaryDirectory() as folder:
        for seed in DRAWN:
            made = lay_out(seed)
            for name, words in (("list.txt", made.as_text()), ("list.html", made.as_page())):
                path = Path(folder, name)
                path.write_text(words, encoding="utf-8")
                for blocks, _ in _cut(path)[:1]:
                    if right := starts_of(made, blocks):
                        yield _choice(blocks, right, 1.0)


def starts_of(made: Layout, blocks: Sequence[Block]) -> tuple[int, ...]:
    """Where the entries of a list laid out begin; () where a line of theirs was joined to another."""
    starts: list[int] = []
    at = 0
    for entry in made.entries:
        first = entry[0][1].split("\n")[0].strip()
        while at < len(blocks) and not f"{blocks[at].marker} {blocks[at].text}".lstrip().startswith(first):
            at += 1
        starts.append(at)
        at += 1
    return tuple(starts) if starts[-1] < len(blocks) else ()


def _of_papers() -> Iterator[Choice]:
    for path in sorted((BLIND / "papers").iterdir()):
        answers = json.loads((BLIND / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))
        if len(answers) < 3:
            continue
        for blocks, cut in _cut(path):
            if cut and not cut.parts and len(cut.starts) == len(answers):
                yield _choice(blocks, cut.starts, OF_PAPERS)


def _cut(path: Path) -> list[tuple[list[Block], Cut | None]]:
    """The blocks of a paper that may be lists, and how each is cut."""
    seen: list[tuple[list[Block], Cut | None]] = []
    best_cut = entries.best_cut

    def watched(blocks: Sequence[Block]) -> Cut | None:
        cut = best_cut(blocks)
        seen.append((list(blocks), cut))
        return cut

    with mock.patch.object(entries, "best_cut", watched):
        try:
            read_paper(path)
        except PapersError:
            return []
    return sorted(seen, key=lambda pair: len(pair[0]), reverse=True)


if __name__ == "__main__":
    raise SystemExit(main())
