"""Which known form a paper is in, by evidence: each variant is a data file with its marks and examples.

A variant's file in `variants/` is named for it and holds:

- `marks`: patterns of the form's own wording, matched on the paper's blocks one a line, a row's cells parted
  by a tab. Never the name of an area, so that a sister area with the same form is known too.
- `need`: how many of them must be met.
- `but_not`, where needed: patterns that rule the form out, such as a later version's own label.
- `of_councils`, where true: councils print it for all their business, and police business is only some.
- `[labels]`, where needed: field → labels that only this form prints, added to those of labels.toml.
- `[[example]]`: `text`, a paper in that form, and `expect`, the field values that a right reading gives: one
  table, or for a list one table a record. The tests read each of them.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import islice
from pathlib import Path

from ..block import Block
from ..page import Document, Line
from ..sieve import Sieve, needed_words, numbers_of

VARIANTS = Path(__file__).parent / "variants"
_HEAD = 40


@dataclass(frozen=True, slots=True)
class Variant:
    """A form variant. `marks` are patterns, one a line of the form; enough of them choose it.

    `need` is how many marks must be met for the form to be recognised at all; `but_not` rule it out.
    """

    name: str
    marks: tuple[re.Pattern[str], ...]
    need: int
    but_not: tuple[re.Pattern[str], ...] = ()
    labels: dict[str, list[str]] = field(default_factory=dict)
    examples: tuple[dict[str, object], ...] = ()
    of_councils: bool = False

    def score(self, borne: set[re.Pattern[str]]) -> float:
        """What speaks for the form: more marks met, and a greater share of its marks; 0 when it is not."""
        met = sum(mark in borne for mark in self.marks)
        if met < self.need or not borne.isdisjoint(self.but_not):
            return 0.0
        return met * met / len(self.marks)


@cache
def variants() -> tuple[Variant, ...]:
    """Every known form, from `variants/*.toml`, in the order of their file names."""
    found = []
    for path in sorted(VARIANTS.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        marks, but_not = (_patterns(data.get(key, ())) for key in ("marks", "but_not"))
        examples = tuple(data.get("example", ()))
        labels, of_councils = data.get("labels", {}), data.get("of_councils", False)
        found.append(Variant(path.stem, marks, data["need"], but_not, labels, examples, of_councils))
    return tuple(found)


def _patterns(sources: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(source, re.IGNORECASE | re.MULTILINE) for source in sources)


def is_of_councils(name: str | None) -> bool:
    """Whether a form is one that councils print for all their business."""
    return any(variant.of_councils for variant in variants() if variant.name == name)


def form_labels() -> dict[str, list[str]]:
    """The labels that single forms print, by the field they fill: a supplement to labels.toml."""
    found: dict[str, list[str]] = {}
    for variant in variants():
        for name, labels in variant.labels.items():
            found.setdefault(name, []).extend(labels)
    return found


class Chooser:
    """Chooses the forms of what one document holds; the document's own head is looked at once for all."""

    def __init__(self, document: Document) -> None:
        self._named = _borne((document.title, document.address))
        self._document = document

    @cached_property
    def _head(self) -> set[re.Pattern[str]]:
        return _borne(islice(_printed(self._document), _HEAD))

    def choose(self, blocks: Sequence[Block]) -> str | None:
        """The name of the form that most of whose marks a paper bears; None when none bears enough."""
        return next(iter(self.claiming(blocks)), None)

    def claiming(self, blocks: Sequence[Block]) -> list[str]:
        """Every form of which a paper bears enough marks, the likeliest first.

        An entry of a list is known by its own words, else by those together with the head of the document,
        which holds the list's column headings; but not by the head alone, which may be another paper's.
        """
        own = _borne(f"{b.marker} {b.text}".strip() for b in blocks)
        return _claiming(self._named | own, variants()) or _claiming(
            self._named | own | self._head, [v for v in variants() if not own.isdisjoint(v.marks)]
        )


def _claiming(borne: set[re.Pattern[str]], candidates: Sequence[Variant]) -> list[str]:
    scored = [(variant.score(borne), variant.name) for variant in candidates]
    return [name for score, name in sorted(scored, key=lambda s: -s[0]) if score > 0]


@cache
def _marks() -> tuple[tuple[re.Pattern[str], ...], Sieve]:
    """Every pattern of every form, and which of them a line may match."""
    marks = tuple(dict.fromkeys(mark for v in variants() for mark in (*v.marks, *v.but_not)))
    return marks, Sieve([needed_words(mark.pattern, mark.flags) for mark in marks])


def _borne(lines: Iterable[str]) -> set[re.Pattern[str]]:
    """The patterns, of whatever form, that any of these lines matches."""
    marks, sieve = _marks()
    met = 0
    for line in lines:
        for number in numbers_of(sieve.bits(line) & ~met):
            if marks[number].search(line):
                met |= 1 << number
    return {marks[number] for number in numbers_of(met)}


def _printed(document: Document) -> Iterator[str]:
    """The document's lines and rows as they are printed."""
    for page in document.pages:
        for part in page.flow:
            if isinstance(part, Line):
                yield part.text.strip()
                continue
            for row in part.rows:
                yield "\t".join(" ".join(cell.text.split()) for cell in row)
