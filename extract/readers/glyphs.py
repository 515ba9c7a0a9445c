"""Characters that stand for others: ligatures, symbol-font ticks and bullets, spaces of odd widths."""

import re

SIGNED_MARK = "\u270d"  # a picture of a signature: no words that the page prints

# Wingdings, Wingdings 2 and Symbol put their glyphs in Unicode's private area at U+F000 + the font's code.
_SYMBOLS = {
    "\uf0fc": "✓", "\uf050": "✓", "\uf0fb": "✗", "\uf04f": "✗", "\uf0fd": "☒", "\uf053": "☒", "\uf054": "☒",
    "\uf0fe": "☑", "\uf052": "☑", "\uf0a8": "☐", "\uf06f": "☐", "\uf071": "☐", "\uf072": "☐", "\uf0a3": "☐",
    "\uf0a7": "▪", "\uf0b7": "•", "\uf06e": "▪", "\uf06c": "•", "\uf0d8": "➢", "\uf076": "❖", "\uf0e0": "→",
    "\uf0e8": "→", "\uf02d": "-", "\uf0a0": "•",
    "✔": "✓", "✘": "✗", "⊠": "☒", "□": "☐", "▢": "☐", "◻": "☐", "❏": "☐", "❑": "☐", "❒": "☐",
}  # fmt: skip
_LIGATURES = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "ft",
    "ﬆ": "st",
    "昀": "f",
    "椀": "i",
    "氀": "l",
}  # some Ghostscripts write the parts of a ligature byte-swapped
_SPACES = dict.fromkeys(
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000", " "
)
_NOTHING = dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u00ad", "")
_OTHERS = {**_SYMBOLS, **_LIGATURES, **_SPACES, **_NOTHING}
_ODD = re.compile(f"[{''.join(_OTHERS)}]")

# The same ticks where the font keeps them under letters; only to be used when the font is a Wingdings.
_WINGDINGS = {"ü": "✓", "û": "✗", "ý": "☒", "þ": "☑", "¨": "☐", "o": "☐", "q": "☐", "r": "☐", "§": "▪",
              "n": "▪", "l": "•", "Ø": "➢", "v": "❖", "à": "→", "è": "→"}  # fmt: skip
_WINGDINGS_2 = {"P": "✓", "O": "✗", "Q": "☒", "S": "☒", "T": "☒", "R": "☑", "£": "☐"}


def mend(text: str) -> str:
    """The words with ligatures opened, symbol-font ticks as Unicode ones, and odd spaces plain.

    >>> mend("o\ufb03ce \uf0fc\u00a0yes")
    'office ✓ yes'
    """
    return _ODD.sub(lambda odd: _OTHERS[odd[0]], text)


def from_symbol_font(character: str, font: str) -> str:
    """A character of a Wingdings font as the tick, box or bullet it prints; others unchanged.

    >>> from_symbol_font("ü", "Wingdings-Regular"), from_symbol_font("ü", "Arial")
    ('✓', 'ü')
    """
    name = font.lower()
    if "wingdings" not in name:
        return character
    table = _WINGDINGS_2 if "2" in name else _WINGDINGS
    code = chr(ord(character) - 0xF000) if "\uf020" <= character <= "\uf0ff" else character
    return table.get(code, _SYMBOLS.get(character, character))


_WHITE = re.compile(r"\s+")


def single_spaced(text: str) -> str:
    """The words mended, with single spaces and none at the ends."""
    return _WHITE.sub(" ", mend(text)).strip()
