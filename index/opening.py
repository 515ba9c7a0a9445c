"""A library's file and its lock, taken in hand before anything is asked of it."""

import contextlib
import time
from collections.abc import Callable
from pathlib import Path

from extract.errors import LibraryBusy, LibraryDamaged, LibraryError

from . import holdings
from .catalogue import BEYOND, Catalogue
from .lock import Held, Lock

WRITER = "writer.lock"


def opened(path: Path, write: bool, mend: bool, say: Callable[[str], None]) -> Catalogue:
    """The catalogue; to mend it, it is looked through first, and made anew if it is damaged."""
    if mend:
        try:
            with contextlib.closing(Catalogue(path, write=write)) as looked:
                sound = not (looked.faults() or holdings.disagreements(looked))
        except LibraryDamaged as problem:
            if not Catalogue.is_ours(path):
                raise LibraryDamaged(str(problem), BEYOND) from problem
            sound = False
        if not sound:
            from .salvage import salvage  # hardly ever needed

            salvage(path, say)
    return Catalogue(path, write=write)


def writer_lock(folder: Path) -> Lock:
    """The lock of the one writer to a library; its folder is made where there is none.

    Raises:
        LibraryBusy: Somebody else has it.
        LibraryError: The folder cannot be written.
    """
    lock = Lock(folder / WRITER)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for _ in range(4):  # a reader that looks whether the lock is held holds it for a moment
            with contextlib.suppress(Held):
                return lock.take()
            time.sleep(0.02)
        return lock.take()
    except Held as held:
        who = f" (pid {held.pid})" if held.pid else ""
        raise LibraryBusy(f"another pcc index is running{who}") from held
    except OSError as problem:
        raise LibraryError(
            f"{folder} cannot be written: {problem.strerror}.", "Choose another with --library."
        ) from problem
