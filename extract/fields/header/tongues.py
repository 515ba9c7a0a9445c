"""In which language a paper is written: Welsh or English."""

import re
from collections import Counter
from collections.abc import Sequence

from ...block import Block
from ..word_lists import vocabulary

_WORDS = vocabulary("tongues")


def find_language(blocks: Sequence[Block]) -> str:
    """ "cy" when its common words are Welsh, else "en"."""
    welsh, english = common_words(" ".join(block.text for block in blocks))
    return "cy" if welsh > english and welsh >= 3 else "en"


def language_of_entry(blocks: Sequence[Block], of_list: str) -> str:
    """That of a list's entry whose common words are plainly of one language, else that of its list."""
    welsh, english = common_words(" ".join(block.text for block in blocks))
    if welsh >= 3 and welsh > 2 * english:
        return "cy"
    return "en" if english >= 5 and english > 2 * welsh else of_list


def common_words(text: str) -> tuple[int, int]:
    """How many common words of Welsh and of English it has.

    >>> common_words("Mae’r clwb yn cwrdd bob nos"), common_words("The club meets in the hall")
    ((2, 0), (0, 3))
    """
    plain = text.casefold().replace("\u2019", "'")
    words = Counter(re.findall(r"[a-z\u00e2\u00ea\u00ee\u00f4\u00fb\u0175\u0177']+", plain))
    return sum(words[w] for w in _WORDS["welsh"]), sum(words[w] for w in _WORDS["english"])
