"""What is one paper, or a paper's sections, and no list: the vetoes that no cut outweighs, in one list."""

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ...block import Block, Zone
from ...fields.header.header import is_bare_label, labelled_values
from ...fields.header.report_heads import report_lines
from ...fields.outcome.said import OPERATIVE, outcome_in
from ...fields.signatures.signatories import is_person, is_role_line
from ...forms.headings import zone_of
from ...forms.vocabulary import opening_label, plain
from ...outline.links import LINK
from .openings import Cut


@dataclass(frozen=True, slots=True)
class Proposal:
    """A cut of these blocks, what each of its entries states, and whether the print calls them a list."""

    blocks: Sequence[Block]
    cut: Cut
    stated: Sequence[set[str]]
    named: bool

    @property
    def around(self) -> Sequence[Block]:
        """What stands above the first entry, and around the tables that hold entries."""
        return self.cut.around or self.blocks[: self.cut.starts[0]]

    def entries(self) -> Iterator[tuple[int, int, dict[str, str]]]:
        """Where each entry begins and ends, and what its place states."""
        ends = [*self.cut.starts[1:], len(self.blocks)]
        return zip(self.cut.starts, ends, self.cut.given, strict=True)


def is_vetoed(proposal: Proposal) -> bool:
    """Whether what is proposed is no list at all, however much its parts state."""
    return any(veto(proposal) for veto in _VETOES)


def _opens_with_values(proposal: Proposal) -> bool:
    """Whether most entries would begin with what stands below a label: "Published:", and below it the day.

    Two below the same label are enough, where others begin inside what a label holds.
    """
    starts = proposal.cut.starts
    # Below the last label of an entry that leaves it empty the next one opens with its own.
    own = (start for start in starts if not is_bare_label(proposal.blocks[start]))
    behind = [proposal.blocks[start - 1] for start in own if start]
    labels = [b.text for b in behind if is_bare_label(b) and b.text.rstrip().endswith(":")]
    return len(labels) * 2 > len(starts) or len(labels) > len(set(labels))


def _take_turns(proposal: Proposal) -> bool:
    """Whether each second or third part alone has a number: the others between are what its entry holds."""
    numbered = [at for at, kinds in enumerate(proposal.stated) if "reference" in kinds]
    steps = {b - a for a, b in itertools.pairwise([*numbered, len(proposal.stated)])}
    return len(numbered) > 1 and numbered[0] == 0 and len(steps) == 1 and steps != {1}


def _opens_with_offices(proposal: Proposal) -> bool:
    """Whether each entry would be who signs and when: "Chief Constable: Ann Bell", and below it the day."""
    first = [proposal.blocks[start].text.partition(":") for start in proposal.cut.starts]
    return all(is_role_line(office) and is_person(name.strip()) for office, _, name in first)


def _states_little(proposal: Proposal) -> bool:
    """Whether more than a few entries state less than two things of their own."""
    own = {"reference", "date", "decided_by"}
    full = [len(kinds) >= 2 and bool(proposal.named or kinds & own) for kinds in proposal.stated]
    named_list = proposal.named and (len(full) >= 3 or _close_alike(proposal))
    titled = named_list and all("title" in kinds for kinds in proposal.stated)
    # Each under a label has its own number, though what else it tells runs on.
    numbered = named_list and all("reference" in kinds for kinds in proposal.stated)
    little = full.count(False) > max(len(full) // 4, len(full) > 2) and not (titled or numbered)
    return little and not _differ_in_outcome(proposal)


def _close_alike(proposal: Proposal) -> bool:
    """Whether each entry closes with the same link to its paper."""
    last = {proposal.blocks[end - 1].text.strip() for _, end, _ in proposal.entries()}
    return len(last) == 1 and LINK.fullmatch(last.pop()) is not None


def _differ_in_outcome(proposal: Proposal) -> bool:
    """Whether rows of a table each say under a heading what came of them, and it is not the same of all."""
    told = [outcome_in(given.get("decision", "")) for given in proposal.cut.given]
    titled = all("title" in given for given in proposal.cut.given)
    return titled and bool(proposal.cut.parts) and None not in told and len(told) >= 3 and len(set(told)) > 1


def _are_doors(proposal: Proposal) -> bool:
    """Whether the parts lead to other pages of a site, and none decides: "Decision notices"."""
    titles = [given.get("title", "") for given in proposal.cut.given]
    told = any(kinds & {"reference", "date", "decided_by"} for kinds in proposal.stated)
    return not told and sum(_DOOR.fullmatch(title.strip()) is not None for title in titles) > 1


_DOOR = re.compile(
    r"(?:(?:our|the|my|pcc|key|all|latest)\s+)*decisions?(?:[\s-]+(?:notices?|records?|logs?|register|archive|making"
    r"(?:\s+(?:process|policy|framework))?|process))?|how (?:we|i) (?:decide|make decisions)|"
    r"collaboration agreements",
    re.IGNORECASE,
)


def _are_appendices(proposal: Proposal) -> bool:
    """Whether an entry would be an appendix, which is a paper's: "Appendix 1 \u2013 Grants"."""
    return any(_APPENDIX.match(given.get("title", "")) for given in proposal.cut.given)


_APPENDIX = re.compile(r"(?:appendix|annex|atodiad)\s+\w{1,2}\b", re.IGNORECASE)


def _stands_in_paper(proposal: Proposal) -> bool:
    """Whether what stands around the entries is a paper that only shows them."""
    if proposal.cut.named and proposal.cut.parts:
        return False  # the tables were found to be nearly all that it holds
    agenda = any(_AGENDA.search(b.text) for b in proposal.around[:4])
    return has_own_header(proposal.around) and not (agenda and _are_papers(proposal.stated))


_AGENDA = re.compile(r"\bagenda\b(?!\s+item)", re.IGNORECASE)


def _are_papers(stated: Sequence[set[str]]) -> bool:
    """Whether each part tells all that a paper has."""
    return all({"reference", "title", "decision"} <= kinds for kinds in stated)


def _are_sections(proposal: Proposal) -> bool:
    """Whether what is cut are the sections of one paper: some, or the last, hold what a paper has."""
    cut, named, stated = proposal.cut, proposal.named, proposal.stated
    numbers = {given["reference"] for given in cut.given if "reference" in given}
    if _are_papers(stated) or (named and 4 * len(numbers) >= 3 * len(stated)):
        return False  # each is a paper of its own, whichever sections it leaves out
    if not named and not cut.labelled and len(stated[0]) >= 4 and all(k <= _OF_SECTIONS for k in stated[1:]):
        return True
    for zone in ("recommendation", "background", "finance", "signature"):
        holds = [
            any(_opens_zone(b) == zone and b.text != given.get("title") for b in proposal.blocks[start:end])
            for start, end, given in proposal.entries()
        ]
        few = not cut.labelled and zone != "signature" and 0 < sum(holds) < 0.75 * len(holds)
        if few or (holds[-1] and sum(holds) == 1 and not named):
            return True
    return False


_OF_SECTIONS = {"title", "date"}  # a heading, and a day that its text tells


def _opens_zone(block: Block) -> Zone | None:
    label = opening_label(block.text)
    return zone_of(label.name if label else block.text) if label or block.kind == "heading" else None


def has_own_header(cover: Sequence[Block]) -> bool:
    """Whether what stands above a list or table has a recommendation, or header fields of its own."""
    prose = [b for b in cover if b.kind != "row"]
    if any(b.zone == "recommendation" and b.kind in ("heading", "item") for b in prose):
        return True
    if is_headed_as_report(prose):
        return True
    values = {v.field for v in labelled_values(cover) if v.text and not v.bare}
    return len(values & {"reference", "title", "originator", "submitted_to"}) >= 2


def is_headed_as_report(prose: Sequence[Block]) -> bool:
    """Whether lines at the top say who reports, or to whom; a board's name over a list is who took it all."""
    told = report_lines(prose)
    return bool(told.keys() - {"submitted_to"}) or (bool(told) and not names_a_list(prose))


_LIST_NAME = re.compile(
    r"\b(?:register|log|list|schedule|records|digest|bulletin)\s+of\s+(?:\w+\s+){0,4}decisions?\b|\brecord\s+of\s+(?!an?\s)(?:\w+\s+){0,4}decisions?\b|\bdecisions?\s+(?:log|"
    r"register|list|records|digest|bulletin|round-?up|archive)\b|\bdecisions\b.{0,80}\b(?:taken|made|listed|published|below|20\d\d)\b|"
    r"\b(?:key|recent|latest|delegated|published|pcc|all|our|(?:19|20)\d\d)\s+decisions\b|^decisions$|\bcofrestr\b|"
    r"\blist\s+of\s+(?:funded|grants?|awards?|supported)\b|\bregister\s+of\s+(?:grants|awards|funding)\b|"
    r"\bforward\s+plan\b|\brhestr\s+(?:o\s+)?benderfyniadau\b|\bdecision\s+record\s+20\d\d\b",
    re.IGNORECASE,
)


def names_a_list(blocks: Sequence[Block]) -> bool:
    """Whether the first lines call the document a list of decisions."""
    first = (b.text.split(". ")[0] for b in blocks[:8] if b.kind != "row")
    return any(len(sentence) < 200 and _LIST_NAME.search(sentence) for sentence in first)


def _is_decided_around(proposal: Proposal) -> bool:
    """Whether words around a table, or entries without dates, decide, are signed or name a notice."""
    # One with a number and a decision of its own is an entry, dated or not.
    dated = any(k & {"date", "decided_by"} or {"reference", "decision"} <= k for k in proposal.stated)
    if proposal.named or (dated and not proposal.cut.parts):
        return False
    return any(
        b.zone == "signature"
        or OPERATIVE.search(b.text)
        or (len(b.text) < 120 and _NOTICE.search(b.text))
        or (not dated and _DECIDES_BELOW.search(b.text))
        for b in proposal.around
        if b.kind != "row"
    )


_NOTICE = re.compile(
    r"\bdecision\s+(?:notice|record|form|sheet)\b(?!s)|\b(?:notice|record) of decision\b", re.IGNORECASE
)
_DECIDES_BELOW = re.compile(
    r"\b(?:agreed|approved|awarded|decided|made)\b[^.]{0,80}"
    r"\b(?:below|following|these|set out|in the table)\b",
    re.IGNORECASE,
)


def _is_one_header(proposal: Proposal) -> bool:
    """Whether an entry would begin amid a form's header: labels one below the other, none told again."""
    if proposal.named:
        return False
    lines = [(at, _LABELLED.match(block.text)) for at, block in enumerate(proposal.blocks)]
    often = Counter(plain(match["label"]) for _, match in lines if match)
    for labelled, run in itertools.groupby(lines, lambda line: line[1] is not None):
        ats = [at for at, match in run if match and often[plain(match["label"])] == 1] if labelled else []
        known = sum(opening_label(proposal.blocks[at].text) is not None for at in ats)
        if len(ats) > 3 and known > 1 and any(at in proposal.cut.starts for at in ats[1:]):
            return True
    return False


def _closes_with_particulars(proposal: Proposal) -> bool:
    """Whether the last entry would be the box of facts that one paper closes with: "Document control"."""
    told = [bool(kinds & {"reference", "date"}) for kinds in proposal.stated]
    opens = proposal.blocks[proposal.cut.starts[-1]].text
    return _PARTICULARS.fullmatch(plain(opens)) is not None and sum(told[:-1]) * 2 < len(told)


# "Document control", "About this record", "Record details", "For the file".
_PARTICULARS = re.compile(
    r"(?:(?:document|record|paper|form|file|notice|publication|version|decision|report|governance) )"
    r"(?:control|details|information|particulars|data|history|facts|sheet|summary|tracking)"
    r"(?: (?:box|sheet|table|panel))?"
    r"|about th(?:is|e) (?:document|record|paper|form|notice|decision|report|page)|"
    r"(?:for (?:the )?)?(?:office use(?: only)?|(?:the )?(?:file|records?)|administrat(?:ion|ive details))",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?P<label>[A-Z][\w' ]{1,30}):\s+\S")


_VETOES: tuple[Callable[[Proposal], bool], ...] = (
    _opens_with_values,
    _take_turns,
    _opens_with_offices,
    _states_little,
    _are_doors,
    _are_appendices,
    _stands_in_paper,
    _are_sections,
    _is_decided_around,
    _is_one_header,
    _closes_with_particulars,
)
