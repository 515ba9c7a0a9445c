"""What README says can be typed as it stands.

Every line of its `sh` and `console` blocks that begins with `pcc` is run, in order, in a folder where
`papers/` holds the project's own papers; `ID` stands for the first hit of a search. The commands that install
are run too when PCC_TEST_INSTALL is set: each makes an environment of its own, over the network.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner, Result

from cli import app

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DONE = {0, 1, 3, 5}
"""Statuses that are an answer: done, nothing found, some unreadable, the audit failed what was asked."""

UNSET = {"PYTHONPATH", "VIRTUAL_ENV", "PCC_TEST_INSTALL"}
"""What a fresh machine does not have; the tests that the second command runs must not install again."""

pytestmark = pytest.mark.skipif(not README.exists(), reason="README.md is not written yet")


def blocks() -> list[str]:
    text = README.read_text(encoding="utf-8") if README.exists() else ""
    return re.findall(r"^```(?:sh|bash|console|shell)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def commands() -> list[str]:
    lines = "\n".join(blocks()).replace("\\\n", " ").splitlines()
    return [line for line in (line.strip().removeprefix("$ ") for line in lines) if line and line[0] != "#"]


def run(command: str) -> Result:
    words = shlex.split(command.partition(" | ")[0], comments=True)
    assert words.pop(0) == "pcc"
    for end in (">", "2>"):
        words = words[: words.index(end)] if end in words else words
    return CliRunner().invoke(app, words)


def test_every_pcc_command_runs_as_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PCC_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    shutil.copytree(ROOT / "corpus" / "papers", tmp_path / "papers")
    for paper in (tmp_path / "papers").iterdir():
        shutil.copy(paper, tmp_path / f"notice{paper.suffix}")  # for examples that name one paper
    written = [line for line in commands() if line.startswith("pcc ")]
    assert written
    run("pcc index papers")
    first = json.loads(run("pcc search grant --format jsonl --limit 1").stdout)["id"]
    for line in written:
        result = run(re.sub(r"\bID\b", first, line))
        assert result.exit_code in DONE, f"{line}\n{result.stderr}"


@pytest.mark.parametrize("command", sorted(get_command(app).commands))
def test_readme_tells_of_every_command(command: str) -> None:
    assert f"pcc {command}" in README.read_text(encoding="utf-8")


@pytest.mark.skipif(
    "PCC_TEST_INSTALL" not in os.environ, reason="slow, over the network: set PCC_TEST_INSTALL=1"
)
@pytest.mark.skipif(sys.platform == "win32", reason="the commands are for a POSIX shell")
def test_the_commands_that_install_run_in_a_fresh_checkout(tmp_path: Path) -> None:
    installs = [line for line in commands() if "pip install" in line]
    assert len(installs) >= 2
    for number, line in enumerate(installs):
        checkout = tmp_path / str(number)
        subprocess.run(["git", "clone", "-q", str(ROOT), str(checkout)], check=True)
        own = {name: value for name, value in os.environ.items() if name not in UNSET}
        subprocess.run(["bash", "-euc", line], cwd=checkout, env=own, check=True, timeout=1800)
