"""Which known form a paper is in, by evidence: each variant is a data file with its marks and examples."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..block import Block
from ..page import Document

VARIANTS = Path(__file__).parent / "variants"


@dataclass(frozen=True, slots=True)
class Variant:
    """A form variant. `marks` are patterns, one a line of the form; enough of them choose it.

    `need` is how many marks must be met for the form to be recognised at all.
    """

    name: str
    marks: tuple[re.Pattern[str], ...]
    need: int
    examples: tuple[dict[str, object], ...] = ()


@cache
def variants() -> tuple[Variant, ...]:
    """Every known form, from `variants/*.toml`, in the order of their file names."""
    found = []
    for path in sorted(VARIANTS.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        marks = tuple(re.compile(mark, re.IGNORECASE | re.MULTILINE) for mark in data["marks"])
        found.append(Variant(path.stem, marks, data["need"], tuple(data.get("example", ()))))
    return tuple(found)


def choose_form(document: Document, blocks: Sequence[Block]) -> str | None:
    """The name of the form that most of whose marks the paper bears; None when none bears enough."""
    text = "\n".join(f"{b.marker} {b.text}".strip() for b in blocks)
    text = f"{document.title}\n{document.address}\n{text}"
    best: tuple[float, str] | None = None
    for variant in variants():
        met = sum(bool(mark.search(text)) for mark in variant.marks)
        score = met / len(variant.marks)
        if met >= variant.need and (best is None or (met * score, variant.name) > best):
            best = (met * score, variant.name)
    return best[1] if best else None
