"""Searches under a name, and what each has shown: the next time only what is new is.

They are kept in the user's state folder, a file a name. Not in the catalogue: a search only reads that, many
may read it, and a library that is handed over would tell what its owner looks for. Not in the settings
folder, which people copy to other machines or publish. Records are known by their ids, which are hashes of
papers, so what was shown stays shown when a library is moved, restored or made anew.
"""

import json
import os
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from extract.errors import BadUsage

_PREFIX = "search-"  # a name alone could be that of a device on Windows
_NAME = re.compile(r"[^\W_][\w -]{0,59}")


@dataclass(frozen=True, slots=True)
class Saved:
    """A search under a name.

    Attributes:
        name: "" stands for a search that is not kept.
        query: What it looks for.
        seen: The ids of records that it has shown, by query: a name may have had others.
        told: What a person has to hear of it.
    """

    name: str
    query: str
    seen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    told: str = ""

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of what it has shown for this query."""
        return self.seen.get(self.query, ())

    def keep(self, shown: Iterable[str] = ()) -> None:
        """Write it down, with the ids of what it has shown now; one without a name is not kept.

        Raises:
            BadUsage: The file cannot be written.
        """
        if not self.name:
            return
        seen = {**self.seen, self.query: list(dict.fromkeys([*self.shown, *shown]))}
        told = {"name": self.name, "query": self.query, "seen": seen}
        path = _path(self.name)
        fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # What somebody looks for is nobody else's business.
            with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                json.dump(told, file, indent=1)  # in ASCII
            fresh.replace(path)
        except OSError as error:
            fresh.unlink(missing_ok=True)
            raise BadUsage(f"cannot keep the search in {path}: {error.strerror or error}") from error


def saved_search(name: str | None, query: str) -> Saved:
    """The search of this name, with a new query if one is given; without a name, one that is not kept.

    Raises:
        BadUsage: There is no such search and no query, or it is no name.
    """
    if name is None:
        if not query.strip():
            raise BadUsage("there is nothing to search for", "Give at least one word: pcc search youth")
        return Saved("", query)
    if not _NAME.fullmatch(name):
        raise BadUsage(f"{name!r} is no name for a search", "Use letters, figures, spaces and hyphens.")
    known = _read(name)
    if known is None and not query.strip():
        raise BadUsage(f"there is no search {name!r} yet", _how_to_begin(name))
    if known is None:
        return Saved(name, query, told=f"Kept as {name}. For what is new since: pcc search --new {name}")
    if query.strip() and query != known.query:
        told = f"The search {name} was: {known.query}. From now on it is: {query}"
        return replace(known, query=query, told=told)
    return known


def _how_to_begin(name: str) -> str:
    names = sorted(path.stem.removeprefix(_PREFIX) for path in _folder().glob(f"{_PREFIX}*.json"))
    known = f" There are: {', '.join(names)}." if names else ""
    return f"Say what it looks for: pcc search --new {name} QUERY.{known}"


def _read(name: str) -> Saved | None:
    path = _path(name)
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        seen = {str(query): tuple(map(str, ids)) for query, ids in told["seen"].items()}
        return Saved(str(told["name"]), str(told["query"]), seen)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise BadUsage(f"cannot read {path}", "Remove it, and the search begins anew.") from error


def _path(name: str) -> Path:
    # One file for Weekly and weekly, as on disks that do not tell them apart.
    return _folder() / f"{_PREFIX}{name.casefold().strip()}.json"


def _folder() -> Path:
    from platformdirs import user_state_path

    return user_state_path("pccpapers", appauthor=False) / "searches"
