"""Who gets a sum of money, and what for, from the sentence, bullet or heading that holds it.

Each frame is one way that papers say it ("award R £x", "£x to R for P", "R be awarded £x", "R: £x"). The
first that fits gives the recipient as printed; None where no frame fits, never a guess.
"""

import re
from dataclasses import dataclass

from ..language import pattern
from .called import described, is_meant, known_as, passed_on_name
from .organisations import Name, is_funder, is_office, name_at, names_in, plain_name_at, with_partner
from .payees import RARER, Found, ends_as_body, has_body_word, lead_above, payable, without_relative
from .purposes import purpose_around, purpose_behind, purpose_of, told_of_bid
from .sums import Sum


@dataclass(frozen=True, slots=True)
class Party:
    """A recipient and a purpose as printed. `frame` says how it was read; "" when no recipient was found."""

    recipient: str | None = None
    purpose: str | None = None
    frame: str = ""
    each: tuple[str, ...] = ()


def find_party(place: Sum) -> Party:
    """The recipient and purpose of a sum, from its own sentence, bullet or heading."""
    for frame in (
        _to_name,
        _verb_name,
        _passive,
        _to_name_of,
        _application,
        _label,
        _appointed,
        _for_name,
        _of_name,
        _bracket_name,
        _agreement_name,
        _enable_name,
        _dash_name,
    ):
        found = frame(place)
        if found:
            return Party(_tidy(found[0].text), purpose_of(place, *found), frame.__name__[1:])
    for label, rarer in {"passed_on_name": passed_on_name, **RARER}.items():
        found = rarer(place)
        if found:
            return Party(_tidy(found[0].text), purpose_of(place, *found), label)
    purpose = purpose_behind(place) or purpose_around(place, None)
    return _from_heading(place, purpose) or _from_line_above(place, purpose) or Party(None, purpose)


def _to_name(place: Sum) -> Found:
    """ "£x [of funding] [from F] to R"."""
    after = _past_bracket(place)
    led = "to_in" if pattern("parties", "invests").search(place.own_before) else "to"
    for match in pattern("parties", led).finditer(after):
        middle = after[: match.start()]
        if len(middle) > 110 or pattern("parties", "breaks").search(middle) or _FALLS.search(middle):
            return None
        name = payable(after, match.end())
        fills = pattern("parties", "filler_to").fullmatch(middle)
        inside = name and (name.text[:1].islower() or _NAME_ON.search(after, 0, name.end))
        if name and (fills or not inside):  # "£x for a play, to tour six schools" pays none
            return name, place.after[name.end :]
        if not name and fills and (meant := described(place, after, match.end())):
            return meant[0], place.after[meant[1] :]
        if not fills:
            return None
    return None


_NAME_ON = re.compile(r"[A-Z][a-z]+ to (?:End|Stop|Tackle|Reduce|Prevent)\b")  # "Action to End Abuse"
_FALLS = re.compile(r"\b(?:falls?|fell|fallen)\b")  # "of which £x falls to Kent" is a share of a cost


def _past_bracket(place: Sum) -> str:
    """What stands behind a sum, another in brackets blanked: "£x over three years (£y a year) to R"."""
    own = place.own_after
    close = place.after.find(")", len(own)) if re.search(r"\([^()]*$", own) else -1
    if close < 0 or close - len(own) > 60:
        return own
    return own + " " * (close + 1 - len(own)) + place.after[close + 1 :].split("£")[0]


def _verb_name(place: Sum) -> Found:
    """ "award R £x", "provide R with a grant of £x", "fund R to do P at a cost of £x"."""
    before = place.own_before
    for match in reversed(list(pattern("parties", "give").finditer(before))):
        name = payable(before, match.end())
        if not name:
            called = re.match(r"(?:the \w+|them|it) ", before[match.end() :])
            if called and pattern("parties", "filler").fullmatch(before[match.end() + called.end() :]):
                loosely = called[0] in {"them ", "it "}
                known = known_as(place, "it" if loosely else called[0])
                sure = known and (not loosely or is_meant(place, known))
                return (known, place.own_after) if known and sure else None
            continue
        between = before[name.end :]
        if pattern("parties", "filler").fullmatch(_WHO_IS.sub("", between)):
            return name, place.own_after
        if whose := pattern("parties", "its_work").fullmatch(between):
            return name, f" for {whose['what']}"
        cost = pattern("parties", "cost_of").search(between)
        if cost and not pattern("parties", "breaks").search(between[: cost.start()]):
            return name, between
    return None


# "give R, the charity now running the service, a grant of £x"
_WHO_IS = re.compile(r"^,\s+(?:the|an?|its|our|which|who)\s[^,;.£]{3,70},(?=\s)")


def _appointed(place: Sum) -> Found:
    """ "appoint R to run P at a price of £x"."""
    before = place.own_before
    for match in reversed(list(pattern("parties", "appoints").finditer(before))):
        name = payable(before, match.end())
        between = before[name.end :] if name else ""
        priced = re.search(r"\bat (?:a|the) (?:total )?(?:price|cost) of\s*$", between)
        if name and priced:
            return name, between[: priced.start()]
    return None


def _passive(place: Sum) -> Found:
    """ "R [is to] be awarded £x", "R will receive £x"."""
    before = without_relative(place)
    for match in reversed(list(pattern("parties", "given").finditer(before))):
        if not pattern("parties", "filler").fullmatch(before[match.end() :]):
            continue
        subject = before[: match.start()]
        near = _subjects(before, subject)
        if near and _PLACE_OF.search(subject[: near[-1].start]) and (opens := name_at(before, 0)):
            near = [opens]  # "R ran the scheme in Chester and received £x"
        for name in near[-1:]:
            if (
                is_office(name.text)
                or is_funder(name.text)
                or pattern("parties", "not_recipient").match(name.text)
            ):
                return None
            return with_partner(before, name), place.own_after
        plain = _plain_subject(subject) or known_as(place, subject)
        return (plain, place.own_after) if plain else None
    return None


def _subjects(before: str, subject: str) -> list[Name]:
    """The names behind which the subject of a clause holds no more than asides; none that an aside holds."""
    aside = pattern("parties", "aside")
    return [
        n
        for n in names_in(before, 0, len(subject))
        if len(aside.sub("", subject[n.end :]).strip(" ,'’s")) < 4
        and not any(m.start() < n.start < m.end() for m in aside.finditer(subject))
    ]


def _plain_subject(subject: str) -> Name | None:
    match = re.search(
        r"(?:^|[,:;] |that )((?:each|the|every|both|all)\b[^,:;]{3,50}?)\s*$", subject, re.IGNORECASE
    )
    if not match:
        return None
    name = plain_name_at(subject.lower(), match.start(1))
    if name is None or is_office(match[1]):
        return None
    return Name(subject[name.start : name.end], name.start, name.end)


def _to_name_of(place: Sum) -> Found:
    """ "a grant to R of £x", "the contract to R in the sum of £x"."""
    before = place.own_before
    for match in reversed(list(pattern("parties", "grant_to").finditer(before))):
        name = payable(before, match.end())
        if name and match[0].rstrip().endswith("for") and not has_body_word(name.text):
            continue
        if name and pattern("parties", "filler_of").fullmatch(before[name.end :]):
            return name, place.own_after
        if name and pattern("parties", "cost_of").search(before[name.end :]):
            return name, before[name.end :]
    return None


def _application(place: Sum) -> Found:
    """ "an application from R for £x", "R requested £x", "R's bid for £x"."""
    before = place.own_before
    for match in reversed(list(pattern("parties", "application").finditer(before))):
        name = payable(before, match.end())
        rest = before[name.end :].rstrip(": ") if name else ""
        if name and len(rest) < 90 and not pattern("parties", "breaks").search(rest):
            return name, told_of_bid(place, rest)
    behind = pattern("parties", "applied").match(place.own_after)
    if behind and (behind["asked"] or pattern("parties", "a_bid").search(before)):
        name = payable(place.own_after, behind.end())
        if name:
            return name, place.own_after[name.end :]
    asks = pattern("parties", "asks").search(before)
    if asks and pattern("parties", "filler").fullmatch(before[asks.end() :]):
        subject = before[: asks.start()]
        near = _subjects(before, subject)
        if near and _PLACE_OF.search(subject[: near[-1].start]):  # "The club in Weardale asked for £x"
            near = [opens] if (opens := name_at(before, 0)) else []
        if near and not is_office(near[-1].text) and not is_funder(near[-1].text):
            return near[-1], place.own_after
        known = known_as(place, subject)
        return (known, place.own_after) if known else None
    return None


_PLACE_OF = re.compile(r"\w\s+(?:in|at|across|around)\s+$")


def _label(place: Sum) -> Found:
    """ "R: £x", "R – P – £x", "R (£x) for P" where R opens the bullet, paragraph or sentence."""
    before = place.before if place.own_before == place.before else place.own_before.lstrip(" ;,.)")
    listed = re.split(r"[:;]\s+", place.own_before)[-1]
    whole = name_at(listed, 0)
    led = whole is not None and listed != place.own_before and not listed[whole.end :].strip(" –—-:,(")
    if whole and led and has_body_word(whole.text):
        return None if is_office(whole.text) or is_funder(whole.text) else (whole, place.own_after)
    before = re.sub(
        r"^(?:and|&)\s+|^(?:item|application|bid|no\.?)\s*\d{1,2}\s*[:.)]\s*"
        r"|^(?:grant|award|grant award|funding|donation|contribution)s?\s*[–:-]\s+",
        "",
        before,
        flags=re.IGNORECASE,
    )
    if not before or len(before) > 160:
        return None
    name = _whole_line(place, before) or name_at(before, 0)
    if not name or is_office(name.text) or is_funder(name.text):
        return None
    if pattern("parties", "not_recipient").match(name.text):
        return None
    rest = before[name.end :]
    if pattern("parties", "label_end").fullmatch(rest):
        listed = place.block.kind == "item" and pattern("parties", "comma_purpose").match(place.own_after)
        behind = f" for {place.own_after[listed.end() :]}" if listed else place.own_after
        return (name, behind) if _label_fits(place, name) else None
    bare = place.block.kind == "item" and pattern("parties", "at_most").fullmatch(rest)
    if bare and not re.search(r"\w", re.sub(r"^\s+(?:for|towards)\s.*$", "", place.own_after)):
        return (name, place.own_after) if _label_fits(place, name) else None
    parts = pattern("parties", "label_parts").fullmatch(rest)
    if parts and (place.block.kind != "paragraph" or has_body_word(name.text)):
        return name, " for " + parts["purpose"]
    return None


def _label_fits(place: Sum, name: Name) -> bool:
    """A label before a sum is a recipient in a list, or when its own words say that it is a body."""
    lead = place.block.lead if place.block.kind in ("item", "heading") else ""
    lead = lead or lead_above(place)
    listed = bool(pattern("parties", "giving").search(lead))
    itemised = place.block.kind == "item" and re.match(r"\)?\s*[–—-]\s+[a-z]", place.own_after)
    follows = pattern("parties", "as_follows").search(place.body[: place.start])
    return listed or bool(itemised) or bool(follows) or has_body_word(name.text)


def _whole_line(place: Sum, before: str) -> Name | None:
    """A body's whole name on a line of its own, prepositions and all: "Airedale Council for Mosques - £x"."""
    match = pattern("parties", "whole_line", case=True).fullmatch(before)
    alone = before == place.body[: place.start] and not re.search(r"\w", place.body[place.end :])
    if not match or not alone or not has_body_word(match["name"]):
        return None
    return Name(match["name"], 0, match.end("name"))


def _for_name(place: Sum) -> Found:
    """ "£x for R to do P", "£x for R towards P"."""
    after = place.own_after
    match = pattern("parties", "for").match(after)
    if not match:
        return None
    name = payable(after, match.end())
    if not name:
        return None
    rest = after[name.end :]
    decided = re.search(r"\b(?:approved|agreed|awarded|granted)\s+for\s+$", match[0]) and " " in name.text
    acts = pattern("parties", "does").match(rest) and re.search(r"[ \d]", name.text)
    # "a grant of £x for Quay Arts for lamps": what it is for is told behind who it is for.
    twice = (
        " " in name.text
        and pattern("parties", "grant_of").search(place.own_before)
        and re.match(r"\s+for\s+[a-z]", rest)
    )
    if twice and not pattern("parties", "no_body").match(name.text):
        return name, rest
    if not (has_body_word(name.text) or acts or (decided and re.match(r"\s*(?:[.;]|$)", rest))):
        return None
    alone = ends_as_body(name.text)
    fits = pattern("parties", "then_purpose").match(rest) or (alone and re.match(r"\s*(?:and\b|,)", rest))
    return (name, rest) if fits else None


def _bracket_name(place: Sum) -> Found:
    """ "£x (R), £y (S)": a name that fills the brackets behind a sum that is given."""
    match = pattern("parties", "name_in_brackets").match(place.own_after)
    name = name_at(match["who"], 0) if match else None
    if not match or not name or name.end < len(match["who"].rstrip(" .")):
        return None
    giving = pattern("parties", "giving")
    given = place.block.zone == "decision" or giving.search(place.before) or giving.search(place.block.lead)
    if not given or is_office(name.text) or is_funder(name.text):
        return None
    return name, match["what"] or place.own_after[match.end() :]


def _of_name(place: Sum) -> Found:
    """ "… to R1 of £x, R2 of £y and R3 of £z"."""
    if place.own_before == place.before:
        return None
    led = re.match(r"\s*(?:,|;|and|&|\s)*\s", place.own_before)
    name = payable(place.own_before, led.end()) if led else None
    return (name, place.own_after) if name and place.own_before[name.end :].strip() == "of" else None


def _agreement_name(place: Sum) -> Found:
    """ "£x to the grant agreement with R", "at £x, of the contract with R"."""
    match = pattern("parties", "agreement").search(place.own_after)
    name = payable(place.own_after, match.end()) if match else None
    return (name, place.own_after[name.end :]) if name else None


def _enable_name(place: Sum) -> Found:
    """ "£x to enable R to do P", "£x so that R can do P"."""
    match = pattern("parties", "enable").match(place.own_after)
    name = payable(place.own_after, match.end()) if match else None
    rest = re.sub(r"^\s+(?:can|could|may)\s", " to ", place.own_after[name.end :]) if name else ""
    if match and pattern("parties", "does").match(bare := re.sub(r"^\s+(?=[a-z])", " to ", rest)):
        rest = bare  # "to help R buy a van"
    does = re.match(r"\s+(?:\([^)]*\)\s*)?(?:to |in |with )", rest)
    return (name, rest) if name and does and (has_body_word(name.text) or " " in name.text) else None


def _dash_name(place: Sum) -> Found:
    """ "£x – R – P", a bullet that begins with its sum."""
    opens = not pattern("parties", "gift_words").sub("", place.before).strip(" •-")
    told = pattern("parties", "giving").search(place.before) or pattern("parties", "turned_down").search(
        place.before
    )
    listed = bool(told and re.search(r"[:;]\s*(?:and\s+)?$", place.before))
    if place.block.kind == "heading" or not (opens or listed):
        return None
    match = re.match(r"\s*[–—:,-]\s+", place.own_after)
    name = payable(place.own_after, match.end()) if match else None
    led = pattern("parties", "giving").search(place.block.lead)
    listed = listed or (place.block.kind == "item" and bool(led))
    rest = place.own_after[name.end :] if name else ""
    if not opens and not re.match(r"\s*(?:[;,.(–—-]|and\b|$)", rest):
        return None
    goes_on = re.match(r"\s+[–—-]\s+[a-z]", rest)
    if not name or not (has_body_word(name.text) or listed or goes_on):
        return None
    return name, re.sub(r"^\s*[–—:,-]\s+", " for ", rest)


def _from_heading(place: Sum, purpose: str | None) -> Party | None:
    """A heading "R – project – contact" above a paragraph that names no one."""
    heading = place.block.heading
    parts = re.split(r"\s+[–—-]\s+|:\s+", heading)
    if len(parts) < 2 or not pattern("parties", "giving").search(place.words):
        return None
    name = name_at(parts[0], 0)
    if not name or name.end < len(parts[0].rstrip(" .")) or is_office(name.text):
        return None
    if len(parts) == 2 and not has_body_word(name.text):
        return None
    if pattern("parties", "money_named").search(name.text):
        return None  # "Oxby Partnership Funding – Marl"
    return Party(_tidy(name.text), purpose or parts[1].strip() or None, "heading")


def _from_line_above(place: Sum, purpose: str | None) -> Party | None:
    """A bare name with a colon on the line above: "Marden:" then "April 2020 – March 2022: £64,000"."""
    if not pattern("parties", "period_label").fullmatch(place.body[: place.start]):
        return None
    for block in reversed(place.near):
        text = block.text.strip()
        if pattern("parties", "period_label").match(text):
            continue
        name = name_at(text, 0)
        if text.endswith(":") or block.kind == "heading":
            return (
                Party(_tidy(name.text), purpose, "line above") if name and name.end >= len(text) - 1 else None
            )
        return None
    return None


def _tidy(name: str) -> str:
    """A name in one line, without the number of its bid: "PF/19/33 Quay Youth Club"."""
    return re.sub(r"^[A-Z]{2,5}[/-]\d[\d/-]*\s+(?=[A-Z])", "", " ".join(name.split()))
