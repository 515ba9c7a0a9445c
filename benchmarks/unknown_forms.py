"""How well is a paper read whose form nobody has described? Each form's data file is removed in turn.

python -m benchmarks.unknown_forms          the corpus
python -m benchmarks.unknown_forms --papers DIR --gold DIR

A line for each form that some paper is in: the soft precision and recall of its papers and, behind an arrow
where they differ, those by the generic reader alone.
"""

import argparse
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extract.forms import choose, headings, vocabulary

from .accuracy import GROUPS, ROOT, drawn, find_paper, group_cells, score_file
from .scoring import Scores


def main(arguments: list[str] | None = None) -> int:
    """Print the table; the exit status is always 0: there is no floor here."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--papers", type=Path, default=ROOT / "corpus" / "papers")
    parser.add_argument("--gold", type=Path, default=ROOT / "corpus" / "gold")
    options = parser.parse_args(arguments)
    papers = {gold: find_paper(options.papers, gold.stem) for gold in sorted(options.gold.glob("*.json"))}
    held: dict[str, list[Path]] = defaultdict(list)
    for gold, paper in papers.items():
        for name in sorted(forms_of(paper)):
            held[name].append(gold)
    rows = [("form removed", "papers", *GROUPS)]
    sums = Scores(), Scores()
    for name, golds in sorted(held.items()):
        known = _score(golds, papers)
        with without(name):
            unknown = _score(golds, papers)
        for total, part in zip(sums, (known, unknown), strict=True):
            total += part
        rows.append((name, str(len(golds)), *_cells(known, unknown)))
    rows.append(("all", str(sum(map(len, held.values()))), *_cells(*sums)))
    print(drawn(rows))
    return 0


def forms_of(paper: Path) -> set[str]:
    """The forms that the records of a paper are recognised to be in."""
    from extract.paper import read_paper

    return {record.form for record in read_paper(paper) if record.form}


@contextmanager
def without(name: str) -> Iterator[None]:
    """The forms without that one: its marks and its labels are as if they had never been written."""
    whole = choose.VARIANTS
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(whole, folder, dirs_exist_ok=True)
        Path(folder, f"{name}.toml").unlink()
        try:
            _read_forms_in(Path(folder))
            yield
        finally:
            _read_forms_in(whole)


def _read_forms_in(folder: Path) -> None:
    choose.VARIANTS = folder
    for module in (choose, vocabulary, headings):
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def _score(golds: list[Path], papers: dict[Path, Path]) -> Scores:
    total = Scores()
    for gold in golds:
        total += score_file(papers[gold], gold)
    return total


def _cells(known: Scores, unknown: Scores) -> list[str]:
    return [
        one if one == other else f"{one} → {other}"
        for one, other in zip(group_cells([known]), group_cells([unknown]), strict=True)
    ]


if __name__ == "__main__":
    raise SystemExit(main())
