"""Random queries against a scan of the records, and random text against the parser and the engines.

    python -m benchmarks.answers [--queries 1000] [--texts 100000]

The scan shares nothing with the library but what a word is (`tests/index/test_answers.py`, which asks some of
these with every test run). No text may give a traceback: it gives a tree, or an error that points at a place
in it and says what to do.
"""

import argparse
import os
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.papers import Maker, fill
from extract.errors import BadQuery
from index.engine import And, Not, Or
from index.library import Library
from index.query import parse
from index.values import FIELDS
from tests.index.test_answers import Scan

PIECES = [
    *"()-\"~*:|!?^&+£%'’“”[]{}\\/<>=.,;#@", " ", "  ", "\t", "\n", "\0", "\u00ad", "\u200b", "\ud800",
    "é", "ŵ", "OR", "AND", "NOT", "..", "~5", "50k", "£1.2m", "2016", "2016/17", "2017-09-05", "n/a",
    "e-safety", "a", "the", "police", *(f"{field.replace('TOPIC', 'finance')}:" for field in FIELDS),
]  # fmt: skip
WORDS = [
    "police",
    "crime",
    "support",
    "burglary",
    "knife",
    "funding",
    "abuse",
    "safety",
    "road",
    "the",
    "of",
    "and",
    "proposal",
    "bright",
    "jones",
    "fund",
]
FILTERS = ["kind:decision", "outcome:approved", "amount:>50000", "awarded:..20k", "decided:2016..2018",
           "checklist.finance:no", "finding:M*", "fy:2016/17", "area:avonford", "topic:legal"]  # fmt: skip


def texts(chance: random.Random) -> Iterator[str]:
    """Queries as nobody would write them."""
    while True:
        if chance.random() < 0.3:
            yield "".join(chr(chance.randrange(0x250)) for _ in range(chance.randrange(30)))
        else:
            yield "".join(chance.choice(PIECES) for _ in range(chance.randrange(12)))


def queries(chance: random.Random) -> Iterator[str]:
    """Queries as somebody might."""

    def leaf() -> str:
        word, other = chance.choice(WORDS), chance.choice(WORDS)
        field = chance.choice(["", "", "", "title:", "recommendation:", "recipient:"])
        return field + chance.choice([
            word, word, f'"{word} {other}"', f"{word}-{other}", f'"{word} {other}"~{chance.randrange(6)}',
            f"{word[:3]}*" if len(word) > 2 else word, f"{word}~" if len(word) > 3 else word,
        ])  # fmt: skip

    def tree(depth: int) -> str:
        if depth == 0 or chance.random() < 0.3:
            return chance.choice(FILTERS) if chance.random() < 0.25 else leaf()
        parts = [tree(depth - 1) for _ in range(chance.randint(1, 3))]
        return chance.choice(["", "", "-", "NOT "]) + f"({chance.choice([' ', ' ', ' OR ']).join(parts)})"

    while True:
        yield tree(chance.randint(0, 3))


def equal_to_a_scan(folder: Path, count: int) -> int:
    """Ask random queries of both engines and of the scan; how many answers differ."""
    papers = [paper.record for paper in Maker(7, 120, 0.6).papers(150)]
    fill(folder, (paper for paper in Maker(7, 120, 0.6).papers(150)))
    scans, asked, wrong, some = [Scan(record) for record in papers], queries(random.Random(7)), 0, 0
    with Library.open(folder) as whoosh, Library.open(folder, engine="sqlite") as sqlite:
        for _ in range(count):
            query = next(asked)
            node = parse(query).node
            wanted = {scan.record.id for scan in scans if scan.holds(node)}
            some += 0 < len(wanted) < len(papers)
            for library in (whoosh, sqlite):
                if {record.id for record in library.records(query)} != wanted:
                    wrong += 1
                    print("differs:", query)
    print(
        f"{count} random queries, {some} of which tell the papers apart: {wrong} answers differ from the scan"
    )
    return wrong


def without_a_traceback(folder: Path, count: int) -> None:
    """Ask random text: each must give an answer, or an error with a place and a hint."""
    made, read = texts(random.Random(3)), 0
    with Library.open(folder) as whoosh, Library.open(folder, engine="sqlite") as sqlite:
        for number in range(count):
            text = next(made)
            try:
                node = parse(text).node
            except BadQuery as problem:
                assert problem.hint and 0 <= problem.column <= max(0, len(text) - 1), text
                continue
            read += 1
            assert isinstance(node, And | Or | Not) or node.field
            if number % 20 == 0:
                for library in (whoosh, sqlite):
                    found = library.search(text, limit=1)
                    assert found.total <= found.library_total
    bad = count - read
    print(f"{count} random texts: {read} are queries, {bad} errors with a place and a hint, no traceback")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--queries", type=int, default=1000)
    parser.add_argument("--texts", type=int, default=100_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as kept:
        os.environ |= {"XDG_CACHE_HOME": f"{kept}/cache", "XDG_STATE_HOME": f"{kept}/state"}
        folder = Path(kept, "library")
        wrong = equal_to_a_scan(folder, asked.queries)
        without_a_traceback(folder, asked.texts)
        raise SystemExit(bool(wrong))


if __name__ == "__main__":
    main()
