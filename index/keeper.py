"""Keeps the index in step with the catalogue: mends it, makes it anew, or does without it, and says so.

A search is right at every moment. For what the index does not hold yet SQLite's full text answers, and what
the index still holds of records that are gone is left out; so a reader never waits for a writer.
"""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from .answer import answer
from .catalogue import Catalogue
from .engine import BrokenIndex, Engine, Node, Scores, either
from .lock import Held, Lock, is_held
from .sqlite_engine import SqliteEngine
from .streams import read_entries
from .vouch import LOCK

MANY = 100
"""Records that can be put into the index in two seconds: for more a search does not wait."""


class Keeper:
    """The engine of one library, opened when it is first needed."""

    def __init__(
        self, catalogue: Catalogue, engine: str, writer: Path | None, say: Callable[[str], None]
    ) -> None:
        """Look after the index of a catalogue; `writer` is another's lock to respect, None if it is ours."""
        self._catalogue = catalogue
        self._writer = writer
        self._say = say
        self._engine: Engine | None = None
        self._patience = 3  # an index that breaks again and again is not worth another try
        self._sqlite = SqliteEngine(catalogue)
        self._without = "" if engine == "whoosh" else "none was asked for"

    @property
    def folder(self) -> Path:
        """Where the index is: in the user's cache, never in a library that can be handed over."""
        from platformdirs import user_cache_path

        name = f"{self._catalogue.value('uuid')}\n{os.path.realpath(self._catalogue.path)}"
        digest = hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:24]
        return user_cache_path("pccpapers", appauthor=False) / digest

    @property
    def state(self) -> tuple[str, str, int]:
        """The engine that answers, how its index stands in words, and its bytes on disk."""
        if self._engine is None or self._without:
            return "sqlite", f"no index of Whoosh: {self._without}", 0
        fresh = self._engine.stamp() == self._catalogue.value("stamp")
        return self._engine.name, "fresh" if fresh else "being mended by another pcc", self._engine.size()

    def scores(self, node: Node) -> Scores:
        """What matches at this moment; to be asked inside a snapshot, and after `ready`.

        Raises:
            BrokenIndex: The index has to be seen to with `broken`; ask again after that.
        """
        engine = self._engine
        if engine is None or self._without:
            return answer(node, self._catalogue, self._sqlite.match)
        if engine.stamp() == self._catalogue.value("stamp"):
            return answer(node, self._catalogue, engine.match)
        here = self._catalogue.serials()
        pending = here - engine.serials()

        def match(part: Node) -> Scores:
            held = {serial: score for serial, score in engine.match(part).items() if serial in here}
            lacking = self._sqlite.match(part) if pending else {}
            return either(held, {serial: score for serial, score in lacking.items() if serial in pending})

        return answer(node, self._catalogue, match)

    def ready(self, *, quiet: bool = False, waits: bool = True) -> None:
        """Bring the index up to the catalogue, unless somebody else is at it.

        Args:
            quiet: Say nothing of it.
            waits: However long it takes; else only where it is quickly done.
        """
        while (engine := self._opened()) and engine.stamp() != self._catalogue.value("stamp"):
            if self._writer and is_held(self._writer):
                return  # a writer mends it when it is done; SQLite answers for what it lacks until then
            try:
                if not waits and self._is_far_behind(engine):
                    return
                with Lock(self.folder / LOCK):
                    self._mend(engine, quiet)
            except Held:
                return
            except BrokenIndex as problem:
                self.broken(problem)
            except OSError as problem:
                self._give_up(f"{self.folder} cannot be written: {problem.strerror}")

    def _is_far_behind(self, engine: Engine) -> bool:
        lacking = len(self._catalogue.serials() - engine.serials())
        if lacking > MANY:
            self._say(
                f"The index lacks {_counted(lacking)}, and SQLite's full text answers for them. "
                "To bring it up to date: pcc status"
            )
        return lacking > MANY

    def rebuild(self) -> str:
        """Make the index and the catalogue's full text anew; why the index could not be made, or ""."""
        self._sqlite.make_anew()
        engine = self._opened()
        if engine:
            engine.forget()
        self.ready(quiet=True)
        if engine and not self._without and engine.stamp() is None:
            return "another pcc is mending it"
        return self._without

    def broken(self, problem: BrokenIndex) -> None:
        """Look again at an index that could not be read; take it for lost; at last do without."""
        engine = self._engine
        assert engine
        before = engine.stamp()
        if before is None or self._patience == 0:
            self._give_up(str(problem))
            return
        engine.refresh()
        if engine.stamp() == before:
            self._say(f"The index cannot be used ({problem}); it is made anew from the catalogue.")
            engine.forget()
            self._patience -= 1
        self.ready(quiet=True)

    def faults(self) -> list[str]:
        """What does not agree between the index and the catalogue, and within the index."""
        engine = self._engine
        faults = [f"catalogue: {fault}" for fault in self._sqlite.faults()]
        if engine is None or self._without:
            return [*faults, f"index: {self._without}"]
        faults += [f"index: {fault}" for fault in engine.check()]
        try:
            here, there = self._catalogue.serials(), engine.serials()
        except BrokenIndex as problem:
            return [*faults, f"index: {problem}"]
        if here != there:
            faults.append(
                f"index: lacks {len(here - there)} records, and has {len(there - here)} that are gone"
            )
        return faults

    def slips(self, word: str) -> list[tuple[str, int]]:
        """The words one slip away, with how many records hold each."""
        return self._sqlite.slips(word)

    def close(self) -> None:
        """Let go of the index's files."""
        if self._engine:
            self._engine.close()

    def _opened(self) -> Engine | None:
        if self._engine is None and not self._without:
            from platformdirs import user_state_path

            from .whoosh_engine import WhooshEngine  # 40 ms: only where words are asked for

            key = user_state_path("pccpapers", appauthor=False) / "index.key"
            try:
                self._engine = WhooshEngine(self.folder, key)
            except BrokenIndex as problem:
                self._give_up(str(problem))
        return None if self._without else self._engine

    def _mend(self, engine: Engine, quiet: bool) -> None:
        """Holding the lock: look again, then at the catalogue, so that an index never goes back in time."""
        engine.refresh()
        with self._catalogue.snapshot():
            stamp = self._catalogue.value("stamp")
            if engine.stamp() == stamp:
                return
            here, there = self._catalogue.serials(), engine.serials()
            add, drop = here - there, there - here
            if add and not quiet:
                self._say(f"The index is behind the catalogue; putting in {_counted(len(add))}.")
            engine.update(drop, read_entries(self._catalogue, add), stamp)
        if drop and not quiet:
            self._say(f"The index was behind the catalogue; took out {_counted(len(drop))}.")

    def _give_up(self, reason: str) -> None:
        self._without = reason
        self._say(f"No index can be used ({reason}); SQLite's full text answers instead.")


def _counted(records: int) -> str:
    return "1 record" if records == 1 else f"{records:,} records"
