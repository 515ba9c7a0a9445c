"""Papers as they are read: a clean one gives nothing, and each slip put into it makes its own rule speak."""

from benchmarks.findings import PRECISION, ROOT, found_in, judgements, planted


def test_each_planted_slip_is_found_and_alone() -> None:
    slips = list(planted())
    assert slips[0].code == "" and len(slips) > 30
    assert [slip for slip in slips if slip.spoke != slip.wanted] == []


def test_findings_over_the_corpus_are_judged_and_nearly_all_right() -> None:
    judged = judgements()
    found = list(found_in(ROOT / "corpus" / "papers"))
    assert [one for one in found if one not in judged] == [], (
        "read the paper, then add a line to the judgements"
    )
    right = sum(judged[one] == "right" for one in found)
    assert right / len(found) >= PRECISION
