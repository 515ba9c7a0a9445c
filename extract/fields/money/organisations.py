"""The names of bodies in a sentence: where each begins and ends, and which are the commissioner's own.

Names are read from their capitals, with the small words that names hold ("Age UK in Northmoor", "Centre for
Peace", "Catch 22") told from the same words after a name by what stands on either side.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from ..language import Phrases
from ..word_lists import listed, vocabulary

_WORD = re.compile(r"[^\s,;:()\[\]–—\"“”|]+")
_VAGUE = re.compile(
    r"(?:the |these |those |all |successful |various |relevant |other |local |any |following )*"
    r"(?:community |voluntary |small |local )*"
    r"(?:organisations?|applicants?|groups?|providers?|charit(?:y|ies)|organizations?)"
)
_GAP = re.compile(r"[ \t\n\u00a0]+")
_OFFICE = re.compile(
    r"\bcrime commissioner\b|"
    r"\b(?:commissioner|PCC|OPCC|PFCC|OPFCC|MOPAC|DPCC|deputy mayor|mayor'?s office)(?:s|'s)?$|"
    r"^(?:the )?mayor(?: of [A-Z]\w+(?: [A-Z]\w+){0,2})?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Name:
    """A body's name at characters `start` to `end` of a text."""

    text: str
    start: int
    end: int


def _words(key: str) -> frozenset[str]:
    return listed("organisations", key)


@cache
def known_bodies() -> Phrases:
    """Commissioners, forces and funders, by the words papers use for them."""
    lists = vocabulary("organisations")
    return Phrases({key: lists[key] for key in ("commissioner", "force", "funder")})


@lru_cache(maxsize=4096)  # the same few bodies are named over and over
def is_office(name: str) -> bool:
    """Whether a name is the commissioner's own, so no recipient.

    >>> is_office("Police and Crime Commissioner"), is_office("the OPCC"), is_office("Fenland Aid")
    (True, True, False)
    """
    plain = name.replace("’", "'").strip()
    hits = [h for h in known_bodies().find(plain) if h.group == "commissioner"]
    return bool(_OFFICE.search(plain)) or any(h.end - h.start >= len(plain) - 4 for h in hits)


@lru_cache(maxsize=4096)
def is_funder(name: str) -> bool:
    """Whether a name is a government department or another giver of money to commissioners."""
    hits = known_bodies().find(name)
    return any(h.group == "funder" and h.end - h.start >= len(name) - 4 for h in hits)


@lru_cache(maxsize=1 << 13)  # each way of naming a recipient looks at the same places
def name_at(text: str, at: int, stop: int | None = None) -> Name | None:
    """The name of a body that begins at `at`, taken as long as it plausibly goes.

    >>> name_at("to Catch 22 for Music To My Ears", 3).text
    'Catch 22'
    >>> name_at("to the Centre for Peace for its work", 3).text
    'Centre for Peace'
    """
    stop = len(text) if stop is None else stop
    at = _skip_article(text, at)
    if one := _of_several_places().match(text, at, stop):
        return Name(one[0], at, one.end())
    words = _chain(text, at, stop)
    if not words:
        return None
    start, end = words[0].start(), words[-1].end()
    name = _trim(text[start:end])
    if not _names_a_body(name):
        name = _trim(re.split(r"\s(?:for|to|in|on|under)\s", name)[0])  # "Dee Families for the Turn Round"
    head, _, tail = name.partition(" for the ")
    if tail and tail.split()[-1].lower() in _words("undertaking") and _names_a_body(head):
        name = head  # "Wye Centre for the Ringside Project"
    thing = _FOR_INITIALS.search(name)
    alone = thing and " " not in name[: thing.start()]
    if (
        thing
        and not (alone and _is_generic(name[: thing.start()]))
        and _GOES_ON.match(text[start + len(name) :])
    ):
        name = name[: thing.start()]
    if not _names_a_body(name) or _NUMBER.fullmatch(name):
        return None
    branch = _BRANCH.match(text, start + len(name), stop)
    name += branch[0] if branch else ""
    return Name(name, start, start + len(name))


_NUMBER = re.compile(r"[A-Z]{2,8}[/ -]?\d{2,}[/.-]\d[\d/.-]*")  # of a decision or bid: "EXE0012/24"


def _is_generic(word: str) -> bool:
    """Whether a name of one word needs more: "Association for ADHD", not "Crimestoppers for …"."""
    return word.lower() in listed("organisations", "body") and not word.endswith("s")


# "Graziers' Association for DNA marking kits"; a name of one word goes on: "Association for ADHD".
# So does one that a plain word follows: "Crimestoppers for the Regional Manager post".
_FOR_INITIALS = re.compile(r"(?<=\w)\sfor\s(?:[A-Z&]{2,6}|the\s(?:[A-Z]\w+ ?){1,3})$")
_GOES_ON = re.compile(
    r"\s+(?!(?:to|for|of|and|in|at|on|with|from|by|or|as|who|which|that|is|was|will|has)\b)[a-z]"
)


@cache
def _of_several_places() -> re.Pattern[str]:
    """One body of several places: "Bournemouth, Christchurch and Poole Council"."""
    places = "|".join(map(re.escape, vocabulary("organisations")["several_places"]))
    body = r"(?:[A-Z]\w+ ){0,3}(?:Council|Partnership|Board|CSP|ICB|Authority|Service|Trust)"
    return re.compile(rf"(?:{places})(?: {body})?\b(?!,)")


# What a group does, and is no body: "group work", "club nights".
_OF_A_GROUP = re.compile(
    r"\s(?:work|works?hops?|sessions?|therapy|counselling|activit(?:y|ies)|nights|meetings)\b"
)
_PLAIN_WORD = re.compile(r"[\w'’-]+(?= |[,.;:)]|$)")


def plain_name_at(text: str, at: int) -> Name | None:
    """A recipient in plain words that begins at `at`.

    >>> plain_name_at("to each of the four district councils for lighting", 3).text
    'each of the four district councils'
    """
    words = list(_PLAIN_WORD.finditer(text, at, at + 70))
    last = None
    for place, word in enumerate(words[:8]):
        glued = place == 0 and word.start() != at
        if _OF_A_GROUP.match(text, word.end()):
            break  # "to share group work"
        broken = place > 0 and text[words[place - 1].end() : word.start()] != " "
        if glued or broken or word[0].lower() in _words("plain_stop"):
            break
        if word[0].lower() in _words("plain_body"):
            last = word
    if (
        last is None
        or not text[at].islower()
        or re.match(r"(?:the )?same\b", text[at:])
        or _VAGUE.fullmatch(text[at : last.end()])
    ):
        return None
    start = at + 4 if text.startswith("the ", at) and len(text[at : last.end()].split()) > 2 else at
    return Name(text[start : last.end()], start, last.end())


@lru_cache(maxsize=4096)  # a sentence is asked about for each of its sums
def names_in(text: str, start: int = 0, end: int | None = None) -> tuple[Name, ...]:
    """Every name in a stretch of text, in order."""
    end = len(text) if end is None else end
    found: list[Name] = []
    at = start
    for word in _WORD.finditer(text, start, end):
        if word.start() < at or not _opens(word[0]):
            continue
        name = name_at(text, word.start(), end)
        if name and not (name.start == start and _only_opens(text, name)):
            found.append(name)
            at = name.end
    return tuple(found)


def full_name(short: str, texts: Iterable[str], *, titled: bool = False) -> str | None:
    """The one longer name in the texts that a single word such as "Trust" stands for; None if not certain.

    `titled`: it stands behind "the", so that it may be any word that such a name ends in: "the Riders".

    >>> full_name("Trust", ["The Rowan Trust runs three hostels.", "The Trust asked for help."])
    'Rowan Trust'
    """
    initials = short.isupper() and short not in {"CIO", "CIC"}
    sort = titled or short.lower() in _words("body") | _words("undertaking")
    if " " in short or not sort or initials:
        return None
    texts = list(texts)
    called = {name for text in texts if short in text for name in _called_so(short, text)}
    told = called or {
        name.text.removeprefix("The ")
        for text in texts
        if short in text
        for name in names_in(text)
        if name.text.split()[-1] == short and name.text not in {short, "The " + short}
    }
    return told.pop() if len(told) == 1 else None


def _called_so(short: str, text: str) -> Iterator[str]:
    """Names that a text says it will call by a word: 'Quay Women\u2019s Space ("the Centre")'."""
    for meant in re.finditer(rf"\([^()\w]*(?:[Tt]he )?[^()\w]*{re.escape(short)}[^()\w]*\)", text):
        before = text[: meant.start()].rstrip()
        yield from (n.text.removeprefix("The ") for n in names_in(before) if n.end >= len(before))


def with_partner(before: str, name: Name) -> Name:
    """Both of two bodies that a sentence opens with: "Quay Aid and the Lamp Trust will receive £x"."""
    first = name_at(before, 0)
    joint = first is not None and before[first.end : name.start] == " and the "
    return Name(before[: name.end], 0, name.end) if first and joint and not first.start else name


_SOFT = {"G": "C", "B": "P", "D": "T", "F": "BM", "L": "Ll", "R": "Rh"}


def radical(name: str, told: str) -> str:
    """A Welsh name without the mutation that "i" brings, where the paper prints it so elsewhere.

    >>> radical("Ganolfan Ebwy", "Grant: Canolfan Ebwy"), radical("Gwent Aid", "Gwent Aid")
    ('Canolfan Ebwy', 'Gwent Aid')
    """
    first = _SOFT.get(name[:1], "")
    heads = [first] if len(first) == 2 and first[1].islower() else list(first)
    rest = name[1:]
    return next(
        (h + rest for h in heads if h + rest in told and re.search(rf"\b{h}{re.escape(rest)}\b", told)),
        name,
    )


def _only_opens(text: str, name: Name) -> bool:
    """Whether a single capital word is only a sentence's first word: no verb of a subject follows it."""
    if " " in name.text or any(c.isdigit() or c.isupper() for c in name.text[1:]):
        return False
    return not re.match(
        r"\s+(?:was|is|has|have|had|will|be|to be|would|also|received|requested|asked|sought|applied)\b",
        text[name.end :],
    )


_ARTICLE = re.compile(r"\s*(?:the |both |each of the |a |local charity |charity )?")


def _skip_article(text: str, at: int) -> int:
    match = _ARTICLE.match(text, at)
    return match.end() if match else at


def _opens(word: str) -> bool:
    letters = word.lstrip("'‘’\"(")
    return bool(letters) and (
        letters[0].isupper() or (letters[0].isdigit() and any(c.isalpha() for c in letters))
    )


def _chain(text: str, at: int, stop: int) -> list[re.Match[str]]:
    """The words of the name that begins at `at`: capitals, and small words between capitals that belong."""
    chain: list[re.Match[str]] = []
    pending: list[re.Match[str]] = []
    place = at
    while place < stop:
        word = _WORD.match(text, place, stop)
        if not word:
            break
        plain = word[0].rstrip(".'’")
        ends = word[0].endswith((".", "'", "’")) and plain.lower() not in {"ltd", "st", "co", "inc", "c.i.c"}
        numbered = not chain and plain.isdigit() and re.match(r" ?[@+] ?[A-Z]", text[word.end() :])
        if (
            numbered
            or (
                _opens(word[0])
                and (chain or _may_begin(text, word))
                and (not _never_within(plain) or (chain and _day_of_a_body(text, word)))
            )
            or (chain and plain.isdigit() and len(plain) <= 3 and (not pending or pending[-1][0] in "@&+"))
        ):
            chain += [*pending, word]
            pending = []
        elif chain and not pending and plain in {"plc", "ltd", "llp", "cic"}:
            chain.append(word)
        elif (chain and not pending and plain in {"@", "&", "+"}) or (
            chain and _joins(text, chain[-1], plain.lower(), word.end(), stop, bool(pending))
        ):
            pending.append(word)
        else:
            break
        if ends and word[0].endswith("."):
            break
        gap = _GAP.match(text, word.end(), stop)
        if not gap:
            break
        place = gap.end()
    return chain


# A part of a body in brackets behind its name: "Farm Association (Northern Region)".
_BRANCH = re.compile(
    r"\s\((?:[A-Z][\w&-]*\s)*"
    r"(?:Region|Branch|Area|Division|UK|England|Wales|North|South|East|West|Northern|Southern|Eastern|Western)\)"
)


def _never_within(word: str) -> bool:
    """Whether a capitalised word stands in no name: a month, a day, a decision in capitals."""
    return word in _words("never_within")


def _day_of_a_body(text: str, word: re.Match[str]) -> bool:
    """Whether a day or month belongs to a name, as a body's word follows: "Slough Saturday Club"."""
    following = _WORD.match(text, word.end() + 1)
    return (
        following is not None and _opens(following[0]) and following[0].lower().strip(".,") in _words("body")
    )


def _may_begin(text: str, word: re.Match[str]) -> bool:
    plain = word[0].strip(".'’")
    if plain not in _words("never_first"):
        return True
    if plain not in _words("may_first"):
        return False
    following = _WORD.match(text, word.end() + 1)
    return following is not None and _opens(following[0])


def _joins(text: str, last: re.Match[str], small: str, after: int, stop: int, again: bool) -> bool:
    """Whether a small word between two capitals belongs to the name."""
    rest = text[after:stop]
    if small == "the":
        return (again or last[0].lower() in _words("the_heads")) and bool(re.match(r"\s+[A-Z]", rest))
    if again or not re.match(r"\s+(?:the\s+)?[A-Z@0-9]", rest):
        return False
    head = last[0].lower().strip("'’.")
    following = re.match(r"\s+(?:the\s+)?(\S+)", rest)
    tail = following[1].lower().strip(",.;'’") if following else ""
    if small in {"of", "upon", "&", "de", "y", "yr", "@", "+", "under", "over", "through"}:
        return True
    if small == "and":
        return not re.match(r"\s+the\b", rest)
    if small == "for":
        voluntary = head == "council" and tail == "voluntary"
        return (
            voluntary
            or head in _words("for_heads")
            or bool(re.match(r"\s+[A-Z]\w+\s+(?:for|towards)\s+[a-z]", rest))
        )
    if small == "to":
        return head in _words("to_heads")
    if small == "in":
        return tail in _words("in_tails")
    if small == "on":
        return following is not None and not _never_within(following[1].strip(",.;"))
    return small == "with" and head in {"working", "living", "standing", "walking", "blackburn"}


def _trim(name: str) -> str:
    """A name without what hangs on its end: a possessive and its thing, a stop, a trailing small word."""
    name = name.strip(" '’\"")
    if not re.search(r"\b(?:Ltd|Co|Inc|C\.I\.C)\.$", name):
        name = name.rstrip(".")
    owner = re.match(r"(.+?)['’]s?\s+(?=\S)", name)
    if owner and owner[1].split()[-1].lower() in _words("body") and owner[1].split()[-1].lower() != "people":
        name = owner[1]
    return name if _NAMED_FOR.search(name) else re.sub(r"['’]s$", "", name)


_NAMED_FOR = re.compile(r"\bSt\.? [A-Z]\w+['’]s$")  # "Safe Haven St Aldhelm's"


def _names_a_body(name: str) -> bool:
    words = name.split()
    if not words:
        return False
    last = words[-1].lower().strip(".'’")
    if last in _words("not_body") or re.fullmatch(
        r"(?i:appendix|annex|schedule) \w{1,2}|[IVXLC\d.]+|[A-Z]|\d\S*", name
    ):
        return False
    return not (len(words) == 1 and name in _words("never_first"))
