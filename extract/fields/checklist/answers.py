"""What a checklist question is about, and what its answer says.

The first word decides the answer and the words after it are the reason, whatever they say: "No – there are
no issues" is no, "Yes – no HR implications" is yes.
"""

import re
from functools import cache, lru_cache

from ...block import Entry
from ...record import TOPICS, AnswerWord, Topic
from ...sieve import Sought
from ..word_lists import vocabulary

_BRACKET_TICK = re.compile(r"[\[(]\s?[xX✓✔√]\s?[\])]")
_BRACKET_EMPTY = re.compile(r"\[\s{0,3}\]|\(\s{1,3}\)|\[_+\]")
# A Wingdings box read as text: þ and ý are ticked, ¨ and o are empty.
_FONT_TICK = re.compile(r"(?<!\w)[þýü](?!\w)|(?<!\w)[xX](?=\s+(?:Yes|No|N/?A)\b)")
_FONT_EMPTY = re.compile(r"¨|(?<!\w)o(?=\s+(?:Yes|No|N/?A)\b)", re.IGNORECASE)
_WELSH_START = re.compile(r"A (?:oes|yw|ydy|ydi|\w+wyd|\w+odd)\b")
_ASKS_IN_WELSH = re.compile(rf"(?:\W*\w{{1,3}}[.)]\s+)?{_WELSH_START.pattern}[^?]{{0,200}}\?")
_SHORT = 3  # words
_NUMBERED = re.compile(r"^\W*\w{1,3}[.)]\s+")
# "No – not needed", "Yes, to follow": the second answer is the reason for the first, and no choice left open.
_REASONED = re.compile(
    r"(?:yes|no|y|n|do|oes|ie|ydy\w*|naddo|nage|nac\s\w+)\s*(?:[-–—:;,(]|\.\s)\s*"
    r"(?:n/?a\b|not\s|to\s|tb[cad]\b|pending|non\s|d?dim\s|heb\s|i'w\s)",
    re.IGNORECASE,
)
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
_LEADING = "'\"“”‘’*_•·-–—:/| "  # a slash is left where the word before it was struck through
_SEPARATORS = " \t-–—:;,.…_*=>/|•·~"


def topic_of(question: str) -> Topic:
    """The topic of a checklist question, by its meaning.

    >>> topic_of("Has the Monitoring Officer been consulted?"), topic_of("Have partners been consulted?")
    ('legal', 'consultation')
    >>> topic_of("Has a data protection impact assessment been done?")
    'other'
    """
    question = plain_quotes(question)
    weak = vocabulary("checklist")["weak"]
    found: list[tuple[bool, int, int, Topic]] = []
    for topic in TOPICS:
        match = _phrases("topics", topic).search(question)
        if match:
            found.append((topic in weak, match.start(), -len(match[0]), topic))
    return min(found, key=lambda hit: hit[:3])[3] if found else "other"


def asks_of_preparation(question: str) -> bool:
    """True where the words ask how a paper was prepared, and of something that checklists ask about."""
    return (
        not never_asked(question)
        and (question.rstrip().endswith("?") or starts_question(question) or len(question.split()) <= 8)
        and prepares(question)
        and is_topic(question)
    )


def is_topic(question: str) -> bool:
    """True where the words name something that checklists ask about."""
    return bool(_any_topic().search(plain_quotes(question)))


def prepares(text: str) -> bool:
    """True where the words tell of preparing a paper: "sought", "considered", "completed"."""
    return bool(_phrases("question", "preparing").search(text))


def checks_topics(heading: str) -> bool:
    """True for a heading or lead-in over what was checked, which is no proof of a checklist by itself."""
    short = len(heading.split()) <= 14
    return heads_checklist(heading) or (short and bool(_phrases("question", "checks").search(heading)))


def lists_papers(heading: str) -> bool:
    """True for the lead-in of a list of papers that go with this one."""
    return bool(_phrases("question", "papers").search(heading))


def asks_in_company(question: str) -> bool:
    """True for a yes/no question on a checklist's topic: no proof of one, but part of one among its like."""
    return (
        is_topic(question)
        and not never_asked(question)
        and not _phrases("question", "open").match(_NUMBERED.sub("", question))
        and (question.rstrip().endswith("?") or starts_question(question))
    )


def starts_question(text: str) -> bool:
    """True where the text begins as a question does: "Has …", "In relation to …".

    A small letter goes on with something ("… and / does not commit anything").
    """
    words = text.lstrip("'\"“‘ ")
    begins = _phrases("question", "starts").match(words) or _WELSH_START.match(words)
    return words[:1].isupper() and begins is not None


def question_parted(text: str) -> tuple[str, str]:
    """A question up to its mark, its twin in the other language with it, and what follows.

    >>> question_parted("A oes risgiau? Are there risks? Oes / Yes")
    ('A oes risgiau? Are there risks?', ' Oes / Yes')
    """
    asked, mark, rest = text.partition("?")
    twin, twin_mark, after = rest.partition("?")
    if twin_mark and are_twins(asked + mark, twin.lstrip(" /|-–\t\n") + twin_mark):
        return f"{asked}{mark}{twin}{twin_mark}", after
    return asked + mark, rest


def are_twins(first: str, second: str) -> bool:
    """Whether one question is Welsh and the other English, so that both have one answer."""
    first, second = _NUMBERED.sub("", first), _NUMBERED.sub("", second)
    if not (first.endswith("?") and "?" in second and starts_question(first) and starts_question(second)):
        return False
    return bool(_ASKS_IN_WELSH.match(first)) != bool(_ASKS_IN_WELSH.match(second))


def never_asked(question: str) -> bool:
    """True for a form's other yes/no fields: Part 2, key decision, call-in.

    "Has it been checked for exempt information?" asks of its preparation all the same.
    """
    fields = _phrases("question", "never").search(question)
    return bool(fields) and not _phrases("question", "checked").search(question)


def heads_checklist(text: str) -> bool:
    """True for the heading of a checklist."""
    return len(text.split()) <= 14 and bool(_phrases("question", "headings").search(plain_quotes(text)))


def remark_of(text: str) -> str | None:
    """The words behind "Comments:" or "Details:", "" where it stands alone; None for any other text."""
    match = _remark_labels().match(text)
    return text[match.end() :].strip() if match else None


@cache
def _remark_labels() -> re.Pattern[str]:
    words = sorted(vocabulary("checklist")["columns"]["remarks"], key=len, reverse=True)
    asks = r"if (?:yes|no|so|not|n/?a)\b[^?:]{0,60}[?:]"  # "If yes, from whom?"
    label = f"(?:{'|'.join(map(re.escape, words))})"
    return re.compile(rf"{asks}|{label}(?:\s*/\s*{label})?\s*(?::|\?\s*$|$)", re.IGNORECASE)


def plain_quotes(text: str) -> str:
    """The text with straight quotes for curly ones, so that one spelling serves both."""
    return text if text.isascii() else text.translate(_STRAIGHT)


@cache
def _any_topic() -> Sought:
    return Sought("|".join(_phrases("topics", topic).source for topic in TOPICS))


@cache
def _phrases(group: str, name: str) -> Sought:
    words = sorted(vocabulary("checklist")[group][name], key=len, reverse=True)
    patterns = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    return Sought(r"(?<!\w)(?:" + "|".join(patterns) + r")(?!\w)")


@lru_cache(maxsize=1 << 13)  # forms repeat their options
def read_answer(text: str, welsh: bool = False) -> tuple[AnswerWord, str | None]:
    """What an answer says, and the reason it gives.

    >>> read_answer("No – as none was needed"), read_answer("Yes------------")
    (('no', 'as none was needed'), ('yes', None))
    >>> read_answer("Yes ☐ No ☒"), read_answer("TBC"), read_answer(" ")
    (('no', None), ('unclear', None), ('blank', None))
    """
    words = without_prompts(with_boxes(text)).strip()
    if box_marks(words):
        return _boxed(words, welsh)
    words = re.sub(r"^\((.{1,16})\)$", r"\1", words.lstrip(_LEADING))
    if not re.search(r"\w", words.replace("_", "")):
        return "blank", None
    kinds = _options(words, welsh)
    if len(kinds) > 1 and not _REASONED.match(words):  # "Yes / No", or a deletion the text no longer shows
        return "unclear", None
    first = _first_word(words, welsh)
    if first is None:  # "None", "See above": the whole of it is the answer, unless it is a sentence
        return "unclear", words if len(words.split()) > _SHORT else None
    answer, rest = first
    return answer, _reason(rest)


def without_prompts(text: str) -> str:
    """The text without what a form prints where something is to be chosen or typed: "Choose an item."."""
    return _CHOICE.sub("", _prompts().sub("", text))


_CHOICE = re.compile(
    r"^(?:\(\s*y(?:es)?\s*/\s*no?(?:\s*/\s*n/?a)?\s*\)\s*(?::|(?=\w))|y(?:es)?/no?\s*:)\s*", re.IGNORECASE
)


@cache
def _prompts() -> re.Pattern[str]:
    listed = vocabulary("checklist")["answers"]["prompts"]
    return re.compile(rf"^\W?(?:{'|'.join(map(re.escape, listed))})\b\W*", re.IGNORECASE)


def opens_with_answer(text: str, welsh: bool = False) -> bool:
    """True where the text begins with a word or a box that answers: "Yes – …", "TBC when …", "☒ No"."""
    words = with_boxes(text).strip()
    return bool(box_marks(words[:2])) or _first_word(words.lstrip(_LEADING), welsh) is not None


_ALONE = re.compile(r"\s*(?:$|[-–—:;,.(])")
_LETTER = re.compile(r"^\s*([YyNn])\s+(?=\w)")


def answers_alone(text: str, welsh: bool = False) -> bool:
    """True for a yes, no, n/a or "to follow" that a reason may follow, but no sentence that goes on.

    >>> answers_alone("No – standard terms"), answers_alone("No legal implications arise")
    (True, False)
    """
    words = with_boxes(text).strip()
    if box_marks(words):
        return read_answer(text, welsh)[0] in ("yes", "no", "n/a", "blank")
    first = _first_word(words.lstrip(_LEADING), welsh)
    return first is not None and _ALONE.match(first[1]) is not None


def letter_parted(text: str) -> str:
    """The text with a dash behind the letter that answers: "Y standard terms" as "Y – standard terms"."""
    return _LETTER.sub(r"\1 – ", text)


def _first_word(words: str, welsh: bool) -> tuple[AnswerWord, str] | None:
    """The answer that the text begins with, and what follows; a second language's twin is taken off."""
    plain = plain_quotes(words)
    match = _twinned(plain) or _answer_words(welsh).match(plain)
    if not match:
        return _status(words)
    answer = _kind(match)
    rest = words[match.end() :]
    if len(match.group()) == 1 and not re.match(r"\s*($|[-–—:;,.(])", rest):
        return None  # "N other" or "Y Swyddfa" is no answer
    twin = re.match(r"\s*[/|]\s*", rest)
    if twin:
        other = _answer_words(True).match(rest[twin.end() :])
        if other and _kind(other) == answer:
            rest = rest[twin.end() + other.end() :]
    return answer, rest


def _twinned(words: str) -> re.Match[str] | None:
    """The Welsh answer that opens a text, where the English one stands behind it: "Ydy / Yes"."""
    match = _answer_words(True).match(words)
    english = _answer_words(False).match(words[match.end() :].lstrip(" /|")) if match else None
    return match if match and english and _kind(english) == _kind(match) else None


_STATUSES: dict[str, AnswerWord] = {"undone": "no", "open": "unclear", "done": "yes"}
_ENDS_STATUS = r"(?=\s*(?:$|[-–—:;,.(]|\d|(?:on|by|in|at|with|as|and|but|see|for|to|from)\b))"


def _status(words: str) -> tuple[AnswerWord, str] | None:
    """What a status that opens a text answers, and what follows: "Complete – 3 May", "In progress"."""
    match = _status_words().match(words)
    if not match or not match.lastgroup:
        return None
    return _STATUSES[match.lastgroup], words[match.end() :]


@cache
def _status_words() -> re.Pattern[str]:
    listed = vocabulary("checklist")["answers"]
    groups = (f"(?P<{name}>{'|'.join(map(re.escape, listed[name]))})" for name in _STATUSES)
    return re.compile(f"(?:{'|'.join(groups)})(?!\\w){_ENDS_STATUS}", re.IGNORECASE)


def is_welsh(entry: Entry) -> bool:
    """True where a paper, or the checklist in it, asks in Welsh, so that "Do" is a yes."""
    return entry.language == "cy" or any(_ASKS_IN_WELSH.match(block.text) for block in entry.blocks)


def _kind(match: re.Match[str]) -> AnswerWord:
    kinds: dict[str, AnswerWord] = {"yes": "yes", "no": "no", "na": "n/a", "unclear": "unclear"}
    return kinds[match.lastgroup or "unclear"]


@cache
def _answer_words(welsh: bool) -> re.Pattern[str]:
    words = vocabulary("checklist")
    groups = []
    # n/a and the unclear words stand first: "n/a" must not be read as the letter n.
    for name in ("na", "unclear", "no", "yes"):
        listed = list(words["answers"][name]) + (list(words["welsh"].get(name, ())) if welsh else [])
        listed.sort(key=len, reverse=True)
        # "Na" is no in Welsh, and only in capitals not applicable.
        escaped = ("(?-i:NA)" if welsh and w == "na" and name == "na" else re.escape(w) for w in listed)
        groups.append(f"(?P<{name}>" + "|".join(escaped) + ")")
    return re.compile("(?:" + "|".join(groups) + r")(?!\w)", re.IGNORECASE)


def is_choice(text: str, welsh: bool = False) -> bool:
    """True for a choice that a form prints and nobody has made: "Yes / No"."""
    return not box_marks(with_boxes(text)) and len(_options(text.strip(), welsh)) > 1


_LONGEST_CHOICE = 200  # characters; no line of choices is longer
_DELETE = re.compile(
    r"\(?\*?\s*(please )?(delete|circle|tick) (as|where) (appropriate|applicable)\)?", re.IGNORECASE
)


def _options(words: str, welsh: bool) -> set[AnswerWord]:
    """The kinds of answer printed, where the text is nothing but answers: a choice left open."""
    found: set[AnswerWord] = set()
    at = 0
    if len(words) > _LONGEST_CHOICE:
        return found
    parts = [_first_word(part.strip(), welsh) for part in re.split(r"[/|]", words)]
    if len(parts) > 1 and all(part and not part[1].strip(_SEPARATORS) for part in parts):
        return {part[0] for part in parts if part}
    words = _DELETE.sub("", words)
    for match in _answer_words(welsh).finditer(words):
        if words[at : match.start()].strip(_SEPARATORS + "()"):
            return set()
        found.add(_kind(match))
        at = match.end()
    return set() if words[at:].strip(_SEPARATORS + "()") else found


def _reason(rest: str) -> str | None:
    reason = rest.strip().lstrip(_SEPARATORS).rstrip(" -–—_*=|")
    if reason.startswith("(") and reason.endswith(")") and reason.count("(") == 1:
        reason = reason[1:-1].strip()
    return reason if re.search(r"\w", reason) else None


@lru_cache(maxsize=1 << 13)  # forms repeat their options
def with_boxes(text: str) -> str:
    """The text on one line, with "[x]" and "[ ]" as ☒ and ☐, and the letters that symbol fonts leave."""
    if "[" in text or "(" in text:
        text = _BRACKET_EMPTY.sub("☐", _BRACKET_TICK.sub("☒", text))
    text = _FONT_EMPTY.sub("☐", _FONT_TICK.sub("☒", text))
    return " ".join(text.replace("\ufe0f", "").split())


def box_marks(text: str) -> str:
    """The ticks, crosses and empty boxes in a text, in order."""
    return "" if text.isascii() else "".join(filter(_marks().__contains__, text))


@cache
def _marks() -> frozenset[str]:
    marks = vocabulary("checklist")["marks"]
    return frozenset(marks["ticked"] + marks["crosses"] + marks["empty"])


def is_empty_box(mark: str) -> bool:
    """True for a box with nothing in it."""
    return mark in vocabulary("checklist")["marks"]["empty"]


def _boxed(words: str, welsh: bool) -> tuple[AnswerWord, str | None]:
    """Ticks beside printed options; each box belongs to the option on its own side."""
    marks = set(box_marks(words))
    tokens = [t for t in re.split("([" + re.escape("".join(marks)) + "])", words) if t.strip()]
    labels = [(i, _first_word(t.strip(_SEPARATORS), welsh)) for i, t in enumerate(tokens) if t not in marks]
    if not any(label for _, label in labels):
        return _bare_boxes(tokens, marks)
    before = tokens[0] in marks  # "☒ Yes ☐ No", else "Yes ☒ No ☐"
    chosen: list[tuple[AnswerWord, str]] = []
    spare = ""
    for at, label in labels:
        side = at - 1 if before else at + 1
        mark = tokens[side] if 0 <= side < len(tokens) else ""
        if label is None:
            spare = tokens[at]
        elif mark in marks and not is_empty_box(mark):
            chosen.append(label)
        elif label[1].strip(_SEPARATORS):
            spare = label[1]
    if len({answer for answer, _ in chosen}) == 1:
        return chosen[0][0], _reason(chosen[0][1]) or _reason(spare)
    return ("unclear" if chosen else "blank"), _reason(spare)


def _bare_boxes(tokens: list[str], marks: set[str]) -> tuple[AnswerWord, str | None]:
    printed = [t for t in tokens if t in marks]
    reason = _reason(" ".join(t.strip() for t in tokens if t not in marks))
    if all(is_empty_box(mark) for mark in printed):
        return ("unclear" if reason else "blank"), reason
    if len(printed) == 1 and printed[0] not in vocabulary("checklist")["marks"]["crosses"]:
        return "yes", reason
    return "unclear", reason  # a lone cross may be a no or a ticked box
