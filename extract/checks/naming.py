"""R: references, names, and the recommendation that the form asks for."""

import re
from collections.abc import Iterator

from ..record import Record
from .rule import Check, Note

_ASKS = re.compile(r"(?:the |officer )?recommendations?(?:\(s\))?:?|argymhelliad|argymhellion", re.IGNORECASE)


_YEARS = re.compile(r"(?:19|20)\d\d\s?[/–-]\s?(?:\d\d|(?:19|20)\d\d)")
"""A financial year, or a run of years."""


def recommendation_missing(record: Record) -> Iterator[Note]:
    """The form prints a recommendation and nothing stands under it."""
    if record.recommendations:
        return
    asked = [at for at, section in enumerate(record.sections) if _ASKS.fullmatch(section.heading.strip())]
    # What stands under a heading may itself read as one: "It is recommended that the Board:-"
    below = [section for at in asked for section in record.sections[at : at + 2]]
    told = any(re.search(r"\w", record.sections[at].text) for at in asked)
    if asked and not told and not any("recommended" in section.heading.casefold() for section in below):
        yield Note(f"Nothing stands under “{record.sections[asked[0]].heading}”.")


def no_reference(record: Record) -> Iterator[Note]:
    """A decision without a number of its own."""
    item_of_minutes = record.listed and record.meeting_on is not None  # cited by meeting and item
    if record.kind == "decision" and not record.reference and not item_of_minutes:
        yield Note("No reference was found in this decision.")


def no_title(record: Record) -> Iterator[Note]:
    """A paper without a title."""
    if record.kind != "other" and not record.title:
        yield Note("No title was found in this paper.")


def references_conflict(record: Record) -> Iterator[Note]:
    """A heading or title carries a reference of the same shape with another number."""
    if not record.reference or not _has_shape(record.reference):
        return
    own = _key(record.reference)
    shape = _shape(record.reference)
    printed = [("title", record.title or "")]
    printed += [
        (name, evidence.text) for name, evidence in record.evidence.items() if name in ("title", "reference")
    ]
    printed += [("", section.heading) for section in record.sections[:1]]
    for name, text in printed:
        for match in shape.finditer(text):
            if _key(match[0]) != own and not _YEARS.fullmatch(match[0]):
                evidence = record.evidence.get(name) or record.evidence.get("reference")
                yield Note(f"The reference is {record.reference}, but {match[0]} is also printed.", evidence)
                return


def _has_shape(reference: str) -> bool:
    """Whether a reference can be told from other numbers: it has letters, or parts and a year."""
    return bool(re.search(r"[A-Za-z]{2}.*\d", reference)) or bool(
        re.fullmatch(r"\d{1,6}\s?[/_-]\s?(?:19|20)\d\d|(?:19|20)\d\d\s?[/._-]\s?\d{3,6}", reference)
    )


def _shape(reference: str) -> re.Pattern[str]:
    """References like this one: the same letters, the same parts, any numbers; a year stays a year."""
    parts = re.findall(r"\d+|[A-Za-z]+|\s+|[^\w\s]|_", reference.strip())
    pattern = ""
    for part in parts:
        if part.isdigit():
            pattern += r"(?:19|20)\d\d" if re.fullmatch(r"(?:19|20)\d\d", part) else r"\d{1,6}"
        elif part.isalpha():
            pattern += re.escape(part)
        else:
            pattern += r"[\s/._–-]*"
    return re.compile(rf"(?<![\w/.-]){pattern}(?![\w/]|[.-]\d)", re.IGNORECASE)


def _key(reference: str) -> tuple[str, ...]:
    """A reference as it is compared: "044/2020" is "44/2020", "PCC/D/037" is "PCC.D.037"."""
    return tuple(part.lstrip("0").casefold() for part in re.findall(r"\d+|[A-Za-z]+", reference))


CHECKS: dict[str, Check] = {
    "R001": recommendation_missing,
    "R002": no_reference,
    "R003": no_title,
    "R004": references_conflict,
}
