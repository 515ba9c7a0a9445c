"""A small net of weights, learned from sentences of the corpus and read like any other list.

`corpus/nets.py` makes such files. Asking one is plain arithmetic: what is seen around a value adds up to
some inner values, and those above nothing to how likely each meaning is.
"""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

import numpy as np

Weights = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class Net:
    """Two layers of weights.

    The rows of `inner` that belong to what is seen add up to inner values, in whole numbers of which `scale`
    are 1; those above nothing add up to how much speaks for each of the `meanings`.
    """

    meanings: list[str]
    rows: dict[str, int]
    inner: Weights
    scale: float
    bias: Weights
    outer: Weights
    outer_bias: Weights

    def added(self, seen: Iterable[str]) -> Weights:
        """What these features add to the inner values, in whole numbers; each counts once."""
        rows = {row for row in map(self.rows.get, seen) if row is not None}
        return cast(Weights, self.inner.take(list(rows), axis=0).sum(axis=0, dtype=np.int32))

    def added_each(self, several: Sequence[Iterable[str]]) -> Weights:
        """The same for several at once, a row each."""
        rows = [{row for row in map(self.rows.get, seen) if row is not None} for seen in several]
        made = np.zeros((len(rows), self.inner.shape[1]), np.int32)
        some = [n for n, own in enumerate(rows) if own]
        if some:
            starts = [0, *itertools.accumulate(len(rows[n]) for n in some)][:-1]
            flat = self.inner.take([row for own in rows for row in own], axis=0)
            made[some] = np.add.reduceat(flat, starts, axis=0, dtype=np.int32)
        return made

    def sums(self, added: Weights) -> Weights:
        """How much speaks for each meaning: by e to their difference one is likelier than another."""
        inner = np.maximum(added / self.scale + self.bias, 0)
        return cast(Weights, inner @ self.outer + self.outer_bias)

    def likely(self, added: Weights) -> dict[str, float]:
        """How likely each meaning is, from 0 to 1, adding up to 1."""
        return dict(zip(self.meanings, chances_of(self.sums(added)).tolist(), strict=True))


def chances_of(sums: Weights) -> Weights:
    """How likely each meaning is, from 0 to 1, adding up to 1, by how much speaks for each; row by row."""
    powers = np.exp(sums - sums.max(axis=-1, keepdims=True))
    return cast(Weights, powers / powers.sum(axis=-1, keepdims=True))


@cache
def read_net(path: Path) -> Net | None:
    """The net that is shipped in a file; None where it is not there."""
    if not path.exists():
        return None
    with np.load(path, allow_pickle=False) as table:
        names = table["features"].tobytes().decode("utf-8").split("\n")
        return Net(
            table["meanings"].tolist(),
            dict(zip(names, itertools.count(), strict=False)),
            table["inner"],
            float(table["scale"]),
            table["bias"],
            table["outer"],
            table["outer_bias"],
        )
