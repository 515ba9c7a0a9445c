"""What a line of a list looks like, whatever it says: a title, a day, a label, prose; what it states so."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from ...block import Block
from ...fields.dates.dates import find_dates, is_day_alone
from ...fields.header.banners import is_banner
from ...fields.header.references import closing_reference, reference_beside
from ...fields.header.titles import split_heading
from ...fields.outcome.said import tells_outcome
from ...fields.signatures.signatories import is_office
from ...forms.headings import zone_of
from ...forms.vocabulary import is_set_off, opening_label
from ...outline.links import LINK, is_titled, without_link
from ..shapes import facts_in, is_badge, shape_of, tells_facts
from .again import labels_by_repeating
from .closings import heads_group, is_labelled_day, is_link, is_name
from .numbered_lines import NUMBER, may_be_title
from .openings import YEAR

Mark = tuple[str, ...]
"""Something that may repeat: the name of a kind of mark, and what it is: ("label", "cost")."""

Style = tuple[object, ...]


@dataclass(frozen=True)
class Look:
    """A line of a list.

    Attributes:
        text: Its words.
        kind: "title", "prose", "day", "number", "label:date", "fact:status", …; "furniture" repeats nothing.
        style: How it is set: its kind of block, level, weight and bullet.
        given: The title, day and reference that it states by its place.
        gap: Whether a space stands above it.
        marks: What of it may repeat.
    """

    text: str
    kind: str
    style: Style
    given: dict[str, str] = field(default_factory=dict)
    gap: bool = False
    marks: frozenset[Mark] = frozenset()

    @cached_property
    def tells(self) -> bool:
        """Whether it says what was decided."""
        return self.kind in ("fact:decision", "label:decision") or (tells_outcome(self.text))


def entries_of(looks: Sequence[Look], starts: Sequence[int]) -> list[Sequence[Look]]:
    """The lines of each entry that a cut at these places makes."""
    return [looks[a:b] for a, b in pairwise([*starts, len(looks)])]


def looks_of(blocks: Sequence[Block]) -> list[Look]:
    """The look of each block."""
    often = Counter(block.text for block in blocks)
    labels = labels_by_repeating(blocks)
    above = ["", *(block.text for block in blocks)]
    return [
        _ECHO if block.text == line else _look(block, often[block.text] > 2, block.text in labels)
        for block, line in zip(blocks, above, strict=False)
    ]


def _look(block: Block, again: bool, label: bool) -> Look:
    text = block.text.strip()
    kind, given = ("link", {}) if again and _leads(text) else _kind(block, text)
    if label and kind in ("title", "priced", "prose", "short", "zone", "banner"):
        kind, given = "label:again", {}
    first = block.pieces[0][1]
    bullet = "1" if block.marker[:1].isdigit() else block.marker
    style = (block.kind, block.level, first.kind, first.bold, bullet)
    marks = frozenset(_marks(block, text, kind, given, style, again)) if kind != "furniture" else frozenset()
    return Look(text, kind, style, given, first.gap, marks)


_LEADS = re.compile(r"(?:download|view|read|open|see|click)\b.{0,40}$", re.IGNORECASE)  # … to its paper
_PRICED = re.compile(r"\u00a3\d")
_ECHO = Look("", "furniture", ("paragraph", 0, "text", False, ""))  # a line that repeats the one above it
_SHORT = 40  # words of a line that may be more than prose


def _leads(text: str) -> bool:
    """Whether a line that comes again leads to the paper of each entry."""
    return bool(_LEADS.match(text) or LINK.fullmatch(text.rstrip(" .")))


def _kind(block: Block, text: str) -> tuple[str, dict[str, str]]:
    if block.zone == "furniture":
        return "furniture", {}
    if block.kind == "row":
        return f"row {len(block.cells)}", {}
    if is_day_alone(text):
        return "day", {"date": text}
    if is_badge(text):
        return "fact:decision", {}
    if tells_facts(block):
        own = dict(facts_in(block))
        return "fact:line", {name: own[name] for name in ("reference", "date") if name in own}
    label = opening_label(text)
    if label and (is_set_off(text, label) or is_labelled_day(block)):
        return _labelled(text, label.field, text[label.value :].strip())
    if is_link(text):
        title = without_link(text)
        return ("title", {"title": title}) if title != text and is_titled(title) else ("link", {})
    if (number := without_link(text)) != text and shape_of(number) == "reference":
        return "link", {"reference": number}
    if is_name(block) or heads_group(text) or re.fullmatch(YEAR, text):
        return "group", {}
    if block.kind == "heading" and zone_of(text):
        return "zone", {}
    words = len(text.split())
    if words <= 8 and (shape := shape_of(text)) and (shape != "decision" or text.endswith(".")):
        return f"fact:{shape}", {"reference": text} if shape == "reference" else {}
    kind, given = _opened(text) if words <= _SHORT else ("prose", {})
    names = kind in ("title", "short", "prose") and words <= _SHORT and (is_banner(text) or is_office(text))
    return ("banner", {}) if names else (kind, given)


def _labelled(text: str, name: str, value: str) -> tuple[str, dict[str, str]]:
    kind = f"label:{name}" + ("" if value else ":")
    if name == "date" and (days := find_dates(value)):
        return kind, {"date": days[0].text}
    if name == "title" and value:
        return kind, {"title": value} | titled(value)
    return kind, {name: value} if name == "reference" and value else {}


_BETWEEN = " \t\u2013\u2014-:|,("


def _opened(text: str) -> tuple[str, dict[str, str]]:
    """A line that opens or closes with a day or a number, a title, or prose."""
    days = [day for day in find_dates(text) if day.value]
    if days and days[0].start == 0:
        return "opens with day", {"date": days[0].text} | titled(text[days[0].end :].strip(_BETWEEN))
    number = NUMBER.match(text)
    if number and not text.endswith("."):
        return "number", {"reference": number["reference"]} | titled(number["rest"])
    if days and len(text) - days[-1].end <= 2:
        before = text[: days[-1].start].rstrip()
        parted = before.endswith(tuple(_BETWEEN))  # and not "… as at 30 June 2031"
        title = before.rstrip(_BETWEEN) if parted else text
        return "closes with day", {"date": days[-1].text} | titled("" if text.endswith(".") else title)
    if not may_be_title(text) or len(text.split()) > 20:
        opens = text.startswith("On ") and days and days[0].start == 3
        return "prose" if len(text.split()) > 4 else "short", {"date": days[0].text} if opens else {}
    if closing := closing_reference(text):
        alone = len(text[: closing[1]].split()) < 3  # "Reference KD/31/07"
        return "closes with number", {"reference": closing[0]} | ({} if alone else {"title": text})
    given = titled(text)
    if "reference" in given:
        return "closes with number", given
    return "priced" if _PRICED.search(text) else "title", given


_PARTED = re.compile(r":\s+|\s+[\u2013\u2014|-]\s+")


def titled(words: str) -> dict[str, str]:
    """The title that stands beside a day or a number, and the number or day that is set off from it."""
    if not may_be_title(words) or ". " in words:
        return {}
    if beside := reference_beside(words):
        reference, title = beside
        return {"reference": reference} | titled(title)
    days = [day for day in find_dates(words) if day.value and (day.start == 0 or len(words) - day.end <= 1)]
    if days and days[0].start == 0 and (opens := _PARTED.match(words, days[0].end)):
        return {"date": days[0].text} | titled(words[opens.end() :])
    title = words[: days[-1].start].rstrip() if days else ""
    if title and title.endswith(tuple(_BETWEEN)):
        return {"date": days[-1].text} | titled(title.rstrip(_BETWEEN))
    return {"title": words}


def given_by(entry: Sequence[Look]) -> dict[str, str]:
    """What an entry states by its place: the first title, day and number of its first lines."""
    given: dict[str, str] = {}
    labelled = any(look.kind == "label:title" for look in entry)
    for look in entry[:4]:
        if not look.kind.startswith("label:"):
            given = {
                name: words for name, words in look.given.items() if not labelled or name != "title"
            } | given
        if look.kind == "prose":
            break
    days = [look.given["date"] for look in entry if look.kind == "day"]
    if "date" not in given and len(days) == 1:
        given |= {"date": days[0]}
    reference, title = split_heading(given.get("title", ""))
    if reference and title and "reference" not in given:
        given |= {"reference": reference, "title": title}
    return given


_LABEL = re.compile(r"(?P<label>[A-Z][\w'/() -]{1,40}?)\s*[:\t]")


def _marks(
    block: Block, text: str, kind: str, given: dict[str, str], style: Style, again: bool
) -> Iterator[Mark]:
    if kind == "label:again":
        yield "label", text.casefold()
    elif label := opening_label(text) if kind.startswith("label:") else None:
        yield "label", text[: label.end].casefold().strip(" :")
    elif block.kind == "row":
        yield "label", block.cells[0].text.casefold().strip()[:40]
    elif match := _LABEL.match(text):
        yield "label", match["label"].casefold()
    if again:
        yield "text", text.casefold()
    yield from ((name,) for name in given)
    if not kind.startswith(("label:", "row ")) and kind not in ("group", "zone", "short"):
        yield "kind", kind
    if block.kind != "paragraph" or style[3] or style[4]:
        yield "style", *map(str, style)
