"""Which words of minutes decide: those that a mark opens, and those that tell what the commissioner did."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from .block import Block
from .fields.language import SENTENCES
from .fields.outcome import outcome_in
from .sieve import Sought

DECIDES = re.compile(
    r"^\(?(?:(?:[Tt]he\s+)?(?:PCC|PFCC|DPCC|(?i:commissioner))(?:['\u2019][sS])?\s+(?=(?i:decision)\b))?"
    r"(?:[Ii]t\s+was\s+)?(?:(?:UNANIMOUSLY|Unanimously|unanimously)\s+)?(?:RESOLVED|Resolved|resolved|DECISIONS?|"
    r"[Dd]ecisions?|DECIDED|Decided|AGREED|[Aa]greed\s*(?::|that|to|not)|PENDERFYNWYD|Penderfynwyd|PENDERFYNIAD)\b"
    r"(?!\s+(?i:made|taken|required|requested|sought|needed|of|notice|reports?|papers?|log|register|digest)\b)|^(?:[Aa]greed|Outcome|OUTCOME)\s*(?::|$)"
)
_SAID = Sought(
    r"\bRESOLVED\s*(?:[:,\u2013\u2014-]\s*)?(?:[Tt]hat|to)\b|\b(?:Panel|Committee|Members)\s+(?:unanimously\s+)?(?:endorsed|approved|appointed|elected)\s+(?!that\b)"
    r"|\.\s+(?:DECISION|Decision|RESOLVED|Resolved|AGREED)\s*:\s*[A-Z]|(?:^|\.\s+|,\s+and\s+)(?:(?:[Aa]fter|[Ff]ollowing|Having|On)\s[^.;:]{3,80}\s)?[Ii]t\s+was\s+(?:agreed|resolved|decided)\b"
    r"|^That\s+the\b.{3,200}\bbe\s+(?:noted|deferred|approved|agreed|accepted|received|endorsed|refused)\b"
    r"|^(?:That\s+)?(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr|Professor|Prof)\b\.?[^.;]{3,80}?\bbe\s+(?:re-?)?(?:appointed|elected)\b"
    r"|\b(?:Commissioner|PCC|PFCC|DPCC|Mayor)\s+(?:[^.;]{1,60}\s)?(?:APPROVED|AGREED|DECIDED|DECLINED|REFUSED|DEFERRED|AUTHORISED)\b"
    r"|\b(?:was|were)\s+(?:APPROVED|AGREED|REFUSED|DEFERRED|REJECTED)\b|^(?:Approved|Agreed|Refused|Deferred|Declined|Not\s+(?:approved|agreed|supported))\.?$"
    r"|^(?:Deferred|Refused|Withdrawn|Not\s+(?:approved|agreed|supported))\.\s"
    r"|\.\s+(?:He|She|They)\s+(?:did\s+not\s+(?:agree\s+to|approve|support)|declined|refused|turned\s+down)\s+the\s+(?:request|proposal|bid|application|paper|business\s+case)\b"
    r"|\b[Tt]he\s+following\s+(?:was|were)\s+(?:agreed|resolved|decided|approved)\b"
    r"|\.\s+Decision\s+(?:was\s+)?(?:deferred|refused|withdrawn|postponed)\b"
    r"|(?:^|\.\s+)(?:APPROVED|AGREED|REFUSED|DECLINED|DEFERRED|REJECTED)\s+by\s+(?:the\s+)?(?:Deputy\s+)?(?:Commissioner|PCC|PFCC|DPCC|Mayor)\b",
    0,
)
# Every meeting agrees the minutes of the last: that decides no business.
ROUTINE = Sought(
    r"\bminutes\b.{0,200}\b(?:be|were|was|are)\b.{0,60}\b(?:correct|true|accurate|agreed|approved|accepted|signed|"
    r"confirmed)\b|\baction (?:log|tracker|list|sheet)s?\b.{0,40}\b(?:noted|updated|reviewed|agreed)\b"
)
# … and a report that was noted is business only where nothing in the minutes is marked as decided.
_NOTED = re.compile(r"The\s+(?:\w+\s+){1,3}(?:was|were)\s+noted\b(?!\s+for\s+information)")
_FOR_INFORMATION = re.compile(r"\bnoted\s+for\s+information\b", re.IGNORECASE)


_SPOKEN = re.compile(r"\b(?:RESOLVED|AGREED|APPROVED|DECIDED|NOTED|ENDORSED|REFUSED|DEFERRED)\b")


_OFFICES = ("Commissioner", "PCC", "PFCC", "DPCC", "Mayor")
_DOES = (
    r"(?:has\s+|had\s+)?(?:approved|awarded|declined|refused|deferred|rejected|authorised|approves|agrees|supports|"
    r"is\s+(?:in\s+favour\s+of|supportive|content)|did\s+not\s+(?:approve|agree\s+to|support)|"
    r"noted\s+the\s+(?:report|paper)(?=[.;]|$)|agreed\s+(?:to\s+)?the\s+(?:recommendation|proposal|request|business\s+case|"
    r"purchase|sale|lease|extension|award|transfer|appointment|grant|funding|contract|tender|settlement)|"
    r"agreed\s+(?:(?:up\s+to\s+)?£|an?\s+(?:[\w-]+\s+)?(?:grant|award|contribution|contract|lease)\b|grants\s)|"
    r"agreed\s+that\s[^.;]{3,120}?\s(?:should\s+)?be\s+\w+(?:ed|ld|id|en|t)\b|"
    r"(?:was|is)\s+(?:not\s+(?:persuaded|content|satisfied|minded)|content\s+to|minded\s+to)|"
    r"could\s+not\s+(?:take\s+a\s+decision|agree|approve|support)|signed\s+(?:off|(?:the\s+|a\s+)?[Dd]ecision\s+(?:[Nn]otice|[Rr]ecord))|"
    r"confirmed\s+(?:his|her|their)\s+(?:support|agreement|approval)\s+(?:for|to|of)|gave\s+(?:his|her|their)\s+(?:approval|agreement|consent)|"
    r"(?:agreed|decided)\s+(?:not\s+)?to\s+(?:award|fund|pay|buy|purchase|grant|extend|give|make|let|sell|lease|"
    r"renew|contribute|underwrite|allocate|commission|appoint|transfer|release|invest|accept|enter\s+into))\b"
)
# A board that decides for the holder of the office agrees to much that is no decision: "to have a report".
_BOARD_DOES = (
    r"\b[Tt]he\s+Board\s+(?:has\s+|had\s+)?(?:approved|awarded|declined|refused|deferred|rejected|authorised|"
    r"agreed\s+(?:(?:up\s+to\s+)?£|an?\s+(?:[\w-]+\s+)?(?:grant|award|contribution|contract|lease)\b)|"
    r"(?:agreed|decided)\s+(?:not\s+)?to\s+(?:award|fund|support|buy|purchase|grant|extend|sell|lease|renew|"
    r"contribute|allocate|commission|transfer|release|enter\s+into))\b"
)
_WAS_DONE = (
    r"\b(?:was|were)\s+(?:\w+\s+)?(?:approved|agreed|awarded|declined|refused|endorsed|authorised|supported)"
)
_OF_OLD = r"[^.;]*\b(?:last\s+(?:year|month|meeting)|previously|earlier)\b"
_PUT_OFF = Sought(
    r"\b(?:item|matter|decision|paper|request|bid|application|proposal)s?\s+(?:was|were|be|is)\s+(?:therefore\s+)?"
    r"(?:deferred|refused|withdrawn|rejected|postponed|put\s+off|held\s+over)\b|"
    r"\b(?:request|bid|application|proposal|decision\s+notice|business\s+case)s?\s+(?:(?:for|from|by|to)\s[^.;]{3,80}\s)?"
    r"(?:was|were)\s+(?:not\s+(?:supported|approved|agreed)|refused|declined|turned\s+down|held\s+over|"
    r"(?:approved|agreed|granted)(?!\s+(?:in|by)\b))\b|"
    r"\bgrants?\s+of\s+£[\d,.]+[km]?\s+(?:(?:for|to|towards)\s[^.;]{3,80}\s)?(?:was|were)\s+(?:awarded|agreed|approved|made)\b"
    rf"(?!{_OF_OLD})|"
    r"\brecommendations?\s+(?:was|were)\s+(?:not\s+)?(?:approved|agreed|accepted|endorsed|supported)\b"
    rf"(?!{_OF_OLD})|"
    r"(?:^|[.]\s+)(?:(?:Item\s+|Paper\s+)?Withdrawn\s+(?:by|from|at)\s|(?:Item\s+)?[Dd]eferred\s+(?:to|until|till)\s)",
    0,
)


def doing(blocks: Sequence[Block]) -> Callable[[Block], bool]:
    """What tells that a block of minutes which mark nothing decides: the verbs of who decides.

    That is "The Commissioner approved", or the initials of the commissioner where those present have theirs.
    """
    names = "|".join((*_OFFICES, *_initials(blocks[:40])))
    by = rf"{_WAS_DONE}\s+by\s+(?:the\s+)?(?:{names})\b"
    first = r"(?:[^.;:]{3,80}?\s(?:and|but)\s+)?"  # "The PCC felt that it was worthwhile and was content to"
    done = re.compile(rf"(?:\b(?:{names})\s+{first}{_DOES}|{_BOARD_DOES}|{by})(?!{_OF_OLD})")
    leads_in = re.compile(rf"(?:[Tt]he\s+)?(?:{names})(?:\s+(?:has|then|also))?\s*:")

    def decides(block: Block) -> bool:
        # "The Commissioner:" above a list, of which each item opens with its verb.
        led = block.kind == "item" and leads_in.fullmatch(block.lead)
        said = f"{block.lead.rstrip(': ')} {block.text}" if led else block.text
        told = done.search(said) or _PUT_OFF.search(said) or _NOTED.match(said)
        return is_decided(block) or (bool(told) and not ROUTINE.search(block.text))

    return decides


_HOLDER = re.compile(
    r"(?<!Deputy )(?<!Assistant )\b(?:Police(?:, Fire)? and Crime )?Commissioner\b(?!['\u2019])"
)
_INITIALS = re.compile(
    r"\((?P<own>(?!PCC|PFCC|DPCC|OPCC)[A-Z]{2,4})\)|(?:^|\t)(?P<cell>(?!PCC|PFCC)[A-Z]{2,4})(?=\t|$)"
)


def _initials(present: Sequence[Block]) -> list[str]:
    """The initials of the commissioner among those present: "Police and Crime Commissioner Ann Bell (AB)"."""
    found = []
    for block in present:
        lines = [line.text for cell in block.cells for line in cell.lines]
        for told in (block.text, *lines) if block.cells else block.text.split(";"):
            if _HOLDER.search(told) and not re.search(r"\b(?:Chief|Officer|Office|Deputy)\b", told):
                found += [m["own"] or m["cell"] for m in _INITIALS.finditer(told)]
    return found[:1] if len(set(found)) == 1 else _who_opens(present)


_NAMED = re.compile(r"[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019-]+)+\s\((?P<own>[A-Z]{2,3})\)")


def _who_opens(blocks: Sequence[Block]) -> list[str]:
    """The initials of whoever is named first and opens the meeting, where nobody's office is printed."""
    named = [m["own"] for b in blocks if (m := _NAMED.fullmatch(b.text.strip()))]
    opened = re.compile(rf"{named[0]} (?:welcomed|opened|chaired)\b") if len(named) > 1 else None
    return named[:1] if opened and any(opened.match(b.text) for b in blocks) else []


def is_marked(block: Block) -> bool:
    """Whether a mark opens it, as "RESOLVED" does, or stands in it in capitals."""
    opens = DECIDES.match(block.text) and not re.match(r"it\s+was\b", block.text, re.IGNORECASE)
    return bool(opens or _SPOKEN.search(block.text)) and not ROUTINE.search(block.text)


def is_decided(block: Block) -> bool:
    """Whether a mark opens it, or its sentence says that something was resolved or agreed."""
    told = _SAID.search(block.text) and not _FOR_INFORMATION.search(block.text)
    return bool(DECIDES.match(block.text) or told) and not ROUTINE.search(block.text)


def deciding_sentence(item: Sequence[Block], told: set[str], decides: Callable[[Block], bool]) -> str:
    """The one sentence that decides, of a paragraph that tells what others said or agreed before; else ""."""
    prose = [b for b in item if b.text in told]
    if len(prose) != 1 or prose[0].cells or is_marked(prose[0]):
        return ""
    sentences = SENTENCES.split(prose[0].text)
    said = [text for text in sentences if decides(replace(prose[0], text=text))]
    others = any(_DECIDES_TOO.search(text) for text in sentences if text not in said)
    return said[0] if len(said) == 1 < len(sentences) and not others and outcome_in(said[0]) else ""


# "Tarn Club was awarded £900.", "He agreed to that at Fen End."
_DECIDES_TOO = re.compile(r"\u00a3|^(?:He|She|They)\s+(?:also\s+|did\s+)?(?:not\s+)?(?:approved|agreed?)\b")
