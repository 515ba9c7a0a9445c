"""An item of minutes becomes the part of one record: its title, its number, and which of its words decide."""

import itertools
import re
from collections.abc import Sequence

from ...block import Block, Part
from ...fields.header.council_pages import RECORDED
from ...forms.vocabulary import opening_label
from ...outline.zones import place
from ...record import Kind
from ...sieve import Sought

_FOR = re.compile(r"\s*[\u2013\u2014(-]\s*for\s+(?:decision|information|noting|approval)\)?", re.IGNORECASE)
_BEHIND_TITLE = re.compile(
    r"\s*[\u2013\u2014-]\s*(?:(?:paper|report|appendix|enclosure)(?: no\.?)?(?: [\w/]*\d[\w/]*)?|"
    r"verbal(?: update)?|presentation)\s*$",
    re.IGNORECASE,
)
_PAPER_NO = re.compile(r"\s*\((?:paper|appendix|report|enc(?:losure)?|agenda item)\b[^)]*\)", re.IGNORECASE)
# "NEW KENNELS (Paper SB23-09)", "Paper SB23-09, presented by Ann Bell"; "Paper 4" counts a meeting's papers.
_NUMBER = r"(?=[^\s)]*\d)[A-Z]{1,6}[A-Z\d]{0,6}[/.-][\w/.-]*\w"
_PAPER_NUMBER = re.compile(
    rf"\((?i:paper|submission)\s+(?i:no\.?\s*|number\s+|ref\.?\s+)?(?P<ref>{_NUMBER})\)"
    rf"|^(?i:paper)\s+(?P<ref2>{_NUMBER})(?=[,;.:]|\s[\u2013\u2014-]|\swas\b|$)"
    rf"|\b(?:presented|introduced|spoke\s+to)\s+(?:the|this|his|her)\s+paper\s+\((?P<ref3>{_NUMBER})\)"
)
_PAPER_FIRST = re.compile(rf"^(?i:paper|report)\s+{_NUMBER}\s*(?::|\s[\u2013\u2014-])\s+(?=[A-Z])")
_REF = re.compile(r"\s*[([]?\bref(?:erence)?\.?:?[\s/]*(?P<ref>(?!/)[\w/.-]*\d[\w/.-]*)[)\]]?", re.IGNORECASE)
# "Ref 03/21/06/2023" on a line of its own, above the title of its item
REF_ALONE = re.compile(r"(?:Minute )?Ref(?:erence)?\.?:?\s*(?=[\w/.-]*\d)[\w/.-]{3,20}")

# "Fleet - For Decision", which a page saved as text may run into the words below it.
FOR_DECISION = re.compile(
    r"(?P<title>[A-Z][^.:]{3,90}?)\s*[\u2013\u2014-]\s*[Ff]or\s+(?:Decision|Information|Approval|Noting|Discussion)\b"
)
# The link that follows a title on a council's page; "Appendix A, item 7 pdf icon" is a paper behind an item.
_OF_ITEM = "".join(
    rf"(?<!item {number}{stop})" for number in (r"\d", r"\d\d", r"\d\d\d") for stop in ("", r"\.")
)
PDF_LINK = Sought(rf"{_OF_ITEM}\s+(?:pdf\s+e?icon\b|(?<!icon )PDF\s+\d+\s?[KM]B\b).*$")
# "4. Decision – Use of reserves (CPCC 2023-021)"
TITLED = re.compile(r"Decision\s*[\u2013\u2014-]\s+(?=[A-Z])")
# Minutes counted on from meeting to meeting have a number of their own; an agenda's count from 1.
LATER_NUMBER = re.compile(r"(?:[1-9]\d{1,3}|[5-9])\.?")


def item_part(
    blocks: Sequence[Block], given: dict[str, str], cover: tuple[Block, ...], told: set[str]
) -> Part:
    """An item that decides, with what its decision says of its number and of who took it.

    `told`: the texts of its blocks that decide.
    """
    decided = next((b.text for b in blocks if b.text in told and not _HEADS.fullmatch(b.text)), "")
    if not decided:
        pairs = itertools.pairwise(blocks)
        decided = next((below.text for above, below in pairs if above.text in told), "")
    if maker := _MAKER.match(decided) or _DOER.match(decided) or _GWNAETH.search(decided):
        given["decided_by"] = maker["who"]
    numbered = map(_NUMBERED.match, (decided, *(b.text for b in blocks if b.text in told)))
    if number := next(filter(None, numbered), None) or _NUMBER_BEHIND.search(decided):
        given = {"reference": next(filter(None, number.groupdict().values()))} | given
    paper = (_PAPER_NUMBER.search(block.text) for block in blocks[:2])
    if "reference" not in given and (named := next(filter(None, paper), None)):
        given["reference"] = named[named.lastgroup or 0]
    panel, authority = (_names(word, cover) for word in (_PANEL, _AUTHORITY))
    if (panel or authority) and (body := _body_that_met(blocks, decided)):
        given.setdefault("decided_by", body)
    # Minutes of a panel are papers; at other boards the commissioner decides. A council's page that has lost
    # its head is a panel's too: its items link to their papers, and tell of it.
    panel = panel or (PDF_LINK.search(blocks[0].text) is not None and _names(_OF_PANEL, blocks))
    kind: Kind = "paper" if panel and not authority else "decision"
    return Part(_parted(blocks, told), given, listed=True, cover=cover, kind=kind)


def noted_by_number(item: Sequence[Block]) -> set[str]:
    """The text of an item that closes "Noted.", where the number of a decision of its own stands below it."""
    labels = (opening_label(b.text) for b in item[2:])
    if not any(label and label.field == "reference" for label in labels):
        return set()
    return {b.text for b in item[1:] if _NOTED_LAST.search(b.text)}


_NOTED_LAST = re.compile(r"[.]\s+Noted(?:\s+by\s+the\s+(?:PCC|Commissioner|Board))?\.$")
_OF_PANEL = re.compile(r"\b(?:The Panel|Panel Members)\b")
_MET = re.compile(r"\b[Tt]he\s+(?:Panel|Committee|Board)\b(?!['\u2019])")


def _body_that_met(blocks: Sequence[Block], decided: str) -> str | None:
    """The panel or committee, as the words that decide name it, or those above them."""
    told = (_MET.search(text) for text in (decided, *(b.text for b in blocks)))
    return next((match[0] for match in told if match), None)


def _parted(blocks: Sequence[Block], told: set[str]) -> tuple[Block, ...]:
    """The blocks of an item in their zones; what decides without saying so is the decision, with its list."""
    parted: list[Block] = []
    inside = leads_in = False
    for block in place(blocks):
        if not leads_in and block.text in told:
            leads_in = block.text.endswith(":") or _BARE.fullmatch(block.text) is not None
            inside = True
        else:
            inside = inside and (block.kind == "item" or (leads_in and block.kind == "paragraph"))
            leads_in = inside and leads_in and not block.text.endswith(".")
        parted.append(block.placed("decision", block.heading, block.lead) if inside else block)
    return tuple(parted)


_BARE = re.compile(
    r"(?:RESOLVED|Resolved|DECISION|Decision|AGREED|Agreed|RESOLUTION)S?\b[\s\w/.()-]{0,24}[:.]?"
)


_MINUTE_NUMBER = re.compile(r"min(?:ute)?\.?\s+(?:no\.?\s+|number\s+)?(?P<ref>\d{1,4})\b", re.IGNORECASE)

_MINUTE_FIRST = re.compile(rf"^(?i:{_MINUTE_NUMBER.pattern})\s*(?:[:.\u2013-]\s*(?=\w)|(?=[A-Z]))")


def item_title(text: str, marker: str = "") -> dict[str, str]:
    """An item's title and, where it prints one before it or behind "Ref", its reference."""
    text = _PAPER_FIRST.sub("", TITLED.sub("", text))
    if (headed := _DECISION_FIRST.match(text)) and headed.end() < len(text):
        return {"reference": headed["ref"]} | item_title(text[headed.end() :], marker)
    match = _REF.search(text) or REF_FIRST.match(text) or _REF_LAST.search(text)
    match = match or _NUMBER_LAST.search(text) or _MINUTE_NUMBER.match(text)
    if (opened := FOR_DECISION.match(text)) and not match:
        text = opened["title"]
    if first := REF_FIRST.match(text):
        text = text[first.end() :]
    text = _MINUTE_FIRST.sub("", text)
    for aside in _ASIDES:
        text = aside.sub("", text).rstrip(". ")
    if len(text.split()) > 16:
        text = re.split(r"[.:]\s+(?=[A-Z])", text)[0]  # "Item 2: Roof. The Commissioner …"
    return (
        {"title": text.strip(" \u2013-:")}
        | ({"reference": marker} if "/" in marker else {})
        | ({"reference": match["ref"]} if match else {})
    )


# "DECISION: The Commissioner approved …"
_MAKER = re.compile(
    r"[A-Za-z ]{5,24}(?:\(?[A-Z\d/.-]*\d\)?)?\s*[:\u2013-]\s*(?:[Tt]hat\s+)?"
    r"(?P<who>(?:[Tt]he\s+)?(?:Deputy\s+)?"
    r"(?:Police(?:, Fire)? and Crime\s+)?(?:Commissioner|PCC|PFCC|DPCC|Chief Executive|"
    r"Panel|Board|Mayor|Deputy Mayor)|(?!(?:[AD]?CC|OPCC|OPFCC|CFO|CEO)\b)[A-Z]{2,3})"
    r"(?:\s+(?:has\s+|had\s+)?|\s*:\s*\(\w{1,3}\)\s*)(?:did\s+not|approved|agreed|declined|refused|noted|accepted|supported|deferred|decided|endorsed|rejected|"
    r"authorised|awarded|granted|gave)\b"
)

# "AB approved the sale.", by the initials of whoever of those present decides.
_DOER = re.compile(
    r"(?P<who>(?!(?:[AD]?CC|OPCC|OPFCC|CFO|CEO)\b)[A-Z]{2,3})\s+"
    r"(?:approved|agreed|declined|refused|accepted|did\s+not\s+(?:agree|approve|support))\b"
)

# "Cymeradwyodd y Comisiynydd grant o £900."
_GWNAETH = re.compile(
    r"\b(?:cymeradwyodd|cytunodd|penderfynodd|derbyniodd|nododd|gwrthododd|gohiriodd)\s+"
    r"(?P<who>y(?:r)?\s+(?:dirprwy\s+)?[cg]omisiynydd)\b",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"(?:(?:The\s+)?(?:PCC|PFCC|DPCC|Commissioner)(?:['\u2019]s)?\s+)?DECISIONS?\W*", re.IGNORECASE
)
# "DECISION 24/7: …", or the number alone: "JEB 19/32: The PCC approved …"
_NUMBERED = re.compile(
    r"\(?(?:(?P<bare>(?=[A-Z]{2,6}[ /-]?\d{1,4}[/-]\d{1,4}:))|"
    r"(?:DECISION|Decision|RESOLUTION|Resolution|RESOLVED|Resolved)\s+(?:[Nn]o\.?\s*)?)"
    r"\(?(?P<ref>[A-Z]{2,6}(?:/[A-Z]{1,4})+/\d{1,4}(?:/\d{2,4})?"
    r"|[A-Z]{0,6}[ /-]?\d+[/.-]\d+)\)?\s*(?:[:\u2013\u2014-]|$)"
)

# "… approved the lease (Decision CPCC 2018-014)."
_NUMBER_BEHIND = re.compile(
    r"\((?:Decision(?:\s+[Nn]otice)?|Minute|Ref\.?)\s+(?:[Nn]o\.?\s*)?"
    r"(?P<ref>[A-Z]{2,6}[ /-]\d{1,4}[/-]\d{1,4})\)"
    # … or "signed Decision Notice 2019/030"
    r"|\bsigned\s+(?:off\s+)?(?:the\s+)?[Dd]ecision\s+[Nn]otice\s+(?:[Nn]o\.?\s*)?"
    r"(?P<ref2>(?:[A-Z]{2,6}[ /-])?\d{1,4}[/-]\d{1,4})\b"
)

# "BUDGET 2018/19": a financial year behind a word of the title
_YEARS = "|".join(f"20{year:02}/{year + 1:02}" for year in range(60))
# "SEB 21/25 Apologies", "PCP 46.3/14 COSTS": the board's own number of the minute;
# "4/16/05/2023 Vans", "16/05/2023/4 Vans": with the day of the meeting
REF_FIRST = re.compile(
    rf"(?<![^\s(])(?![A-Z]+ (?:{_YEARS})\b)"
    r"(?P<ref>(?:[A-Z]{2,6}[ /.-]?)?(?:\d{1,4}(?:\.\d{1,2})?/\d{2,4}"
    r"|\d{1,3}[/-]\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d[/-]\d{1,3}))[.:]?\s+"
    r"(?:[\u2013\u2014-]\s+)?(?=[A-Z])"
)


# "Decision AB/2020/31 Surge fund", "Decision report 071-18: body armour": its number before an item's title
_PUT_IN = r"(?i:report|paper|sheet|notice|record|form|request)"
_DECISION_FIRST = re.compile(
    rf"(?:Decision|DECISION|Minute|MINUTE)\s+(?:{_PUT_IN}\s+)?(?:(?i:no|number)\.?\s*|[Rr]ef\.?:?\s*)?"
    r"(?P<ref>[A-Z]{0,6}[ /-]?\d{1,4}[/-]\d{1,4}(?:/\d{1,4})?)"
    r"(?:\s*[:\u2013\u2014-]?\s+(?=[A-Z])|(?:\s*:|\s+[\u2013\u2014-])\s+(?=[a-z]))"
)
# "BODY ARMOUR CONTRACT DECISION NO. 33/18"
_NUMBER_LAST = re.compile(
    rf"\s*[\u2013\u2014(-]?\s*\b(?:Decision|DECISION)\s+(?:{_PUT_IN}\s+(?:(?i:no)\.?:?\s*)?|(?i:no)\.?:?\s*)"
    r"(?P<ref>[A-Z]{0,6}[ /-]?\d{1,4}[/-]\d{1,4})\)?$"
)
_REF_LAST = re.compile(r"\s*\((?P<ref>[A-Z]{2,6}[ /-]\d{2,4}[/-]\d{1,4})\)$")
# What stands around the words of a title, from its end to its beginning.
_ASIDES = (
    PDF_LINK,
    RECORDED,
    _REF_LAST,
    _NUMBER_LAST,
    _REF,
    _FOR,
    _PAPER_NO,
    _BEHIND_TITLE,
    re.compile(
        r"^(?:agenda\s+)?item\s+\d+(?:\s*[:.\u2013-]\s*|\s+(?=[A-Z]))|^(?:\d{1,3}(?!G|K)[a-z]?[.)]?|[a-z][.)])\s+",
        re.IGNORECASE,
    ),
)


_PANEL = re.compile(r"\b(?:panel|committee|pwyllgor)\b(?!\s+(?:room|suite)\b)", re.IGNORECASE)
# The City of London's holds the office itself, and its committees decide for it.
_AUTHORITY = re.compile(r"\bpolice authority\b", re.IGNORECASE)


def _names(body: re.Pattern[str], cover: Sequence[Block]) -> bool:
    """Whether the head of minutes names such a body as the one that met."""
    return any(body.search(b.text) for b in cover[:6])
