from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal

import pytest

from extract.errors import BadQuery, BadUsage, NothingFound  # fmt: skip
from extract.record import Amount, Answer, Award, Evidence, Finding, Record
from index.library import FileState, Library, default_folder

State = Callable[..., FileState]


def test_what_goes_in_comes_out_whole(filled: Path, shelf: dict[str, Record]) -> None:
    with Library.open(filled) as library:
        for record in shelf.values():
            assert library.get(record.id) == record


def test_records_come_by_date_then_path(filled: Path) -> None:
    with Library.open(filled) as library:
        titles = [record.title for record in library.records()]
    assert titles == [
        "E-safety in schools", "Grants: performance", "Estates strategy", "Victims grant", "Taser uplift",
        "Grantiau cymunedol", None,
    ]  # fmt: skip


def test_records_of_a_query_are_those_a_search_finds(filled: Path) -> None:
    with Library.open(filled) as library:
        found = [record.title for record in library.records("area:suffolk")]
    assert found == ["E-safety in schools", "Grants: performance"]


def test_a_hit_has_all_that_a_list_shows(filled: Path, shelf: dict[str, Record]) -> None:
    with Library.open(filled) as library:
        results = library.search("e-safety lessons")
    (hit,) = results.hits
    assert (results.total, results.library_total) == (1, 7)
    assert (hit.id, hit.rank, hit.kind, hit.area, hit.reference) == (
        shelf["safety"].id, 1, "decision", "Suffolk", "27",
    )  # fmt: skip
    assert (hit.title, hit.date, hit.page) == ("E-safety in schools", date(2016, 8, 23), 1)
    assert (hit.awarded, hit.path, hit.score > 0) == (Decimal(25600), "/papers/safety", True)
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["E-safety", "e- safety", "lessons"]


def test_the_sum_awarded_is_exact(filled: Path, shelf: dict[str, Record]) -> None:
    with Library.open(filled) as library:
        assert library.search("grantiau").hits[0].awarded == Decimal("300.40")


def test_the_total_is_of_all_though_few_are_shown(filled: Path) -> None:
    with Library.open(filled) as library:
        results = library.search("grants OR policy OR panel", limit=1)
    assert (len(results.hits), results.total) == (1, 5)


@pytest.mark.parametrize(
    ("sort", "titles"),
    [
        ("date", ["Grantiau cymunedol", "Victims grant", "Grants: performance", "E-safety in schools"]),
        ("amount", ["E-safety in schools", "Victims grant", "Grantiau cymunedol", "Grants: performance"]),
    ],
)
def test_the_order_asked_for(filled: Path, sort: Literal["date", "amount"], titles: list[str]) -> None:
    with Library.open(filled) as library:
        hits = library.search("grant*", sort=sort).hits
    assert [hit.title for hit in hits] == titles
    assert [hit.rank for hit in hits] == [1, 2, 3, 4]


def test_a_title_counts_for_more_than_the_body(
    folder: Path, make_record: Callable[..., Record], state: State
) -> None:
    with Library.open(folder, create=True, write=True) as library:
        library.add(state("said"), [make_record("said", "Drones drones drones and other words here")])
        library.add(state("titled"), [make_record("titled", "Some words and others, here", title="Drones")])
        assert library.search("drones").hits[0].title == "Drones"


def test_a_word_of_another_language_is_no_rarity(
    folder: Path, make_record: Callable[..., Record], state: State
) -> None:
    with Library.open(folder, create=True, write=True) as library:
        for number in range(9):
            library.add(
                state(f"p{number}"), [make_record(f"p{number}", "A grant for a grant scheme. A grant.")]
            )
        library.add(state("cy"), [make_record("cy", "Mae grant i bawb yn y sir hon eleni", language="cy")])
        scores = {hit.path: hit.score for hit in library.search("grant").hits}
    assert len(scores) == 10
    assert scores["/papers/cy"] == min(scores.values())


@pytest.mark.parametrize(
    ("query", "page", "snippet"),
    [
        ("checklist.finance:no", 3, "Finance consulted? No."),
        ("topic:finance", 3, "Finance consulted? No."),
        ("finding:M*", 2, "£900 or so"),
        ("amount:<1000", 2, "£900 or so"),
        ("awarded:>1k", 2, "a grant of £5,000 to Kite"),
        ("kind:decision", 1, "First page."),
        ("kind:decision amount:>1000", 2, "a grant of £5,000 to Kite"),
        ("second -amount:>9k", 2, "Second page."),
    ],
)
def test_a_hit_by_value_shows_the_line_behind_the_value(
    folder: Path, make_record: Callable[..., Record], state: State, query: str, page: int, snippet: str
) -> None:
    given, small = Evidence(2, 4, "a grant of £5,000\nto Kite"), Evidence(2, 9, "£900 or so")
    record = replace(
        make_record("paper", "First page.", "Second page."),
        amounts=(
            Amount(Decimal(900), "£900", "budget", small), Amount(Decimal(5000), "£5,000", "award", given),
        ),
        awards=(Award(Decimal(5000), given),),
        checklist=(Answer("finance", "Consulted?", "no", None, Evidence(3, 1, "Finance consulted? No.")),),
        findings=(Finding("C101", "info", "nothing"), Finding("M101", "warning", "doubtful", small)),
    )  # fmt: skip
    with Library.open(folder, create=True, write=True) as library:
        library.add(state("paper"), [record])
        (hit,) = library.search(query).hits
    assert (hit.page, hit.snippet) == (page, snippet)


# ids


def test_an_exact_id_wins_over_the_start_of_another(filled: Path, shelf: dict[str, Record]) -> None:
    first, second = shelf["minutes.1"], shelf["minutes.2"]
    with Library.open(filled) as library:
        assert library.get(first.id).title == "Estates strategy"
        assert library.get(second.id).title == "Victims grant"
        assert library.get(second.id[:13]).title == "Victims grant"
        with pytest.raises(BadUsage, match=r"Several ids start with .*Estates strategy"):
            library.get(first.id[:8])
        for unknown in ("zzzz", "", "  ", "%", "_"):
            with pytest.raises(NothingFound):
                library.get(unknown)


# files


def test_an_unchanged_file_is_not_read_twice(filled: Path, state: State) -> None:
    with Library.open(filled, write=True) as library:
        known = state("safety")
        assert library.seen(known.path, known.bytes, known.mtime_ns)
        assert not library.seen(known.path, known.bytes, known.mtime_ns + 1)
        assert not library.seen("/papers/new", 1, 1)
        assert library.known(state("safety", mtime_ns=7)) == "unchanged"
        assert library.seen(known.path, known.bytes, 7)
        assert library.known(state("new")) is None


def test_the_same_bytes_under_two_names_are_held_once(
    folder: Path, tmp_path: Path, shelf: dict[str, Record]
) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("the same")
    two.write_text("the same")
    with Library.open(folder, create=True, write=True) as library:
        assert library.add(FileState.of(one), [shelf["safety"]]) == "added"
        assert library.known(FileState.of(two)) == "duplicate"
        assert library.add(FileState.of(two), [shelf["safety"]]) == "duplicate"
        assert library.add(FileState.of(one), [shelf["safety"]]) == "updated"
        status = library.status()
        assert (status.records, status.files, status.duplicates) == (1, 2, 1)
        # one of the names gets other words: the record goes by the other name
        one.write_text("changed")
        assert library.add(FileState.of(one), [shelf["taser"]]) == "updated"
        assert {hit.path for hit in library.search("e-safety").hits} == {str(two)}
        two.unlink()
        assert library.missing([str(tmp_path)]) == [str(two)]
        assert library.missing([str(tmp_path / "elsewhere")]) == []


def test_a_moved_file_goes_by_its_new_name(folder: Path, tmp_path: Path, shelf: dict[str, Record]) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("words")
    with Library.open(folder, create=True, write=True) as library:
        library.add(FileState.of(old), [shelf["safety"]])
        old.rename(new)
        assert library.known(FileState.of(new)) == "unchanged"
        assert library.get(shelf["safety"].id).source.path == str(new)
        assert library.missing([str(tmp_path)]) == []


def test_a_changed_file_replaces_its_records(
    filled: Path, make_record: Callable[..., Record], state: State
) -> None:
    changed = make_record("minutes v2", "Item 4. The estates strategy was withdrawn.", title="Estates, again")
    with Library.open(filled, write=True) as library:
        assert library.add(state("minutes", "minutes v2"), [changed]) == "updated"
        assert library.status().records == 6
        assert [hit.title for hit in library.search("estates").hits] == ["Estates, again"]
        assert library.search("victims").total == 0


def test_an_unreadable_file_is_listed_until_it_can_be_read(
    filled: Path, make_record: Callable[..., Record], state: State
) -> None:
    broken = state("safety", "broken bytes", mtime_ns=5)
    with Library.open(filled, write=True) as library:
        library.add_unreadable(broken, "the file is\n cut short")
        library.add_unreadable(state("lost"), "locked with a password")
        assert [(bad.path, bad.reason) for bad in library.status().unreadable] == [
            ("/papers/lost", "locked with a password"),
            ("/papers/safety", "the file is cut short"),
        ]
        assert library.seen(broken.path, broken.bytes, broken.mtime_ns)
        assert library.known(state("safety", "broken bytes", mtime_ns=6)) == "unchanged"
        assert library.status().unreadable  # knowing it again does not make it readable
        assert library.search("e-safety lessons").total == 1  # what was read before stays
        mended = make_record("mended", "now whole")
        assert library.add(state("safety", "mended", mtime_ns=9), [mended]) == "added"
        assert [bad.path for bad in library.status().unreadable] == ["/papers/lost"]
        assert library.search("e-safety lessons").total == 0


def test_a_file_without_records_is_known(folder: Path, state: State) -> None:
    with Library.open(folder, create=True, write=True) as library:
        assert library.add(state("agenda"), []) == "added"
        assert library.status().files == 1
        assert library.known(state("agenda")) == "unchanged"


def test_a_name_that_is_no_text_is_kept(folder: Path, tmp_path: Path, shelf: dict[str, Record]) -> None:
    odd = f"{tmp_path}/caf\udce9.txt"
    with Library.open(folder, create=True, write=True) as library:
        library.add(FileState(odd, 1, 1, "0" * 64), [shelf["safety"]])
        assert library.seen(odd, 1, 1)
        assert library.get(shelf["safety"].id).source.path == odd
        assert library.missing([str(tmp_path)]) == [odd]


def test_odd_characters_go_in_and_out(folder: Path, make_record: Callable[..., Record], state: State) -> None:
    odd = make_record("odd", "soft\u00adhyphen ﬁnance \ud800 \0 naïve", title="lone \ud800 half")
    with Library.open(folder, create=True, write=True) as library:
        library.add(state("odd"), [odd])
        for query in ("softhyphen", "finance", "naive OR naïve"):
            assert library.search(query).total == 1, query


def test_a_record_is_shown_by_a_reference_that_only_it_has(
    filled: Path, make_record: Callable[..., Record], state: State
) -> None:
    with Library.open(filled, write=True) as library:
        assert library.get("ap17/47").title == "Grants: performance"
        with pytest.raises(NothingFound):
            library.get("AP17")
        library.add(state("twin"), [make_record("twin", "Lamps and other words", reference="AP17/47")])
        with pytest.raises(BadUsage, match="Several records have the reference"):
            library.get("AP17/47")


# taking out


def test_removed_records_are_gone_and_stay_gone(filled: Path, shelf: dict[str, Record], state: State) -> None:
    with Library.open(filled, write=True) as library:
        assert library.remove([shelf["safety"].id[:6], shelf["minutes.2"].id]) == [
            shelf["safety"].id, shelf["minutes.2"].id,
        ]  # fmt: skip
        assert library.search("e-safety lessons").total == 0
        assert library.known(state("safety")) == "unchanged"
        with pytest.raises(NothingFound):
            library.remove([shelf["taser"].id, "ffffffffffff"])
        assert library.get(shelf["taser"].id)  # all or none
    with Library.open(filled) as library:
        assert library.status().records == 5
        assert library.check() == []


# all or nothing


# opening


def test_the_default_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert default_folder().name == "pccpapers"
    monkeypatch.setenv("PCC_LIBRARY", str(tmp_path))
    assert default_folder() == tmp_path


def test_a_bad_query_comes_before_any_work(filled: Path) -> None:
    with Library.open(filled) as library, pytest.raises(BadQuery):
        library.search("title:")
    with Library.open(filled) as library, pytest.raises(BadQuery):
        library.records("title:")


def test_status_counts_what_is_there(filled: Path) -> None:
    with Library.open(filled) as library:
        status = library.status()
    assert (status.records, status.files, status.engine, status.index_state) == (7, 6, "whoosh", "fresh")
    assert status.kinds == {"decision": 5, "paper": 1, "other": 1}
    assert status.areas["Suffolk"] == 2


def test_a_library_that_is_carried_elsewhere_answers(filled: Path, tmp_path: Path) -> None:
    talk: list[str] = []
    moved = filled.rename(tmp_path / "elsewhere")
    assert {path.name for path in moved.iterdir()} == {"catalogue.sqlite", "writer.lock"}
    with Library.open(moved, say=talk.append) as library:
        assert library.search("e-safety").total == 2
    assert talk == ["The index is behind the catalogue; putting in 7 records."]


# by what a paper was read


def test_what_another_reader_read_is_outdated(filled: Path, shelf: dict[str, Record], state: State) -> None:
    with Library.open(filled, write=True) as library:
        assert len(library.outdated({"new"})) == library.status().files, (
            "nobody knows by what these were read"
        )
        for name in ("safety", "taser"):
            library.add(replace(state(name), reader="new"), [shelf[name]])
        library.add_unreadable(replace(state("bare"), reader="new"), "locked")
        assert library.outdated({"new", "other"}) == {"/papers/minutes", "/papers/panel", "/papers/welsh"}
        assert "/papers/safety" in library.outdated({"newer"})


def test_a_copy_is_as_new_as_what_it_is_a_copy_of(
    folder: Path, tmp_path: Path, shelf: dict[str, Record]
) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("the same")
    two.write_text("the same")
    with Library.open(folder, create=True, write=True) as library:
        library.add(replace(FileState.of(one), reader="new"), [shelf["safety"]])
        assert library.known(FileState.of(two)) == "duplicate"
        assert library.outdated({"new"}) == frozenset()


def test_a_newer_reader_does_not_bring_back_what_was_taken_out(
    filled: Path, shelf: dict[str, Record], state: State
) -> None:
    with Library.open(filled, write=True) as library:
        library.add(replace(state("safety"), reader="old"), [shelf["safety"]])
        library.remove([shelf["safety"].id])
        assert "/papers/safety" not in library.outdated({"new"})


def test_what_was_taken_out_makes_no_word_less_rare(
    tmp_path: Path, make_record: Callable[..., Record], state: State
) -> None:
    scores = []
    for often in (1, 4):  # the same papers in the end, put in once, or again and again
        with Library.open(tmp_path / f"in{often}", create=True, write=True) as library:
            for version in range(often, 0, -1):
                for number in range(
                    60 // version
                ):  # so many that what is gone stays in its part of the index
                    name = f"{number}, {version}"
                    words = f"Drones {number}. " + "A grant. " * version * (number % 2)
                    library.add(state(str(number), name), [make_record(name, words)])
                library.flush()
            scores.append([hit.score for hit in library.search("grant").hits])
    assert scores[0] == pytest.approx(scores[1], rel=0.02)


def test_what_was_added_is_forced_to_the_disk(filled: Path) -> None:
    with Library.open(filled, write=True) as library:
        assert library._catalogue.read("PRAGMA synchronous") == [(2,)], "FULL: a power cut loses nothing"
