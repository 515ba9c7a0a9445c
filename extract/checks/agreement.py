"""M: sums that a paper gives twice, or that follow from others in the same sentence."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from ..record import Amount, Record
from .rule import Check, Note, pounds
from .totals import is_plain, rounding

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_YEARS = re.compile(
    r"\b(?P<n>two|three|four|five|[2-5])[ -]?years?\b(?! (?:ago|old|earlier|later|before|since))",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"\b(?:in all|in total|totalling|a total|total (?:of|cost|award|value|sum)|altogether)\b", re.I
)
_NO_PLAIN_PRODUCT = re.compile(
    r"\bup to\b|\bplus\b|\bfirst year|\binflation|\bincreas|\bremain|\bmatch|%|\bmonths?\b|\bincluding\b",
    re.I,
)
_FIGURES = re.compile(r"[\d,.]*\d")
_SENTENCE_END = re.compile(r"(?<=[a-z\d)”\"][.;])\s+(?=[A-Z(“£•])|\n\s*\n")
_PERCENT = r"(?P<percent>\d{1,3}(?:\.\d+)?)\s?(?:%|per cent)"
_SUM = r"£[\d,.]*\d(?:\s?(?:k|m|bn)\b)?"
_OF_WHOLE = rf" of (?:the |a |its )?(?:total |budget |cost )*(?:of )?(?P<whole>{_SUM})"
_SHARES = (
    re.compile(
        rf"{_PERCENT}{_OF_WHOLE}(?:,? (?:which is|being|or|is|equals|equal to|makes)| \(| =),? ?"
        rf"(?:i\.e\.,? ?)?(?P<share>{_SUM})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<share>{_SUM})(?:,| \(|,? which is|,? or|,? being| is) ?{_PERCENT}\)?{_OF_WHOLE}", re.IGNORECASE
    ),
)
"""A share of a whole with the sum that it makes, in either order."""


def years_and_total(record: Record) -> Iterator[Note]:
    """So much a year for so many years does not make the total stated beside it."""
    for sentence, amounts in _sentences(record, ("year",)):
        yearly = [a for a in amounts if a.per == "year" and a.qualifier == "exact" and not a.suspect]
        others = [a for a in amounts if a not in yearly]
        years = {_NUMBERS[found["n"].casefold()] for found in _YEARS.finditer(sentence)}
        if len(yearly) != 1 or len(others) != 1 or len(years) != 1 or not is_plain(others[0]):
            continue
        if not _IN_ALL.search(sentence) or _NO_PLAIN_PRODUCT.search(sentence):
            continue
        a_year, total, count = yearly[0], others[0], years.pop()
        made = a_year.value * count
        if abs(made - total.value) > rounding([total]) + count * rounding([a_year]):
            yield Note(
                f"{a_year.text} a year for {count} years makes {pounds(made)}, not {total.text}.",
                total.evidence,
            )


def share_of_whole(record: Record) -> Iterator[Note]:
    """A percentage of a sum is not the sum stated beside it."""
    for sentence, amounts in _sentences(record, ("%", "cent")):
        named = {re.sub(r"\s", "", amount.text): amount for amount in amounts}
        for match in (found for shape in _SHARES for found in shape.finditer(sentence)):
            whole, share = (named.get(re.sub(r"\s", "", match[name])) for name in ("whole", "share"))
            if whole is None or share is None or whole.suspect or share.suspect:
                continue
            percent = Decimal(match["percent"])
            made = whole.value * percent / 100
            unsure = whole.value * Decimal(1).scaleb(_exponent(percent)) / 200 + rounding([share, whole]) + 1
            if abs(made - share.value) > unsure:
                stated = f"{match['percent']}% of {whole.text}"
                yield Note(
                    f"{stated} is {pounds(made.quantize(Decimal('0.01')))}, not {share.text}.", share.evidence
                )


def recommendation_and_summary(record: Record) -> Iterator[Note]:
    """The one sum that is recommended is not the one sum that the summary asks for."""
    asked = _only(record, (item.text for item in record.recommendations))
    told = _only(record, (item.text for item in record.summary))
    if asked is None or told is None or asked.value == told.value:
        return
    if asked.recipient and told.recipient and asked.recipient.casefold() != told.recipient.casefold():
        return
    if "budget" in (asked.role, told.role) and not (asked.recipient and told.recipient):
        return  # the fund that it comes from
    if abs(asked.value - told.value) > rounding([asked, told]):
        yield Note(f"The recommendation gives {asked.text}, and the summary {told.text}.", asked.evidence)


_PUT_FORWARD = {"award", "request", "contract", "committed", "budget"}


def _only(record: Record, texts: Iterable[str]) -> Amount | None:
    """The one sum that a part of the paper puts forward; None where there are several, or anything else."""
    words = " ".join(" ".join(texts).split())
    if words.count("£") != 1:
        return None
    found: dict[Decimal, Amount] = {}
    for amount in record.amounts:
        if amount.evidence and " ".join(amount.text.split()) in words:
            found.setdefault(amount.value, amount)
    if len(found) != 1:
        return None
    only = next(iter(found.values()))
    return only if is_plain(only) and only.role in _PUT_FORWARD else None


def _sentences(record: Record, telling: Sequence[str]) -> Iterator[tuple[str, list[Amount]]]:
    """The sentences that hold two sums or more, with these sums, once each; of those with a telling word."""
    for page in record.body:
        lower = page.text.casefold()
        if not any(word in lower for word in telling):
            continue
        here = [amount for amount in record.amounts if amount.evidence.page == page.page]
        ending = _by_last_figures(here)
        for part in _SENTENCE_END.split(page.text) if len(here) > 1 else ():
            sentence = " ".join(part.split())
            if sentence.count("£") > 1 and any(word in sentence.casefold() for word in telling):
                ends = {run[at:] for run in _FIGURES.findall(sentence) for at in range(len(run))}
                may = sorted({number for end in ("", *ends) for number in ending.get(end, ())})
                held = [here[number] for number in may if _holds(sentence, here[number].text)]
                found: dict[str, Amount] = {}
                for amount in sorted(held, key=lambda a: _shared(a, sentence), reverse=True):
                    found.setdefault(amount.text, amount)
                yield sentence, list(found.values())


def _shared(amount: Amount, sentence: str) -> int:
    """How much of an amount's printed line stands in a sentence: the same sum may be elsewhere, too."""
    words = " ".join(amount.evidence.text.split())
    return (words[:20] in sentence) + (words[-20:] in sentence)


def _by_last_figures(amounts: Sequence[Amount]) -> dict[str, list[int]]:
    """The numbers of the amounts by the last figures in their text, "" where it is all words."""
    found: dict[str, list[int]] = {}
    for number, amount in enumerate(amounts):
        found.setdefault((_FIGURES.findall(amount.text) or [""])[-1], []).append(number)
    return found


def _holds(sentence: str, text: str) -> bool:
    """Whether a sum stands in a sentence, and not only the beginning of a longer one."""
    at = sentence.find(text)
    while at >= 0 and _FIGURES.match(sentence, at + len(text)):
        at = sentence.find(text, at + 1)
    return at >= 0


def _exponent(percent: Decimal) -> int:
    exponent = percent.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


CHECKS: dict[str, Check] = {
    "M005": recommendation_and_summary,
    "M006": years_and_total,
    "M007": share_of_whole,
}
