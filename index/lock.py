"""One writer at a time: a lock that the operating system frees with the process that held it."""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Self


class Held(Exception):
    """Somebody else holds the lock; `pid` is their process, or None when it cannot be told."""

    def __init__(self, pid: int | None) -> None:
        super().__init__(pid)
        self.pid = pid


class Lock:
    """An exclusive lock on a file, with the holder's process number written in it.

    The file stays when the lock is let go, and means nothing then: removing it would let two writers lock
    two files of one name.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def take(self) -> Self:
        """Take the lock.

        Raises:
            Held: Another process, or another opening in this one, has it.
            OSError: The folder cannot be written.
        """
        file = os.fdopen(
            os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0
        )  # kept open: closing frees the lock
        try:
            _lock(file)
        except (BlockingIOError, PermissionError) as problem:
            pid = file.read(20).strip(b"\0 \n")
            file.close()
            raise Held(int(pid) if pid.isdigit() else None) from problem
        file.seek(0)
        file.truncate()
        file.write(f"{os.getpid()}\n".encode())
        self._file = file
        return self

    def free(self) -> None:
        """Let go; nothing happens when it is not held."""
        if self._file:
            self._file.close()
            self._file = None

    def __enter__(self) -> Self:
        return self if self._file else self.take()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.free()


def is_held(path: Path) -> bool:
    """Whether somebody holds the lock at this moment."""
    if not path.exists():
        return False
    try:
        Lock(path).take().free()
    except Held:
        return True
    except OSError:
        return False  # a library that cannot be written has no writer
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        # Windows locks bytes against reading too, so one far past the number is taken.
        file.seek(1 << 20)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        finally:
            file.seek(0)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
