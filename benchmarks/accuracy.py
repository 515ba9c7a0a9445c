"""How well are papers read? Scores the reader over papers with gold, field by field.

python -m benchmarks.accuracy                     the table for the project's own corpus
python -m benchmarks.accuracy --by form           the same for each form
python -m benchmarks.accuracy --show              every mismatch in a line
python -m benchmarks.accuracy --paper NAME        one paper's mismatches
python -m benchmarks.accuracy --papers DIR --gold DIR
python -m benchmarks.accuracy --floor             exit 1 when a score is below its floor; --pin raises floors
"""

import argparse
import hashlib
import json
import math
import sys
import time
from pathlib import Path
from typing import Any

from .scoring import HEADER, Scores, Tally, score_paper
from .truth import false_evidence, page_texts

ROOT = Path(__file__).parent.parent
FLOORS = Path(__file__).parent / "floors.json"

Floors = dict[str, Any]


def main(arguments: list[str] | None = None) -> int:
    """Score, print, and hold to the floors where asked; 1 where a score is below, or a paper crashed."""
    options = _parse(arguments)
    gold = sorted(options.gold.glob("*.json"))
    gold = [g for g in gold if not options.paper or options.paper in g.stem]
    if not gold:
        print(f"No gold in {options.gold}", file=sys.stderr)
        return 1
    started = time.perf_counter()
    scored = {g.stem: score_file(find_paper(options.papers, g.stem), g) for g in gold}
    seconds = time.perf_counter() - started
    total = Scores()
    for scores in scored.values():
        total += scores
    if options.show or options.paper:
        print(*total.misses, sep="\n")
    if options.by == "form":
        print("", forms_table(scored), sep="\n")
    print("", table(total), "", doubts_table(total), "", f"{len(gold)} papers in {seconds:.1f} s", sep="\n")
    if total.crashed:
        print(*total.crashed, sep="\n", file=sys.stderr)  # however little one paper counts in the scores
        return 1
    if options.pin:
        pin(total, corpus_hash(options.papers, options.gold), options.floor or FLOORS)
    elif options.floor:
        return hold(total, corpus_hash(options.papers, options.gold), options.floor)
    return 0


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--papers", type=Path, default=ROOT / "corpus" / "papers")
    parser.add_argument("--gold", type=Path, default=ROOT / "corpus" / "gold")
    parser.add_argument("--by", choices=["form"], help="a line for each form too")
    parser.add_argument("--paper", help="only papers whose name holds this, with their mismatches")
    parser.add_argument("--show", action="store_true", help="list every mismatch")
    parser.add_argument("--floor", type=Path, nargs="?", const=FLOORS, help="hold to the pinned floors")
    parser.add_argument("--pin", action="store_true", help="raise the floors to these scores")
    return parser.parse_args(arguments)


def form_of(name: str) -> str:
    """The form in a paper's name, which stands before its "--"."""
    return name.split("--")[0]


def find_paper(folder: Path, name: str) -> Path:
    """The paper of that name, whatever its suffix."""
    found = [p for p in folder.iterdir() if name in (p.stem, p.name) and p.suffix != ".json"]
    if len(found) != 1:
        raise SystemExit(f"{len(found)} papers are named {name} in {folder}")
    return found[0]


def score_file(paper: Path, gold: Path) -> Scores:
    """Read one paper and score it; one that cannot be read at all has every field missing."""
    from extract.errors import PapersError
    from extract.paper import read_paper

    expected = json.loads(gold.read_text(encoding="utf-8"))
    read: list[dict[str, Any]] = []
    trouble, crashed = "", False
    try:
        read = [record.to_json() for record in read_paper(paper)]
    except PapersError as error:
        trouble = f"{gold.stem} could not be read: {error}"
    except Exception as error:  # a benchmark counts a crash and goes on
        trouble, crashed = f"{gold.stem} CRASHED: {type(error).__name__}: {error}", True
    scores = score_paper(expected, read, gold.stem)
    if trouble:
        scores.misses.insert(0, trouble)
    if crashed:
        scores.crashed.append(trouble)
    pages = page_texts(paper)
    for record in read:
        count, faults = false_evidence(record, pages)
        right = count - len(faults)
        scores.fields.setdefault("evidence true", Tally())
        scores.fields["evidence true"] += Tally(count, count, right, right)
        scores.misses += [f"{gold.stem} evidence {fault}" for fault in faults]
    return scores


def table(scores: Scores) -> str:
    """The scores as a Markdown table: precision and recall, strict and soft, with the counts."""
    head = "field", "strict P", "strict R", "soft P", "soft R", "gold", "read"
    rows: list[tuple[str, ...]] = [head]
    header = Tally()
    for name in HEADER:
        header += scores.fields.get(name, Tally())
    for name, tally in {"header fields": header, **scores.fields}.items():
        figures = (*tally.score(tally.strict), *tally.score(tally.soft))
        rows.append((name, *(f"{f:.3f}" for f in figures), str(tally.expected), str(tally.got)))
    return drawn(rows)


def doubts_table(scores: Scores) -> str:
    """How often values are wrong that are marked as unsure in their evidence, and those that are not."""
    rows: list[tuple[str, ...]] = [("values read", "marked", "wrong", "not marked", "wrong")]
    for group in ("header", "amount role"):
        cells: list[str] = []
        for marked in (True, False):
            right, wrong = scores.doubts[group, marked, True], scores.doubts[group, marked, False]
            cells += [str(right + wrong), f"{wrong / max(1, right + wrong):.3f}"]
        rows.append((group, *cells))
    return drawn(rows)


def drawn(rows: list[tuple[str, ...]]) -> str:
    """Rows as a Markdown table, the first column to the left and the others to the right."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [
            c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append(f"| {' | '.join(cells)} |")
    rule = "|" + "|".join("-" * (w + 1) + ("-" if i == 0 else ":") for i, w in enumerate(widths)) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


GROUPS = {
    "records": ("records",),
    "header": HEADER,
    "dates": ("dates",),
    "amounts": ("amounts",),
    "roles": ("amount role",),
    "awards": ("awards",),
    "recipients": ("award recipient",),
    "checklist": ("checklist answer",),
    "evidence": ("evidence true",),
}
"""The columns of the table by form, and the fields that each sums up."""


def forms_table(scored: dict[str, Scores]) -> str:
    """A line a form: soft precision / recall of each group of fields, "–" where gold and reader have none."""
    rows = [("form", "papers", *GROUPS)]
    for form in sorted({form_of(name) for name in scored}):
        part = [scores for name, scores in scored.items() if form_of(name) == form]
        rows.append((form, str(len(part)), *group_cells(part)))
    return drawn(rows)


def group_cells(part: list[Scores]) -> list[str]:
    """Soft precision / recall of each group of fields over some papers."""
    cells = []
    for fields in GROUPS.values():
        tally = Tally()
        for scores in part:
            for field in fields:
                tally += scores.fields.get(field, Tally())
        figures = " / ".join(f"{f:.2f}" for f in tally.score(tally.soft))
        cells.append(figures if tally.expected or tally.got else "–")
    return cells


def corpus_hash(papers: Path, gold: Path) -> str:
    """One hash of every gold file and its paper, so that floors belong to what they were measured on."""
    digest = hashlib.sha256()
    for path in sorted(gold.glob("*.json")):
        digest.update(path.read_bytes())
        digest.update(find_paper(papers, path.stem).read_bytes())
    return digest.hexdigest()[:16]


def measured(scores: Scores) -> dict[str, list[float]]:
    """Soft precision and recall by field, cut down to three places: never above what was scored."""
    return {
        name: [math.floor(1000 * f) / 1000 for f in tally.score(tally.soft)]
        for name, tally in scores.fields.items()
    }


def pin(scores: Scores, corpus: str, path: Path) -> None:
    """Write the floors. For the same corpus they only go up; for a changed corpus they are measured anew."""
    old: Floors = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    floors = measured(scores)
    if old.get("corpus") == corpus:
        for name, pair in old["floors"].items():
            floors[name] = [max(a, b) for a, b in zip(pair, floors.get(name, pair), strict=True)]
    lines = ",\n".join(f"    {json.dumps(n)}: {json.dumps(f)}" for n, f in floors.items())
    path.write_text(f'{{\n  "corpus": "{corpus}",\n  "floors": {{\n{lines}\n  }}\n}}\n', encoding="utf-8")


def hold(scores: Scores, corpus: str, path: Path) -> int:
    """Print each field that is below its floor; 1 if there is one, or if the floors are of another corpus."""
    floors: Floors = json.loads(path.read_text(encoding="utf-8"))
    if floors["corpus"] != corpus:
        print(
            f"The floors are of corpus {floors['corpus']}, this is {corpus}: run with --pin", file=sys.stderr
        )
        return 1
    now = measured(scores)
    fallen = 0
    for name, pair in floors["floors"].items():
        for what, floor, score in zip(("precision", "recall"), pair, now.get(name, [1.0, 1.0]), strict=True):
            if score < floor:
                fallen = 1
                print(f"{name}: {what} {score:.3f} is below its floor {floor:.3f}", file=sys.stderr)
    return fallen


if __name__ == "__main__":
    raise SystemExit(main())
