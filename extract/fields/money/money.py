"""Sums of money in running words, read as they are printed in commissioners' papers.

A sum is its figures with what belongs to them: the scale ("k", "million"), a second sum that makes it a
range, a qualifier ("up to"), a period ("per annum"). What a sum is for is not decided here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from ...record import Per, Qualifier
from ...sieve import Sought
from .context import NUMBERS, RISE_OF, per_of, qualifier_of, units_of
from .number import FIGURES, ONE_DECIMAL, SCALES, SUFFIX, THREE_DECIMALS, VOCABULARY, read_figures, scaled


@dataclass(frozen=True, slots=True)
class Money:
    """One sum of money in a text.

    Attributes:
        start: Where its words begin in the text.
        end: Where they end.
        text: The words, as printed.
        value: In pounds, with the decimals that were printed.
        upper: The top of a range; None where it is one sum.
        qualifier: Whether it is exact, a ceiling, a floor or an estimate.
        per: The period or unit that it is for.
        units: How many of it there are, where a count stands beside it ("3 grants of £500 each").
        suspect: Why its size is doubtful; None where it is not.
    """

    start: int
    end: int
    text: str
    value: Decimal
    upper: Decimal | None = None
    qualifier: Qualifier = "exact"
    per: Per | None = None
    units: int | None = None
    suspect: str | None = None


_POUND = r"[££₤]"
# "£000" heads a column, "£ 2019/20" and "£ 2019 2020" more than one.
_YEAR = r"(?:19|20)\d\d"
_NOTHING = (
    rf"(?!\s*(?:000(?!\d|[,.]\d)|{_YEAR}(?:\s?[-–]\s?\d\d|\s?/\s?(?:20)?\d\d)(?![\d,.]*\d)"
    rf"|(?<=\s){_YEAR}\s+{_YEAR}\b))"
)
_SUM = re.compile(
    rf"(?P<sign>[-−–]\s?)?(?:{_POUND}|(?<![A-Za-z])GBP){_NOTHING}\s*(?P<inner>\(|[-−])?\s?"
    rf"(?P<figures>{FIGURES}){SUFFIX}(?!s\b)(?(inner)\)?)",
    re.IGNORECASE,
)
# Pounds may also be weighed: "12 pounds of flour" is no sum, "12 pounds of funding" is.
_NAME = r"pounds?\b(?!\s+(?:of\s+(?!fund|grant|money|invest)|in\s+weight|weight))"
_NAMED = Sought(rf"(?<![\w.,/£$€])(?P<figures>{FIGURES}){SUFFIX}\s*(?:{_NAME}|GBP\b|o\s+bunnoedd\b|punt\b)")
_PENCE = re.compile(
    r"(?<![\w.,£-])(?P<figures>\d{1,3}(?:\.\d+)?)\s?(?P<coin>p|c|pence|ceiniog)(?![\w.])", re.IGNORECASE
)
_PENCE_AFTER = re.compile(
    r"\s+(?:per|a|an|each|every)\s+(?:week|day|month|year|annum|household|hour|mile|unit|litre|minute|page|copy|text|call|message|item|kilometre|km|head|person|word)"
    r"|\s+(?:to|and|or)\s+(?:£[\d.]|\d{1,3}p\b)|\s+(?:yr|y|bob|fesul)\s+\w+|\s+(?:weekly|extra|more|increase|rise|charge|levy|cut)\b",
    re.IGNORECASE,
)
_PENCE_BEFORE = re.compile(
    r"\b(?:by|costs?|costing|equivalent\s+to|equates\s+to|equal\s+to|increase\s+of|rise\s+of|precept\s+of|extra|just"
    r"|(?:price|rate)\s+of|(?:£[\d.]+|\b\d{1,3}p)\s+(?:and|to|or))\s*$",
    re.IGNORECASE,
)
_MINUS_AFTER = re.compile(
    r"(?:[:(=]|\b(?:of|is|was|by|at|to|from|and|variance|underspend|overspend|balance|deficit|net|movement|adjustment"
    r"|total|reduction))\s*$",
    re.IGNORECASE,
)
# "shown as (£5,000)" is an accountant's minus, where "the grant (£5,000)" is a remark.
_BRACKETED = re.compile(r"\b(?:as|of|is|was|at|to)\s+\($", re.IGNORECASE)
_ANY = re.compile(r"[££₤]|GBP|pound|pence|ceiniog|punt|bunnoedd|\d\s?[pc]\b", re.IGNORECASE)


def find_money(text: str) -> list[Money]:
    """Every sum of money in a text, in pounds, in reading order; a range is one sum.

    >>> [(m.text, m.value, m.upper) for m in find_money("awards of £100 to £3,000, up to £1.2m in all")]
    [('£100 to £3,000', Decimal('100'), Decimal('3000')), ('£1.2m', Decimal('1200000'), None)]
    >>> [(m.qualifier, m.per, m.units) for m in find_money("a further 8 projects up to £5,000 each")]
    [('up-to', 'unit', 8)]
    """
    return list(_found(text))


@lru_cache(maxsize=1 << 13)  # cells recur, and the sums of a paragraph are asked for several times
def _found(text: str) -> tuple[Money, ...]:
    if not _ANY.search(text):
        return ()
    sums = _joined(text, _sums(text))
    edges = [(0, 0), *((m.start, m.end) for m in sums), (len(text), 0)]
    described = _compared(
        text, [_described(text, m, edges[i][1], edges[i + 2][0]) for i, m in enumerate(sums)]
    )
    return tuple(_doubted(text, described))


def _sums(text: str) -> list[Money]:
    """Every single sum, in order; one written in words beside the same sum in figures is not another."""
    found = sorted(
        [*_printed(text), *_named(text), *_pence(text), *_in_words(text)], key=lambda m: (m.start, -m.end)
    )
    kept: list[Money] = []
    for sum_ in found:
        if kept and sum_.start < kept[-1].end:
            continue
        kept.append(sum_)
    return [m for i, m in enumerate(kept) if not _restated(text, m, kept[:i][-1:] + kept[i + 1 : i + 2])]


def _printed(text: str) -> Iterator[Money]:
    for match in _SUM.finditer(text):
        value, doubt = read_figures(match["figures"], _suffix(match))
        start = match.start()
        if match["sign"]:
            if _is_minus(text, match):
                value = -value
            else:
                start += len(match["sign"])
        end = match.end()
        if match["inner"]:
            value = -value
        elif text[end : end + 1] == ")" and _BRACKETED.search(text[:start]):
            value, start, end = -value, start - 1, end + 1
        if (
            re.match(r"\s\d{3}(?![\d,./%])", text[end : end + 5])
            and "," in match["figures"]
            and not _suffix(match)
        ):
            doubt = doubt or "figures that go on behind a space"
        if re.match(r",?[OolIS][\dOolIS,]", text[end : end + 3]):
            doubt = doubt or "letters among the figures"
        yield Money(start, end, text[start:end], value, suspect=doubt)


def _suffix(match: re.Match[str]) -> str:
    return match["scale"] or match["letter"] or ""


def _is_minus(text: str, match: re.Match[str]) -> bool:
    """A dash before the £ is a minus after "of", "is", a colon … or alone; else it parts two things."""
    before = text[: match.start()]
    if match["sign"] not in {"-", "−"} or (before and not before[-1].isspace() and before[-1] not in ":(="):
        return False
    return bool(_MINUS_AFTER.search(before)) or (not before.strip() and not text[match.end() :].strip())


def _named(text: str) -> Iterator[Money]:
    """Figures with the currency behind them: "5,000 pounds"."""
    for match in _NAMED.finditer(text):
        value, doubt = read_figures(match["figures"], _suffix(match))
        yield Money(match.start(), match.end(), match[0], value, suspect=doubt)


def _pence(text: str) -> Iterator[Money]:
    """Pence alone, where the words beside them leave no doubt: "9p a week" but not "page 9p"."""
    for match in _PENCE.finditer(text):
        welsh = re.match(r"\s+(?:yr|y|bob|fesul)\s", text[match.end() :])
        clear = _PENCE_AFTER.match(text, match.end()) or _PENCE_BEFORE.search(text[: match.start()])
        if match["coin"].lower() in {"pence", "ceiniog"} or (welsh if match["coin"] in "cC" else clear):
            yield Money(match.start(), match.end(), match[0], scaled(Decimal(match["figures"]), 0) / 100)


_UNIT = "|".join(NUMBERS)
_WORDS = Sought(
    rf"\b((?:a|{_UNIT})(?:[\s-]+(?:{_UNIT}|hundred|thousand|million|and)){{0,14}}[\s-]+){_NAME}"
    rf"(?:\s+and\s+(?P<pence>(?:{_UNIT})(?:[\s-]+(?:{_UNIT}))?)\s+pence\b)?"
)


def _in_words(text: str) -> Iterator[Money]:
    """Sums written out: "twenty five thousand pounds"."""
    for match in _WORDS.finditer(text):
        total = part = 0
        words = re.findall(r"[a-z]+", match[1].lower())
        for word in words:
            if word in NUMBERS:
                part += NUMBERS[word]
            elif word == "hundred":
                part = (part or 1) * 100
            elif word in SCALES:
                total, part = total + (part or 1) * 10 ** SCALES[word], 0
        pence = sum(NUMBERS.get(word, 0) for word in re.findall(r"[a-z]+", (match["pence"] or "").lower()))
        if total + part:
            value = Decimal(total + part) + (Decimal(pence) / 100 if match["pence"] else 0)
            yield Money(match.start(), match.end(), match[0], value)


def _restated(text: str, sum_: Money, neighbours: list[Money]) -> bool:
    """Whether it only says in words what stands beside it in figures."""
    if re.search(r"\d", sum_.text):
        return False
    return any(
        n.value == sum_.value and not text[min(n.end, sum_.end) : max(n.start, sum_.start)].strip(" (),–-")
        for n in neighbours
    )


_BETWEEN = re.compile(r"\b(?:between|rhwng)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_AND = re.compile(
    r"\s*(?:and|&|to|[-–—]|a|ac)\s*(?:up\s+to\s+)?(?:a\s+(?:maximum|max)\s+of\s+)?", re.IGNORECASE
)
_TO = re.compile(r"\s*(?:to|[-–—]|i|up\s+to|hyd\s+at)\s*", re.IGNORECASE)
_RANGING = re.compile(r"\brang\w*\s+(?:in\s+\w+\s+)?(?:from\s+)?$", re.IGNORECASE)
_RANGE_AND = re.compile(r"\s+(?:up\s+)?to\s+(?:a\s+(?:maximum|max)\s+of\s+)?|\s*[-–—]\s*", re.IGNORECASE)
_SECOND = re.compile(rf"(?P<figures>{FIGURES}){SUFFIX}(?![\w%/])", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:" + "|".join(VOCABULARY["change"]["words"]) + r")", re.IGNORECASE)


def _joined(text: str, sums: list[Money]) -> list[Money]:
    """The sums with each range made one."""
    joined: list[Money] = []
    rest = list(sums)
    while rest:
        first, second = rest.pop(0), (rest[0] if rest else None)
        before = _clause(text[joined[-1].end if joined else 0 : first.start])
        if joined and RISE_OF.search(text[: joined[-1].start]) and before.endswith("from "):
            before = f"increase {before}"  # "of £x, from £y to £z", "raised by £x, from £y to £z"
        gap = text[first.end : second.start] if second else ""
        if second and _links(before, gap) and (whole := _range(text, first, second)):
            rest.pop(0)
            joined.append(whole)
            continue
        joined.append(_half_printed(text, first, before, second.start if second else len(text)) or first)
    return joined


def _links(before: str, gap: str) -> bool:
    """Whether `gap` makes the sums on both sides of it the ends of one range."""
    if _BETWEEN.search(before):
        return bool(_AND.fullmatch(gap))
    if _RANGING.search(before):
        return bool(_AND.fullmatch(gap) or _RANGE_AND.fullmatch(gap))
    if not _TO.fullmatch(gap):
        return False
    return not _is_change(before)


def _is_change(before: str) -> bool:
    """Whether a sum goes up or down here: "increase from £200 to £215" is two sums."""
    if re.search(r"\bfrom\s*$", before, re.IGNORECASE):
        return bool(
            _CHANGE.search(before) or re.search(r"\b(?:additional|extra|more)\b", before, re.IGNORECASE)
        )
    return bool(_CHANGE.search(before[-60:]))


def _half_printed(text: str, first: Money, before: str, limit: int) -> Money | None:
    """A range whose second sum has lost its £: "£5-7m", "between £500 and 20,000"."""
    if not first.text.startswith(("£", "£", "GBP")):
        return None
    link = (_AND if _BETWEEN.search(before) else _TO).match(text, first.end, limit)
    found = _SECOND.match(text, link.end()) if link and link[0] else None
    if not link or not found or found.end() > limit:
        return None
    scale = _suffix(found)
    dash = link[0].strip() in {"-", "–", "—"}
    tight = dash and (link[0] == link[0].strip())
    ends = re.match(
        r"\s*(?:$|[).,;:]|per\b|each\b|a\s+year|p\.?a\b|depending|in\s+total)", text[found.end() :]
    )
    sure = bool(scale) or (_BETWEEN.search(before) is not None) or (("," in found[0]) and bool(tight or ends))
    sure = sure or (tight and bool(ends) and not 1990 <= int(re.sub(r"\D", "", found[0]) or 0) <= 2050)
    if not sure or (_is_change(before) and not dash):
        return None
    value, doubt = read_figures(found["figures"], scale)
    return _range(text, first, Money(found.start(), found.end(), found[0], value, suspect=doubt))


def _range(text: str, first: Money, second: Money) -> Money | None:
    """One sum from two, the scale of the second shared where the first has none; None if it falls."""
    low = first.value
    power = _noughts(second.text)
    if power and not _noughts(first.text) and low < scaled(second.value, -power) and "," not in first.text:
        low = scaled(low, power)
    if not low < second.value:
        return None
    doubt = second.suspect or (first.suspect if low == first.value else None)
    words = text[first.start : second.end]
    return replace(first, end=second.end, text=words, value=low, upper=second.value, suspect=doubt)


def _noughts(printed: str) -> int:
    found = re.search(r"[a-z]+$", printed.strip(), re.IGNORECASE)
    return SCALES.get(found[0].lower(), 0) if found else 0


def _clause(before: str) -> str:
    """The end of `before` that belongs to the same sentence."""
    return re.split(r"(?<=[.;?!])\s+(?=[A-Z£])|\n\s*\n", before)[-1][-160:]


def _compared(text: str, sums: list[Money]) -> list[Money]:
    """The sums; two that are held against each other are for the same period or unit, told of one.

    "from £11,400 to £11,750 a year", "A place costs £1,080, against £1,850 elsewhere".
    """
    told = list(sums)
    for at in range(len(sums) - 1):
        first, second = told[at], told[at + 1]
        between = text[first.end : second.start]
        risen = between.strip() == "to" and text[: first.start].endswith("from ")
        if first.per is None and second.per is not None and (risen or between.strip(" ,") == "against"):
            told[at] = replace(first, per=second.per)
        elif second.per is None and first.per is not None and (risen or _HELD_AGAINST.search(between)):
            told[at + 1] = replace(second, per=first.per)
    return told


_HELD_AGAINST = re.compile(
    r"^[^.;\u00a3]{0,60}?(?:\bagainst|\bcompared\s+(?:with|to)|\bcompares?\s+with|(?<!\bno\s)\b(?:less|more|lower|higher|cheaper|dearer)\s+than"
    r"|\brather\s+than|\binstead\s+of|\bwhere)(?:\s+(?:the|a\s+plan\s+of|a\s+target\s+of|about|around|some|just))?\s*$"
)


def _described(text: str, sum_: Money, after_end: int, next_start: int) -> Money:
    """The sum with what its own words, between its neighbours, say of it."""
    before = _clause(text[after_end : sum_.start])
    after = text[sum_.end : next_start + 1]  # with the £ that follows: "£2m+£3m" is no floor
    per = per_of(before, after)
    units = units_of(before, after) if per == "unit" else None
    qualifier = qualifier_of(before, after)
    if sum_.upper is not None and qualifier == "at-least":
        qualifier = "exact"  # "from £250 up to £900" is the range itself
    return replace(sum_, qualifier=qualifier, per=per, units=units)


def _doubted(text: str, sums: list[Money]) -> list[Money]:
    """The sums, with those marked that lost the scale which their neighbours have."""
    tax = _TAX.search(text) is not None
    marked = []
    for at, sum_ in enumerate(sums):
        doubt = sum_.suspect or _lost_scale(text, sums, at)
        if doubt == THREE_DECIMALS and tax and sum_.value < 1000:
            doubt = None  # a band's council tax is often printed to three places or four
        if doubt == ONE_DECIMAL and (tax or sum_.per):
            doubt = None  # "£12.5 an hour" has lost a nought and nothing else
        marked.append(replace(sum_, suspect=doubt) if doubt != sum_.suspect else sum_)
    return marked


_TAX = re.compile(r"\bcouncil tax\b|\bband [A-H]\b|\bprecept\b|\btreth gyngor\b", re.IGNORECASE)
_LIST = re.compile(r"\s*(?:,|,?\s*and|,?\s*plus|\+|&|or)\s*(?:\w+\s+){0,1}", re.IGNORECASE)


def _figures(sum_: Money) -> str:
    return re.sub(r"^\D+", "", sum_.text)


def _lost_scale(text: str, sums: list[Money], at: int) -> str | None:
    """Why a small bare sum among sums in k or m is doubtful: "£250k, £125k and £70"."""
    sum_ = sums[at]
    if _noughts(sum_.text) or not 0 < sum_.value < 1000 or sum_.upper or sum_.per:
        return None
    mantissa = _figures(sum_)
    if "." in mantissa and any(_noughts(m.text) and _figures(m).startswith(mantissa) for m in sums):
        return "the same figures stand elsewhere with a k, m or million"
    if "." in mantissa:
        return None
    beside = [sums[i] for i in (at - 1, at + 1) if 0 <= i < len(sums) and _noughts(sums[i].text)]
    for other in beside:
        gap = text[min(other.end, sum_.end) : max(other.start, sum_.start)]
        size = scaled(other.value, -_noughts(other.text))
        if _LIST.fullmatch(gap) and size / 20 <= sum_.value <= size * 20:
            return _LOST
    alike = [m for m in sums if _noughts(m.text) and _next_word(text, m) == _next_word(text, sum_) != ""]
    near = [m for m in alike if sum_.value / 4 <= scaled(m.value, -_noughts(m.text)) <= sum_.value * 4]
    if len(near) > 1 and sum_.value >= 10 and not _TAX.search(text):
        return _LOST  # "£250k from A, £125k from B and £70 from C"
    return None


_LOST = "its neighbours have a k, m or million and it has none"


def _next_word(text: str, sum_: Money) -> str:
    """The word of a list that comes next: from, for, to, by or in."""
    found = re.compile(r"\s+(from|for|to|by|in)\b", re.IGNORECASE).match(text, sum_.end)
    return found[1].lower() if found else ""
