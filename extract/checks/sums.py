"""M: money that does not add up, or whose size is doubtful.

Only sums that the paper itself sets out are worked: a total beside its parts. Where the parts cannot be told
for certain nothing is said, since a false alarm costs an auditor more than a missed slip.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from ..record import Amount, Award, Record
from .rule import Check, Note, pounds
from .totals import is_plain, rounding, stated_totals


def doubtful_size(record: Record) -> Iterator[Note]:
    """An amount whose size the reader doubts, such as "£1,042m"."""
    for amount in record.amounts:
        if amount.suspect:
            yield Note(f"{amount.text}: {amount.suspect}.", amount.evidence)


def total_of_parts(record: Record) -> Iterator[Note]:
    """A stated total that the parts set out beside it do not make."""
    for total, parts in stated_totals(record):
        difference = sum((part.value for part in parts), Decimal(0)) - total.value
        if abs(difference) > rounding([total, *parts]):
            made = " + ".join(part.text for part in parts[:6]) + (" + …" if len(parts) > 6 else "")
            yield Note(
                f"{total.text} is stated, but its parts make {pounds(total.value + difference)} ({made}).",
                total.evidence,
            )


_ONE_BREATH = re.compile(r"(?<=[.;])\s+(?=[A-Z\d(])(?!(?:This|That|It|So)\b)")
"""Between sentences of which the second does not go on with the sums of the first."""


def remainder(record: Record) -> Iterator[Note]:
    """What is said to be left is not what the two sums beside it leave."""
    on_line: dict[tuple[int | None, int], list[Amount]] = {}
    for amount in record.amounts:
        on_line.setdefault((amount.evidence.page, amount.evidence.line), []).append(amount)
    for left in record.amounts:
        if left.role != "remaining":
            continue
        beside = [a for a in on_line[left.evidence.page, left.evidence.line] if a is not left]
        if len(beside) != 2 or not all(map(is_plain, (left, *beside))):
            continue
        if not re.search(
            r"\b(?:leaving|leaves|remain\w*|unallocated|left)\b", left.evidence.text, re.IGNORECASE
        ):
            continue
        whole, spent = sorted(beside, key=lambda a: a.value, reverse=True)
        told = next((part for part in _ONE_BREATH.split(left.evidence.text) if left.text in part), "")
        if not re.search(rf"\bof (?:the |a |its )?(?:total )?{re.escape(whole.text)}", told):
            continue
        rest = whole.value - spent.value
        if abs(rest - left.value) > rounding([left, whole, spent]):
            yield Note(
                f"{whole.text} less {spent.text} leaves {pounds(rest)}, not {left.text}.", left.evidence
            )


def award_of_two_values(record: Record) -> Iterator[Note]:
    """One award is given with two values."""
    for award in record.awards:
        for mention in _mentions(record, award):
            if abs(mention.value - award.value) > rounding([mention]):
                yield Note(
                    f"The award of {pounds(award.value)} is also given as {mention.text}.", mention.evidence
                )
                break
    told: dict[object, list[Award]] = {}  # by what makes two awards the same
    for award in record.awards:
        if not (award.recipient and award.purpose):
            continue
        same = (award.recipient.casefold(), award.purpose.casefold(), award.period, award.fund)
        for other in told.setdefault(same, []):
            if award.value != other.value:
                values = f"{pounds(other.value)} and as {pounds(award.value)}"
                yield Note(f"The award to {award.recipient} is given as {values}.", award.evidence)
        told[same].append(award)


def _mentions(record: Record, award: Award) -> list[Amount]:
    """The mentions of an award that give its whole: not a share by year, nor a unit of several."""
    found = [record.amounts[at] for at in award.amounts if at < len(record.amounts)]
    return [a for a in found if is_plain(a) and a.role == "award"] if award.units is None else []


CHECKS: dict[str, Check] = {
    "M001": doubtful_size,
    "M002": total_of_parts,
    "M003": remainder,
    "M004": award_of_two_values,
}
