"""Which sentences decide: those of minutes that a mark opens or that tell what was done, and a writer's."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from ..block import Block
from ..fields.language import SENTENCES, pattern, sought
from ..fields.outcome.said import outcome_in


def _pattern(name: str) -> re.Pattern[str]:
    return pattern("outcome", name, case=True)


DECIDES = _pattern("marked")
_SAID, _PUT_OFF = (sought("outcome", name, case=True) for name in ("said", "put_off"))
ROUTINE = sought("outcome", "formal")
# … and a report that was noted is business only where nothing in the minutes is marked as decided.
_NOTED = re.compile(r"The\s+(?:\w+\s+){1,3}(?:was|were)\s+noted\b(?!\s+for\s+information)")
_FOR_INFORMATION = re.compile(r"\bnoted\s+for\s+information\b", re.IGNORECASE)


_SPOKEN = re.compile(r"\b(?:RESOLVED|AGREED|APPROVED|DECIDED|NOTED|ENDORSED|REFUSED|DEFERRED)\b")


_OFFICES = ("Commissioner", "PCC", "PFCC", "DPCC", "Mayor")


def doing(blocks: Sequence[Block]) -> Callable[[Block], bool]:
    """What tells that a block of minutes which mark nothing decides: the verbs of who decides.

    That is "The Commissioner approved", or the initials of the commissioner where those present have theirs.
    """
    names = "|".join((*_OFFICES, *_initials(blocks[:40])))
    done = re.compile(_pattern("holder_did").pattern.replace("{names}", names))
    leads_in = re.compile(rf"(?:[Tt]he\s+)?(?:{names})(?:\s+(?:has|then|also))?\s*:")

    @cache  # asked for each block in every manner in which items may begin
    def tells(said: str) -> bool:
        return bool(done.search(said) or _PUT_OFF.search(said) or _NOTED.match(said))

    def decides(block: Block) -> bool:
        # "The Commissioner:" above a list, of which each item opens with its verb.
        led = block.kind == "item" and leads_in.fullmatch(block.lead)
        said = f"{block.lead.rstrip(': ')} {block.text}" if led else block.text
        return is_decided(block) or (tells(said) and not ROUTINE.search(block.text))

    return decides


_HOLDER = re.compile(
    r"(?<!Deputy )(?<!Assistant )\b(?:Police(?:, Fire)? and Crime )?Commissioner\b(?!['\u2019])"
)
_INITIALS = re.compile(
    r"\((?P<own>(?!PCC|PFCC|DPCC|OPCC)[A-Z]{2,4})\)|(?:^|\t)(?P<cell>(?!PCC|PFCC)[A-Z]{2,4})(?=\t|$)"
)


def _initials(present: Sequence[Block]) -> list[str]:
    """The initials of the commissioner among those present: "Police and Crime Commissioner Ann Bell (AB)"."""
    found = []
    for block in present:
        lines = [line.text for cell in block.cells for line in cell.lines]
        for told in (block.text, *lines) if block.cells else block.text.split(";"):
            if _HOLDER.search(told) and not re.search(r"\b(?:Chief|Officer|Office|Deputy)\b", told):
                found += [m["own"] or m["cell"] for m in _INITIALS.finditer(told)]
    return found[:1] if len(set(found)) == 1 else _who_opens(present)


_NAMED = re.compile(r"[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019-]+)+\s\((?P<own>[A-Z]{2,3})\)")


def _who_opens(blocks: Sequence[Block]) -> list[str]:
    """The initials of whoever is named first and opens the meeting, where nobody's office is printed."""
    named = [m["own"] for b in blocks if (m := _NAMED.fullmatch(b.text.strip()))]
    opened = re.compile(rf"{named[0]} (?:welcomed|opened|chaired)\b") if len(named) > 1 else None
    return named[:1] if opened and any(opened.match(b.text) for b in blocks) else []


def is_marked(block: Block) -> bool:
    """Whether a mark opens it, as "RESOLVED" does, or stands in it in capitals."""
    return _opens_marked(block.text)


@lru_cache(maxsize=1 << 14)  # asked for each block and cell in every manner in which items may begin
def _opens_marked(text: str) -> bool:
    opens = DECIDES.match(text) and not re.match(r"it\s+was\b", text, re.IGNORECASE)
    return bool(opens or _SPOKEN.search(text)) and not ROUTINE.search(text)


def is_decided(block: Block) -> bool:
    """Whether a mark opens it, or its sentence says that something was resolved or agreed."""
    return _says_decided(block.text)


@lru_cache(maxsize=1 << 14)
def _says_decided(text: str) -> bool:
    told = _SAID.search(text) and not _FOR_INFORMATION.search(text)
    return bool(DECIDES.match(text) or told) and not ROUTINE.search(text)


def deciding_sentence(item: Sequence[Block], told: set[str], decides: Callable[[Block], bool]) -> str:
    """The one sentence that decides, of a paragraph that tells what others said or agreed before; else ""."""
    prose = [b for b in item if b.text in told]
    if len(prose) != 1 or prose[0].cells or is_marked(prose[0]):
        return ""
    sentences = SENTENCES.split(prose[0].text)
    said = [text for text in sentences if decides(replace(prose[0], text=text))]
    others = any(_DECIDES_TOO.search(text) for text in sentences if text not in said)
    return said[0] if len(said) == 1 < len(sentences) and not others and outcome_in(said[0]) else ""


# "Tarn Club was awarded £900.", "He agreed to that at Fen End."
_DECIDES_TOO = re.compile(r"\u00a3|^(?:He|She|They)\s+(?:also\s+|did\s+)?(?:not\s+)?(?:approved|agreed?)\b")


# --- newsletters, whose writer decides ---------------------------------------------------------------------


def decides_first_person(sentence: str) -> bool:
    """Whether its writer tells a decision of their own, and none of an earlier year.

    >>> decides_first_person("This month I gave the go-ahead for it."), decides_first_person("I gave a talk.")
    (True, False)
    """
    told = _pattern("in_first_person").search(sentence) is not None
    return told and not pattern("outcome", "of_before").search(sentence)


def outcome_told(texts: Iterable[str], decides: Callable[[str], object] = outcome_in) -> dict[str, str]:
    """The sentence that tells what came of it, or the first of several that tell the same."""
    said = [sentence for text in texts for sentence in SENTENCES.split(text) if decides(sentence)]
    outcomes = set(map(outcome_in, said))
    return {"outcome": said[0]} if len(outcomes) == 1 and None not in outcomes else {}
