"""Hits against a scan of the records that shares nothing with the library but what a word is."""

import contextlib
import random
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from extract.errors import BadQuery
from extract.record import Record
from index.engine import And, Between, Fuzzy, Is, Near, Node, Not, Or, Phrase, Prefix, Word
from index.library import FileState, Library
from index.query import parse
from index.words import near, stem, words

TABLE: list[tuple[str, set[str]]] = [
    ("e-safety", {"safety", "panel"}),
    ("safety", {"safety", "panel"}),
    ("grant", {"panel", "safety", "minutes.2"}),  # English words by their stems
    ("grantiau", {"welsh"}),
    ("grantiad", set()),  # Welsh words whole
    ('originator:"chief constable"', {"panel"}),
    ('"chief constable"', {"safety", "panel"}),
    ('"constable chief"', set()),
    ('"constable chief"~2', {"safety", "panel"}),
    ('"constable chief"~0', {"safety", "panel"}),
    ('"police crime"', set()),
    ('"police and crime"', {"taser"}),
    ('"grant"', {"safety", "minutes.2"}),  # quotes: as written
    ('"lessons for £25,600"', {"safety"}),
    ("AP17/47", {"panel"}),
    ("reference:AP17/47", {"panel"}),
    ("WPCC3-0129", {"taser"}),
    ("anti-social", {"safety"}),
    ("polic*", {"safety", "panel", "taser"}),
    ("title:tase*", {"taser"}),
    ("tasser~", {"taser"}),
    ("title:grnats~", {"panel"}),
    ("recommendation:approved", {"safety"}),
    ("recipient:harbour", {"minutes.2"}),
    ("area:suffolk -kind:paper", {"safety"}),
    ("NOT kind:decision", {"panel", "bare"}),
    ("taser OR -area:suffolk", {"taser", "welsh", "minutes.1", "minutes.2", "bare"}),
    ("(grants OR taser) outcome:refused", {"taser"}),
    ("outcome:approved", {"safety", "minutes.2"}),
    ("status:open", {"safety"}),
    ("topic:finance", {"safety", "taser"}),
    ("checklist.finance:no", {"safety"}),
    ("checklist.equality:blank", {"taser"}),
    ("finding:M101", {"panel"}),
    ("finding:M*", {"safety", "panel"}),
    ("amount:>25600", {"taser"}),
    ("amount:>=25600", {"safety", "taser"}),
    ("amount:1k..2k", {"panel"}),
    ("awarded:10k", {"minutes.2"}),
    ("awarded:<10k", {"welsh"}),
    ("awarded:300.40", {"welsh"}),
    ("-awarded:0..", {"panel", "taser", "minutes.1", "bare"}),
    ("decided:2016", {"safety"}),
    ("decided:2016..2019", {"safety", "welsh"}),
    ("meeting:2017-09", {"panel", "minutes.1", "minutes.2"}),
    ("meeting:>2017-09-05", {"minutes.1", "minutes.2"}),
    ("published:02/04/2018", {"taser"}),
    ("fy:2017/18", {"panel", "minutes.1", "minutes.2"}),
    ("fy:2018/19", {"taser", "welsh"}),
    ("date:2018", {"taser"}),
    ("25600", {"safety"}),
    ("£25,600", {"safety"}),
    ("zebra", set()),
]


@pytest.mark.parametrize("engine", ["whoosh", "sqlite"])
def test_each_query_finds_these(filled: Path, shelf: dict[str, Record], engine: str) -> None:
    names = {record.id: name for name, record in shelf.items()}
    with Library.open(filled, engine=engine) as library:
        for query, wanted in TABLE:
            found = {names[hit.id] for hit in library.search(query, limit=None).hits}
            assert found == wanted, query


class Scan:
    """What a query means, the plain way: over records, without an index, a stream or SQL."""

    def __init__(self, record: Record) -> None:
        self.record = record
        own = [record.title, record.reference, record.area, record.organisation, record.originator]
        recommended = [item.text for item in record.recommendations]
        paid = [award.recipient for award in record.awards] + [sum_.recipient for sum_ in record.amounts]
        body = " ".join(page.text for page in record.body)
        self.texts: dict[str, list[str]] = {
            "title": self.some(record.title), "reference": self.some(record.reference),
            "area": self.some(record.area), "organisation": self.some(record.organisation),
            "originator": self.some(record.originator), "recommendation": recommended,
            "recipient": self.some(*paid),
            "text": [*self.some(*own, record.submitted_to, record.decided_by), *recommended,
                     *self.some(*paid), body],
        }  # fmt: skip

    @staticmethod
    def some(*values: str | None) -> list[str]:
        return [value for value in values if value]

    def holds(self, node: Node) -> bool:
        match node:
            case And(nodes):
                return all(self.holds(part) for part in nodes)
            case Or(nodes):
                return any(self.holds(part) for part in nodes)
            case Not(part):
                return not self.holds(part)
            case Is() | Between():
                return self.valued(node)
        lists = [words(text) for text in self.texts[node.field]]
        return any(self.worded(node, held) for held in lists)

    def worded(self, node: Node, held: list[str]) -> bool:
        match node:
            case Word(word):
                return self.key(word) in map(self.key, held)
            case Prefix(start):
                return any(word.startswith(start) for word in held)
            case Fuzzy(word):
                return any(near(word, other) for other in held)
            case Phrase(wanted, _, exact):
                asked = list(wanted) if exact else list(map(self.key, wanted))
                held = held if exact else list(map(self.key, held))
                return any(held[at : at + len(asked)] == asked for at in range(len(held)))
            case Near(wanted, gap):
                width = len(wanted) + gap
                windows = (Counter(held[at : at + width]) for at in range(len(held)))
                return any(window >= Counter(wanted) for window in windows)
        raise AssertionError(node)

    def key(self, word: str) -> str:
        return stem(word) if self.record.language == "en" else word

    def valued(self, node: Is | Between) -> bool:
        record = self.record
        if isinstance(node, Is):
            if node.field.startswith("checklist."):
                topic = node.field.partition(".")[2]
                return any((a.topic, a.answer) == (topic, node.value) for a in record.checklist)
            if node.field == "finding":
                codes = [finding.code for finding in record.findings]
                return any(
                    code.startswith(node.value) if node.start else code == node.value for code in codes
                )
            if node.field == "topic":
                return any(answer.topic == node.value for answer in record.checklist)
            return bool(getattr(record, node.field) == node.value)
        values: list[Decimal] | list[date | None]
        if node.field == "amount":
            values = [amount.value for amount in record.amounts]
        elif node.field == "awarded":
            values = [sum(award.value for award in record.awards)] if record.awards else []  # type: ignore[list-item]
        else:
            day = record.decided_on or record.meeting_on or record.published_on
            values = [day if node.field == "date" else getattr(record, f"{node.field}_on")]
        return any(self.inside(value, node) for value in values if value is not None)

    @staticmethod
    def inside(value: Decimal | date, node: Between) -> bool:
        low, high = node.low, node.high
        over = low is None or (value > low if node.above else value >= low)  # type: ignore[operator]
        under = high is None or (value < high if node.below else value <= high)  # type: ignore[operator]
        return over and under


VOCABULARY = [
    "grant", "grants", "granted", "police", "policy", "policing", "taser", "crime", "the", "and", "of",
    "plan", "e", "safety", "panel", "award",
]  # fmt: skip
FILTERS = [
    "kind:decision", "kind:paper", "outcome:approved", "amount:>500", "awarded:..900", "decided:2016..2017",
    "checklist.finance:no", "finding:M*", "fy:2016/17", "area:avon", "topic:legal",
]  # fmt: skip


def _queries(chance: random.Random) -> Iterator[str]:
    def leaf() -> str:
        word, other, third = (chance.choice(VOCABULARY) for _ in range(3))
        field = chance.choice(["", "", "", "title:", "recommendation:", "originator:"])
        return field + chance.choice([
            word, word, word, f'"{word} {other}"', f'"{word} {other} {third}"', f"{word}-{other}",
            f'"{word} {other}"~{chance.randrange(4)}', f"{word[:3]}*" if len(word) > 2 else word,
            f"{word}~" if len(word) > 3 else word,
        ])  # fmt: skip

    def tree(depth: int) -> str:
        if depth == 0 or chance.random() < 0.3:
            return chance.choice(FILTERS) if chance.random() < 0.25 else leaf()
        parts = [tree(depth - 1) for _ in range(chance.randint(1, 3))]
        joined = chance.choice([" ", " ", " OR "]).join(parts)
        return chance.choice(["", "", "-", "NOT "]) + f"({joined})"

    while True:
        yield tree(chance.randint(0, 3))


def _shelf(chance: random.Random, make_record: Callable[..., Record]) -> list[Record]:
    def text(least: int, most: int) -> str:
        return " ".join(chance.choice(VOCABULARY) for _ in range(chance.randint(least, most)))

    return [
        make_record(
            f"paper {number}", text(0, 25), text(0, 25), title=text(1, 4), originator=text(1, 2),
            kind=chance.choice(["decision", "paper"]), outcome=chance.choice(["approved", "refused", None]),
            language=chance.choice(["en", "en", "en", "cy"]), area=chance.choice(["Avon", "Tees", None]),
            decided_on=chance.choice([None, date(2015 + number % 4, 1 + number % 12, 1)]),
            amounts=[chance.randint(1, 1000) for _ in range(chance.randrange(3))],
            awards=[("Body", chance.randint(1, 1000)) for _ in range(chance.randrange(2))],
            checklist=chance.choice([{}, {"finance": "no"}, {"finance": "yes", "legal": "blank"}]),
            recommendations=[text(1, 4)] * chance.randrange(2),
            findings=chance.choice([[], ["M101"], ["D102"]]),
        )
        for number in range(60)
    ]  # fmt: skip


def test_hits_equal_a_brute_force_scan(
    folder: Path, make_record: Callable[..., Record], state: Callable[..., FileState]
) -> None:
    chance = random.Random(20)
    shelf = _shelf(chance, make_record)
    scans = [Scan(record) for record in shelf]
    some = 0
    with contextlib.ExitStack() as stack:
        library = stack.enter_context(Library.open(folder, create=True, write=True))
        for at, record in enumerate(shelf):
            library.add(state(f"paper {at}"), [record])
            if at in (20, 40):
                library.flush()  # so that the index has several segments
        library.flush()
        twin = stack.enter_context(Library.open(folder, engine="sqlite"))
        queries = _queries(chance)
        for _ in range(150):
            query = next(queries)
            node = parse(query).node
            wanted = {scan.record.id for scan in scans if scan.holds(node)}
            for answering in (library, twin):
                results = answering.search(query, limit=None)
                assert {hit.id for hit in results.hits} == wanted, query
                assert (results.total, len(results.hits)) == (len(wanted), len(wanted)), query
            some += 0 < len(wanted) < len(shelf)
    assert some > 75  # the queries tell papers apart


@pytest.mark.parametrize(
    "text", ["\0", "é\u00ad", "-", "- -", "'", "%", "a:b:c", "[", "\\", "\ud800", "…", "‘’", "*"]
)
def test_odd_queries_give_results_or_a_bad_query(filled: Path, text: str) -> None:
    with Library.open(filled) as library, contextlib.suppress(BadQuery):
        found = library.search(text, limit=None)
        assert found.total == len(found.hits) <= found.library_total


def test_every_record_is_asked_for_without_a_note(filled: Path) -> None:
    with Library.open(filled) as library:
        found = library.search(None)
        assert (found.total, found.notes) == (7, ())


_AS_FIELD = "{!r} was searched for as a word; {} finds the {} of that {}."


@pytest.mark.parametrize(
    ("query", "notes"),
    [
        ("tazer uplift", ("No record holds 'tazer'. Did you mean: taser (1)?",)),
        ("taser xylophone", ("No record holds 'xylophone'.",)),
        ("area:sufolk", ("No record holds 'sufolk' as area. Did you mean: suffolk (2)?",)),
        ("taser minutes", ("No record holds 'minutes'.",)),
        ("taser estates", ("Each part of the query is found, but no record holds them all.",)),
        ("taser amount:>5m", ("No record matches: amount: more than 5000000.",)),
        ("kind:other outcome:approved", ("Each part of the query is found, but no record holds them all.",)),
        ('title:"grants awarded"', ("No record holds 'awarded' as title.",)),
        (
            '"chief policy" taser',
            ("No record holds the words “chief policy”, one after the other, as written.",),
        ),
        ('"chief polcy"', ("No record holds 'polcy'. Did you mean: policy (2)?",)),
        ("xyl* OR zzz", ("No record holds words that begin with “xyl”.", "No record holds 'zzz'.")),
        ("-(kind:paper OR NOT kind:paper)", ("Every record matches what is not wanted.",)),
        (
            "finding:Z999",
            ("No record has the finding 'Z999'. Theirs begin with D, M; a family is found by finding:D*",),
        ),
        (
            "finding:z*",
            ("No record has the finding 'Z*'. Theirs begin with D, M; a family is found by finding:D*",),
        ),
        ("taser finding:M999", ("No record has the finding 'M999'. Of M they have: M101 (1), M102 (1)",)),
        ("taser", ()),
        ("taser OR tazer", ("No record holds 'tazer'. Did you mean: taser (1)?",)),
        ("policy -tazer", ("No record holds 'tazer'. Did you mean: taser (1)?",)),
        (
            "policy -(panel OR finding:S001 OR taser)",
            ("No record has the finding 'S001'. Theirs begin with D, M; a family is found by finding:D*",),
        ),
        ("policy (taser OR panel) -kind:paper", ()),
        ("policy -approved", (_AS_FIELD.format("approved", "outcome:approved", "2 records", "outcome"),)),
        ("deferred", (_AS_FIELD.format("deferred", "outcome:deferred", "1 record", "outcome"),)),
        (
            "title:taser OR refused",
            (
                "No record holds 'refused'.",
                _AS_FIELD.format("refused", "outcome:refused", "1 record", "outcome"),
            ),
        ),
        ('"deferred"', ()),
        ("withdrawn", ("No record holds 'withdrawn'.",)),
        ("decision", ()),
        (
            "decision xylophone",
            (
                "No record holds 'xylophone'.",
                _AS_FIELD.format("decision", "kind:decision", "5 records", "kind"),
            ),
        ),
        ("outcome:refused title:taser", ()),
    ],
)
def test_what_nothing_holds_is_named(filled: Path, query: str, notes: tuple[str, ...]) -> None:
    with Library.open(filled) as library:
        assert library.search(query).notes == notes


def test_an_empty_library_is_asked_without_trouble(folder: Path) -> None:
    said: list[str] = []
    with Library.open(folder, create=True, write=True, say=said.append) as library:
        assert library.search("grant").total == 0
        assert library.search("gran* OR NOT policy").total == 0
        assert library.check() == []
    assert said == []
