"""Words from papers, made harmless before they reach a terminal, a spreadsheet or another program."""

import json
import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from extract.record import money

if TYPE_CHECKING:
    from index.library import Results

# What moves a cursor, colours a screen, reverses reading order or hides text: control characters (of both
# sets, so ESC and CSI), bidirectional marks and overrides, invisible formatting, line separators, tags.
# A surrogate alone cannot be written as UTF-8 at all.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)

_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def clean(text: str) -> str:
    r"""The words without what could act on a terminal; line breaks and tabs stay.

    >>> clean("Grant\x1b[31m to \u202eyob\u202c\r\n")
    'Grant[31m to yob\n'
    """
    return _HARMFUL.sub(lambda found: "\ufffd" if "\ud800" <= found[0] <= "\udfff" else "", text)


def one_line(text: str) -> str:
    r"""The words, harmless, on one line with single spaces.

    >>> one_line("Innovation\n  Fund\t2016\r\n")
    'Innovation Fund 2016'
    """
    return " ".join(clean(re.sub(r"[\r\u2028\u2029\x0b\x0c\x85]", "\n", text)).split())


def spreadsheet_cell(text: str) -> str:
    """A cell that no spreadsheet program takes for a formula: an apostrophe stands before one.

    >>> spreadsheet_cell('=HYPERLINK("http://x")'), spreadsheet_cell("-1185.50"), spreadsheet_cell("- 20%")
    ('\\'=HYPERLINK("http://x")', '-1185.50', "'- 20%")
    """
    if _NUMBER.fullmatch(text):
        return text
    words = one_line(text)
    return f"'{words}" if _FORMULA.match(text) or _FORMULA.match(words) else words


def cell(value: Any) -> str:
    """Any value of a row in words: money with two places, dates ISO, nothing for None.

    >>> cell(Decimal("25600")), cell(None), cell(date(2016, 8, 23)), cell(7)
    ('25600.00', '', '2016-08-23', '7')
    """
    plain = json_value(value)
    return "" if plain is None else str(plain)


def json_value(value: Any) -> Any:
    """The same as JSON: decimal strings, ISO dates, and everything else as it is."""
    if isinstance(value, Decimal):
        return money(value)
    return value.isoformat() if isinstance(value, date) else value


def to_json(value: Any, indent: int | None = None) -> str:
    r"""JSON whose own bytes are harmless on a terminal; what was dangerous comes back when it is parsed.

    >>> print(to_json({"title": "\x9b31m £5 \u202e"}))
    {"title": "\u009b31m £5 \u202e"}
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=json_value)
    return _HARMFUL.sub(lambda found: json.dumps(found[0])[1:-1], text)


def pounds(value: Decimal) -> str:
    """Money as people read it: no pence when there are none.

    >>> pounds(Decimal("25600.00")), pounds(Decimal("-1185.5")), pounds(Decimal("0.045"))
    ('£25,600', '-£1,185.50', '£0.045')
    """
    text = money(abs(value)).removesuffix(".00")
    whole, point, pence = text.partition(".")
    return f"{'-' if value < 0 else ''}£{int(whole):,}{point}{pence}"


def found_in_words(results: "Results") -> str:
    """How many match, of how many, and how many of these are not shown."""
    shown = len(results.hits) + sum(len(hit.copies) for hit in results.hits)
    shown = results.total if results.facets else shown  # facets count all of them
    noun = "record matches" if results.total == 1 else "records match"
    line = f"{results.total:,} {noun}, of {results.library_total:,} in the library"
    if shown < results.total:
        hits = len(results.hits)
        line += f"; the first {f'{hits:,} are' if hits > 1 else 'is'} shown (--limit shows more)"
    if results.left_out:
        line += f"; {results.left_out:,} more {'was' if results.left_out == 1 else 'were'} shown before"
    if not results.folded:
        return line
    copies = "1 exact duplicate is" if results.folded == 1 else f"{results.folded:,} exact duplicates are"
    return f"{line}; {copies} folded (--duplicates shows each)"
