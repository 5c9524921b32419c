"""A person's word: it comes first, holds across edits and replays, and can be taken back."""

import pytest


def keys_of(event):
    return [source.mention_key for source in event.sources]


def two(desk, tell):
    (one,) = desk.article("a", [tell("meeting", "IR+OM", date="2026-03-01")])
    (other,) = desk.article("b", [tell("meeting", "IR+OM", date="2026-03-08")])
    return one, other


def test_link_merges_two_events(desk, tell):
    one, other = two(desk, tell)
    first, second = desk.decide("link", keys_of(one) + keys_of(other), hours=1)
    assert [source.article_id for source in first.sources] == ["a", "b"]
    assert (second.standing, second.kind, second.merged_into) == ("merged", "merged", first.event_id)
    assert first.history[-1].what == second.history[-2].what == "merge"


def test_a_link_made_before_the_article_holds_when_it_comes(desk, tell):
    (one,) = desk.article("a", [tell("meeting", "IR+OM", date="2026-03-01")])
    desk.decide("link", [*keys_of(one), "b:0:meeting"], evidence={"b:0:meeting": "meeting IR+OM"})
    (event,) = desk.article("b", [tell("meeting", "IR+OM", date="2026-03-08")])
    assert event.event_id == one.event_id
    assert event.source_count == 2


def test_a_revoked_link_lets_go(desk, tell):
    one, other = two(desk, tell)
    desk.decide("link", keys_of(one) + keys_of(other), "d")
    desk.decide("link", keys_of(one) + keys_of(other), "d", revoked=True)
    events = desk.events()
    assert [source.article_id for source in events[one.event_id].sources] == ["a"]
    assert [source.article_id for source in events[other.event_id].sources] == ["b"]
    assert events[other.event_id].standing == "live"


def joined(desk, tell):
    desk.article("a", [tell("meeting", "IR+OM", date="2026-03-08")])
    desk.article("b", [tell("meeting", "IR+OM", date="2026-03-08")])
    (event,) = desk.article("c", [tell("meeting", "IR+OM", date="2026-03-08")])
    assert event.source_count == 3
    return event


def test_separate_takes_a_mention_out_for_good(desk, tell):
    event = joined(desk, tell)
    desk.decide("separate", ["b:0:meeting"], apart_from=["a:0:meeting", "c:0:meeting"])
    assert sorted(sorted(s.article_id for s in e.sources) for e in desk.live()) == [["a", "c"], ["b"]]
    desk.article("b", [tell("meeting", "IR+OM", date="2026-03-08", city=("Muscat", "OM"))], version=2)
    desk.article("a", [tell("meeting", "IR+OM", date="2026-03-08", city=("Muscat", "OM"))], version=2)
    assert sorted(sorted(s.article_id for s in e.sources) for e in desk.live()) == [["a", "c"], ["b"]]
    assert desk.events()[event.event_id].source_count == 2


def test_separating_the_founder_leaves_it_the_id(desk, tell):
    event = joined(desk, tell)
    desk.decide("separate", ["a:0:meeting"], apart_from=["b:0:meeting", "c:0:meeting"])
    assert [s.article_id for s in desk.events()[event.event_id].sources] == ["a"]
    assert sorted(len(e.sources) for e in desk.live()) == [1, 2]


def test_separate_without_the_rest_keeps_apart_from_all(desk, tell):
    joined(desk, tell)
    desk.decide("separate", ["b:0:meeting"])
    desk.article("d", [tell("meeting", "IR+OM", date="2026-03-08")])
    assert sorted(sorted(s.article_id for s in e.sources) for e in desk.live()) == [["a", "c", "d"], ["b"]]


def test_correct_holds_against_later_sources(desk, tell):
    (one,) = desk.article("a", [tell("meeting", "IR+OM", date="2026-03-08")])
    (event,) = desk.decide("correct", keys_of(one), "d", fields={"parties": ["OM", "IQ", "IR"], "date": "2026-03"})
    assert (event.kind, event.parties, event.date, event.date_precision) == (
        "corrected",
        ["IQ", "IR", "OM"],
        "2026-03",
        "month",
    )
    assert event.decisions == ["d"]
    (event,) = desk.article("b", [tell("meeting", "IR+OM", city=("Muscat", "OM"))])
    assert event.parties == ["IQ", "IR", "OM"]
    (event,) = desk.decide("correct", keys_of(one), "d", fields={"parties": ["IQ"]}, revoked=True)
    assert (event.parties, event.date, event.decisions) == (["IR", "OM"], "2026-03-08", [])


def test_a_decision_finds_its_mention_by_evidence(desk, tell):
    told = "عمانی وزیر خارجہ نے مسقط میں ایرانی ہم منصب کا خیرمقدم کیا"
    desk.article("a", [tell("meeting", "IR+OM", evidence=told, key="a:40:meeting")])
    (event,) = desk.decide("correct", ["a:12:meeting"], fields={"mode": "video"}, evidence={"a:12:meeting": told[:40]})
    assert event.mode == "video"
    assert desk.stage.orphans() == []


def test_orphans_are_listed(desk, tell):
    desk.article("a", [tell("meeting", "IR+OM")])
    desk.decide("link", ["a:0:meeting", "gone:0:meeting"], "d")
    ((decision, lost),) = desk.stage.orphans()
    assert (decision.decision_id, lost) == ("d", ["gone:0:meeting"])


def test_a_decision_that_is_noted_again_changes_nothing(desk, tell):
    one, other = two(desk, tell)
    assert desk.decide("link", keys_of(one) + keys_of(other), "d")
    assert desk.decide("link", keys_of(one) + keys_of(other), "d") == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "guess"},
        {"kind": "link", "mentions": []},
        {"kind": "correct", "fields": {"parties": "IR"}},
        {"kind": "correct", "fields": {"sources": []}},
    ],
)
def test_a_wrong_decision_is_poison_and_changes_nothing(desk, tell, wrong):
    (one,) = desk.article("a", [tell("meeting", "IR+OM")])
    with pytest.raises(ValueError):  # noqa: PT011 - PoisonError or msgspec's, both are dead letters
        desk.decide(**{"kind": "correct", "keys": wrong.pop("mentions", keys_of(one))} | wrong)
    assert desk.stage.decisions.standing == {}
