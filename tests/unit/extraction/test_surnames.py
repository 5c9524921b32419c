"""Holders of high office told by one part of their name, where the article never tells the whole of it."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions
from streams.extraction import surnames
from streams.extraction.gazetteer import load

Read = Callable[..., ArticleMentions]


@pytest.mark.parametrize(
    ("office", "state", "person"),
    [
        ("صدر شی", "CN", "Xi Jinping"),
        ("صدر روحانی", "IR", "Hassan Rouhani"),
        ("وزیراعظم سوناک", "GB", "Rishi Sunak"),
        ("صدر مرزائیوف", "UZ", "Shavkat Mirziyoyev"),
    ],
)
def test_a_surname_behind_the_office(read: Read, office: str, state: str, person: str) -> None:
    (meeting,) = read(f"کینیا کے وزیر خارجہ نے {office} سے ملاقات کی۔").mentions
    assert meeting.parties == sorted(["KE", state])
    assert person in {participant.name_en for participant in meeting.participants}


def test_a_common_name_or_another_office_names_nobody() -> None:
    gazetteer = load()
    assert surnames.holder(gazetteer, "شی", "head_of_state", None, "2026-03-11") is not None
    assert surnames.holder(gazetteer, "شی", "foreign_minister", None, "2026-03-11") is None
    assert surnames.holder(gazetteer, "شی", "minister", None, "2026-03-11") is None
    assert surnames.holder(gazetteer, "شی", "head_of_state", "JP", "2026-03-11") is None
    assert surnames.holder(gazetteer, "علی", "head_of_government", None, "2026-03-11") is None
