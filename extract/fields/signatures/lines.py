"""The labelled lines around a signature: "Signature: … Date: …" cut into labels with their own values.

A value ends where the next label begins, so a blank line stays blank and never takes the words of the next.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from ..checklist.answers import opens_with_answer
from ..dates.dates import find_dates, only_day
from ..printed import Piece
from .labels import Label, Labelled, is_blank, is_stamped, opening, split_inner
from .sealed import NOTE_BEHIND, approved_by_office, is_approved_here, marked, sealed
from .signatories import is_person, is_role_line, person_in, role_of, says

_STAMP = re.compile(
    r"^(?:/s/|(?:electronically|digitally) (?:signed|approved)(?: by)?\s*:?|e-?signed(?: by)?\s*:?"
    r"|e-?signature\s*:|(?:signed|approved) (?:electronically|digitally)(?: by\s*:?|\s*:))"
    r"\s*(?P<value>.*)$",
    re.I,
)
_APPROVED = re.compile(r"(?:approved|authorised|agreed)(?: by)?\s*:\s*(?P<value>.*)$", re.IGNORECASE)
_RULED = re.compile(r"(?P<owner>[^.…_:?]{3,70}?)\s*:?\s*(?P<value>(?:\.{5,}|…{2,}|_{4,}).*)$")
_RULE = re.compile(r"\.{5}|…{2}|_{4}")
_OWNED = re.compile(
    r"^(?P<before>.{0,70}?)\b(?P<label>signature|(?:counter)?signed|sign|llofnod|llofnodwyd)\b(?P<after>[^:]{0,80}?)\s*:\s*(?P<value>.*)$",
    re.IGNORECASE,
)
# One label in two languages.
_TWIN = re.compile(
    r"^(?:llofnod(?:wyd)?|signature|signed)\s*/\s*(?:llofnod(?:wyd)?|signature|signed)\b", re.IGNORECASE
)
_SIGNED_BY = re.compile(
    r"^signed(?: off)?(?: for (?:submission|decision|publication)|(?: for and)? on behalf of [^:.]{3,60}?)?"
    r"(?:,? (?:on )?(?P<day>\d{1,2}(?:st|nd|rd|th)? [a-z]+ \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}),?)?"
    r" by (?P<after>(?:the )?\w.{2,110})$",
    re.IGNORECASE,
)
# "I am satisfied that advice was taken. Signed: Ann Bell Date: 3 May 2021"
_BEHIND = re.compile(
    r"(?P<said>(?:(?P<who>[A-Z][^:.]{2,60}):\s*(?=[^:]*\s[a-z]+\s))?[A-Z][^:]{15,}\.)\s+(?:Signed?|Signature|Llofnod|Llofnodwyd)\s*:\s*(?P<value>.*)$"
)
_DECLARED = re.compile(
    r"(?P<said>(?:(?P<who>[A-Z][^:.]{2,60}):\s*)?(?:I|We)\s+(?:have|am|are|confirm|agree|approve|certify|support)\b[^:]+?\."
    r"|(?P<office>[A-Z][^:.]{2,60}?)(?:['’]s?)?\s+(?:advice|comments?|views?|observations?):\s[^:]+?\.)"
    r"\s+(?P<rest>[A-Z][^:]{8,60})$"
)
_DIGIT = re.compile(r"\d")
_WRITES = re.compile(r"author|originat|lead|prepared", re.IGNORECASE)
# A line that says no more than that the paper copy is signed.
_NOTE = re.compile(
    r"[\[(]\s*(?:signed|wet (?:signature|copy|signed copy)(?: (?:is )?(?:held|kept|on file).{0,40})?"
    r"|signature redacted|signed (?:copy|original|in ink).{0,40}|original signed.{0,40}|llofnodwyd)\s*[\])]"
    r"|\u270d",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(r"^(?:for|on behalf of)\b.*?\bby\s+(?:the\s+)?", re.IGNORECASE)
_MAKER = re.compile(r"(?:the )?decision[ -](?:mak|tak)er", re.IGNORECASE)
PICTURE = "\u270d"  # of a signature
BARE_OWNED = re.compile(
    r"^(?P<before>.{3,60}?)(?:['’]s?)?\s+signature$|^signature of (?P<after>.{3,60})$", re.IGNORECASE
)


Parts = dict[int, list[Labelled]]
"""What the labels inside each piece cut it into, by the piece's identity."""


def parts_of(run: Sequence[Piece]) -> Parts:
    """Each piece cut at its labels."""
    return {id(piece): _cut(piece) for piece in run}


def labelled(run: Sequence[Piece], parts: Parts) -> list[Labelled]:
    """The pieces as labels with values; a bare label takes the next cell or line where that is a value."""
    found: list[Labelled] = []
    at = 0
    while at < len(run):
        found += parts[id(run[at])]
        last = parts[id(run[at])][-1]
        after = _next(run, at)
        if after is not None and (whole := _broken_name(last, run[at], run[after])):
            found[-1:] = whole
            at = after
        elif after is not None and _is_office_and_name(last, run[at], run[after]):
            held, day = (*last.pieces, run[after]), find_dates(run[after].text)[-1:]
            name = run[after].text[: day[0].start] if day else run[after].text
            found[-1] = Labelled("approved", name, held, _whole_cell(run[at]))
            found += [Labelled("date", d.text, (run[after],), inline=True) for d in day]
            at = after
        elif last.label != "words" and last.is_blank and after is not None:
            follower = parts[id(run[after])][0]
            if follower.label == "words" and _is_value(last, run[at], run[after], run[at + 1 : after]):
                held = (*last.pieces, run[after])
                value, rest = _split_role(last.label, follower.value, run[after])
                while last.label in ("name", "title") and _is_wrapped(run, after, parts):
                    after += 1  # an office broken over two lines of its cell
                    value, held = f"{value} {run[after].text}", (*held, run[after])
                found[-1] = Labelled(last.label, value, held, last.owner, True, last.inline)
                found += rest
                at = after
        at += 1
    return [_noted(found, number) for number in range(len(found))]


def _broken_name(signed: Labelled, piece: Piece, following: Piece) -> list[Labelled]:
    """ "Signed: Ann" at the end of a cell's line and "Bell Date: 3 May 2021" on its next."""
    beside = following.block is piece.block and following.cell == piece.cell and not following.opens
    if signed.label != "signature" or not beside or not signed.value or person_in(signed.value):
        return []
    value, rest = split_inner(f"{signed.value} {following.text}", following)
    held = (*signed.pieces, following)
    return [Labelled("signature", value, held, signed.owner), *rest] if person_in(value) else []


def _is_office_and_name(office: Labelled, piece: Piece, following: Piece) -> bool:
    """Whether two cells of a row where officers approve hold an office and its holder, who signs if dated."""
    return (
        office.label == "words"
        and is_approved_here(piece.block)
        and following.block is piece.block
        and following.cell > piece.cell
        and is_role_line(office.value.rstrip(" :"))
        and person_in(office.value) is None
        and not _WRITES.search(office.value)
        and _is_holder(following.text, office.value)
    )


def _whole_cell(piece: Piece) -> str:
    """The words of the cell that a piece is a line of."""
    return " ".join(piece.block.cells[piece.cell].text.split()) if piece.block.cells else piece.text


def _is_holder(text: str, office: str) -> bool:
    """Whether a cell holds a name, and nothing but its office or the day behind it."""
    for found in find_dates(text)[-1:]:
        text = text[: found.start] + text[found.end :]
    name, _, post = text.strip(" ,").partition(",")
    return is_person(name.strip()) and (not post or role_of(post) == role_of(office))


def _noted(found: Sequence[Labelled], number: int) -> Labelled:
    """A note of a signed paper copy that stands where no line to sign is printed, as that line."""
    field = found[number]
    if field.label != "words" or not _NOTE.fullmatch(field.value):
        return field
    near = [*found[max(0, number - 4) : number], *found[number + 1 : number + 5]]
    asked = any(other.label == "signature" for other in near)
    value = "[signed]" if field.value == PICTURE else field.value
    return field if asked else Labelled("signature", value, field.pieces)


def _next(run: Sequence[Piece], at: int) -> int | None:
    """The piece after a label, past the empty cells that a merged grid leaves in its row."""
    after = at + 1
    while after + 1 < len(run) and not run[after].text and run[after + 1].block is run[at].block:
        after += 1
    return after if after < len(run) else None


def _split_role(label: Label, value: str, piece: Piece) -> tuple[str, list[Labelled]]:
    """A date with the next signatory's title run on behind it, as date and words of their own."""
    dates = find_dates(value, labelled=True) if label == "date" else []
    rest = value[dates[0].end :].strip() if dates else ""
    if rest and is_role_line(rest):
        return value[: dates[0].end], [Labelled("words", rest, (piece,))]
    return value, []


def _is_value(label: Labelled, piece: Piece, following: Piece, between: Sequence[Piece]) -> bool:
    """Whether the piece after a bare label is its value."""
    text = following.text
    same_block = following.block is piece.block
    if same_block and following.cell == piece.cell + 1 + len(between):
        # A cell that holds the next signatory's title was torn off its own row.
        return not (is_role_line(text) and label.label in ("date", "signature") and not person_in(text))
    if (piece.block.kind == "row" and not (same_block and following.cell == piece.cell)) or not text:
        return False
    marked = following.block.marker and not text.startswith(following.block.marker)
    if marked or len(text.split()) > (16 if _is_titled_name(text) else 8):
        return False
    if label.label == "date":
        dates = find_dates(text, labelled=True)
        return bool(dates) and len(text) - len(dates[0].text) < 14
    if label.label == "signature" and text == PICTURE:
        return True
    if label.label == "signature" and label.value:
        return False  # a rule to write on is empty, whatever name is printed below it
    if label.label == "signature" and following.block.kind != "heading":
        return is_blank(text) or is_stamped(text) or bool(person_in(text)) or text.startswith(("(", "["))
    if label.label == "title":
        return is_role_line(text)
    return label.label == "name" and person_in(text) is not None


def _is_wrapped(run: Sequence[Piece], at: int, parts: Parts) -> bool:
    """Whether the piece after this one is the next line of the same cell, with no label of its own."""
    below = run[at + 1] if at + 1 < len(run) else None
    return (
        below is not None
        and below.block is run[at].block
        and below.block.kind == "row"
        and below.cell == run[at].cell
        and not below.opens
        and parts[id(below)][0].label == "words"
    )


def _is_titled_name(text: str) -> bool:
    """Whether the words are a person's name and then an office: "Ann Bell, DPCC, for the Commissioner"."""
    name, comma, office = text.partition(",")
    return bool(comma) and person_in(name) is not None and is_role_line(office)


def _cut(piece: Piece) -> list[Labelled]:
    """One piece cut at its labels."""
    if is_mere_words(piece.text):
        return [Labelled("words", piece.text, (piece,))]
    approved = _APPROVED.match(piece.text)
    if approved and person_in(approved["value"]):
        value, rest = split_inner(approved["value"], piece)
        return [Labelled("approved", value, (piece,)), *rest]
    stamp = _STAMP.match(piece.text)
    if stamp:
        value, rest = split_inner(stamp["value"], piece)
        return [Labelled("signature", f"{value} (electronically signed)", (piece,)), *rest]
    signature = _behind_words(piece) or _signature(piece)
    if signature:
        return signature
    ruled = _RULED.match(piece.text) if _RULE.search(piece.text) else None
    # "Chief Executive ………… Date …………", and not "Finance ………… Yes", a line of a checklist.
    if (
        ruled
        and is_role_line(ruled["owner"].rstrip())
        and not opens_with_answer(ruled["value"].strip(" .…_"))
    ):
        value, rest = split_inner(ruled["value"], piece)
        return [Labelled("signature", value, (piece,), ruled["owner"]), *rest]
    whole = approved_by_office(piece) or sealed(piece)
    if whole:
        return whole
    opened = opening(piece.text)
    if opened is None:
        # "Treasurer     Date  9 April 2024" under a signature.
        office, rest = split_inner(piece.text, piece)
        if rest and rest[0].label == "date" and is_role_line(office):
            return [Labelled("words", office, (piece,)), *rest]
        return [Labelled("words", piece.text, (piece,))]
    label, value = opened
    value, rest = split_inner(value, piece)
    return [Labelled(label, value, (piece,)), *rest]


def _behind_words(piece: Piece) -> list[Labelled] | None:
    """A signature behind what is signed: "Monitoring Officer | I have read it. Signed: Ann Bell".

    In an officer's own row or behind the office, a name and a day are enough: "… lawful. A. Bell 3 May 2021".
    """
    behind = _BEHIND.match(piece.text)
    first = piece.block.cells[0].text if piece.block.cells and piece.cell else ""
    if not behind:
        return _typed_behind(piece, first)
    value, rest = split_inner(behind["value"], piece)
    owners = (first if is_role_line(first) else "", behind["who"] or "")
    signature = Labelled("signature", value, (piece,), next((o for o in owners if role_of(o)), ""))
    return [Labelled("words", behind["said"], (piece,)), signature, *rest]


def _typed_behind(piece: Piece, first: str) -> list[Labelled] | None:
    said = _DECLARED.match(piece.text)
    owner = (said["office"] or said["who"] or first) if said else ""
    day = only_day(said["rest"]) if said else None
    if said is None or day is None or not is_role_line(owner):
        return None
    name = re.sub(r"[\s,–—-]*(?:[Dd]ated?:?|on)?\s*$", "", said["rest"][: day.start])
    if not is_person(name.strip(" ,")):
        return None
    words = Labelled("words", said["said"], (piece,))
    signed = Labelled("signature", name.strip(" ,"), (piece,), owner)
    return [words, signed, Labelled("date", day.text, (piece,), inline=True)]


@lru_cache(maxsize=1 << 13)  # papers repeat their lines and cells
def is_mere_words(text: str) -> bool:
    """Whether a line holds nothing that a signature's label or its day could be."""
    if not _LETTER.search(text):
        return True
    lower = text.casefold()
    tells = _DIGIT.search(text) or _RULE.search(text) or any(mark in lower for mark in _TELLING)
    return not tells and opening(text) is None


_LETTER = re.compile(r"[^\W\d_]")
_TELLING = (":", "sign", "initialled", "llofnod", "approved", "/s/", "date")


_SIGNS = ("sign", "llofnod", "initial")  # every label of a signature holds one of these
_PLAIN = re.compile(
    r"(?P<label>signature|(?:counter)?signed|llofnod|llofnodwyd|initial(?:led|s)(?:\s+by)?(?=\s*:))\b"
    r"(?P<close>\s*[:–—-]|\s*[.…_]{2,}(?=\s*(?-i:[A-Z][\w'’-]*\.?\s*[A-Z][\w'’-]+)\s*[.…_]{2,}))?\s*(?P<value>.*)$",
    re.IGNORECASE,
)


_WRITTEN_ON = re.compile(r"^([A-Z][\w. '’-]*?\w)\s*[.…_]{3,}\s*")  # "....S Bell....", a name on a rule


def _signature(piece: Piece) -> list[Labelled] | None:
    """A signature label that opens a piece, whoever it says shall sign."""
    lower = piece.text.casefold()
    if not any(word in lower for word in _SIGNS):
        return None
    text = _TWIN.sub("Signature", piece.text)
    if not piece.opens and text[:1].islower():
        return None  # a sentence goes on here: "subject to a | signed grant agreement"
    if re.match(r"(?i:signed\s+on\b\s*(?::|$)|signed \(initials\)$)|signed\.$", text):
        return None  # a register's date, or the last word of a sentence that a line cut off
    match = _OWNED.match(text)
    if match and _is_owner(match["before"]) and _is_owner(match["after"]):
        value, rest = split_inner(match["value"], piece)
        owner = _FOR_WHOM.sub("", f"{match['before']} {match['after']}".strip())
        return [Labelled("signature", value, (piece,), owner), *rest]
    by = _SIGNED_BY.match(text)
    day = find_dates(by["after"])[:1] if by else []
    office = re.sub(r"\s+on\s*$", "", by["after"][: day[0].start]) if by and day else ""
    if by and day and is_role_line(office) and person_in(office) is None:
        return [Labelled("signature", day[0].text, (piece,), by["after"][: day[0].start])]
    if by and not by["day"] and (is_role_line(by["after"]) or _MAKER.fullmatch(by["after"])):
        return [Labelled("signature", "", (piece,), by["after"])]
    if by and piece.opens and is_person(re.split(r",|\(|\s+on\s|\s+\d", by["after"])[0].strip()):
        return [Labelled("signature", by["after"] + (f", on {by['day']}" if by["day"] else ""), (piece,))]
    bare = BARE_OWNED.match(text)
    if bare and bare["after"] and (seen := marked(bare["after"], piece)):
        return [seen]
    if bare and role_of(bare["before"] or bare["after"]):
        return [Labelled("signature", "", (piece,), bare["before"] or bare["after"])]
    plain = _PLAIN.match(text)
    if not plain:
        return None
    titled = re.fullmatch(r"\(\s*([^()]{3,60})\)", plain["value"].strip())
    if titled and piece.block.kind == "row" and role_of(titled[1]):
        return [Labelled("signature", "", (piece,), titled[1])]  # the next cell is to be signed
    value, rest = split_inner(_WRITTEN_ON.sub(r"\1 ", plain["value"]), piece)
    broken_off = plain["label"].islower() and not piece.opens  # "… subject to a / signed / agreement"
    if plain["close"] is None and (broken_off or not _may_follow(value)):
        return None
    # "Signed Ann Bell" is typed as a sentence is; behind "Signature" a name may be a scribble read as words.
    sure = bool(plain["close"]) or not plain["value"] or plain["label"].casefold() == "signed"
    return [Labelled("signature", value, (piece,), "", sure), *rest]


def _is_owner(words: str) -> bool:
    """Whether the words around "Signature" in a label only say whose it is."""
    words = words.strip(" ()'’–-")
    if not words or re.fullmatch(
        r"(?:s|by|of|here|on behalf of|and dated|date|the|and|for|off by|gan)", words, re.I
    ):
        return words.casefold() not in ("date", "and dated")
    if re.search(r"\bdated?\b|[._…]{3}", words, re.I) or len(words.split()) > 10:
        return False
    return (
        role_of(words) is not None
        or is_person(words)
        or bool(
            re.fullmatch(
                r"(?:(?:deciding|authorising|approving) )?(?:officer|decision[ -]maker)(?:['\u2019]s)?|"
                r"(?:by|off by|on behalf of) .*|of (?:the )?(?:decision[ -]maker|witness|approver)",
                words,
                re.I,
            )
        )
    )


_SMALL = frozenset(["the", "by", "and", "to", "in", "on", "are", "is", "was", "a", "with"])


def _may_follow(value: str) -> bool:
    """Whether words behind "Signature" without a colon are what was signed there, and not a sentence."""
    if (days := find_dates(value)[-1:]) and days[0].start > 0 and days[0].end == len(value):
        value = value[: days[0].start].rstrip(" ,–-")
    if (noted := NOTE_BEHIND.fullmatch(value)) and says(noted["note"], "wet"):
        value = noted["name"]  # "Ann Bell (original signed in ink)"
    words = value.split()
    if is_blank(value) or value.startswith(("(", "[", "_")):
        return True
    name, _, office = value.partition(",")
    if is_role_line(value.lstrip(" .…_")) and value.startswith(("...", "…")):
        return True  # a row of dots before the office
    whole = person_in(value)  # "J. Bell, Police and Crime Commissioner", the comma or not
    if (is_person(name) or (whole and value.startswith(whole))) and is_role_line(office.strip() or value):
        return True
    return (
        len(words) <= 5
        and bool(re.match(r"[A-Z~|\W\d]", value))
        and not re.search(r"[a-z]{3,}\.$", value)
        and _SMALL.isdisjoint(words)
    )
