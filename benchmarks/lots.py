"""How well papers drawn by lot are read, by family of layout.

python -m benchmarks.lots                    the seeds that are looked at while rules are mended
python -m benchmarks.lots --apart            those kept apart, for the last measure
python -m benchmarks.lots --family minutes   families whose names begin so; --show prints what is missed
python -m benchmarks.lots --keep DIR         the papers themselves, to look at
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from corpus.layouts import lay_out
from corpus.lots.decisions import Told
from corpus.lots.minutes import draw_minutes
from corpus.lots.sheets import FORMATS, Sheet, sheet_of
from corpus.lots.tables import draw_grants, draw_register
from extract.paper import read_paper
from extract.record import Record

LOOKED_AT = 1000
APART = 5000
_COUNT = 40
_FACTS = ("title", "number", "day", "outcome", "decided by", "sums", "recipients")


def _printed(seed: int) -> Sheet:
    made = lay_out(seed)
    return sheet_of(made, made.name if seed % 3 else "", ("", "Page #", f"{made.name} \u2013 #")[seed % 3])


_DRAWN: dict[str, Callable[[int], Sheet]] = {
    "list": _printed,
    "register": draw_register,
    "grants": draw_grants,
    "minutes": draw_minutes,
}


def families() -> Iterator[str]:
    """The names of all families: what is drawn, and how it is written."""
    for drawn in _DRAWN:
        for form in FORMATS:
            if not (drawn in ("list", "minutes") and form in ("plain-pdf", "spaced.txt")):
                yield f"{drawn} {form}"


def main(arguments: list[str] | None = None) -> int:
    """Print the share of papers and values that are right, a line a family."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--apart", action="store_true")
    parser.add_argument("--family", default="")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--count", type=int, default=_COUNT)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args(arguments)
    first = APART if asked.apart else LOOKED_AT
    seeds = range(first, first + asked.count)
    named = [name for name in families() if name.startswith(asked.family)]
    print(f"{'':22}{'records':>9}" + "".join(f"{fact:>12}" for fact in _FACTS))
    with ProcessPoolExecutor(2) as pool:
        for name in named:
            tally: Counter[str] = Counter()
            for got, missed in pool.map(partial(_read, name, keep=asked.keep), seeds):
                tally += got
                if asked.show:
                    print(*missed, sep="\n", end="\n" if missed else "")
            shares = "".join(_share(tally, fact).rjust(12) for fact in _FACTS)
            print(f"{name:22}{_share(tally, 'records'):>9}{shares}", flush=True)
    return 0


def _share(tally: Counter[str], fact: str) -> str:
    asked = tally[f"{fact} asked"]
    return f"{tally[fact] / asked:.3f}" if asked else "\u2013"


def _read(name: str, seed: int, *, keep: Path | None = None) -> tuple[Counter[str], list[str]]:
    """What is right of one paper, and a line for each miss."""
    drawn, _, form = name.partition(" ")
    sheet = _DRAWN[drawn](seed)
    with tempfile.TemporaryDirectory() as folder:
        place = keep / f"{drawn}-{form}-{seed}" if keep else Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        records = read_paper(sheet.write(place, form))
    return _counted(sheet, records, f"{name} {seed}")


def _counted(sheet: Sheet, records: list[Record], where: str) -> tuple[Counter[str], list[str]]:
    tally: Counter[str] = Counter({"records asked": 1, "records": int(len(records) == len(sheet.told))})
    missed = [] if tally["records"] else [f"{where}: {len(records)} records of {len(sheet.told)}"]
    for at, told in enumerate(sheet.told):
        record = records[at] if tally["records"] else None
        for fact, right, want, got in _facts(told, record):
            tally[f"{fact} asked"] += 1
            tally[fact] += right
            if not right and record:
                missed.append(f"{where} [{at}] {fact}: {want!r} read {got!r}")
    return tally, missed


def _facts(told: Told, record: Record | None) -> Iterator[tuple[str, bool, object, object]]:
    """Each fact that is asked: its name, whether it is right, what is told, and what is read."""
    for fact, answers, name in (
        ("title", told.title, "title"),
        ("number", told.number, "reference"),
        ("day", told.day, "decided_on"),
        ("outcome", told.outcome, "outcome"),
        ("decided by", told.decided_by, "decided_by"),
    ):
        if answers:
            value = getattr(record, name) if record else ""
            read = None if value is None else str(value)
            yield fact, read in answers, answers, read
    if told.awards is not None:
        awards = record.awards if record else ()
        wanted = [value for value, _ in told.awards]
        sums = [int(award.value or 0) for award in awards]
        yield "sums", record is not None and sums == wanted, wanted, sums
        if wanted:
            bodies = [body for _, body in told.awards]
            has = [award.recipient for award in awards]
            yield "recipients", has == bodies, bodies, has


if __name__ == "__main__":
    raise SystemExit(main())
