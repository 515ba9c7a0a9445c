"""What words that no label names are by their shape: a reference, a day, an outcome, an office."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ..block import Block
from ..fields.dates.dates import find_dates, is_day_alone
from ..fields.header.references import REFERENCE, is_financial_year
from ..fields.outcome.said import outcome_in
from ..fields.signatures.signatories import is_office
from ..forms.vocabulary import labels_in
from ..outline.links import without_link
from ..outline.marks import MONTHS

LABELS = {
    "reference": "Reference no",
    "date": "Date of decision",
    "decision": "Decision",
    "decided_by": "Decision maker",
    "originator": "Originator",
    "title": "Title",
    "status": "Status",
}
"""The label that a list leaves out, by the kind of what stands behind it."""


def shape_of(text: str) -> str | None:
    """The kind of thing that the whole text is; None for prose, titles and sums."""
    words = text.strip(" .")
    if is_day_alone(words):
        return "date"
    if (REFERENCE.fullmatch(words) or _NUMBER.fullmatch(words)) and not is_financial_year(words):
        return "reference"
    office = _DELEGATED.sub("", words)
    if _OFFICE.fullmatch(office) or is_office(office):
        return "decided_by"
    if MARKING.fullmatch(words):
        return "status"
    return "decision" if len(words.split()) <= 12 and outcome_in(words) else None


MARKING = re.compile(
    r"(?:part\s+\S{1,3}\s*[\u2013\u2014-]\s*)?(?:open|public|official|(?:(?:not|non|part(?:ly|ially)?)[\s-]*)?"
    r"(?:restricted|confidential|exempt))",
    re.IGNORECASE,
)
"""How much of a decision is published, and no more: "OPEN", "Part 2 \u2013 confidential"."""
_NUMBER = re.compile(
    r"(?:[A-Z]{1,8}[-/ ]){0,3}(?:[A-Z]{1,8})?(?:\d{1,4}[./-]\d{2,5}(?:[./-]\d{1,4}){0,2}|\d{3,6}"
    r"|(?!(?:19|20)\d\d\D)\d{1,4}\s?[\u2013-]\s?(?:19|20)\d\d)"
)
_DELEGATED = re.compile(
    r",?\s*\(?(?:under\s+)?delegat(?:ed|ion)(?:\s+(?:authority|powers?|decision))?\)?$", re.IGNORECASE
)
_OFFICE = re.compile(r"(?:the )?(?:D?PF?CC|(?:deputy )?(?:commissioner|mayor))", re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?<=\d)\.\s+(?=[A-Z])|\s*[\u00b7|\u2022;()\[\]\t]\s*|\s+[\u2013\u2014-]\s+|,\s+(?!\d{4}\b)"
)


def facts_in(block: Block) -> list[tuple[str, str]]:
    """What a line of nothing but facts states, each with its kind: "DN/24/7 · 11 June 2024 · Approved"."""
    if block.kind == "row":
        return _facts_of_row(block)
    if block.kind not in ("paragraph", "item") or len(block.text) > 120:
        return []
    title, facts = facts_behind(block.text)
    number = without_link(block.text)
    if not facts and number != block.text and shape_of(number) == "reference":
        return [("reference", number)]  # "PCC/22/41 Read more"
    if not facts and (named := _REF_ALONE.fullmatch(number)):
        return [("reference", named["ref"])]
    return [] if title else list(facts)


def tells_facts(block: Block) -> bool:
    """Whether a line outside a table is nothing but two facts or more."""
    return block.kind in ("paragraph", "item") and len({kind for kind, _ in facts_in(block)}) > 1


def recorded_facts(block: Block) -> set[str]:
    """What a line that closes a story records of its decision and no more: its number, who decided and when.

    None of these where it tells neither the number nor who decided.
    """
    if block.kind not in ("paragraph", "item") or len(block.text) > 120:
        return set()
    labels = labels_in(block.text)
    told = {label.field for label in labels} if labels and labels[0].start == 0 else set()
    told |= {kind for kind, _ in facts_in(block)}
    if _SIGNED_BY.match(block.text):  # a signature, and read as one
        told |= {"decided_by", *(kind for kind, _ in facts_behind(block.text)[1])}
    return told if told & {"reference", "decided_by"} else set()


def _facts_of_row(row: Block) -> list[tuple[str, str]]:
    """What a row states without a label that is known: "DN/24/7 | OPEN", "When | 4 May 2021"."""
    texts = [" ".join(cell.text.split()) for cell in row.cells if cell.text.strip()]
    if len(texts) == 2 and texts[0].casefold() == "when" and is_day_alone(texts[1]):
        return [("date", texts[1])]
    if [shape_of(text) for text in texts] != ["reference", "status"]:
        return []
    return [("reference", texts[0]), ("status", _PART.sub("", texts[1]))]


_PART = re.compile(r"part\s+\S{1,3}\s*[\u2013\u2014-]\s*", re.IGNORECASE)


@lru_cache(maxsize=1 << 11)  # asked for each line in several ways to cut a list
def facts_behind(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """A title without the facts that close its line, and two or more of these, each of another kind.

    >>> facts_behind("Boats for the cadets (refused 4 May 2021)")
    ('Boats for the cadets', (('decision', 'refused'), ('date', '4 May 2021')))
    """
    if len(text) > _LONGEST:
        return text, ()
    if glued := _glued_behind(text):
        return glued[0], tuple(glued[1])
    whole, text = text, without_link(text)
    ends = [0, *(match.end() for match in _BETWEEN.finditer(text))]
    facts: list[tuple[str, str]] = []
    at = len(text)
    for start in reversed(ends):
        part = text[start:at].strip(_MARKS)
        told = _facts_of(part)
        if (part and not told) or {kind for kind, _ in told} & {kind for kind, _ in facts}:
            break
        facts, at = [*told, *facts], start
    return (_title_of(text[:at]), tuple(facts)) if len(facts) > 1 else (whole, ())


def _title_of(text: str) -> str:
    """What stands before facts, without the marks and the link between: "Lamps (PDF, 98KB) |"."""
    title = without_link(text.rstrip(_MARKS.replace(")", "")))
    return title if title.count(")") <= title.count("(") else title.rstrip(_MARKS)


def _glued_behind(text: str) -> tuple[str, list[tuple[str, str]]] | None:
    """A title that runs into the line of facts below it: "Lamps Approved 4 May 2021 · Board · D21/07 · PDF".

    What else such a line tells, a board or a file, is left out.
    """
    head, *rest = _DOTTED.split(text)
    days = find_dates(head) if rest else []
    if not days or days[-1].end != len(head):
        return None
    done = _GLUED.search(head, 0, days[-1].start)
    if done is None:
        return None
    facts = [("decision", done["outcome"]), ("date", days[-1].text)]
    for part in rest:
        told = _facts_of(part.strip(_MARKS))
        if not {kind for kind, _ in told} & {kind for kind, _ in facts}:
            facts += told
    return _title_of(head[: done.start()]), facts


_DOTTED = re.compile(r"\s[\u00b7\u2022|]\s")
_GLUED = re.compile(
    r"(?<=[\w)\]])\s(?P<outcome>Not (?:approved|agreed|supported)|"
    r"(?:Approved|Agreed|Refused|Rejected|Declined|Deferred|Noted|Withdrawn)(?: in part)?)"
    r"(?: on)?:?\s*$"
)
_LONGEST = 300  # of a title with its facts
_MARKS = " \t.,;:|()[]\u00b7\u2022\u2013\u2014-"


def _facts_of(part: str) -> list[tuple[str, str]]:
    """What a part of a line states: one thing, or an outcome with its day ("approved on 4 May 2021")."""
    if (taken := _TAKEN_BY.fullmatch(part)) and shape_of(taken["who"]) == "decided_by":
        return [("decided_by", _without_powers(taken["who"])), *_facts_of(taken["day"] or "")]
    if (by := _BY_WHOM.fullmatch(part)) and shape_of(by["who"]) == "decided_by":
        who = _without_powers(by["who"])
        return [*_facts_of(by["what"]), ("decided_by", who)] if _facts_of(by["what"]) else []
    if (of := _REPORT_OF.fullmatch(part)) and is_office(of["who"]):
        return [("originator", of["who"])]
    if _YEARLESS.fullmatch(part):
        return [("date", part)]
    days = find_dates(part) if len(part.split()) <= 8 else []
    head = part[: days[0].start].removesuffix("on ").strip() if days and days[0].start else ""
    if head and days[0].end == len(part) and _is_bare(head):
        return [("decision", head), ("date", days[0].text)]
    if head and days[0].end == len(part) and _DONE_ON.fullmatch(head):
        return [("date", days[0].text)]
    if (named := _NAMED.fullmatch(part)) and not is_financial_year(named["ref"]):
        return [("reference", named["ref"])]
    kind = shape_of(part) if len(part.split()) <= 7 else None
    return [(kind, part)] if kind and (kind != "decision" or _is_bare(part)) else []


def _without_powers(who: str) -> str:
    """An office without "under delegated powers" behind it."""
    return re.sub(r",?\s+under\s+delegat.*$", "", who, flags=re.IGNORECASE)


_REPORT_OF = re.compile(
    r"(?:(?:on|after|following|considering)\s+)?(?:an?\s+|the\s+)?report\s+(?:of|by|from)\s+(?:the\s+)?(?P<who>[A-Z].*)",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(r"(?P<what>\S.*?),? by (?:the )?(?P<who>[A-Z].*)")
# "Decision taken by the Mayor on 3 May 2021"
_TAKEN_BY = re.compile(
    r"(?:(?:this\s+)?decision\s+)?(?:was\s+)?(?:taken|made|decided)\s+by\s+(?:the\s+)?"
    r"(?P<who>[A-Z][^\d]*?)(?:,?\s+(?:on\s+)?(?P<day>(?:[A-Z][a-z]+day\s+)?\d.*))?",
    re.IGNORECASE,
)
_SIGNED_BY = re.compile(r"signed\s+(?:off\s+)?by\s", re.IGNORECASE)
# A decision's number by itself, behind a word for it that no colon parts from it
_REF_ALONE = re.compile(
    r"(?:(?:decision|notice|record|sheet|entry|log)\s+)?(?:ref(?:erence)?|no|number)\b\.?\s*"
    rf"(?P<ref>{_NUMBER.pattern}|{REFERENCE.pattern})\.?",
    re.IGNORECASE,
)
_YEARLESS = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)? {MONTHS}", re.IGNORECASE)  # below a month and year
_DONE_ON = re.compile(r"(?:decided|taken|signed|made|dated)", re.IGNORECASE)

# "Decision 2024.010", "No. 14", and not "Decision: …", which is a label and read as such.
_NAMED = re.compile(
    rf"(?:(?:decision|notice|record|ref(?:erence)?|number|no)\b\.?\s*){{1,2}}(?P<ref>\d{{1,6}}|{_NUMBER.pattern})",
    re.IGNORECASE,
)


def _is_bare(text: str) -> bool:
    """Whether words are an outcome and no more: "Not approved", "approved in part"."""
    return len(text.split()) <= 3 and _DONE.search(text) is not None and outcome_in(text) is not None


_DONE = re.compile(r"^[^:]*\b\w+(?:ed|drawn|down)\b[^:]*$", re.IGNORECASE)  # and no "Community Grants Scheme"


def is_badge(text: str) -> bool:
    """Whether a line is an outcome and no more, as a card bears it."""
    return _is_bare(text.strip()) and shape_of(text.strip()) == "decision"


def is_fact(text: str) -> bool:
    """Whether a line is a marking, an office, or a day with what was done then, and so no title."""
    if len(text.split()) > 7:
        return False
    days = find_dates(text)
    lone = len(days) == 1 and _DAY_OF.fullmatch(text[: days[0].start]) and not text[days[0].end :].strip(" .")
    return bool(lone) or shape_of(text) in ("status", "decided_by", "date")


_DAY_OF = re.compile(
    r"(?:decided|published|taken|signed|made|agreed|approved|updated)\s+(?:on\s+)?", re.IGNORECASE
)


def facts_closing(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """A paragraph without the bracket that closes it, and the facts in that.

    >>> facts_closing("I have said no. (Decision 11/2031, 4 May 2031)")
    ('I have said no.', (('reference', '11/2031'), ('date', '4 May 2031')))
    """
    words, opened, closing = text.rstrip(" .").rpartition(" (")
    facts = facts_behind(f"({closing}")[1] if opened and closing.endswith(")") else ()
    return (words.rstrip(), facts) if facts else (text, ())


def with_labels(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of an entry, with each fact of such a line behind the label that the list leaves out."""
    made: list[Block] = []
    badge: list[Block] = []
    if len(blocks) > 1 and is_badge(blocks[0].text):
        words = f"{LABELS['decision']}: {blocks[0].text}"
        badge, blocks = [replace(blocks[0], text=words, kind="paragraph")], blocks[1:]
    for at, block in enumerate(blocks):
        facts = facts_in(block)
        if badge and block.kind == "item" and not facts:  # the tags of a card
            kind = shape_of(block.text)
            facts = [(kind, block.text)] if kind in ("reference", "status") else []
        elif at in (0, 1, len(blocks) - 1) and not facts and block.kind != "row":
            title, behind = facts_closing(block.text) if at else facts_behind(block.text)
            facts = list(behind)
            made += [replace(block, text=title)] if facts else []
        for kind, words in facts:
            held = tuple((0, line) for _, line in block.pieces if words in line.text)[:1] or block.pieces[:1]
            made += [Block(f"{LABELS[kind]}:", "paragraph", held), Block(words, "paragraph", held)]
        made += [] if facts else [block]
    return [*made, *badge]
