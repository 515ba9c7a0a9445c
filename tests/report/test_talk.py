"""What is said to a person: broken between words where they read it, and left whole for a program."""

import pytest

from report.talk import say

LONG = "No record has the finding 'Z1*'. Theirs begin with C, D, M, R, S, T; a family is found by finding:C*"


def test_a_line_is_broken_between_words_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    say(LONG)
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2 and max(map(len, lines)) <= 80
    assert " ".join(line.strip() for line in lines) == LONG
    say("  the query\n  ^ here")
    assert capsys.readouterr().err == "  the query\n  ^ here\n"


def test_a_program_gets_the_line_whole(capsys: pytest.CaptureFixture[str]) -> None:
    say(LONG)
    assert capsys.readouterr().err == f"{LONG}\n"
