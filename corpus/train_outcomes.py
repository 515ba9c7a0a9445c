"""Make the weights by which is told what came of a decision.

python -m corpus.train_outcomes            writes extract/fields/outcome/outcome_weights.npz
python -m corpus.train_outcomes --check    how rightly each writer's papers are told by what the others wrote,
                                           and by the rules, and by both

Reads corpus/sentences/outcomes/*.txt, what sentences decide in corpus/sentences/verdicts/*.txt, and the
answers of the papers in corpus/blind. Needs SciPy: pip install -e ".[train]".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np

from extract.block import Entry, Zone
from extract.fields.language import in_turn
from extract.fields.outcome import likely
from extract.fields.outcome.likely import (
    NOTHING,
    OUTCOMES,
    STRONGEST,
    Said,
    features,
    sayings,
)

from .nets import (
    Example,
    Net,
    Plan,
    files_in,
    kind_and_zone,
    lines_of,
    plainly,
    rate_at,
    side_by_side,
    step,
    unmarked,
    unmoved,
    untaught,
    wrong_by,
)
from .written import MARK, Lesson, blind_entries, entries_of, papers_in, train_by_writers

CORPUS = Path(__file__).parent
PAPERS, SENTENCES = CORPUS / "sentences" / "outcomes", CORPUS / "sentences" / "verdicts"
PLAN = Plan(rare=3, batch=24, rounds=8)
MEANINGS: tuple[str, ...] = (*OUTCOMES, NOTHING)
OF_WRITERS, OF_BLIND = 3.0, 0.3
"""How much a paper written to be learned from counts, and a blind one, beside a single sentence."""
OF_MENDED = 2.0
"""How much more one counts that mends a misreading."""
_SENTENCES_A_STEP = 64  # how many sentences weigh as much as a step's papers
_MOSTLY = 0.5  # how much of a marked line a sentence is that tells it


@dataclass(frozen=True, slots=True)
class Paper:
    """What an entry says, sentence by sentence, and what came of it.

    `told`: which meaning each sentence has, where that is known.
    """

    seen: tuple[frozenset[str], ...]
    outcome: str
    told: tuple[str, ...] = ()
    weight: float = 1.0


def main(arguments: list[str] | None = None) -> int:
    """Train and write, or with --check print how rightly each file's papers are told without it."""
    lesson = Lesson(PAPERS, MEANINGS, read_papers, _beside, _taught, outcome_files(), likely, _how_rightly)
    return train_by_writers(__doc__ or "", arguments, lesson)


def _beside() -> tuple[list[Paper], list[Example]]:
    sentences = [example for path in files_in(SENTENCES) for example in read_sentences(path)]
    return list(blind_papers()), sentences


def _taught(papers: Sequence[Paper], beside: tuple[list[Paper], list[Example]]) -> Net:
    return taught([*papers, *beside[0]], beside[1])


def outcome_files() -> list[Path]:
    """The files of papers and sentences that teach what came of decisions."""
    return [*files_in(PAPERS), *files_in(SENTENCES)]


def read_papers(path: Path) -> Iterator[Paper]:
    """The papers of a file, each as the reader cuts it.

    A paper begins with a line `=== ` and its outcome or "none"; the lines that tell it begin with `>> `.

    Raises:
        ValueError: The word behind `===` is no outcome.
    """
    weight = OF_WRITERS * (OF_MENDED if path.stem.endswith("mended") else 1)
    for outcome, lines in papers_in(path, MEANINGS):
        marked = [line[len(MARK) :] for line in lines if line.startswith(MARK)]
        for entry in entries_of(lines)[:1]:
            placed = sayings(entry)
            told = tuple(outcome if _tells(said.words, marked) else NOTHING for _, _, said in placed)
            seen = tuple(frozenset(features(said)) for _, _, said in placed)
            if seen and (outcome == NOTHING or outcome in told):
                yield Paper(seen, outcome, told, weight)


def _tells(sentence: str, marked: Sequence[str]) -> bool:
    """Whether a sentence holds one of the marked lines, or is most of one."""
    words = plainly(sentence)
    return bool(words) and any(
        line in words or (words in line and len(words) > _MOSTLY * len(line))
        for line in map(plainly, marked)
        if line
    )


def read_sentences(path: Path) -> Iterator[Example]:
    """What single sentences decide: "D decision", a tab, and a paragraph with "{It falls|refused}"."""
    for line in filter(str.strip, lines_of(path)):
        head, _, marked = line.partition("\t")
        kind, zone = kind_and_zone(head)
        text, marks = unmarked(marked)
        turns = list(in_turn(text))
        texts = ["", *(sentence for _, _, sentence in turns), ""]
        for number, (at, _, sentence) in enumerate(turns):
            end = at + len(sentence)
            held = [names[0] for start, stop, names in marks if start < end and stop > at]
            meaning = _NAMED.get(held[0], held[0]) if held else NOTHING
            beside = (texts[number], texts[number + 2], "", "", at == 0, 0, False)
            said = Said(kind, cast(Zone, zone), "paragraph", sentence, *beside)
            seen = (feature for feature in features(said) if not feature.startswith(_OF_PLACE))
            yield Example(frozenset(seen), (meaning,))


_NAMED = {"part": "approved-in-part"}
_OF_PLACE = ("pos=", "last=")  # where in its paper a single sentence would stand is not known


def blind_papers() -> Iterator[Paper]:
    """The blind papers' entries with what their answers say came of them; which sentence says it is open."""
    for entry, answer in blind_entries():
        told = answer.get("outcome")
        outcome = (told[0] if isinstance(told, list) else told) or NOTHING
        if "outcome" not in answer.get("unscored", ()):
            seen = tuple(frozenset(features(said)) for _, _, said in sayings(entry))
            if seen:
                yield Paper(seen, outcome, weight=OF_BLIND)


def taught(papers: Sequence[Paper], sentences: Sequence[Example]) -> Net:
    """A net that tells what a sentence decides, so that what it tells of all of a paper is what came of it.

    A step asks for the meaning of sentences that is known, and for the outcome of whole papers: how much
    speaks for it is the sum over their sentences, as in extract/fields/outcome/likely.py.
    """
    seen = [one for paper in papers for one in paper.seen] + [example.seen for example in sentences]
    empty = untaught(seen, sorted(MEANINGS), PLAN.rare)
    rows = empty.matrix(seen)
    meant = [empty.meanings.index(t) if t else -1 for p in papers for t in (p.told or [""] * len(p.seen))]
    meant += [empty.meanings.index(example.meanings[0]) for example in sentences]
    weight = [paper.weight for paper in papers for _ in paper.seen] + [1.0] * len(sentences)
    known = _Known(
        rows,
        np.array(meant),
        np.array(weight, np.float32),
        np.cumsum([0, *(len(paper.seen) for paper in papers)]),
        np.array([empty.meanings.index(paper.outcome) for paper in papers]),
        np.array([paper.weight for paper in papers], np.float32),
        empty.meanings.index(NOTHING),
    )
    return side_by_side(empty, lambda net, lot: _taught_by_lot(net, known, lot))


@dataclass(frozen=True, slots=True)
class _Known:
    """All that is learned from, in rows: those of one paper after another, then those of single sentences.

    `meant`: the column of each row's meaning, -1 where it is open; `starts`: the first row of each paper and
    of the sentences; `outcomes`: the column of each paper's outcome; `nothing`: that of no outcome.
    """

    rows: Any
    meant: Any
    weight: Any
    starts: Any
    outcomes: Any
    weights: Any
    nothing: int


def _taught_by_lot(net: Net, known: _Known, lot: np.random.Generator) -> Net:
    moved, count = unmoved(net), len(known.outcomes)
    alone = np.arange(known.starts[-1], len(known.meant))
    for turn in range(PLAN.rounds):
        steps = -(-count // PLAN.batch)
        drawn, beside = (
            np.array_split(lot.permutation(count), steps),
            np.array_split(lot.permutation(alone), steps),
        )
        for papers, sentences in zip(drawn, beside, strict=True):
            spans = [np.arange(known.starts[n], known.starts[n + 1]) for n in papers]
            at = np.concatenate([*spans, sentences])
            lengths = [len(span) for span in spans]

            def slope(said: Any, at: Any = at, papers: Any = papers, lengths: Any = lengths) -> Any:
                return _slope(said, known, at, papers, lengths)

            step(net, known.rows[at], slope, rate_at(turn, PLAN.rounds), moved, lot)
    return net


def _slope(said: Any, known: _Known, at: Any, papers: Any, lengths: Sequence[int]) -> Any:
    """How much the error of sentences and of papers grows with what is said of each row."""
    slope = np.zeros_like(said)
    told = np.flatnonzero(known.meant[at] >= 0)
    of_sentences = wrong_by(said[told], known.meant[at][told]) * known.weight[at][told, None]
    slope[told] = of_sentences / _SENTENCES_A_STEP
    ends = sum(lengths)
    against = said[:ends, [known.nothing]]
    speaks = np.exp(np.clip(said[:ends] - against, -STRONGEST, STRONGEST))
    speaks[:, known.nothing] = 0
    starts = np.cumsum([0, *lengths[:-1]])
    together = np.add.reduceat(speaks, starts, axis=0)
    together[:, known.nothing] = 1
    wrong = wrong_by(np.log(together), known.outcomes[papers]) * known.weights[papers, None] / len(papers)
    shared = np.repeat(wrong, lengths, axis=0) * speaks / np.repeat(together, lengths, axis=0)
    shared[:, known.nothing] = -shared.sum(axis=1)
    slope[:ends] += shared
    return slope


def _how_rightly(read: Sequence[tuple[str, Entry]]) -> str:
    """How many of the outcomes told are right, and how many of those there are."""
    pairs = [(wanted, entry.outcome or NOTHING) for wanted, entry in read]
    right = sum(wanted == told != NOTHING for wanted, told in pairs)
    told, wanted = (sum(pair[n] != NOTHING for pair in pairs) for n in (1, 0))
    return f"precision {right / max(1, told):.2f}, recall {right / max(1, wanted):.2f}"


if __name__ == "__main__":
    raise SystemExit(main())
