"""What the words around a sum of money make of it: its qualifier, its period, how many of it there are."""

import re
from functools import lru_cache

from ...alternatives import by_first_letter
from ...record import Per, Qualifier
from .number import VOCABULARY

NUMBERS: dict[str, int] = VOCABULARY["numbers"]
_FLAGS = re.IGNORECASE


def _phrase(words: str) -> str:
    """A pattern for a phrase, any white space between its words, no letter touching its end."""
    body = r"\s+".join(re.escape(word) for word in words.split())
    return body + (r"(?!\w)" if words[-1].isalnum() else "")


def _longest_first(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    pairs = [(phrase, name) for name, phrases in table.items() for phrase in phrases]
    return sorted(pairs, key=lambda pair: -len(pair[0]))


def _one_of(phrases: list[str]) -> str:
    """A pattern for any of the phrases, the longest that fits; no letter touches one that begins with one."""
    ordered = sorted(phrases, key=len, reverse=True)
    worded = by_first_letter(_phrase(p) for p in ordered if p[0].isalnum())
    return "|".join([rf"(?:(?<!\w)(?:{worded})", *(_phrase(p) for p in ordered if not p[0].isalnum())]) + ")"


_NAMES_BEFORE = {p.lower(): n for p, n in _longest_first(VOCABULARY["qualifier_before"])}
_FILLER = _one_of(VOCABULARY["filler"]["words"])
_QUALIFIER_BEFORE = re.compile(
    rf"(?P<phrase>{_one_of(list(_NAMES_BEFORE))})\s*(?:{_FILLER}\s*){{0,7}}\(?$", _FLAGS
)
_NAMES_AFTER = {p.lower(): n for p, n in _longest_first(VOCABULARY["qualifier_after"])}
_QUALIFIER_AFTER = re.compile(rf"\s*,?\s*(?P<phrase>{_one_of(list(_NAMES_AFTER))})", _FLAGS)
# "£2m+" is a floor, "£5,000 + VAT" and "£2m+£3m" are not.
_PLUS = re.compile(r"\+(?!\s*[\w£(])")
_OPPOSITE = {"at-least": "up-to", "up-to": "at-least"}
_DENIED = re.compile(
    r"\b(?:no|not|never|none)\s+(?:be\s+)?(?:a\s+)?(?:(?:single|individual|one)\s+)?(?:\w+\s+)?(?:of|be|for|worth)?\s*$"
    # "no underspends above", "no unallocated balance over"
    r"|\bno\s+(?:\w+\s+){1,2}$"
    # "No project from the fund may have more than"
    r"|\bno\s+(?!doubt\b)(?:\w+\s+){1,5}?(?:may|can|could|will|shall|should|is|are)\s+(?:\w+\s+){0,3}$"
    # "none of which may be for more than", "does not as a rule give more than", "ought not to fall under"
    r"|\b(?:none|cannot|not)\b(?:\s+(?:of|which|them|these|may|can|could|will|is|are|be|been|to|as|a|rule|normally"
    r"|usually|generally|allowed|permitted|give|have|fall|drop|go|pay|spend|award|for|any|one|capital|items)){0,8}\s*$"
    # "No single award would go above", "nothing that would cost more than"
    r"|\b(?:no(?!\s+(?:doubt|question|reason))(?:\s+(?!that\b|which\b)\w+){1,4}?|nothing|none)\s+(?:that\s+|which\s+)?"
    r"(?:would|will|may|can|could|should|shall|must|is to)\s+(?:\w+\s+){1,3}$"
    # "Ni cheir rhoi mwy na £500", "Ni all unrhyw gais i'r Gronfa fod yn fwy na £500"
    r"|\b(?:ni|nid|na|nad)\s+(?:[\w\u2019'-]+\s+){1,7}$"
    # "No bid could be for less than £500 or more than"
    r"|\b(?:no|not|never)\b[^.;]{0,40}\b(?:less|more|under|over|below|above)\b[^.;£]{0,8}£[\d,.]+\w*\s+or\s+$",
    _FLAGS,
)
_FROM = re.compile(r"\b(?:start|rang|avail|grant|award|pric|cost|payment)\w*\s+(?:of\s+)?from\s*$", _FLAGS)

_PER = {p.lower(): n for p, n in _longest_first(VOCABULARY["per_after"])}
_ASIDE = (
    r"(?:\s*\(?(?:plus|\+|inc(?:luding|l?\.?)?|exc(?:luding|l?\.?)?|ex\.?)\s+VAT\)?,?"
    r"|\s+(?:more|extra|less|further)(?=\s+(?:a|each|every|per)\b)|\s*\(approx\.?\))?"
)
_PER_AFTER = re.compile(
    rf"{_ASIDE}[\s,(]*(?!(?-i:Each|Every|A|An|Per)\b)(?P<phrase>{_one_of(list(_PER))})"
    r"(?!\s+(?:system|before|earlier|ago|flaenorol|ynghynt)\b)"
    r"(?:(?!\s+of\b)|(?<!a quarter)(?<!each)(?<!a piece)(?<!a head))",
    _FLAGS,
)
_PER_NOUN = re.compile(
    rf"{_ASIDE}[\s,(]*(?:(?:per|fesul|am\s+bob)\s+(?!(?:cent|centum|se|the)\b)(?P<noun>[a-z]\w*)"
    r"|(?:(?:be|is|was|were)\s+(?:given|paid|awarded|made)\s+)?(?:for|to|in|on)\s+each\s+(?:(?:of|the|its|next|last|first|final|following|financial|remaining|subsequent|\d+|"
    + "|".join(NUMBERS)
    + r")\s+){0,4}(?P<each>[a-z]\w*))",
    _FLAGS,
)
_EACH_YEAR = re.compile(
    r"\s+of\s+(?:[\w'\u2019]+\s+){1,5}?(?:bills?|costs?|budget|total|spending)\s+(?:each|every|a)\s+year\b|\s+in\s+each\s+of\s+(?:the\s+(?:\w+\s+)?years\b|20\d\d)",
    _FLAGS,
)
_IN_EACH = re.compile(r"\s+in\s+each\s*(?:$|[.,;:)])", _FLAGS)
_OVER_YEARS = re.compile(r"\byears\b[^.;]{0,20}$", _FLAGS)
_PER_THING = re.compile(
    rf"\s+an?\s+(?!(?:{'|'.join(VOCABULARY['single']['nouns'])})\b)[a-z]+(?=\s*(?:$|[.,;:)])|\s+(?:and|for|in|to|over|or|from)\b)",
    _FLAGS,
)
_TIME = r"(?:year|quarter|month|week|day|hour)"
_NOUN = "|".join(VOCABULARY["periodic"]["nouns"])
_LINK = (
    r"(?:\s+(?:of|for)\s+(?:(?:the|this|a)\s+(?:\w+\s+)?)?\w+)?"
    r"(?:\s+(?:of|is|was|at|to|(?:will|would)\s+be|(?:be\s+)?(?:estimated|put|raised|lowered|cut)(?=\s+(?:at|to|from)\b)|from"
    r"|amounting\s+to|up\s+to|for|o|yw|about|around|some))*[\s:=–-]*\(?$"
)
# "The Violence Reduction Unit budget of £x": a capital within a sentence names a team.
# "fit out the unit at a cost of £x": a room, not a price.
_NO_TEAM = r"(?!(?-i:(?<=\w )Unit\b)|(?<=\bthe )unit\b)"
_PER_BEFORE = re.compile(
    rf"\b{_NO_TEAM}(?P<word>{'|'.join(VOCABULARY['per_before'])})\s+(?:[a-z-]+\s+){{0,2}}?(?:{_NOUN}){_LINK}",
    _FLAGS,
)
_COST_PER = re.compile(
    rf"\b(?:{_NOUN})\s+(?:(?:per|each|every)\s+(?P<noun>[a-z]+)|an?\s+(?P<time>{_TIME})"
    rf"|(?:for|of)\s+(?:each|every|an?)\s+(?:[a-z]+\s+)?(?P<of>{_TIME})\b(?:\s+(?:rose|fell|rises|falls)\b(?:\s+in\s+\w+)?)?)"
    rf"(?:\s+\w+)?{_LINK}",
    _FLAGS,
)
_DAY_RATE = re.compile(rf"\b(?P<time>day|hour|week)\s+rate{_LINK}", _FLAGS)
_ABOUT = (
    r"(?:\s+(?:about|around|some|something\s+like|in\s+the\s+(?:region|order)\s+of|roughly|approximately|only|just|up\s+to|on\s+average|between"
    r"|(?:more|less)\s+than|nearly|over))?\s*"
)
_OBJECT = r"(?:\s+(?:it|them|us|(?:the|an?)\s+[\w'\u2019-]+|(?-i:[A-Z][\w'\u2019-]+)))?"
_ONE_OF_MANY = (
    r"(?:^|[.;,:]\s+|\b(?:that|and|where|while|so)\s+)(?:Each|Every|each|every)\s+"
    rf"(?!{_TIME}\b(?!\s+costs))(?:[a-z][\w'\u2019-]*,?\s+){{0,8}}?[a-z][\w'\u2019-]*"
)
_AVERAGE = re.compile(
    rf"\b(?i:cost|price|charge|fee)\s+per\s+[a-z]+(?:\s+\w+){{0,6}}?\s+(?:is|was){_ABOUT}$|"
    rf"\b(?:average|mean|typical)\s+(?:unit\s+)?(?:cost|price|charge|fee)s?{_LINK}"
    rf"|\b(?:average|mean|typical)\s+(?:unit\s+)?(?:cost|price)s?\s+of\s+(?:[\w'\u2019-]+,?\s+){{2,12}}?"
    r"(?:is|was|would\s+be|will\s+be|has\s+been)\s+(?:(?:reckoned|put|estimated|thought|said)\s+(?:at|to\s+be)\s+)?(?:about\s+|around\s+|some\s+)?$"
    r"|\b(?:[Ww]ith|[Aa]s|[Bb]ut)\s+(?:each|every)\s+(?:[a-z][\w'\u2019-]*\s+){1,8}?cost(?:ing|s)\s+(?:in\s+the\s+region\s+of\s+|about\s+|around\s+|some\s+)?$"
    # "Each drone, with its licence, costs", "Each kit costs the partnership about", "each place has cost"
    rf"|{_ONE_OF_MANY},?\s+(?:costs|is|are|(?:has|have|had|will|would)\s+cost)"
    rf"{_OBJECT}{_ABOUT}$"
    r"|(?:^|[.;]\s+)(?:An?|One)\s+(?:[a-z][\w'\u2019-]*\s+){1,7}?costs\s+"
    r"(?:about|around|some|roughly|approximately|on\s+average|between)\s*$"
    # "The cost of each case was", "The price for each device, at", "The unit cost is put at"
    r"|\b(?:cost|price|charge|fee)\s+(?:of|for)\s+(?:each|every|one)\s+(?:[a-z][\w'\u2019-]*\s+){0,5}?[a-z][\w'\u2019-]*"
    rf"(?:\s+(?:is|was|has\s+been)(?:\s+put)?(?:\s+at)?|,\s+at){_ABOUT}$"
    r"|\b(?:price|charge|fee)\s+(?:of|for)\s+an?\s+(?:[a-z][\w'\u2019-]*\s+){1,4}?(?:is|was|has\s+been)\s+$"
    rf"|\b(?:cost|price|charge|fee)\s+of\s+an?\s+(?:[a-z][\w'\u2019-]*\s+){{0,2}}?(?:{'|'.join(VOCABULARY['one']['nouns'])})"
    rf"\s+(?:is|was|has\s+been)(?:\s+put)?(?:\s+at)?{_ABOUT}$"
    rf"|\bunit\s+(?:cost|price|rate)\s+(?:is|was|of|comes\s+to)(?:\s+put)?(?:\s+at)?{_ABOUT}$"
    r"|\b(?:[Tt]he|[Aa]n)\s+average\s+(?:[a-z]+\s+){1,3}?(?:costs|was\s+bought\s+for|is\s+bought\s+for)\s+$"
    r"|\bat\s+an?\s+average\s+of\s+(?:about\s+|around\s+)?$",
)
# "A night in the refuge costs", "that a session costs"
_ONE_COSTS = re.compile(
    r"(?:^|[.;:]\s+(?:(?:At\s+present|Now|Today),?\s+)?|\bthat\s+|\band\s+)(?:An?|an?)\s+(?:[a-z][\w'\u2019-]*\s+){0,2}?"
    rf"(?P<noun>{'|'.join(VOCABULARY['one']['nouns'])})\s+(?:[a-z][\w'\u2019,-]*\s+){{0,9}}?(?:costs|would\s+cost){_OBJECT}{_ABOUT}$"
)
_EACH_BEFORE = re.compile(
    r"\beach\s+(?!year|month|week|day|quarter|time|hour)(?:of\s+(?:the\s+)?(?:\d+\s+)?)?(?:[\w'’&/-]+\s+){0,7}?"
    r"(?:receiv\w*|get\w*|had|has|have|given?|giving|made|mak\w+|contribut\w+|put\w*\s+in|add\w*|paid|pay\w*|allocated|awarded|cost\w*|worth|valued|of|at)"
    r"(?:\s+(?:a|an|the|individual|grant|sum|amount|contribution|payment|award|of|up|to|further|additional|total|one|off|at))*\s*$",
    _FLAGS,
)
_TO_EACH_OF = re.compile(
    r"\b(?:giv\w+|award\w*|grant\w*|pay\w*|offer\w*)\s+each\s+of\s+(?:the\s+)?(?:[a-z]+|\d+)\s+(?:[a-z-]+\s+){1,3}$",
    _FLAGS,
)
_NUMBER = rf"(?P<count>\d{{1,3}}|{'|'.join(NUMBERS)})"
_COUNTED = re.compile(rf"(?<![\w£.,/-]){_NUMBER}\s+(?P<words>(?:[a-z][a-z'’-]*\s+){{1,8}})$", _FLAGS)
_LISTED = re.compile(
    rf"(?<![\w£.,/-]){_NUMBER}\s+(?:[a-z-]+\s+){{0,3}}?(?:{'|'.join(VOCABULARY['listed']['nouns'])})\s+"
    r"(?:of|at)\s+(?:up\s+to\s+)?$",
    _FLAGS,
)
_COUNT_RIGHT_BEFORE = re.compile(rf"(?<![\w£.,/-]){_NUMBER}\s+$", _FLAGS)
_LISTED_AFTER = re.compile(rf"\s+(?:[a-z]+\s+)?(?:{'|'.join(VOCABULARY['listed']['nouns'])})\b", _FLAGS)
_TO_EACH = re.compile(
    r"\s+(?:for|to|in)\s+each\s*(?:$|[.,;:)])"
    r"|\s+(?:[a-z-]+\s+){0,2}?(?:payment|grant|contribution|award)s?\s+to\s+each\b(?!\s+year)",
    _FLAGS,
)
_TIMES_BEFORE = re.compile(rf"(?<![\w£.,/-]){_NUMBER}\s*(?:no\.?\s*)?[x×@]\s*$", _FLAGS)
_TIMES_AT = re.compile(
    rf"(?<![\w£.,/-])(?:\d{{1,3}}|{'|'.join(NUMBERS)})\s+"
    r"(?P<time>years(?=\s*@)|months|weeks|days|hours|quarters)\s*(?:at|@)\s*$",
    _FLAGS,
)
_EXTENDED = re.compile(r"\bexten(?:d|sion)\w*\b[^.;]*\b(?:by|for|of)\s+(?:a\s+further\s+)?$", _FLAGS)
_TIMES_AFTER = re.compile(rf"\s*\(?[x×]\s*{_NUMBER}\b", _FLAGS)
_COUNT_AFTER = re.compile(
    rf"\s+(?:for|to|in)\s+(?:each\s+of\s+)?(?:the\s+)?{_NUMBER}\s+(?P<words>[a-z]+)", _FLAGS
)
_TIMES: dict[str, Per] = {
    "year": "year", "years": "year", "annum": "year", "quarter": "quarter", "quarters": "quarter",
    "month": "month", "months": "month", "week": "week", "weeks": "week", "day": "day", "days": "day",
    "hour": "hour", "hours": "hour", "blwyddyn": "year", "mis": "month", "wythnos": "week",
}  # fmt: skip


# Before what a sum goes up or down by, ahead of "from £y to £z".
RISE_OF = re.compile(VOCABULARY["change"]["by"], re.IGNORECASE)
# "to add up to £10 to Band D" adds at most that; "the grants add up to £10" come to it.
_ADDS = re.compile(r"\badd\s+up\s+to\s+$", _FLAGS)
_TO_WHAT = re.compile(r"\s+(?:a\s+year\s+)?(?:to|on|onto)\s+(?!20\d\d)", _FLAGS)


def qualifier_of(before: str, after: str) -> Qualifier:
    """Whether the sum between `before` and `after` is a ceiling, a floor, an estimate, or exact.

    >>> qualifier_of("The PCC may award up to a total of ", " this year")
    'up-to'
    >>> qualifier_of("spread over three years at ", ""), qualifier_of("No bid may be for more than ", ".")
    ('exact', 'up-to')
    """
    found = _QUALIFIER_BEFORE.search(before)
    name = _NAMES_BEFORE[_plain(found["phrase"])] if found else "none"
    if found and _ADDS.search(before) and _TO_WHAT.match(after):
        name = "up-to"
    if found and name in _OPPOSITE and _DENIED.search(before[: found.start()]):
        name = _OPPOSITE[name]
    if name == "none" and _PLUS.match(after):
        name = "at-least"
    if name == "none":
        periodic = _PER_AFTER.match(after)
        found = _QUALIFIER_AFTER.match(after, periodic.end() if periodic else 0)
        name = _NAMES_AFTER[_plain(found["phrase"])] if found else "none"
    if name == "none" and _FROM.search(before):
        name = "at-least"
    return _as_qualifier(name)


@lru_cache(maxsize=4096)  # what stands around the sums of a table recurs
def per_of(before: str, after: str) -> Per | None:
    """The period or unit that the sum between `before` and `after` is for.

    >>> per_of("a monthly payment of ", " plus VAT"), per_of("", " per test"), per_of("", " over 2 years")
    ('month', 'unit', None)
    """
    after = re.sub(r"^(?:p\b|\s+or so(?=\s))", "", after)  # "£0.64p per day", "£302 or so each"
    if before.endswith("("):
        after = after.removeprefix(")")  # "by 2.99% (£2.53) per annum"
    if found := _PER_AFTER.match(after):
        return _as_per(_PER[_plain(found["phrase"])])
    if _EACH_YEAR.match(after) or (_IN_EACH.match(after) and _OVER_YEARS.search(before)):
        return "year"
    if found := _PER_NOUN.match(after):
        noun = (found["noun"] or found["each"] or "").lower()
        return _TIMES.get(noun, "unit")
    if found := _PER_BEFORE.search(before):
        return _as_per(VOCABULARY["per_before"][found["word"].lower()])
    if found := _COST_PER.search(before):
        return _TIMES.get((found["noun"] or found["time"] or found["of"]).lower(), "unit")
    if found := _DAY_RATE.search(before):
        return _TIMES[found["time"].lower()]
    if found := _ONE_COSTS.search(before):
        return _TIMES.get(found["noun"], "unit")
    if (found := _TIMES_AT.search(before)) and not _EXTENDED.search(before[: found.start()]):
        return _TIMES[found["time"].lower()]
    if _PER_THING.match(after) or _TO_EACH.match(after) or _counted_around(before, after):
        return "unit"
    counted = (
        _EACH_BEFORE.search(before)
        or _TO_EACH_OF.search(before)
        or _AVERAGE.search(before)
        or _LISTED.search(before)
        or _TIMES_BEFORE.search(before)
    )
    return "unit" if counted or _TIMES_AFTER.match(after) else None


def units_of(before: str, after: str) -> int | None:
    """How many of the sum there are: 3 in "3 grants of £500 each", None where no count stands beside it.

    >>> units_of("a further 8 projects up to ", " each"), units_of("an award of ", " each")
    (8, None)
    """
    found = _TIMES_BEFORE.search(before) or _TIMES_AFTER.match(after) or _LISTED.search(before)
    found = found or _counted_around(before, after)
    if not found and (counted := _COUNTED.search(before)):
        found = None if set(counted["words"].lower().split()) & set(_TIMES) else counted
    if not found and (
        later := re.match(rf"\s*each{_COUNT_AFTER.pattern}", after, _FLAGS) or _COUNT_EACH.match(after)
    ):
        found = None if later["words"].lower() in _TIMES else later
    if not found:
        return None
    word = found["count"].lower()
    return int(word) if word.isdigit() else NUMBERS[word]


_COUNT_EACH = re.compile(rf"\s+(?:for|to|in)\s+each\s+of\s+(?:the\s+)?{_NUMBER}\s+(?P<words>[a-z]+)", _FLAGS)


def _counted_around(before: str, after: str) -> re.Match[str] | None:
    """The count in "ten £500 grants"."""
    return _COUNT_RIGHT_BEFORE.search(before) if _LISTED_AFTER.match(after) else None


def _plain(phrase: str) -> str:
    return " ".join(phrase.lower().split())


def _as_qualifier(name: str) -> Qualifier:
    known: dict[str, Qualifier] = {"up-to": "up-to", "at-least": "at-least", "about": "about"}
    return known.get(name, "exact")


def _as_per(name: str) -> Per:
    return _TIMES.get(name, "unit")
