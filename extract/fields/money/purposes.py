"""What a sum of money is for: the words behind it or its recipient, up to its terms.

A purpose ends where the conditions, dates and sources of the money begin; words that only say when it is
paid are none.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from ...block import Block
from ...forms.vocabulary import opening_label
from ..language import pattern
from .organisations import Name
from .sums import Sum


def purpose_behind(place: Sum) -> str | None:
    """What a sum whose payee is named before it is for: the words up to whoever has the next sum."""
    whole = purpose_in(place.own_after)
    up_to_next = purpose_in(place.own_after + "£") if whole and place.own_after != place.after else None
    shorter = whole and up_to_next and whole.startswith(up_to_next)
    return up_to_next if shorter else whole


def purpose_of(place: Sum, name: Name, rest: str) -> str | None:
    """What a sum paid to `name` is for, `rest` being the words behind it or its recipient."""
    if place.own_after != place.after and rest and place.own_after.endswith(rest):
        rest += "£"  # the next sum stands there
    found = (
        purpose_in(rest)
        or purpose_in(_past_brackets(place, name))
        or purpose_around(place, name)
        or _project_in_heading(place, name)
        or _in_brackets(rest)
        or words_in_brackets(place)
        or _in_lead(place)
    )
    return _without_name(found, name.text) if found else None


def _without_name(found: str, name: str) -> str | None:
    """A purpose without whom it names: "a consortium led by R for P" is for P, and "the R" for nothing."""
    led, at, behind = found.partition(name)
    if not at:
        return found
    if not behind.strip(" ."):
        return None if re.fullmatch(r"(?:the |an? |to |for )*", led, re.IGNORECASE) else found
    leads = pattern("parties", "lead_body").search(led)
    return purpose_in(behind) if leads else found


@lru_cache(maxsize=4096)  # a sentence is printed again in summaries and minutes
def purpose_in(rest: str) -> str | None:
    """What a sum is for, from the words that follow it or its recipient.

    >>> purpose_in(" towards youth outreach in Marden, subject to a signed agreement.")
    'youth outreach in Marden'
    """
    rest = pattern("parties", "before_purpose").sub("", rest, count=1)
    match = pattern("parties", "purpose").match(rest)
    if not match:
        return None
    words = pattern("parties", "office_for").sub("", match["what"], count=1)
    later = re.match(
        r"(?:the )?20\d\d[^,]{0,40},(?P<aside>(?:[^,;.]|,(?=\d)){0,80},)?"
        r"(?=\s+(?:to [a-z]|for\b|towards\b|so that\b|in order\b))",
        words,
    )
    if later:  # "for 2022/23, the first year of three, to run P"
        return purpose_in(words[later.end() :])
    end = pattern("parties", "purpose_ends").search(words)
    if end and _GOES_ON.match(end[0]) and len(words[: end.start()].split()) < 3:  # "the sessions can go on"
        end = pattern("parties", "purpose_ends").search(words, end.end())
    before_sum = end is not None and "£" in end[0]
    words = words[: end.start()] if end else words
    words = _NEXT_BODY.sub("", words) if before_sum else words
    closed = re.match(r"[^()]*(?=\))", words)  # "(£x, for fencing) and Pier Trust"
    words = closed[0] if closed else words
    words = " ".join(words.split()).strip(" ,;:.–-(")
    words = pattern("parties", "hangs").sub("", words)
    sentence = re.match(r"(?:This|It|They|We|These|There)\b", words)
    says_what = len(words) > 3 and not pattern("parties", "only_when").fullmatch(words)
    cut_short = pattern("parties", "cut_short").search(words)
    told = says_what and not sentence and not cut_short
    return words if told and words.lower() not in _BARE_VERBS and not _NAMELESS.fullmatch(words) else None


_GOES_ON = re.compile(r"\s(?:can|could|may|will|would)\s")
# What "the work" is stands elsewhere.
_NAMELESS = re.compile(
    r"(?:the|this|that|these|such) (?:works?|purposes?|services?|systems?)|(?:the |these |those |over |all )?"
    r"(?:\d+ |(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several) )?(?:\w+ )?"
    r"(?:projects|bodies|organisations|applications|bids|groups|schemes|charities)"
    r"(?: (?:in the|listed|below|above|set out)\b.*)?"
)


# "for radios and Pier Trust £x": what is paid next is named before its sum.
_NEXT_BODY = re.compile(
    r"(?:,|,?\s+and)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:[A-Z&][\w’'-]*|of|for|and|the))*"
    r"(?:,?\s+(?:which|who)\s+(?:will\s+|also\s+)?(?:gets?|receives?|received|had|got))?\s*$"
)

_BARE_VERBS = {
    "deliver",
    "build",
    "buy",
    "run",
    "set up",
    "provide",
    "support",
    "fund",
    "enable",
    "continue",
    "deliver the following",
    "the following",
    "find",
    "meet",
    "make",
    "give",
    "help",
    "give out",
    "share out",
    "hand out",
    "grant",
    "award",
    "pay",
    "allocate",
}


def purpose_around(place: Sum, name: Name | None) -> str | None:
    """A purpose between the sum and its recipient, or said before the sum, or in the next sentence."""
    if name:
        match = re.match(r"\s*(?:of funding |funding |grant )?(?=(?:for|towards)\b)", place.own_after)
        if match:
            words = purpose_in(place.own_after)
            end = words.find(" to " + name.text) if words else -1
            if words:
                return words[:end] if end > 0 else (words if name.text not in words else None)
    spent = _SPENDS.search(place.own_before) and _SPENT_ON.match(place.own_after)
    if not name and spent:
        return purpose_in(f" for {spent['what']}")
    following = place.body[place.sentence[1] :]
    match = pattern("parties", "next_sentence").match(following)
    if match is None:
        return _purpose_before(place)
    led = " for " if match["for"] else " to "  # "It is for lamps.", "The grant will support R."
    return purpose_in(led + following[match.end() :].split(". ")[0])


def told_of_bid(place: Sum, rest: str) -> str:
    """Where the purpose of a bid is told: behind its sum, or before the brackets round that: "for P (£x)"."""
    led = re.match(r"\s*(?:for|towards)\s[^()]{3,}\($", rest.rstrip())
    if not led and purpose_in(rest) and not purpose_in(place.own_after):
        return rest  # "an application from R for P, and agreed a grant of £x"
    return rest.rstrip(" (") if led else place.own_after


# "Capital spending of £x on replacement vehicles was agreed."
_SPENDS = re.compile(
    r"\b(?:spend(?:ing)?|expenditure|investment)\s+(?:of\s+)?(?:up\s+to\s+)?$", re.IGNORECASE
)
_SPENT_ON = re.compile(r"\s+on\s+(?P<what>[a-z][^£.;]*?)(?=\s+(?:is|was|were|has|have|be|will)\b|[.;,]|$)")


def _past_brackets(place: Sum, name: Name) -> str:
    """What follows the brackets that a sum opens: "£x over three years (£y a year) towards P"."""
    opened = re.search(r"\([^)]*$", place.own_after)
    named_behind = name.text in place.own_after
    return re.sub(r"\s*\([^)]*\)", "", place.after) if opened and not named_behind else ""


def _in_brackets(rest: str) -> str | None:
    match = pattern("parties", "in_brackets").match(rest)
    return _told(match) if match else None


def _told(match: re.Match[str]) -> str:
    """What brackets say that a sum is for, without "for"."""
    return re.sub(r"^(?:for|towards)\s+", "", match["what"].strip())


def words_in_brackets(place: Sum) -> str:
    """What a sum is for, by plain words in its brackets: "(£x, boat repairs)"; "" where none stand there."""
    before, after = place.own_before, place.own_after
    if before.endswith("(") and (match := pattern("parties", "sum_and_words").match(after)):
        return _told(match)
    if (match := pattern("parties", "words_and_sum").search(before)) and re.match(r"\s*\)", after):
        return _told(match)
    return ""


def _in_lead(place: Sum) -> str | None:
    """What all the grants of a list are for: "awards grants for street wardens as follows:"."""
    within = place.body[: place.start].rpartition(":")[0]
    led = within + ":" if within else place.block.lead if place.block.kind == "item" else ""
    match = pattern("parties", "lead_purpose").search(led)
    words = match["what"].strip(" ,") if match else ""
    return words if words and not pattern("parties", "only_when").fullmatch(words) else None


def _purpose_before(place: Sum) -> str | None:
    match = pattern("parties", "purpose_before").search(place.own_before)
    match = match or pattern("parties", "let_before").search(place.own_before)
    match = match or pattern("parties", "bought_before").search(place.own_before)
    match = match or pattern("parties", "purpose_first").match(place.own_before)
    words = " ".join(match["what"].split()).strip(" ,;:.–-") if match else ""
    return words if words and not pattern("parties", "only_when").fullmatch(words) else None


def purpose_below(place: Sum, blocks: Sequence[Block]) -> str | None:
    """What a line of its own below "R – £x" says that it is for, where the next such line has one too.

    Or what the sentence that leads in to all of them says.
    """
    for name in ("lead_gives", "lead_funds", "lead_purpose"):
        if led := pattern("parties", name).search(place.block.lead):
            return purpose_in(f" for {led['what']}")  # of each in the list or table below the sentence
    here = place.at
    pairs = [at for at in (here - 2, here, here + 2) if _is_told_below(blocks, at)]
    if place.in_table or here not in pairs or len(pairs) < 2:
        return None
    words = blocks[here + 1].text
    return purpose_in(f" for {words.split('. ')[0]}")


def _is_told_below(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line ends in a sum, and below it is one of plain words, no label or sentence."""
    if not 0 <= at < len(blocks) - 1:
        return False
    line, below = blocks[at], blocks[at + 1]
    told = below.kind == "paragraph" and line.zone == below.zone and "£" not in below.text
    opens = re.match(r"(?!(?:The|This|It|They|We|An? (?:grant|award|bid|application))\b)[A-Z]", below.text)
    bare = opening_label(below.text) is None and not below.text.endswith(":")
    return bool(_ENDS_IN_SUM.search(line.text)) and line.kind != "row" and told and bool(opens) and bare


_ENDS_IN_SUM = re.compile(r"\w\s*[\u2013\u2014:(-]\s*(?:up to )?£[\d,.]+[km]?\)?\.?$")


def _project_in_heading(place: Sum, name: Name) -> str | None:
    """The project of a heading "R – project – contact" that opens with the recipient."""
    short = [b.text for b in reversed(place.near) if len(b.text) < 140 and "£" not in b.text]
    for heading in (place.block.heading, *short):
        parts = re.split(r"\s+[–—-]\s+", heading)
        if len(parts) > 1 and parts[0].lower().startswith(name.text.lower()):
            project = parts[1].strip(" .:")
            return (
                None
                if re.match(r"[Ff]or (?:decision|information|approval|noting)\b", project, re.I)
                else project or None
            )
    return None
