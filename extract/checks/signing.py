"""S: who signed, and when."""

import re
from collections.abc import Iterator

from ..record import MAKERS, Record, Signature
from .rule import Check, Note

_NAMES = {
    "commissioner": "commissioner",
    "deputy-commissioner": "deputy commissioner",
    "chief-executive": "chief executive",
    "chief-finance-officer": "chief finance officer",
    "chief-constable": "chief constable",
    "other": "signatory",
}


UNDECIDED = ("deferred", "withdrawn")
"""Outcomes of which nobody has decided anything yet."""

_A_LETTER = re.compile(r"yours (?:sincerely|faithfully)", re.IGNORECASE)


def took_it(record: Record, signature: Signature) -> bool:
    """Whether the one who signed is said to have taken the decision: an officer may, under delegation."""
    words = re.findall(r"[\w’'-]+", signature.name or "")
    return bool(words) and words[-1].casefold() in (record.decided_by or "").casefold()


def _nothing_to_sign(record: Record) -> bool:
    return record.outcome in UNDECIDED


def decision_unsigned(record: Record) -> Iterator[Note]:
    """The decision-maker's signature line is blank."""
    for signature in record.signatures:
        if signature.role in MAKERS and signature.signed is False and not _nothing_to_sign(record):
            yield Note(f"The {_NAMES[signature.role]}'s signature line is blank.", signature.evidence)


def officer_unsigned(record: Record) -> Iterator[Note]:
    """Another signature line of the form is blank."""
    for signature in record.signatures:
        if signature.role not in MAKERS and signature.signed is False:
            said = f"The {_NAMES[signature.role]}'s signature line is blank."
            if signature.name:  # typed beneath by whoever was to sign
                said = f"The signature line of {signature.name} is blank."
            yield Note(said, signature.evidence)


def signed_undated(record: Record) -> Iterator[Note]:
    """A signature without a date, on a paper that bears none which could be its own."""
    if _nothing_to_sign(record) or any(day.value is None for day in record.dates):  # D002 tells of that
        return
    for signature in record.signatures:
        makers = signature.role in MAKERS or took_it(record, signature)
        dated = signature.date or (makers and record.decided_on)
        a_letter = _A_LETTER.search(signature.evidence.text)  # whose date stands at its head
        if signature.signed and not dated and not a_letter:
            yield Note(f"The {_NAMES[signature.role]}'s signature is not dated.", signature.evidence)


def no_signature_block(record: Record) -> Iterator[Note]:
    """A decision that prints no place to sign."""
    if record.kind == "decision" and not record.signatures and not record.listed:
        yield Note("No signature was found in this decision.")


def signature_unknown(record: Record) -> Iterator[Note]:
    """It cannot be told from the text whether the line is signed."""
    for signature in record.signatures:
        if signature.signed is None:
            yield Note("It cannot be told from the text whether this line is signed.", signature.evidence)


def signed_by_another(record: Record) -> Iterator[Note]:
    """A decision that only somebody else than the commissioner or deputy has signed."""
    if record.kind != "decision" or any(s.role in MAKERS for s in record.signatures):
        return
    signed = [signature for signature in record.signatures if signature.signed]
    if signed:
        first = signed[0]
        who = first.name or (record.decided_by if first.role == "other" else None)
        who = who or f"the {_NAMES[first.role]}"
        yield Note(
            f"Signed by {who}, and no place for the commissioner to sign was found.", signed[0].evidence
        )


CHECKS: dict[str, Check] = {
    "S001": decision_unsigned,
    "S002": officer_unsigned,
    "S003": signed_undated,
    "S004": no_signature_block,
    "S005": signature_unknown,
    "S006": signed_by_another,
}
