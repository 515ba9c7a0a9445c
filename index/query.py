"""Query text → query tree, with errors that point at the column.

    query   = some { "OR" some }
    some    = one { ["AND"] one }              all must match
    one     = ("NOT" | "-") one | "(" query ")" | [field ":"] value
    value   = word | start* | word~ | "a phrase" | "near words"~5 | 10k..50k | ( query )

A word matches by its English stem, and in papers of other languages whole; a record must hold all of the
words, anywhere in it. Words in quotes match as written, one after the other. A word with marks inside, such
as e-safety or AP17/47, is its parts one after the other. Case and accents' encoding make no difference.
A field goes before a word, a phrase or a bracket. OR, NOT and AND are capitals; OR binds loosest.

Nothing is ignored in silence: what the language does not have is an error, and a mark without a letter or
figure, such as a lone "&", is left out with a note.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from extract.errors import BadQuery

from .engine import TEXT, TEXT_FIELDS, And, Fuzzy, Is, Near, Node, Not, Or, Phrase, Prefix, Word
from .values import FIELDS, SUMS, BadValue, known_field, suggestion, value_node
from .words import words

LONGEST = 4000
DEEPEST = 40
SHORTEST_START = 2
SHORTEST_FUZZY = 4
WIDEST_GAP = 99

_FIELD = re.compile(r"([A-Za-z][A-Za-z.-]*):\s*")
_OPERATOR = re.compile(r'(AND|OR|NOT)(?=[\s()"“”]|$)')
_QUOTED = re.compile(r'["“”]([^"“”]*)["“”](~(\d*))?')
_PLAIN = re.compile(r'[^\s()"“”]+')
_UNWANTED = re.compile(r"-(?![A-Za-z]\d+$)([A-Za-z][A-Za-z.-]*:[^\\/].*|[^\W_][\w'’-]+[*~]?)")
"""A word of a query behind a minus; `-n5`, `-ohits.csv` and `-oC:\\hits` are none."""
_VALUE = re.compile(r'[<>]=?\s*[^\s()"“”]+|[^\s()"“”]+')

_UNJOINED = re.compile(r"([A-Za-z][A-Za-z.-]*)(\s+:|\s*[<>=])")
_SINGLE_QUOTED = re.compile(r"(?<!\w)['‘](\w[^'‘’\"“”]*\w)['’](?!\w)")
_LEFT_ON = re.compile(r"(\s*)'([^']*:[^']*)'(\s*)")
"""A query with fields in the single quotes that cmd.exe, which knows none, leaves around it."""
_AS_WORDS = {"or": "either of two", "not": "what should not match"}

# Marks that mean something in other languages of search; to pass over them would be a wrong answer.
_FOREIGN = (
    (re.compile(r"\|\|"), "there is no ||", "Write OR."),
    (re.compile(r"^!\w"), "there is no !", "Write NOT or -."),
    (re.compile(r"^[–—−]\w"), "this dash is no minus", "Write NOT or - for what should not match."),
    (re.compile(r"^\+\w"), "there is no +", "Leave it out: all words must match."),
    (re.compile(r"^[<>]=?£?\d"), "no field stands before it", "Write amount:>50000 or decided:>2016."),
    (
        re.compile(r"^(£?\d[^.]*)?\.\.(£?\d[^.]*)?$"),
        "a range stands right after a field",
        "Write amount:10k..50k or decided:2016..2018, without spaces.",
    ),
    (re.compile(r"(?<=\w)\?(?=\w)"), "there is no ? for a letter", "End the word with * or ~ instead."),
    (re.compile(r"(?<=\w)\^(?=\d)"), "there are no weights", "Leave out ^ and its number."),
    (re.compile(r"\*(?!$)|(?<!\w)\*"), "a * can only end a word", "Write the start of the word, then *."),
    (re.compile(r"~(?!1?$)|(?<!\w)~"), "a ~ can only end a word", "Write the word, then ~ for one slip."),
)


@dataclass(frozen=True, slots=True)
class Query:
    """A query as typed, its tree, and what to tell the person about it."""

    text: str
    node: Node
    notes: tuple[str, ...] = ()


EVERYTHING = Query("", Not(Is("kind", "")))  # every record has a kind


def parse(text: str) -> Query:
    """The tree of a query.

    Raises:
        BadQuery: It cannot be read; `column` is where.

    >>> parse("taser OR e-safety").node
    Or(nodes=(Word(word='taser', field='text'), Phrase(words=('e', 'safety'), field='text', exact=False)))
    """
    return _Parser(_LEFT_ON.sub(r"\1 \2 \3", text) if _LEFT_ON.fullmatch(text) else text).whole()


def spelled_out(arguments: Sequence[str], takes: Collection[str]) -> Iterator[str]:
    """The arguments of a command line with `-word` as `NOT word`, which nobody takes for options.

    Args:
        arguments: As typed; after "--" they are left as they are.
        takes: The options that take the next argument as their value.

    >>> list(spelled_out(["drones", "-kind:paper", "-n5", "-ohits.csv", "-o", "-x-", "--", "-y"], {"-o"}))
    ['drones', 'NOT kind:paper', '-n5', '-ohits.csv', '-o', '-x-', '--', '-y']
    """
    end = arguments.index("--") if "--" in arguments else len(arguments)
    for at, argument in enumerate(arguments):
        found = _UNWANTED.fullmatch(argument)
        is_value = at > 0 and arguments[at - 1] in takes
        yield f"NOT {found[1]}" if found and at < end and not is_value else argument


def narrowed(text: str, term: str) -> str:
    """The query that asks for a term too; if it asks for that already, the one that does not.

    Raises:
        BadQuery: One of them cannot be read.

    >>> narrowed("taser OR drones", "kind:paper"), narrowed("taser kind:paper drones", "kind:paper")
    ('(taser OR drones) kind:paper', 'taser drones')
    """
    text, wanted = text.strip(), parse(term).node
    asked = parse(text).node if text else None
    if asked in (None, wanted):
        return "" if asked else term
    if isinstance(asked, And) and wanted in asked.nodes and f" {term} " in f" {text} ":
        return f" {text} ".replace(f" {term} ", " ", 1).strip()
    return f"({text}) {term}" if isinstance(asked, Or) else f"{text} {term}"


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.depth = 0
        self.notes: list[str] = []

    def whole(self) -> Query:
        if len(self.text) > LONGEST:
            raise self.wrong(
                f"the query is longer than {LONGEST} characters", "Ask for less at once.", LONGEST
            )
        if any(re.search(r"\s", quoted) for quoted in _SINGLE_QUOTED.findall(self.text)):
            self.notes.append('Single quotes make no phrase here: write "these words".')
        node = self.any_of(TEXT)
        self.skip()
        if self.at < len(self.text):
            raise self.wrong("this bracket closes nothing", "Leave it out, or open one before.")
        if node is None:
            raise self.wrong("there is nothing to search for", "Give at least one word.", 0)
        return Query(self.text, node, tuple(self.notes))

    def any_of(self, field: str) -> Node | None:
        nodes = [self.all_of(field)]
        while self.operator() == "OR":
            self.at += 2
            nodes.append(self.all_of(field))
        return _joined(Or, nodes)

    def all_of(self, field: str) -> Node | None:
        """At least one, then more as long as there are any."""
        nodes: list[Node | None] = []
        start = self.at
        while True:
            self.skip()
            operator = self.operator()
            if operator == "AND":
                if not nodes or self.dangling():
                    raise self.wrong("AND joins two things", "Give something on either side.")
                self.at += 3
            elif operator == "OR" or self.at >= len(self.text) or self.text[self.at] == ")":
                if not nodes and (operator == "OR" or self.text[:start].rstrip().endswith("OR")):
                    raise self.wrong("OR joins two things", "Give something on either side.")
                return _joined(And, nodes)
            else:
                nodes.append(self.one(field))

    def dangling(self) -> bool:
        rest = self.text[self.at + 3 :].lstrip()
        return not rest or rest[0] == ")" or bool(re.match(r"(AND|OR)\b", rest))

    def one(self, field: str) -> Node | None:
        negative = False
        begun = self.at
        while True:
            if self.operator() == "NOT":
                self.at += 3
            elif re.match(r"-[^\s)-]", self.text[self.at : self.at + 2]):
                self.at += 1
            else:
                break
            negative = not negative
            self.skip()
        if self.at > begun and (self.at >= len(self.text) or self.text[self.at] == ")" or self.operator()):
            raise self.wrong("NOT stands before something", "Give what should not match.", begun)
        node = self.value(field)
        return Not(node) if negative and node is not None else node

    def value(self, field: str) -> Node | None:
        named = _FIELD.match(self.text, self.at)
        if named:
            field = self.field(named)
        if self.at < len(self.text) and self.text[self.at] == "(":
            node = self.bracket(field)
        elif field in TEXT_FIELDS:
            node = self.words(field)
        else:
            return self.other(field)
        if node is None and named:
            raise self.wrong(f"there is no word after {field}:", "Give at least one.", named.start())
        return node

    def field(self, named: re.Match[str]) -> str:
        name = named[1].lower()
        if not known_field(name):
            close = suggestion(name, [field.replace("TOPIC", "finance") for field in FIELDS])
            hint = close or f"To search for the words, put them in quotes. Fields: {', '.join(FIELDS)}."
            raise self.wrong(f"there is no field {named[1]!r}", hint, named.start())
        self.at = named.end()
        if self.at >= len(self.text) or self.text[self.at] == ")" or self.operator():
            raise self.wrong(
                f"there is nothing after {name}:", f"{name}: takes {_takes(name)}.", named.start()
            )
        if name not in SUMS and re.match(r'-[\w"“(]', self.text[self.at :]):
            raise self.wrong("a - goes before the field", f"Write -{name}: and what should not match.")
        return name

    def bracket(self, field: str) -> Node | None:
        opened = self.at
        self.at += 1
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.wrong(
                "too many brackets inside one another", "Leave out those that join nothing.", opened
            )
        node = self.any_of(field)
        if self.at >= len(self.text):
            raise self.wrong("this bracket is never closed", "Close it with ).", opened)
        if not self.text[opened + 1 : self.at].strip():
            raise self.wrong("there is nothing between these brackets", "Leave them out.", opened)
        self.at += 1
        self.depth -= 1
        return node

    def words(self, field: str) -> Node | None:
        if self.text[self.at] in '"“”':
            return self.quoted(field)
        found = self.plain()
        parts = tuple(words(found[0]))
        self.at = found.end()
        if not parts:
            self.left_out(found[0])
            return None
        if found[0] in _AS_WORDS:
            operator = f"for {_AS_WORDS[found[0]]} write {found[0].upper()}"
            self.notes.append(f"{found[0]!r} was searched for as a word; {operator}.")
        if found[0][-1] == "*":
            return self.ending(Prefix, parts, field, SHORTEST_START, found)
        if re.search(r"~1?$", found[0]):
            return self.ending(Fuzzy, tuple(words(found[0].partition("~")[0])), field, SHORTEST_FUZZY, found)
        return Word(parts[0], field) if len(parts) == 1 else Phrase(parts, field, exact=False)

    def plain(self) -> re.Match[str]:
        """What runs up to white space, a bracket or a quote, if it has no marks of another language."""
        unjoined = _UNJOINED.match(self.text, self.at)
        if unjoined and known_field(unjoined[1].lower()):
            hint = (
                f"Write {unjoined[1].lower()}: and its value right after; to search for the word, quote it."
            )
            raise self.wrong("a field is joined to its value by a colon", hint, unjoined.start(2))
        found = _PLAIN.match(self.text, self.at)
        assert found  # neither white space, a bracket nor a quote stands here
        for foreign, message, hint in _FOREIGN:
            mark = foreign.search(found[0])
            if mark:
                asked = f"{hint} To search for it as it is, use quotes."
                raise self.wrong(message, asked, self.at + mark.start())
        return found

    def ending(
        self,
        kind: type[Prefix] | type[Fuzzy],
        parts: tuple[str, ...],
        field: str,
        least: int,
        found: re.Match[str],
    ) -> Node:
        mark = "*" if kind is Prefix else "~"
        if len(parts) > 1:
            hint = f"Give the word alone: {parts[-1]}{mark}"
            raise self.wrong(f"a {mark} works on one word, without marks inside", hint, found.end() - 1)
        if len(parts[0]) < least:
            raise self.wrong(f"too few letters before {mark}", f"Give {least} at least.", found.start())
        return kind(parts[0], field)

    def quoted(self, field: str) -> Node | None:
        found = _QUOTED.match(self.text, self.at)
        if not found:
            raise self.wrong("this quote is never closed", 'Close it with ", or leave it out.')
        if "*" in found[1]:
            column = self.at + found[0].index("*")
            raise self.wrong(
                "a * does not work inside quotes", "Leave it out, or leave out the quotes.", column
            )
        near = found[2] is not None
        if near and (not found[3] or int(found[3]) > WIDEST_GAP):
            hint = f'Write "these words"~5, with a number up to {WIDEST_GAP}.'
            raise self.wrong("it does not say how far apart the words may be", hint, found.start(2))
        self.at = found.end()
        parts = tuple(words(found[1]))
        if not parts:
            self.left_out(found[0])
            return None
        return Near(parts, int(found[3]), field) if near and len(parts) > 1 else Phrase(parts, field)

    def left_out(self, text: str) -> None:
        self.notes.append(f"{text!r} holds no letter or figure and was left out of the search.")

    def other(self, field: str) -> Node:
        found = _QUOTED.match(self.text, self.at) or _VALUE.match(self.text, self.at)
        if not found:
            raise self.wrong("this quote is never closed", 'Close it with ", or leave it out.')
        text = found[1].strip() if found.re is _QUOTED else found[0]
        try:
            node = value_node(field, text)
        except BadValue as problem:
            raise self.wrong(str(problem), problem.hint or f"{field}: takes {_takes(field)}.") from problem
        self.at = found.end()
        spaced = re.compile(r"\s+£?\d" if text.endswith("..") else r"\s\d{3}(?!\w)").match(self.text, self.at)
        if spaced and (text.endswith("..") or field in SUMS):
            raise self.wrong("there is a space inside the value", "Write 50000, 50,000 or 10k..50k.")
        return node

    def operator(self) -> str:
        self.skip()
        found = _OPERATOR.match(self.text, self.at)
        return found[1] if found else ""

    def skip(self) -> None:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1

    def wrong(self, message: str, hint: str = "", column: int | None = None) -> BadQuery:
        where = min(self.at if column is None else column, max(0, len(self.text) - 1))
        return BadQuery(f"The query cannot be read: {message}.", hint, query=self.text, column=where)


def _joined(kind: type[And] | type[Or], nodes: list[Node | None]) -> Node | None:
    """The nodes under one; those of the same kind side by side, and those left out left out."""
    flat: list[Node] = []
    for node in nodes:
        if isinstance(node, kind):
            flat.extend(node.nodes)
        elif node is not None:
            flat.append(node)
    flat = list(dict.fromkeys(flat))
    return kind(tuple(flat)) if len(flat) > 1 else (flat[0] if flat else None)


def _takes(field: str) -> str:
    return FIELDS.get(field) or FIELDS["checklist.TOPIC"]
