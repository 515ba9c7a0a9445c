"""Every finding of the audit over the corpus, judged by eye: how many are right, and is a slip missed?

`benchmarks/judgements.tsv` holds one line a finding: right or wrong, paper, record, code and message. A
finding that nobody has judged counts as wrong, so a new false alarm cannot pass. `corpus/planted/` holds a
paper with nothing to find, and the slips that are put into it one at a time.

    python -m benchmarks.findings                     what is right and wrong, by rule
    python -m benchmarks.findings --show              each finding with its judgement
    python -m benchmarks.findings --papers FOLDER     papers of your own instead
"""

import argparse
import csv
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from extract.checks.rules import RULES
from extract.paper import read_paper
from extract.record import Finding

ROOT = Path(__file__).parents[1]
JUDGEMENTS = Path(__file__).with_name("judgements.tsv")
PLANTED = ROOT / "corpus" / "planted"
PRECISION = 0.95


class Found(NamedTuple):
    """A finding as it is judged: of which paper, which of its records, and in what words."""

    paper: str
    record: str
    code: str
    message: str


class Planted(NamedTuple):
    """A slip put into the clean paper, the rule that is to speak, and all that do."""

    code: str
    wanted: set[str]
    spoke: set[str]


def found_in(folder: Path) -> Iterator[Found]:
    for path in sorted(path for path in folder.iterdir() if path.is_file()):
        for record in read_paper(path):
            for finding in record.findings:
                yield Found(path.name, record.id[12:].lstrip("."), finding.code, _words(finding))


def _words(finding: Finding) -> str:
    return " ".join(finding.message.split())


def judgements() -> dict[Found, str]:
    with JUDGEMENTS.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {Found(*row[1:]): row[0] for row in rows if row and not row[0].startswith("#")}


def planted() -> Iterator[Planted]:
    """The clean paper with each slip; first the clean paper itself, under the code ""."""
    text = (PLANTED / "notice.txt").read_text(encoding="utf-8")
    changes = tomllib.loads((PLANTED / "changes.toml").read_text(encoding="utf-8"))["change"]
    with tempfile.TemporaryDirectory() as folder:
        for change in [{"code": "", "find": "", "put": ""}, *changes]:
            if change["find"] not in text:
                raise ValueError(f"{change['code']}: the paper does not hold {change['find']!r}")
            path = Path(folder) / "notice.txt"
            changed = text.replace(change["find"], change["put"]) if change["find"] else text
            path.write_text(changed, encoding="utf-8")
            spoke = {finding.code for record in read_paper(path) for finding in record.findings}
            yield Planted(change["code"], {change["code"], *change.get("also", [])} - {""}, spoke)


def by_rule(found: list[Found], judged: dict[Found, str]) -> int:
    """Print right and wrong findings by rule; the number that is wrong or not judged."""
    right = Counter(one.code for one in found if judged.get(one) == "right")
    every = Counter(one.code for one in found)
    print(f"{'rule':6}{'found':>6}{'right':>6}  title")
    for code in RULES:
        if every[code]:
            print(f"{code:6}{every[code]:6}{right[code]:6}  {RULES[code].title}")
    total, good = every.total(), right.total()
    print(f"{'all':6}{total:6}{good:6}  precision {good / total if total else 1:.3f}")
    return total - good


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--papers", type=Path, action="append", help="a folder of papers")
    parser.add_argument("--show", action="store_true", help="print each finding with its judgement")
    options = parser.parse_args()
    judged = judgements()
    found = [one for folder in options.papers or [ROOT / "corpus" / "papers"] for one in found_in(folder)]
    for one in found:
        verdict = judged.get(one, "not judged")
        if options.show or verdict != "right":
            print("\t".join((verdict, *one)))
    wrong = by_rule(found, judged)
    slips = list(planted())
    missed = [slip for slip in slips if slip.spoke != slip.wanted]
    for slip in missed:
        print(f"planted {slip.code or 'nothing'}: {sorted(slip.wanted)} wanted, {sorted(slip.spoke)} spoke")
    print(f"planted slips: {len(slips) - 1}, of which found and alone: {len(slips) - 1 - len(missed)}")
    return int(bool(missed) or (bool(found) and 1 - wrong / len(found) < PRECISION))


if __name__ == "__main__":
    sys.exit(main())
