"""Scanned versions of papers beside the papers: what OCR reads of fields, answers and sums of money.

    python -m benchmarks.scans                 ten PDFs of the corpus; the figures in CONTRIBUTING.md
    python -m benchmarks.scans --show          and every difference from the answers
    python -m benchmarks.scans --all --noise 25 --askew -1.5 --dpi 150 --turn 90
    python -m benchmarks.scans --keep FOLDER   and keep the scans

A scan is made as an office scanner makes one: grey at 200 dpi, laid 0.6 degrees askew, with noise, JPEG
quality 45, and no text layer.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
from PIL import Image

from corpus import answers
from extract.paper import read_paper
from extract.readers.ocr import find_tesseract, how_to_install

from .accuracy import ROOT, drawn, find_paper
from .scoring import HEADER, Scores, Tally, score_paper

PAPERS = (
    "accepting-notice--grant-in-and-out",
    "averstoke-decision--landscape-awards",
    "cumbria-notice--part-one-only",
    "hampshire-request--approved-below",
    "mopac-decision--nested-items",
    "options-record--lower-option-chosen",
    "panel-budget--brackets-and-bands",
    "suffolk-notice--award-four-times",
    "suffolk-notice--checklist-over-the-page",
    "suffolk-panel--missing-row",
)
"""Ten that between them print header tables, checklists, signature blocks and tables of figures."""
ASKEW = 0.6
DPI = 200
NOISE = 9.0  # of 255 levels of grey
QUALITY = 45
PAPERS_FOLDER = ROOT / "corpus" / "papers"


def make_scan(
    paper: Path, scan: Path, *, askew: float = ASKEW, dpi: int = DPI, noise: float = NOISE, turn: int = 0
) -> None:
    """Write a PDF that holds only pictures of a paper's pages; `turn` lays each sheet on its side.

    The noise is the same in every run.
    """
    dice = np.random.default_rng(1)
    pictures = []
    document = pypdfium2.PdfDocument(paper)
    document.init_forms()  # so that what is typed into a form's fields is drawn
    for page in document:
        drawn = page.render(scale=dpi / 72).to_pil().convert("L")
        drawn = drawn.rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=255)
        grey = np.asarray(drawn, dtype=np.float32) * 0.9 + 18  # paper is not white, nor ink black
        grey += dice.normal(0, noise, grey.shape)
        picture = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
        pictures.append(picture.rotate(turn, expand=True) if turn else picture)
    document.close()
    pictures[0].save(scan, "PDF", save_all=True, append_images=pictures[1:], resolution=dpi, quality=QUALITY)


@dataclass(slots=True)
class Pair:
    """What was read of papers and of their scans, each against the answers.

    `misread` counts sums of money on the scans that the answers do not hold, `silent` those among them that
    are not marked suspect.
    """

    pages: int = 0
    seconds: float = 0.0
    text: Scores = field(default_factory=Scores)
    scan: Scores = field(default_factory=Scores)
    misread: int = 0
    silent: int = 0

    def __iadd__(self, other: "Pair") -> "Pair":
        self.pages += other.pages
        self.seconds += other.seconds
        self.text += other.text
        self.scan += other.scan
        self.misread += other.misread
        self.silent += other.silent
        return self

    def cells(self) -> tuple[str, ...]:
        """One row of the table by paper: right of expected, text beside scan."""
        made = [str(self.pages)]
        for names in (HEADER, ("amounts",), ("awards",), ("checklist answer",)):
            made += [_right(self.text, names), _right(self.scan, names)]
        return (*made, f"{self.misread} ({self.silent})")


def _right(scores: Scores, names: Sequence[str]) -> str:
    tally = Tally()
    for name in names:
        tally += scores.fields.get(name, Tally())
    # An answer counts only beside a question that was found: what is lost with its question is lost too.
    asked = scores.fields.get("checklist questions", Tally()).expected if "checklist answer" in names else 0
    return f"{tally.soft}/{max(asked, tally.expected)}" if tally.expected or asked else "–"


def compare(paper: Path, scan: Path, gold: Path, how: dict[str, Any]) -> Pair:
    """Read a paper and its scan, made as `how` says, and score both."""
    expected = answers.read_gold(gold)
    make_scan(paper, scan, **how)
    typed = [record.to_json() for record in read_paper(paper)]
    began = time.perf_counter()
    seen = [record.to_json() for record in read_paper(scan)]
    seconds = time.perf_counter() - began
    right = Counter(amount["value"] for record in expected for amount in record.get("amounts", ()))
    wrong = []
    for amount in (amount for record in seen for amount in record["amounts"]):
        right[amount["value"]] -= 1
        wrong += [amount] if right[amount["value"]] < 0 else []
    return Pair(
        seen[0]["source"]["pages"], seconds, score_paper(expected, typed, paper.stem),
        score_paper(expected, seen, paper.stem), len(wrong), sum(not amount["suspect"] for amount in wrong),
    )  # fmt: skip


def _by_field(total: Pair) -> list[tuple[str, ...]]:
    rows = [("field", "text", "scan")]
    for name in dict.fromkeys([*total.text.fields, *total.scan.fields]):
        rows.append((name, _right(total.text, [name]), _right(total.scan, [name])))
    return rows


def main(arguments: list[str] | None = None) -> int:
    """Print what is read of the papers beside what is read of their scans."""
    options = _parse(arguments)
    if find_tesseract() is None:
        print(f"This needs tesseract: {how_to_install()}", file=sys.stderr)
        return 1
    every = [path.stem for path in sorted(PAPERS_FOLDER.glob("*.pdf"))]
    names = options.paper or (every if options.all else PAPERS)
    how = {name: getattr(options, name) for name in ("askew", "dpi", "noise", "turn")}
    total = Pair()
    rows = [("paper", "pages", "fields", "scan", "amounts", "scan", "awards", "scan", "answers", "scan",
             "misread (unmarked)")]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        kept = options.keep or Path(folder)
        kept.mkdir(parents=True, exist_ok=True)
        for name in names:
            paper = find_paper(PAPERS_FOLDER, name)
            pair = compare(paper, kept / f"{name}.pdf", answers.GOLD / f"{name}.json", how)
            rows.append((name.partition("--")[0], *pair.cells()))
            total += pair
    rows.append(("all", *total.cells()))
    if options.show:
        print(*total.scan.misses, "", sep="\n")
    print(drawn(rows), "", drawn(_by_field(total)), sep="\n")
    print(
        f"\n{total.pages} scanned pages, {total.seconds / total.pages:.1f} s each with all that follows OCR"
    )
    return 0


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--paper", action="append", help="this paper of the corpus instead of the ten")
    parser.add_argument("--all", action="store_true", help="every PDF of the corpus")
    parser.add_argument("--askew", type=float, default=ASKEW, help="degrees")
    parser.add_argument("--dpi", type=int, default=DPI)
    parser.add_argument("--noise", type=float, default=NOISE, help="levels of grey")
    parser.add_argument("--turn", type=int, default=0, choices=(0, 90, 180, 270), help="degrees, the sheet")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--keep", type=Path)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
