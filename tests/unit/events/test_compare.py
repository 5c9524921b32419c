"""Two sets of events against each other."""

import random
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from schemas.events import Cameo, Event, Plover, Source
from schemas.mentions import Account, Participant, Place
from streams.events.compare import compare, differences, match

SEEN = datetime(2026, 3, 11, tzinfo=UTC)


def event(event_id: str, articles: str, event_type: str = "meeting", parties: str = "IN PK", **fields: Any) -> Event:
    sources = [
        Source(
            article_id=article,
            outlet=article[0],
            url=f"https://{article}.example",
            fetched_at=SEEN,
            evidence=f"words of {article}",
        )
        for article in articles.split()
    ]
    defaults = {"family": event_type, "independent_sources": len(sources), "line_en": f"{event_id} happened."}
    return Event(
        event_id=event_id,
        type=event_type,
        parties=parties.split(),
        sources=sources,
        first_seen=SEEN,
        last_seen=SEEN,
        **{**defaults, **fields},
    )


def test_the_same_sets_are_the_same() -> None:
    events = [event("a", "x1 y1"), event("b", "x2")]
    found = compare(events, list(reversed(events)))
    assert (found.same, found.total.gained, found.total.lost, found.total.changed) == (2, 0, 0, 0)
    assert found.changed == []


def test_gained_and_lost_with_their_evidence() -> None:
    found = compare([event("a", "x1"), event("b", "x2")], [event("a", "x1"), event("c", "x3 y3", "call")])
    assert (found.gained_ids, found.lost_ids) == (["c"], ["b"])
    assert [(e.article_id, e.outlet, e.text) for e in found.gained[0].evidence] == [
        ("x3", "x", "words of x3"),
        ("y3", "y", "words of y3"),
    ]
    assert found.lost[0].line_en == "b happened."
    assert {name: (t.before, t.after, t.gained, t.lost) for name, t in found.by_type.items()} == {
        "call": (0, 1, 1, 0), "meeting": (2, 1, 0, 1),
    }  # fmt: skip
    assert {name: (t.before, t.after, t.gained) for name, t in found.by_outlet.items()} == {"x": (2, 2, 1), "y": (0, 1, 1)}


def test_an_event_under_another_id_is_found_by_its_articles() -> None:
    found = compare([event("old", "x1 y1 z1")], [event("new", "y1 z1 w1")])
    assert found.renamed == {"old": "new"}
    assert (found.total.gained, found.total.lost, found.total.changed) == (0, 0, 1)
    assert found.changed[0].how == "articles"
    assert [change.field for change in found.changed[0].fields] == ["sources"]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (event("new", "x1 w1 w2 w3"), False),
        (event("new", "x1 y1 w1 w2"), False),
        (event("new", "x1 y1 z1 w1"), True),
        (event("new", "x1 y1 z1", "visit"), False),
    ],
)
def test_most_articles_and_one_family(other: Event, same: bool) -> None:
    pairs = match({"old": event("old", "x1 y1 z1 v1")}, {"new": other}).pairs
    assert pairs == ([("old", "new", "articles")] if same else [])


def test_each_event_is_matched_once_the_most_shared_first() -> None:
    before = {"a": event("a", "x1 x2 x3"), "b": event("b", "x1 x2")}
    after = {"c": event("c", "x1 x2 x3")}
    assert match(before, after).pairs == [("a", "c", "articles")]
    assert match(before, after).lost == ["b"]


def test_of_two_events_in_one_article_the_one_with_the_same_parties() -> None:
    before = {"a": event("a", "x1", parties="IR PK")}
    after = {"m": event("m", "x1", parties="CN PK"), "n": event("n", "x1", parties="IR PK")}
    assert match(before, after).pairs == [("a", "n", "articles")]


def test_withdrawn_and_merged_events_stand_in_neither_set() -> None:
    found = compare([event("a", "x1"), event("b", "x2", standing="withdrawn")], [event("a", "x1", standing="merged")])
    assert (found.total.before, found.total.after, found.lost_ids) == (1, 0, ["a"])


def test_every_field_that_differs_is_named() -> None:
    was = event("a", "x1")
    now = msgspec.structs.replace(
        was, status="cancelled", date="2026-03-10", place=Place(city="Doha", country="QA"), topics=["trade"],
        participants=[Participant(name="علی", role="minister", country="PK")], accounts=[Account(who="IN", quote="q")],
        plover=Plover(category="REJECT"), cameo=Cameo(code="161"), level={"PK": "minister"},
    )  # fmt: skip
    assert {change.field: (change.was, change.now) for change in differences(was, now)} == {
        "status": ("held", "cancelled"), "date": (None, "2026-03-10"), "topics": ([], ["trade"]),
        "place": (None, {"city": "Doha", "country": "QA", "venue": None}), "level": ({}, {"PK": "minister"}),
        "participants": ([], ["علی (minister, PK)"]), "accounts": ([], ["IN"]), "plover": (None, ["REJECT", None]),
        "cameo": (None, "161"),
    }  # fmt: skip


def test_fields_are_counted_and_each_shown_by_the_best_attested() -> None:
    before = [event(f"e{n}", " ".join(f"{chr(97 + k)}{n}" for k in range(n + 1))) for n in range(4)]
    after = [msgspec.structs.replace(one, status="planned") for one in before]
    found = compare(before, after, examples=2)
    assert found.by_field == {"status": 4}
    assert [change.now_id for change in found.changed] == ["e3", "e2"]
    assert found.total.changed == 4


def test_the_order_of_the_input_does_not_matter() -> None:
    draw = random.Random(3)
    before = [event(f"b{n}", f"x{n % 7} y{n % 5} z{n}") for n in range(20)]
    after = [event(f"a{n}", f"x{n % 6} y{n % 5} z{n}", status="planned" if n % 3 else "held") for n in range(22)]
    expected = msgspec.json.encode(compare(before, after))
    for _ in range(5):
        assert msgspec.json.encode(compare(draw.sample(before, 20), draw.sample(after, 22))) == expected
