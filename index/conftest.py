"""What the examples in this room's docstrings stand on: a folder, and a home of their own."""

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def doctest_folder(  # noqa: D103  # what it gives is named in the module
    doctest_namespace: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("CACHE", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    doctest_namespace["folder"] = tmp_path / "library"
