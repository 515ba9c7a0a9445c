"""A whole signature on one line, without a label that asks for it: office, name and day."""

import re

from ...block import Block
from ..dates.dates import find_dates, only_day
from ..printed import Piece
from .labels import Labelled, split_inner
from .signatories import is_role_line, person_in, role_ending, says

_NAME_AND_DAY = (
    r"\s*(?::|\s[–—-])\s*(?P<name>[^,\d]{4,40}?)"
    r"(?:,|\s+on\b|\s[–—-]|\s+(?=\d))\s*(?P<date>(?:on\s+)?\S.*)$"
)
# "Seen by the Chief Finance Officer: S. Bell, 26/07/2024"
_SEEN = re.compile(
    r"(?:seen|cleared|agreed|approved|reviewed|authorised|countersigned|checked|endorsed|signed off)\s+by"
    r"\s+(?:the\s+)?(?P<owner>[^:]{3,70}?)" + _NAME_AND_DAY,
    re.IGNORECASE,
)
# "Chief Executive sign-off: A Bell 3 May 2021"
_OFFICE_SEEN = re.compile(
    r"(?P<owner>[^:]{3,60}?)\s+(?:sign[- ]?off|approval|clearance|agreement|authorisation)" + _NAME_AND_DAY,
    re.IGNORECASE,
)
# "Section 151 Officer: signed A Bell, 3 May 2021", "PCC: I agree the proposal. Signed A Bell, 3 May 2021"
_SIGNED_BEHIND = re.compile(
    r"(?P<owner>[^:]{3,70}):\s*(?:I\s[^.:]{3,80}\.\s+)?[Ss]igned(?:\s+by)?\s+(?P<name>[^,:\d]{4,40}?),?\s+"
    r"(?P<date>(?:on\s+)?\d.*)$"
)
# "Comments of the CFO (A Bell, 3/5/21): …", "Chief Executive's comments (A Bell \u2013 3 May 2021)"
_COMMENT = r"(?:comments?|advice|observations?|views?|considerations?)"
_COMMENTED = re.compile(
    rf"(?:{_COMMENT}\s+(?:of|by|from)\s+(?:the\s+)?(?P<owner>[^:()]{{3,60}}?)"
    rf"|(?:the\s+)?(?P<owner2>[^:()]{{3,60}}?)(?:['\u2019]s?)?\s+{_COMMENT})"
    r"\s*\((?P<inside>[^()]{8,60})\)",
    re.IGNORECASE,
)
_WRITES = re.compile(r"author|originat|lead|prepared", re.IGNORECASE)
_DIGIT = re.compile(r"\d")


def sealed(piece: Piece) -> list[Labelled] | None:
    """A whole signature on one line, without a label that asks for it: it ends with its day."""
    if not _DIGIT.search(piece.text):
        return None
    whole = (
        _endorsed(piece)
        or _commented(piece)
        or _made(piece)
        or _seen(piece)
        or _signed_line(piece)
        or _noted_line(piece)
    )
    if whole is None:
        return None
    owner, name, day = whole
    return [Labelled("signature", name, (piece,), owner), Labelled("date", day, (piece,), inline=True)]


# "Commissioner's ruling: Post confirmed. A Bell, 21 March 2031", "Agreed \u2013 all three. A. Bell 3/5/31"
_ENDORSED = re.compile(
    r"(?:(?P<owner>[^:.]{3,60}?)(?:['\u2019]s?)?\s+(?:ruling|decision|response|determination|answer|note|minute|"
    r"endorsement|reply|conclusion|instruction)\s*[:\u2013\u2014-]\s*|(?=(?:not\s+)?(?:agreed|approved|supported)\b"
    r"|(?:refused|declined|deferred|noted|confirmed|content)\b))"
    r"(?-i:\S.{2,300}?[.;]\s+(?P<name>(?:[A-Z][\w.'\u2019-]*\s+){1,3}[A-Z][\w'\u2019-]+),?\s+(?P<date>\S*\d.*))$",
    re.IGNORECASE,
)


def _endorsed(piece: Piece) -> tuple[str, str, str] | None:
    """Role, name and date of who writes on the paper what they decide, their name and the day behind it."""
    whole = piece.block.text
    match = _ENDORSED.match(whole) if whole.endswith(piece.text) and not piece.block.cells else None
    day = only_day(match["date"]) if match else None
    if match is None or day is None or day.start:
        return None
    owner = match["owner"] or ""
    named = person_in(match["name"]) == match["name"].strip()
    return (owner, match["name"], day.text) if named and (not owner or is_role_line(owner)) else None


def _seen(piece: Piece) -> tuple[str, str, str] | None:
    """Role, name and date of "Seen by the Chief Finance Officer: S. Bell, 26/07/2024"."""
    seen = _SEEN.match(piece.text) or _OFFICE_SEEN.match(piece.text) or _SIGNED_BEHIND.match(piece.text)
    if not seen or piece.block.zone == "header" or not is_role_line(seen["owner"]):
        return None
    dates = find_dates(seen["date"]) if person_in(seen["name"]) and person_in(seen["owner"]) is None else []
    if not dates or seen["date"][: dates[0].start].strip(" ,"):
        return None
    return seen["owner"], seen["name"], seen["date"]


def _commented(piece: Piece) -> tuple[str, str, str] | None:
    """Role, name and date of the officer who comments: "Comments of the CFO (A Bell, 3/5/21): …"."""
    match = _COMMENTED.match(piece.text)
    owner = (match["owner"] or match["owner2"]) if match else ""
    days = find_dates(match["inside"]) if match and is_role_line(owner) else []
    if match is None or len(days) != 1 or not days[0].value:
        return None
    name = re.sub(r"[\s,\u2013\u2014-]+(?:on)?$", "", match["inside"][: days[0].start])
    return (owner, name, days[0].text) if person_in(name) == name else None


def _signed_line(piece: Piece) -> tuple[str, str, str] | None:
    """Role, name and date of a line that is all three: "Chief Executive (OPCC) Ann Bell Date 3 May 2023"."""
    text = piece.text
    dates = find_dates(text) if _is_signed_here(piece.block) else []
    if not dates or text[dates[-1].end :].strip(" .)"):
        return None
    before = re.sub(
        r"[\s,–—(-]*(?:(?:Dated?|Dyddiad)\s*:?|[Oo]n|[Ss]igned:?)?\s*$", "", text[: dates[-1].start]
    )
    office, colon, behind = before.partition(":")
    if colon and not is_role_line(office):
        return None
    name = person_in(behind or before)
    if name is None or ":" in behind:
        return None
    before = before.replace(":", " ", 1)
    rest = " ".join(re.sub(r"[(),]", " ", before.replace(name, " ")).split())
    return (rest, name, dates[-1].text) if is_role_line(rest) else None


# "Ann Bell, Police and Crime Commissioner. Made 3 May 2031."
_MADE = re.compile(
    r"(?P<name>[^,:\d]{4,40}),\s+(?P<owner>[^.:\d]{3,70}?)[.,;]?\s+"
    r"(?:made|signed|decided|approved|agreed|determined)(?:\s+on)?:?\s+(?P<date>\S*\d.*)$",
    re.IGNORECASE,
)


def _made(piece: Piece) -> tuple[str, str, str] | None:
    """Role, name and date of a line that says when somebody did so: "Ann Bell, Mayor. Made 3 May 2031."."""
    match = _MADE.match(piece.text)
    day = only_day(match["date"]) if match else None
    if match is None or day is None or day.start:
        return None
    whole = is_role_line(match["owner"]) and person_in(match["name"]) == match["name"]
    return (match["owner"], match["name"], day.text) if whole else None


def _noted_line(piece: Piece) -> tuple[str, str, str] | None:
    """Role, name and date of "Ann Bell (signed electronically) 3 May 2031" below the part of an office."""
    days = find_dates(piece.text)
    noted = NOTE_BEHIND.fullmatch(piece.text[: days[0].start].rstrip(" ,\u2013\u2014-")) if days else None
    if noted is None or piece.text[days[0].end :].strip(" .") or not _is_signed_here(piece.block):
        return None
    name, _, office = noted["name"].strip().partition(",")
    if not says(noted["note"], "wet") or person_in(name) != name or (office and not is_role_line(office)):
        return None
    heading = piece.block.heading
    return office.strip() or (heading if is_role_line(heading) else ""), name, days[0].text


def is_approved_here(block: Block) -> bool:
    """Whether a block stands where officers approve: in the part to sign, or under a heading of sign-off."""
    return block.zone == "signature" or says(block.heading, "sign-off")


def _is_signed_here(block: Block) -> bool:
    return block.zone == "decision" or is_approved_here(block)


# "Treasurer: Ann Bell (signed electronically)"
NOTE_BEHIND = re.compile(r"(?P<name>[^:()\[\]]{4,40}?)\s*[(\[](?P<note>[^()\[\]]{4,60})[)\]]\.?$")

# "Ann Bell, Commissioner (initialled \u201cAB\u201d)", "Approved by Ann Bell, PCC (signed copy on file)."
_INITIALLED = re.compile(
    r"(?:(?:approved|agreed|authorised|decided|made|signed)\s+by\s+)?(?P<name>[^,:()\d]{4,40}),\s+"
    r"(?P<owner>[^,:()\d]{3,70}?)\s*[(\[](?:(?:the\s+)?original\s+)?"
    r"(?:initialled|signed)\b[^()\[\]]{0,50}[)\]]\.?",
    re.IGNORECASE,
)


def approved_by_office(piece: Piece) -> list[Labelled] | None:
    """The holder of an office where officers approve: "Chief Executive: Ann Bell", and "Date:" below.

    Anywhere, where a note behind the name says that it was signed.
    """
    whole = piece.block.text  # the note may stand on the line below
    told = whole if whole.startswith(piece.text) and not piece.block.cells else piece.text
    initialled = _INITIALLED.fullmatch(told)
    if initialled and person_in(initialled["name"]) and is_role_line(initialled["owner"]):
        return [Labelled("signature", initialled["name"], (piece,), initialled["owner"])]
    office, colon, behind = piece.text.partition(":")
    noted = NOTE_BEHIND.fullmatch(behind.strip()) if colon and is_role_line(office) else None
    if noted and says(noted["note"], "wet") and person_in(noted["name"]) == noted["name"]:
        return [Labelled("signature", behind.strip(), (piece,), office)]
    if not colon or not is_approved_here(piece.block) or not is_role_line(office) or not person_in(behind):
        return None
    value, rest = split_inner(behind, piece)
    if _WRITES.search(office) or (find_dates(value) and not rest):
        return None
    return [Labelled("approved", value, (piece,), office), *rest]


def marked(words: str, piece: Piece) -> Labelled | None:
    """ "Signature of Commissioner ~ .A /lacK": a title with the handwriting behind it."""
    role = role_ending(words)
    value = words[role:].strip() if role else ""
    if not role or not value or re.match(r"(?:for|of|the|and|&)\b|[,(]", value):
        return None
    return Labelled("signature", value, (piece,), words[:role], False)
