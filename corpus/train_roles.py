"""Make the weights by which a sum's meaning is told from the words around it.

python -m corpus.train_roles            writes extract/fields/money/role_weights.npz
python -m corpus.train_roles --check    how well each tenth of the sentences is told from the other nine

Reads corpus/sentences/*.txt, what writers wrote in its folder payees, and the papers in its folder grants.

Needs SciPy: pip install -e ".[train]".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

from extract.block import Block, Entry, Zone
from extract.fields.money.amounts import parties_of
from extract.fields.money.learned import WEIGHTS, features, said_by_rules
from extract.fields.money.roles import sense_of
from extract.page import Cell, Line, Table
from extract.record import Kind

from .grants import GRANTS, PAYEES, Told, paragraph_of, told_in
from .nets import MARK, OF_PAPERS, Example, Plan, files_in, lines_of, train

SENTENCES = Path(__file__).parent / "sentences"
_KINDS: dict[str, Kind] = {"D": "decision", "U": "decision", "L": "decision", "P": "paper"}
_GIVEN = {"award": "give", "allocation": "give"}
PLAN = Plan(rare=5, batch=256)
OF_GRANTS = 2.0
"""How much a sum of a paper written about grants counts beside one of a sentence."""


def main(arguments: list[str] | None = None) -> int:
    """Train and write, or with --check print how much is told rightly."""
    return train(__doc__ or "", arguments, role_files(), read_examples, WEIGHTS, PLAN)


def role_files() -> list[Path]:
    """The files that teach what sums are: those of papers' payees are of sums that papers.txt has too."""
    payees = (path for path in files_in(PAYEES) if path.stem != "papers")
    return [*files_in(SENTENCES), *payees, *files_in(GRANTS)]


def read_examples(paths: Sequence[Path]) -> Iterator[Example]:
    """Every labelled sum whose place the reader finds again, in the order of the files."""
    for path in paths:
        if path.parent == GRANTS:
            yield from (replace(one, weight=OF_GRANTS) for told in told_in(path) for one in _of_paper(told))
            continue
        weight = OF_PAPERS if path.stem.endswith(("papers", "mended")) else 1.0
        read, gap = (_of_table, "\n\n") if path.stem.startswith("tables") else (_of_sentence, "\n")
        for part in filter(str.strip, "\n".join(lines_of(path)).split(gap)):
            yield from (replace(one, weight=weight) for one in read(part.strip("\n")))


def _of_paper(told: Told) -> Iterator[Example]:
    """A marked sum of a paper."""
    place, party, entry = told.places[0], told.party, told.entry
    said = said_by_rules(*sense_of(place, party, entry))
    yield Example(frozenset(features(place, party, entry, said)), (_GIVEN.get(told.role, told.role),))


def _of_sentence(line: str) -> Iterator[Example]:
    """The sums of one line: kind, zone, a tab, and the text with `{sum|role}` for each of them."""
    head, marked, block = paragraph_of(line)
    yield from _examples(head, (block,), marked)


def _of_table(text: str) -> Iterator[Example]:
    """The sums of a table: kind, zone, heading and lead-in on its first line, then its rows."""
    lines = text.split("\n")
    head, heading, lead, *_ = [*MARK.sub(r"\g<value>", lines[0]).split("\t"), "", ""]
    rows = [[MARK.sub(r"\g<value>", c.strip()) for c in line.split(" | ")] for line in lines[1:]]
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
    entry = Entry(_KINDS[kind], blocks, "approved" if kind in ("D", "L") else None, undecided=kind == "U")
    places = parties_of(entry)
    roles = [m["meanings"].split("/") for m in MARK.finditer(marked)]
    if len(places) != len(roles):
        return  # "£5,000 to £9,000" that the reader joins, or parts: nothing is learned from it
    for (place, party), named in zip(places, roles, strict=True):
        said = said_by_rules(*sense_of(place, party, entry))
        yield Example(
            frozenset(features(place, party, entry, said)), tuple(_GIVEN.get(role, role) for role in named)
        )


if __name__ == "__main__":
    raise SystemExit(main())
