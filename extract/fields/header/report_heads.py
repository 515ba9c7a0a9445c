"""What the head of a report says without labels: whose report it is, and to which panel or board it goes."""

import re
from collections.abc import Sequence

from ...block import Block
from ...forms.headings import zone_of
from ...forms.vocabulary import opening_label
from ...record import Recommendation
from ..dates.dates import find_dates
from .council_pages import OF_ITSELF, items_begin, page_of_item
from .run_on import NUMBERED, SENTENCE_END
from .values import PERSON, ROLE_WORDS, Filled

_REPORT_OF = re.compile(
    r"^(?:[^.;]{8,200}\s[\u2013\u2014-]\s)?(?:an?\s+(?!.*\b(?:was|were|is|has|which|that|about|regarding|setting)\b))?(?:(?:joint|open|exempt|public)\s+)?report\s+(?:(?:(?:submitted|prepared|presented|written)\s+)?by|of|from|on\s+behalf\s+of)\s+(?:the\s+)?(?P<who>.+?)(?:\s+to\s+(?:the\s+)?(?P<to>(?:chair|"
    r"members|police|(?:deputy )?commissioner|pf?cc|mayor|.*panel|.*board|.*committee).*))?$",
    re.IGNORECASE,
)
_WHO = r"(?P<who>[A-Z][\w'\u2019&-]*(?:,?\s+(?:(?:and|of|for|to|the|&|\u2013)\s+)*[A-Z][\w'\u2019&-]*){0,12})"
# How an agenda tells of a report, below the item's title: "To receive a report of the Clerk (copy enclosed)."
_TO_RECEIVE = re.compile(
    r"^(?:[Tt]o\s+(?:receive|consider|note)\s+(?:a|the)\s+(?:\w+\s+){0,2}?report\s+(?:of|by|from)"
    rf"|(?:[Vv]erbal|[Oo]ral)\s+(?:report|update)\s+(?:of|by|from))\s+(?:the\s+)?{_WHO}"
    r"\s*(?:\([^)]*\))?\s*\.?$"
)
# … and a minute: "The Panel considered a report of the Clerk, which …", "A report of the Clerk was put."
_RECEIVED = re.compile(
    r"^(?:(?:The\s+)?(?:[A-Z][\w-]*\s+){1,6}(?:considered|received|noted|(?:was|were)\s+(?:provided|presented)\s+with)"
    r"\s+(?:a|the)|A|The)\s+(?:\w+\s+){0,2}?report\s+(?:of|by|from)\s+(?:the\s+)?"
    rf"{_WHO}(?=,?\s+(?:which|that|on|about|regarding|concerning|was|were|setting|providing|outlining|giving)\b|\s*[.(])"
)
# "Report by the Treasurer to the Police and Crime Commissioner": whose officer it is, not to whom it goes.
_SERVES = re.compile(
    r"\b(?:treasurer|clerk|chief (?:executive|finance officer)|solicitor|advis[eo]r|monitoring officer)$",
    re.IGNORECASE,
)
_HOLDER = re.compile(r"(?:police|(?:deputy )?commissioner|pf?cc|mayor)\b", re.IGNORECASE)
_MEETING_LINE = re.compile(
    r"^(?:(?:report\s+)?to:?\s+(?:the\s+)?)?(?P<body>[^:.;]*\b(?:panel|board|committee|panel heddlu a "
    r"throsedd(?:u)?|pwyllgor|bwrdd)\b(?:\s+(?:for|of)\s+[^:.;]{3,70}?|[^:.;]{0,40}?))(?:\s*[\u2013\u2014,|:-]\s*|\s+(?:meeting\s+)?(?:on\s+|"
    r"of\s+)?|\s*\()?$",
    re.IGNORECASE,
)


# "Decision report to the Police, Fire and Crime Commissioner"
_REPORT_TO = re.compile(
    r"(?:(?:decision|officer|joint)\s+)(?:report|paper|submission)\s+to\s+(?:the\s+)?"
    r"(?P<to>(?:deputy\s+)?(?:police,?\s+(?:fire\s+)?(?:and|&)\s+crime\s+commissioner|pf?cc|mayor)"
    r"(?:\s+for\s+[A-Z][\w ]{2,30})?)",
    re.IGNORECASE,
)


# "By the Chief Fire Officer, to the Police, Fire and Crime Commissioner", alone on a line of the head
_BY_AND_TO = re.compile(
    r"By\s+(?:the\s+)?(?P<who>[A-Z][^.;:|]{3,80}?),?\s+to\s+(?:the\s+)?"
    r"(?P<to>(?:Deputy\s+)?(?:Police,?\s|Commissioner\b|PF?CC\b|Mayor\b|(?:[A-Z]\w+\s){1,5}(?:Board|Panel|Committee)\b)[^.;:|]{0,60})"
)
_IN_PACK = re.compile(r"\(pages?\s+\d+", re.IGNORECASE)  # an agenda names the reports that a pack holds
_BULLET = re.compile(r"[^\w\s]|o")  # a report that a list names is another paper


def tidy_body(text: str) -> str:
    """A person, panel or board without the date and time of its meeting.

    >>> tidy_body("ACCOUNTABILITY AND PERFORMANCE PANEL – 1 SEPTEMBER 2017")
    'ACCOUNTABILITY AND PERFORMANCE PANEL'
    """
    text = re.sub(r"\s*\((?:agenda )?item\s+\d+\w?\.?\)", "", text, flags=re.IGNORECASE)
    for found in reversed(find_dates(text)):
        text = text[: found.start] + text[found.end :]
    text = re.sub(r"[,\s]+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b\s*,?\s*$", "", text.strip(" ,"))
    text = re.sub(r"[\s,\u2013-]*\b(?:agenda\s+)?item\s*(?:no\.?\s*)?\d+\s*$", "", text, flags=re.IGNORECASE)
    text = re.sub(r"\s*(?:\bat\s+)?\d{1,2}[:.]\d{2}\s*(?:am|pm|hours)?\b.*$", "", text)
    text = re.sub(r"\s+[\u2013-]\s+for (?:decision|information|noting)\b.*$", "", text, flags=re.IGNORECASE)
    text = re.sub(r"[\s,(]*\b(?:meeting\s+)?(?:held\s+)?on\s*\)?$", "", text, flags=re.IGNORECASE)
    text = re.sub(r"\(\s*\)", "", text).strip(" ,;:|\u2013\u2014-")
    if text.count("(") != text.count(")"):
        text = text.strip(" ,;:|()\u2013\u2014-")
    text = re.sub(r"\s+(?:draft\s+)?(?:minutes|notes)$", "", text, flags=re.IGNORECASE)
    text = re.sub(r"^meeting\s+of\s+(?=\S)", "", text, flags=re.IGNORECASE)
    text = re.sub(
        r"^(?:[A-Z][\w-]*\s+){1,3}(?:[Mm]eeting|[Hh]earing),\s+(?=\S)", "", text
    )  # "Annual Meeting, …"
    text = re.sub(r"\s+(?:to|for)\s+(?:decide|determine|consider|note|approve|agree)$", "", text)
    return re.sub(r"^(?:the|The|THE)\s+", "", text)


def report_lines(blocks: Sequence[Block]) -> dict[str, Filled]:
    """Originator and body of a panel report that prints no labels, from its first lines."""
    found = page_of_item(blocks)
    titled = found["title"].text if "title" in found else ""
    for at, block in enumerate(blocks[: items_begin(blocks)][:14]):
        if block.kind == "row" or len(block.text) > 240 or _BULLET.fullmatch(block.marker):
            continue
        if to := _REPORT_TO.fullmatch(block.text):
            found.setdefault("submitted_to", Filled(to["to"], block.evidence(*to.span("to"))))
        if block.zone == "header" and (both := _BY_AND_TO.fullmatch(block.text)):
            found.setdefault("originator", Filled(both["who"], block.evidence(*both.span("who"))))
            found.setdefault("submitted_to", Filled(tidy_body(both["to"]), block.evidence(*both.span("to"))))
        first = SENTENCE_END.search(block.text)
        own = block.text[: first.start()] if first else block.text
        match = None if _IN_PACK.search(block.text) else _REPORT_OF.match(own)
        if match and first and (number := NUMBERED.match(block.text, first.end())):
            found.setdefault("reference", Filled(number["ref"], block.evidence(*number.span("ref"))))
        if match and "originator" not in found:
            found["originator"] = Filled(match["who"].strip(" :."), block.evidence())
            if match["to"] and _SERVES.search(match["who"]) and _HOLDER.match(match["to"]):
                found["originator"] = Filled(own[match.start("who") :].strip(" :"), block.evidence())
            elif match["to"]:
                cut_off = re.search(r"\b(?:of|the)$", match["to"]) and at + 1 < len(blocks)
                whole = block.with_next(blocks[at + 1]) if cut_off else block
                told = tidy_body(own[match.start("to") :] if first else whole.text[match.start("to") :])
                found["submitted_to"] = Filled(told, whole.evidence())
        elif (
            block.text != titled
            and "submitted_to" not in found
            and block.zone == "header"
            and (body := meeting_body(block.text))
        ):
            found["submitted_to"] = Filled(body, block.evidence())
    return found


def title_over_sections(blocks: Sequence[Block]) -> Filled | None:
    """The heading that stands last above the first section of a report, though its words are any paper's.

    So is "DECISIONS BY THE COMMISSIONER" over "1. PURPOSE" titled; a paper that nobody reports is none.
    """
    first = next((at for at, b in enumerate(blocks[:14]) if b.kind == "heading" and zone_of(b.text)), 0)
    head = blocks[:first]
    if not any(_REPORTS.match(b.text) for b in head):
        return None
    for block in reversed(head):
        body, days = meeting_body(block.text), find_dates(block.text)
        told = body or days or opening_label(block.text) or _AGENDA_ITEM.match(block.text)
        if block.kind == "heading" and not told and " " in block.text:
            return Filled(block.text, block.evidence())
    return None


_AGENDA_ITEM = re.compile(r"(?:agenda\s+)?item\b", re.IGNORECASE)
_REPORTS = re.compile(r"(?:joint\s+)?report\s+(?:of|by|from)\b", re.IGNORECASE)


def reported_by(blocks: Sequence[Block]) -> Filled | None:
    """Whose report an agenda or a minute says was to be received, or was; else who signs it off below."""
    for told, last in ((_TO_RECEIVE, 4), (_RECEIVED, 7)):
        for block in blocks[:last]:
            if block.kind != "row" and (match := told.match(block.text)):
                return Filled(match["who"], block.evidence(*match.span("who")))
    return _signed_off(blocks)


# "The paper behind it was written by Ann Bell (Governance Manager).", "This request is brought by the Head of
# Estates.", "Put forward by Ann Bell, Estates Manager."
_WHOSE_POST = (
    r"(?:[A-Z][\w&'\u2019-]*,?\s(?:(?:of|for|and|&)\s(?:the\s)?)?){0,6}?(?:Officer|Manager|Director|Head|Lead|Executive|"
    r"Treasurer|Solicitor|Superintendent|Inspector|Constable|Co-?ordinator|Advis[eo]r|Analyst|Accountant)"
    r"(?:\s(?:of|for)\s[A-Z][\w&'\u2019-]*(?:,?\s(?:(?:and|&|of)\s)?[A-Z][\w&'\u2019-]*){0,4})?"
)
_WRITTEN = re.compile(
    r"(?:\b(?:paper|report|request|proposal|notice|record|submission|form|application\sto\sme)\b(?:,?\s[a-z]+){0,4}?"
    r"\s(?:was|is|has\sbeen|comes)\s(?P<how>written|prepared|drafted|drawn\sup|compiled|put\s(?:forward|up)|brought(?:\sforward)?|"
    r"submitted|presented|sponsored|raised|tabled|from)(?:\sby)?\s(?:my\s)?(?:the\s)?"
    r"|\bon\s(?:the|a)\s(?:report|paper|advice)\s(?:(?:written|prepared|submitted)\s)?(?:of|by|from)\s(?:my\s|the\s)?"
    r"|^(?:Put\s(?:forward|up)|Brought(?:\sforward)?|Sent\sup|Submitted|Drafted|Prepared|Written|Drawn\sup)\s(?:to\s[^.;:]{2,50}\s)?by\s(?:the\s)?)"
    r"(?P<who>(?:[A-Z][\w.'\u2019-]*\s){1,3}[A-Z][\w'\u2019-]+"
    r"(?:\s\([^()]{3,60}\)|,\s(?:the\s)?[A-Z][\w &'\u2019-]{3,60}(?=[,.;]|\sand\b|\s(?:on|to)\b|$))"
    rf"|{_WHOSE_POST}(?=[,.;]|\sto\b|\sand\b|\son\b|$))"
)


def told_writer(blocks: Sequence[Block]) -> Filled | None:
    """Who wrote the paper behind a notice, where a sentence of it says so with name and post."""
    told = ((block, _WRITTEN.search(block.text)) for block in blocks if block.kind != "row")
    return next((Filled(m["who"], b.evidence(*m.span("who"))) for b, m in told if m), None)


def _signed_off(blocks: Sequence[Block]) -> Filled | None:
    """The name over a post at the end of a report, with a telephone number or address below."""
    for at in range(4, len(blocks) - 2):
        name, post, below = blocks[at], blocks[at + 1], blocks[at + 2 : at + 7]
        short = name.kind != "row" and post.kind != "row" and len(post.text.split()) <= 12
        if short and PERSON.fullmatch(name.text) and not ROLE_WORDS.search(name.text):
            reached = any(_REACHED.match(block.text) for block in below)
            if ROLE_WORDS.search(post.text) and not re.search(r"[.:]$", post.text) and reached:
                both = name.with_next(post)
                return Filled(f"{name.text}, {post.text}", both.evidence())
    return None


_REACHED = re.compile(r"(?:tel(?:ephone)?|e-?mail|direct line|contact|e|t)\b\s*(?:no\.?\s*)?:", re.IGNORECASE)


# "That the Joint Audit Committee considers …"
_ASKED_BODY = re.compile(
    r"\W*(?i:(?:it is recommended )?(?:that )?(?:the )?)"
    r"(?P<body>(?:[A-Z][\w&]+,? (?:(?:and|&) )?){1,5}(?:Panel|Committee|Board|Forum))\b"
)


def asked_body(recommendations: Sequence[Recommendation]) -> Filled | None:
    """The panel or board that a paper's recommendation names, where nothing else says to whom it goes."""
    for asked in recommendations:
        if match := _ASKED_BODY.match(asked.text):
            return Filled(match["body"], asked.evidence)
    return None


# A letter's lines: "Chair, Marl Police and Crime Panel c/o Democratic Services"
_ADDRESSED = re.compile(r"^(?:the\s+)?chair(?:man|woman|person)?,\s+|\s+c/o\s.*$", re.IGNORECASE)
# "Community Grants – June panel", the title of what it decided
_PANEL_OF_A_ROUND = re.compile(r"\s[\u2013\u2014-]\s+\w+\s+[Pp]anel$")


# A panel's name in one language behind the other: the English half says to whom the paper goes.
_IN_WELSH = r"(?i:panel\s+(?:yr?\s+)?heddlu|pwyllgor|bwrdd)\b[^:;|/]{3,80}"
_IN_ENGLISH = r"[^:;|/]{3,80}\b(?i:panel|board|committee)"
_IN_TWO_TONGUES = (
    re.compile(rf"(?P<name>{_IN_ENGLISH}?)\s*[|/\u2013\u2014-]?\s+{_IN_WELSH}"),
    re.compile(
        rf"{_IN_WELSH}?\b(?i:cymru|gwent|powys|cyd)\s*[|/\u2013\u2014-]?\s+(?P<name>[A-Z]{_IN_ENGLISH})"
    ),
)


def meeting_body(text: str) -> str | None:
    """The panel, board or committee that a line of a report's head names, and nothing else."""
    if opening_label(text):
        return None
    text = _ADDRESSED.sub("", text)
    text = next((both["name"] for form in _IN_TWO_TONGUES if (both := form.fullmatch(text))), text)
    match = _MEETING_LINE.match(tidy_body(text))
    if (
        not match
        or len(match["body"].split()) > 12
        or _PANEL_OF_A_ROUND.search(match["body"])
        or OF_ITSELF.search(text)
        or re.search(
            r"\b(?:report|is|are|was|has|have|having|paper|update|plan|note|purpose|role|members|information|"
            r"reports|include|application|request)\b|^(?:your|following|after|when|since|subject)\b",
            match["body"],
            re.IGNORECASE,
        )
    ):
        return None
    return tidy_body(match["body"])
