"""Draw what has money, dates, labels and conditions in papers with answers, to be learned from.

python -m corpus.draw_sentences     writes papers.txt and tables-papers.txt in corpus/sentences, and
                                    papers.txt in its folders dates, facts, terms and payees

Run it after adding papers or changing answers, then `corpus.train_roles`, `train_dates`, `train_labels`,
`train_terms`, `train_details`, `train_outcomes`, `train_kinds`.
A paragraph or a table is drawn only where the answers give each of its sums, or of its dates, a role.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.likeness import match
from extract.block import Block, Entry
from extract.fields.dates.dates import find_dates
from extract.fields.dates.learned import surroundings
from extract.fields.dates.roles import dates_of_block
from extract.fields.header.inferred import pairs_in
from extract.fields.header.status import status_of
from extract.fields.language import in_turn, pattern
from extract.fields.learned.words import kind_of
from extract.fields.money.amounts import parties_of
from extract.fields.money.likely_details import PAID
from extract.fields.money.sums import Sum
from extract.fields.outcome.learned import LEAD
from extract.fields.outcome.said import outcome_in
from extract.forms.vocabulary import hinted_fields
from extract.page import Cell

from .nets import plainly
from .train_labels import HEADER
from .train_roles import SENTENCES
from .written import Answered, alternatives, answered_entries

CORPUS = Path(__file__).parent
_ZONES = {"decision", "recommendation", "summary", "background", "finance", "reasons"}
_TABLE_ZONES = _ZONES | {"appendix", "header"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sum of a paper, the entry it is in, and the roles that its answer allows (none: not answered).

    `payees` are those whom its answer lets get it; None where it does not say.
    """

    place: Sum
    entry: Entry
    roles: tuple[str, ...]
    payees: tuple[str, ...] | None = None


def main() -> int:
    """Draw from every paper that has answers, and write both files."""
    sentences: list[str] = []
    tables: list[str] = []
    dated: list[str] = []
    facts: list[str] = []
    terms: list[str] = []
    payees: list[str] = []
    for gold in sorted([*CORPUS.glob("gold/*.json"), *CORPUS.glob("blind/gold/*.json")]):
        paper = next(p for p in (gold.parent.parent / "papers").iterdir() if p.stem == gold.stem)
        answered = list(answered_entries(paper, json.loads(gold.read_text(encoding="utf-8"))))
        labelled = list(label_sums(answered))
        sentences += draw_paragraphs(labelled)
        tables += draw_tables(labelled)
        payees += draw_payees(labelled)
        dated += draw_dates(answered)
        facts += draw_facts(answered)
        terms += draw_terms(answered)
    _write("papers.txt", "The paragraphs with money", "\n".join(dict.fromkeys(sentences)))
    _write("tables-papers.txt", "The tables with money", "\n\n".join(dict.fromkeys(tables)))
    _write("dates/papers.txt", "What has dates", "\n".join(dict.fromkeys(dated)))
    _write("facts/papers.txt", "The facts of forms", "\n".join(dict.fromkeys(facts)))
    _write("terms/papers.txt", "Paragraphs with and without conditions", "\n".join(dict.fromkeys(terms)))
    _write("payees/papers.txt", "Sums with who gets them", "\n".join(dict.fromkeys(payees)))
    return 0


def _write(name: str, what: str, text: str) -> None:
    head = f"# {what} of the papers, with the roles of their answers (corpus.draw_sentences).\n"
    (SENTENCES / name).write_text(f"{head}{text}\n", encoding="utf-8")
    print(f"{text.count('{')} in {name}")


def draw_facts(answered: Iterable[Answered]) -> Iterator[str]:
    """The labels and values of forms, a line each, with the header field that the answer has the value in.

    A value that is no field's, nor like one's, states none; of one that is only like it nothing is drawn, nor
    of markings, which are not answered as they are printed.
    """
    for entry, _, answer in answered:
        values = [
            (field, plainly(one))
            for field in HEADER
            if field not in ("status", *(answer.get("unscored") or ()))
            for one in alternatives(answer.get(field))
        ]
        for pair in pairs_in(entry.blocks) if answer else ():
            value = plainly(pair.text)
            fields = dict.fromkeys(field for field, one in values if one == value)
            alike = any(one in value or value in one for _, one in values)
            marks = "status" in hinted_fields(pair.label) or status_of(pair.text)
            if fields or not (alike or marks or find_dates(pair.text) or outcome_in(pair.text)):
                yield f"{plain(pair.label)}\t{plain(pair.text[:200])}\t{'/'.join(fields) or 'none'}"


def draw_terms(answered: Iterable[Answered]) -> Iterator[str]:
    """Paragraphs, a line each, with the sentences marked that are conditions of the answer or hold one.

    Of entries without a condition every fifth is drawn.
    """
    for entry, _, answer in answered:
        if not answer or "conditions" in (answer.get("unscored") or ()):
            continue
        told = [answer, *(answer.get("awards") or ())]
        printed = (text for part in told for text in part.get("conditions") or ())
        terms = [words for text in printed for one in alternatives(text) if (words := plainly(one))]
        kind = kind_of(entry)
        for at, block in enumerate(entry.blocks):
            drawn = block.kind in ("paragraph", "item") and block.zone not in ("furniture", "appendix")
            if drawn and (terms or at % 5 == 0):
                marks = " ".join(_with_terms(sentence, terms) for _, _, sentence in in_turn(block.text))
                over = [plain(block.heading), plain(block.lead[-LEAD:])]
                yield "\t".join([f"{kind} {block.zone}", marks, *over]).rstrip()


def _with_terms(sentence: str, terms: Sequence[str]) -> str:
    """A sentence, marked as a term where it says little more than one of these, as a clause where it does.

    One that only leads in to it, "Approved, subject to a lease", holds a clause.
    """
    words = plainly(sentence)
    little = 1.0 if pattern("conditions", "subject_to").search(sentence) else _MOSTLY
    held = [term for term in terms if words and (words in term or term in words)]
    whole = any(words in term or len(term) > little * len(words) for term in held)
    return f"{{{plain(sentence)}|{'term' if whole else 'clause'}}}" if held else plain(sentence)


_MOSTLY = 0.75


def draw_dates(answered: Iterable[Answered]) -> Iterator[str]:
    """What has dates, a line each: kind, zone, tab, the words with `{date|role}`, and what stands over it."""
    for entry, record, answer in answered:
        roles = _roles_of_dates(record, answer)
        for at, block in enumerate(entry.blocks):
            places = [found for found, _ in dates_of_block(entry, at)]
            named = [roles[key].pop(0) if roles.get(key := _key(f.value, f.text)) else () for f in places]
            if not places or not all(named) or min(found.start for found in places) < 0:
                continue
            seen = surroundings(entry, at, places[0])
            spans = [(f.start, f.end, own) for f, own in zip(places, named, strict=True)]
            words = " | ".join(_cut_at_tabs(block.text, spans)) if seen.is_row else marked(block.text, spans)
            over = [plain(text) for text in (seen.heading, seen.column, seen.above[:80])]
            yield "\t".join([f"{seen.kind} {seen.zone}", words, *over]).rstrip()


def _roles_of_dates(record: dict[str, Any], answer: dict[str, Any]) -> dict[tuple[str, str], list[list[str]]]:
    """The roles that the answer gives the dates read, by the date, in reading order."""
    wanted = [] if "dates" in (answer.get("unscored") or ()) else answer.get("dates") or []
    pairs, _, _ = match(wanted, record["dates"], lambda d: _key(d["value"], d["text"]))
    roles: dict[tuple[str, str], list[list[str]]] = {}
    for want, have in pairs:
        roles.setdefault(_key(have["value"], have["text"]), []).append(alternatives(want["role"]))
    return roles


def _key(value: Any, text: Any) -> tuple[str, str]:
    value, text = (one[0] if isinstance(one, list) else one for one in (value, text))
    return str(value), str(text).casefold()


def _cut_at_tabs(text: str, dates: Sequence[tuple[int, int, Sequence[str]]]) -> Iterator[str]:
    """The cells of a row, the dates in them marked."""
    at = 0
    for cell in text.split("\t"):
        own = [(s - at, e - at, roles) for s, e, roles in dates if at <= s < at + len(cell)]
        yield marked(cell, own)
        at += len(cell) + 1


def label_sums(answered: Iterable[Answered]) -> Iterator[Labelled]:
    """Every sum that is read in a paper, in reading order, with the roles of its gold answer."""
    for entry, record, answer in answered:
        wanted = answer.get("amounts") or []
        pairs, _, _ = match(wanted, record["amounts"], lambda a: (a["value"], a.get("upper")))
        answers = {id(have): want for want, have in pairs}
        for (place, _), amount in zip(parties_of(entry), record["amounts"], strict=True):
            told = answers.get(id(amount), {})
            payees = tuple(alternatives(told["recipient"])) if "recipient" in told else None
            yield Labelled(place, entry, tuple(alternatives(told.get("role"))), payees)


def draw_paragraphs(labelled: Sequence[Labelled]) -> list[str]:
    """The paragraphs outside tables, one line each: kind, zone, a tab, the words with `{sum|role}`."""
    lines = []
    for group in _grouped([x for x in labelled if not x.place.in_table], lambda x: id(x.place.block)):
        first = group[0].place
        if any(x.place.shift or x.place.body != first.block.text for x in group):
            continue  # the sentence begins in the block above
        text = marked(first.body, [(x.place.start, x.place.end, x.roles) for x in group])
        lines.append(f"{_kind(group[0].entry)} {_zone(first.block, _ZONES)}\t{text}")
    return lines


def draw_payees(labelled: Sequence[Labelled]) -> Iterator[str]:
    """The paragraphs outside tables, a line each, with `{sum|role|who gets it}`; "-" where nobody there does.

    Only those are drawn of whose sums each has its role, and who gets it where its role is one that is paid.
    """
    for group in _grouped([x for x in labelled if not x.place.in_table], lambda x: id(x.place.block)):
        first = group[0].place
        moved = any(x.place.shift or x.place.body != first.block.text for x in group)
        if moved or any(x.payees is None and x.roles[0] in PAID for x in group):
            continue
        sums = [(x.place.start, x.place.end, [f"{x.roles[0]}|{_payee(x)}"]) for x in group]
        yield f"{kind_of(group[0].entry)} {_zone(first.block, _ZONES)}\t{marked(first.body, sums)}"


def _payee(one: Labelled) -> str:
    """Who gets a sum, as its paragraph names them; "-" where it names nobody who does."""
    text = plainly(one.place.body)
    return next((plain(name) for name in one.payees or () if plainly(name) in text), "-")


def draw_tables(labelled: Sequence[Labelled]) -> list[str]:
    """The tables: a line of kind, zone, heading and lead-in, then a line for each row."""
    drawn = []
    in_tables = [x for x in labelled if x.place.in_table and x.place.block.table]
    for group in _grouped(in_tables, lambda x: (id(x.place.block.table), id(x.entry))):
        first, entry = group[0].place.block, group[0].entry
        rows = [b for b in entry.blocks if b.table is first.table]
        lines = [_row(b, [x for x in group if x.place.block is b]) for b in rows]
        if len(rows) < 2 or "\n".join(lines).count("{") != len(group):
            continue
        head = (
            f"{_kind(entry)} {_zone(first, _TABLE_ZONES)}\t{plain(first.heading)}\t{plain(first.lead[-200:])}"
        )
        drawn.append("\n".join([head, *lines]))
    return drawn


def _grouped(labelled: list[Labelled], key: Any) -> Iterator[list[Labelled]]:
    """The sums by what they stand in, each group whole and each of its sums answered."""
    groups: dict[Any, list[Labelled]] = {}
    for one in labelled:
        groups.setdefault(key(one), []).append(one)
    for group in groups.values():
        if all(one.roles for one in group):
            yield sorted(group, key=lambda x: x.place.start)


def _row(block: Block, sums: list[Labelled]) -> str:
    """The cells of a row, an empty one where no cell is printed."""
    cells = [""] * (max((c.column for c in block.cells), default=-1) + 1)
    at = 0
    for cell in block.cells:
        at = max(at, block.text.find(cell.text, at))
        cells[cell.column] = _cell(cell, at, sums)
        at += len(cell.text)
    return " | ".join(cells)


def _cell(cell: Cell, at: int, sums: list[Labelled]) -> str:
    """The words of a cell that begins at `at` in its row, its sums marked."""
    own = [(x.place.start + x.place.shift - at, x.place.end + x.place.shift - at, x.roles) for x in sums]
    return marked(cell.text, [s for s in own if 0 <= s[0] < len(cell.text)]).replace(" | ", " / ")


def marked(text: str, sums: Sequence[tuple[int, int, Sequence[str]]]) -> str:
    """A text with its sums marked, each a place and its roles.

    >>> marked("To give £5 to Quay", [(8, 10, ["award"])])
    'To give {£5|award} to Quay'
    """
    made, at = "", 0
    for start, end, roles in sums:
        made += f"{plain(text[at:start])}{{{plain(text[start:end])}|{'/'.join(roles)}}}"
        at = end
    return made + plain(text[at:])


def plain(text: str) -> str:
    """A text without what the files of sentences are ruled by: braces, tabs and line ends."""
    return text.translate(str.maketrans("{}\n\t", "()  "))


def _kind(entry: Entry) -> str:
    """P a paper, U a decision that is refused or put off, D another."""
    put_off = entry.undecided or entry.outcome in ("refused", "deferred", "withdrawn")
    return "P" if entry.kind == "paper" else "U" if put_off else "D"


def _zone(block: Block, known: set[str]) -> str:
    return block.zone if block.zone in known else "body"


if __name__ == "__main__":
    raise SystemExit(main())
