"""Who may be paid a sum, and the rarer ways that a paper names them around it."""

import re
from collections.abc import Callable

from ..language import pattern, sought
from ..word_lists import listed
from .organisations import Name, is_funder, is_office, name_at, plain_name_at
from .purposes import words_in_brackets
from .sums import Sum

_GIVING = sought("parties", "giving")

Found = tuple[Name, str] | None


def payable(text: str, at: int, stop: int | None = None) -> Name | None:
    """A body that may be paid, beginning at `at`: not the commissioner, not a fund."""
    if called := re.compile(r"(?:the )?(?:local |national |registered )?charity (?=[A-Z])").match(text, at):
        at = called.end()  # "the charity Hope After Harm"
    name = name_at(text, at, stop) or plain_name_at(text, at)
    if (
        name is None
        or is_office(name.text)
        or is_funder(name.text)
        or pattern("parties", "not_recipient").match(name.text)
    ):
        return None
    return name


def has_body_word(name: str) -> bool:
    """Whether a name's own words say that it is a body: a council, a trust, initials."""
    bodies = listed("organisations", "body")
    return any(
        word.lower().strip(".,'’") in bodies or (word.isupper() and len(word) > 2) for word in name.split()
    )


def ends_as_body(name: str) -> bool:
    """Whether a name's last word can be nothing but a body's: "Quay Street Trust"."""
    return name.split()[-1].lower() in listed("organisations", "surely_body")


def body_alone(title: str) -> str | None:
    """The body that an entry is titled by: "Mill Lane Primary School"; in capitals all words look so."""
    name = named_alone(title)
    return name if name and ends_as_body(name) else None


def named_alone(title: str) -> str | None:
    """What may be the name of a body, where a title is nothing else: "Marl Canoe Trail", no "Summer Fair"."""
    gift = pattern("awards", "titled_gift").match(title)
    name = None if title.isupper() else name_at(title, gift.end() if gift else 0)
    if name is None or name.end < len(title) or is_office(name.text) or is_funder(name.text):
        return None
    return name.text if len(name.text.split()) > 2 or ends_as_body(name.text) else None


def body_and_rest(text: str) -> tuple[str, str] | None:
    """A name and what stands behind its dash: "Quay Lamps – lamps for the pier"; None where it is no name.

    >>> body_and_rest("Quay Lamps – lamps for the pier"), body_and_rest("Lamps for the pier – Oxby")
    (('Quay Lamps', 'lamps for the pier'), None)
    """
    body, dash, rest = re.sub(r"\s+[–—-]\s+|,\s+(?:for|towards)\s+", "\t", text, count=1).partition("\t")
    name = name_at(body, 0) if dash else None
    return (body, rest) if name is not None and name.end >= len(body) - 1 else None


def run_by_name(place: Sum) -> Found:
    """ "£x towards the P project run by R"."""
    match = pattern("parties", "run_by").match(place.own_after)
    name = payable(place.own_after, match.end()) if match else None
    return (name, place.own_after) if name else _runs_before(place)


def _runs_before(place: Sum) -> Found:
    """ "continue the P project run by R (£x for 2018/19)"."""
    match = pattern("parties", "run_before").search(place.own_before)
    name = payable(place.own_before, match.end()) if match else None
    fits = name and pattern("parties", "then_sum").fullmatch(place.own_before[name.end :])
    return (name, place.own_after) if name and fits else None


def name_before_bracket(place: Sum) -> Found:
    """ "grants to R1 (£x), R2 (£y, for P) and R3 (£z)", "R4 (£x, boat repairs)", "R5 (boat repairs, £x)"."""
    before, rest = place.own_before, ""
    if words := words_in_brackets(place):
        before, rest = before[: before.rindex("(") + 1], f" for {words}"
    behind = pattern("parties", "sum_and_purpose").match(place.own_after)
    if not before.endswith("(") or not (behind or rest):
        return None
    paid = pattern("parties", "paying").search(place.before + " " + place.block.lead)
    paid = paid or pattern("parties", "giving").search(lead_above(place))
    asked = pattern("parties", "bids_from").search(place.before.split("£")[0])
    if not paid and not asked and not pattern("parties", "turned_down").search(place.words):
        return None
    if behind:
        rest = f" {behind['rest']}" if behind["rest"] else rest or place.own_after[behind.end() :]
    told = before[:-1].rstrip()
    whom = pattern("parties", "to_whom_for").search(told) if paid else None
    if whom and (name := payable(told, whom.start("who"))) and name.end == whom.end("who"):
        return name, told[name.end :]
    for word in re.finditer(r"(?<![\w'’-])(?=[A-Z0-9])", told):
        name = payable(told, word.start())
        if name and name.end == len(told) and (" " in name.text or has_body_word(name.text)):
            return name, rest
    return None


def opening_name(place: Sum) -> Found:
    """ "R: continuation of its grant for 2025/26 at £x"."""
    name = payable(place.before, 0) if place.own_before == place.before else None
    rest = place.before[name.end :] if name else ""
    if not name or not re.match(r"\s*:\s", rest) or len(rest) > 100 or " " not in name.text:
        return None
    return (name, place.own_after) if pattern("parties", "paying").search(rest) else None


def labelled_name(place: Sum) -> Found:
    """ "Grant: £x Recipient: R"."""
    match = pattern("parties", "recipient_label").match(place.own_after)
    name = payable(place.own_after, match.end()) if match else None
    return (name, place.own_after[name.end :]) if name else None


def without_relative(place: Sum) -> str:
    """The words before a sum; of "R, which was promised £x for two years, is to have" only "R is to have"."""
    aside = _RELATIVE.match(place.before) if place.own_before != place.before else None
    return f"{aside['who']}{aside['verb']}" if aside else place.own_before


_RELATIVE = re.compile(
    r"(?P<who>[^,;\u00a3.]{3,80}), (?:which|who|whose)\s(?:[^;.,]|[.,](?=\d))*,"
    r"(?P<verb>\s(?:is|are|was|were|will|shall|should|would|has|have|gets?|receives?)\b[^\u00a3,]*)$"
)


_SUM_LABEL = re.compile(
    r"\W*(?:(?:grant|total|full)\s+)?(?:amount|grant|award|sum|funding|value)(?:\s+(?:awarded|agreed|approved))?"
    r"\s*:\s*(?:up to\s+)?",
    re.IGNORECASE,
)


def headed_name(place: Sum) -> Found:
    """ "1. R" in a heading, and "Amount: £x" on the line below it."""
    over = place.above[-1] if place.above else None
    label = place.block.text.partition("£")[0]
    if over is None or over.kind != "heading" or not _SUM_LABEL.fullmatch(label):
        return None
    name = over.text.strip()
    numbered = re.fullmatch(r"\d{1,3}[.)]?", over.marker) is not None
    may_be = len(name.split()) > 1 and NAME_ALONE.fullmatch(name) and payable(name, 0)
    if not may_be or not (numbered or has_body_word(name)) or pattern("parties", "money_named").search(name):
        return None
    return Name(name, 0, len(name)), ""


def asking_name(place: Sum) -> Found:
    """ "R – P – sum requested £x", a line below words that speak of applications."""
    line = pattern("parties", "asking_line").fullmatch(place.body[: place.start])
    name = payable(line["who"], 0) if line else None
    return (name, " for " + line["what"]) if line and name and name.end >= len(line["who"]) - 1 else None


def added_to_name(place: Sum) -> Found:
    """ "adds £x to the grant of R, so that P"."""
    match = pattern("parties", "added_to").match(place.own_after)
    name = payable(place.own_after, match.end()) if match else None
    return (name, place.own_after[name.end :]) if name else None


def bound_name(place: Sum) -> Found:
    """ "£x, subject to R publishing its rota": who must do what a grant asks for has the grant."""
    match = pattern("parties", "subject_to").match(place.own_after)
    name = name_at(place.own_after, match.end()) if match else None
    name = name if name and payable(name.text, 0) else None
    bound = name and pattern("parties", "does_its_duty").match(place.own_after, name.end)
    return (name, place.own_after[: match.start("to")]) if match and name and bound else None


def commissioned_name(place: Sum) -> Found:
    """ "R be commissioned to do P, with grant funding of £x"."""
    match = pattern("parties", "commissioned").search(place.own_before)
    if not match:
        return None
    subject = place.own_before[: match.start()]
    for word in re.finditer(r"\b(?=[A-Z])", subject):
        name = payable(subject, word.start())
        if name and not subject[name.end :].strip(" ,"):
            return name, " to " + match["what"]
    return None


def place_of_work_name(place: Sum) -> Found:
    """ "fund two advocates at R at a cost of £x"."""
    cost = pattern("parties", "cost_of").search(place.own_before)
    if not cost:
        return None
    told = place.own_before[: cost.start()].rstrip()
    for match in reversed(list(pattern("parties", "work_at").finditer(told))):
        name = payable(told, match.end())
        if name and name.end == len(told) and has_body_word(name.text):
            return name, place.own_after
    return None


def name_in_run(place: Sum) -> Found:
    """ "agreed to fund these: R1 £x, R2 (Marl) £y and R3 (boat repairs) £z"."""
    led, colon, _ = place.before.partition(":")
    if not colon or not pattern("parties", "paying").search(led):
        return None
    told = re.sub(r"^(?:[^:]*:)?[\s,;]*(?:and\s+)?", "", place.own_before)
    name = payable(told, 0)
    aside = _ASIDE.fullmatch(told, name.end) if name else None
    if not name or not aside:
        return None
    return name, f" for {aside['what']}" if aside["what"] else place.own_after


# Where the body is, or what it will do: "(Marl)", ", Marl,", "(boat repairs)".
_ASIDE = re.compile(
    r"\s*(?:\((?:[A-Z][\w'\u2019-]+(?:[ &/-]+[\w'\u2019-]+){0,3}|(?P<what>[a-z][^()\u00a3]{3,90}))\)"
    r"|,\s[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019-]+)?)?[,:]?\s*(?:[\u2013\u2014-]\s*)?"
)


def lead_above(place: Sum) -> str:
    """What leads in to lines such as "R - £x", its marks being lost or the lead an item too."""
    alone = place.body == place.block.text and place.before == place.body[: place.start]
    behind = place.body[place.end :]
    purpose = pattern("parties", "sum_and_purpose").match(behind.rstrip(" .)") + ")")
    if not alone or (place.block.kind != "item" and re.search(r"\w", behind) and not purpose):
        return ""
    led = False
    for block in reversed(place.above):
        leads = block.text.endswith(":") or (block.text.endswith(";") and "£" not in block.text)
        if led or (leads and _GIVING.search(block.text)):
            return block.text
        if block.kind == "heading" and len(block.text) < 60:
            continue  # each kind of body has its list
        led = block.text.endswith(":")  # "Primary bid:", below the sentence that gives
        if not led and ("£" not in block.text or len(block.text) > 100):
            break
    return ""


NAME_ALONE = re.compile(
    r"(?:The )?[A-Z][\w'\u2019&.-]*(?:,? (?:(?:of|and|the|for|in|on|at|y|&) )*[A-Z(][\w'\u2019&.)-]*){0,8}"
)


def line_name(place: Sum) -> str:
    """What may be a body's name on a line of its own with a sum, "Quay Youth Service – £5,000"; "" if not."""
    if place.in_table or place.body[place.end :].strip(" ).;,"):
        return ""
    told = re.sub(r"[:(\u2013\u2014=-]$", "", place.body[: place.start].rstrip()).strip()
    alone = NAME_ALONE.fullmatch(told)
    if not alone or pattern("parties", "not_recipient").match(told) or _A_COST.search(told):
        return ""
    return "" if is_office(told) or is_funder(told) else told


def name_alone(place: Sum) -> Found:
    """ "Quay Youth Service £5,000", "Marl Pastors: £900" on a line of its own, below words that grant."""
    told = line_name(place)
    single = len(told.split()) == 1 and not told.isupper() and not _leads_to_grants(lead_above(place))
    if not told or single:
        return None
    near = (b.text for b in place.near)
    above = " ".join([place.block.lead, place.block.heading, *near, lead_above(place)])
    if not pattern("parties", "paying").search(above):
        return None
    start = place.body.index(told)
    return Name(told, start, start + len(told)), _kind_of_work(place)


def _kind_of_work(place: Sum) -> str:
    """What the heading over its lines says they are for, between these and the words that grant."""
    kind = next((b.text for b in reversed(place.above) if b.kind == "heading"), "")
    under = kind and kind == place.block.heading and len(kind) < 60 and lead_above(place)
    return f" for {kind}" if under and place.block.zone == "body" else ""


def _leads_to_grants(lead: str) -> bool:
    """Whether a line such as "Grants to the partnerships are:" leads in to bodies, though by one word."""
    return lead.endswith(":") and bool(pattern("parties", "grants_follow").search(lead))


def varied_name(place: Sum) -> Found:
    """ "vary the grant held by R from £x to £y, an increase of £z", "… so that a further £x is paid"."""
    for match in reversed(list(pattern("parties", "varied").finditer(place.before))):
        article = re.compile(r"(?:the )?(?:charity )?").match(place.before, match.end())
        name = payable(place.before, article.end() if article else match.end())
        rest = place.before[name.end :] if name else ""
        if name and (
            pattern("parties", "so_that").fullmatch(rest) or re.search(r"\bfrom £[\d,.]+\w* to (?:£|$)", rest)
        ):
            return name, place.own_after
    return None


_A_COST = re.compile(
    r"\b(?:budgets?|costs?|salar\w+|reserves?|totals?|expenditure|income|precept|fund|rent|equipment|training|travel|"
    r"funding|grants?|awards?|contributions?|balance|value|price|fees?|year|amount)\b",
    re.IGNORECASE,
)

RARER: dict[str, Callable[[Sum], Found]] = {
    "varied_name": varied_name,
    "name_before_bracket": name_before_bracket,
    "asking_name": asking_name,
    "added_to_name": added_to_name,
    "run_by_name": run_by_name,
    "name_in_run": name_in_run,
    "opening_name": opening_name,
    "labelled_name": labelled_name,
    "commissioned_name": commissioned_name,
    "place_of_work_name": place_of_work_name,
    "name_alone": name_alone,
    "headed_name": headed_name,
    "bound_name": bound_name,
}
"""Looked for where no common way fits."""
