"""Entries that a list prints as one small form each: the same labels come again, whatever they are called."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..block import Block
from ..fields.checklist.answers import asks_of_preparation
from ..fields.dates.dates import find_dates
from ..fields.header.titles import split_heading
from ..fields.outcome.said import outcome_in
from ..forms.headings import zone_of
from ..forms.vocabulary import opening_label, plain
from ..outline.outline import cell_blocks
from .cuts.numbered_lines import may_be_title
from .cuts.openings import Cut, with_labels_above

_TRIED = 40  # labels that may open the forms
_SHARED = 3  # labels that each of the forms has
_LABEL = re.compile(r"(?P<name>[A-Z][^:£\t]{1,45}):(?:\s+(?P<value>\S.*)|\s*)$")
_BARE = re.compile(r"[A-Z][^\d£.:;,]{1,41}\.?")
_DECIDED = re.compile(
    r"\b(?:decisions?|decided|outcome|result|verdict|approved|agreed|awarded|award|granted|given|"
    r"determination)\b"
)
_SUM = re.compile(r"\W*(?:(?:up to )?£?\s?[\d,.]+\s?[km]?|nil|none|n/?a|not awarded)?\W*", re.IGNORECASE)
_OFFICER = r"(?!.*\b(?:officer|contact|author|type|role|address|value|cost|amount|date|maker)\b)"
# What labels ask for, each under the name by which it is read, the first that fits label and value.
_KINDS = {
    "Decision maker": r"\b(?:decision|decided|approved|taken|made|agreed|authorised) by$|\bmaker$",
    "Date of decision": r"^when$|\b(?:date|when)\b.*\b(?:deci|sign|agree|approv|award)|"
    r"\b(?:decided|agreed|approved|signed|made|taken)(?: (?:on|off))?$",
    "Reference no": r"^(?!.*\b(?:phone|telephone|charity|company|page|account|contact|crime)\b)"
    r"(?:.*\b)?(?:ref(?:erence)?|number|nr|no|id)$",
    "Amount requested": r"\b(?:request(?:ed)?|sought|ask(?:ed|s)?|bid|applied|applying|application|wanted)\b",
    "Amount awarded": r"\b(?:award(?:ed)?|given|granted|grant|approved|agreed|offer(?:ed)?|gets?)\b",
    "Decision": _DECIDED.pattern,
    "Conditions": r"\b(?:terms|conditions?)\b",
    "Project title": rf"^{_OFFICER}.*\b(?:title|project|scheme|initiative|activity|proposal|"
    r"what (?:\w+ )*for|purpose|idea)\b|^for$",
    "Applicant": rf"^{_OFFICER}.*\b(?:applicants?|organi[sz]ation|group|recipient|provider|body|bidder|"
    r"grantee|who|charity|club|name)\b|^from$",
}
_KNOWN = {kind: re.compile(words) for kind, words in _KINDS.items()}


_OWN_NUMBER = re.compile(r"(?<=[a-z.])\s+(?P<number>\d{1,4})$")


@dataclass(frozen=True, slots=True)
class _Line:
    """A label of a form, its value, and where the two stand."""

    at: int
    label: str
    value: str

    @property
    def name(self) -> str:
        """The label's words, without a number of the form's own: "No. 1", "No. 2"."""
        return plain(_OWN_NUMBER.sub("", self.label) or self.label)

    @property
    def number(self) -> str:
        """The number of the form in its label."""
        return match["number"] if (match := _OWN_NUMBER.search(self.label)) else ""


def cuts_by_cards(blocks: Sequence[Block]) -> Iterator[Cut]:
    """Entries that open where the first of the labels that come again does.

    Each has a decision under a label of its own, so that the grants of one notice are none.
    """
    for alone in (frozenset[str](), _labels_alone(blocks)):
        lines = [line for at in range(len(blocks)) for line in _lines_at(blocks, at, alone)]
        often = Counter(line.name for line in lines)
        labels = frozenset(name for name in often if often[name] > 1)
        for name in [name for name in often if name in labels][:_TRIED]:
            cards = _opened_by(lines, name)
            if _are_alike(cards) and _are_small(blocks, cards):
                cards = [[line for line in card if line.name in labels] for card in cards]
                opened = tuple(with_labels_above(blocks, [card[0].at for card in cards]))
                idle = _behind_the_last(blocks, [card[-1].at for card in cards], opened)
                given = tuple(_given(blocks[at], card) for at, card in zip(opened, cards, strict=True))
                named = all(map(_is_bid, cards))
                yield Cut(opened, given, labelled=True, named=named, idle=idle, cards=labels)
                return


def _opened_by(lines: Sequence[_Line], name: str) -> list[list[_Line]]:
    """The forms that this label opens; what stands above the first is of none."""
    cards: list[list[_Line]] = []
    for line in lines:
        if line.name == name:
            cards.append([])
        if cards:
            cards[-1].append(line)
    return cards


def _behind_the_last(blocks: Sequence[Block], lasts: Sequence[int], starts: Sequence[int]) -> frozenset[int]:
    """What the page says below its last form, where all others end with their last value."""
    ends = [last + 1 + (blocks[last].kind == "heading") for last in lasts]
    return frozenset(range(ends[-1], len(blocks))) if ends[:-1] == list(starts[1:]) else frozenset()


def _labels_alone(blocks: Sequence[Block]) -> frozenset[str]:
    """The lines that come again with ever other lines above them, where a value stands below its label."""
    around: dict[str, list[tuple[str, str]]] = {}
    for before, block, behind in zip(blocks, blocks[1:], [*blocks[2:], *blocks[:1]], strict=False):
        text = block.text
        if _may_label(block) and len(text.split()) <= 5 and _BARE.fullmatch(text):
            around.setdefault(plain(text), []).append((plain(before.text), plain(behind.text)))
    most = max(map(len, around.values()), default=0)
    again = {name: found for name, found in around.items() if len(found) > 1 and 4 * len(found) > 3 * most}
    return frozenset(
        name
        for name, found in again.items()
        if (len({before for before, _ in found}) > 1 or opening_label(f"{name.capitalize()}:"))
        and not all(before in again and behind in again for before, behind in found)  # "Approved"
    )


def _lines_at(blocks: Sequence[Block], at: int, alone: frozenset[str]) -> list[_Line]:
    """The labels that stand here: first cells of pairs, words before a colon, a line over its value.

    `alone`: the labels that have no colon and stand above their values.
    """
    block = blocks[at]
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    pairs: list[tuple[str, str]] = []
    if block.kind == "row":
        words = [" ".join(c.text.split()) for c in block.cells]
        pairs = [(words[n], words[n + 1]) for n in range(0, len(words) - 1, 2)] if len(words) % 2 == 0 else []
    elif match := _LABEL.match(block.text):
        pairs = [(match["name"], match["value"] or "")]
    elif (
        below is not None
        and _may_label(block)
        and (plain(block.text) in alone or (block.kind == "heading" and below.kind == "paragraph"))
    ):
        pairs = [(block.text, "" if plain(below.text) in alone else below.text)]
    return [
        _Line(at, label.rstrip(" :."), value)
        for label, value in pairs
        if re.match(r"[A-Z]", label) and len(label.split()) <= (3 if label.endswith(".") else 7)
    ]


def _may_label(block: Block) -> bool:
    """Whether a line may be a label, that of a decision or its conditions too, and heads no section."""
    known = zone_of(block.text) in (None, "decision", "conditions")
    return block.kind in ("paragraph", "heading") and not block.marker and known


def _are_alike(cards: Sequence[Sequence[_Line]]) -> bool:
    """Whether nearly all forms have the same labels, once each, and say what was decided."""
    names = [[line.name for line in card] for card in cards]
    shared = set(names[0]).intersection(*names[1:])
    once = sum(len(own) == len(set(own)) for own in names)
    decided = sum(any(map(_decides, card)) for card in cards)
    return len(shared) >= _SHARED and once >= len(cards) - 1 and decided >= len(cards) - len(cards) // 4


def _is_bid(card: Sequence[_Line]) -> bool:
    """Whether a form says who asked for how much, or what for, and what was decided."""
    kinds = {_kind(line.label, line.value) for line in card}
    return "Amount requested" in kinds and bool(kinds & {"Applicant", "Project title"})


def _are_small(blocks: Sequence[Block], cards: Sequence[Sequence[_Line]]) -> bool:
    """Whether the forms are little more than labels and values, and no papers of several sections."""
    labels = {line.at for card in cards for line in card}
    span = range(min(labels), max(labels) + 1)
    labels |= {at for at in span[:-1] if blocks[at].kind == "heading" and _is_short_value(blocks[at + 1])}
    below = {at + 1 for at in labels if blocks[at].kind != "row" and not _LABEL.match(blocks[at].text)}
    return 3 * len(labels | below) > 2 * len(span)


def _is_short_value(block: Block) -> bool:
    """Whether the paragraph under a heading is no more than a form's value."""
    return block.kind == "paragraph" and len(block.text.split()) <= _SHORT


_SHORT = 25  # words


def _decides(line: _Line) -> bool:
    """Whether a label asks what was decided, and not when or by whom; "Date of award" tells it."""
    kind = _kind(line.label, line.value)
    when_or_who = kind == "Decision maker" or (kind == "Date of decision" and "award" not in line.name)
    return _DECIDED.search(line.name) is not None and not when_or_who


def _given(first: Block, card: Sequence[_Line]) -> dict[str, str]:
    """The number of a form and its title: the project's, else who asks for it, else the heading's."""
    told: dict[str, str] = {}
    for line in card:
        told.setdefault(_kind(line.label, line.value), line.value)
    number, name = split_heading(first.text) if first.kind == "heading" else (None, "")
    given = {
        "reference": told.get("Reference no") or number or card[0].number,
        "title": told.get("Project title") or told.get("Applicant") or name or _titled(card[0]),
    }
    return {name: words for name, words in given.items() if words}


def _titled(first: _Line) -> str:
    """The title that stands behind the number of a form: "No. 1: Boats"."""
    return first.value if first.number and may_be_title(first.value) else ""


def _kind(label: str, value: str) -> str:
    """What a label asks for, by its words and by what stands behind it; "" where these do not tell."""
    days = find_dates(value)
    is_day = len(days) == 1 and days[0].end - days[0].start >= len(value) - 6
    fits = {
        "Decision maker": bool(value) and not days,
        "Date of decision": is_day,
        "Reference no": len(value.split()) <= 3 and re.search(r"\d", value) is not None and "£" not in value,
        "Amount requested": _SUM.fullmatch(value) is not None,
        "Amount awarded": _SUM.fullmatch(value) is not None,
        "Decision": outcome_in(value) is not None,
        "Conditions": True,
        "Project title": may_be_title(value) and "£" not in value,
        "Applicant": may_be_title(value) and "£" not in value,
    }
    name = plain(label)
    return next((kind for kind, words in _KNOWN.items() if fits[kind] and words.search(name)), "")


def _read_as(line: _Line) -> str:
    """The label by which a line is read; that of a day is kept where every field knows it."""
    kind = _kind(line.label, line.value)
    label = opening_label(f"{line.label}:") if kind == "Date of decision" else None
    return line.label if label and label.field == "date" else kind or line.label


def _is_checked(line: _Line) -> bool:
    """Whether a line is a question of the form's checklist, which asks nothing of the entry itself."""
    return line.label.endswith("?") and asks_of_preparation(line.label)


def card_blocks(blocks: Sequence[Block], labels: frozenset[str]) -> list[Block]:
    """The lines of a form behind these labels as labels that every field knows, each above its value."""
    made: list[Block] = []
    for at, block in enumerate(blocks):
        lines = _lines_at(blocks, at, labels)
        if not labels.intersection(line.name for line in lines) or any(map(_is_checked, lines)):
            made.append(block)
        elif block.kind == "row":
            for number, line in enumerate(lines):
                label, value = block.cells[2 * number : 2 * number + 2]
                head = tuple((0, printed) for printed in label.lines[:1]) or block.pieces[:1]
                made.append(Block(f"{_read_as(line)}:", "paragraph", head))
                made += cell_blocks(value)
        elif block.text.startswith(f"{(kind := _read_as(lines[0]))}:"):
            made.append(block)
        else:
            made.append(Block(f"{kind}:", "paragraph", block.pieces[:1]))
            if lines[0].value and block.text.endswith(lines[0].value):
                made.append(block.behind(len(block.text) - len(lines[0].value)))
    return made
