"""Holders of high office told by one part of their name, where the article never tells the whole of it."""

from collections.abc import Callable

import pytest

from schemas.mentions import ArticleMentions
from streams.extraction import surnames
from streams.extraction.gazetteer import load
from streams.extraction.terms import term_on

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


def test_an_office_to_come_is_that_of_somebody_elected() -> None:
    gazetteer = load()
    trump = gazetteer.people["donald_trump"]
    elected = term_on(gazetteer, trump, "2016-11-20")
    assert elected is not None
    assert elected.role == "head_of_state"
    assert term_on(gazetteer, trump, "2016-06-20") is None
    assert term_on(gazetteer, trump, "9999-12-20") is not None
