"""The title of a row of a register: from the column that holds it, else from what its cells open with."""

import itertools
import re
from collections.abc import Sequence

from ...block import Block
from ...fields.money.rows import is_column
from ...forms.vocabulary import opening_label, plain
from ..run_in_titles import bold_title
from ..shapes import shape_of
from .columns import column_kind, kinds_by_column


def title_of_row(headings: Block, row: Block, made: Sequence[Block]) -> dict[str, str]:
    """What the place of its words gives as the title of an entry; `made`: its blocks under their labels."""
    return (
        _first_line_title(made)
        or _title_beside_outcome(headings, row)
        or _subject(headings, row, made)
        or _name_of_award(headings, row, made)
        or _long_matter(headings, row)
    )


def _long_matter(headings: Block, row: Block) -> dict[str, str]:
    """The title that fills a cell of many words, in the one column that holds short titles in other rows."""
    kinds = kinds_by_column(headings.cells)
    told = [column for column, kind in kinds.items() if kind == "decision"]
    if "title" in kinds.values() or len(told) != 1 or row.table is None:
        return {}
    cells = [" ".join(c.text.split()) for cells in row.table.rows for c in cells if c.column == told[0]]
    short = [text for text in cells if text and len(text.split()) <= _LONGEST_TITLE and text[-1] != "."]
    words = next((" ".join(c.text.split()) for c in row.cells if c.column == told[0]), "")
    long = 16 < len(words.split()) <= 40 and not re.search(r"[.;:!?](?:\s+[A-Z]|$)", words)
    return {"title": words} if long and len(short) > 3 and 4 * len(short) > 3 * len(cells) else {}


def _name_of_award(headings: Block, row: Block, made: Sequence[Block]) -> dict[str, str]:
    """What names a row of a list of awards: its project, else what was bought or funded, else who has it."""
    if any((x := opening_label(b.text)) and x.field == "title" for b in made):
        return {}
    told = {c.column: " ".join(c.text.split()) for c in row.cells}
    columns = [h.text for h in headings.cells]
    sorts = ["project", "bought"]
    if not any(is_column(name, "purpose") for name in columns):
        sorts.append("recipient")
    elif not any(column_kind(name) == "reference" for name in columns) and any(
        is_column(name, "recipient") for name in columns
    ):
        sorts += ["purpose", "recipient"]
    for sort in sorts:
        longest = _SHORT_PURPOSE if sort == "purpose" else 25
        for heading in headings.cells:
            words = _apart(told.get(heading.column, ""), made)
            if is_column(heading.text, sort) and _NAMES.search(words) and len(words.split()) <= longest:
                return {"title": words}
    return {}


def _apart(words: str, made: Sequence[Block]) -> str:
    """What a cell holds, or of one that was parted the project: "Quay Trust" over "Lamps for the pier"."""
    if any(words in block.text for block in made):
        return words
    told = (b.text for label, b in itertools.pairwise(made) if is_column(label.text.rstrip(":"), "project"))
    return next((text for text in told if text in words), words)


_SHORT_PURPOSE = 12  # words: what a grant is for is told as a name, and in no sentence


_NAMES = re.compile(r"[^\W\d]{3}")


def _subject(headings: Block, row: Block, made: Sequence[Block]) -> dict[str, str]:
    """What stands in the one column that says what an entry is about, where no label knows it: "Report"."""
    if any((x := opening_label(b.text)) and x.field == "title" for b in made):
        told = _told_as_title(made)
        return {"title": told} if told and opening_label(told) else {}
    heads = [(h.column, plain(h.text)) for h in headings.cells]
    about = [column for column, name in heads if _SUBJECT.fullmatch(name)]
    about = about or [
        column for column, name in heads if column_kind(name) == "title" and not _PARTY.search(name)
    ]
    cells = {c.column: " ".join(c.text.split()) for c in row.cells}
    if len(about) > 1:  # "Description" and "Brief description": one holds sentences
        about = [column for column in about if not cells.get(column, "").endswith(".")]
    words = [cells[column] for column in about if len(about) == 1 and column in cells]
    words = [text for text in words if shape_of(text) != "reference"]
    return {"title": words[0]} if words and words[0] and len(words[0].split()) <= 25 else {}


def _title_beside_outcome(headings: Block, row: Block) -> dict[str, str]:
    """The title that a cell under "Decision" opens with, where what came of it has a column of its own."""
    heads = {plain(h.text): h.column for h in headings.cells}
    column = heads.get("decision", heads.get("decisions"))
    titled = any(column_kind(h.text) == "title" for h in headings.cells)
    if titled or column is None or not heads.keys() & {"outcome", "result", "decision outcome"}:
        return {}
    words = next((" ".join(c.text.split()) for c in row.cells if c.column == column), "")
    opens = _OPENING_TITLE.match(words)
    return {"title": opens["title"]} if opens else {}


# "Lamps: second order. Ten lamps from Quay Ltd.": no sentence, which would have a verb, and no sum.
_OPENING_TITLE = re.compile(
    r"(?P<title>(?!(?:To|The|I|We|That|Not|Withdrawn|Approve|Agree|Note|\w+ed)\b)[A-Z](?:(?!\b(?:is|are|was|were|be|been|has|have|had|will|to)\b)[^.;?!\u00a3]){5,90}"
    r"[^\W\d_])\.(?:\s+(?=[A-Z])|$)"
)


def _told_as_title(made: Sequence[Block]) -> str | None:
    """What stands below the label of a title, which may read like a label: "RESTRICTED: an appointment"."""
    for label, block in itertools.pairwise(made):
        known = opening_label(label.text)
        if known and known.field == "title" and not label.text[known.value :].strip():
            return block.text if _LIKE_LABEL.match(block.text) else None
    return None


_LIKE_LABEL = re.compile(r"[A-Z][\w ]{3,30}:\s+\S+\s\S")
_PARTY = re.compile(r"\b(?:recipient|applicant|organisation|group|charity|club|body)\b")
_SUBJECT = re.compile(
    r"(?:(?:agenda|board|decision)\s+)?(?:(?:item|matter|business|topic|notice|update)s?|report|paper)"
    r"(?:\s+(?:considered|discussed|received|before the board))?"
    r"|(?:key\s+)?decisions?\s+(?:to be (?:taken|made|considered)|required|sought|due)"
    r"|(?:proposed|planned|forthcoming)\s+decisions?|(?:matter|issue)s?\s+for\s+decision"
)


# "To approve …", "The Commissioner agreed …": a sentence that decides.
_DECIDING = r"To\s+[a-z]+\b|The\s+(?:Deputy\s+)?(?:Commissioner|PCC|PFCC|Mayor)\s+[a-z]+"

# "Insurance renewal. Approved on the terms in the record.": a title that its cell prints before the decision.
_BEFORE_DECISION = re.compile(
    r"(?P<title>[A-Z][^.:;\u00a3]{3,90})\.\s+(?=(?:Approv|Agree|Refus|Reject|Declin|Defer|Not(?:ed?|ing)\b|Award|Grant|Accept|Authoris|Closed|Withdr|Decided|Endorse|Support|Not\s)"
    rf"\w*\b|{_DECIDING})"
)

# "People Zones On 4 April the Commissioner …": a title that its cell runs into the prose.
_RUN_IN = re.compile(
    r"(?P<title>[A-Z][\w'\u2019-]*(?:\s+(?:[A-Z][\w'\u2019-]*|of|and|the|for|to|in|&)){1,7}?)\s+(?=(?:On|The|To|This|In|At|It|Following)\s+(?:\d|[a-z]|Commissioner|PCC|Police))"
)


# "Quay Academy – To approve a grant towards sessions."
_BEFORE_DASH = re.compile(
    r"(?P<title>[A-Z][^.;\u00a3]{3,110}?)\s[\u2013\u2014]\s+"
    rf"(?={_DECIDING}|to\s+[a-z]+\b)"
)


def _names_title(label: str) -> bool:
    """Whether the entry's title stands under this label, in whatever words: "Title:", "Project:"."""
    known = opening_label(label)
    if known is None or label[known.value :].strip():
        return known is not None and known.field == "title"
    return known.field == "title" or (
        known.field == "title, else" and column_kind(label.rstrip(":")) == "title"
    )


def _is_told(label: str) -> bool:
    """Whether cells under this label tell of the decision or what it is about."""
    return column_kind(label.rstrip(":")) in ("decision", "title")


def _is_stopped_title(text: str, below: str) -> bool:
    """Whether a line with a full stop is a title over the sentences below it: "Sefton Coast Patrols."."""
    opens = _OPENING_TITLE.fullmatch(text)
    return opens is not None and len(text.split()) <= 12 and below.endswith(".") and len(below) > len(text)


_LONGEST_TITLE = 18  # words
_LONGEST_SENTENCE = 32  # … of a decision in one sentence, without a full stop, that is all the title there is
_DECISION = re.compile(r"(?:key )?decisions?(?: (?:taken|made))?")
_GOES_ON = re.compile(r"[.;!?]\s+[A-Z]")


def _first_line_title(blocks: Sequence[Block]) -> dict[str, str]:
    """A cell of several paragraphs opens with the entry's title, where no column holds it; else the decision
    itself, printed as a title, is one.
    """
    if any(_names_title(b.text) for b in blocks):
        return {}
    for at, block in enumerate(blocks):
        if at + 2 < len(blocks) and _is_told(block.text) and block.text.endswith(":"):
            first, second = blocks[at + 1], blocks[at + 2]
            if (
                first.kind != "item"
                and (not first.text.endswith((".", ":")) or _is_stopped_title(first.text, second.text))
                and len(first.text.split()) <= _LONGEST_TITLE
                and not opening_label(second.text)
                and "\u00a3" not in first.text
            ):
                return {"title": first.text.removesuffix(".")}
    for label, block in itertools.pairwise(blocks):
        if not _is_told(label.text) or opening_label(block.text):
            continue
        if title := bold_title(block):
            return {"title": title.strip(" .:\u2013\u2014-")}
        opens = [p.match(block.text) for p in (_BEFORE_DASH, _RUN_IN, _BEFORE_DECISION)]
        if match := next(filter(None, opens), None):
            return {"title": match["title"]}
    for label, block in itertools.pairwise(blocks):
        if (
            _DECISION.fullmatch(plain(label.text))
            and len(block.text.split()) <= (20 if _GOES_ON.search(block.text) else _LONGEST_SENTENCE)
            and not block.text.endswith(".")
            and re.search(r"[^\W\d]{3}", block.text)
            and shape_of(block.text) != "reference"
            and not ((x := opening_label(block.text)) and ":" in block.text[x.end : x.value])
        ):
            return {"title": block.text}
    return {}
