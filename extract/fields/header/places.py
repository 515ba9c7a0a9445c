"""Whose paper it is: the body as the document names it, and its police area."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from ...block import Block
from ...forms.word_lists import form_words
from ...record import Evidence
from ..word_lists import vocabulary
from .council_pages import OF_ITSELF, page_of_item

_OFFICE = (
    r"Police(?:,\s+Crime\s+and\s+Victims['\u2019]|"
    r"(?:,?\s+(?:and\s+|&\s+)?Fire(?:\s+(?:and|&)\s+Rescue)?,?)?\s+(?:and|&)\s+Crime)\s+Commissioner"
)
_NAME = r"[A-Z][\w'\u2019-]*(?:(?:\s+(?:and|&|of|upon|on|the)){0,2}\s+[A-Z][\w'\u2019-]*){0,3}"
_WORDS = vocabulary("places")


def _any_of(name: str) -> str:
    return rf"(?:{'|'.join(_WORDS[name])})"


# A name in capitals may run into the next title: these words end it.
_NOT_AREA = re.compile(rf"\b{_any_of('ends')}\b.*$", re.IGNORECASE)
# Nor does a name begin with one of these: "Acting PCC", "Each Police and Crime Commissioner".
_NO_FIRST = re.compile(_any_of("no_first"), re.IGNORECASE)
# "REQUEST FOR", "COMPLAINTS AGAINST THE": what stands before an office and is no name.
HANGS = re.compile(r"\b(?:for|against|about|to|by|from|with|of)(?:\s+the)?\s*$", re.IGNORECASE)
_NO_PLACE = re.compile(rf"\b{_any_of('no_place')}$", re.IGNORECASE)  # "for the Community Safety Fund"


@cache
def _known() -> dict[str, str]:
    """Every way to write a police area, in small letters → the area's name."""
    areas = form_words("areas")
    names = {name.casefold(): name for name in areas}
    return names | {other.casefold(): name for name, others in areas.items() for other in others}


@cache
def _any_area() -> str:
    ways = sorted(_known(), key=len, reverse=True)
    return "|".join(re.escape(w).replace(r"\ ", r"\s+").replace(r"\&", "&") for w in ways)


@cache
def _bodies() -> tuple[tuple[re.Pattern[str], ...], ...]:
    """The patterns of a body's name: in full, then abbreviations and panels, then a mayor's."""
    area = rf"(?P<area>(?i:{_any_area()})\b|{_NAME})"
    return _full_names(area), _shortened_and_panels(area), _mayors()


def _full_names(area: str) -> tuple[re.Pattern[str], ...]:
    named = rf"(?i:(?:Office\s+of\s+the\s+)?(?:Deputy\s+)?{_OFFICE}(?:'s|\u2019s)?)"
    office = rf"(?i:(?:the\s+)?){named}"
    return (
        # "MARLSHIRE OFFICE OF THE POLICE AND CRIME COMMISSIONER": the place ends before "OFFICE".
        re.compile(
            r"(?P<body>(?P<area>(?!(?i:the|acting|deputy)\b)[A-Z][\w'\u2019-]*(?:\s+(?:(?:and|&|AND)\s+)?(?!OFFICE\b)[A-Z][\w'\u2019-]*){0,2})"
            rf"\s+OFFICE\s+OF\s+THE\s+(?i:{_OFFICE}))"
        ),
        re.compile(rf"(?P<body>{office}(?:\s+\([A-Z]{{3,5}}\))?\s+(?i:for)\s+(?:the\s+)?{area})"),
        re.compile(
            rf"(?P<body>(?:(?i:Office\s+of\s+(?:the\s+)?))?{area}(?:'s|"
            rf"\u2019s)?\s+(?:Office\s+of\s+the\s+)?{named})"  # no "the": "Under the Prudential Code the PCC"
        ),
        re.compile(
            r"(?P<body>(?:(?P<area>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s+(?:[\u2013\u2014-]\s+)?)?(?i:Mayor['\u2019]s\s+Office\s+for\s+Policing(?:\s+and\s+Crime)?)\b)"
            r"(?:,\s+(?P<behind>[A-Z][a-z]+)\b)?"
        ),
        re.compile(r"(?P<body>MOPAC)\b(?P<area>)"),
        # "Staffordshire Commissioner for Police, Fire & Rescue and Crime"
        re.compile(
            rf"(?P<body>{area}\s+(?i:Commissioner\s+for\s+Police(?:,\s+Fire(?:\s+(?:&|and)\s+Rescue)?)?\s+(?:and|&)\s+Crime))"
        ),
        re.compile(rf"(?P<body>{office}(?:\s+[\u2013\u2014-])?\s+(?P<area>(?i:{_any_area()})))\b"),
        re.compile(rf"(?P<body>(?:OPCC|OPFCC|PFCC|PCC)\s+for\s+{area})"),
        re.compile(
            rf"(?P<body>(?i:Police\s+(?:and|&)\s+Crime\s+Commissioners\s+(?:for|of))\s+(?P<area>(?i:{_any_area()})))"
            rf"(?P<behind>\s+(?i:and|&)\s+(?i:{_any_area()}))\b"
        ),
    )


def _shortened_and_panels(area: str) -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(
            rf"(?P<body>(?i:(?:Swyddfa\s+)?Comisiynydd\s+(?:yr\s+)?Heddlu\s+a\s+(?:Throseddu|"
            rf"Throsedd))\s+{area})"
        ),
        re.compile(rf"(?P<body>(?P<area>(?i:{_any_area()})|{_NAME})\s+(?:OPCC|OPFCC|PFCC|PCC))\b"),
        re.compile(rf"(?P<body>(?:OPCC|OPFCC)\s+(?P<area>(?i:{_any_area()})))\b(?!\s+(?:Police|Co))"),
        re.compile(
            rf"(?P<body>(?P<area>(?i:{_any_area()})|{_NAME})\s+(?i:(?:Mayoral\s+)?Combined\s+(?:County\s+)?Authority))\b"
        ),
        re.compile(
            rf"(?P<body>(?P<area>(?i:{_any_area()})|{_NAME}?)\s+(?i:Police(?:,\s+Fire)?\s+(?:and|"
            rf"&)\s+Crime\s+Panel))\b"
        ),
        re.compile(
            rf"(?P<body>(?i:Police(?:,\s+Fire)?\s+(?:and|&)\s+Crime\s+Panel\s+(?:for|of)\s+(?:the\s+)?)(?P<area>(?i:{_any_area()})))\b"
        ),
        re.compile(
            rf"(?P<body>(?i:Panel\s+Heddlu\s+a\s+Throsedd(?:u)?)\s+(?P<area>(?i:{_any_area()})|{_NAME}))"
        ),
        re.compile(r"(?P<body>(?P<area>(?i:City\s+of\s+London))\s+(?i:Police\s+Authority(?:\s+Board)?))\b"),
        # "Staffordshire Commissioner", as its own site shortens it
        re.compile(
            rf"(?P<body>(?P<area>(?i:{_any_area()}))\s+(?:Commissioner(?:['\u2019]s\s+Office)?|COMMISSIONER))\b"
        ),
    )


def _mayors() -> tuple[re.Pattern[str], ...]:
    return (
        # "The Mayor of West Yorkshire: Policing and Crime"
        re.compile(
            rf"(?P<body>(?i:(?:the\s+)?Mayor\s+of)\s+(?P<area>(?i:{_any_area()})))\b(?!['\u2019]s\s+Office)"
        ),
    )


def find_body(blocks: Sequence[Block]) -> tuple[str, str | None, Evidence] | None:
    """The commissioner's body as printed, its area (canonical where it is one of the 43), and evidence.

    The full name counts for more than an abbreviation or a panel's, these for more than a mayor's, and an
    earlier mention for more than a later one.
    """
    deputy: tuple[str, str | None, Evidence] | None = None  # whom a paper is about, before whose it is
    for patterns in _bodies():
        for block in blocks:
            # A name does not run over from one cell into the next.
            found = [m for p in patterns for m in p.finditer(block.text.replace("\t", "|"))]
            for match in sorted(found, key=lambda m: (m.start(), -m.end())):
                if (
                    _WELSH_NAME.search(block.text[: match.end("area")])
                    and match.start("area") == match.start()
                ):
                    continue  # the place that ends the Welsh name opens no English one
                if match.start("area") == match.start() and _named_behind(block.text, match.end()):
                    continue  # "PAPER MARKED POLICE & CRIME COMMISSIONER FOR SURREY"
                before = block.text[: match.start()]
                if _BESIDE.search(before) or (_SIGNS.search(before) and not known_area(match["body"])):
                    continue
                named = match["area"] or match.groupdict().get("behind")
                area = _area_of(named) if named else known_area(match["body"])
                if area:
                    name = match.group() if match.groupdict().get("behind") else _body_name(match)
                    found_one = name, area, block.evidence(match.start(), match.end())
                    if not _DEPUTY.match(name):
                        return found_one
                    deputy = deputy or found_one
    return deputy


def _named_behind(text: str, end: int) -> bool:
    """Whether the police area of an office that ends here follows it."""
    return re.match(rf"\s+(?:for|FOR)\s+(?i:{_any_area()})\b", text[end:]) is not None


_DEPUTY = re.compile(r"(?:the\s+)?deputy\b", re.IGNORECASE)
# "The service is shared with Marlshire PCC", "hosted by Marlshire Police": a partner, not whose paper it is.
_BESIDE = re.compile(
    r"\b(?:with|alongside|neighbouring|(?:hosted|led|run)\s+by)\s+(?:the\s+)?$", re.IGNORECASE
)
# "Print: Ann Bell PFCC", "A. Bell PFCC": who signs, and what office that person holds.
_SIGNS = re.compile(
    r"\b(?i:print(?:ed)?(?: name)?|name|sign(?:ed|ature)?|by)\s*:\s*$|(?:^|[\s:])(?:[A-Z]\.\s?)+$"
)
_WELSH_NAME = re.compile(r"\bThrosedd(?:u)?(?:\s+[\w-]+){0,2}$", re.IGNORECASE)
_OFFICE_ALONE = re.compile(rf"(?:The\s+)?(?:Office\s+of\s+(?:the\s+)?)?{_OFFICE}(?:\s+for)?", re.IGNORECASE)
_OFFICE_REPORT = re.compile(  # "Office of the Police & Crime Commissioner Report", as the name of a form
    rf"(?P<body>Office\s+of\s+(?:the\s+)?{_OFFICE})\s+(?:Decision\s+)?(?:Report|Notice|Record)", re.IGNORECASE
)
_BOARD = re.compile(
    r"(?:[A-Z][\w'\u2019&,-]*\s+(?:(?:and|&|for|of|the)\s+){0,2}){1,6}(?:Panel|Board|Committee|Forum|Constabulary|Police)"
    r"|(?:[A-Z][A-Z'\u2019&,-]*\s+){1,6}(?:PANEL|BOARD|COMMITTEE|FORUM|CONSTABULARY|POLICE)"
)


def body_in_head(blocks: Sequence[Block]) -> tuple[str, str | None, Evidence] | None:
    """A body that only the head of the paper names: an office with its area on the line below, or a board.

    Returns:
        The name as printed, its police area where the name tells it, and the evidence.
    """
    head = [b for b in blocks[:10] if b.zone == "header" and b.kind != "row" and len(b.text) < 90]
    for block, below in zip(head, [*head[1:], None], strict=False):
        if titled := _OFFICE_REPORT.fullmatch(block.text.strip()):
            return titled["body"], None, block.evidence()
        offices = [bool(b and _OFFICE_ALONE.fullmatch(b.text.strip())) for b in (block, below)]
        if offices == [False, False]:
            continue
        place = below if offices[0] else block  # "SOUTH MARL" over "POLICE AND CRIME COMMISSIONER"
        area = _known().get(" ".join(place.text.casefold().split())) if place else None
        one, two = block.evidence(), below.evidence() if below and area else None
        if below and area and two and one.page == two.page:
            evidence = Evidence(one.page, one.line, f"{one.text}\n{two.text}")
            return f"{block.text} {below.text}", area, evidence
        if offices[0]:
            return block.text, None, one
    for block in head:
        name = re.sub(r"^meeting of (?:the )?", "", block.text.strip(), flags=re.IGNORECASE)
        if _BOARD.fullmatch(name) and not OF_ITSELF.search(name):
            return name, known_area(name), block.evidence()
    met = page_of_item(blocks).get("submitted_to")
    return (met.text, known_area(met.text), met.evidence) if met and "anel" in met.text else None


def _body_name(match: re.Match[str]) -> str:
    """The body as printed, without words that ran into the area's name."""
    body, area = match["body"], match["area"]
    if area and match.start("body") == match.start("area"):
        body = body[len(area) - len(_without_lead(area)) :]
    elif area and match.end("body") == match.end("area"):
        body = body[: -len(area)] + _name_only(area)
    return re.sub(
        r"['\u2019]s$",
        "",
        re.sub(r"^(?:the|The)\s+" if match.start() == 0 else r"^(?:the|The|THE)\s+", "", body),
    )


def known_area(text: str) -> str | None:
    """The police area that `text` names, None when it names none of the 43.

    >>> known_area("Devon & Cornwall"), known_area("Marlshire")
    ('Devon and Cornwall', None)
    """
    match = re.search(rf"\b(?:{_any_area()})\b", text, re.IGNORECASE)
    return _known()[" ".join(match.group().casefold().split())] if match else None


def _own_area(text: str) -> str | None:
    """The police area that a line names, if not only as a partner's."""
    match = re.search(rf"\b(?:{_any_area()})\b", text, re.IGNORECASE)
    if match is None or _BESIDE.search(text[: match.start()]):
        return None
    person = _FIRST_NAME.search(text[: match.start()]) and _OF_PERSON.match(text[match.end() :])
    return None if person else known_area(text)


# "Adam Kent was replacing Joy Lincoln": somebody's name.
_FIRST_NAME = re.compile(r"\b[A-Z][a-z]+\s+$")
_OF_PERSON = re.compile(
    r"\s+(?:was|is|had|has|replac\w+|declared|asked|said|proposed|seconded|left|joined|attended)\b"
)


def area_names(text: str) -> list[str]:
    """Every way in which `text` names a police area, as printed."""
    return [m.group() for m in re.finditer(rf"\b(?:{_any_area()})\b", text, re.IGNORECASE)]


def _area_of(name: str) -> str | None:
    if re.search(r"\d", name):
        return None
    whole = _known().get(" ".join(name.casefold().split()))
    if whole:
        return whole
    known = re.search(rf"\b(?:{_any_area()})\b", name, re.IGNORECASE)
    if known:
        return _known()[" ".join(known.group().casefold().split())]
    if HANGS.search(name):
        return None
    name = _name_only(name)
    if _NO_PLACE.search(name):
        return None
    return _known().get(" ".join(name.casefold().split())) or (name if len(name) > 3 else None)


def _without_lead(name: str) -> str:
    """A name without words of the sentence before it ("Decisions of the Eastmarch")."""
    if " ".join(name.casefold().split()) in _known():
        return name
    if _OF_ITS_OWN.match(name):
        return name
    return re.sub(
        r"^(?:.*\b(?:of|the|for|by|to|from|on|decisions|register|log|plan|digest|bulletin)\s+)",
        "",
        name,
        flags=re.IGNORECASE,
    )


# Names of places that hold "of" themselves.
_OF_ITS_OWN = re.compile(
    r"(?:Vale|Isles?|Forest|Borough|City|Soke|Weald|Peak|Bay|Mouth)\s+of\s+(?:the\s+)?[A-Z]"
)


def _name_only(name: str) -> str:
    if " ".join(name.casefold().split()) in _known():
        return name
    run_on = re.match(rf"(?P<name>.*?)\s+{_any_of('ends')}\s+of\b", name, re.IGNORECASE)
    name = _without_lead(run_on["name"] if run_on else name)  # "Ravensdale Register of Decisions"
    first, _, rest = name.partition(" ")
    if _NOT_AREA.fullmatch(first) or _NO_FIRST.fullmatch(first):
        return ""
    return re.sub(
        r"(?:\s+(?:and|of|the|on|upon|&))+$",
        "",
        f"{first} {_NOT_AREA.sub('', rest)}".strip(" ,&"),
        flags=re.IGNORECASE,
    )


def likely_area(blocks: Sequence[Block], address: str) -> tuple[str, Evidence] | None:
    """The one police area that the paper's own words point to, when no body is named in full."""
    owner = re.compile(
        rf"\b(?P<area>{_any_area()})(?:'s|\u2019s)?\s+(?:Police|Constabulary|PCC|OPCC|OPFCC|PFCC|"
        rf"Commissioner)|"
        rf"\bHeddlu\s+(?P<force>{_any_area()})\b|"
        rf"\b(?P<site>{_any_area()})(?:[-.]?(?:o?pf?cc|police)?\.(?:pcc\.)?(?:police|gov|pnn)\b|[-.](?:o?pf?cc)\.)",
        re.IGNORECASE,
    )
    seen: Counter[str] = Counter()
    where: dict[str, Evidence] = {}
    for block in blocks:
        for match in owner.finditer(block.text):
            if _BESIDE.search(block.text[: match.start()]):
                continue
            name = _known()[" ".join((match["area"] or match["force"] or match["site"]).casefold().split())]
            seen[name] += 3 if _CALLED.match(block.text, match.end()) else 1
            where.setdefault(name, block.evidence(match.start(), match.end()))
    for block in blocks[:8]:
        # A slogan or banner at the head says whose paper it is, whatever forces the text tells of.
        head = block.zone == "header" and block.kind != "item" and len(block.text) < 160
        if head and (at_head := _own_area(block.text)):
            seen[at_head] += 2
            where.setdefault(at_head, block.evidence())
    if not seen:
        return (
            _area_by_force(blocks)
            or _area_in_head(blocks, address)
            or _area_of_mentions(blocks)
            or _area_of_title(blocks)
        )
    (best, count), *others = seen.most_common(2)
    return (best, where[best]) if not others or count > others[0][1] else None


# "Marlshire Constabulary (“the Constabulary”)": the one that the paper means from there on.
_CALLED = re.compile(r"\s*\(\W?(?:[Tt]he\s+)?(?:Constabulary|Force|PCC|OPCC|Commissioner)\W?\)")
_FORCE = re.compile(
    r"\b(?P<name>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s+(?:Constabulary|Police and Crime P(?:lan|anel)|Police"
    r"(?!\s+(?:[Ss]tations?|[Oo]fficers?|[Ff]ederation|[Hh]ouses?|[Cc]adets?|[Bb]oxes|[Pp]ost)\b))\b"
)


def _area_by_force(blocks: Sequence[Block]) -> tuple[str, Evidence] | None:
    """An area that is not among the 43, as the name of its force or plan gives it."""
    seen: Counter[str] = Counter()
    where: dict[str, Evidence] = {}
    for block in blocks:
        for match in _FORCE.finditer(block.text.replace("\t", "|")):
            words = [w for w in match["name"].split() if w not in _WORDS["no_name"]]
            if _BESIDE.search(block.text[: match.start()]):
                continue
            if words and words == match["name"].split()[-len(words) :]:
                name = " ".join(words)
                seen[name] += 1
                where.setdefault(name, block.evidence(match.start(), match.end()))
    if not seen:
        return None
    name = seen.most_common(1)[0][0]
    return name, where[name]


def _area_in_head(blocks: Sequence[Block], address: str) -> tuple[str, Evidence] | None:
    for block in blocks[:6]:
        if len(block.text) < 120 and (name := _own_area(block.text)):
            return name, block.evidence()
    site = known_area(re.sub(r"[-.]", " ", address))
    return (site, blocks[0].evidence()) if site and blocks else None


def _area_of_mentions(blocks: Sequence[Block]) -> tuple[str, Evidence] | None:
    """The one police area that the words speak of again and again; not as "a prison (Durham)"."""
    seen: Counter[str] = Counter()
    where: dict[str, Evidence] = {}
    for block in blocks:
        for match in re.finditer(rf"(?<![(\w])(?:{_any_area()})\b", block.text, re.IGNORECASE):
            name = _known()[" ".join(match[0].casefold().split())]
            seen[name] += 1
            where.setdefault(name, block.evidence(*match.span()))
    (best, count), *others = seen.most_common(2) or [("", 0)]
    return (best, where[best]) if count >= 2 and (not others or count >= 3 * others[0][1]) else None


def _area_of_title(blocks: Sequence[Block]) -> tuple[str, Evidence] | None:
    """The area whose commissioner alone bears such a title, where the paper names no place."""
    for block in blocks:
        for title, area in _WORDS["only_title"].items():
            if match := re.search(title, block.text, re.IGNORECASE):
                return area, block.evidence(*match.span())
    return None
