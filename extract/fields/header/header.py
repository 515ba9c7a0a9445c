"""Values that stand beside their labels: reference, title, originator, submitted to, decided by, status.

A label may stand before its value, alone above it, or in the cell to its left or on top. What stands
after a blank label is never its value when it is itself a label or a heading.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...block import Block
from ...forms.headings import zone_of
from ...forms.vocabulary import Label, guessed_label, labels_in, opening_label, plain
from ...page import Cell
from ..dates.dates import find_dates
from ..dates.labels import LABEL, as_role
from .form_labels import cell_label, is_in_log, is_row_of_labels, is_short_label
from .run_on import parted
from .values import PERSON, ROLE_WORDS, Value


def labelled_values(blocks: Sequence[Block]) -> list[Value]:
    """Every label with its value, in reading order; a blank one has an empty text."""
    found: list[Value] = []
    for at, block in enumerate(blocks):
        if block.kind == "row":
            found.extend(_row_values(blocks, at))
        else:
            found.extend(_line_values(blocks, at))
    return [_under_day(part, blocks) for value in found for part in parted(value)]


def _under_day(value: Value, blocks: Sequence[Block]) -> Value:
    """ "By" under the day on which something was done is who did that: "Decided: 3 May", "By: Ann Bell"."""
    if value.field != "originator" or plain(value.label) not in ("by", "gan"):
        return value
    above = f"{blocks[value.at - 1].text}\n" if value.at else ""
    before = above + blocks[value.at].text[: value.start]
    days = find_dates(before)
    done = LABEL.search(before[: days[-1].start]) if days else None
    role = as_role(done["label"]) if done else "mentioned"
    if role == "mentioned":
        return value
    return replace(value, field="decided_by" if role == "decided" else "other")


# --- a label and its value in running lines ---------------------------------------------------------------


_WORD_LABEL = re.compile(
    r"(?P<word>Title|TITLE|Subject|SUBJECT|Authors?|AUTHORS?|Originator|ORIGINATOR)\s+(?=[A-Z])(?!of\b)"
)


_HEAD = 8  # the first lines of a paper, though headings stand above them


def _line_values(blocks: Sequence[Block], at: int) -> Iterator[Value]:
    block = blocks[at]
    above = block.zone == "header" or (block.zone == "body" and at < _HEAD)
    word = (
        _WORD_LABEL.match(block.text)
        if above and block.kind == "paragraph" and len(block.text) < 200
        else None
    )
    if word:
        field = "title" if word["word"].casefold() in ("title", "subject") else "originator"
        yield Value(
            field, word["word"], block.text[word.end() :], block, word.end(), len(block.text), at, True
        )
        return
    also = plain(block.text) in _ALSO_VALUES and not block.text.rstrip().endswith(":")
    if also and at and is_bare_label(blocks[at - 1]):
        return
    if under := _under_label(block, at):
        yield under
        return
    labels = (
        labels_in(block.text) if len(block.text) < 1500 else [x for x in [opening_label(block.text)] if x]
    )
    for label, after in zip(labels, [*labels[1:], None], strict=False):
        end = after.start if after else len(block.text)
        # "(for office use)" behind a label is a hint and no value.
        if re.sub(r"\([^)]*\)", "", block.text[label.value : end]).strip():
            yield _value(label, block, label.value, end, at)
        elif after is None and (below := _value_below(blocks, at, label.field)):
            yield _value(label, below, 0, len(below.text), at + 1)
        else:
            yield Value(label.field, label.name, "", block, label.start, label.end, at)


def _under_label(block: Block, at: int) -> Value | None:
    """The value that wraps below a label alone on the first line of its paragraph: "Issue", "Grant to …"."""
    if block.zone != "header" or len(block.pieces) < 2 or len(block.text) > 300:
        return None
    start = block.pieces[1][0]
    head = re.sub(r"\s*\([^()]*\)(?=:?$)", "", block.text[:start].strip())  # "Decided by (print name)"
    label = guessed_label(head) or opening_label(head)
    if label is None or label.field == "other" or plain(label.name) != plain(head) or not head[:1].isupper():
        return None
    return Value(label.field, label.name, block.text[start:].strip(), block, start, len(block.text), at)


_PEOPLE = ("originator", "decided_by")


def _value_below(blocks: Sequence[Block], at: int, field: str) -> Block | None:
    """The block under the bare label of a field, unless it is a label or heading of its own.

    Under the label of a person a name and the role on the line below it are one value.
    """
    if at + 1 >= len(blocks):
        return None
    below = blocks[at + 1]
    if below.kind == "row" or zone_of(below.text):
        return None
    if blocks[at].kind == below.kind == "item" and not blocks[at].text.endswith(":"):
        return None  # two links of a menu: "Committees", "Forthcoming decisions"
    label = opening_label(below.text)
    titled = label is not None and field == "title" and _is_title_all_the_same(below.text, label)
    if label and not _may_be_value(below.text, field) and not titled:
        return None
    if below.kind == "heading" and below.marker:
        return None
    if below.text.endswith(":") and len(below.text.split()) <= 4:
        return None  # the next label, whether a list knows it or not
    role = blocks[at + 2] if field in _PEOPLE and at + 2 < len(blocks) else None
    if role and role.kind == "paragraph" and _is_role_of(role.text, below.text):
        return below.with_next(role)
    return below


def _is_title_all_the_same(text: str, label: Label) -> bool:
    """Whether words that open as a label does are a title: "Funding - Oxby Carnival", "Body Worn Video"."""
    dashed = re.match(r"\s[\u2013-]\s", text[label.end : label.value])
    return bool(dashed) or (label.field == "organisation" and ":" not in text[label.end : label.value])


def is_bare_label(block: Block) -> bool:
    """Whether a line is a label whose value stands below it."""
    label = opening_label(block.text) if block.kind != "row" else None
    return label is not None and not block.text[label.value :].strip()


def _is_role_of(text: str, name: str) -> bool:
    """Whether a line holds nothing but the role of the person named on the line above it."""
    return bool(
        PERSON.fullmatch(name)
        and not ROLE_WORDS.search(name)
        and ROLE_WORDS.search(text)
        and len(text.split()) <= 8
        and text[:1].isupper()
        and not text.endswith(".")
        and not opening_label(text)
        and not zone_of(text)
    )


def _value(label: Label, block: Block, start: int, end: int, at: int) -> Value:
    text = block.text[start:end]
    bare = start > 0 and not re.search(r"[^\w\s)]", block.text[label.end : start])
    start += len(text) - len(text.lstrip())
    return Value(
        _field(label, text), label.name, text.strip(), block, start, start + len(text.strip()), at, bare
    )


_FOR = re.compile(
    r"for\s+(?:decision|information|noting|approval|consideration|discussion|assurance|endorsement)"
    r"(?:\s+by\s+[\w ]{3,24})?\.?",
    re.IGNORECASE,
)
_ASK_WHAT_FOR = ("purpose", "purpose of paper", "purpose of report", "action", "action required")
_ASK_FOR_A_NUMBER = ("record", "notice", "form")
_NUMBER_ONLY = re.compile(
    r"\s*(?:[A-Z]{1,8}(?:[ /.-][A-Z]{1,8})*[ /.-]?)?\d{1,5}(?:\s?[/_.-]\s?\d{1,6}){0,3}\s*$"
)


def _field(label: Label, value: str) -> str:
    """The field of a label; "Decision: 021/2020" numbers the decision and does not state it.

    "Notice: 14/2020" has one too, where "Notice: none was given" has not.
    """
    if plain(label.name) in _ASK_WHAT_FOR and _FOR.fullmatch(value.strip()):
        return "reason"
    if plain(label.name) == "publication" and _MARKING.fullmatch(value.strip()):
        return "status"
    if plain(label.name) in _ASK_FOR_A_NUMBER:
        return "reference" if re.match(r"[A-Z]{0,8}[ /.-]?\d", value.strip()) else "other"
    named = plain(label.name).partition("/")[0].strip()  # "Decision / Penderfyniad"
    if label.field == "other" and named in ("decision", "decisions") and _NUMBER_ONLY.match(value):
        return "reference"
    return label.field


# --- a label and its value in cells -----------------------------------------------------------------------


def _row_values(blocks: Sequence[Block], at: int) -> Iterator[Value]:
    block = blocks[at]
    if said := _capital_values(block, at):
        yield from said
        return
    labels = [cell_label(cell.text) for cell in block.cells]
    if _heads_sums(block) or is_in_log(block):
        return
    if is_column_heading(block) and _is_form_of_two_rows(blocks, at):
        yield from _values_under(blocks, at)
        return
    if len(block.cells) > 2 and is_row_of_labels(block) and _are_values_below(blocks, at):
        return  # a grid of labels over values, some of which no list knows (inferred.py)
    for number, label in enumerate(labels):
        if label is None and number and labels[0] and (beside := _said_beside(block, number, at)):
            yield beside
        if label is None or (number and labels[number - 1] and _is_value(block, labels, number)):
            continue
        words, start = cell_words(block, number)
        asks = words.rstrip().endswith("?")  # "Exempt report? | No": the whole cell is the label
        if words[label.value :].strip() and not asks:
            yield from _cell_values(block, words, start, at)
        elif number + 1 < len(labels) and _is_value(block, labels, number + 1):
            next_to, start = cell_words(block, number + 1)
            name = words if asks else label.name
            yield Value(_field(label, next_to), name, next_to, block, start, start + len(next_to), at)
        else:
            yield Value(label.field, label.name, "", block, start, start + len(words), at)


_BESIDE = re.compile(
    r"(?P<status>(?:non-?)?public|open|confidential|exempt)|for (?:decision|information|noting)",
    re.IGNORECASE,
)


def _said_beside(block: Block, number: int, at: int) -> Value | None:
    """A cell of a committee's form that needs no label: "Subject: Lamps | Public | For Decision"."""
    words, start = cell_words(block, number)
    match = _BESIDE.fullmatch(words.strip())
    if match is None or block.zone != "header" or not _CLOSED.match(block.cells[0].text):
        return None
    field = "status" if match["status"] else "reason"
    return Value(field, field, words.strip(), block, start, start + len(words), at)


_CAPITALS = {
    "SUBJECT": "title", "TITLE": "title", "OFFICER": "originator", "AUTHOR": "originator",
    "FROM": "originator", "ORIGINATOR": "originator", "FOR": "submitted_to", "TO": "submitted_to",
}  # fmt: skip
_CAPITAL_LABEL = re.compile(rf"(?P<label>{'|'.join(_CAPITALS)})\s+(?=[A-Z][a-z])")


def _capital_values(block: Block, at: int) -> list[Value]:
    """A row of a header whose every cell opens with a label in capitals: "OFFICER Ann Bell | FOR Panel"."""
    cells = [cell_words(block, number) for number in range(len(block.cells))]
    said = [(words, start, _CAPITAL_LABEL.match(words)) for words, start in cells if words]
    if block.zone != "header" or not all(match for _, _, match in said):
        return []
    return [
        Value(
            _CAPITALS[m["label"]],
            m["label"],
            words[m.end() :],
            block,
            start + m.end(),
            start + len(words),
            at,
        )
        for words, start, m in said
        if m
    ]


def _is_value(block: Block, labels: Sequence[Label | None], number: int) -> bool:
    """Whether a cell behind a label holds its value, though its one word may be a label elsewhere."""
    lone = number == 1 or (number % 2 == 1 and all(labels[:number:2]))
    before = labels[number - 1]
    asked = before.field if before else ""
    if before and plain(before.name) == "publication":
        asked = "status"  # "Publication | Part exempt – Annex A"
    if before and plain(before.name) in _ASK_WHAT_FOR:
        asked = "reason"  # "Action | For decision by 7 June"
    own, text = labels[number], block.cells[number].text
    # "Title | Executive Summary: decisions of the summer"
    titled = asked == "title" and own is not None and own.field == "other" and len(text.split()) > 4
    return own is None or (lone and (titled or _may_be_value(text, asked)))


def _cell_values(block: Block, words: str, start: int, at: int) -> Iterator[Value]:
    inside = labels_in(words)
    for label, after in zip(inside, [*inside[1:], None], strict=False):
        end = after.start if after else len(words)
        text = words[label.value : end].strip()
        yield Value(label.field, label.name, text, block, start + label.value, start + end, at)


def cell_words(block: Block, number: int) -> tuple[str, int]:
    """A cell's words in the row's text, and where they begin."""
    parts = block.text.split("\t")
    if len(parts) != len(block.cells):
        words = " ".join(block.cells[number].text.split())
        return words, max(0, block.text.find(words))
    return parts[number], sum(len(p) + 1 for p in parts[:number])


def is_column_heading(block: Block) -> bool:
    """Whether a row only holds headings for the cells below: two labels or more, and no value."""
    cells = [" ".join(c.text.split()) for c in block.cells if c.text.strip()]
    labels = [cell_label(c) for c in cells]
    bare = [bool(x and not c[x.value :].strip()) for c, x in zip(cells, labels, strict=True)]
    # "Reference | Title | Web page | Date": one heading that no list knows among several that one does.
    others = [c for c, is_bare in zip(cells, bare, strict=True) if not is_bare]
    strange = (
        len(others) * 3 <= len(cells)
        and sum(bare) >= 3
        and not any(re.search(r"\d|[:.]$", c) for c in others)
    )
    return len(cells) >= 2 and (not others or strange)


_HEADS_MONEY = re.compile(
    r"\u00a3|\b(?i:amount|sum|grant|funding)s? (?:\w+ )?(?:requested|sought|asked|awarded|given|agreed)\b"
)


def _heads_sums(block: Block) -> bool:
    """Whether a row heads a table of sums: "Applicant | Sought (£) | Approved (£) | Why" holds no values."""
    rows = block.table.rows if block.table and len(block.table.rows) > 2 else []
    heads = next((at for at, row in enumerate(rows[:2]) if tuple(block.cells) == tuple(row)), None)
    if heads is None or len(block.cells) <= 2:
        return False
    money = any(_HEADS_MONEY.search(cell.text) and not re.search(r"\d", cell.text) for cell in block.cells)
    return (money and heads == 0) or _are_figures([row[1:] for row in rows[2:]])


def _are_figures(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether rows of a table hold figures and nothing else behind their first cell."""
    told = [[cell.text.strip() for cell in row if cell.text.strip()] for row in rows]
    figures = [bool(cells) and all(_FIGURE.fullmatch(words) for words in cells) for cells in told]
    return 4 * sum(figures) >= 3 * len(figures) and any(figures)


_FIGURE = re.compile(r"[\W\u00a3]*(?:\d[\d,.]*)?[\W]*[mk%]?")


def _are_values_below(blocks: Sequence[Block], at: int) -> bool:
    """Whether the row below goes on in the same columns and is no row of labels itself."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    same = below is not None and below.kind == "row" and below.table is blocks[at].table
    if not same or below is None or len(below.cells) != len(blocks[at].cells):
        return False
    return not (is_row_of_labels(below) or is_short_label(below.cells[0].text))


def _is_form_of_two_rows(blocks: Sequence[Block], at: int) -> bool:
    """A row of labels over one row of values; more rows of values make it a register."""
    table = blocks[at].table
    if at + 1 >= len(blocks) or blocks[at + 1].table is not table:
        return False
    third = blocks[at + 2] if at + 2 < len(blocks) and blocks[at + 2].table is table else None
    if third and not is_column_heading(third) and not _CLOSED.match(third.cells[0].text):
        return False
    below = [c.text for c in blocks[at + 1].cells]
    filled = [b for b in below if b.strip()]
    named = [b for b in filled if cell_label(b) and plain(b) not in _ALSO_VALUES]
    return bool(filled) and len(named) * 3 < len(filled) and not cell_label(below[0])


_CLOSED = re.compile(r"[A-Z][^:]{2,30}:\s*\S")  # a label with its value: "Subject: Lamps | Public"
_ALSO_VALUES = ("approved", "confidential", "restricted", "published", "received")
"""Words that are labels in some forms and values behind a label in others: "Status | Confidential"."""


# "Restricted – s.40 FOIA", "For publication": what a label that asks how open a paper is has behind it.
_MARKING = re.compile(
    r"(?:restricted|confidential|exempt|for publication|not for publication|open|public|part\w*)\b[^:]{0,80}",
    re.IGNORECASE,
)


def _may_be_value(text: str, asked: str) -> bool:
    """Whether words that open as a label does are the value behind a label of the field `asked`."""
    marks = asked == "status" and _MARKING.fullmatch(text.strip()) is not None
    if asked == "reason" and (
        plain(text) in ("decision", "approval", "information", "noting") or _FOR.fullmatch(text.strip())
    ):
        return True
    return marks or plain(text) in _ALSO_VALUES


def _values_under(blocks: Sequence[Block], at: int) -> Iterator[Value]:
    head, below = blocks[at], blocks[at + 1]
    for cell in head.cells:
        label = cell_label(cell.text)
        if label is None:
            continue
        for number, under in enumerate(below.cells):
            if under.column == cell.column:
                words, start = cell_words(below, number)
                yield Value(label.field, label.name, words, below, start, start + len(words), at + 1)
