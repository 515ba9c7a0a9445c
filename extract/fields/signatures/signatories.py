"""Who signs: roles and names in the words around a signature line."""

import re
from functools import cache, lru_cache
from typing import get_args

from ...forms.word_lists import form_words
from ...record import Signatory
from ..word_lists import vocabulary

_HONORIFIC = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Cllr|Councillor|Prof|Professor|Rt Hon|Hon)\.?\s+)*"
)
_UPPER, _LOWER = "A-ZÀ-ÖØ-ÞŴŶ", "a-zß-öø-ÿŵŷ"
_WORD = (
    rf"(?:[{_UPPER}][{_LOWER}]?['’]?[{_UPPER}]?[{_LOWER}]+|[{_UPPER}]{{2,}})"
    rf"(?:[-'’][{_UPPER}]?[{_LOWER}{_UPPER}]+)*"
)
_INITIAL = rf"(?:(?:Ll|Ff|Rh|Th|Ch|Dd)\.|[{_UPPER}]\.?)"  # in Welsh two letters may be one
_PARTICLE = r"(?:van|von|de|der|du|le|la|ap|ab|ferch|al|bin)"
_NAME = re.compile(
    rf"{_HONORIFIC}(?:{_INITIAL}\s*){{0,3}}(?:{_WORD}|{_INITIAL})(?:\s+(?:{_WORD}|{_INITIAL}|{_PARTICLE})){{0,4}}"
)
_RANK = re.compile(
    r"^(?:T/|A/|Temp\.? )?(?:Det(?:ective)?\.? )?(?:Chief )?(?:Insp(?:ector)?|Supt|Superintendent|Sgt"
    r"|Sergeant|Constable|PCSO|PC|PS|DC|DS|DI|DCI|CI|ACC|DCC|CC|Ch Supt|C/Supt|C/Insp)\b\.?\s+"
)
_LETTERS_AFTER = re.compile(r",?\s+(?:OBE|CBE|MBE|QPM|DL|MP|QC|KC|JP|CPFA|FCA|ACA|BA|MA|PhD)\b\.?")


# Offices whose name is put together from their duties: "Police, Crime and Victims' Commissioner".
_DUTIES = r"(?:(?:police|policing|fire|rescue|crime|victims?['’]?s?|and|&)[,\s]+)"
_BUILT = {
    # Where the chief executive is the monitoring officer too, the first of the two offices is the role.
    "other": r"monitoring\s+officer(?!\s*(?:and|&|/|,)\s*(?:the\s+|interim\s+|acting\s+)*chief\s+executive)",
    "deputy-commissioner": rf"deputy\s+{_DUTIES}*commissioner",
    "commissioner": rf"(?:police|policing|fire|crime)[,\s]+{_DUTIES}*commissioner"
    rf"|commissioner\s+for\s+{_DUTIES}+(?:crime|rescue|police)",
}


# "PCC Chief Finance Officer" is an officer of the commissioner's, and not the commissioner.
_OF_THE_OFFICE = (
    r"(?:(?<!pcc)(?<!pfcc)|"
    r"(?!\s+(?:chief\s+(?:finance|financial|executive)|treasurer|monitoring|governance)\b))"
)


@lru_cache(maxsize=1 << 13)  # each line and cell is asked about several times
def role_of(text: str) -> Signatory | None:
    """The first signatory's role that a text names; the longest name of it wins.

    >>> role_of("Deputy Police and Crime Commissioner"), role_of("Chief Executive and Monitoring Officer")
    ('deputy-commissioner', 'chief-executive')
    """
    match = _roles().search(text)
    return (
        next(role for role in get_args(Signatory) if role.replace("-", "_") == match.lastgroup)
        if match
        else None
    )


@cache
def _roles() -> re.Pattern[str]:
    named = [(word, role) for role, words in vocabulary("signatures")["roles"].items() for word in words]
    named.sort(key=lambda pair: len(pair[0]), reverse=True)
    # A group may be named once only, so each role gathers its words; the order between roles keeps longer
    # words first where one holds another ("deputy commissioner" before "commissioner").
    order = (
        "other",
        "deputy-commissioner",
        "chief-executive",
        "chief-finance-officer",
        "chief-constable",
        "commissioner",
    )
    groups = []
    for role in order:
        words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word, owner in named if owner == role)
        if role == "commissioner":
            words = rf"(?:{words}){_OF_THE_OFFICE}"
        words = "|".join(filter(None, (_BUILT.get(role, ""), words)))
        groups.append(f"(?P<{role.replace('-', '_')}>{words})")
    return re.compile(r"(?<![\w-])(?:" + "|".join(groups) + r")(?!\w)", re.IGNORECASE)


_JOB = re.compile(
    r"\b(?:(?:Interim |Acting |Deputy |Assistant )?(?:Head|Director) (?:of|for) [A-Z]"
    r"|(?:[A-Z][\w&'’-]+,? (?:and |& |of )?){1,4}"
    r"(?:Manager|Director|Officer|Lead|Solicitor|Accountant|Advis[eo]r|Inspector)\b)"
)


def office_of(text: str) -> Signatory | None:
    """The signatory's role that a text names, `other` for a job that is none of the offices.

    >>> office_of("Head of Policing & Crime"), office_of("Treasurer"), office_of("Ann Bell")
    ('other', 'chief-finance-officer', None)
    """
    return role_of(text) or ("other" if _JOB.search(text) else None)


def office_holder(text: str) -> tuple[Signatory, str] | None:
    """The office and the name of a line that holds both and no more.

    >>> office_holder("Treasurer: Ann Bell"), office_holder("Treasurer: I have read it")
    (('chief-finance-officer', 'Ann Bell'), None)
    """
    office, colon, name = (part.strip() for part in text.partition(":"))
    role = role_of(office) if colon and is_role_line(office) else None
    return (role, name) if role and is_person(name) else None


def office_in_cell(text: str) -> tuple[str, str | None]:
    """The words of the office that heads a cell and the name of its holder, however their lines are broken.

    >>> office_in_cell("Chief Executive and\\nMonitoring Officer\\nI have read it.\\nAnn Bell")
    ('Chief Executive and Monitoring Officer', 'Ann Bell')
    """
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    heads = [" ".join(lines[:count]) for count in range(1, len(lines) + 1)]
    office = next((head for head in reversed(heads) if is_role_line(head)), "")
    holders = (holder for head in heads if (holder := office_holder(head)))
    if holder := next(holders, None):
        return office or heads[0].partition(":")[0], holder[1]
    alone = bool(office) and len(lines) > 1 and person_in(lines[-1]) == lines[-1]
    return office, lines[-1] if alone else None


def role_ending(text: str) -> int:
    """Where the first role that a text names ends; 0 where it names none."""
    match = _roles().search(text)
    return match.end() if match else 0


def without_role(text: str) -> str:
    """The text without the roles that it names, brackets around them too."""
    return _roles().sub("", text)


_ENDS = re.compile(r"(?<!\b[A-Z])[.;]\s*$")  # a sentence's end, and not that of "M.O."
_APPROVAL_BY = re.compile(r"\b(?:approv\w*|signed|authorised|decision)\s+by\s*:", re.IGNORECASE)


@lru_cache(maxsize=1 << 13)  # each line and cell is asked about several times
def is_role_line(text: str) -> bool:
    """True for a line that does little more than name who signs: "Chief Executive", "APPROVAL BY THE PCC"."""
    words = text.split()
    if not words or len(words) > 11 or _ENDS.search(text) or role_of(text) is None:
        return False
    if text.rstrip(" :").endswith("?"):
        return False  # whether an officer was asked: "Has the Treasurer been consulted?"
    if re.search(r":\s*\S", text) and not _APPROVAL_BY.search(text):
        return False  # a header's label with its value: "Report author: Head of Policy"
    if says(text, "no-role") or re.search(
        r"\b(?:is|was|has|have|be|that|will|I|who|asked|recommended)\b", text
    ):
        return False
    return not re.search(r"\d", re.sub(r"\b[sS]\.?\s?(?:151|73)|[sS]ection (?:151|73)", "", text))


_OFFICE_ALONE = re.compile(
    r"(?:(?:the\s+)?office\s+of\b\s*)?(?:the\b)?\s*(?:(?:for|of)\s.{3,40})?", re.IGNORECASE
)


def is_office(text: str) -> bool:
    """True for an office and no more, its area apart.

    >>> is_office("Office of the Chief Executive"), is_office("Pay of the Chief Executive")
    (True, False)
    """
    return role_of(text) is not None and _OFFICE_ALONE.fullmatch(without_role(text).strip(" :")) is not None


@lru_cache(maxsize=4096)  # asked of one heading for each of its lines
def says(text: str, what: str) -> bool:
    """True where a text holds one of the phrases listed under `what`."""
    return bool(_lines(what).search(text))


def is_unsigned(text: str) -> bool:
    """True where a text says that nobody has signed, and does not tell of a signed copy beside that."""
    return says(text, "unsigned") and not says(_lines("unsigned").sub(" ", text), "wet")


@cache
def _lines(what: str) -> re.Pattern[str]:
    words = vocabulary("signatures")["lines"][what]
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1 << 13)  # a line or cell of a form is looked at in several ways
def person_in(text: str) -> str | None:
    """The name of a person that a short text gives, role and notes taken off; None where it is no name.

    >>> person_in("DPCC Ellie Marsh (wet copy kept in OPCC)"), person_in("P.Seccombe"), person_in("~ Lf 3")
    ('Ellie Marsh', 'P.Seccombe', None)
    """
    words = re.sub(r"^/s/|^p\.?p\.?\s|\([^)]*\)|\[[^\]]*\]|\"|“|”|\u270d", " ", text)
    words = _DATED_AFTER.sub("", _LETTERS_AFTER.sub("", words))
    parts = re.split(r"\s[–—-]\s|,|;|\s/\s|\bfor and on behalf\b|\bon behalf\b", words.strip(" ,;–—-_.…:"))
    for part in parts:
        bare = _area_behind_role().sub(" ", _RANK.sub("", part.strip()))
        named = _of_area().sub("", _area_before_role().sub(" ", bare))
        bare = _roles().sub(" ", named)
        rest = " ".join(
            re.sub(r"\b(?:acting|interim|the|for|of|and)\b", " ", bare, flags=re.I).split()
        ).strip(" .:")
        # What is left beside a role is a name only when the whole of it reads as one: "for Suffolk" is not.
        if rest and not (rest != part.strip() and re.search(r"\bfor\b|\bof\b", bare)) and is_person(rest):
            return rest
    return None


_DATED_AFTER = re.compile(r"(?<=\w)\s+(?:dated?|signed|on)\s*:?\s*$", re.IGNORECASE)
"""The label of the day behind a name on one line: "S. Bell Dated:"."""
_NOTE = re.compile(r"\s*\([^()]*\)$")


def written_name(text: str) -> str | None:
    """The name in a cell, a note behind it or not; none where the note is all.

    >>> written_name("A Bell (by e-mail, copy on file)"), written_name("Signed copy on file")
    ('A Bell', None)
    """
    bare = _NOTE.sub("", text)
    return None if says(bare, "wet") else person_in(bare)


@cache
def _of_area() -> re.Pattern[str]:
    """An office with its area behind a name: "Ann Bell Police and Crime Commissioner for Suffolk"."""
    return re.compile(
        rf"(?<=\w\s)(?:{_roles().pattern})\s+(?:for|of)\s+(?:the\s+)?(?-i:[A-Z])[\w ,&'’-]*$", re.IGNORECASE
    )


@cache
def _area_before_role() -> re.Pattern[str]:
    """The police area that opens an office's name, which is no surname: "S. Bell Sussex Police & …"."""
    return re.compile(rf"\b(?:{_areas()})\s+(?={_roles().pattern})", re.IGNORECASE)


@cache
def _area_behind_role() -> re.Pattern[str]:
    """An office with its area before a name: "Police and Crime Commissioner for Suffolk Ann Bell"."""
    other = r"(?-i:[A-Z][\w-]+(?=\s+[A-Z][\w.'’-]*\s+[A-Z][\w'’-]+\s*$))"
    return re.compile(
        rf"^(?:the\s+)?(?:{_roles().pattern})\s+(?:for|of)\s+(?:the\s+)?(?:(?:{_areas()})\b(?=\s+(?-i:[A-Z]))|{other})",
        re.IGNORECASE,
    )


@cache
def _areas() -> str:
    """Every way to write a police area, as a pattern."""
    words = (n for area, more in form_words("areas").items() for n in (area, *more))
    names = sorted((n for n in words if " " in n or n[:1].isupper()), key=len, reverse=True)
    return "|".join(map(re.escape, names))


def surname_of(name: str | None) -> str:
    """The last word of a name in small letters, the same for "A Bell" and "Ann Bell"; "" for no name."""
    return re.split(r"[ .]", name)[-1].casefold() if name else ""


def fullest_name(*texts: str) -> str | None:
    """The first person's name in the longest spelling that the texts give.

    "Ann Bell" printed beside a signed "A Bell" is the name; another's is who should have signed.

    >>> fullest_name("A Bell", "Ann Bell, Treasurer"), fullest_name("A Bell", "Jo Ray")
    ('Ann Bell', 'A Bell')
    """
    names = [name for text in texts if (name := person_in(text))]
    return max((n for n in names if surname_of(n) == surname_of(names[0])), key=len, default=None)


_SPELT_OUT = re.compile(
    r"(?:[A-Z]\.\s?)+[A-Z][a-z]{3,}(?:-[A-Z][a-z]+)?|(?:[A-Z]\s){1,2}[A-Z][a-z]{5,}|[A-Z][a-z]{3,}(?:\s[A-Z][a-z]{3,}){1,2}(?:-[A-Z][a-z]+)?"
)


def is_legible(name: str) -> bool:
    """True for a first name in full with a surname: words that no scribble is taken for."""
    if _SPELT_OUT.fullmatch(name):
        return True
    first, *rest = name.split()
    known = first.casefold() in vocabulary("signatures")["first-names"]["common"]
    return known and bool(rest) and re.fullmatch(_WORD, rest[-1]) is not None


@lru_cache(maxsize=1 << 13)
def is_person(text: str) -> bool:
    """True for words in the shape of a person's name: an initial or a first name, and a surname."""
    if not _NAME.fullmatch(text) or says(text, "unsigned") or says(text, "not-names") or role_of(text):
        return False
    parts = re.findall(r"[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*", re.sub(_HONORIFIC, "", text, count=1))
    peer = len(parts) == 1 and _PEER.match(text) is not None
    return (len(parts) >= 2 or peer) and any(len(part) >= 3 for part in parts)


_PEER = re.compile(r"(?:Lord|Lady|Baroness)\s+(?!Mayor|Lieutenant|Chief|Justice|Chancellor)[A-Z]")
