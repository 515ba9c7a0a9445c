"""Who decided, where neither a label nor a signature says it."""

from collections.abc import Callable

from extract.record import Record

Notice = Callable[..., Record]


def test_an_office_alone_over_its_approval(notice_with: Notice) -> None:
    office = "Fenland Police and Crime Commissioner"
    words = "RECOMMENDATION\n\nTo approve the grant\n\n{}\n\nI hereby approve the recommendations above.\n"
    assert notice_with(words.format(office)).decided_by == office
    assert notice_with(words.format("Fenland Rowing Club")).decided_by is None
