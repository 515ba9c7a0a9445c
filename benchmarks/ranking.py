"""How well the answers are put in order: nDCG@10 on judged queries.

    python -m benchmarks.ranking [--choose]

The judgements are what each generated paper was made to be about (`benchmarks.papers`), not what its words
say: 3 what it decides on, 2 what a part of it treats, 1 what it names in passing; a paper whose title names a
subject that it is not about is a 1. What says it in other words than the query counts as well, so nobody
reaches 1. The weights are chosen on one collection (`--choose`) and judged on another, of another seed.
"""

import argparse
import math
import os
import tempfile
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from statistics import mean

from benchmarks.papers import AREAS, PROVIDERS, SUBJECTS, Maker, Paper, fill
from index.engine import WEIGHTS
from index.library import Library

CHOOSING, JUDGING = 11, 12
COUNT, WORDS, SPREAD = 1200, 350, 0.8
CHOSEN = dict(WEIGHTS)
EQUAL = dict.fromkeys(WEIGHTS, 1.0)

Judged = tuple[str, str, dict[str, int]]
"""Kind of query, the query, and the grade of each paper that is relevant."""


def judged(papers: Sequence[Paper]) -> Iterator[Judged]:
    """The queries, with the grade of each paper."""
    for subject, wordings in enumerate(SUBJECTS):
        yield "subject", wordings[0], {p.record.id: p.about[subject] for p in papers if subject in p.about}
    for subject in range(0, len(SUBJECTS), 3):
        area, words = AREAS[subject % len(AREAS)], SUBJECTS[subject][1]
        yield (
            "subject and area",
            f"{words} {area}",
            {p.record.id: p.about[subject] for p in papers if subject in p.about and p.record.area == area},
        )
    for first in range(0, len(SUBJECTS), 4):
        second = (first + 7) % len(SUBJECTS)
        yield (
            "two subjects",
            f"{SUBJECTS[first][0]} {SUBJECTS[second][0]}",
            {
                p.record.id: min(p.about[first], p.about[second]) + (3 in (p.about[first], p.about[second]))
                for p in papers
                if first in p.about and second in p.about
            },
        )
    for name in PROVIDERS[:10]:
        yield (
            "who is paid",
            name,
            {p.record.id: 3 if p.paid == name else 1 for p in papers if name in p.named},
        )
    for paper in papers[100 : len(papers) : len(papers) // 8]:
        reference = str(paper.record.reference)
        cited = {p.record.id: 1 for p in papers if reference in p.cites}
        yield "reference", reference, cited | {paper.record.id: 3}


def ndcg(found: Sequence[str], grades: dict[str, int], depth: int = 10) -> float:
    """Normalised discounted cumulative gain: 1 where no order would be better.

    >>> ndcg(["b", "x", "a"], {"a": 3, "b": 1}), ndcg(["a", "b"], {"a": 3, "b": 1})
    (0.5897053367440438, 1.0)
    """
    best = sorted(grades.values(), reverse=True)[:depth]
    return _gain([grades.get(one, 0) for one in found[:depth]]) / _gain(best)


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def measure(
    folder: Path, queries: Sequence[Judged], engine: str, weights: dict[str, float]
) -> dict[str, float]:
    """The mean nDCG@10 of each kind of query, and of all."""
    assert isinstance(WEIGHTS, dict)  # the engines read it at each search
    WEIGHTS.clear()
    WEIGHTS.update(weights)
    values: dict[str, list[float]] = {}
    with Library.open(folder, engine=engine) as library:
        for kind, query, grades in queries:
            found = [hit.id for hit in library.search(query, limit=10).hits]
            values.setdefault(kind, []).append(ndcg(found, grades))
    means = {kind: mean(each) for kind, each in values.items()}
    return means | {"all": mean(value for each in values.values() for value in each)}


def collection(folder: Path, seed: int) -> list[Judged]:
    papers = list(Maker(seed, WORDS, SPREAD).papers(COUNT))
    fill(folder, iter(papers))
    return [query for query in judged(papers) if query[2]]


def choose(folder: Path) -> None:
    """Print the weights that are best on the collection for choosing."""
    queries = collection(folder, CHOOSING)
    tried = []
    for title, reference, recommendation in product((1, 2, 4, 8, 16), (1, 4), (1, 2, 4)):
        weights = {
            "title": float(title),
            "reference": float(reference),
            "recommendation": float(recommendation),
        }
        tried.append((measure(folder, queries, "whoosh", weights)["all"], weights))
    for value, weights in sorted(tried, key=lambda one: -one[0])[:6]:
        print(f"{value:.4f}  {weights}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--choose", action="store_true", help="look for the best weights")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as kept:
        os.environ |= {"XDG_CACHE_HOME": f"{kept}/cache", "XDG_STATE_HOME": f"{kept}/state"}
        if asked.choose:
            choose(Path(kept, "choosing"))
            return
        queries = collection(Path(kept, "judging"), JUDGING)
        rows = {
            "Whoosh, BM25F, chosen weights": ("whoosh", CHOSEN),
            "Whoosh, BM25F, equal weights": ("whoosh", EQUAL),
            "SQLite, bm25, chosen weights": ("sqlite", CHOSEN),
            "SQLite, bm25 as it comes": ("sqlite", EQUAL),
        }  # fmt: skip
        kinds = [*dict.fromkeys(kind for kind, *_ in queries), "all"]
        counts = {kind: sum(kind in (one, "all") for one, *_ in queries) for kind in kinds}
        print(f"nDCG@10, {COUNT:,} papers, {len(queries)} queries; chosen weights {CHOSEN}")
        print(f"{'':32}" + "".join(f"{f'{kind} ({counts[kind]})':>23}" for kind in kinds))
        for name, (engine, weights) in rows.items():
            found = measure(Path(kept, "judging"), queries, engine, weights)
            print(f"{name:32}" + "".join(f"{found[kind]:23.3f}" for kind in kinds))


if __name__ == "__main__":
    main()
