"""What a document is: a decision of the holder of the police and crime function, a paper, or neither."""

import re
from collections.abc import Sequence

from ...block import Block
from ...record import MAKERS, Kind, Signature
from ...sieve import Sought
from ..word_lists import vocabulary
from .letters import tells_applicant
from .titles import DEAR
from .values import Filled

_WORDS = vocabulary("kinds")
_POLICE = re.compile(rf"\b(?:{'|'.join(_WORDS['police'])})\b", re.IGNORECASE)
_OFFICE = re.compile(rf"\b(?:{'|'.join(_WORDS['office'])})\b", re.IGNORECASE)
_COMMISSIONER = re.compile(r"\b(?:crime commissioner|o?pf?cc)\b", re.IGNORECASE)
_POLICING_LOG = re.compile(
    r"\bpolicing (?:and|&) crime (?:functions?|decisions?)\b|"
    r"\bdecisions (?:made |taken )?(?:by|of) (?:the |our )?[\w ]{0,30}\bpolicing (?:and|&) crime\b|"
    r"\b(?:regards?|relation|respect) (?:to|of) policing (?:and|&) crime\b",
    re.IGNORECASE,
)
_AS_FIRE = re.compile(r"\bas (?:the )?fire (?:and|&) rescue authority\b", re.IGNORECASE)
_PANEL = re.compile(r"\b(?:panel|board|committee|cabinet|pwyllgor|bwrdd)\b", re.IGNORECASE)
_DECISION_WORDS = Sought(rf"\b(?:{'|'.join(_WORDS['decision'])})\b")
_PAPER_WORDS = Sought(rf"\b(?:{'|'.join(_WORDS['paper'])})")
_TAKEN = Sought(
    r"\b(?:agreed|approved|accepted|decided|noted|taken|made)\s+by\s+the\s+(?:police(?:, fire)? and crime "
    r")?(?:commissioner|pcc|pfcc|deputy mayor)\b|\bI have (?:decided|agreed|approved)\b|"
    r"\bdecision (?:that |which )?I (?:took|made|have (?:taken|made))\b"
)
# What is put to a committee, whatever it says that somebody has approved before.
_TO_COMMITTEE = re.compile(
    r"(?:that )?(?:the )?(?:members|(?:[\w&]+ ){0,4}(?:panel|committee|forum)) "
    r"(?:is |are |be )?(?:asked |invited |requested |recommended )?(?:to )?"
    r"(?:considers?|notes?|reviews?|receives?|discuss(?:es)?|comments?|scrutinises?)\b",
    re.IGNORECASE,
)
# The words of the decision-maker's own block, with or without the word "approve".
_CONFIRMS = re.compile(
    r"\bI (?:hereby )?(?:confirm|agree|endorse|authorise|support|accept|adopt)\b[^.]{0,40}"
    r"\b(?:decisions?|recommendations?|proposals?|request)\b",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"\b(?:commissioner|pcc|pfcc|mayor|mopac)(?:'s|\u2019s)?\b.{0,120}\b(?:decided|agreed|approved|awarded|"
    r"pleased to|declined|refused|extended|supported|authorised|allocated|has commissioned)\b|\bto (?:award|"
    r"approve|delegate|accept|allocate)\b",
    re.IGNORECASE,
)
# A notice that opens with a number of such a series: "DN 01/AB/2024", "DR 14/2023", "PCD 812".
_DECISION_NUMBER = re.compile(r"\W*(?:(?:DN|DR|DMPCD?|PCD|DMP|ODN)[ -]?\d|PCC DN\b)")
_ASKED = Sought(
    r"\b(?:commissioner|pcc|pfcc|mayor|deputy mayor)\s+(?:is|are)\s+(?:therefore\s+)?"
    r"(?:advised|asked|invited|requested|recommended)\s+to\b"
)
# The lead-in of a list of what the commissioner is to do: "That the Police and Crime Commissioner:".
_LEADS_TO_HOLDER = re.compile(
    r"\W*(?:(?:it is )?recommended )?(?:that )?(?:the )?(?:police(?:, fire)? and crime commissioner|"
    r"commissioner|o?pf?cc|deputy (?:commissioner|pf?cc|mayor)|mayor)\s*[:\u2026]",
    re.IGNORECASE,
)
# … and of what a board or its members are to do: "The Board is invited to:".
_LEADS_TO_BOARD = re.compile(
    r"\W*(?:(?:it is )?recommended that )?(?:the )?"
    r"(?:members|(?:[\w&]+ ){0,4}(?:panel|board|committee|forum)) "
    r"(?:is |are |be )?(?:\w+ )?(?:asked|invited|requested|recommended)\b",
    re.IGNORECASE,
)
# A letter may tell a panel what its writer has decided.
_OWN_DECISION = re.compile(
    r"\bI\s+(?:have\s+)?(?:(?:today|now|therefore|also)\s+)*(?:decided|determined|resolved)\s+(?:to|that|not)\b|"
    r"\b(?:record|notice|notification)\s+of\s+(?:my|the)\s+decision\b",
    re.IGNORECASE,
)
# The body's own name at the head of a paper: "CLEVELAND OFFICE OF THE POLICE AND CRIME COMMISSIONER".
_OWN_OFFICE = re.compile(
    r"(?-i:(?:[A-Z][\w&'\u2019-]*\s+){0,4})(?:(?:the\s+)?office\s+of\s+(?:the\s+)?)?"
    r"(?:police(?:,? fire)?(?: and rescue)? (?:and|&) crime commissioner(?:['\u2019]s office)?|o?pf?cc)"
    r"(?-i:(?:\s+(?:for|of|FOR|OF)(?:\s+(?:and|&|[A-Z][\w'\u2019-]*)){1,5})?)",
    re.IGNORECASE,
)
# "… under the scheme of delegation of the Deputy Mayor for Policing and Crime": whose powers an officer uses.
_DELEGATES = re.compile(
    r"\bdelegat\w+(?:\s+\w+){0,5}?\s+(?:of|by|from)\s+(?:the\s+)?(?:deputy\s+)?"
    r"(?:mayor\s+for\s+policing|police(?:,?\s+fire)?\s+(?:and|&)\s+crime\s+commissioner|pf?cc\b)",
    re.IGNORECASE,
)
# A panel's own report to the commissioner, on a precept or an appointment: it decides nothing for them.
_OF_PANEL = re.compile(
    r"\W*(?:statutory )?report (?:of|by|from) (?:the )?(?:(?!to\b)[^\s.;:]+ ){0,8}(?:panel|committee)\b",
    re.IGNORECASE,
)
# "Report of the Commissioner to the Chair and Members of the Police and Crime Panel", which decides nothing.
_TO_PANEL = re.compile(
    r"\W*(?:(?:joint|open) )?report (?:of|by|from) (?:the )?[^.;:]{3,120}? to "
    r"(?:the )?(?:chair(?:man)? and )?(?:members of )?(?:the )?"
    r"[^.;:]{0,40}\bpolice(?:,? fire)? (?:and|&) crime panel\W*",
    re.IGNORECASE,
)
# A council itself, as a page of its items names who met: it holds no police function.
_COUNCIL_ITSELF = re.compile(
    r"(?:full )?council|cabinet|"
    r"[\w' ]{0,40}\b(?:combined authority|(?:county|city|borough|district) council)",
    re.IGNORECASE,
)
_FOR_SAFETY = re.compile(
    r"\bmayor for (?:\w+ (?:and|&) )?"
    r"(?:polic\w+|crime|(?:safer|safe|stronger) communities|community safety)\b",
    re.IGNORECASE,
)
# What a publication scheme calls the class of information that decisions are.
_HOW_DECIDED = re.compile(r"how (?:we|i|the pcc|the commissioner) makes? decisions", re.IGNORECASE)
_AT_LARGE = re.compile(rf"\b(?:{'|'.join(_WORDS['at_large'])})\b", re.IGNORECASE)
_COUNCIL = re.compile(rf"\b(?:{'|'.join(_WORDS['council'])})\b", re.IGNORECASE)


def find_kind(blocks: Sequence[Block], submitted_to: str | None, decided_by: str | None) -> Kind:
    """The kind from the paper's own words: whom it goes to, who decides, and what it calls itself."""
    if is_of_safety(decided_by) and not submitted_to:
        return "decision"
    if not is_police_business(blocks):
        return "other"
    if not decided_by and any(_OF_PANEL.match(block.text) for block in blocks[:8]):
        return "paper"
    if any(_TO_PANEL.fullmatch(block.text) for block in blocks[:4]):
        return "paper"
    if not decided_by and submitted_to and _COUNCIL_ITSELF.fullmatch(submitted_to):
        return "other"
    of_council = decided_by and not _OFFICE.search(decided_by) and _COUNCIL.search(decided_by)
    own = any(_OWN_OFFICE.fullmatch(block.text.strip()) for block in blocks[:4])
    if of_council and not own and not any(_DELEGATES.search(block.text) for block in blocks[:12]):
        return "other"  # … and not an officer of the commissioner's own
    decision, paper = _weights(blocks)
    if tells_applicant(blocks):
        return "decision"
    if _tells_own_decision(blocks):
        decision, submitted_to = decision + 4, None  # to whom a letter goes does not make it their paper
    if submitted_to:
        body = re.sub(r"police,? (?:fire )?(?:and|&) crime panel", "panel", submitted_to, flags=re.IGNORECASE)
        decision += 4 if _OFFICE.search(body) else 0
        paper += (
            4
            if re.search(r"\bpanel|committee|forum|pwyllgor|\bmeeting$", body, re.IGNORECASE)
            else 2
            if _PANEL.search(body)
            else 0
        )
    decision += 4 if decided_by else 0
    if decision == paper == 0:
        return _by_what_it_tells(blocks)
    return "decision" if decision >= paper else "paper"


def _by_what_it_tells(blocks: Sequence[Block]) -> Kind:
    """The kind of a paper whose words name none: by its parts, and by what it tells was decided."""
    if any(_MINUTED.search(b.text) for b in blocks) and any(_PANEL.search(b.text) for b in blocks):
        return "paper"
    if any(b.zone in ("decision", "signature") for b in blocks):
        return "decision"
    if any(b.zone == "recommendation" for b in blocks) and any(_COMMISSIONER.search(b.text) for b in blocks):
        return "decision"  # it asks, and names nobody else who could decide
    if any(_BIDS_DECIDED.search(b.text) for b in blocks) and any(
        _COMMISSIONER.search(b.text) for b in blocks
    ):
        return "decision"
    return "decision" if any(_DECIDES.search(b.text) for b in blocks) else "other"


# "… considered four applications, which were not supported": a notice need not say who did not.
_BIDS_DECIDED = re.compile(
    r"\b(?:applications?|bids?|requests?)\b[^.;]{0,120}\b(?:was|were|has been|have been) (?:\w+ly )?"
    r"(?:declined|refused|rejected|turned down|unsuccessful|approved|agreed|awarded|granted|supported"
    r"|not (?:successful|approved|agreed|supported|funded))\b",
    re.IGNORECASE,
)
_MINUTED = re.compile(r"\b(?:Minutes|Cofnodion):(?:\s|$)")  # over what a council's page tells of an item


def is_of_safety(decided_by: str | None) -> bool:
    """Whether who decided is a mayor's deputy for policing, crime or safer communities."""
    return decided_by is not None and _FOR_SAFETY.search(decided_by) is not None


def _tells_own_decision(blocks: Sequence[Block]) -> bool:
    letter = any(DEAR.match(block.text) for block in blocks[:25])
    return letter and any(_OWN_DECISION.search(block.text) for block in blocks)


def tells_of_decisions_at_large(blocks: Sequence[Block]) -> bool:
    """Whether a page tells how decisions are made and where they are found, and holds none itself."""
    if any(block.zone in ("decision", "recommendation", "signature") for block in blocks):
        return False
    telling = sum(_AT_LARGE.search(block.text) is not None for block in blocks)
    return telling > 1 or any(_HOW_DECIDED.fullmatch(block.text.strip()) for block in blocks[:5])


def is_police_business(blocks: Sequence[Block]) -> bool:
    """Whether any words are about policing, crime or the commissioner."""
    return any(_POLICE.search(b.text) for b in blocks)


def is_signed_off(blocks: Sequence[Block], signatures: Sequence[Signature]) -> bool:
    """Whether a commissioner has signed and dated a paper that recommends something."""
    makers = [s for s in signatures if s.role in MAKERS]
    return any(s.signed and s.date for s in makers) and any(b.zone == "recommendation" for b in blocks)


def is_commissioners_own(cover: Sequence[Block], who: Filled | None, *, unnamed: bool) -> bool:
    """Whether what stands above a list says that its entries are of policing: a log of these functions.

    `who` took all of its decisions, where it says so. Where the document names no body (`unnamed`), a word of
    the commissioner is enough.
    """
    if who and _OFFICE.search(who.text):
        return True
    return any(_POLICING_LOG.search(b.text) or (unnamed and _COMMISSIONER.search(b.text)) for b in cover)


def is_of_panel(body: Filled | None) -> bool:
    """Whether a document names a police and crime panel as its body, which decides what its minutes tell."""
    return body is not None and body.text.casefold().endswith("crime panel")


def is_decided_by_panel(blocks: Sequence[Block]) -> bool:
    """Whether a list says that its decisions are a panel's: "This list tells you what the Panel decided"."""
    return any(_BY_PANEL.search(block.text) for block in blocks)


_BY_PANEL = re.compile(
    r"\b(?:what|which|that)\s+the\s+(?:police\s+and\s+crime\s+)?panel\s+(?:has\s+)?(?:decided|resolved)\b"
    r"|\b(?:decisions?|resolutions)\s+(?:of|(?:taken|made|reached)\s+by)\s+the\s+(?:police\s+and\s+crime\s+)?panel\b",
    re.IGNORECASE,
)


def is_fire_business(blocks: Sequence[Block], decided_by: str | None = None) -> bool:
    """Whether an entry was decided as the fire and rescue authority, or by a deputy for fire or the like."""
    if decided_by and _OTHER_OFFICE.match(decided_by) and not is_of_safety(decided_by):
        return True
    cells = (words for b in blocks for words in b.text.split("\t"))
    numbered = any(_FIRE_SERIES.match(b.text) for b in blocks[:1])
    return (
        numbered
        or any(_AS_FIRE.search(b.text) for b in blocks)
        or any(_FIRE_ALONE.fullmatch(c.strip()) for c in cells)
    )


# "Deputy Mayor for Planning, Regeneration and the Fire Service", "J. Quill, Chief Fire Officer"
_OTHER_OFFICE = re.compile(
    r"(?:[^,]{3,40},\s*)?(?:the\s+)?"
    r"(?:deputy mayor for (?!.*\b(?:polic\w+|crime|saf\w+|victims?|violence)\b).*"
    rf"\b(?:{'|'.join(_WORDS['other_office'])})\b|(?:\w+\s+)?fire commissioner\b|chief fire officer\b)",
    re.IGNORECASE,
)
# The number of its series, which an entry opens with: "Fire and Rescue 001".
_FIRE_SERIES = re.compile(r"Fire(?: (?:and|&) Rescue)?\s\d{3}\b")
_FIRE_ALONE = re.compile(  # in a cell, or behind the label of what an entry is about
    r"(?:(?:area|type|kind) of (?:business|decision)|business(?: area)?|function|service)?\W*"
    r"fire(?: (?:and|&) rescue)?(?: (?:service|authority))?",
    re.IGNORECASE,
)


def _weights(blocks: Sequence[Block]) -> tuple[float, float]:
    """How much the words speak for a decision and for a paper; the first lines count more."""
    decision = 2.0 * any(
        b.zone == "decision"
        and b.kind == "heading"
        and re.match(
            r"(?:\W*\d*\W*)(?:the\s+)?(?:decision|police|pcc|pfcc|commissioner)", b.text, re.IGNORECASE
        )
        for b in blocks
    )
    paper = 0.0
    for at, block in enumerate(b for b in blocks if b.zone != "furniture"):
        weight = 3.0 if at < 8 else 1.5 if block.zone in ("signature", "decision", "recommendation") else 0.5
        text = block.text.replace("\t", " ")[:400]
        decision += weight * bool(_DECISION_WORDS.search(text))
        decision += 3 * (at < 5 and bool(_DECISION_NUMBER.match(text)))
        decision += weight * bool(_ASKED.search(text))
        paper += weight * bool(_PAPER_WORDS.search(text))
        if block.zone == "recommendation" and re.search(
            r"\b(?:the )?(?:pcc|commissioner|pfcc|mayor)\b.{0,60}\b(?:approve|agree|award|note)",
            text,
            re.IGNORECASE,
        ):
            decision += 2
        decision += 6 * (block.zone == "recommendation" and bool(_LEADS_TO_HOLDER.match(text)))
        paper += 4 * (block.zone == "recommendation" and bool(_LEADS_TO_BOARD.match(text)))
        if block.zone == "recommendation" and _TO_COMMITTEE.match(text):
            paper += 4
        else:
            decision += 3 * bool(_TAKEN.search(text))
        decision += 8 * (block.zone == "signature" and bool(_CONFIRMS.search(text)))
        if at < 5 and len(text) < 120 and _PANEL.search(text):
            paper += 3 if re.search(r"panel|committee|pwyllgor", text, re.IGNORECASE) else 1
    return decision, paper
