"""The police areas, each with the other names that papers print for it: areas.toml."""

import tomllib
from functools import cache
from pathlib import Path


@cache
def areas() -> dict[str, list[str]]:
    """The name of each police area → its other spellings, in the order of the file."""
    return tomllib.loads(Path(__file__).with_name("areas.toml").read_text(encoding="utf-8"))
