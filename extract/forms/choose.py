"""Which known form a paper is in, by evidence: each variant is a data file with its marks and examples.

A variant's file in `variants/` is named for it and holds:

- `marks`: patterns of the form's own wording, matched on the paper's blocks one a line, a row's cells parted
  by a tab. Never the name of an area, so that a sister area with the same form is known too.
- `need`: how many of them must be met.
- `but_not`, where needed: patterns that rule the form out, such as a later version's own label.
- `[labels]`, where needed: field → labels that only this form prints, added to those of labels.toml.
- `[[example]]`: `text`, a paper in that form, and `expect`, the field values that a right reading gives: one
  table, or for a list one table a record. The tests read each of them.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ..block import Block
from ..page import Document, Line
from ..sieve import needed_words

VARIANTS = Path(__file__).parent / "variants"
_HEAD = 40


@dataclass(frozen=True, slots=True)
class Mark:
    """A pattern of a form's wording, and words of which one stands wherever it is met, if there are any."""

    pattern: re.Pattern[str]
    words: frozenset[str]

    def is_met(self, text: str, folded: str) -> bool:
        """Whether a text bears it; `folded` is the text in small letters."""
        may = not self.words or any(word in folded for word in self.words)
        return may and self.pattern.search(text) is not None


@dataclass(frozen=True, slots=True)
class Variant:
    """A form variant. `marks` are patterns, one a line of the form; enough of them choose it.

    `need` is how many marks must be met for the form to be recognised at all; `but_not` rule it out.
    """

    name: str
    marks: tuple[Mark, ...]
    need: int
    but_not: tuple[Mark, ...] = ()
    labels: dict[str, list[str]] = field(default_factory=dict)
    examples: tuple[dict[str, object], ...] = ()

    def score(self, text: str, folded: str) -> float:
        """What speaks for the form: more marks met, and a greater share of its marks; 0 when it is not."""
        met = len(self.marks)
        for mark in self.marks:
            met -= not mark.is_met(text, folded)
            if met < self.need:
                return 0.0
        if any(mark.is_met(text, folded) for mark in self.but_not):
            return 0.0
        return met * met / len(self.marks)


@cache
def variants() -> tuple[Variant, ...]:
    """Every known form, from `variants/*.toml`, in the order of their file names."""
    found = []
    for path in sorted(VARIANTS.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        marks, but_not = (_marks(data.get(key, ())) for key in ("marks", "but_not"))
        examples = tuple(data.get("example", ()))
        found.append(Variant(path.stem, marks, data["need"], but_not, data.get("labels", {}), examples))
    return tuple(found)


def _marks(sources: Sequence[str]) -> tuple[Mark, ...]:
    flags = re.IGNORECASE | re.MULTILINE
    return tuple(Mark(re.compile(source, flags), needed_words(source, flags)) for source in sources)


def form_labels() -> dict[str, list[str]]:
    """The labels that single forms print, by the field they fill: a supplement to labels.toml."""
    found: dict[str, list[str]] = {}
    for variant in variants():
        for name, labels in variant.labels.items():
            found.setdefault(name, []).extend(labels)
    return found


def choose_form(document: Document, blocks: Sequence[Block]) -> str | None:
    """The name of the form that most of whose marks the paper bears; None when none bears enough."""
    return next(iter(claiming_forms(document, blocks)), None)


def claiming_forms(document: Document, blocks: Sequence[Block]) -> list[str]:
    """Every form of which the paper bears enough marks, the likeliest first.

    An entry of a list is known by its own words, else by those together with the head of the document,
    which holds the list's column headings; but not by the head alone, which may be another paper's.
    """
    named = f"{document.title}\n{document.address}\n"
    own = "\n".join(f"{b.marker} {b.text}".strip() for b in blocks)
    folded = own.casefold()
    return _claiming(named + own, variants()) or _claiming(
        f"{named}{_head(document)}\n{own}",
        [v for v in variants() if any(mark.is_met(own, folded) for mark in v.marks)],
    )


def _claiming(text: str, candidates: Sequence[Variant]) -> list[str]:
    folded = text.casefold()
    scored = [(variant.score(text, folded), variant.name) for variant in candidates]
    return [name for score, name in sorted(scored, key=lambda s: -s[0]) if score > 0]


def _head(document: Document) -> str:
    """The document's first lines and rows as they are printed."""
    return "\n".join(words for _, words in zip(range(_HEAD), _printed(document), strict=False))


def _printed(document: Document) -> Iterator[str]:
    for page in document.pages:
        for part in page.flow:
            if isinstance(part, Line):
                yield part.text.strip()
                continue
            for row in part.rows:
                yield "\t".join(" ".join(cell.text.split()) for cell in row)
