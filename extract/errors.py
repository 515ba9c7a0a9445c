"""Every error a user can meet: one tree, each with its exit status and what to do about it.

Imports nothing, so that every room can raise these. The command line catches `PapersError` in one place,
prints the message and the hint in one line each, and exits with `exit_code`.
"""


class PapersError(Exception):
    """Something a user can act on: `str()` says what is wrong, `hint` says what to do."""

    exit_code = 1
    hint = ""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        if hint:
            self.hint = hint


class UnreadablePaper(PapersError):
    """A file that gives no words: empty, cut short, locked, not a paper at all."""

    exit_code = 3


class BadQuery(PapersError):
    """A query that cannot be parsed; `column` counts from 0 in the query as typed."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "", *, query: str = "", column: int = 0) -> None:
        super().__init__(message, hint)
        self.query = query
        self.column = column


class BadUsage(PapersError):
    """Options that do not go together, or a value out of its range."""

    exit_code = 2


class NothingFound(PapersError):
    """The command worked and there is nothing to print."""

    exit_code = 1


class LibraryError(PapersError):
    """The library is missing, busy, or damaged beyond mending."""

    exit_code = 4


class LibraryMissing(LibraryError):
    """No library stands where one was looked for."""

    hint = "Make one with: pcc index FOLDER"


class LibraryBusy(LibraryError):
    """Another process is writing to the library."""

    hint = "Wait until it has finished, then try again."


class LibraryDamaged(LibraryError):
    """The catalogue itself cannot be read."""
