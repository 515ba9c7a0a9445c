"""Who and what the paper is, by its labels: reference, title, originator, decision-maker, recipient body.

A labelled value wins; only where the paper prints none are the heading and the first lines asked.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ...block import Block
from ...forms.vocabulary import opening_label, plain
from ..dates.dates import find_dates
from .banners import is_banner
from .entry_titles import FILE_BEHIND, entry_title
from .references import BARS, tidy_reference
from .report_heads import meeting_body, tidy_body
from .titles import split_heading
from .values import BY_WORDS, PERSON, ROLE_WORDS, Filled, Value, is_blank, over_lines, without_contact

# --- people and bodies ------------------------------------------------------------------------------------

_REPORT_NUMBER = re.compile(r"\s+(?P<ref>[A-Z][a-z]{2} ?\d{1,3}[-/]\d{2})$")
"""Of a report, below whose it is, in one cell: "Commissioner of Police / Pol 88-22"."""


_HEADS_NEXT = re.compile(
    r"(?:(?:legal|financ\w+|officers?['\u2019]?)\s+)?(?:views?|advice|comments?|implications|decision|signature|date)",
    re.IGNORECASE,
)


def tidy_originator(value: Value) -> str:
    """The whole value, name and role, without telephone, e-mail and "the"."""
    text = without_contact(over_lines(value))
    if "\u00a3" in text or not re.search(r"[^\W\d_]{2}", text):
        return ""  # a column headed "By" beside one of sums
    if _HEADS_NEXT.fullmatch(text):
        return ""  # the heading of the next column: "Prepared by | Legal view | Decision"
    text = re.split(r"\.\s+(?=(?:Seen|Cleared|Checked|Approved|Published|The|This|It)\s)", text)[0]
    text = re.sub(r"\s+on\s+(?:\w+day,?\s+)?\d.*$", "", text)  # when it was asked for
    text = re.sub(r"\s+(?:For|FOR) (?:scrutiny|decision|information|noting|approval)$", "", text)
    declared = re.sub(r"\s+(?:has|have|confirms?|is|was|will)\s+[a-z].*$", "", text)
    if declared != text and not (PERSON.fullmatch(declared) or ROLE_WORDS.search(declared)):
        return ""  # a sentence about something else
    text = declared
    text = re.sub(r"\s+to\s+(?:the\s+)?(?:chair|members)\b.*$", "", text, flags=re.IGNORECASE)  # who is told
    text = _REPORT_NUMBER.sub("", re.sub(r"(?<=[a-z]{3}|\w\w\))\.$", "", text))
    return re.sub(r"^(?:the|THE)\s+", "", text)


# --- one value a field ------------------------------------------------------------------------------------


_ONLY_THE_OFFICE = re.compile(r"THE (?:COMMISSIONER|PCC|PFCC)")
_CAME_OF_IT = r"(?:(?:not )?(?:approved|agreed|supported)|refused|rejected|declined|deferred|noted|withdrawn)"


def tidy_decider(value: Value) -> str | None:
    """Name or office of the decision-maker, a sentence behind it cut off; None for "Approved: Yes"."""
    days = find_dates(value.text)
    if days and days[0].start == 0 and (who := value.text[days[0].end :].strip(" ,\u2013\u2014-")):
        value = replace(value, text=who, start=value.end - len(who))  # "Approved: 3 May 2031 - Ann Bell"
    if (
        re.match(rf"(?:yes|no|n/a|[yn]\W*$)\b|\d|subject to|{_CAME_OF_IT}$", value.text, re.IGNORECASE)
        or "\u00a3" in value.text
    ):
        return None
    if re.search(r"\(\*?delete (?:as|where)\b|\[[xX\u2713 ]?\]|[\u2610-\u2612]", value.text, re.IGNORECASE):
        return None  # "PCC/CHIEF EXECUTIVE (Delete as appropriate)"
    if re.match(r"not published|commercially sensitive", value.text, re.IGNORECASE):
        return None  # "Outcome: Approved – not published"
    if re.fullmatch(r"(?:exempt|restricted|confidential|published|open|none)\W*", value.text, re.IGNORECASE):
        return None  # a marking, or the label below one that is left empty
    if value.bare and _ONLY_THE_OFFICE.fullmatch(value.text):
        return None  # "DECISION BY THE COMMISSIONER", over the place where one signs
    if re.match(r"(?:signature|signed|print|date)\b(?! by\b)", value.text, re.IGNORECASE):
        return None  # a line to sign on, below "Approved"
    under = plain(value.label) == "approved" and value.text.endswith(".")
    if plain(value.label) == "approved" and len(value.text.split()) > (8 if under else 16):
        return None  # a sentence below "Approved"
    if plain(value.label).startswith("approved") and re.search(
        r"\b(?:is|are) (?:approved|agreed)\b", value.text
    ):
        return None
    text = without_contact(tidy_body(over_lines(value)))
    text = re.split(r"\s+(?=(?:The|I)\s+[a-z]+\s+[a-z]+)", text)[0]
    text = re.sub(r"[\s,]+(?:on|dated?)\s*\.?$|(?<=[a-z]{3})\.$", "", text)
    return re.sub(r"^(?:the|THE)\s+", "", text)


_FOR_WHAT = re.compile(
    r"(?:for\s+)?(?:(?:decision|information|noting|approval|discussion|consideration|endorsement|assurance)\b"
    r"(?:\s*(?:/|,|&|and\b|or\b)\s*)?)+\.?",
    re.IGNORECASE,
)

# "Report for decision: 24/117" is for no one, and "Report to Board (PDF)" a link on a page.
# What a report is for, or what its body is asked to do: "That the Committee: notes the report".
# Nor is the next link of a site's menu.
_NO_BODY = re.compile(
    r"^that the\b|^(?:membership|terms of reference|(?:meeting )?room)\b"
    r"|^(?:decision|information|noting|approval)\s*:|@|\bmail ?box\b|\binbox\b"
    r"|^(?:meetings|calendar|library|decisions|forward plans?|search documents|what[\u2019']s new)$"
    r"|^\S{1,12}(?: \S+)? (?:after|within) \w+ (?:weeks?|months?)\b"
    r"|^(?:approves|notes|agrees|considers|receives)\b|\((?:pdf|docx?|word)\b",
    re.IGNORECASE,
)

# "For: Deputy Police and Crime Commissioner", and not "For: 7, against: 2".
_IS_BODY = re.compile(
    r"\b(?:panel|board|committee|forum|commissioner|pcc|pfcc|dpcc|mayor|chief executive|chief constable)\b",
    re.IGNORECASE,
)


# Under "Meeting", when and where it is: "6 July 2031, Council House, Oxby".
_DAY_FIRST = re.compile(r"(?:\w+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?[\s/.]")


def _tidy_title(text: str) -> str:
    words = re.sub(
        r"\s+(?:OPEN|CONFIDENTIAL|Open|Confidential)\s*[\u2610-\u2612\u2713\u2714].*$",
        "",
        FILE_BEHIND.sub("", text),
    )
    return words.strip(" \u2013-\u201c\u201d\"'")


# What a list prints in the place of a title that it withholds: "CONFIDENTIAL \u2013 not for publication".
_WITHHELD = re.compile(
    r"\W*(?:(?:confidential|restricted|exempt|private|withheld|redacted)\b[\s.,:;()\u2013\u2014-]*(?:decision|item|information|business)?"
    r"[\s.,:;()\u2013\u2014-]*)?(?:(?:this\s+\w+\s+is\s+)?not\s+(?:for\s+publication|published|to\s+be\s+published))?\W*",
    re.IGNORECASE,
)


_TIDY: dict[str, Callable[[Value], str | None]] = {
    "reference": lambda v: tidy_reference(v.text),
    "title": lambda v: None if _WITHHELD.fullmatch(v.text) else _tidy_title(v.text),
    "originator": tidy_originator,
    "submitted_to": lambda v: (
        None
        if _FOR_WHAT.fullmatch(v.text)
        or _NO_BODY.search(v.text)
        or (plain(v.label) == "meeting" and _DAY_FIRST.match(v.text) and not _IS_BODY.search(v.text))
        or (plain(v.label) == "for" and not (_IS_BODY.search(v.text) and len(v.text.split()) <= 12))
        else ("The " if v.text.startswith("The ") and not v.bare else "") + tidy_body(over_lines(v))
    ),
    "decided_by": tidy_decider,
    "reason": lambda v: v.text,
    "organisation": lambda v: v.text,
}


# "The subject of the decision: This report advised the Cabinet of …": a sentence, and no title.
_TELLS = re.compile(r"this (?:report|paper|notice)\b.*\.$", re.IGNORECASE | re.DOTALL)


def labelled_fields(values: Sequence[Value]) -> dict[str, Filled]:
    """The first filled value of each header field that stands beside a label, tidied."""
    found: dict[str, Filled] = {}
    behind: dict[str, Filled] = {}
    names = {value.at for value in values if plain(value.label) in _NAMED}  # below one "Title" is a job
    # "From" may name who asked; "Case officer" is the one who wrote.
    for value in sorted(filter(_is_papers_own, values), key=lambda v: (v.bare, plain(v.label) == "from")):
        tidy = _TIDY.get(value.field)
        if _is_originator(value) and "originator" not in found:
            found["originator"] = Filled(tidy_originator(value) or value.text, value.evidence)
        if (
            tidy is None
            or value.field in found
            or is_blank(value.text)
            or (value.block.zone in ("signature", "checklist") and value.field in ("title", "reference"))
            or (value.field in ("submitted_to", "title") and _heads_column(value))
            or (value.field == "submitted_to" and _is_in_text(value))
            or (value.field == "title" and _TELLS.match(value.text))
            or (value.field == "title" and value.at - 1 in names and ROLE_WORDS.search(value.text))
            or (value.field == "submitted_to" and re.search(r"[a-z]\.\s+[A-Z]", value.text))
        ):
            continue
        if value.field == "reference" and plain(value.label) == "title and reference":
            _split_pair(value, found)
            continue
        if len(value.text) > (600 if value.field == "title" else 300):
            opening = _opening_sentence(value.text) if value.field == "title" else None
            if not opening:
                continue
            value = replace(value, text=opening)
        text = tidy(value)
        if value.field == "originator" and (number := _REPORT_NUMBER.search(value.text)):
            behind.setdefault("reference", Filled(number["ref"], value.evidence))
        if text and value.field == "reference" and (title := _title_behind(value, text)):
            behind.setdefault("title", Filled(title, value.evidence))
        if text and not is_blank(text):
            found[value.field] = Filled(text, value.evidence)
        elif (
            plain(value.label) in _PAPER_NAMES
            and plain(value.block.text).startswith(plain(value.label))
            and not is_banner(value.text)
        ):
            behind.setdefault("title", Filled(value.text, value.evidence))
    return _asked_of(values) | _subject(values) | behind | found


def told_by_words(inferred: Sequence[Value], filled: dict[str, Filled], *, listed: bool) -> dict[str, Filled]:
    """What labels name that no list knows, where none does that is known; an entry opens with its title."""
    told = {name: found.unsure(BY_WORDS) for name, found in labelled_fields(inferred).items()}
    if listed:
        told.pop("title", None)
    known = told | filled
    if listed and known.get("submitted_to") == known.get("decided_by"):
        known.pop("submitted_to", None)  # who is to decide an entry of a plan
    return known


def _asked_of(values: Sequence[Value]) -> dict[str, Filled]:
    """Whom a request goes to, where a label tells who is to decide it: "To be decided by"."""
    named = (v for v in values if _YET_TO_DECIDE.fullmatch(plain(v.label)) and not is_blank(v.text))
    return next(({"submitted_to": Filled(v.text, v.evidence)} for v in named if len(v.text) < 120), {})


_YET_TO_DECIDE = re.compile(r"to be (?:decided|determined|approved|agreed|taken|made) by")


def _subject(values: Sequence[Value]) -> dict[str, Filled]:
    """The title that stands below "Decision:" in the head of a paper."""
    named = next((value for value in values if _is_subject(value)), None)
    return {"title": Filled(named.text, named.evidence)} if named else {}


def _is_subject(value: Value) -> bool:
    """Whether "Decision:" in the head of a paper names its subject: no sentence, and no word of outcome."""
    words = value.text.split()
    head = value.at <= _TOP and plain(value.label) == "decision" and value.start == 0 and not value.bare
    return head and 3 <= len(words) <= 30 and not value.text.endswith(".") and not _DECIDED.search(value.text)


_TOP = 6  # blocks
_DECIDED = re.compile(
    r"^\W*(?:to|that|the|i|we|not)\b|\b(?:approved?|agreed|refused|noted|deferred|declined|is|are|was|has|have|will|be)\b",
    re.IGNORECASE,
)


def _title_behind(value: Value, number: str) -> str | None:
    """The title that stands behind the paper's number on its line: "Decision no. 12/2023: Quay lights"."""
    rest = value.text.removeprefix(number)
    title = re.split(r"\s\|\s", rest.strip(" :|\u2013\u2014-"))[0]
    parted = rest[: rest.find(title)].strip() != ""
    words = 2 if parted else 3
    in_head = value.block.zone in ("header", "decision") and rest != value.text and title[:1].isupper()
    if not in_head or not words <= len(title.split()) <= 30 or title.endswith((".", ":", ";")):
        return None
    return None if opening_label(title) or is_banner(title) or meeting_body(title) else entry_title(title)


def _opening_sentence(text: str) -> str | None:
    """What a whole entry in the cell of its title is about: its first sentence, without its number."""
    _, words = split_heading(re.sub(r"^[\d/.-]+\s+(?=[A-Z])", "", text.split(". ")[0]))
    return words.rstrip(".") if len(words.split()) <= 30 and len(words) < len(text) else None


def _heads_column(value: Value) -> bool:
    """Whether "Panel" stands over a column of some table in the text, and not beside its value."""
    if value.block.kind != "row":
        return False
    beside = len(value.block.cells) == 2 and value.block.text.startswith(value.label)
    in_text = value.at > 12 and value.block.zone in ("background", "finance", "body", "appendix")
    return plain(value.text) in _HEADS or (in_text and not beside)


def _is_in_text(value: Value) -> bool:
    """Whether "For" or "To" stands in the text of a decision, and not in a box that closes it."""
    cells = value.block.cells
    boxed = len(cells) == 2 and plain(cells[0].text) == plain(value.label)
    return value.block.zone in ("decision", "conditions", "appendix") and not boxed


# What heads the column beside one: "Panel | Yes/No", "Meeting | Items".
_HEADS = (
    "answer",
    "answers",
    "response",
    "yes/no",
    "yes or no",
    "comment",
    "comments",
    "item",
    "items",
    "topics",
)
_PAPER_NAMES = ("record of decision", "decision notice")
"""A paper's name before its number, or before its title: "Record of decision: The precept for 2024-25"."""


def _is_papers_own(value: Value) -> bool:
    """Whether it is not of an assessment that stands behind the paper."""
    return value.at <= _OF_HEADER or _ASSESSES.search(value.block.heading) is None


_ASSESSES = re.compile(r"\b(?:impact|equality|privacy|protection|risk)\b.*\bassessment\b", re.IGNORECASE)
_OF_HEADER = 8  # blocks

_NAMED = ("name", "name and role", "name and title", "name and position", "name and job title")
_ORIGINATES = re.compile(r"\b(?:originat(?:or|ing)|author)\b", re.IGNORECASE)


def _is_originator(value: Value) -> bool:
    """Whether "Name and role" stands under a heading such as "Originating officer declaration"."""
    named = plain(value.label) in _NAMED and not is_blank(value.text)
    return named and _ORIGINATES.search(value.block.heading) is not None


def find_reason(blocks: Sequence[Block], values: Sequence[Value]) -> Filled | None:
    """Why a paper is submitted, where no label asks for it: "Purpose: For decision", "For noting" alone."""
    for value in values:
        asks = plain(value.label) in ("purpose", "purpose of report", "report for", "for")
        if asks and _FOR_WHAT.fullmatch(value.text):
            whole = value.block.text[max(0, value.start - 4) : value.end]  # "REPORT FOR DECISION"
            said = _FOR_WHAT.fullmatch(whole) and "\t" not in whole  # and no label in a cell of its own
            return Filled(whole if said else value.text, value.evidence)
    for block in blocks[:12]:
        cells = [cell.text.strip() for cell in block.cells]
        if (
            len(cells) == 2
            and plain(cells[0]) in ("for", "purpose", "reason")
            and _FOR_WHAT.fullmatch(cells[1])
        ):
            return Filled(cells[1], block.evidence())
    for block in blocks[:8]:
        parts = BARS.split(block.text) if block.zone == "header" else []
        told = next((p for p in parts if p[:4].lower() == "for " and _FOR_WHAT.fullmatch(p)), None)
        if told:
            return Filled(told, block.evidence())
    return None


def second_title(values: Sequence[Value]) -> Filled | None:
    """What a paper without a title calls its service or project, behind a label of the header."""
    for value in values:
        short = 2 <= len(value.text.split()) <= 20 and not value.text.endswith(".")
        if value.field == "title, else" and short and value.block.zone in ("header", "decision"):
            return Filled(value.text, value.evidence)
    for value in values:
        names = value.field == "other" and plain(value.label).endswith("decision")
        if names and value.at < 8 and _is_title_like(value.text):
            return Filled(split_heading(value.text)[1], value.evidence)
    return None


def _is_title_like(text: str) -> bool:
    """Whether a few words name a matter and decide nothing: "Night bus – funding 2024/25"."""
    decides = re.match(
        r"(?:to|that|the|i|it|we|approved?|agreed?|refused|noted|deferred|yes|no)\b", text, re.IGNORECASE
    )
    plain_words = text[:1].isupper() and not text.endswith(".") and "\u00a3" not in text
    return plain_words and not decides and 3 <= len(text.split()) <= 20


def _split_pair(value: Value, found: dict[str, Filled]) -> None:
    reference, title = split_heading(value.text)
    if reference:
        found.setdefault("reference", Filled(reference, value.evidence))
    if title:
        found.setdefault("title", Filled(title, value.evidence))
