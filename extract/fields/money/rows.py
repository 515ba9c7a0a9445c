"""What a table says of the sums in its rows: the role by heading, the recipient and purpose by column."""

import re
from decimal import Decimal
from functools import cache, lru_cache

from ...record import AmountRole
from ..awards.gift_titles import gift_in
from ..language import pattern
from ..word_lists import vocabulary
from .number import read_figures
from .organisations import is_funder, is_office, name_at
from .parties import Party, find_party
from .payees import body_and_rest, has_body_word
from .sums import Sum, once_a_row, once_a_sum

# Before the name in a cell.
_SUM_OR_FIGURE = re.compile(r"£\s?\d|^\(?[\d,.]+\)?$")
_WORDED = re.compile(r"[A-Za-z]{2}")
_BULLET = re.compile(r"^(?:[-\u2013\u2014\u2022\u25cf\u25aa\u25e6\u00b7*>]|\d{1,2}[.)])\s+(?=\D)")


@cache
def _column(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("rows")["columns"][name], re.IGNORECASE)


@cache
def _roles() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["means"], re.compile(row["pattern"], re.IGNORECASE)) for row in vocabulary("rows")["roles"]
    )


@cache
def row_pattern(name: str) -> re.Pattern[str]:
    """The words of rows and headings that are known by this name in rows.toml."""
    return re.compile(vocabulary("rows")["rows"][name], re.IGNORECASE)


def is_column(heading: str, sort: str) -> bool:
    """Whether a heading or label is of a sort: "recipient", "purpose" or "outcome"."""
    return bool(_column(sort).search(heading))


@once_a_sum
def column_sense(place: Sum) -> AmountRole | str | None:
    """What the heading of its column says that a sum is; "give" for money given, None for nothing."""
    return heading_sense(place.row if form_recipient(place) else place.column)


def heading_sense(heading: str) -> AmountRole | str | None:
    """What a heading says of the sums under it; "give" for money given, None for nothing."""
    return next(iter(_meanings(_UNIT.sub(" ", heading))), None)


@once_a_sum
def is_sort_of_bid(place: Sum) -> bool:
    """Whether it tells what bids of a sort may come to: "Stream: Small (£250 to £2,500)"."""
    above = place.above[-1].text if place.above else ""
    label = re.match(r"([A-Z][^:£]{2,30}):", above if above.endswith(":") else place.body)
    return label is not None and next(iter(_meanings(label[1])), "") == "limit"


def asked_behind(place: Sum) -> bool:
    """Whether its cell says that it is only asked for: "£7,000 requested"."""
    return bool(pattern("rows", "asked_behind").match(place.body[place.end :]))


_UNIT = re.compile(r"\(?£[^\s)]*\)?")


@lru_cache(maxsize=4096)  # the sums of a column share its heading
def _meanings(heading: str) -> tuple[str, ...]:
    """Everything that a heading may say of the sums below it, the likeliest first."""
    return tuple(means for means, pattern in _roles() if pattern.search(heading))


def form_recipient(place: Sum) -> str | None:
    """Who the form of two columns is about: the cell beside "Recipient"; None in any other table."""
    return _told_beside(place) if place.in_table else None


@once_a_row
def _told_beside(place: Sum) -> str | None:
    table = place.block.table
    if table is None or any(len(row) > 2 for row in table.rows):
        return None
    for row in table.rows:
        told = [" ".join(cell.text.split()) for cell in row]
        named = len(told) == 2 and row_pattern("who").fullmatch(told[0]) and re.match(r"[A-Z0-9]", told[1])
        if named and not row_pattern("label").search(told[1]) and not row_pattern("money").search(told[1]):
            return told[1]
    return None


@once_a_sum
def row_refused(place: Sum) -> bool:
    """Whether another cell of the row says that the application was refused, put off or withdrawn.

    A sum that stands under "Awarded" was given all the same, whatever the notes say was not supported.
    """
    if place.value > 0 and row_pattern("awarded").search(place.column):
        return False
    own = _own_cell(place)
    return any(i != own for i in _refusals(place))


@once_a_row
def _refusals(place: Sum) -> list[int]:
    """Which cells of the row say so."""
    return [i for i, text in enumerate(cells_of(place)) if len(text) < 60 and is_refusal(text)]


@lru_cache(maxsize=4096)  # the sums of a row share its cells
def is_refusal(words: str) -> bool:
    """Whether a heading or cell says that what it stands for was refused, put off or withdrawn."""
    return bool(row_pattern("refused").search(words))


def is_sale_table(place: Sum) -> bool:
    """Whether the sums of its column are what lots may bring in: "Lot | Item | Estimate"."""
    if not row_pattern("estimate").fullmatch(place.column):
        return False
    told = f"{place.block.heading} {place.block.lead}"
    return any(row_pattern("lot").fullmatch(head) for head in headings(place)) or bool(
        row_pattern("sale").search(told)
    )


@once_a_sum
def is_share_table(place: Sum) -> bool:
    """Whether the rows of the table are those who pay, not those who are paid: "Source | Amount"."""
    if not place.in_table:
        return False
    heads = headings(place)
    first = heads[0] if heads else ""
    shares = row_pattern("partner").fullmatch(first) and _is_headed_by_shares(place)
    return bool(row_pattern("source").fullmatch(first) or shares or is_shared_by_forces(place))


def is_shared_by_forces(place: Sum) -> bool:
    """Whether the rows of the table are the forces that share a cost, as a head or its lead-in says."""
    heads = headings(place) if place.in_table else []
    if not heads or not row_pattern("force").fullmatch(heads[0]):
        return False
    return _is_headed_by_shares(place) or row_pattern("shared").search(place.block.lead) is not None


def _is_headed_by_shares(place: Sum) -> bool:
    """Whether the head of its column speaks of shares, or that of another behind the first opens so."""
    share = row_pattern("share")
    return share.search(place.column) is not None or any(map(share.match, headings(place)[1:]))


def is_source_split(place: Sum) -> bool:
    """Whether the table splits a grant by what it is paid from: "paid from two sources, as follows:"."""
    return place.in_table and _names_sources(place.block.lead)


@lru_cache(maxsize=64)  # the sums of a table share its lead-in
def _names_sources(lead: str) -> bool:
    return bool(row_pattern("paid_from").search(lead))


def is_uplift_table(place: Sum) -> bool:
    """Whether another column of the table is headed as an increase."""
    return any(row_pattern("uplift").search(h) for h in headings(place) if h != place.column)


@once_a_row
def is_overspent(place: Sum) -> bool:
    """Whether its row forecasts or spends more than its budget, so that the variance saves nothing."""
    told: dict[str, Decimal] = {}
    for head, cell in zip(headings(place), cells_of(place), strict=False):
        for sort in ("planned", "spent"):
            if row_pattern(sort).search(head) and re.fullmatch(r"£?[\d,]+(?:\.\d+)?[km]?", cell):
                told.setdefault(sort, read_figures(re.sub(r"[£km]", "", cell))[0])
    return len(told) == 2 and told["spent"] > told["planned"]


@once_a_row
def is_variation_table(place: Sum) -> bool:
    """Whether the columns change a budget line by line: "Approved | Virement | Revised".

    A table of grants that change is none: its heads speak of grants or of who gets them.
    """
    heads = " | ".join(headings(place)) if place.in_table else ""
    parts = ("budgeted", "changed", "revised")
    granted = row_pattern("granted").search(heads) or _column("grantee").search(heads)
    return all(row_pattern(part).search(heads) for part in parts) and not granted


def row_agreed(place: Sum) -> bool:
    """Whether a cell under "Decision" or "Outcome" says that the row was approved as it was asked for."""
    heads = headings(place)
    return any(
        _column("outcome").search(head)
        and row_pattern("agreed").search(cell)
        and not row_pattern("agreed_less").search(cell)
        for head, cell in zip(heads, cells_of(place), strict=False)
    )


def in_outcome(place: Sum) -> bool:
    """Whether a sum stands under "Outcome" among words that turn nothing down: "Cut to £3,000"."""
    own = _own_cell(place)
    if own is None or not _column("outcome").search(place.column):
        return False
    cell = cells_of(place)[own]
    return bool(_WORDED.search(re.sub(r"£[\d,.]+\w*", "", cell))) and not is_refusal(cell)


def _tells_outcome(head: str, cell: str) -> bool:
    """Whether a cell under "Outcome" says what came of its row: "Approved in part", "Deferred to May"."""
    said = row_pattern("agreed").match(cell) or row_pattern("refused").match(cell)
    return said is not None and _column("outcome").search(head) is not None


def is_bare(heading: str) -> bool:
    """Whether a heading says nothing of what the sums under it are: "Total", "2025/26 £"."""
    return bool(row_pattern("bare").fullmatch(heading))


def has_column(place: Sum, sense: str) -> bool:
    """Whether another column of the table is headed as this sense, and holds no mere word: "Approved"."""
    heads = headings(place)
    worded = [bool(row_pattern("outcome_word").fullmatch(cell)) for cell in cells_of(place)] + [False] * len(
        heads
    )
    return any(
        sense in _meanings(h) for h, w in zip(heads, worded, strict=False) if h != place.column and not w
    )


@once_a_sum
def row_party(place: Sum) -> Party:
    """The recipient and purpose of a sum in a table: from columns so headed, else its first cells."""
    cells, heads, own = cells_of(place), headings(place), _own_cell(place)
    if own is not None and re.search(r"[a-z]{3}.*[a-z]{3}", re.sub(r"£[\d,.]+\w*", "", cells[own])):
        inside = find_party(place)
        if inside.recipient:
            return inside
    if place.total or is_share_table(place):
        return Party()
    if form_recipient(place):
        return Party(form_recipient(place), None, "row")
    recipient = purpose = None
    for number, text in enumerate(cells):
        head = heads[number] if number < len(heads) else ""
        if number == own or not text or not _WORDED.search(text):
            continue
        if recipient is None and _column("recipient").search(head):
            recipient = text
        elif purpose is None and _column("purpose").search(head) and not _tells_outcome(head, text):
            purpose = text
    if recipient and purpose is None and (parted := body_and_rest(recipient.replace(": ", " – ", 1))):
        recipient, purpose = parted  # "Quay Lamps – lamps for the pier" under "Organisation and project"
    if recipient is None:
        recipient, purpose = _by_place(place, cells, heads, own, purpose)
    purpose = purpose or _grant_named(place)
    if recipient and (is_office(recipient) or is_funder(recipient)):
        recipient = None
    named = recipient or ""
    no_body = pattern("parties", "not_recipient").match(named) or row_pattern("label").match(named)
    if recipient and no_body:
        recipient, purpose = None, purpose or recipient
    if purpose and (
        row_pattern("only_sum").fullmatch(purpose)
        or row_pattern("says_money").fullmatch(purpose)
        or row_pattern("says_stage").fullmatch(purpose)
    ):
        purpose = None
    return Party(recipient, purpose, "row" if recipient else "")


def _grant_named(place: Sum) -> str | None:
    """What heads a sum's column where each of several grants has one: "Hate Crime Grant £ per annum"."""
    named = {head: row_pattern("grant_column").fullmatch(head) for head in headings(place)}
    own = named.get(place.column)
    return own["what"] if own and sum(map(bool, named.values())) > 1 else None


def _by_place(
    place: Sum, cells: list[str], heads: list[str], own: int | None, purpose: str | None
) -> tuple[str | None, str | None]:
    """Without a heading that names it, the first cell is a recipient when its own words say it is a body."""
    first = next((i for i, t in enumerate(cells) if i != own and _WORDED.search(t)), None)
    if first is None:
        return None, purpose
    text = cells[first]
    if first < len(heads) and _column("purpose").search(heads[first]):
        named = body_and_rest(text)
        return named if named and has_body_word(named[0]) else (None, purpose)
    if any(is_office(word) for word in re.findall(r"\b[A-Z]{3,5}\b", text)):
        return None, text
    told = re.search(
        r"\b(?:grant|funding|award|donation|contribution)s? (?:to|for) (?:the )?", text, re.IGNORECASE
    )
    paid = name_at(text, told.end()) if told else None
    if paid and paid.end >= len(text) - 1:
        return paid.text, purpose
    if given := gift_in(text):
        return given.recipient, given.purpose or purpose
    parts = re.split(r"\s+[–—-]\s+|:\s+", text, maxsplit=1)
    name = name_at(parts[0], 0)
    listed = any(pattern("parties", name).search(place.block.lead) for name in ("giving", "lead_gives"))
    listed = listed or row_pattern("grants_to").search(place.block.heading) is not None
    if name and name.end >= len(parts[0]) - 1 and (listed or has_body_word(name.text)):
        after = next(
            (
                t
                for i, t in enumerate(cells)
                if i > first
                and i != own
                and re.search(r"[a-z]{3}", t)
                and not _tells_outcome(heads[i] if i < len(heads) else "", t)
            ),
            None,
        )
        return parts[0], purpose or (parts[1] if len(parts) > 1 else after)
    return None, purpose or text


def fund_beside(place: Sum) -> str | None:
    """What the row's cell says that is headed "Fund"; None in a table without such a column."""
    if not place.in_table:
        return None
    named = (
        text for head, text in zip(headings(place), cells_of(place), strict=False) if is_column(head, "fund")
    )
    return next((text for text in named if _WORDED.search(text)), None)


@once_a_row
def headings(place: Sum) -> list[str]:
    """The words over each cell of the row, by its place in the row."""
    table = place.block.table
    if not table:
        return []
    columns: dict[int, str] = {}
    for row in table.rows:
        filled = [c for c in row if c.text.strip()]
        if any(_SUM_OR_FIGURE.search(c.text.strip()) for c in filled):
            break
        for cell in filled:
            for column in range(cell.column, cell.column + max(cell.span, 1)):
                columns[column] = " ".join((columns.get(column, "") + " " + cell.text).split())
        if row == place.block.cells:
            break
    above = place.table_row.heads
    first = bool(table.rows) and table.rows[0] == place.block.cells
    if first or not any(columns.values()):
        return [above[c.column] if c.column < len(above) else "" for c in place.block.cells if above]
    return [columns.get(cell.column, "") for cell in place.block.cells]


@once_a_row
def cells_of(place: Sum) -> list[str]:
    """The words of each cell of its row, without list marks."""
    return [_BULLET.sub("", " ".join(cell.text.split())) for cell in place.block.cells]


@once_a_sum
def _own_cell(place: Sum) -> int | None:
    """Which cell of the row holds the sum."""
    at = 0
    for number, text in enumerate(cells_of(place)):
        start = place.block.text.find(text, at) if text else -1
        if start >= 0:
            at = start + len(text)
            if start <= place.start + place.shift < at:
                return number
    return None
