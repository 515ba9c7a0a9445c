"""Newsletters: their part that is headed as decisions, or the stories in which their writer decides."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..block import Block, Part
from ..fields.header.references import REFERENCE, reference_beside
from ..fields.language import SENTENCES
from ..fields.outcome.said import tells_outcome
from ..fields.signatures.signatories import is_person
from ..outline.marks import MONTHS
from ..outline.zones import place
from .cuts.vetoes import names_a_list
from .deciding import decides_first_person, doing, outcome_told
from .run_in_titles import SUBJECT, opening_title
from .shapes import facts_closing, recorded_facts, with_labels

_NEWSLETTER = re.compile(
    r"\b(?:e-?)?news(?:letter|flash|sheet)s?\b|\bnews from\b|\bbulletin\b|\bissue\s+(?:no\.?\s*)?\d+|"
    r"\bedition\b|\bmagazine\b|\bview this e-?mail\b|^update from\b|\bround-?up\b|\bin this issue\b",
    re.IGNORECASE,
)
_WHEN = (
    rf"(?:this|last|the|past|each|month|quarter|week|autumn|winter|spring|summer|issue|edition|{MONTHS}|"
    r"(?:19|20)\d\d|of|in|since|for|my|our|been|have|has|i|we)"
)
HEADED = re.compile(
    rf"(?:(?:the|my|our|key|recent|latest|new|some|pcc|commissioner|{MONTHS})(?:['\u2019]s)?\s+)*"
    r"(?:decisions|decision(?=\s))"
    r"(?:\s+(?:corner|taken|made|signed|published|watch|notices?|in brief|round-?up|digest|by the "
    rf"(?:pcc|commissioner)|{_WHEN}))*"
    rf"|what\s+(?:i|we|the commissioner|the pcc)(?:['\u2019]ve|\s+ha(?:ve|s))?\s+"
    rf"(?:(?:also\s+)?decided|signed(?:\s+off)?|agreed(?:\s+to)?|approved)(?:\s+{_WHEN})*",
    re.IGNORECASE,
)
"""What heads the decisions of a month or an office, fully matched: "Decisions in June"."""


def is_newsletter(blocks: Sequence[Block]) -> bool:
    """Whether the lines at the top are a newsletter's, and of no list."""
    top = [b.text for b in blocks[:6] if len(b.text) < 200]
    return any(map(_NEWSLETTER.search, top)) and not names_a_list(blocks[:2])


def decisions_inside(blocks: Sequence[Block]) -> range | None:
    """Where a newsletter tells its decisions, from their heading to the next story; None where nowhere."""
    if not is_newsletter(blocks):
        return None
    heads = (
        at
        for at, b in enumerate(blocks)
        if at > 1 and not b.cells and not b.marker and HEADED.fullmatch(b.text.strip(" :"))
    )
    head = next((at for at in heads if at + 2 < len(blocks)), None)
    if head is None:
        return None
    end = _end(blocks, head)
    others = [b for at, b in enumerate(blocks) if b.kind == "heading" and at not in range(head, end)]
    return range(head, end) if len(others) > 1 else None


def _end(blocks: Sequence[Block], head: int) -> int:
    """Behind the headings below this one; of headings set like it, behind the last over a decision."""
    level = blocks[head].level if blocks[head].kind == "heading" else 0
    below = [at for at in range(head + 1, len(blocks)) if blocks[at].kind == "heading"]
    if end := _next_alike(blocks, head, below):
        return end
    first = below[0] if below else len(blocks)
    if rows := [at for at in range(head + 1, first) if blocks[at].cells]:
        return next(
            (at for at in range(rows[0], first) if blocks[at].table is not blocks[rows[0]].table), first
        )
    deeper = bool(below) and blocks[below[0]].level > level > 0
    for at, end in pairwise([*below, len(blocks)]):
        own = blocks[at].level > level > 0
        alike = not deeper and below[0] <= head + 2 and any(map(_decides, blocks[at + 1 : end]))
        if not own and not alike:
            return at
    return len(blocks)


def _next_alike(blocks: Sequence[Block], head: int, below: Sequence[int]) -> int | None:
    """The next heading set like this one, where those between are set in another way and decide."""
    alike = next((at for at in below if blocks[at].level == blocks[head].level), len(blocks))
    between = [at for at in below if at < alike]
    if len(between) < 2 or between[0] > head + 2 or len({blocks[at].level for at in between}) > 1:
        return None
    deciding = [a for a, b in pairwise([*between, alike]) if any(map(_decides, blocks[a + 1 : b]))]
    return alike if 2 * len(deciding) > len(between) and alike < len(blocks) else None


def _decides(block: Block) -> bool:
    return tells_outcome(block.text) or decides_first_person(block.text)


def told_parts(blocks: Sequence[Block], part: range) -> list[Part]:
    """The decisions of a newsletter that headings title, or of which each is a bullet."""
    inside = [at for at in part if at > part.start]
    starts = [at for at in inside if blocks[at].kind == "heading"]
    titles = {at: blocks[at].text.strip(" :") for at in starts}
    if len(starts) < 2:
        starts = [at for at in inside if blocks[at].kind == "item" and blocks[at].level == 0]
        opens = ((at, opening_title(blocks[at].text) or SUBJECT.match(blocks[at].text)) for at in starts)
        titles = {at: match["title"] for at, match in opens if match}
    if len(starts) < 2 or len(titles) < len(starts):
        return []
    return _parts(blocks, list(pairwise([*starts, part.stop])), titles)


def story_parts(blocks: Sequence[Block]) -> list[Part]:
    """The stories of a newsletter in which its writer decides, where no heading gathers them."""
    headed = any(b.kind == "heading" and HEADED.fullmatch(b.text.strip(" :")) for b in blocks)
    spans = _deciding_stories(blocks) if is_newsletter(blocks) and not headed else []
    return _parts(blocks, spans, {at: blocks[at].text.strip(" :") for at, _ in spans})


_PROMISE = re.compile(
    r"\bdecisions\s+(?:(?:that|which)\s+)?(?:I|we|the (?:commissioner|pcc))(?:['\u2019]ve|\s+ha(?:ve|s))?\s+"
    r"(?:taken?|took|made|signed)\b|\b(?:what|which)\s+I\s+(?:have\s+)?decided\b"
    r"|\bwhat\s+the\s+[^.;:]{3,90}?\s+(?:has|have)\s+(?:decided|agreed|approved)\b",
    re.IGNORECASE,
)
_FEWEST = 2


def _deciding_stories(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Where each story that decides begins and ends; none where no words before them promise decisions.

    A story is a heading and what it heads; those that decide nothing are news, and no records. Where stories
    close with who decided and when, or with the decision's number, these are the ones that decide.
    """
    heads = [at for at, b in enumerate(blocks) if b.kind == "heading" and at]
    stories = [(at, end) for at, end in pairwise([*heads, len(blocks)]) if end - at > 1]
    facts = {(at, end): [recorded_facts(b) for b in blocks[at + 2 : end]] for at, end in stories}
    recorded = [story for story, told in facts.items() if any(told)]
    if len(recorded) >= _FEWEST and any(len(told) > 1 for story in recorded for told in facts[story]):
        return recorded
    decides = doing(blocks)

    def tells(block: Block) -> bool:
        own = any(map(decides_first_person, SENTENCES.split(block.text)))
        return own or (not block.cells and (decides(block) or bool(facts_closing(block.text)[1])))

    found = [(at, end) for at, end in stories if any(map(tells, blocks[at + 1 : end]))]
    found = [(at, end) for at, end in found if not any(_PROMISE.search(b.text) for b in blocks[at:end])]
    above = blocks[: found[0][0]] if found else ()
    return found if len(found) >= _FEWEST and any(_PROMISE.search(b.text) for b in above) else []


def _parts(blocks: Sequence[Block], spans: Sequence[tuple[int, int]], titles: dict[int, str]) -> list[Part]:
    if not spans:
        return []
    foot = next((at for at in range(spans[-1][0] + 1, len(blocks)) if _ENDS.match(blocks[at].text)), None)
    spans = [*spans[:-1], (spans[-1][0], min(spans[-1][1], foot or len(blocks)))]
    own = any(_MINE.search(b.text) for start, end in spans for b in blocks[start:end])
    writer, named = _writer(blocks) if own else ("", ())
    cover = (*masthead(blocks, range(*spans[0])), *named)
    period, who = _period(cover), {"decided_by": writer} if writer else {}
    given = (_titled(titles[a]) | _stated(blocks[a:b]) | who for a, b in spans)
    return [
        Part(tuple(place(with_labels(blocks[a:b]))), told, True, cover, period=period)
        for (a, b), told in zip(spans, given, strict=True)
    ]


def _titled(title: str) -> dict[str, str]:
    """A story's title, and the number that closes it: "Drones (PCC/57/2031)"."""
    apart = reference_beside(title)
    return {"reference": apart[0], "title": apart[1]} if apart else {"title": title}


_MINE = re.compile(r"\bI(?:['\u2019]ve)?\s")
# What closes a letter, or a newsletter that was sent by mail.
_ENDS = re.compile(
    r"(?:(?:with\s+)?(?:best|kind|warm)(?:est)?\s+(?:wishes|regards)|yours(?:\s+(?:sincerely|faithfully|truly))?)\W*$|"
    r"copyright\b|\u00a9|to\s+(?:stop|unsubscribe)\b|unsubscribe\b|you(?:\s+are|['\u2019]re)\s+receiving\b|"
    r"if you no longer wish\b",
    re.IGNORECASE,
)


def _stated(blocks: Sequence[Block]) -> dict[str, str]:
    """The number that a story tells, and the sentence that decides, where one does or all say the same."""
    text = " ".join(b.text for b in blocks)
    told = _SIGNED.search(blocks[0].text) or _NUMBERED.search(text)
    given = {"reference": told["ref"]} if told else {}
    return given | outcome_told((b.text for b in blocks), decides_first_person)


# "D14-2023, signed 05/09/2023." at the end of a bullet; "(ref. D/2019/11)" anywhere.
_SIGNED = re.compile(rf"[.(]\s*(?P<ref>{REFERENCE.pattern}),\s+(?:signed|dated|of)\s+[^.]{{6,30}}[.)]*$")
_NUMBERED = re.compile(rf"\((?i:ref(?:erence)?|decision\s+notice)\b\.?:?\s*(?P<ref>{REFERENCE.pattern})\)")


_NAMED = re.compile(
    r"(?P<who>(?:[A-Z][\w'\u2019-]+ ){1,2}[A-Z][\w'\u2019-]+, "
    r"(?:[A-Z][\w&,'\u2019-]* (?:and |& |for )?){0,8}Commissioner)\b"
)


_GREETS = re.compile(
    r"(?:a\s+|my\s+)?(?:message|word|welcome|foreword|introduction|greetings?)s?\s+from\s+(?P<who>(?-i:[A-Z]).*)",
    re.IGNORECASE,
)


def _writer(blocks: Sequence[Block]) -> tuple[str, tuple[Block, ...]]:
    """Who writes of decisions of their own, and the lines that say so.

    That is the name and office at the top, the name over a greeting, or the name over the office at the foot.
    """
    for block in blocks[:6]:
        if match := _NAMED.search(block.text):
            return match["who"], (block,)
    for name, office in pairwise(blocks):
        if is_person(name.text.strip()) and _OFFICE.match(office.text):
            return name.text.strip(), (name, office)
    for block in blocks[:12]:
        if (match := _GREETS.fullmatch(block.text.strip(" :"))) and is_person(match["who"]):
            return match["who"], (block,)
    return "", ()


_OFFICE = re.compile(
    r"(?:(?:the|your)\s+)?(?:[A-Z][\w-]+\s+){0,3}Police(?:, Fire)? (?:and|&) Crime Commissioner\b.{0,40}$"
)


def masthead(blocks: Sequence[Block], part: range) -> tuple[Block, ...]:
    """What a newsletter prints above its first story."""
    stories = (
        at
        for at, b in enumerate(blocks[:8])
        if at > 1 and b.kind == "heading" and len(blocks[at + 1].text) > 90
    )
    end = min(next(stories, 4), part.start)
    return tuple(blocks[:end])


_PERIOD = re.compile(rf"\b{MONTHS}\s+(?:19|20)\d\d\b", re.IGNORECASE)


def _period(cover: Sequence[Block]) -> str:
    """The month that a newsletter is of: "October 2023"; "" where it names none."""
    return next((match[0] for b in cover if (match := _PERIOD.search(b.text))), "")
