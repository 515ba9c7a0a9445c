"""Signatures that are typed with no line to sign: an approval in the first person, a name with role and date.

A typed name is a signature only with its role beside it, and a day or words that approve or close a letter.
"""

import itertools
import re
from collections.abc import Sequence
from datetime import date

from ...forms.headings import zone_of
from ...record import MAKERS, Signatory, Signature
from ..dates.dates import find_dates, only_day
from ..printed import Piece, evidence_of_pieces
from ..word_lists import vocabulary
from .labels import Labelled
from .signatories import is_role_line, office_of, person_in, role_of, says, surname_of

_MAKER: Signatory = "commissioner"
_FIRST_NAMES = frozenset(vocabulary("signatures")["first-names"]["common"])
_OPENS = re.compile(r"(?:I|The|This|Rwy|Yr) ?\b")
# "I approve the recommendations. S. Bell 15/11/21": what stands behind the sentence.
_BEHIND = re.compile(r"[.:;]\s+(?P<rest>[A-Z][^.:;]*(?:\.\s?[^.:;]+){0,3})$")


_NOT_WHO_SIGNS = re.compile(
    r"^(?:p\.?p\.?\s|(?:for\b.{0,12})?\bon behalf of\b)"
    r"|['’]s?\s+(?:(?:comments?|advice|observations?|views?)$|(?:leave|authority|consent)\b)",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(r"[\s,(]+(?:for\s+and\s+)?on\s+behalf\s+of\b.*$", re.IGNORECASE)


def role_line(field: Labelled) -> Signatory | None:
    """The role that a line names where it does little else; nobody signs by "on behalf of" or "comments"."""
    who = _FOR_WHOM.sub("", field.value)  # "Ann Bell, Chief Executive, on behalf of the Commissioner"
    names = field.label == "words" and is_role_line(who) and not _NOT_WHO_SIGNS.search(who)
    return role_of(who) if names else None


# The hour that a program prints behind the day of a signature: "14:07", "at 9.15 am".
HOUR = re.compile(
    r",?\s+(?:at\s+)?(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?:\s?[ap]m)?(?:\s(?:GMT|BST))?\b(?![.,:]?\d)",
    re.IGNORECASE,
)

# Where it was signed: "Lewes, 17 June 2024".
_PLACE = re.compile(r"^[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?,\s+$")


def is_only_date(text: str) -> bool:
    """True for a date with nothing beside it but the hour.

    >>> is_only_date("19.06.2023 14:07"), is_only_date("19.06.2023 to 21.06.2023")
    (True, False)
    """
    dates = find_dates(text)
    if not dates or _PLACE.sub("", text[: dates[0].start]).strip(" .,"):
        return False
    behind = text[dates[0].end :]
    return not behind.strip(" .,") or HOUR.fullmatch(behind.rstrip(" .,")) is not None


def typed_signatures(fields: Sequence[Labelled]) -> list[tuple[Piece, Signature]]:
    """The signature typed below an approval or under a letter, or all those at the foot of a decision."""
    for number, field in enumerate(fields):
        found = _approval(fields, number) or _letter(fields, number) or _below_day(fields, number)
        if found:
            return [(field.pieces[0], found)]
        if _is_in_foot(field) and (found := _foot(fields, number)):
            rest = range(number + 1, min(number + 10, len(fields)))
            more = [(fields[n].pieces[0], one) for n in rest if (one := _foot(fields, n))]
            return [(field.pieces[0], found), *more]
    return _last_of_all(fields)


def _last_of_all(fields: Sequence[Labelled]) -> list[tuple[Piece, Signature]]:
    """A name, its office and a day on lines of their own in the second half of a paper; or a name and a day
    that end it, whose office the paper prints elsewhere: "K Bell", "12 May 2022".
    """
    for number in range(len(fields) // 2, len(fields) - 2):
        alone = person_in(fields[number].value) == fields[number].value
        office = role_line(fields[number + 1]) not in (None, "other")  # a chair's day may be a term's end
        if alone and office and is_only_date(fields[number + 2].value):
            found = _foot(fields, number)
            return [(fields[number].pieces[0], found)] if found else []
    for number in range(len(fields) // 2, len(fields) - 1):  # "Ann Bell, PCC" over the day
        named, dated = fields[number], fields[number + 1]
        both = _is_name(named) and is_role_line(named.value) and is_only_date(dated.value)
        both = both and named.pieces[0].block.kind != "row"  # a box says who decided, and nobody signs in it
        if both and role_of(named.value) in MAKERS:
            return [(named.pieces[0], _signature(role_of(named.value) or _MAKER, named, (named,), (dated,)))]
    if told := _below_own_words(fields):
        return [told]
    for number in range(len(fields) - 2, max(len(fields) - 5, 0), -1):
        field, below = fields[number], fields[number + 1]
        surname = surname_of(person_in(field.value)) if _is_name(field) and is_only_date(below.value) else ""
        behind = (f.value.casefold().partition(surname) for f in fields[:number]) if surname else ()
        offices = (role_of(office[:60]) for _, found, office in behind if found and office[:1] in ",\t ")
        role: Signatory | None = next(filter(None, offices), None)
        if role:
            return [(field.pieces[0], _signature(role, field, (field,), (below,)))]
    return []


def _below_own_words(fields: Sequence[Labelled]) -> tuple[Piece, Signature] | None:
    """The holder of the office, named without a day under what they tell in the first person, at the end."""
    for number in range(len(fields) - 2, max(len(fields) - 2 - _BEHIND_ALL, 0), -1):
        named, office = fields[number], fields[number + 1]
        own = role_line(office) in MAKERS and not find_dates(office.value)
        alone = _is_name(named) and person_in(named.value) == named.value
        if own and alone and any(_I_DECIDED.search(field.value) for field in fields[:number]):
            role = role_line(office) or _MAKER
            return named.pieces[0], _signature(role, named, (named, office), ())
    return None


_BEHIND_ALL = 2  # lines that may stand behind it: whom to ask, where it is published
_I_DECIDED = re.compile(
    r"\bI\s+(?:have\s+|hereby\s+|therefore\s+|also\s+)*(?:decided?\s+(?:to|that|not)|agreed?\s+(?:to|that)|"
    r"approved?\s|appointed?\s|adopted\s|took\s+this\s+decision|award(?:ed)?\s)"
)


def cleared_signatures(
    fields: Sequence[Labelled], found: Sequence[tuple[Piece, Signature]]
) -> list[tuple[Piece, Signature]]:
    """A name, office and day under a heading of clearance that has no line to sign below it."""
    signed = {words for piece, _ in found for words in (piece.block.heading, piece.block.text)}
    return [
        (field.pieces[0], one)
        for number, field in enumerate(fields)
        if field.pieces[0].block.zone == "signature"
        and field.pieces[0].block.heading not in signed
        and zone_of(field.pieces[0].block.heading) == "signature"
        and (one := _foot(fields, number))
    ]


def advised_signatures(fields: Sequence[Labelled]) -> list[tuple[Piece, Signature]]:
    """An officer's comments with "Name" and "Date" below them, filled in or blank, and no line to sign."""
    found = []
    for number, (named, dated) in enumerate(itertools.pairwise(fields)):
        near = fields[max(0, number - 3) : number + 4]
        office = _whose_part(named, near[:3])
        asked = (named.label, dated.label) == ("name", "date") and is_role_line(office)
        if not asked or any(field.label == "signature" for field in near):
            continue
        name, days = person_in(named.value), find_dates(dated.value, labelled=True)
        signed = True if name and days else None if name or days else False
        evidence = evidence_of_pieces([*named.pieces, *dated.pieces])
        day = days[0].value if days else None
        found.append((named.pieces[0], Signature(role_of(office) or "other", name, signed, day, evidence)))
    return found


def _whose_part(named: Labelled, above: Sequence[Labelled]) -> str:
    """The office whose advice the heading says it is, or who completes the part that a line above opens."""
    if advice := _ADVICE.match(named.pieces[0].block.heading):
        return advice["who"] or advice["of"] or ""
    told = (_COMPLETES.match(field.value) for field in reversed(above) if field.label == "words")
    return next((match["who"] for match in told if match), "")


_COMPLETES = re.compile(
    r"(?:(?:part|section|box)\s+\w{1,3}\W+)?(?:\(?to\s+be\s+|for\s+)?(?:completed|completion|filled\s+in)\s+by\s+(?:the\s+)?"
    r"(?P<who>[^():.]{3,60})\)?$",
    re.IGNORECASE,
)
_ADVICE = re.compile(
    r"(?:the\s+)?(?:(?:comments?|advice|views|observations|approval)\s+(?:of|from|by)\s+(?:the\s+)?(?P<of>.{3,60})"
    r"|(?P<who>.{3,60}?)(?:['\u2019]s?)?\s+(?:comments?|advice|views|observations|approval))\W*$",
    re.IGNORECASE,
)


def _is_in_foot(field: Labelled) -> bool:
    return field.pieces[0].block.zone in ("signature", "decision")


def _approval(fields: Sequence[Labelled], number: int) -> Signature | None:
    """ "The above request has my approval." with a typed name below or behind it."""
    field = fields[number]
    if field.label != "words" or not says(field.value, "approves") or not _OPENS.match(field.value):
        return None  # "Decision. I approve …" is the decision, and a name below it says whose
    behind = _behind(field)
    if behind:
        return behind
    after = fields[number + 1 : number + 7]
    named = next((f for f in after[:3] if f.label in ("words", "name") and person_in(f.value)), None)
    if named is None:
        return None
    place = named.pieces[0].block
    if place.kind == "heading" and place.zone != "signature":
        return None
    follower = after[after.index(named) + 1 : after.index(named) + 2]
    # Two words in capitals may be a title: a name is known by the role beside it or below.
    titled = [f for f in after if f.label == "title" and role_of(f.value)]
    beside = [f for f in follower if role_line(f)] or (titled if named.label == "name" else [])
    if role_of(named.value) is None and not beside and not _ends_paper(named, after):
        return None
    roles = [role_of(f.value) for f in after if f is named or role_line(f) or f in titled]
    role = next((role for role in roles if role), _MAKER)
    return _signature(role, named, (field, named), after)


def _ends_paper(named: Labelled, after: Sequence[Labelled]) -> bool:
    """Whether a name alone right below the words that approve is the last line of all."""
    first, *_ = named.value.split() or [""]
    known = re.fullmatch(r"(?:[A-Z]\.?)+", first) or first.casefold() in _FIRST_NAMES
    return bool(known) and len(after) == 1 and after[0] is named and person_in(named.value) == named.value


def _behind(field: Labelled) -> Signature | None:
    match = _BEHIND.search(field.value)
    dates = find_dates(match["rest"]) if match else []
    if match is None or not dates or match["rest"][dates[-1].end :].strip(" ."):
        return None
    before = re.sub(r"[\s,–—-]*(?:Dated?:?|on)?\s*$", "", match["rest"][: dates[-1].start])
    name = person_in(before)
    if name is None or len(before.split()) > len(name.split()) + 8:
        return None
    evidence = evidence_of_pieces(field.pieces)
    return Signature(role_of(before) or _MAKER, name, True, dates[-1].value, evidence)


def _foot(fields: Sequence[Labelled], number: int) -> Signature | None:
    """A name, its role and a day on lines of their own where the decision or the signatures are printed."""
    field, after = fields[number], fields[number + 1 : number + 4]
    if after and (both := _name_and_day(field)) and role_line(after[0]) and not find_dates(after[0].value):
        evidence = evidence_of_pieces([*field.pieces, *after[0].pieces])
        return Signature(role_line(after[0]) or _MAKER, both[0], True, both[1], evidence)
    if not _is_name(field):
        return None
    below = (role_line(after[0]) or _dated_role(after[0])) if after else None
    heading = field.pieces[0].block.heading
    role = role_of(field.value) or below or (role_of(heading) if _names_who(heading) else None)
    dated = [f for f in after[:2] if _has_day(f, field)]
    if role is None or not dated or not find_dates(dated[0].value, labelled=True):
        return None
    return _signature(role, field, (field,), after[:2])


def _name_and_day(field: Labelled) -> tuple[str, date | None] | None:
    """The name and the day that are all of a line: "Ann Bell      9 April 2031"."""
    day = only_day(field.value) if field.label == "words" else None
    if day is None:
        return None
    name = field.value[: day.start].strip(" ,\u2013\u2014-")
    return (name, day.value) if person_in(name) == name else None


def _has_day(below: Labelled, named: Labelled) -> bool:
    """Whether a line has the day on which the one named above it signed: "J Bell   3 May 2031"."""
    if below.label == "date" or is_only_date(below.value) or _dated_role(below):
        return True
    day = only_day(below.value) if below.label == "words" else None
    if day is None:
        return False
    mark, surname = below.value[: day.start].split(), surname_of(person_in(named.value))
    return bool(surname) and 0 < len(mark) <= 3 and mark[-1].strip(",").casefold() == surname


def _dated_role(field: Labelled) -> Signatory | None:
    """The office of a line that ends with its day: "Deputy Police and Crime Commissioner, 2 May 2031"."""
    day = only_day(field.value) if field.label == "words" else None
    if day is None:
        return None
    office = field.value[: day.start].rstrip(" ,\u2013\u2014-(")
    return role_of(office) if is_role_line(office) else None


def _names_who(heading: str) -> bool:
    """Whether a heading names an office, or whose words stand below it: "Commissioner's reply"."""
    whose = _OWN_WORDS.match(heading)
    return is_role_line(whose["who"] if whose else heading)


_OWN_WORDS = re.compile(
    r"(?P<who>[^:]{3,60}?)['\u2019]s?\s+(?:reply|decision|minute|answer|response|note)\W*$", re.IGNORECASE
)


def _letter(fields: Sequence[Labelled], number: int) -> Signature | None:
    """ "Yours sincerely" with a name and a role known to sign below it."""
    if fields[number].label != "words" or not says(fields[number].value, "closes"):
        return None
    if len(fields[number].value.split()) > 4:
        return None
    after = [f for f in fields[number + 1 : number + 6] if f.value]
    for at, named in enumerate(after):
        role: Signatory | None = next(filter(None, map(_role_below, after[at : at + 2])), None)
        if _is_name(named) and role:
            return _signature(role, named, (fields[number], named), ())
    return None


# "Signed on 4 May 2031", and below it who signed.
_SIGNED_ON = re.compile(
    r"(?:signed|given|(?:decision\s+)?(?:made|taken)|decided|agreed|approved)(?:\s+by\s+me)?(?:\s+this\s+day)?,?(?:\s+on)?$",
    re.I,
)


def _below_day(fields: Sequence[Labelled], number: int) -> Signature | None:
    """ "Signed on 4 May 2031" with a name and its office on lines of their own below it."""
    day, below = fields[number], fields[number + 1 : number + 3]
    days = find_dates(day.value)
    if len(days) != 1 or day.value[days[0].end :].strip(" .:") or len(below) < 2:
        return None
    before = day.value[: days[0].start].strip(" :") or day.pieces[0].block.heading
    if not _SIGNED_ON.match(before):
        return None
    role = role_line(below[1])
    if role is None or person_in(below[0].value) != below[0].value:
        return None
    evidence = evidence_of_pieces(piece for field in (day, *below) for piece in field.pieces)
    return Signature(role, below[0].value, True, days[0].value, evidence)


def _role_below(field: Labelled) -> Signatory | None:
    words = field.value.split()
    return (office_of if len(words) <= _FEW else role_of)(field.value) if len(words) <= 14 else None


_FEW = 6  # words of a post that no list knows: "Grants Officer"


def _is_name(field: Labelled) -> bool:
    if field.label not in ("words", "name") or field.pieces[0].block.kind == "heading":
        return False
    name = person_in(field.value)
    rest = field.value.replace(name, "").strip(" ,–—-()") if name else ""
    return name is not None and (not rest or is_role_line(rest) or says(rest, "wet"))


def _signature(
    role: Signatory, named: Labelled, held: Sequence[Labelled], after: Sequence[Labelled]
) -> Signature:
    dated = next((f for f in after if _has_day(f, named)), None)
    dates = find_dates(dated.value, labelled=True) if dated else []
    kept = [piece for field in (*held, *((dated,) if dated else ())) for piece in field.pieces]
    evidence = evidence_of_pieces(kept)
    return Signature(role, person_in(named.value), True, dates[0].value if dates else None, evidence)
