"""Sums that stand behind a label, as in a form or a register row told line by line: "Given: £2,400"."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ...block import Block, Entry
from ...outline.links import without_link
from ...record import Qualifier
from ..awards.gift_titles import gift_in
from ..header.references import facts_of_line
from .context import per_of
from .headings import FIGURE, PER_BEHIND, unit_of
from .money import Money
from .number import ONE_DECIMAL, THREE_DECIMALS, read_figures, scaled
from .organisations import is_funder, is_office, name_at
from .parties import Party
from .payees import body_and_rest, ends_as_body, has_body_word
from .purposes import purpose_in
from .rows import is_column
from .sums import Sum

_LABEL = re.compile(r"\s*([A-Z][^£:]{2,45}?)\s*(?:\([^)]*\)|£(?:000|m|k)?)?\s*:\s*")
_HEADING = re.compile(r"([A-Z][\w ]{2,45})$")
_ONLY_MONEY = re.compile(
    r"(?:(?:total|approx\.?|approximate|financial|monetary|decision|estimated|overall) )*"
    r"(?:value|amount|cost|sum|price|money|implications?|figure)s?(?: of (?:the )?decision)?",
    re.IGNORECASE,
)


def label_of(text: str, start: int, end: int, above: Block | None) -> str:
    """The label of a sum that is the whole of its value; "" where words stand around it.

    >>> label_of("Amount sought: £2,400", 15, 21, None)
    'Amount sought'
    >>> label_of("KD/31/4 | Value: £2,400 | Open", 17, 23, None)
    'Value'
    """
    if " | " in text and facts_of_line(text):
        first, last = text.rfind(" | ", 0, start), text.find(" | ", end)
        begins = first + 3 if first >= 0 else 0
        text, above = text[begins : last if last >= 0 else len(text)], None
        start, end = start - begins, end - begins
    if _YEARLY.sub("", text[end:]).strip(" .") or start > 60:
        return ""
    led = re.sub(
        r"(?:^|(?<=:\s))(?:up to|a maximum of|about|approximately)\s*$", "", text[:start], flags=re.IGNORECASE
    )
    start, led = len(led), led.strip()
    if not led:
        match = _LABEL.fullmatch(above.text) if above else None
        return match[1] if match else ""
    match = _LABEL.fullmatch(text[:start])
    return match[1] if match else ""


_YEARLY = re.compile(r"^\s*(?:(?:a|per|each) (?:year|annum)|p\.?a\.?)(?=\W*$)", re.IGNORECASE)

# "Approved, £5,000, subject to a safeguarding policy" under "Decision:": the sum that was approved.
_DECIDES = re.compile(r"(?:[\w']+\s){0,2}(?:decision|outcome|result|award|status)\s*:", re.IGNORECASE)
_DECIDED = re.compile(
    r"\s*(?:Approved|Agreed|Awarded|Granted|Supported|Funded)(?:\s+in\s+(?:full|part))?\s*[,:;(\u2013\u2014-]*"
    r"(?:\s*(?:but|at|for|up\s+to|a\s+maximum\s+of|reduced\s+to|(?:an?\s+)?(?:grant|award)\s+of))*\s*",
    re.IGNORECASE,
)
_TERMS = re.compile(
    r"\)?\s*(?:$|[.;,)]*\s*(?:$|(?:subject|conditional|with|on\s+condition|provided|over|as|for)\b|[A-Z]))"
)
_ASKED = re.compile(
    r"(?:[\w']+\s){0,2}(?:requested|request|sought|asked(?:\sfor)?|applied\sfor|bid)\b[^:]{0,12}:",
    re.IGNORECASE,
)


def decided_label(text: str, start: int, end: int, above: Sequence[Block]) -> str:
    """What labels a sum behind words of approval, under a label that asks for the decision; "" for others.

    Of a bid that sum was approved; of other business it is the amount of what was decided.
    """
    if not above or not _DECIDES.fullmatch(above[-1].text):
        return ""
    if not _DECIDED.fullmatch(text[:start]) or not _TERMS.match(text[end:]):
        return ""
    return "Approved" if any(_ASKED.fullmatch(block.text) for block in above) else "Amount"


def labelled_figure(block: Block, above: Block | None) -> list[Money]:
    """The figure that is all of the value behind a label of pounds: "Value (£):" and "14,250" below it."""
    match = _LABEL.match(block.text)
    label, value = (match[0], block.text[match.end() :]) if match else ("", block.text)
    if not match and above is not None and _LABEL.fullmatch(above.text):
        label = above.text
    noughts = unit_of(label) if "£" in label else None
    value = value.strip()
    most = _AT_MOST.match(value)
    value = value[most.end() :] if most else value
    each = PER_BEHIND.fullmatch(value)
    value = each["sum"] if each else value
    figure = FIGURE.fullmatch(value)
    if noughts is None or not figure or block.kind == "heading":
        return []
    start = block.text.index(value, match.end() if match else 0)
    amount, doubt = read_figures(figure["figures"], figure["scale"] or figure["letter"] or "")
    if noughts:  # thousands are told with one decimal
        amount, doubt = scaled(amount, noughts), None if doubt in (ONE_DECIMAL, THREE_DECIMALS) else doubt
    per = per_of("", f" {each['per']}") if each else None
    qualifier: Qualifier = "up-to" if most else "exact"
    return [Money(start, start + len(value), value, amount, qualifier=qualifier, per=per, suspect=doubt)]


_AT_MOST = re.compile(r"(?:up to|(?:a )?max(?:imum|\.)?(?: of)?)\s+(?=[\d,.])", re.IGNORECASE)


def told_by_subject(place: Sum, entry: Entry) -> bool:
    """Whether it is all of a label's value, read in the words of what the entry decides: "Lamps, £900"."""
    subject = subject_of(entry)
    return bool(subject) and place.body == told_in(subject, place.text)[0]


# What comes in, or goes back: "Grant towards training, from the Home Office", "… to be repaid".
_COMES_IN = (
    r"\b(?:from (?:the )?(?:home office|ministry|moj|(?:welsh |uk )?government|department|treasury|dluhc)"
    r"|repa(?:id|y\w*)|returned|recovered|clawed|accept\w*|receiv\w*|(?<!on )receipt)\b"
)
_NOT_GIVEN = rf"(?!.*{_COMES_IN})"
_GIVEN_FOR = re.compile(
    _NOT_GIVEN + r"(?:\w+ )?(?:grant|award|contribution|donation|sponsorship)(?= (?:towards|for)\b)",
    re.IGNORECASE,
)

# "A contract has been let to R", "Approved from the reserve for R to do P".
_WAS_GIVEN = re.compile(
    r"An? (?:\w+ )?(?:grant|award|contract|lease)"
    r"(?= (?:has been|was|is) (?:awarded|given|made|let|agreed|signed)\b)"
)
_APPROVED = re.compile(r"(?:Approved|Agreed|Awarded|Granted)(?= (?:from|for|to) (?:the )?[A-Z])")


def stands_alone(place: Sum) -> bool:
    """Whether it is all that its label or column holds, read with what the entry says was decided."""
    return place.body not in place.block.text


def is_told_gift(place: Sum) -> bool:
    """Whether it is all of a label's value, and the entry says of it "Contribution towards …"."""
    led = _GIVEN_FOR.match(place.body.replace(f" of {place.text}", "", 1))
    return bool(led) and stands_alone(place)


def comes_in(place: Sum) -> bool:
    """Whether it is all of a label's value, and the entry says of it that it comes in or goes back."""
    return stands_alone(place) and re.search(_COMES_IN, place.body, re.IGNORECASE) is not None


def told_in(subject: str, words: str) -> tuple[str, int]:
    """A sum told in the words of what is decided, and its place in them.

    >>> told_in("Grant towards the cost of tents", "£400"), told_in("Repairs at Marl", "£75")
    (('Grant of £400 towards the cost of tents', 9), ('Repairs at Marl, £75', 17))
    >>> told_in("A lease has been let to Quay Ltd", "£9,000")[0], told_in("Approved for Quay Aid", "£75")[0]
    ('A lease of £9,000 has been let to Quay Ltd', 'Approved £75 for Quay Aid')
    """
    given = _GIVEN_FOR.match(subject) or _WAS_GIVEN.match(subject)
    approved = _APPROVED.match(subject)
    led = f"{given[0]} of " if given else f"{approved[0]} " if approved else f"{subject}, "
    given = given or approved
    return led + words + (subject[given.end() :] if given else ""), len(led)


def _body_and_project(title: str) -> Party | None:
    """Who is paid and what for, by a title such as "Marl Football Club – Saturday league"."""
    named = body_and_rest(title)
    is_body = named is not None and has_body_word(named[0]) and not is_office(named[0])
    return Party(*named, "titled") if named and is_body else None


# A summary that opens with what is given or bought, up to a price: "Purchase of 40 radios at £310 each".
_OPENS = re.compile(
    _NOT_GIVEN + r"(?P<what>(?:(?:an?|the|one-off|small|annual|further|continued|match) )*"
    r"(?:(?:grant|donation|contribution|sponsorship|award|funding)(?: funding)? (?:to|towards|for)"
    r"|(?:purchase|lease|hire|supply|procurement|replacement|renewal) of)\b[^.£]*?)"
    r"(?=,? (?:at|for)(?: a cost of)? £[\d,.]+ (?:each|per)\b|\.(?:\s|$)|$)",
    re.IGNORECASE,
)


def says_only_money(label: str) -> bool:
    """Whether a label says that its value is money, and nothing of what it is: "Value", "Cost"."""
    return bool(_ONLY_MONEY.fullmatch(label))


@lru_cache(maxsize=8)  # asked for each sum of the entry
def subject_of(entry: Entry) -> str:
    """What the entry decides, in the words of its decision or subject label or its title; "" if not said."""
    values = _values(entry, "decided")
    summaries = _values(entry, "summary")
    summed_up = (m["what"] for v in summaries if (m := _OPENS.match(v)))
    values = (*(v for v in summaries if re.search(_COMES_IN, v, re.IGNORECASE)), *values)
    titled = _below_facts(entry) or entry.title or ""
    values = tuple(
        sorted(values, key=lambda told: _DEED.search(told) is None)
    )  # "Boats" says less than "Purchase"
    told = next(filter(gift_in, values), None) or next(summed_up, next(iter(values), titled))
    first = told.split(". ")[0]  # "Grant to R for P. Half of it is paid on receipt of the report."
    told = told if len(told) < 200 and not gift_in(first) else first
    return " ".join(told.split()).rstrip(" .,;:") if len(told) < 200 else ""


# What was done with money, or with what is worth it, beside a subject that only names it.
_DEED = re.compile(
    r"\b(?:purchas\w+|contract\w*|leas(?:e|es|ed|ing)|sale|sold|disposal|grant|hire|accept\w*|draw\s?down|drawn|"
    r"tender|renewal|extension|acquisition|transfer\w*|buy|let|sell)\b",
    re.IGNORECASE,
)


def _below_facts(entry: Entry) -> str | None:
    """What was decided, below a line of facts; None where the title names a gift, or the words a sum."""
    if gift_in(entry.title or ""):
        return None
    for facts, block in itertools.pairwise(entry.blocks):
        if "£" in facts.text and block.kind == "paragraph" and facts_of_line(facts.text):
            told = _PROVIDED.split(block.text.split(". ")[0])[0]
            return told if len(told.split()) > 4 and "£" not in block.text else None
    return None


def labelled_recipient(entry: Entry) -> str | None:
    """Who a label of the entry says is paid: "Organisation: Quay Lamps"; None where none does."""
    named = _value(entry, "recipient")
    vague = named is None or len(named) > 90 or is_office(named) or is_funder(named)
    return None if vague else named


@lru_cache(maxsize=8)  # asked for each sum of the entry
def is_contracted(entry: Entry) -> bool:
    """Whether a cell of a list's entry tells of a contract: "Agreement | Contract", "Supplier"."""
    texts = [b.text.strip() for b in entry.blocks]
    supplied = any(_SUPPLIED.fullmatch(text) for text in texts)
    return supplied or any(_SORT.fullmatch(a) and _CONTRACT.match(b) for a, b in itertools.pairwise(texts))


_SORT = re.compile(
    r"(?:(?:type|kind|form|nature) of )?(?:agreement|award|funding|arrangement)(?: type)?:|(?:type|kind):",
    re.IGNORECASE,
)
_SUPPLIED = re.compile(r"(?:supplier|contractor)s?(?: name)?:", re.IGNORECASE)
_CONTRACT = re.compile(r"contract(?:ed)?\b(?! (?:and|or|/) grant)", re.IGNORECASE)
_GRANT_FOR = re.compile(
    r"(?:^|[.;]\s+)(?:A |The |To (?:give|make|award) (?:an? )?)?(?:\w+ )?(?:grant|contribution|donation)"
    r"(?P<what> (?:for|towards) [^.;£]{3,120})(?:[.;]|$)",
    re.IGNORECASE,
)


def purpose_told(entry: Entry) -> str | None:
    """What an entry of one grant says elsewhere that it is for: "Purpose: lamps", "Grant for lamps"."""
    told = _value(entry, "purpose_label") or _in_form(entry, "purpose_label")
    if told:
        return told.rstrip(" .") if len(told) < 150 else None
    found = (m for b in entry.blocks if b.kind != "heading" and (m := _GRANT_FOR.search(b.text)))
    return next((words for match in found if (words := purpose_in(match["what"]))), None)


def told_gift(entry: Entry) -> Party | None:
    """Who an entry of a list says is given a grant, the sum left out: "a grant to R for P"."""
    if not entry.listed:
        return None
    found = [party for b in entry.blocks if b.kind != "heading" and (party := gift_in(b.text))]
    return found[0] if len({party.recipient for party in found}) == 1 else None


def _in_form(entry: Entry, column: str) -> str | None:
    """The value of this sort in a form of two columns: "Project | Lamps for the quay"."""
    rows = [b for b in entry.blocks if b.cells and b.table and all(len(row) <= 2 for row in b.table.rows)]
    cells = ([" ".join(c.text.split()) for c in b.cells] for b in rows if len(b.cells) == 2)
    return next((told for label, told in cells if told and is_column(label, column)), None)


def titled_body(entry: Entry) -> Party | None:
    """Who the title names, beside a project or a fund: "Quay Riders – Ride Safe", "Hardship Fund – Quay Aid".

    The body stands first where its own words say that it is one, or the entry tells of it again.
    """
    parts = re.split(r"\s+[–—-]\s+|:\s+", entry.title or "")
    if len(parts) != 2 or (entry.title or "").isupper():
        return None
    for part, sure in ((parts[0], has_body_word), (parts[1], ends_as_body)):
        name = name_at(part, 0)
        if name is None or name.end < len(part) or is_office(part) or is_funder(part):
            continue
        again = part is parts[0] and " " in part
        if sure(part) or (again and any(_acts(part, b.text) for b in entry.blocks)):
            return Party(name.text, parts[1] if part is parts[0] else None, "titled")
    return None


def _acts(name: str, text: str) -> bool:
    """Whether a paragraph tells what a body does: "Quay Riders will teach", "volunteers from Quay Riders"."""
    does = rf"(?:^|[.] (?:The )?){re.escape(name)} (?:will|would|has|have|is|are|runs?|works?|supports?)\b"
    return bool(re.search(rf"{does}|\b(?:from|by|members of) {re.escape(name)}\b", text))


def labelled_party(place: Sum, entry: Entry) -> Party | None:
    """Who is paid and what for, from the labels of the entry, for a sum behind a label of its own."""
    if place.in_table and not place.column and entry.title:
        return gift_in(entry.title) or _body_and_project(entry.title)
    recipient = labelled_recipient(entry)
    told = told_by_subject(place, entry)
    alone = _value(entry, "recipient") is not None and (
        told or place.body.strip(" .") == place.text
    )  # "Amount:", and no more
    if (place.block.cells and not told) or not (place.column or alone or told):
        return None
    if not place.column and (place.block.cells or not alone):
        return gift_in(subject_of(entry))
    if recipient is None:
        return None
    return Party(recipient, row_purpose(entry), "labelled")


def row_purpose(entry: Entry) -> str | None:
    """What the column of a list says that a row's grants are for: "Purpose", "Project", "Decision title"."""
    return _value(entry, "purpose_label") or _value(entry, "purpose")


def _value(entry: Entry, column: str) -> str | None:
    """The value of the first label of this sort in the entry: behind it, or on the line below."""
    return next(iter(_values(entry, column)), None)


_PROVIDED = re.compile(r",?\s(?:provided that|subject to|on condition)\b")


@lru_cache(maxsize=8)  # asked for each sum of the entry
def _values(entry: Entry, column: str) -> tuple[str, ...]:
    """The values of all labels of this sort in the entry."""
    found = []
    for number, block in enumerate(entry.blocks):
        match = _LABEL.match(block.text) or (block.kind == "heading" and _HEADING.match(block.text))
        if not match or not is_column(match[1], column):
            continue
        if column == "recipient" and is_column(match[1], "where"):
            continue  # "District: Oxby" tells where it is done
        value = block.text[match.end() :].strip()
        following = entry.blocks[number + 1] if number + 1 < len(entry.blocks) else None
        if not value and following and following.kind == "paragraph" and not _LABEL.match(following.text):
            value = following.text.strip()
        first = value.split(". ")[0]  # "To give a grant to R. Its trustees add £6,200."
        asked = _PROVIDED.search(first)
        if asked and re.search(r"£|\bmatch", first[asked.end() :]):
            value = first = first[: asked.start()]  # the sum in the next column is not the partner's
        if first and ("£" not in first or column == "summary"):
            found.append(without_link(value if "£" not in value else first))
    return tuple(found)


def without_mark(entry: Entry, place: Sum, party: Party) -> Party:
    """The party without the mark of its item, where another item has the next: "A1 Quay Aid", "A2 £900"."""
    mark = re.match(r"([A-Z])(\d{1,2})\s+(?=[A-Z])", party.recipient or "")
    if not mark or not party.recipient or not place.block.text.startswith(mark[0]):
        return party
    others = {f"{mark[1]}{int(mark[2]) + step} " for step in (-1, 1)}
    listed = any(block.text.startswith(other) for block in entry.blocks for other in others)
    return replace(party, recipient=party.recipient[mark.end() :]) if listed else party
