"""Files that can run code when they are opened, and the proof that they are ours before they are.

An index of Whoosh is a set of pickles: whoever can put one there can run a program. So the index lives in
a folder of the user's own, a manifest names every file of it with its hash, and the manifest is signed
with a key that lives elsewhere. A file that is not named, or is not as it was, is never opened. The
manifest is also what is swapped in: files never change once named, so replacing it is replacing the index.
"""

import contextlib
import hashlib
import hmac
import json
import os
import secrets
import stat
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .engine import BrokenIndex

MANIFEST = "manifest"
LOCK = "lock"


def private_folder(folder: Path) -> None:
    """Make a folder that only this user can read or write, or see that it is one.

    On Windows there are no owner bits to look at: the user's own cache folder is private by inheritance, and
    every file is hashed at each opening, as its change time proves nothing there.

    Raises:
        BrokenIndex: It belongs to somebody else, or is no folder.
        OSError: It cannot be made.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        raise BrokenIndex(f"{folder} is not a folder")
    if sys.platform != "win32":
        if found.st_uid != os.getuid():
            raise BrokenIndex(f"{folder} belongs to another user")
        if found.st_mode & 0o077:
            folder.chmod(0o700)  # whatever was put there meanwhile has no signature


def signing_key(path: Path) -> bytes:
    """The user's key, made when there is none, or when others could have read the one there is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for _ in range(2):
        with contextlib.suppress(FileNotFoundError):
            found = path.lstat()
            ours = sys.platform == "win32" or (found.st_uid == os.getuid() and not found.st_mode & 0o077)
            if ours and stat.S_ISREG(found.st_mode) and found.st_size == 32:
                return path.read_bytes()
            path.unlink()
        fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secrets.token_bytes(32))
        fresh.replace(path)  # of two made at once the later stays: the earlier index is only made again
    return path.read_bytes()


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index is: its files with their hashes, and what its engine notes of them."""

    notes: Mapping[str, Any]
    files: Mapping[str, Mapping[str, Any]]


class Vouched:
    """A folder of files that are opened only if the manifest vouches for them."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder = folder
        self._key = key

    def read(self) -> Manifest | None:
        """The manifest, its signature checked; None when there is none, or none of ours."""
        try:
            signature, _, text = (self.folder / MANIFEST).read_bytes().partition(b"\n")
        except OSError:
            return None
        if not hmac.compare_digest(signature, self._sign(text)):
            return None
        read = json.loads(text)
        return Manifest(read["notes"], read["files"])

    def publish(self, notes: Mapping[str, Any], names: Iterable[str], before: Manifest | None) -> Manifest:
        """Put a new manifest in place of the old one, by one rename.

        Files that the one before vouches for, which the caller has checked, are not read again; new ones are
        hashed and forced to disk first, so that a power cut cannot leave a manifest over files that were
        never written.
        """
        files = {}
        for name in names:
            if before and name in before.files:
                files[name] = {**before.files[name], "mark": self._mark(name)}
                continue
            with (self.folder / name).open("rb+") as file:
                os.fsync(file.fileno())
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            files[name] = {"sha256": digest, "mark": self._mark(name)}
        text = json.dumps({"notes": dict(notes), "files": files}).encode()
        fresh = self.folder / f"{MANIFEST}.new"
        with fresh.open("wb") as file:
            file.write(self._sign(text) + b"\n" + text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.folder / MANIFEST)
        return Manifest(notes, files)

    def faults(self, manifest: Manifest, *, fully: bool = False) -> list[str]:
        """The files that are not as they were vouched for; read through where `fully` or in doubt.

        A file whose number, size and change time are as noted holds what it held: nobody can set the change
        time back. One restored from a backup is read.
        """
        faults = []
        for name, known in manifest.files.items():
            try:
                if not fully and sys.platform != "win32" and self._mark(name) == known["mark"]:
                    continue
                with (self.folder / name).open("rb") as file:
                    if hashlib.file_digest(file, "sha256").hexdigest() != known["sha256"]:
                        faults.append(f"{name} is not as it was written")
            except OSError as problem:
                faults.append(f"{name} cannot be read: {problem.strerror}")
        return faults

    def tidy(self, *keep: Manifest | None) -> None:
        """Remove what no manifest names: the leavings of killed writers, and of indexes long replaced."""
        named = {MANIFEST, LOCK}.union(*(manifest.files for manifest in keep if manifest))
        for entry in os.scandir(self.folder):
            # On Windows a file that a reader has open cannot be removed; it goes the next time. What scandir
            # gives is removed as it is named, hence no Path.
            with contextlib.suppress(OSError):
                if entry.is_dir(follow_symlinks=False):
                    for inner in os.scandir(entry.path):
                        os.unlink(inner.path)  # noqa: PTH108
                    os.rmdir(entry.path)  # noqa: PTH106
                elif entry.name not in named:
                    os.unlink(entry.path)  # noqa: PTH108

    def size(self) -> int:
        """Bytes on disk."""
        return sum(entry.stat().st_size for entry in os.scandir(self.folder) if entry.is_file())

    def _mark(self, name: str) -> list[int]:
        found = os.lstat(self.folder / name)
        return [found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns]

    def _sign(self, text: bytes) -> bytes:
        return hmac.new(self._key, text, "sha256").hexdigest().encode()
