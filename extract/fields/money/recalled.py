"""Whose a sum is that no frame names: told in passing ("Last year the grant was £x"), or a firm's price."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...record import Amount, AmountRole, Award
from ..awards.grants import same_body
from ..language import pattern
from .organisations import is_funder, is_office, name_at, names_in
from .readings import Reading
from .sums import Sum

_TOLD = frozenset({"previous", "request"})


def recall(
    readings: Sequence[Reading], amounts: tuple[Amount, ...], awards: Sequence[Award]
) -> tuple[Amount, ...]:
    """The amounts with whom an earlier grant, a bid or a contract was for, where the words leave one only.

    A body that is called by the first words of its name is the payee of that name.

    Of a grant or bid that is the payee named last in the paragraph before the sum, or else the one payee of
    the record; none where the sentence names another body, or the sum is that of several ("12 bids came to
    £x"). Of a contract it is the one firm that the sentence names.
    """
    payees = _distinct([a.recipient for a in awards if a.recipient])
    if not payees:
        payees = _distinct([a.recipient for a in amounts if a.recipient and a.role in _TOLD])
    opening = {  # the first payee that opens with these words
        payee[:at]: payee for payee in reversed(payees) for at, letter in enumerate(payee) if letter == " "
    }
    told = {m["firm"] for r in readings for m in pattern("parties", "firm").finditer(r.place.body)}
    firms = _distinct(
        [*(a.recipient for a in amounts if a.recipient and a.role == "contract"), *sorted(told)]
    )
    sole = firms[0] if len(firms) == 1 else None
    given = [readings[number].place for award in awards for number in award.amounts]
    tables = [place.block.table for place in given if place.in_table]  # of its years, its instalments
    filled = list(amounts)
    for number, (reading, amount) in enumerate(zip(readings, amounts, strict=True)):
        name = None
        if amount.recipient:
            name = opening.get(amount.recipient)
        elif reading.place.in_table:
            yearly = amount.role == "committed" and reading.place.block.table in tables
            name = (
                payees[0]
                if yearly and len(payees) == 1 and _OF_YEAR.match(reading.place.block.cells[0].text)
                else None
            )
        elif amount.role in _TOLD or (amount.role == "committed" and _is_instalment(reading.place)):
            name = _payee_of(reading.place, payees, amount.role)
        elif amount.role == "contract":
            name = _firm_of(reading.place) or (sole if sole and _is_of(sole, reading.place) else None)
        filled[number] = replace(amount, recipient=name) if name else amount
    return tuple(filled)


def _distinct(names: Sequence[str]) -> list[str]:
    kept: list[str] = []
    for name in dict.fromkeys(names):
        if not any(same_body(name, other) for other in kept):
            kept.append(name)
    return kept


def _is_of(firm: str, place: Sum) -> bool:
    """Whether a price may be the one firm's: told of no several prices, other contracts or other firms."""
    words = place.words
    several = pattern("parties", "of_several").search(words) or pattern("parties", "other_contract").search(
        words
    )
    firms = {m["firm"] for m in pattern("parties", "firm").finditer(place.body)}
    others = {n.text for n in names_in(words) if not is_office(n.text)} | firms
    return not several and place.upper is None and all(same_body(firm, name) for name in others)


def _is_instalment(place: Sum) -> bool:
    """Whether a sentence tells in which parts a grant is paid: "It is paid in two parts: £x in May, …"."""
    share, behind = pattern("awards", "share"), pattern("awards", "share_behind")
    return bool(
        share.search(place.own_before[-60:])
        or behind.match(place.own_after)
        or _IN_PARTS.search(place.words)
        or _LATER.search(place.words)
    )


# "I also intend to give £600 in 2031/32 and £700 in 2032/33", "… to the Trust, paid as £600 in 2031/32 and …"
_LATER = re.compile(
    r"\b(?:paid|payable|split) as \u00a3[\d,]+ (?:in|for) 20\d\d|"
    r"\b(?:intends?|hopes?|plans?|expects?|means?) (?:also )?to (?:give|pay|award|grant) "
    r"(?:a further )?\u00a3",
    re.IGNORECASE,
)


_IN_PARTS = re.compile(
    r"\b(?:paid|payable|payments?|comes?|sent|released)\b[^.;\u00a3]{0,40}"
    r"\b(?:in|by|as|of) (?:two|three|four|five|six|twelve|\d+|equal)\b",
    re.IGNORECASE,
)
_OF_YEAR = re.compile(r"\W*(?:20\d\d|(?:financial )?years?\b|all years|(?:grand )?total\b)", re.IGNORECASE)


def _payee_of(place: Sum, payees: Sequence[str], role: AmountRole) -> str | None:
    words = place.words
    several = role != "committed" and pattern("parties", "of_several").search(words)
    opens = name_at(words, 0)
    led = opens and [payee for payee in payees if same_body(opens.text, payee)]
    if several or not (led or role == "committed" or pattern("parties", "of_one").search(words)):
        return None
    others = [
        n.text
        for n in names_in(words)
        if not is_office(n.text) and not pattern("parties", "at_place").search(words[: n.start])
    ]
    named = _its_subject(words)
    own = named == "" or (named is not None and _is_body(named, payees))
    if not own and any(is_funder(n) or not any(same_body(n, payee) for payee in payees) for n in others):
        return None
    payees = (_called(named, payees) if own and named else []) or payees
    told = place.body[: place.start]
    near = {told.rfind(payee): payee for payee in payees}
    if max(near, default=-1) >= 0:
        return near[max(near)]
    sole = payees[0] if len(payees) == 1 else None
    if role == "committed" and any(" " in n.text and not is_office(n.text) for n in names_in(told)):
        return None  # the instalments may be those of the grant that the paragraph tells of
    return sole if own or role != "request" or pattern("parties", "its_own").search(words) else None


def _its_subject(words: str) -> str | None:
    """What a sentence calls its subject by, "trust" of "The Trust"; "" for "It", None for another."""
    match = pattern("parties", "its_subject").match(words)
    return (match["who"] or "").lower() if match else None


def _is_body(word: str, payees: Sequence[str]) -> bool:
    return bool(re.fullmatch(pattern("parties", "a_body"), word)) or bool(_called(word, payees))


def _called(word: str, payees: Sequence[str]) -> list[str]:
    """The payees whose name has a word."""
    return [name for name in payees if word in name.lower().split()]


_OF_AWARD = re.compile(
    r"\b(?:cost|value|price) of (?:this|the) (?:award|contract|lease|purchase)\b", re.IGNORECASE
)


def _firm_of(place: Sum) -> str | None:
    """ "the purchase of radios from Castle Optics Ltd at £x", "appoint Colne Research at a price of £x"."""
    told = place.words
    if _OF_AWARD.search(place.before):  # "… the contract to Quay Ltd. The cost of this award is £x."
        told = " ".join((*(b.text for b in place.near[-1:]), place.body))
    firms = {m["firm"] for m in pattern("parties", "firm").finditer(told)}
    if firms:
        return firms.pop() if len(firms) == 1 else None
    match = pattern("parties", "from_firm").search(place.own_before)
    return match["firm"] if match and not is_office(match["firm"]) and not is_funder(match["firm"]) else None
