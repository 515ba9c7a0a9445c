"""M: money that does not add up, or whose size is doubtful.

Only sums that the paper itself sets out are worked: a total beside its parts. Where the parts cannot be told
for certain nothing is said, since a false alarm costs an auditor more than a missed slip.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from ..record import Amount, Award, Record, money
from .rule import Check, Note

_LEADS_TO_PARTS = re.compile(
    r"\b(?:comprising|comprises|made up of|consisting of|consists of|broken down (?:as follows|into|as)"
    r"|allocated as follows|split as follows|as follows)\b\s*:?\s*$",
    re.IGNORECASE,
)
_HOLDS_PARTS = re.compile(
    r"\s*(?:\([^)£]*\)\s*)?(?:,\s*)?(?:which is |is )?"
    r"(?:comprising|comprises|made up of|consisting of|consists of|being the sum of)\s+"
    r"(?P<parts>[^;]*?)(?=\.\s|\.?$|;)",
    re.IGNORECASE,
)
_NO_PLAIN_SUM = re.compile(
    r"\bof which\b|\binclud|\bper\b|\beach\b|\bup to\b|\bplus\b.*\bless\b|\bless\b|\bexcluding\b|%",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*(?:[-•*–▪◦●·]|o\s|\(?[a-z0-9]{1,3}[.)]\s)", re.IGNORECASE)
_TOTAL = re.compile(r"\W*(?:grand |overall |sub-?)?total\b", re.IGNORECASE)


def doubtful_size(record: Record) -> Iterator[Note]:
    """An amount whose size the reader doubts, such as "£1,042m"."""
    for amount in record.amounts:
        if amount.suspect:
            yield Note(f"{amount.text}: {amount.suspect}.", amount.evidence)


def total_of_parts(record: Record) -> Iterator[Note]:
    """A stated total that the parts set out beside it do not make."""
    for total, parts in (*_in_sentences(record), *_in_lists(record), *_in_tables(record)):
        difference = sum((part.value for part in parts), Decimal(0)) - total.value
        if abs(difference) > _rounding([total, *parts]):
            made = " + ".join(part.text for part in parts[:6]) + (" + …" if len(parts) > 6 else "")
            yield Note(
                f"{total.text} is stated, but its parts make £{money(total.value + difference)} ({made}).",
                total.evidence,
            )


def remainder(record: Record) -> Iterator[Note]:
    """What is said to be left is not what the two sums beside it leave."""
    for left in record.amounts:
        beside = [a for a in record.amounts if a is not left and a.evidence == left.evidence]
        if left.role != "remaining" or len(beside) != 2 or not all(map(_is_plain, (left, *beside))):
            continue
        if not re.search(
            r"\b(?:leaving|leaves|remain\w*|unallocated|left)\b", left.evidence.text, re.IGNORECASE
        ):
            continue
        whole, spent = sorted(beside, key=lambda a: a.value, reverse=True)
        if not re.search(rf"\bof (?:the |a |its )?(?:total )?{re.escape(whole.text)}", left.evidence.text):
            continue
        rest = whole.value - spent.value
        if abs(rest - left.value) > _rounding([left, whole, spent]):
            yield Note(
                f"{whole.text} less {spent.text} leaves £{money(rest)}, not {left.text}.", left.evidence
            )


def award_of_two_values(record: Record) -> Iterator[Note]:
    """One award is given with two values."""
    for award in record.awards:
        for mention in _mentions(record, award):
            if abs(mention.value - award.value) > _rounding([mention]):
                yield Note(
                    f"The award of £{money(award.value)} is also given as {mention.text}.", mention.evidence
                )
                break
    for at, award in enumerate(record.awards):
        for other in record.awards[:at]:
            if _is_same(award, other) and award.value != other.value:
                values = f"£{money(other.value)} and as £{money(award.value)}"
                yield Note(f"The award to {award.recipient} is given as {values}.", award.evidence)


def _mentions(record: Record, award: Award) -> list[Amount]:
    """The mentions of an award that give its whole: not a share by year, nor a unit of several."""
    found = [record.amounts[at] for at in award.amounts if at < len(record.amounts)]
    return [a for a in found if _is_plain(a) and a.role == "award"] if award.units is None else []


def _is_same(one: Award, two: Award) -> bool:
    if not (one.recipient and one.purpose and two.recipient and two.purpose):
        return False
    same = (
        one.recipient.casefold() == two.recipient.casefold()
        and one.purpose.casefold() == two.purpose.casefold()
    )
    return same and one.period == two.period and one.fund == two.fund


# --- totals and their parts -------------------------------------------------------------------------------

Sum = tuple[Amount, Sequence[Amount]]


def _is_plain(amount: Amount) -> bool:
    return amount.qualifier == "exact" and amount.per is None and amount.upper is None and not amount.suspect


def _in_sentences(record: Record) -> Iterator[Sum]:
    """ "£9,000 comprising £5,000 for A and £4,000 for B." within one printed line."""
    for total in record.amounts:
        text = total.evidence.text.replace("\n", " ")
        at = text.find(total.text)
        match = _HOLDS_PARTS.match(text, at + len(total.text)) if at >= 0 else None
        if match is None or _NO_PLAIN_SUM.search(match["parts"]):
            continue
        words = re.sub(r"\([^)]*\)", "", match["parts"])
        same_line = [a for a in record.amounts if a is not total and a.evidence == total.evidence]
        parts = [a for a in same_line if a.text in words and _is_plain(a)]
        if len(parts) >= 2 and len(parts) == words.count("£") and _is_plain(total):
            yield total, parts


def _in_lists(record: Record) -> Iterator[Sum]:
    """ "£9,000 comprising:" with an item a part below it, as many items as are needed."""
    for at, total in enumerate(record.amounts):
        if not _LEADS_TO_PARTS.search(total.evidence.text) or not _is_plain(total):
            continue
        if any(a is not total and a.evidence == total.evidence for a in record.amounts):
            continue
        run: list[Amount] = []
        for amount in record.amounts[at + 1 :]:
            line = amount.evidence
            if not _ITEM.match(line.text) or line.page != total.evidence.page or not _is_plain(amount):
                break
            if run and line == run[-1].evidence:
                run = []  # two sums in one item: which of them counts cannot be told
                break
            run.append(amount)
        if len(run) >= 2 and not _adds_up(total, run):
            yield total, run


def _adds_up(total: Amount, run: Sequence[Amount]) -> bool:
    """Whether the first few of a run make the total: the list may go on to something else."""
    return any(abs(made - total.value) <= _rounding([total]) for made in accumulate(a.value for a in run))


def _in_tables(record: Record) -> Iterator[Sum]:
    """A row headed Total under rows with as many sums each, line by line."""
    rows = _rows(record.amounts)
    for at, total in enumerate(rows):
        if not _TOTAL.match(total[0].evidence.text) or total[0].evidence.text.count("\n"):
            continue
        above = list(_rows_above(rows[:at], total))
        if len(above) < 2:
            continue
        for column, amount in enumerate(total):
            parts = [row[column] for row in above]
            if all(map(_is_plain, (amount, *parts))):
                yield amount, parts


def _rows(amounts: Iterable[Amount]) -> list[list[Amount]]:
    rows: list[list[Amount]] = []
    for amount in amounts:
        if (
            rows
            and rows[-1][0].evidence.line == amount.evidence.line
            and rows[-1][0].evidence.page == amount.evidence.page
        ):
            rows[-1].append(amount)
        else:
            rows.append([amount])
    return rows


def _rows_above(rows: Sequence[list[Amount]], total: list[Amount]) -> Iterator[list[Amount]]:
    """The rows that a total adds up: next to each other, alike, back to a total or a gap."""
    below = total
    for row in reversed(rows):
        here, next_line = row[0].evidence, below[0].evidence
        adjacent = here.page == next_line.page and next_line.line - here.line == 1
        words = re.sub(r"[£\d,.()\-–%]+", " ", here.text).split()
        if (
            not adjacent
            or len(row) != len(total)
            or _TOTAL.match(here.text)
            or len(words) > 12
            or "\n" in here.text
        ):
            return
        yield row
        below = row


def _rounding(amounts: Sequence[Amount]) -> Decimal:
    """How far sums printed in thousands or millions may be out by their own rounding."""
    return sum((_half_unit(amount) for amount in amounts), Decimal(0))


def _half_unit(amount: Amount) -> Decimal:
    """Half of the last printed digit, where an amount is printed in k, m or a scaled table; else nothing."""
    figure = re.search(r"\d[\d,]*(?:\.(?P<decimals>\d+))?", amount.text)
    if figure is None:
        return Decimal(0)
    printed = Decimal(figure[0].replace(",", ""))
    if not printed or abs(amount.value) < printed * 900:
        return Decimal(0)
    scale = abs(amount.value) / printed
    return scale.scaleb(-len(figure["decimals"] or "")) / 2


CHECKS: dict[str, Check] = {
    "M001": doubtful_size,
    "M002": total_of_parts,
    "M003": remainder,
    "M004": award_of_two_values,
}
