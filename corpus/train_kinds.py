"""Make the weights by which is told what kind a paper is: a decision, a paper, or neither.

python -m corpus.train_kinds            writes extract/fields/header/kind_weights.npz
python -m corpus.train_kinds --check    how rightly each writer's papers are told by what the others wrote,
                                        and by the rules, and by both

Reads corpus/sentences/kinds/*.txt, corpus/sentences/outcomes/*.txt and corpus/sentences/grants/*.txt (what
was decided or awarded is a decision), and the answers of the papers in corpus/blind. Needs SciPy:
pip install -e ".[train]".
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

from extract.block import Entry
from extract.fields.header import likely_kinds
from extract.fields.header.likely_kinds import features
from extract.record import Kind

from .grants import GRANTS, entries_of_page, papers_of
from .nets import Example, Net, Plan, files_in, fitted
from .train_outcomes import MEANINGS, OF_MENDED
from .train_outcomes import PAPERS as DECIDED
from .written import Lesson, blind_entries, entries_of, papers_in, train_by_writers

PAPERS = Path(__file__).parent / "sentences" / "kinds"
PLAN = Plan(rare=3, batch=64)
KINDS: tuple[str, ...] = get_args(Kind)
OF_WRITERS, OF_DECIDED = 3.0, 0.3
"""How much a paper written to be told apart counts beside a blind one, and one whose outcome is known."""
_OPEN = ("noted", "none")  # outcomes that a panel's paper has too


def main(arguments: list[str] | None = None) -> int:
    """Train and write, or with --check print how rightly each file's papers are told without it."""
    lesson = Lesson(PAPERS, KINDS, read_papers, _beside, _taught, kind_files(), likely_kinds, _how_rightly)
    return train_by_writers(__doc__ or "", arguments, lesson)


def _beside() -> list[Example]:
    return [*decided_papers(), *granting_papers(), *blind_papers()]


def _taught(papers: Sequence[Example], beside: list[Example]) -> Net:
    return fitted([*papers, *beside], PLAN)


def kind_files() -> list[Path]:
    """The files of papers that teach what kind one is."""
    return [*files_in(PAPERS), *files_in(DECIDED), *files_in(GRANTS)]


def read_papers(path: Path) -> Iterator[Example]:
    """The papers of a file, each under a line `=== ` and its kind.

    Raises:
        ValueError: The word behind `===` is no kind.
    """
    weight = OF_WRITERS * (OF_MENDED if path.stem.endswith("mended") else 1)
    for kind, lines in papers_in(path, KINDS):
        yield from (_example(entry, kind, weight) for entry in entries_of(lines)[:1])


def decided_papers() -> Iterator[Example]:
    """The papers of which it is known what was decided, in corpus/sentences/outcomes."""
    for path in files_in(DECIDED):
        for outcome, lines in papers_in(path, MEANINGS):
            if outcome not in _OPEN:
                yield from (_example(entry, "decision", OF_DECIDED) for entry in entries_of(lines)[:1])


def granting_papers() -> Iterator[Example]:
    """The papers in corpus/sentences/grants that award something, and the reports of what was awarded."""
    for paper in (paper for path in files_in(GRANTS) for paper in papers_of(path)):
        roles = {mark["role"][0] for mark in paper.marks}
        reports = paper.sort == "report" and "allocation" in roles
        if "award" in roles or reports:
            kind = "decision" if "award" in roles else "paper"
            yield from (_example(entry, kind, OF_DECIDED) for entry in entries_of_page(paper.page)[:1])


def blind_papers() -> Iterator[Example]:
    """The blind papers that are no lists, with the kind that their answers give."""
    for entry, answer in blind_entries():
        kind = answer.get("kind")
        if not entry.listed and isinstance(kind, str) and "kind" not in answer.get("unscored", ()):
            yield _example(entry, kind)


def _example(entry: Entry, kind: str, weight: float = 1.0) -> Example:
    return Example(frozenset(features(entry.blocks)), (kind,), weight)


def _how_rightly(read: Sequence[tuple[str, Entry]]) -> str:
    """The share of kinds told rightly."""
    return f"{sum(kind == entry.kind for kind, entry in read) / len(read):.2f}"


if __name__ == "__main__":
    raise SystemExit(main())
