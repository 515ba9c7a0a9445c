"""What a sum of money is, weighed from the words around it.

Cues are phrases (cues.toml), each with what it means, on which side of the sum it stands, how far it reaches and
how strongly it speaks. A cue loses strength over a clause boundary or another sum; the strongest meaning
wins. "give" is money given: only the whole entry tells whether that is an award, a request or an earlier grant.
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from ..block import Entry
from ..record import AmountRole
from .language import PLAIN, Hit, Phrases, read, vocabulary
from .organisations import is_funder, is_office, known_bodies, name_at, names_in
from .parties import Party
from .rows import column_sense, has_column, row_agreed, row_refused
from .sums import Sum

Sense = AmountRole | Literal["give", "refused"]

_BARRIER = re.compile(
    r"[;()]|\s[–—]\s|[.:]\s|,?\s(?:of which|but|while|whilst|whereas|although|however|compared)\b|,\s(?:which|with|leaving|including|plus|this|so)\b|\bwith (?:a |the )?(?:(?:further|remaining|balance)\b|$)"
)
_CLAUSE = re.compile(r",\s|\b(?:and|but|which|that|while|with|has|have|had|will|would|where|if|from)\b")
_GIVEN = re.compile(
    r"\b(?:is|are|be|was|were|been|being)\s+(?:\w+ly\s+|also\s+)?(?:successful\b.{0,60}?\s(?:in )?(?:being )?)?(?:awarded|allocated|granted|given|offered|notified|provided|successful)\b"
)
_GIVES = re.compile(
    r"\b(?:has|have|had|will|would|is|are)?\s*(?:also |now |recently |further |agreed to |confirmed )*(?:allow(?:s|ed)?|gave|gives?|sends?|sent|put|puts|meets?|met|covers?|won|award(?:s|ed|ing)?|provid(?:e|es|ed|ing)|allocat(?:e|es|ed|ing)|grant(?:s|ed)?|announc(?:e|es|ed)|confirm(?:s|ed)|offer(?:s|ed)?|fund(?:s|ed|ing)?|made available|making available|meeting|contribut(?:e|es|ed|ing)|paid|pays|agreed|gave|given)\b"
)
_TAKES = re.compile(r"\b(?:accept|receiv|receipt|secur|obtain|attract|won\b|win\b|gets?\b|got\b|gain)\w*")
_STATES = {"spend", "remaining", "saving", "committed"}
REACH = {"next": 0, "touch": 2, "near": 7, "clause": 22, "sentence": 60}


@dataclass(frozen=True, slots=True)
class Cue:
    """One list of phrases: what they mean, where they stand, how far and how strongly they speak."""

    means: Sense
    where: str
    reach: str
    weight: float


@cache
def _cues() -> tuple[tuple[Cue, ...], Phrases]:
    rows = vocabulary("cues")["cue"]
    cues = tuple(Cue(row["means"], row["where"], row["reach"], row["weight"]) for row in rows)
    return cues, Phrases({str(number): row["phrases"] for number, row in enumerate(rows)})


@lru_cache(maxsize=2048)
def _hits(text: str) -> tuple[Hit, ...]:
    return tuple(_cues()[1].find(read(text)))


@lru_cache(maxsize=2048)
def _bodies(text: str) -> tuple[Hit, ...]:
    return tuple(known_bodies().find(read(text)))


def weigh(place: Sum, party: Party) -> dict[Sense, float]:
    """How strongly its sentence says each thing of a sum; 0 for what it does not say."""
    scores: dict[Sense, float] = defaultdict(float)
    for hit in _hits(place.body):
        if hit.end <= place.sentence[0] or hit.start >= place.sentence[1]:
            continue
        cue = _cues()[0][int(hit.group)]
        score = _strength(cue, hit, place)
        scores[cue.means] = max(scores[cue.means], score)
    _weigh_patterns(scores, place)
    _weigh_head(scores, place)
    _weigh_parties(scores, place, party)
    _weigh_shape(scores, place)
    return scores


@cache
def _patterns() -> tuple[tuple[Sense, float, tuple[re.Pattern[str] | None, ...]], ...]:
    """The rows of patterns; capitals matter only in those that look for them."""
    rows = vocabulary("cues")["pattern"]
    return tuple(
        (row["means"], row["weight"], tuple(_compiled(row.get(k)) for k in ("before", "after", "unless")))
        for row in rows
    )


def _compiled(source: str | None) -> re.Pattern[str] | None:
    if source is None:
        return None
    return re.compile(source, 0 if "[A-Z]" in source else re.IGNORECASE)


@cache
def _heads() -> dict[str, Sense]:
    lists = vocabulary("cues")["heads"]
    return {word: sense for sense, words in lists.items() if sense != "transparent" for word in words}


_SAID_OF = re.compile(
    r"(?P<subject>[^£.;:()]*?)\s*(?:\b(?:is|was|are|were|be|been|of|at|to|totals?|totalled|amounts? to|amounted to|comes? to|came to|stood at|reached|being|worth|rises? to|rose to)|[:–—=-])\s+(?:(?:an?|the|up to|about|around|approximately|over|under|just|some|now|only|estimated|total|sum|set|at|of|further|additional|to be|c\.|circa|maximum|minimum)\s+)*$",
    re.IGNORECASE,
)


def _weigh_head(scores: dict[Sense, float], place: Sum) -> None:
    """The noun that the sum is said of: "The minimum bid was £250"."""
    said = _SAID_OF.search(place.own_before.translate(PLAIN))
    if not said:
        return
    heads, see_through = _heads(), set(vocabulary("cues")["heads"]["transparent"])
    clause = _CLAUSE.split(said["subject"])[-1].lower()
    words = re.findall(r"[a-z]+", clause)[-14:]
    followed = [*words[1:], ""][: len(words)]
    # In "scheme grant" the last noun is the head, in "balance of the fund" the first; a limit is one anywhere.
    nouns = [w for w, after in zip(words, followed, strict=True) if w in heads and after not in heads]
    if not nouns:
        return
    first = next((w for w in words if heads.get(w) == "limit"), nouns[0])
    if first in see_through:
        first = next((n for n in nouns[1:] if n not in see_through), first)
    scores[heads[first]] = max(scores[heads[first]], 6.9)


def _weigh_patterns(scores: dict[Sense, float], place: Sum) -> None:
    before, after = place.own_before.translate(PLAIN), place.own_after.translate(PLAIN)
    for means, weight, (ahead, behind, unless) in _patterns():
        if ahead and not ahead.search(before):
            continue
        if behind and not behind.search(after):
            continue
        if not (unless and unless.search(before)):
            scores[means] = max(scores[means], weight)


def _strength(cue: Cue, hit: Hit, place: Sum) -> float:
    """A cue's weight for this sum, less what stands between; nearer cues win ties."""
    if hit.start < place.end and hit.end > place.start:
        return cue.weight
    ahead = hit.end <= place.start
    if cue.where == ("after" if ahead else "before"):
        return 0.0
    a, b = (hit.end, place.start) if ahead else (place.end, hit.start)
    between = place.body[a:b]
    words = len(between.split()) - (8 if place.part_of and not ahead else 0)
    if words > REACH[cue.reach]:
        return 0.0
    weight = cue.weight
    if _BARRIER.search(between):
        weight *= 0.7 if cue.reach == "sentence" else 0.35
    if any(a <= start < b for start, _ in place.others) and not (place.part_of and not ahead):
        weight *= 0.8 if cue.means in {"give", "contract"} else 0.4
    elif place.whole_of and not ahead and cue.means in _STATES:
        weight *= 0.4
    elif _nearer_elsewhere(hit, place, words, ahead):
        weight *= 0.55
    return weight + 1 / (2 + max(words, 0))


def _nearer_elsewhere(hit: Hit, place: Sum, words: int, ahead: bool) -> bool:
    """Whether another sum, on the cue's other side, is nearer to it."""
    text = place.body
    for start, end in place.others:
        if ahead and end <= hit.start and len(text[end : hit.start].split()) < words:
            return True
        if not ahead and start >= hit.end and len(text[hit.end : start].split()) < words:
            return True
    return False


def _weigh_parties(scores: dict[Sense, float], place: Sum, party: Party) -> None:
    """A recipient makes it money given; the commissioner as receiver, or a government as giver, income."""
    if party.recipient and party.frame in _STRONG:
        scores["give"] = max(scores["give"], 3.0) + 2.0
    elif party.recipient and party.frame != "application":
        scores["give"] = max(scores["give"], 1.5) + 1.5
    if party.recipient and party.frame in _STRONG and _OPERATIVE.search(place.before):
        scores["limit"] *= 0.4
    third = _third_party(place) or _from_third(place)
    if third:
        scores["match"] = max(scores["match"], 8.4)
        scores["give"] *= 0.6
    income = _income(place)
    if income:
        scores["income"] = max(scores["income"], income)
    elif scores["income"] and _takers(place) == "others":
        scores["give"], scores["income"] = max(scores["give"], scores["income"]), 0.0
    if party.recipient and party.frame in _STRONG:
        scores["committed"] *= 0.6
        scores["remaining"] *= 0.6 if _OPERATIVE.search(place.before) else 1.0
    if party.recipient and party.frame in {"to_name", "verb_name"} and not _by_funder(place):
        scores["income"] *= 0.6
        scores["budget"] *= 0.75


_STRONG = {"to_name", "verb_name", "passive", "to_name_of", "for_name", "enable_name"}
_OPERATIVE = re.compile(
    r"\b(?:approv|award(?!s? (?:of|up))|agree|allocat|provid|(?:to|be|is) grant|granted|resolv|contribut|to fund|agreed to fund|to pay|paid|be made available|award of up to|grant of up to)\w*",
    re.IGNORECASE,
)
_FROM = re.compile(r"\s*(?:\w+ ){0,3}from (?:the |its |their )?")
_PAYS = re.compile(
    r"(?:[\s,]+(?:has|have|had|will|would|is|are|was|also|already|since|now|itself|each|agreed|agrees|offered|pledged|promised|committed|to|and|who|which|that|undertaken|confirmed(?: that)?|it|they|so far))*"
    r"[\s,]+(?:offer(?:s|ed)?|promis\w+|pay|pays|paid|paying|add|adds|added|adding|find|finds|put|puts|putting|contribut\w+|committ?\w*|pledg\w+|invest\w*|match\w*|meet|meets|meeting|cover\w*|rais(?:e|es|ed|ing)|fund|funds|funding|bring|brings|brought|giv(?:e|es|ing)|gave|provid\w+|secured|already has|spending)"
    r"(?:\s+(?:in|up|a|an|the|further|another|remaining|additional|extra|other|first|sum|of|cash|at least|about|around|some|only|just|over|nearly|almost|approximately|up to|towards|it|with|half|its|own|contribution|share|total|balance|this with))*\s*"
)


def _third_party(place: Sum) -> bool:
    """Whether another body pays it: "the County Council will add £x"."""
    before = place.own_before
    named = [n for n in names_in(before) if _PAYS.fullmatch(before[n.end :])]
    if named:
        name = named[-1]
        led = before[: name.start].rstrip().lower()
        bound = led.endswith(
            (" to", " to the", " for", " for the", " award", " of", " by", " from", " from the")
        )
        return not (is_office(name.text) or is_funder(name.text) or bound or _is_money_name(name.text))
    plain = re.search(
        r"\b(?:the|both|each|every|all|partner|its|their) (?:\w+ ){0,3}(?:council|councils|trust|club|charity|partners?|partnership|board|school|boroughs?|districts?|university|company|applicant|group|organisation|traders|businesses|residents|sponsors|donors|members|parents|firms|shops|landlords|probation service|other funders|force areas?|forces)\b",
        before,
        re.IGNORECASE,
    )
    return bool(
        plain
        and _PAYS.fullmatch(before[plain.end() :])
        and not re.search(r"(?:award|grant|give|to|for) $", before[: plain.start()])
    )


def _from_third(place: Sum) -> bool:
    """Whether it comes from another body, and nobody says that the commissioner takes it: "£9,000 from Wend Housing"."""
    led = _FROM.match(place.own_after)
    if not led or re.search(
        r"\b(?:accept|receiv|receipt|secur|award|applic|bid|request|approv|agree|delegat|transfer|purchas|contract|tender|income|refund)",
        place.words,
        re.IGNORECASE,
    ):
        return False
    name = name_at(place.own_after, led.end())
    return bool(
        name and not is_office(name.text) and not is_funder(name.text) and not _is_money_name(name.text)
    )


def _is_money_name(name: str) -> bool:
    if re.match(r"(?:Chief|Deputy|Treasurer|Assistant)\b", name):
        return True
    return bool(re.search(r"(?:Fund|Reserve|Budget|Scheme|Grant|Programme|Police|Constabulary)$", name))


def _income(place: Sum) -> float:
    """How surely the sum comes in: the commissioner is given it, or a government gives it."""
    offset = place.sentence[0]
    before = place.before
    bodies = [h for h in _bodies(place.body) if offset <= h.start and h.end <= place.start]
    for hit in reversed(bodies):
        rest = before[hit.end - offset :]
        if any(hit.end <= start < place.start for start, _ in place.others):
            continue
        if hit.group == "commissioner" or (hit.group == "force" and _tells_of_funder(place)):
            given = _GIVEN.search(rest[:140])
            if given and not _by_office(place) and not _other_subject(rest[: given.start()]):
                return 8.5
        if hit.group == "funder" and _by_funder(place):
            return 8.0
    return 0.0


def _tells_of_funder(place: Sum) -> bool:
    bodies = _bodies(place.body)
    return any(h.group == "funder" and place.sentence[0] <= h.start < place.sentence[1] for h in bodies)


def _by_office(place: Sum) -> bool:
    return bool(
        re.search(r"\bby (?:the )?(?:PCC|OPCC|Commissioner|Police and Crime|PFCC|MOPAC)", place.words)
    )


def _by_funder(place: Sum) -> bool:
    """Whether the nearest giver before the sum is a government body that gives, and no commissioner since."""
    offset = place.sentence[0]
    bodies = [h for h in _bodies(place.body) if offset <= h.start and h.end <= place.start]
    funders = [h for h in bodies if h.group == "funder"]
    if not funders:
        return False
    last = funders[-1]
    rest = place.before[last.end - offset :]
    led = place.before[: last.start - offset].rstrip().lower()
    if led.endswith((" from", " from the", "with", "with the", " to", " to the", " by", " by the")):
        return False
    gives = _GIVES.search(rest[:100])
    if not gives:
        return False
    return not any(
        h.group in ("commissioner", "force")
        and h.start > last.end
        and _GIVES.match(place.before[h.end - offset :].lstrip())
        for h in bodies
    )


def _other_subject(words: str) -> bool:
    return (
        any(not is_office(n.text) and not is_funder(n.text) for n in names_in(words)) and " and " not in words
    )


def _takers(place: Sum) -> str:
    """Who receives in "… will receive £x": "others" when a body that is not the commissioner does."""
    takes = [m for m in _TAKES.finditer(place.before.lower())]
    if not takes:
        return ""
    subject = place.before[: takes[-1].start()]
    bodies = [
        h for h in _bodies(place.body) if place.sentence[0] <= h.start < place.sentence[0] + len(subject)
    ]
    if any(h.group != "funder" for h in bodies):
        return "office"
    named = names_in(subject[-70:]) or re.search(
        r"\b(?:each|every|they|districts?|partners|organisations?|applicants?|project|scheme|service|charity|club|group|team|school|trust|council|provider|centre)\b",
        subject[-50:],
        re.IGNORECASE,
    )
    return "others" if named else ""


def _weigh_shape(scores: dict[Sense, float], place: Sum) -> None:
    """What the sum's own form says: a price by the hour is a rate; a range is a scheme's rule."""
    if place.per in {"hour", "day", "week", "month"}:
        scores["rate"] = max(scores["rate"], 5.8)
    elif place.per == "unit" and not place.units:
        scores["rate"] = max(scores["rate"], 3.5)
    if place.per in {"unit", "hour", "day", "week", "month"} and not place.units and scores["budget"]:
        scores["rate"] = max(scores["rate"], scores["budget"] + 0.5)
    if place.upper is not None:
        scores["limit"] = max(scores["limit"], 5.5) + 0.5
    if scores["rate"] and scores["precept"] > 5:
        scores["rate"] = 0.0
    if place.per in {"hour", "day", "week"} and not re.search(r"\b(?:contract|lease)\b", place.words):
        scores["contract"] *= 0.6
    if scores["contract"] >= 5:
        scores["committed"] *= 0.5  # the price in all, not a total of grants


def best(scores: dict[Sense, float]) -> Sense | None:
    """The strongest meaning; None where nothing speaks above a whisper."""
    if not scores:
        return None
    sense = max(scores, key=lambda s: scores[s])
    return sense if scores[sense] >= 1.5 else None


_BARE_COST = re.compile(r"(?:^|\. )(?:The|This)(?: (?:cost|funding|sum|amount))?(?: of)?(?: the)? ?$|\bthe $")
_NOTES = re.compile(
    r"\s*(?:\(?\w{1,3}[.)]\s+)?(?:to |that (?:the )?\w+ )?not(?:e|es|ed|ing)\b", re.IGNORECASE
)
_YEAR = re.compile(
    r"\b(?:in|for|during|of|since|from|by|and|to)\s+(?:the )?(?:financial year )?(?:(?:spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December) )?(20\d\d)(?:\s?[-/–]\s?\d{2,4})?\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|gave|given|had|received|got|made|awarded|granted|paid|funded|provided|approved|gained|allocated|agreed|decided|contributed|supported|won|cost)\b"
)


def _told_of_a_past_year(place: Sum, entry: Entry) -> float:
    """How surely the sum is told of a year before the entry's own."""
    years = [int(y) for y in _YEAR.findall(place.own_before[-70:] + " " + place.own_after[:70])]
    years = years or [int(y) for y in _YEAR.findall(place.body[max(0, place.sentence[0] - 90) : place.start])]
    if not years or not _PAST.search(place.words) or place.block.zone in {"recommendation", "decision"}:
        return 0.0
    return 3.5 if max(years) < _own_year(entry) - (entry.kind == "paper") else 0.0


def _own_year(entry: Entry) -> int:
    """The year the entry speaks from: the latest that it prints in its title or most often; 0 if none."""
    said = re.findall(r"\b20[0-3]\d\b", " ".join([entry.title or "", *(b.text for b in entry.blocks[:14])]))
    said += [
        y
        for b in entry.blocks
        if b.zone in {"recommendation", "decision", "signature"}
        for y in re.findall(r"\b20[0-3]\d\b", b.text)
    ]
    if not said:
        return 0
    counted = Counter(int(y) for y in said)
    return max((y for y in counted if counted[y] > 1), default=max(counted))


def sense_of(place: Sum, party: Party, entry: Entry) -> tuple[Sense, bool, bool]:
    """What a sum is by its own surroundings; whether told of an earlier time; whether they say little."""
    scores = table_scores(place, party) if place.in_table else weigh(place, party)
    _weigh_surroundings(scores, place, entry)
    earlier = max(scores.pop("previous", 0.0), _told_of_a_past_year(place, entry))
    if _NOTES.match(place.words) or _NOTES.match(place.body):
        scores["give"] *= 0.5
    refused = max(scores.pop("refused", 0.0), 10.0 if place.block.cells and row_refused(place) else 0.0)
    sense = best(scores)
    if sense is None and refused >= 4.5:
        return "request", False, False
    if sense == "request" and place.part_of:
        return "give", False, False
    if sense is None:
        return ("give", True, False) if earlier >= 5 else (_default(place, entry), False, True)
    if sense in {"give", "request", "committed"} and refused >= 4.5:
        return "request", False, False
    if earlier >= 2.5 and sense in {"give", "committed"}:
        return "give", True, False
    return sense, False, sense == "budget" and bool(_BARE_COST.search(place.before))


def table_scores(place: Sum, party: Party) -> dict[Sense, float]:
    """What a table says of a sum: its column first, then its row, then the words beside it in the cell."""
    scores: dict[Sense, float] = defaultdict(float)
    for hit in _hits(place.row):
        cue = _cues()[0][int(hit.group)]
        scores[cue.means] = max(scores[cue.means], cue.weight - 1)
    column = column_sense(place)
    if column:
        weak = column == "budget" or not re.search(
            r"award|approv|grant|request|spen", place.column, re.IGNORECASE
        )
        scores[column] = max(scores[column], 5.5 if weak else 8.5)  # type: ignore[index]  # a sense
    if column == "request" and not has_column(place, "give") and row_agreed(place):
        scores["give"] = 9.0
    if party.recipient and not column:
        scores["give"] = max(scores["give"], 4.0)
    if row_refused(place):
        scores["refused"] = 10.0
    if place.total and best(scores) in {"give", None}:
        grants = re.search(
            r"grant|award|allocat|application|bids", place.block.lead + place.block.heading, re.IGNORECASE
        )
        scores["committed"] = max(scores["give"] + 1, 3.0 if grants else 0.0)
    return scores


def _weigh_surroundings(scores: dict[Sense, float], place: Sum, entry: Entry) -> None:
    """What the heading and the lead-in add, and the part of the paper."""
    block = place.block
    headed = {cue.means for cue in (_cues()[0][int(h.group)] for h in _hits(block.heading))}
    for means in headed:
        scores[means] += 1.6 if means == "precept" or place.in_table else 0.7
    if block.lead:
        open_lead = block.lead.rstrip().endswith((":", ";", "-", "–"))
        for means in {_cues()[0][int(h.group)].means for h in _hits(block.lead[-300:])}:
            scores[means] += 2.4 if open_lead else 0.8
    if block.zone in {"recommendation", "decision"} and scores["give"]:
        scores["give"] += 1.0
    if place.qualifier in {"up-to", "at-least"} and scores["limit"] and not scores["give"]:
        scores["limit"] += 2.0


def _default(place: Sum, entry: Entry) -> Sense:
    """A sum of which nothing is said: a line of a budget in tables and finance sections, else in passing."""
    if place.in_table or place.block.zone == "finance":
        return "budget"
    return "context"
