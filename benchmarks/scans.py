"""Scanned versions of papers beside the papers: what OCR reads of fields, answers and sums of money.

    python -m benchmarks.scans                 ten PDFs of the corpus; the figures in CONTRIBUTING.md
    python -m benchmarks.scans --show          and every difference from the answers
    python -m benchmarks.scans --keep FOLDER   and keep the scans

A scan is made as an office scanner makes one: grey at 200 dpi, laid 0.6 degrees askew, with noise, JPEG
quality 45, and no text layer.
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image

from corpus import answers
from extract.paper import read_paper

from .accuracy import _drawn, find_paper
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
QUALITY = 45


def make_scan(paper: Path, scan: Path, *, askew: float = ASKEW, dpi: int = DPI, turn: int = 0) -> None:
    """Write a PDF that holds only pictures of a paper's pages; `turn` lays each sheet on its side.

    The noise is the same in every run.
    """
    noise = np.random.default_rng(1)
    pictures = []
    document = pypdfium2.PdfDocument(paper)
    for page in document:
        drawn = page.render(scale=dpi / 72).to_pil().convert("L")
        drawn = drawn.rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=255)
        grey = np.asarray(drawn, dtype=np.float32) * 0.9 + 18  # paper is not white, nor ink black
        grey += noise.normal(0, 9, grey.shape)
        picture = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
        pictures.append(picture.rotate(turn, expand=True) if turn else picture)
    document.close()
    pictures[0].save(
        scan, "PDF", save_all=True, append_images=pictures[1:], resolution=dpi, quality=QUALITY
    )


