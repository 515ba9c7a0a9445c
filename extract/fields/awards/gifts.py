"""Whether the words beside a sum give it, and what it is where they only seem to."""

import re
from dataclasses import replace

from ...record import AmountRole
from ..language import pattern, sought
from ..money.labelled import comes_in
from ..money.organisations import is_funder
from ..money.payees import has_body_word
from ..money.readings import Reading, is_surely_given
from ..money.rows import column_sense
from ..money.sums import Sum

_BY_THEME = sought("awards", "by_theme")


def no_gift(reading: Reading) -> AmountRole | None:
    """What a sum beside words of giving is when nothing is given: the price of a contract, a loan."""
    place, party = reading.place, reading.party
    if place.in_table:
        return None
    before, after = place.own_before, place.own_after
    ended = pattern("awards", "ended").search(before) or pattern("awards", "ended_behind").match(after)
    if ended or pattern("awards", "noted").match(place.before):
        return "previous"
    whole = before != place.before and pattern("awards", "put_towards").fullmatch(before)
    if whole and pattern("awards", "whole_price").match(after):
        return "budget"
    if pattern("awards", "levied").search(place.before):
        return "precept"
    if pattern("awards", "our_authority").match(party.recipient or "") or _is_from_funder(party.recipient):
        return "income"
    if _is_bought(place) or _is_firms_price(reading):
        return "contract"
    listed = pattern("awards", "changes_below").search(place.block.lead)
    if listed and not has_body_word(party.recipient or ""):
        return "budget"
    if pattern("awards", "bought_there").match(party.recipient or ""):
        return "contract"
    gift = pattern("awards", "gift").search(place.words)
    if pattern("awards", "membership").search(place.words) and not gift:
        return "rate"
    if pattern("awards", "paid_out").search(before):
        return "budget"
    if pattern("awards", "kept").search(before):
        return "committed"
    if pattern("awards", "lent").search(place.before) or pattern("awards", "lent").match(after):
        return "context"
    pays = pattern("awards", "pays").search(place.words) and not gift
    if pays and pattern("awards", "supplied").match(party.purpose or ""):
        return "contract"
    return None if party.recipient else _to_no_one(reading)


def _to_no_one(reading: Reading) -> AmountRole | None:
    """What a sum is beside which nobody is named to be paid."""
    place, after = reading.place, reading.place.own_after
    if comes_in(place):
        return "income"
    if pattern("awards", "from_capital").match(after):
        return "committed"
    if pattern("awards", "our_share").match(after):
        return "budget"
    if pattern("awards", "scheme_rule").search(place.words) and place.qualifier == "up-to":
        return "limit"
    if pattern("awards", "pot").match(reading.party.purpose or "") or pattern("awards", "own_works").match(
        place.own_after
    ):
        return "budget"
    return None


def _is_from_funder(named: str | None) -> bool:
    """Whether what seems to name a body tells whose money it is: "Services, from the Home Office"."""
    whose = re.search(r"\bfrom\s+(?:the\s+)?(?P<who>[A-Z].+)$", named or "")
    return whose is not None and is_funder(whose["who"])


def _is_bought(place: Sum) -> bool:
    """Whether a contract is let at the sum, as the words before or right behind it say."""
    if pattern("awards", "bought_behind").match(place.own_after):
        return True
    before = place.own_before
    return bool(pattern("awards", "bought").search(before)) and not pattern("awards", "given_more").search(
        before
    )


def _is_firms_price(reading: Reading) -> bool:
    """Whether a value and a firm stand behind labels of their own, and no word near them gives."""
    place, party = reading.place, reading.party
    if party.frame != "labelled" or not pattern("parties", "firm").fullmatch(party.recipient or ""):
        return False
    near = " ".join([place.words, place.column, place.block.heading, *(b.text for b in place.near)])
    return not pattern("awards", "given_more").search(near) and not pattern("awards", "grant_noun").search(
        near
    )


def by_theme(readings: list[Reading]) -> list[Reading]:
    """Lines such as "Counselling £x" that share a sum out by theme pay no one: they are parts of it."""
    return [
        replace(r, sense="committed", faint=False, party=replace(r.party, recipient=None))
        if r.sense in {"give", "context", "committed"} and _is_by_theme(r)
        else r
        for r in readings
    ]


def _is_by_theme(reading: Reading) -> bool:
    """Whether it is a line below words that lead in to themes, and its label names no body."""
    place, party = reading.place, reading.party
    named = party.recipient and (party.frame != "label" or has_body_word(party.recipient))
    if place.in_table or named or len(place.body) > 100:
        return False
    for block in reversed(place.above):
        if "£" not in block.text or len(block.text) > 100 or block.text.endswith(":"):
            return bool(_BY_THEME.search(block.text))
    return False


def is_labelled_gift(place: Sum) -> bool:
    """Whether a label says that the sum is given: "Agreed £:" in an entry of a list."""
    return bool(place.column) and not place.in_table and column_sense(place) == "give"


def gives(reading: Reading) -> bool:
    """Whether words that name no one still give: a verb that decides, or a grant by name."""
    place = reading.place
    words = place.column if place.column else place.words
    if pattern("awards", "no_gift").search(place.own_before):
        return False
    if pattern("awards", "buys").match(place.own_after) and not pattern("awards", "grant_noun").search(words):
        return False
    if is_labelled_gift(place) or is_surely_given(reading):
        return True
    verbs, close = pattern("awards", "giving_verb"), pattern("awards", "deciding_close")
    named = pattern("awards", "grant_noun").search(words)
    return bool(
        named or verbs.search(place.words) or verbs.search(place.block.lead) or close.search(place.own_before)
    )
