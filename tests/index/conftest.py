"""Records made by hand, and a home folder of the test's own."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extract.record import (
    Amount,
    Answer,
    Award,
    Evidence,
    Finding,
    PageText,
    Recommendation,
    Record,
    Source,
)  # fmt: skip
from index.library import FileState, Library

MakeRecord = Callable[..., Record]


def evidence(text: str = "as printed", page: int = 1, line: int = 1) -> Evidence:
    return Evidence(page, line, text)


def _sha(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("LOCALAPPDATA", str(folder / "local"))
    for name in ("CACHE", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    monkeypatch.delenv("PCC_LIBRARY", raising=False)
    return folder


@pytest.fixture
def make_record() -> MakeRecord:
    """A record of a paper `name`; `pages` are its pages, `number` its place in the document."""

    def make(name: str, *pages: str, number: int = 1, **values: Any) -> Record:
        sha = _sha(name)
        money = [Decimal(str(sum_)) for sum_ in values.pop("amounts", ())]
        given = values.pop("awards", ())
        asked = values.pop("checklist", {})
        values["amounts"] = tuple(Amount(value, f"£{value}", "budget", evidence()) for value in money)
        values["awards"] = tuple(
            Award(Decimal(str(value)), evidence(), recipient=recipient) for recipient, value in given
        )
        values["checklist"] = tuple(
            Answer(topic, f"Is {topic} seen to?", answer, None, evidence()) for topic, answer in asked.items()
        )
        values["recommendations"] = tuple(
            Recommendation(None, text, evidence()) for text in values.pop("recommendations", ())
        )
        values["findings"] = tuple(
            Finding(code, "warning", "look here", evidence()) for code in values.pop("findings", ())
        )
        return Record(
            sha[:12] + (f".{number}" if number > 1 else ""),
            values.pop("kind", "decision"),
            Source(f"/papers/{name}", sha, 100, "text/plain", len(pages) or None),
            body=tuple(PageText(at, text) for at, text in enumerate(pages, 1)),
            **values,
        )

    return make


@pytest.fixture
def state() -> Callable[..., FileState]:
    """The state of a file `name` that holds the paper `content` (its own, if not said)."""

    def make(name: str, content: str | None = None, mtime_ns: int = 1) -> FileState:
        return FileState(f"/papers/{name}", 100, mtime_ns, _sha(content or name))

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def shelf(make_record: MakeRecord) -> dict[str, Record]:
    """Seven papers that differ in what a query can ask for."""
    return {
        "safety": make_record(
            "safety",
            "Decision 27\nE-safety in schools\nThe Commissioner is to fund e-\nsafety lessons for £25,600.",
            "The Chief Constable supports this. Anti-social behaviour has fallen.",
            title="E-safety in schools", reference="27", area="Suffolk", decided_on=date(2016, 8, 23),
            originator="Anna Lee, Head of Policy", awards=[("Bright Futures CIC", "25600.00")],
            amounts=["25600"], outcome="approved", status="open", findings=["D101", "M102"],
            checklist={"legal": "yes", "finance": "no"},
            recommendations=["That the grant of £25,600 be approved."],
        ),
        "panel": make_record(
            "panel", "Accountability and Performance Panel\nPaper AP17/47 on e-safety and policing plans.",
            "Grants awarded so far: £1,500 and £900. The constable, the chief of them, agrees.",
            kind="paper", title="Grants: performance", reference="AP17/47", area="Suffolk",
            originator="Chief Constable", meeting_on=date(2017, 9, 5), amounts=["1500", "900"],
            outcome="noted", findings=["M101"],
        ),
        "taser": make_record(
            "taser", "Purchase of Tasers. The policy on taser use. Police and crime plan.",
            title="Taser uplift", reference="WPCC3-0129", area="Avonford", published_on=date(2018, 4, 2),
            outcome="refused", amounts=["1200000"], checklist={"finance": "yes", "equality": "blank"},
        ),
        "welsh": make_record(
            "welsh", "Penderfyniad: grantiau i bartneriaid. Y Comisiynydd a'r Prif Gwnstabl.",
            language="cy", title="Grantiau cymunedol", area="Gogledd", decided_on=date(2019, 3, 31),
            awards=[("Partneriaid", "300.30"), ("Eraill", "0.10")],
        ),
        "minutes.1": make_record(
            "minutes", "Item 4. The panel deferred the estates strategy.", kind="decision",
            title="Estates strategy", outcome="deferred", meeting_on=date(2017, 9, 30),
        ),
        "minutes.2": make_record(
            "minutes", "Item 5. A grant for victims was approved.", number=2, title="Victims grant",
            outcome="approved", meeting_on=date(2017, 9, 30), awards=[("Safe Harbour", "10000")],
        ),
        "bare": make_record("bare", "", kind="other"),
    }  # fmt: skip


@pytest.fixture
def filled(folder: Path, shelf: dict[str, Record], state: Callable[..., FileState]) -> Iterator[Path]:
    """A library with all of the shelf."""
    with Library.open(folder, create=True, write=True) as library:
        papers: dict[str, list[Record]] = {}
        for name, record in shelf.items():
            papers.setdefault(name.partition(".")[0], []).append(record)
        for name, records in papers.items():
            library.add(state(name), records)
    yield folder


def ids(folder: Path, query: str) -> list[str]:
    """The ids of all that a query finds."""
    with Library.open(folder) as library:
        return [hit.id for hit in library.search(query, limit=None).hits]
