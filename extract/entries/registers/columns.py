"""The columns of a register: by their headings, or else by what stands in their cells."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from ...block import Block
from ...fields.dates.dates import is_day_alone
from ...fields.money.rows import is_column
from ...forms.vocabulary import opening_label, plain
from ...page import Cell
from ..shapes import LABELS, shape_of

Column = Literal["reference", "date", "title", "decision", "person", "status", "other"]
_WORDS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    ("status", re.compile(r"\bstatus\b|^(?:open|public) or\b")),
    (
        "person",
        re.compile(
            r"\b(?:by|maker|taker|author|officer|lead)$|^who(?: (?:decided|approved|took|made)\b.*)?$"
        ),
    ),
    ("date", re.compile(r"\bdate\b|^when\b|\bdyddiad\b|^(?:\w+ )?(?:taken|made|decided|agreed|signed) on$")),
    ("reference", re.compile(r"^(?:no|nr|id|#|item|log|ref)$|\b(?:ref|reference|number|no)$|^decision no\b")),
    (
        "decision",
        re.compile(
            r"\b(?:decisions?|decided|agreed|settled|outcome|result|progress|what (?:happened|became of it)|"
            r"resolution|resolved|response|determination|penderfyniad|canlyniad|"
            r"summary|details?|crynodeb)\b"
        ),
    ),
    (
        "title",
        re.compile(
            r"\b(?:issue|subject|title|topic|matter|description|notice|update|project|purpose|proposal|recipient|"
            r"applicant|organisation|report|paper|request|pwnc|teitl|disgrifiad|prosiect)\b"
            r"|^what \w+(?: \w+)? asked\b"
            r"|^what (?:it|this|each|the decision) (?:was|is)(?: (?:about|for))?$|^what about$"
            r"|^(?:(?:community|voluntary|name of(?: the)?) )?(?:group|charity|club|body)$"
        ),
    ),
)
# "Summary of Decision - 2013", "Awarded 19/20"
SCALE = re.compile(r"\u00a3\s?0{3}|000s?")  # "Sum £000", "Cost (£000s)"
YEAR = re.compile(r"\s*[-\u2013(]?\s*\b(?:(?:19|20)\d\d(?:[/-]\d\d)?|\d\d/\d\d)\)?\s*$")


def is_register_heading(block: Block) -> bool:
    """Whether a row heads a register: one column identifies each entry, another says what was decided."""
    cells = [c.text.strip() for c in block.cells if c.text.strip()]
    short = [c for c in cells if len(c) <= 60]
    long = len(cells) - len(short)  # one may ask for much: "Why the Commissioner considers that it will …"
    if (
        len(short) < 2
        or long > (len(short) > 3)
        or any(re.search(r"\d", YEAR.sub("", SCALE.sub("", _PART.sub("", c)))) for c in cells)
    ):
        return False
    if any(re.search(r"[a-z]{4}[;.]\s+\w", c) for c in cells):
        return False  # "Noted by the Commissioner; no decision required"
    if len(cells) == 2 and cells[0].endswith("?"):
        return False  # "Was this a key decision? | No": a question and its answer
    if any(map(_ASKED.fullmatch, cells)) and any(map(_TICKED.search, cells)):
        return False  # "No. | Topic | Statement | Confirmed? (Y/N)" heads a checklist
    kinds = Counter(kinds_of(cells))
    known = len(cells) - kinds["other"]
    identified = kinds["reference"] or kinds["date"] or kinds["title"]
    decided = kinds["decision"] or (kinds["title"] and (kinds["reference"] or kinds["date"]))
    several = sum(1 for kind in kinds if kind != "other") >= 2
    return bool(identified and decided and several and (known >= len(cells) // 2 or known >= 3))


_PART = re.compile(r"\bpart\s?[12]\b", re.IGNORECASE)  # "Part 2 (exempt)"
_ASKED = re.compile(
    r"(?:statement|question|check|requirement|assurance|confirmation)s?\b.{0,20}", re.IGNORECASE
)
_TICKED = re.compile(
    r"\by(?:es)?\s?/\s?no?\b|\btick\b|\u2713|\b(?:confirmed|done|completed|answer)\b", re.IGNORECASE
)


def heads_papers(block: Block) -> bool:
    """Whether a row heads what was decided and the link to its paper: "Summary of Decision | Document"."""
    cells = [plain(c.text) for c in block.cells if c.text.strip()]
    short = len(cells) == 2 and len(cells[0]) <= 40 and column_kind(cells[0]) == "decision"
    return short and _PAPERS.fullmatch(cells[1]) is not None


def heads_links(heading: str) -> bool:
    """Whether a column holds links to papers: "Reports", "Supporting documents"."""
    words = plain(heading.rstrip(": "))
    return words in ("reports", "attachments", "files") or _PAPERS.fullmatch(words) is not None


_PAPERS = re.compile(
    r"(?:(?:download|supporting|linked|related|decision)\s+)*(?:documents?|papers?|download|links?)"
)


def kinds_of(cells: Sequence[str]) -> list[Column]:
    """What each column of a heading holds.

    Where none is called a title, "Item" beside a number is one, or "Decision required" beside its outcome.
    """
    kinds = [column_kind(cell) for cell in cells]
    if "title" not in kinds:
        items = [at for at, cell in enumerate(cells) if plain(cell) == "item"]
        required = [at for at, cell in enumerate(cells) if _REQUIRED.fullmatch(plain(cell))]
        if len(items) == 1 and kinds.count("reference") == 2:
            kinds[items[0]] = "title"
        elif len(required) == 1 and kinds.count("decision") == 2:
            kinds[required[0]] = "title"
    return kinds


def kinds_by_column(headings: Sequence[Cell]) -> dict[int, Column]:
    """What each column holds, by its place."""
    words = {heading.column: heading.text for heading in headings}
    return dict(zip(words, kinds_of([*words.values()]), strict=True))


_REQUIRED = re.compile(
    r"(?:key )?decisions? (?:to be (?:taken|made|considered)|required|sought|due|requested)|"
    r"(?:proposed|planned|forthcoming) decisions?"
)


def column_kind(cell: str) -> Column:
    """What a column of a register holds, from its heading; "Agreed (£)" holds none of these."""
    if "£" in cell:
        return "other"
    words = " ".join(YEAR.sub("", cell).split())
    label = opening_label(words)
    if label and not words[label.value :].strip():
        for kind in ("reference", "date", "title", "status"):
            if label.field == kind:
                return kind
        if label.field in ("originator", "decided_by"):
            return "person"
    return next((kind for kind, known in _WORDS if known.search(plain(words))), "other")


def tells_day(heading: str) -> bool:
    """Whether the cells of a column tell when each was decided, and not when it is due or was published."""
    return column_kind(heading) == "date" and not _OTHER_DAY.search(heading)


_OTHER_DAY = re.compile(
    r"\b(?:publi|effective|start|end|due|expir|receiv|meeting|submi|review|implement|expected|target)",
    re.IGNORECASE,
)


# --- columns that no heading tells ------------------------------------------------------------------------


def told_headings(rows: Sequence[Block], named: bool) -> Block | None:
    """Headings for a table that has none, or none known, by what its cells are; None for other tables.

    Args:
        rows: The rows of the table.
        named: Whether the document calls itself a list of decisions.
    """
    first = rows[0]
    worded = not is_data_row(first)
    own = rows[1:] if worded else rows
    last = [cell for row in own[-2:] for cell in row.text.split("\t")]  # the last of all may be the total
    if len(own) < 3 or len(first.cells) < 3 or not any(map(is_day_alone, last)):
        return None
    kinds = {cell.column: _kind_by_cells(own, cell.column) for cell in first.cells}
    if worded:
        known = {c.column: column_kind(c.text) for c in first.cells}
        kinds |= {column: kind for column, kind in known.items() if kind != "other"}
    if "title" not in kinds.values():
        wordy = {c.column: c.text for c in first.cells if kinds[c.column] == "words"}
        about = [column for column, head in wordy.items() if not is_column(head.strip(), "recipient")]
        kinds |= dict.fromkeys((about or [*wordy])[:1], "title")
        if not worded and "decision" not in kinds.values():
            prose = [column for column in about[1:] if _is_prose(own, column)]
            kinds |= dict.fromkeys(prose[:1], "decision")
    decided: list[int] = []
    if worded:
        days = {c.column: c.text for c in first.cells if kinds[c.column] == "date"}
        decided = [column for column, head in days.items() if _OF_DECISION.search(head)]
        if len(days) > 1 and len(decided) == 1:  # beside when what was agreed begins and ends
            kinds |= dict.fromkeys(days, "other") | {decided[0]: "date"}
    told = Counter(kind for kind in kinds.values() if kind in LABELS)
    decides = told["decision"] or (told["reference"] and (named or worded)) or decided
    if max(told.values(), default=0) > 1 or not (told["date"] and told["title"] and decides):
        return None
    cells = tuple(
        cell if worded and column_kind(cell.text) != "other" else _headed(cell, kinds[cell.column])
        for cell in first.cells
    )
    return replace(first, cells=cells)


def _is_prose(rows: Sequence[Block], column: int) -> bool:
    """Whether the cells of a column hold sentences, and not names or titles."""
    lengths = [len(c.text.split()) for row in rows for c in row.cells if c.column == column]
    return sum(lengths) >= 8 * len(rows)


_OF_DECISION = re.compile(
    r"\b(?:signed|agreed|approved|approval|decided|award(?:ed)?|decisions?)\b", re.IGNORECASE
)


def as_told_below(headings: Block, rows: Sequence[Block]) -> Block:
    """The headings; one that no list knows, over numbers that all differ, as that of numbers: "Bid".

    One that does not say what the people below it did names the decision-maker, where they hold the offices
    that decide: "PCC/DPCC", "From", "Decision of".
    """
    own = [row for row in rows if row.table is headings.table]
    # Where plain text breaks a cell over several rows, those that have a first cell open the entries.
    own = [row for row in own if row.cells[0].column == 0 and row.cells[0].text.strip()] or own
    blank = [c.column for c in headings.cells if not c.text.strip()]
    found = {c.column: column_kind(c.text) for c in headings.cells if c.text.strip()}
    paid = [c.column for c in headings.cells if is_column(c.text, "grantee")]
    unknown = [column for column, kind in found.items() if kind == "other" and column not in paid]
    decides = [column for column, kind in found.items() if kind == "decision"]
    of_people = decides + [c.column for c in headings.cells if _says_who(c)]
    titles = [column for column, kind in found.items() if kind == "title"]
    told = {"reference": unknown + decides + titles, "decided_by": unknown + of_people}
    if not any(
        map(tells_day, (c.text for c in headings.cells))
    ):  # "Agreed" or "Signed", and below it the days
        of_decision = [c.column for c in headings.cells if _OF_DECISION.search(c.text)]
        told["date"] = [
            c for c, kind in found.items() if c in decides or (kind == "other" and c in of_decision)
        ]
        told["date"] += blank
    if len(own) < 2 or any(_names_maker(c.text) for c in headings.cells):
        del told["decided_by"]
    if len(own) < 2 or "reference" in found.values():
        del told["reference"]
    named: dict[int, str] = {}
    for kind, columns in told.items():
        fits = [column for column in columns if _kind_by_cells(own, column) == kind]
        named |= dict.fromkeys(fits[:1], LABELS[kind])
    cells = (replace(c, text=named.get(c.column, c.text)) for c in headings.cells)
    return replace(headings, cells=tuple(cells)) if named else headings


def numbered_apart(headings: Block, rows: Sequence[Block]) -> Block:
    """The headings without that of a column which only counts the rows, where another holds references."""
    numbers = [c for c in headings.cells if column_kind(c.text) == "reference"]
    own = [row for row in rows if row.table is headings.table]
    for one in numbers if len(numbers) == 2 else ():
        cells = [c.text.strip(" .") for row in own for c in row.cells if c.column == one.column]
        counted = [int(text) for text in cells if text.isdecimal()]
        if len(counted) > 2 and counted == [*range(counted[0], counted[0] + len(counted))]:
            named = (replace(c, text="") if c is one else c for c in headings.cells)
            return replace(headings, cells=tuple(named))
    return headings


def headed_as(above: Block | None, headings: Block) -> Block:
    """The headings, those left blank taken from a table above that has the same others."""
    heads = {c.column: c for c in above.cells} if above else {}
    told = [c for c in headings.cells if c.text.strip()]
    alike = len(heads) == len(headings.cells) and all(
        c.column in heads and plain(c.text) == plain(heads[c.column].text) for c in told
    )
    if len(told) < 2 or not alike:
        return headings
    return replace(headings, cells=tuple(c if c.text.strip() else heads[c.column] for c in headings.cells))


def in_pounds(headings: Block, above: Sequence[Block]) -> Block:
    """The headings, those of sums with the unit that a line above the table tells of all: "All figures £"."""
    if not any(_ALL_POUNDS.search(b.text) for b in above[-6:] if b.kind != "row"):
        return headings
    cells = (
        replace(c, text=f"{YEAR.sub('', c.text)} (\u00a3)")
        if _OF_SUMS.search(c.text) and "\u00a3" not in c.text and column_kind(c.text) != "person"
        else c
        for c in headings.cells
    )
    return replace(headings, cells=tuple(cells))


_ALL_POUNDS = re.compile(
    r"\b(?:all|figures?|amounts?|sums?|values?)\b[^.;\u00a3]{0,30}(?:\u00a3(?!\s?['\u2019]?\d|\s?[km]\b)|\bpounds\b)",
    re.IGNORECASE,
)
_OF_SUMS = re.compile(
    r"\b(?:asked|sought|requested|award(?:ed)?|granted|given|amount|value|cost|sum|paid|total|grant|funding)\b(?!.*\bdate\b)",
    re.IGNORECASE,
)


def of_grants(headings: Block, above: Sequence[Block]) -> Block:
    """The headings, a sum's as that of a grant where the document is named for grants, and buys nothing."""
    names = [b.text for b in above[:4] if b.kind != "row" and len(b.text.split()) <= 12]
    given = any(_GRANTS.search(name) for name in names) and not any(_BOUGHT.search(name) for name in names)
    if not given or any(_BOUGHT.search(c.text) for c in headings.cells):
        return headings
    cells = (
        replace(c, text=f"Grant {c.text.strip()}")
        if (_OF_SUMS.search(c.text) or c.text.strip() == "\u00a3") and not _ASKED_FOR.search(c.text)
        else c
        for c in headings.cells
    )
    return replace(headings, cells=tuple(cells))


_GRANTS = re.compile(
    r"\bgrants\b|\b(?:grant|funding)\s+(?:awards?|awarded|register|recipients)\b", re.IGNORECASE
)
_BOUGHT = re.compile(r"\b(?:contract|supplier|purchase|procure|tender)", re.IGNORECASE)
_ASKED_FOR = re.compile(
    r"\b(?:asked|sought|request(?:ed)?|bid|appl|cost|match|total|date|paid|spent|grant)", re.IGNORECASE
)


def _says_who(heading: Cell) -> bool:
    """Whether a heading asks for people without a word of what they did, in either of two languages."""
    return all(part in ("from", "by", "who", "gan") for part in map(plain, heading.text.split("/")))


def _names_maker(heading: str) -> bool:
    label = opening_label(heading)
    return label is not None and label.field == "decided_by"


def is_data_row(row: Block) -> bool:
    """Whether a row is an entry: some cell has a figure; or long words, or none."""
    figures = any(re.search(r"\d", YEAR.sub("", c.text)) for c in row.cells)
    return figures or not all(0 < len(c.text.strip()) <= 40 for c in row.cells)


def _headed(cell: Cell, kind: str) -> Cell:
    """The cell of a heading with the label of its kind; one of no kind keeps its words."""
    return replace(cell, text=LABELS.get(kind, cell.text if not re.search(r"\d", cell.text) else ""))


_SHORT_DAY = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.\d\d"
)  # in a column of such, "14.3.23"


def _kind_by_cells(rows: Sequence[Block], column: int) -> str:
    """What nearly all cells of a column are; "words" for several words of no one shape."""
    texts = [" ".join(c.text.split()) for row in rows for c in row.cells if c.column == column]
    filled = [text for text in texts if text]
    shapes = Counter("date" if _SHORT_DAY.fullmatch(text) else shape_of(text) for text in filled)
    shape, often = shapes.most_common(1)[0] if shapes else (None, 0)
    if shape and 4 * often >= 3 * len(rows) and (shape != "reference" or len(set(filled)) == len(filled)):
        return shape
    return "words" if 2 * sum(len(text.split()) > 1 for text in filled) > len(rows) else "other"


def fitted(headings: Block, rows: Sequence[Block]) -> Block:
    """The headings moved to the columns of a table below that has fewer and none of its own.

    Each column goes under the heading of what its cells are; where one fits under none, nothing moves.
    """
    columns = sorted({cell.column for row in rows for cell in row.cells})
    heads = {h.column: h for h in headings.cells if h.text.strip()}
    if len(columns) < 2 or len(columns) >= len(heads):
        return headings
    kinds = kinds_by_column([*heads.values()])
    moved: list[Cell] = []
    for column in columns:
        kind = _kind_by_cells(rows, column)
        fits = [c for c in heads if kinds[c] == _NAMED.get(kind, kind)]
        if kind == "other" and _are_sums(rows, column):
            fits = [c for c in heads if "\u00a3" in heads[c].text or _OF_SUMS.search(heads[c].text)]
        fits = fits or [c for c in heads if kind == "words" and kinds[c] in ("title", "decision")]
        if not fits:
            return headings
        moved.append(replace(heads.pop(fits[0]), column=column))
    return replace(headings, cells=tuple(moved))


def _are_sums(rows: Sequence[Block], column: int) -> bool:
    return any("\u00a3" in cell.text for row in rows for cell in row.cells if cell.column == column)


_NAMED = {"decided_by": "person"}  # a kind of shape, and what a column of it is called
