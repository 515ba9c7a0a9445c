"""What each part of a paper is for: headings and labels open zones, and other headings close them."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..block import Block, Zone
from ..forms.headings import zone_of
from ..forms.vocabulary import opening_label, plain
from ..page import Table
from .leads import leads_in
from .marks import is_mark
from .site_lines import is_site_line, site_head, site_tail

_APPROVAL = re.compile(  # the printed words of an approval block
    r"approval\s+by\s*:|I\s+hereby\s+(?:approve|agree)|I\s+(?:have\s+)?(?:approved?|agreed?)\s+(?:to\s+)?(?:the\s+)?(?:above|"
    r"recommendations?|request|proposals?|report|following recommendation)\b"
    r"|I\s+(?:do\s+not|cannot|am\s+(?:unable|not\s+(?:able|willing))\s+to)\s+(?:approve|support|agree\s+(?:to|with))"
    r"\s+(?:the|this|these)\s+(?:bid|request|application|proposal|recommendation)s?\b"
    r"|I\s+confirm\s+(?:that\s+)?(?:my|I\s+have)\b|the\s+above\s+(?:request|recommendations?)\s+ha(?:s|ve)\s+my\s+approval",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame)\.? )?[A-Z][\w'\u2019.-]*(?: [A-Z][\w'\u2019.-]*){1,3}")
_OFFICE = re.compile(
    r"(?:(?:acting|deputy|interim) )*(?:police(?:, fire)? (?:and|&) crime commissioner|commissioner|"
    r"chief executive|mayor)(?: (?:for|of) [\w ,&-]{3,60})?",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"\W*(?:yes|no|y|n|n/?a|not applicable|none|tbc|ydw?|oes|nac oes)\b", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"(?:(?:(?:Print(?:ed)?\s+|Full\s+)?(?:Name|NAME|name)|Post|Position)\s*:\s*[A-Z][^:]{2,60}\s)?"
    r"(?:Signature|SIGNATURE|Signed|SIGNED)\b(?!\s+(?:by\s+the\s+)?(?:agreement|copy|contract|off|"
    r"up))(?=.{0,80}$)"
)
# "OUTCOME/APPROVAL BY: PCC/CHIEF EXECUTIVE (delete as appropriate)", over what was decided.
_OUTCOME_BY = re.compile(
    r"(?:(?:outcome|decision)\s*(?:/|and|&|or)\s*approval|approval\s*(?:/|and|&|or)\s*(?:outcome|decision))\s+by\b[^.]*",
    re.IGNORECASE,
)
# What a page or paper is called, and not a part of it.
_KINDS = re.compile(r"decision details|decisions|information|(?:annexe?|appendix)(?: [a-z\d]{1,2})?")
_CLOSING = re.compile(
    r"(?:yours\s+(?:sincerely|faithfully|truly)|(?:kind|best)\s+regards|yn\s+gywir|yr\s+eiddoch\s+yn\s+gywir)\W*$",
    re.IGNORECASE,
)  # of a letter
_SHORT = ("recommendation", "summary", "conditions", "reasons", "checklist")
# Where a paper may ask without a heading for it; "Decision: The Commissioner is asked to …" asks too.
_BEFORE = ("header", "body", "background", "summary", "decision")
_LEFT_BY_LABELS = ("summary", "recommendation", "decision", "conditions", "reasons")


def place(blocks: Sequence[Block]) -> list[Block]:
    """Give each block its zone, the heading above it, and the lead-in of the list or table it is in."""
    reading = _Reading(blocks)
    texts = [block.text for block in blocks]
    head, tail = site_head(texts), site_tail(texts)
    for at, block in enumerate(blocks):
        around = (at < head and "\u00a3" in block.text) or at >= tail
        if block.kind != "row" and (around or is_site_line(block.text)):
            reading.placed.append(replace(block, kind="paragraph", zone="furniture"))
            continue
        if at >= tail:  # "23 May 2031 | New trams", a row of the news
            reading.placed.append(replace(block, zone="furniture"))
            continue
        # A page that opens with "Decision details", or a paper with "Annexe", names its kind, not its part.
        own = None if at < 2 and _KINDS.fullmatch(plain(block.text)) else _zone_opened(block, reading.zone)
        if reading.zone != "header" and _signs_off(blocks[max(0, at - 1) : at + 2]):
            own = "signature"
        reading.read(block, own)
    return reading.placed


# What a card bears above its title, and no label of it.
_BADGE = re.compile(
    r"(?:not |part(?:ly)? )?(?:approved|agreed|supported|noted)|refused|deferred|withdrawn", re.I
)


def _set_as_heading(block: Block) -> int | None:
    """The level that the file itself gives a heading; None for those that only look like one."""
    line = block.pieces[0][1]
    own = block.kind == "heading" and line.kind == "heading" and line.bbox is None
    return block.level if own else None


class _Reading:
    """Goes down the blocks of a paper and knows in which part of it the next one stands."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._set_alike = Counter(map(_set_as_heading, blocks))
        self.placed: list[Block] = []
        self.zone: Zone = "header"
        self._depth, self._heading, self._lead = 99, "", ""
        self._opens: Block | None = None  # the numbered paragraph or item that may introduce what follows
        self._opener: Block | None = None
        self._awaited = False
        self._asked: Zone | None = None  # the part that a list of what is asked for stands in
        self._form = _FormRows()
        self._tables: Counter[int] = Counter()  # how many rows of each table have been read
        self._over: Counter[int] = Counter()  # … when the heading that opened this part was

    def read(self, block: Block, own: Zone | None) -> None:
        """Place a block that opens the zone `own`, or none."""
        if self.zone == "conditions" and (not own or self._heads_conditions(block)):
            block, own = self._past_conditions(block)
        if self._awaited and block.kind == "heading" and not (zone_of(block.text) or self._heads_next(block)):
            block = replace(block, kind="paragraph")
        if block.kind == "heading" and not own and leads_in(block.text):
            if self.zone == "recommendation":
                block = replace(block, kind="paragraph")  # "2. The Panel is recommended to:" set in bold
            else:
                own = "recommendation"
        self._awaited = _awaits_value(block)
        if self._asked is not None and block.kind not in ("item", "row") and not self._goes_on(block):
            self.zone, self._asked = self._asked, None
        if not own and block.kind == "paragraph" and self.zone in _BEFORE and leads_in(block.text):
            self.zone, self._asked = "recommendation", self.zone
        if block.kind == "row":
            if self._goes_on_with_form(block):
                named = opening_label(block.cells[0].text)
                self.zone = "header" if named and named.field != "other" else "body"
                self._heading, self._opener = "", None
            self._tables[id(block.table)] += 1
            self.zone = self._form.zone_left(block, self.zone, own)
        if block.kind == "heading":
            self._pass_heading(block, own)
        elif own:
            self.zone, self._depth, self._heading = own, 99, _label_of(block)
        elif self.zone in _LEFT_BY_LABELS and _is_header_label(block) and not self._is_lone_value(block):
            self.zone, self._heading = "header", ""
        heading = "" if block.kind == "heading" else self._heading
        zone = "header" if own == "decision" and _OUTCOME_BY.fullmatch(block.text) else self.zone
        self.placed.append(block.placed(zone, heading, self._lead_of(block)))

    def _goes_on_with_form(self, block: Block) -> bool:
        """Whether a form goes on below a row whose cells were read as a heading and what stands under it.

        "Terms | The money is kept so long as: • …" is one, "Others paying in | Quay Council £900" the next.
        """
        return (
            self._opener is not None
            and self.zone in _LEFT_BY_LABELS
            and self.placed[-1].kind not in ("row", "heading")
            and self._over[id(block.table)] > 1
            and len(block.cells) == 2
            and not is_mark(block.cells[0].text)
            and _speaks(block.cells[0].text)
        )

    def _heads_conditions(self, block: Block) -> bool:
        """Whether the file sets a heading below that of the conditions: "Monitoring", over some of them."""
        opener = self._opener
        if opener is None or block.kind != "heading" or block.level <= opener.level:
            return False
        return {b.pieces[0][1].kind for b in (block, opener)} == {"heading"} and not block.marker

    def _past_conditions(self, block: Block) -> tuple[Block, Zone | None]:
        """The block with the part it opens, where a list of conditions ends without a known heading.

        The questions of a checklist end it, and so does an item that has the number of the next section: "4.
        What we looked at, each line ticked by the author" below the bullets of "3. Conditions".
        """
        if block.kind == "row" and _asks_in_rows(block.table):
            return block, "checklist"
        if self._opener is None or block.kind != "item" or not _follows(self._opener, block):
            return block, None
        within = itertools.takewhile(lambda above: above.kind != "heading", reversed(self.placed))
        if any(above.kind == "item" and _NUMBERED.fullmatch(above.marker) for above in within):
            return block, None
        return replace(block, kind="heading", level=self._opener.level), "body"

    def _heads_next(self, block: Block) -> bool:
        """Whether the file sets it as a heading, as it did one above or several below: it opens an entry."""
        again = any(
            b.kind == "heading" and b.level == block.level and _set_as_heading(b) for b in self.placed
        )
        level = _set_as_heading(block)
        badge = bool(self.placed) and _BADGE.fullmatch(self.placed[-1].text) is not None
        return level is not None and (again or (badge and self._set_alike[level] > 2))

    def _goes_on(self, block: Block) -> bool:
        """Whether a paragraph is a line of a list without marks, "a grant of £x to R;", or all it asks."""
        last = self.placed[-1].text.rstrip() if self.placed else ""
        if block.kind != "paragraph":
            return False
        small = last.endswith((":", ";", "; and")) and block.text[:1].islower()
        whole = block.text.rstrip().endswith(".") and not opening_label(block.text)
        if last.endswith((":", ";")) and leads_in(last) and whole:
            return True  # "The Commissioner is recommended to approve:", and what that is
        listed = last.endswith(":") or _NAMED_LINE.fullmatch(last)
        return small or bool(listed and _NAMED_LINE.fullmatch(block.text))

    def _lead_of(self, block: Block) -> str:
        """The paragraph that introduces a list or table; where paragraphs are numbered, that one."""
        if block.kind in ("paragraph", "heading"):
            self._lead, self._opens = block.text if block.kind == "paragraph" else "", None
            return ""
        opens = self._opens
        if block.kind == "row":
            return opens.text if opens else self._lead
        if opens and _same_marks(opens, block):
            self._opens = opens = None
        if block.text.endswith(":") or _NUMBERED.fullmatch(block.marker):
            self._opens = block
        return opens.text if opens and opens.text.endswith(":") else self._lead

    def _pass_heading(self, block: Block, own: Zone | None) -> None:
        if own:
            self.zone, self._depth, self._opener = own, _depth(block), block
            self._over = self._tables.copy()
        elif (
            _closes(block, self.zone, self._depth)
            or (self.zone == "conditions" and not (self._opener and _is_below(block, self._opener)))
            or (
                self._opener is not None
                and self.zone in _SHORT
                and _looks_like(block, self._opener)
                and not (self.zone == "conditions" and _is_below(block, self._opener))
            )
        ):
            self.zone, self._depth = "body", _depth(block)
        self._heading = block.text

    def _is_lone_value(self, block: Block) -> bool:
        """Whether it is "Approved." and nothing more below a heading: its value, not a label."""
        alone = block.kind == "paragraph" and ":" not in block.text and len(block.text.split()) == 1
        return alone and bool(self.placed) and self.placed[-1].kind == "heading"


# What is asked for, named and not told: "A grant of £900 to Quay Lamps.", each on a line of its own.
_NAMED_LINE = re.compile(
    r"An?\s(?!.*\b(?:is|are|was|were|has|have|had|will|would|can|may|must)\b).{15,220}[.;]"
)
_NUMBERED = re.compile(r"\(?\d{1,2}(?:\.\d{1,2})*[.)]?")


def _same_marks(one: Block, other: Block) -> bool:
    """Whether two items may be of one list: both are numbered, or neither is."""
    return bool(_NUMBERED.fullmatch(one.marker)) == bool(_NUMBERED.fullmatch(other.marker))


def _signs_off(near: Sequence[Block]) -> bool:
    """Whether the middle one of three paragraphs is a name alone: prose above it, an office below it."""
    if len(near) < 3 or near[1].kind not in ("paragraph", "heading") or near[2].kind != "paragraph":
        return False
    above, name, office = (block.text.strip() for block in near)
    return (
        (above.endswith(".") or not above.strip("_. "))
        and bool(_NAME.fullmatch(name))
        and bool(_OFFICE.fullmatch(office))
    )


def _awaits_value(block: Block) -> bool:
    """Whether it is the bare label of a header field: what stands below is its value, in capitals or not."""
    label = opening_label(block.text) if block.kind != "row" else None
    return label is not None and label.field != "other" and not block.text[label.value :].strip()


def _closes(block: Block, zone: Zone, depth: int) -> bool:
    """Whether a heading of unknown meaning ends the part above it."""
    if zone in ("header", "body"):
        return bool(block.marker) and _depth(block) <= depth
    if zone == "signature":
        return True
    marked = block.pieces[0][1].kind == "heading"
    return (bool(block.marker) or marked) and _depth(block) <= depth


def _is_below(block: Block, opener: Block) -> bool:
    """Whether a heading is set below another by its number, or by its size where only one has a number."""
    numbered = bool(block.marker) and bool(opener.marker)
    return _depth(block) > _depth(opener) if numbered else block.level > opener.level


def _follows(opener: Block, block: Block) -> bool:
    """Whether an item is numbered as the section after this one, and set out as a heading may be."""
    numbers = [re.fullmatch(r"(\d{1,2})[.)]?", b.marker) for b in (opener, block)]
    counted = [int(number[1]) for number in numbers if number]
    return len(counted) == 2 and counted[1] == counted[0] + 1 and block.text[-1:] not in ".;,:"


def _asks_in_rows(table: Table | None) -> bool:
    """Whether a table asks a question in most of its rows, three at least: it is a checklist.

    Questions stand in the first column that says more than a number.
    """
    if table is None:
        return False
    asked = [any(cell.text.rstrip().endswith("?") for cell in row[:2]) for row in table.rows]
    return sum(asked) >= 3 and 2 * sum(asked) > len(asked)


def _looks_like(block: Block, opener: Block) -> bool:
    """Whether two headings are set alike, so that one ends the part that the other opened."""
    looks = [
        (b.pieces[0][1].bold, b.pieces[0][1].kind, bool(b.marker), b.text.isupper(), b.text.endswith(":"))
        for b in (block, opener)
    ]
    return looks[0] == looks[1]


def _is_header_label(block: Block) -> bool:
    """Whether it opens with a header field's label and a colon: the part above it is over."""
    if any(_HEADS_SUMS.fullmatch(cell.text.strip()) for cell in block.cells[1:]):
        return False  # "Organisation | For | Grant £" heads a table of the part it stands in
    text = block.cells[0].text if block.cells else block.text
    label = opening_label(text)
    if label and re.search(r"\b(?:is|are|was|were|has|have|will)\b", label.name) and not block.cells:
        return False  # "The decision is subject to these conditions:"
    if label and label.field == "status" and len(block.cells) == 2 and block.kind == "row":
        return label.value >= len(text.strip())  # "Open or confidential | Open", below the conditions
    if label is None or label.field in ("other", "status", "title", "reason"):
        return label is not None and label.field == "title" and ":" in text[label.end : label.value + 1]
    return len(text) < 120 and (
        label.end == len(text.rstrip())
        or ":" in text[label.end : label.value + 1]
        or label.name[:1].isupper()
    )


_HEADS_SUMS = re.compile(r"[^\d\u00a3]{0,40}\(?\u00a3(?:000s?|m|k)?\)?")


def _label_of(block: Block) -> str:
    """The label that opens a part: a row's first cell, or the words up to the colon."""
    label = opening_label(block.text)
    if label is None and block.cells:
        return " ".join(block.cells[0].text.split())
    return block.text[: label.end if label else 0]


def _zone_opened(block: Block, zone: Zone) -> Zone | None:
    """The part of the paper that a block opens by its own words; `zone` is the part it stands in."""
    if (
        _APPROVAL.match(block.text)
        or _CLOSING.match(block.text)
        or (block.kind == "paragraph" and _SIGNATURE.match(block.text))
    ):
        return "signature"
    if block.kind == "heading":
        return "decision" if _OUTCOME_BY.fullmatch(block.text) else zone_of(block.text, loose=True)
    if block.kind == "paragraph" and _OUTCOME_BY.fullmatch(block.text):
        return "decision"
    first = (block.cells[0].text if block.cells else block.text).replace("\n", " ")
    label = opening_label(first)
    if any(zone_of(cell.text) for cell in block.cells[1:]):
        return None  # the headings of a table's columns: "Decision | Reason | Cost"
    if label and label.field == "other":
        return zone_of(label.name)
    if block.kind == "paragraph" and first.endswith(":") and zone_of(first) == "conditions":
        return "conditions"  # "What we ask in return:", a line by itself
    return _row_zone(block) if block.kind == "row" and zone != "checklist" else None


def _row_zone(block: Block) -> Zone | None:
    """The part that a row of a form is, by the section's name in its first cell: "Summary | The club …"."""
    names, *values = (cell.text.strip() for cell in block.cells)
    if block.table is None or max(map(len, block.table.rows)) > 3 or not any(map(_speaks, values)):
        return None
    if any(cell.header for cell in block.cells[1:]) or _ANSWER.match(values[0]):
        return None
    return zone_of(names)


def _speaks(text: str) -> bool:
    return len(re.findall(r"[^\W\d_]", text)) > 3


class _FormRows:
    """Remembers the part of the paper that a row of a form opened, which the form's next row ends."""

    def __init__(self) -> None:
        self._opened: Block | None = None
        self._before: Zone = "header"

    def zone_left(self, block: Block, zone: Zone, own: Zone | None) -> Zone:
        """The zone above a row that opens `own` or none, once the part of the row before it is over."""
        opened = self._opened
        if (
            opened is not None
            and opened.table is block.table
            and block.cells[0].column == 0
            and block.cells[0].text.strip()
            and not is_mark(block.cells[0].text)
        ):
            zone, self._opened = self._before, None
        if own and own != "signature" and block.table and block.table.ruled and _has_value(block):
            self._opened, self._before = block, zone
        return zone


def _has_value(block: Block) -> bool:
    return any(cell.text.strip() for cell in block.cells[1:])


def _depth(block: Block) -> int:
    return block.marker.rstrip(".").count(".") + 1 if block.marker else block.level
