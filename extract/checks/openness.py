"""T: what the public is to be told. "Not found in this paper" is all that can be said of what is missing."""

import re
from collections.abc import Callable, Iterator

from ..record import MAKERS, Award, Record
from .rule import Check, Note, pounds
from .signing import UNDECIDED, took_it

_A_REPORT = 200
"""Letters below the headings of the shortest report."""

_DECIDES = re.compile(
    r"\b(?:PCC|PFCC|Commissioner|Mayor)(?: and [A-Z][\w ]{2,30}?)? (?:has |have |also |hereby |therefore )*"
    r"(?:(?:is|are) pleased to )?"
    r"(?:agree|approve|award|decide|authorise|grant|support|note|refuse|confirm|sign|set|fund|took the)\w*|"
    r"\bagreed by the (?:PCC|PFCC|Commissioner|Mayor)\b",
    re.IGNORECASE,
)
_NAMES_A_FUND = re.compile(
    r"\b(?:funds?|grants|schemes?|rounds?|applications|bids|allocations?|awards|budget|programme)\b",
    re.IGNORECASE,
)
_SAYS_LITTLE = re.compile(
    r"grant|award|funding|decision|notice|record|report|paper|request|approval|proposal|payment|interim|annual"
    r"|contribution|further|police|crime|commissioner|from|with|\w*\d\w*",
    re.IGNORECASE,
)
_TELLS_WHY = re.compile(
    r"\bbecause\b|\bso that\b|\bin order to\b|\breduc|\bprevent|\bevaluat|\bbenefit|\brationale\b"
    r"|\boutcomes?\b|\bobjectives?:|\bWhy [A-Z]|\bshows that\b|\b(?:has|have|had) (?:been )?shown?\b"
    r"|\bwill (?:help|enable|allow|improve|support)\b|\bneed for\b|\bdemand\b|\b(?:fell|risen|rose) "
    r"|\bfallen\b|\btherefore\b|\bsaves? £|\bhardest to\b|\bis recommended, (?:since|as)\b"
    r"|\b(?:thinks?|thought|believes?|expects?) that\b|\bfe(?:el|lt) (?:(?:less|least|more|un)\s?)?safer?\b"
    r"|\bcosts? (?:farmers|residents|businesses|partners|shops)\b"
    r"|\bfewer\b|\bmore likely to\b|\bare meant (?:for|to)\b|\bmak(?:e|es|ing) [\w ]{2,20} safer\b"
    r"|\breasons?:|\breasons? for (?:the )?(?:decision|recommendation|award)|\boherwydd\b",
    re.IGNORECASE,
)
_SETS_TERMS = re.compile(
    r"\bconditions?\b|\bsubject to\b|\bprovided (?:that|it|they)\b|\bgrant agreement|\bterms\b"
    r"|\bmust be (?:spent|used|repaid|returned|sent)\b|\breclaim|\bon receipt of\b|\bagainst invoices\b"
    r"|\bpaid (?:once|when|after)\b|\bnot to be (?:paid|used|spent)\b"
    r"|\b(?:the|an) agreement with\b|\bin arrears\b|\breports? (?:is|are|to be|by|within|back)\b"
    r"|\b(?:will|to|must|shall) report\b|\bamod",
    re.IGNORECASE,
)
_TELLS_WHAT = re.compile(
    r"(?<!asked )\b(?:for|towards|(?:to|so that it can) (?:buy|run|fund|pay|provide|deliver|support|help"
    r"|continue|extend|offer|keep|build|train|employ|set up|expand|repair))\b"
    r"(?! (?:the )?(?:\d+|period|which|more|in|(?:financial |coming |next |whole )?year"
    r"|(?:one|two|three|four) (?:more )?(?:years?|months))\b)",
    re.IGNORECASE,
)
_ENDS = r"\.\s|;|\n\s*\n|\n[\d,.£ –]+\n|\n[A-Z][\w ]{0,30}:|£[\d,.]+\w? to [A-Z]"
"""Where what is said of one body ends: a sentence, a row, the next sum that goes to somebody."""

_A_CELL_OF_WORDS = re.compile(r"\b(?!(?:of|and|the|for|in|on|at|to|from|with|per)\b)[a-z]{3,}")
"""Words in small letters: what a grant is for, rather than the name of the next body."""

_NAMED_BEFORE = re.compile(
    r"\b(?:grant|award|give|pay|allocate)\w* (?:it|them)\b|\bit receives\b|\bpays? (?:the )?[A-Z]"
    r"|\bvar(?:y|ies|ied|iation)\b|\badding\b"
)
"""Words that give to somebody named elsewhere, or change a grant made before: not to be called missing."""

_GIVES_NOTHING = (*UNDECIDED, "refused")
_A_COMMISSIONERS = re.compile(r"commissioner|mayor|comisiynydd", re.IGNORECASE)


def decision_undated(record: Record) -> Iterator[Note]:
    """A decision without the day on which it was taken."""
    at_a_meeting = record.meeting_on is not None and not record.signatures  # the minutes bear its date
    dated = any(signature.date and took_it(record, signature) for signature in record.signatures)
    if _was_taken(record) and record.decided_on is None and not at_a_meeting and not dated:
        yield Note("The date of the decision was not found in this paper.")


def decision_maker_unnamed(record: Record) -> Iterator[Note]:
    """A decision that does not say who took it."""
    if not _was_taken(record) or record.decided_by or (record.listed and _head_tells(record)):
        return
    signed = any(s.role in MAKERS or s.signed for s in record.signatures)
    if not signed and not _holds(record, _DECIDES):
        yield Note("Who took the decision was not found in this paper.")


def _head_tells(record: Record) -> bool:
    """Whether the head of a list or of minutes says whose decisions they are."""
    return record.meeting_on is not None or bool(_A_COMMISSIONERS.search(record.organisation or ""))


def _was_taken(record: Record) -> bool:
    """Whether there is a decision that could have a day and a maker."""
    return record.kind == "decision" and record.outcome not in UNDECIDED


def outcome_not_stated(record: Record) -> Iterator[Note]:
    """A decision that does not say what was decided."""
    if record.kind == "decision" and not record.listed and record.outcome is None and not record.awards:
        yield Note("Whether it was approved or refused was not found in this paper.")


def report_missing(record: Record) -> Iterator[Note]:
    """A decision without the report that it rests on."""
    if record.kind != "decision" or record.listed or record.summary or record.recommendations:
        return
    if sum(len(section.text) for section in record.sections) < _A_REPORT:
        yield Note("The report that the decision rests on was not found in this paper.")


def _without(
    what: str,
    verb: str,
    missing: Callable[[Record, Award], bool],
    telling: re.Pattern[str] | None = None,
) -> Check:
    """A check that each award has one of the things that are published of a grant.

    Where the paper has `telling` words anywhere it does say it, though not where a field was found, and none
    is to be reported missing.
    """

    def check(record: Record) -> Iterator[Note]:
        given = record.awards if record.outcome not in _GIVES_NOTHING else ()
        lacking = [award for award in given if missing(record, award)]
        if lacking and telling and _holds(record, telling):
            return
        for award in lacking:
            each = " in all," if re.match(r"each\b", award.recipient or "", re.IGNORECASE) else ""
            whom = f"{each} to {award.recipient}" if award.recipient else ""
            award_words = f"the award of {pounds(award.value)}{whom}"
            yield Note(f"No {what} {verb} found in this paper for {award_words}.", award.evidence)

    check.__doc__ = f"An award for which no {what} {verb} stated."
    return check


def _no_recipient(record: Record, award: Award) -> bool:
    told = f"{record.title} {award.evidence.text}"
    return not award.recipient and not _NAMED_BEFORE.search(told)


def _no_purpose(record: Record, award: Award) -> bool:
    """Neither said of the award nor told by the title; a fund's name does not tell what a grant is for."""
    title = record.title or ""
    if award.purpose or _is_told_of(record, award.recipient):
        return False
    if not title or _NAMES_A_FUND.search(title):
        return True
    known = (award.recipient or "").casefold().split()
    telling = [word for word in re.findall(r"\w{4,}", title) if not _SAYS_LITTLE.match(word)]
    return all(word.casefold() in known for word in telling)


def _is_told_of(record: Record, recipient: str | None) -> bool:
    """Whether a sentence that names the recipient, or the cell beside its name, says what it is for."""
    if not recipient:
        return False
    name = r"\s+".join(map(re.escape, recipient.split()))
    sentence = re.compile(rf"{name}(?:(?!{_ENDS})[\s\S]){{0,240}}", re.IGNORECASE)
    beside = re.compile(rf"^\W*{name}[ \t]*(?:\n|\t)[ \t]*([^\n\t£]+)", re.IGNORECASE | re.MULTILINE)
    first = recipient.split()[0].casefold()
    for text in (page.text for page in record.body if first in page.text.casefold()):
        if any(_TELLS_WHAT.search(" ".join(found[0].split())) for found in sentence.finditer(text)):
            return True
        if any(_A_CELL_OF_WORDS.search(found[1]) for found in beside.finditer(text)):
            return True
    return False


def _no_reason(_: Record, award: Award) -> bool:
    return not award.reason


def _no_conditions(record: Record, award: Award) -> bool:
    return not award.conditions and not record.conditions


def _holds(record: Record, words: re.Pattern[str]) -> bool:
    """Whether the paper has such words anywhere."""
    return any(words.search(" ".join(page.text.split())) for page in record.body)


CHECKS: dict[str, Check] = {
    "T001": decision_undated,
    "T002": decision_maker_unnamed,
    "T003": _without("recipient", "was", _no_recipient),
    "T004": _without("purpose", "was", _no_purpose),
    "T005": _without("reason", "was", _no_reason, _TELLS_WHY),
    "T006": _without("conditions", "were", _no_conditions, _SETS_TERMS),
    "T007": outcome_not_stated,
    "T008": report_missing,
}
