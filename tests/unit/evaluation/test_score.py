"""The scorer: who matches whom, and what counts as right."""

import importlib.util
import random
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sifarat.evaluation.gold import GoldArticle, Told, read_gold
from sifarat.evaluation.names import same_name
from sifarat.evaluation.score import score

ROOT = Path(__file__).parents[3]
OWN = ROOT / "tests" / "gold"
REFERENCE = ROOT.parent / "shared" / "gold" / "score.py"


def article(*events: dict[str, Any], diplomatic: bool = True, article_id: str = "a") -> GoldArticle:
    return msgspec.convert({"id": article_id, "diplomatic": diplomatic, "events": list(events)}, GoldArticle)


def event(event_type: str = "meeting", parties: str = "IN PK", **fields: Any) -> dict[str, Any]:
    return {"type": event_type, "parties": parties.split(), "status": "held", "background": False, **fields}


def told(*events: dict[str, Any]) -> dict[str, list[Told]]:
    return {"a": msgspec.convert(list(events), list[Told])}


def test_all_right() -> None:
    figures = score([article(event())], told(event()))
    assert (figures.lenient.tp, figures.lenient.fp, figures.lenient.fn) == (1, 0, 0)
    assert figures.interval95 == (1.0, 1.0)


def test_overlapping_parties_are_a_lenient_match_only() -> None:
    figures = score([article(event(parties="CN IN PK"))], told(event(parties="IN PK")))
    assert (figures.lenient.tp, figures.strict.tp) == (1, 0)
    assert score([article(event(parties="CN IN PK"))], told(event(parties="PK"))).lenient.tp == 0


def test_history_told_as_news_is_invented() -> None:
    figures = score([article(event(background=True), diplomatic=False)], told(event()))
    assert (figures.lenient.fp, figures.background.fn) == (1, 0)
    assert [mistake.what for mistake in figures.mistakes] == ["stale event reported as news"]


def test_news_taken_for_history_is_missed() -> None:
    figures = score([article(event())], told(event(background=True)))
    assert (figures.lenient.fn, figures.background.fp) == (1, 0)


def test_an_optional_event_counts_neither_way() -> None:
    gold = [article(event(optional=True), diplomatic=False)]
    for given in (told(event()), told()):
        figures = score(gold, given)
        assert (figures.lenient.tp, figures.lenient.fp, figures.lenient.fn) == (0, 0, 0)
        assert (figures.article_detection.fp, figures.article_detection.tn) == (0, 1)


def test_one_gold_event_matches_once() -> None:
    figures = score([article(event())], told(event(), event()))
    assert (figures.lenient.tp, figures.lenient.fp) == (1, 1)


def test_the_pair_with_the_same_people_wins() -> None:
    ali, omar = {"name": "علی", "role": "minister"}, {"name": "عمر", "role": "minister"}
    gold = article(event(participants=[ali], status="held"), event(participants=[omar], status="planned"))
    figures = score([gold], told(event(participants=[omar], status="planned"), event(participants=[ali], status="held")))
    assert figures.fields["status"].hits == 2


def test_fields_are_judged_on_matches() -> None:
    gold = event(date="2026-03-10", place={"city": "Doha", "country": "QA"}, mode="video", topics=["trade", "energy"])
    given = event(
        date="2026-03-11", place={"city": "doha", "country": "QA"}, mode="video", topics=["trade", "health"], status="planned"
    )
    figures = score([article(gold)], told(given))
    assert {name: share.hits for name, share in figures.fields.items()} == {
        "status": 0, "date_known": 0, "place_country": 1, "place_city": 1, "mode": 1,
    }  # fmt: skip
    assert (figures.topics.tp, figures.topics.fp, figures.topics.fn) == (1, 1, 1)
    assert "date_known" not in score([article({**gold, "date_uncertain": True})], told(given)).fields


def test_people_by_name_and_offices_by_role_and_country() -> None:
    gold = event(
        participants=[
            {"name": "ولادی میر پیوٹن", "role": "head_of_state", "country": "RU"},
            {"role": "ambassador", "country": "IN"},
        ]
    )
    given = event(
        participants=[{"name": "پیوٹن", "role": "minister", "country": "RU"}, {"role": "ambassador", "country": "IN"}]
    )
    figures = score([article(gold)], told(given))
    assert figures.participants.tp == 1
    assert (figures.fields["participant_role"].hits, figures.fields["participant_country"].hits) == (0, 1)
    assert figures.fields["office_only"].hits == 1


def test_an_article_without_told_events_counts_as_no_event() -> None:
    figures = score([article(event()), article(diplomatic=False, article_id="b")], {})
    found = figures.article_detection
    assert (found.tp, found.fp, found.fn, found.tn) == (0, 0, 1, 1)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("پیوٹن", "ولادی میر پیوٹن", True),
        ("شہباز شریف", "شہبازشریف", True),
        ("علي", "علی", True),
        ("علی", "عمر", False),
        (None, "علی", False),
    ],
)
def test_same_name(one: str | None, other: str | None, same: bool) -> None:
    assert same_name(one, other) is same


@pytest.mark.shared
def test_the_figures_are_those_of_the_reference_scorer() -> None:
    """On our own gold with predictions spoilt at random in every field: each figure equal, interval included."""
    if not REFERENCE.exists():
        pytest.skip("the reference scorer is not beside this checkout")
    spec = importlib.util.spec_from_file_location("reference_score", REFERENCE)
    assert spec is not None
    assert spec.loader is not None
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    gold = read_gold(OWN).gold
    plain_gold = [msgspec.to_builtins(one) for one in gold]
    draw = random.Random(11)
    for spoil in (0.0, 0.1, 0.4):
        predictions = {
            one["id"]: [_spoilt(e, draw, spoil) for e in one["events"] if draw.random() >= spoil] for one in plain_gold
        }
        for one in draw.sample(plain_gold, 10):
            one["events"] = [
                {**e, "optional": draw.random() < 0.3, "date_uncertain": draw.random() < 0.3} for e in one["events"]
            ]
        expected, mistakes = reference.score(plain_gold, predictions)
        expected["events_lenient"]["interval95"] = reference.interval(plain_gold, predictions)
        figures = score(msgspec.convert(plain_gold, list[GoldArticle]), msgspec.convert(predictions, dict[str, list[Told]]))
        assert figures.report() == expected
        assert [(m.article, m.what) for m in figures.mistakes] == [(a, what) for a, what, _ in mistakes]


def _spoilt(event: dict[str, Any], draw: random.Random, share: float) -> dict[str, Any]:
    wrong: dict[str, Any] = {
        "type": "call", "status": "planned", "background": True, "parties": ["XX", *event["parties"][:1]], "date": "2020-01-01",
        "place": {"city": "Nowhere", "country": "XX"}, "mode": "video", "topics": ["trade", "sport"],
        "participants": [{"name": "کوئی اور", "role": "other", "country": "XX"}, *event["participants"]],
    }  # fmt: skip
    return {name: wrong[name] if name in wrong and draw.random() < share else value for name, value in event.items()}
