"""How long a cold search takes, beside a Typer command that does nothing.

    python benchmarks/startup.py [RUNS]

Each run is a process of its own, and the commands take turns, so that a busy machine slows all alike. The
library holds the project's own papers. What counts is the ratio.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAPERS = ROOT / "corpus" / "papers"

EMPTY = """
import typer
app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)
@app.command()
def search(query: str) -> None:
    print(query)
app()
"""
PCC = "import sys; sys.argv[0] = 'pcc'; from cli import app; app()"


def measure(commands: dict[str, list[str]], runs: int, environment: dict[str, str]) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs + 1):
        for name, command in commands.items():
            began = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, env=environment, cwd=ROOT)
            times[name].append(time.perf_counter() - began)
    return {name: found[1:] for name, found in times.items()}  # the first only warmed the file cache


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        own = {
            "PCC_LIBRARY": f"{folder}/library",
            "XDG_CACHE_HOME": f"{folder}/cache",
            "PYTHONPATH": str(ROOT),
        }
        environment = os.environ | own
        python = [sys.executable, "-c"]
        subprocess.run([*python, PCC, "index", str(PAPERS)], check=True, capture_output=True, env=environment)
        commands = {
            "python -c pass": [*python, "pass"],
            "empty Typer command": [*python, EMPTY, "youth"],
            "pcc --help": [*python, PCC, "--help"],
            "pcc search youth": [*python, PCC, "search", "youth"],
            "pcc search youth --format table": [*python, PCC, "search", "youth", "--format", "table"],
        }
        times = measure(commands, runs, environment)
    base = statistics.median(times["empty Typer command"])
    print(f"{'median of ' + str(runs):34}{'ms':>8}{'least':>8}{'ratio':>8}")
    for name, found in times.items():
        middle = statistics.median(found)
        print(f"{name:34}{middle * 1000:8.0f}{min(found) * 1000:8.0f}{middle / base:8.2f}")


if __name__ == "__main__":
    main()
