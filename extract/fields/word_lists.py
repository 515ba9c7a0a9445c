"""The words that fields are told by, as data: one TOML file a subject in `words/`, each read once."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOM = Path(__file__).parent / "words"


@cache
def vocabulary(name: str) -> dict[str, Any]:
    """The word lists of `words/NAME.toml`."""
    return tomllib.loads((ROOM / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def listed(name: str, which: str) -> frozenset[str]:
    """The words of one list of `words/NAME.toml`."""
    return frozenset(vocabulary(name)[which])
