"""Papers like one paper, and why."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.errors import NothingFound
from extract.record import Record
from index.library import FileState, Library

MakeRecord = Callable[..., Record]


@pytest.fixture
def papers(folder: Path, make_record: MakeRecord, state: Callable[..., FileState]) -> dict[str, str]:
    """Papers that the Commissioner signed: about drones, for the same charity, both, and neither."""
    signed = "The Commissioner signed this."
    shelf = {
        "drones": make_record("drones", f"{signed} Drones with thermal cameras.", title="Thermal drones",
                              awards=[("Lantern House", "10")]),
        "more": make_record("more", f"{signed} A drone, and a thermal camera for it.", title="Another drone"),
        "charity": make_record("charity", f"{signed} Help for young people.", title="Youth work",
                               awards=[("LANTERN HOUSE", "20"), ("Bright CIC", "5")]),
        "both": make_record("both", f"{signed} A drone.", title="Drone loan",
                            awards=[("Lantern House", "1")]),
        "neither": make_record("neither", f"{signed} Audit fees.", title="Audit"),
        **{f"other {n}": make_record(f"other {n}", f"{signed} Number {n}.") for n in range(20)},
    }  # fmt: skip
    with Library.open(folder, create=True, write=True) as library:
        for name, record in shelf.items():
            library.add(state(name), [record])
    return {name: record.id for name, record in shelf.items()}


@pytest.mark.parametrize("engine", ["whoosh", "sqlite"])
def test_words_and_recipients_in_common_make_papers_alike(
    folder: Path, papers: dict[str, str], engine: str
) -> None:
    with Library.open(folder, engine=engine) as library:
        found = {alike.hit.id: alike for alike in library.similar(papers["drones"])}
    assert sorted(found) == sorted(papers[name] for name in ("more", "both", "charity"))
    assert list(found)[-1] == papers["charity"]  # a recipient alone is least
    assert set(found[papers["more"]].words) == {"drones", "thermal", "cameras"}
    assert found[papers["more"]].recipients == ()
    assert found[papers["charity"]].recipients == ("LANTERN HOUSE",)
    assert found[papers["both"]].recipients == ("Lantern House",)
    assert set(found[papers["both"]].words) == {"drones", "lantern", "house"}
    assert found[papers["charity"]].hit.score > 0.2  # which the recipient alone makes
    scores = [alike.hit.score for alike in found.values()]
    assert 1 >= scores[0] > scores[1] > scores[2] > 0


def test_what_every_paper_holds_tells_nothing(folder: Path, papers: dict[str, str]) -> None:
    with Library.open(folder) as library:
        assert library.similar(papers["neither"]) == []
        assert len(library.similar(papers["drones"], limit=1)) == 1
        with pytest.raises(NothingFound):
            library.similar("ffffffff")


def test_a_library_of_one_paper_has_none_like_it(
    folder: Path, make_record: MakeRecord, state: Callable[..., FileState]
) -> None:
    with Library.open(folder, create=True, write=True) as library:
        library.add(state("one"), [make_record("one", "Drones.")])
        assert library.similar(make_record("one").id) == []


def test_the_title_counts_most_and_the_area_not_at_all(
    folder: Path, make_record: MakeRecord, state: Callable[..., FileState]
) -> None:
    papers = [
        make_record("this", "Bicycles and helmets.", title="Helmets", area="Eskdale"),
        *(make_record(f"title {n}", "Helmets.") for n in range(3)),
        *(make_record(f"body {n}", "Bicycles.") for n in range(3)),
        make_record("area", "Audit.", area="Eskdale"),
        *(make_record(f"other {n}", f"Number {n}.") for n in range(40)),
    ]
    with Library.open(folder, create=True, write=True) as library:
        for number, record in enumerate(papers):
            library.add(state(str(number), record.source.path), [record])
        found = [alike.hit.id for alike in library.similar(papers[0].id)]
    names = {record.id: record.source.path for record in papers}
    assert [names[one][len("/papers/") :][:4] for one in found] == ["titl"] * 3 + ["body"] * 3
