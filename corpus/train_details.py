"""Make the weights by which is told who gets a sum, what for, out of which fund and over what time.

python -m corpus.train_details            writes recipient_weights.npz and detail_weights.npz in
                                          extract/fields/money
python -m corpus.train_details --check    how rightly the grants of each file are told by what others teach

Reads corpus/sentences/grants/*.txt, the answers of the papers in corpus/blind, and for who gets a sum
corpus/sentences/payees/*.txt. Needs SciPy: pip install -e ".[train]".
"""

import argparse
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from extract.fields.learned.net import chances_of
from extract.fields.money.likely_details import DETAILS, PAID, RECIPIENTS, features
from extract.fields.money.spans import Reach, Span, spans_in, stretches_of

from .grants import GRANTS, PAYEES, Told, told_in, told_in_blind, told_in_lines
from .nets import Example, Net, Plan, files_in, fitted, hash_of, plainly, shipped

PLAN = Plan(rare=4, batch=256, rounds=8)
OF_WRITERS = 2.0
"""How much a grant of a paper written to be told counts beside one of a blind paper."""
_FEW = 20  # spans that tell nothing, of each sort, that are learned from beside those that tell something


def main(arguments: list[str] | None = None) -> int:
    """Train and write, or with --check print how rightly each file's grants are told without it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="ask of each file's grants without them")
    files = files_in(GRANTS)
    if parser.parse_args(arguments).check:
        for path in files:
            others = [other for other in files if other != path]
            print(f"{path.stem:20} {_how_rightly(path, others)}", flush=True)
        return 0
    for asked, weights in ((True, RECIPIENTS), (False, DETAILS)):
        net = fitted(list(read_examples(files, asked=asked)), PLAN)
        np.savez_compressed(weights, **shipped(net, hash_of(detail_files())))
        print(f"{weights.stat().st_size // 1024} KB in {weights.name}", flush=True)
    return 0


def detail_files() -> list[Path]:
    """The files that teach the details of grants."""
    return [*files_in(GRANTS), *files_in(PAYEES)]


def read_examples(files: Sequence[Path], *, asked: bool) -> Iterator[Example]:
    """What is learned from some files and beside them; `asked`: of who gets a sum, else of the rest."""
    beside = [*told_in_blind(), *(told for path in files_in(PAYEES) for told in told_in_lines(path) if asked)]
    written = [told for path in files for told in told_in(path)]
    for weight, several in ((1.0, beside), (OF_WRITERS, written)):
        for told in several:
            yield from _examples(told, weight, asked=asked)


def _examples(told: Told, weight: float, *, asked: bool) -> Iterator[Example]:
    """The spans that tell something of a sum, and some of those that do not: beside these and elsewhere."""
    if told.role not in PAID:
        return
    details = ["recipient"] if asked else ["purpose", "fund", "period"]
    right = {detail: {_plain(words) for words in told.answers[detail]} for detail in details}
    spans, tells = [], []
    open_ = {_plain(words) for words in told.open_}
    for span in spans_near(told):
        if (words := _plain(span.text)) not in open_:
            spans.append(span)
            tells.append(tuple(detail for detail in details if words in right[detail]))
    telling = [n for n, meant in enumerate(tells) if meant]
    beside = [
        n for n, span in enumerate(spans) if not tells[n] and _overlaps(span, (spans[at] for at in telling))
    ]
    apart = sorted(set(range(len(spans))) - {*telling, *beside})
    lot = random.Random(len(spans))
    chosen = [*telling, *(n for some in (beside, apart) for n in lot.sample(some, min(len(some), _FEW)))]
    recipient = None if asked else next(iter(told.answers["recipient"]), "")
    for n in chosen:
        yield Example(frozenset(features(spans[n], recipient)), tells[n] or ("no",), weight)


def spans_near(told: Told) -> list[Span]:
    """Every span that may tell a detail of a sum."""
    return [
        span
        for reach in _REACHES
        for stretch in stretches_of(told.places, told.entry, reach)
        for span in spans_in(stretch)
    ]


_REACHES: tuple[Reach, ...] = ("near", "far")


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(
        span.stretch is other.stretch and span.first <= other.last and other.first <= span.last
        for other in others
    )


def _plain(words: str) -> str:
    return plainly(words).removeprefix("the ")


def _how_rightly(path: Path, others: Sequence[Path]) -> str:
    """Of each detail how much of what is told is right, and how much of what is right is told."""
    scores = []
    for asked, details in ((True, ["recipient"]), (False, ["purpose", "fund", "period"])):
        net = fitted(list(read_examples(others, asked=asked)), PLAN)
        several = [told for told in told_in(path) if told.role in PAID]
        for detail in details:
            said = [_likeliest(net, detail, told, asked=asked) for told in several]
            answers = [{_plain(words) for words in told.answers[detail]} for told in several]
            right = sum(_plain(one or "") in some for one, some in zip(said, answers, strict=True))
            told_, wanted = sum(one is not None for one in said), sum(map(bool, answers))
            scores.append(f"{detail} {right / max(told_, 1):.2f}/{right / max(wanted, 1):.2f}")
    return "  ".join(scores)


def _likeliest(net: Net, detail: str, told: Told, *, asked: bool) -> str | None:
    """The words that are likelier than not to tell a detail."""
    spans = spans_near(told)
    recipient = None if asked else next(iter(told.answers["recipient"]), "")
    if not spans:
        return None
    sums = net.sums([frozenset(features(span, recipient)) for span in spans])
    chances = chances_of(sums)[:, net.meanings.index(detail)]
    return spans[at].text if chances[at := int(chances.argmax())] > _LIKELY else None


_LIKELY = 0.5


if __name__ == "__main__":
    raise SystemExit(main())
