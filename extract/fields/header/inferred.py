"""Labels that no list knows, read by their words and by what stands beside them: "Who wrote it | Ann Bell".

A form's cells show which words are label and which are value, whatever they say. Such a label counts for a
field where its words hint at it (`hints` of labels.toml and date_roles.toml) and its value is of the field's
kind: a person, a body, a number, a marking, a few words.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...block import Block
from ...forms.vocabulary import hinted_fields, opening_label, plain
from ...record import DateRole
from ..dates.dates import find_dates
from ..dates.labels import LABEL, as_role, hinted_role
from .form_labels import is_row_of_labels, is_short_label, label_words, reads_as_label
from .header import cell_words, labelled_values
from .learned import likely_fields, tells_something
from .parts import labelled_parts
from .run_on import parted
from .status import is_mark, status_of
from .values import PERSON, ROLE_WORDS, Value


@dataclass(frozen=True, slots=True)
class Pair:
    """What a form prints as label and value; `start` and `end` are the value's place in `block.text`."""

    label: str
    block: Block
    start: int
    end: int
    at: int

    @property
    def text(self) -> str:
        """The value as printed."""
        return self.block.text[self.start : self.end].strip()


def inferred_values(pairs: Sequence[Pair]) -> list[Value]:
    """The values of header fields among what `pairs_in` finds in a paper, in reading order."""
    return [
        part
        for pair in pairs
        if (
            not is_short_label(pair.text)
            or _FOR_WHAT.fullmatch(pair.text)
            or is_mark(pair.text)
            or (_WITHHELD.match(pair.label) and _YES_OR_NO.fullmatch(pair.text))
        )
        and (field := _field_of(pair))
        for part in parted(Value(field, pair.label, pair.text, pair.block, pair.start, pair.end, pair.at))
    ]


UNLIKELY = 0.03
"""How likely the weights must find a field at least that words hint at."""


def _field_of(pair: Pair) -> str | None:
    """The header field that the words of a label hint at, where the weights do not speak against it."""
    likely = likely_fields(pair.label, pair.text)
    hinted = (f for f in hinted_fields(pair.label) if fits(f, pair))
    return next((f for f in hinted if likely.get(f, 1.0) >= UNLIKELY), None)


def running_values(margins: Sequence[Block]) -> list[Value]:
    """The facts of the running lines of the pages, and whose a paper is where a line says no more."""
    whose = (v for v in labelled_values(margins) if v.field == "originator" and v.bare)
    named = [
        v for v in whose if PERSON.match(v.text.partition(",")[0]) and len(v.text.split()) <= _MOST_LABEL
    ]
    return [*inferred_values(pairs_in(margins)), *named]


def inferred_roles(blocks: Sequence[Block]) -> dict[tuple[int, int], DateRole]:
    """What happened on each date behind such a label, by the block's number and the date's place in it."""
    roles: dict[tuple[int, int], DateRole] = {}
    for pair in pairs_in(blocks):
        known = LABEL.fullmatch(f"{pair.label}: ")
        role = as_role(known["label"]) if known else hinted_role(pair.label)
        days = find_dates(pair.text)
        before = pair.text[: days[0].start].rstrip() if len(days) == 1 else ""
        apart = len(days) == 1 and (
            before[-1:] in ("", ",", "(", "-", "\u2013", "\u2014")
            or (days[0].end >= len(pair.text) - 1 and _is_few_words(before))
        )
        if apart and not role and hinted_role(before) == "submitted":
            role = "submitted"  # "Through | Chief Executive (content for this to go up, 3 June)"
        if role and role != "mentioned" and apart:
            roles[pair.at, pair.block.text.find(days[0].text, pair.start)] = role
    return roles


_BOUND = re.compile(r"\b(?:by|until|till|before|from|to|of|since|after|for|in)$", re.IGNORECASE)


def _is_few_words(before: str) -> bool:
    """Whether what stands before a day may be a body: "Executive Team 26 February 2025"."""
    few = len(before.split()) <= 8 and ":" not in before
    return few and not _BOUND.search(before) and not _SENTENCE.search(before)


# --- which words are label, and which value ---------------------------------------------------------------

_COLON = re.compile(r"(?P<label>[A-Z][^\d\u00a3:.;]{1,50})[:?]\s+(?=\S)")
_BOXES, _MOST_LABEL = 24, 8  # blocks of a form's first boxes, words of their labels
_MOST_ROWS = 14  # a table of more rows is no form
_LEAST = 2  # labels that make a form of a table


def pairs_in(blocks: Sequence[Block]) -> list[Pair]:
    """Every label of a form with its value, known to a list or not: in cells side by side, one under the
    other, or both in one cell; and before a colon in the head of the paper."""
    found: list[Pair] = []
    at = 0
    while at < len(blocks):
        rows = _rows_from(blocks, at)
        parts = (
            () if rows else [Pair(told, blocks[at], *place, at) for told, place in labelled_parts(blocks, at)]
        )
        if rows:
            found += _in_grid(rows, at)
        elif parts:
            found += parts
        elif match := _COLON.match(blocks[at].text) if blocks[at].zone == "header" else None:
            found.append(Pair(match["label"], blocks[at], match.end(), len(blocks[at].text), at))
        elif _heads_value(blocks, at):
            found.append(
                Pair(label_words(blocks[at].text), blocks[at + 1], 0, len(blocks[at + 1].text), at + 1)
            )
            at += 1
        at += max(1, len(rows))
    return found


def _heads_value(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line of the paper's head is a label, and the short line below it the value."""
    block, below = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    short = block.zone == "header" and block.kind in ("heading", "paragraph") and len(block.text.split()) <= 6
    # … or a numbered box of a form that prints nothing but its label: "4. To whom"
    boxed = re.fullmatch(r"\d{1,2}[.)]", block.marker) and at < _BOXES and block.zone in ("header", "body")
    if boxed and below is not None and not below.text.endswith("."):
        short = len(block.text.split()) <= _MOST_LABEL
    follows = below is not None and below.kind == "paragraph" and len(below.text.split()) <= 20
    own = follows and any(labelled_parts(blocks, at + 1))  # facts that say themselves what they are
    return short and follows and not own and reads_as_label(block.text)


def _rows_from(blocks: Sequence[Block], at: int) -> Sequence[Block]:
    """The rows that stand together from here on."""
    end = at
    while end < len(blocks) and blocks[end].kind == "row" and blocks[end].table is blocks[at].table:
        end += 1
    return blocks[at:end]


def _in_grid(rows: Sequence[Block], at: int) -> Iterator[Pair]:
    if len(rows) > _MOST_ROWS:
        return
    if heads := heads_of_grid(rows):
        for number, end in itertools.pairwise([*heads, len(rows)]):
            yield from _under(rows[number], rows[number + 1 : end], at + number + 1)
        return
    behind = sum(map(_label_is_behind, rows)) * 2 > len(rows)
    pairs = [pair for number, row in enumerate(rows, at) for pair in _beside(row, number, behind=behind)]
    labels = sum(reads_as_label(pair.label) or tells_something(pair.label, pair.text) for pair in pairs)
    asked = sum(row.cells[0].text.rstrip().endswith("?") for row in rows if row.zone != "checklist")
    if labels >= _LEAST and (labels * 2 > len(pairs) or asked * 2 > len(rows)):
        yield from pairs


def heads_of_grid(rows: Sequence[Block]) -> list[int]:
    """The rows of labels in a grid that prints one or two rows of values below each; none in other tables."""
    heads = [number for number, row in enumerate(rows) if is_row_of_labels(row)]
    if any(len(rows[number].cells) == 2 for number in heads) and heads != list(range(0, len(rows) - 1, 2)):
        return []  # of two cells the second may be the value of the first: each second row must hold labels
    between = [rows[n].cells[0].text for n in range(len(rows)) if n not in heads]
    steps = (end - start for start, end in itertools.pairwise([*heads, len(rows)]))
    is_grid = heads[:1] == [0] and len(rows[0].cells) > 1 and all(step in (2, 3) for step in steps)
    return heads if is_grid and not any(map(is_short_label, between)) else []


def _label_is_behind(row: Block) -> bool:
    """Whether of two cells the second is the label: "Ann Bell, Policy Officer | written by"."""
    if len(row.cells) != 2:
        return False
    first, second = (cell.text for cell in row.cells)
    return reads_as_label(second) and second[:1].islower() and not reads_as_label(first)


def _beside(row: Block, at: int, *, behind: bool) -> Iterator[Pair]:
    stacked = [pair for number in range(len(row.cells)) for pair in _stacked(row, number, at)]
    if stacked:
        yield from stacked
        return
    inside = [pair for number in range(len(row.cells)) if (pair := _in_cell(row, number, at))]
    inside += [pair for number in range(len(row.cells)) for pair in _line_by_line(row, number, at)]
    if inside:
        yield from inside
        return
    cells = [cell_words(row, number) for number in range(len(row.cells))]
    if len(cells) == 3 and re.fullmatch(r"\W*\d{1,2}\W*", cells[0][0]):
        del cells[0]  # forms number their boxes
    step = -1 if behind else 1
    for number in range(1 if behind else 0, len(cells), 2):
        value = number + step
        if value < len(cells) and (label := label_words(cells[number][0])) and cells[value][0].strip():
            words, start = cells[value]
            yield Pair(label, row, start, start + len(words), at)


def _stacked(row: Block, number: int, at: int) -> list[Pair]:
    """The facts of a cell that stacks several: "Owner", below it who, "Meeting", below it which."""
    lines = [line.strip() for line in row.cells[number].text.split("\n") if line.strip()]
    heads = [n for n, line in enumerate(lines[:-1]) if n % 2 == 0 and reads_as_label(line)]
    if len(lines) < 4 or len(lines) % 2 or 2 * len(heads) < len(lines) - 2:
        return []
    words, start = cell_words(row, number)
    found, end = [], 0
    for n in range(0, len(lines), 2):
        label, value = (" ".join(line.split()) for line in lines[n : n + 2])
        begin = words.find(value, end + len(label))
        if begin < 0:
            return []
        end = begin + len(value)
        found += [Pair(label_words(label), row, start + begin, start + end, at)] if n in heads else []
    return found


def _line_by_line(row: Block, number: int, at: int) -> Iterator[Pair]:
    """The facts of a box in the margin, a line each that says what it is: "Author: Ann Bell", "Ref: 7"."""
    told = [_COLON.match(line.strip()) for line in row.cells[number].text.split("\n")]
    words, start = cell_words(row, number)
    for match in told if len(told) > 1 and all(told) else ():
        place = words.find(" ".join(match.string.split())) if match else -1
        if match and place >= 0:
            begin = start + place + match.end()
            yield Pair(match["label"], row, begin, start + place + len(" ".join(match.string.split())), at)


def _in_cell(row: Block, number: int, at: int) -> Pair | None:
    """The value on the lines below a label in its own cell: "3 Requesting officer", below it the name."""
    if number == 1 and len(row.cells) == 2 and row.cells[0].text.rstrip().endswith(":"):
        return None  # the value of the label beside it, which wraps
    first, line_end, rest = row.cells[number].text.strip().partition("\n")
    words, start = cell_words(row, number)
    if (
        not line_end
        or not rest.strip()
        or not reads_as_label(first)
        or not words.startswith(" ".join(first.split()))
    ):
        return None
    own = start + len(" ".join(first.split())) + 1
    return Pair(label_words(first), row, own, start + len(words), at)


def _under(head: Block, below: Sequence[Block], at: int) -> Iterator[Pair]:
    """The values under a row of labels; one that goes on in a second row is one value."""
    for cell in head.cells:
        label = label_words(cell.text)
        held = [
            (row, under, *cell_words(row, number))
            for row in below
            for number, under in enumerate(row.cells)
            if under.column == cell.column and under.text.strip()
        ]
        if not label or not held:
            continue
        row, first, words, start = held[0]
        if len(held) == 1 or find_dates(f"{words} {held[1][2]}"):
            for number, (row, _, words, start) in enumerate(held, at):
                yield Pair(label, row, start, start + len(words), number)
            continue
        _, second, more, _ = held[1]
        pieces = ((0, first.lines[0]), (len(words) + 1, second.lines[0]))
        whole = replace(row, text=f"{words} {more}", kind="paragraph", pieces=pieces, cells=())
        yield Pair(label, whole, 0, len(whole.text), at)


# --- whether a value is of the field's kind ---------------------------------------------------------------

_NUMBER = re.compile(r"(?=.*\d)[\w/.\u2013-]{2,30}(?:\s[\w/.-]{1,12}){0,2}")
_BODY = re.compile(
    r"\b(?:panel|board|committee|forum|group|team|meeting|commissioner|pf?cc|dpcc|mayor|executive|constable|head)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?<!Insp)(?<!Supt)(?<!Sgt)(?<!Det)(?<=[a-z])\.\s+[A-Z]|\b(?:is|are|was|were|has|have|will|should)\b"
)
_NONE_OF_IT = re.compile(r"no\b(?!\s+[a-z])", re.IGNORECASE)  # and no "yes": which part, it does not say
_WITHHELD = re.compile(
    r"(?:is any (?:of it|of this|part of (?:it|this))\b|(?:is |was )?any(?:thing)?\b)"
    r".*\b(?:exempt|confidential|restricted|withheld|held back)\b",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(
    r"(?:yes|no)\W?(?:\s*(?:all|in full|the whole|fully|entirely)\b.{0,30})?", re.IGNORECASE
)
_NONE = re.compile(r"(?:none|nil)\W?", re.IGNORECASE)
_SHUT = re.compile(r"restrict|exempt|confidential|sensitiv|withh", re.IGNORECASE)
_ASKS_IT = re.compile(
    r"(?:is|are|can|may)\b.*\b(?:confidential|exempt|restricted|withheld|published|see|read)\b", re.IGNORECASE
)
_FOR_WHAT = re.compile(
    r"(?:for\s+)?(?:decision|information|noting|approval|determination|discussion|assurance|endorsement)\b",
    re.IGNORECASE,
)


def fits(field: str, pair: Pair) -> bool:
    """Whether a value is such as the field holds."""
    words = pair.text
    days = find_dates(words)
    dated = bool(days) and days[0].start == 0
    few = len(words.split()) <= 16 and not dated and words[:1].isupper()
    if field == "reference":
        return not days and _NUMBER.fullmatch(words) is not None
    if field in ("originator", "decided_by"):
        named = PERSON.match(words.partition(",")[0].strip()) or ROLE_WORDS.search(words)
        return few and bool(named) and not _SENTENCE.search(words) and not opening_label(words)
    if field == "submitted_to":
        return few and _BODY.search(words) is not None and not _SENTENCE.search(words)
    if field == "status":
        answered = _ASKS_IT.match(pair.label) and _YES_OR_NO.fullmatch(words)
        withheld = _WITHHELD.match(pair.label) and _NONE_OF_IT.match(words)
        none = _NONE.fullmatch(words) and _SHUT.search(pair.label)
        return status_of(words) is not None or bool(answered or withheld or none)
    if field == "reason":
        return _FOR_WHAT.match(words) is not None and len(words.split()) <= 8
    return (
        field == "title" and not days and 2 <= len(words.split()) <= 30 and plain(words) != "not applicable"
    )
