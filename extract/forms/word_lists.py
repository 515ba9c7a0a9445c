"""The words of forms as data: one TOML file a subject beside this one, each read once."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOM = Path(__file__).parent


@cache
def form_words(name: str) -> dict[str, Any]:
    """What `NAME.toml` holds: labels, headings, areas, entries, site_lines, cuts."""
    return tomllib.loads((ROOM / f"{name}.toml").read_text(encoding="utf-8"))
