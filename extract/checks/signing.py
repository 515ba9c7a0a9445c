"""S: who signed, and when."""

from collections.abc import Iterator

from ..record import Record
from .rule import Check, Note

_MAKERS = ("commissioner", "deputy-commissioner")
_NAMES = {
    "commissioner": "commissioner",
    "deputy-commissioner": "deputy commissioner",
    "chief-executive": "chief executive",
    "chief-finance-officer": "chief finance officer",
    "chief-constable": "chief constable",
    "other": "signatory",
}


def decision_unsigned(record: Record) -> Iterator[Note]:
    """The decision-maker's signature line is blank."""
    for signature in record.signatures:
        if signature.role in _MAKERS and signature.signed is False:
            yield Note(f"The {_NAMES[signature.role]}'s signature line is blank.", signature.evidence)


def officer_unsigned(record: Record) -> Iterator[Note]:
    """Another signature line of the form is blank."""
    for signature in record.signatures:
        if signature.role not in _MAKERS and signature.signed is False:
            yield Note(f"The {_NAMES[signature.role]}'s signature line is blank.", signature.evidence)


def signed_undated(record: Record) -> Iterator[Note]:
    """A signature without a date."""
    for signature in record.signatures:
        dated = signature.date or (signature.role in _MAKERS and record.decided_on)
        if signature.signed and not dated:
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
    if record.kind != "decision" or any(s.role in _MAKERS for s in record.signatures):
        return
    signed = [signature for signature in record.signatures if signature.signed]
    if signed:
        who = signed[0].name or f"the {_NAMES[signed[0].role]}"
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
