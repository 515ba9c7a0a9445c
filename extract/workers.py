"""Many papers, each read in a child process that may die without harm to the rest.

A child, because no `except` is enough: pdfium aborts its whole process on some files of 1 KiB, and others
loop for ever. So even one worker is a child: long-lived (spaCy costs 1.4 s to load), bounded in memory,
watched by the clock, and replaced after a death, a time-out or some hundreds of papers.

Imports nothing heavy: the children load the readers.
"""

import contextlib
import faulthandler
import gc
import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic
from typing import Any, Protocol

from .errors import BadUsage, PapersError, UnreadablePaper
from .record import Record

PAPER_SUFFIXES = frozenset(
    [".pdf", ".docx", ".doc", ".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".markdown"]
)
"""What is tried when a whole folder is named. A file named by itself is always tried, and its type is
found from its bytes. `.doc` is here to be reported with advice rather than passed over in silence."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its records, or the error that says why there are none.

    `trace` is the traceback when the fault is this program's and not the paper's; `killed` says that its
    readers were killed by somebody, or by a system short of memory.
    """

    path: Path
    records: tuple[Record, ...] = ()
    error: PapersError | None = None
    trace: str = ""
    killed: bool = False

    @property
    def reason(self) -> str:
        """Why it could not be read and what to do about it, in one line; "" when it was."""
        told = (str(self.error), self.error.hint) if self.error else ()
        return " ".join(". ".join(filter(None, told)).split())

    @property
    def pages(self) -> int:
        """How many pages were read; a format without pages counts as one."""
        return (self.records[0].source.pages or 1) if self.records else 0

    @property
    def blames_paper(self) -> bool:
        """Whether reading the same bytes again would fail again."""
        return self.error is not None and not self.trace and not self.killed


@dataclass(frozen=True, slots=True)
class Limits:
    """What one paper may cost, and how many papers a child reads before it is replaced.

    `memory` (bytes of address space) binds where the system has RLIMIT_AS: Linux. On Windows and macOS
    only the clock binds. `seconds` are counted anew after each page that OCR has read; the reader itself
    ends the OCR of one paper after half an hour.
    """

    memory: int = 2 * 2**30
    seconds: float = 300.0
    papers: int = 200
    start: float = 120.0


class Executor(Protocol):
    """Where papers are read: over child processes here, or by whatever a cluster puts in its place."""

    def read(self, paths: Sequence[Path], *, ocr: str) -> Iterator[Outcome]:
        """One outcome a path, in the order of the paths, as soon as each is known."""
        ...


def find_papers(paths: Iterable[Path], passed_over: list[Path] | None = None) -> list[Path]:
    """The files to read, in a stable order, each once.

    A folder is walked through; hidden files, Word's "~$" beside open ones, files that are no papers by their
    suffix (put into `passed_over`), and links that lead out of it are left. A file named itself is taken.

    Raises:
        BadUsage: One of the paths does not exist, or is a pipe or a device.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(_walk(path, [] if passed_over is None else passed_over)))
        elif path.is_file():
            found[path] = None
        else:  # a pipe or a device could be waited for without end
            problem = "neither a file nor a folder" if path.exists() else "no such file or folder"
            raise BadUsage(f"{problem}: {path}", "Look at its spelling; a name with spaces stands in quotes.")
    return list(found)


def _walk(folder: Path, passed_over: list[Path]) -> Iterator[Path]:
    root = folder.resolve()
    for here, folders, names in os.walk(folder):  # does not follow links to folders
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith((".", "~$"))):
            path = Path(here, name)
            if path.suffix.lower() not in PAPER_SUFFIXES:
                passed_over.append(path)
            elif path.is_file() and (not path.is_symlink() or path.resolve().is_relative_to(root)):
                yield path


def read_papers(
    paths: Sequence[Path], *, workers: int = 1, ocr: str = "auto", executor: Executor | None = None
) -> Iterator[Outcome]:
    """Read each file and yield what became of it, in the order of `paths`.

    No file stops the others: one that cannot be read, kills its reader or takes too long is an outcome with
    an error. Closing the iterator ends the children.

    Raises:
        RuntimeError: A child could not start (a broken installation, not a bad paper).
    """
    yield from (executor or Children(workers)).read(paths, ocr=ocr)


class Children:
    """Reads papers in child processes, `workers` at a time.

    `reader` names the function that reads one file, as "module:function": a name and not the function,
    so that only the children import it.
    """

    def __init__(
        self,
        workers: int = 1,
        limits: Limits | None = None,
        reader: str = "extract.paper:read_paper",
    ) -> None:
        self.workers = max(1, workers)
        self.limits = limits or Limits()
        self.reader = reader

    def read(self, paths: Sequence[Path], *, ocr: str = "auto") -> Iterator[Outcome]:
        """One outcome a path, in order; see `read_papers`."""
        slots = [_Slot(self.reader, ocr, self.limits) for _ in range(min(self.workers, len(paths)))]
        # A paper that takes minutes must not let hundreds of finished ones pile up behind it.
        ahead = 32 * len(slots)
        given = shown = 0
        done: dict[int, Outcome] = {}
        try:
            while shown < len(paths):
                for slot in slots:
                    if slot.free and given < min(len(paths), shown + ahead):
                        slot.give(given, paths[given])
                        given += 1
                for slot in _ready(slots):
                    if (outcome := slot.collect()) is not None:
                        done[slot.index] = outcome
                while shown in done:
                    yield done.pop(shown)
                    shown += 1
        finally:
            for slot in slots:
                slot.end()


def _ready(slots: list["_Slot"]) -> list["_Slot"]:
    """The busy slots that have something to say, or whose time is up."""
    busy = [slot for slot in slots if not slot.free]
    nearest = min(slot.deadline for slot in busy)
    speaking = wait([slot.pipe for slot in busy], timeout=max(0.0, nearest - monotonic()))
    return [slot for slot in busy if slot.pipe in speaking or slot.deadline <= monotonic()]


class _Slot:
    """One place where papers are read: a child process, its replacement, and the paper it has in hand."""

    def __init__(self, reader: str, ocr: str, limits: Limits) -> None:
        self.reader, self.ocr, self.limits = reader, ocr, limits
        self.child: BaseProcess | None = None
        self.pipe: Connection
        self.started = False
        self.count = self.index = 0
        self.path: Path | None = None
        self.deadline = 0.0
        self.stillborn = self.kills = 0

    @property
    def free(self) -> bool:
        return self.path is None

    def give(self, index: int, path: Path) -> None:
        """Send a path to the child, a fresh one if need be."""
        self.index, self.path, self.kills = index, path, 0
        self._send(path)

    def _send(self, path: Path) -> None:
        if self.child is None or self.count >= self.limits.papers:
            self.end()
            self._start()
        self.count += 1
        self.deadline = monotonic() + (self.limits.seconds if self.started else self.limits.start)
        with contextlib.suppress(OSError):  # it died while idle: collect() meets the closed pipe
            self.pipe.send(os.fspath(path))

    def collect(self) -> Outcome | None:
        """What became of the paper in hand; None if that is not known yet."""
        assert self.path is not None
        if not self.pipe.poll():
            return self._too_slow() if self.started else self._start_again()
        try:
            word, value = self.pipe.recv()
        except (EOFError, OSError):
            return self._died() if self.started else self._start_again()
        if word == "broken":
            raise RuntimeError(f"a reader could not start:\n{value}")
        if word in ("ready", "going"):
            self.started, self.stillborn = True, 0
            self.deadline = monotonic() + self.limits.seconds
            return None
        path, self.path = self.path, None
        if word == "records":
            return Outcome(path, value)
        if word == "refused":
            return Outcome(path, error=value)
        message, trace = value
        return Outcome(path, error=UnreadablePaper(message), trace=trace)

    def _too_slow(self) -> Outcome:
        slow = f"reading it took longer than {self.limits.seconds:.0f} s, and was stopped"
        return self._lost(
            UnreadablePaper(slow, "If it is a scan, try it with --ocr off." * (self.ocr != "off"))
        )

    def _died(self) -> Outcome | None:
        """The child died over the paper; once, a kill from outside is not held against the paper."""
        cause = _cause(self.child)
        if cause not in ("SIGKILL", "SIGTERM"):
            return self._lost(UnreadablePaper(f"its reader died ({cause}): the file is damaged or hostile"))
        self.kills += 1
        if self.kills < 2:
            return self._again()
        short = UnreadablePaper(
            f"its reader was killed twice ({cause}), as happens when memory runs out",
            "Run it again with --workers 1, or while less else is running.",
        )
        return self._lost(short, killed=True)

    def _start_again(self) -> Outcome | None:
        """A child that dies before it has begun says nothing of its paper; three in a row say it of us."""
        self.stillborn += 1
        if self.stillborn == 3:
            raise RuntimeError("a reader could not start: it died, or took too long, before its first paper")
        return self._again()

    def _again(self) -> Outcome | None:
        """Give the paper in hand to a fresh child; nothing is known of it yet."""
        assert self.path is not None
        self.end()
        self._send(self.path)
        return None

    def _lost(self, error: UnreadablePaper, *, killed: bool = False) -> Outcome:
        assert self.path is not None
        path, self.path = self.path, None
        self.end()
        return Outcome(path, error=error, killed=killed)

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        limits = (self.limits.memory, self.limits.seconds)
        self.child = context.Process(target=_serve, args=(theirs, self.reader, self.ocr, limits), daemon=True)
        with _deaf_to_interrupts():
            self.child.start()
        theirs.close()  # so that the child's death closes the pipe
        self.started, self.count = False, 0

    def end(self) -> None:
        """End the child, whatever it is doing."""
        if self.child is not None:
            self.pipe.close()
            self.child.kill()
            self.child.join()
            self.child.close()
            self.child = None


@contextlib.contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Ctrl-C goes to every process of the terminal: a child born in here leaves it to its parent."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows: `_serve` ignores it a moment later
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _cause(child: BaseProcess | None) -> str:
    """How a child ended, in words."""
    if child is None:
        return "unknown"
    child.join(5)
    code = child.exitcode
    if code is not None and code < 0:
        with contextlib.suppress(ValueError):
            return signal.Signals(-code).name
    return f"exit {code}"


def _serve(pipe: Connection, reader: str, ocr: str, limits: tuple[int, float]) -> None:
    """The child: read one path at a time until the pipe closes."""
    memory, seconds = limits
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # One thread: many papers are read side by side, and each thread's stack counts as address space.
    os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"
    _bound(memory)
    # The libraries below print, warn and abort aloud; what matters comes back through the pipe.
    silence = open(os.devnull, "w")  # noqa: SIM115, PTH123  # kept open for the life of the process
    os.dup2(silence.fileno(), 1)
    os.dup2(silence.fileno(), 2)
    sys.stdout = sys.stderr = silence
    try:
        read = _loaded(reader)
    except BaseException:  # whatever it is, the parent has to hear of it
        pipe.send(("broken", traceback.format_exc()))
        return
    with contextlib.suppress(EOFError, OSError):  # the parent is gone, or has no more papers
        pipe.send(("ready", None))
        while True:
            path = pipe.recv()

            def on_page() -> None:
                # A thread of C, so it ends a child that hangs in C too, even when its parent was killed.
                faulthandler.dump_traceback_later(seconds + 30, exit=True, file=silence)
                pipe.send(("going", None))

            on_page()
            pipe.send(_attempt(partial(read, ocr=ocr, on_page=on_page), Path(path)))
            faulthandler.cancel_dump_traceback_later()


def _loaded(reader: str) -> Callable[..., Any]:
    """The function that reads, imported; what that brings is here for good, and is never garbage.

    Little of what is read of a paper refers back to itself, so garbage is looked for more seldom, too.
    """
    module, name = reader.split(":")
    gc.disable()
    read: Callable[..., Any] = getattr(import_module(module), name)
    gc.freeze()
    gc.set_threshold(10_000)
    gc.enable()
    return read


def _attempt(read: Callable[[Path], Any], path: Path) -> tuple[str, Any]:
    try:
        return "records", tuple(read(path))
    except PapersError as error:
        return "refused", error.with_traceback(None)
    except OSError as error:
        return "refused", UnreadablePaper(error.strerror or str(error))
    except MemoryError:
        return "refused", UnreadablePaper("reading it takes more memory than is allowed")
    except RecursionError:
        return "refused", UnreadablePaper("it is nested too deeply to be read")
    except Exception as error:
        name = type(error).__name__
        return "fault", (f"a fault in pccpapers ({name}: {error})", traceback.format_exc())


def _bound(memory: int) -> None:
    """Bound this process's address space, where the system can; no core files of people's papers."""
    try:
        import resource  # not on Windows
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):  # macOS knows the name and refuses the value
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
