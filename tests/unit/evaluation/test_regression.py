"""Extraction over the self-written gold: a regression figure with a floor, never an accuracy."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.words import DATE_PRECISIONS, EVENT_TYPES, MODES, ROLES, STATUSES, TOPICS
from sifarat.evaluation.figures import Figures
from sifarat.evaluation.gold import GoldArticle, read_gold, read_texts, told
from sifarat.evaluation.score import score
from streams.extraction import extract

OWN = Path(__file__).parents[2] / "gold"
GOLD = read_gold(OWN)
EVENTS = [(article, event) for article in GOLD.gold for event in article.events]


@pytest.fixture(scope="module")
def figures() -> Figures:
    texts = read_texts(GOLD.articles, [article.id for article in GOLD.gold])
    return score(GOLD.gold, {text.article_id: [told(mention) for mention in extract(text).mentions] for text in texts})


@pytest.mark.parametrize(
    ("figure", "floor"),
    [
        ("article_detection", 0.93), ("lenient", 0.84), ("strict", 0.82), ("background", 0.6),
    ],
)  # fmt: skip
def test_f1_stays_above_its_floor(figures: Figures, figure: str, floor: float) -> None:
    counts = getattr(figures, figure)
    assert counts.f1 >= floor, f"{figure}: {counts.report()}"


def test_the_status_of_found_events(figures: Figures) -> None:
    status = figures.fields["status"]
    assert status.hits / status.n >= 0.93


def test_the_set_holds_what_it_must() -> None:
    assert len(GOLD.gold) >= 60
    assert {event.type for _, event in EVENTS} == set(EVENT_TYPES)
    assert {event.status for _, event in EVENTS} == set(STATUSES) - {"lapsed"}
    assert sum(not article.events for article in GOLD.gold) >= 10
    assert any(event.background for _, event in EVENTS)
    assert Counter(event.type for _, event in EVENTS).most_common()[-1][1] >= 3


def test_the_gold_is_well_formed() -> None:
    for article, event in EVENTS:
        where = f"{article.id}: {event.evidence}"
        assert event.evidence, where
        assert len(event.evidence) <= 250, where
        assert event.parties == sorted(event.sides), where
        assert len(event.sides) >= (1 if event.type == "summit" else 2), where
        assert set(event.topics or ()) <= set(TOPICS), where
        assert event.mode in (None, *MODES), where
        assert event.date_precision in (None, *DATE_PRECISIONS), where
        assert all(person.role in ROLES for person in event.people), where
    for article in GOLD.gold:
        assert article.diplomatic == any(not event.background for event in article.events)


def test_evidence_and_names_stand_in_the_article() -> None:
    for article, text in _with_text():
        for event in article.events:
            assert event.evidence is not None
            assert event.evidence in text, article.id
            for person in event.people:
                assert person.name is None or person.name in text, f"{article.id}: {person.name}"


def _with_text() -> Iterator[tuple[GoldArticle, str]]:
    by_id = {article.id: article for article in GOLD.gold}
    for text in read_texts(GOLD.articles, by_id):
        yield by_id[text.article_id], f"{text.title}\n{text.text}"
