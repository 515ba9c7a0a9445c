"""Who and what the paper is, by its labels: reference, title, originator, decision-maker, recipient body.

A labelled value wins; only where the paper prints none are the heading and the first lines asked.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ..block import Block
from ..forms.vocabulary import opening_label, plain
from ..record import Recommendation
from .council_pages import page_of_item
from .dates import find_dates
from .references import tidy_reference
from .titles import entry_title, is_banner, split_heading
from .values import PERSON, ROLE_WORDS, Filled, Value, is_blank, over_lines, without_contact

# --- people and bodies ------------------------------------------------------------------------------------

_REPORT_OF = re.compile(
    r"^(?:[^.;]{8,200}\s[\u2013\u2014-]\s)?(?:(?:joint|open|exempt|public)\s+)?report\s+(?:of|by|from|on\s+behalf\s+of)\s+(?:the\s+)?(?P<who>.+?)(?:\s+to\s+(?:the\s+)?(?P<to>(?:chair|"
    r"members|police|.*panel|.*board|.*committee).*))?$",
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
_MEETING_LINE = re.compile(
    r"^(?:(?:report\s+)?to:?\s+(?:the\s+)?)?(?P<body>[^:.;]*\b(?:panel|board|committee|panel heddlu a "
    r"throsedd(?:u)?|pwyllgor|bwrdd)\b[^:.;]{0,40}?)(?:\s*[\u2013\u2014,|:-]\s*|\s+(?:meeting\s+)?(?:on\s+|"
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


_REPORT_NUMBER = re.compile(r"\s+(?P<ref>[A-Z][a-z]{2} ?\d{1,3}[-/]\d{2})$")
"""Of a report, below whose it is, in one cell: "Commissioner of Police / Pol 88-22"."""


def tidy_originator(value: Value) -> str:
    """The whole value, name and role, without telephone, e-mail and "the"."""
    text = without_contact(over_lines(value))
    if "\u00a3" in text or not re.search(r"[^\W\d_]{2}", text):
        return ""  # a column headed "By" beside one of sums
    text = re.split(r"\.\s+(?=(?:Seen|Cleared|Checked|Approved|Published|The|This|It)\s)", text)[0]
    text = re.sub(r"\s+on\s+(?:\w+day,?\s+)?\d.*$", "", text)  # when it was asked for
    declared = re.sub(r"\s+(?:has|have|confirms?|is|was|will)\s+[a-z].*$", "", text)
    if declared != text and not (PERSON.fullmatch(declared) or ROLE_WORDS.search(declared)):
        return ""  # a sentence about something else
    text = declared
    text = re.sub(r"\s+to\s+(?:the\s+)?(?:chair|members)\b.*$", "", text, flags=re.IGNORECASE)  # who is told
    text = _REPORT_NUMBER.sub("", re.sub(r"(?<=[a-z]{3}|\w\w\))\.$", "", text))
    return re.sub(r"^(?:the|THE)\s+", "", text)


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
    text = re.sub(r"^meeting\s+of\s+(?=\S)", "", text, flags=re.IGNORECASE)
    return re.sub(r"^(?:the|The|THE)\s+", "", text)


def report_lines(blocks: Sequence[Block]) -> dict[str, Filled]:
    """Originator and body of a panel report that prints no labels, from its first lines."""
    found = page_of_item(blocks)
    titled = found["title"].text if "title" in found else ""
    for at, block in enumerate(blocks[:14]):
        if block.kind == "row" or len(block.text) > 240:
            continue
        if to := _REPORT_TO.fullmatch(block.text):
            found.setdefault("submitted_to", Filled(to["to"], block.evidence(*to.span("to"))))
        match = _REPORT_OF.match(block.text)
        if match and "originator" not in found:
            found["originator"] = Filled(match["who"].strip(" :."), block.evidence())
            if match["to"] and _SERVES.search(match["who"]) and match["to"][:6].lower() == "police":
                found["originator"] = Filled(block.text[match.start("who") :].strip(" :"), block.evidence())
            elif match["to"]:
                cut_off = re.search(r"\b(?:of|the)$", match["to"]) and at + 1 < len(blocks)
                whole = block.with_next(blocks[at + 1]) if cut_off else block
                told = tidy_body(whole.text[match.start("to") :])
                found["submitted_to"] = Filled(told, whole.evidence())
        elif (
            block.text != titled
            and "submitted_to" not in found
            and block.zone == "header"
            and (body := _meeting_body(block.text))
        ):
            found["submitted_to"] = Filled(body, block.evidence())
    return found


def reported_by(blocks: Sequence[Block]) -> Filled | None:
    """Whose report an agenda or a minute says was to be received, or was; else who signs it off below."""
    for told, last in ((_TO_RECEIVE, 4), (_RECEIVED, 7)):
        for block in blocks[:last]:
            if block.kind != "row" and (match := told.match(block.text)):
                return Filled(match["who"], block.evidence(*match.span("who")))
    return _signed_off(blocks)


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


# "Community Grants – June panel", the title of what it decided
_PANEL_OF_A_ROUND = re.compile(r"\s[\u2013\u2014-]\s+\w+\s+[Pp]anel$")


def _meeting_body(text: str) -> str | None:
    if opening_label(text):
        return None
    match = _MEETING_LINE.match(tidy_body(text))
    if (
        not match
        or len(match["body"].split()) > 12
        or _PANEL_OF_A_ROUND.search(match["body"])
        or re.search(
            r"\b(?:report|is|are|was|has|have|having|paper|update|plan|note|purpose|role|members|information|"
            r"reports|include)\b",
            match["body"],
            re.IGNORECASE,
        )
    ):
        return None
    return tidy_body(match["body"])


# --- one value a field ------------------------------------------------------------------------------------


_ONLY_THE_OFFICE = re.compile(r"THE (?:COMMISSIONER|PCC|PFCC)")
_CAME_OF_IT = r"(?:(?:not )?(?:approved|agreed|supported)|refused|rejected|declined|deferred|noted|withdrawn)"


def tidy_decider(value: Value) -> str | None:
    """Name or office of the decision-maker, a sentence behind it cut off; None for "Approved: Yes"."""
    days = find_dates(value.text)
    if days and days[0].start == 0 and (who := value.text[days[0].end :].strip(" ,\u2013\u2014-")):
        value = replace(value, text=who, start=value.end - len(who))  # "Approved: 3 May 2031 - Ann Bell"
    if (
        re.match(rf"(?:yes|no|n/a)\b|\d|subject to|{_CAME_OF_IT}$", value.text, re.IGNORECASE)
        or "\u00a3" in value.text
    ):
        return None
    if re.search(r"\(\*?delete (?:as|where)\b", value.text, re.IGNORECASE):
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
    if under and len(value.text.split()) > 8:
        return None  # a sentence below "Approved"
    if plain(value.label).startswith("approved") and re.search(
        r"\b(?:is|are) (?:approved|agreed)\b", value.text
    ):
        return None
    text = without_contact(tidy_body(over_lines(value)))
    text = re.split(r"\s+(?=(?:The|I)\s+[a-z]+\s+[a-z]+)", text)[0]
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
    r"^that the\b|^(?:membership|terms of reference)\b"
    r"|^(?:decision|information|noting|approval)\s*:|@|\bmail ?box\b|\binbox\b"
    r"|^(?:meetings|calendar|library|decisions|forward plans?|search documents|what[\u2019']s new)$"
    r"|^(?:approves|notes|agrees|considers|receives)\b|\((?:pdf|docx?|word)\b",
    re.IGNORECASE,
)

# "For: Deputy Police and Crime Commissioner", and not "For: 7, against: 2".
_IS_BODY = re.compile(
    r"\b(?:panel|board|committee|forum|commissioner|pcc|pfcc|dpcc|mayor|chief executive|chief constable)\b",
    re.IGNORECASE,
)

_TIDY: dict[str, Callable[[Value], str | None]] = {
    "reference": lambda v: tidy_reference(v.text),
    "title": lambda v: re.sub(
        r"\s+(?:OPEN|CONFIDENTIAL|Open|Confidential)\s*[\u2610-\u2612\u2713\u2714].*$", "", v.text
    ).strip(" \u2013-\u201c\u201d\"'"),
    "originator": tidy_originator,
    "submitted_to": lambda v: (
        None
        if _FOR_WHAT.fullmatch(v.text)
        or _NO_BODY.search(v.text)
        or (plain(v.label) == "for" and not (_IS_BODY.search(v.text) and len(v.text.split()) <= 12))
        else ("The " if v.text.startswith("The ") and not v.bare else "") + tidy_body(over_lines(v))
    ),
    "decided_by": tidy_decider,
    "reason": lambda v: v.text,
    "organisation": lambda v: v.text,
}


def labelled_fields(values: Sequence[Value]) -> dict[str, Filled]:
    """The first filled value of each header field that stands beside a label, tidied."""
    found: dict[str, Filled] = {}
    behind: dict[str, Filled] = {}
    for value in sorted(values, key=lambda v: v.bare):
        tidy = _TIDY.get(value.field)
        if _is_originator(value) and "originator" not in found:
            found["originator"] = Filled(tidy_originator(value) or value.text, value.evidence)
        if (
            tidy is None
            or value.field in found
            or is_blank(value.text)
            or (value.block.zone in ("signature", "checklist") and value.field in ("title", "reference"))
            or (value.field in ("submitted_to", "title") and _heads_column(value))
            or (value.field == "submitted_to" and value.block.zone == "decision")
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
    return behind | found


def _title_behind(value: Value, number: str) -> str | None:
    """The title that stands behind the paper's number on its line: "Decision no. 12/2023: Quay lights"."""
    rest = value.text.removeprefix(number)
    title = re.split(r"\s\|\s", rest.strip(" :|\u2013\u2014-"))[0]
    parted = rest[: rest.find(title)].strip() != ""
    words = 2 if parted else 3
    in_head = value.block.zone in ("header", "decision") and rest != value.text and title[:1].isupper()
    if not in_head or not words <= len(title.split()) <= 30 or title.endswith((".", ":", ";")):
        return None
    return None if opening_label(title) or is_banner(title) or _meeting_body(title) else entry_title(title)


def _opening_sentence(text: str) -> str | None:
    """What a whole entry in the cell of its title is about: its first sentence, without its number."""
    _, words = split_heading(re.sub(r"^[\d/.-]+\s+(?=[A-Z])", "", text.split(". ")[0]))
    return words.rstrip(".") if len(words.split()) <= 30 and len(words) < len(text) else None


def _heads_column(value: Value) -> bool:
    """Whether "Panel" stands over a column of some table in the text, and not beside its value."""
    answers = plain(value.text) in (
        "answer",
        "answers",
        "response",
        "yes/no",
        "yes or no",
        "comment",
        "comments",
    )
    beside = len(value.block.cells) == 2 and value.block.text.startswith(value.label) and not answers
    return (
        value.block.kind == "row"
        and not beside
        and value.at > 12
        and value.block.zone in ("background", "finance", "body", "appendix")
    )


_PAPER_NAMES = ("record of decision", "decision notice")
"""A paper's name before its number, or before its title: "Record of decision: The precept for 2024-25"."""


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
            return Filled(whole if _FOR_WHAT.fullmatch(whole) else value.text, value.evidence)
    for block in blocks[:12]:
        cells = [cell.text.strip() for cell in block.cells]
        if len(cells) == 2 and plain(cells[0]) in ("for", "purpose") and _FOR_WHAT.fullmatch(cells[1]):
            return Filled(cells[1], block.evidence())
    for block in blocks[:8]:
        if block.text[:4].lower() == "for " and block.zone == "header" and _FOR_WHAT.fullmatch(block.text):
            return Filled(block.text, block.evidence())
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
