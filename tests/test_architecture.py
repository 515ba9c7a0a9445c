"""Imports run one way, what is heavy is imported late, and our names are our own."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path

import pytest

from extract.record import PageText, Record, Source
from index.library import FileState, Library

ROOT = Path(__file__).parents[1]
ROOMS = ("extract", "index", "report", "corpus")
HEAVY = {
    "spacy",
    "pdfplumber",
    "pypdfium2",
    "pdfminer",
    "docx",
    "lxml",
    "whoosh",
    "rich",
    "pydantic",
    "numpy",
    "jinja2",
    "leather",
    "textual",
}

# What every room of `extract` that reads words may use.
PARTS = {f"extract.{name}" for name in ("block", "page", "record", "errors", "sieve", "alternatives")}

# Who may import whom, by the longest prefix that fits. Within the rooms of `extract` it runs
# paper → {readers, entries, checks}, entries → fields → outline → forms → {block, page, record} → errors.
MAY_IMPORT = {
    "cli": {"extract", "index", "report", "corpus"},
    "report": {"index", "extract.record", "extract.errors", "extract.checks", "report"},
    # The two ends of `pcc index`: what is said while papers are read, and what puts them into the library.
    "report.reading": {
        "report",
        "extract.record",
        "extract.errors",
        "extract.workers",
        "extract.readers.ocr",
    },
    "index": {"index", "extract.record", "extract.errors"},
    "index.intake": {"index", "extract.record", "extract.errors", "extract.workers", "extract.version"},
    "index.whoosh_engine": {"index", "extract.record", "extract.errors", "extract.unused"},
    "corpus": {"corpus", "extract"},
    "extract.errors": set(),
    "extract.page": set(),
    "extract.record": set(),
    "extract.block": {"extract.page", "extract.record"},
    "extract.readers": {"extract.readers", "extract.page", "extract.errors"},
    "extract.forms": {"extract.forms", *PARTS},
    "extract.outline": {"extract.outline", "extract.forms", *PARTS},
    # Which cells are labels is asked where a broken line is joined.
    "extract.outline.line_joins": {"extract.outline", "extract.forms", "extract.fields.header", *PARTS},
    "extract.fields": {"extract.fields", "extract.outline", "extract.forms", "extract.unused", *PARTS},
    "extract.entries": {"extract.entries", "extract.fields", "extract.outline", "extract.forms", *PARTS},
    "extract.checks": {"extract.checks", "extract.record", "extract.errors"},
    "extract.workers": {"extract.record", "extract.errors"},
    "extract.version": set(),
    "extract.unused": set(),
    "extract": {"extract"},
}


def modules() -> Iterator[tuple[str, Path]]:
    yield "cli", ROOT / "cli.py"
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"), path


def imports(name: str, path: Path) -> Iterator[tuple[str, bool]]:
    """Each module imported, in full, and whether that happens as soon as this one is imported."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    late = {
        child
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        or (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test))
        for child in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node not in late) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            deeper = [f"{base}.{alias.name}" for alias in node.names]
            yield from ((full if is_module(full) else base, node not in late) for full in deeper)


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").exists() or (path / "__init__.py").exists()


def within(name: str, place: str) -> bool:
    return name == place or name.startswith(f"{place}.")


@pytest.mark.parametrize(
    ("name", "path"), list(modules()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_imports_run_one_way(name: str, path: Path) -> None:
    room = max((place for place in MAY_IMPORT if within(name, place)), key=len)
    ours = {to for to, _ in imports(name, path) if to.split(".")[0] in (*ROOMS, "cli")}
    wrong = {to for to in ours if not any(within(to, place) for place in MAY_IMPORT[room])}
    assert not wrong, f"{name} must not import these"


@pytest.mark.parametrize(
    ("name", "path"), list(modules()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_no_module_of_ours_imports_pydantic(name: str, path: Path) -> None:
    assert not [to for to, _ in imports(name, path) if within(to, "pydantic")]


@pytest.mark.parametrize(
    "name", ["cli", "extract", "extract.workers", "index", "index.library", "report.views"]
)
def test_what_a_search_touches_imports_nothing_heavy_at_the_top(name: str) -> None:
    path = dict(modules())[name]
    assert not [to for to, at_once in imports(name, path) if at_once and to.split(".")[0] in HEAVY]


def test_spacy_is_imported_in_the_fields_only() -> None:
    users = {name for name, path in modules() for to, _ in imports(name, path) if within(to, "spacy")}
    assert all(within(name, "extract.fields") for name in users), users


def test_textual_is_imported_by_the_screen_only() -> None:
    users = {name for name, path in modules() for to, _ in imports(name, path) if within(to, "textual")}
    assert users and all(within(name, "report.browse") for name in users), users
    rooms = {name for name, path in modules() for to, _ in imports(name, path) if within(to, "report.browse")}
    assert {name for name in rooms if not within(name, "report.browse")} == {"cli"}


@pytest.mark.parametrize("arguments", [["search", "anything"], ["status"], ["--help"], ["search", "--help"]])
def test_a_cold_command_imports_no_reader_and_no_language(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    source = Source(str(tmp_path / "notice.txt"), "0" * 64, 1, "text/plain", None)
    record = Record("0" * 12, "decision", source, title="Anything", body=(PageText(None, "Anything"),))
    with Library.open(tmp_path / "library", create=True, write=True) as library:
        library.add(FileState(source.path, 1, 1, source.sha256), [record])
    environment = os.environ | {"PCC_LIBRARY": str(tmp_path / "library"), "PYTHONPATH": str(ROOT)}
    code = f"""
import atexit, sys
atexit.register(lambda: print("MODULES", *sorted(sys.modules)))
from cli import app
app({arguments!r})
"""
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, cwd=ROOT
    )
    loaded = set(run.stdout.partition("MODULES")[2].split())
    assert "cli" in loaded and run.returncode == 0, run.stderr
    assert not loaded & {"spacy", "pdfplumber", "pypdfium2", "docx", "lxml", "numpy", "rich.table", "textual"}


def test_no_other_distribution_ships_our_names() -> None:
    ours = {*ROOMS, "cli"}
    others = {
        (distribution.name, file.parts[0])
        for distribution in distributions()
        if distribution.name != "pccpapers"
        for file in distribution.files or ()
        if file.parts[0].removesuffix(".py") in ours
    }
    assert not others


@pytest.mark.parametrize(
    ("name", "path"), list(modules()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_files_and_functions_stay_small(name: str, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = text.count("\n")
    assert lines <= (700 if name == "cli" else 400)
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    assert not [f.name for f in functions if (f.end_lineno or 0) - f.lineno >= 44]


def test_files_of_tests_and_benchmarks_stay_small() -> None:
    files = (path for room in ("tests", "benchmarks") for path in (ROOT / room).rglob("*.py"))
    assert not [path.name for path in files if path.read_text(encoding="utf-8").count("\n") > 400]


def test_a_commands_body_is_short() -> None:
    tree = ast.parse((ROOT / "cli.py").read_text(encoding="utf-8"))
    commands = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and any("command" in ast.dump(d) for d in node.decorator_list)
    ]
    assert len(commands) == 16
    for command in commands:
        body = command.body[1:]  # without its help
        assert (body[-1].end_lineno or 0) - body[0].lineno < 15, command.name
