"""SQLite's FTS5 over the catalogue: the twin of Whoosh, and what finds phrases and spellings for both.

It is written in the transaction that writes the record, so it is never behind. It answers for what Whoosh's
index does not hold yet, for the whole library when no index can be used, and wherever `--engine sqlite` asks.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import reduce

from .catalogue import Catalogue
from .engine import (
    TEXT,
    TEXT_FIELDS,
    WEIGHTS,
    And,
    Fuzzy,
    Near,
    Node,
    Or,
    Phrase,
    Prefix,
    Scores,
    Word,
    both,
    either,
)  # fmt: skip
from .streams import read_entries
from .words import forms, near, stems

COLUMNS = (*TEXT_FIELDS, "written")
_MARKS = ", ".join("?" * len(COLUMNS))
_NAMES = ", ".join(COLUMNS)
_PUT = f"INSERT INTO words (rowid, {_NAMES}) VALUES (?, {_MARKS})"
_TAKE_OUT = f"INSERT INTO words (words, rowid, {_NAMES}) VALUES ('delete', ?, {_MARKS})"
_COUNT = "INSERT INTO vocabulary VALUES (?, 1) ON CONFLICT (word) DO UPDATE SET records = records + 1"
_LISTED = "SELECT word, records FROM vocabulary"
_HELD = "SELECT term, doc FROM temp.counted WHERE col = 'written' AND term != '|'"
_PRIME = 65_521
_NUMBER = {column: number for number, column in enumerate(COLUMNS, 1)}
_COLUMN = " ".join(f"WHEN '{column}' THEN {number}" for column, number in _NUMBER.items())
_PLACES = (
    f"SELECT term, sum(doc % {_PRIME} * (offset + 1) * CASE col {_COLUMN} END) FROM temp.places GROUP BY term"
)
_MATCH = f"SELECT rowid, -bm25(words, {_MARKS}) FROM words WHERE words MATCH ?"


def put(catalogue: Catalogue, serials: Collection[int]) -> None:
    """Take these records into the full-text index, inside the transaction that wrote their streams."""
    for spellings in _each(catalogue, serials, _PUT):
        catalogue.write(_COUNT, *spellings)


def take_out(catalogue: Catalogue, serials: Collection[int]) -> None:
    """Take these records out of it again, before their streams go."""
    for spellings in _each(catalogue, serials, _TAKE_OUT):
        catalogue.write("UPDATE vocabulary SET records = records - 1 WHERE word = ?", *spellings)
        catalogue.write("DELETE FROM vocabulary WHERE word = ? AND records < 1", *spellings)


def _each(catalogue: Catalogue, serials: Collection[int], sql: str) -> Iterator[list[tuple[str]]]:
    """Write each record's row; what comes are its words as they are written."""
    for entry in read_entries(catalogue, serials):
        held = {
            field: " ".join(stems(words.split(), entry.language)) for field, words in entry.streams.items()
        }
        written = entry.streams.get(TEXT, "")
        catalogue.write(sql, (entry.serial, *(held.get(column) for column in TEXT_FIELDS), written))
        yield [(word,) for word in sorted(set(written.split()) - {"|"})]


class SqliteEngine:
    """Finds and ranks by every node about words; of `Near`, and of an exact phrase in a field, too much."""

    name = "sqlite"

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def match(self, node: Node) -> Scores:
        """The records that match, with their scores; of two `And` or `Or` in one another, one at a time."""
        if isinstance(node, And | Or):
            if any(isinstance(part, And | Or) for part in node.nodes):
                return reduce(both if isinstance(node, And) else either, map(self.match, node.nodes))
            parts = [self._expression(part) for part in node.nodes]
            if isinstance(node, And) and "" in parts:
                return {}
            joined = (" AND " if isinstance(node, And) else " OR ").join(filter(None, parts))
        else:
            joined = self._expression(node)
        weights = [WEIGHTS.get(column, 1.0) for column in COLUMNS]
        return dict(self._catalogue.read(_MATCH, *weights, joined)) if joined else {}

    def slips(self, word: str) -> list[tuple[str, int]]:
        """The words one slip away, with how many records hold each, the commonest first."""
        start = word[0]
        likely = self._catalogue.read(
            "SELECT word, records FROM vocabulary"
            " WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?",
            start, chr(ord(start) + 1), len(word) - 1, len(word) + 1,
        )  # fmt: skip
        held = [(other, count) for other, count in likely if near(word, other)]
        return sorted(held, key=lambda one: (-one[1], one[0]))

    def _expression(self, node: Node) -> str:
        """The node in the language of FTS5; "" where nothing can match."""
        if isinstance(node, Word):
            stem, whole = forms(node.word)
            columns = f"{TEXT} {' '.join(WEIGHTS)}" if node.field == TEXT else node.field
            return f'({{{columns}}} : ("{stem}" OR "{whole}"))'
        if isinstance(node, Phrase):
            if node.exact and node.field == TEXT:
                return f'({{written}} : "{" ".join(node.words)}")'
            english, other = (" ".join(stems(node.words, language)) for language in ("en", ""))
            return f'({{{node.field}}} : ("{english}" OR "{other}"))'
        if isinstance(node, Near):
            if node.field == TEXT:
                wanted = " ".join(f'"{word}"' for word in node.words)
                return f"({{written}} : NEAR({wanted}, {node.gap + len(node.words) - 2}))"
            return f"({' AND '.join(self._expression(Word(word, node.field)) for word in node.words)})"
        if isinstance(node, Prefix):
            return f'({{written}} : "{node.start}" *)'
        assert isinstance(node, Fuzzy)
        held = " OR ".join(f'"{word}"' for word, _ in self.slips(node.word))
        return f"({{written}} : ({held}))" if held else ""

    def make_anew(self) -> None:
        """Fill the full-text index from the streams, whatever it held."""
        with self._catalogue.transaction():
            self._catalogue.write("INSERT INTO words (words) VALUES ('delete-all')", ())
            self._catalogue.write("DELETE FROM vocabulary", ())
            put(self._catalogue, self._catalogue.serials())

    def faults(self) -> list[str]:
        """What is wrong with the full-text index and the list of its words, one line each."""
        read = self._catalogue.read
        faults = []
        held = read("SELECT count(*) FROM words_docsize")[0][0]
        rows = read("SELECT count(*) FROM records")[0][0]
        if held != rows:
            faults.append(f"the full-text index holds {held} of {rows} records")
        read("CREATE VIRTUAL TABLE IF NOT EXISTS temp.counted USING fts5vocab (main, words, 'col')")
        odd = [read(f"SELECT count(*) FROM ({one} EXCEPT {other})")[0][0]
               for one, other in ((_LISTED, _HELD), (_HELD, _LISTED))]  # fmt: skip
        if any(odd):
            faults.append(f"{max(odd)} of the words are listed otherwise than the full-text index holds them")
        read("CREATE VIRTUAL TABLE IF NOT EXISTS temp.places USING fts5vocab (main, words, 'instance')")
        found, wanted = dict(read(_PLACES)), self._places()
        astray = sum(found.get(term) != wanted.get(term) for term in found.keys() | wanted.keys())
        if astray:
            faults.append(f"the full-text index has {astray} words in other places than the records")
        return faults

    def _places(self) -> dict[str, int]:
        """What `_PLACES` gives, worked out from the streams: a sum a term, which another place changes."""
        totals: defaultdict[tuple[str, bool], defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
        sql = (
            f"SELECT CAST(serial AS INTEGER) % {_PRIME}, language, field, CAST(words AS TEXT)"
            " FROM streams JOIN records USING (serial)"
        )
        for mark, language, field, stream in self._catalogue.each(sql):
            places = totals[field, language == "en"]
            for place, word in enumerate(stream.split(), 1):
                places[word] += mark * place
        wanted: defaultdict[str, int] = defaultdict(int)
        for (field, english), places in totals.items():
            for word, total in places.items():
                wanted[stems([word], "en" if english else "")[0]] += total * _NUMBER.get(field, 0)
                if field == TEXT:
                    wanted[word] += total * _NUMBER["written"]
        return wanted
