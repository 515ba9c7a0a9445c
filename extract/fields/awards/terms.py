"""The terms of a grant: the fund it comes from, its conditions and the reason for it."""

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache, partial

from ...block import Block, Entry
from ...record import Qualifier
from ..language import pattern, sought
from ..money.labelled import stands_alone
from ..money.organisations import is_funder
from ..money.readings import Reading
from ..money.rows import fund_beside, is_column
from ..money.sums import Sum
from ..outcome.condition_parts import counted, joined, says_nothing
from ..outcome.conditions import MAIN_CLAUSE
from .fund_lines import fund_of_kind, fund_over

_DRAWN = sought("award_terms", "drawn", case=True)

_FROM = re.compile(
    r"\b(?:from|to|via|under|through|using|out of|within|by|of|o|gan) "
    r"(?:the |their |its |his |her |our |['’]r )?$"
)
_GIVERS = re.compile(
    r"^(?:The |This |An? |Using |For |From |To |In |Under |Application for |"
    r"Applications? (?:to|for) (?:the )?)+"
)


def fund_of(told: Sequence[Reading], entry: Entry) -> str | None:
    """The named fund that a grant comes from: in its sentence, its lead-in, its heading or the title."""
    for reading in told:
        place = reading.place
        if beside := fund_beside(place) or (_under_fund(entry) if entry.listed else None):
            return beside
        headed = _called_as(_over_row(entry.blocks, place.at), entry) if place.in_table else None
        if headed:
            return headed
        for words in (place.words, place.block.lead, place.block.heading):
            own = words is place.words
            if named := None if own else _HEADED.fullmatch(words):
                return _plain(named["fund"])
            found = _fund_in(words, strict=own)
            if found := found or (own and (_drawn_from(words) or _named_money(place))) or None:
                return found
    if over := next(filter(None, map(_over_several, told)), None):
        return over
    loose = partial(_fund_in, strict=False)
    row = next((r.place.at for r in told if r.place.in_table), None)
    over_row = _over_row(entry.blocks, row) if row is not None else ""
    if kept_apart := fund_over(told, entry, loose) or fund_of_kind(told, entry, over_row):
        return kept_apart
    titled = _in_title(entry)
    if titled and not titled.endswith(("Grant", "grant")):
        return _paid_from(entry) or titled
    return _paid_from(entry) or _met_from(told, entry) or titled or _passed_on(entry) or entry.fund


def qualifier_of(first: Reading, told: Sequence[Reading]) -> Qualifier:
    """As a grant's own words have it, where a column only repeats its sum: "Up to £900 for R", "900"."""
    most = any(r.place.qualifier == "up-to" and r.place.value == first.place.value for r in told)
    return "up-to" if most and stands_alone(first.place) else first.place.qualifier


@lru_cache(maxsize=2)  # asked for each award of the entry
def _under_fund(entry: Entry) -> str | None:
    """What an entry of a register holds under its column for the fund: "Met from:", "Lottery grant"."""
    for label, cell in itertools.pairwise(entry.blocks):
        if label.text.endswith(":") and is_column(label.text.rstrip(":"), "fund"):
            named = re.search(r"[^\W\d]{3}", cell.text) and "£" not in cell.text and len(cell.text) < 80
            return _plain(cell.text) if named and not cell.text.endswith(":") else None
    return None


def fund_headed(blocks: Sequence[Block]) -> str | None:
    """The one fund that headings above a list name: "Community Fund 2019/20: grants made"."""
    named = {_fund_in(block.text, strict=False) for block in blocks if block.kind == "heading"} - {None}
    found = named.pop() if len(named) == 1 else None
    return None if found is None or pattern("award_terms", "no_fund").search(found) else found


def _over_several(reading: Reading) -> str | None:
    """The fund that the nearest line over several grants ends in: "Small applications – Community Fund"."""
    place = reading.place
    part = [b.text for b in reversed(place.above) if b.zone == place.block.zone and b.kind != "item"]
    line = next((t for t in part if t.startswith("Applications") or _CLOSES_LINE.fullmatch(t)), "")
    match = _CLOSES_LINE.fullmatch(line)
    return _fund_in(match["fund"], strict=False) if match else None


def _drawn_from(words: str) -> str | None:
    """What the sentence of a grant draws it from, by use or giver: "from the road safety reserve"."""
    drawn = pattern("award_terms", "drawn", case=True).search(words)
    return _plain(drawn["use"] or drawn["name"]) if drawn else None


def _named_money(place: Sum) -> str | None:
    """What a grant is given of, by the name of the money: "approves Serious Violence Duty funding of £x"."""
    match = pattern("award_terms", "named_money").search(place.own_before)
    return _plain(match["what"]) if match else None


def _over_row(blocks: Sequence[Block], at: int) -> str:
    """The heading over a row of a table, between its rows or in one that spans them; "" where none is."""
    for block in reversed(blocks[:at]):
        if block.kind != "row" or sum(1 for c in block.cells if c.text.strip()) == 1:
            return block.text.strip()
    return ""


def _called_as(heading: str, entry: Entry) -> str | None:
    """The fund of the grants below a heading, by its use: "Road safety grants"."""
    headed = re.fullmatch(r"(?P<use>[A-Z][\w-]*(?: [\w-]+){1,3}) (?:[Gg]rants|[Aa]wards)", heading.strip())
    if not headed:
        return None
    use = re.escape(headed["use"]).replace(r"\ ", r"\s+")
    fund = re.compile(rf"\b{use}\s+(?:reserve|fund|budget|pot)\b", re.IGNORECASE)
    found = (fund.search(block.text) for block in entry.blocks)
    return next((_plain(match[0]) for match in found if match), None)


def _in_title(entry: Entry) -> str | None:
    title = entry.title or ""
    title = title.title() if title.isupper() else title  # "COMMUNITY FUND 2031-32: ROUND TWO"
    found = _fund_in(title, strict=False)
    if found and not pattern("award_terms", "no_fund").search(found):
        return found
    if (called := pattern("award_terms", "titled_fund").match(title)) and not _SORT.search(called["fund"]):
        return _plain(called["fund"])
    programme = pattern("award_terms", "programme", case=True).search(title)
    return _plain(programme[0]) if programme else None


@lru_cache(maxsize=2)  # asked for each award of the entry
def _paid_from(entry: Entry) -> str | None:
    """The fund that a label or a sentence anywhere in the entry says the grants come from."""
    for block in entry.blocks:
        if labelled := pattern("award_terms", "fund_label").match(block.text):
            return _plain(labelled["what"])
    bought = None
    for name in ("fund", "paid_grant"):
        for block in entry.blocks:
            for match in re.finditer(pattern("award_terms", name, case=True), block.text):
                before = block.text[: match.start()]
                if pattern("award_terms", "of_one").search(before) or _is_one_of_two(block, match.end()):
                    continue
                if _is_source(block, before) and len(match[0].split()) > 1 and not _THE_FUNDS.match(match[0]):
                    found = _plain(_GIVERS.sub("", match[0]))
                    if not pattern("award_terms", "of_purchase").search(before):
                        return found
                    bought = bought or found  # told of what is bought, unless nothing is told of the grants
    return bought


def _is_source(block: Block, before: str) -> bool:
    """Whether what follows these words of a block is what the grants are paid from."""
    if pattern("award_terms", "paid_from").search(before):
        return True
    headed = pattern("award_terms", "source_heading").fullmatch(block.heading)
    return bool(headed and pattern("award_terms", "opens_source").fullmatch(before))


def _met_from(told: Sequence[Reading], entry: Entry) -> str | None:
    """What a sentence elsewhere says that the grants are met from, where that is called by its use."""
    values = {reading.place.text for reading in told}
    for over, block in itertools.pairwise((entry.blocks[0], *entry.blocks)):
        for match in _DRAWN.finditer(block.text):
            led = "out of " if match[0].startswith("out of") else match[0].split(" ")[0] + " "
            before = block.text[: match.start()] + led
            above, _, sentence = before.rpartition(". ")
            first = not above and _IT_IS_MET.match(sentence) is not None
            if _IT_IS_MET.match(sentence):  # the sum in the sentence before
                sentence = (above or over.text.rstrip(" .")).rpartition(". ")[2]
            of_grants = pattern("award_terms", "of_grants").search(sentence) is not None
            its = of_grants or any(v in sentence for v in values)
            its = its or (first and over.kind == "heading")  # of the grant, under a heading such as "Cost"
            if _is_one_of_two(block, match.end()):
                continue
            if its and pattern("award_terms", "paid_from").search(before):
                return _plain(match["use"] or match["name"])
    return None


_IT_IS_MET = re.compile(
    r"(?:It|This|They|Both|All (?:of it|two|three|four|five)|The (?:sums?|money|whole|cost))"
    r"(?: of (?:them|these))? "
    r"(?:all )?(?:is|are|was|were|will|would|can|could|comes?|falls?)\b"
)


def _passed_on(entry: Entry) -> str | None:
    """The grant that the title or the decision says is passed on: "passing on the Home Office grant"."""
    decides = [
        b.text
        for b in entry.blocks
        if b.zone in ("decision", "recommendation") or (b.zone == "header" and len(b.text) < 80)
    ]
    found = (
        match
        for text in (entry.title or "", *decides)
        for match in pattern("award_terms", "passed_on", case=True).finditer(text)
    )
    return next((_plain(m["on"] or m["taken"]) for m in found), None)


def _is_one_of_two(block: Block, end: int) -> bool:
    """Whether a second source is named right behind one, so that it is not told which bears which grant."""
    return pattern("award_terms", "second_source").match(block.text, end) is not None


def _fund_in(words: str, *, strict: bool) -> str | None:
    for match in re.finditer(pattern("award_terms", "fund", case=True), words):
        led = _FROM.search(words[: match.start()])
        name = _GIVERS.sub("", match[0]).strip()
        name = re.sub(r"^(?:Police and Crime )?(?:Commissioner|PCC)(?:'s|’s) (?=[A-Z]\w+ [A-Z])", "", name)
        if _TWO_FUNDS.search(name):
            continue  # "Lamp Fund and Boat Fund": each for some of the grants
        if not strict and is_funder(" ".join(name.split()[:2])):
            continue
        generic = (
            len(name.split()) < 2
            or _THE_FUNDS.match(name)
            or _SORT_OF_GRANT.match(name)
            or _AN_ACT.match(name)
        )
        if generic or (strict and not led and not re.search(r"(?:Fund|Reserve|Pot|Chest|[CG]ronfa)\b", name)):
            continue
        return _plain(name)
    return None


_SORT = re.compile(r"\b(?:pension|trust|sinking|general|capital|insurance|police)\s", re.IGNORECASE)
_SORT_OF_GRANT = re.compile(r"(?:Standard|Small|Home Office|Large)\b.*(?:Grant|Scheme)$")
_AN_ACT = re.compile(r"(?:Acceptance|Receipt|Award|Approval|Variation|Extension|Renewal) of\b")  # of a grant
# "the Fund's budget", of the fund named above; "Where the fund stands".
_THE_FUNDS = re.compile(r"(?:Fund|Scheme|Grant)['\u2019]s\s|(?:Where|How|What|Why|When|Which|Whether|If)\s")
# A heading that is a fund's name: "2023/24 – Critical support fund".
_HEADED = re.compile(
    r"(?:20\d\d[/-]\d{2,4}\s*[\u2013\u2014-]?\s*)*"
    r"(?P<fund>(?!.*\b(?:of|from|for|to)\b)[A-Z][\w/&'\u2019 -]{3,60}\bfund)"
)
_TWO_FUNDS = re.compile(r"\b(?:Fund|Reserve|Scheme) and .*\b(?:Fund|Reserve|Scheme)\b")
# … and one that closes a line over some of the grants: "Small applications – Community Safety Fund".
_CLOSES_LINE = re.compile(
    r"(?:(?!.*\bFund\s[\u2013\u2014-])[A-Z][^.:;]{3,80}\s[\u2013\u2014-]\s|Applications\s(?:to|for|under)\s(?:the\s)?)"
    r"(?P<fund>[A-Z][^.:;\u00a3\u2013\u2014]{3,60}\bFund)"
)
_NEXT_CELL = re.compile(r",\s*\u00a3?[\d,.]+$")  # the sum in the cell behind


def conditions_of(told: Sequence[Reading]) -> tuple[str, ...]:
    """What a grant is subject to, in the words of its own sentences."""
    found: list[str] = []
    for reading in told:
        place = reading.place
        following = place.body[place.sentence[1] :].split(". ")[0]
        words = place.words if place.own_after == place.after else place.own_after
        for part in (
            words,
            following if re.match(r"\s*(?:This|The (?:award|grant|funding))", following) else "",
        ):
            found += [
                _NEXT_CELL.sub("", _plain(what))
                for m in pattern("award_terms", "conditions").finditer(part)
                for text in counted(_plain(MAIN_CLAUSE.sub("", m["what"])))
                for what in joined(text, m["lead"])
            ]
    return tuple(dict.fromkeys(words for words in found if words and not says_nothing(words)))


def reason_of(told: Sequence[Reading], entry: Entry, *, alone: bool) -> str | None:
    """Why a grant is thought to help, where the paper says so under a label or in a sentence beside it.

    A section of reasons speaks for a grant only when it is the entry's one award (`alone`).
    """
    for reading in told:
        near = _below(reading, entry)
        labelled = next((words for block in near if (words := _labelled(block))), None)
        if labelled:
            return labelled
    sections = [b for b in entry.blocks if b.zone == "reasons"] if alone else []
    labelled = next((words for block in sections if (words := _labelled(block))), None)
    return labelled or next((words for reading in told if (words := _helping(reading))), None)


def labelled_purpose(told: Sequence[Reading], entry: Entry) -> str | None:
    """What a grant is for, behind a label below its sum: "Purpose: first aid on Friday nights."."""
    below = (block for reading in told for block in _below(reading, entry)[1:])
    return next((_plain(m["what"]) for block in below if (m := _PURPOSE.match(block.text))), None)


_OWN_LABEL = re.compile(r"[A-Z][\w ]{2,24}:\s")
_PURPOSE = re.compile(
    r"(?:purpose|project|what (?:it is |it's )?for|to be spent on)\s*:\s+(?P<what>\S.{6,})", re.IGNORECASE
)


def _below(reading: Reading, entry: Entry) -> list[Block]:
    """The block of a mention and those after it under the same heading, or behind labels of their own."""
    here = reading.place.at
    found: list[Block] = []
    for block in entry.blocks[here : here + 4]:
        same = block.heading == reading.place.block.heading
        if block.kind == "heading" or not (same or _OWN_LABEL.match(block.text)):
            break
        found.append(block)
    return found


def _helping(reading: Reading) -> str | None:
    """A sentence behind the sum that says what good it will do."""
    rest = reading.place.body[reading.place.sentence[1] :]
    helps = pattern("award_terms", "helps").search(rest)
    if not helps:
        return None
    start = rest.rfind(". ", 0, helps.start())
    return _plain(rest[start + 1 :].split(". ")[0])


def _labelled(block: Block) -> str | None:
    match = pattern("award_terms", "reason_label").match(block.text)
    if match and len(block.text) > match.end() + 10:
        return _plain(block.text[match.end() :])
    if block.zone == "reasons" and block.kind != "heading" and len(block.text) > 20:
        return _plain(block.text)
    return None


def _plain(words: str) -> str:
    return " ".join(words.split()).strip(" ,;:.–-")
