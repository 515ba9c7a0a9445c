"""Where reader, form, fields and checks meet: a file becomes its records."""

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from .block import Block, Entry, Part
from .checks.rules import run_checks
from .entries.cover import Cover
from .entries.days import dates_of
from .entries.minutes.heads import is_minutes
from .entries.split import split_entries
from .fields.awards.awards import decide_awards
from .fields.checklist.checklist import find_checklist
from .fields.contacts.contacts import find_contacts
from .fields.header.deciders import (
    find_decider,
    has_own_decider,
    in_full,
    signer_below,
    signing_decider,
    told_in_entry,
    without_signer,
    writer_decides,
)
from .fields.header.entry_titles import entry_note, entry_title
from .fields.header.header import labelled_values
from .fields.header.identity import find_reason, labelled_fields, second_title, told_by_words
from .fields.header.inferred import Pair, inferred_values, pairs_in, running_values
from .fields.header.kinds import (
    find_kind,
    is_commissioners_own,
    is_decided_by_panel,
    is_fire_business,
    is_of_panel,
    is_of_safety,
    is_police_business,
    is_signed_off,
    tells_of_decisions_at_large,
)
from .fields.header.letters import behind_mail_head
from .fields.header.likely import likely_status, likely_values
from .fields.header.likely_kinds import weighed_kind
from .fields.header.opening import opening_sentence
from .fields.header.owners import find_owner
from .fields.header.report_heads import (
    asked_body,
    report_lines,
    reported_by,
    title_over_sections,
)
from .fields.header.stamped import stamped_reference, stamped_status
from .fields.header.status import find_status
from .fields.header.summed_up import is_told_under, short_summary
from .fields.header.titles import find_title, first_line, lone_reference, told_under_title
from .fields.header.told_in_sentences import told_in_sentences
from .fields.header.tongues import find_language, language_of_entry
from .fields.header.values import BY_PLACE, BY_WORDS, Filled, Value
from .fields.money.misread import doubt_misread
from .fields.outcome.asked import as_asked
from .fields.outcome.choices import is_to_sign
from .fields.outcome.columns import is_left_blank, tells_what_came, told_in_title
from .fields.outcome.conditions import conditions_of
from .fields.outcome.outcome import is_undecided
from .fields.outcome.resolved import came_of, probable_outcome
from .fields.outcome.said import outcome_in
from .fields.passages import find_recommendations, find_summary
from .fields.sections import find_sections
from .fields.signatures.signatures import find_signatures, signed_by_hand
from .forms.choose import Chooser, is_of_councils
from .forms.vocabulary import plain
from .outline.outline import outline
from .page import Box, Document
from .readers.choose import read_document
from .readers.scanner import Mode, Scanner
from .record import Evidence, Kind, Outcome, Recommendation, Record, Signature, Source, Status


@dataclass(frozen=True, slots=True)
class _Whole:
    """What all records of one document share; `drawn` is the pictures on each page that has lines to sign."""

    blocks: tuple[Block, ...]
    forms: Chooser
    drawn: dict[int, tuple[Box, ...]]
    language: str
    organisation: Filled | None
    area: Filled | None
    margins: tuple[Block, ...] = ()
    covers: dict[int, Cover] = field(default_factory=dict)

    def cover_of(self, part: Part) -> Cover:
        """What stands above an entry, which it shares with its like: known by its identity."""
        return self.covers.setdefault(id(part.cover), Cover(part.cover))


def read_paper(path: Path, *, ocr: Mode = "auto", on_page: Callable[[], None] | None = None) -> list[Record]:
    """Read a paper into its records: one for a notice or report, one an entry for a log or register.

    Args:
        path: A PDF, Word (.docx), HTML or text file; its type is found from its bytes.
        ocr: Which pages of a PDF are read by OCR: "auto" those that hold no text, "force" all, "off" none.
            What cannot be read is listed in `source.unread_pages`.
        on_page: Called after each page that OCR has read, which takes seconds.

    Raises:
        BadUsage: `ocr` is "force", and tesseract is not installed.
        UnreadablePaper: The file gives no words; the message says why and the hint what to do.
    """
    document = read_document(path, Scanner(ocr, on_page))
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    source = Source(
        str(path),
        digest,
        path.stat().st_size,
        document.media_type,
        len(document.pages) if document.paged else None,
        document.ocr_pages,
        document.unread_pages,
        document.damaged,
    )
    return read_document_records(document, source)


def read_document_records(document: Document, source: Source) -> list[Record]:
    """The records of a document already read, in reading order."""
    whole = _whole(document)
    parts = split_entries(whole.blocks)
    return [
        _record(number, part, whole, source, alone=len(parts) == 1) for number, part in enumerate(parts, 1)
    ]


def read_entries(document: Document) -> list[Entry]:
    """What each record of a document is made of, in the same order: its blocks, kind and outcome."""
    whole = _whole(document)
    parts = split_entries(whole.blocks)
    return [_know(part, whole, alone=len(parts) == 1).entry for part in parts]


def _whole(document: Document) -> _Whole:
    blocks = tuple(outline(document))
    drawn = {page.number: page.drawn for page in document.pages if page.number and page.drawn}
    margins = tuple(Block(line.text, "paragraph", ((0, line),)) for line in document.margins)
    owner = find_owner(blocks, document.title, document.address, margins)
    return _Whole(blocks, Chooser(document), drawn, find_language(blocks), *owner, margins)


def _record(number: int, part: Part, whole: _Whole, source: Source, *, alone: bool) -> Record:
    """One record: first what the paper is and what came of it, then what depends on that."""
    known = _know(part, whole, alone=alone)
    entry = known.entry
    foot = whole.margins if alone else ()
    mentions, dates = dates_of(part, entry, whole.cover_of(part), known.signatures, foot)
    amounts, awards = decide_awards(entry)
    amounts = doubt_misread(amounts, part.blocks)
    record = Record(
        id=source.sha256[:12] + (f".{number}" if number > 1 else ""),
        kind=entry.kind,
        source=source,
        listed=part.listed,
        form=whole.forms.choose(part.blocks),
        language=entry.language,
        **{name: filled.text for name, filled in known.filled.items()},  # type: ignore[arg-type]  # str fields
        status=known.status[0] if known.status else None,
        outcome=entry.outcome,
        conditions=conditions_of(entry, known.recommendations, resolved="decided_by" in part.given),
        **{name: mention.value for name, mention in dates.items()},  # type: ignore[arg-type]  # the header dates
        dates=mentions,
        summary=find_summary(part.blocks),
        recommendations=known.recommendations,
        sections=find_sections(part.blocks),
        amounts=amounts,
        awards=awards,
        checklist=find_checklist(entry),
        signatures=known.signatures,
        contacts=find_contacts(entry),
        evidence=known.evidence | {name: mention.evidence for name, mention in dates.items()},
        body=part.body,
    )
    return replace(record, findings=run_checks(record))


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of an entry before its dates and money are read."""

    entry: Entry
    filled: dict[str, Filled]
    signatures: tuple[Signature, ...]
    recommendations: tuple[Recommendation, ...]
    status: tuple[Status, Evidence] | None
    outcome: tuple[Outcome, Evidence] | None

    @property
    def evidence(self) -> dict[str, Evidence]:
        """The evidence of each header field that was found."""
        found = {name: filled.evidence for name, filled in self.filled.items()}
        for name, said in (("status", self.status), ("outcome", self.outcome)):
            if said:
                found[name] = said[1]
        return found


def _know(part: Part, whole: _Whole, *, alone: bool) -> _Known:
    cover = whole.cover_of(part)
    values, inferred, pairs = _values(part, cover, whole.margins if alone else ())
    filled = _header(part, values, inferred, whole)
    kind = _kind(part, filled, whole, alone=alone)
    title = filled["title"].text if "title" in filled else None
    tongue = language_of_entry(part.blocks, whole.language) if part.listed else whole.language
    entry = Entry(kind, part.blocks, language=tongue, title=title, period=part.period, listed=part.listed)
    signatures = signed_by_hand(find_signatures(entry), whole.drawn)
    if alone and kind != "decision" and _is_decided_below(kind, part.blocks, signatures):
        kind = "decision"
        entry = replace(entry, kind=kind)
    if kind == "decision" and (to := filled.get("submitted_to")) and to in cover.report_lines.values():
        filled.pop("submitted_to")  # the board whose agenda stands above a notice
    if kind == "decision" and is_of_panel(filled.get("organisation")):
        filled.pop("organisation")  # a panel that it tells of decides nothing for the commissioner
    if kind == "paper":
        if "decided_by" not in part.given:  # what a panel resolved is its own
            filled.pop("decided_by", None)
        if writer := reported_by(part.blocks):
            filled.setdefault("originator", writer.unsure(BY_WORDS))
    elif "decided_by" not in filled and (decider := _decider(part, values, signatures, whole)):
        filled["decided_by"] = decider
    told = told_in_sentences(part.blocks, signatures, kind) if alone else {}
    filled = likely_values(pairs, kind) | told | filled
    recommendations = find_recommendations(part.blocks)
    if kind == "paper" and "submitted_to" not in filled and (asked := asked_body(recommendations)):
        filled["submitted_to"] = asked.unsure(BY_WORDS)
    planned = _is_planned(part, cover, values, page=kind == "other" and alone)
    outcome = (
        _outcome_stated(part, entry, recommendations)
        or cover.answers(entry, recommendations)
        or (None if planned else came_of(entry, values, signatures, recommendations))
        or told_in_title(entry)
        or (None if planned else cover.tells_of(entry, values))
        or (None if planned else probable_outcome(entry, signatures))
    )
    word = outcome[0] if outcome else None
    undecided = planned or is_undecided(part.blocks, signatures, word)
    filled = without_signer(filled, signatures) if undecided and not word and not part.listed else filled
    entry = replace(entry, outcome=word, undecided=kind == "decision" and undecided, fund=cover.fund)
    marked = stamped_status(whole.margins, part.blocks) if alone else cover.status if part.listed else None
    status = find_status(part.blocks, [*values, *inferred]) or marked or likely_status(pairs)
    return _Known(entry, filled, signatures, recommendations, status, outcome)


def _is_planned(part: Part, cover: Cover, values: Sequence[Value], *, page: bool) -> bool:
    """Whether it is of what is to come, and no line says what came of it; or a page of no decision."""
    to_come = part.listed and cover.is_to_come and not tells_what_came(values)
    blank = part.listed and is_left_blank(values, part.blocks)
    return to_come or blank or (page and tells_of_decisions_at_large(part.blocks))


def _values(
    part: Part, cover: Cover, margins: Sequence[Block]
) -> tuple[Sequence[Value], Sequence[Value], Sequence[Pair]]:
    """What stands behind known labels, and behind those that only their words tell; and all pairs."""
    values = behind_mail_head(part.blocks, labelled_values(_printed(part)))
    if part.listed and cover.is_minutes:  # who is to do what was agreed did not write the item
        values = [v for v in values if plain(v.label) not in ("owner", "lead", "by whom")]
    known = {(value.at, value.start) for value in values}
    pairs = pairs_in(part.blocks)
    inferred = behind_mail_head(part.blocks, inferred_values(pairs))
    told = [value for value in inferred if (value.at, value.start) not in known]
    return values, [*told, *running_values(margins)], pairs


def _decider(
    part: Part, values: Sequence[Value], signatures: Sequence[Signature], whole: _Whole
) -> Filled | None:
    """Who took the decision where no label says so: who signs, else whom the words name."""
    cover = whole.cover_of(part)
    decider = (
        (signer_below(values) if part.listed else None)
        or signing_decider(signatures, part.blocks)
        or find_decider(part.blocks, listed=part.listed)
        or (told_in_entry(part.blocks) if part.listed and not cover.is_minutes else None)
        or (cover.chair if cover.is_minutes else cover.where_blank or cover.told[0])
    )
    if decider is None or (decider is cover.told[0] and has_own_decider(part.blocks, values)):
        return None
    named = in_full(decider, [*part.blocks, *(() if part.listed else whole.margins)])
    return named if any(s.name == decider.text for s in signatures) else named.unsure(BY_WORDS)


def _printed(part: Part) -> list[Block]:
    """What a part prints itself, without the lines of the web site around it."""
    return [block for block in part.blocks if block.zone != "furniture"]


def _outcome_stated(
    part: Part, entry: Entry, asked: Sequence[Recommendation]
) -> tuple[Outcome, Evidence] | None:
    """The outcome that a list's line notes: "Recommendations Approved", "(decision withdrawn)"."""
    said = part.given.get("outcome") or entry_note(part.given.get("title", ""))
    word = outcome_in(said) if said else None
    return as_asked((word, _where(part, said)), entry.blocks, asked) if said and word else None


def _is_decided_below(kind: Kind, blocks: Sequence[Block], signatures: Sequence[Signature]) -> bool:
    """Whether the part to sign at its end puts a paper to the commissioner, whatever board saw it first."""
    return is_to_sign(blocks, signatures) if kind == "paper" else is_signed_off(blocks, signatures)


def _kind(part: Part, filled: dict[str, Filled], whole: _Whole, *, alone: bool) -> Kind:
    """An entry of a list of decisions is one; beside other business it must be of police."""
    to, by = (filled[name].text if name in filled else None for name in ("submitted_to", "decided_by"))
    by_panel = whole.cover_of(part).is_minutes or is_decided_by_panel(part.cover)
    if part.listed and is_of_panel(whole.organisation) and by_panel:
        return "paper"
    if not part.listed:
        if alone and not filled.keys() & _OF_ONE and tells_of_decisions_at_large(part.blocks):
            return "other"
        kind = find_kind(part.blocks if alone else (*part.cover[:6], *part.blocks), to, by)
        decides = opening_sentence(part.blocks) if alone else whole.organisation
        told: Kind = "decision" if kind == "other" and decides else kind
        others = told == "other" and (to or by or not is_police_business(part.blocks))
        return told if others else weighed_kind(told, part.blocks, to)
    is_commissioners = whole.organisation is not None and not _OTHER_AUTHORITY.search(whole.organisation.text)
    if not is_commissioners and not is_police_business(part.blocks) and not is_of_safety(by):
        # A log that names no body is the commissioner's when its form or its first words are one of theirs.
        unnamed = whole.organisation is None
        if is_commissioners_own(part.cover, whole.cover_of(part).told[0], unnamed=unnamed) or (
            unnamed and (form := whole.forms.choose(part.blocks)) and not is_of_councils(form)
        ):
            return part.kind or "decision"
        return "other"
    return part.kind or ("other" if is_fire_business(part.blocks, by) else "decision")


_OF_ONE = {"reference", "originator"}  # what a paper has, and a page about papers has not
_OTHER_AUTHORITY = re.compile(r"(?<!police )authority\b", re.IGNORECASE)


def _header(
    part: Part, values: Sequence[Value], inferred: Sequence[Value], whole: _Whole
) -> dict[str, Filled]:
    """Header fields by label, then by place in the opening line, then from headings and first lines."""
    filled = labelled_fields(values)
    filled.pop("organisation", None)
    filled = told_by_words(inferred, filled, listed=part.listed)
    if "decided_by" not in filled and "originator" in filled and writer_decides(values, part.cover):
        filled["decided_by"] = filled.pop("originator")
    filled |= {n: f for n, f in (("organisation", whole.organisation), ("area", whole.area)) if f}
    for name, own in part.given.items():
        again = name not in filled or "date" in part.given or filled[name].text.startswith(own)
        if again and name in ("reference", "title", "originator", "decided_by"):
            words = entry_title(own) if name == "title" else own.strip()
            filled[name] = Filled(words, _where(part, words))
    printed = _printed(part)
    for name, found in report_lines([b for b in printed if not (part.listed and b.text[-1:] == ":")]).items():
        # "Panel support costs" names an item, and no panel; "Panel view:" heads a column of cells.
        if not (named := part.given.get("title")) or not found.text.startswith(named):
            filled.setdefault(name, found)
    if "reason" not in filled and (reason := find_reason(part.blocks, values)):
        filled["reason"] = reason
    if part.listed or part.given:
        if "title" not in filled and (first := first_line(part.blocks) or short_summary(values)):
            filled["title"] = first
        if "reference" not in filled and (number := lone_reference(part.blocks)):
            filled["reference"] = number
        if {"title", "submitted_to"} <= filled.keys() and filled["title"].text == filled["submitted_to"].text:
            del filled["submitted_to"]  # "Audit Committee: appointment" names the board, and is the title
        return told_under_title(part.blocks) | filled
    if "submitted_to" not in filled and part.cover:
        above = whole.cover_of(part).report_lines
        filled |= {k: v for k, v in above.items() if k == "submitted_to"}
    names = [f.text for f in (whole.organisation, whole.area) if f]
    title, reference = find_title(printed, names, headings_only=is_minutes(printed))
    second = second_title(values)
    if title is None or (second and _NAMES_NOTHING.match(title.text)):
        title = second or (None if title else title_over_sections(printed))
    if title and ("title" not in filled or is_told_under(filled["title"], title)):
        filled["title"] = title.unsure(BY_PLACE)
    reference = reference or stamped_reference(whole.margins, part.blocks)
    if reference:
        filled.setdefault("reference", reference.unsure(BY_PLACE))
    return filled


# Words behind a label that no list knows, the name of a form ("Procurement Outcome Report"), a sentence.
_NAMES_NOTHING = re.compile(
    r"[A-Z][\w ’'-]{2,40}:\s|(?:[A-Z][\w&-]* ){1,4}(?:Report|Form|Sheet|Record|Request|Notice|Paper)$|.*\.$"
)


def _where(part: Part, words: str) -> Evidence:
    """The printed line of an entry, or above it, that holds these words; its first line where none does."""
    for block in (*part.blocks, *part.cover):
        at = block.text.find(words)
        if at >= 0:
            return block.evidence(at, at + len(words))
    return part.blocks[0].evidence()
